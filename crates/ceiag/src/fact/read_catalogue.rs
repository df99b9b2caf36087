//! Reads declarations of facts.

use super::{By, Catalogue, CountsAs, Declaration, How, Kind, OptionDeclaration, PeriodOf};
use crate::institution::YearGroups;
use crate::institution::{number_range, year_range};
use crate::problem::{Code, Problem, Problems};
use crate::text::{Document, Node, Reader, child, nth};

impl Catalogue {
    /// Adds the declarations of one file.
    ///
    /// # Errors
    /// All problems at once, each with its place. Declarations without a problem are added all the same.
    pub fn read(&mut self, doc: &Document) -> Result<(), Problems> {
        let mut reader = Reader::new(doc);
        Catalogue::read_node(&mut reader, doc.root(), self);
        if reader.problems.has_errors() {
            Err(reader.problems)
        } else {
            Ok(())
        }
    }

    pub(crate) fn read_node<'d>(
        reader: &mut Reader<'d>,
        node: &'d Node,
        catalogue: &mut Catalogue,
    ) {
        let Some(mut table) = reader.table(node, "") else {
            return;
        };
        if let Some(format) = table.opt("format") {
            reader.one_of_as(
                Code::BadFormat,
                format,
                "format",
                &[("ceiag-catalogue/1", ())],
            );
        }
        if let Some(facts) = table.req(reader, "fact") {
            read_facts(reader, facts, catalogue);
        }
        table.finish(reader);
    }
}

/// Reads `[[fact]]` tables into a catalogue.
pub(crate) fn read_facts<'d>(reader: &mut Reader<'d>, node: &'d Node, catalogue: &mut Catalogue) {
    let items = reader.array(node, "fact").unwrap_or_default();
    for (index, item) in items.iter().enumerate() {
        let Some(fact) = declaration(reader, item, &nth("fact", index)) else {
            continue;
        };
        let id = fact.id.clone();
        if !catalogue.push(fact) {
            let problem = Problem::error(
                Code::DuplicateKey,
                format!("a fact is already called `{id}`"),
            )
            .path(nth("fact", index))
            .help("give one of them another id; ids are never reused");
            reader.problem_at(item, problem);
        }
    }
}

/// Reads a text, or an empty one where the key is absent.
pub(crate) fn text_or_empty<'d>(
    reader: &mut Reader<'d>,
    node: Option<&'d Node>,
    path: &str,
) -> String {
    node.and_then(|n| reader.text(n, path))
        .unwrap_or_default()
        .to_owned()
}

/// Reads an id: lower-case letters, digits and hyphens.
pub(crate) fn plain_id<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<String> {
    let id = reader.text(node, path)?;
    let good = id.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
        && id
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && id.len() <= 80;
    if !good {
        let problem = Problem::error(Code::BadId, format!("`{id}` can't be an id"))
            .path(path)
            .found(id)
            .expected("up to 80 lower-case letters, digits and hyphens");
        reader.problem_at(node, problem);
        return None;
    }
    Some(id.to_owned())
}

fn declaration<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<Declaration> {
    let mut table = reader.table(node, path)?;
    let id = table
        .req(reader, "id")
        .and_then(|n| plain_id(reader, n, &child(path, "id")));
    let kind = table
        .req(reader, "kind")
        .and_then(|n| reader.one_of(n, &child(path, "kind"), &Kind::NAMES));
    let label = table
        .req(reader, "label")
        .and_then(|n| reader.text(n, &child(path, "label")));
    let mut text = |reader: &mut Reader<'d>, key: &'static str| {
        let node = table.opt(key);
        text_or_empty(reader, node, &child(path, key))
    };
    let (unit, population) = (text(reader, "unit"), text(reader, "population"));
    let (question, help) = (text(reader, "question"), text(reader, "help"));
    let judged_by = table
        .opt("judged-by")
        .and_then(|n| reader.text(n, &child(path, "judged-by")))
        .map(str::to_owned);
    let by = dimension(reader, &mut table, path);
    let needs_years = table
        .opt("needs-years")
        .and_then(|n| year_range(reader, n, &child(path, "needs-years")));
    let period = table
        .opt("period")
        .and_then(|n| reader.one_of(n, &child(path, "period"), &PeriodOf::NAMES));
    let may_be_not_applicable = table
        .opt("may-be-not-applicable")
        .and_then(|n| reader.boolean(n, &child(path, "may-be-not-applicable")))
        .unwrap_or(false);
    let max_node = table.opt("max");
    let max = max_node.and_then(|n| reader.integer(n, &child(path, "max"), 1..=1_000_000_000));
    let options_node = table.opt("options");
    let options = options_node
        .map(|n| options(reader, n, &child(path, "options")))
        .unwrap_or_default();
    let counts_as = table
        .opt("counts-as")
        .map(|n| counts_as(reader, n, &child(path, "counts-as")))
        .unwrap_or_default();
    table.finish(reader);
    let kind = kind?;
    if (kind == Kind::Choice) != options_node.is_some()
        || (kind == Kind::Choice && options.len() < 2)
    {
        let problem = Problem::error(
            Code::WrongKind,
            "a choice needs two or more options, and only a choice has any",
        )
        .path(child(path, "options"));
        reader.problem_at(options_node.unwrap_or(node), problem);
    }
    if let Some(node) = max_node.filter(|_| kind != Kind::Count) {
        let problem =
            Problem::error(Code::WrongKind, "only a count has a `max`").path(child(path, "max"));
        reader.problem_at(node, problem);
    }
    Some(Declaration {
        id: id?,
        kind,
        label: label?.to_owned(),
        unit,
        population,
        by: by?,
        needs_years,
        period,
        may_be_not_applicable,
        max: max.and_then(|m| u32::try_from(m).ok()),
        options,
        judged_by,
        counts_as,
        question,
        help,
    })
}

fn dimension<'d>(
    reader: &mut Reader<'d>,
    table: &mut crate::text::TableReader<'d>,
    path: &str,
) -> Option<By> {
    #[derive(Clone, Copy)]
    enum Name {
        Year,
        KeyStage,
    }
    let names = [("year", Name::Year), ("key-stage", Name::KeyStage)];
    let by = match table.opt("by") {
        Some(node) => Some(reader.one_of(node, &child(path, "by"), &names)?),
        None => None,
    };
    match by {
        None => Some(By::Whole),
        Some(Name::Year) => {
            let node = table.req(reader, "years")?;
            year_range(reader, node, &child(path, "years")).map(By::Year)
        }
        Some(Name::KeyStage) => {
            let node = table.req(reader, "key-stages")?;
            let path = child(path, "key-stages");
            let (first, last) = number_range(reader, node, &path, 5)?;
            let known = |stage| YearGroups::of_key_stage(stage).is_some();
            if known(first) && known(last) && first <= last {
                return Some(By::KeyStage(first, last));
            }
            let problem = Problem::error(Code::BadYears, "key stages are 3, 4 and 5")
                .path(path)
                .expected("the first and the last key stage, such as [3, 5]");
            reader.problem_at(node, problem);
            None
        }
    }
}

fn options<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Vec<OptionDeclaration> {
    let mut found: Vec<OptionDeclaration> = Vec::new();
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
        let id = table
            .req(reader, "id")
            .and_then(|n| plain_id(reader, n, &child(&path, "id")));
        let label = table
            .req(reader, "label")
            .and_then(|n| reader.text(n, &child(&path, "label")));
        table.finish(reader);
        let (Some(id), Some(label)) = (id, label) else {
            continue;
        };
        if found.iter().any(|o| o.id == id) {
            let problem = Problem::error(
                Code::DuplicateKey,
                format!("the option `{id}` is given twice"),
            )
            .path(path);
            reader.problem_at(item, problem);
            continue;
        }
        found.push(OptionDeclaration {
            id,
            label: label.to_owned(),
        });
    }
    found
}

fn counts_as<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Vec<CountsAs> {
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
        let from = table
            .req(reader, "from")
            .and_then(|n| reader.text(n, &child(&path, "from")));
        let how = table
            .req(reader, "how")
            .and_then(|n| reader.one_of(n, &child(&path, "how"), &How::NAMES));
        table.finish(reader);
        if let (Some(from), Some(how)) = (from, how) {
            found.push(CountsAs {
                from: from.to_owned(),
                how,
            });
        }
    }
    found
}
