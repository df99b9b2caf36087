//! Reads values of facts from a spanned tree.

use super::check::{larger_than_whole, upside_down};
use super::value::MAX_NUMBER;
use super::{
    ChoiceValue, Count, Declaration, Entry, Kind, KnownBy, Provenance, Share, Value, When, YesNo,
};
use crate::problem::{Code, Problem};
use crate::ratio::Ratio;
use crate::text::{Node, Reader, Value as Tree, child};

/// Reads the value of one address; `None` when it is refused, with the problem reported.
pub(super) fn entry<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    fact: &Declaration,
) -> Option<Entry> {
    let place = Some(Box::new(reader.doc.place(node.start)));
    let provided = match &node.value {
        Tree::Table(entries) => entries.iter().find(|(key, _)| key.is("value")),
        _ => None,
    };
    if provided.is_none() {
        let value = value(reader, node, path, fact)?;
        return Some(Entry {
            value,
            provenance: None,
            place,
        });
    }
    let mut table = reader.table(node, path)?;
    let value_node = table.req(reader, "value");
    let value = value_node.and_then(|v| value(reader, v, &child(path, "value"), fact));
    let mut provenance = Provenance::default();
    if let Some(node) = table.opt("known-by") {
        provenance.known_by = reader.one_of(node, &child(path, "known-by"), &KnownBy::NAMES);
    }
    if let Some(node) = table.opt("by") {
        provenance.by = reader.text(node, &child(path, "by")).map(str::to_owned);
    }
    if let Some(node) = table.opt("on") {
        provenance.on = reader.date(node, &child(path, "on"));
    }
    if let Some(node) = table.opt("note") {
        provenance.note = reader.text(node, &child(path, "note")).map(str::to_owned);
    }
    table.finish(reader);
    Some(Entry {
        value: value?,
        provenance: Some(Box::new(provenance)),
        place,
    })
}

fn value<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    fact: &Declaration,
) -> Option<Value> {
    match &node.value {
        Tree::Null => return Some(Value::Unknown),
        Tree::Text(text) if text.trim().is_empty() || text == "unknown" => {
            return Some(Value::Unknown);
        }
        Tree::Table(entries) if entries.iter().any(|(k, _)| k.is("unknown")) => {
            let mut table = reader.table(node, path)?;
            let flag = table.opt("unknown");
            table.finish(reader);
            let said = flag.and_then(|n| reader.boolean(n, &child(path, "unknown")))?;
            if !said {
                let flag = flag.unwrap_or(node);
                let problem = Problem::error(Code::WrongType, "`unknown` can only be true")
                    .path(path)
                    .found("false")
                    .expected("true, or a value");
                reader.problem_at(flag, problem);
                return None;
            }
            return Some(Value::Unknown);
        }
        Tree::Table(entries) if entries.iter().any(|(k, _)| k.is("not-applicable")) => {
            let mut table = reader.table(node, path)?;
            let because = table.opt("not-applicable");
            table.finish(reader);
            let because = reader.text(because?, &child(path, "not-applicable"))?;
            return Some(Value::NotApplicable(because.to_owned()));
        }
        _ => {}
    }
    match fact.kind {
        Kind::YesNo => yes_no(reader, node, path, fact).map(Value::YesNo),
        Kind::Share => share(reader, node, path, fact).map(Value::Share),
        Kind::Count => count(reader, node, path, fact).map(Value::Count),
        Kind::Date => date(reader, node, path, fact).map(Value::Date),
        Kind::Choice => choice(reader, node, path, fact).map(Value::Choice),
    }
}

pub(super) const YES_OR_NO: &str = "write `yes` or `no`, or leave it empty while it is not known";

/// Refuses a value of another kind, naming the fact.
fn wrong_kind(reader: &mut Reader<'_>, node: &Node, path: &str, fact: &Declaration) {
    let float = matches!(node.value, Tree::Float(_));
    let shown = reader.doc.shown(node);
    let problem = if float {
        Problem::error(
            Code::FloatNotExact,
            format!("`{shown}` is not an exact number"),
        )
        .help(crate::text::EXACT_HELP)
    } else {
        Problem::error(
            Code::WrongKind,
            format!(
                "`{}` is a {} fact and can't be {}",
                fact.id,
                fact.kind.id(),
                match &node.value {
                    Tree::Text(_) => format!("the text `{shown}`"),
                    other => other.kind().to_owned(),
                }
            ),
        )
    };
    let problem = match fact.kind {
        // A tick may be a cross, and `partly` is neither.
        Kind::YesNo => problem.help(YES_OR_NO),
        Kind::Share if !float => match number_alone(&shown) {
            Some(number) => problem.help(format!(
                "{number} of how many? Write `{number}/…` with all of them behind it, or `{number}%`"
            )),
            None => problem,
        },
        _ => problem,
    };
    let problem = problem
        .path(path)
        .fact(address_in(path))
        .found(shown)
        .expected(fact.kind.example());
    reader.problem_at(node, problem);
}

/// A number that may be a percentage, or a part of nobody knows how many.
fn number_alone(text: &str) -> Option<&str> {
    let number = text.trim().trim_end_matches('%').trim_end();
    let plain = !number.is_empty() && number.len() <= 10;
    (plain && number.bytes().all(|b| b.is_ascii_digit())).then_some(number)
}

/// The address within a path such as `facts.id.y9`.
pub(super) fn address_in(path: &str) -> String {
    path.strip_prefix("facts.").unwrap_or(path).replace('"', "")
}

fn yes_no<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    fact: &Declaration,
) -> Option<YesNo> {
    match &node.value {
        Tree::Bool(yes) => Some(YesNo(*yes)),
        Tree::Text(text) if text.eq_ignore_ascii_case("yes") => Some(YesNo(true)),
        Tree::Text(text) if text.eq_ignore_ascii_case("no") => Some(YesNo(false)),
        _ => {
            wrong_kind(reader, node, path, fact);
            None
        }
    }
}

fn share<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    fact: &Declaration,
) -> Option<Share> {
    match &node.value {
        Tree::Text(text) => {
            let parsed = share_text(text);
            if parsed.is_none() {
                wrong_kind(reader, node, path, fact);
            }
            checked(reader, node, path, parsed?)
        }
        Tree::Table(entries) if entries.iter().any(|(k, _)| k.is("n") || k.is("d")) => {
            let mut table = reader.table(node, path)?;
            let n = table.req(reader, "n");
            let d = table.opt("d");
            table.finish(reader);
            let whole = 0..=i64::from(MAX_NUMBER);
            let d_value = match d {
                Some(d) => Some(number(reader, d, &child(path, "d"))?),
                None => None,
            };
            let n = n?;
            let n_path = child(path, "n");
            let (from, to) = match &n.value {
                Tree::Array(ends) => match ends.as_slice() {
                    [a, b] => (number(reader, a, &n_path)?, number(reader, b, &n_path)?),
                    _ => {
                        reader.wrong_type(n, &n_path, "a list of two whole numbers");
                        return None;
                    }
                },
                _ => {
                    let n = reader.integer(n, &n_path, whole)?;
                    let n = u32::try_from(n).ok()?;
                    (n, n)
                }
            };
            let share = match d_value {
                Some(of) => Share::Counted { from, to, of },
                None if from == to => Share::NumeratorOnly { n: from },
                None => {
                    let problem =
                        Problem::error(Code::MissingKey, "a range of `n` needs the whole `d`")
                            .path(path);
                    reader.problem_at(node, problem);
                    return None;
                }
            };
            checked(reader, node, path, share)
        }
        Tree::Table(_) => {
            let mut table = reader.table(node, path)?;
            let (from, to) = (table.opt("from"), table.opt("to"));
            table.finish(reader);
            let end = |reader: &mut Reader<'d>, node: Option<&'d Node>, key: &str, open: Ratio| {
                match node {
                    Some(node) => ratio(reader, node, &child(path, key)),
                    None => Some(open),
                }
            };
            let from = end(reader, from, "from", Ratio::ZERO);
            let to = end(reader, to, "to", Ratio::ONE);
            checked(
                reader,
                node,
                path,
                Share::Band {
                    from: from?,
                    to: to?,
                },
            )
        }
        _ => {
            wrong_kind(reader, node, path, fact);
            None
        }
    }
}

/// `112/150`, `112 of 150`, `75%`, `66.7%`.
fn share_text(text: &str) -> Option<Share> {
    let parts = text.split_once('/').or_else(|| around(text, " of "));
    if let Some((n, d)) = parts {
        let n = whole(n)?;
        return Some(Share::Counted {
            from: n,
            to: n,
            of: whole(d)?,
        });
    }
    let ratio = text
        .trim()
        .ends_with('%')
        .then(|| Ratio::parse(text.trim()))??;
    Some(Share::Band {
        from: ratio,
        to: ratio,
    })
}

/// What stands before and behind the first such text. What the standard library searches long texts with would weigh more in
/// a page than all reading of shares.
fn around<'t>(text: &'t str, middle: &str) -> Option<(&'t str, &'t str)> {
    text.char_indices().find_map(|(at, _)| {
        let (before, rest) = text.split_at_checked(at)?;
        Some((before, rest.strip_prefix(middle)?))
    })
}

fn whole(text: &str) -> Option<u32> {
    let text = text.trim();
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let number = if digits {
        text.parse::<u32>().ok()?
    } else {
        return None;
    };
    (number <= MAX_NUMBER).then_some(number)
}

/// Limits that a share must keep whatever the fact: reported with the part that is wrong.
fn checked(reader: &mut Reader<'_>, node: &Node, path: &str, share: Share) -> Option<Share> {
    let problem = match share {
        Share::Counted { from, to, .. } if from > to => {
            upside_down(from.to_string(), to.to_string())
        }
        Share::Counted { to, of, .. } if to > of => larger_than_whole(to, of),
        Share::Band { from, to } if from > to => {
            upside_down(from.percent_label(), to.percent_label())
        }
        Share::Band { to, .. } if to > Ratio::ONE => {
            Problem::error(Code::NumberOutOfRange, "a share is at most 100%")
                .found(to.percent_label())
                .expected("a share from 0% to 100%")
        }
        _ => return Some(share),
    };
    reader.problem_at(node, problem.path(path).fact(address_in(path)));
    None
}

/// A ratio written as `"75%"` or `"2/3"`.
pub(crate) fn ratio(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Ratio> {
    let parsed = match &node.value {
        Tree::Text(text) => Ratio::parse(text.trim()),
        Tree::Integer(0) => Some(Ratio::ZERO),
        Tree::Integer(1) => Some(Ratio::ONE),
        Tree::Float(_) => {
            let shown = reader.doc.shown(node);
            let problem = Problem::error(
                Code::FloatNotExact,
                format!("`{shown}` is not an exact number"),
            )
            .path(path)
            .found(shown)
            .expected("a share such as \"75%\" or \"2/3\"")
            .help("write it in quotes, as a percentage or a fraction");
            reader.problem_at(node, problem);
            return None;
        }
        _ => None,
    };
    if parsed.is_none() {
        reader.wrong_type(node, path, "a share such as \"75%\" or \"2/3\"");
    }
    parsed
}

fn number(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<u32> {
    u32::try_from(reader.integer(node, path, 0..=i64::from(MAX_NUMBER))?).ok()
}

fn count<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    fact: &Declaration,
) -> Option<Count> {
    match &node.value {
        Tree::Integer(_) => number(reader, node, path).map(Count::from),
        Tree::Text(text) if whole(text).is_some() => whole(text).map(Count::from),
        Tree::Table(_) => {
            let mut table = reader.table(node, path)?;
            let (from, to) = (table.opt("from"), table.opt("to"));
            table.finish(reader);
            let from = match from {
                Some(node) => number(reader, node, &child(path, "from"))?,
                None => 0,
            };
            let to = match to {
                Some(node) => Some(number(reader, node, &child(path, "to"))?),
                None => None,
            };
            Some(Count { from, to })
        }
        _ => {
            wrong_kind(reader, node, path, fact);
            None
        }
    }
}

fn date<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    fact: &Declaration,
) -> Option<When> {
    match &node.value {
        Tree::Date(_) | Tree::Text(_) => reader.date(node, path).map(When::from),
        Tree::Table(_) => {
            let mut table = reader.table(node, path)?;
            let (after, before) = (table.opt("after"), table.opt("before"));
            table.finish(reader);
            let from = match after {
                Some(node) => Some(reader.date(node, &child(path, "after"))?),
                None => None,
            };
            let to = match before {
                Some(node) => Some(reader.date(node, &child(path, "before"))?),
                None => None,
            };
            Some(When { from, to })
        }
        _ => {
            wrong_kind(reader, node, path, fact);
            None
        }
    }
}

fn choice<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    fact: &Declaration,
) -> Option<ChoiceValue> {
    match &node.value {
        Tree::Text(option) => Some(ChoiceValue::from(option.as_str())),
        Tree::Table(_) => {
            let mut table = reader.table(node, path)?;
            let (from, to) = (table.opt("from"), table.opt("to"));
            table.finish(reader);
            let end = |reader: &mut Reader<'d>,
                       node: Option<&'d Node>,
                       key: &str,
                       open: Option<&str>| match node {
                Some(node) => reader.text(node, &child(path, key)).map(str::to_owned),
                None => open.map(str::to_owned),
            };
            let first = fact.options.first().map(|o| o.id.as_str());
            let last = fact.options.last().map(|o| o.id.as_str());
            Some(ChoiceValue {
                from: end(reader, from, "from", first)?,
                to: end(reader, to, "to", last)?,
            })
        }
        _ => {
            wrong_kind(reader, node, path, fact);
            None
        }
    }
}
