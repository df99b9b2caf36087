//! The tables that can be read, with their fields.

use crate::record::{
    DestinationKind, DestinationStatus, Kind, Mode, ProviderKind, SendStatus, Sex, StaffRole,
};
use ceiag::institution::YearGroups;

/// One line makes a field: its variant and its name.
macro_rules! fields {
    ($($variant:ident $name:literal;)*) => {
        /// A field of a record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field {
            $(#[doc = concat!("`", $name, "`")] $variant,)*
        }

        impl Field {
            /// Every field.
            pub const ALL: &'static [Field] = &[$(Field::$variant),*];

            /// The name used in files.
            pub fn name(self) -> &'static str {
                match self {
                    $(Field::$variant => $name,)*
                }
            }
        }
    };
}

fields! {
    AboutCareers "about-careers";
    AcademicYear "academic-year";
    Activity "activity";
    Adviser "adviser";
    AdviserLevel "adviser-level";
    Anniversary "anniversary";
    Areas "areas";
    Attended "attended";
    Birth "birth";
    Code "code";
    ConsideringHe "considering-he";
    Contacts "contacts";
    Date "date";
    Eal "eal";
    Employer "employer";
    EmployerSize "employer-size";
    Feedback "feedback";
    From "from";
    Fsm6 "fsm6";
    InCurriculum "in-curriculum";
    InSchoolDay "in-school-day";
    Insight "insight";
    Kind "kind";
    LeaverYear "leaver-year";
    LookedAfter "looked-after";
    MetLearners "met-learners";
    Minutes "minutes";
    Mode "mode";
    On "on";
    Outcomes "outcomes";
    ProviderKind "provider-kind";
    Pupil "pupil";
    PupilPremium "pupil-premium";
    Purpose "purpose";
    RangeOfPeople "range-of-people";
    Reflection "reflection";
    Role "role";
    Sector "sector";
    SelfEmployed "self-employed";
    Send "send";
    Sex "sex";
    SharedEvent "shared-event";
    Staff "staff";
    Status "status";
    Subject "subject";
    Subjects "subjects";
    Synthetic "synthetic";
    Task "task";
    To "to";
    TwoWay "two-way";
    Uln "uln";
    Until "until";
    Upn "upn";
    YearGroup "year-group";
}

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Is {
    /// A key without which the row says nothing. It may identify a person.
    Key,
    /// Any text.
    Text,
    /// A text that identifies a person.
    Secret,
    /// A unique pupil number.
    Upn,
    /// A unique learner number.
    Uln,
    /// A day of birth.
    Birth,
    /// A day.
    Day,
    /// An academic year.
    Year,
    /// An academic year without which the row says nothing.
    YearKey,
    /// True or false.
    Flag,
    /// A whole number from 0.
    Number(u16),
    /// Several texts.
    List,
    /// One of some words.
    Word(fn() -> Vec<&'static str>),
}

/// A kind of table. The order of the list is the order in which tables are read: people before what they did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// Pupils.
    Pupils,
    /// Enrolments.
    Enrolments,
    /// Activities.
    Activities,
    /// Participations.
    Participations,
    /// Guidance meetings.
    Meetings,
    /// Destinations.
    Destinations,
    /// What staff learned.
    StaffDevelopment,
}

fn ids<T>(names: &'static [(&'static str, T)]) -> Vec<&'static str> {
    names.iter().map(|(id, _)| *id).collect()
}

/// The kinds that an activity may have.
pub(crate) fn activity_kinds() -> Vec<&'static str> {
    let kinds = Kind::NAMES.iter().filter(|(_, kind)| kind.is_activity());
    kinds.map(|(id, _)| *id).collect()
}

impl Table {
    /// Every kind of table, in the order in which they are read.
    pub const ALL: [Table; 7] = [
        Table::Pupils,
        Table::Enrolments,
        Table::Activities,
        Table::Participations,
        Table::Meetings,
        Table::Destinations,
        Table::StaffDevelopment,
    ];

    /// The name of one record, as a mapping and `records.jsonl` give it.
    pub fn record(self) -> &'static str {
        match self {
            Table::Pupils => "pupil",
            Table::Enrolments => "enrolment",
            Table::Activities => "activity",
            Table::Participations => "participation",
            Table::Meetings => "meeting",
            Table::Destinations => "destination",
            Table::StaffDevelopment => "staff-development",
        }
    }

    /// The name of the table: its file is called so, and so is the key of a request.
    pub fn name(self) -> &'static str {
        match self {
            Table::Pupils => "pupils",
            Table::Enrolments => "enrolments",
            Table::Activities => "activities",
            Table::Participations => "participations",
            Table::Meetings => "meetings",
            Table::Destinations => "destinations",
            Table::StaffDevelopment => "staff-development",
        }
    }

    /// The words that people read.
    pub fn label(self) -> &'static str {
        match self {
            Table::StaffDevelopment => "staff development",
            other => other.name(),
        }
    }

    /// The table of a record's name, `_` counting as `-`.
    pub fn of_record(name: &str) -> Option<Table> {
        let name = name.replace('_', "-");
        Table::ALL.into_iter().find(|table| table.record() == name)
    }

    /// Its fields, in the order of the contract.
    pub fn fields(self) -> impl Iterator<Item = Field> {
        self.columns().iter().map(|(field, _)| *field)
    }

    /// What a field holds; `None` for a field that the table lacks.
    pub(crate) fn holds(self, field: Field) -> Option<Is> {
        let found = self.columns().iter().find(|(name, _)| *name == field);
        found.map(|(_, is)| *is)
    }

    /// Its fields with what they hold.
    pub(crate) fn columns(self) -> &'static [(Field, Is)] {
        match self {
            Table::Pupils => &[
                (Field::Pupil, Is::Key),
                (Field::Upn, Is::Upn),
                (Field::Uln, Is::Uln),
                (Field::Birth, Is::Birth),
                (Field::Sex, Is::Word(|| ids(Sex::NAMES))),
                (Field::Send, Is::Word(|| ids(SendStatus::NAMES))),
                (Field::Fsm6, Is::Flag),
                (Field::PupilPremium, Is::Flag),
                (Field::Eal, Is::Flag),
                (Field::LookedAfter, Is::Flag),
                (Field::ConsideringHe, Is::Flag),
                (Field::Synthetic, Is::Flag),
            ],
            Table::Enrolments => &[
                (Field::Pupil, Is::Key),
                (Field::AcademicYear, Is::YearKey),
                (Field::YearGroup, Is::Number(YearGroups::MAX as u16)),
                (Field::From, Is::Day),
                (Field::To, Is::Day),
                (Field::Subjects, Is::List),
                (Field::Synthetic, Is::Flag),
            ],
            Table::Activities => &[
                (Field::Activity, Is::Key),
                (Field::Kind, Is::Word(activity_kinds)),
                (Field::Date, Is::Day),
                (Field::Until, Is::Day),
                (Field::Mode, Is::Word(|| ids(Mode::NAMES))),
                (Field::ProviderKind, Is::Word(|| ids(ProviderKind::NAMES))),
                (Field::Employer, Is::Text),
                (Field::EmployerSize, Is::Text),
                (Field::Sector, Is::Text),
                (Field::SelfEmployed, Is::Flag),
                (Field::Subject, Is::Text),
                (Field::InCurriculum, Is::Flag),
                (Field::InSchoolDay, Is::Flag),
                (Field::SharedEvent, Is::Flag),
                (Field::Areas, Is::List),
                (Field::Insight, Is::Flag),
                (Field::Purpose, Is::Flag),
                (Field::Outcomes, Is::Flag),
                (Field::TwoWay, Is::Flag),
                (Field::Reflection, Is::Flag),
                (Field::RangeOfPeople, Is::Flag),
                (Field::Task, Is::Flag),
                (Field::Feedback, Is::Flag),
                (Field::MetLearners, Is::Flag),
                (Field::Synthetic, Is::Flag),
            ],
            Table::Participations => &[
                (Field::Pupil, Is::Key),
                (Field::Activity, Is::Key),
                (Field::Attended, Is::Flag),
                (Field::Insight, Is::Flag),
                (Field::Purpose, Is::Flag),
                (Field::Outcomes, Is::Flag),
                (Field::TwoWay, Is::Flag),
                (Field::Reflection, Is::Flag),
                (Field::RangeOfPeople, Is::Flag),
                (Field::Task, Is::Flag),
                (Field::Feedback, Is::Flag),
                (Field::MetLearners, Is::Flag),
                (Field::Synthetic, Is::Flag),
            ],
            Table::Meetings => &[
                (Field::Pupil, Is::Key),
                (Field::Date, Is::Day),
                (Field::Minutes, Is::Number(1440)),
                (Field::Adviser, Is::Secret),
                (Field::AdviserLevel, Is::Number(8)),
                (Field::Attended, Is::Flag),
                (Field::Synthetic, Is::Flag),
            ],
            Table::Destinations => &[
                (Field::Pupil, Is::Key),
                (Field::LeaverYear, Is::Year),
                (Field::Kind, Is::Word(|| ids(DestinationKind::NAMES))),
                (Field::Anniversary, Is::Number(3)),
                (Field::Code, Is::Text),
                (Field::Status, Is::Word(|| ids(DestinationStatus::NAMES))),
                (Field::On, Is::Day),
                (Field::Contacts, Is::Number(10_000)),
                (Field::Synthetic, Is::Flag),
            ],
            Table::StaffDevelopment => &[
                (Field::Staff, Is::Key),
                (Field::Role, Is::Word(|| ids(StaffRole::NAMES))),
                (Field::Date, Is::Day),
                (Field::AboutCareers, Is::Flag),
                (Field::Synthetic, Is::Flag),
            ],
        }
    }
}

impl Field {
    /// Whether what stands there may identify a person, so that no problem repeats it.
    pub fn is_secret(self) -> bool {
        matches!(
            self,
            Field::Adviser | Field::Birth | Field::Pupil | Field::Staff | Field::Uln | Field::Upn
        )
    }

    /// The field of a name, `_` and a space counting as `-`, capitals as small letters.
    pub fn named(name: &str) -> Option<Field> {
        let plain: String = name.trim().chars().map(plain).collect();
        Field::ALL.iter().copied().find(|f| f.name() == plain)
    }
}

/// A letter of a name as it is compared.
pub(super) fn plain(c: char) -> char {
    match c {
        '_' | ' ' => '-',
        _ => c.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_stand_in_order_and_belong_to_a_table() {
        let names: Vec<&str> = Field::ALL.iter().map(|field| field.name()).collect();
        assert!(names.is_sorted());
        for field in Field::ALL {
            let within = Table::ALL.iter().filter(|t| t.holds(*field).is_some());
            assert!(within.count() > 0, "{}", field.name());
            assert_eq!(Field::named(field.name()), Some(*field));
        }
        assert_eq!(Field::named(" Year_Group "), Some(Field::YearGroup));
        assert_eq!(Field::named("year group"), Some(Field::YearGroup));
        assert_eq!(Field::named("tutor group"), None);
    }

    #[test]
    fn records_have_one_name() {
        for table in Table::ALL {
            assert_eq!(Table::of_record(table.record()), Some(table));
        }
        assert_eq!(
            Table::of_record("staff_development"),
            Some(Table::StaffDevelopment)
        );
        assert_eq!(Table::of_record("pupils"), None);
    }
}
