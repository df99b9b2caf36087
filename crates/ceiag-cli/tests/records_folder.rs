//! `ceiag records` on folders: what a manifest says, drafts of a mapping, and an order as CSV.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use support::{Run, ceiag, root};

const RECORDS: &str = "docs/examples/records";
const MAPPED: &str = "docs/examples/records-mapped";

/// A copy of the example, with more in its manifest.
fn school(name: &str, manifest: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    for entry in fs::read_dir(root().join(RECORDS)).unwrap() {
        let from = entry.unwrap().path();
        fs::copy(&from, path.join(from.file_name().unwrap())).unwrap();
    }
    let own = fs::read_to_string(path.join("records.toml")).unwrap();
    fs::write(path.join("records.toml"), own + manifest).unwrap();
    path
}

fn run(args: &[&str], path: &Path) -> Run {
    let path = path.display().to_string();
    let mut run = ceiag(&[&["records"], args, &[&path]].concat());
    run.err = run.err.replace(&path, "school");
    run
}

fn told(args: &[&str], path: &Path) -> String {
    let run = run(args, path);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{args:?}");
    run.out
}

const OWN_RULES: &str = r#"format = "ceiag-derivations/1"

[[derivation]]
fact = "employer-encounter-2025"
population = { enrolled-in = "year-group", grade = "project" }
counts = { kind = "employer-encounter", attended = true, mode = ["in-person"], grade = "project" }
window = { in = "academic-year", grade = "project" }
note = "what our governors ask for"
"#;

#[test]
fn a_manifest_restricts_a_cohort() {
    let fact = ["facts", "--fact", "employer-encounter-2025.y9"];
    let before = told(&fact, &school("whole", ""));
    assert!(before.contains("3 of 4 pupils"), "{before}");
    let more =
        "restrict = [{ reason = \"educated abroad all year\", without = [\"P04\", \"P99\"] }]\n";
    let path = school("restricted", more);
    let after = told(&fact, &path);
    insta::assert_snapshot!("folder-restricted", after);
    // Keys of a manifest are hashed as those of the rows are.
    let salt = path.with_extension("salt");
    fs::write(&salt, "a secret of the school").unwrap();
    let salt = salt.display().to_string();
    let salted = run(&[&fact[..], &["--salt-file", &salt]].concat(), &path);
    assert_eq!((salted.code, salted.err.as_str()), (0, ""));
    assert!(
        salted
            .out
            .contains("1 pupil is left out: educated abroad all year"),
        "{}",
        salted.out
    );
}

#[test]
fn a_manifest_names_rules_of_the_schools_own() {
    let path = school("own-rules", "own-derivations = \"own-rules.toml\"\n");
    fs::write(path.join("own-rules.toml"), OWN_RULES).unwrap();
    let fact = ["facts", "--fact", "employer-encounter-2025.y11"];
    let out = told(&fact, &path);
    insta::assert_snapshot!("folder-own-rules", out);
    let check = told(&["check"], &path);
    assert!(!check.contains("own-rules"), "{check}");
    // Nobody names it: it is a stray file.
    let stray = school("stray-rules", "");
    fs::write(stray.join("own-rules.toml"), OWN_RULES).unwrap();
    let check = told(&["check"], &stray);
    assert!(check.contains("own-rules.toml is not read"), "{check}");
}

#[test]
fn what_is_wrong_in_a_manifest_has_its_place() {
    let more = "own-derivations = \"own-rules.toml\"\nrestrict = [\n  { reason = \" \", without = [\"P04\"] },\n  { reason = \"both\", only = [], without = [\"P04\"] },\n]\n";
    let path = school("wrong-manifest", more);
    let wrong = OWN_RULES.replace("attended", "atended");
    fs::write(path.join("own-rules.toml"), wrong).unwrap();
    let refused = run(&["facts"], &path);
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    insta::assert_snapshot!("folder-refused-restrict", refused.err);
    let path = school("wrong-rules", "own-derivations = \"own-rules.toml\"\n");
    let missing = run(&["facts"], &path);
    assert!(
        missing
            .err
            .contains("names `own-rules.toml`, which is not there"),
        "{}",
        missing.err
    );
    let wrong = OWN_RULES.replace("attended", "atended");
    fs::write(path.join("own-rules.toml"), wrong).unwrap();
    let refused = run(&["facts"], &path);
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    insta::assert_snapshot!("folder-refused-rules", refused.err);
}

#[test]
fn a_mapping_is_drafted() {
    let draft = |files: &[&str]| {
        let run = ceiag(&[&["records", "map"], files].concat());
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{files:?}");
        run.out
    };
    let plain = format!("{RECORDS}/meetings.csv");
    insta::assert_snapshot!("map-plain", draft(&[&plain]));
    let own_headers = format!("{MAPPED}/interviews.csv");
    insta::assert_snapshot!("map-own-headers", draft(&[&own_headers]));
    // One list of pupils that holds their enrolments too, below a title.
    let students = format!("{MAPPED}/students.csv");
    insta::assert_snapshot!("map-several-tables", draft(&[&students]));
    let both = draft(&[&students, &own_headers]);
    assert_eq!(both.matches("[[table]]").count(), 3, "{both}");
}

#[test]
fn an_order_for_guidance_is_written_as_csv() {
    let path = school(
        "order",
        "restrict = [{ reason = \"a visit\", without = [\"P01\"] }]\n",
    );
    let config = r#"format = "ceiag-triage/1"
name = "Example order, made up"
version = "1"
owner = "Northgate Example School"
years = [9, 10]

[[group]]
id = "first"
label = "See first"
at-least = 2

[[group]]
id = "later"
label = "See later"
at-least = 0

[[indicator]]
id = "encounter"
label = "no encounter with an employer"
fact = "employer-encounter-2025"
is = "no"
points = 1

[[indicator]]
id = "attendance"
label = "attended less than 90%"
column = "Attendance"
below = 90
points = 1

[[always]]
id = "looked-after"
label = "looked after"
field = "looked-after"
is = true
group = "first"
"#;
    let at = path.with_extension("toml");
    fs::write(&at, config).unwrap();
    fs::write(
        path.join("triage.csv"),
        "pupil,attendance\nP04,\"1,000\"\nP02,88.5\n",
    )
    .unwrap();
    let today = path.join("enrolments.csv");
    let mut enrolments = fs::read_to_string(&today).unwrap();
    for (pupil, year) in [("P02", 10), ("P03", 10), ("P04", 10), ("P13", 9)] {
        enrolments.push_str(&format!("{pupil},2026/27,{year},02/09/2026,\n"));
    }
    fs::write(&today, enrolments).unwrap();
    let args = ["--format", "csv", "triage", &at.display().to_string()].map(str::to_owned);
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let run = run(&args, &path);
    assert_eq!(run.code, 0, "{}", run.err);
    insta::assert_snapshot!("triage-csv", run.out);
    insta::assert_snapshot!("triage-csv-notes", run.err);
    // What is saved says which rows it leaves out: an enrolment of somebody else, and a cell of the school's own table.
    let mut enrolments = fs::read_to_string(&today).unwrap();
    enrolments.push_str("P10,2026/27,10,2026-13-02,\n");
    fs::write(&today, enrolments).unwrap();
    fs::write(
        path.join("triage.csv"),
        b"pupil,attendance,caf\xe9\nP04,often,\nP02,88.5,\n",
    )
    .unwrap();
    let beside = path.join("refused").display().to_string();
    let keep = [&args[..], &["--keep-going", "--refused", &beside]].concat();
    let kept = self::run(&keep, &path);
    assert_eq!(kept.code, 0, "{}", kept.err);
    let kept_out = kept.out.replace(&path.display().to_string(), "school");
    insta::assert_snapshot!("triage-csv-refused", kept_out);
    insta::assert_snapshot!("triage-csv-refused-notes", kept.err);
    let page = self::run(&keep[2..], &path);
    for told in [
        "Refused and left out",
        "row 30: from",
        "P10: an enrolment of",
    ] {
        assert!(page.out.contains(told), "{}", page.out);
    }
}
