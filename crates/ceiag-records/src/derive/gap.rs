//! What can be missing when a pupil is neither counted nor ruled out.

use crate::record::Part;

/// Something that records do not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gap {
    /// Whether a part of *meaningful* was there.
    Part(Part),
    /// A field of a record, or what stands around all records.
    Field(Field),
}

/// A field that can be absent, or something that is said of many records at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Whether the pupil was there.
    Attended,
    /// The day.
    Date,
    /// The kind of activity.
    Kind,
    /// In person or virtual.
    Mode,
    /// The kind of provider.
    ProviderKind,
    /// Whether it was part of the curriculum.
    InCurriculum,
    /// Whether it was within the school day.
    InSchoolDay,
    /// The adviser's level.
    AdviserLevel,
    /// Whether the destination is known, whose leaver year it is, or which anniversary.
    Destination,
    /// The subjects that the pupil takes.
    Subjects,
    /// The activity's subject.
    Subject,
    /// Records are not declared complete for the whole window.
    Complete,
    /// The pupil was not on roll all through the window, or since when is not known.
    OnRoll,
    /// The window has not closed.
    Running,
    /// Whether the pupil considers higher education.
    ConsideringHe,
    /// The pupil's year group.
    YearGroup,
    /// Whether the employer works on their own account.
    SelfEmployed,
    /// The employer's size.
    EmployerSize,
    /// The employer's sector.
    Sector,
    /// The work of a member of staff.
    Role,
    /// Whether what staff learned was about careers.
    AboutCareers,
    /// Records cannot show it, whatever they say.
    NotInRecords,
    /// An enrolment of the pupil was left out, and those that stand may no longer hold.
    Enrolment,
}

const FIELDS: [(Field, &str, &str); 23] = [
    (Field::Attended, "attended", "whether the pupil was there"),
    (Field::Date, "date", "the day"),
    (Field::Kind, "kind", "what kind of activity it was"),
    (Field::Mode, "mode", "whether it was in person"),
    (
        Field::ProviderKind,
        "provider-kind",
        "which kind of provider it was",
    ),
    (
        Field::InCurriculum,
        "in-curriculum",
        "whether it was part of the curriculum",
    ),
    (
        Field::InSchoolDay,
        "in-school-day",
        "whether it was in the school day",
    ),
    (Field::AdviserLevel, "adviser-level", "the adviser's level"),
    (
        Field::Destination,
        "destination",
        "what a record of a destination says",
    ),
    (Field::Subjects, "subjects", "the subjects taken"),
    (Field::Subject, "subject", "the subject that it belongs to"),
    (Field::Complete, "complete", "whether all records are there"),
    (
        Field::OnRoll,
        "on-roll",
        "what happened while the pupil was not on roll",
    ),
    (
        Field::Running,
        "year-in-progress",
        "what the rest of the time brings",
    ),
    (
        Field::ConsideringHe,
        "considering-he",
        "whether the pupil considers higher education",
    ),
    (Field::YearGroup, "year-group", "the pupil's year group"),
    (
        Field::SelfEmployed,
        "self-employed",
        "whether the employer is self-employed",
    ),
    (Field::EmployerSize, "employer-size", "the employer's size"),
    (Field::Sector, "sector", "the employer's sector"),
    (Field::Role, "role", "the work of a member of staff"),
    (
        Field::AboutCareers,
        "about-careers",
        "whether what staff learned was about careers",
    ),
    (
        Field::NotInRecords,
        "not-in-records",
        "what records cannot show",
    ),
    (
        Field::Enrolment,
        "enrolment",
        "what an enrolment says that was left out",
    ),
];

/// Bits below this one are parts.
const FIRST_FIELD: u32 = 9;

impl Field {
    /// The bit of a set of gaps.
    pub(super) fn bit(self) -> u32 {
        1 << (FIRST_FIELD + self as u32)
    }
}

impl Gap {
    /// The gaps of a set, parts first.
    pub(super) fn of_bits(bits: u32) -> impl Iterator<Item = Gap> {
        let parts = Part::NAMES
            .iter()
            .map(|(_, part)| (part.bit(), Gap::Part(*part)));
        let fields = FIELDS
            .iter()
            .map(|(field, ..)| (field.bit(), Gap::Field(*field)));
        parts
            .chain(fields)
            .filter(move |(bit, _)| bits & bit != 0)
            .map(|(_, gap)| gap)
    }

    /// The id used in answers: the field's or the part's name.
    pub fn id(self) -> &'static str {
        match self {
            Gap::Part(part) => part.id(),
            Gap::Field(field) => FIELDS
                .iter()
                .find(|(other, ..)| *other == field)
                .map_or("", |(_, id, _)| id),
        }
    }

    /// What is missing, as part of a sentence.
    pub fn label(self) -> &'static str {
        match self {
            Gap::Part(part) => match part {
                Part::Insight => "whether it showed what work or study there is like",
                Part::Purpose => "whether both sides knew the purpose",
                Part::Outcomes => "whether there were learning outcomes",
                Part::TwoWay => "whether there was two-way exchange",
                Part::Reflection => "whether there was time to reflect",
                Part::RangeOfPeople => "whether the pupil met a range of people",
                Part::Task => "whether there was a task",
                Part::Feedback => "whether the employer gave feedback",
                Part::MetLearners => "whether the pupil met staff and learners",
            },
            Gap::Field(field) => FIELDS
                .iter()
                .find(|(other, ..)| *other == field)
                .map_or("", |(.., label)| label),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bit_has_its_gap() {
        let all: Vec<Gap> = Gap::of_bits(u32::MAX).collect();
        assert_eq!(all.len(), Part::NAMES.len() + FIELDS.len());
        for (field, id, _) in FIELDS {
            let found: Vec<&str> = Gap::of_bits(field.bit()).map(Gap::id).collect();
            assert_eq!(found, [id]);
        }
    }
}
