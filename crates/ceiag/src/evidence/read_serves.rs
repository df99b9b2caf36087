//! Reads what evidence serves. A link that would count as a finding is refused.

use super::{Serves, ServesHow};
use crate::framework::finding_ref_as;
use crate::problem::{Code, Problem};
use crate::rule::FindingRef;
use crate::text::{Node, Reader, Value, child, nth};

/// How a link of evidence is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Written {
    CountsAs,
    Bears(ServesHow),
}

const HOW: [(&str, Written); 3] = [
    ("counts-as", Written::CountsAs),
    ("indicates", Written::Bears(ServesHow::Indicates)),
    ("related", Written::Bears(ServesHow::Related)),
];

/// What evidence serves, with its place in a list.
pub(super) struct Placed<'d> {
    pub(super) index: usize,
    pub(super) node: &'d Node,
    pub(super) serves: Serves,
}

/// Reads a list of what evidence serves, each with its place in the list. With `short`, an item may also be a plain `"EDITION/ID"`, which it indicates.
pub(super) fn list<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    short: bool,
) -> Vec<Placed<'d>> {
    let items = reader.array(node, path).unwrap_or_default();
    let read = items.iter().enumerate().filter_map(|(index, item)| {
        let path = nth(path, index);
        let read = match &item.value {
            Value::Text(_) if short => Serves::Finding {
                to: finding_ref(reader, item, &path)?,
                how: ServesHow::Indicates,
            },
            _ => one(reader, item, &path)?,
        };
        Some(Placed {
            index,
            node: item,
            serves: read,
        })
    });
    read.collect()
}

fn one<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<Serves> {
    let mut table = reader.table(node, path)?;
    let fact = table.opt("fact");
    let to = match fact {
        Some(_) => table.opt("to"),
        None => table.req(reader, "to"),
    };
    let how_node = table.req(reader, "how");
    table.finish(reader);
    let how_path = child(path, "how");
    let how = how_node.and_then(|n| reader.one_of(n, &how_path, &HOW));
    if let (Some(_), Some(to)) = (fact, to) {
        let problem = Problem::error(Code::Conflict, "a link leads to a fact or to a finding")
            .path(child(path, "to"))
            .help("write two links");
        reader.problem_at(to, problem);
        return None;
    }
    if let Some(node) = fact {
        let id = reader.text(node, &child(path, "fact"))?;
        return match how? {
            Written::CountsAs => Some(Serves::Fact(id.to_owned())),
            Written::Bears(how) => {
                let message = format!("evidence documents a fact; `{}` is for findings", how.id());
                let problem = Problem::error(Code::Conflict, message)
                    .path(how_path)
                    .found(how.id())
                    .expected("`counts-as`")
                    .help("write `to` for a criterion, benchmark or theme");
                reader.problem_at(how_node?, problem);
                None
            }
        };
    }
    let to = finding_ref(reader, to?, &child(path, "to"))?;
    match how? {
        Written::Bears(how) => Some(Serves::Finding { to, how }),
        Written::CountsAs => {
            let message = format!("evidence cannot count as `{}/{}`", to.framework, to.id);
            let problem = Problem::error(Code::CountsAsFinding, message)
                .path(how_path)
                .found("counts-as")
                .expected("`indicates` or `related`")
                .help("evidence counts as a fact; nothing on file stands in for a judgement");
            reader.problem_at(how_node?, problem);
            None
        }
    }
}

/// Reads how a link between findings holds.
pub(super) fn how<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<ServesHow> {
    match reader.one_of(node, path, &HOW)? {
        Written::Bears(how) => Some(how),
        Written::CountsAs => {
            let problem = Problem::error(Code::CountsAsFinding, "no finding counts as another")
                .path(path)
                .found("counts-as")
                .expected("`indicates` or `related`");
            reader.problem_at(node, problem);
            None
        }
    }
}

/// Reads `EDITION/ID`.
pub(super) fn finding_ref<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
) -> Option<FindingRef> {
    finding_ref_as(reader, node, path, (Code::BadId, "criterion"))
}
