//! Evidence and the crosswalk on the page, as they stand in a pipe: a hundred letters wide, without colours.

mod support;

use support::{ceiag, with_input};

const REGISTER: &str = "docs/examples/evidence.toml";
const SCHOOL: &str = "docs/examples/school-2026.toml";

fn told(args: &[&str]) -> String {
    let run = ceiag(args);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{args:?}");
    run.out
}

#[test]
fn the_pack_by_meeting() {
    let page = told(&["evidence", "pack", REGISTER, "--as-of", "2026-01-12"]);
    assert!(page.contains("\nasked for in one inspection in 2014; not an Ofsted requirement\n"));
    insta::assert_snapshot!(page);
}

#[test]
fn the_pack_by_criterion() {
    let args = [
        "evidence",
        "pack",
        REGISTER,
        "--by",
        "criterion",
        "--as-of",
        "2026-01-12",
        "--framework",
        "gatsby-2025-schools",
    ];
    insta::assert_snapshot!(told(&args));
}

#[test]
fn coverage() {
    let args = ["evidence", "coverage", REGISTER, "--as-of", "2026-01-12"];
    insta::assert_snapshot!(told(&args));
}

#[test]
fn kinds() {
    insta::assert_snapshot!(told(&["evidence", "kinds"]));
}

#[test]
fn the_crosswalk() {
    let args = ["crosswalk", SCHOOL, "--evidence", REGISTER];
    insta::assert_snapshot!(told(&args));
}

#[test]
fn json_is_the_answer_of_the_core() {
    let page = told(&[
        "--format",
        "json",
        "evidence",
        "pack",
        REGISTER,
        "--as-of",
        "2026-01-12",
    ]);
    assert_eq!(page.lines().count(), 1);
    assert!(page.contains(r#""format":"ceiag-evidence-pack/1""#));
    let page = told(&["--format", "json", "evidence", "kinds"]);
    assert!(page.contains(r#""format":"ceiag-evidence-kinds/1""#));
}

#[test]
fn what_is_wrong_has_its_place() {
    let text = b"[institution]\nsetting = \"college\"\n[[item]]\nid = \"E1\"\nkind = \"polcy\"\ntitle = \"T\"\n";
    let run = with_input(&["evidence", "pack", "-"], text);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    insta::assert_snapshot!(run.err);
}
