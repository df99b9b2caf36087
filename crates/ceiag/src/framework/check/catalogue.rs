//! Declarations of facts: what fills another fits it.

use super::unknown;
use crate::fact::{By, Catalogue, Declaration, How, Kind};
use crate::problem::{Code, Problem, Problems};
use crate::text::{child, nth};

pub(super) fn check(catalogue: &Catalogue, prefix: &str) -> Problems {
    let mut problems = Problems::new();
    for (index, fact) in catalogue.iter().enumerate() {
        let path = nth(&format!("{prefix}fact"), index);
        problems.extend(self::fact(catalogue, fact, &path));
    }
    problems
}

/// Everything that is wrong with one declaration.
pub(super) fn fact(catalogue: &Catalogue, fact: &Declaration, path: &str) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut labels = vec![(child(path, "label"), &fact.label)];
    for (index, option) in fact.options.iter().enumerate() {
        labels.push((
            child(&nth(&child(path, "options"), index), "label"),
            &option.label,
        ));
    }
    for (at, label) in labels {
        if label.trim().is_empty() {
            found.push(
                Problem::error(Code::MissingKey, "the label is empty")
                    .path(at)
                    .expected("a few words that read well inside a sentence")
                    .help("say in a few words what it is about"),
            );
        }
    }
    if (fact.kind == Kind::Choice) != (fact.options.len() > 1) {
        found.push(
            Problem::error(
                Code::WrongKind,
                "a choice needs two or more options, and only a choice has any",
            )
            .path(child(path, "options"))
            .help("list the options, worst first, or declare another kind"),
        );
    }
    for (index, source) in fact.counts_as.iter().enumerate() {
        let at = nth(&child(path, "counts-as"), index);
        let first = fact.counts_as.iter().position(|c| c.from == source.from);
        if first.is_some_and(|first| first < index) {
            let first = nth(&child(path, "counts-as"), first.unwrap_or_default());
            found.push(super::duplicate(
                "fact",
                &source.from,
                child(&at, "from"),
                &first,
            ));
        }
        match catalogue.get(&source.from) {
            None => {
                let known = catalogue.iter().map(|f| f.id.as_str());
                let path = child(&at, "from");
                found.push(unknown(
                    Code::UnknownFact,
                    "fact",
                    &source.from,
                    path,
                    known,
                ));
            }
            Some(from) => found.extend(filling(fact, from, source.how, &at)),
        }
    }
    found
}

fn filling(fact: &Declaration, from: &Declaration, how: How, path: &str) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut wrong = |code, key: &str, message: String, help: &str| {
        found.push(
            Problem::error(code, message)
                .path(child(path, key))
                .found(from.id.clone())
                .help(help),
        );
    };
    if fact.id == from.id {
        wrong(
            Code::Cycle,
            "from",
            format!("`{}` fills itself", fact.id),
            "leave it out",
        );
    }
    let fits = match how {
        How::Same => fact.kind == from.kind,
        How::AtLeast => {
            fact.kind == from.kind && matches!(fact.kind, Kind::Share | Kind::Count | Kind::YesNo)
        }
        How::Ends => (from.kind, fact.kind) == (Kind::Share, Kind::Choice),
    };
    if !fits {
        wrong(
            Code::WrongKind,
            "how",
            format!(
                "a {} fact can't fill a {} fact by `{}`",
                from.kind.id(),
                fact.kind.id(),
                how.id()
            ),
            "`same` takes equal kinds, `at-least` shares, counts and yes-no facts, `ends` a share for a choice",
        );
    }
    let dimension = |by: By| match by {
        By::Whole => "the institution as a whole",
        By::Year(_) => "year groups",
        By::KeyStage(..) => "key stages",
    };
    if dimension(fact.by) != dimension(from.by) {
        wrong(
            Code::UnknownAddress,
            "from",
            format!(
                "`{}` speaks of {}, `{}` of {}",
                fact.id,
                dimension(fact.by),
                from.id,
                dimension(from.by)
            ),
            "a fact is filled by one of the same dimension",
        );
    }
    if fits && fact.kind == Kind::Count {
        let over = fact
            .max
            .is_some_and(|max| from.max.is_none_or(|most| most > max));
        if over {
            wrong(
                Code::NumberOutOfRange,
                "from",
                format!("`{}` can be more than `{}` may be", from.id, fact.id),
                "declare a `max` that fits, or none",
            );
        }
    }
    let ids = |f: &Declaration| f.options.iter().map(|o| o.id.clone()).collect::<Vec<_>>();
    if fits && how == How::Same && ids(fact) != ids(from) {
        wrong(
            Code::UnknownOption,
            "from",
            format!("`{}` has other options than `{}`", from.id, fact.id),
            "declare the same options in the same order",
        );
    }
    found
}
