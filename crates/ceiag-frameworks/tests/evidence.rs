//! The shipped kinds of evidence: headed as what they are, and one for everything that is judged.

use ceiag::evidence::{EvidenceCatalogue, Serves};
use ceiag::framework::{Criterion, Framework, Grade, Library, Prose, ReadingKind};
use ceiag::text::json;
use ceiag_frameworks::load;
use std::collections::BTreeSet;

/// The facts that some kind can document.
fn facts(catalogue: &EvidenceCatalogue) -> BTreeSet<&str> {
    let serves = catalogue.kinds.iter().flat_map(|kind| &kind.serves);
    serves
        .filter_map(|serves| match serves {
            Serves::Fact(fact) => Some(fact.as_str()),
            Serves::Finding { .. } => None,
        })
        .collect()
}

#[test]
fn the_pack_is_headed_as_what_it_is() {
    let library = load().unwrap();
    let catalogue = &library.evidence;
    let pack = catalogue.pack("inspection-2014").unwrap();
    assert_eq!(
        pack.label,
        "asked for in one inspection in 2014; not an Ofsted requirement"
    );
    assert_eq!(pack.grade, Grade::Secondary);
    let count = |meeting: &str| catalogue.kinds_of(&pack.id, meeting).count();
    assert_eq!((count("curriculum"), count("vocational")), (10, 7));
    for kind in &catalogue.kinds {
        let expected = match &kind.placed {
            Some(_) => Grade::Secondary,
            None => Grade::Project,
        };
        assert_eq!(kind.grade, expected, "{}", kind.id);
    }
    assert!(catalogue.links.iter().all(|l| l.grade == Grade::Project));
}

#[test]
fn the_six_learning_areas_are_sourced() {
    let library = load().unwrap();
    let labels: Vec<&str> = library
        .evidence
        .areas
        .iter()
        .map(|a| a.label.as_str())
        .collect();
    assert_eq!(
        labels,
        [
            "Grow throughout life",
            "Explore possibilities",
            "Manage career",
            "Create opportunities",
            "Balance life and work",
            "See the big picture",
        ]
    );
    assert!(
        library
            .evidence
            .areas
            .iter()
            .all(|a| a.grade == Grade::Sourced)
    );
}

/// Whether some kind bears on a criterion or documents something that its rule reads, at whatever remove.
fn served(library: &Library, framework: &Framework, id: &str, facts: &BTreeSet<&str>) -> bool {
    let bears = |to: &ceiag::rule::FindingRef| to.framework == framework.id && to.id == id;
    let linked = library
        .evidence
        .kinds
        .iter()
        .flat_map(|k| &k.serves)
        .any(|s| matches!(s, Serves::Finding { to, .. } if bears(to)))
        || library.evidence.links.iter().any(|link| bears(&link.to));
    let rule = framework
        .criterion(id)
        .and_then(Criterion::any_rule)
        .map(|rule| format!("{rule:?}"));
    let reads = facts.iter().any(|fact| {
        rule.as_ref()
            .is_some_and(|r| r.contains(&format!("fact: \"{fact}\"")))
    });
    linked || reads
}

#[test]
fn every_criterion_of_the_editions_of_2025_has_a_kind_of_evidence() {
    let library = load().unwrap();
    let facts = facts(&library.evidence);
    let of_2025 = |f: &&Framework| f.id.starts_with("gatsby-2025") || f.id == "provider-access";
    let mut checked = 0;
    for framework in library.frameworks.iter().filter(of_2025) {
        for criterion in framework.criteria.iter().filter(|c| !c.is_reserved()) {
            assert!(
                served(&library, framework, &criterion.id, &facts),
                "{}: no kind of evidence",
                criterion.id
            );
            checked += 1;
        }
    }
    assert!(checked > 40, "{checked}");
    for framework in library
        .frameworks
        .iter()
        .filter(|f| f.id.contains("standard-2025"))
    {
        assert_eq!(framework.reading, ReadingKind::Decision);
        for criterion in &framework.criteria {
            assert!(
                served(&library, framework, &criterion.id, &facts),
                "{}: no kind of evidence",
                criterion.id
            );
        }
    }
}

#[test]
fn every_theme_of_the_reference_models_has_a_kind_of_evidence() {
    let library = load().unwrap();
    let facts = facts(&library.evidence);
    let models = library
        .frameworks
        .iter()
        .filter(|f| f.reading == ReadingKind::Level);
    let mut themes = 0;
    for model in models {
        for theme in &model.groups {
            let of = model
                .criteria
                .iter()
                .filter(|c| c.group.as_deref() == Some(&theme.id));
            let any = of
                .into_iter()
                .any(|c| served(&library, model, &c.id, &facts));
            assert!(any, "{}/{}", model.id, theme.id);
            themes += 1;
        }
    }
    assert_eq!(themes, 18);
}

#[test]
fn the_catalogue_reads_back_whole_and_bare() {
    let library = load().unwrap();
    for prose in [Prose::With, Prose::Without] {
        let written = library.evidence.to_json(prose).write();
        let read = EvidenceCatalogue::read(&json("evidence", written.as_bytes()).unwrap()).unwrap();
        assert_eq!(
            read == library.evidence,
            prose == Prose::With || cfg!(not(feature = "prose"))
        );
        assert_eq!(read.kinds.len(), library.evidence.kinds.len());
    }
    assert_eq!(
        library.without_prose().evidence.to_json(Prose::With),
        library.evidence.to_json(Prose::Without)
    );
}
