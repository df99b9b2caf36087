//! Exit codes, standard input, JSON, tables, colours: how the command behaves towards other programs.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use ceiag::api::{Options, evaluate};
use ceiag::fact::FactSheet;
use ceiag::json::to_json;
use std::process::Stdio;
use support::{ceiag, command, root, with_input};

const SCHOOL: &str = "docs/examples/school-2026.toml";
const MISSPELT: &str = "crates/ceiag-cli/tests/data/misspelt.toml";
const OWN: &str = "crates/ceiag-cli/tests/data/own.toml";
const TABLE: &str = "docs/examples/schools.csv";

fn read(path: &str) -> Vec<u8> {
    std::fs::read(root().join(path)).unwrap()
}

#[test]
fn json_is_the_answer_of_the_core_on_one_line() {
    let library = ceiag_frameworks::library();
    let doc = ceiag::text::toml(SCHOOL, &read(SCHOOL)).unwrap();
    let sheet = FactSheet::read(&doc, &library.catalogue).unwrap();
    let answer = evaluate(library, &sheet, &Options::default()).unwrap();
    let expected = format!("{}\n", to_json(&answer).unwrap().write());
    let run = ceiag(&["--format", "json", "evaluate", SCHOOL]);
    assert_eq!((run.code, run.out), (0, expected));
}

#[test]
fn toml_and_json_are_told_apart_by_their_content() {
    let library = ceiag_frameworks::library();
    let doc = ceiag::text::toml(SCHOOL, &read(SCHOOL)).unwrap();
    let sheet = FactSheet::read(&doc, &library.catalogue).unwrap();
    let json = format!("\n  {}", sheet.to_json().write());
    let from_file = ceiag(&["evaluate", SCHOOL]);
    for input in [read(SCHOOL), json.into_bytes()] {
        let run = with_input(&["evaluate", "-"], &input);
        assert_eq!((run.code, &run.out), (0, &from_file.out), "{}", run.err);
    }
}

#[test]
fn problems_are_json_on_standard_output_when_asked_for() {
    let run = ceiag(&["evaluate", MISSPELT, "--format", "json"]);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    let start =
        r#"{"engine":"0.1.0","format":"ceiag-problems/1","problems":[{"code":"unknown-fact""#;
    assert!(run.out.contains(start), "{}", run.out);
    assert_eq!(run.out.lines().count(), 1);
}

#[test]
fn one_bad_sheet_does_not_stop_the_others() {
    let run = ceiag(&["evaluate", MISSPELT, SCHOOL, "--format", "json"]);
    let formats: Vec<bool> = run
        .out
        .lines()
        .map(|l| l.contains("ceiag-answer/1"))
        .collect();
    assert_eq!((run.code, formats), (1, vec![false, true]));
}

#[test]
fn tolerance_keeps_the_rest_and_says_so() {
    let run = ceiag(&["evaluate", MISSPELT, "--tolerant"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("Incomplete"), "{}", run.out);
    assert!(run.err.contains("error[unknown-fact]") && run.err.contains("error[n-over-d]"));
}

#[test]
fn wrong_usage_is_exit_code_two() {
    for args in [
        &["evaluate"][..],
        &["evaluate", SCHOOL, "--choose", "further-meeting"],
        &["evaluate", SCHOOL, "--as-of", "31/03/2026"],
        &["evaluate", SCHOOL, "--format", "csv"],
        &["evaluate", SCHOOL, "--profile", "a", "--profile", "b"],
        &["questions"],
        &["nonsense"],
    ] {
        let run = ceiag(args);
        assert_eq!(
            (run.code, run.out.as_str()),
            (2, ""),
            "{args:?}: {}",
            run.err
        );
    }
}

#[test]
fn options_reach_the_core() {
    let told = |args: &[&str]| {
        let run = ceiag(&[&["evaluate", SCHOOL, "--format", "json"][..], args].concat());
        assert_eq!(run.code, 0, "{}", run.err);
        run.out
    };
    assert!(told(&["--as-of", "2026-07-01"]).contains(r#""as_of":"2026-07-01""#));
    assert!(told(&["--framework", "provider-access"]).contains(r#""id":"provider-access""#));
    let chosen = told(&["--choose", "further-meeting=offered"]);
    assert!(chosen.contains(r#""choices":{"further-meeting":"offered"}"#));
}

#[test]
fn a_template_reads_back_when_nothing_is_commented_out_any_more() {
    for (setting, years) in [
        ("school", Some("7-11")),
        ("school", Some("7-13")),
        ("special-school", Some("7-13")),
        ("sixth-form-college", None),
        ("college", None),
    ] {
        let mut args = vec!["template", "--setting", setting, "--as-of", "2026-03-31"];
        args.extend(years.iter().flat_map(|years| ["--years", years]));
        let template = ceiag(&args);
        assert_eq!(template.code, 0, "{}", template.err);
        let open = |line: &str| {
            let bare = line.strip_prefix("# ").filter(|bare| {
                let key = bare.split(" = ").next().unwrap_or_default();
                bare.contains(" = ") && !key.contains(' ')
            });
            bare.unwrap_or(line).to_owned()
        };
        let filled: Vec<String> = template.out.lines().map(open).collect();
        assert!(filled.iter().filter(|line| line.contains(" = ")).count() > 20);
        let run = with_input(&["evaluate", "-"], filled.join("\n").as_bytes());
        assert_eq!(run.code, 0, "{setting}: {}", run.err);
    }
}

#[test]
fn a_table_with_semicolons_is_read_and_one_without_rows_is_refused() {
    let table = "name;setting;years;as-of;guidance-by-16\nA;school;7 to 11;2026-09-30;148/151\n";
    let run = with_input(&["evaluate", "--table", "-"], table.as_bytes());
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(
        run.out
            .contains("as of 30 September 2026, academic year 2025/26"),
        "{}",
        run.out
    );
    // Said once, at the end.
    assert_eq!(
        run.out
            .matches("Basis: reported by others, official text not seen")
            .count(),
        2,
        "{}",
        run.out
    );
    let empty = with_input(&["evaluate", "--table", "-"], b"name,setting,years,as-of\n");
    assert_eq!(empty.code, 1);
    assert!(
        empty.err.contains("the table has no rows, only its header"),
        "{}",
        empty.err
    );
}

#[test]
fn a_template_and_questions_are_of_the_year_that_is_asked_for() {
    let whom = ["--setting", "school", "--years", "7-11"];
    let when = ["--as-of", "2026-03-31", "--academic-year", "2025/26"];
    let template = ceiag(&[&["template"], &whom[..], &when[..]].concat());
    assert!(
        template.out.contains("academic-year = \"2025/26\""),
        "{}{}",
        template.out,
        template.err
    );
    let asked = ceiag(&[&["questions"], &whom[..], &when[..]].concat());
    assert!(
        asked.out.contains("2025/26") && !asked.out.contains("2024/25"),
        "{}{}",
        asked.out,
        asked.err
    );
}

#[test]
fn own_editions_are_judged_by_like_any_other() {
    let run = ceiag(&[
        "--own",
        OWN,
        "evaluate",
        SCHOOL,
        "--framework",
        "example-trust-2026",
    ]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(
        run.out.contains("Gatsby Benchmarks (Example Trust)"),
        "{}",
        run.out
    );
    assert!(!run.out.contains("G25S.BM1.d"), "{}", run.out);
    let checked = ceiag(&[
        "framework",
        "check",
        OWN,
        "crates/ceiag-cli/tests/data/own-broken.toml",
    ]);
    assert_eq!(checked.code, 1);
    assert!(
        checked.out.contains("own.toml: nothing wrong"),
        "{}",
        checked.out
    );
    assert!(
        checked.err.contains("own-broken.toml:5:"),
        "{}",
        checked.err
    );
    let differs = ceiag(&["framework", "diff", "gatsby-2025-schools", OWN]);
    assert!(
        differs.out.contains("removed  G25S.BM1.d"),
        "{}",
        differs.out
    );
}

#[test]
fn schemas_are_json() {
    let run = ceiag(&["framework", "schema", "fact-sheet"]);
    assert_eq!(run.code, 0);
    let schema: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
}

#[test]
fn a_table_gives_the_answers_that_its_rows_give_as_sheets() {
    let run = ceiag(&["evaluate", "--table", TABLE, "--format", "json"]);
    assert_eq!((run.code, run.out.lines().count()), (0, 5), "{}", run.err);
    let sheet = br#"as-of = 2026-03-31
academic-year = "2025/26"
[institution]
name = "Example Corner Centre"
urn = 999904
setting = "alternative-provision"
years = [9, 11]
[facts]
programme-structured = true
headteacher-backs = true
senior-leaders-back = true
careers-lead-named = true
teaching-staff-development = false
"employer-encounter-2025.y9" = "17/21"
"employer-encounter-2025.y11" = "30/34"
guidance-by-16 = "34/34"
"#;
    let alone = with_input(&["evaluate", "-", "--format", "json"], sheet);
    assert_eq!(alone.code, 0, "{}", alone.err);
    assert_eq!(run.out.lines().nth(3), alone.out.lines().next());
}

#[test]
fn a_bad_row_is_named_and_does_not_stop_the_others() {
    let table = String::from_utf8(read(TABLE)).unwrap();
    let table = table.replace(",17,21,", ",22,21,");
    let run = with_input(&["evaluate", "--table", "-"], table.as_bytes());
    assert_eq!(run.code, 1);
    let expected = "error[n-over-d]: column `employer-encounter-2025.y9.n`: 22 of 21: the part is larger than the whole
  at standard input:5:21
  found `22`, expected a whole number from 0 to 21
  help: the part comes first, as in 148/151; check that both numbers are of the same day
";
    assert_eq!(run.err, expected);
    assert!(
        run.out
            .contains("1 of 5 rows was refused and has no result: line 5 (Example Corner Centre)"),
        "{}",
        run.out
    );
    assert_eq!(run.out.matches("Example ").count(), 5, "{}", run.out);
    let lines = with_input(
        &["evaluate", "--table", "-", "--format", "json"],
        table.as_bytes(),
    );
    assert_eq!((lines.code, lines.out.lines().count()), (1, 5));
    assert!(
        lines
            .out
            .lines()
            .nth(3)
            .unwrap()
            .contains("ceiag-problems/1")
    );
}

#[test]
fn flat_rows_have_the_columns_that_the_help_names() {
    let run = ceiag(&["evaluate", "--table", TABLE, "--format", "csv"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let mut rows = csv::Reader::from_reader(run.out.as_bytes());
    let headers = rows.headers().unwrap().clone();
    let help = ceiag(&["evaluate", "--help"]).out;
    for header in &headers {
        assert!(help.contains(header), "{header}");
    }
    let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    let at = |name: &str| headers.iter().position(|h| h == name).unwrap();
    let vale = rows
        .iter()
        .filter(|row| &row[at("name")] == "Example Vale College");
    let kinds: Vec<&str> = vale.map(|row| &row[at("row")]).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == "benchmark").count(), 8);
    assert!(kinds.iter().filter(|kind| **kind == "criterion").count() > 20);
}

#[test]
fn tables_come_as_excel_saves_them() {
    let plain = String::from_utf8(read(TABLE)).unwrap();
    let excel = format!("\u{feff}{}{},,\r\n", plain.replace('\n', "\r\n"), "");
    let expected = ceiag(&["evaluate", "--table", TABLE]);
    let run = with_input(&["evaluate", "--table", "-"], excel.as_bytes());
    assert_eq!((run.code, run.out), (0, expected.out), "{}", run.err);
    let windows = b"name,setting,as-of\nCaf\xe9,college,2026-03-31\n";
    let run = with_input(&["evaluate", "--table", "-"], windows);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(
        run.err,
        "note: standard input is not UTF-8 and was read as Windows-1252\n"
    );
    assert!(run.out.contains("Caf\u{e9}"), "{}", run.out);
    // Neither encoding has this byte, and UTF-16 is named as what it is.
    for (bytes, told) in [
        (
            &b"name,setting\nCaf\x81,college\n"[..],
            "the text is neither UTF-8 nor Windows-1252",
        ),
        (b"\xff\xfen\0a\0", "the text is UTF-16"),
    ] {
        let run = with_input(&["evaluate", "--table", "-"], bytes);
        assert_eq!(run.code, 1);
        assert!(run.err.contains(told), "{}", run.err);
        assert!(run.err.contains("save it as CSV UTF-8"), "{}", run.err);
    }
    let run = with_input(&["evaluate", "--table", "-"], b"nmae,setting\nA,college\n");
    assert!(run.err.contains("did you mean `name`?"), "{}", run.err);
}

#[test]
fn every_table_of_people_is_read_in_either_encoding() {
    let ratings = "unit,caf\u{e9},peer\nT1,1,1\nT2,2,1\n".to_owned();
    let reported = String::from_utf8(read("docs/examples/boughey-reported.csv")).unwrap();
    let reported = reported.replace("Boughey", "Caf\u{e9}");
    let windows = |text: &str| -> Vec<u8> {
        let bytes = text.chars().map(|c| u8::try_from(u32::from(c)));
        bytes.map(Result::unwrap).collect()
    };
    for (args, table) in [
        (&["agreement", "-"][..], ratings),
        (&["history", "-"], reported),
    ] {
        let utf8 = with_input(args, table.as_bytes());
        let ansi = with_input(args, &windows(&table));
        assert_eq!((utf8.code, ansi.code), (0, 0), "{}{}", utf8.err, ansi.err);
        assert_eq!(utf8.out, ansi.out);
        assert!(ansi.out.contains("caf\u{e9}") || ansi.out.contains("Caf\u{e9}"));
    }
}

#[test]
fn a_reader_that_has_gone_away_is_no_failure() {
    let mut child = command(&["evaluate", SCHOOL])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
}

#[test]
fn colours_come_only_when_they_are_forced_here() {
    let forced = command(&["evaluate", SCHOOL])
        .env("CLICOLOR_FORCE", "1")
        .output()
        .unwrap();
    assert!(forced.stdout.contains(&0x1b));
    let refused = command(&["evaluate", SCHOOL]).output().unwrap();
    assert!(!refused.stdout.contains(&0x1b));
    let mut plain = Vec::new();
    let mut hidden = false;
    for byte in forced.stdout {
        match byte {
            0x1b => hidden = true,
            b'm' if hidden => hidden = false,
            _ if hidden => {}
            _ => plain.push(byte),
        }
    }
    assert_eq!(
        plain, refused.stdout,
        "colours change no word and no line end"
    );
}

#[test]
fn every_command_has_examples_in_its_help() {
    for name in [
        "evaluate",
        "next",
        "questions",
        "template",
        "explain",
        "compare",
        "history",
        "framework",
        "completions",
    ] {
        let help = ceiag(&[name, "--help"]);
        assert!(help.code == 0 && help.out.contains("Example"), "{name}");
    }
    let help = ceiag(&["profile", "test", "--help"]);
    assert!(help.out.contains("Example"), "{}", help.out);
    assert!(ceiag(&["completions", "bash"]).out.contains("_ceiag"));
}

#[test]
fn each_level_of_a_theme_has_one_heading() {
    let sheet =
        "as-of = 2026-03-31\n[institution]\nsetting = \"special-school\"\nyears = [7, 13]\n";
    let run = with_input(
        &["evaluate", "--framework", "reference-maturity", "-"],
        sheet.as_bytes(),
    );
    assert_eq!(run.code, 0, "{}", run.err);
    // Six themes, each with every level once, though the edition brings statements after those of the one it extends.
    for level in ["Developing: ", "Established: ", "Leading: "] {
        let headings = run
            .out
            .lines()
            .filter(|l| l.trim_start().starts_with(level));
        assert_eq!(headings.count(), 6, "{level}\n{}", run.out);
    }
    assert!(!run.out.contains("Careers Impact"), "{}", run.out);
}
