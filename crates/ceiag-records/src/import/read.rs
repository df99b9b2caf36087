//! Reads every table that the files hold.

use super::build::Sink;
use super::plan::{Plan, listed};
use super::row::Tally;
use super::text::decode;
use super::{
    At, Field, Imported, InFile, Manifest, MappedTable, Mapping, Options, Origin, RefusedRows,
    Table, TableSummary, Told, Verdict, Watch, csv,
};
use crate::derive::Notice;
use crate::record::Kind;
use ceiag::problem::{Code, Place, Problem};
use ceiag::text::nearest;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Reads the tables that the files hold, in the order of [`Table::ALL`], and shows each row to `watch` before it counts.
///
/// Files that the mapping names are read as it says; records of which it says nothing stand in files of their own name.
pub fn import(
    files: &[InFile<'_>],
    manifest: &Manifest,
    mapping: Option<&Mapping>,
    options: &Options,
    watch: &mut dyn Watch,
) -> Imported {
    let plain = Table::ALL.map(MappedTable::plain);
    let kinds = Kind::NAMES.iter().copied();
    let mut importer = Importer {
        files,
        opened: files.iter().map(|_| None).collect(),
        sink: Sink {
            deriver: manifest.claims.clone(),
            told: Told::new(),
            tally: Tally::default(),
            watch,
            salt: options.salt.as_ref(),
            kinds: kinds.filter(|(_, kind)| kind.is_activity()).collect(),
        },
        manifest,
        summaries: Vec::new(),
        notices: Vec::new(),
    };
    for (mapped, file) in importer.jobs(mapping, &plain) {
        importer.read(mapped, file);
    }
    importer.finish()
}

/// A file as a table, read as often as it serves records.
struct Opened<'a> {
    text: Cow<'a, str>,
    headers: Vec<String>,
    /// Which of its columns any table reads.
    used: BTreeSet<usize>,
    header: String,
    /// Rows that were refused, by line.
    refused: BTreeMap<u32, String>,
}

struct Importer<'a, 's> {
    files: &'a [InFile<'a>],
    opened: Vec<Option<Opened<'a>>>,
    sink: Sink<'s>,
    manifest: &'a Manifest,
    summaries: Vec<TableSummary>,
    notices: Vec<Notice>,
}

/// The last part of a path, and its extension in small letters.
fn parts(name: &str) -> (&str, String) {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    match last.rsplit_once('.') {
        Some((stem, end)) => (stem, end.to_ascii_lowercase()),
        None => (last, String::new()),
    }
}

impl<'a> Importer<'a, '_> {
    /// Which files are read as which tables, people before what they did.
    fn jobs(
        &mut self,
        mapping: Option<&'a Mapping>,
        plain: &'a [MappedTable],
    ) -> Vec<(&'a MappedTable, usize)> {
        let mapped: &[MappedTable] = mapping.map_or(&[], |mapping| &mapping.tables);
        let mut jobs = Vec::new();
        for table in mapped {
            match &table.file {
                Some(name) => match self.files.iter().position(|file| file.name == name) {
                    Some(file) => jobs.push((table, file)),
                    None => {
                        let message = format!("the mapping names `{name}`, which is not there");
                        let problem = Problem::error(Code::Dangling, message).found(name);
                        let near = nearest(name, self.files.iter().map(|file| file.name));
                        self.sink.told.tell_other(match near {
                            Some(near) => problem.help(format!("is it `{near}`?")),
                            None => problem,
                        });
                    }
                },
                None => jobs.extend(self.named(table.table).map(|file| (table, file))),
            }
        }
        for table in plain {
            if !mapped.iter().any(|mapped| mapped.table == table.table) {
                jobs.extend(self.named(table.table).map(|file| (table, file)));
            }
        }
        jobs.sort_by_key(|(table, file)| (table.table, *file));
        jobs
    }

    /// The file that is called as a table is.
    fn named(&mut self, table: Table) -> Option<usize> {
        let is = |file: &InFile<'_>| {
            let (stem, end) = parts(file.name);
            let dashed = stem.to_ascii_lowercase().replace('_', "-");
            dashed == table.name() && READ.contains(&end.as_str())
        };
        let mut found = self.files.iter().enumerate().filter(|(_, file)| is(file));
        let (first, file) = found.next()?;
        if let Some((_, second)) = found.next() {
            let message = format!(
                "`{}` and `{}` both hold {}",
                file.name,
                second.name,
                table.label()
            );
            let problem = Problem::error(Code::Conflict, message);
            let problem = problem.help("take one of them away, or name both in a mapping");
            self.sink.told.tell_other(problem);
        }
        Some(first)
    }

    fn open(&mut self, file: usize) -> bool {
        let Some(slot) = self.opened.get_mut(file) else {
            return false;
        };
        if slot.is_some() {
            return true;
        }
        let Some(given) = self.files.get(file) else {
            return false;
        };
        match decode(given.name, given.bytes) {
            Ok((text, windows)) => {
                if windows {
                    self.notices.push(Notice {
                        code: "windows-1252",
                        text: format!("{} is not UTF-8 and was read as Windows-1252", given.name),
                    });
                }
                *slot = Some(Opened {
                    text,
                    headers: Vec::new(),
                    used: BTreeSet::new(),
                    header: String::new(),
                    refused: BTreeMap::new(),
                });
                true
            }
            Err(problem) => {
                self.sink.told.tell_other(problem);
                false
            }
        }
    }

    fn read(&mut self, mapped: &'a MappedTable, file: usize) {
        let Some(given) = self.files.get(file).copied() else {
            return;
        };
        if !self.open(file) {
            return;
        }
        let mut taken = self.manifest.taken.clone();
        taken.extend(&mapped.taken);
        let number = self.sink.told.table(Origin {
            table: mapped.table,
            file: Some(given.name.to_owned()),
            columns: BTreeMap::new(),
            taken,
        });
        let Some(opened) = self.opened.get_mut(file).and_then(Option::take) else {
            return;
        };
        let (opened, summary) = self.rows(opened, mapped, given.name, number);
        self.summaries.push(summary);
        if let Some(slot) = self.opened.get_mut(file) {
            *slot = Some(opened);
        }
    }

    /// Reads the rows of one table.
    fn rows(
        &mut self,
        mut opened: Opened<'a>,
        mapped: &'a MappedTable,
        file: &str,
        number: u16,
    ) -> (Opened<'a>, TableSummary) {
        let mut plan = Plan::new(mapped, self.manifest);
        let mut summary = TableSummary {
            record: mapped.table.record(),
            file: file.to_owned(),
            rows: 0,
            refused: 0,
            present: Vec::new(),
            absent: Vec::new(),
        };
        let table = csv::Table::new(&opened.text, mapped.skip_lines);
        let mut headers: Option<Vec<String>> = None;
        let mut usable = true;
        let mut refused = Vec::new();
        let sink = &mut self.sink;
        let read = table.each(|line| {
            let Some(headers) = &headers else {
                let found: Vec<String> = line.cells.iter().map(|h| h.trim().to_owned()).collect();
                opened.header = line.raw.to_owned();
                if let Some(origin) = sink.told.origin(number) {
                    for (column, header) in found.iter().enumerate() {
                        let small = u32::try_from(column).unwrap_or(u32::MAX);
                        if plan.column(small, header, origin) {
                            opened.used.insert(column);
                        }
                    }
                }
                for problem in plan.problems(file, &found) {
                    usable = false;
                    sink.told.tell_other(problem.at(Place {
                        file: file.to_owned(),
                        line: line.number,
                        column: 1,
                    }));
                }
                headers = Some(found);
                return;
            };
            if !usable {
                return;
            }
            summary.rows = summary.rows.saturating_add(1);
            let at = At {
                table: number,
                row: line.number,
            };
            let verdict = match ragged(line.cells, headers.len()) {
                None => sink.take(line.cells, &plan, at),
                Some(problem) => sink.told.tell(at, None, problem),
            };
            if verdict == Verdict::Refuse {
                summary.refused = summary.refused.saturating_add(1);
                refused.push((line.number, line.raw.to_owned()));
            }
        });
        if let Err(error) = read {
            let message = format!("`{file}` can't be read: {error}");
            sink.told.tell_other(Problem::error(Code::Syntax, message));
        }
        opened.headers = headers.unwrap_or_default();
        opened.refused.extend(refused);
        (summary.present, summary.absent) = plan.fields();
        if summary.rows == 0 && usable {
            self.notices.push(Notice {
                code: "empty-table",
                text: format!("{file} has no rows of {}", mapped.table.label()),
            });
        }
        (opened, summary)
    }

    fn finish(mut self) -> Imported {
        self.sink.watch.finish(&mut self.sink.told);
        let mut refused = Vec::new();
        for (given, opened) in self.files.iter().zip(&self.opened) {
            let Some(opened) = opened else {
                continue;
            };
            let unused = opened.headers.iter().enumerate();
            let unused = unused.filter(|(at, h)| !opened.used.contains(at) && !h.is_empty());
            let unused: Vec<&str> = unused.map(|(_, header)| header.as_str()).collect();
            if !unused.is_empty() {
                self.notices.push(Notice {
                    code: "unknown-column",
                    text: format!(
                        "{} has columns that are not read: {}",
                        given.name,
                        listed(&unused)
                    ),
                });
            }
            if opened.refused.is_empty() {
                continue;
            }
            let (stem, _) = parts(given.name);
            let rows = opened.refused.values().map(String::as_str);
            let lines: Vec<&str> = std::iter::once(opened.header.as_str())
                .chain(rows)
                .collect();
            refused.push(RefusedRows {
                file: given.name.to_owned(),
                name: format!("refused-{stem}.csv"),
                rows: u32::try_from(opened.refused.len()).unwrap_or(u32::MAX),
                text: lines.join("\n") + "\n",
            });
        }
        if self.sink.tally.synthetic || self.manifest.synthetic {
            self.notices.push(Notice {
                code: "synthetic",
                text: "these records are made up: they speak of no real school or person"
                    .to_owned(),
            });
        }
        for ((table, field), count) in &self.sink.tally.placeholders {
            let origin = self.sink.told.tables().get(usize::from(*table));
            let file = origin.map(Origin::shown).unwrap_or_default();
            self.notices.push(Notice {
                code: "placeholder",
                text: placeholder(file, *field, *count),
            });
        }
        let stopped = self.sink.told.stopped();
        Imported {
            deriver: self.sink.deriver,
            problems: self.sink.told.into_problems(),
            notices: self.notices,
            tables: self.summaries,
            refused,
            stopped,
        }
    }
}

/// The ends of file names that are read as tables.
const READ: [&str; 1] = ["csv"];

/// A row whose cells do not stand below the header; spreadsheets may add empty ones at its end.
fn ragged(cells: &::csv::StringRecord, columns: usize) -> Option<Problem> {
    let surplus = cells
        .iter()
        .skip(columns)
        .any(|cell| !cell.trim().is_empty());
    if cells.len() >= columns && !surplus {
        return None;
    }
    let message = format!(
        "the row has {} cells, the header has {columns}",
        cells.len()
    );
    let problem = Problem::error(Code::Syntax, message);
    Some(problem.help("a cell with the separator or a line end in it must stand in quotes"))
}

fn placeholder(file: &str, field: Field, count: u32) -> String {
    let name = field.name();
    match count {
        1 => format!("{file}: 1 cell of {name} holds a placeholder, which is read as not known"),
        _ => format!(
            "{file}: {count} cells of {name} hold placeholders, which are read as not known"
        ),
    }
}
