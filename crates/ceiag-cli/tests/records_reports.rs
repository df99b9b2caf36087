//! `ceiag records facts`, `missing`, `worksheet` and `destinations`: pages for people, JSON, files and refusals.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use support::{ceiag, root, with_input};

const SCHOOL: &str = "docs/examples/records.json";

fn told(args: &[&str]) -> String {
    let run = ceiag(&[&["records"], args].concat());
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{args:?}");
    run.out
}

fn refused(args: &[&str], code: i32) -> String {
    let run = ceiag(&[&["records"], args].concat());
    assert_eq!((run.code, run.out.as_str()), (code, ""), "{args:?}");
    run.err
}

#[test]
fn pages() {
    insta::assert_snapshot!("missing", told(&["missing", SCHOOL]));
    let one = ["missing", SCHOOL, "--criterion", "G25S.BM5.a", "--pupils"];
    insta::assert_snapshot!("missing-one", told(&one));
    insta::assert_snapshot!("facts", told(&["facts", SCHOOL]));
    let one = [
        "facts",
        SCHOOL,
        "--fact",
        "employer-encounter-2025.y9",
        "--pupils",
    ];
    insta::assert_snapshot!("facts-one", told(&one));
    insta::assert_snapshot!("worksheet", told(&["worksheet", SCHOOL]));
    let official = "crates/ceiag-records/tests/official/ks4.csv";
    let beside = [
        "destinations",
        SCHOOL,
        "--threshold",
        "90%",
        "--official",
        official,
        "--urn",
        "900001",
    ];
    insta::assert_snapshot!("destinations", told(&beside));
}

#[test]
fn a_page_stays_short() {
    let page = told(&["missing", SCHOOL]);
    assert!(page.lines().count() < 100, "{}", page.lines().count());
}

#[test]
fn pupils_are_listed_only_where_they_are_asked_for() {
    for args in [
        &["missing", SCHOOL][..],
        &["missing", SCHOOL, "--format", "json"],
        &["facts", SCHOOL],
        &["facts", SCHOOL, "--format", "json"],
        &["worksheet", SCHOOL, "--format", "json"],
        &["destinations", SCHOOL, "--format", "json"],
    ] {
        assert!(!told(args).contains("P0"), "{args:?}");
    }
    let listed = told(&["missing", SCHOOL, "--criterion", "G25S.BM5.a", "--pupils"]);
    assert!(listed.contains("Year 9, certainly: P015"), "{listed}");
}

#[test]
fn a_sheet_is_written_that_evaluate_reads() {
    let folder = tempfile();
    let path = folder.join("facts.toml");
    let path = path.to_str().unwrap();
    told(&["facts", SCHOOL, "--out", path]);
    let judged = ceiag(&["evaluate", path, "--format", "json"]);
    assert_eq!(judged.code, 0, "{}", judged.err);
    let of = |text: &str| {
        let at = text.find(r#""criterion":"G25S.BM5.a""#).unwrap();
        let rest = text.split_at(at).1;
        let at = rest.find(r#""outcome":"#).unwrap();
        rest.split_at(at).1.split(',').next().unwrap().to_owned()
    };
    let missing = told(&["missing", SCHOOL, "--format", "json"]);
    assert_eq!(of(&judged.out), of(&missing));
    // What was written joins with the records it came from, without any contradiction.
    let again = told(&["facts", SCHOOL, "--facts", path, "--format", "json"]);
    assert!(again.contains(r#""conflicts":[]"#), "{again}");
    std::fs::remove_dir_all(folder).unwrap();
}

/// A folder of this test's own.
fn tempfile() -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("ceiag-records-reports-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn records_may_come_from_a_pipe() {
    let bytes = std::fs::read(root().join(SCHOOL)).unwrap();
    let piped = with_input(&["records", "missing", "-"], &bytes);
    assert_eq!((piped.code, piped.err.as_str()), (0, ""));
    assert_eq!(piped.out, told(&["missing", SCHOOL]));
}

#[test]
fn what_is_wrong_is_told() {
    let near = refused(&["missing", SCHOOL, "--criterion", "G25S.BM5.aa"], 1);
    assert!(near.contains("did you mean `G25S.BM5.a`?"), "{near}");
    let near = refused(&["facts", SCHOOL, "--fact", "guidance-by-17"], 1);
    assert!(near.contains("did you mean `guidance-by-16`?"), "{near}");
    refused(&["facts", SCHOOL, "--pupils"], 2);
    let share = refused(&["destinations", SCHOOL, "--threshold", "many"], 1);
    assert!(share.contains("`many` is no share"), "{share}");
    refused(&["destinations", SCHOOL, "--urn", "900001"], 2);
    let nowhere = ["facts", SCHOOL, "--out", "no-such-folder/facts.toml"];
    let nowhere = refused(&nowhere, 1);
    assert!(nowhere.contains("error[cannot-write]"), "{nowhere}");
}
