//! Files of the wrong kind: one sentence that says what it looks like, what was expected, and which command reads it.

mod support;

use support::{ceiag, with_input};

/// What is said of a file; one problem only.
#[track_caller]
fn said(args: &[&str]) -> String {
    let run = ceiag(args);
    assert_eq!((run.code, run.out.as_str()), (1, ""), "{args:?}");
    assert_eq!(run.err.matches("error[").count(), 1, "{}", run.err);
    run.err
}

const SHEET: &str = "docs/examples/school-2026.toml";
const REVIEW: &str = "docs/examples/year/internal-review.toml";
const TABLE: &str = "docs/examples/schools.csv";

#[test]
fn a_document_of_another_kind_names_the_command_that_reads_it() {
    let err = said(&["evaluate", REVIEW]);
    let expected = format!(
        "error[bad-format]: `{REVIEW}` is a review, and a fact sheet is expected here\n  at {REVIEW}:2:10\n  help: `ceiag review status {REVIEW}` reads it\n"
    );
    assert_eq!(err, expected);
    let err = said(&["review", "status", SHEET]);
    assert!(
        err.contains("is a fact sheet, and a review is expected here"),
        "{err}"
    );
    assert!(
        err.contains(&format!("`ceiag evaluate {SHEET}` reads it")),
        "{err}"
    );
    let err = said(&["award", "status", "docs/examples/year/bodies.toml"]);
    assert!(
        err.contains("is a list of awarding bodies, and the course of an award"),
        "{err}"
    );
}

#[test]
fn a_table_and_a_document_are_told_apart() {
    let err = said(&["evaluate", TABLE]);
    assert!(
        err.contains("is a table (CSV), and a fact sheet is expected here"),
        "{err}"
    );
    assert!(
        err.contains(&format!("`ceiag evaluate --table {TABLE}` reads it")),
        "{err}"
    );
    let err = said(&["evaluate", "docs/examples/boughey-reported.csv"]);
    assert!(
        err.contains("`ceiag history docs/examples/boughey-reported.csv` reads it"),
        "{err}"
    );
    let err = said(&["records", "missing", "docs/examples/records/pupils.csv"]);
    assert!(
        err.contains("read from a folder with records.toml"),
        "{err}"
    );
    let err = said(&["evaluate", "--table", SHEET]);
    assert!(
        err.contains("is a fact sheet, and a table of institutions (CSV) is expected here"),
        "{err}"
    );
}

#[test]
fn a_workbook_is_named() {
    let workbook = b"PK\x03\x04\x14\0\x06\0xl/workbook.xml";
    let run = with_input(&["evaluate", "--table", "-"], workbook);
    assert_eq!(run.code, 1);
    assert!(
        run.err
            .contains("is an Excel workbook, and a table of institutions (CSV)"),
        "{}",
        run.err
    );
    assert!(run.err.contains("Save As, CSV UTF-8"), "{}", run.err);
    let run = with_input(&["evaluate", "-"], workbook);
    assert!(
        run.err.contains("`ceiag records map FILE` drafts"),
        "{}",
        run.err
    );
}

#[test]
fn curly_quotes_are_named_with_their_place() {
    let sheet = "format = “ceiag-facts/1”\nas-of = 2026-03-31\n";
    let run = with_input(&["evaluate", "-"], sheet.as_bytes());
    assert_eq!(run.code, 1);
    assert!(
        run.err.starts_with("error[syntax]: the quote `“` is curly, and a straight one (`\"`) is needed\n  at standard input:1:10\n"),
        "{}",
        run.err
    );
    assert_eq!(run.err.matches("error[").count(), 1, "{}", run.err);
}

#[test]
fn a_saved_table_tells_which_institutions_were_refused() {
    let table = "name,urn,setting,years,as-of,guidance-by-16\nExample A,999901,school,7-11,2026-09-30,148/151\nExample B,99,school,7-11,2026-09-30,151/151\n";
    let ask = |format: &str| {
        with_input(
            &["evaluate", "--table", "-", "--format", format],
            table.as_bytes(),
        )
    };
    let run = ask("csv");
    assert_eq!(run.code, 1);
    let refused: Vec<&str> = run
        .out
        .lines()
        .filter(|line| line.contains("refused"))
        .collect();
    assert_eq!(
        refused,
        [
            "3,Example B,99,,school,2026-09-30,,,,,refused,,,,,,,refused,,,,,,bad-urn,\"column `urn`: `99` is not a URN, expected six digits, the first 1 to 9\""
        ]
    );
    let run = ask("text");
    assert!(
        run.out
            .contains("1 of 2 rows was refused and has no result: line 3 (Example B)"),
        "{}",
        run.out
    );
}
