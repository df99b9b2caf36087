//! What to type into Compass by hand, question by question, as far as the questions are known.

use super::bands::{BandAnswer, not_known, seen};
use super::lacking::Lacks;
use super::notices::notices;
use super::words;
use crate::api::{CountAnswer, Judged, NoticeAnswer, Records};
use crate::derive::{Derived, DerivedFact, words::counts_of};
use ceiag::api::{ENGINE, EvaluationTypeAnswer, FrameworkAnswer};
use ceiag::date::{AcademicYear, Date};
use ceiag::fact::{Address, Conflict, Share, Value, YesNo};
use ceiag::framework::{Criterion, Framework, Grade, Library};
use ceiag::institution::Institution;
use ceiag::problem::Problems;
use ceiag::ratio::Ratio;
use ceiag::rule::{Rule, Test};
use ceiag::words::fact_label;
use serde::Serialize;
use std::collections::BTreeMap;

/// The series of the instrument, and of the text whose figures stand beside.
const COMPASS: &str = "compass";
const GATSBY: &str = "gatsby";

/// The answer of [`worksheet`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WorksheetAnswer {
    /// `ceiag-records-worksheet/1`.
    #[cfg_attr(
        feature = "schema",
        schemars(extend("const" = "ceiag-records-worksheet/1"))
    )]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The day.
    pub as_of: Date,
    /// The academic year that the facts speak of.
    pub academic_year: AcademicYear,
    /// Whether that year still runs.
    pub year_to_date: bool,
    /// Whose records these are.
    pub institution: Institution,
    /// Which evaluation applies, and why.
    pub evaluation_type: EvaluationTypeAnswer,
    /// The question on which that type depends; absent where the kind of institution decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evaluation_question: Option<EvaluationQuestion>,
    /// The instrument's generation: `classic` or `new`; absent where no edition is known for the institution and the day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generation: Option<&'static str>,
    /// The edition; absent where none is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub framework: Option<FrameworkAnswer>,
    /// The benchmarks, in order.
    pub benchmarks: Vec<WorksheetBenchmark>,
    /// Choices that are made.
    pub choices: BTreeMap<String, String>,
    /// Choices that are not made and on which a fact depends.
    pub unset_choices: Vec<String>,
    /// Facts on which records and the sheet filled in by hand contradict each other; they are not known.
    pub conflicts: Vec<Conflict>,
    /// What this page is, in sentences.
    pub caution: Vec<String>,
    /// What a reader should know.
    pub notices: Vec<NoticeAnswer>,
}

/// What the instrument asks before anything else, since the type of evaluation depends on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EvaluationQuestion {
    /// The key under `institution` that answers it.
    pub field: &'static str,
    /// The question in our words, and where it stands.
    pub text: String,
    /// What to type in, in words.
    pub type_in: String,
    /// How well it is known.
    pub grade: Grade,
    /// Keys of the sources.
    pub sources: Vec<String>,
}

/// One benchmark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WorksheetBenchmark {
    /// The benchmark's id.
    pub benchmark: String,
    /// Its number.
    pub number: u32,
    /// Its topic.
    pub label: String,
    /// Questions, in order.
    pub questions: Vec<WorksheetQuestion>,
    /// Shares from records that speak of this benchmark and answer no question above.
    pub figures: Vec<WorksheetFigure>,
}

/// How well a question is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum QuestionBasis {
    /// Read in a published report, or worked out from published figures.
    Sourced,
    /// Our estimate.
    Estimated,
    /// Its answers are not known to us.
    NotSourced,
}

/// One question of the instrument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WorksheetQuestion {
    /// The question's id here.
    pub question: String,
    /// What people read.
    pub label: String,
    /// The question in our words.
    pub text: String,
    /// How well it is known.
    pub grade: Grade,
    /// The same, as it is shown.
    pub basis: QuestionBasis,
    /// The answer as far as it is a yes or no: `yes`, `no` or `not-known`; absent for a share.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<&'static str>,
    /// What it rests on.
    pub facts: Vec<WorksheetFigure>,
    /// What to type in, in words.
    pub type_in: String,
}

/// A fact with everything that a form may ask for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WorksheetFigure {
    /// The address.
    pub fact: Address,
    /// What people read.
    pub label: String,
    /// Whether it comes from records; otherwise it was filled in by hand.
    pub from_records: bool,
    /// The value in words: `112 of 150`, `yes`; absent where it is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// The numbers behind a share from records, under each option of choices that are not made; absent where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub counts: Vec<CountAnswer>,
    /// The exact share as `n/d` in lowest terms, at worst and at best; absent where it is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<ShareSpan>,
    /// The band; absent where it is no share.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub band: Option<BandAnswer>,
    /// One sentence.
    pub text: String,
}

/// An exact share at worst and at best.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ShareSpan {
    /// At worst, as a ratio.
    pub lo: String,
    /// At best, as a ratio.
    pub hi: String,
    /// At worst, as a percentage for people: one decimal, never rounded to 0% or 100%.
    pub lo_percent: String,
    /// At best, likewise.
    pub hi_percent: String,
}

/// Says for each question of Compass that is known what records, and a sheet filled in by hand, answer.
///
/// # Errors
/// As [`Records::derive`] and [`Records::judge`].
pub fn worksheet(records: &Records<'_>) -> Result<WorksheetAnswer, Problems> {
    let derived = records.derive()?;
    let mut asked = records.clone();
    let library = &records.library;
    let of_compass = |id: &String| {
        id == COMPASS
            || library
                .framework(id)
                .is_some_and(|edition| edition.series == COMPASS)
    };
    // Editions of other series have no place here; without one of Compass those in force are looked at.
    asked.frameworks.retain(of_compass);
    let judged = asked.judge(&derived)?;
    let results = &judged.answer.results;
    let result = results.iter().find(|r| r.framework.series == COMPASS);
    let framework = result.and_then(|r| library.framework(&r.framework.id));
    let setting = records.institution.setting;
    // An instrument that is no longer used reads against the text of its own time.
    let until = framework.and_then(|edition| edition.in_force.to);
    let day = until.map_or(records.as_of, |until| until.min(records.as_of));
    let (in_force, _) = library.all_in_force(setting, day, &BTreeMap::new());
    let text = in_force
        .into_iter()
        .find(|edition| edition.series == GATSBY);
    let generation = framework.map(|edition| match edition.edition.as_str() {
        "classic" => "classic",
        _ => "new",
    });
    let view = View {
        records,
        lacks: Lacks::new(&derived, &library.catalogue),
        derived: &derived,
        judged: &judged,
        new: generation != Some("classic"),
    };
    Ok(WorksheetAnswer {
        format: "ceiag-records-worksheet/1",
        engine: ENGINE,
        as_of: derived.as_of,
        academic_year: derived.academic_year,
        year_to_date: derived.academic_year.last_day() >= derived.as_of,
        institution: judged.sheet.institution.clone(),
        evaluation_type: judged.answer.institution.evaluation_type.clone(),
        evaluation_question: evaluation_question(library, &judged.sheet.institution),
        generation,
        benchmarks: view.benchmarks(framework, text),
        framework: result.map(|r| r.framework.clone()),
        choices: derived.choices.clone(),
        unset_choices: derived.unset_choices.clone(),
        conflicts: judged.conflicts.clone(),
        caution: words::worksheet(generation),
        notices: notices(records, &derived, &judged.answer.notices, &[]),
    })
}

/// The question on which the type of evaluation depends, where it depends on one.
fn evaluation_question(library: &Library, institution: &Institution) -> Option<EvaluationQuestion> {
    let of_compass = library.series.iter().filter(|series| series.id == COMPASS);
    let mut rules = of_compass.flat_map(|series| &series.evaluation_types);
    let rule = rules.find(|rule| rule.settings.contains(&institution.setting))?;
    let least = rule.gcse_share_at_least?;
    Some(EvaluationQuestion {
        field: "gcse-share",
        text: words::evaluation_question(least),
        type_in: words::evaluation_answer(least, institution.gcse_share),
        grade: rule.grade,
        sources: rule.sources.clone(),
    })
}

struct View<'a, 'd> {
    records: &'a Records<'a>,
    derived: &'a Derived<'d>,
    lacks: Lacks<'a, 'd>,
    judged: &'a Judged,
    /// Whether bands as the new instrument shows them are meant.
    new: bool,
}

impl View<'_, '_> {
    fn benchmarks(
        &self,
        compass: Option<&Framework>,
        text: Option<&Framework>,
    ) -> Vec<WorksheetBenchmark> {
        let groups = compass.or(text).map_or(&[][..], |edition| &edition.groups);
        let mut found: Vec<WorksheetBenchmark> = Vec::new();
        for group in groups {
            let of = |criterion: &&Criterion| criterion.group.as_ref() == Some(&group.id);
            let criteria = compass.into_iter().flat_map(|edition| &edition.criteria);
            let questions: Vec<WorksheetQuestion> = criteria
                .filter(of)
                .filter_map(|c| self.question(c))
                .collect();
            let shown = questions
                .iter()
                .flat_map(|q| &q.facts)
                .map(|f| f.fact.clone());
            let shown: Vec<Address> = shown.collect();
            let mut figures: Vec<WorksheetFigure> = Vec::new();
            let rows = text.into_iter().flat_map(|edition| &edition.criteria);
            for address in rows.filter(of).flat_map(|c| self.addresses(c)) {
                let Some(fact) = self.lacks.behind(&address).filter(|f| is_share(f)) else {
                    continue;
                };
                let there = figures.iter().any(|figure| figure.fact == fact.fact);
                if !there && !shown.contains(&fact.fact) {
                    figures.extend(self.figure(&fact.fact));
                }
            }
            found.push(WorksheetBenchmark {
                benchmark: group.id.clone(),
                number: group.number,
                label: group.label.clone(),
                questions,
                figures,
            });
        }
        found
    }

    /// The addresses that a criterion reads and the institution has.
    fn addresses(&self, criterion: &Criterion) -> Vec<Address> {
        let rule = criterion.any_rule();
        let leaves = rule.map(|rule| rule.leaves()).unwrap_or_default();
        let catalogue = &self.records.library.catalogue;
        let all = leaves.into_iter().flat_map(|leaf| leaf.addresses());
        all.filter(|address| {
            let declared = catalogue.get(&address.fact);
            let here = &self.derived.institution;
            declared.is_some_and(|fact| fact.exists_for(address.dimension, here))
        })
        .collect()
    }

    /// One question; nothing where it asks of year groups that are not here.
    fn question(&self, criterion: &Criterion) -> Option<WorksheetQuestion> {
        let addresses = self.addresses(criterion);
        if criterion.any_rule().is_some() && addresses.is_empty() {
            return None;
        }
        let mut facts: Vec<WorksheetFigure> = Vec::new();
        for address in &addresses {
            // A credit is filled by a share: that is what the form asks for.
            let behind = self.lacks.behind(address);
            let filled = behind.map(|fact| fact.fact.clone());
            facts.extend(self.figure(filled.as_ref().unwrap_or(address)));
        }
        let basis = match criterion.grade {
            Grade::Unsourced => QuestionBasis::NotSourced,
            Grade::Fitted | Grade::Project => QuestionBasis::Estimated,
            _ => QuestionBasis::Sourced,
        };
        let answer = criterion.any_rule().and_then(|rule| self.answer(rule));
        Some(WorksheetQuestion {
            question: criterion.id.clone(),
            label: criterion.label.clone(),
            text: criterion.text.clone(),
            grade: criterion.grade,
            basis,
            type_in: words::type_in(basis, answer, &facts),
            answer,
            facts,
        })
    }

    /// The answer of a question that asks for yes or no.
    fn answer(&self, rule: &Rule) -> Option<&'static str> {
        let leaves = rule.leaves();
        let plain = leaves
            .iter()
            .all(|leaf| matches!(leaf.test, Test::Yes | Test::Judged));
        if !plain || !matches!(rule, Rule::Leaf(_) | Rule::All(_)) {
            return None;
        }
        let mut open = false;
        for address in leaves.into_iter().flat_map(|leaf| leaf.addresses()) {
            match self.judged.sheet.get(&address).map(|entry| &entry.value) {
                Some(Value::YesNo(YesNo(false))) => return Some("no"),
                Some(Value::YesNo(YesNo(true))) => {}
                _ => open = true,
            }
        }
        Some(if open { "not-known" } else { "yes" })
    }

    /// A fact as the joined sheet has it.
    fn figure(&self, address: &Address) -> Option<WorksheetFigure> {
        let catalogue = &self.records.library.catalogue;
        let declared = catalogue.get(&address.fact)?;
        let value = self.judged.sheet.get(address).map(|entry| &entry.value);
        let value = value.filter(|value| **value != Value::Unknown);
        let share = match value {
            Some(Value::Share(share)) => limits(*share),
            _ => None,
        };
        // What is joined with a sheet is another value than that of the records.
        let derived = self
            .derived
            .fact(address)
            .filter(|f| f.value.as_ref() == value);
        let counts = derived
            .filter(|_| share.is_some())
            .map_or(&[][..], |f| &f.variants);
        let band = matches!(value, Some(Value::Share(Share::Band { .. })));
        let mut figure = WorksheetFigure {
            fact: address.clone(),
            label: fact_label(address, catalogue),
            from_records: self
                .derived
                .fact(address)
                .is_some_and(|fact| fact.value.is_some()),
            value: match counts.is_empty() || !band {
                true => value.map(|value| value.shown()),
                false => Some(counts_of(counts)),
            },
            counts: counts.iter().map(CountAnswer::new).collect(),
            share: share.map(|(lo, hi)| ShareSpan {
                lo: lo.to_string(),
                hi: hi.to_string(),
                lo_percent: lo.percent_label(),
                hi_percent: hi.percent_label(),
            }),
            band: share.map(|(lo, hi)| match self.new {
                true => seen(lo, hi),
                false => not_known(),
            }),
            text: String::new(),
        };
        figure.text = words::figure(&figure, &declared.unit);
        Some(figure)
    }
}

fn is_share(fact: &DerivedFact<'_>) -> bool {
    matches!(fact.value, Some(Value::Share(_)))
}

/// The exact limits of a share; nothing where nobody is counted.
fn limits(share: Share) -> Option<(Ratio, Ratio)> {
    match share {
        Share::Counted { from, to, of } => Ratio::new(from, of).zip(Ratio::new(to, of)),
        Share::Band { from, to } => Some((from, to)),
        Share::NumeratorOnly { .. } => None,
    }
}
