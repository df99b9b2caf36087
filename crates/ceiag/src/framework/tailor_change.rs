//! One changed criterion of a tailored edition.

use super::read_parts as parts;
use super::read_rule::{other_threshold, rule};
use super::tailor::unknown_criterion;
use super::{Criterion, Framework, Grade, Judged, Strength, StrengthBasis};
use crate::problem::{Code, Problem};
use crate::rule::{Leaf, Rule};
use crate::text::{Node, Reader, TableReader, child};
use std::collections::BTreeSet;

/// Reads the changes: the index of each in the file, with the criterion as it is then.
pub(super) fn changes<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    base: &Framework,
    kept: &BTreeSet<&str>,
) -> Vec<(usize, Criterion)> {
    let mut index = 0;
    let mut seen: BTreeSet<String> = BTreeSet::new();
    parts::each(reader, node, "change", |reader, table, path| {
        let number = index;
        index += 1;
        let (node, at) = (table.req(reader, "criterion"), child(path, "criterion"));
        let Some((node, id)) = node.and_then(|n| Some((n, reader.text(n, &at)?))) else {
            // Its other keys have a meaning even so.
            table.rest();
            return None;
        };
        let Some(criterion) = base.criterion(id) else {
            unknown_criterion(reader, node, id, base, &at);
            table.rest();
            return None;
        };
        let problem = if !seen.insert(id.to_owned()) {
            Some(
                Problem::error(Code::DuplicateKey, format!("`{id}` is changed twice"))
                    .help("put both changes into one"),
            )
        } else if !kept.contains(id) {
            Some(
                Problem::error(Code::Conflict, format!("`{id}` is changed and left out"))
                    .help("keep it or leave the change out"),
            )
        } else {
            None
        };
        if let Some(problem) = problem {
            reader.problem_at(node, problem.path(at).found(id));
        }
        let changed = change(reader, table, path, criterion)?;
        if changed == *criterion {
            let problem = Problem::error(
                Code::ContributesNothing,
                format!("the change leaves `{id}` as it is"),
            )
            .path(path)
            .found(id)
            .help("change something, or leave it out");
            reader.problem_at(table.node(), problem);
        }
        Some((number, changed))
    })
}

fn change<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    path: &str,
    base: &Criterion,
) -> Option<Criterion> {
    let mut new = base.clone();
    for (key, place) in [
        ("label", &mut new.label),
        ("text", &mut new.text),
        ("note", &mut new.note),
    ] {
        if let Some(text) = table
            .opt(key)
            .and_then(|n| reader.text(n, &child(path, key)))
        {
            text.clone_into(place);
        }
    }
    if let Some(group) = table
        .opt("benchmark")
        .and_then(|n| reader.text(n, &child(path, "benchmark")))
    {
        new.group = Some(group.to_owned());
    }
    if let Some(node) = table.opt("applies") {
        new.applies = parts::applies(reader, node, &child(path, "applies"));
    }
    let strength = table
        .opt("strength")
        .and_then(|n| reader.one_of(n, &child(path, "strength"), &Strength::NAMES));
    let basis = parts::strength_basis(reader, table);
    if let Some(node) = table.opt("profiles") {
        new.profiles = super::read::owned_texts(reader, Some(node), &child(path, "profiles"));
    }
    judged(reader, table, path, &mut new)?;
    // Whose rule is not known is said of the base's rule.
    if new.judged != base.judged {
        new.not_sourced_where = None;
    }
    if let Some(node) = table.opt("not-sourced-where") {
        let path = child(path, "not-sourced-where");
        new.not_sourced_where = parts::not_sourced_where(reader, node, &path);
    }
    evidence(reader, table, path, base, &mut new);
    // What binds is the base's rule: another one is no duty, and nobody's but the author's, unless the change says so.
    new.strength = strength.unwrap_or(if has_other_rule(&new, base) {
        base.strength.without_duty()
    } else {
        base.strength
    });
    if new.strength != base.strength || has_other_rule(&new, base) {
        new.strength_basis = Some(StrengthBasis::default());
    }
    new.strength_basis = basis.or(new.strength_basis);
    Some(new)
}

/// Whether something else decides than in the base, or of somebody else.
fn has_other_rule(new: &Criterion, base: &Criterion) -> bool {
    new.judged != base.judged
        || new.applies != base.applies
        || new.not_sourced_where != base.not_sourced_where
}

/// Replaces the rule, or the threshold of a rule that is a single leaf.
fn judged<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    path: &str,
    new: &mut Criterion,
) -> Option<()> {
    let met_when = table.opt("met-when");
    let thresholds = [
        (table.opt("at-least"), "at-least"),
        (table.opt("at-most"), "at-most"),
    ];
    let reserved = table
        .opt("reserved")
        .and_then(|n| reader.boolean(n, &child(path, "reserved")));
    let working = table
        .opt("working-reading")
        .and_then(|n| parts::working_reading(reader, n, &child(path, "working-reading")));
    let short: Vec<_> = thresholds
        .iter()
        .filter_map(|(n, key)| Some(((*n)?, *key)))
        .collect();
    let ways = usize::from(met_when.is_some()) + short.len() + usize::from(reserved == Some(true));
    if ways > 1 {
        let problem = Problem::error(Code::Conflict, "the rule is replaced in more than one way")
            .path(path)
            .expected("one of `met-when`, `at-least`, `at-most` and `reserved`")
            .help("keep one of them");
        reader.problem_at(table.node(), problem);
        return None;
    }
    if let Some(node) = met_when {
        new.judged = Judged::By(rule(reader, node, &child(path, "met-when"))?);
    } else if reserved == Some(true) && !new.is_reserved() {
        new.judged = Judged::Reserved {
            working_reading: None,
        };
    }
    if let Some((node, key)) = short.first() {
        let Judged::By(Rule::Leaf(leaf)) = &new.judged else {
            let problem = Problem::error(
                Code::BadRule,
                format!("`{key}` replaces the threshold of a rule that is a single test"),
            )
            .path(child(path, key))
            .help("write the whole rule as `met-when`");
            reader.problem_at(node, problem);
            return None;
        };
        let test = other_threshold(
            reader,
            node,
            &child(path, key),
            &leaf.test,
            *key == "at-most",
        )?;
        let leaf = Leaf {
            test,
            ..leaf.clone()
        };
        new.judged = Judged::By(Rule::Leaf(leaf));
    }
    match (working, &mut new.judged) {
        (Some((rule, note)), Judged::Reserved { working_reading }) => {
            *working_reading = Some(rule);
            new.working_note = note;
        }
        (Some(_), Judged::By(_) | Judged::ByPerson { .. }) => {
            let problem = Problem::error(
                Code::BadRule,
                "only a reserved criterion has a working reading",
            )
            .path(child(path, "working-reading"))
            .help("write the rule as `met-when`");
            reader.problem_at(table.node(), problem);
        }
        (None, Judged::By(_) | Judged::ByPerson { .. }) => new.working_note.clear(),
        (None, Judged::Reserved { .. }) => {}
    }
    if reserved == Some(false) && new.is_reserved() {
        let problem = Problem::error(Code::BadRule, "the criterion has no rule")
            .path(child(path, "reserved"))
            .help("add `met-when`");
        reader.problem_at(table.node(), problem);
    }
    Some(())
}

/// The base's grade and sources speak of the base's rule: a changed one is the author's own unless the change backs it.
fn evidence<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    path: &str,
    base: &Criterion,
    new: &mut Criterion,
) {
    let grade_node = table.opt("grade");
    let grade = grade_node.and_then(|n| reader.one_of(n, &child(path, "grade"), &Grade::NAMES));
    let sources_node = table.opt("sources");
    let sources = super::read::owned_texts(reader, sources_node, &child(path, "sources"));
    if !has_other_rule(new, base) {
        new.grade = grade.unwrap_or(base.grade);
        if sources_node.is_some() {
            new.sources = sources;
        }
        return;
    }
    if let (Some(node), Some(grade)) = (grade_node, grade)
        && grade < Grade::Project
        && sources.is_empty()
    {
        let problem = Problem::error(
            Code::MissingSource,
            format!(
                "a changed rule graded `{}` needs sources of its own",
                grade.id()
            ),
        )
        .path(child(path, "grade"))
        .found(grade.id())
        .help("cite them in `sources`, or leave the grade out: the rule is then `project`");
        reader.problem_at(node, problem);
    }
    let default = if new.is_reserved() && !base.is_reserved() {
        Grade::Unsourced
    } else if new.is_reserved() {
        base.grade
    } else {
        Grade::Project
    };
    new.grade = grade.unwrap_or(default);
    new.sources = sources;
}
