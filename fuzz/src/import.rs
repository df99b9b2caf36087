//! Bytes as the files of a folder, each in every form that is read: no panic, and what is left out is what was refused.

use ceiag::text::json;
use ceiag_records::import::{Field, InFile, Manifest, Mapping, Options, Unwatched, import};
use std::sync::OnceLock;

/// The bytes up to a line `%%` are one file, those behind it the next. Returns whether any row was taken.
pub fn fuzz(data: &[u8]) -> bool {
    let mut taken = false;
    let mut parts = Vec::new();
    let mut rest = data;
    while let Some(at) = rest.windows(4).position(|window| window == b"\n%%\n") {
        parts.push(&rest[..at + 1]);
        rest = &rest[at + 4..];
    }
    parts.push(rest);
    for names in [
        ["pupils.csv", "enrolments.csv", "participations.csv"],
        ["activities.csv", "meetings.csv", "destinations.csv"],
        ["staff-development.csv", "records.jsonl", "notes.txt"],
        ["mapped.csv", "mapped.jsonl", "mapped.xlsx"],
        ["pupils.xlsx", "meetings.jsonl", "enrolments.jsonl"],
    ] {
        let files: Vec<InFile<'_>> = names
            .into_iter()
            .zip(parts.iter().cycle())
            .map(|(name, bytes)| InFile { name, bytes })
            .collect();
        let mapping = names[0].starts_with("mapped").then(mapping);
        let read = import(
            &files,
            manifest(),
            mapping,
            &Options::default(),
            &mut Unwatched,
        );
        let refused: u32 = read.tables.iter().map(|table| table.refused).sum();
        let rows: u32 = read.tables.iter().map(|table| table.rows).sum();
        assert!(refused <= rows);
        // One row of a file may be refused by several tables, and stands among its refused rows once.
        let kept: u32 = read.refused.iter().map(|file| file.rows).sum();
        assert!(kept <= refused && (kept > 0) == (refused > 0));
        assert!(refused == 0 || read.problems.has_errors());
        taken |= rows > refused;
        let _ = ceiag_records::api::records_map(&files);
    }
    taken
}

fn manifest() -> &'static Manifest {
    static MANIFEST: OnceLock<Manifest> = OnceLock::new();
    MANIFEST.get_or_init(|| {
        let text = br#"{ "taken-on": "2026-09-30", "institution": { "setting": "college" } }"#;
        let read = json("records.json", text).and_then(|doc| Manifest::read(&doc));
        match read {
            Ok(manifest) => manifest,
            Err(problems) => panic!("{problems}"),
        }
    })
}

/// Every field of three kinds of record, by a column of its own name with an x before it.
fn mapping() -> &'static Mapping {
    static MAPPING: OnceLock<Mapping> = OnceLock::new();
    MAPPING.get_or_init(|| {
        let table = |record: &str, file: &str, field: Field| {
            format!(
                r#"{{ "record": "{record}", "file": "{file}", "skip-lines": 1, "separator": "|", "dates": "dd/mm/yyyy",
                    "columns": {{ "{}": "x" }}, "not-known": ["-"] }}"#,
                field.name()
            )
        };
        let tables = [
            table("pupil", "mapped.csv", Field::Pupil),
            table("enrolment", "mapped.jsonl", Field::Pupil),
            table("meeting", "mapped.xlsx", Field::Pupil),
        ];
        let text = format!(r#"{{ "table": [{}] }}"#, tables.join(","));
        let read = json("mapping.json", text.as_bytes()).and_then(|doc| Mapping::read(&doc));
        match read {
            Ok(mapping) => mapping,
            Err(problems) => panic!("{problems}"),
        }
    })
}
