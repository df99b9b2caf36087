//! Reads the three parts of a derivation: who is counted, what counts, and when.

use super::declared::{Closes, Counts, Differing, Population, Shows, Subjects, Who, Window};
use super::read::{grade, month_day};
use crate::record::{Kind, Mode, Part, ProviderKind, StaffRole};
use ceiag::framework::Grade;
use ceiag::institution::YearGroups;
use ceiag::problem::{Code, Problem};
use ceiag::text::{Node, Reader, TableReader, Value, nth};

fn year(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<u8> {
    let number = reader.integer(node, path, 0..=i64::from(YearGroups::MAX))?;
    u8::try_from(number).ok()
}

fn years_list(reader: &mut Reader<'_>, node: &Node, path: &str) -> Vec<u8> {
    let items = reader.array(node, path).unwrap_or_default();
    let mut found = Vec::new();
    for (index, item) in items.iter().enumerate() {
        found.extend(year(reader, item, &nth(path, index)));
    }
    found
}

pub(super) fn read_population<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
) -> Option<(Population, Grade)> {
    let mut table = reader.table(node, path)?;
    let mut who = Vec::new();
    let at = table.child("enrolled-in");
    if let Some(node) = table.opt("enrolled-in") {
        who.extend(match &node.value {
            Value::Integer(_) => year(reader, node, &at).map(Who::Year),
            _ => reader.one_of(
                node,
                &at,
                &[("year-group", Who::YearGroup), ("any", Who::Anybody)],
            ),
        });
    }
    let at = table.child("finished");
    if let Some(node) = table.opt("finished") {
        who.extend(match &node.value {
            Value::Integer(_) => year(reader, node, &at).map(Who::Year),
            _ => reader.one_of(
                node,
                &at,
                &[
                    ("key-stage", Who::KeyStage),
                    ("programme", Who::Left(Vec::new())),
                ],
            ),
        });
    }
    let at = table.child("left");
    if let Some(node) = table.opt("left") {
        who.extend(match &node.value {
            Value::Array(_) => Some(Who::Left(years_list(reader, node, &at))),
            _ => reader.one_of(node, &at, &[("any", Who::Left(Vec::new()))]),
        });
    }
    let at = table.child("finished-or-left");
    if let Some(node) = table.opt("finished-or-left") {
        who.extend(year(reader, node, &at).map(Who::FinishedOrLeft));
    }
    let at = table.child("of");
    let of = table.opt("of");
    let at_role = table.child("role");
    let role = table.opt("role");
    if let Some(role) = role.and_then(|n| reader.one_of(n, &at_role, StaffRole::NAMES)) {
        who.extend(of.and_then(|n| reader.one_of(n, &at, &[("staff", Who::Staff(role))])));
    } else if let Some(node) = of {
        let names = [
            ("meetings", Who::Meetings),
            ("programme", Who::Programme),
            ("employers", Who::Employers),
        ];
        who.extend(reader.one_of(node, &at, &names));
    }
    let at = table.child("since");
    let since = table.opt("since").and_then(|n| year(reader, n, &at));
    let at = table.child("years-ago");
    let years_ago = table.opt("years-ago");
    let years_ago = years_ago.and_then(|n| reader.integer(n, &at, 0..=20));
    let considering_he = flag(reader, &mut table, "considering-he");
    let grade = grade(reader, &mut table);
    let (own, count) = (table.node(), who.len());
    table.finish(reader);
    if count != 1 {
        let problem = Problem::error(Code::BadRule, "who is counted is not said exactly once")
            .path(path)
            .expected("one of `enrolled-in`, `finished`, `left`, `finished-or-left` and `of`");
        reader.problem_at(own, problem);
        return None;
    }
    let population = Population {
        who: who.pop()?,
        years_ago: years_ago.and_then(|n| u8::try_from(n).ok()).unwrap_or(0),
        considering_he: considering_he.unwrap_or(false),
        since,
    };
    Some((population, grade?))
}

fn flag<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    key: &'static str,
) -> Option<bool> {
    let path = table.child(key);
    let node = table.opt(key)?;
    reader.boolean(node, &path)
}

/// One word or a list of words.
fn words<'d, T: Copy>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    key: &'static str,
    names: &[(&str, T)],
) -> Vec<T> {
    let path = table.child(key);
    let Some(node) = table.opt(key) else {
        return Vec::new();
    };
    match &node.value {
        Value::Array(items) => items
            .iter()
            .enumerate()
            .filter_map(|(index, item)| reader.one_of(item, &nth(&path, index), names))
            .collect(),
        _ => reader.one_of(node, &path, names).into_iter().collect(),
    }
}

pub(super) fn read_counts<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
) -> Option<(Counts, Grade)> {
    let mut table = reader.table(node, path)?;
    let kinds = words(reader, &mut table, "kind", Kind::NAMES);
    let at = table.child("at-least");
    let at_least = table.opt("at-least");
    let at_least = at_least.and_then(|n| reader.integer(n, &at, 1..=100));
    let attended = flag(reader, &mut table, "attended");
    let modes = words(reader, &mut table, "mode", Mode::NAMES);
    let provider_kinds = words(reader, &mut table, "provider-kind", ProviderKind::NAMES);
    let in_curriculum = flag(reader, &mut table, "in-curriculum");
    let in_school_day = flag(reader, &mut table, "in-school-day");
    let at = table.child("adviser-level");
    let adviser_level = table.opt("adviser-level");
    let adviser_level = adviser_level.and_then(|n| reader.integer(n, &at, 0..=8));
    let parts = words(reader, &mut table, "parts", Part::NAMES);
    let self_employed = flag(reader, &mut table, "self-employed");
    let at = table.child("every-subject");
    let every_subject = table.opt("every-subject").and_then(|n| match &n.value {
        Value::Bool(false) => None,
        Value::Bool(true) => Some(Subjects::All),
        _ => reader.one_of(n, &at, &[("stem", Subjects::Stem)]),
    });
    let one_of_each = flag(reader, &mut table, "one-of-each");
    let differing = words(
        reader,
        &mut table,
        "differing",
        &[
            ("employer-size", Differing::EmployerSize),
            ("sector", Differing::Sector),
        ],
    );
    let at = table.child("shows");
    let shows = table.opt("shows");
    let shows =
        shows.and_then(|n| reader.one_of(n, &at, &[("yes", Shows::Yes), ("no", Shows::No)]));
    let at = table.child("anniversaries");
    let anniversaries = table.opt("anniversaries");
    let anniversaries = anniversaries.map(|n| years_list(reader, n, &at));
    let grade = grade(reader, &mut table);
    table.finish(reader);
    let counts = Counts {
        kinds,
        at_least: at_least.and_then(|n| u32::try_from(n).ok()).unwrap_or(1),
        attended: attended.unwrap_or(true),
        modes,
        provider_kinds,
        in_curriculum: in_curriculum.unwrap_or(false),
        in_school_day: in_school_day.unwrap_or(false),
        adviser_level: adviser_level.and_then(|n| u8::try_from(n).ok()),
        parts,
        self_employed: self_employed.unwrap_or(false),
        every_subject,
        one_of_each: one_of_each.unwrap_or(false),
        differing,
        anniversaries: anniversaries.unwrap_or_default(),
        shows: shows.unwrap_or_default(),
    };
    Some((counts, grade?))
}

pub(super) fn read_window<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
) -> Option<(Window, Grade)> {
    let mut table = reader.table(node, path)?;
    let at = table.child("in");
    let named = table.opt("in").and_then(|n| {
        reader.one_of(
            n,
            &at,
            &[
                ("academic-year", Window::AcademicYear),
                ("key-stage", Window::KeyStage),
                ("programme", Window::Programme),
                ("after-leaving", Window::AfterLeaving),
                ("both-years", Window::BothYears),
            ],
        )
    });
    let at = table.child("years");
    let years = table.opt("years").and_then(|n| {
        let found = years_list(reader, n, &at);
        let [first, last] = found.as_slice() else {
            reader.wrong_type(n, &at, "a list of two numbers, first and last");
            return None;
        };
        YearGroups::new(*first, *last)
    });
    let at = table.child("closes");
    let closes = table.opt("closes");
    let closes = closes.and_then(|n| month_day(reader, n, &at));
    let at = table.child("leap-day-choice");
    let leap_day_choice = table.opt("leap-day-choice");
    let leap_day_choice = leap_day_choice.and_then(|n| reader.text(n, &at));
    let grade = grade(reader, &mut table);
    let own = table.node();
    table.finish(reader);
    let closes = closes.map(|(month, day)| Closes {
        month,
        day,
        leap_day_choice: leap_day_choice.map(str::to_owned),
    });
    let window = match (named, years) {
        (Some(window), None) if closes.is_none() => window,
        (None, Some(years)) => Window::Years(years, closes),
        _ => {
            let problem = Problem::error(Code::BadRule, "the window is not said exactly once")
                .path(path)
                .expected("`in`, or `years` with or without `closes`");
            reader.problem_at(own, problem);
            return None;
        }
    };
    Some((window, grade?))
}
