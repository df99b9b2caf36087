//! Random small frameworks and sheets, valid by construction: rules are monotone, a fact is read in one direction, thresholds
//! can be reached and missed.
//!
//! A case is built from a tape of numbers, so that shrinking the tape shrinks the case; an exhausted tape gives zeros, and zero
//! is always the simplest possibility.

mod assessments;
mod levels;

pub use assessments::{assessment_case, assessment_from_numbers};
pub use levels::{level_case, levels_from_numbers};

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::oracle::World;

/// A framework with its own facts, and a sheet for it.
#[derive(Clone)]
pub struct Generated {
    /// The framework, id `own`.
    pub framework: Value,
    /// The editions that it refers to.
    pub also: Vec<Value>,
    /// The sheet.
    pub sheet: Value,
}

impl Generated {
    /// The editions that it refers to, and the framework itself.
    pub fn files(&self) -> impl Iterator<Item = &Value> {
        self.also.iter().chain([&self.framework])
    }

    /// All of its files as the oracle's world.
    ///
    /// # Errors
    /// A file is tailored from another that is not there.
    pub fn world(&self) -> Result<World, String> {
        let mut world = World::default();
        self.files().try_for_each(|f| world.add_framework(f))?;
        Ok(world)
    }
}

impl std::fmt::Debug for Generated {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "sheet {}", self.sheet)?;
        for key in ["fact", "choice", "level", "theme", "criterion", "profile"] {
            for part in self
                .framework
                .get(key)
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
            {
                writeln!(f, "{key} {part}")?;
            }
        }
        Ok(())
    }
}

/// Random cases.
pub fn case() -> impl Strategy<Value = Generated> {
    proptest::collection::vec(any::<u16>(), 30..220).prop_map(from_numbers)
}

/// The case that these numbers make, for whoever has numbers of their own, such as a fuzzer.
#[must_use]
pub fn from_numbers(numbers: Vec<u16>) -> Generated {
    build(&mut Tape { numbers, at: 0 })
}

/// Numbers to decide by.
#[derive(Clone, Debug)]
struct Tape {
    numbers: Vec<u16>,
    at: usize,
}

impl Tape {
    /// One of `0..n`.
    fn pick(&mut self, n: usize) -> usize {
        let number = self.numbers.get(self.at).copied().unwrap_or_default();
        self.at += 1;
        usize::from(number) % n.max(1)
    }

    fn one<T: Clone + Default>(&mut self, items: &[T]) -> T {
        items
            .get(self.pick(items.len()))
            .cloned()
            .unwrap_or_default()
    }

    /// True once in `n` times.
    fn rarely(&mut self, n: usize) -> bool {
        self.pick(n) == n - 1
    }
}

/// A generated fact.
#[derive(Clone, Debug, Default)]
struct Fact {
    id: String,
    kind: &'static str,
    top: usize,
    down: bool,
    by_year: bool,
    may_be_absent: bool,
    declared: Value,
}

/// Options of a choice fact, worst first.
const OPTIONS: [&str; 4] = ["q0", "q1", "q2", "q3"];
/// The institution's year groups.
const YEARS: [i64; 2] = [8, 9];

fn build(tape: &mut Tape) -> Generated {
    let (facts, choices) = facts_and_choices(tape);
    let benchmarks = 1 + tape.pick(2);
    let mut criteria = Vec::new();
    let mut items = Vec::new();
    for i in 0..1 + tape.pick(4) {
        let (criterion, item) = criterion(tape, i, benchmarks, &facts, &choices);
        criteria.push(criterion);
        items.extend(item);
    }
    let percent = tape.one(&["floor", "half-up"]);
    let mut profile = json!({ "id": "plain", "label": "plain", "grade": "project", "sources": ["OWN"], "percent": percent, "item": items });
    if tape.rarely(8) {
        profile["benchmarks"] = json!(["B0"]);
    }
    let declared: Vec<&Value> = facts.iter().map(|f| &f.declared).collect();
    let groups: Vec<Value> = (0..benchmarks)
        .map(|b| json!({ "id": format!("B{b}"), "number": b + 1, "label": format!("benchmark {b}") }))
        .collect();
    let framework = json!({
        "format": "ceiag-framework/1", "id": "own", "series": "own-series", "edition": "1",
        "title": "A random framework", "label": "Random", "owner": "ceiag", "settings": ["school"],
        "reading": "score", "default-profile": "plain", "strength": "framework-criterion",
        "in-force": { "from": "2020-01-01", "stated": "2020", "grade": "project", "sources": ["OWN"] },
        "source": [{ "key": "OWN", "title": "made at random", "publisher": "ceiag", "url": "https://example.org/random", "checked": "2026-11-22" }],
        "benchmark": groups, "choice": declared_choices(&choices), "criterion": criteria, "profile": [profile], "fact": declared,
    });
    Generated {
        framework,
        also: Vec::new(),
        sheet: sheet(tape, &facts, &choices),
    }
}

fn facts_and_choices(tape: &mut Tape) -> (Vec<Fact>, Vec<(String, usize)>) {
    let mut facts: Vec<Fact> = Vec::new();
    for i in 0..2 + tape.pick(4) {
        let fact = fact(tape, i, &facts);
        facts.push(fact);
    }
    let choices = (0..tape.pick(3))
        .map(|i| (format!("choice-{i}"), 2 + tape.pick(2)))
        .collect();
    (facts, choices)
}

fn declared_choices(choices: &[(String, usize)]) -> Vec<Value> {
    let option = |n: usize| json!({ "id": format!("o{n}"), "label": format!("option {n}"), "grade": "project" });
    choices
        .iter()
        .map(|(id, n)| {
            let options: Vec<Value> = (0..*n).map(option).collect();
            json!({ "id": id, "label": id, "question": "Which?", "grade": "project", "sources": ["OWN"], "options": options })
        })
        .collect()
}

fn fact(tape: &mut Tape, i: usize, before: &[Fact]) -> Fact {
    let kind = tape.one(&["yes-no", "share", "count", "choice", "date"]);
    let top = match kind {
        "choice" => 1 + tape.pick(3),
        // Zero is a count without a maximum.
        "count" => tape.one(&[3, 0, 5]),
        _ => 1,
    };
    let down = matches!(kind, "share" | "count") && tape.rarely(4);
    let by_year =
        matches!(kind, "yes-no" | "share") && !before.iter().any(|f| f.by_year) && tape.rarely(4);
    let may_be_absent = tape.rarely(3);
    let id = format!("fact-{i}");
    let mut declared = json!({ "id": id, "kind": kind, "label": format!("fact {i}"), "question": format!("What is known of fact {i}?") });
    if kind == "share" {
        declared["unit"] = json!("pupils");
        declared["population"] = json!("pupils on roll");
    }
    if kind == "choice" {
        let options: Vec<Value> = OPTIONS
            .iter()
            .take(top + 1)
            .map(|o| json!({ "id": o, "label": o }))
            .collect();
        declared["options"] = json!(options);
    }
    if kind == "count" && top > 0 {
        declared["max"] = json!(top);
    }
    if by_year {
        declared["by"] = json!("year");
        declared["years"] = json!([7, 9]);
    }
    if may_be_absent {
        declared["may-be-not-applicable"] = json!(true);
    }
    if tape.rarely(4) {
        declared["period"] = json!(tape.one(&["academic-year", "leavers"]));
    }
    let fact = Fact {
        id,
        kind,
        top,
        down,
        by_year,
        may_be_absent,
        declared,
    };
    with_filling(tape, fact, before)
}

/// Sometimes another fact fills this one.
fn with_filling(tape: &mut Tape, mut fact: Fact, before: &[Fact]) -> Fact {
    if !tape.rarely(3) {
        return fact;
    }
    let Some(source) = before.get(tape.pick(before.len())) else {
        return fact;
    };
    // A fact and what fills it are good in the same direction.
    let same = (source.kind, source.top, source.by_year, source.down)
        == (fact.kind, fact.top, fact.by_year, fact.down);
    let ends = source.kind == "share" && fact.kind == "choice" && !source.by_year && !source.down;
    let how = if ends {
        "ends"
    } else if same && matches!(fact.kind, "yes-no" | "share" | "count") && tape.pick(2) == 1 {
        "at-least"
    } else if same {
        "same"
    } else {
        return fact;
    };
    fact.declared["counts-as"] = json!([{ "from": source.id, "how": how }]);
    fact
}

fn criterion(
    tape: &mut Tape,
    i: usize,
    benchmarks: usize,
    facts: &[Fact],
    choices: &[(String, usize)],
) -> (Value, Option<Value>) {
    let id = format!("C{i}");
    let mut criterion = json!({
        "id": id, "benchmark": format!("B{}", tape.pick(benchmarks)), "label": format!("criterion {i}"),
        "text": "Made at random.", "grade": "project", "sources": ["OWN"],
    });
    // One shape of item: weights, parts, or credit from the fact of a rule that is a single leaf.
    let mut item = None;
    if let Some(rule) = ruled(tape, &mut criterion, facts, choices, 2)
        && tape.rarely(3)
    {
        item = Some(item_of(tape, &id, &rule, facts));
    }
    in_years(tape, &mut criterion);
    (criterion, item)
}

/// Gives a criterion its rule and returns it; seldom it is reserved instead.
fn ruled(
    tape: &mut Tape,
    criterion: &mut Value,
    facts: &[Fact],
    choices: &[(String, usize)],
    depth: usize,
) -> Option<Value> {
    if tape.rarely(10) {
        criterion["reserved"] = json!(true);
        if tape.pick(2) == 1 {
            let rule = rule(tape, facts, choices, 1);
            criterion["working-reading"] =
                json!({ "rule": rule, "grade": "project", "note": "made at random" });
        }
        return None;
    }
    let rule = rule(tape, facts, choices, depth);
    criterion["met-when"] = rule.clone();
    Some(rule)
}

/// Seldom a criterion speaks of some year groups only.
fn in_years(tape: &mut Tape, criterion: &mut Value) {
    match tape.pick(12) {
        10 => criterion["applies"] = json!({ "years": [12, 13] }),
        11 => {
            criterion["applies"] =
                json!({ "years": [9, 11], "settings": ["school", "special-school"] })
        }
        _ => {}
    }
}

fn item_of(tape: &mut Tape, id: &str, rule: &Value, facts: &[Fact]) -> Value {
    let weight = 1 + tape.pick(3);
    let credited = ["choice", "count"]
        .iter()
        .find_map(|k| rule.get(*k)?.as_str());
    let from = facts
        .iter()
        .find(|f| Some(f.id.as_str()) == credited && !f.down);
    match from {
        Some(fact) => {
            let parts = if fact.top == 0 { 3 } else { fact.top };
            json!({ "criterion": id, "weight": weight, "parts": parts, "credit-from": fact.id })
        }
        None => json!({ "criterion": id, "weight": weight }),
    }
}

fn rule(tape: &mut Tape, facts: &[Fact], choices: &[(String, usize)], depth: usize) -> Value {
    if depth > 0 {
        let members = |tape: &mut Tape| -> Vec<Value> {
            (0..2 + tape.pick(2))
                .map(|_| rule(tape, facts, choices, depth - 1))
                .collect()
        };
        match tape.pick(8) {
            2 => return json!({ "all": members(tape) }),
            3 => return json!({ "any": members(tape) }),
            4 | 5 => {
                let of = members(tape);
                return json!({ "at-least": 1 + tape.pick(of.len()), "of": of });
            }
            6 if !choices.is_empty() => {
                let (choice, options) = tape.one(choices);
                let options: Map<String, Value> = (0..options)
                    .map(|n| (format!("o{n}"), rule(tape, facts, choices, depth - 1)))
                    .collect();
                return json!({ "choose": choice, "options": options });
            }
            _ => {}
        }
    }
    leaf(tape, facts)
}

fn leaf(tape: &mut Tape, facts: &[Fact]) -> Value {
    let fact = tape.one(facts);
    let mut rule = match (fact.kind, fact.down) {
        ("share", false) => {
            json!({ "share": fact.id, "at-least": tape.one(&["100%", "50%", "2/3", "90.5%", "1/3"]) })
        }
        ("share", _) => {
            json!({ "share": fact.id, "at-most": tape.one(&["0%", "50%", "1/3", "12.5%"]) })
        }
        ("count", false) => json!({ "count": fact.id, "at-least": 1 + tape.pick(3) }),
        ("count", _) => json!({ "count": fact.id, "at-most": tape.pick(3) }),
        ("choice", _) => {
            json!({ "choice": fact.id, "at-least": OPTIONS.get(1 + tape.pick(fact.top)) })
        }
        ("date", _) => {
            json!({ "date": fact.id, "within": tape.one(&[json!({ "years": 1 }), json!({ "years": 3 }), json!({ "months": 6, "days": 1 })]) })
        }
        _ => json!({ "yes": fact.id }),
    };
    if fact.by_year {
        match tape.pick(3) {
            0 => rule["every-year"] = json!([7, 9]),
            1 => rule["every-year"] = json!([8, 9]),
            _ => {
                rule[fact.kind.split('-').next().unwrap_or_default()] =
                    json!(format!("{}.y{}", fact.id, 8 + tape.pick(2)))
            }
        }
    }
    rule
}

fn sheet(tape: &mut Tape, facts: &[Fact], choices: &[(String, usize)]) -> Value {
    let mut given = Map::new();
    for fact in facts {
        if fact.by_year {
            for year in YEARS {
                given.extend(written(tape, fact).map(|v| (format!("{}.y{year}", fact.id), v)));
            }
        } else {
            given.extend(written(tape, fact).map(|v| (fact.id.clone(), v)));
        }
    }
    let mut made = Map::new();
    for (id, options) in choices {
        if tape.pick(2) == 1 {
            made.insert(id.clone(), json!(format!("o{}", tape.pick(*options))));
        }
    }
    let mut sheet = json!({
        "as-of": "2026-03-31", "institution": { "setting": "school", "years": YEARS }, "choices": made, "facts": given,
    });
    if tape.pick(2) == 1 {
        sheet["academic-year"] = json!("2025/26");
    }
    sheet
}

/// What the sheet says of one address; nothing is said of unknown ones.
fn written(tape: &mut Tape, fact: &Fact) -> Option<Value> {
    match tape.pick(10) {
        0 | 1 => return None,
        2 if fact.may_be_absent => return Some(json!({ "not-applicable": "none here" })),
        2 => return Some(json!("unknown")),
        3 | 4 => return Some(partly(tape, fact)),
        _ => {}
    }
    Some(match fact.kind {
        "share" => {
            let d = 1 + tape.pick(6);
            json!(format!("{}/{d}", tape.pick(d + 1)))
        }
        "count" => json!(tape.pick(if fact.top == 0 { 5 } else { fact.top + 1 })),
        "choice" => json!(OPTIONS.get(tape.pick(fact.top + 1))),
        "date" => json!(tape.one(&[
            "2026-03-31",
            "2025-03-31",
            "2025-03-30",
            "2023-03-31",
            "2020-01-01"
        ])),
        _ => json!(tape.pick(2) == 1),
    })
}

fn partly(tape: &mut Tape, fact: &Fact) -> Value {
    match fact.kind {
        "share" => match tape.pick(4) {
            0 => json!({ "n": 1 }),
            1 => json!({ "n": 0 }),
            2 => {
                let (d, a) = (2 + tape.pick(5), tape.pick(2));
                json!({ "n": [a, a + 1], "d": d })
            }
            _ => {
                json!({ "from": tape.one(&["0%", "25%", "1/3"]), "to": tape.one(&["100%", "50%", "2/3"]) })
            }
        },
        "count" if fact.top == 0 => tape.one(&[
            json!({ "from": 1 }),
            json!({ "to": 2 }),
            json!({ "from": 1, "to": 4 }),
        ]),
        "count" => tape.one(&[
            json!({ "from": 1 }),
            json!({ "to": 2 }),
            json!({ "from": 1, "to": 2 }),
        ]),
        "choice" => {
            let from = tape.pick(fact.top);
            json!({ "from": OPTIONS.get(from), "to": OPTIONS.get(from + 1) })
        }
        "date" => tape.one(&[
            json!({ "after": "2024-01-01" }),
            json!({ "before": "2025-03-31" }),
            json!({ "after": "2025-03-31" }),
        ]),
        _ => json!("unknown"),
    }
}

#[cfg(test)]
mod tests {
    use super::case;
    use crate::editions::vector;
    use crate::oracle::World;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// The oracle answers every generated case, and something is found in it.
        #[test]
        fn oracle_answers_what_is_generated(generated in case()) {
            let mut asked = vector("random".to_owned(), "own", generated.sheet);
            asked.own_framework = Some(generated.framework);
            let answer = asked.ask_oracle(&World::default()).map_err(TestCaseError::fail)?;
            prop_assert!(!answer.findings.is_empty());
            prop_assert!(answer.reading.is_some());
        }
    }

    #[test]
    fn generated_cases_reach_every_outcome() {
        use proptest::strategy::{Strategy, ValueTree};
        use proptest::test_runner::TestRunner;
        let mut runner = TestRunner::deterministic();
        let mut seen = std::collections::BTreeSet::new();
        for _ in 0..200 {
            let generated = case().new_tree(&mut runner).unwrap().current();
            let mut asked = vector("random".to_owned(), "own", generated.sheet);
            asked.own_framework = Some(generated.framework);
            let answer = asked.ask_oracle(&World::default()).unwrap();
            seen.extend(answer.findings.into_values().map(|f| f.outcome));
            seen.extend(answer.reading.unwrap().into_values().map(|b| b.state));
        }
        for name in [
            "met",
            "not-met",
            "unknown",
            "not-applicable",
            "achieved",
            "partly-achieved",
            "not-achieved",
            "not-sourced",
        ] {
            assert!(seen.contains(name), "{name} never generated: {seen:?}");
        }
    }
}
