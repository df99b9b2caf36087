//! What is told of rows that don't fit each other. Keys, numbers and birthdays are never repeated.

use super::repeats::Repeat;
use crate::import::{At, Field, Told};
use ceiag::date::Date;
use ceiag::problem::{Code, Problem};

/// Another row, as people find it.
fn other(told: &Told, here: At, there: At) -> String {
    let origin = told.tables().get(usize::from(there.table));
    match origin.map(|origin| (origin, &origin.file)) {
        None => "another row".to_owned(),
        Some((origin, None)) => {
            let table = origin.table.name().replace('-', "_");
            format!("`{table}[{}]`", there.row)
        }
        Some((_, Some(_))) if here.table == there.table => format!("row {}", there.row),
        Some((_, Some(file))) => format!("row {} of `{file}`", there.row),
    }
}

fn names(fields: &[Field]) -> String {
    let names: Vec<String> = fields.iter().map(|f| format!("`{}`", f.name())).collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}

/// A row that repeats another, with the field in which they differ.
pub(super) fn repeat(told: &Told, at: At, repeat: &Repeat) -> (Option<Field>, Problem) {
    match repeat {
        Repeat::Same(first) => (None, same(told, at, *first)),
        Repeat::Differs(first, fields) => {
            let other = other(told, at, *first);
            let message = format!(
                "this row and {other} have one key and differ in {}",
                names(fields)
            );
            let problem = Problem::warning(Code::DuplicateRow, message)
                .expected("rows of one key that agree")
                .help("correct one of them; until then what differs is not known");
            (fields.first().copied(), problem)
        }
    }
}

/// A row that says exactly what another says.
pub(super) fn same(told: &Told, at: At, first: At) -> Problem {
    let message = format!("this row says exactly what {} says", other(told, at, first));
    Problem::warning(Code::DuplicateRow, message)
        .expected("each row once")
        .help("leave one of them out; it counts once all the same")
}

/// Two pupils of one number.
pub(super) fn one_number(told: &Told, at: At, first: At, what: &str) -> Problem {
    let other = other(told, at, first);
    let message = format!("this pupil and the one of {other} have the same {what}");
    Problem::warning(Code::DuplicateRow, message)
        .expected("a number for each pupil")
        .help("give both rows the same key if this is one pupil; otherwise one number is wrong")
}

/// A row of a pupil who has no other.
pub(super) fn no_pupil() -> Problem {
    Problem::warning(
        Code::Orphan,
        "there is neither a pupil nor an enrolment of this key",
    )
    .expected("a pupil with an enrolment")
    .help("add the enrolment; without it the pupil is not counted")
}

/// Rows of pupils where there are no pupils at all.
pub(super) fn no_pupils() -> Problem {
    Problem::warning(
        Code::Orphan,
        "there are records of what pupils did, and neither pupils nor enrolments",
    )
    .expected("the enrolments of these pupils")
    .help("add enrolments; without them nobody is counted")
}

/// A participation in an activity that has no row.
pub(super) fn no_activity(activity: &str) -> Problem {
    Problem::warning(
        Code::Orphan,
        format!("no activity has the key `{activity}`"),
    )
    .found(activity)
    .expected("the key of an activity")
    .help("add the activity; until then whether this counts is not known")
}

/// Participations where there are no activities at all.
pub(super) fn no_activities() -> Problem {
    Problem::warning(Code::Orphan, "there are participations and no activities")
        .expected("the activities in which pupils took part")
        .help("add activities; until then whether participations count is not known")
}

/// A day on which the pupil was not on roll.
pub(super) fn outside(day: Date) -> Problem {
    let message = format!("the pupil was not on roll on {}", day.label());
    Problem::warning(Code::OutsideEnrolment, message)
        .found(day.to_string())
        .expected("a day on roll")
        .help("look at the day and at the pupil's enrolments")
}

/// A day before the pupil was born.
pub(super) fn before_birth(day: Date) -> Problem {
    let message = format!("{} lies before the pupil's birth", day.label());
    Problem::error(Code::BeforeBirth, message)
        .found(day.to_string())
        .expected("a day after the pupil's birth")
        .help("correct this day or the birthday")
}

/// A year group that doesn't fit the birthday.
pub(super) fn year_group(group: u8, years_off: u16) -> Problem {
    let message =
        format!("Year {group} is {years_off} years from the one that the birthday suggests");
    Problem::warning(Code::YearGroupAge, message)
        .found(group.to_string())
        .expected("the year group of that age, or one beside it")
        .help("correct the year group or the birthday")
}

/// Something said to have taken place on a day that had not come.
pub(super) fn after_export(day: Date, export: Date) -> Problem {
    let message = format!(
        "{} lies after the day of these records, {}",
        day.label(),
        export.label()
    );
    Problem::warning(Code::AfterExport, message)
        .found(day.to_string())
        .expected(format!("a day up to {export}"))
        .help("correct the day; what lies after the day of judgement does not count")
}

/// A birthday that had not come. It is not repeated.
pub(super) fn born_after_export() -> Problem {
    Problem::warning(
        Code::AfterExport,
        "this birthday lies after the day of these records",
    )
    .expected("a birthday in the past")
    .help("correct the birthday")
}

/// A last day before the first.
pub(super) fn backwards(from: Date, to: Date) -> Problem {
    let message = format!("{} lies before {}", to.label(), from.label());
    Problem::warning(Code::DatesBackwards, message)
        .found(to.to_string())
        .expected(format!("a day from {from}"))
        .help("correct one of the two days")
}

/// The code of an authority that is in no list.
pub(super) fn no_authority() -> Problem {
    Problem::warning(
        Code::UnknownLocalAuthority,
        "the local authority in this UPN is not in the list",
    )
    .expected("a code of the list of local authorities")
    .help("look at the number, or add the code to the list")
}
