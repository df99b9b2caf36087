//! Reads `ceiag-derivations/1` from a spanned tree, reporting everything that is wrong at once.

use super::check;
use super::declared::{
    Choice, ChoiceOption, Closes, Counts, Derivation, Derivations, Population, Who, WholeYear,
    Window,
};
use crate::record::{Kind, Mode, Part, ProviderKind};
use ceiag::fact::Catalogue;
use ceiag::framework::Grade;
use ceiag::institution::YearGroups;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{Document, Node, Reader, TableReader, Value, nth};

impl Derivations {
    /// Reads and checks a file.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document, catalogue: &Catalogue) -> Result<Derivations, Problems> {
        let mut reader = Reader::new(doc);
        let found = derivations(&mut reader, doc.root(), catalogue);
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
    let whole_year = table.req(reader, "whole-year");
    let whole_year = whole_year.and_then(|n| read_whole_year(reader, n));
    let choices = table.opt("choice");
    let choices: Vec<Choice> = choices.map_or_else(Vec::new, |n| each(reader, n, "choice", choice));
    let list = table.req(reader, "derivation");
    let items = list.and_then(|n| reader.array(n, "derivation"));
    table.finish(reader);
    let mut found = Derivations {
        whole_year: whole_year.unwrap_or(WholeYear {
            joined_by: (9, 1),
            left_from: (8, 31),
        }),
        choices,
        derivations: Vec::new(),
    };
    check::choices(reader, node, &found);
    for (index, item) in items.unwrap_or_default().iter().enumerate() {
        let path = nth("derivation", index);
        let Some(one) = derivation(reader, item, &path) else {
            continue;
        };
        check::derivation(reader, item, &path, &one, &found, catalogue);
        found.derivations.push(one);
    }
    whole_year.is_some().then_some(found)
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

fn text<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    key: &'static str,
) -> Option<String> {
    let path = table.child(key);
    let node = table.req(reader, key)?;
    reader.text(node, &path).map(str::to_owned)
}

fn grade<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<Grade> {
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
fn month_day(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<(i8, i8)> {
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
    })
}

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

fn read_population<'d>(
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
    if let Some(node) = table.opt("of") {
        who.extend(reader.one_of(node, &at, &[("meetings", Who::Meetings)]));
    }
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

fn read_counts<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<(Counts, Grade)> {
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
    let every_subject = flag(reader, &mut table, "every-subject");
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
        every_subject: every_subject.unwrap_or(false),
        anniversaries: anniversaries.unwrap_or_default(),
    };
    Some((counts, grade?))
}

fn read_window<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<(Window, Grade)> {
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
