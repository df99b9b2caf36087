//! Prints how the engine compares with the hand-written loop: everything in one run, in turns, results compared first.

use std::hint::black_box;
use std::process::{Command, ExitCode};

use benches::engine::{Engine, as_by_hand, count_met};
use benches::hand::{Outcomes, three_valued, two_valued};
use benches::school::{self, School};
use benches::synthetic::{BENCHMARKS, Record, Rule, records, rules};
use benches::text;
use benches::timing::{Contender, Spread, Times, take_turns};
use ceiag::date::Date;
use ceiag::fact::{Address, FactSheet, Value};
use ceiag::framework::{Library, Prose};
use ceiag::gaps::Target;
use ceiag::institution::{Institution, Setting, YearGroups};
use ceiag::plan::{Plan, Possible};
use ceiag_records::derive::Deriver;

const RECORDS: u32 = 256;
const ROUNDS: usize = 15;
const TURN: f64 = 0.02;

fn main() -> ExitCode {
    println!("{}", machine());
    match one_record()
        .and_then(|()| built_in())
        .and_then(|()| gaps())
        .and_then(|()| records_to_facts())
    {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn one_record() -> Result<(), String> {
    let rules = rules();
    let records = records(RECORDS as usize, 2026);
    let engine = Engine::new(&rules)?;
    let texts: Vec<String> = records.iter().map(text::sheet).collect();
    let sheets = texts
        .iter()
        .map(|text| engine.read(text))
        .collect::<Result<Vec<_>, _>>()?;
    let bind = |sheet| {
        engine
            .plan
            .bind(sheet)
            .map_err(|problems| problems.to_string())
    };
    let bound = sheets.iter().map(bind).collect::<Result<Vec<_>, _>>()?;

    let mut outcomes = vec![Possible::OPEN; rules.len()];
    for (record, bound) in records.iter().zip(&bound) {
        engine.plan.outcomes(bound, &mut outcomes);
        agree(&rules, record, &outcomes)?;
    }
    println!("the engine and the loop agree on {RECORDS} records of 60 criteria and 100 fields");

    let first = sheets.first().ok_or("no sheets")?;
    let form = engine.plan.form(first, first.as_of);
    let mut form = form.map_err(|problems| problems.to_string())?;
    let fields: Vec<_> = form.fields().map(|(address, _)| address.clone()).collect();
    let value = |sheet: &FactSheet, at| match sheet.get(at) {
        Some(entry) => entry.value.clone(),
        None => Value::Unknown,
    };
    let each_value = |sheet| fields.iter().map(|at| value(sheet, at)).collect();
    let values: Vec<Vec<Value>> = sheets.iter().map(each_value).collect();
    let mut filled = outcomes.clone();
    let (mut two, mut three) = (Outcomes::new(), Outcomes::new());
    let mut met = [0; BENCHMARKS];
    let mut contenders = [
        contender("loop by hand, outcomes met, not met, unknown", || {
            each(&records, |record| {
                three_valued(&rules, record, black_box(&mut three));
                usize::from(three.met[0])
            })
        }),
        contender("loop by hand, unknown counts as not met", || {
            each(&records, |record| {
                two_valued(&rules, record, black_box(&mut two));
                usize::from(two.met[0])
            })
        }),
        contender("ceiag: outcomes of a bound sheet", || {
            each(&bound, |bound| {
                engine.plan.outcomes(bound, black_box(&mut outcomes));
                count_met(&rules, &outcomes, &mut met);
                usize::from(met[0])
            })
        }),
        contender("ceiag: fill a form, and its outcomes", || {
            each(&values, |values| {
                for (at, value) in values.iter().enumerate() {
                    // Records of the set are plain; `agrees` tests it.
                    let _ = form.fill(at, value);
                }
                form.outcomes(&engine.plan, black_box(&mut filled));
                usize::from(filled.first() == Some(&Possible::MET))
            })
        }),
        contender("ceiag: bind a sheet", || {
            each(&sheets, |sheet| {
                usize::from(engine.plan.bind(sheet).is_ok())
            })
        }),
        contender("ceiag: bind and judge, with reasons and score", || {
            each(&sheets, |sheet| {
                let evaluation = engine
                    .plan
                    .bind(sheet)
                    .map(|bound| engine.plan.evaluate(bound));
                evaluation.map_or(0, |evaluation| black_box(&evaluation).findings().len())
            })
        }),
        contender("ceiag: read a sheet from JSON", || {
            each(&texts, |text| usize::from(engine.read(text).is_ok()))
        }),
    ];
    print("one record", &take_turns(&mut contenders, ROUNDS, TURN));
    Ok(())
}

fn contender<'a>(name: &'static str, pass: impl FnMut() -> u64 + 'a) -> Contender<'a> {
    Contender {
        name,
        operations: RECORDS,
        pass: Box::new(pass),
    }
}

/// Loading everything that is built in, beside reading the same data as JSON.
fn built_in() -> Result<(), String> {
    let library = ceiag_frameworks::load().map_err(|problems| problems.to_string())?;
    let plans = |library: &Library| {
        let compile = |framework| Plan::new(library, framework, None).is_ok();
        library
            .frameworks
            .iter()
            .filter(|framework| compile(framework))
            .count() as u64
    };
    let editions = library.frameworks.len() as u64;
    if plans(&library) != editions {
        return Err("a built-in edition does not compile".to_owned());
    }
    let json = library.to_json(Prose::With).write();
    println!(
        "\n{editions} built-in editions, {} bytes embedded, {} bytes as JSON",
        ceiag_frameworks::embedded().len(),
        json.len()
    );
    let text = json.as_str();
    let mut contenders = [
        once("serde_json: parse the JSON into values", || {
            let parsed = serde_json::from_str::<serde_json::Value>(black_box(text));
            u64::from(parsed.is_ok())
        }),
        once("ceiag: the JSON into the spanned tree", || {
            u64::from(ceiag::text::json("built-in", black_box(text).as_bytes()).is_ok())
        }),
        once("ceiag: the JSON into a library", || {
            let tree = ceiag::text::json("built-in", black_box(text).as_bytes());
            let library = tree.and_then(|tree| Library::read(&tree));
            library.map_or(0, |library| library.frameworks.len() as u64)
        }),
        once("ceiag: load every built-in edition", || {
            ceiag_frameworks::load().map_or(0, |library| library.frameworks.len() as u64)
        }),
        once("ceiag: compile every built-in edition", || {
            plans(black_box(&library))
        }),
    ];
    print(
        "all built-in editions",
        &take_turns(&mut contenders, ROUNDS, TURN),
    );
    Ok(())
}

fn once<'a>(name: &'static str, pass: impl FnMut() -> u64 + 'a) -> Contender<'a> {
    Contender {
        name,
        operations: 1,
        pass: Box::new(pass),
    }
}

/// The smallest steps to each benchmark from nothing known, beside judging the same sheet.
fn gaps() -> Result<(), String> {
    let library = ceiag_frameworks::library();
    let framework = library
        .framework("gatsby-2025-schools")
        .ok_or("the updated benchmarks are not built in")?;
    let plan = Plan::new(library, framework, None).map_err(|error| error.to_string())?;
    let day = Date::new(2026, 3, 31).ok_or("the day does not exist")?;
    let sheet = FactSheet::new(
        Institution::new(Setting::School, YearGroups::new(7, 13)),
        day,
    );
    let judge = || {
        plan.bind(&sheet)
            .map(|bound| plan.evaluate(bound))
            .map_err(|problems| problems.to_string())
    };
    let evaluation = judge()?;
    let groups: Vec<&str> = framework
        .groups
        .iter()
        .map(|group| group.id.as_str())
        .collect();
    let search = || {
        groups
            .iter()
            .filter(|id| evaluation.gaps(Target::Benchmark(id)).is_some())
            .count() as u64
    };
    if search() != groups.len() as u64 {
        return Err("a benchmark of the updated edition has no answer".to_owned());
    }
    let one = |name, pass: Box<dyn FnMut() -> u64>| Contender {
        name,
        operations: 1,
        pass,
    };
    let mut contenders: [Contender<'_>; 2] = [
        one(
            "ceiag: bind and judge, with reasons and score",
            Box::new(|| u64::from(black_box(judge()).is_ok())),
        ),
        one(
            "ceiag: smallest steps to each of 8 benchmarks",
            Box::new(|| black_box(search())),
        ),
    ];
    print(
        "an empty sheet, updated benchmarks for schools",
        &take_turns(&mut contenders, ROUNDS, TURN),
    );
    Ok(())
}

/// A school of 1,500 pupils, seven academic years and 40 participations a year, from rows to facts.
fn records_to_facts() -> Result<(), String> {
    let school = School::new(1500, 40);
    let terms = school::terms()?;
    let mut full = Deriver::new();
    school.push_rest(&mut full);
    school.push_marks(&mut full);
    let derive = |deriver: &Deriver| {
        let derived = deriver.derive(&terms);
        derived.map_or(0, |derived| derived.facts.len() as u64)
    };
    let derived = full
        .derive(&terms)
        .map_err(|problems| problems.to_string())?;
    for year in 7..=13 {
        let (n, d) = school.met_an_employer(year);
        let fact = derived.fact(&Address::year("employer-encounter-2014", year));
        let found = fact.and_then(|fact| fact.value.as_ref()).map(|v| v.shown());
        if found.as_deref() != Some(format!("{n} of {d}").as_str()) {
            return Err(format!("Year {year}: {n} of {d} by hand, not {found:?}"));
        }
    }
    println!(
        "\n{} participations to {} facts; a count by hand agrees",
        school.marks(),
        derived.facts.len()
    );
    let operations = u32::try_from(school.marks()).map_err(|error| error.to_string())?;
    let one = |name, pass| Contender {
        name,
        operations,
        pass,
    };
    let mut contenders: [Contender<'_>; 4] = [
        one(
            "one fact counted by hand, per participation",
            Box::new(|| black_box(&school).met_an_employer(9).0 as u64),
        ),
        one(
            "ceiag: push rows, per participation",
            Box::new(|| {
                let mut deriver = Deriver::new();
                school.push_rest(&mut deriver);
                school.push_marks(&mut deriver);
                black_box(&deriver).participations() as u64
            }),
        ),
        one(
            "ceiag: derive every fact, per participation",
            Box::new(|| derive(black_box(&full))),
        ),
        one(
            "ceiag: push and derive, per participation",
            Box::new(|| {
                let mut deriver = Deriver::new();
                school.push_rest(&mut deriver);
                school.push_marks(&mut deriver);
                derive(&deriver)
            }),
        ),
    ];
    print(
        "a school of 1,500 pupils over seven years",
        &take_turns(&mut contenders, ROUNDS, TURN),
    );
    Ok(())
}

fn each<T>(all: &[T], mut judge: impl FnMut(&T) -> usize) -> u64 {
    all.iter().map(|one| judge(one) as u64).sum()
}

fn agree(rules: &[Rule], record: &Record, outcomes: &[Possible]) -> Result<(), String> {
    let mut by_hand = Outcomes::new();
    three_valued(rules, record, &mut by_hand);
    if as_by_hand(rules, outcomes) == by_hand {
        Ok(())
    } else {
        Err("the engine and the loop disagree".to_owned())
    }
}

/// Every time beside its ratio to the first.
fn print(what: &str, times: &[Times]) {
    let Some(mark) = times.first() else {
        return;
    };
    println!(
        "\n{:<48} {:>24}   {:>22}",
        what, "ns (low – high)", "× the first (spread)"
    );
    for one in times {
        let (own, ratio) = (one.spread(), one.over(mark));
        println!(
            "{:<48} {:>24}   {:>22}",
            one.name,
            show(own, 0),
            show(ratio, 2)
        );
    }
    println!("ratios are taken round by round, in {ROUNDS} rounds; under 1.5 they mean nothing");
}

fn show(spread: Spread, digits: usize) -> String {
    let Spread { median, low, high } = spread;
    format!("{median:.digits$} ({low:.digits$} – {high:.digits$})")
}

fn machine() -> String {
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("unknown processor", |(_, name)| name);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let rustc = Command::new("rustc").arg("--version").output();
    let rustc = rustc.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    format!(
        "{model}, {cores} cores, {}",
        rustc.unwrap_or_else(|_| "unknown rustc".to_owned())
    )
}
