//! Sentences of the tables by group.

use super::hide::Row;
use crate::import::{LeftOut, Table};
use ceiag_research::Six;
use ceiag_research::interval::{Estimate, Span};

/// The mark of a view in which nothing is hidden.
pub(super) const MARK: &str = "not for publication";

/// What a reader must know of the view for publication.
pub(super) fn publication(smallest: u32) -> Vec<String> {
    let few = smallest - 1;
    vec![
        format!(
            "A row is hidden where the group, those who count or those who don't are 1 to {few}, and further rows are hidden so that no hidden number can be worked out from what is shown. The limit of {smallest} is chosen, no rule of any framework."
        ),
        "What is hidden is decided once for all facts and groups together; asking for some of them shows a part of the same tables.".to_owned(),
        "Answers of different days, choices, editions or limits can give away together what each of them hides: publish one.".to_owned(),
    ]
}

/// What a reader must know of the internal view.
pub(super) fn internal() -> Vec<String> {
    vec![
        "Not for publication: small numbers are shown, and pupils can be told apart by them."
            .to_owned(),
    ]
}

/// What a reader must know of the statistics.
pub(super) fn statistics() -> Vec<String> {
    vec![
        "Intervals are at 95%: Wilson (1927) for shares, Newcombe (1998) for gaps between groups of whom nobody is in both. Where it isn't known whether somebody counts, both ends are covered.".to_owned(),
    ]
}

pub(super) const NOT_OFFERED: &str = "Pupil premium is left out: beside free school meals or looked-after children it would tell of the few who have the one without the other. The internal view has it.";
pub(super) const HIDDEN: &str = "hidden";

/// A share in millionths as a percentage with one decimal, half up.
pub(super) fn percent(share: Six) -> String {
    let tenths = |size: u64| (size + 500) / 1000;
    let size = tenths(share.millionths().unsigned_abs());
    let sign = if share.millionths() < 0 && size > 0 {
        "-"
    } else {
        ""
    };
    format!("{sign}{}.{}", size / 10, size % 10)
}

/// A share as a percentage with one decimal, half up, from the exact counts.
pub(super) fn exact_percent(n: u32, d: u32) -> String {
    let (n, d) = (u64::from(n), u64::from(d.max(1)));
    let tenths = (n * 2000 + d) / (2 * d);
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn between(span: Span, unit: &str) -> String {
    format!("{}{unit} to {}{unit}", percent(span.from), percent(span.to))
}

/// One group in one sentence.
pub(super) fn row(label: &str, row: Row, share: Option<&Estimate>) -> String {
    let of = row.of();
    let Some(share) = share else {
        return format!("{label}: nobody");
    };
    let most = row.yes + row.not_known;
    let interval = between(share.interval, "%");
    if row.not_known == 0 {
        let percent = exact_percent(row.yes, of);
        return format!(
            "{label}: {} of {of}, {percent}% (95% interval {interval})",
            row.yes
        );
    }
    let (low, high) = (exact_percent(row.yes, of), exact_percent(most, of));
    format!(
        "{label}: {} to {most} of {of}, {low}% to {high}% (95% interval {interval}); not known of {}",
        row.yes, row.not_known
    )
}

/// A group whose numbers are hidden.
pub(super) fn hidden_row(label: &str, of: Option<u32>) -> String {
    match of {
        Some(of) => format!("{label}: {HIDDEN}, of {of}"),
        None => format!("{label}: {HIDDEN}"),
    }
}

/// A gap in one sentence.
pub(super) fn gap(group: &str, against: &str, gap: Option<&Estimate>) -> String {
    let Some(gap) = gap else {
        return format!("{group} against {against}: {HIDDEN}");
    };
    let value = if gap.value.from == gap.value.to {
        percent(gap.value.from)
    } else {
        between(gap.value, "")
    };
    let interval = between(gap.interval, "");
    format!("{group} against {against}: {value} percentage points (95% interval {interval})")
}

/// How much is hidden, in one sentence.
pub(super) fn hidden_rows(hidden: u32, of: u32) -> String {
    format!("{hidden} of {of} rows of groups are hidden")
}

/// Facts that can't be broken down.
pub(super) fn without(facts: &[String]) -> String {
    format!(
        "No share follows from the records for: {}",
        facts.join(", ")
    )
}

/// Pupils who are left out of every population.
pub(super) fn left_out(reason: &str, pupils: Option<u32>) -> String {
    match pupils {
        Some(1) => format!("1 pupil is left out everywhere: {reason}"),
        Some(pupils) => format!("{pupils} pupils are left out everywhere: {reason}"),
        None => format!("Pupils may be left out everywhere: {reason}"),
    }
}

/// That rows were refused, without how many.
pub(super) fn incomplete(out: &LeftOut) -> String {
    let what = Table::of_record(out.record).map_or(out.record, Table::label);
    format!("Rows of {what} were refused and left out; every number here speaks of the rest")
}

/// Choices that are not made.
pub(super) fn unset(choices: &[String]) -> String {
    format!(
        "Not decided: {}. Pupils on whom the options differ stand under not known.",
        choices.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_round_half_up() {
        assert_eq!(exact_percent(1, 16), "6.3");
        assert_eq!(exact_percent(148, 151), "98.0");
        assert_eq!(exact_percent(0, 7), "0.0");
        assert_eq!(exact_percent(7, 7), "100.0");
        let six = |value: f64| percent(Six::round(value).unwrap());
        assert_eq!(six(-0.038_137), "-3.8");
        assert_eq!(six(-0.000_4), "0.0");
        assert_eq!(six(0.062_5), "6.3");
    }
}
