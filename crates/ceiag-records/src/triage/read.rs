//! Reads and checks `ceiag-triage/1`: all that is wrong at once.

use super::config::{Always, Config, Field, Group, Indicator, Input, Test, Wanted, What};
use super::extra::plain;
use super::sums::sums;
use crate::derive::{Derivations, Who};
use crate::record::{SendStatus, Sex};
use ceiag::institution::YearGroups;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{Document, Node, Reader, TableReader, Value, nearest, nth};
use rust_decimal::Decimal;

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
        groups.sort_by_key(|group| std::cmp::Reverse(group.at_least));
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
fn words<'d>(
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

/// What is looked at, said exactly once, with a test that fits it.
fn input<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    derivations: &Derivations,
) -> Option<Input> {
    let mut whats = Vec::new();
    let mut bad = false;
    let at = table.child("field");
    if let Some(node) = table.opt("field") {
        let field = reader.one_of(node, &at, &Field::NAMES);
        bad |= field.is_none();
        whats.extend(field.map(What::Field));
    }
    let at = table.child("fact");
    if let Some(node) = table.opt("fact") {
        let fact = reader
            .text(node, &at)
            .and_then(|id| fact(reader, node, &at, id, derivations));
        bad |= fact.is_none();
        whats.extend(fact.map(What::Fact));
    }
    let at = table.child("in");
    let this_year = table
        .opt("in")
        .map(|node| (node, reader.one_of(node, &at, &[("academic-year", ())])));
    let at = table.child("meetings");
    if let Some(node) = table.opt("meetings") {
        let attended = reader.one_of(node, &at, &[("attended", true), ("missed", false)]);
        bad |= attended.is_none();
        whats.extend(attended.map(|attended| What::Meetings {
            attended,
            this_year: this_year.is_some(),
        }));
    } else if let Some((node, Some(()))) = this_year {
        let problem =
            Problem::error(Code::BadRule, "only `meetings` have an `in`").path(table.child("in"));
        reader.problem_at(node, problem);
    }
    if table.opt("column").is_some() {
        let name = words(reader, table, "column");
        bad |= name.is_none();
        whats.extend(name.map(|name| What::Column(plain(&name))));
    }
    let test = test(reader, table);
    let mut whats = whats.into_iter();
    match (whats.next(), whats.next()) {
        (Some(what), None) => {
            let test = test?;
            fits(reader, table, &what, &test).then_some(Input { what, test })
        }
        (None, _) if bad => None,
        _ => {
            let message = "what is looked at is not said exactly once";
            let problem = Problem::error(Code::BadRule, message).path(table.path());
            reader.problem_at(
                table.node(),
                problem.expected("one of `field`, `fact`, `meetings` and `column`"),
            );
            None
        }
    }
}

/// A fact about single pupils that records give.
fn fact(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &str,
    id: &str,
    derivations: &Derivations,
) -> Option<String> {
    let wrong = |message: String| {
        Problem::error(Code::UnknownFact, message)
            .path(path)
            .found(id)
    };
    match derivations.of(id) {
        Some(derivation) if derivation.population.who != Who::Meetings => Some(id.to_owned()),
        Some(_) => {
            reader.problem_at(
                node,
                wrong(format!("`{id}` speaks of meetings, not of pupils")),
            );
            None
        }
        None => {
            let known = derivations.derivations.iter().map(|d| d.fact.as_str());
            let problem = wrong(format!("`{id}` is not derived from records"));
            reader.problem_at(node, near(problem, id, known));
            None
        }
    }
}

fn near<'a>(problem: Problem, word: &str, names: impl Iterator<Item = &'a str>) -> Problem {
    match nearest(word, names) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem,
    }
}

/// The test, said exactly once.
fn test<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<Test> {
    let mut tests = Vec::new();
    let mut bad = false;
    let at = table.child("is");
    if let Some(node) = table.opt("is") {
        let items = match &node.value {
            Value::Array(items) => items.iter().collect(),
            _ => vec![node],
        };
        let wanted: Vec<Wanted> = items
            .iter()
            .filter_map(|item| wanted(reader, item, &at))
            .collect();
        bad |= wanted.is_empty() || wanted.len() < items.len();
        if items.is_empty() {
            let problem = Problem::error(Code::BadRule, "nothing is ever one of none").path(&at);
            reader.problem_at(node, problem);
        }
        tests.push(Test::Is(wanted));
    }
    let at = table.child("at-least");
    if let Some(node) = table.opt("at-least") {
        let number = number(reader, node, &at);
        bad |= number.is_none();
        tests.extend(number.map(Test::AtLeast));
    }
    let at = table.child("below");
    if let Some(node) = table.opt("below") {
        let number = number(reader, node, &at);
        bad |= number.is_none();
        tests.extend(number.map(Test::Below));
    }
    let mut tests = tests.into_iter();
    match (tests.next(), tests.next()) {
        (Some(test), None) => Some(test).filter(|_| !bad),
        (None, _) if bad => None,
        _ => {
            let message = "when it counts is not said exactly once";
            let problem = Problem::error(Code::BadRule, message).path(table.path());
            reader.problem_at(
                table.node(),
                problem.expected("one of `is`, `at-least` and `below`"),
            );
            None
        }
    }
}

fn wanted(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Wanted> {
    match &node.value {
        Value::Bool(flag) => Some(Wanted::Flag(*flag)),
        Value::Integer(number) => Some(Wanted::Number(Decimal::from(*number))),
        Value::Text(text) if !text.trim().is_empty() => Some(Wanted::Text(text.trim().to_owned())),
        _ => {
            reader.wrong_type(node, path, "true, false, a whole number or a text");
            None
        }
    }
}

/// A whole number, or a text such as `"92.5"` or `"90%"`.
fn number(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Decimal> {
    let read = match &node.value {
        Value::Integer(number) => Some(Decimal::from(*number)),
        Value::Text(text) => exact(text),
        Value::Float(_) => {
            let problem = Problem::error(
                Code::FloatNotExact,
                "a number with a point is written as a text",
            );
            let problem = problem.path(path).expected("a text such as \"92.5\"");
            reader.problem_at(node, problem);
            return None;
        }
        _ => None,
    };
    if read.is_none() {
        reader.wrong_type(node, path, "a whole number, or a text such as \"92.5\"");
    }
    read
}

/// A number as people write it: `92.5`, `90%`, `1,234`.
pub(super) fn exact(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let text = text.strip_suffix('%').unwrap_or(text).trim_end();
    let mut groups = text.split(',');
    let first = groups.next().unwrap_or_default();
    let whole = |group: &str| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit());
    let mut rest = groups.clone().peekable();
    if rest.peek().is_some() {
        // Only commas between thousands: `92,5` is not guessed at.
        let short = (1..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_digit());
        if !short || !groups.all(|group| whole(group.split('.').next().unwrap_or_default())) {
            return None;
        }
    }
    let digits: String = text.chars().filter(|c| *c != ',').collect();
    let form = digits.bytes().any(|b| b.is_ascii_digit())
        && digits
            .bytes()
            .enumerate()
            .all(|(at, b)| b.is_ascii_digit() || b == b'.' || (at == 0 && b == b'-'));
    form.then(|| Decimal::from_str_exact(&digits).ok())
        .flatten()
}

/// Whether a test can be asked of what is looked at.
fn fits(reader: &mut Reader<'_>, table: &TableReader<'_>, what: &What, test: &Test) -> bool {
    let flag = |wanted: &Wanted| matches!(wanted, Wanted::Flag(_));
    let word = |wanted: &Wanted, names: &[&str]| match wanted {
        Wanted::Text(text) => names.iter().any(|name| name.eq_ignore_ascii_case(text)),
        _ => false,
    };
    let (good, expected) = match (what, test) {
        (What::Column(_), _) => (true, ""),
        (What::Meetings { .. }, Test::Is(_)) => (false, "`at-least` or `below` and a whole number"),
        (What::Meetings { .. }, Test::AtLeast(n) | Test::Below(n)) => (
            n.is_integer() && *n >= Decimal::ONE,
            "a whole number from 1",
        ),
        (What::Fact(_), Test::Is(all)) => (
            all.len() == 1 && all.iter().all(|w| word(w, &["yes", "no"])),
            "`is = \"yes\"` or `is = \"no\"`",
        ),
        (What::Fact(_), _) => (false, "`is = \"yes\"` or `is = \"no\"`"),
        (What::Field(Field::YearGroup), Test::Is(all)) => (
            all.iter().all(|w| matches!(w, Wanted::Number(_))),
            "year groups as whole numbers",
        ),
        (What::Field(Field::YearGroup), _) => (true, ""),
        (What::Field(Field::Sex), Test::Is(all)) => {
            let names: Vec<&str> = Sex::NAMES.iter().map(|(id, _)| *id).collect();
            (all.iter().all(|w| word(w, &names)), "`F` or `M`")
        }
        (What::Field(Field::Send), Test::Is(all)) => {
            let names: Vec<&str> = SendStatus::NAMES.iter().map(|(id, _)| *id).collect();
            (all.iter().all(|w| word(w, &names)), "`N`, `K` or `E`")
        }
        (What::Field(_), Test::Is(all)) => (all.iter().all(flag), "`is = true` or `is = false`"),
        (What::Field(_), _) => (false, "`is`"),
    };
    if !good {
        let problem = Problem::error(Code::BadRule, "the test does not fit what is looked at");
        reader.problem_at(table.node(), problem.path(table.path()).expected(expected));
    }
    good
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_people_write_them() {
        for (text, number) in [
            ("92.5", "92.5"),
            (" 90% ", "90"),
            ("1,234", "1234"),
            ("-3", "-3"),
            ("1,234.5", "1234.5"),
        ] {
            assert_eq!(exact(text), number.parse().ok(), "{text}");
        }
        for text in [
            "", "%", "92,5", "1,23", "ninety", "9e2", "1234,567", ".", "+1", "½",
        ] {
            assert_eq!(exact(text), None, "{text}");
        }
    }
}
