//! Reads the tables of an edition: groups, choices, criteria, profiles, context, windows.

use super::read::owned_texts;
use super::read_rule::{finding_ref, rule};
use super::{
    Applies, Choice, ChoiceOption, Context, ContextKind, Criterion, Grade, Group, Item, Judged,
    Profile, Rounding, Strength, StrengthBasis, Window,
};
use crate::fact::{plain_id, text_or_empty};
use crate::institution::{Setting, YearGroups, year_range};
use crate::problem::{Code, Problem};
use crate::rule::FindingRef;
use crate::text::{Node, Reader, TableReader, child, nth};

/// Reads each table of a list, leaving out those that are refused.
pub(crate) fn each<'d, T>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    mut read: impl FnMut(&mut Reader<'d>, &mut TableReader<'d>, &str) -> Option<T>,
) -> Vec<T> {
    let mut found = Vec::new();
    for (index, item) in reader
        .array(node, path)
        .unwrap_or_default()
        .iter()
        .enumerate()
    {
        let path = nth(path, index);
        let Some(mut table) = reader.table(item, &path) else {
            continue;
        };
        let one = read(reader, &mut table, &path);
        table.finish(reader);
        found.extend(one);
    }
    found
}

pub(crate) fn text<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    key: &'static str,
) -> String {
    let (node, path) = (table.opt(key), table.child(key));
    text_or_empty(reader, node, &path)
}

pub(crate) fn required<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    key: &'static str,
) -> Option<String> {
    let (node, path) = (table.req(reader, key)?, table.child(key));
    reader.text(node, &path).map(str::to_owned)
}

pub(crate) fn texts<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    key: &'static str,
) -> Vec<String> {
    let (node, path) = (table.opt(key), table.child(key));
    owned_texts(reader, node, &path)
}

/// Reads a required grade. A missing one is a defect of its own.
pub(crate) fn grade<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<Grade> {
    let path = table.child("grade");
    match table.opt("grade") {
        Some(node) => reader.one_of(node, &path, &Grade::NAMES),
        None => {
            let names: Vec<&str> = Grade::NAMES.iter().map(|(name, _)| *name).collect();
            let problem = Problem::error(Code::MissingGrade, "the grade is missing")
                .path(path)
                .expected(format!("one of {}", names.join(", ")))
                .help("say how well this is known; CONTRIBUTING.md explains the grades");
            reader.problem_at(table.node(), problem);
            None
        }
    }
}

/// The benchmarks in which a theme is rooted: `"edition/BM1"`.
fn roots<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>, path: &str) -> Vec<FindingRef> {
    let Some(node) = table.req(reader, "benchmarks") else {
        return Vec::new();
    };
    let list = child(path, "benchmarks");
    let items = reader.array(node, &list).unwrap_or_default();
    let mut found = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let at = nth(&list, index);
        found.extend(finding_ref(reader, item, &at));
    }
    found
}

/// Criterion ids keep the letters, digits and dots of their framework.
pub(crate) fn criterion_id<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
) -> Option<String> {
    let id = reader.text(node, path)?;
    let good = id.starts_with(|c: char| c.is_ascii_alphanumeric())
        && id
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'))
        && id.len() <= 80;
    if !good {
        let problem = Problem::error(Code::BadId, format!("`{id}` can't be an id"))
            .path(path)
            .found(id)
            .expected("up to 80 letters, digits, dots and hyphens");
        reader.problem_at(node, problem);
        return None;
    }
    Some(id.to_owned())
}

pub(super) fn id<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<String> {
    let (node, path) = (table.req(reader, "id")?, table.child("id"));
    criterion_id(reader, node, &path)
}

pub(super) fn settings<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Vec<Setting> {
    let items = reader.array(node, path).unwrap_or_default();
    items
        .iter()
        .enumerate()
        .filter_map(|(i, item)| {
            reader.one_of_as(Code::UnknownSetting, item, &nth(path, i), &Setting::NAMES)
        })
        .collect()
}

pub(super) fn groups<'d>(reader: &mut Reader<'d>, node: &'d Node, key: &'static str) -> Vec<Group> {
    each(reader, node, key, |reader, table, path| {
        let id = id(reader, table);
        let at = table.child("number");
        let number = table.req(reader, "number");
        let number = number.and_then(|n| reader.integer(n, &at, 1..=1000));
        let label = required(reader, table, "label");
        let roots = match key {
            "theme" => roots(reader, table, path),
            _ => Vec::new(),
        };
        Some(Group {
            id: id?,
            number: u32::try_from(number?).ok()?,
            label: label?,
            roots,
        })
    })
}

pub(super) fn choices<'d>(reader: &mut Reader<'d>, node: &'d Node) -> Vec<Choice> {
    each(reader, node, "choice", |reader, table, path| {
        let id_path = table.child("id");
        let id = table
            .req(reader, "id")
            .and_then(|n| plain_id(reader, n, &id_path));
        let label = required(reader, table, "label");
        let question = text(reader, table, "question");
        let own_grade = grade(reader, table);
        let sources = texts(reader, table, "sources");
        let options = table.req(reader, "options").map(|n| {
            each(reader, n, &child(path, "options"), |reader, table, _| {
                let id_path = table.child("id");
                let id = table
                    .req(reader, "id")
                    .and_then(|n| plain_id(reader, n, &id_path));
                let label = required(reader, table, "label");
                let grade = grade(reader, table);
                Some(ChoiceOption {
                    id: id?,
                    label: label?,
                    grade: grade?,
                })
            })
        });
        Some(Choice {
            id: id?,
            label: label?,
            question,
            grade: own_grade?,
            options: options?,
            sources,
        })
    })
}

pub(super) fn criteria<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    strength: Strength,
    group_key: &'static str,
) -> Vec<Criterion> {
    each(reader, node, "criterion", |reader, table, path| {
        criterion(reader, table, path, strength, group_key)
    })
}

/// How well a strength is known, where the table says so.
pub(super) fn strength_basis<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
) -> Option<StrengthBasis> {
    let path = table.child("strength-basis");
    let node = table.opt("strength-basis")?;
    let mut table = reader.table(node, &path)?;
    let grade = grade(reader, &mut table);
    let sources = texts(reader, &mut table, "sources");
    let note = text(reader, &mut table, "note");
    table.finish(reader);
    Some(StrengthBasis {
        grade: grade?,
        sources,
        note,
    })
}

/// Whose rule is not known: institutions whose highest year group is among these.
pub(super) fn not_sourced_where<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
) -> Option<YearGroups> {
    let mut table = reader.table(node, path)?;
    let years = table
        .req(reader, "last-year")
        .and_then(|n| year_range(reader, n, &child(path, "last-year")));
    table.finish(reader);
    years
}

fn criterion<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    path: &str,
    strength: Strength,
    group_key: &'static str,
) -> Option<Criterion> {
    let id = id(reader, table);
    let group = table.opt(group_key);
    let group = group
        .and_then(|n| reader.text(n, &child(path, group_key)))
        .map(str::to_owned);
    let level = match group_key {
        "theme" => required(reader, table, "level"),
        _ => None,
    };
    let person = match group_key {
        "section" => text(reader, table, "judged-by"),
        _ => String::new(),
    };
    let label = required(reader, table, "label");
    let wording = text(reader, table, "text");
    let grade = grade(reader, table);
    let sources = texts(reader, table, "sources");
    let strength = table
        .opt("strength")
        .and_then(|n| reader.one_of(n, &child(path, "strength"), &Strength::NAMES))
        .unwrap_or(strength);
    let strength_basis = strength_basis(reader, table);
    let applies = table
        .opt("applies")
        .map(|n| applies(reader, n, &child(path, "applies")))
        .unwrap_or_default();
    let not_sourced_where = table
        .opt("not-sourced-where")
        .and_then(|n| not_sourced_where(reader, n, &child(path, "not-sourced-where")));
    let profiles = texts(reader, table, "profiles");
    let note = text(reader, table, "note");
    let rule_path = child(path, "met-when");
    let rule_node = table.opt("met-when");
    let met_when = rule_node.map(|n| rule(reader, n, &rule_path));
    let reserved = table
        .opt("reserved")
        .and_then(|n| reader.boolean(n, &child(path, "reserved")))
        .unwrap_or(false);
    let working = table
        .opt("working-reading")
        .and_then(|n| working_reading(reader, n, &child(path, "working-reading")));
    let judged = match (met_when, reserved) {
        (None, false) if !person.is_empty() => Some(Judged::ByPerson { role: person }),
        (Some(rule), false) if person.is_empty() => rule.map(Judged::By),
        (None, true) if person.is_empty() => Some(Judged::Reserved {
            working_reading: working.as_ref().map(|(rule, _)| rule.clone()),
        }),
        (both, _) => {
            let (message, help) = if !person.is_empty() {
                (
                    "a criterion with `judged-by` has no rule beside it, and is not reserved",
                    "leave `judged-by` out, or the rule",
                )
            } else if both.is_some() {
                (
                    "a reserved criterion has no `met-when`; its working reading is a `working-reading`",
                    "leave out `met-when` or `reserved`",
                )
            } else {
                ("the criterion has no rule", "add one of the two")
            };
            let problem = Problem::error(Code::BadRule, message)
                .path(path)
                .expected("`met-when`, or `reserved = true` where no rule is known")
                .help(help);
            reader.problem_at(table.node(), problem);
            None
        }
    };
    Some(Criterion {
        id: id?,
        group,
        level,
        label: label?,
        text: wording,
        grade: grade?,
        sources,
        strength,
        strength_basis,
        applies,
        not_sourced_where,
        judged: judged?,
        profiles,
        note,
        working_note: working.map(|(_, note)| note).unwrap_or_default(),
    })
}

pub(super) fn working_reading<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
) -> Option<(crate::rule::Rule, String)> {
    let mut table = reader.table(node, path)?;
    let rule_node = table.req(reader, "rule");
    let read = rule_node.and_then(|n| rule(reader, n, &child(path, "rule")));
    let grade = grade(reader, &mut table);
    if let Some(other) = grade.filter(|g| *g != Grade::Project) {
        let problem = Problem::error(Code::MissingGrade, "a working reading is the author's own")
            .path(child(path, "grade"))
            .found(other.id())
            .expected("project");
        reader.problem_at(node, problem);
    }
    let note = text(reader, &mut table, "note");
    table.finish(reader);
    Some((read?, note))
}

pub(super) fn applies<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Applies {
    let Some(mut table) = reader.table(node, path) else {
        return Applies::default();
    };
    let years = table
        .opt("years")
        .and_then(|n| year_range(reader, n, &child(path, "years")));
    let begins_by = table
        .opt("begins-by")
        .and_then(|n| {
            let highest = i64::from(YearGroups::MAX);
            reader.integer(n, &child(path, "begins-by"), 0..=highest)
        })
        .and_then(|year| u8::try_from(year).ok());
    let of = table
        .opt("settings")
        .map(|n| settings(reader, n, &child(path, "settings")));
    table.finish(reader);
    Applies {
        years,
        begins_by,
        settings: of.unwrap_or_default(),
    }
}

pub(super) fn profiles<'d>(reader: &mut Reader<'d>, node: &'d Node) -> Vec<Profile> {
    each(reader, node, "profile", |reader, table, path| {
        let id_path = table.child("id");
        let id = table
            .req(reader, "id")
            .and_then(|n| plain_id(reader, n, &id_path));
        let label = required(reader, table, "label");
        let grade = grade(reader, table);
        let sources = texts(reader, table, "sources");
        let note = text(reader, table, "note");
        let by_name_only = table
            .opt("by-name-only")
            .and_then(|n| reader.boolean(n, &child(path, "by-name-only")))
            .unwrap_or(false);
        let percent = table
            .opt("percent")
            .and_then(|n| reader.one_of(n, &child(path, "percent"), &Rounding::NAMES));
        let groups = table
            .opt("benchmarks")
            .map(|n| owned_texts(reader, Some(n), &child(path, "benchmarks")));
        let items = table
            .opt("item")
            .map(|n| each(reader, n, &child(path, "item"), item))
            .unwrap_or_default();
        Some(Profile {
            id: id?,
            label: label?,
            grade: grade?,
            sources,
            by_name_only,
            percent,
            groups,
            items,
            note,
        })
    })
}

fn item<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>, path: &str) -> Option<Item> {
    let criterion = required(reader, table, "criterion");
    let mut number = |reader: &mut Reader<'d>, key: &'static str| match table.opt(key) {
        Some(node) => {
            let most = i64::from(Profile::MAX_WEIGHT);
            let number = reader.integer(node, &child(path, key), 1..=most)?;
            u32::try_from(number).ok().map(Some)
        }
        None => Some(None),
    };
    let (weight, parts) = (number(reader, "weight"), number(reader, "parts"));
    let credit_from = text(reader, table, "credit-from");
    Some(Item {
        criterion: criterion?,
        weight: weight?.unwrap_or(1),
        parts: parts?,
        credit_from: (!credit_from.is_empty()).then_some(credit_from),
    })
}

pub(super) fn contexts<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    group_key: &'static str,
) -> Vec<Context> {
    each(reader, node, "context", |reader, table, path| {
        let id = id(reader, table);
        let group = text(reader, table, group_key);
        let kind = table
            .req(reader, "kind")
            .and_then(|n| reader.one_of(n, &child(path, "kind"), &ContextKind::NAMES));
        let wording = text(reader, table, "text");
        let grade = grade(reader, table);
        let sources = texts(reader, table, "sources");
        let note = text(reader, table, "note");
        Some(Context {
            id: id?,
            group: (!group.is_empty()).then_some(group),
            kind: kind?,
            text: wording,
            grade: grade?,
            sources,
            note,
        })
    })
}

pub(super) fn windows<'d>(reader: &mut Reader<'d>, node: &'d Node) -> Vec<Window> {
    each(reader, node, "window", |reader, table, path| {
        let id = id(reader, table);
        let criterion = required(reader, table, "criterion");
        let label = required(reader, table, "label");
        let years = table
            .req(reader, "years")
            .and_then(|n| year_range(reader, n, &child(path, "years")));
        let mut day = |reader: &mut Reader<'d>, key: &'static str| {
            let node = table.req(reader, key)?;
            month_day(reader, node, &child(path, key))
        };
        let (opens, closes) = (day(reader, "opens"), day(reader, "closes"));
        let leap = text(reader, table, "leap-day-choice");
        Some(Window {
            id: id?,
            criterion: criterion?,
            label: label?,
            years: years?,
            opens: opens?,
            closes: closes?,
            leap_day_choice: (!leap.is_empty()).then_some(leap),
        })
    })
}

/// Reads `"02-28"`: month and day of a common year.
fn month_day<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<(u8, u8)> {
    let text = reader.text(node, path)?;
    let day = text
        .split_once('-')
        .filter(|_| text.len() == 5)
        .and_then(|(month, day)| {
            let (month, day): (i8, i8) = (month.parse().ok()?, day.parse().ok()?);
            crate::date::Date::new(2025, month, day)?;
            Some((u8::try_from(month).ok()?, u8::try_from(day).ok()?))
        });
    if day.is_none() {
        let problem = Problem::error(Code::NotADate, format!("`{text}` is no day of the year"))
            .path(path)
            .found(text)
            .expected("month and day, such as \"02-28\"");
        reader.problem_at(node, problem);
    }
    day
}
