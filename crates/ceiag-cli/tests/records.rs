//! `ceiag records`: overview, rows as CSV and JSON, refusals.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper of tests stops at the first surprise"
)]

mod support;

use support::{ceiag, root, with_input};

fn made_up(name: &str) -> String {
    format!("crates/ceiag-records/tests/official/{name}.csv")
}

fn told(args: &[&str]) -> String {
    let run = ceiag(&[&["records", "official"], args].concat());
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{args:?}");
    run.out
}

fn refused(args: &[&str], code: i32) -> String {
    let run = ceiag(&[&["records", "official"], args].concat());
    assert_eq!((run.code, run.out.as_str()), (code, ""), "{args:?}");
    run.err
}

#[test]
fn overviews() {
    for name in [
        "ks4",
        "ks4-national",
        "census",
        "register",
        "codes-intended",
        "la-codes",
    ] {
        insta::assert_snapshot!(format!("official-{name}"), told(&[&made_up(name)]));
    }
    let post_16 = [
        &made_up("post-16"),
        "--leavers",
        "2018/19",
        "--measure",
        "cohort",
    ];
    insta::assert_snapshot!("official-post-16", told(&post_16));
}

#[test]
fn rows_as_csv() {
    let args = [
        &made_up("ks4"),
        "--measure",
        "not-sustained",
        "--format",
        "csv",
    ];
    insta::assert_snapshot!("official-rows", told(&args));
    insta::assert_snapshot!(
        "official-register-rows",
        told(&[&made_up("register"), "--format", "csv"])
    );
}

#[test]
fn every_cell_is_a_row() {
    let csv = told(&[&made_up("ks4"), "--format", "csv"]);
    let json = told(&[&made_up("ks4"), "--format", "json"]);
    // Five lines of 75 cells; the first line holds the headers or the overview.
    assert_eq!((csv.lines().count(), json.lines().count()), (376, 376));
    let overview = json.lines().next().unwrap();
    assert!(
        overview.contains(r#""format":"ceiag-official/1""#),
        "{overview}"
    );
    assert!(overview.contains(r#""rows":375"#), "{overview}");
    let hidden = json
        .lines()
        .filter(|line| line.contains(r#""code":"SUPP""#));
    assert!(hidden.into_iter().all(|line| !line.contains(r#""value""#)));
}

#[test]
fn a_file_may_come_from_a_pipe() {
    let bytes = std::fs::read(root().join(made_up("census"))).unwrap();
    let piped = with_input(&["records", "official", "-", "--census", "2019"], &bytes);
    assert_eq!(piped.code, 0, "{}", piped.err);
    assert!(
        piped.out.contains("school census (school-census)"),
        "{}",
        piped.out
    );
}

#[test]
fn warnings_stand_beside_the_rows() {
    let run = ceiag(&[
        "records",
        "official",
        &made_up("neet-2021"),
        "--format",
        "csv",
    ]);
    assert_eq!(run.code, 0);
    assert!(
        run.err.starts_with("warning[number-out-of-range]"),
        "{}",
        run.err
    );
    assert!(
        run.err.contains("has no code, so it is no area"),
        "{}",
        run.err
    );
    assert!(!run.out.contains("Trial authority"), "{}", run.out);
}

#[test]
fn what_is_wrong_is_told() {
    insta::assert_snapshot!(
        "official-unknown",
        refused(&["docs/examples/schools.csv"], 1)
    );
    let measure = [&made_up("ks4"), "--measure", "not-sustaned"];
    insta::assert_snapshot!("official-measure", refused(&measure, 1));
    let years = [&made_up("ks4"), "--leavers", "2018/19"];
    insta::assert_snapshot!("official-years", refused(&years, 1));
    let list = [&made_up("la-codes"), "--measure", "cohort"];
    assert!(refused(&list, 2).contains("--measure does not go with this file"));
    refused(&[&made_up("ks4"), "--leavers", "2018"], 2);
}

fn checked(name: &str) -> (i32, String) {
    let vector = format!("crates/ceiag-conformance/operations/records_check/{name}.json");
    let text = std::fs::read_to_string(root().join(vector)).unwrap();
    let vector: serde_json::Value = serde_json::from_str(&text).unwrap();
    let run = with_input(
        &["records", "check", "-"],
        vector["request"].to_string().as_bytes(),
    );
    assert_eq!(run.err, "", "{name}");
    (run.code, run.out)
}

#[test]
fn checks() {
    for (name, code) in [
        ("attendance-only", 0),
        ("rows-that-differ", 0),
        ("upn-authority", 1),
        ("orphan-all", 0),
    ] {
        let (found, page) = checked(name);
        assert_eq!(found, code, "{name}");
        insta::assert_snapshot!(format!("check-{name}"), page);
    }
}

fn by_group(args: &[&str]) -> String {
    let file = "crates/ceiag-cli/tests/data/groups.json";
    let run = ceiag(&[&["records", "groups", file], args].concat());
    assert_eq!(run.code, 0, "{args:?}: {}", run.err);
    // Beside rows a page's notices have no place but this.
    let notes = run.err.lines().filter(|_| args.contains(&"csv"));
    let notes = notes.filter(|line| line.starts_with("note: ")).count();
    assert_eq!(notes, run.err.lines().count(), "{}", run.err);
    run.out
}

#[test]
fn groups() {
    insta::assert_snapshot!("groups", by_group(&[]));
    insta::assert_snapshot!("groups-internal", by_group(&["--internal", "--by", "send"]));
    let rows = by_group(&["--by", "send", "--by", "fsm6", "--format", "csv"]);
    insta::assert_snapshot!("groups-rows", rows);
    let internal = by_group(&["--by", "send", "--internal", "--format", "csv"]);
    let mut lines = internal.lines();
    assert_eq!(lines.next(), rows.lines().next());
    assert!(lines.all(|line| line.starts_with("\"internal, not for publication\",")));
    let json = by_group(&["--internal", "--format", "json"]);
    assert!(json.contains(r#""mark":"not for publication""#));
    assert!(
        by_group(&[])
            .lines()
            .all(|line| line.chars().count() <= 100)
    );
    // No year group has a share of its own here.
    assert!(!by_group(&["--year", "9"]).contains("everybody"));
    let run = ceiag(&["records", "groups", "x.json", "--smallest", "5"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("5 is not in 6..=100"), "{}", run.err);
}
