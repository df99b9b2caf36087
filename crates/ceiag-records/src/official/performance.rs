//! Performance tables: destinations after key stage 4 and after 16–18 study, progression after 16–18 study.

use super::area::{Area, AreaKind, Breakdown, LaCode, Level};
use super::cell::Family;
use super::measure::{Measure, Unit};
use super::sheet::{Line, Log, Seen, Sheet, Style};
use super::statistics::{Column, Record, Source, Statistics, cells, sources, style};
use super::years::Years;
use super::{Format, Options};
use ceiag::identifier::{Laestab, Urn};
use ceiag::problem::{Code, Problem};
use std::collections::BTreeSet;

/// The columns that say of whom a line speaks.
const IDENTITY: [&str; 9] = [
    "RECTYPE", "LEA", "ESTAB", "URN", "ICLOSE", "SCHNAME", "NFTYPE", "FEEDER", "REGION",
];

/// The measures of the destination tables, by the stems of their headers.
const DESTINATIONS: [(&str, Measure); 14] = [
    ("COHORT", Measure::Cohort),
    ("OVERALL_DEST", Measure::Overall),
    ("OVERALL", Measure::Overall),
    ("EDUCATION", Measure::Education),
    ("APPREN", Measure::Apprenticeship),
    ("EMPLOYMENT", Measure::Employment),
    ("FE", Measure::FurtherEducation),
    ("SCH_6TH", Measure::SchoolSixthForm),
    ("SIXTH_COL", Measure::SixthFormCollege),
    ("HE", Measure::HigherEducation),
    ("OTHER_EDU", Measure::OtherEducation),
    ("NOT_SUSTAINED", Measure::NotSustained),
    ("UNKNOWN", Measure::NotCaptured),
    ("NOT_CAPTURED", Measure::NotCaptured),
];

/// The columns of the progression file within a group, with their units.
const PROGRESSION: [(&str, Measure, Unit); 10] = [
    ("COHORT", Measure::Cohort, Unit::Count),
    ("PROGRESSED", Measure::Progressed, Unit::Percent),
    ("SCORE", Measure::Score, Unit::Points),
    ("BAND", Measure::Band, Unit::Band),
    ("APPREN", Measure::Apprenticeship, Unit::Percent),
    ("HE", Measure::HigherEducation, Unit::Percent),
    ("TOP3RD", Measure::TopThird, Unit::Percent),
    ("RUSSELL", Measure::RussellGroup, Unit::Percent),
    ("OXBRIDGE", Measure::Oxbridge, Unit::Percent),
    ("HTECH", Measure::HigherTechnical, Unit::Percent),
];

/// Reads one of the three files.
pub(super) fn read(
    sheet: &Sheet,
    format: Format,
    options: &Options,
    log: &mut Log,
    notices: &mut Vec<String>,
) -> Statistics {
    let tables = match format {
        Format::Ks4Destinations => tables_year(sheet),
        _ => None,
    };
    let now = years(sheet, format, tables, options, log, notices);
    let examples = format.needed();
    let found = sources(sheet, &IDENTITY, examples, log, |header| match format {
        Format::Ks4Destinations => ks4(header, now),
        Format::Post16Destinations => post16(header, now),
        _ => progression(header, now),
    });
    let mut seen = Seen::default();
    let mut records = Vec::new();
    for line in sheet.lines(log) {
        if let Some(record) = record(&line, &found, log) {
            let key = ["RECTYPE", "LEA", "ESTAB", "URN"].map(|h| line.text(h));
            seen.once(&line, key.join(" "), "URN", log);
            records.push(record);
        }
    }
    let authorities = records
        .iter()
        .any(|record| record.area.kind == AreaKind::LocalAuthority);
    let caution = match format {
        Format::Ks4Destinations => AUTHORITIES_DO_NOT_ADD_UP,
        _ => AUTHORITIES_ARE_ROUNDED,
    };
    if authorities && format != Format::Post16Progression {
        notices.push(caution.to_owned());
    }
    if format == Format::Ks4Destinations {
        notices.push(BREAK.to_owned());
    }
    Statistics {
        columns: found.into_iter().map(|source| source.column).collect(),
        records,
    }
}

/// Known of the tables of 2019, where two authorities have schools and no line.
const AUTHORITIES_DO_NOT_ADD_UP: &str = "Lines of local authorities need not add up to England: an authority may have schools here and no line.";
/// Known of the tables of 2021, where every such count is a multiple of 5.
const AUTHORITIES_ARE_ROUNDED: &str = "Counts of local authorities for disadvantaged and other students are rounded to 5, so they add up to within 5 only; \
     counts of institutions are exact.";
/// What exactly changed is not known.
pub(super) const BREAK: &str = "Series break: the release of 2023/24 counts destinations after key stage 4 differently, and earlier leavers too. \
     Compare figures of one release only.";

/// The year of the tables: their columns of earlier years are named `_18` and `_17` in the tables of 2019.
fn tables_year(sheet: &Sheet) -> Option<i16> {
    let earlier: BTreeSet<i16> = sheet
        .headers()
        .filter_map(|(_, header)| suffix_year(header).1)
        .collect();
    earlier.last().map(|year| year + 1)
}

/// A header without the suffix of an earlier year, and the year of that suffix.
fn suffix_year(header: &str) -> (&str, Option<i16>) {
    let Some((stem, digits)) = header.rsplit_once('_') else {
        return (header, None);
    };
    let right = digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit());
    match digits.parse::<i16>() {
        Ok(year) if right => (stem, Some(2000 + year)),
        _ => (header, None),
    }
}

/// The years of the columns without a suffix.
fn years(
    sheet: &Sheet,
    format: Format,
    tables: Option<i16>,
    options: &Options,
    log: &mut Log,
    notices: &mut Vec<String>,
) -> Years {
    let told = options.leavers.map(|leavers| match format {
        // In which year progression was seen is not established.
        Format::Post16Progression => Years {
            leavers: Some(leavers),
            ..Years::default()
        },
        _ => Years::of_leavers(leavers),
    });
    let by_headers = tables.and_then(Years::of_tables);
    match (told, by_headers) {
        (Some(told), Some(read)) if told != read => {
            let message = format!("the headers say {read}, not {told}");
            let problem = Problem::error(Code::Conflict, message)
                .at(sheet.place(sheet.header_line, 0))
                .help("leave the year of the leavers out: this file says it");
            log.push(problem);
            read
        }
        (_, Some(read)) => {
            let tables = tables.unwrap_or_default();
            notices.push(format!(
                "Columns without a year are {read}: the columns of earlier years make these the tables of {tables}, and \
                 tables hold the leavers of three years before."
            ));
            read
        }
        (Some(told), None) => {
            notices.push(format!(
                "The years ({told}) are as you gave them; the file does not say them."
            ));
            told
        }
        (None, None) => {
            notices.push(
                match format {
                    Format::Post16Progression => {
                        "The file does not say of which leavers it speaks, and no source does; the years stay unknown."
                    }
                    _ => {
                        "The file does not say its years, so they stay unknown; give the year of the leavers to set them. \
                         The 16–18 tables of 2021 hold the leavers of 2018/19."
                    }
                }
                .to_owned(),
            );
            Years::default()
        }
    }
}

/// `OVERALL_DESTPER_DIS_18`: stem, `PER` for a percentage, group, earlier year.
fn ks4(header: &str, now: Years) -> Option<(Column, Style)> {
    let (stem, earlier) = suffix_year(header);
    let years = match earlier {
        Some(year) => Years::of_tables(year)?,
        None => now,
    };
    let (stem, breakdown) = group(stem);
    let (measure, unit) = destination(stem)?;
    Some(column(
        header,
        years,
        Level::KeyStage4,
        breakdown,
        measure,
        unit,
    ))
}

/// `L3_OVERALLPER_DIS`: level, stem, `PER` for a percentage, group.
fn post16(header: &str, now: Years) -> Option<(Column, Style)> {
    let (level, stem) = header.split_once('_')?;
    let level = match level {
        "TOT" => Level::SixteenToEighteen,
        "L3" => Level::Level3,
        "L2" => Level::Level2,
        "LALLOTH" => Level::OtherLevels,
        _ => return None,
    };
    let (stem, breakdown) = group(stem);
    let (measure, unit) = destination(stem)?;
    Some(column(header, now, level, breakdown, measure, unit))
}

/// `ACADAGEN_SCORE`: group of qualifications, or `DIS` for disadvantaged students, and stem.
fn progression(header: &str, now: Years) -> Option<(Column, Style)> {
    let (level, stem) = header.split_once('_')?;
    let (level, breakdown) = match level {
        "ALL" => (Level::SixteenToEighteen, Breakdown::All),
        "DIS" => (Level::SixteenToEighteen, Breakdown::Disadvantaged),
        "ACADAGEN" => (Level::Acadagen, Breakdown::All),
        "TLEV" => (Level::Tlev, Breakdown::All),
        "OTHER" => (Level::OtherQualifications, Breakdown::All),
        _ => return None,
    };
    let (_, measure, unit) = PROGRESSION.iter().find(|(name, ..)| *name == stem)?;
    let (column, style) = column(header, now, level, breakdown, *measure, *unit);
    // Lines of areas leave some of these columns empty.
    Some((
        column,
        Style {
            blank: true,
            ..style
        },
    ))
}

fn group(stem: &str) -> (&str, Breakdown) {
    if let Some(stem) = stem.strip_suffix("_NONDIS") {
        (stem, Breakdown::NotDisadvantaged)
    } else if let Some(stem) = stem.strip_suffix("_DIS") {
        (stem, Breakdown::Disadvantaged)
    } else {
        (stem, Breakdown::All)
    }
}

fn destination(stem: &str) -> Option<(Measure, Unit)> {
    let measure = |stem: &str| DESTINATIONS.iter().find(|(name, _)| *name == stem);
    match (measure(stem), stem.strip_suffix("PER").and_then(measure)) {
        (Some((_, measure)), _) => Some((*measure, Unit::Count)),
        (None, Some((_, measure))) => Some((*measure, Unit::Percent)),
        (None, None) => None,
    }
}

fn column(
    header: &str,
    years: Years,
    level: Level,
    breakdown: Breakdown,
    measure: Measure,
    unit: Unit,
) -> (Column, Style) {
    let column = Column {
        header: header.to_owned(),
        years: Some(years),
        level,
        breakdown,
        measure,
        unit,
    };
    (column, style(Family::Tables, unit))
}

fn record(line: &Line<'_>, sources: &[Source], log: &mut Log) -> Option<Record> {
    let expected = "1 (mainstream), 2 (special), 3 (sixth-form consortium), LA or NAT";
    let kind = line.need("RECTYPE", Code::UnknownOption, expected, log, |text| {
        Some(match text {
            "1" => AreaKind::Mainstream,
            "2" => AreaKind::Special,
            "3" => AreaKind::Consortium,
            "LA" => AreaKind::LocalAuthority,
            "NAT" => AreaKind::England,
            _ => return None,
        })
    });
    let cells = cells(line, sources, log);
    let kind = kind?;
    let yes_no = |text: &str| match text {
        "1" => Some(Some(true)),
        "0" => Some(Some(false)),
        "NA" => Some(None),
        _ => None,
    };
    let mut area = Area::new(kind);
    area.name = line.some("SCHNAME");
    area.type_as_published = line.some("NFTYPE");
    area.closed = line
        .read("ICLOSE", Code::UnknownOption, "0, 1 or NA", log, yes_no)
        .flatten();
    area.feeder = line
        .read("FEEDER", Code::UnknownOption, "0, 1 or NA", log, yes_no)
        .flatten();
    if kind != AreaKind::England {
        area.la = line.need("LEA", Code::UnknownOption, LA_EXPECTED, log, |t| {
            t.parse().ok()
        });
    }
    if kind.is_institution() {
        area.urn = urn(line, log);
        area.laestab = laestab(line, "ESTAB", area.la, log);
    }
    if kind == AreaKind::England {
        area.name = Some("England".to_owned());
    }
    Some(Record {
        line: line.number,
        area,
        years: None,
        breakdown: None,
        provisional: None,
        first: 0,
        cells,
    })
}

/// What a column with the code of a local authority holds.
pub(super) const LA_EXPECTED: &str = "the three-digit code of a local authority";

/// The number in the register.
pub(super) fn urn(line: &Line<'_>, log: &mut Log) -> Option<Urn> {
    let expected = "six digits, the first 1 to 9";
    line.need("URN", Code::BadUrn, expected, log, |text| text.parse().ok())
}

/// The establishment's number, with the code of its local authority.
pub(super) fn laestab(
    line: &Line<'_>,
    header: &str,
    la: Option<LaCode>,
    log: &mut Log,
) -> Option<Laestab> {
    let expected = "the four-digit number of an establishment";
    let number = line.need(header, Code::BadLaestab, expected, log, |text| {
        format!("100{text}").parse::<Laestab>().ok()
    });
    let text = format!("{}{:04}", la?, number?.establishment());
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Years {
        Years::of_tables(2019).unwrap()
    }

    #[test]
    fn headers_of_key_stage_4_are_taken_apart() {
        let (column, _) = ks4("OVERALL_DESTPER_NONDIS_17", now()).unwrap();
        assert_eq!(column.years, Years::of_tables(2017));
        assert_eq!(column.breakdown, Breakdown::NotDisadvantaged);
        assert_eq!(
            (column.measure, column.unit),
            (Measure::Overall, Unit::Percent)
        );
        let (column, _) = ks4("SCH_6TH", now()).unwrap();
        assert_eq!(
            (column.measure, column.unit),
            (Measure::SchoolSixthForm, Unit::Count)
        );
        for bad in [
            "COHORT_2018",
            "COHORTS",
            "_18",
            "",
            "COHORT_DIS_NONDIS_X",
            "PER",
        ] {
            assert!(ks4(bad, now()).is_none(), "{bad}");
        }
    }

    #[test]
    fn headers_after_16_are_taken_apart() {
        let (column, _) = post16("LALLOTH_NOT_CAPTUREDPER_DIS", now()).unwrap();
        assert_eq!(column.level, Level::OtherLevels);
        assert_eq!(
            (column.measure, column.unit),
            (Measure::NotCaptured, Unit::Percent)
        );
        assert!(post16("L4_COHORT", now()).is_none());
        let (column, style) = progression("DIS_OXBRIDGE", now()).unwrap();
        assert_eq!(column.breakdown, Breakdown::Disadvantaged);
        assert!(style.blank && style.sign);
        assert!(progression("ALL_NOTHING", now()).is_none());
    }
}
