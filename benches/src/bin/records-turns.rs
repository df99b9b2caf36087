//! The ceiag side of the bench beside Polars and DuckDB: does what its standard input says and answers each line with one line
//! of JSON, so that contenders of other languages can take turns with it.

use benches::school::{self, School};
use ceiag::fact::Value as FactValue;
use ceiag_records::check::Checker;
use ceiag_records::derive::{Derived, Terms};
use ceiag_records::import::{Imported, InFile, MANIFEST, Manifest, Options, Unwatched, import};
use serde_json::{Map, Value, json};
use std::error::Error;
use std::hint::black_box;
use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

type Outcome<T> = Result<T, Box<dyn Error>>;

const USAGE: &str =
    "usage: records-turns write FOLDER PUPILS A-YEAR, or records-turns FOLDER --facts A,B";

fn main() -> Outcome<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["write", folder, pupils, each_year] => {
            write(Path::new(folder), pupils.parse()?, each_year.parse()?)
        }
        [folder, "--facts", facts] => Side::open(folder, facts)?.serve(),
        _ => Err(USAGE.into()),
    }
}

/// Writes the made-up school as a folder of records.
fn write(folder: &Path, pupils: usize, each_year: usize) -> Outcome<()> {
    std::fs::create_dir_all(folder)?;
    for (name, text) in School::new(pupils, each_year).files()? {
        std::fs::write(folder.join(name), text)?;
    }
    Ok(())
}

/// What takes its turns.
struct Side {
    folder: PathBuf,
    terms: Terms<'static>,
    some: Vec<String>,
}

impl Side {
    fn open(folder: &str, facts: &str) -> Outcome<Side> {
        Ok(Side {
            folder: folder.into(),
            terms: school::terms()?,
            some: facts.split(',').map(str::to_owned).collect(),
        })
    }

    fn serve(&self) -> Outcome<()> {
        let some = Terms {
            facts: self.some.clone(),
            ..self.terms.clone()
        };
        let held = self.read(false)?;
        for line in std::io::stdin().lock().lines() {
            let line = line?;
            let words: Vec<&str> = line.split(' ').collect();
            let answer = match words.as_slice() {
                ["name"] => json!({ "name": format!("ceiag {}", ceiag::api::ENGINE) }),
                ["values"] => values(&held.deriver.derive(&some)?),
                ["derive-some"] => timed(|| Ok(held.deriver.derive(&some)?.facts.len()))?,
                ["read-derive-some"] => {
                    timed(|| Ok(self.read(false)?.deriver.derive(&some)?.facts.len()))?
                }
                ["read-check-derive-all"] => self.whole()?,
                ["stream", count] => {
                    for _ in 0..count.parse()? {
                        black_box(self.whole()?);
                    }
                    json!({ "peak_mb": peak()? })
                }
                _ => return Err(USAGE.into()),
            };
            let mut out = std::io::stdout().lock();
            writeln!(out, "{answer}")?;
            out.flush()?;
        }
        Ok(())
    }

    /// The folder's bytes as rows; looked at, or only read.
    fn read(&self, checked: bool) -> Outcome<Imported> {
        let text = std::fs::read(self.folder.join(MANIFEST))?;
        let manifest = Manifest::read(&ceiag::text::toml(MANIFEST, &text)?)?;
        let mut files = Vec::new();
        for entry in std::fs::read_dir(&self.folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name != MANIFEST {
                files.push((name, std::fs::read(entry.path())?));
            }
        }
        let files: Vec<InFile<'_>> = files
            .iter()
            .map(|(name, bytes)| InFile { name, bytes })
            .collect();
        let mut checker = Checker::new(manifest.taken_on, self.terms.derivations.whole_year);
        let options = Options::default();
        let imported = match checked {
            true => import(&files, &manifest, None, &options, &mut checker),
            false => import(&files, &manifest, None, &options, &mut Unwatched),
        };
        match imported.problems.is_empty() {
            true => Ok(imported),
            false => Err(imported.problems.to_string().into()),
        }
    }

    /// From files to every fact, with checks.
    fn whole(&self) -> Outcome<Value> {
        let mut rows = 0;
        let mut answer = timed(|| {
            let imported = self.read(true)?;
            rows = imported.tables.iter().map(|table| table.rows).sum();
            Ok(imported.deriver.derive(&self.terms)?.facts.len())
        })?;
        if let Value::Object(answer) = &mut answer {
            answer.insert("rows".to_owned(), json!(rows));
        }
        Ok(answer)
    }
}

/// How long a pass took, and how many facts came of it.
fn timed(pass: impl FnOnce() -> Outcome<usize>) -> Outcome<Value> {
    let start = Instant::now();
    let facts = pass()?;
    let spent = u64::try_from(start.elapsed().as_nanos())?;
    Ok(json!({ "ns": spent, "facts": facts }))
}

/// Each share as `n/d`, to be compared with what others count.
fn values(derived: &Derived<'_>) -> Value {
    let mut found = Map::new();
    for fact in &derived.facts {
        if let Some(value @ FactValue::Share(_)) = &fact.value {
            let shown = value.shown().replace(" of ", "/");
            found.insert(fact.fact.to_string(), json!(shown));
        }
    }
    Value::Object(found)
}

/// The most memory that this process has held, in millions of bytes.
fn peak() -> Outcome<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kibibytes = line.and_then(|line| line.trim().strip_suffix(" kB"));
    let kibibytes: u64 = kibibytes.ok_or("no peak is told here")?.trim().parse()?;
    Ok(kibibytes * 1024 / 1_000_000)
}
