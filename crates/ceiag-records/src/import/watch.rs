//! Who looks at rows beside the deriver.

use super::{At, Told, Verdict};
use crate::record::{
    Activity, Destination, Enrolment, Meeting, Participation, Pupil, StaffDevelopment,
};

/// Looks at every row that could be read, with its place, before it counts.
///
/// Rows come table by table in the order of [`Table::ALL`](super::Table::ALL): pupils and enrolments first, activities before
/// participations. A row is refused where a method gives [`Verdict::Refuse`]; what can only be seen at the end is a warning.
pub trait Watch {
    /// The UPN of a pupil as it stands, before the row is looked at and whether the number is right or not.
    fn upn(&mut self, _: At, _: &str, _: &mut Told) -> Verdict {
        Verdict::Keep
    }

    /// A pupil.
    fn pupil(&mut self, _: At, _: &Pupil<'_>, _: &mut Told) -> Verdict {
        Verdict::Keep
    }

    /// An enrolment.
    fn enrolment(&mut self, _: At, _: &Enrolment<'_>, _: &mut Told) -> Verdict {
        Verdict::Keep
    }

    /// An activity.
    fn activity(&mut self, _: At, _: &Activity<'_>, _: &mut Told) -> Verdict {
        Verdict::Keep
    }

    /// A participation.
    fn participation(&mut self, _: At, _: &Participation<'_>, _: &mut Told) -> Verdict {
        Verdict::Keep
    }

    /// A guidance meeting.
    fn meeting(&mut self, _: At, _: &Meeting<'_>, _: &mut Told) -> Verdict {
        Verdict::Keep
    }

    /// A destination.
    fn destination(&mut self, _: At, _: &Destination<'_>, _: &mut Told) -> Verdict {
        Verdict::Keep
    }

    /// What a member of staff learned.
    fn staff_development(&mut self, _: At, _: &StaffDevelopment<'_>, _: &mut Told) -> Verdict {
        Verdict::Keep
    }

    /// All rows have come.
    fn finish(&mut self, _: &mut Told) {}
}

/// Looks at nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unwatched;

impl Watch for Unwatched {}
