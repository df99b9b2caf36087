//! Records and official statistics about schools and colleges in England, as typed rows.
//!
//! Nothing here reads a file or a clock: bytes go in, rows or problems come out.

pub mod official;
