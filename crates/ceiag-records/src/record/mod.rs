//! Typed records: what a school's own system knows, one row at a time, borrowed from wherever it stands.
//!
//! Every field but the keys may be absent, and absent is not known, never no. Keys, numbers and days of birth are masked
//! in debug output.

mod activity;
mod claims;
mod meeting;
mod people;
mod words;

pub use activity::{Activity, Participation, Parts};
pub use claims::{Complete, DeclaredPart};
pub use meeting::{Destination, Meeting};
pub use people::{Enrolment, Pupil, StaffDevelopment};
pub use words::{
    DestinationKind, DestinationStatus, Kind, Mode, Part, ProviderKind, SendStatus, Sex, StaffRole,
};

use std::fmt;

/// Stands in debug output for what identifies a person.
pub(crate) struct Masked;

impl fmt::Debug for Masked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// `Some(***)` or `None`.
pub(crate) fn masked<T>(value: &Option<T>) -> Option<Masked> {
    value.as_ref().map(|_| Masked)
}
