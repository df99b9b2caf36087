//! What pupils are grouped by, and the groups.

use crate::derive::{Attributes, MemberOf};
use crate::record::{SendStatus, Sex};
use ceiag::institution::YearGroups;
use serde::{Serialize, Serializer};

/// What pupils are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Breakdown {
    /// Special educational needs.
    Send,
    /// Free school meals at any time in the last six years.
    Fsm6,
    /// Pupil premium.
    PupilPremium,
    /// Sex.
    Sex,
    /// English as an additional language.
    Eal,
    /// Looked after.
    LookedAfter,
    /// Year group, in the academic year by which the pupil is counted.
    YearGroup,
}

/// The group of those whose group isn't known.
pub(super) const NOT_RECORDED: (&str, &str) = ("not-recorded", "not recorded");

impl Breakdown {
    /// Ids with their values, in the order in which they are told.
    pub const NAMES: [(&'static str, Breakdown); 7] = [
        ("send", Breakdown::Send),
        ("fsm6", Breakdown::Fsm6),
        ("pupil-premium", Breakdown::PupilPremium),
        ("sex", Breakdown::Sex),
        ("eal", Breakdown::Eal),
        ("looked-after", Breakdown::LookedAfter),
        ("year-group", Breakdown::YearGroup),
    ];

    /// The id used in requests and answers.
    pub fn id(self) -> &'static str {
        let name = Breakdown::NAMES.iter().find(|(_, one)| *one == self);
        name.map_or("", |(id, _)| id)
    }

    /// What people read.
    pub fn label(self) -> &'static str {
        match self {
            Breakdown::Send => "Special educational needs",
            Breakdown::Fsm6 => "Free school meals in the last six years",
            Breakdown::PupilPremium => "Pupil premium",
            Breakdown::Sex => "Sex",
            Breakdown::Eal => "English as an additional language",
            Breakdown::LookedAfter => "Looked after",
            Breakdown::YearGroup => "Year group",
        }
    }

    /// Ids and labels of the groups, those not recorded last.
    pub(super) fn groups(self) -> Vec<(String, String)> {
        let own = |pairs: &[(&str, &str)]| {
            let pairs = pairs.iter().chain([&NOT_RECORDED]);
            pairs
                .map(|(id, label)| ((*id).to_owned(), (*label).to_owned()))
                .collect()
        };
        match self {
            Breakdown::Send => own(&[
                ("E", "education, health and care plan"),
                ("K", "SEN support"),
                ("N", "none"),
            ]),
            Breakdown::Sex => own(&[("F", "female"), ("M", "male")]),
            Breakdown::YearGroup => {
                let years = 0..=YearGroups::MAX;
                let mut groups: Vec<(String, String)> = years
                    .map(|year| (year.to_string(), format!("Year {year}")))
                    .collect();
                groups.extend(own(&[]));
                groups
            }
            _ => own(&[("yes", "yes"), ("no", "no")]),
        }
    }

    /// The place of a pupil's group; `None` where it hangs on the population.
    pub(super) fn group(self, of: &Attributes) -> Option<u8> {
        let flag = |flag: Option<bool>| match flag {
            Some(true) => 0,
            Some(false) => 1,
            None => 2,
        };
        Some(match self {
            Breakdown::Send => match of.send {
                Some(SendStatus::Plan) => 0,
                Some(SendStatus::Support) => 1,
                Some(SendStatus::None) => 2,
                None => 3,
            },
            Breakdown::Fsm6 => flag(of.fsm6),
            Breakdown::PupilPremium => flag(of.pupil_premium),
            Breakdown::Sex => flag(of.sex.map(|sex| sex == Sex::Female)),
            Breakdown::Eal => flag(of.eal),
            Breakdown::LookedAfter => flag(of.looked_after),
            Breakdown::YearGroup => return None,
        })
    }
}

/// The place of a member's year group among the groups of [`Breakdown::YearGroup`].
pub(super) fn year_place(member: &MemberOf) -> u8 {
    let year = member.year_group.filter(|year| *year <= YearGroups::MAX);
    year.unwrap_or(YearGroups::MAX + 1)
}

impl Serialize for Breakdown {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Breakdown {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Breakdown".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let ids = Breakdown::NAMES.map(|(id, _)| id);
        schemars::json_schema!({
            "description": "What pupils are grouped by.",
            "enum": ids
        })
    }
}
