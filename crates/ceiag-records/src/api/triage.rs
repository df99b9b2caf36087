//! The request and the answer of `records_triage`.

use super::files::all_files;
use super::{NoticeAnswer, Records};
use crate::derive::{Derivations, Derived, Terms};
use crate::triage::{Config, Extra, Pupil, State, Triaged, What, triage, words};
use ceiag::api::ENGINE;
use ceiag::date::{AcademicYear, Date};
use ceiag::fact::Catalogue;
use ceiag::framework::Library;
use ceiag::institution::{Institution, YearGroups};
use ceiag::problem::{Problem, Problems};
use ceiag::text::{Document, Value};
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Records whose pupils are to be put in an order.
#[derive(Clone, Debug)]
pub struct TriageRequest<'l> {
    /// The records.
    pub records: Records<'l>,
    /// The school's own configuration.
    pub config: Config,
    /// Columns that the school brings along.
    pub extra: Extra,
}

/// Pupils in an order for guidance. It names pupils, because that is what it is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TriageAnswer {
    /// `ceiag-triaged/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "ceiag-triaged/1")))]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The day.
    pub as_of: Date,
    /// The academic year that facts speak of.
    pub academic_year: AcademicYear,
    /// Whose records these are.
    pub institution: Institution,
    /// The configuration, which is the caller's.
    pub configuration: ConfigAnswer,
    /// The pupils, first those to be seen first.
    pub pupils: Vec<TriagePupil>,
    /// Rows that were refused and left out, and pupils whom the list lacks for that.
    pub refused: Vec<TriageRefused>,
    /// Rows of the school's own columns whose pupil is not in the list.
    pub rows_without_pupil: u32,
    /// What is odd.
    pub notices: Vec<NoticeAnswer>,
    /// What stands above the list.
    pub text: Vec<String>,
}

/// A configuration as it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ConfigAnswer {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Who answers for it.
    pub owner: String,
    /// Always false.
    pub official: bool,
    /// What readers should know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The year groups that are put in order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub years: Option<YearGroups>,
    /// The groups, the most urgent first.
    pub groups: Vec<GroupAnswer>,
    /// What gives points.
    pub indicators: Vec<IndicatorAnswer>,
    /// What puts a pupil in a group whatever the points.
    pub always: Vec<AlwaysAnswer>,
}

/// A group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GroupAnswer {
    /// Its id.
    pub id: String,
    /// What people read.
    pub label: String,
    /// The fewest points with which a pupil is in it.
    pub at_least: u32,
    /// How many are in it for certain.
    pub certain: u32,
    /// How many more may be.
    pub perhaps: u32,
}

/// Something that gives points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IndicatorAnswer {
    /// Its id.
    pub id: String,
    /// What people read.
    pub label: String,
    /// What is looked at and when it counts.
    pub looks_at: String,
    /// The points.
    pub points: u32,
    /// For how many pupils it is missing.
    pub missing: u32,
}

/// Something that puts a pupil in a group whatever the points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AlwaysAnswer {
    /// Its id.
    pub id: String,
    /// What people read.
    pub label: String,
    /// What is looked at and when it counts.
    pub looks_at: String,
    /// The group.
    pub group: String,
    /// For how many pupils it is missing.
    pub missing: u32,
}

/// A pupil in the order.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TriagePupil {
    /// The place; those of whom nothing decides share one.
    pub place: u32,
    /// How many share it, this pupil included.
    pub sharing: u32,
    /// The key, hashed where the request has a salt.
    pub pupil: String,
    /// The year group on the day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year_group: Option<u8>,
    /// Only perhaps on roll: no row says since when.
    pub perhaps_on_roll: bool,
    /// The groups that the pupil may be in, the most urgent first.
    pub groups: Vec<String>,
    /// Points for certain, and with everything that is missing.
    pub points: PointsAnswer,
    /// Guidance meetings that took place here, as far as they are on record.
    pub meetings: u32,
    /// Whether there can't be more of them.
    pub meetings_complete: bool,
    /// What was looked at.
    pub inputs: Vec<InputAnswer>,
    /// Ids of what is missing.
    pub missing: Vec<String>,
    /// One sentence.
    pub text: String,
}

impl std::fmt::Debug for TriagePupil {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TriagePupil")
            .field("pupil", &crate::record::Masked)
            .field("place", &self.place)
            .field("groups", &self.groups)
            .finish_non_exhaustive()
    }
}

/// A row that was refused and left out; or somebody whom the list lacks for that.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TriageRefused {
    /// Where the row stands: `enrolments.csv, row 12`, `enrolments[11]`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// The key of a pupil whom the list lacks, hashed where the request has a salt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pupil: Option<String>,
    /// What is wrong with it, in one sentence.
    pub text: String,
}

impl TriageRefused {
    /// The place, where there is one, and the sentence.
    pub fn line(&self) -> String {
        match &self.at {
            Some(at) => format!("{at}: {}", self.text),
            None => self.text.clone(),
        }
    }
}

impl std::fmt::Debug for TriageRefused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TriageRefused")
            .field("at", &self.at)
            .field("text", &self.text)
            .finish_non_exhaustive()
    }
}

/// Points from what is certain to what is possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PointsAnswer {
    /// For certain.
    pub lo: u32,
    /// With everything that is missing.
    pub hi: u32,
}

/// One input of one pupil.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InputAnswer {
    /// The indicator, or what is always in.
    pub id: String,
    /// What there is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// `counts`, `does-not-count`, `missing` or `not-applicable`.
    pub state: &'static str,
}

impl std::fmt::Debug for InputAnswer {
    /// What stands in a school's own columns is the school's.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("InputAnswer")
            .field("id", &self.id)
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}

impl<'l> TriageRequest<'l> {
    /// Reads the keys of [`Records::read`] and `{ config, extra? }`: a configuration `ceiag-triage/1`, and rows with `pupil` and
    /// the school's own columns; without them those of `triage.csv` among the files.
    ///
    /// # Errors
    /// All problems at once, each with its place; none shows what identifies a person.
    pub fn read(
        doc: &Document,
        library: &'l Library,
        derivations: &'l Derivations,
    ) -> Result<TriageRequest<'l>, Problems> {
        let (records, config) =
            Records::read(doc, library, derivations, |reader, table, rules| {
                let keep_going = table.opt("keep-going").map(|node| &node.value);
                let keep_going = keep_going == Some(&Value::Bool(true));
                let extra = table.opt("extra");
                let config = table.req(reader, "config")?;
                let config = Config::read_node(reader, config, "config", rules)?;
                let extra = extra.and_then(|node| {
                    let extra = Extra::read_node(reader, node, "extra", &config);
                    match extra.accepted(keep_going) {
                        Ok(extra) => Some(extra),
                        Err(problems) => {
                            reader.problems.extend(problems);
                            None
                        }
                    }
                });
                Some((config, extra))
            })?;
        match config {
            Some((config, extra)) => Ok(TriageRequest {
                extra: match extra {
                    Some(extra) => extra,
                    None => Extra::of_folder(&all_files(doc), &config)?
                        .accepted(records.found.keep_going)?,
                },
                records,
                config,
            }),
            // Whatever is wrong with it was told.
            None => Err(Problems::new()),
        }
    }

    /// Puts the pupils in order.
    ///
    /// # Errors
    /// As [`Deriver::derive`](crate::derive::Deriver::derive).
    pub fn answer(&self) -> Result<TriageAnswer, Problems> {
        let facts = self.config.inputs().filter_map(|input| match &input.what {
            What::Fact(fact) => Some(fact.clone()),
            _ => None,
        });
        let terms = Terms {
            facts: facts.collect(),
            ..self.records.terms()
        };
        let derived = self.records.derive_on(&terms)?;
        // Columns that are brought along know the keys before the border.
        let extra = match &self.records.salt {
            Some(salt) => {
                let hide = |key: &str| salt.hash(key).as_str().to_owned();
                Cow::Owned(self.extra.clone().with_keys(hide))
            }
            None => Cow::Borrowed(&self.extra),
        };
        let triaged = triage(&self.config, &self.records.deriver, &derived, &extra);
        let catalogue = &self.records.library.catalogue;
        let all = derived.terms_notices();
        let all = all.chain(derived.notices.iter().cloned());
        let mut notices: Vec<NoticeAnswer> = all.map(NoticeAnswer::new).collect();
        notices.extend(self.notices(&triaged));
        Ok(TriageAnswer {
            format: "ceiag-triaged/1",
            engine: ENGINE,
            as_of: derived.as_of,
            academic_year: derived.academic_year,
            institution: derived.institution.clone(),
            configuration: configuration(&self.config, &triaged, catalogue),
            pupils: triaged
                .pupils
                .iter()
                .map(|pupil| told(&self.config, pupil))
                .collect(),
            refused: self.refused(&derived, &triaged),
            rows_without_pupil: triaged.strangers,
            notices,
            text: words::heading(&self.config),
        })
    }

    /// What was refused of the records and of the school's own columns, row by row; then whom the list lacks for that.
    fn refused(&self, derived: &Derived<'_>, triaged: &Triaged) -> Vec<TriageRefused> {
        let mut found: Vec<TriageRefused> = Vec::new();
        let problems = self.records.found.problems.iter();
        let problems = problems.chain(self.extra.refused());
        for problem in problems.filter(|problem| problem.is_error()) {
            let at = place_of(problem);
            let text = told_of(problem);
            match found
                .last_mut()
                .filter(|last| at.is_some() && last.at == at)
            {
                Some(last) => {
                    last.text.push_str("; ");
                    last.text.push_str(&text);
                }
                None => found.push(TriageRefused {
                    at,
                    pupil: None,
                    text,
                }),
            }
        }
        let listed: BTreeSet<&str> = triaged.pupils.iter().map(|p| p.pupil.as_str()).collect();
        let lacking = derived.enrolments_left_out();
        let lacking = lacking.into_iter().filter(|key| !listed.contains(key));
        found.extend(lacking.map(|key| TriageRefused {
            at: None,
            pupil: Some(key.to_owned()),
            text: words::NOT_LISTED.to_owned(),
        }));
        found
    }

    fn notices(&self, triaged: &Triaged) -> Vec<NoticeAnswer> {
        let mut found = Vec::new();
        let mut notice = |code, text| found.push(NoticeAnswer { code, text });
        if self.extra.windows {
            notice("windows-1252", words::WINDOWS.to_owned());
        }
        if triaged.pupils.is_empty() {
            let day = self.records.as_of.label();
            let text =
                format!("no enrolment says that anybody of these year groups is on roll on {day}");
            notice("nobody-on-roll", text);
        }
        for (column, near) in self.extra.absent(&self.config) {
            let mut text = format!("there is no column `{column}`, so it is missing for everybody");
            if let Some(near) = near {
                text.push_str(&format!(" (is it called `{near}`?)"));
            }
            notice("no-such-column", text);
        }
        for fact in &triaged.not_derived {
            let text = format!(
                "the fact `{fact}` is not derived for this institution, so it is missing for everybody"
            );
            notice("not-derived", text);
        }
        if triaged.strangers > 0 {
            let text = match triaged.strangers {
                1 => "1 row of the school's own columns is of nobody in this list".to_owned(),
                many => {
                    format!("{many} rows of the school's own columns are of nobody in this list")
                }
            };
            notice("rows-without-pupil", text);
        }
        found
    }
}

/// What is wrong, with the field or column of which it is said.
fn told_of(problem: &Problem) -> String {
    let path = problem.path.as_deref().unwrap_or_default();
    match path.rsplit_once("].").map_or(path, |(_, field)| field) {
        "" => problem.message.clone(),
        field => format!("{field}: {}", problem.message),
    }
}

/// Where a row stands, without the column: of a request its path, else its file and line.
fn place_of(problem: &Problem) -> Option<String> {
    let row = |path: &str| Some(format!("{}]", path.split_once(']')?.0));
    let of_request = problem.path.as_deref().filter(|path| path.contains('['));
    of_request.and_then(row).or_else(|| {
        let place = problem.place.as_ref()?;
        Some(format!("{}, row {}", place.file, place.line))
    })
}

fn count(pupils: &[Pupil], test: impl Fn(&Pupil) -> bool) -> u32 {
    let count = pupils.iter().filter(|pupil| test(pupil)).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn configuration(config: &Config, triaged: &Triaged, catalogue: &Catalogue) -> ConfigAnswer {
    let pupils = &triaged.pupils;
    let groups = config
        .groups
        .iter()
        .enumerate()
        .map(|(at, group)| GroupAnswer {
            id: group.id.clone(),
            label: group.label.clone(),
            at_least: group.at_least,
            certain: count(pupils, |pupil| pupil.groups == [at]),
            perhaps: count(pupils, |pupil| {
                pupil.groups.len() > 1 && pupil.groups.contains(&at)
            }),
        });
    let missing = |place: usize| {
        count(pupils, |pupil| {
            pupil
                .inputs
                .get(place)
                .is_some_and(|input| input.state == State::Missing)
        })
    };
    let indicators = config
        .indicators
        .iter()
        .enumerate()
        .map(|(at, indicator)| IndicatorAnswer {
            id: indicator.id.clone(),
            label: indicator.label.clone(),
            looks_at: indicator.input.text(catalogue),
            points: indicator.points,
            missing: missing(at),
        });
    let always = config
        .always
        .iter()
        .zip(config.indicators.len()..)
        .map(|(always, at)| AlwaysAnswer {
            id: always.id.clone(),
            label: always.label.clone(),
            looks_at: always.input.text(catalogue),
            group: config
                .groups
                .get(always.group)
                .map(|group| group.id.clone())
                .unwrap_or_default(),
            missing: missing(at),
        });
    ConfigAnswer {
        name: config.name.clone(),
        version: config.version.clone(),
        owner: config.owner.clone(),
        official: false,
        note: config.note.clone(),
        years: config.years,
        groups: groups.collect(),
        indicators: indicators.collect(),
        always: always.collect(),
    }
}

fn told(config: &Config, pupil: &Pupil) -> TriagePupil {
    let groups = pupil
        .groups
        .iter()
        .filter_map(|group| config.groups.get(*group));
    let missing = pupil
        .inputs
        .iter()
        .filter(|input| input.state == State::Missing);
    let (lo, hi) = pupil.points;
    TriagePupil {
        place: pupil.place,
        sharing: pupil.sharing,
        pupil: pupil.pupil.clone(),
        year_group: pupil.year_group,
        perhaps_on_roll: pupil.perhaps_on_roll,
        groups: groups.map(|group| group.id.clone()).collect(),
        points: PointsAnswer { lo, hi },
        meetings: pupil.guidance.meetings,
        meetings_complete: pupil.guidance.complete,
        missing: missing.map(|input| input.id.clone()).collect(),
        inputs: pupil
            .inputs
            .iter()
            .map(|input| InputAnswer {
                id: input.id.clone(),
                value: input.value.clone(),
                state: input.state.id(),
            })
            .collect(),
        text: words::pupil_text(config, pupil),
    }
}
