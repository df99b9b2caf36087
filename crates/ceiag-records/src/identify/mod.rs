//! Numbers that identify a person: read, checked, and never shown.
//!
//! An error says what is wrong with a number without repeating it, and debug output masks the number itself.

mod uln;
mod upn;

pub use uln::{GivenUln, Uln, UlnFault};
pub use upn::{Upn, UpnFault, local_authority};
