//! Reads `ceiag-derivations/1` from a spanned tree, reporting everything that is wrong at once.

use super::check;
use super::declared::{Choice, ChoiceOption, Derivation, Derivations, NotDerived, WholeYear};
use super::read_rule::{read_counts, read_population, read_window};
use ceiag::fact::Catalogue;
use ceiag::framework::Grade;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{Document, Node, Reader, TableReader, nth};

impl Derivations {
    /// Reads and checks a file.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document, catalogue: &Catalogue) -> Result<Derivations, Problems> {
        let mut reader = Reader::new(doc);
        let found = derivations(&mut reader, doc.root(), catalogue, None);
        match found {
            Some(found) if !reader.problems.has_errors() => Ok(found),
            _ => Err(reader.problems),
        }
    }

    /// These, with a caller's own over them, which stand at a node of a document: its choices, its derivations and its
    /// whole year replace those of the same name, and the others are added. Of what it leaves out the one here stands.
    ///
    /// # Errors
    /// All problems at once, each with its place; paths begin at the node.
    pub fn with_own(
        &self,
        doc: &Document,
        node: &Node,
        catalogue: &Catalogue,
    ) -> Result<Derivations, Problems> {
        let mut reader = Reader::new(doc);
        let found = derivations(&mut reader, node, catalogue, Some(self));
        match found {
            Some(found) if !reader.problems.has_errors() => Ok(found),
            _ => Err(reader.problems),
        }
    }
}

fn derivations<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    catalogue: &Catalogue,
    base: Option<&Derivations>,
) -> Option<Derivations> {
    let mut table = reader.table(node, "")?;
    if let Some(format) = table.req(reader, "format") {
        reader.one_of_as(
            Code::BadFormat,
            format,
            "format",
            &[("ceiag-derivations/1", ())],
        );
    }
    let whole_year = match base {
        None => table.req(reader, "whole-year"),
        Some(_) => table.opt("whole-year"),
    };
    let whole_year = whole_year.and_then(|n| read_whole_year(reader, n));
    let own_choices = table.opt("choice");
    let own_choices = own_choices.map_or_else(Vec::new, |n| each(reader, n, "choice", choice));
    let list = match base {
        None => table.req(reader, "derivation"),
        Some(_) => table.opt("derivation"),
    };
    let items = list.and_then(|n| reader.array(n, "derivation"));
    let lists = table.opt("not-derived");
    let not_derived = lists.map_or_else(Vec::new, |n| each(reader, n, "not-derived", not_derived));
    table.finish(reader);
    let mut found = match base {
        Some(base) => base.clone(),
        None => Derivations {
            whole_year: whole_year?,
            own_whole_year: false,
            choices: Vec::new(),
            derivations: Vec::new(),
            not_derived,
        },
    };
    if let Some(own) = whole_year.filter(|_| base.is_some()) {
        found.own_whole_year |= own != found.whole_year;
        found.whole_year = own;
    }
    for choice in own_choices {
        match found.choices.iter_mut().find(|c| c.id == choice.id) {
            Some(same) => *same = choice,
            None => found.choices.push(choice),
        }
    }
    check::choices(reader, node, &found);
    let mut read: Vec<Derivation> = Vec::new();
    for (index, item) in items.unwrap_or_default().iter().enumerate() {
        let path = nth("derivation", index);
        let Some(mut one) = derivation(reader, item, &path) else {
            continue;
        };
        one.own = base.is_some();
        let twice = read.iter().any(|other| other.fact == one.fact);
        check::derivation(reader, item, &path, &one, twice, &found, catalogue);
        read.push(one);
    }
    for one in read {
        match found.derivations.iter_mut().find(|d| d.fact == one.fact) {
            Some(same) => *same = one,
            None => found.derivations.push(one),
        }
    }
    if base.is_none() {
        check::not_derived(reader, node, &found, catalogue);
    }
    Some(found)
}

fn not_derived<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<NotDerived> {
    let path = table.child("facts");
    let facts = table.req(reader, "facts");
    let facts = facts.and_then(|n| reader.texts(n, &path));
    let reason = text(reader, table, "reason");
    Some(NotDerived {
        facts: facts?.into_iter().map(str::to_owned).collect(),
        reason: reason?,
    })
}

/// Reads each table of a list, leaving out those that are refused.
fn each<'d, T>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    mut read: impl FnMut(&mut Reader<'d>, &mut TableReader<'d>) -> Option<T>,
) -> Vec<T> {
    let items = reader.array(node, path).unwrap_or_default();
    let mut found = Vec::new();
    for (index, item) in items.iter().enumerate() {
        if let Some(mut table) = reader.table(item, &nth(path, index)) {
            found.extend(read(reader, &mut table));
            table.finish(reader);
        }
    }
    found
}

pub(super) fn text<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    key: &'static str,
) -> Option<String> {
    let path = table.child(key);
    let node = table.req(reader, key)?;
    reader.text(node, &path).map(str::to_owned)
}

pub(super) fn grade<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<Grade> {
    let path = table.child("grade");
    match table.opt("grade") {
        Some(node) => reader.one_of(node, &path, &Grade::NAMES),
        None => {
            let problem = Problem::error(Code::MissingGrade, "the grade is missing").path(path);
            reader.problem_at(table.node(), problem);
            None
        }
    }
}

fn choice<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<Choice> {
    let id = text(reader, table, "id");
    let label = text(reader, table, "label");
    let question = text(reader, table, "question");
    let grade_of = grade(reader, table);
    let path = table.child("options");
    let options = table.req(reader, "options");
    let options = options.map(|node| {
        each(reader, node, &path, |reader, table| {
            let id = text(reader, table, "id");
            let label = text(reader, table, "label");
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
        question: question?,
        grade: grade_of?,
        options: options?,
    })
}

fn read_whole_year<'d>(reader: &mut Reader<'d>, node: &'d Node) -> Option<WholeYear> {
    let mut table = reader.table(node, "whole-year")?;
    let joined = table.req(reader, "joined-by");
    let joined = joined.and_then(|n| month_day(reader, n, "whole-year.joined-by"));
    let left = table.req(reader, "left-from");
    let left = left.and_then(|n| month_day(reader, n, "whole-year.left-from"));
    let grade = grade(reader, &mut table);
    let note = table.opt("note");
    note.map(|n| reader.text(n, "whole-year.note"));
    table.finish(reader);
    grade?;
    Some(WholeYear {
        joined_by: joined?,
        left_from: left?,
    })
}

/// Reads `"02-28"`.
pub(super) fn month_day(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<(i8, i8)> {
    let text = reader.text(node, path)?;
    let parsed = text
        .split_once('-')
        .and_then(|(m, d)| Some((m.parse::<i8>().ok()?, d.parse::<i8>().ok()?)))
        .filter(|(m, d)| text.len() == 5 && ceiag::date::Date::new(2024, *m, *d).is_some());
    if parsed.is_none() {
        let problem = Problem::error(Code::NotADate, format!("`{text}` is no month and day"))
            .path(path)
            .found(text)
            .expected("a month and a day such as \"02-28\"");
        reader.problem_at(node, problem);
    }
    parsed
}

fn derivation<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<Derivation> {
    let mut table = reader.table(node, path)?;
    let fact = text(reader, &mut table, "fact");
    let at = table.child("population");
    let population = table.req(reader, "population");
    let population = population.and_then(|n| read_population(reader, n, &at));
    let at = table.child("counts");
    let counts = table.req(reader, "counts");
    let counts = counts.and_then(|n| read_counts(reader, n, &at));
    let at = table.child("window");
    let window = table.req(reader, "window");
    let window = window.and_then(|n| read_window(reader, n, &at));
    let at = table.child("sources");
    let sources = table.opt("sources").and_then(|n| reader.texts(n, &at));
    let at = table.child("note");
    let note = table.opt("note").and_then(|n| reader.text(n, &at));
    table.finish(reader);
    let (population, population_grade) = population?;
    let (counts, counts_grade) = counts?;
    let (window, window_grade) = window?;
    Some(Derivation {
        fact: fact?,
        population,
        population_grade,
        counts,
        counts_grade,
        window,
        window_grade,
        sources: sources
            .unwrap_or_default()
            .into_iter()
            .map(str::to_owned)
            .collect(),
        note: note.unwrap_or_default().to_owned(),
        own: false,
    })
}
