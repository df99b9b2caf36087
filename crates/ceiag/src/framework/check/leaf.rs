//! Whether a leaf fits the fact that it reads.

use super::unknown;
use crate::date::Date;
use crate::fact::{By, Catalogue, Declaration, Dimension};
use crate::problem::{Code, Problem};
use crate::ratio::Ratio;
use crate::rule::{Leaf, Over, Test};
use crate::text::child;

/// The highest count that a sheet may hold.
const MAX_COUNT: u32 = crate::fact::MAX_NUMBER;

/// The key under which a test names its fact.
pub(super) fn key(test: &Test) -> &'static str {
    match test {
        Test::Yes => "yes",
        Test::Judged => "judged",
        Test::ShareAtLeast(_) | Test::ShareAtMost(_) => "share",
        Test::CountAtLeast(_) | Test::CountAtMost(_) => "count",
        Test::Within(_) => "date",
        Test::ChoiceAtLeast(_) => "choice",
    }
}

/// The key under which a test holds its threshold.
pub(super) fn threshold_key(test: &Test) -> &'static str {
    match test {
        Test::Yes | Test::Judged => key(test),
        Test::ShareAtMost(_) | Test::CountAtMost(_) => "at-most",
        Test::Within(_) => "within",
        Test::ShareAtLeast(_) | Test::CountAtLeast(_) | Test::ChoiceAtLeast(_) => "at-least",
    }
}

/// Everything that keeps a leaf from being judged.
pub(super) fn problems(catalogue: &Catalogue, leaf: &Leaf, path: &str) -> Vec<Problem> {
    let at = child(path, key(&leaf.test));
    let Some(fact) = catalogue.get(&leaf.fact) else {
        let known = catalogue.iter().map(|f| f.id.as_str());
        return vec![unknown(Code::UnknownFact, "fact", &leaf.fact, at, known)];
    };
    let mut found = Vec::new();
    for source in &fact.counts_as {
        if catalogue.get(&source.from).is_none() {
            let known = catalogue.iter().map(|f| f.id.as_str());
            let problem = unknown(Code::UnknownFact, "fact", &source.from, at.clone(), known);
            found.push(problem.help(format!("mend `counts-as` of `{}` first", fact.id)));
        }
    }
    found.extend(wrong_kind(fact, leaf, path));
    found.extend(wrong_dimension(fact, leaf, path));
    found.extend(wrong_threshold(fact, leaf, path));
    found
}

fn wrong_kind(fact: &Declaration, leaf: &Leaf, path: &str) -> Option<Problem> {
    let (asked, key) = (leaf.test.kind(), key(&leaf.test));
    if fact.kind != asked {
        let operator = match fact.kind {
            crate::fact::Kind::YesNo => "yes",
            other => other.id(),
        };
        return Some(
            Problem::error(
                Code::WrongKind,
                format!("`{}` is a {} fact", fact.id, fact.kind.id()),
            )
            .path(child(path, key))
            .found(key)
            .expected(format!("`{operator}`"))
            .help(format!(
                "ask `{operator}` of it, or read a {} fact",
                asked.id()
            )),
        );
    }
    (leaf.test == Test::Judged && fact.judged_by.is_none()).then(|| {
        Problem::error(
            Code::WrongKind,
            format!("nobody is said to judge `{}`", fact.id),
        )
        .path(child(path, key))
        .found(key)
        .expected("a fact with `judged-by`")
        .help("declare who judges it, or ask `yes` of it")
    })
}

fn wrong_dimension(fact: &Declaration, leaf: &Leaf, path: &str) -> Option<Problem> {
    let has = match fact.by {
        By::Whole => "one value for the institution".to_owned(),
        By::Year(years) => format!("Years {} to {}", years.first(), years.last()),
        By::KeyStage(a, b) => format!("Key Stages {a} to {b}"),
    };
    let (key, found) = match leaf.over {
        Over::One(dimension) if fact.declares(dimension) => return None,
        Over::One(dimension) => (key(&leaf.test), dimension.label()),
        Over::EveryYear(a, b) => {
            if a <= b && (a..=b).all(|y| fact.declares(Dimension::Year(y))) {
                return None;
            }
            ("every-year", Some(format!("Years {a} to {b}")))
        }
        Over::EveryKeyStage(a, b) => {
            if a <= b && (a..=b).all(|k| fact.declares(Dimension::KeyStage(k))) {
                return None;
            }
            ("every-key-stage", Some(format!("Key Stages {a} to {b}")))
        }
    };
    let help = match fact.by {
        By::Whole => "name the fact alone, without a year group or key stage".to_owned(),
        By::Year(years) => format!(
            "read one year group, such as `{}.y{}`, or `every-year` within these",
            fact.id,
            years.first()
        ),
        By::KeyStage(first, _) => format!(
            "read one key stage, such as `{}.ks{first}`, or `every-key-stage` within these",
            fact.id
        ),
    };
    Some(
        Problem::error(Code::UnknownAddress, format!("`{}` has {has}", fact.id))
            .path(child(path, key))
            .found(found.unwrap_or_else(|| "the institution as a whole".to_owned()))
            .expected(has)
            .help(help),
    )
}

fn wrong_threshold(fact: &Declaration, leaf: &Leaf, path: &str) -> Option<Problem> {
    let at = child(path, threshold_key(&leaf.test));
    let beyond = |found: String, expected: &str| {
        Problem::error(Code::BadThreshold, "the threshold is beyond every value")
            .path(at.clone())
            .found(found)
            .expected(expected)
            .help("lower the threshold")
    };
    match &leaf.test {
        Test::ChoiceAtLeast(option) if !fact.options.is_empty() => {
            fact.position(option).is_none().then(|| {
                let known = fact.options.iter().map(|o| o.id.as_str());
                unknown(Code::UnknownOption, "option", option, at.clone(), known)
            })
        }
        Test::ShareAtLeast(t) | Test::ShareAtMost(t) => {
            (*t > Ratio::ONE).then(|| beyond(t.percent_label(), "a threshold from 0% to 100%"))
        }
        Test::CountAtLeast(k) | Test::CountAtMost(k) => {
            (*k > MAX_COUNT).then(|| beyond(k.to_string(), "a whole number from 0 to 4000000000"))
        }
        _ => None,
    }
}

/// What is already decided, whatever the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decided {
    /// Every value satisfies the leaf.
    Met,
    /// No value does.
    Missed,
}

/// Whether a leaf that fits its fact asks for something that no value decides.
pub(super) fn decided(fact: &Declaration, test: &Test) -> Option<Decided> {
    let max = fact.max.unwrap_or(MAX_COUNT);
    let met = match test {
        Test::Yes | Test::Judged => false,
        Test::ShareAtLeast(t) => *t == Ratio::ZERO,
        Test::ShareAtMost(t) => *t == Ratio::ONE,
        Test::CountAtLeast(k) if *k > max => return Some(Decided::Missed),
        Test::CountAtLeast(k) => *k == 0,
        Test::CountAtMost(k) => *k >= max,
        Test::ChoiceAtLeast(option) => fact.position(option) == Some(0),
        // A period that reaches back from the last day of the calendar to the first holds every date.
        Test::Within(period) => Date::MAX.minus(*period) == Date::MIN,
    };
    met.then_some(Decided::Met)
}
