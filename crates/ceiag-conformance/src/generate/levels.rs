//! Random small maturity models: levels, themes and statements over the same facts and rules, rooted in a small score edition.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::{
    Fact, Generated, Tape, declared_choices, facts_and_choices, in_years, rule, ruled, sheet,
};

/// Random models with sheets for them.
pub fn level_case() -> impl Strategy<Value = Generated> {
    proptest::collection::vec(any::<u16>(), 30..260).prop_map(levels_from_numbers)
}

/// The model that these numbers make.
#[must_use]
pub fn levels_from_numbers(numbers: Vec<u16>) -> Generated {
    build(&mut Tape { numbers, at: 0 })
}

/// Levels, lowest first.
const LEVELS: [&str; 4] = ["low", "middle", "high", "top"];
/// What a rule may take in from the edition of the roots.
const FINDINGS: [&str; 4] = ["roots/R0", "roots/B0", "roots/B1", "roots/R1"];

fn build(tape: &mut Tape) -> Generated {
    let (mut facts, choices) = facts_and_choices(tape);
    let levels = 2 + tape.pick(3);
    let floor = tape.pick(3) != 1;
    let themes = 1 + tape.pick(3);
    let statements = if tape.rarely(16) {
        None
    } else {
        Some(statements(
            tape,
            &facts,
            &choices,
            (usize::from(floor)..levels, themes),
        ))
    };
    let declared_levels: Vec<Value> = LEVELS
        .iter()
        .take(levels)
        .enumerate()
        .map(|(place, id)| {
            let mut level = json!({ "id": id, "label": format!("{id} level") });
            if floor && place == 0 {
                level["floor"] = json!(true);
            }
            level
        })
        .collect();
    let declared_themes: Vec<Value> = (0..themes)
        .map(|t| json!({ "id": format!("T{t}"), "number": t + 1, "label": format!("theme {t}"), "benchmarks": [format!("roots/B{}", t % 2)] }))
        .collect();
    let declared: Vec<&Value> = facts.iter().map(|f| &f.declared).collect();
    let mut framework = json!({
        "format": "ceiag-framework/1", "id": "own", "series": "own-series", "edition": "1",
        "title": "A random model", "label": "Random", "owner": "ceiag", "settings": ["school"],
        "reading": "level", "judgement": "statements", "strength": "framework-criterion",
        "in-force": { "from": "2020-01-01", "stated": "2020", "grade": "project", "sources": ["OWN"] },
        "source": [{ "key": "OWN", "title": "made at random", "publisher": "ceiag", "url": "https://example.org/random", "checked": "2026-11-22" }],
        "level": declared_levels, "theme": declared_themes, "fact": declared,
        "choice": declared_choices(&choices),
    });
    match statements {
        Some(statements) => framework["criterion"] = json!(statements),
        // Nothing asks about facts where people judge.
        None => {
            framework["judgement"] = json!("best-fit");
            framework["criterion"] = json!([]);
            framework["choice"] = json!([]);
            framework["descriptor"] =
                json!([{ "theme": "T0", "level": "low", "text": "Made at random." }]);
        }
    }
    facts.extend(facts_of_roots());
    let mut sheet = sheet(tape, &facts, &choices);
    if framework["judgement"] == "best-fit" {
        sheet["choices"] = json!({});
    }
    Generated {
        framework,
        also: vec![roots()],
        sheet,
    }
}

/// Statements for every cell of a level and a theme, often none, but at least one for each level and for each theme.
fn statements(
    tape: &mut Tape,
    facts: &[Fact],
    choices: &[(String, usize)],
    (levels, themes): (std::ops::Range<usize>, usize),
) -> Vec<Value> {
    let mut cells: Vec<(usize, usize)> = Vec::new();
    for theme in 0..themes {
        for level in levels.clone() {
            let many = tape.one(&[1, 0, 2, 1, 0, 2]);
            cells.extend(std::iter::repeat_n((theme, level), many));
        }
    }
    for level in levels.clone() {
        if !cells.iter().any(|(_, l)| *l == level) {
            cells.push((tape.pick(themes), level));
        }
    }
    for theme in 0..themes {
        if !cells.iter().any(|(t, _)| *t == theme) {
            cells.push((theme, levels.start + tape.pick(levels.len())));
        }
    }
    let mut chosen: Vec<Value> = Vec::new();
    let one = |(i, (theme, level)): (usize, (usize, usize))| {
        let id = format!("C{i}");
        let mut criterion = json!({
            "id": id, "theme": format!("T{theme}"), "level": LEVELS.get(level), "label": format!("statement {i}"),
            "text": "Made at random.", "grade": "project", "sources": ["OWN"],
        });
        if tape.rarely(8) {
            let finding = json!({ "finding": tape.one(&FINDINGS) });
            criterion["met-when"] = match tape.pick(3) {
                0 => finding,
                1 => json!({ "any": [rule(tape, facts, choices, 1), finding] }),
                _ => json!({ "all": [rule(tape, facts, choices, 1), finding] }),
            };
        } else if let Some((choice, options)) = choices.first().filter(|_| tape.rarely(4)) {
            // The next one of these has the same rules under other options, so that each option may be met by another statement.
            if chosen.len() == *options {
                chosen.rotate_left(1);
            } else {
                chosen = (0..*options)
                    .map(|_| rule(tape, facts, choices, 0))
                    .collect();
            }
            let options = chosen.iter().enumerate();
            let options: Map<String, Value> = options
                .map(|(n, rule)| (format!("o{n}"), rule.clone()))
                .collect();
            criterion["met-when"] = json!({ "choose": choice, "options": options });
        } else {
            _ = ruled(tape, &mut criterion, facts, choices, 1);
        }
        in_years(tape, &mut criterion);
        criterion
    };
    cells.into_iter().enumerate().map(one).collect()
}

fn facts_of_roots() -> [Fact; 2] {
    [
        Fact {
            id: "root-yes".to_owned(),
            kind: "yes-no",
            top: 1,
            declared: json!({ "id": "root-yes", "kind": "yes-no", "label": "a fact of the roots" }),
            ..Fact::default()
        },
        Fact {
            id: "root-share".to_owned(),
            kind: "share",
            top: 1,
            may_be_absent: true,
            declared: json!({ "id": "root-share", "kind": "share", "label": "a share of the roots", "unit": "pupils", "population": "pupils on roll", "may-be-not-applicable": true }),
            ..Fact::default()
        },
    ]
}

/// The edition in which the themes are rooted. One of its criteria is for year groups that are not there.
fn roots() -> Value {
    let criterion = |id: &str, benchmark: &str, rule: Value| json!({ "id": id, "benchmark": benchmark, "label": id, "text": "Made for roots.", "grade": "project", "sources": ["ROOTS"], "met-when": rule });
    let mut late = criterion("R2", "B1", json!({ "yes": "root-yes" }));
    late["applies"] = json!({ "years": [12, 13] });
    json!({
        "format": "ceiag-framework/1", "id": "roots", "series": "roots", "edition": "1",
        "title": "Roots", "label": "Roots", "owner": "ceiag", "settings": ["school"],
        "reading": "score", "default-profile": "plain", "strength": "framework-criterion",
        "in-force": { "from": "2020-01-01", "stated": "2020", "grade": "project", "sources": ["ROOTS"] },
        "source": [{ "key": "ROOTS", "title": "made for roots", "publisher": "ceiag", "url": "https://example.org/roots", "checked": "2026-11-22" }],
        "benchmark": [{ "id": "B0", "number": 1, "label": "first" }, { "id": "B1", "number": 2, "label": "second" }],
        "profile": [{ "id": "plain", "label": "plain", "grade": "project" }],
        "fact": facts_of_roots().map(|f| f.declared),
        "criterion": [
            criterion("R0", "B0", json!({ "yes": "root-yes" })),
            criterion("R1", "B0", json!({ "share": "root-share", "at-least": "50%" })),
            late,
            criterion("R3", "B1", json!({ "share": "root-share", "at-least": "2/3" })),
        ],
    })
}

#[cfg(test)]
mod tests {
    use super::{Generated, level_case};
    use crate::editions::vector;
    use crate::oracle::{Case, Options, World};
    use crate::vector::{Expect, ExpectTheme};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn answer(generated: &Generated) -> Expect {
        let mut asked = vector("random".to_owned(), "own", generated.sheet.clone());
        asked.own_framework = Some(generated.framework.clone());
        asked.also_frameworks = generated.also.clone();
        asked.ask_oracle(&World::default()).unwrap()
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// In a single completion there is nothing left to weigh: the level is the highest that counts and is met, with all below
        /// it. The interval of the page holds all of these, and both of its ends are one of them.
        #[test]
        fn interval_is_the_hull_of_exact_levels(generated in level_case()) {
            let world = generated.world().unwrap();
            let case = Case::new(&world, &generated.sheet, Options::default()).unwrap();
            let framework = world.framework("own").unwrap();
            let order: Vec<&str> = std::iter::once("none")
                .chain(framework["level"].as_array().unwrap().iter().map(|l| l["id"].as_str().unwrap()))
                .collect();
            let place = |id: &str| order.iter().position(|l| *l == id).unwrap();
            for (theme, reading) in case.levels(framework).unwrap().unwrap() {
                let Some((lo, hi)) = reading.indicated else { continue };
                let Some(exact) = case.exact_levels(framework, &theme, 3000).unwrap() else { continue };
                let places: BTreeSet<usize> = exact.iter().map(|l| place(l)).collect();
                prop_assert_eq!(
                    (Some(&place(&lo)), Some(&place(&hi))), (places.first(), places.last()),
                    "{}: {:?}", theme, exact
                );
            }
        }
    }

    #[test]
    fn generated_models_reach_everything() {
        use proptest::strategy::{Strategy, ValueTree};
        use proptest::test_runner::TestRunner;
        let mut runner = TestRunner::deterministic();
        let mut seen = BTreeSet::new();
        for _ in 0..300 {
            let generated = level_case().new_tree(&mut runner).unwrap().current();
            for ExpectTheme { indicated, steps } in answer(&generated).levels.unwrap().into_values()
            {
                seen.insert(match indicated {
                    None => "judged".to_owned(),
                    Some((lo, hi)) if lo == hi => lo,
                    Some((lo, hi)) => format!("{lo} to {hi}"),
                });
                seen.extend(steps.into_iter().map(|(_, outcome, ..)| outcome));
            }
        }
        for name in [
            "judged",
            "none",
            "low",
            "middle",
            "high",
            "none to low",
            "none to middle",
            "low to middle",
            "low to high",
            "middle to high",
            "met",
            "not-met",
            "unknown",
            "not-applicable",
        ] {
            assert!(seen.contains(name), "{name} never generated: {seen:?}");
        }
    }
}
