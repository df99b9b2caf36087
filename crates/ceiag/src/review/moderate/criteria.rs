//! Criteria and benchmarks on every side: what reviewers found, and what rules find in each side's facts.

use super::{
    CriterionChange, CriterionMove, CriterionRow, FoundBy, ModelComparison, OutcomeCell, Side, by,
    independence,
};
use crate::api::{Options, ResultAnswer, evaluate};
use crate::fact::FactSheet;
use crate::finding::Outcome;
use crate::framework::{Library, ReadingKind};
use crate::problem::Problems;
use crate::words::review as review_words;
use std::collections::{BTreeMap, BTreeSet};

/// Outcomes of one side's facts, by `EDITION/ID`.
type Outcomes = BTreeMap<String, Outcome>;

pub(super) fn compare(
    library: &Library,
    sides: &[Side],
    models: &[ModelComparison],
) -> Result<Vec<CriterionRow>, Problems> {
    let mut named = Vec::new();
    for finding in sides
        .iter()
        .filter_map(|s| s.review.as_ref())
        .flat_map(|r| &r.findings)
    {
        if !named.contains(&finding.criterion) {
            named.push(finding.criterion.clone());
        }
    }
    let mut facts = Vec::new();
    for (index, side) in sides.iter().enumerate() {
        let mut outcomes = Outcomes::new();
        if let Some(sheet) = &side.sheet {
            outcomes = of_facts(library, sheet, &named)?;
            outcomes.retain(|name, _| !withheld(library, models, index, name));
        }
        facts.push(outcomes);
    }
    let mut order: Vec<String> = named.clone();
    let known: BTreeSet<&String> = named.iter().collect();
    let mut shared = Vec::new();
    for name in facts.iter().flat_map(|f| f.keys()) {
        let on = facts.iter().filter(|f| f.contains_key(name)).count();
        if on > 1 && !known.contains(name) && !shared.contains(name) {
            shared.push(name.clone());
        }
    }
    order.extend(shared);
    crate::sorted::by_key(&mut order, |name| place(library, name));
    Ok(order
        .iter()
        .map(|name| row(library, sides, &facts, name))
        .collect())
}

/// The place of an edition and of a criterion or benchmark in it.
fn place(library: &Library, name: &str) -> (usize, usize) {
    let (edition, id) = name.split_once('/').unwrap_or((name, ""));
    let at = library.frameworks.iter().position(|f| f.id == edition);
    let framework = library.framework(edition);
    let inner = framework.and_then(|f| {
        let groups = f.groups.iter().position(|g| g.id == id);
        let criteria = f.criteria.iter().position(|c| c.id == id);
        groups.or(criteria.map(|c| c + f.groups.len()))
    });
    (at.unwrap_or(usize::MAX), inner.unwrap_or(usize::MAX))
}

/// What rules find in a sheet: by the editions that it is judged by anyway, and by those that reviewers speak of.
fn of_facts(library: &Library, sheet: &FactSheet, named: &[String]) -> Result<Outcomes, Problems> {
    let mut results = match evaluate(library, sheet, &Options::default()) {
        Ok(answer) => answer.results,
        // On a day without any edition only those that are named are left.
        Err(problems) if problems.iter().all(|p| p.code.as_str() == "not-in-force") => Vec::new(),
        Err(problems) => return Err(problems),
    };
    let mut more: Vec<String> = Vec::new();
    for name in named {
        let edition = name.split_once('/').map_or("", |(edition, _)| edition);
        let covers = |f: &&crate::framework::Framework| f.covers(sheet.institution.setting);
        if library.framework(edition).filter(covers).is_some()
            && !results.iter().any(|r| r.framework.id == edition)
            && !more.iter().any(|m| m == edition)
        {
            more.push(edition.to_owned());
        }
    }
    if !more.is_empty() {
        results.extend(evaluate(library, sheet, &by(more))?.results);
    }
    let mut outcomes = Outcomes::new();
    for result in &results {
        for finding in &result.findings {
            let name = format!("{}/{}", result.framework.id, finding.criterion);
            outcomes.insert(name, finding.outcome);
        }
        for name in named {
            let group = name.strip_prefix(&format!("{}/", result.framework.id));
            if let Some(outcome) = group.and_then(|id| of_group(result, id)) {
                outcomes.entry(name.clone()).or_insert(outcome);
            }
        }
    }
    Ok(outcomes)
}

/// All criteria of a benchmark together; `None` when it has none.
fn of_group(result: &ResultAnswer, id: &str) -> Option<Outcome> {
    let of = result.findings.iter();
    let of = of.filter(|f| f.benchmark.as_deref() == Some(id));
    let all: Vec<Outcome> = of.map(|f| f.outcome).collect();
    if all.is_empty() {
        return None;
    }
    let any = |outcome| all.contains(&outcome);
    Some(if any(Outcome::NotMet) {
        Outcome::NotMet
    } else if any(Outcome::Unknown) {
        Outcome::Unknown
    } else if any(Outcome::Met) {
        Outcome::Met
    } else {
        Outcome::NotApplicable
    })
}

/// Statements of a maturity model tell what is indicated, so they wait until their theme is judged on that side.
fn withheld(library: &Library, models: &[ModelComparison], side: usize, name: &str) -> bool {
    let Some((edition, id)) = name.split_once('/') else {
        return false;
    };
    let framework = library.framework(edition);
    let Some(framework) = framework.filter(|f| f.reading == ReadingKind::Level) else {
        return false;
    };
    let group = framework.criterion(id).and_then(|c| c.group.as_deref());
    let theme = group.unwrap_or(id);
    let rows = models.iter().filter(|m| m.model.id == edition);
    let mut cells = rows
        .flat_map(|m| m.questions.iter().filter(|q| q.theme == theme))
        .flat_map(|q| q.levels.iter().filter(|c| c.side == side));
    // A side that chose no level there, or facts alone beside one that did not.
    !cells.any(|c| c.indicated.is_some())
}

fn row(library: &Library, sides: &[Side], facts: &[Outcomes], name: &str) -> CriterionRow {
    let mut outcomes = Vec::new();
    for (index, (side, facts)) in sides.iter().zip(facts).enumerate() {
        let finding = side.review.as_ref().and_then(|r| r.finding(name));
        if let Some(finding) = finding {
            let met = finding.met;
            outcomes.push(OutcomeCell {
                side: index,
                outcome: if met { Outcome::Met } else { Outcome::NotMet },
                by: FoundBy::Reviewers,
                independence: finding.independence.unwrap_or(independence(side)),
                reason: finding.reason.clone(),
            });
        } else if let Some(outcome) = facts.get(name) {
            outcomes.push(OutcomeCell {
                side: index,
                outcome: *outcome,
                by: FoundBy::Facts,
                independence: independence(side),
                reason: None,
            });
        }
    }
    let pairs = outcomes.iter().zip(outcomes.iter().skip(1));
    let moved = pairs.map(|(a, b)| CriterionMove {
        from: a.side,
        to: b.side,
        change: change(a.outcome, b.outcome),
    });
    CriterionRow {
        criterion: name.to_owned(),
        label: review_words::criterion(library, name),
        moved: moved.collect(),
        text: String::new(),
        outcomes,
    }
}

fn change(from: Outcome, to: Outcome) -> CriterionChange {
    match (from, to) {
        (Outcome::NotMet, Outcome::Met) => CriterionChange::Up,
        (Outcome::Met, Outcome::NotMet) => CriterionChange::Down,
        (Outcome::Unknown, _) | (_, Outcome::Unknown) => CriterionChange::CannotTell,
        (a, b) if a == b => CriterionChange::Same,
        _ => CriterionChange::CannotTell,
    }
}
