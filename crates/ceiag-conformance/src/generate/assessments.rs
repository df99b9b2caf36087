//! Random assessments, each with a catalogue and awarding bodies: valid by construction, decided in every way there is.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Days around the change of edition and the re-issue after it.
const DAYS: [&str; 9] = [
    "2025-06-02",
    "2025-08-30",
    "2025-08-31",
    "2025-09-01",
    "2025-09-02",
    "2026-01-31",
    "2026-02-01",
    "2026-03-02",
    "2026-07-03",
];

const SETTINGS: [&str; 3] = ["school", "sixth-form-college", "college"];

struct Tape(std::vec::IntoIter<u32>);

impl Tape {
    /// A number below `n`; zero once the tape is used up.
    fn below(&mut self, n: usize) -> usize {
        self.0.next().map_or(0, |number| number as usize % n.max(1))
    }

    fn pick<T: Clone>(&mut self, from: &[T]) -> Option<T> {
        let at = self.below(from.len());
        from.get(at).cloned()
    }
}

/// A request of `standard_record`, built from a tape of numbers.
#[must_use]
pub fn assessment_from_numbers(numbers: Vec<u32>) -> Value {
    let mut tape = Tape(numbers.into_iter());
    // Half of them are in order but for their findings; of the rest hardly any could be decided on.
    let plain = tape.below(2) == 0;
    let institution = match tape.below(4) {
        0 => json!({ "setting": "school", "years": [7, 11] }),
        1 => json!({ "setting": "school", "years": [7, 13] }),
        2 => json!({ "setting": "sixth-form-college" }),
        _ => json!({ "setting": "college" }),
    };
    let catalogue = catalogue(&mut tape, plain);
    let mut days: Vec<&str> = (0..2).filter_map(|_| tape.pick(&DAYS)).collect();
    days.sort_unstable();
    let (start, end) = (
        days.first().copied().unwrap_or("2025-09-01"),
        days.last().copied().unwrap_or("2025-09-01"),
    );
    let completed = tape.below(3) > 0;
    let within: Vec<&str> = DAYS
        .into_iter()
        .filter(|day| (start..=end).contains(day))
        .collect();
    let mut assessment = json!({
        "format": "ceiag-assessment/1",
        "id": "made-up",
        "catalogue": "own",
        "body": if plain { None } else { tape.pick(&["another-body", "example-awards"]) }.unwrap_or("example-awards"),
        "started": start,
        "institution": institution,
        "finding": findings(&mut tape, &catalogue, &institution, &within),
    });
    if let Some(map) = assessment.as_object_mut() {
        if completed {
            map.insert("completed".to_owned(), json!(end));
        }
        more(&mut tape, plain, map);
    }
    let mut request = json!({ "assessment": assessment, "own_frameworks": [catalogue] });
    if let Some(bodies) = bodies(&mut tape, plain)
        && let Some(map) = request.as_object_mut()
    {
        map.insert("bodies".to_owned(), bodies);
    }
    request
}

fn catalogue(tape: &mut Tape, plain: bool) -> Value {
    let all = plain || tape.below(3) > 0;
    let settings = if all { &SETTINGS[..] } else { &SETTINGS[..1] };
    let criteria: Vec<Value> = (1..=tape.below(5))
        .map(|number| {
            let mut criterion = json!({
                "id": format!("O.{number}"), "label": "made up", "text": "Made up.",
                "grade": "sourced", "sources": ["MADE-UP"],
            });
            if let Some(map) = criterion.as_object_mut() {
                match tape.below(2) {
                    0 => map.insert("judged-by".to_owned(), json!("assessor")),
                    _ => map.insert(
                        "met-when".to_owned(),
                        json!({ "yes": "programme-published" }),
                    ),
                };
                match tape.below(4) {
                    1 => map.insert("applies".to_owned(), json!({ "years": [12, 13] })),
                    2 => map.insert("applies".to_owned(), json!({ "years": [7, 9] })),
                    3 if all => map.insert("applies".to_owned(), json!({ "settings": ["school"] })),
                    _ => None,
                };
            }
            criterion
        })
        .collect();
    let in_force = match if plain { 0 } else { tape.below(3) } {
        0 => json!({ "from": "2018-09-01", "grade": "sourced", "sources": ["MADE-UP"] }),
        1 => json!({ "from": "2025-09-01", "grade": "sourced", "sources": ["MADE-UP"] }),
        _ => {
            json!({ "from": "2018-09-01", "to": "2025-08-31", "grade": "sourced", "sources": ["MADE-UP"] })
        }
    };
    let edition = tape.pick(&["own", "QICS25-S", "qics25-f", "QICS18", "QICS12"]);
    let series = tape.pick(&["example-standard", "standard"]);
    let official = tape.below(5) > 0;
    json!({
        "format": "ceiag-framework/1", "id": "own", "title": "Made up", "label": "Made up",
        "owner": "Example Standards Board", "reading": "decision",
        "series": series.filter(|_| !plain).unwrap_or("example-standard"),
        "edition": edition,
        "settings": settings, "official": plain || official, "needs-compass": tape.below(3) == 1,
        "in-force": in_force, "criterion": criteria,
        "source": [{ "key": "MADE-UP", "title": "Made up", "publisher": "Example Standards Board",
                     "url": "https://example.org/standard", "checked": "2026-01-12" }],
    })
}

/// Findings in order of time, each naming what it replaces, on criteria that apply.
fn findings(tape: &mut Tape, catalogue: &Value, institution: &Value, days: &[&str]) -> Vec<Value> {
    let applies = |criterion: &Value| {
        let setting = institution.get("setting").and_then(Value::as_str);
        let years = match setting {
            Some("sixth-form-college") => Some((12, 13)),
            _ => institution
                .get("years")
                .and_then(Value::as_array)
                .and_then(|y| Some((y.first()?.as_i64()?, y.last()?.as_i64()?))),
        };
        let Some(applies) = criterion.get("applies") else {
            return true;
        };
        match applies.get("years").and_then(Value::as_array) {
            Some(asked) => years.is_some_and(|(first, last)| {
                let asked: Vec<i64> = asked.iter().filter_map(Value::as_i64).collect();
                asked.first().is_some_and(|from| *from <= last)
                    && asked.last().is_some_and(|to| first <= *to)
            }),
            None => setting == Some("school"),
        }
    };
    let ids: Vec<String> = catalogue
        .get("criterion")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter(|criterion| applies(criterion))
        .filter_map(|criterion| Some(criterion.get("id")?.as_str()?.to_owned()))
        .collect();
    let mut standing: Map<String, Value> = Map::new();
    let mut found = Vec::new();
    let mut from = 0;
    // Most criteria are found met first, or hardly any record would be complete.
    let whole = tape.below(3) > 0;
    let mut order: Vec<String> = if whole { ids.clone() } else { Vec::new() };
    for _ in 0..tape.below(4) {
        order.extend(tape.pick(&ids));
    }
    for id in order {
        let outcome = if tape.below(6) == 1 { "not-met" } else { "met" };
        from += tape.below(days.len() - from.min(days.len().saturating_sub(1)));
        let on = days.get(from.min(days.len() - 1)).copied();
        let mut finding = json!({
            "criterion": id, "outcome": outcome, "on": on, "reason": "seen",
        });
        if let (Some(before), Some(map)) = (standing.get(&id), finding.as_object_mut()) {
            map.insert("earlier".to_owned(), before.clone());
        }
        standing.insert(id, json!(outcome));
        found.push(finding);
    }
    found
}

fn more(tape: &mut Tape, plain: bool, assessment: &mut Map<String, Value>) {
    let assessor = match if plain { 0 } else { tape.below(8) } {
        1 => None,
        2 => Some(json!({ "independent": true })),
        3 => Some(json!({ "name": "A. Assessor", "independent": false })),
        4 => Some(json!({ "name": "A. Assessor" })),
        _ => Some(json!({ "name": "A. Assessor", "independent": true })),
    };
    assessment.extend(assessor.map(|assessor| ("assessor".to_owned(), assessor)));
    let compass = match if plain { 0 } else { tape.below(4) } {
        0 | 1 => Some(json!({ "present": true })),
        2 => Some(json!({ "present": false })),
        _ => None,
    };
    assessment.extend(compass.map(|compass| ("compass".to_owned(), compass)));
    if tape.below(3) == 1 {
        let agreed = json!({ "by": "Example Awards", "on": "2025-08-01", "because": "made up" });
        assessment.insert("edition-agreed".to_owned(), agreed);
    }
}

fn bodies(tape: &mut Tape, plain: bool) -> Option<Value> {
    let licences = match if plain { 0 } else { tape.below(6) } {
        1 => return None,
        2 => json!([{ "from": "2017-03-13", "to": "2026-01-31" }]),
        3 => json!([{ "from": "2026-02-01" }, { "from": "2017-03-13", "to": "2026-01-31" }]),
        4 => json!([{ "from": "2017-03-13", "to": "2025-08-31" }, { "from": "2025-09-02" }]),
        _ => json!([{ "from": "2017-03-13" }]),
    };
    Some(json!({ "format": "ceiag-bodies/1", "body": [
        { "id": "example-awards", "name": "Example Awards", "licensed": licences },
    ] }))
}

/// A random request of `standard_record`.
pub fn assessment_case() -> impl Strategy<Value = Value> {
    prop::collection::vec(any::<u32>(), 0..60).prop_map(assessment_from_numbers)
}
