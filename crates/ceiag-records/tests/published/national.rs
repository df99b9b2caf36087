//! National destinations after key stage 4: leavers of 2009/10 to 2022/23.

use super::Check;
use super::data::{Line, Tally, file, lines, percent_fits, statistics};
use ceiag_records::official::{
    Cell, CellCode, Measure, Options, Row, Statistics, TimePeriod, Unit,
};
use rust_decimal::Decimal;
use std::collections::HashMap;
use std::sync::OnceLock;

const FILE: &str = "ees_ks4_national_2009-10_to_2022-23.csv";

pub const CHECKS: &[Check] = &[
    ("shape", shape),
    ("I1 to I5 hold", sums),
    ("I6: percentages are rounded half up", percentages),
    ("a known line", known_line),
    ("England by year", by_year),
    ("agrees with the tables of 2019", earlier_tables),
    ("the caller says what the year means", meaning),
];

fn table() -> &'static Statistics {
    static TABLE: OnceLock<Statistics> = OnceLock::new();
    TABLE.get_or_init(|| statistics(FILE, &Options::default()))
}

fn shape() {
    let file = file(FILE, &Options::default());
    assert!(file.warnings.is_empty(), "{}", file.warnings);
    assert_eq!(file.lines, 5846);
    let table = table();
    let provisional: Vec<_> = table
        .records()
        .iter()
        .filter(|r| r.provisional == Some(true))
        .filter_map(|r| r.years?.leavers)
        .map(|year| year.to_string())
        .collect();
    assert_eq!(provisional.len(), 582);
    assert!(provisional.iter().all(|year| year == "2022/23"));
}

/// Lines of numbers: those of percentages have no cohort of their own.
fn numbers(table: &Statistics) -> Vec<Line<'_>> {
    let is_numbers = |line: &Line<'_>| table.rows_of(line.record).any(|r| r.header == "cohort");
    lines(table).into_iter().filter(is_numbers).collect()
}

fn tally(lines: &[&Line<'_>], total: &str, parts: &[&str]) -> (usize, usize, usize) {
    let mut tally = Tally::default();
    for line in lines {
        tally.add(line.gap(total, parts));
    }
    tally.counts()
}

fn sums() {
    let table = table();
    let numbers = numbers(table);
    let all: Vec<&Line<'_>> = numbers.iter().collect();
    let overall = tally(&all, "overall", &["education", "appren", "all_work"]);
    assert_eq!(overall, (2923, 0, 0));
    let cohort = tally(&all, "cohort", &["overall", "all_notsust", "all_unknown"]);
    assert_eq!(cohort, (2923, 0, 0));
    let not_sustained = tally(&all, "all_notsust", &["notsust", "notsust_ben", "only_ben"]);
    assert_eq!(not_sustained, (1517, 0, 0));
    let not_captured = tally(&all, "all_unknown", &["unknown_id", "unknown"]);
    assert_eq!(not_captured, (1517, 0, 0));
    assert_eq!(tally(&all, "appren", &["appl3", "appl2"]), (2103, 0, 0));

    // Education is the sum of its parts only from the leavers of 2014/15.
    let first = "2014/15".parse().ok();
    let later = |line: &&Line<'_>| line.record.years.and_then(|y| y.leavers) >= first;
    let (after, before): (Vec<_>, Vec<_>) = all.into_iter().partition(later);
    let parts = ["fe", "ssf", "sfc", "other_edu"];
    assert_eq!(tally(&after, "education", &parts), (1913, 0, 0));
    let (held, near, off) = tally(&before, "education", &parts);
    assert_eq!((held, near + off), (96, 382));
}

fn percentages() {
    let table = table();
    let key = |row: &Row<'_>| {
        (
            row.years,
            row.area.group.clone(),
            row.area.type_as_published.clone(),
            row.breakdown.clone(),
            row.provisional,
            row.measure,
        )
    };
    let counts: HashMap<_, Cell> = table
        .rows()
        .filter(|row| row.unit == Unit::Count)
        .map(|row| (key(&row), row.cell))
        .collect();
    let (mut printed, mut low, mut wrong) = (0, 0, 0);
    let (mut least, mut most) = (Decimal::ONE_HUNDRED, Decimal::ZERO);
    for row in table.rows().filter(|row| row.unit == Unit::Percent) {
        let mut own = key(&row);
        let count = counts[&own];
        own.5 = Measure::Cohort;
        let cohort = counts[&own];
        match (percent_fits(row.cell, count, cohort, 1), row.cell) {
            (Some(true), Cell::Percent(_)) => printed += 1,
            (Some(true), Cell::Code(CellCode::Low)) => {
                let share =
                    count.number().unwrap() * Decimal::ONE_HUNDRED / cohort.number().unwrap();
                (least, most) = (least.min(share), most.max(share));
                low += 1;
            }
            (None, _) => {}
            _ => wrong += 1,
        }
    }
    assert_eq!((printed, low, wrong), (45_258, 2525, 0));
    // `low` means below half of the printed precision, not below 0.5%.
    let printed_to = |share: Decimal| share.trunc_with_scale(4);
    assert_eq!((printed_to(least), printed_to(most)), (four(4), four(499)));
}

fn four(ten_thousandths: i64) -> Decimal {
    Decimal::new(ten_thousandths, 4)
}

/// The cells of all mainstream schools of one leaver year, numbers or percentages.
fn mainstream<'t>(table: &'t Statistics, leavers: &str, unit: Unit) -> HashMap<&'t str, Cell> {
    let wanted = |row: &Row<'_>| {
        row.area.group.as_deref() == Some("State-funded mainstream schools")
            && row.area.type_as_published.as_deref() == Some("Total")
            && row.breakdown.id() == "all"
            && row.unit == unit
            && row
                .years
                .leavers
                .is_some_and(|year| year.to_string() == leavers)
    };
    let rows = table.rows().filter(wanted);
    rows.map(|row| (row.header, row.cell)).collect()
}

fn known_line() {
    let table = table();
    let cells = mainstream(table, "2019/20", Unit::Count);
    let expected = [
        ("cohort", 550_634),
        ("overall", 513_676),
        ("education", 491_740),
        ("appren", 13_413),
        ("appl2", 7518),
        ("appl3", 5895),
        ("all_work", 8523),
        ("all_notsust", 24_749),
        ("notsust", 21_943),
        ("notsust_ben", 1520),
        ("only_ben", 1286),
        ("all_unknown", 12_209),
        ("unknown_id", 11_104),
        ("unknown", 1105),
    ];
    for (header, number) in expected {
        assert_eq!(cells[header], Cell::Number(number.into()), "{header}");
    }
}

fn by_year() {
    let table = table();
    let headers = [
        "overall",
        "education",
        "appren",
        "all_work",
        "all_notsust",
        "all_unknown",
    ];
    let expected = [
        ("2016/17", 517_627, [933, 867, 43, 23, 51, 16]),
        ("2017/18", 513_362, [933, 868, 41, 24, 49, 18]),
        ("2018/19", 531_917, [931, 871, 37, 23, 49, 20]),
        ("2019/20", 550_634, [933, 893, 24, 15, 45, 22]),
        ("2020/21", 563_910, [930, 866, 34, 31, 50, 20]),
        ("2021/22", 575_055, [922, 860, 32, 30, 55, 23]),
    ];
    for (leavers, cohort, tenths) in expected {
        let numbers = mainstream(table, leavers, Unit::Count);
        assert_eq!(numbers["cohort"], Cell::Number(cohort.into()), "{leavers}");
        let percents = mainstream(table, leavers, Unit::Percent);
        let found = headers.map(|header| percents[header].percent().unwrap());
        assert_eq!(found, tenths.map(|t| Decimal::new(t, 1)), "{leavers}");
    }
}

fn earlier_tables() {
    let table = table();
    for (leavers, cohort) in [("2015/16", 541_121), ("2014/15", 553_912)] {
        let found = table.rows().any(|row| {
            row.area.group.as_deref() == Some("Total state-funded mainstream and special")
                && row.breakdown.id() == "all"
                && row.measure == Measure::Cohort
                && row
                    .years
                    .leavers
                    .is_some_and(|year| year.to_string() == leavers)
                && row.cell == Cell::Number(cohort.into())
        });
        assert!(found, "{leavers}");
    }
}

fn meaning() {
    let options = Options {
        time_period: TimePeriod::Destinations,
        ..Options::default()
    };
    let other = statistics(FILE, &options);
    let years: Vec<_> = other
        .records()
        .iter()
        .filter_map(|r| r.years?.leavers)
        .collect();
    let first = years.iter().min().unwrap();
    assert_eq!(first.to_string(), "2008/09");
}
