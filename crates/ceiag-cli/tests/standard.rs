//! What `ceiag award` and `ceiag standard` print, from the files of the made-up year.

mod support;

use support::ceiag;

const YEAR: &str = "docs/examples/year";

fn year(name: &str) -> String {
    format!("{YEAR}/{name}")
}

/// What a command prints, which must not fail.
#[track_caller]
fn printed(args: &[&str]) -> String {
    let run = ceiag(args);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{args:?}");
    run.out
}

#[test]
fn award_status_and_timeline() {
    let (award, bodies) = (year("award.toml"), year("bodies.toml"));
    let ask = |what: &str, day: &str| {
        printed(&["award", what, &award, "--bodies", &bodies, "--as-of", day])
    };
    insta::assert_snapshot!("award-status", ask("status", "2026-09-01"));
    insta::assert_snapshot!("award-status-due", ask("status", "2029-07-09"));
    insta::assert_snapshot!("award-timeline", ask("timeline", "2026-09-01"));
}

#[test]
fn an_award_without_bodies_says_what_is_not_known() {
    let award = year("award.toml");
    insta::assert_snapshot!(
        "award-without-bodies",
        printed(&["award", "status", &award, "--as-of", "2026-07-31"])
    );
}

#[test]
fn an_impossible_order_names_the_event() {
    let run = ceiag(&[
        "award",
        "status",
        "crates/ceiag-cli/tests/data/impossible-award.toml",
    ]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    insta::assert_snapshot!("refused-award", run.err);
}

#[test]
fn the_record_of_an_assessment() {
    let [catalogue, assessment, bodies, facts, review] = [
        "catalogue.toml",
        "assessment.toml",
        "bodies.toml",
        "facts.toml",
        "internal-review.toml",
    ]
    .map(year);
    let record = ["--own", &catalogue, "standard", "record", &assessment];
    let with: Vec<&str> = record
        .into_iter()
        .chain(["--bodies", &bodies, "--sheet", &facts, "--review", &review])
        .collect();
    insta::assert_snapshot!("standard-record", printed(&with));
    insta::assert_snapshot!("standard-record-without-bodies", printed(&record));
}

#[test]
fn a_look_at_facts_is_no_verdict() {
    let (facts, evidence) = (year("facts.toml"), year("evidence.toml"));
    let out = printed(&["standard", "readiness", &facts, "--evidence", &evidence]);
    // The word may stand in a label of a criterion, never as what is said of the institution.
    for word in ["ready", "Ready", "compliant", "will be accredited"] {
        assert!(!out.contains(word), "{word}");
    }
    insta::assert_snapshot!("standard-readiness", out);
}

#[test]
fn known_editions() {
    insta::assert_snapshot!(
        "standard-editions",
        printed(&[
            "standard",
            "editions",
            "--setting",
            "sixth-form-college",
            "--started",
            "2025-06-02",
            "--completed",
            "2025-10-01",
        ])
    );
}

#[test]
fn a_page_for_leaders() {
    let (award, bodies) = (year("award.toml"), year("bodies.toml"));
    insta::assert_snapshot!(
        "standard-brief",
        printed(&[
            "standard",
            "brief",
            "--award",
            &award,
            "--bodies",
            &bodies,
            "--as-of",
            "2026-09-01",
        ])
    );
}

#[test]
fn json_is_the_answer_of_the_operation() {
    let award = year("award.toml");
    let out = printed(&[
        "--format",
        "json",
        "award",
        "timeline",
        &award,
        "--as-of",
        "2026-09-01",
    ]);
    assert!(out.starts_with(r#"{"as_of":"2026-09-01","#), "{out}");
    assert!(
        out.contains(r#""format":"ceiag-award-timeline/1""#),
        "{out}"
    );
}

#[test]
fn every_help_has_an_example() {
    for command in [
        vec!["award"],
        vec!["award", "status"],
        vec!["award", "timeline"],
        vec!["standard"],
        vec!["standard", "record"],
        vec!["standard", "readiness"],
        vec!["standard", "editions"],
        vec!["standard", "brief"],
    ] {
        let mut args = command.clone();
        args.push("--help");
        assert!(printed(&args).contains("Example"), "{command:?}");
    }
}

#[test]
fn a_finding_is_added_below_those_that_stand() {
    let (catalogue, assessment) = (year("catalogue.toml"), year("assessment.toml"));
    let add = |more: &[&str]| {
        let start = ["--own", &catalogue, "standard", "finding", &assessment];
        let what = [
            "--criterion",
            "EX.1",
            "--outcome",
            "not-met",
            "--on",
            "2026-07-03",
        ];
        ceiag(
            &[
                &start[..],
                &what[..],
                &["--reason", "a \"wrong\" line"],
                more,
            ]
            .concat(),
        )
    };
    let run = add(&[]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(
        run.err
            .contains("the finding on `EX.1` hides that it was found met before"),
        "{}",
        run.err
    );
    let run = add(&["--earlier", "met", "--evidence", "E1"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let before = include_str!("../../../docs/examples/year/assessment.toml").trim_end();
    let added = "\n\n[[finding]]\ncriterion = \"EX.1\"\noutcome = \"not-met\"\non = 2026-07-03\nevidence = [\"E1\"]\nreason = \"a \\\"wrong\\\" line\"\nearlier = \"met\"\n";
    assert_eq!(run.out, format!("{before}{added}"));
    let run = add(&["--earlier", "met", "--format", "json"]);
    assert!(run.out.contains("\"earlier\":\"met\""), "{}", run.out);
}

#[test]
fn an_award_says_what_is_not_known_of_it() {
    let award = year("award.toml");
    let out = printed(&["award", "timeline", &award, "--as-of", "2026-07-31"]);
    assert!(
        out.contains(
            "? awarded (10 July 2026): no fee is recorded, so whether it cost anything is not known"
        ),
        "{out}"
    );
    assert!(
        out.contains("? when a reassessment is due before 9 July 2029 is not known"),
        "{out}"
    );
}
