//! The fitted Compass profile against a school's published percentages, cell by cell.

#![expect(clippy::unwrap_used, reason = "set-up of tests may panic, as tests do")]

use ceiag::framework::Framework;
use ceiag::institution::{Institution, YearGroups};
use ceiag::problem::Code;
use ceiag::profile_test::{Fit, ProfileTest, profile_test};
use ceiag::reported::{ReportedResult, ReportedTable};

const BOUGHEY: &str = include_str!("../../../docs/examples/boughey-reported.csv");

fn boughey() -> Vec<ReportedResult> {
    let rows: Vec<Vec<&str>> = BOUGHEY
        .lines()
        .map(|line| line.split(',').collect())
        .collect();
    let (headers, rows) = rows.split_first().unwrap();
    let table = ReportedTable::read("boughey-reported.csv", headers, rows);
    assert!(table.problems.is_empty(), "{}", table.problems);
    table.into_results().unwrap()
}

fn classic() -> &'static Framework {
    ceiag_frameworks::library()
        .framework("compass-classic-schools")
        .unwrap()
}

fn school(last: u8) -> Institution {
    Institution::school(YearGroups::new(7, last).unwrap())
}

fn test(profile: &str, last: u8) -> ProfileTest {
    let library = ceiag_frameworks::library();
    profile_test(library, classic(), profile, &school(last), &boughey()).unwrap()
}

/// Numerators by hand, benchmark by benchmark; the last two terms printed the same figures. `u64::MAX` stands for the miss.
const FRACTIONS: [[u64; 8]; 7] = [
    [11, 5, 9, 12, 1, 0, 18, 4],
    [17, 5, 9, 13, 3, 2, u64::MAX, 4],
    [17, 4, 9, 15, 4, 2, 17, 4],
    [17, 5, 11, 15, 4, 4, 17, 4],
    [17, 4, 10, 13, 4, 3, 18, 4],
    [17, 5, 11, 15, 4, 3, 18, 4],
    [17, 5, 11, 15, 4, 3, 18, 4],
];

#[test]
fn one_cell_is_missed_and_every_other_has_a_unique_fraction() {
    let found = test("compass-classic-h1", 11);
    assert_eq!(found.cells.len(), 56);
    let by_hand = FRACTIONS.iter().flatten();
    for (cell, numerator) in found.cells.iter().zip(by_hand) {
        if (cell.result, cell.number) == (1, 7) {
            assert_eq!((cell.percent, cell.fit), (86, Fit::Missed));
            assert_eq!(
                cell.text,
                "Benchmark 7, 86%: missed, no number of 20 points prints it (17 of 20 prints 85%, 18 of 20 prints 90%)."
            );
        } else {
            assert_eq!(cell.fit, Fit::Unique, "{}", cell.text);
            assert_eq!(cell.numerators, [*numerator], "{}", cell.text);
        }
    }
    assert_eq!(
        (found.all.cells, found.all.reproduced, found.all.missed),
        (56, 55, 1)
    );
    let below = FRACTIONS.iter().flatten().zip(
        boughey()
            .iter()
            .flat_map(|r| r.benchmarks.clone())
            .collect::<Vec<_>>(),
    );
    let below = below.filter(|(_, b)| b.percent < Some(100)).count();
    assert_eq!(found.below_100.cells as usize, below);
    assert_eq!(found.below_100.missed, 1);
    // Sums of the maxima over the cells below 100%, result by result: 72 + 55 + 56 + 36 + 56 + 40 + 40 = 355 of 100.
    assert_eq!(found.below_100.by_chance.to_string(), "71/20");
    assert!(
        found
            .text
            .contains("reproduces 55 of 56 printed percentages, 28 of the 29 below 100%")
    );
    assert!(found.text.contains("about 3.6 of those below 100%"));
    assert!(found.text.ends_with("no independent test."));
}

#[test]
fn maxima_and_printable_percentages_follow_the_shape() {
    let shape = |last| -> Vec<(u64, u32)> {
        let found = test("compass-classic-h1", last);
        let each = found
            .benchmarks
            .iter()
            .map(|b| (b.max.unwrap(), b.printable));
        each.collect()
    };
    // n points print n + 1 different whole percentages while n is below 100.
    let maxima = |list: [u64; 8]| list.map(|max| (max, u32::try_from(max).unwrap() + 1));
    assert_eq!(shape(11), maxima([17, 5, 11, 16, 4, 4, 20, 4]));
    assert_eq!(shape(13), maxima([17, 5, 11, 16, 4, 8, 24, 8]));
}

#[test]
fn a_profile_is_not_tested_on_what_it_does_not_score() {
    let found = test("compass-classic-bm1", 11);
    let tested = found.cells.iter().filter(|c| c.fit != Fit::NotTested);
    assert!(tested.map(|c| c.number).eq([1; 7]));
    assert_eq!((found.all.cells, found.all.reproduced), (7, 7));
    // Six of the seven are 100%; 64% is 11 of 17.
    assert_eq!((found.below_100.cells, found.below_100.unique), (1, 1));
    assert_eq!(found.below_100.by_chance.to_string(), "17/100");
    assert_eq!(found.all.by_chance.to_string(), "126/101");
}

#[test]
fn other_generations_and_silent_profiles_are_refused() {
    let library = ceiag_frameworks::library();
    let mut results = boughey();
    results[3].generation = ceiag::reported::Generation::New;
    let refused = |framework: &Framework, profile| {
        let problems =
            profile_test(library, framework, profile, &school(11), &results).unwrap_err();
        problems
            .iter()
            .map(|p| (p.code, p.path.clone()))
            .collect::<Vec<_>>()
    };
    let at = Some("results[3]".to_owned());
    assert_eq!(
        refused(classic(), "compass-classic-h1"),
        [(Code::Conflict, at)]
    );
    assert_eq!(refused(classic(), "h1"), [(Code::UnknownProfile, None)]);
    let gatsby = library.framework("gatsby-2014-schools").unwrap();
    assert_eq!(
        refused(gatsby, "share-of-criteria"),
        [(Code::BadProfile, None)]
    );
}

#[test]
fn the_answer_is_canonical_json() {
    let json = ceiag::json::to_json(&test("compass-classic-h1", 11))
        .unwrap()
        .write();
    assert!(json.contains(r#""format":"ceiag-profile-test/1""#));
    assert!(json.contains(r#""all":{"by_chance":"#));
}
