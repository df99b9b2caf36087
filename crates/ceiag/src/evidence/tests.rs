//! Catalogues and registers are read, written back the same, and checked.

use super::*;
use crate::framework::{FrameworkFile, Library, Prose};
use crate::institution::{Institution, YearGroups};
use crate::problem::{Code, Problems};
use crate::text::json;

const CATALOGUE: &str = r#"{ "format": "ceiag-evidence-catalogue/1",
    "pack": [{ "id": "visit", "label": "asked for once", "grade": "project", "note": "a note",
        "meetings": [{ "id": "one", "label": "the first meeting" }] }],
    "area": [{ "id": "work", "label": "Work", "grade": "project" }],
    "kind": [
        { "id": "P.1", "label": "the policy", "pack": "visit", "meeting": "one", "grade": "project",
          "serves": [{ "fact": "written", "how": "counts-as" }, { "to": "own/O.1", "how": "indicates" }],
          "areas": ["work"], "key-stages": [3, 5] },
        { "id": "log", "label": "a log", "grade": "project", "serves": [{ "to": "own/G", "how": "related" }] }],
    "link": [{ "from": "own/O.1", "to": "own/G", "how": "related", "grade": "project", "note": "the same ground" }] }"#;

const EDITION: &str = r#"{ "format": "ceiag-framework/1", "id": "own", "series": "own", "edition": "1", "title": "Own",
    "settings": ["school"], "reading": "findings", "in-force": { "from": "2026-01-01", "grade": "project" },
    "fact": [{ "id": "written", "kind": "yes-no", "label": "it is written down" },
        { "id": "found", "kind": "yes-no", "label": "what somebody finds", "judged-by": "visitor" }],
    "benchmark": [{ "id": "G", "number": 1, "label": "group" }],
    "criterion": [{ "id": "O.1", "benchmark": "G", "label": "one", "text": "One.", "grade": "project", "met-when": { "yes": "written" } },
        { "id": "O.2", "benchmark": "G", "label": "two", "text": "Two.", "grade": "project", "met-when": { "judged": "found" } }] }"#;

fn catalogue(text: &str) -> Result<EvidenceCatalogue, Problems> {
    EvidenceCatalogue::read(&json("kinds", text.as_bytes()).unwrap())
}

fn library() -> Library {
    let file = FrameworkFile::read(&json("own", EDITION.as_bytes()).unwrap()).unwrap();
    let mut library = Library::default().with(&file);
    library.evidence = catalogue(CATALOGUE).unwrap();
    library
}

/// What the check says of the evidence; a series of one's own need not cover the whole calendar.
fn check_library(library: &Library) -> Problems {
    let found = crate::framework::check_library(library).into_iter();
    found.filter(|p| p.code != Code::NotInForce).collect()
}

fn codes(problems: &Problems) -> Vec<(Code, &str)> {
    let told = |p: &'_ crate::problem::Problem| p.code;
    let paths = problems.iter().map(|p| p.path.as_deref().unwrap_or(""));
    problems.iter().map(told).zip(paths).collect()
}

#[test]
fn a_catalogue_reads_back_the_same() {
    let read = catalogue(CATALOGUE).unwrap();
    assert_eq!(read.kinds.len(), 2);
    assert_eq!(
        read.kind("P.1").map(|k| k.key_stages.as_slice()),
        Some(&[3, 5][..])
    );
    assert_eq!(
        catalogue(&read.to_json(Prose::With).write()),
        Ok(read.clone())
    );
    let bare = catalogue(&read.to_json(Prose::Without).write()).unwrap();
    assert_ne!(bare, read);
    assert!(bare.packs.iter().all(|pack| pack.note.is_empty()));
}

#[test]
fn a_sound_catalogue_passes_the_check() {
    assert_eq!(check_library(&library()).to_string(), "");
}

#[test]
fn nothing_is_counted_as_a_finding() {
    let refused = |serves: &str| {
        let text = CATALOGUE.replace(r#"{ "to": "own/G", "how": "related" }"#, serves);
        assert_ne!(text, CATALOGUE);
        catalogue(&text).unwrap_err()
    };
    let path = "kind[1].serves[0].how";
    let problems = refused(r#"{ "to": "own/G", "how": "counts-as" }"#);
    assert_eq!(codes(&problems), [(Code::CountsAsFinding, path)]);
    let problems = refused(r#"{ "fact": "written", "how": "related" }"#);
    assert_eq!(codes(&problems), [(Code::Conflict, path)]);
    let problems = refused(r#"{ "fact": "written", "to": "own/G", "how": "related" }"#);
    assert_eq!(codes(&problems), [(Code::Conflict, "kind[1].serves[0].to")]);
    let link = CATALOGUE.replace(
        r#""to": "own/G", "how": "related", "grade""#,
        r#""to": "own/G", "how": "counts-as", "grade""#,
    );
    let problems = catalogue(&link).unwrap_err();
    assert_eq!(codes(&problems), [(Code::CountsAsFinding, "link[0].how")]);
}

#[test]
fn everything_that_a_catalogue_refers_to_exists() {
    let checked = |from: &str, to: &str| {
        let text = CATALOGUE.replacen(from, to, 1);
        assert_ne!(text, CATALOGUE, "{from}");
        let mut library = library();
        library.evidence = catalogue(&text).unwrap();
        let problems = check_library(&library);
        let told = codes(&problems);
        told.into_iter()
            .map(|(c, p)| (c, p.to_owned()))
            .collect::<Vec<_>>()
    };
    for (from, to, code, path) in [
        (
            r#""fact": "written""#,
            r#""fact": "writen""#,
            Code::UnknownFact,
            "evidence.kind[0].serves[0].fact",
        ),
        (
            r#""fact": "written""#,
            r#""fact": "found""#,
            Code::CountsAsFinding,
            "evidence.kind[0].serves[0].fact",
        ),
        (
            r#""to": "own/O.1""#,
            r#""to": "own/O.9""#,
            Code::UnknownCriterion,
            "evidence.kind[0].serves[1].to",
        ),
        (
            r#""to": "own/O.1""#,
            r#""to": "onw/O.1""#,
            Code::UnknownFramework,
            "evidence.kind[0].serves[1].to",
        ),
        (
            r#""areas": ["work"]"#,
            r#""areas": ["wrok"]"#,
            Code::Dangling,
            "evidence.kind[0].areas[0]",
        ),
        (
            r#""areas": ["work"]"#,
            r#""areas": ["work", "work"]"#,
            Code::DuplicateKey,
            "evidence.kind[0].areas[1]",
        ),
        (
            r#""pack": "visit""#,
            r#""pack": "vist""#,
            Code::Dangling,
            "evidence.kind[0].pack",
        ),
        (
            r#""meeting": "one""#,
            r#""meeting": "two""#,
            Code::Dangling,
            "evidence.kind[0].meeting",
        ),
        (
            r#""id": "log""#,
            r#""id": "P.1""#,
            Code::DuplicateKey,
            "evidence.kind[1].id",
        ),
        (
            r#""label": "a log""#,
            r#""label": " ""#,
            Code::MissingKey,
            "evidence.kind[1].label",
        ),
        (
            r#""from": "own/O.1""#,
            r#""from": "own/O.7""#,
            Code::UnknownCriterion,
            "evidence.link[0].from",
        ),
        (
            r#""from": "own/O.1""#,
            r#""from": "own/G""#,
            Code::Conflict,
            "evidence.link[0].to",
        ),
        (
            r#"{ "to": "own/O.1", "how": "indicates" }"#,
            r#"{ "fact": "written", "how": "counts-as" }"#,
            Code::DuplicateKey,
            "evidence.kind[0].serves[1]",
        ),
    ] {
        assert_eq!(
            checked(from, to),
            [(code, path.to_owned())],
            "{from} to {to}"
        );
    }
}

#[test]
fn a_grade_that_rests_on_others_names_them() {
    let mut library = library();
    let text = CATALOGUE.replace(
        r#""label": "a log", "grade": "project""#,
        r#""label": "a log", "grade": "secondary""#,
    );
    library.evidence = catalogue(&text).unwrap();
    // Without any source the library counts as one that was written without prose.
    assert_eq!(check_library(&library).to_string(), "");
    let source = r#"{ "format": "ceiag-sources/1", "source": [{ "key": "A", "title": "A", "checked": "2026-01-01" }] }"#;
    library.sources =
        crate::framework::Source::read_all(&json("s", source.as_bytes()).unwrap()).unwrap();
    let problems = check_library(&library);
    assert_eq!(
        codes(&problems),
        [(Code::MissingSource, "evidence.kind[1].sources")]
    );
}

#[test]
fn a_kind_is_not_called_other() {
    let problems = catalogue(&CATALOGUE.replace(r#""id": "log""#, r#""id": "other""#)).unwrap_err();
    assert_eq!(codes(&problems), [(Code::BadId, "kind[1].id")]);
}

#[test]
fn a_register_reads_back_the_same() {
    let library = library();
    let text = r#"{ "format": "ceiag-evidence/1", "institution": { "name": "Northgate Example School", "setting": "school", "years": [7, 13] },
        "item": [
            { "id": "E1", "kind": "P.1", "title": "Policy", "shows": "who leads", "date": "2025-10-01", "place": "drive",
              "owner": "a leader", "review-by": "2026-09-30", "serves": ["own/O.2", { "fact": "written", "how": "counts-as" },
                { "to": "own/G", "how": "related" }], "areas": ["work"], "key-stages": [3, 4] },
            { "id": "E2", "kind": "other", "described": "a film", "title": "Film" }] }"#;
    let read = |text: &str| Register::read(&json("register", text.as_bytes()).unwrap(), &library);
    let register = read(text).unwrap();
    assert_eq!(register.items.len(), 2);
    assert_eq!(read(&register.to_json().write()), Ok(register.clone()));
    let item = register.item("E1").unwrap();
    let facts = item.serves(&library.evidence);
    assert_eq!(
        facts
            .iter()
            .filter(|s| matches!(s, Serves::Fact(_)))
            .count(),
        1
    );
}

#[test]
fn an_item_that_names_facts_documents_these_only() {
    let mut library = library();
    let text = CATALOGUE.replace(
        r#"{ "fact": "written", "how": "counts-as" }"#,
        r#"{ "fact": "written", "how": "counts-as" }, { "fact": "told", "how": "counts-as" }"#,
    );
    library.evidence = catalogue(&text).unwrap();
    let register = |serves: &str| {
        let text = format!(
            r#"{{ "institution": {{ "setting": "college" }}, "item": [{{ "id": "E1", "kind": "P.1", "title": "Policy", "serves": [{serves}] }}] }}"#
        );
        Register::read(&json("register", text.as_bytes()).unwrap(), &library).unwrap()
    };
    let documents = |register: &Register| {
        let item = register.item("E1").unwrap();
        let serves = item.serves(&library.evidence);
        let fact = |s: &&Serves| matches!(s, Serves::Fact(_));
        (serves.iter().copied().filter(fact).count(), serves.len())
    };
    assert_eq!(documents(&register("")), (2, 3));
    assert_eq!(documents(&register(r#""own/G""#)), (2, 4));
    assert_eq!(
        documents(&register(r#"{ "fact": "written", "how": "counts-as" }"#)),
        (1, 2)
    );
}

#[test]
fn a_template_is_a_register_and_lists_every_kind() {
    let library = library();
    let years = YearGroups::new(7, 11);
    for institution in [
        Institution::new(crate::institution::Setting::School, years).named("A \"Quoted\" School"),
        Institution::college(),
    ] {
        let text = evidence_template(&library, &institution);
        for kind in &library.evidence.kinds {
            assert!(
                text.contains(&format!("# kind = \"{}\"", kind.id)),
                "{text}"
            );
        }
        #[cfg(feature = "toml")]
        {
            let read = |text: &str| {
                let doc = crate::text::toml("template", text.as_bytes()).unwrap();
                Register::read(&doc, &library)
            };
            let blank = read(&text).unwrap();
            assert_eq!((blank.institution, blank.items.len()), (institution, 0));
            // Taking the marks away gives items, once each has its title.
            let item = |line: &str| {
                let line = line.strip_prefix("# ").unwrap_or(line);
                let keys = ["[[item]]", "id = ", "kind = ", "described = ", "title = "];
                keys.iter().any(|key| line.starts_with(key))
            };
            let filled: Vec<String> = text
                .lines()
                .map(|line| match item(line) {
                    true => line
                        .trim_start_matches("# ")
                        .replace("title = \"\"", "title = \"T\""),
                    false => line.to_owned(),
                })
                .collect();
            let filled = read(&filled.join("\n")).unwrap();
            assert_eq!(filled.items.len(), library.evidence.kinds.len() + 1);
        }
    }
}
