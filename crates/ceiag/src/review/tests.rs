//! Round trips, the order of entries, and that nothing unjudged tells what facts indicate of it.

use super::{
    Action, Entry, Independence, Judgement, Participant, Priority, Review, ReviewKinds, Tier,
    status,
};
use crate::api::{Options, ReviewStatusRequest, call};
use crate::date::Date;
use crate::fact::FactSheet;
use crate::framework::{FrameworkFile, Library};
use crate::institution::Institution;
use crate::json::to_json;
use crate::problem::Problems;
use crate::text::{Document, json};
use proptest::prelude::*;
use std::sync::OnceLock;

const THEMES: usize = 4;
/// Ids and labels that occur nowhere else, so that an answer can be searched for them.
const LEVELS: [&str; 4] = ["amber", "birch", "cedar", "dahlia"];

fn doc(text: &str) -> Document {
    json("x.json", text.as_bytes()).unwrap()
}

/// A model in which each theme has one statement for each level above the lowest, each over a fact of its own.
fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(made)
}

fn made() -> Library {
    let mut facts = Vec::new();
    let mut criteria = Vec::new();
    let mut themes = Vec::new();
    for theme in 1..=THEMES {
        themes.push(format!(
            r#"{{ "id": "T{theme}", "number": {theme}, "label": "theme {theme}", "benchmarks": ["base/BM1"] }}"#
        ));
        for (place, level) in LEVELS.iter().enumerate().skip(1) {
            facts.push(format!(
                r#"{{ "id": "fact-{theme}-{place}", "kind": "yes-no", "label": "a fact" }}"#
            ));
            criteria.push(format!(
                r#"{{ "id": "S.{theme}.{place}", "theme": "T{theme}", "level": "{level}", "label": "a statement",
                     "text": "It is so.", "grade": "project", "met-when": {{ "yes": "fact-{theme}-{place}" }} }}"#
            ));
        }
    }
    let levels: Vec<String> = LEVELS
        .iter()
        .enumerate()
        .map(|(place, level)| {
            let floor = place == 0;
            format!(r#"{{ "id": "{level}", "label": "{level}", "floor": {floor} }}"#)
        })
        .collect();
    let head = r#""format": "ceiag-framework/1", "edition": "1", "settings": ["school"],
        "in-force": { "from": "2020-09-01", "grade": "project" }"#;
    let base = format!(
        r#"{{ {head}, "id": "base", "series": "base", "title": "Base", "reading": "findings",
            "benchmark": [{{ "id": "BM1", "number": 1, "label": "one" }}],
            "fact": [{{ "id": "a-fact", "kind": "yes-no", "label": "a fact" }}],
            "criterion": [{{ "id": "B.1", "benchmark": "BM1", "label": "one", "text": "One.", "grade": "project",
                "met-when": {{ "yes": "a-fact" }} }}] }}"#
    );
    let model = format!(
        r#"{{ {head}, "id": "model", "series": "model", "title": "Model", "reading": "level", "judgement": "statements",
            "level": [{}], "theme": [{}], "fact": [{}], "criterion": [{}] }}"#,
        levels.join(","),
        themes.join(","),
        facts.join(","),
        criteria.join(",")
    );
    let mut library = Library::default();
    for text in [base, model] {
        let doc = doc(&text);
        let file = FrameworkFile::read(&doc).unwrap();
        assert_eq!(file.check(&library, &doc).to_string(), "");
        library = library.with(&file);
    }
    let kinds = r#"{ "format": "ceiag-reviews/1", "role": [{ "id": "careers-leader", "label": "Careers Leader",
        "grade": "project" }], "expectation": [{ "id": "trio-size", "text": "in threes", "number": 3, "grade": "project" }] }"#;
    library.reviews = ReviewKinds::read(&doc(kinds)).unwrap();
    library
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn school() -> Institution {
    let years = crate::institution::YearGroups::new(7, 11).unwrap();
    Institution::school(years).named("Northgate \"Example\" School\u{7f}")
}

fn started() -> Review {
    let mut review = Review::new("r-1", Tier::Internal, "model", day("2026-03-02"));
    review.institution = Some(school());
    review.participants.push(Participant {
        role: "careers-leader".to_owned(),
        described: None,
        name: Some("A. Example".to_owned()),
        on: Some(day("2026-03-02")),
    });
    review
}

fn judged(theme: usize, level: usize) -> Judgement {
    Judgement {
        question: format!("T{theme}"),
        level: LEVELS[level].to_owned(),
        on: day("2026-03-03"),
        independence: (level == 0).then_some(Independence::ExternalAssessor),
        strengths: vec!["line one\nline two".to_owned()],
        to_develop: Vec::new(),
        evidence: vec!["E1".to_owned()],
        note: Some("a \\ in a note".to_owned()),
        earlier: None,
        reason: None,
    }
}

fn whole() -> Review {
    let mut review = started();
    review.model_digest = Some("0".repeat(64));
    review.completed = Some(day("2026-03-20"));
    review.hub = Some("Example Hub".to_owned());
    review.judgements = vec![judged(2, 1), judged(1, 0)];
    review.priorities.push(Priority {
        id: "P1".to_owned(),
        text: "Attendance".to_owned(),
    });
    review.actions.push(Action {
        id: "A1".to_owned(),
        question: Some("T2".to_owned()),
        criterion: None,
        text: "Do it".to_owned(),
        owner: Some("head".to_owned()),
        by: Some(day("2026-07-10")),
        priority: Some("P1".to_owned()),
        highest_leverage: true,
    });
    review
}

/// One review of every tier, with every part that it can have.
fn every_tier() -> Vec<Review> {
    let read = |text: &str| Review::read(&doc(text), library()).unwrap();
    vec![
        started(),
        whole(),
        read(
            r#"{ "format": "ceiag-review/1", "id": "p", "tier": "peer", "model": "model", "started": "2026-04-22",
            "academic-year": "2025/26", "region": "North", "institution": { "name": "A", "setting": "school", "years": [7, 11], "urn": "999901" },
            "facilitator": { "name": "F", "trained": false, "from": "hub" }, "follows": { "review": "r-1", "completed": "2026-03-20" },
            "reviewer": [{ "name": "B", "urn": "999902" }, { "urn": "999903" }],
            "participant": [{ "role": "other", "described": "Guest" }],
            "finding": [{ "criterion": "base/BM1", "outcome": "not-met", "on": "2026-04-22", "reason": "no log",
                "independence": "peer", "evidence": ["E2"] }] }"#,
        ),
        read(
            r#"{ "format": "ceiag-review/1", "id": "e", "tier": "expert", "model": "model", "started": "2026-05-11",
            "reviews": ["p", "q"], "process": [{ "aspect": "evidence", "finding": "late" }] }"#,
        ),
        read(
            r#"{ "format": "ceiag-review/1", "id": "n", "tier": "national", "model": "model", "started": "2026-05-11", "theme": "T1" }"#,
        ),
    ]
}

#[test]
fn canonical_json_reads_back_to_the_same() {
    let library = library();
    for review in every_tier() {
        let text = review.to_json().write();
        let again = Review::read(&doc(&text), library).unwrap();
        assert_eq!((again.to_json().write(), again), (text, review));
    }
}

#[cfg(feature = "toml")]
#[test]
fn toml_reads_back_to_the_same() {
    let library = library();
    for review in every_tier() {
        let text = review.to_toml(library).unwrap();
        let doc = crate::text::toml("x.toml", text.as_bytes()).unwrap();
        assert_eq!(Review::read(&doc, library).unwrap(), review, "{text}");
    }
}

#[cfg(feature = "toml")]
#[test]
fn a_blank_review_is_filled_in_by_removing_signs() {
    let library = library();
    let whom = school();
    let day = day("2026-03-02");
    let read = |text: &str| {
        let doc = crate::text::toml("x.toml", text.as_bytes())?;
        Review::read(&doc, library)
    };
    let blank = Review::template(library, Tier::Internal, "model", Some(&whom), day).unwrap();
    assert_eq!(
        read(&blank).unwrap().id,
        "northgate-example-school-internal-2026"
    );
    let keys = [
        "[[participant]]",
        "role",
        "[[judgement]]",
        "question",
        "level",
        "on",
    ];
    let (blank, _) = blank.split_once("\n# Priorities").unwrap();
    let bare = |line: &str| {
        let bare = line.strip_prefix("# ");
        let bare = bare.filter(|b| keys.contains(&b.split(" = ").next().unwrap_or_default()));
        bare.unwrap_or(line).to_owned()
    };
    let open: Vec<String> = blank.lines().map(bare).collect();
    let open = open.join("\n");
    let filled = open
        .replace("role = \"\"", "role = \"careers-leader\"")
        .replace("level = \"\"", "level = \"cedar\"");
    let review = read(&filled).unwrap();
    assert_eq!(
        (review.participants.len(), review.judgements.len()),
        (1, THEMES)
    );
    // An empty blank is never taken for an answer.
    let problems = read(&open).unwrap_err();
    let empty = problems.iter().filter(|p| p.message == "the text is empty");
    assert_eq!(empty.count(), 1 + THEMES);
}

#[test]
fn a_library_keeps_what_is_known_of_reviews() {
    let library = library();
    let kinds = ReviewKinds::read(&doc(&library.reviews.to_json().write())).unwrap();
    assert_eq!(kinds, library.reviews);
    assert_eq!(kinds.check(library).to_string(), "");
    let broken = r#"{ "format": "ceiag-reviews/1",
        "tier": [{ "id": "peer", "label": "p", "run-by": "p", "about": "p", "grade": "sourced" }],
        "role": [{ "id": "a", "label": "a", "grade": "project" }, { "id": "a", "label": "a", "grade": "project" }] }"#;
    let problems = ReviewKinds::read(&doc(broken)).unwrap().check(library);
    let paths: Vec<&str> = problems.iter().filter_map(|p| p.path.as_deref()).collect();
    assert_eq!(
        paths,
        [
            "reviews.tier",
            "reviews.role[1].id",
            "reviews.tier[0].sources"
        ]
    );
}

#[test]
fn a_broken_review_still_tells_everything() {
    let text = r#"{ "format": "ceiag-review/1", "id": "r", "tier": "internal", "model": "model", "started": "tomorrow",
        "institution": { "setting": "school", "years": [7, 11] }, "participant": [{ "role": "careers-leader" }],
        "judgement": [{ "question": "T1" }, { "question": "T9", "level": "amber", "on": "2026-03-02" }] }"#;
    let problems: Problems = Review::read(&doc(text), library()).unwrap_err();
    let paths: Vec<&str> = problems.iter().filter_map(|p| p.path.as_deref()).collect();
    assert_eq!(
        paths,
        [
            "started",
            "judgement[0].level",
            "judgement[0].on",
            "judgement[1].question"
        ]
    );
    assert!(problems.iter().all(|p| p.place.is_some()));
}

/// A sheet with each fact known to be so, known not to be so, or not known.
fn sheet(known: &[Option<bool>], library: &Library) -> FactSheet {
    let mut facts = Vec::new();
    for (index, value) in known.iter().enumerate() {
        if let Some(value) = value {
            let (theme, place) = (index / 3 + 1, index % 3 + 1);
            facts.push(format!(r#""fact-{theme}-{place}": {value}"#));
        }
    }
    let institution = school().to_json().write();
    let text = format!(
        r#"{{ "as-of": "2026-03-10", "institution": {institution}, "facts": {{ {} }} }}"#,
        facts.join(",")
    );
    FactSheet::read(&doc(&text), &library.catalogue).unwrap()
}

fn facts() -> impl Strategy<Value = Vec<Option<bool>>> {
    prop::collection::vec(prop::option::of(any::<bool>()), THEMES * 3)
}

fn levels() -> impl Strategy<Value = Vec<Option<usize>>> {
    prop::collection::vec(prop::option::of(0..LEVELS.len()), THEMES)
}

proptest! {
    #[test]
    fn the_order_of_entries_changes_no_status(
        levels in levels(),
        order in Just((0..THEMES).collect::<Vec<_>>()).prop_shuffle(),
        facts in facts(),
    ) {
        let library = library();
        let sheet = sheet(&facts, library);
        let told = |order: &[usize]| {
            let mut review = started();
            for theme in order {
                if let Some(level) = levels[*theme] {
                    let entry = Entry::Judgement(judged(theme + 1, level));
                    review = review.record(library, entry).unwrap();
                }
            }
            let status = status(library, &review, Some(&sheet), &Options::default()).unwrap();
            to_json(&status).unwrap().write()
        };
        let in_order: Vec<usize> = (0..THEMES).collect();
        prop_assert_eq!(told(&order), told(&in_order));
    }

    /// Facts of themes without a judgement leave no trace in any answer: whatever they are, the bytes are the same.
    #[test]
    fn facts_of_an_unjudged_theme_leave_no_trace(levels in levels(), facts in facts(), others in facts()) {
        let library = library();
        let mut review = started();
        for (theme, level) in levels.iter().enumerate() {
            review.judgements.extend(level.map(|level| judged(theme + 1, level)));
        }
        let mixed: Vec<Option<bool>> = (0..THEMES * 3)
            .map(|at| if levels[at / 3].is_some() { facts[at] } else { others[at] })
            .collect();
        let answers = [&facts, &mixed].map(|known| {
            let sheet = sheet(known, library).to_json().write();
            let review = review.to_json().write();
            let peer = review.replace("\"internal\"", "\"peer\"").replace("r-1", "p-1");
            let status = call(library, "review_status", &format!(r#"{{ "review": {review}, "sheet": {sheet} }}"#));
            let moderate = format!(
                r#"{{ "sides": [{{ "sheet": {sheet} }}, {{ "review": {review}, "sheet": {sheet} }}, {{ "review": {peer}, "sheet": {sheet} }}] }}"#
            );
            (status, call(library, "moderate", &moderate))
        });
        prop_assert!(answers[0].0.contains("ceiag-review-status/1"), "{}", answers[0].0);
        prop_assert!(answers[0].1.contains("ceiag-moderation/1"), "{}", answers[0].1);
        prop_assert_eq!(&answers[0], &answers[1]);
        let unjudged = levels.iter().filter(|level| level.is_none()).count();
        prop_assert_eq!(answers[0].0.matches(r#""hidden":true"#).count(), unjudged);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,60}", key in "[a-z-]{1,12}") {
        let library = library();
        let request = format!(r#"{{ "review": {{ "{key}": {}, "judgement": [{{ "{key}": 1 }}] }} }}"#,
            crate::json::Json::text(text).write());
        prop_assert!(ReviewStatusRequest::read(&doc(&request), library).is_err());
    }
}
