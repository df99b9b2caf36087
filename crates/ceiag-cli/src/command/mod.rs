//! One module for each subcommand.

pub mod completions;
pub mod evaluate;
pub mod explain;
pub mod next;
pub mod questions;
pub mod template;
