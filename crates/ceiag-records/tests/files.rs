//! Workbooks, other encodings, refused rows: what a request made of text can't show.
#![cfg(feature = "xlsx")]
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use ceiag::date::Date;
use ceiag::problem::{Code, Problem};
use ceiag::text::json;
use ceiag_records::import::{
    At, Imported, InFile, Manifest, Mapping, Options, Told, Unwatched, Verdict, Watch, import,
};
use ceiag_records::record::Meeting;

fn manifest() -> Manifest {
    let text = br#"{ "taken-on": "2025-09-30", "institution": { "setting": "school", "years": [7, 11] } }"#;
    Manifest::read(&json("records.json", text).unwrap()).unwrap()
}

fn mapping(text: &str) -> Mapping {
    Mapping::read(&json("mapping.json", text.as_bytes()).unwrap()).unwrap()
}

fn found(imported: &Imported) -> Vec<(Code, String)> {
    let place = |p: &Problem| {
        p.place
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default()
    };
    imported
        .problems
        .iter()
        .map(|p| (p.code, place(p)))
        .collect()
}

/// The row of a meeting, its day, minutes, whether it took place, and the level of the adviser.
type Seen = (u32, Option<Date>, Option<u16>, Option<bool>, Option<u8>);

/// Notes the meetings that come.
#[derive(Default)]
struct Meetings(Vec<Seen>);

impl Watch for Meetings {
    fn meeting(&mut self, at: At, row: &Meeting<'_>, _: &mut Told) -> Verdict {
        let seen = (
            at.row,
            row.date,
            row.minutes,
            row.attended,
            row.adviser_level,
        );
        self.0.push(seen);
        Verdict::Keep
    }
}

#[test]
fn a_workbook_holds_days_numbers_flags_and_errors() {
    let bytes = include_bytes!("files/meetings.xlsx");
    let files = [InFile {
        name: "meetings.xlsx",
        bytes,
    }];
    let mapping = mapping(
        r#"{ "table": [{ "record": "meeting", "file": "meetings.xlsx", "sheet": "Meetings", "skip-lines": 2 }] }"#,
    );
    let mut seen = Meetings::default();
    let imported = import(
        &files,
        &manifest(),
        Some(&mapping),
        &Options::default(),
        &mut seen,
    );
    let day = |text: &str| Some(text.parse::<Date>().unwrap());
    assert_eq!(
        seen.0,
        [
            (4, day("2025-02-10"), Some(45), Some(true), Some(6)),
            (5, day("2025-02-11"), Some(40), Some(false), None),
            (8, day("2025-02-12"), Some(1000), None, None),
            (1_048_576, None, None, None, None),
        ]
    );
    let at = |row: &str| format!("meetings.xlsx (Meetings):{row}");
    assert_eq!(
        found(&imported),
        [
            // The number 44 where other keys begin with zeros.
            (Code::SpreadsheetDamage, at("6:1")),
            (Code::SpreadsheetDamage, at("7:2")),
            (Code::UnknownOption, at("7:4")),
        ]
    );
    let problems = imported.problems.to_string();
    assert!(
        !problems.contains("44") && !problems.contains("0045"),
        "{problems}"
    );
    let refused = &imported.refused[0];
    assert_eq!(
        (refused.name.as_str(), refused.rows),
        ("refused-meetings.csv", 2)
    );
    assert_eq!(
        refused.text,
        "pupil,date,minutes,attended,,adviser-level\n44,2025-02-12\n0045,#REF!,,2\n"
    );
    assert!(!format!("{imported:?}").contains("0045"));
}

#[test]
fn a_workbook_that_is_none_and_a_sheet_that_is_not_there_stop_everything() {
    let whole = include_bytes!("files/meetings.xlsx");
    let sheet = |sheet: &str| {
        mapping(&format!(
            r#"{{ "table": [{{ "record": "meeting", "file": "meetings.xlsx", "sheet": "{sheet}" }}] }}"#
        ))
    };
    let read = |bytes: &[u8], mapping: Option<&Mapping>| {
        let files = [InFile {
            name: "meetings.xlsx",
            bytes,
        }];
        let options = Options::default();
        let imported = import(&files, &manifest(), mapping, &options, &mut Unwatched);
        assert!(imported.stopped && imported.clone().for_use(true).is_err());
        imported.problems.into_vec().remove(0)
    };
    let missing = read(whole, Some(&sheet("Meeting")));
    assert_eq!(missing.code, Code::Dangling);
    assert_eq!(missing.help.as_deref(), Some("is it `Meetings`?"));
    assert_eq!(read(b"PK\x03\x04", None).code, Code::BadFormat);
    assert_eq!(read(whole.get(..900).unwrap(), None).code, Code::BadFormat);
    // The first sheet holds a note, and no column of pupils.
    assert_eq!(read(whole, None).code, Code::MissingKey);
}

#[test]
fn another_encoding_is_told_and_refused_rows_stay_as_they_are() {
    let bytes = b"pupil;birth;send\r\nZo\xeb;2012-03-31;K\r\n\"A;1\";soon;\xa3\r\n\r\nB;x;N\r\n";
    let files = [InFile {
        name: "pupils.csv",
        bytes,
    }];
    let imported = import(
        &files,
        &manifest(),
        None,
        &Options::default(),
        &mut Unwatched,
    );
    assert_eq!(imported.notices[0].code, "windows-1252");
    assert_eq!(
        found(&imported),
        [
            (Code::NotADate, "pupils.csv:3:2".to_owned()),
            (Code::UnknownOption, "pupils.csv:3:3".to_owned()),
            (Code::NotADate, "pupils.csv:5:2".to_owned()),
        ]
    );
    assert_eq!(
        imported.refused[0].text,
        "pupil;birth;send\n\"A;1\";soon;£\nB;x;N\n"
    );
    assert_eq!(
        (imported.tables[0].rows, imported.tables[0].refused),
        (3, 2)
    );
    assert_eq!(imported.incomplete()[0].rows, 2);
    assert!(imported.clone().for_use(false).is_err());
    assert_eq!(imported.for_use(true).unwrap().deriver.pupils(), 1);
}
