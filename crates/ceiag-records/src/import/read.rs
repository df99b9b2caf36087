//! Reads every table that the files hold.

use super::build::Kinds;
use super::files::{Form, parts, stray};
use super::one::{One, Opened};
use super::plan::{Plan, listed};
use super::row::Tally;
use super::sink::Sink;
use super::text::decode;
use super::words::placeholder;
use super::{
    Field, Imported, InFile, Manifest, MappedTable, Mapping, Options, Origin, RefusedRows, Table,
    TableSummary, Watch,
};
use crate::derive::Notice;
use crate::record::Kind;
use ceiag::problem::{Code, Problem};
use ceiag::text::nearest;
use std::collections::BTreeMap;

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
    let mut sink = Sink::new(manifest.claims.clone(), watch, options.salt.as_ref());
    let read = tables(files, manifest, mapping, &mut sink);
    sink.finish();
    let stopped = sink.told.stopped();
    Imported {
        deriver: sink.deriver,
        problems: sink.told.into_problems(),
        notices: read.notices,
        tables: read.tables,
        refused: read.refused,
        stopped,
    }
}

/// What is known of the tables besides their rows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reading {
    /// What is odd and changes nothing.
    pub(crate) notices: Vec<Notice>,
    /// What was read of each table.
    pub(crate) tables: Vec<TableSummary>,
    /// The rows that were refused.
    pub(crate) refused: Vec<RefusedRows>,
}

/// Reads the tables that the files hold.
pub(crate) fn tables(
    files: &[InFile<'_>],
    manifest: &Manifest,
    mapping: Option<&Mapping>,
    sink: &mut Sink<'_>,
) -> Reading {
    let plain = Table::ALL.map(MappedTable::plain);
    let kinds = Kind::NAMES.iter().copied();
    let mut importer = Importer {
        files,
        manifest,
        sink,
        tally: Tally::default(),
        kinds: kinds.filter(|(_, kind)| kind.is_activity()).collect(),
        opened: BTreeMap::new(),
        summaries: Vec::new(),
        notices: Vec::new(),
    };
    for (mapped, file) in importer.jobs(mapping, &plain) {
        importer.read(mapped, file);
    }
    importer.finish(mapping)
}

struct Importer<'a, 'i, 's> {
    files: &'a [InFile<'a>],
    manifest: &'a Manifest,
    sink: &'i mut Sink<'s>,
    tally: Tally,
    kinds: Kinds,
    opened: BTreeMap<usize, Opened<'a>>,
    summaries: Vec<TableSummary>,
    notices: Vec<Notice>,
}

impl<'a> Importer<'a, '_, '_> {
    fn notice(&mut self, code: &'static str, text: String) {
        self.notices.push(Notice { code, text });
    }

    /// Which files are read as which tables, people before what they did.
    fn jobs(
        &mut self,
        mapping: Option<&'a Mapping>,
        plain: &'a [MappedTable],
    ) -> Vec<(&'a MappedTable, usize)> {
        let mapped: &[MappedTable] = mapping.map_or(&[], |mapping| &mapping.tables);
        let mut jobs = Vec::new();
        for table in mapped {
            let Some(name) = &table.file else {
                jobs.extend(self.named(table.table).map(|file| (table, file)));
                continue;
            };
            if let Some(file) = self.files.iter().position(|file| file.name == name) {
                jobs.push((table, file));
                continue;
            }
            let message = format!("the mapping names `{name}`, which is not there");
            let problem = Problem::error(Code::Dangling, message).found(name);
            let near = nearest(name, self.files.iter().map(|file| file.name));
            self.sink.told.tell_other(match near {
                Some(near) => problem.help(format!("is it `{near}`?")),
                None => problem,
            });
        }
        for table in plain {
            if !mapped.iter().any(|mapped| mapped.table == table.table) {
                jobs.extend(self.named(table.table).map(|file| (table, file)));
            }
        }
        ceiag::sorted::by_key(&mut jobs, |(table, file)| (table.table, *file));
        jobs
    }

    /// The file that is called as a table is, or the one that holds records of every kind.
    fn named(&mut self, table: Table) -> Option<usize> {
        let files = self.files.iter().enumerate();
        let mut found = files.filter(|(_, file)| Form::of_table(file.name, table).is_some());
        let (first, file) = found.next()?;
        if let Some((_, second)) = found.next() {
            let message = format!(
                "`{}` and `{}` may both hold {}",
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

    fn read(&mut self, mapped: &'a MappedTable, file: usize) {
        let Some(given) = self.files.get(file).copied() else {
            return;
        };
        let Some(form) = Form::of(given.name) else {
            let message = format!("`{}` is of no form that is read", given.name);
            let problem = Problem::error(Code::BadFormat, message);
            let expected = "a file that ends in .csv, .tsv, .txt, .jsonl or .xlsx";
            self.sink.told.tell_other(problem.expected(expected));
            return;
        };
        let mut opened = self.opened.remove(&file).unwrap_or_default();
        if form != Form::Workbook && opened.text.is_none() {
            match decode(given.name, given.bytes) {
                Ok((text, windows)) => {
                    if windows {
                        let name = given.name;
                        let text = format!("{name} is not UTF-8 and was read as Windows-1252");
                        self.notice("windows-1252", text);
                    }
                    opened.text = Some(text);
                }
                Err(problem) => {
                    self.sink.told.tell_other(problem);
                    return;
                }
            }
        }
        let mut taken = self.manifest.taken.clone();
        taken.extend(&mapped.taken);
        let name = match (&mapped.sheet, form) {
            (Some(sheet), Form::Workbook) => format!("{} ({sheet})", given.name),
            _ => given.name.to_owned(),
        };
        let number = self.sink.told.table(Origin {
            table: mapped.table,
            file: Some(name.clone()),
            columns: BTreeMap::new(),
            taken,
        });
        let text = opened.text.take();
        let mut one = One {
            plan: Plan::new(mapped, self.manifest),
            number,
            name,
            head: None,
            opened,
            sink: &mut *self.sink,
            tally: &mut self.tally,
            kinds: &self.kinds,
            rows: 0,
            refused: 0,
            sound: true,
        };
        let done = match (form, &text) {
            (Form::Separated, Some(text)) => one.separated(text),
            (Form::Lines, Some(text)) => {
                one.lines(text, Form::holds_all(given.name));
                Ok(())
            }
            (Form::Workbook, _) if std::str::from_utf8(given.bytes).is_ok() => {
                Err(super::one::text_as_workbook(given.name))
            }
            #[cfg(feature = "xlsx")]
            (Form::Workbook, _) => one.workbook(given.bytes, mapped.sheet.as_deref()),
            #[cfg(not(feature = "xlsx"))]
            (Form::Workbook, _) => Err(super::one::no_workbooks(given.name)),
            (_, None) => Ok(()),
        };
        if let Err(problem) = done {
            one.stop(problem);
        }
        let (present, absent) = one.plan.fields();
        let (rows, refused, sound) = (one.rows, one.refused, one.sound);
        let mut opened = one.opened;
        opened.text = text;
        self.opened.insert(file, opened);
        let all = Form::holds_all(given.name);
        if all && rows == 0 {
            return;
        }
        if rows == 0 && sound {
            let text = format!("{} has no rows of {}", given.name, mapped.table.label());
            self.notice("empty-table", text);
        }
        self.summaries.push(TableSummary {
            record: mapped.table.record(),
            file: given.name.to_owned(),
            rows,
            refused,
            present,
            absent,
        });
    }

    fn finish(mut self, mapping: Option<&Mapping>) -> Reading {
        let mut refused = Vec::new();
        let mut notices = Vec::new();
        for (number, given) in self.files.iter().enumerate() {
            let Some(opened) = self.opened.get(&number) else {
                notices.extend(stray(given.name, self.manifest, mapping));
                continue;
            };
            let unused = opened.headers.iter().enumerate();
            let unused = unused.filter(|(at, h)| !opened.used.contains(at) && !h.is_empty());
            let unused: Vec<&str> = unused.map(|(_, header)| header.as_str()).collect();
            if !unused.is_empty() {
                notices.push(Notice {
                    code: "unknown-column",
                    text: unread(given.name, &unused),
                });
            }
            if opened.refused.is_empty() {
                continue;
            }
            let (stem, _) = parts(given.name);
            let lines = Form::of(given.name) == Some(Form::Lines);
            let header = (!lines).then_some(opened.header.as_str());
            let rows = opened.refused.values().map(String::as_str);
            let rows: Vec<&str> = header.into_iter().chain(rows).collect();
            refused.push(RefusedRows {
                file: given.name.to_owned(),
                name: format!("refused-{stem}.{}", if lines { "jsonl" } else { "csv" }),
                rows: u32::try_from(opened.refused.len()).unwrap_or(u32::MAX),
                text: rows.join("\n") + "\n",
            });
        }
        self.notices.extend(notices);
        if self.tally.synthetic || self.manifest.synthetic {
            let text = "these records are made up: they speak of no real school or person";
            self.notice("synthetic", text.to_owned());
        }
        for ((table, field), count) in std::mem::take(&mut self.tally.placeholders) {
            let origin = self.sink.told.tables().get(usize::from(table));
            let file = origin.map(Origin::shown).unwrap_or_default();
            let text = placeholder(file, field, count);
            self.notice("placeholder", text);
        }
        Reading {
            notices: self.notices,
            tables: self.summaries,
            refused,
        }
    }
}

/// Columns that are left alone, with the field that one may have meant.
fn unread(file: &str, columns: &[&str]) -> String {
    let text = match columns {
        [_] => format!("{file} has a column that is not read: {}", listed(columns)),
        _ => format!("{file} has columns that are not read: {}", listed(columns)),
    };
    let fields = || Field::ALL.iter().map(|field| field.name());
    let meant = columns
        .iter()
        .find_map(|column| Some((column, nearest(column, fields())?)));
    match meant {
        Some((column, field)) => format!("{text}; does `{column}` mean `{field}`?"),
        None => text,
    }
}
