//! The sentences of reports, by report.

mod destinations;
mod facts;
mod missing;
mod worksheet;

pub(super) use destinations::{
    anniversary, cohort, guarantee, known_as_not_known, official, point,
};
pub(super) use facts::{areas, events, group, label};
pub(super) use missing::{details, edition, lacking, until};
pub(super) use worksheet::{evaluation_answer, evaluation_question, figure, type_in, worksheet};

/// What stands on every page that shows pupils or counts of few.
pub(super) const INTERNAL: &str = "Internal: not for publication. Counts are not suppressed, and small ones can give pupils away.";

/// The number with its noun: `1 pupil`, `3 pupils`.
pub(super) fn counted(n: u32, many: &str) -> String {
    let one = match many {
        "people" => "person",
        "young people" => "young person",
        "activities" => "activity",
        "criteria" => "criterion",
        "pupils who had a meeting" => "pupil who had a meeting",
        "pupils who had one" => "pupil who had one",
        other => other.strip_suffix('s').unwrap_or(other),
    };
    let noun = if n == 1 { one } else { many };
    format!("{n} {noun}")
}

/// A list as people write it: `a`, `a and b`, `a, b and c`.
pub(super) fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}

/// The first letter large.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// That rows were refused and do not count.
pub(super) fn left_out(rows: u32) -> String {
    let what = counted(rows, "rows");
    let verb = if rows == 1 { "was" } else { "were" };
    format!("{what} {verb} refused and left out, so that these numbers are incomplete")
}
