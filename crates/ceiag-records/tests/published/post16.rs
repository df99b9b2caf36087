//! Destinations and progression after 16–18 study, tables of 2021.

use super::Check;
use super::data::{Line, Tally, file, lines, percent_fits, statistics};
use ceiag_records::official::{
    AreaKind, Cell, CellCode, Level, Measure, Options, Statistics, Unit,
};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

const FILE: &str = "ks5_studest_england_2021tables.csv";
const PROGRESSION: &str = "ks5_studest_he_england_2021tables.csv";
const LEVELS: [&str; 4] = ["TOT_", "L3_", "L2_", "LALLOTH_"];
const BREAKDOWNS: [&str; 2] = ["_DIS", "_NONDIS"];
const GROUPS: [&str; 3] = ["", "_DIS", "_NONDIS"];
const COUNTS: [&str; 10] = [
    "COHORT",
    "OVERALL",
    "APPREN",
    "EDUCATION",
    "FE",
    "HE",
    "OTHER_EDU",
    "EMPLOYMENT",
    "NOT_SUSTAINED",
    "NOT_CAPTURED",
];

type Sum = (&'static str, &'static [&'static str]);
const OVERALL: Sum = ("OVERALL", &["EDUCATION", "APPREN", "EMPLOYMENT"]);
const COHORT: Sum = ("COHORT", &["OVERALL", "NOT_SUSTAINED", "NOT_CAPTURED"]);
const EDUCATION: Sum = ("EDUCATION", &["FE", "HE", "OTHER_EDU"]);

pub const CHECKS: &[Check] = &[
    ("shape", shape),
    ("years come from the caller", years),
    ("I1, I2, I3 hold for institutions", institutions),
    ("I2 fails for two colleges", two_colleges),
    ("I1, I2, I3 hold for areas", areas),
    ("breakdowns of authorities are rounded to 5", rounded),
    ("I6: percentages are rounded half up", percentages),
    ("England", england),
    ("progression", progression),
];

fn table() -> &'static Statistics {
    static TABLE: OnceLock<Statistics> = OnceLock::new();
    TABLE.get_or_init(|| {
        let options = Options {
            leavers: "2018/19".parse().ok(),
            ..Options::default()
        };
        statistics(FILE, &options)
    })
}

fn shape() {
    let file = file(FILE, &Options::default());
    assert!(file.warnings.is_empty(), "{}", file.warnings);
    assert_eq!(file.lines, 2259);
    let table = table();
    let mut kinds = BTreeMap::new();
    for record in table.records() {
        *kinds.entry(record.area.kind).or_insert(0) += 1;
    }
    let expected = [
        (AreaKind::Mainstream, 2095),
        (AreaKind::Consortium, 15),
        (AreaKind::LocalAuthority, 148),
        (AreaKind::England, 1),
    ];
    assert_eq!(kinds, expected.into_iter().collect());
    // 236 columns, 8 of them say of whom a line speaks.
    assert_eq!(table.columns().len(), 228);
}

fn years() {
    let unknown = statistics(FILE, &Options::default());
    assert!(unknown.rows().all(|row| row.years == Default::default()));
    let told = table();
    let row = told.rows().next().unwrap();
    assert_eq!(
        row.years.to_string(),
        "leavers of 2018/19, destinations in 2019/20"
    );
}

fn tally<'l>(
    lines: impl IntoIterator<Item = &'l Line<'l>>,
    groups: &[&str],
    (total, parts): Sum,
) -> (usize, usize, usize) {
    let mut tally = Tally::default();
    for line in lines {
        for level in LEVELS {
            for group in groups {
                let name = |stem: &str| format!("{level}{stem}{group}");
                let parts: Vec<String> = parts.iter().map(|part| name(part)).collect();
                let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
                tally.add(line.gap(&name(total), &parts));
            }
        }
    }
    tally.counts()
}

fn institutions() {
    let table = table();
    let lines = lines(table);
    let own = || {
        lines
            .iter()
            .filter(|line| line.record.area.kind.is_institution())
    };
    assert_eq!(tally(own(), &GROUPS, OVERALL), (9009, 0, 0));
    assert_eq!(tally(own(), &GROUPS, COHORT), (9007, 8, 0));
    assert_eq!(tally(own(), &GROUPS, EDUCATION), (7609, 0, 0));
}

fn two_colleges() {
    let table = table();
    let mut urns = BTreeSet::new();
    for line in lines(table) {
        for level in LEVELS {
            for group in GROUPS {
                let name = |stem: &str| format!("{level}{stem}{group}");
                let parts = COHORT.1.iter().map(|part| name(part)).collect::<Vec<_>>();
                let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
                let gap = line.gap(&name(COHORT.0), &parts);
                if let (Some(urn), Some(gap)) = (line.record.area.urn, gap)
                    && gap > Decimal::ZERO
                {
                    assert_eq!(gap, Decimal::ONE);
                    urns.insert(urn.to_string());
                }
            }
        }
    }
    let urns: Vec<&str> = urns.iter().map(String::as_str).collect();
    assert_eq!(urns, ["130521", "130713"]);
}

fn areas() {
    let table = table();
    let lines = lines(table);
    let of = |kind| {
        lines
            .iter()
            .filter(move |line| line.record.area.kind == kind)
    };
    let england = || of(AreaKind::England);
    assert_eq!(tally(england(), &GROUPS, OVERALL), (12, 0, 0));
    assert_eq!(tally(england(), &GROUPS, COHORT), (6, 6, 0));
    assert_eq!(tally(england(), &GROUPS, EDUCATION), (12, 0, 0));
    let authorities = || of(AreaKind::LocalAuthority);
    assert_eq!(tally(authorities(), &[""], OVERALL), (592, 0, 0));
    assert_eq!(tally(authorities(), &[""], COHORT), (588, 4, 0));
    assert_eq!(tally(authorities(), &[""], EDUCATION), (592, 0, 0));
    assert_eq!(tally(authorities(), &BREAKDOWNS, OVERALL), (720, 380, 0));
    assert_eq!(tally(authorities(), &BREAKDOWNS, COHORT), (751, 369, 0));
    assert_eq!(tally(authorities(), &BREAKDOWNS, EDUCATION), (518, 175, 0));
}

fn rounded() {
    let table = table();
    let (mut fives, mut others, mut unexplained) = (0, 0, 0);
    for line in lines(table) {
        if line.record.area.kind != AreaKind::LocalAuthority {
            continue;
        }
        for (level, group) in LEVELS.iter().flat_map(|l| BREAKDOWNS.map(|g| (l, g))) {
            for stem in COUNTS {
                match line.cell(&format!("{level}{stem}{group}")) {
                    Cell::Number(n) if (n % Decimal::from(5)).is_zero() => fives += 1,
                    Cell::Number(_) => others += 1,
                    Cell::Code(CellCode::Sn) => unexplained += 1,
                    _ => {}
                }
            }
        }
    }
    assert_eq!((fives, others, unexplained), (10_599, 0, 195));
    let code = |row: ceiag_records::official::Row<'_>| row.cell.code() == Some(CellCode::Sn);
    assert_eq!(table.rows().filter(|row| code(*row)).count(), 195);
}

fn percentages() {
    let table = table();
    let mut overall = BTreeMap::new();
    let mut institutions = (0, 0);
    for line in lines(table) {
        let kind = line.record.area.kind;
        for (level, group) in LEVELS.iter().flat_map(|l| GROUPS.map(|g| (l, g))) {
            let name = |stem: &str| format!("{level}{stem}{group}");
            let cohort = line.cell(&name("COHORT"));
            for stem in COUNTS.iter().skip(1) {
                let printed = line.cell(&name(&format!("{stem}PER")));
                let fits = percent_fits(printed, line.cell(&name(stem)), cohort, 0);
                let Some(fits) = fits else { continue };
                if *stem == "OVERALL" {
                    *overall
                        .entry((kind == AreaKind::LocalAuthority, fits))
                        .or_insert(0) += 1;
                }
                if kind.is_institution() {
                    institutions = if fits {
                        (institutions.0 + 1, institutions.1)
                    } else {
                        (institutions.0, institutions.1 + 1)
                    };
                }
            }
        }
    }
    let of = |key| overall.get(&key).copied().unwrap_or(0);
    assert_eq!(of((true, true)) + of((false, true)), 12_668);
    // All that do not fit are lines of local authorities.
    assert_eq!((of((true, false)), of((false, false))), (504, 0));
    // 90,240 printed percentages of institutions, and 304 times SP.
    assert_eq!(institutions, (90_544, 0));
}

fn england() {
    let table = table();
    let value = |level: Level, measure: Measure, unit: Unit| {
        let mut rows = table.rows().filter(|row| {
            row.area.kind == AreaKind::England
                && row.breakdown.id() == "all"
                && (row.level, row.measure, row.unit) == (level, measure, unit)
        });
        let cell = rows.next().unwrap().cell;
        cell.number().or(cell.percent()).unwrap()
    };
    let all = Level::SixteenToEighteen;
    assert_eq!(value(all, Measure::Cohort, Unit::Count), 521_203.into());
    let shares = [
        Measure::Overall,
        Measure::Education,
        Measure::Apprenticeship,
        Measure::Employment,
        Measure::NotSustained,
        Measure::NotCaptured,
    ];
    let of = |level| shares.map(|measure| value(level, measure, Unit::Percent));
    assert_eq!(of(all), [81, 47, 8, 25, 14, 6].map(Decimal::from));
    assert_eq!(of(Level::Level3), [88, 58, 6, 23, 9, 4].map(Decimal::from));
}

fn progression() {
    let read = file(PROGRESSION, &Options::default());
    assert!(read.warnings.is_empty(), "{}", read.warnings);
    assert_eq!(read.lines, 2229);
    let table = statistics(PROGRESSION, &Options::default());
    assert!(table.rows().all(|row| row.years == Default::default()));
    let england: BTreeMap<&str, Cell> = table
        .rows()
        .filter(|row| row.area.kind == AreaKind::England)
        .map(|row| (row.header, row.cell))
        .collect();
    assert_eq!(england["ALL_PROGRESSED"], Cell::Percent(62.into()));
    assert_eq!(england["ALL_COHORT"], Cell::Blank);
    assert_eq!(england["ACADAGEN_COHORT"], Cell::Number(318_795.into()));
    let negative = |row: &ceiag_records::official::Row<'_>| {
        row.measure == Measure::Score && row.cell.number().is_some_and(|n| n < Decimal::ZERO)
    };
    assert!(table.rows().any(|row| negative(&row)));
}
