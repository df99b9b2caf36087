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
    let answer = ceiag_research::agreement_json(ceiag_frameworks::library(), &request);
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

#[test]
fn reviews_of_one_institution_agree_by_tier() {
    let folder = "docs/examples/year";
    let files = ["internal", "peer"].map(|tier| format!("{folder}/{tier}-review.toml"));
    let args = ["review", "agreement", &files[0], &files[1]];
    insta::assert_snapshot!("review-agreement", told(&args));
}

#[test]
fn one_review_is_too_few_for_the_system() {
    let file = "docs/examples/year/internal-review.toml";
    let args = ["review", "system", file, "--theme", "T1", "--by", "hub"];
    insta::assert_snapshot!("review-system-one", told(&args));
    let run = ceiag(&["review", "system", file, file, "--theme", "T9"]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    insta::assert_snapshot!("review-system-refused", run.err);
    let run = ceiag(&["review", "agreement", file, file]);
    assert!(
        run.err.contains(&format!("at {file}, institution")),
        "{}",
        run.err
    );
}

#[test]
fn the_system_by_hub() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("system");
    drop(std::fs::create_dir_all(&folder));
    let text =
        std::fs::read_to_string(support::root().join("docs/examples/year/internal-review.toml"));
    let text = text.unwrap_or_default();
    let mut files = Vec::new();
    let hubs = [
        ("Example Coast", [("emerging", 1), ("developing", 3)]),
        ("Example Moor", [("emerging", 6), ("developing", 8)]),
        ("Example Valley", [("emerging", 9), ("developing", 12)]),
    ];
    for (hub, levels) in hubs {
        for (level, count) in levels {
            for _ in 0..count {
                let number = files.len();
                let review = text
                    .replace("Example Valley Careers Hub", hub)
                    .replace(
                        "Northgate Example School",
                        &format!("Example School {number}"),
                    )
                    .replace("northgate-internal-2026", &format!("internal-{number}"))
                    .replacen(
                        "level = \"established\"",
                        &format!("level = \"{level}\""),
                        1,
                    );
                let file = folder.join(format!("{number}.toml"));
                assert!(std::fs::write(&file, review).is_ok());
                files.push(file.display().to_string());
            }
        }
    }
    let mut args = vec!["review", "system", "--theme", "T1", "--by", "hub"];
    args.extend(files.iter().map(String::as_str));
    insta::assert_snapshot!("review-system-by-hub", told(&args));
    insta::assert_snapshot!("review-system-help", told(&["review", "system", "--help"]));
}
