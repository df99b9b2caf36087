//! Reads rules.

use crate::date::Period;
use crate::fact::{Address, read_ratio};
use crate::institution::number_range;
use crate::problem::{Code, Problem};
use crate::ratio::Ratio;
use crate::rule::{FindingRef, Leaf, Over, Rule, Test};
use crate::text::{Node, Reader, TableReader, child, nth};

const OPERATORS: &str = "one of `yes`, `judged`, `share`, `count`, `date`, `choice`, `all`, `any`, `of`, `choose`, `finding`";

/// Reads a rule; `None` when it is refused, with the problems reported.
pub(crate) fn rule<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<Rule> {
    let mut table = reader.table(node, path)?;
    let read = operator(reader, &mut table, path);
    table.finish(reader);
    read
}

fn operator<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>, path: &str) -> Option<Rule> {
    if let Some(node) = table.opt("all") {
        return members(reader, node, &child(path, "all")).map(Rule::All);
    }
    if let Some(node) = table.opt("any") {
        return members(reader, node, &child(path, "any")).map(Rule::Any);
    }
    if let Some(node) = table.opt("of") {
        let k = table.req(reader, "at-least");
        let k = k.and_then(|n| reader.integer(n, &child(path, "at-least"), 1..=1000));
        let of = members(reader, node, &child(path, "of"));
        return Some(Rule::AtLeast {
            k: u32::try_from(k?).ok()?,
            of: of?,
        });
    }
    if let Some(node) = table.opt("choose") {
        let choice = reader.text(node, &child(path, "choose"));
        let options_path = child(path, "options");
        let options = table
            .req(reader, "options")
            .and_then(|n| reader.table(n, &options_path));
        // Every option is read before the rule is refused, so that all problems are reported.
        let read: Vec<Option<(String, Rule)>> = options?
            .rest()
            .into_iter()
            .map(|(key, node)| {
                let option = rule(reader, node, &child(&options_path, &key.text))?;
                Some((key.text.clone(), option))
            })
            .collect();
        let rules: Vec<(String, Rule)> = read.into_iter().collect::<Option<_>>()?;
        return Some(Rule::Choose {
            choice: choice?.to_owned(),
            options: rules,
        });
    }
    if let Some(node) = table.opt("finding") {
        return finding_ref(reader, node, &child(path, "finding")).map(Rule::Finding);
    }
    leaf(reader, table, path).map(Rule::Leaf)
}

fn members<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<Vec<Rule>> {
    let items = reader.array(node, path)?;
    if items.is_empty() {
        let problem = Problem::error(Code::BadRule, "a rule of nothing says nothing")
            .path(path)
            .expected("one or more rules");
        reader.problem_at(node, problem);
        return None;
    }
    // Every member is read before the list is refused, so that all problems are reported.
    let read: Vec<Option<Rule>> = items
        .iter()
        .enumerate()
        .map(|(index, item)| rule(reader, item, &nth(path, index)))
        .collect();
    read.into_iter().collect()
}

pub(super) fn finding_ref<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
) -> Option<FindingRef> {
    finding_ref_as(reader, node, path, (Code::BadRule, "finding"))
}

/// Reads `EDITION/ID`; what is none is refused with this code, as naming no such thing.
pub(crate) fn finding_ref_as<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    (code, thing): (Code, &str),
) -> Option<FindingRef> {
    let text = reader.text(node, path)?;
    let Some((framework, id)) = text.split_once('/') else {
        let problem = Problem::error(code, format!("`{text}` names no {thing}"))
            .path(path)
            .found(text)
            .expected("an edition and an id, such as \"gatsby-2025-schools/BM1\"");
        reader.problem_at(node, problem);
        return None;
    };
    Some(FindingRef {
        framework: framework.to_owned(),
        id: id.to_owned(),
    })
}

fn leaf<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>, path: &str) -> Option<Leaf> {
    // Known before the test is read, so that a refused test does not make them look unknown.
    let every_year = table.opt("every-year");
    let every_key_stage = table.opt("every-key-stage");
    let (address, test) = test(reader, table, path)?;
    let over = match (every_year, every_key_stage) {
        (None, None) => Over::One(address.dimension),
        (Some(node), None) => {
            let (a, b) = number_range(reader, node, &child(path, "every-year"), 14)?;
            ordered(reader, node, &child(path, "every-year"), a, b)?;
            Over::EveryYear(a, b)
        }
        (None, Some(node)) => {
            let (a, b) = number_range(reader, node, &child(path, "every-key-stage"), 5)?;
            ordered(reader, node, &child(path, "every-key-stage"), a, b)?;
            Over::EveryKeyStage(a, b)
        }
        (Some(node), Some(_)) => {
            let problem = Problem::error(
                Code::BadRule,
                "a rule runs over year groups or over key stages, not both",
            )
            .path(path);
            reader.problem_at(node, problem);
            return None;
        }
    };
    let dotted = address.dimension != crate::fact::Dimension::Whole;
    if dotted && !matches!(over, Over::One(_)) {
        let problem = Problem::error(
            Code::BadRule,
            format!("`{address}` already names its year group or key stage"),
        )
        .path(path);
        reader.problem_at(table.node(), problem);
        return None;
    }
    Some(Leaf {
        fact: address.fact,
        over,
        test,
    })
}

fn ordered(reader: &mut Reader<'_>, node: &Node, path: &str, a: u8, b: u8) -> Option<()> {
    if a <= b {
        return Some(());
    }
    let problem = Problem::error(
        Code::BandUpsideDown,
        format!("the first, {a}, is above the last, {b}"),
    )
    .path(path);
    reader.problem_at(node, problem);
    None
}

fn test<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    path: &str,
) -> Option<(Address, Test)> {
    for (key, test) in [("yes", Test::Yes), ("judged", Test::Judged)] {
        if let Some(node) = table.opt(key) {
            return Some((address(reader, node, &child(path, key))?, test));
        }
    }
    if let Some(node) = table.opt("share") {
        let at = address(reader, node, &child(path, "share"));
        let test = threshold(reader, table, path, share)?;
        return Some((at?, test.map(Test::ShareAtLeast, Test::ShareAtMost)));
    }
    if let Some(node) = table.opt("count") {
        let at = address(reader, node, &child(path, "count"));
        let test = threshold(reader, table, path, count)?;
        return Some((at?, test.map(Test::CountAtLeast, Test::CountAtMost)));
    }
    if let Some(node) = table.opt("date") {
        let at = address(reader, node, &child(path, "date"));
        let within = table
            .req(reader, "within")
            .and_then(|n| period(reader, n, &child(path, "within")));
        return Some((at?, Test::Within(within?)));
    }
    if let Some(node) = table.opt("choice") {
        let at = address(reader, node, &child(path, "choice"));
        let option_path = child(path, "at-least");
        let option = table
            .req(reader, "at-least")
            .and_then(|n| reader.text(n, &option_path));
        return Some((at?, Test::ChoiceAtLeast(option?.to_owned())));
    }
    let problem = Problem::error(Code::BadRule, "the rule names no operator")
        .path(path)
        .expected(OPERATORS);
    reader.problem_at(table.node(), problem);
    None
}

/// Reads the threshold of a share.
fn share(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Ratio> {
    let ratio = read_ratio(reader, node, path)?;
    if ratio > Ratio::ONE {
        let problem = Problem::error(Code::BadThreshold, "a share is never above 100%")
            .path(path)
            .found(ratio.percent_label())
            .expected("a threshold from 0% to 100%");
        reader.problem_at(node, problem);
        return None;
    }
    Some(ratio)
}

/// Reads the threshold of a count.
fn count(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<u32> {
    u32::try_from(reader.integer(node, path, 0..=4_000_000_000)?).ok()
}

/// Reads another threshold for a test that has one in this direction.
pub(super) fn other_threshold(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &str,
    test: &Test,
    at_most: bool,
) -> Option<Test> {
    match (test, at_most) {
        (Test::ShareAtLeast(_), false) => share(reader, node, path).map(Test::ShareAtLeast),
        (Test::ShareAtMost(_), true) => share(reader, node, path).map(Test::ShareAtMost),
        (Test::CountAtLeast(_), false) => count(reader, node, path).map(Test::CountAtLeast),
        (Test::CountAtMost(_), true) => count(reader, node, path).map(Test::CountAtMost),
        (Test::ChoiceAtLeast(_), false) => {
            let option = reader.text(node, path)?;
            Some(Test::ChoiceAtLeast(option.to_owned()))
        }
        _ => {
            let problem = Problem::error(Code::BadRule, "the rule has no such threshold")
                .path(path)
                .help("replace the whole rule with `met-when`");
            reader.problem_at(node, problem);
            None
        }
    }
}

/// A threshold and its direction.
enum Bound<T> {
    AtLeast(T),
    AtMost(T),
}

impl<T> Bound<T> {
    fn map(self, at_least: fn(T) -> Test, at_most: fn(T) -> Test) -> Test {
        match self {
            Bound::AtLeast(value) => at_least(value),
            Bound::AtMost(value) => at_most(value),
        }
    }
}

fn threshold<'d, T>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    path: &str,
    read: fn(&mut Reader<'_>, &Node, &str) -> Option<T>,
) -> Option<Bound<T>> {
    match (table.opt("at-least"), table.opt("at-most")) {
        (Some(node), None) => read(reader, node, &child(path, "at-least")).map(Bound::AtLeast),
        (None, Some(node)) => read(reader, node, &child(path, "at-most")).map(Bound::AtMost),
        (both, _) => {
            let message = if both.is_some() {
                "a rule has `at-least` or `at-most`, not both"
            } else {
                "the rule has no threshold"
            };
            let problem = Problem::error(Code::BadRule, message)
                .path(path)
                .expected("`at-least` or `at-most`");
            reader.problem_at(table.node(), problem);
            None
        }
    }
}

fn address<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<Address> {
    let text = reader.text(node, path)?;
    let parsed = Address::parse(text);
    if parsed.is_none() {
        let problem = Problem::error(Code::UnknownAddress, format!("`{text}` is no fact"))
            .path(path)
            .found(text)
            .expected("a fact id, with `.y9` or `.ks3` where it has one");
        reader.problem_at(node, problem);
    }
    parsed
}

fn period<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<Period> {
    let mut table = reader.table(node, path)?;
    let mut part = |reader: &mut Reader<'d>, key: &'static str| match table.opt(key) {
        Some(node) => {
            let number = reader.integer(node, &child(path, key), 0..=1000)?;
            u16::try_from(number).ok()
        }
        None => Some(0),
    };
    let (years, months, days) = (
        part(reader, "years"),
        part(reader, "months"),
        part(reader, "days"),
    );
    table.finish(reader);
    let period = Period {
        years: years?,
        months: months?,
        days: days?,
    };
    if period
        == (Period {
            years: 0,
            months: 0,
            days: 0,
        })
    {
        let problem = Problem::error(Code::BadThreshold, "the period is empty")
            .path(path)
            .expected("years, months or days, such as { years = 3 }");
        reader.problem_at(node, problem);
        return None;
    }
    Some(period)
}
