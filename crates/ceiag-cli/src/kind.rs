//! What a file looks like, where it is not what a command reads: one sentence instead of everything that is wrong with it.

use ceiag::problem::{Code, Place, Problem};
use ceiag::text::{Document, Value};

/// A kind of file that a command reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Facts about an institution.
    Facts,
    /// A review by a maturity model.
    Review,
    /// What evidence there is.
    Evidence,
    /// Findings of an assessor.
    Assessment,
    /// The course of an award.
    Award,
    /// Awarding bodies.
    Bodies,
    /// An edition of the caller's own.
    Edition,
    /// Records, or what stands beside them in a folder.
    Records,
    /// Who comes first for guidance.
    Triage,
    /// How columns of a system's own files are read.
    Mapping,
    /// A table with one institution in each row.
    Institutions,
    /// A table of what an instrument printed.
    Reported,
    /// A table of ratings.
    Ratings,
}

/// Files that say what they are, with what people call them and the command that reads them.
const KINDS: [(Kind, &str, &str, &str); 10] = [
    (
        Kind::Facts,
        "ceiag-facts/1",
        "a fact sheet",
        "ceiag evaluate FILE",
    ),
    (
        Kind::Review,
        "ceiag-review/1",
        "a review",
        "ceiag review status FILE",
    ),
    (
        Kind::Evidence,
        "ceiag-evidence/1",
        "a register of evidence",
        "ceiag evidence pack FILE",
    ),
    (
        Kind::Assessment,
        "ceiag-assessment/1",
        "an assessment of the Standard",
        "ceiag standard record FILE",
    ),
    (
        Kind::Award,
        "ceiag-award/1",
        "the course of an award",
        "ceiag award status FILE",
    ),
    (
        Kind::Bodies,
        "ceiag-bodies/1",
        "a list of awarding bodies",
        "ceiag award status AWARD --bodies FILE",
    ),
    (
        Kind::Edition,
        "ceiag-framework/1",
        "an edition or catalogue of your own",
        "ceiag framework check FILE",
    ),
    (
        Kind::Records,
        "ceiag-records/1",
        "the description of a folder of records",
        "ceiag records check FOLDER",
    ),
    (
        Kind::Triage,
        "ceiag-triage/1",
        "a configuration of triage",
        "ceiag records triage FILE RECORDS",
    ),
    (
        Kind::Mapping,
        "ceiag-mapping/1",
        "a mapping of columns",
        "ceiag records check FOLDER",
    ),
];

impl Kind {
    /// What people call it, with its article.
    fn what(self) -> &'static str {
        match self {
            Kind::Institutions => "a table of institutions (CSV)",
            Kind::Reported => "a table of reported results (CSV)",
            Kind::Ratings => "a table of ratings (CSV)",
            Kind::Records => "a folder of records or a JSON document of them",
            other => {
                let mut kinds = KINDS.iter();
                let known = kinds.find(|(kind, ..)| *kind == other);
                known.map_or("a file of ceiag", |(_, _, what, _)| what)
            }
        }
    }

    /// The command that reads it.
    fn command(self) -> &'static str {
        match self {
            Kind::Institutions => "ceiag evaluate --table FILE",
            Kind::Reported => "ceiag history FILE",
            Kind::Ratings => "ceiag agreement FILE",
            other => {
                let mut kinds = KINDS.iter();
                let known = kinds.find(|(kind, ..)| *kind == other);
                known.map_or("ceiag", |(.., command)| command)
            }
        }
    }

    fn is_table(self) -> bool {
        matches!(self, Kind::Institutions | Kind::Reported | Kind::Ratings)
    }

    /// Refuses bytes that are no text of this sort, before anything is read of them.
    pub fn look(self, name: &str, bytes: &[u8]) -> Result<(), Problem> {
        let (looks, help) = if let Some(looks) = not_text(bytes) {
            let help = match (self.is_table(), looks) {
                (true, WORKBOOK) => "in Excel choose Save As, CSV UTF-8, and give that file".to_owned(),
                (false, WORKBOOK) => "a workbook is read as records only: put it into a folder with records.toml; `ceiag records map FILE` drafts how its columns are read".to_owned(),
                _ => "copy what it holds into a plain text file".to_owned(),
            };
            (looks, help)
        } else if self.is_table() {
            match said(bytes) {
                Some(kind) => (kind.what(), reads(kind)),
                None => return Ok(()),
            }
        } else {
            match table(bytes) {
                Some(help) => ("a table (CSV)", help),
                None => return Ok(()),
            }
        };
        Err(self.refused(name, looks, help))
    }

    /// Refuses a document that says to be something else.
    pub fn expect(self, doc: &Document) -> Result<(), Problem> {
        let Value::Table(entries) = &doc.root().value else {
            return Ok(());
        };
        let format = entries.iter().find(|(key, _)| key.is("format"));
        let Some((_, node)) = format else {
            return Ok(());
        };
        let Value::Text(format) = &node.value else {
            return Ok(());
        };
        let mut kinds = KINDS.iter();
        let known = kinds.find(|(_, id, ..)| id == format);
        match known {
            Some((kind, _, what, _)) if *kind != self => Err(self
                .refused(doc.name(), what, reads(*kind))
                .at(doc.place(node.start))),
            _ => Ok(()),
        }
    }

    fn refused(self, name: &str, looks: &str, help: String) -> Problem {
        let message = format!("`{name}` is {looks}, and {} is expected here", self.what());
        Problem::error(Code::BadFormat, message)
            .at(Place {
                file: name.to_owned(),
                line: 1,
                column: 1,
            })
            .help(match name.contains(' ') {
                true => help,
                false => help.replace(" FILE", &format!(" {name}")),
            })
    }
}

fn reads(kind: Kind) -> String {
    format!("`{}` reads it", kind.command())
}

const WORKBOOK: &str = "an Excel workbook";

/// What bytes are that hold no plain text, by how such files begin.
fn not_text(bytes: &[u8]) -> Option<&'static str> {
    let holds = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
    if bytes.starts_with(b"PK\x03\x04") {
        Some(if holds(b"xl/") {
            WORKBOOK
        } else if holds(b"word/") {
            "a Word document"
        } else {
            "a zip archive"
        })
    } else if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        Some("an old Excel or Word file")
    } else if bytes.starts_with(b"%PDF") {
        Some("a PDF file")
    } else {
        None
    }
}

/// The kind that a text says to be, in TOML or JSON.
fn said(bytes: &[u8]) -> Option<Kind> {
    let text = std::str::from_utf8(bytes).ok()?;
    let text = text.trim_start_matches('\u{feff}');
    let json = text.trim_start().starts_with('{');
    let toml = || {
        let mut lines = text.lines().map(str::trim_start);
        lines.any(|line| line.starts_with("format"))
    };
    if !json && !toml() {
        return None;
    }
    let mut kinds = KINDS.iter();
    let known = kinds.find(|(_, id, ..)| text.contains(&format!("\"{id}\"")));
    known.map(|(kind, ..)| *kind)
}

/// What reads a table, where a text looks like one: its first line with anything in it has several cells and no `=`.
fn table(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().find(|line| !line.trim().is_empty())?;
    let start = first.trim_start();
    if start.starts_with(['[', '{', '#']) || first.contains('=') {
        return None;
    }
    let headers: Vec<&str> = first.split([',', ';', '\t']).collect();
    if headers.len() < 2 {
        return None;
    }
    let has = |name: &str| {
        let plain = |cell: &&str| cell.trim().trim_matches('"').eq_ignore_ascii_case(name);
        headers.iter().any(plain)
    };
    Some(if has("instrument") {
        reads(Kind::Reported)
    } else if has("setting") {
        reads(Kind::Institutions)
    } else if has("rater") || has("unit") {
        reads(Kind::Ratings)
    } else {
        "tables of pupils and activities are read from a folder with records.toml; `ceiag records map FILE` drafts how their columns are read".to_owned()
    })
}
