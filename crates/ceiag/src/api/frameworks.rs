//! The editions of a library, and which of them are in force.

use super::ask::Ask;
use super::evaluate::EvaluationTypeAnswer;
use super::known::check_choices;
use super::{ENGINE, ProfileAnswer, Warned};
use crate::date::Date;
use crate::fact::texts_by_key;
use crate::framework::{Framework, Grade, HoleReason, Library};
use crate::institution::year_range;
use crate::institution::{Institution, Setting, YearGroups};
use crate::problem::{Code, Problem, Problems};
use crate::text::Document;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The editions that are asked for, in the order of the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FrameworksAnswer {
    /// `ceiag-framework-list/1`.
    #[cfg_attr(
        feature = "schema",
        schemars(extend("const" = "ceiag-framework-list/1"))
    )]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// With a setting, and its year groups where it needs them: the Compass evaluation that applies, and why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evaluation_type: Option<EvaluationTypeAnswer>,
    /// The editions; with a setting, those that cover it.
    pub frameworks: Vec<EditionAnswer>,
    /// With a setting and a day: what is in force of each series.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub in_force: Vec<InForceAnswer>,
}

/// One edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EditionAnswer {
    /// Its id.
    pub id: String,
    /// Its series.
    pub series: String,
    /// Its name within the series.
    pub edition: String,
    /// What people read.
    pub label: String,
    /// Who owns the rule book.
    pub owner: String,
    /// Settings that it covers.
    pub settings: Vec<Setting>,
    /// Settings that it covers when a choice is made so, or left open.
    pub settings_by_choice: Vec<ByChoiceAnswer>,
    /// The first day on which it is in force.
    pub from: Date,
    /// The last such day; open while nothing replaces it.
    pub to: Option<Date>,
    /// `score` or `findings`.
    pub reading: &'static str,
    /// The weakest grade of its rules.
    pub grade: Grade,
    /// SHA-256 over everything that can change an answer.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^[0-9a-f]{64}$")))]
    pub digest: String,
    /// The profile that reads its score unless another is named.
    pub default_profile: Option<String>,
    /// Its profiles.
    pub profiles: Vec<ProfileAnswer>,
    /// Its choices.
    pub choices: Vec<ChoiceAnswer>,
}

/// A setting that is covered under one option of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ByChoiceAnswer {
    /// The setting.
    pub setting: Setting,
    /// The choice.
    pub choice: String,
    /// The option.
    pub option: String,
}

/// A choice with its options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChoiceAnswer {
    /// The choice's id.
    pub id: String,
    /// What people read.
    pub label: String,
    /// The question that it answers.
    pub question: String,
    /// Its options.
    pub options: Vec<ChoiceOptionAnswer>,
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChoiceOptionAnswer {
    /// The option's id.
    pub id: String,
    /// What people read.
    pub label: String,
    /// How well it is known.
    pub grade: Grade,
}

/// What is in force of one series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InForceAnswer {
    /// The series.
    pub series: String,
    /// What people read.
    pub label: String,
    /// The editions; several only when an open choice decides between them.
    pub frameworks: Vec<String>,
    /// Without an edition: why, where that is declared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<HoleReason>,
    /// Without an edition: the sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// Which editions are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrameworksQuery {
    /// Only editions that cover this setting.
    pub setting: Option<Setting>,
    /// The year groups, which decide which Compass evaluation applies.
    pub years: Option<YearGroups>,
    /// With a setting: also say what is in force on this day.
    pub as_of: Option<Date>,
    /// Choices that are made, some of which decide which edition covers a setting.
    pub choices: BTreeMap<String, String>,
}

/// Lists the editions of a library.
///
/// # Errors
/// Choices and options that no edition declares, and a day or year groups without a setting.
pub fn frameworks(
    library: &Library,
    query: &FrameworksQuery,
) -> Result<FrameworksAnswer, Problems> {
    let mut problems = Problems::new();
    check_choices(library, &query.choices, &mut problems);
    for (key, given) in [
        ("as_of", query.as_of.is_some()),
        ("years", query.years.is_some()),
    ] {
        if given && query.setting.is_none() {
            let message = format!("`{key}` says nothing without a setting");
            let problem = Problem::error(Code::MissingKey, message).path(key);
            problems.push(problem.help("add `setting`"));
        }
    }
    if let (Some(setting), Some(_)) = (query.setting, query.years)
        && !setting.may_have_years()
    {
        let message = format!("{} has no year groups here", setting.one());
        let problem = Problem::error(Code::BadYears, message).path("years");
        problems.push(problem.help("remove `years`"));
    }
    if problems.has_errors() {
        return Err(problems);
    }
    let covers = |f: &&Framework| query.setting.is_none_or(|setting| f.covers(setting));
    let listed = library.frameworks.iter().filter(covers);
    let kind = query
        .setting
        .filter(|s| query.years.is_some() || !s.needs_years());
    let by_series = |(setting, day)| {
        let one = |series| in_force(library, series, setting, day, &query.choices);
        library.series.iter().map(one).collect()
    };
    Ok(FrameworksAnswer {
        format: "ceiag-framework-list/1",
        engine: ENGINE,
        evaluation_type: kind.map(|setting| {
            let institution = Institution::new(setting, query.years);
            let (id, because) = library.evaluation_type(&institution);
            EvaluationTypeAnswer {
                id: id.id(),
                because: because.to_owned(),
            }
        }),
        frameworks: listed.map(|f| EditionAnswer::of(library, f)).collect(),
        in_force: query
            .setting
            .zip(query.as_of)
            .map(by_series)
            .unwrap_or_default(),
    })
}

fn in_force(
    library: &Library,
    series: &crate::framework::Series,
    setting: Setting,
    day: Date,
    choices: &BTreeMap<String, String>,
) -> InForceAnswer {
    let mut answer = InForceAnswer {
        series: series.id.clone(),
        label: series.label.clone(),
        frameworks: Vec::new(),
        because: None,
        text: None,
    };
    match library.in_force(series, setting, day, choices) {
        Ok(found) => answer.frameworks = found.into_iter().map(|f| f.id.clone()).collect(),
        Err(hole) => {
            answer.because = hole.because;
            answer.text = Some(hole.sentence(&series.label, setting, day));
        }
    }
    answer
}

impl EditionAnswer {
    fn of(library: &Library, framework: &Framework) -> EditionAnswer {
        let by_choice = framework.settings_by_choice.iter().map(|s| ByChoiceAnswer {
            setting: s.setting,
            choice: s.choice.clone(),
            option: s.option.clone(),
        });
        let profiles = framework.profiles.iter().map(|p| ProfileAnswer {
            id: p.id.clone(),
            grade: p.grade,
            label: p.label.clone(),
        });
        let choices = framework.choices.iter().map(|c| ChoiceAnswer {
            id: c.id.clone(),
            label: c.label.clone(),
            question: c.question.clone(),
            options: c
                .options
                .iter()
                .map(|o| ChoiceOptionAnswer {
                    id: o.id.clone(),
                    label: o.label.clone(),
                    grade: o.grade,
                })
                .collect(),
        });
        EditionAnswer {
            id: framework.id.clone(),
            series: framework.series.clone(),
            edition: framework.edition.clone(),
            label: framework.label.clone(),
            owner: framework.owner.clone(),
            settings: framework.settings.clone(),
            settings_by_choice: by_choice.collect(),
            from: framework.in_force.from,
            to: framework.in_force.to,
            reading: framework.reading.id(),
            grade: framework.weakest_grade(),
            digest: framework.digest(library),
            default_profile: framework.profile.clone(),
            profiles: profiles.collect(),
            choices: choices.collect(),
        }
    }
}

/// A query with the library that it is about.
#[derive(Clone, Debug)]
pub struct FrameworksRequest<'l> {
    /// The library, with the caller's own editions.
    pub library: Cow<'l, Library>,
    /// Which editions are asked for.
    pub query: FrameworksQuery,
    /// Warnings.
    pub problems: Problems,
}

impl<'l> FrameworksRequest<'l> {
    /// Reads `{ setting?, years?, as_of?, choices?, own_frameworks? }`.
    ///
    /// # Errors
    /// All problems of form at once, each with its place.
    pub fn read(doc: &Document, library: &'l Library) -> Result<FrameworksRequest<'l>, Problems> {
        let mut ask = Ask::open(doc, library)?;
        let (reader, table) = (&mut ask.reader, &mut ask.table);
        let setting = table.opt("setting");
        let setting = setting
            .and_then(|n| reader.one_of_as(Code::UnknownSetting, n, "setting", &Setting::NAMES));
        let years = table.opt("years");
        let years = years.and_then(|n| year_range(reader, n, "years"));
        let as_of = table.opt("as-of");
        let as_of = as_of.and_then(|n| reader.date(n, "as_of"));
        let choices = table.opt("choices");
        let choices = choices.map(|n| texts_by_key(reader, n, "choices"));
        let (library, problems) = ask.finish().end()?;
        Ok(FrameworksRequest {
            library,
            query: FrameworksQuery {
                setting,
                years,
                as_of,
                choices: choices.unwrap_or_default(),
            },
            problems,
        })
    }

    /// Lists the editions.
    ///
    /// # Errors
    /// As [`frameworks()`].
    pub fn answer(&self) -> Result<Warned<FrameworksAnswer>, Problems> {
        Ok(Warned {
            answer: frameworks(&self.library, &self.query)?,
            problems: self.problems.clone(),
        })
    }
}
