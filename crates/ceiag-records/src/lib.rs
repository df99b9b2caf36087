//! From a school's own records to facts, exactly, with the pupils behind each number.

pub mod derive;
pub mod record;
