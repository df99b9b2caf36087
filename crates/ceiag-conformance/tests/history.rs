//! A school's published results over time, checked against the figures read by hand.

#![expect(clippy::unwrap_used, reason = "set-up of tests may panic, as tests do")]

use ceiag::compare::Change;
use ceiag::fact::FactSheet;
use ceiag::history::{History, beside, history, latest};
use ceiag::plan::Plan;
use ceiag::problem::Code;
use ceiag::reported::{Generation, ReportedResult, ReportedTable};

const BOUGHEY: &str = include_str!("../../../docs/examples/boughey-reported.csv");

fn boughey() -> Vec<ReportedResult> {
    let rows: Vec<Vec<&str>> = BOUGHEY
        .lines()
        .map(|line| line.split(',').collect())
        .collect();
    let (headers, rows) = rows.split_first().unwrap();
    ReportedTable::read("boughey-reported.csv", headers, rows)
        .into_results()
        .unwrap()
}

fn by(day: &str, results: &[ReportedResult]) -> History {
    history(results, day.parse().unwrap()).unwrap()
}

#[test]
fn changes_since_the_result_before_and_since_the_first() {
    let mut results = boughey();
    results.reverse();
    let found = by("2025-08-31", &results);
    assert_eq!(found.series.len(), 1);
    let series = &found.series[0];
    let achieved: Vec<Option<u8>> = series.results.iter().map(|r| r.achieved.printed).collect();
    assert_eq!(
        achieved,
        [2, 3, 3, 6, 3, 5, 5].map(Some),
        "whatever the order given"
    );
    let since = |f: fn(&ceiag::history::AchievedCount) -> Option<i16>| -> Vec<Option<i16>> {
        series.results.iter().map(|r| f(&r.achieved)).collect()
    };
    assert_eq!(
        since(|a| a.since_previous)[1..],
        [1, 0, 3, -3, 2, 0].map(Some)
    );
    assert_eq!(since(|a| a.since_first)[1..], [1, 1, 4, 1, 3, 3].map(Some));
    assert_eq!(since(|a| a.since_previous)[0], None);

    // 2024-25 autumn: 80 after 100 in benchmark 2, 90 after 85 in benchmark 7; since the first 80 after 100 and 90 after 90.
    let autumn = &series.results[4];
    let step = |number: usize| {
        let b = &autumn.benchmarks[number - 1];
        let (p, f) = (b.since_previous.unwrap(), b.since_first.unwrap());
        ((p.change, p.points), (f.change, f.points))
    };
    assert_eq!(
        step(2),
        ((Change::Worse, Some(-20)), (Change::Worse, Some(-20)))
    );
    assert_eq!(
        step(7),
        ((Change::Better, Some(5)), (Change::Same, Some(0)))
    );
    assert_eq!(
        autumn.text,
        "Completed between 1 September 2024 and 31 December 2024: 3 benchmarks achieved. Since the result completed between \
         1 September 2023 and 31 July 2024: better in benchmark 7; worse in benchmarks 2, 3, 4, 6."
    );
    assert!(
        series.results[6]
            .text
            .ends_with("31 March 2025: no change.")
    );
    assert_eq!(
        series.text,
        "Compass (classic, schools evaluation): 2 benchmarks achieved in the first of 7 results, 5 in the latest, \
         completed between 1 April 2025 and 31 July 2025; the highest is 6."
    );
    // Printed numbers agree with the printed percentages.
    for result in &series.results {
        let own = result.achieved.by_figures.unwrap();
        assert_eq!(
            (Some(own.lo), Some(own.hi)),
            (result.achieved.printed, result.achieved.printed)
        );
    }
}

#[test]
fn a_period_counts_from_its_last_day() {
    let results = boughey();
    let on = |day: &str| {
        let found = latest(&results, &results[0].kind(), day.parse().unwrap());
        found.map(|r| r.completed.on().to_string())
    };
    assert_eq!(on("2021-07-30"), None);
    assert_eq!(on("2021-07-31").as_deref(), Some("2021-07-31"));
    assert_eq!(on("2024-12-30").as_deref(), Some("2024-07-31"));
    assert_eq!(on("2024-12-31").as_deref(), Some("2024-12-31"));

    let found = by("2025-03-30", &results);
    assert_eq!((found.series[0].results.len(), found.later), (5, 2));
    assert_eq!(
        found.series[0].latest().unwrap().completed.on().to_string(),
        "2024-12-31"
    );
    // Census days from the first completion on: each with the result that stood then.
    let census: Vec<(String, usize)> = found.series[0]
        .census
        .iter()
        .map(|c| (c.day.to_string(), c.result))
        .collect();
    assert_eq!(census.first().unwrap(), &("2021-07-31".to_owned(), 0));
    assert_eq!(census.last().unwrap(), &("2024-12-31".to_owned(), 4));
    assert_eq!(census[1], ("2021-12-31".to_owned(), 0));
    assert_eq!(census.len(), 11);
}

#[test]
fn generations_are_never_set_in_one_series() {
    let mut results = boughey();
    results[6].generation = Generation::New;
    let found = by("2025-08-31", &results);
    let lengths: Vec<usize> = found.series.iter().map(|s| s.results.len()).collect();
    assert_eq!(lengths, [6, 1]);
    assert!(
        found.series[1].results[0]
            .benchmarks
            .iter()
            .all(|b| b.since_previous.is_none())
    );
    assert!(found.text.contains("2 series that are not compared"));

    results[0].institution = "Another School".to_owned();
    let problems = history(&results, "2025-08-31".parse().unwrap()).unwrap_err();
    assert!(problems.iter().map(|p| p.code).eq([Code::NotComparable]));
}

#[test]
fn ours_stands_beside_and_nothing_is_worked_out() {
    let library = ceiag_frameworks::library();
    let text = include_str!("../../../docs/examples/school-64.toml");
    let document = ceiag::text::toml("school-64.toml", text.as_bytes()).unwrap();
    let sheet = FactSheet::read(&document, &library.catalogue).unwrap();
    let edition = library.framework("compass-classic-schools").unwrap();
    let plan = Plan::new(library, edition, None).unwrap();
    let evaluation = plan.evaluate(plan.bind(&sheet).unwrap());
    let found = beside(&boughey()[1], &evaluation);
    assert_eq!(found.rows.len(), 8);
    assert_eq!(
        found.rows[0].text,
        "Benchmark 1: reported 100%; ours 64%, partly achieved."
    );
    assert_eq!(
        found.rows[6].text,
        "Benchmark 7: reported 86%; ours scoring not known to us."
    );
    let json = ceiag::json::to_json(&found).unwrap().write();
    assert!(json.contains(r#""format":"ceiag-beside/1""#));
}

#[test]
fn the_answer_is_canonical_json() {
    let json = ceiag::json::to_json(&by("2025-08-31", &boughey()))
        .unwrap()
        .write();
    assert!(
        json.contains(
            r#""evaluation_type":"schools","generation":"classic","instrument":"compass""#
        )
    );
}
