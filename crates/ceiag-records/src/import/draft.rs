//! Drafts a mapping from the headers of a system's own files.
//!
//! A column is mapped by its name, never by what stands in it. Values are looked at only for what a column that is mapped by
//! its name needs besides: codes, the order of dates.

use super::cells::Cell;
use super::plan::is_a_name;
use super::row::readable;
use super::sample::Sample;
use super::synonyms::{CODES, COLUMNS, FILES, bare};
use super::table::Is;
use super::{DateForm, Field, InFile, Table, value};
use ceiag::problem::Problems;
use ceiag::text::nearest;
use std::collections::BTreeMap;

/// What is drafted for one file.
#[derive(Debug)]
pub(crate) struct DraftFile {
    pub(crate) file: String,
    /// How many lines stand above the header.
    pub(crate) skip_lines: u32,
    /// The columns that are left out because they hold names.
    pub(crate) names: Vec<String>,
    /// The tables that it seems to hold; none where nothing is known of it.
    pub(crate) tables: Vec<DraftTable>,
    /// Columns that no table reads.
    pub(crate) unread: Vec<String>,
}

/// One table of one file.
#[derive(Debug)]
pub(crate) struct DraftTable {
    pub(crate) table: Table,
    /// Columns that are mapped, those that are called as their field is left out.
    pub(crate) columns: Vec<(Field, String)>,
    /// Fields for which there are candidates only.
    pub(crate) unsure: Vec<(Field, Vec<String>)>,
    /// Keys without which no row says anything, and that have no column.
    pub(crate) missing: Vec<Field>,
    /// The order of dates, where the values show it.
    pub(crate) dates: Option<&'static str>,
    /// Whether dates are written so that their order must be said, and no value shows it.
    pub(crate) dates_open: bool,
    /// Codes by field: the text, and what it means where that is known.
    pub(crate) codes: BTreeMap<Field, Vec<(String, Option<String>)>>,
}

/// Drafts what a mapping could say of files.
pub(crate) fn draft(files: &[InFile<'_>]) -> Result<Vec<DraftFile>, Problems> {
    let mut found = Vec::new();
    let mut problems = Problems::new();
    for file in files {
        match Sample::of(file) {
            Ok(sample) => found.push(of_file(file.name, &sample)),
            Err(problem) => problems.push(problem),
        }
    }
    match problems.is_empty() {
        true => Ok(found),
        false => Err(problems),
    }
}

fn of_file(file: &str, sample: &Sample) -> DraftFile {
    let mut drafts: Vec<DraftTable> = Vec::new();
    let named = named(file);
    // Of all tables the one whose keys are there and that reads most columns; the name of the file goes before.
    let whole = |draft: &DraftTable| {
        let missing = draft.missing.iter();
        missing
            .filter(|field| **field != Field::AcademicYear)
            .count()
            == 0
    };
    let mut best: Option<(bool, usize, DraftTable)> = None;
    for table in Table::ALL {
        let draft = of_table(table, sample);
        let count = draft.known(sample);
        let score = (named == Some(table), count);
        if !whole(&draft) || (count < 2 && !score.0) {
            continue;
        }
        if best
            .as_ref()
            .is_none_or(|(named, count, _)| score > (*named, *count))
        {
            best = Some((score.0, score.1, draft));
        }
    }
    if let Some((_, _, draft)) = best {
        let table = draft.table;
        drafts.push(draft);
        // A list of pupils often says the year group too, which makes it a list of enrolments.
        if table == Table::Pupils {
            let also = of_table(Table::Enrolments, sample);
            let says = |field| also.column(field, sample).is_some();
            if says(Field::YearGroup) || says(Field::From) {
                drafts.push(also);
            }
        }
    }
    let unread = sample.headers.iter().filter(|header| {
        let read = |draft: &DraftTable| draft.reads(header);
        !header.is_empty() && !drafts.iter().any(read) && !is_somebodys_name(header)
    });
    DraftFile {
        file: file.to_owned(),
        skip_lines: sample.skip,
        names: sample
            .headers
            .iter()
            .filter(|h| is_somebodys_name(h))
            .cloned()
            .collect(),
        unread: unread.cloned().collect(),
        tables: drafts,
    }
}

/// Whether a column holds the names of people: they are called so, and what else is called a name belongs to something.
fn is_somebodys_name(header: &str) -> bool {
    let bare = bare(header);
    let of_things = [
        "activity", "company", "course", "employer", "event", "provider", "school", "subject",
    ];
    is_a_name(Field::Pupil, header) && !of_things.iter().any(|thing| bare.contains(thing))
}

/// The table that a file is called after.
fn named(file: &str) -> Option<Table> {
    let bare = bare(super::files::parts(file).0);
    let own = Table::ALL
        .into_iter()
        .find(|table| self::bare(table.name()) == bare);
    own.or_else(|| {
        let mut files = FILES.iter();
        files
            .find(|(_, names)| names.contains(&bare.as_str()))
            .map(|(table, _)| *table)
    })
}

fn of_table(table: Table, sample: &Sample) -> DraftTable {
    let mut draft = DraftTable {
        table,
        columns: Vec::new(),
        unsure: Vec::new(),
        missing: Vec::new(),
        dates: None,
        dates_open: false,
        codes: BTreeMap::new(),
    };
    for (field, is) in table.columns() {
        let own = sample
            .headers
            .iter()
            .find(|header| Field::named(header) == Some(*field));
        let synonyms = COLUMNS.iter().find(|(of, _)| of == field);
        let synonyms = synonyms.map_or(&[][..], |(_, names)| *names);
        let called = |header: &&String| {
            let bare = bare(header);
            bare == self::bare(field.name()) || synonyms.contains(&bare.as_str())
        };
        let alike: Vec<&String> = sample.headers.iter().filter(called).collect();
        let column = match (own, alike.as_slice()) {
            (Some(own), _) => Some(own.clone()),
            (None, [only]) => {
                draft.columns.push((*field, (*only).clone()));
                Some((*only).clone())
            }
            (None, []) => {
                let free = sample.headers.iter().filter(|h| {
                    Field::named(h).is_none() && !is_somebodys_name(h) && !h.is_empty()
                });
                let near = nearest(field.name(), free.map(String::as_str));
                if let Some(near) = near.filter(|_| *field != Field::Synthetic) {
                    draft.unsure.push((*field, vec![near.to_owned()]));
                }
                None
            }
            (None, several) => {
                let several = several.iter().map(|header| (*header).clone());
                draft.unsure.push((*field, several.collect()));
                None
            }
        };
        match column {
            Some(column) => draft.look(*field, *is, &column, sample),
            None if matches!(is, Is::Key | Is::YearKey) => draft.missing.push(*field),
            None => {}
        }
    }
    draft
}

impl DraftTable {
    /// How many fields have a column.
    fn known(&self, sample: &Sample) -> usize {
        let fields = self.table.fields();
        fields
            .filter(|field| self.column(*field, sample).is_some())
            .count()
    }

    /// The column of a field.
    fn column<'d>(&'d self, field: Field, sample: &'d Sample) -> Option<&'d str> {
        let mapped = self.columns.iter().find(|(of, _)| *of == field);
        let own = || {
            let mut headers = sample.headers.iter();
            headers.find(|header| Field::named(header) == Some(field))
        };
        mapped
            .map(|(_, name)| name)
            .or_else(own)
            .map(String::as_str)
    }

    /// Whether the table reads a column, or may read it.
    fn reads(&self, header: &str) -> bool {
        let own = Field::named(header).is_some_and(|field| self.table.holds(field).is_some());
        let mapped = self.columns.iter().any(|(_, name)| name == header);
        let unsure = self
            .unsure
            .iter()
            .any(|(_, names)| names.iter().any(|n| n == header));
        own || mapped || unsure
    }

    /// Looks at the values of a column for what it needs besides.
    fn look(&mut self, field: Field, is: Is, column: &str, sample: &Sample) {
        let values = sample.values(column);
        if matches!(is, Is::Day | Is::Birth) {
            self.look_at_days(&values);
            return;
        }
        if !matches!(is, Is::Word(_) | Is::Flag | Is::Number(_)) {
            return;
        }
        let mut codes = Vec::new();
        for text in values {
            let quiet = value::is_placeholder(text) || value::is_damaged(text);
            if quiet || readable(is, text) {
                continue;
            }
            codes.push((text.to_owned(), meaning(field, text)));
        }
        // A column of which almost every row says something else holds no codes.
        const MOST: usize = 30;
        if !codes.is_empty() && codes.len() <= MOST {
            self.codes.insert(field, codes);
        }
    }

    fn look_at_days(&mut self, values: &[&str]) {
        let forms = [
            "dd/mm/yyyy",
            "mm/dd/yyyy",
            "dd-mmm-yyyy",
            "dd mmm yyyy",
            "dd.mm.yyyy",
            "dd-mm-yyyy",
        ];
        let odd = values.iter().filter(|text| value::day(text, None).is_err());
        let odd: Vec<&&str> = odd.filter(|text| !value::is_placeholder(text)).collect();
        if odd.is_empty() {
            return;
        }
        let reads = |form: &&&str| {
            let form = DateForm::parse(form);
            odd.iter()
                .all(|text| value::day(text, form.as_ref()).is_ok())
        };
        let fitting: Vec<&&str> = forms.iter().filter(reads).collect();
        match fitting.as_slice() {
            [only] => self.dates = Some(**only),
            _ => self.dates_open = true,
        }
    }
}

/// What a code is commonly known to mean.
fn meaning(field: Field, text: &str) -> Option<String> {
    let lower = text.trim().to_lowercase();
    let codes = CODES.iter().find(|(of, _)| *of == field);
    let known = codes.and_then(|(_, codes)| codes.iter().find(|(code, _)| *code == lower));
    if let Some((_, means)) = known {
        return Some((*means).to_owned());
    }
    if field == Field::YearGroup {
        if lower == "reception" || lower == "r" {
            return Some("0".to_owned());
        }
        let number = ["year group", "year", "yr", "y"];
        let number = number
            .iter()
            .find_map(|word| lower.strip_prefix(word))?
            .trim();
        return value::number(number)
            .filter(|n| *n <= 14)
            .map(|n| n.to_string());
    }
    None
}

/// The text of a cell, where it has one.
pub(super) fn text_of(cell: &Cell<'_>) -> Option<String> {
    match cell {
        Cell::Text(text) | Cell::Short(text) => Some((*text).to_owned()),
        Cell::Day(date) => Some(date.to_string()),
        Cell::Flag(flag) => Some(flag.to_string()),
        _ => None,
    }
}
