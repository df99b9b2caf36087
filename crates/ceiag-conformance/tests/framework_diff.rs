//! Diffs of editions and of their versions: whatever changes the digest is told, and nothing else is said to.

#![expect(clippy::unwrap_used, reason = "set-up of tests may panic, as tests do")]

use ceiag::fact::Kind;
use ceiag::framework::{
    Framework, FrameworkDiff, Grade, Judged, Library, Rounding, Strength, diff,
};
use ceiag::ratio::Ratio;
use ceiag::rule::{Rule, Test};
use ceiag_frameworks::library;

const EDITION: &str = "gatsby-2025-schools";

/// Changes a copy of an edition, and of the library around it, and tells the difference.
fn changed(id: &str, change: impl FnOnce(&mut Library, &mut Framework)) -> FrameworkDiff {
    let old = library().framework(id).unwrap();
    let (mut other, mut new) = (library().clone(), old.clone());
    change(&mut other, &mut new);
    let found = diff((library(), old), (&other, &new));
    assert_eq!(
        found.changes_answers,
        found.before.digest != found.after.digest,
        "{}",
        found.text
    );
    found
}

#[test]
fn nothing_changed_is_nothing_told() {
    for framework in &library().frameworks {
        let found = changed(&framework.id, |_, _| {});
        assert_eq!(
            found.text,
            format!("`{0}` and `{0}` do not differ.", framework.id)
        );
    }
}

#[test]
fn a_threshold_is_told_with_both_values() {
    let found = changed(EDITION, |_, f| {
        let criterion = f
            .criteria
            .iter_mut()
            .find(|c| c.id == "G25S.BM5.a")
            .unwrap();
        let Judged::By(Rule::Leaf(leaf)) = &mut criterion.judged else {
            panic!("one leaf");
        };
        leaf.test = Test::ShareAtLeast(Ratio::new(9, 10).unwrap());
    });
    let [part] = &found.criteria.changed[..] else {
        panic!("one change: {found:?}");
    };
    assert!(
        part.text
            .starts_with("an employer encounter every year: rule from `{\"at-least\":\"1/1\""),
        "{}",
        part.text
    );
    assert!(
        part.text.contains("to `{\"at-least\":\"9/10\""),
        "{}",
        part.text
    );
    assert!(part.fields.wording.is_empty());
    assert_eq!(
        found.text,
        "From `gatsby-2025-schools` to `gatsby-2025-schools`: 1 criterion changed. Answers can change, and the digest does."
    );
}

#[test]
fn wording_stands_apart_and_leaves_the_digest() {
    let found = changed(EDITION, |library, f| {
        f.criteria[0].text.push_str(" More.");
        f.criteria[0].label.push_str(", more");
        f.criteria[1].note.push_str("more");
        f.choices[0].options[0].label.push_str(" more");
        f.profiles[0].label.push_str(" more");
        f.groups[0].label.push_str(" more");
        f.context[0].text.push_str(" More.");
        f.in_force.stated.push_str(" more");
        f.title.push_str(" more");
        f.text_version = "2".to_owned();
        library.sources.clear();
    });
    assert!(!found.changes_answers);
    let keys = |fields: &ceiag::framework::FieldChanges| -> Vec<String> {
        assert!(fields.changes.is_empty());
        fields.wording.iter().map(|f| f.key.clone()).collect()
    };
    assert_eq!(keys(&found.criteria.changed[0].fields), ["label", "text"]);
    assert_eq!(keys(&found.criteria.changed[1].fields), ["note"]);
    assert_eq!(keys(&found.choices.changed[0].fields), ["options"]);
    assert_eq!(keys(&found.edition), ["in-force", "text-version", "title"]);
    assert_eq!(found.context.changed.len(), 1);
    assert!(
        found
            .text
            .ends_with("No answer can change, and the digest stays."),
        "{}",
        found.text
    );
}

/// One change of each kind that can change an answer; each must be told, and move the digest.
#[test]
fn everything_that_moves_the_digest_is_told() {
    type Mutation = (&'static str, fn(&mut Library, &mut Framework));
    let mutations: [Mutation; 13] = [
        ("criterion removed", |_, f| drop(f.criteria.remove(3))),
        ("criteria reordered", |_, f| f.criteria.swap(0, 1)),
        ("criterion changed", |_, f| {
            f.criteria[0].grade = Grade::Project
        }),
        ("criterion changed", |_, f| {
            f.criteria[0].strength = Strength::Advice
        }),
        ("criterion changed", |_, f| {
            f.criteria[0].applies.years = ceiag::institution::YearGroups::new(8, 9);
        }),
        ("choice removed", |_, f| drop(f.choices.remove(0))),
        ("choice changed", |_, f| drop(f.choices[0].options.pop())),
        ("profile changed", |_, f| {
            f.profiles[0].percent = Some(Rounding::HalfUp)
        }),
        ("benchmark changed", |_, f| f.groups[0].number = 9),
        ("when it is in force", |_, f| {
            f.in_force.from = f.in_force.from.plus_days(1)
        }),
        ("settings", |_, f| f.settings.truncate(1)),
        ("default profile", |_, f| f.profile = None),
        ("series", |_, f| f.series.push('x')),
    ];
    for (index, (told, mutation)) in mutations.into_iter().enumerate() {
        let found = changed(EDITION, mutation);
        assert!(found.changes_answers, "{index}");
        assert!(found.text.contains(told), "{index}: {}", found.text);
    }
}

#[test]
fn declarations_of_the_facts_that_are_read_count_too() {
    let own = changed(EDITION, |library, _| {
        let facts = library.catalogue.iter().map(|fact| {
            let mut fact = fact.clone();
            if fact.id == "programme-published" {
                fact.may_be_not_applicable = !fact.may_be_not_applicable;
            }
            if fact.kind == Kind::Share {
                fact.help.push_str(" more");
            }
            fact
        });
        library.catalogue = ceiag::fact::Catalogue::new(facts.collect::<Vec<_>>());
    });
    let rules = own
        .facts
        .changed
        .iter()
        .filter(|c| !c.fields.changes.is_empty());
    assert_eq!(
        rules.map(|c| c.id.as_str()).collect::<Vec<_>>(),
        ["programme-published"]
    );
    assert!(own.facts.changed.len() > 1, "wording of shares");
}

#[test]
fn editions_referred_to_count_too() {
    let mut old = library().framework(EDITION).unwrap().clone();
    old.criteria[0].judged = Judged::By(Rule::Finding(ceiag::rule::FindingRef {
        framework: "gatsby-2014-schools".to_owned(),
        id: "BM8".to_owned(),
    }));
    let mut other = library().clone();
    let referred = other
        .frameworks
        .iter_mut()
        .find(|f| f.id == "gatsby-2014-schools");
    referred.unwrap().criteria[0].grade = Grade::Project;
    let found = diff((library(), &old), (&other, &old));
    assert_ne!(found.before.digest, found.after.digest);
    assert!(found.changes_answers && found.criteria.is_empty());
    assert_eq!(found.referred[0].key, "gatsby-2014-schools");
}

#[test]
fn two_editions_have_other_criteria() {
    let [old, new] = ["gatsby-2014-schools", EDITION].map(|id| library().framework(id).unwrap());
    let found = diff((library(), old), (library(), new));
    assert_eq!(found.criteria.removed.len(), old.criteria.len());
    assert_eq!(found.criteria.added.len(), new.criteria.len());
    assert!(found.edition.changes.iter().any(|f| f.key == "in-force"));
    let json = ceiag::json::to_json(&found).unwrap().write();
    assert!(json.contains(r#""format":"ceiag-framework-diff/1""#));
}
