//! Asks the engine what a vector asks, through its JSON interface, and reads the answer in the same terms.

use ceiag::api::{Request, evaluate_json, select};
use ceiag::framework::{FrameworkFile, Library};
use ceiag::gaps::{Gaps, Target};
use ceiag::text;
use ceiag_conformance::vector::{
    Expect, ExpectAchieved, ExpectBenchmark, ExpectFinding, ExpectGaps, ExpectTheme, Vector,
};
use serde_json::Value;

/// The shipped library, or the frameworks that a vector brings along.
pub fn library(vector: &Vector) -> Result<Library, Vec<String>> {
    let own = vector.own_framework.is_some();
    let mut library = if own {
        Library::default()
    } else {
        ceiag_frameworks::library().clone()
    };
    for own in vector.also_frameworks.iter().chain(&vector.own_framework) {
        let said = |p: &ceiag::problem::Problem| format!("{p:?}");
        let doc = text::json("framework.json", own.to_string().as_bytes());
        let file = doc.and_then(|doc| FrameworkFile::read_with(&doc, &library));
        let file = file.map_err(|p| p.iter().map(said).collect::<Vec<_>>())?;
        library = library.with(&file);
    }
    Ok(library)
}

/// The request of a vector, as JSON text.
pub fn request(vector: &Vector) -> String {
    vector.request(false)
}

/// The engine's answer, or the codes of the problems that stopped it.
pub fn ask(vector: &Vector) -> Result<Expect, Vec<String>> {
    let library = library(vector)?;
    let request = request(vector);
    let answer: Value = serde_json::from_str(&evaluate_json(&library, &request)).expect("JSON");
    let Some(result) = answer["results"].get(0) else {
        return Err(codes(&answer["problems"]));
    };
    let mut found = Expect::default();
    for finding in result["findings"].as_array().expect("findings") {
        let id = finding["criterion"].as_str().expect("an id").to_owned();
        found.findings.insert(id, finding_of(finding));
    }
    let reading = &result["reading"];
    if reading["kind"] == "score" {
        let benchmarks = reading["benchmarks"].as_array().expect("benchmarks").iter();
        let one = |b: &Value| (text_of(&b["benchmark"]), benchmark_of(b));
        found.reading = Some(benchmarks.map(one).collect());
        let of = |key: &str| usize::try_from(number(&reading["achieved"][key])).expect("a number");
        found.achieved = Some(ExpectAchieved {
            lo: of("lo"),
            hi: of("hi"),
            of: of("of"),
        });
    }
    if reading["kind"] == "level" {
        let themes = reading["themes"].as_array().expect("themes").iter();
        let one = |t: &Value| (text_of(&t["theme"]), theme_of(t));
        found.levels = Some(themes.map(one).collect());
    }
    found.problems = Some(codes(&answer["problems"]));
    found.notices = Some(codes(&result["notices"]));
    gaps(vector, &library, &request, &mut found)?;
    Ok(found)
}

fn text_of(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

fn number(value: &Value) -> i128 {
    value.as_i64().expect("a number").into()
}

fn codes(problems: &Value) -> Vec<String> {
    let list = problems.as_array().into_iter().flatten();
    let mut codes: Vec<String> = list.map(|p| text_of(&p["code"])).collect();
    codes.sort();
    codes
}

fn finding_of(finding: &Value) -> ExpectFinding {
    let credit = &finding["credit"];
    let because = finding["because"].as_array().expect("a list").iter();
    let missing = finding["missing"].as_array().expect("a list").iter();
    let one = |b: &Value| match b.get("fact").and_then(Value::as_str) {
        Some(fact) => format!("{} {fact}", text_of(&b["code"])),
        None => text_of(&b["code"]),
    };
    ExpectFinding {
        outcome: text_of(&finding["outcome"]),
        credit: (!credit.is_null()).then(|| {
            (
                number(&credit["lo"]),
                number(&credit["hi"]),
                number(&credit["parts"]),
            )
        }),
        reason: Some(text_of(&finding["reason"])),
        because: Some(because.map(one).collect()),
        missing: Some(missing.map(text_of).collect()),
    }
}

fn benchmark_of(benchmark: &Value) -> ExpectBenchmark {
    let percent = &benchmark["percent"];
    ExpectBenchmark {
        earned: (
            number(&benchmark["earned"]["lo"]),
            number(&benchmark["earned"]["hi"]),
        ),
        max: number(&benchmark["max"]),
        percent: (!percent.is_null()).then(|| (text_of(&percent["lo"]), text_of(&percent["hi"]))),
        state: text_of(&benchmark["state"]),
    }
}

fn theme_of(theme: &Value) -> ExpectTheme {
    let indicated = &theme["indicated"];
    let steps = theme["steps"].as_array().expect("steps").iter();
    let many = |n: &Value| usize::try_from(number(n)).expect("a number");
    ExpectTheme {
        indicated: (!indicated.is_null())
            .then(|| (text_of(&indicated["lo"]), text_of(&indicated["hi"]))),
        steps: steps
            .map(|s| {
                let (level, outcome) = (text_of(&s["level"]), text_of(&s["outcome"]));
                (level, outcome, many(&s["met"]), many(&s["of"]))
            })
            .collect(),
    }
}

fn gaps(
    vector: &Vector,
    library: &Library,
    request: &str,
    found: &mut Expect,
) -> Result<(), Vec<String>> {
    if vector.expect.gaps.is_empty() {
        return Ok(());
    }
    let doc = text::json("request", request.as_bytes()).expect("it was read before");
    let read = Request::read(&doc, library).expect("it was read before");
    let selection = select(library, &read.sheet, &read.options).expect("it was selected before");
    let plan = &selection.plans.first().expect("a plan").plan;
    let mut sheet = read.sheet;
    sheet.choices.extend(read.options.choices.clone());
    let day = read.options.as_of(&sheet);
    let evaluation = plan.evaluate(plan.bind_tolerant(&sheet, day).0);
    for target in vector.expect.gaps.keys() {
        let benchmark = found
            .reading
            .as_ref()
            .is_some_and(|r| r.contains_key(target));
        let asked = match target.split_once('/') {
            Some((theme, level)) => Target::Level { theme, level },
            None if benchmark => Target::Benchmark(target),
            None => Target::Criterion(target),
        };
        let ways = match evaluation.gaps(asked) {
            None => return Err(vec![format!("no target {target}")]),
            Some(Gaps::Reached) => ExpectGaps::Word("reached".to_owned()),
            Some(Gaps::Unreachable(_)) => ExpectGaps::Word("unreachable".to_owned()),
            Some(Gaps::Ways { sets, more }) => {
                let addresses = |set: &Vec<ceiag::gaps::Change>| {
                    set.iter().map(|c| c.address.to_string()).collect()
                };
                let first: Vec<Vec<String>> = sets.iter().map(addresses).collect();
                if more {
                    ExpectGaps::More { first }
                } else {
                    ExpectGaps::Sets(first)
                }
            }
        };
        found.gaps.insert(target.clone(), ways);
    }
    Ok(())
}
