//! How `ceiag agreement` reads, answers and refuses.

mod support;

use support::{ceiag, with_input};

const RATINGS: &str = "docs/examples/ratings.csv";
const SCALE: &str = "emerging,developing,established,leading";

fn told(args: &[&str]) -> String {
    let run = ceiag(args);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{args:?}");
    run.out
}

#[test]
fn pages() {
    let trio = told(&["agreement", RATINGS, "--scale", SCALE]);
    insta::assert_snapshot!("agreement-trio", trio);
    let pair = [
        "agreement",
        RATINGS,
        "--scale",
        SCALE,
        "--unordered",
        "--rater",
        "self",
        "--rater",
        "peer",
        "--interval",
        "normal",
    ];
    insta::assert_snapshot!("agreement-unordered", told(&pair));
    insta::assert_snapshot!("agreement-help", told(&["agreement", "--help"]));
}

#[test]
fn json_is_the_answer_of_the_operation() {
    let json = told(&["--format", "json", "agreement", RATINGS, "--scale", SCALE]);
    let mut rows = Vec::new();
    let table = std::fs::read_to_string(support::root().join(RATINGS)).unwrap_or_default();
    for line in table.lines().skip(1) {
        let (unit, cells) = line.rsplit_once("\",").unwrap_or_default();
        let cells = cells.split(',').map(|cell| format!("\"{cell}\""));
        let cells: Vec<String> = cells.collect();
        rows.push(format!("[{unit}\",{}]", cells.join(",")));
    }
    let scale = SCALE.split(',').map(|c| format!("\"{c}\""));
    let scale = scale.collect::<Vec<_>>().join(",");
    let request = format!(
        r#"{{"table":{{"headers":["unit","self","peer","expert"],"rows":[{}]}},"scale":[{scale}]}}"#,
        rows.join(",")
    );
    let answer = ceiag_research::agreement_json(&request);
    assert!(answer.contains("ceiag-agreement/1"), "{answer}");
    assert_eq!(json, format!("{answer}\n"));
}

#[test]
fn refusals_name_the_line_of_the_file() {
    // A quoted line end makes the line of the file differ from the number of the row.
    let table = "unit,self,peer\n\"Northgate Example School,\nT1\",develping,leading\nT2,leading,nothing like it\n";
    let run = with_input(&["agreement", "-", "--scale", SCALE], table.as_bytes());
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    insta::assert_snapshot!("refused-ratings", run.err);
    let json = ["--format", "json", "agreement", "-", "--scale", SCALE];
    let run = with_input(&json, table.as_bytes());
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    assert!(
        run.out.contains(r#""format":"ceiag-problems/1""#),
        "{}",
        run.out
    );
}

#[test]
fn wrong_usage_is_exit_code_two() {
    for args in [
        &["agreement"][..],
        &["agreement", RATINGS, "--unordered"],
        &["agreement", RATINGS, "--interval", "bootstrap"],
        &["agreement", RATINGS, "--format", "csv"],
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
