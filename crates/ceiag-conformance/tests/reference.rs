//! The reference model is what its page says: every level a step of three to five statements, within reach of every
//! institution, and never to be taken for somebody else's text.

#![expect(
    clippy::unwrap_used,
    reason = "tests fail by panicking, helpers of tests too"
)]

use ceiag::api;
use ceiag::framework::{Framework, Grade, ReadingKind};
use ceiag::institution::Setting;
use ceiag::rule::Test;
use ceiag_conformance::editions::{Filling, institution, settings, sheet, year_ranges};
use ceiag_conformance::shipped;
use serde_json::{Value, json};

fn editions(series: &str) -> Vec<&'static Framework> {
    let all = ceiag_frameworks::library().frameworks.iter();
    all.filter(|f| f.series == series).collect()
}

#[test]
fn every_step_has_three_to_five_statements() {
    let models = editions("reference-maturity");
    assert_eq!(models.len(), 3);
    for model in models {
        assert_eq!(model.groups.len(), 6, "{}", model.id);
        for theme in &model.groups {
            for level in ["developing", "established", "leading"] {
                let of_step = model.criteria.iter().filter(|c| {
                    c.group.as_deref() == Some(&theme.id) && c.level.as_deref() == Some(level)
                });
                let count = of_step.count();
                assert!(
                    (3..=5).contains(&count),
                    "{} {} {level}: {count}",
                    model.id,
                    theme.id
                );
            }
        }
    }
}

#[test]
fn leading_asks_for_no_benchmark_and_no_paper() {
    // What there is to show at the highest level: an effect, a change, or a finding of it. A plain yes is a document or an act.
    for model in editions("reference-maturity") {
        for criterion in &model.criteria {
            if criterion.level.as_deref() != Some("leading") {
                continue;
            }
            let rule = criterion.any_rule().unwrap();
            assert!(!rule.leaves().is_empty(), "{}", criterion.id);
            for leaf in rule.leaves() {
                assert_ne!(
                    leaf.test,
                    Test::Yes,
                    "{} asks for {}",
                    criterion.id,
                    leaf.fact
                );
            }
        }
    }
}

#[test]
fn figures_of_our_own_say_so() {
    for model in editions("reference-maturity") {
        for criterion in &model.criteria {
            let own = criterion
                .any_rule()
                .unwrap()
                .leaves()
                .iter()
                .any(|leaf| match &leaf.test {
                    Test::ShareAtLeast(t) => *t < ceiag::ratio::Ratio::ONE,
                    Test::ShareAtMost(_)
                    | Test::CountAtLeast(_)
                    | Test::CountAtMost(_)
                    | Test::Within(_) => true,
                    _ => false,
                });
            let said = criterion.note.contains("ceiag's own");
            assert!(said || !own, "{} in {}", criterion.id, model.id);
        }
    }
}

#[test]
fn nothing_of_a_reference_edition_looks_official() {
    for series in ["reference-maturity", "reference-standard"] {
        let declared = ceiag_frameworks::library().series_named(series).unwrap();
        assert!(declared.by_name_only && declared.label.starts_with("ceiag reference"));
        for edition in editions(series) {
            assert!(
                edition.label.starts_with("ceiag reference"),
                "{}",
                edition.label
            );
            assert!(edition.is_reference() && !edition.official);
            assert_eq!(edition.owner, "ceiag");
            assert!(edition.criteria.iter().all(|c| c.grade == Grade::Project));
            let words = edition.to_json(ceiag::framework::Prose::With).write();
            assert!(!words.contains("Careers Impact"), "{}", edition.id);
        }
    }
}

#[test]
fn what_is_read_out_of_a_summary_says_so() {
    let mut rows = 0;
    for edition in editions("reference-standard") {
        assert_eq!(edition.reading, ReadingKind::Decision);
        for criterion in &edition.criteria {
            if criterion.group.as_deref() == Some("summary") {
                rows += 1;
                let said = criterion.text.contains("not a numbered criterion");
                assert!(said && !criterion.sources.is_empty(), "{}", criterion.id);
            }
        }
    }
    assert_eq!(rows, 7 + 6 + 7 + 6);
}

#[test]
fn every_setting_has_one_edition_of_each() {
    for series in ["reference-maturity", "reference-standard"] {
        for setting in Setting::ALL {
            let of_2025 = editions(series).into_iter().filter(|f| f.edition == "2025");
            let covering = of_2025.filter(|f| f.covers(setting)).count();
            assert_eq!(covering, 1, "{series} for {}", setting.id());
        }
    }
}

/// The indicated levels, with every fact that the edition reads filled alike.
fn indicated(model: &Value, setting: &str, years: Option<(i64, i64)>, filling: Filling) -> Value {
    let world = shipped::world().unwrap();
    let institution = institution(setting, years);
    let sheet = sheet(&world, model, &institution, "2026-03-31", filling).unwrap();
    let request = json!({ "sheet": sheet, "frameworks": [model.get("id")] });
    let answer = api::call(
        ceiag_frameworks::library(),
        "evaluate",
        &request.to_string(),
    );
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let themes = answer.pointer("/results/0/reading/themes");
    let themes = themes.and_then(Value::as_array);
    let indicated = |theme: &Value| theme.get("indicated").cloned();
    themes.into_iter().flatten().filter_map(indicated).collect()
}

#[test]
fn every_institution_can_lead_in_every_theme_and_begins_at_the_floor() {
    let world = shipped::world().unwrap();
    let models = world.frameworks().iter();
    let mut asked = 0;
    for model in models.filter(|f| f.get("series") == Some(&json!("reference-maturity"))) {
        for setting in settings(model) {
            for years in year_ranges(&setting) {
                for (filling, level) in [(Filling::Best, "leading"), (Filling::Worst, "emerging")] {
                    let found = indicated(model, &setting, years, filling);
                    let all: Value = (0..6)
                        .map(|_| json!({ "lo": level, "hi": level }))
                        .collect();
                    assert_eq!(found, all, "{setting} {years:?} {level}");
                    asked += 1;
                }
            }
        }
    }
    assert_eq!(asked, 2 * (4 + 1 + 1 + 3));
}
