//! Destinations after key stage 4, tables of 2019.

use super::Check;
use super::data::{Line, Tally, file, lines, percent_fits, statistics, suppressed};
use ceiag_records::official::{AreaKind, Cell, Measure, Options, Statistics, Unit};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

const FILE: &str = "ks4_pupdest_england_2019tables.csv";
const GROUPS: [&str; 3] = ["", "_DIS", "_NONDIS"];
const SHARES: [&str; 10] = [
    "OVERALL_DEST",
    "APPREN",
    "EMPLOYMENT",
    "EDUCATION",
    "FE",
    "SCH_6TH",
    "SIXTH_COL",
    "OTHER_EDU",
    "NOT_SUSTAINED",
    "UNKNOWN",
];

pub const CHECKS: &[Check] = &[
    ("shape", shape),
    ("years", years),
    ("I1, I2, I3 hold exactly", sums),
    ("I6: percentages are rounded half up", percentages),
    ("cohorts of 1 to 5 are suppressed", small_cohorts),
    ("a small cell is hidden with its complement", complements),
    ("England is not the sum of its authorities", england),
    ("not sustained, in all mainstream schools", not_sustained),
];

fn table() -> &'static Statistics {
    static TABLE: OnceLock<Statistics> = OnceLock::new();
    TABLE.get_or_init(|| statistics(FILE, &Options::default()))
}

fn shape() {
    let file = file(FILE, &Options::default());
    assert!(file.warnings.is_empty(), "{}", file.warnings);
    assert_eq!(file.lines, 3877);
    let table = table();
    let mut kinds = BTreeMap::new();
    for record in table.records() {
        *kinds.entry(record.area.kind).or_insert(0) += 1;
    }
    let expected = [
        (AreaKind::Mainstream, 2955),
        (AreaKind::Special, 773),
        (AreaKind::LocalAuthority, 148),
        (AreaKind::England, 1),
    ];
    assert_eq!(kinds, expected.into_iter().collect());
    // 82 columns, 7 of them say of whom a line speaks.
    assert_eq!(table.columns().len(), 75);
    assert_eq!(table.rows().count(), 3877 * 75);
}

fn years() {
    let table = table();
    let england = |years: &str| -> Vec<Decimal> {
        let rows = table.rows().filter(|row| {
            row.area.kind == AreaKind::England
                && row.measure == Measure::Cohort
                && row.breakdown.id() == "all"
                && row.years.leavers.is_some_and(|y| y.to_string() == years)
        });
        rows.filter_map(|row| row.cell.number()).collect()
    };
    assert_eq!(england("2016/17"), [528_139.into()]);
    assert_eq!(england("2015/16"), [541_121.into()]);
    assert_eq!(england("2014/15"), [553_912.into()]);
}

fn with(stem: &str, group: &str) -> String {
    format!("{stem}{group}")
}

fn tally(lines: &[Line<'_>], total: &str, parts: &[&str]) -> (usize, usize, usize) {
    let mut tally = Tally::default();
    for line in lines {
        for group in GROUPS {
            let parts: Vec<String> = parts.iter().map(|part| with(part, group)).collect();
            let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
            tally.add(line.gap(&with(total, group), &parts));
        }
    }
    tally.counts()
}

fn sums() {
    let table = table();
    let lines = lines(table);
    let overall = tally(
        &lines,
        "OVERALL_DEST",
        &["EDUCATION", "APPREN", "EMPLOYMENT"],
    );
    assert_eq!(overall, (10_139, 0, 0));
    let cohort = tally(
        &lines,
        "COHORT",
        &["OVERALL_DEST", "NOT_SUSTAINED", "UNKNOWN"],
    );
    assert_eq!(cohort, (10_161, 0, 0));
    let education = tally(
        &lines,
        "EDUCATION",
        &["FE", "SCH_6TH", "SIXTH_COL", "OTHER_EDU"],
    );
    assert_eq!(education, (7757, 0, 0));
}

fn percentages() {
    let table = table();
    let (mut printed, mut small, mut wrong) = (0, 0, 0);
    for line in lines(table) {
        for group in GROUPS {
            let cohort = line.cell(&with("COHORT", group));
            for share in SHARES {
                let percent = line.cell(&format!("{share}PER{group}"));
                let count = line.cell(&with(share, group));
                match (percent_fits(percent, count, cohort, 0), percent) {
                    (Some(true), Cell::Percent(_)) => printed += 1,
                    (Some(true), _) => small += 1,
                    (Some(false), _) => wrong += 1,
                    (None, _) => {}
                }
            }
        }
    }
    assert_eq!((printed, small, wrong), (95_801, 969, 0));
}

fn small_cohorts() {
    let table = table();
    let (mut shown, mut hidden) = (BTreeSet::new(), BTreeSet::new());
    for line in lines(table) {
        let cohort = line.n("COHORT").unwrap();
        if cohort == Decimal::ZERO {
            continue;
        }
        if suppressed(line.cell("OVERALL_DEST")) {
            hidden.insert(cohort);
        } else {
            shown.insert(cohort);
        }
    }
    assert_eq!(hidden, (1..=5).map(Decimal::from).collect());
    assert_eq!(shown.first(), Some(&6.into()));
}

fn complements() {
    let table = table();
    let (mut both, mut neither, mut one) = (0, 0, 0);
    let mut small = 0;
    for line in lines(table) {
        if line.record.area.kind != AreaKind::Mainstream {
            continue;
        }
        for share in SHARES {
            let [a, b] = ["_DIS", "_NONDIS"].map(|g| suppressed(line.cell(&with(share, g))));
            match (a, b) {
                (true, true) => both += 1,
                (false, false) => neither += 1,
                _ => one += 1,
            }
        }
        let apprentices = line.n("APPREN");
        small += usize::from(apprentices == Some(1.into()) || apprentices == Some(2.into()));
    }
    assert_eq!((both, neither, one), (3354, 26_196, 0));
    // The headline itself is not suppressed cell by cell.
    assert_eq!(small, 494);
}

fn england() {
    let table = table();
    let cohorts: Vec<_> = lines(table);
    let of = |kind: AreaKind| -> Vec<Cell> {
        let lines = cohorts.iter().filter(|line| line.record.area.kind == kind);
        lines.map(|line| line.cell("COHORT")).collect()
    };
    assert_eq!(Cell::sum(&of(AreaKind::LocalAuthority)), Ok(518_271.into()));
    assert_eq!(Cell::sum(&of(AreaKind::England)), Ok(528_139.into()));
    let authorities = |kind: fn(AreaKind) -> bool| -> BTreeSet<String> {
        let records = table.records().iter().filter(|r| kind(r.area.kind));
        records
            .filter_map(|r| r.area.la)
            .map(|la| la.to_string())
            .collect()
    };
    let with_schools = authorities(AreaKind::is_institution);
    let with_line = authorities(|kind| kind == AreaKind::LocalAuthority);
    let without: Vec<&String> = with_schools.difference(&with_line).collect();
    assert_eq!(without, ["838", "839"]);
}

fn not_sustained() {
    let table = table();
    let mut sums = [Decimal::ZERO; 2];
    let mut schools = 0;
    for line in lines(table) {
        if line.record.area.kind != AreaKind::Mainstream {
            continue;
        }
        if let (Some(n), Some(d)) = (line.n("NOT_SUSTAINED"), line.n("COHORT")) {
            schools += 1;
            sums[0] += n;
            sums[1] += d;
        }
    }
    assert_eq!((schools, sums), (2944, [23_283.into(), 487_220.into()]));
    let unit = |header: &str| {
        table
            .columns()
            .iter()
            .find(|c| c.header == header)
            .unwrap()
            .unit
    };
    assert_eq!(unit("NOT_SUSTAINEDPER"), Unit::Percent);
}
