//! One module for each subcommand.

pub mod agreement;
pub mod award;
pub mod compare;
pub mod completions;
pub mod crosswalk;
pub mod evaluate;
pub mod evidence;
pub mod explain;
pub mod framework;
pub mod history;
pub mod next;
pub mod profile;
pub mod questions;
pub mod records;
pub mod review;
pub mod standard;
pub mod template;
