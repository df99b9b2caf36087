//! Reviews on the command line: what people read, what is written, and what is left as it is.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use std::fs;
use std::path::PathBuf;
use support::{Run, ceiag, root, with_input};

fn data(name: &str) -> String {
    format!("crates/ceiag-cli/tests/data/review-{name}.toml")
}

/// Runs a command about reviews with the model of the tests.
fn review(args: &[&str]) -> Run {
    let model = data("model");
    ceiag(&[&["--own", model.as_str(), "review"], args].concat())
}

fn told(args: &[&str]) -> String {
    let run = review(args);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{args:?}");
    run.out
}

/// A file of this test's own, which is not there yet.
fn new_file(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    if path.exists() {
        fs::remove_file(&path).unwrap();
    }
    path
}

#[test]
fn where_reviews_stand() {
    let (internal, facts) = (data("internal"), data("facts"));
    let open = told(&["status", &internal]);
    assert!(!open.contains("indicate"), "{open}");
    insta::assert_snapshot!(
        "review-status",
        told(&["status", &internal, "--facts", &facts])
    );
    insta::assert_snapshot!("review-status-peer", told(&["status", &data("peer")]));
    insta::assert_snapshot!("review-status-expert", told(&["status", &data("expert")]));
    let later = told(&["status", &internal, "--as-of", "2026-09-01"]);
    assert!(
        later.contains("this review is of 2025/26, and 2026/27 has none here yet"),
        "{later}"
    );
}

#[test]
fn reviews_side_by_side() {
    let (internal, peer, expert, facts) = (
        data("internal"),
        data("peer"),
        data("expert"),
        data("facts"),
    );
    let page = told(&["moderate", &internal, &peer, &expert]);
    insta::assert_snapshot!("review-moderate", page);
    let of_internal = format!("northgate-internal-2026={facts}");
    let page = told(&[
        "moderate",
        &internal,
        &peer,
        "--facts",
        &facts,
        "--facts",
        &of_internal,
    ]);
    insta::assert_snapshot!("review-moderate-facts", page);
    // The internal review has no level for the second theme, so nothing tells what facts indicate of it.
    let second = page.lines().skip_while(|l| !l.contains("2. Employers"));
    let second: String = second.take(3).collect();
    assert!(!second.contains("indicated"), "{page}");
}

#[test]
fn a_review_from_the_blank_to_the_end() {
    let (facts, file) = (data("facts"), new_file("review-whole.toml"));
    let blank = told(&[
        "start",
        "--model",
        "example-model",
        "--facts",
        &facts,
        "--on",
        "2026-03-02",
    ]);
    let shown = blank
        .lines()
        .map(|line| match line.split_once("model-digest = \"") {
            Some(_) => "model-digest = \"[digest]\"",
            None => line,
        });
    insta::assert_snapshot!("review-start", shown.collect::<Vec<_>>().join("\n"));
    fs::write(&file, blank).unwrap();
    let path = file.to_str().unwrap();
    let level = ["--level", "developing", "--on", "2026-03-02"];
    let early = review(&[&["record", path, "--question", "T1"], &level[..]].concat());
    assert_eq!((early.code, early.out.as_str()), (1, ""));
    insta::assert_snapshot!("review-too-early", early.err);
    for entry in [
        &["--participant", "careers-leader", "--on", "2026-03-02"][..],
        &[
            "--participant",
            "other",
            "--described",
            "Parent governor",
            "--name",
            "A. Example",
        ],
        &[
            "--question",
            "T2",
            "--level",
            "emerging",
            "--on",
            "2026-03-02",
            "--note",
            "little yet",
        ],
        &[
            "--question",
            "T1",
            "--level",
            "developing",
            "--on",
            "2026-03-09",
            "--strength",
            "one plan",
        ],
        &[
            "--criterion",
            "gatsby-2025-schools/BM1",
            "--outcome",
            "not-met",
            "--on",
            "2026-03-09",
            "--reason",
            "no approval",
        ],
        &["--add-priority", "P1", "--text", "Attendance"],
        &[
            "--action",
            "A1",
            "--text",
            "Ask the board",
            "--question",
            "T1",
            "--owner",
            "head",
            "--by",
            "2026-07-10",
            "--priority",
            "P1",
            "--highest-leverage",
        ],
        &["--complete", "--on", "2026-03-20"],
    ] {
        told(&[&["record", path], entry, &["--out", path]].concat());
    }
    insta::assert_snapshot!("review-whole", told(&["status", path, "--facts", &facts]));
    let written = fs::read_to_string(&file).unwrap();
    assert!(!written.contains("Questions without a level"), "{written}");
}

#[test]
fn nothing_is_written_unless_it_is_asked_for() {
    let internal = data("internal");
    let before = fs::read(root().join(&internal)).unwrap();
    let args = [
        "record",
        &internal,
        "--question",
        "T2",
        "--level",
        "emerging",
        "--on",
        "2026-03-09",
    ];
    let new = told(&args);
    assert_eq!(fs::read(root().join(&internal)).unwrap(), before);
    let piped = with_input(
        &["--own", &data("model"), "review", "status", "-"],
        new.as_bytes(),
    );
    let page = piped.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(page.contains("a level for each of 2 questions"), "{page}");
    let again = review(&[
        "record",
        &internal,
        "--question",
        "T1",
        "--level",
        "emerging",
        "--on",
        "2026-03-09",
    ]);
    assert!(
        again
            .err
            .contains("error[conflict]: `T1` has a judgement already"),
        "{}",
        again.err
    );
    let nowhere = review(&[&args[..], &["--out", "no-such-folder/x.toml"]].concat());
    assert!(
        nowhere.err.starts_with("error[cannot-write]"),
        "{}",
        nowhere.err
    );
}

#[test]
fn answers_as_json_are_those_of_the_core() {
    let internal = data("internal");
    let model = data("model");
    for (args, format) in [
        (&["status", &internal][..], "ceiag-review-status/1"),
        (
            &["record", &internal, "--complete", "--on", "2026-03-20"],
            "ceiag-review-record/1",
        ),
        (
            &["moderate", &internal, &data("peer")],
            "ceiag-moderation/1",
        ),
        (
            &[
                "start",
                "--model",
                "example-model",
                "--facts",
                &data("facts"),
            ],
            "ceiag-template/1",
        ),
    ] {
        let run = ceiag(&[&["--format", "json", "--own", &model, "review"], args].concat());
        assert_eq!((run.code, run.out.lines().count()), (0, 1), "{}", run.err);
        assert!(
            run.out.contains(&format!("\"format\":\"{format}\"")),
            "{}",
            run.out
        );
    }
}

#[test]
fn wrong_usage_is_told() {
    let internal = data("internal");
    for args in [
        &["record", internal.as_str()][..],
        &[
            "record",
            &internal,
            "--level",
            "emerging",
            "--on",
            "2026-03-09",
        ],
        &[
            "record",
            &internal,
            "--question",
            "T2",
            "--level",
            "emerging",
        ],
        &[
            "record",
            &internal,
            "--complete",
            "--on",
            "2026-03-09",
            "--participant",
            "careers-leader",
        ],
        &["start", "--model", "example-model"],
        &["moderate"],
    ] {
        assert_eq!(review(args).code, 2, "{args:?}");
    }
    let alone = review(&["moderate", &internal]);
    assert!(
        alone.err.contains("there is nothing to set side by side"),
        "{}",
        alone.err
    );
    for command in ["start", "record", "status", "moderate", "system"] {
        assert!(review(&[command, "--help"]).out.contains("Examples:"));
    }
}

#[test]
fn the_blank_model_is_one_for_whoever_holds_the_text() {
    let blank = ceiag(&["template", "maturity"]);
    assert_eq!((blank.code, blank.err.as_str()), (0, ""));
    let unfilled = with_input(&["framework", "check", "-"], blank.out.as_bytes());
    assert_eq!(unfilled.code, 1);
    let mut number = 0;
    let filled = blank.out.lines().map(|line| {
        number += 1;
        let blank = !line.starts_with('#') && (line.contains("\"\"") || line.ends_with("[]"));
        match line.split_once(" = ") {
            Some(("settings", _)) if blank => "settings = [\"school\"]".to_owned(),
            Some(("benchmarks", _)) if blank => {
                "benchmarks = [\"gatsby-2025-schools/BM1\"]".to_owned()
            }
            Some(("checked", _)) if blank => "checked = 2026-01-31".to_owned(),
            Some(("in-force", _)) => line.replace("\"\"", "2025-09-01"),
            Some(_) if blank => line.replace("\"\"", &format!("\"text-{number}\"")),
            _ => line.to_owned(),
        }
    });
    let filled = filled.collect::<Vec<_>>().join("\n");
    let checked = with_input(&["framework", "check", "-"], filled.as_bytes());
    assert_eq!(checked.code, 0, "{}", checked.err);
    let started = ceiag(&[
        "--own",
        &data("model"),
        "template",
        "review",
        "--framework",
        "example-model",
        "--setting",
        "school",
        "--years",
        "7-11",
        "--as-of",
        "2026-03-02",
    ]);
    assert!(
        started.out.contains("tier = \"internal\""),
        "{}",
        started.err
    );
}
