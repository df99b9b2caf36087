//! Reads and checks `ceiag-triage/1`: all that is wrong at once.

use super::config::{Always, Config, Group, Indicator};
use super::read_input::input;
use super::sums::sums;
use crate::derive::Derivations;
use ceiag::institution::YearGroups;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{Document, Node, Reader, TableReader, nearest, nth};

/// Points and cut-offs are not larger than this.
const MOST_POINTS: i64 = 1000;
/// So many indicators, always-in rules or groups are the most.
const MOST: usize = 100;

impl Config {
    /// Reads and checks a configuration.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document, derivations: &Derivations) -> Result<Config, Problems> {
        let mut reader = Reader::new(doc);
        let config = Config::read_node(&mut reader, doc.root(), "", derivations);
        match config {
            Some(config) if !reader.problems.has_errors() => Ok(config),
            _ => Err(reader.problems),
        }
    }

    /// Reads a configuration that stands within another document; what is wrong is with the reader.
    pub fn read_node<'d>(
        reader: &mut Reader<'d>,
        node: &'d Node,
        path: &str,
        derivations: &Derivations,
    ) -> Option<Config> {
        let mut table = reader.table(node, path)?;
        let at = table.child("format");
        if let Some(node) = table.req(reader, "format") {
            reader.one_of_as(Code::BadFormat, node, &at, &[("ceiag-triage/1", ())]);
        }
        let name = words(reader, &mut table, "name");
        let version = words(reader, &mut table, "version");
        let owner = words(reader, &mut table, "owner");
        let at = table.child("note");
        let note = table.opt("note").and_then(|n| reader.text(n, &at));
        let at = table.child("years");
        let years = table.opt("years");
        let years = years.and_then(|n| year_groups(reader, n, &at));
        let mut groups = each(reader, &mut table, "group", true, group);
        let (indicator, always) = (
            |reader: &mut Reader<'d>, table: &mut TableReader<'d>| {
                indicator(reader, table, derivations)
            },
            |reader: &mut Reader<'d>, table: &mut TableReader<'d>| {
                always_in(reader, table, derivations)
            },
        );
        let indicators = each(reader, &mut table, "indicator", true, indicator);
        let always = each(reader, &mut table, "always", false, always);
        let own = table.node();
        table.finish(reader);
        ceiag::sorted::by_key(&mut groups, |group| std::cmp::Reverse(group.at_least));
        let always = always.into_iter().filter_map(|(node, at, rule, id)| {
            let place = groups.iter().position(|group| group.id == id);
            if place.is_none() {
                let problem = Problem::error(Code::Dangling, format!("no group is called `{id}`"));
                let ids = groups.iter().map(|group| group.id.as_str());
                reader.problem_at(node, near(problem.path(at).found(&id), &id, ids));
            }
            place.map(|group| Always { group, ..rule })
        });
        let always: Vec<Always> = always.collect();
        let config = Config {
            name: name?,
            version: version?,
            owner: owner?,
            note: note.map(str::to_owned),
            years,
            indicators,
            always,
            groups,
        };
        check(reader, own, path, &config);
        Some(config)
    }
}

/// A text that says something.
pub(super) fn words<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    key: &'static str,
) -> Option<String> {
    let at = table.child(key);
    let node = table.req(reader, key)?;
    let text = reader.text(node, &at)?.trim();
    if text.is_empty() {
        let problem = Problem::error(Code::MissingKey, format!("the `{key}` is empty"));
        reader.problem_at(node, problem.path(at));
        return None;
    }
    Some(text.to_owned())
}

fn id<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<String> {
    let at = table.child("id");
    let node = table.req(reader, "id")?;
    let id = reader.text(node, &at)?;
    let good = (1..=60).contains(&id.len())
        && id
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'));
    if !good {
        let problem = Problem::error(Code::BadId, format!("`{id}` can't be an id")).path(at);
        reader.problem_at(
            node,
            problem
                .found(id)
                .expected("up to 60 letters, digits, dots and hyphens"),
        );
        return None;
    }
    Some(id.to_owned())
}

/// The tables of a list.
fn each<'d, T>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    key: &'static str,
    needed: bool,
    mut read: impl FnMut(&mut Reader<'d>, &mut TableReader<'d>) -> Option<T>,
) -> Vec<T> {
    let path = table.child(key);
    let node = match needed {
        true => table.req(reader, key),
        false => table.opt(key),
    };
    let Some(node) = node else {
        return Vec::new();
    };
    let items = reader.array(node, &path).unwrap_or_default();
    if items.len() > MOST {
        let message = format!("there are {} of `{key}`, {MOST} at the most", items.len());
        reader.problem_at(
            node,
            Problem::error(Code::TooManyValues, message).path(&path),
        );
        return Vec::new();
    }
    let mut found = Vec::new();
    for (index, item) in items.iter().enumerate() {
        if let Some(mut row) = reader.table(item, &nth(&path, index)) {
            found.extend(read(reader, &mut row));
            row.finish(reader);
        }
    }
    found
}

fn points<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    key: &'static str,
    least: i64,
) -> Option<u32> {
    let at = table.child(key);
    let node = table.req(reader, key)?;
    let number = reader.integer(node, &at, least..=MOST_POINTS)?;
    u32::try_from(number).ok()
}

fn group<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<Group> {
    let id = id(reader, table);
    let label = words(reader, table, "label");
    let at_least = points(reader, table, "at-least", 0);
    Some(Group {
        id: id?,
        label: label?,
        at_least: at_least?,
    })
}

fn indicator<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    derivations: &Derivations,
) -> Option<Indicator> {
    let id = id(reader, table);
    let label = words(reader, table, "label");
    let input = input(reader, table, derivations);
    let points = points(reader, table, "points", 1);
    Some(Indicator {
        id: id?,
        label: label?,
        input: input?,
        points: points?,
    })
}

/// An always-in rule whose group is not looked up yet.
type AlwaysIn<'d> = (&'d Node, String, Always, String);

fn always_in<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    derivations: &Derivations,
) -> Option<AlwaysIn<'d>> {
    let id = id(reader, table);
    let label = words(reader, table, "label");
    let input = input(reader, table, derivations);
    let at = table.child("group");
    let node = table.req(reader, "group")?;
    let group = reader.text(node, &at)?.to_owned();
    let rule = Always {
        id: id?,
        label: label?,
        input: input?,
        group: 0,
    };
    Some((node, at, rule, group))
}

fn year_groups(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<YearGroups> {
    let items = reader.array(node, path)?;
    let most = i64::from(YearGroups::MAX);
    let mut ends = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let number = reader.integer(item, &nth(path, index), 0..=most);
        ends.extend(number.and_then(|number| u8::try_from(number).ok()));
    }
    let range = match ends.as_slice() {
        [first, last] => YearGroups::new(*first, *last),
        _ => None,
    };
    if range.is_none() {
        let problem = Problem::error(Code::BadYears, "these are no year groups").path(path);
        reader.problem_at(
            node,
            problem.expected("the first and the last, such as [9, 11]"),
        );
    }
    range
}

/// What only the whole shows: ids given twice, groups that nobody can be in.
fn check(reader: &mut Reader<'_>, node: &Node, path: &str, config: &Config) {
    let mut told = Vec::new();
    let of = |key: &str, at: usize| {
        let list = if path.is_empty() {
            key.to_owned()
        } else {
            format!("{path}.{key}")
        };
        nth(&list, at)
    };
    let rules = config.indicators.iter().map(|i| &i.id);
    let rules: Vec<&String> = rules.chain(config.always.iter().map(|a| &a.id)).collect();
    let groups: Vec<&String> = config.groups.iter().map(|group| &group.id).collect();
    for ids in [&rules, &groups] {
        for (at, id) in ids.iter().enumerate() {
            if ids.iter().take(at).any(|earlier| earlier == id) {
                let problem =
                    Problem::error(Code::DuplicateKey, format!("the id `{id}` is given twice"));
                told.push(problem.found(id.as_str()));
            }
        }
    }
    // Where something was refused, what is left says nothing about the whole.
    let sound = !reader.problems.has_errors();
    if sound && config.groups.last().is_none_or(|group| group.at_least > 0) {
        let problem = Problem::error(Code::BadRule, "no group takes those without points");
        told.push(problem.expected("one group with `at-least = 0`"));
    }
    let possible = sums(config.indicators.iter().map(|indicator| indicator.points));
    for (at, group) in config.groups.iter().enumerate() {
        let higher = at.checked_sub(1).and_then(|at| config.groups.get(at));
        if higher.is_some_and(|higher| higher.at_least == group.at_least) {
            let message = format!("`{}` has the same cut-off as another group", group.id);
            told.push(Problem::error(Code::Overlap, message).found(group.at_least.to_string()));
            continue;
        }
        let end = higher.map_or(u32::MAX, |higher| higher.at_least);
        let named = config.always.iter().any(|always| always.group == at);
        if sound && !named && possible.range(group.at_least..end).next().is_none() {
            let message = format!("nobody can ever be in the group `{}`", group.id);
            let problem =
                Problem::error(Code::CannotBeMet, message).found(group.at_least.to_string());
            told.push(problem.help("lower its cut-off, or raise the points"));
        }
    }
    for (at, always) in config.always.iter().enumerate() {
        if config
            .groups
            .get(always.group)
            .is_some_and(|group| group.at_least == 0)
        {
            let message = format!("`{}` puts pupils where everybody is anyway", always.id);
            told.push(Problem::error(Code::ContributesNothing, message).path(of("always", at)));
        }
    }
    for problem in told {
        let problem = match problem.path {
            Some(_) => problem,
            None => problem.path(path),
        };
        reader.problem_at(node, problem);
    }
}

/// With the nearest of the names that there are.
pub(super) fn near<'a>(
    problem: Problem,
    word: &str,
    names: impl Iterator<Item = &'a str>,
) -> Problem {
    match nearest(word, names) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem,
    }
}
