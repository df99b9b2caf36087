//! A made-up school: several academic years of records that look like a real school's and are nobody's.
//!
//! A generator without a clock and without floating-point numbers: the same [`Options`] give the same school, byte for byte,
//! on every machine. Every key begins with `SYN-`, every file says `synthetic` in every row. UPNs have the authority code 999,
//! which no authority is known to have; ULNs have the right form and may by chance be somebody's, so that they are never to be
//! used for anything but trying things out.

mod days;
mod events;
mod guidance;
mod like;
mod options;
mod people;
mod programme;
mod rng;
mod roll;
mod school;
mod write;

pub use options::{Groups, Leavers, Like, MOST_PUPILS, Options, Went};
pub use school::School;
pub use write::File;
