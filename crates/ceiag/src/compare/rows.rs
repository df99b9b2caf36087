//! The rows of a comparison: what was judged on either side and how it changed.

use super::{Change, words};
use crate::finding::{Evaluation, Outcome, Reason};
use crate::framework::{Crosswalk, Grade, RowStatus};
use crate::plan::{MAX_DEPTH, Node};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// One row of a comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Row {
    /// Ids in the earlier edition.
    pub from: Vec<String>,
    /// Ids in the later edition.
    pub to: Vec<String>,
    /// How the two relate.
    pub status: RowStatus,
    /// How well that is known.
    pub grade: Grade,
    /// What changed in the text.
    pub note: String,
    /// The criteria that were judged before.
    pub before: Vec<JudgedRow>,
    /// The criteria that are judged after.
    pub after: Vec<JudgedRow>,
    /// How the outcome changed.
    pub change: Change,
    /// A sentence for people.
    pub text: String,
}

/// A criterion with its outcome on one side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct JudgedRow {
    /// The criterion's id.
    pub criterion: String,
    /// Its name for people.
    pub label: String,
    /// Its outcome.
    pub outcome: Outcome,
    /// The main reason for the outcome.
    pub reason: Reason,
}

impl JudgedRow {
    /// Whether nothing stands against it but a year that is not over.
    fn may_still_be_met(&self) -> bool {
        self.outcome != Outcome::NotMet || self.reason == Reason::YearInProgress
    }
}

/// How many rows changed in which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Counts {
    /// Rows that are better.
    pub better: u32,
    /// Rows that are worse.
    pub worse: u32,
    /// Rows that are the same.
    pub same: u32,
    /// Rows of which nothing can be said.
    pub cannot_tell: u32,
    /// Rows that ask for more now.
    pub asks_for_more: u32,
    /// Rows that are not met while their academic year still runs.
    pub not_yet: u32,
    /// Rows that are only listed.
    pub listed: u32,
}

impl Counts {
    pub(super) fn of(rows: &[Row]) -> Counts {
        let mut counts = Counts::default();
        for row in rows {
            *match row.change {
                Change::Better => &mut counts.better,
                Change::Worse => &mut counts.worse,
                Change::Same => &mut counts.same,
                Change::CannotTell => &mut counts.cannot_tell,
                Change::AsksForMore => &mut counts.asks_for_more,
                Change::NotYet => &mut counts.not_yet,
                Change::Listed => &mut counts.listed,
            } += 1;
        }
        counts
    }
}

/// What the criteria of one side of a row come to together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Together {
    /// There is none, or none of them is judged.
    Nothing,
    /// All that apply are met.
    Met,
    /// None that applies is met.
    NotMet,
    /// None that applies is met, and each only because its academic year still runs.
    NotYet,
    /// None applies.
    NotApplicable,
    /// At least one that applies is not decided.
    Undecided,
    /// Some are met, others are not.
    Disagree,
}

impl Together {
    pub(super) fn of(rows: &[JudgedRow]) -> Together {
        let has = |outcome| rows.iter().any(|row| row.outcome == outcome);
        if rows.is_empty() {
            Together::Nothing
        } else if has(Outcome::Unknown) {
            Together::Undecided
        } else {
            match (has(Outcome::Met), has(Outcome::NotMet)) {
                (true, true) => Together::Disagree,
                (true, false) => Together::Met,
                (false, true) if rows.iter().all(JudgedRow::may_still_be_met) => Together::NotYet,
                (false, true) => Together::NotMet,
                (false, false) => Together::NotApplicable,
            }
        }
    }
}

/// How a row changed; `choices_differ` says that its two sides were judged by different options of a choice.
fn change(status: RowStatus, before: Together, after: Together, choices_differ: bool) -> Change {
    use Together::{Disagree, Met, NotApplicable, NotMet, NotYet, Nothing, Undecided};
    if matches!(
        status,
        RowStatus::New | RowStatus::Withdrawn | RowStatus::Unknown
    ) {
        return Change::Listed;
    }
    match (before, after) {
        (Nothing, _) | (_, Nothing) | (NotApplicable, NotApplicable) => Change::Listed,
        _ if choices_differ => Change::CannotTell,
        (NotApplicable | Undecided | Disagree, _) | (_, NotApplicable | Undecided | Disagree) => {
            Change::CannotTell
        }
        (Met, Met) | (NotMet | NotYet, NotMet) | (NotYet, NotYet) => Change::Same,
        (NotMet | NotYet, Met) => Change::Better,
        (Met | NotMet, NotYet) => Change::NotYet,
        (Met, NotMet) if status == RowStatus::Strengthened => Change::AsksForMore,
        (Met, NotMet) => Change::Worse,
    }
}

/// Both sides of a comparison.
struct Sides<'e, 'p, 's> {
    before: &'e Evaluation<'p, 's>,
    after: &'e Evaluation<'p, 's>,
}

impl Sides<'_, '_, '_> {
    fn row(
        &self,
        (from, to): (Vec<String>, Vec<String>),
        status: RowStatus,
        grade: Grade,
        note: &str,
    ) -> Row {
        let (before, after) = (judged(self.before, &from), judged(self.after, &to));
        let differ = differing_choices(&chosen(self.before, &from), &chosen(self.after, &to));
        let (was, is) = (Together::of(&before), Together::of(&after));
        let change = change(status, was, is, !differ.is_empty());
        let mut row = Row {
            from,
            to,
            status,
            grade,
            note: note.to_owned(),
            before,
            after,
            change,
            text: String::new(),
        };
        row.text = words::row(&row, (was, is), &differ);
        row
    }
}

/// Every criterion against itself.
pub(super) fn of_one_edition<'e, 'p, 's>(
    before: &'e Evaluation<'p, 's>,
    after: &'e Evaluation<'p, 's>,
) -> Vec<Row> {
    let sides = Sides { before, after };
    // Under different profiles the edition has different criteria.
    let under = |e: &Evaluation<'_, '_>, id: &str| e.finding(id).is_some();
    let criteria = before.plan().framework().criteria.iter();
    criteria
        .filter(|c| under(before, &c.id) || under(after, &c.id))
        .map(|c| {
            let id = vec![c.id.clone()];
            sides.row((id.clone(), id), RowStatus::Unchanged, c.grade, "")
        })
        .collect()
}

/// The rows of a crosswalk, then the criteria of either edition that it leaves out.
pub(super) fn through<'e, 'p, 's>(
    crosswalk: &Crosswalk,
    before: &'e Evaluation<'p, 's>,
    after: &'e Evaluation<'p, 's>,
) -> Vec<Row> {
    let sides = Sides { before, after };
    let mut rows: Vec<Row> = crosswalk
        .rows
        .iter()
        .map(|row| {
            let ids = (row.from.clone(), row.to.clone());
            sides.row(ids, row.status, row.grade, &row.note)
        })
        .collect();
    let named: BTreeSet<&String> = crosswalk
        .rows
        .iter()
        .flat_map(|row| row.from.iter().chain(&row.to))
        .collect();
    let note = "the crosswalk does not say how it relates to the other edition";
    for (evaluation, is_old) in [(before, true), (after, false)] {
        for criterion in evaluation.plan().criteria() {
            if !named.contains(&criterion.id) {
                let id = vec![criterion.id.clone()];
                let ids = if is_old { (id, vec![]) } else { (vec![], id) };
                rows.push(sides.row(ids, RowStatus::Unknown, criterion.grade, note));
            }
        }
    }
    rows
}

/// The outcomes of those ids that are judged; definitions and summaries are not.
fn judged(evaluation: &Evaluation<'_, '_>, ids: &[String]) -> Vec<JudgedRow> {
    let judged = |id: &String| {
        let finding = evaluation.finding(id)?;
        Some(JudgedRow {
            criterion: id.clone(),
            label: evaluation.criterion(finding)?.label.clone(),
            outcome: finding.outcome,
            reason: finding.reason,
        })
    };
    ids.iter().filter_map(judged).collect()
}

/// The choices that the rules of these criteria read, each with its option, or with none while it is open.
type Chosen = BTreeMap<String, Option<String>>;

pub(super) fn chosen(evaluation: &Evaluation<'_, '_>, ids: &[String]) -> Chosen {
    let plan = evaluation.plan();
    let mut found = BTreeMap::new();
    let criteria = ids.iter().filter_map(|id| {
        let finding = evaluation.finding(id)?;
        plan.criteria.get(finding.criterion as usize)
    });
    for criterion in criteria {
        let mut indices = BTreeSet::from_iter(criterion.working);
        walk(&plan.nodes, criterion.node, MAX_DEPTH, &mut indices);
        for index in indices {
            if let Some(choice) = plan.choices.get(index as usize) {
                let option = evaluation.bound().option(index);
                let option = option.and_then(|o| choice.options.get(o as usize));
                found.insert(choice.id.clone(), option.cloned());
            }
        }
    }
    found
}

fn walk(nodes: &[Node], node: u32, depth: u8, found: &mut BTreeSet<u32>) {
    let (Some(node), Some(depth)) = (nodes.get(node as usize), depth.checked_sub(1)) else {
        return;
    };
    let children = match node {
        Node::Leaf(_) | Node::Reserved | Node::ByPerson => &[][..],
        Node::All(of) | Node::Any(of) | Node::AtLeast { of, .. } => of,
        Node::Choose { choice, options } => {
            found.insert(*choice);
            options
        }
        Node::Where { child, .. } | Node::Sourced { child, .. } => std::slice::from_ref(child),
    };
    for child in children {
        walk(nodes, *child, depth, found);
    }
}

/// The choices that both sides read and answer differently.
pub(super) fn differing_choices(before: &Chosen, after: &Chosen) -> Vec<String> {
    let differs = |(id, option): &(&String, &Option<String>)| {
        after.get(*id).is_some_and(|other| other != *option)
    };
    before
        .iter()
        .filter(differs)
        .map(|(id, _)| id.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(outcomes: &[Outcome]) -> Together {
        let row = |outcome: &Outcome| JudgedRow {
            criterion: "X".to_owned(),
            label: "x".to_owned(),
            outcome: *outcome,
            reason: Reason::AnsweredYes,
        };
        Together::of(&outcomes.iter().map(row).collect::<Vec<_>>())
    }

    #[test]
    fn several_old_criteria_count_only_when_they_agree() {
        use Outcome::{Met, NotApplicable, NotMet, Unknown};
        assert_eq!(rows(&[]), Together::Nothing);
        assert_eq!(rows(&[Met, Met]), Together::Met);
        assert_eq!(rows(&[Met, NotApplicable]), Together::Met);
        assert_eq!(rows(&[NotMet, NotMet]), Together::NotMet);
        assert_eq!(rows(&[Met, NotMet]), Together::Disagree);
        assert_eq!(rows(&[Met, Unknown]), Together::Undecided);
        assert_eq!(rows(&[NotApplicable]), Together::NotApplicable);
    }

    #[test]
    fn the_whole_table_of_changes() {
        use Change::{AsksForMore, Better, CannotTell, Listed, NotYet, Same, Worse};
        use Together::{Disagree, Met, NotApplicable, NotMet, Nothing, Undecided};
        let of = |status, a, b| change(status, a, b, false);
        for status in [RowStatus::Unchanged, RowStatus::Reworded] {
            assert_eq!(of(status, NotMet, Met), Better);
            assert_eq!(of(status, Met, NotMet), Worse);
            assert_eq!(of(status, Met, Met), Same);
            assert_eq!(of(status, NotMet, NotMet), Same);
        }
        let strengthened = RowStatus::Strengthened;
        assert_eq!(of(strengthened, NotMet, Met), Better);
        assert_eq!(of(strengthened, Met, NotMet), AsksForMore);
        assert_eq!(of(strengthened, Met, Met), Same);
        assert_eq!(of(strengthened, NotMet, NotMet), Same);
        for status in [RowStatus::Unchanged, RowStatus::Reworded, strengthened] {
            for other in [Met, NotMet, NotApplicable] {
                assert_eq!(of(status, Undecided, other), CannotTell);
                assert_eq!(of(status, other, Undecided), CannotTell);
                assert_eq!(of(status, Disagree, other), CannotTell);
                assert_eq!(of(status, other, Nothing), Listed);
            }
            assert_eq!(of(status, Met, NotApplicable), CannotTell);
            assert_eq!(of(status, NotApplicable, NotMet), CannotTell);
            assert_eq!(of(status, NotApplicable, NotApplicable), Listed);
            assert_eq!(change(status, NotMet, Met, true), CannotTell);
            for other in [Met, NotMet] {
                assert_eq!(of(status, other, Together::NotYet), NotYet);
            }
            assert_eq!(of(status, Together::NotYet, NotMet), Same);
            assert_eq!(of(status, Together::NotYet, Together::NotYet), Same);
            assert_eq!(of(status, Together::NotYet, Met), Better);
            assert_eq!(of(status, Undecided, Together::NotYet), CannotTell);
        }
        for status in [RowStatus::New, RowStatus::Withdrawn, RowStatus::Unknown] {
            for (a, b) in [(NotMet, Met), (Met, NotMet), (Nothing, Met), (Met, Nothing)] {
                assert_eq!(of(status, a, b), Listed);
            }
        }
    }
}
