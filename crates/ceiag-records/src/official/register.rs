//! The register of establishments (GIAS).

use super::area::LaCode;
use super::cell::decimal;
use super::performance::{LA_EXPECTED, laestab, urn};
use super::sheet::{Line, Log, Seen, Sheet};
use ceiag::date::Date;
use ceiag::identifier::{Laestab, Ukprn, Urn};
use ceiag::problem::Code;
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

/// An establishment of the register. What a file leaves empty is `None`; words are as published.
///
/// A school that becomes an academy gets a new URN, so one school may stand here twice, once closed and once open.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Establishment {
    /// Its line in the file.
    pub line: u32,
    /// The number in the register.
    pub urn: Option<Urn>,
    /// Local authority and establishment number.
    pub laestab: Option<Laestab>,
    /// UK provider reference number.
    pub ukprn: Option<Ukprn>,
    /// The name.
    pub name: String,
    /// The local authority's code.
    pub la: Option<LaCode>,
    /// The local authority's name.
    pub la_name: Option<String>,
    /// `Community school`, `Academy converter` and so on.
    #[serde(rename = "type")]
    pub type_name: Option<String>,
    /// The group of types.
    pub type_group: Option<String>,
    /// Whether it is open.
    pub status: Option<Status>,
    /// The day on which it opened; `None` also for the placeholder 1 January 1900.
    pub opened: Option<Date>,
    /// The day on which it closed.
    pub closed: Option<Date>,
    /// The phase of education.
    pub phase: Option<Phase>,
    /// The lowest age by law.
    pub low_age: Option<u8>,
    /// The highest age by law.
    pub high_age: Option<u8>,
    /// Whether it has a sixth form; `None` also where that does not apply.
    pub sixth_form: Option<bool>,
    /// `Mixed`, `Girls`, `Boys`.
    pub gender: Option<String>,
    /// The admissions policy.
    pub admissions: Option<String>,
    /// How many pupils it has room for.
    pub capacity: Option<u32>,
    /// The day of the census from which the numbers of pupils are.
    pub census: Option<Date>,
    /// Pupils on that day.
    pub pupils: Option<u32>,
    /// Percentage of pupils with free school meals on that day.
    #[serde(serialize_with = "as_text")]
    pub free_meals_percent: Option<Decimal>,
    /// The trust.
    pub trust: Option<String>,
    /// The region.
    pub region: Option<String>,
    /// The district.
    pub district: Option<String>,
    /// Urban or rural, in the words of the register.
    pub urban_rural: Option<String>,
    /// The code of its small area (LSOA).
    pub lsoa: Option<String>,
    /// Metres east on the national grid.
    pub easting: Option<u32>,
    /// Metres north on the national grid.
    pub northing: Option<u32>,
}

/// Whether an establishment is open.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Open.
    Open,
    /// Closed.
    Closed,
    /// Open, but proposed to close.
    ProposedToClose,
    /// Proposed to open.
    ProposedToOpen,
}

const STATUSES: [(&str, Status); 4] = [
    ("Open", Status::Open),
    ("Closed", Status::Closed),
    ("Open, but proposed to close", Status::ProposedToClose),
    ("Proposed to open", Status::ProposedToOpen),
];

impl Status {
    /// The word that people read.
    pub fn label(self) -> &'static str {
        match self {
            Status::Open => "open",
            Status::Closed => "closed",
            Status::ProposedToClose => "open, but proposed to close",
            Status::ProposedToOpen => "proposed to open",
        }
    }
}

/// The phase of education.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Nursery.
    Nursery,
    /// Primary.
    Primary,
    /// Middle deemed primary.
    MiddlePrimary,
    /// Middle deemed secondary.
    MiddleSecondary,
    /// Secondary.
    Secondary,
    /// 16 plus.
    #[serde(rename = "16-plus")]
    SixteenPlus,
    /// All-through.
    AllThrough,
    /// Not applicable.
    NotApplicable,
}

const PHASES: [(&str, Phase); 8] = [
    ("Nursery", Phase::Nursery),
    ("Primary", Phase::Primary),
    ("Middle deemed primary", Phase::MiddlePrimary),
    ("Middle deemed secondary", Phase::MiddleSecondary),
    ("Secondary", Phase::Secondary),
    ("16 plus", Phase::SixteenPlus),
    ("All-through", Phase::AllThrough),
    ("Not applicable", Phase::NotApplicable),
];

/// Reads a search export or the full file; the many columns of no use here are left alone.
pub(super) fn read(sheet: &Sheet, log: &mut Log, notices: &mut Vec<String>) -> Vec<Establishment> {
    let mut seen = Seen::default();
    let mut placeholders = 0_u32;
    let mut found = Vec::new();
    for line in sheet.lines(log) {
        seen.once(&line, line.text("URN").to_owned(), "URN", log);
        let mut establishment = establishment(&line, log);
        if establishment.opened == Some(Date::MIN) {
            establishment.opened = None;
            placeholders += 1;
        }
        found.push(establishment);
    }
    if sheet.windows {
        notices.push(
            "The bytes are Windows-1252, as the register's full file is published.".to_owned(),
        );
    }
    if placeholders > 0 {
        notices.push(format!(
            "Opening days of 1 January 1900 are by appearance placeholders and are left unknown: {placeholders}."
        ));
    }
    found
}

fn establishment(line: &Line<'_>, log: &mut Log) -> Establishment {
    let la = line.need("LA (code)", Code::UnknownOption, LA_EXPECTED, log, |t| {
        t.parse().ok()
    });
    Establishment {
        line: line.number,
        urn: urn(line, log),
        // Some kinds of establishment have no number.
        laestab: match line.text("EstablishmentNumber") {
            "" => None,
            _ => laestab(line, "EstablishmentNumber", la, log),
        },
        ukprn: line.read(
            "UKPRN",
            Code::BadUkprn,
            "eight digits beginning 10",
            log,
            |t| t.parse().ok(),
        ),
        name: line.text("EstablishmentName").to_owned(),
        la,
        la_name: line.some("LA (name)"),
        type_name: line.some("TypeOfEstablishment (name)"),
        type_group: line.some("EstablishmentTypeGroup (name)"),
        status: listed(line, "EstablishmentStatus (name)", &STATUSES, log),
        opened: day(line, "OpenDate", log),
        closed: day(line, "CloseDate", log),
        phase: listed(line, "PhaseOfEducation (name)", &PHASES, log),
        low_age: whole(line, "StatutoryLowAge", log),
        high_age: whole(line, "StatutoryHighAge", log),
        sixth_form: listed(line, "OfficialSixthForm (name)", &SIXTH_FORMS, log).flatten(),
        gender: line.some("Gender (name)"),
        admissions: line.some("AdmissionsPolicy (name)"),
        capacity: whole(line, "SchoolCapacity", log),
        census: day(line, "CensusDate", log),
        pupils: whole(line, "NumberOfPupils", log),
        free_meals_percent: percent(line, "PercentageFSM", log),
        trust: line.some("Trusts (name)"),
        region: line.some("GOR (name)"),
        district: line.some("DistrictAdministrative (name)"),
        urban_rural: line.some("UrbanRural (name)"),
        lsoa: line.some("LSOA (code)"),
        easting: whole(line, "Easting", log),
        northing: whole(line, "Northing", log),
    }
}

/// No float crosses a border: a decimal is written as text.
fn as_text<S: Serializer>(number: &Option<Decimal>, serializer: S) -> Result<S::Ok, S::Error> {
    match number {
        Some(number) => serializer.collect_str(number),
        None => serializer.serialize_none(),
    }
}

const SIXTH_FORMS: [(&str, Option<bool>); 3] = [
    ("Has a sixth form", Some(true)),
    ("Does not have a sixth form", Some(false)),
    ("Not applicable", None),
];

fn listed<T: Copy>(line: &Line<'_>, header: &str, names: &[(&str, T)], log: &mut Log) -> Option<T> {
    let all: Vec<String> = names.iter().map(|(name, _)| format!("`{name}`")).collect();
    line.read(header, Code::UnknownOption, &all.join(", "), log, |text| {
        let found = names.iter().find(|(name, _)| *name == text);
        found.map(|(_, value)| *value)
    })
}

fn whole<T: std::str::FromStr>(line: &Line<'_>, header: &str, log: &mut Log) -> Option<T> {
    let expected = "a whole number from 0";
    line.read(header, Code::NotANumber, expected, log, |text| {
        let digits = text.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| text.parse().ok()).flatten()
    })
}

fn percent(line: &Line<'_>, header: &str, log: &mut Log) -> Option<Decimal> {
    let expected = "a percentage from 0 to 100 without its sign";
    line.read(header, Code::NotANumber, expected, log, |text| {
        decimal(text).filter(|p| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(p))
    })
}

fn day(line: &Line<'_>, header: &str, log: &mut Log) -> Option<Date> {
    let expected = "a day written dd-mm-yyyy";
    line.read(header, Code::NotADate, expected, log, |text| {
        let [a, b, b'-', c, d, b'-', year @ ..] = text.as_bytes() else {
            return None;
        };
        let iso = [year, b"-", &[*c, *d], b"-", &[*a, *b]].concat();
        String::from_utf8(iso).ok()?.parse().ok()
    })
}
