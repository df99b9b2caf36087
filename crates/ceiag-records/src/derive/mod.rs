//! From records to facts, exactly, with the pupils behind each number.
//!
//! [`Derivations`] say as data who is counted, what counts and when. A [`Deriver`] takes rows in any order; [`Deriver::derive`]
//! reads them once and gives every fact that they can give, as n in [a, b] of d.

mod activity_views;
mod built_in;
mod check;
mod columns;
mod completeness;
mod count;
mod days;
mod declared;
mod derived;
mod destinations;
mod engine;
mod found;
mod gap;
mod index;
mod judge;
mod members;
mod notices;
mod population;
mod programme;
mod read;
mod read_rule;
mod readers;
mod restrict;
mod roll;
mod stated;
mod tally;
mod terms;
mod test;
mod views;
mod window;
pub(crate) mod words;

pub use activity_views::{ActivityView, ParticipationView};
pub use built_in::built_in;
pub use columns::Deriver;
pub use count::Have;
pub use declared::{
    Choice, ChoiceOption, Closes, Counts, Derivation, Derivations, Differing, NotDerived,
    Population, Shows, Subjects, Who, WholeYear, Window,
};
pub use derived::{Declaration, Derived, DerivedFact, Missing, NoValue, Notice, Variant};
pub use gap::Gap;
pub use members::{MemberOf, Outcome};
pub(crate) use readers::read_by;
pub use restrict::{Cohort, Restricted, Restriction};
pub use roll::OnRoll;
pub use terms::Terms;
pub use views::{Attributes, DestinationView, MeetingView, StaffView};
