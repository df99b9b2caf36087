//! Explore education statistics: national destinations after key stage 4.

use super::Options;
use super::area::{Area, AreaKind, Breakdown, Level};
use super::cell::{Cell, Family};
use super::measure::{Measure, Unit};
use super::performance::BREAK;
use super::sheet::{Line, Log, Seen, Sheet};
use super::statistics::{Column, Record, Source, Statistics, cells, sources, style};
use super::years::{TimePeriod, Years, academic_year};
use ceiag::problem::{Code, Problem};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// The columns that say of whom and of when a line speaks.
const IDENTITY: [&str; 11] = [
    "time_period",
    "time_identifier",
    "geographic_level",
    "country_code",
    "country_name",
    "institution_group",
    "institution_type",
    "breakdown_topic",
    "breakdown",
    "data_type",
    "version",
];

/// The columns of numbers; the first two stand unchanged in lines of percentages too.
const MEASURES: [(&str, Measure); 25] = [
    ("inst_count", Measure::Institutions),
    ("cohort", Measure::Cohort),
    ("overall", Measure::Overall),
    ("education", Measure::Education),
    ("fe", Measure::FurtherEducation),
    ("ssf", Measure::SchoolSixthForm),
    ("sfc", Measure::SixthFormCollege),
    ("other_edu", Measure::OtherEducation),
    ("ind", Measure::IndependentSchool),
    ("appru", Measure::AlternativeProvision),
    ("special", Measure::SpecialSchool),
    ("spi", Measure::SpecialistPost16),
    ("edu_combo", Measure::EducationCombination),
    ("he", Measure::HigherEducation),
    ("appren", Measure::Apprenticeship),
    ("appl3", Measure::ApprenticeshipLevel3),
    ("appl2", Measure::ApprenticeshipLevel2),
    ("all_work", Measure::Employment),
    ("all_notsust", Measure::NotSustained),
    ("notsust", Measure::NotSustainedActive),
    ("notsust_ben", Measure::NotSustainedBenefit),
    ("only_ben", Measure::BenefitOnly),
    ("all_unknown", Measure::NotCaptured),
    ("unknown_id", Measure::NotCapturedIdentified),
    ("unknown", Measure::NotCapturedUnidentified),
];

/// Reads the file. Each group has a line of numbers and one of percentages; its base is kept once, with the numbers.
pub(super) fn read(
    sheet: &Sheet,
    options: &Options,
    log: &mut Log,
    notices: &mut Vec<String>,
) -> Statistics {
    let find = |percentages: bool, log: &mut Log| {
        sources(sheet, &IDENTITY, sheet_examples(), log, |header| {
            let (_, measure) = MEASURES.iter().find(|(name, _)| *name == header)?;
            let base = matches!(measure, Measure::Institutions | Measure::Cohort);
            let unit = if percentages && !base {
                Unit::Percent
            } else {
                Unit::Count
            };
            let column = Column {
                header: header.to_owned(),
                years: None,
                level: Level::KeyStage4,
                breakdown: Breakdown::All,
                measure: *measure,
                unit,
            };
            Some((column, style(Family::Explore, unit)))
        })
    };
    let numbers = find(false, log);
    let percents = find(true, &mut Log::default());
    let (base, percents): (Vec<_>, Vec<_>) = percents
        .into_iter()
        .partition(|source| source.column.unit == Unit::Count);

    let mut reader = Reader {
        numbers,
        base,
        percents,
        meaning: options.time_period,
        seen: Seen::default(),
        bases: HashMap::new(),
        texts: BTreeSet::new(),
    };
    let mut records = Vec::new();
    for line in sheet.lines(log) {
        records.extend(reader.record(&line, log));
    }
    let (year, other) = match options.time_period {
        TimePeriod::Leavers => (
            "leaver",
            "the release of 2020/21 prints the destination year",
        ),
        TimePeriod::Destinations => (
            "destination",
            "the release of 2023/24 prints the leaver year",
        ),
    };
    notices.push(format!(
        "`time_period` is read as the {year} year; the release decides what it means ({other}), and the file does not say."
    ));
    let provisional = records.iter().filter(|r| r.provisional == Some(true));
    let provisional: BTreeSet<Years> = provisional.filter_map(|r| r.years).collect();
    for years in provisional {
        notices.push(format!("Provisional: {years}."));
    }
    notices.push(BREAK.to_owned());
    let columns = reader.numbers.into_iter().chain(reader.percents);
    Statistics {
        columns: columns.map(|source| source.column).collect(),
        records,
    }
}

fn sheet_examples() -> &'static [&'static str] {
    &[
        "cohort",
        "overall",
        "education",
        "appren",
        "all_work",
        "all_notsust",
        "all_unknown",
    ]
}

struct Reader {
    numbers: Vec<Source>,
    base: Vec<Source>,
    percents: Vec<Source>,
    meaning: TimePeriod,
    seen: Seen,
    /// Institutions and cohort of every group so far.
    bases: HashMap<String, Vec<Cell>>,
    /// The words of the breakdowns, each kept once.
    texts: BTreeSet<Arc<str>>,
}

impl Reader {
    fn record(&mut self, line: &Line<'_>, log: &mut Log) -> Option<Record> {
        let is = |wanted: &'static str| move |text: &str| (text == wanted).then_some(());
        let option = Code::UnknownOption;
        line.need(
            "time_identifier",
            option,
            "`Academic year`",
            log,
            is("Academic year"),
        );
        line.need(
            "geographic_level",
            option,
            "`National`",
            log,
            is("National"),
        );
        let expected = "two consecutive years such as `201617`";
        let year = line.need("time_period", Code::WrongType, expected, log, academic_year);
        let expected = "`Number of students` or `Percentage`";
        let percentages = line.need("data_type", option, expected, log, |text| match text {
            "Number of students" => Some(false),
            "Percentage" => Some(true),
            _ => None,
        });
        let expected = "`Revised` or `Provisional`";
        let provisional = line.need("version", option, expected, log, |text| match text {
            "Revised" => Some(false),
            "Provisional" => Some(true),
            _ => None,
        });
        let topic = line.need("breakdown_topic", option, "a breakdown", log, |t| {
            Some(t.to_owned())
        });
        let group = line.need("breakdown", option, "a breakdown", log, |t| {
            Some(t.to_owned())
        });

        let percentages = percentages?;
        let sources = if percentages {
            &self.percents
        } else {
            &self.numbers
        };
        let cells = cells(line, sources, log);
        let base = self.base_of(line, log);
        let key = IDENTITY.iter().filter(|h| **h != "data_type");
        let key: Vec<&str> = key.map(|header| line.text(header)).collect();
        let key = key.join("\t");
        self.seen
            .once(line, format!("{key}\t{percentages}"), "data_type", log);
        match self.bases.get(&key) {
            Some(twin) if *twin != base => {
                let message = "numbers and percentages of one group have different cohorts";
                log.push(line.placed(Problem::error(Code::Conflict, message), "cohort"));
            }
            Some(_) => {}
            None => {
                self.bases.insert(key, base);
            }
        }

        let mut area = Area::new(AreaKind::England);
        area.name = line.some("country_name");
        area.gss = line.some("country_code");
        area.group = line.some("institution_group");
        area.type_as_published = line.some("institution_type");
        let years = match self.meaning {
            TimePeriod::Leavers => Years::of_leavers(year?),
            TimePeriod::Destinations => Years::of_destinations(year?),
        };
        Some(Record {
            line: line.number,
            area,
            years: Some(years),
            breakdown: Some(self.breakdown(&topic?, &group?)),
            provisional: Some(provisional?),
            first: if percentages { self.numbers.len() } else { 0 },
            cells,
        })
    }

    /// The cells that lines of numbers and of percentages share. Where they are wrong, a line of numbers has said so.
    fn base_of(&self, line: &Line<'_>, log: &mut Log) -> Vec<Cell> {
        let mut own = Log::default();
        let log = if line.text("data_type") == "Percentage" {
            log
        } else {
            &mut own
        };
        cells(line, &self.base, log)
    }

    fn breakdown(&mut self, topic: &str, group: &str) -> Breakdown {
        match (topic, group) {
            ("Total", "Total") => Breakdown::All,
            ("Disadvantage Status", "Disadvantaged") => Breakdown::Disadvantaged,
            ("Disadvantage Status", "Not disadvantaged") => Breakdown::NotDisadvantaged,
            _ => Breakdown::Published {
                topic: self.text(topic),
                label: self.text(group),
            },
        }
    }

    fn text(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.texts.get(text) {
            return Arc::clone(known);
        }
        let text: Arc<str> = text.into();
        self.texts.insert(Arc::clone(&text));
        text
    }
}
