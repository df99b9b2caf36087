//! `ceiag records sample` and `ceiag records triage`: a made-up school from folder to report, and who is shown where.

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use support::{Run, ceiag};

/// A folder of its own for a test, empty.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    path
}

fn run(args: &[&str], path: &Path) -> Run {
    let path = path.display().to_string();
    let args: Vec<&str> = args
        .iter()
        .map(|arg| if *arg == "DIR" { path.as_str() } else { arg })
        .collect();
    let mut run = ceiag(&args);
    run.out = run.out.replace(&path, "made-up");
    run.err = run.err.replace(&path, "made-up");
    run
}

#[test]
fn a_school_is_written_to_a_new_folder_only() {
    let path = folder("sample-new");
    let args = [
        "records", "sample", "--pupils", "60", "--seed", "7", "--out", "DIR",
    ];
    let first = run(&args, &path);
    assert_eq!((first.code, first.err.as_str()), (0, ""));
    insta::assert_snapshot!("sample", first.out);
    let pupils = fs::read(path.join("pupils.csv")).unwrap();
    let second = run(&args, &path);
    assert_eq!((second.code, second.out.as_str()), (1, ""));
    insta::assert_snapshot!("sample-not-empty", second.err);
    assert_eq!(fs::read(path.join("pupils.csv")).unwrap(), pupils);
    let json = run(
        &[
            "--format", "json", "records", "sample", "--pupils", "5", "--out", "DIR",
        ],
        &folder("sample-json"),
    );
    assert!(
        json.out.contains(r#""format":"ceiag-sample/1""#) && !json.out.contains("SYN-0001"),
        "{}",
        json.out
    );
}

#[test]
fn refused_rows_are_kept_unchanged_beside_what_is_told_without_them() {
    let path = folder("sample-refused");
    let make = [
        "records", "sample", "--pupils", "40", "--seed", "7", "--out", "DIR",
    ];
    assert_eq!(run(&make, &path).code, 0);
    let pupils = path.join("pupils.csv");
    let whole = fs::read_to_string(&pupils).unwrap();
    let damaged = whole.replacen('\n', "\nthis,is,no,pupil\n", 1);
    fs::write(&pupils, &damaged).unwrap();

    let stopped = run(&["records", "missing", "DIR"], &path);
    assert_eq!((stopped.code, stopped.out.as_str()), (1, ""));
    assert!(stopped.err.contains("pupils.csv:2:1"), "{}", stopped.err);

    let refused = folder("sample-refused-rows").join("new");
    let place = refused.display().to_string();
    let goes_on = [
        "records",
        "missing",
        "DIR",
        "--keep-going",
        "--refused",
        &place,
    ];
    let told = run(&goes_on, &path);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    let incomplete = "1 row was refused and left out, so that these numbers are incomplete";
    assert!(told.out.contains(incomplete), "{}", told.out);
    let kept = refused.join("refused-pupils.csv");
    let header = whole.lines().next().unwrap();
    let rows = || fs::read_to_string(&kept).unwrap();
    assert_eq!(rows(), format!("{header}\nthis,is,no,pupil\n"));

    // The same rows again change nothing; other ones are not written over them.
    assert_eq!(run(&goes_on, &path).code, 0);
    fs::write(&pupils, damaged.replace("no,pupil", "none,either")).unwrap();
    let there = run(&goes_on, &path);
    assert_eq!(there.code, 1);
    assert!(there.err.contains("is there already"), "{}", there.err);
    assert_eq!(rows(), format!("{header}\nthis,is,no,pupil\n"));
}

#[test]
fn like_needs_a_published_file() {
    let path = folder("sample-like");
    let without = run(
        &["records", "sample", "--like", "900001", "--out", "DIR"],
        &path,
    );
    assert_eq!(without.code, 2);
    let ks4 = "crates/ceiag-records/tests/official/ks4.csv";
    let census = "crates/ceiag-records/tests/official/census.csv";
    let both = run(
        &[
            "records", "sample", "--like", "900001", "--ks4", ks4, "--census", census, "--out",
            "DIR",
        ],
        &path,
    );
    assert_eq!(both.code, 0, "{}", both.err);
    assert!(both.out.contains("Years 7 to 13: 900;"), "{}", both.out);
}

#[test]
fn from_a_folder_to_what_is_missing_in_one_command() {
    let path = folder("sample-missing");
    let made = run(
        &[
            "records", "sample", "--pupils", "400", "--seed", "7", "--out", "DIR",
        ],
        &path,
    );
    assert_eq!(made.code, 0, "{}", made.err);
    let missing = run(&["records", "missing", "DIR"], &path);
    assert_eq!(missing.code, 0, "{}", missing.err);
    // Made-up records say so in every answer, and nobody is listed who was not asked for.
    assert!(
        missing.out.contains("made up") || missing.out.contains("made-up"),
        "{}",
        missing.out
    );
    assert!(!missing.out.contains("SYN-0"), "{}", missing.out);
    let listed = run(&["records", "missing", "--pupils", "DIR"], &path);
    assert!(listed.out.contains("SYN-0"), "{}", listed.out);
}

#[test]
fn attendance_alone_leaves_open_and_never_says_no() {
    let path = folder("sample-register");
    let args = [
        "records",
        "sample",
        "--pupils",
        "300",
        "--seed",
        "7",
        "--attendance-only",
        "--out",
        "DIR",
    ];
    assert_eq!(run(&args, &path).code, 0);
    let told = run(&["--format", "json", "records", "missing", "DIR"], &path);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(
        !told.out.contains(r#""outcome":"not-met""#) && told.out.contains(r#""outcome":"unknown""#)
    );
    let check = run(&["records", "check", "DIR"], &path);
    assert_eq!(check.code, 0, "{}{}", check.out, check.err);
    // The whole school has criteria that are not met, so that this can fail.
    let path = folder("sample-whole");
    let args = [
        "records", "sample", "--pupils", "300", "--seed", "7", "--out", "DIR",
    ];
    assert_eq!(run(&args, &path).code, 0);
    let told = run(&["--format", "json", "records", "missing", "DIR"], &path);
    assert!(told.out.contains(r#""outcome":"not-met""#));
}

#[test]
fn an_order_by_the_schools_own_configuration() {
    let path = folder("triage");
    let args = [
        "records", "sample", "--pupils", "60", "--seed", "7", "--years", "7-11", "--out", "DIR",
    ];
    assert_eq!(run(&args, &path).code, 0);
    fs::write(
        path.join("triage.csv"),
        "pupil;attendance;Exclusions\nSYN-0012;88,5;0\n",
    )
    .unwrap();
    let config = "docs/examples/triage.toml";
    let wrong = run(&["records", "triage", config, "DIR"], &path);
    assert_eq!((wrong.code, wrong.out.as_str()), (1, ""));
    insta::assert_snapshot!("triage-wrong-cell", wrong.err);
    fs::write(
        path.join("triage.csv"),
        "pupil;attendance;Exclusions\nSYN-0012;88.5;0\nSYN-0013;97%;\n",
    )
    .unwrap();
    let told = run(&["records", "triage", config, "DIR"], &path);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    insta::assert_snapshot!("triage", told.out);
    let json = run(
        &["--format", "json", "records", "triage", config, "DIR"],
        &path,
    );
    assert!(json.out.contains(r#""official":false"#), "{}", json.out);
}

#[test]
fn a_blank_configuration_is_refused_until_it_is_filled() {
    let blank = ceiag(&["template", "triage"]);
    assert_eq!(blank.code, 0, "{}", blank.err);
    let path = folder("triage-template");
    let args = [
        "records", "sample", "--pupils", "30", "--seed", "7", "--years", "7-11", "--out", "DIR",
    ];
    assert_eq!(run(&args, &path).code, 0);
    let config = path.join("config.toml");
    fs::write(&config, &blank.out).unwrap();
    let config = config.display().to_string();
    let refused = run(&["records", "triage", &config, "DIR"], &path);
    assert_eq!(refused.code, 1);
    assert_eq!(
        refused.err.matches("error[missing-key]").count(),
        7,
        "{}",
        refused.err
    );
    let filled = blank.out.replace("label = \"\"", "label = \"Example\"");
    let filled = filled.replace("column = \"\"", "column = \"attendance\"");
    let filled = ["name", "version", "owner"]
        .iter()
        .fold(filled, |text, key| {
            text.replace(
                &format!("\n{key} = \"\""),
                &format!("\n{key} = \"Example\""),
            )
        });
    fs::write(path.join("config.toml"), filled).unwrap();
    let told = run(&["records", "triage", &config, "DIR"], &path);
    assert_eq!(told.code, 0, "{}", told.err);
}

/// Commands that read records, and what they need besides. A command that is new must be added here.
const COMMANDS: [(&str, &[&str]); 10] = [
    ("check", &[]),
    ("destinations", &[]),
    ("facts", &["--fact", "guidance-by-16"]),
    ("groups", &["--internal"]),
    ("map", &[]),
    ("missing", &[]),
    ("official", &[]),
    ("sample", &[]),
    ("triage", &[]),
    ("worksheet", &[]),
];

/// What identifies somebody, in forms that can't stand anywhere by chance.
const SECRETS: [&str; 6] = [
    "planted-key-7431",
    "planted-key-9552",
    "P207000016049",
    "9276308686",
    "2011-03-27",
    "Zebedee Plantagenet",
];

fn leaks(run: &Run) -> Vec<&'static str> {
    let all = SECRETS.into_iter();
    all.filter(|secret| run.out.contains(secret) || run.err.contains(secret))
        .collect()
}

#[test]
fn no_command_shows_who_somebody_is_unless_it_is_asked() {
    let help = ceiag(&["records", "--help"]);
    let listed = help
        .out
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1);
    let listed: Vec<&str> = listed
        .take_while(|line| !line.is_empty())
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .collect();
    let mut known: Vec<&str> = COMMANDS.iter().map(|(name, _)| *name).collect();
    known.sort_unstable();
    let mut sorted = listed;
    sorted.sort_unstable();
    assert_eq!(sorted, known, "a command is not looked at");

    let path = folder("planted");
    fs::create_dir_all(&path).unwrap();
    let manifest = "format = \"ceiag-records/1\"\ninstitution = { setting = \"school\", years = [7, 11] }\ntaken-on = 2026-09-30\n\
                    complete = [{ kind = \"meeting\", from = 2021-09-01 }]\n";
    fs::write(path.join("records.toml"), manifest).unwrap();
    let good = "pupil,upn,uln,birth,name\nplanted-key-7431,P207000016049,9276308686,2011-03-27,Zebedee Plantagenet\nplanted-key-9552,,,,\n";
    let bad = "pupil,upn,uln,birth,name\nplanted-key-7431,9276308686,P207000016049,Zebedee Plantagenet,2011-03-27\n9276308686,x,y,z,planted-key-9552\n";
    let enrolments = "pupil,academic-year,year-group,from,to\nplanted-key-7431,2025/26,11,2025-09-02,2026-06-26\nplanted-key-9552,2026/27,10,2026-09-02,\n";
    let slipped = "pupil,academic-year,year-group,from,to\n2025/26,planted-key-7431,P207000016049,planted-key-9552,Zebedee Plantagenet\n";
    for (pupils, enrolments) in [(good, enrolments), (bad, enrolments), (good, slipped)] {
        fs::write(path.join("pupils.csv"), pupils).unwrap();
        fs::write(path.join("enrolments.csv"), enrolments).unwrap();
        for format in ["text", "json"] {
            for (command, more) in COMMANDS {
                let told = match command {
                    // They take no records, or list pupils because that is what they are asked for.
                    "official" | "sample" | "triage" => continue,
                    "map" => {
                        let file = path.join("pupils.csv").display().to_string();
                        ceiag(&["--format", format, "records", "map", &file])
                    }
                    _ => run(
                        &[&["--format", format, "records", command, "DIR"], more].concat(),
                        &path,
                    ),
                };
                assert!(
                    leaks(&told).is_empty(),
                    "{command}: {:?}\n{}{}",
                    leaks(&told),
                    told.out,
                    told.err
                );
            }
        }
    }
    // The control: what is asked for shows keys, and with a salt it does not.
    fs::write(path.join("pupils.csv"), good).unwrap();
    fs::write(path.join("enrolments.csv"), enrolments).unwrap();
    let asked = [
        "records",
        "facts",
        "DIR",
        "--fact",
        "guidance-by-16",
        "--pupils",
    ];
    let told = run(&asked, &path);
    assert_eq!(
        leaks(&told),
        ["planted-key-7431"],
        "{}{}",
        told.out,
        told.err
    );
    let salt = folder("planted-salt");
    fs::write(&salt, "a secret of the school's").unwrap();
    let salt = salt.display().to_string();
    let told = run(&[&asked[..], &["--salt-file", &salt]].concat(), &path);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(leaks(&told).is_empty(), "{}", told.out);
}
