//! The school census as performance tables carry it.

use super::Options;
use super::area::{Area, AreaKind, Breakdown, Level};
use super::cell::Family;
use super::measure::{Measure, Unit};
use super::performance::{LA_EXPECTED, laestab, urn};
use super::sheet::{Line, Log, Seen, Sheet};
use super::statistics::{Column, Record, Source, Statistics, cells, sources, style};
use super::years::Years;
use ceiag::problem::Code;

/// The columns that say of whom a line speaks.
const IDENTITY: [&str; 4] = ["URN", "LA", "ESTAB", "SCHOOLTYPE"];

/// The columns of numbers.
const COLUMNS: [(&str, Measure, Unit); 18] = [
    ("NOR", Measure::PupilsOnRoll, Unit::Count),
    ("NORG", Measure::Girls, Unit::Count),
    ("NORB", Measure::Boys, Unit::Count),
    ("PNORG", Measure::Girls, Unit::Percent),
    ("PNORB", Measure::Boys, Unit::Percent),
    ("TSENELSE", Measure::EhcPlan, Unit::Count),
    ("PSENELSE", Measure::EhcPlan, Unit::Percent),
    ("TSENELK", Measure::SenSupport, Unit::Count),
    ("PSENELK", Measure::SenSupport, Unit::Percent),
    ("NUMEAL", Measure::EnglishAdditional, Unit::Count),
    ("NUMENGFL", Measure::EnglishFirst, Unit::Count),
    ("NUMUNCFL", Measure::LanguageUnclassified, Unit::Count),
    ("PNUMEAL", Measure::EnglishAdditional, Unit::Percent),
    ("PNUMENGFL", Measure::EnglishFirst, Unit::Percent),
    ("PNUMUNCFL", Measure::LanguageUnclassified, Unit::Percent),
    ("NUMFSM", Measure::FreeMeals, Unit::Count),
    ("NUMFSMEVER", Measure::FreeMealsEver, Unit::Count),
    ("PNUMFSMEVER", Measure::FreeMealsEver, Unit::Percent),
];

/// Reads the file.
pub(super) fn read(
    sheet: &Sheet,
    options: &Options,
    log: &mut Log,
    notices: &mut Vec<String>,
) -> Statistics {
    let years = options.census.map(Years::of_calendar).unwrap_or_default();
    let examples = COLUMNS.map(|(header, ..)| header);
    let found = sources(sheet, &IDENTITY, &examples, log, |header| {
        let (_, measure, unit) = COLUMNS.iter().find(|(name, ..)| *name == header)?;
        let column = Column {
            header: header.to_owned(),
            years: Some(years),
            level: Level::AllPupils,
            breakdown: Breakdown::All,
            measure: *measure,
            unit: *unit,
        };
        let mut style = style(Family::Tables, *unit);
        style.sign = false;
        Some((column, style))
    });
    if options.census.is_none() {
        notices.push(
            "The file does not say its year, so it stays unknown; give the census year to set it."
                .to_owned(),
        );
    }
    let mut seen = Seen::default();
    let mut records = Vec::new();
    for line in sheet.lines(log) {
        let key = format!("{} {}", line.text("URN"), line.text("ESTAB"));
        seen.once(&line, key, "URN", log);
        records.push(record(&line, &found, log));
    }
    Statistics {
        columns: found.into_iter().map(|source| source.column).collect(),
        records,
    }
}

fn record(line: &Line<'_>, sources: &[Source], log: &mut Log) -> Record {
    let total = line.text("URN") == "NAT";
    let kind = if total {
        AreaKind::England
    } else {
        AreaKind::School
    };
    let mut area = Area::new(kind);
    area.type_as_published = line.some("SCHOOLTYPE");
    if total {
        area.name = Some("England".to_owned());
        // PRI, SEC or SPE: which schools the total is of.
        area.group = line.some("ESTAB");
    } else {
        area.urn = urn(line, log);
        area.la = line.need("LA", Code::UnknownOption, LA_EXPECTED, log, |t| {
            t.parse().ok()
        });
        area.laestab = laestab(line, "ESTAB", area.la, log);
    }
    Record {
        line: line.number,
        area,
        years: None,
        breakdown: None,
        provisional: None,
        first: 0,
        cells: cells(line, sources, log),
    }
}
