//! NEET scorecards of local authorities. Their headers differ from year to year, so every column is found by its name.

use super::area::{Area, AreaKind, Breakdown, LaCode, Level};
use super::cell::Family;
use super::measure::{Measure, Unit};
use super::performance::LA_EXPECTED;
use super::sheet::{Line, Log, Seen, Sheet, Style};
use super::statistics::{Column, Record, Source, Statistics, cells, sources, style};
use super::years::{Years, calendar_year};
use ceiag::problem::{Code, Problem};

/// The columns that say of whom and of when a line speaks.
const IDENTITY: [&str; 11] = [
    "time_period",
    "time_identifier",
    "geographic_level",
    "country_code",
    "country_name",
    "region_code",
    "region_name",
    "old_la_code",
    "new_la_code",
    "la_name",
    "Age",
];

use Breakdown::{All, EhcPlan, NoSen, SenSupport, VulnerableGroup};
use Unit::{AnnualChange, Average, Count, Percent, Points, Quintile};

/// Every column of numbers that a scorecard has had, with its group and its unit.
static COLUMNS: [(&str, Measure, Breakdown, Unit); 44] = [
    ("Cohort_DJFavg", Measure::Cohort, All, Average),
    (
        "NEET_not_known_percent",
        Measure::NeetAndNotKnown,
        All,
        Percent,
    ),
    ("NEET_percent", Measure::Neet, All, Percent),
    ("Notknown_percent", Measure::NotKnown, All, Percent),
    (
        "annual_change_ppts_NEET_not_known",
        Measure::NeetAndNotKnown,
        All,
        AnnualChange,
    ),
    ("annualchange_NEET", Measure::Neet, All, AnnualChange),
    (
        "annualchange_notknown",
        Measure::NotKnown,
        All,
        AnnualChange,
    ),
    ("cohort_March", Measure::CohortMarch, All, Count),
    (
        "TOTAL_participating_in_education_and_training_percent",
        Measure::Participation,
        All,
        Percent,
    ),
    (
        "Full_time_education_percent",
        Measure::FullTimeEducation,
        All,
        Percent,
    ),
    (
        "Apprenticeship_percent",
        Measure::Apprenticeship,
        All,
        Percent,
    ),
    (
        "Other_education_and_training_percent",
        Measure::OtherTraining,
        All,
        Percent,
    ),
    (
        "annual_change_Participation_in_education_training",
        Measure::Participation,
        All,
        AnnualChange,
    ),
    (
        "annual_change_FTE",
        Measure::FullTimeEducation,
        All,
        AnnualChange,
    ),
    (
        "annual_change_apprenticeship",
        Measure::Apprenticeship,
        All,
        AnnualChange,
    ),
    (
        "annual_change_other_education_training",
        Measure::OtherTraining,
        All,
        AnnualChange,
    ),
    (
        "September_guarantee_Offer_made_percent",
        Measure::SeptemberGuarantee,
        All,
        Percent,
    ),
    (
        "September_guarantee_annual_change_ppts",
        Measure::SeptemberGuarantee,
        All,
        AnnualChange,
    ),
    ("cohort_noSEN_percent", Measure::Cohort, NoSen, Percent),
    (
        "NEET_NK_noSEN_percent",
        Measure::NeetAndNotKnown,
        NoSen,
        Percent,
    ),
    ("cohort_EHCP_percent", Measure::Cohort, EhcPlan, Percent),
    (
        "NEET_NK_EHCP_percent",
        Measure::NeetAndNotKnown,
        EhcPlan,
        Percent,
    ),
    (
        "cohort_SENDsupport_percent",
        Measure::Cohort,
        SenSupport,
        Percent,
    ),
    (
        "NEET_NK_SENDsupport_percent",
        Measure::NeetAndNotKnown,
        SenSupport,
        Percent,
    ),
    (
        "VG_cohort_DJF_avg",
        Measure::Cohort,
        VulnerableGroup,
        Average,
    ),
    (
        "VG_cohort_percentage",
        Measure::Cohort,
        VulnerableGroup,
        Percent,
    ),
    (
        "VG_NEET_NK_percentage",
        Measure::NeetAndNotKnown,
        VulnerableGroup,
        Percent,
    ),
    ("Level_3", Measure::LevelThree, All, Percent),
    (
        "L2_em_GCSE_othL2",
        Measure::LevelTwoEnglishMaths,
        All,
        Percent,
    ),
    ("avg_att8", Measure::Attainment8, All, Points),
    ("pt_l2basics_94", Measure::Basics, All, Percent),
    ("sess_overall_percent", Measure::Absence, All, Percent),
    (
        "sess_overall_percent_pa_10_exact",
        Measure::PersistentAbsence,
        All,
        Percent,
    ),
    (
        "enrolments_pa_10_exact_percent",
        Measure::PersistentAbsence,
        All,
        Percent,
    ),
    ("Age1617_ONS_population", Measure::Population, All, Count),
    ("NEET_NK_quintile", Measure::NeetAndNotKnown, All, Quintile),
    ("NEET_quintile", Measure::Neet, All, Quintile),
    ("Notknown_quintile", Measure::NotKnown, All, Quintile),
    (
        "Participation_ET_quintile",
        Measure::Participation,
        All,
        Quintile,
    ),
    (
        "Sep_guarantee_quintile",
        Measure::SeptemberGuarantee,
        All,
        Quintile,
    ),
    (
        "NEET_NK_NoSEN_quintile",
        Measure::NeetAndNotKnown,
        NoSen,
        Quintile,
    ),
    (
        "NEET_NK_EHCP_quintile",
        Measure::NeetAndNotKnown,
        EhcPlan,
        Quintile,
    ),
    (
        "NEET_NK_SENDsupport_quintile",
        Measure::NeetAndNotKnown,
        SenSupport,
        Quintile,
    ),
    (
        "VG_NEET_NK_percentage_quintile",
        Measure::NeetAndNotKnown,
        VulnerableGroup,
        Quintile,
    ),
];

/// Reads the file.
pub(super) fn read(sheet: &Sheet, log: &mut Log, notices: &mut Vec<String>) -> Statistics {
    let examples: Vec<&str> = COLUMNS.iter().map(|(header, ..)| *header).collect();
    let found = sources(sheet, &IDENTITY, &examples, log, |header| {
        let (_, measure, breakdown, unit) = COLUMNS.iter().find(|(name, ..)| *name == header)?;
        let column = Column {
            header: header.to_owned(),
            years: None,
            level: Level::Age16To17,
            breakdown: breakdown.clone(),
            measure: *measure,
            unit: *unit,
        };
        let style = Style {
            blank: true,
            beyond: true,
            ..style(Family::Explore, *unit)
        };
        Some((column, style))
    });
    let mut seen = Seen::default();
    let mut records = Vec::new();
    for line in sheet.lines(log) {
        let key = [
            "time_period",
            "geographic_level",
            "region_code",
            "old_la_code",
            "new_la_code",
        ];
        if let Some(record) = record(&line, &found, log) {
            let key = key.map(|header| line.text(header)).join("\t");
            seen.once(&line, key, "la_name", log);
            records.push(record);
        }
    }
    notices.push(
        "NEET and not known are averages of December, January and February, participation is of March, and an offer under \
         the September Guarantee is of the preceding September. Parts are rounded one by one and need not add up."
            .to_owned(),
    );
    Statistics {
        columns: found.into_iter().map(|source| source.column).collect(),
        records,
    }
}

fn record(line: &Line<'_>, sources: &[Source], log: &mut Log) -> Option<Record> {
    let option = Code::UnknownOption;
    let is = |wanted: &'static str| move |text: &str| (text == wanted).then_some(());
    line.need(
        "time_identifier",
        option,
        "`Calendar year`",
        log,
        is("Calendar year"),
    );
    line.need("Age", option, "`16-17`", log, is("16-17"));
    let expected = "a year such as `2025`";
    let year = line.need("time_period", Code::WrongType, expected, log, calendar_year);
    let expected = "`National`, `Regional` or `Local authority`";
    let kind = line.need(
        "geographic_level",
        option,
        expected,
        log,
        |text| match text {
            "National" => Some(AreaKind::England),
            "Regional" => Some(AreaKind::Region),
            "Local authority" => Some(AreaKind::LocalAuthority),
            _ => None,
        },
    );
    let expected = "a code of nine characters such as `E06000001`";
    let mut gss = |header| line.read(header, option, expected, log, gss_code);
    let (country, region, authority) =
        (gss("country_code"), gss("region_code"), gss("new_la_code"));
    let la: Option<LaCode> = line.read("old_la_code", option, LA_EXPECTED, log, |t| t.parse().ok());
    let cells = cells(line, sources, log);

    let kind = kind?;
    let mut area = Area::new(kind);
    (area.gss, area.name) = match kind {
        AreaKind::LocalAuthority => (authority, line.some("la_name")),
        AreaKind::Region => (region, line.some("region_name")),
        _ => (country, line.some("country_name")),
    };
    area.la = la;
    if area.gss.is_none() && area.la.is_none() {
        // The scorecard of 2021 carries two such lines, left over from trying it out.
        let name = area.name.unwrap_or_default();
        let message = format!("`{name}` has no code, so it is no area; the line is left out");
        log.push(line.placed(
            Problem::warning(Code::MissingKey, message),
            "geographic_level",
        ));
        return None;
    }
    Some(Record {
        line: line.number,
        area,
        years: Some(Years::of_calendar(year?)),
        breakdown: None,
        provisional: None,
        first: 0,
        cells,
    })
}

fn gss_code(text: &str) -> Option<String> {
    let digits = text.strip_prefix('E')?;
    let right = digits.len() == 8 && digits.bytes().all(|b| b.is_ascii_digit());
    right.then(|| text.to_owned())
}
