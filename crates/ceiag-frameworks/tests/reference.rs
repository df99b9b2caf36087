//! What ceiag's own editions say of themselves and of others, and that nothing is cited for nothing.

use ceiag::evidence::Serves;
use ceiag::fact::By;
use ceiag::framework::{Criterion, Framework, Grade, Judged, Library};
use ceiag_frameworks::load;
use std::collections::BTreeSet;

fn own(library: &Library) -> impl Iterator<Item = &Framework> {
    let own = |f: &&Framework| f.id.starts_with("reference-");
    library.frameworks.iter().filter(own)
}

fn rule(criterion: &Criterion) -> String {
    criterion
        .any_rule()
        .map(|rule| format!("{rule:?}"))
        .unwrap_or_default()
}

/// The facts that a rule reads.
fn facts(rule: &str) -> BTreeSet<String> {
    let ends = rule.split("fact: \"").skip(1);
    ends.filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn all_of_the_reference_editions_is_of_this_project() {
    let library = load().unwrap();
    let mut checked = 0;
    for framework in own(&library) {
        assert_eq!(framework.owner, "ceiag");
        for criterion in &framework.criteria {
            assert_eq!(criterion.grade, Grade::Project, "{}", criterion.id);
            assert!(
                matches!(criterion.judged, Judged::By(_)),
                "{}",
                criterion.id
            );
            checked += 1;
        }
    }
    assert!(checked > 200, "{checked}");
}

#[test]
fn what_is_asked_of_colleges_speaks_of_no_year_group() {
    let library = load().unwrap();
    let mut checked = 0;
    for framework in own(&library).filter(|f| f.id.ends_with("colleges")) {
        for criterion in &framework.criteria {
            let said = format!("{} {} {}", criterion.label, criterion.text, criterion.note);
            for word in [
                "Year 7",
                "Year 9",
                "Year 11",
                "Year 13",
                "By 16",
                "By 18",
                "key stage",
                "pupil",
            ] {
                assert!(!said.contains(word), "{}: {word}", criterion.id);
            }
            for fact in facts(&rule(criterion)) {
                let fact = library.catalogue.get(&fact).unwrap();
                assert_eq!(fact.by, By::Whole, "{}: {}", criterion.id, fact.id);
                assert_eq!(fact.needs_years, None, "{}: {}", criterion.id, fact.id);
            }
            checked += 1;
        }
    }
    assert!(checked > 90, "{checked}");
}

/// Every figure here is ceiag's own, but for those of benchmarks and of the law.
#[cfg(feature = "prose")]
#[test]
fn every_figure_of_the_reference_model_says_whose_it_is() {
    let library = load().unwrap();
    for framework in own(&library).filter(|f| f.id.contains("maturity")) {
        for criterion in &framework.criteria {
            let rule = rule(criterion);
            let figure = ["ShareAt", "CountAt", "Within"]
                .iter()
                .any(|test| rule.contains(test));
            if figure {
                let said = criterion.note.contains("ceiag's own")
                    || criterion.note.contains("the figure of the 2018 text")
                    || !criterion.sources.is_empty();
                assert!(said, "{}: {}", criterion.id, criterion.note);
            }
            if rule.contains("provider-access") {
                assert!(!criterion.sources.is_empty(), "{}", criterion.id);
            }
        }
    }
}

#[cfg(feature = "prose")]
#[test]
fn what_is_said_of_the_government_names_where_it_says_so() {
    let library = load().unwrap();
    let mut said = 0;
    for framework in &library.frameworks {
        let basis = &framework.strength_basis;
        if basis.note.contains("recommended by government") {
            assert!(!basis.sources.is_empty(), "{}", framework.id);
            // The guidance of May 2025 has not been read.
            assert!(basis.note.contains("2023"), "{}", framework.id);
            said += 1;
        }
    }
    assert_eq!(said, 4);
}

#[cfg(feature = "prose")]
#[test]
fn that_a_compass_score_is_no_verdict_is_known_at_second_hand() {
    let library = load().unwrap();
    let mut said = 0;
    for framework in own(&library) {
        for context in &framework.context {
            if context.text.contains("verdict") {
                assert_eq!(context.grade, Grade::Secondary, "{}", context.id);
                assert_eq!(context.sources, ["QICS-CDI3"], "{}", context.id);
                said += 1;
            }
            // A row on the Standard's own criteria can't be taken for one on those of the edition.
            if context.grade == Grade::Sourced || context.grade == Grade::Secondary {
                let whose = context.text.contains("Standard") || context.text.contains("Compass");
                assert!(whose, "{}: {}", context.id, context.text);
            }
        }
    }
    assert_eq!(said, 2);
}

#[test]
fn every_fact_that_is_judged_now_has_a_kind_of_evidence() {
    let library = load().unwrap();
    let kinds = format!("{:?}", library.evidence.kinds);
    let now = [
        "gatsby-2025",
        "provider-access",
        "reference-maturity-2025",
        "reference-standard-2025",
    ];
    let mut checked = BTreeSet::new();
    for framework in &library.frameworks {
        if !now.iter().any(|id| framework.id.starts_with(id)) {
            continue;
        }
        for criterion in &framework.criteria {
            for id in facts(&rule(criterion)) {
                let judged = library.catalogue.get(&id).unwrap().judged_by.is_some();
                let has = kinds.contains(&format!("Fact(\"{id}\")"));
                assert!(has != judged, "{}: {id}", criterion.id);
                checked.insert(id);
            }
        }
    }
    assert!(checked.len() > 100, "{}", checked.len());
}

/// What somebody says, or when somebody looked, is not shown by what they were given.
#[test]
fn a_kind_documents_only_what_it_can_show() {
    let library = load().unwrap();
    let kinds = |fact: &str| -> Vec<&str> {
        let fact = Serves::Fact(fact.to_owned());
        let of = library.evidence.kinds.iter();
        of.filter(|kind| kind.serves.contains(&fact))
            .map(|kind| kind.id.as_str())
            .collect()
    };
    assert_eq!(kinds("parents-could-help"), ["feedback-summaries"]);
    assert_eq!(kinds("information-checked"), ["information-check"]);
    assert_eq!(
        kinds("guidance-advisers-level-6"),
        ["guidance-records", "adviser-qualification"]
    );
    #[cfg(feature = "prose")]
    {
        let tasters = library.evidence.kinds.iter().find(|k| k.id == "PACK.V4");
        assert_eq!(tasters.unwrap().label, "tasters");
    }
}

/// Every source is cited by the data, or by a report on records.
#[cfg(feature = "prose")]
#[test]
fn no_source_is_listed_for_nothing() {
    fn read(at: &std::path::Path, all: &mut String) {
        for entry in std::fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                read(&path, all);
            } else if name != "sources.toml"
                && [".toml", ".rs", ".json"]
                    .iter()
                    .any(|end| name.ends_with(end))
            {
                all.push_str(&std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = String::new();
    for part in [
        "frameworks",
        "crosswalks",
        "../ceiag/src",
        "../ceiag-records/src",
    ] {
        read(&here.join(part), &mut all);
    }
    for file in [
        "awards",
        "derivations",
        "evidence",
        "reviews",
        "series",
        "standard",
    ] {
        all.push_str(&std::fs::read_to_string(here.join(format!("{file}.toml"))).unwrap());
    }
    let library = load().unwrap();
    let idle = library
        .sources
        .iter()
        .filter(|s| !all.contains(&format!("\"{}\"", s.key)));
    let idle: Vec<&str> = idle.map(|s| s.key.as_str()).collect();
    assert!(idle.is_empty(), "{idle:?}");
}
