//! A school's own configuration.

use ceiag::institution::YearGroups;
use rust_decimal::Decimal;

/// Whom to see first, as a school itself lays it down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Who answers for it.
    pub owner: String,
    /// What readers should know.
    pub note: Option<String>,
    /// The year groups whose pupils are put in order; everybody on roll where it says nothing.
    pub years: Option<YearGroups>,
    /// What gives points.
    pub indicators: Vec<Indicator>,
    /// Who is in a group whatever the points.
    pub always: Vec<Always>,
    /// The groups, the most urgent first.
    pub groups: Vec<Group>,
}

/// Something that gives points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Its id.
    pub id: String,
    /// What people read.
    pub label: String,
    /// What is looked at.
    pub input: Input,
    /// The points, 1 or more.
    pub points: u32,
}

/// Something that puts a pupil in a group whatever the points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Always {
    /// Its id.
    pub id: String,
    /// What people read.
    pub label: String,
    /// What is looked at.
    pub input: Input,
    /// The group, by its place.
    pub group: usize,
}

/// A group with its cut-off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its id.
    pub id: String,
    /// What people read.
    pub label: String,
    /// The fewest points with which a pupil is in it.
    pub at_least: u32,
}

/// What is looked at, and when it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// What is looked at.
    pub what: What,
    /// When it counts.
    pub test: Test,
}

/// What is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A field of the pupil.
    Field(Field),
    /// What records say of the pupil for a fact.
    Fact(String),
    /// Guidance meetings of the pupil here.
    Meetings {
        /// Those that took place, or those that were missed.
        attended: bool,
        /// Only those of the academic year of the day.
        this_year: bool,
    },
    /// A column that the school brings along.
    Column(String),
}

/// When something counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// It is one of these.
    Is(Vec<Wanted>),
    /// It is this number or more.
    AtLeast(Decimal),
    /// It is less than this number.
    Below(Decimal),
}

/// A value that counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Yes or no.
    Flag(bool),
    /// A number.
    Number(Decimal),
    /// A text; capitals make no difference.
    Text(String),
}

/// A field of a pupil that may be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Sex.
    Sex,
    /// Special educational needs.
    Send,
    /// Free school meals at any time in the last six years.
    Fsm6,
    /// Pupil premium.
    PupilPremium,
    /// English as an additional language.
    Eal,
    /// Looked after.
    LookedAfter,
    /// The year group on the day.
    YearGroup,
}

impl Field {
    /// Ids with their fields.
    pub const NAMES: [(&'static str, Field); 7] = [
        ("eal", Field::Eal),
        ("fsm6", Field::Fsm6),
        ("looked-after", Field::LookedAfter),
        ("pupil-premium", Field::PupilPremium),
        ("send", Field::Send),
        ("sex", Field::Sex),
        ("year-group", Field::YearGroup),
    ];
}

impl Config {
    /// Everything that is looked at, indicators first.
    pub fn inputs(&self) -> impl Iterator<Item = &Input> {
        let points = self.indicators.iter().map(|indicator| &indicator.input);
        points.chain(self.always.iter().map(|always| &always.input))
    }

    /// The columns that are looked at, each with the tests that its cells must pass.
    pub(super) fn columns(&self) -> Vec<(&str, Vec<&Test>)> {
        let mut found: Vec<(&str, Vec<&Test>)> = Vec::new();
        for input in self.inputs() {
            let What::Column(name) = &input.what else {
                continue;
            };
            match found.iter_mut().find(|(known, _)| known == name) {
                Some((_, tests)) => tests.push(&input.test),
                None => found.push((name, vec![&input.test])),
            }
        }
        found
    }

    /// The place of the group that so many points give.
    pub(super) fn group_of(&self, points: u32) -> usize {
        let found = self
            .groups
            .iter()
            .position(|group| points >= group.at_least);
        found.unwrap_or(self.groups.len().saturating_sub(1))
    }
}
