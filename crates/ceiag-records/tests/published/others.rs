//! Scorecards, the census, the register and lists of codes.

use super::Check;
use super::data::{file, lines, statistics};
use ceiag::problem::Code;
use ceiag_records::official::{
    AreaKind, Cell, Content, Generation, Measure, Options, Phase, Scheme, Status, Unit, flat_rows,
};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

pub const CHECKS: &[Check] = &[
    ("scorecards: England", scorecards),
    ("scorecards: odd lines", odd_lines),
    ("scorecards: parts are rounded one by one", rounded_parts),
    ("census", census),
    ("authorities and regions", regions),
    ("register", register),
    ("activity codes", activity),
    ("September Guarantee codes", guarantee),
    ("intended destination codes", intended),
];

fn neet(year: i16) -> String {
    format!("neet_la_{year}.csv")
}

fn scorecards() {
    let expected = [
        (2021, [55, 28, 27, 932, 943]),
        (2022, [47, 26, 22, 929, 955]),
        (2023, [52, 28, 24, 923, 946]),
        (2025, [56, 34, 22, 920, 946]),
    ];
    let measures = [
        Measure::NeetAndNotKnown,
        Measure::Neet,
        Measure::NotKnown,
        Measure::Participation,
        Measure::SeptemberGuarantee,
    ];
    for (year, tenths) in expected {
        let table = statistics(&neet(year), &Options::default());
        let found = measures.map(|measure| {
            let mut rows = table.rows().filter(|row| {
                row.area.kind == AreaKind::England
                    && row.breakdown.id() == "all"
                    && (row.measure, row.unit) == (measure, Unit::Percent)
            });
            let row = rows.next().unwrap();
            assert_eq!((row.years.calendar, row.years.leavers), (Some(year), None));
            row.cell.percent().unwrap()
        });
        assert_eq!(found, tenths.map(|t| Decimal::new(t, 1)), "{year}");
    }
}

/// Two lines of 2021 are left over from trying it out; one offer of 2023 is made to 100.2% of the cohort.
fn odd_lines() {
    for (year, lines, left_out, beyond) in [
        (2021, 161, 2, 0),
        (2022, 160, 0, 0),
        (2023, 160, 0, 1),
        (2025, 161, 0, 0),
    ] {
        let file = file(&neet(year), &Options::default());
        assert_eq!(file.lines, lines);
        let count = |code| file.warnings.iter().filter(|w| w.code == code).count();
        assert_eq!(count(Code::MissingKey), left_out, "{}", file.warnings);
        assert_eq!(count(Code::NumberOutOfRange), beyond, "{}", file.warnings);
        assert_eq!(file.warnings.len(), left_out + beyond, "{}", file.warnings);
        let Content::Statistics(table) = &file.content else {
            panic!()
        };
        assert_eq!(table.records().len(), lines - left_out);
    }
}

/// No identity: it holds to within 0.05 for 113 to 127 of some 160 lines, so no reader enforces it.
fn rounded_parts() {
    for (year, within) in [(2021, 120), (2022, 127), (2023, 121), (2025, 113)] {
        let table = statistics(&neet(year), &Options::default());
        let near = lines(&table)
            .iter()
            .filter(|line| {
                let percent = |header: &str| line.cell(header).percent().unwrap();
                let parts = percent("NEET_percent") + percent("Notknown_percent");
                (parts - percent("NEET_not_known_percent")).abs() <= Decimal::new(5, 2)
            })
            .count();
        assert_eq!(near, within, "{year}");
    }
}

fn census() {
    let options = Options {
        census: Some(2019),
        ..Options::default()
    };
    let table = statistics("school_census_england_jan2019.csv", &options);
    assert_eq!(table.records().len(), 23_942);
    let totals: Vec<(&str, Cell)> = table
        .rows()
        .filter(|row| row.area.kind == AreaKind::England && row.header == "NOR")
        .map(|row| (row.area.group.as_deref().unwrap(), row.cell))
        .collect();
    let expected = [("PRI", 4_727_089), ("SEC", 3_327_970), ("SPE", 121_738)];
    assert_eq!(
        totals,
        expected.map(|(name, n)| (name, Cell::Number(n.into())))
    );
    assert!(table.rows().all(|row| row.years.calendar == Some(2019)));
}

fn regions() {
    let Content::Regions(all) = file("la_and_region_codes.csv", &Options::default()).content else {
        panic!()
    };
    assert_eq!(all.len(), 151);
    let regions: BTreeSet<u16> = all.iter().map(|la| la.region).collect();
    assert_eq!(regions.len(), 25);
}

fn register() {
    let name = "gias_hampshire_surrey_primary_2022-04-20_nonames.csv";
    let file = file(name, &Options::default());
    let Content::Register(all) = &file.content else {
        panic!()
    };
    assert_eq!(all.len(), 1096);
    let count = |wanted: fn(&ceiag_records::official::Establishment) -> bool| {
        all.iter().filter(|e| wanted(e)).count()
    };
    assert_eq!(count(|e| e.ukprn.is_none()), 321);
    assert_eq!(count(|e| e.status == Some(Status::Closed)), 368);
    assert_eq!(count(|e| e.phase == Some(Phase::MiddlePrimary)), 31);
    assert_eq!(count(|e| e.phase == Some(Phase::AllThrough)), 4);
    assert_eq!(count(|e| e.urn.is_none() || e.laestab.is_none()), 0);
    let authorities: BTreeSet<u16> = all
        .iter()
        .filter_map(|e| e.la)
        .map(|la| la.number())
        .collect();
    assert_eq!(authorities, [850, 936].into());
    assert_eq!(flat_rows(&file.content, &[]).count(), 1096);
}

fn codes(name: &str) -> ceiag_records::official::CodeList {
    match file(name, &Options::default()).content {
        Content::Codes(list) => list,
        other => panic!("{name}: {:?}", other.keys()),
    }
}

fn activity() {
    let list = codes("codes_nccis_activity.csv");
    assert_eq!((list.scheme, list.codes.len()), (Scheme::Activity, 46));
    let group = |code: u16| {
        let found = list.codes.iter().find(|c| c.code == code);
        found.and_then(|c| c.group.as_deref())
    };
    assert_eq!(group(260), Some("education"));
    assert_eq!(group(550), Some("employment"));
    assert_eq!(group(615), Some("NEET"));
}

fn guarantee() {
    for (name, scheme, count) in [
        ("y11_2016on", Scheme::SeptemberGuarantee, 13),
        ("y12_2016on", Scheme::SeptemberGuarantee, 13),
        ("y11_pre2016", Scheme::SeptemberGuaranteePre2016, 11),
    ] {
        let list = codes(&format!("codes_september_guarantee_{name}.csv"));
        assert_eq!((list.scheme, list.codes.len()), (scheme, count), "{name}");
    }
}

fn intended() {
    let list = codes("codes_year11_intended_destination.csv");
    assert_eq!(
        (list.scheme, list.codes.len()),
        (Scheme::IntendedDestination, 18)
    );
    let generation = |code: u16| {
        list.codes
            .iter()
            .find(|c| c.code == code)
            .unwrap()
            .generation
    };
    assert_eq!(generation(410), Some(Generation::Old));
    assert_eq!(generation(411), Some(Generation::New));
    assert!(list.codes.iter().all(|c| c.generation.is_some()));
}
