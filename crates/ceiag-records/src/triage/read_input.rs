//! Reads what an indicator or an always-in rule looks at, and the test that it asks.

use super::config::{Field, Input, Test, Wanted, What};
use super::extra::plain;
use super::read::{near, words};
use crate::derive::{Derivations, Who};
use crate::record::{SendStatus, Sex};
use ceiag::problem::{Code, Problem};
use ceiag::text::{Node, Reader, TableReader, Value};
use rust_decimal::Decimal;

/// What is looked at, said exactly once, with a test that fits it.
pub(super) fn input<'d>(
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
