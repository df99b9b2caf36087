//! Evidence, coverage and where work serves, as sentences.

use super::number::counted;
use crate::api::{EvidenceCounts, ServedHow};
use crate::date::Date;
use crate::evidence::{EvidenceItem, ItemState, Reach, State, TargetKind};

/// What stands beside every list of what evidence speaks for.
pub const LINKS_ARE_OURS: &str =
    "Which evidence speaks for which criterion is ceiag's own view, not official.";

/// What stands beside every coverage.
pub const COVERAGE_IS_OURS: &str = "Which evidence belongs to which learning area, and what is looked for at which key stage, is ceiag's own choice, not official.";

/// What is still to be done before somebody asks: `Before the call: 3 missing, 2 out of date, 1 without an owner.`
pub(crate) fn before_the_call(missing: u64, stale: u64, unowned: u64) -> String {
    let told = parts(&[
        (missing, "missing"),
        (stale, "out of date"),
        (unowned, "without an owner"),
    ]);
    match told.is_empty() {
        true => "Before the call: nothing is missing, out of date or without an owner.".to_owned(),
        false => format!("Before the call: {told}."),
    }
}

/// How many criteria have evidence: `21 criteria: 15 with current evidence, 4 without evidence.`
pub(crate) fn criteria_held(what: TargetKind, counts: EvidenceCounts) -> String {
    let of = counts.there + counts.stale + counts.missing;
    let of = match what {
        TargetKind::Theme => counted(of, "theme", "themes"),
        _ => counted(of, "criterion", "criteria"),
    };
    let told = parts(&[
        (counts.there, "with current evidence"),
        (counts.stale, "with evidence that is out of date"),
        (counts.missing, "without evidence"),
        (counts.unowned, "whose evidence has no owner"),
    ]);
    match told.is_empty() {
        true => format!("{of}."),
        false => format!("{of}: {told}."),
    }
}

/// How things stand with the evidence for a criterion.
pub(crate) fn criterion_held(state: State, unowned: bool, no_kind: bool) -> String {
    if no_kind {
        "no kind of evidence is listed for it".to_owned()
    } else {
        held(state, unowned)
    }
}

/// Items of a register that belong to no pack.
pub(crate) fn elsewhere(items: usize) -> String {
    match items {
        1 => "1 more item belongs to no meeting; it is listed by criterion".to_owned(),
        n => format!("{n} more items belong to no meeting; they are listed by criterion"),
    }
}

/// Whom a cell speaks of where there are no key stages.
pub(crate) const EVERYBODY: &str = "all learners";

/// How many cells of the coverage are filled.
pub(crate) fn covered(what: &str, counts: EvidenceCounts) -> String {
    let of = counts.there + counts.stale + counts.missing;
    let gaps = parts(&[(counts.stale, "out of date"), (counts.missing, "missing")]);
    let there = counts.there;
    match gaps.is_empty() {
        true => format!("{what}: {there} of {of} covered."),
        false => format!("{what}: {there} of {of} covered; {gaps}."),
    }
}

/// Where nothing current is there: `missing at Key Stage 3; out of date at Key Stage 4`.
pub(crate) fn gaps<'c>(gaps: impl Iterator<Item = (&'c str, State)>) -> String {
    let told: Vec<String> = gaps
        .map(|(at, state)| match at {
            EVERYBODY => state.label().to_owned(),
            at => format!("{} at {at}", state.label()),
        })
        .collect();
    told.join("; ")
}

/// How something is served, in a few words.
pub(crate) fn how(how: ServedHow) -> &'static str {
    match how {
        ServedHow::CountsAs => "counts as it",
        ServedHow::Reads => "its rule asks for what this documents",
        ServedHow::Indicates => "speaks for it",
        ServedHow::Related => "related",
    }
}

/// How evidence serves a fact.
pub(crate) fn documents() -> &'static str {
    "documented by this"
}

/// How a fact serves another.
pub(crate) fn fills() -> &'static str {
    "answered by this"
}

/// How a piece of work serves a criterion or theme, with what stands between.
pub(crate) fn served(reach: Reach, steps: &[String], is_evidence: bool) -> String {
    let steps = steps.join(", ");
    match reach {
        Reach::Reads => "its rule asks for this".to_owned(),
        Reach::ReadsThrough if is_evidence => {
            format!("its rule asks for {steps}, documented by this")
        }
        Reach::ReadsThrough => format!("its rule asks for {steps}, answered by this"),
        Reach::Indicates if steps.is_empty() => "speaks for it".to_owned(),
        Reach::Indicates => format!("speaks for it, by way of {steps}"),
        Reach::Related if steps.is_empty() => "related".to_owned(),
        Reach::Related => format!("related, by way of {steps}"),
    }
}

/// Numbers that are not 0, with what they count.
fn parts(counts: &[(u64, &str)]) -> String {
    let told: Vec<String> = counts
        .iter()
        .filter(|(n, _)| *n > 0)
        .map(|(n, what)| format!("{n} {what}"))
        .collect();
    told.join(", ")
}

/// How things stand with a kind of evidence: `out of date, without an owner`.
pub(crate) fn held(state: State, unowned: bool) -> String {
    let owner = if unowned { ", without an owner" } else { "" };
    format!("{}{owner}", state.label())
}

/// Where an item is, of when, and who answers for it.
pub(crate) fn item(item: &EvidenceItem, as_of: Date) -> String {
    let mut parts = Vec::new();
    if let Some(date) = item.date {
        parts.push(format!("of {}", date.label()));
    }
    if !item.place.is_empty() {
        parts.push(format!("in: {}", item.place));
    }
    parts.push(match item.owner.as_str() {
        "" => "no owner".to_owned(),
        owner => format!("owner: {owner}"),
    });
    parts.push(match item.review_by {
        None => "no review date".to_owned(),
        Some(by) if item.state(as_of) == ItemState::Stale => {
            format!("was to be reviewed by {}", by.label())
        }
        Some(by) => format!("to be reviewed by {}", by.label()),
    });
    parts.join("; ")
}

/// Items that are left out since they are of a later day.
pub(crate) fn dated_later(ids: &[String], as_of: Date) -> String {
    let verb = if ids.len() == 1 { "is" } else { "are" };
    format!(
        "{} {verb} dated after {} and left out",
        ids.join(", "),
        as_of.label()
    )
}

/// Items of which only the existence is known.
pub(crate) fn shows_nothing(ids: &[String]) -> String {
    let verb = match ids.len() {
        1 => "does not say what it shows",
        _ => "do not say what they show",
    };
    format!(
        "{} {verb}: routes, the labour market, what changed",
        ids.join(", ")
    )
}

/// Items that cover an area, though at which key stage is not said.
pub(crate) fn unplaced(ids: &[String]) -> String {
    let verb = if ids.len() == 1 { "names" } else { "name" };
    format!("{} {verb} no key stage", ids.join(", "))
}

/// How often a piece of work is of use: `Serves 3 criteria in 2 rule books; collected once.`
pub(crate) fn serves(findings: u64, editions: u64) -> String {
    match findings {
        0 => "Serves nothing in these rule books.".to_owned(),
        1 => "Serves 1 criterion or theme.".to_owned(),
        n if editions == 1 => format!("Serves {n} criteria or themes; collected once."),
        n => format!("Serves {n} criteria or themes in {editions} rule books; collected once."),
    }
}

/// What the whole crosswalk comes to.
pub(crate) fn served_in_all(pieces: u64, shared: u64, idle: u64) -> String {
    let pieces_text = counted(pieces, "piece of work", "pieces of work");
    let shared_text = match shared {
        0 => "none serves more than one criterion or theme".to_owned(),
        1 => "1 serves several criteria or themes and is collected once".to_owned(),
        n => format!("{n} serve several criteria or themes each and are collected once"),
    };
    match idle {
        0 => format!("{pieces_text}: {shared_text}."),
        1 => format!("{pieces_text}: {shared_text}; 1 serves nothing in these rule books."),
        n => format!("{pieces_text}: {shared_text}; {n} serve nothing in these rule books."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_are_nothing_are_not_told() {
        assert_eq!(
            before_the_call(3, 2, 1),
            "Before the call: 3 missing, 2 out of date, 1 without an owner."
        );
        assert_eq!(before_the_call(0, 1, 0), "Before the call: 1 out of date.");
        assert_eq!(
            before_the_call(0, 0, 0),
            "Before the call: nothing is missing, out of date or without an owner."
        );
        let mut counts = EvidenceCounts::default();
        assert_eq!(criteria_held(TargetKind::Theme, counts), "0 themes.");
        counts.there = 1;
        assert_eq!(
            criteria_held(TargetKind::Criterion, counts),
            "1 criterion: 1 with current evidence."
        );
    }

    #[test]
    fn one_and_several() {
        let ids = |ids: &[&str]| ids.iter().map(|i| (*i).to_owned()).collect::<Vec<_>>();
        assert!(shows_nothing(&ids(&["E1"])).starts_with("E1 does not say what it shows"));
        assert!(shows_nothing(&ids(&["E1", "E2"])).starts_with("E1, E2 do not say what they show"));
        assert_eq!(serves(1, 1), "Serves 1 criterion or theme.");
        assert_eq!(
            serves(3, 2),
            "Serves 3 criteria or themes in 2 rule books; collected once."
        );
    }
}
