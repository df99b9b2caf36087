//! The pages that people read, as they stand in a pipe: a hundred letters wide, without colours.

mod support;

use support::{Run, ceiag};

/// The page with what changes from build to build taken out.
fn page(run: &Run) -> String {
    let version = format!("ceiag {}", env!("CARGO_PKG_VERSION"));
    let mut page = String::new();
    for line in run.out.replace(&version, "ceiag [version]").lines() {
        match line.split_once("(digest ") {
            Some((start, rest)) => {
                let (digest, rest) = rest.split_at(12);
                assert!(digest.bytes().all(|b| b.is_ascii_hexdigit()), "{line}");
                page.push_str(&format!("{start}(digest [digest]{rest}\n"));
            }
            None => page.push_str(&format!("{line}\n")),
        }
    }
    page
}

fn told(args: &[&str]) -> String {
    let run = ceiag(args);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{args:?}");
    page(&run)
}

fn refused(args: &[&str]) -> String {
    let run = ceiag(args);
    assert_eq!((run.code, run.out.as_str()), (1, ""), "{args:?}");
    run.err
}

#[test]
fn evaluations() {
    for name in ["college-88", "school-64", "school-2026", "college-2026"] {
        let file = format!("docs/examples/{name}.toml");
        insta::assert_snapshot!(format!("evaluate-{name}"), told(&["evaluate", &file]));
    }
}

#[test]
fn only_what_is_open() {
    let args = ["evaluate", "docs/examples/school-2026.toml", "--only-open"];
    insta::assert_snapshot!(told(&args));
}

#[test]
fn an_estimate_says_so() {
    let args = [
        "evaluate",
        "docs/examples/school-64.toml",
        "--profile",
        "compass-classic-h1",
    ];
    let page = told(&args);
    assert!(
        page.contains("Estimated Compass score (unofficial)"),
        "{page}"
    );
}

#[test]
fn open_choices_can_be_tabled() {
    let args = [
        "evaluate",
        "crates/ceiag-cli/tests/data/sixth-form.toml",
        "--only-open",
        "--all-choices",
    ];
    insta::assert_snapshot!(told(&args));
}

#[test]
fn next_steps() {
    for name in ["college-88", "school-2026"] {
        let file = format!("docs/examples/{name}.toml");
        insta::assert_snapshot!(format!("next-{name}"), told(&["next", &file]));
    }
}

#[test]
fn a_near_miss_names_exactly_the_two_audiences() {
    let page = told(&["next", "docs/examples/college-88.toml"]);
    let items: Vec<&str> = page
        .lines()
        .filter_map(|line| line.strip_prefix("    - "))
        .take_while(|line| !line.starts_with("BM"))
        .collect();
    assert_eq!(
        items,
        [
            "website information for employers",
            "website information for other agencies"
        ]
    );
}

#[test]
fn explanations() {
    insta::assert_snapshot!("explain-rule", told(&["explain", "G25S.BM5.a"]));
    let file = "docs/examples/school-2026.toml";
    insta::assert_snapshot!("explain-trace", told(&["explain", "G25S.BM1.b", file]));
    insta::assert_snapshot!("explain-reserved", told(&["explain", "G25C.BM3.a"]));
}

#[test]
fn questions() {
    let file = "docs/examples/school-2026.toml";
    insta::assert_snapshot!(told(&["questions", file]));
}

#[test]
fn comments_of_templates_speak_to_every_language() {
    let assessment = ["--framework", "reference-standard-2025-schools"];
    let review = ["--framework", "reference-maturity-2025-schools"];
    for (kind, more) in [
        ("assessment", &assessment[..]),
        ("award", &[]),
        ("bodies", &[]),
        ("evidence", &[]),
        ("facts", &[]),
        ("maturity", &[]),
        ("review", &review),
        ("triage", &[]),
    ] {
        let school = ["--setting", "school", "--years", "7-11"];
        let run = ceiag(&[&["template", kind], more, &school].concat());
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{kind}");
        let lines = run
            .out
            .lines()
            .map(|line| line.trim_start_matches(['#', ' ']));
        let text = lines.collect::<Vec<_>>().join(" ");
        let commands = text.matches("ceiag ").count();
        let told = text.matches("on the command line `ceiag ").count();
        let owner = text.matches("ceiag reference").count();
        assert_eq!(commands, told + owner, "{kind}: {}", run.out);
    }
}

#[test]
fn a_template() {
    let page = told(&[
        "template",
        "--setting",
        "school",
        "--years",
        "7-11",
        "--as-of",
        "2026-03-31",
        "--framework",
        "gatsby-2025-schools",
    ]);
    let asked: Vec<&str> = page.lines().filter(|line| line.contains(" = ")).collect();
    insta::assert_snapshot!(asked.join("\n"));
    assert!(!page.contains("y12") && !page.contains("by-18"), "{page}");
}

#[test]
fn comparisons_and_histories() {
    let sheets = [
        "docs/examples/school-2024.toml",
        "docs/examples/school-2026.toml",
    ];
    insta::assert_snapshot!("compare", told(&["compare", sheets[0], sheets[1]]));
    let reported = "docs/examples/boughey-reported.csv";
    insta::assert_snapshot!("history", told(&["history", reported]));
    let test = told(&[
        "profile",
        "test",
        "compass-classic-h1",
        reported,
        "--sixth-form",
    ]);
    insta::assert_snapshot!("profile-test", test);
}

#[test]
fn editions() {
    insta::assert_snapshot!("framework-list", {
        let list = told(&["framework", "list"]);
        let kept = list.lines().filter(|line| !line.contains("digest"));
        kept.collect::<Vec<_>>().join("\n")
    });
}

#[test]
fn refusals() {
    let data = |name: &str| format!("crates/ceiag-cli/tests/data/{name}.toml");
    insta::assert_snapshot!("refused-facts", refused(&["evaluate", &data("misspelt")]));
    insta::assert_snapshot!(
        "refused-edition",
        refused(&["evaluate", &data("wrong-edition")])
    );
    insta::assert_snapshot!("refused-criterion", refused(&["explain", "G25S.BM5.aa"]));
    let missing = refused(&["evaluate", "no-such-file.toml"]);
    assert!(missing.starts_with("error[cannot-read]: `no-such-file.toml` can't be read"));
    let own = ["--own", &data("own-broken"), "framework", "list"];
    insta::assert_snapshot!("refused-own", refused(&own));
}
