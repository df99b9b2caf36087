//! The record of an assessment: who, when, what was found, what it comes to, and what was looked at beside it.

use super::assessment::{Assessment, AssessorFinding, AssessorOutcome, EditionAgreed};
use super::decide::{Verdict, applies, decide};
use super::shown::{Beside, Shown, shown};
use super::whose::whose;
use crate::api::{ENGINE, Notice};
use crate::award::Bodies;
use crate::award::BodyAnswer;
use crate::date::Date;
use crate::fact::FactSheet;
use crate::finding::{Outcome, Reason};
use crate::framework::{Criterion, Framework, Grade, Library, NeedsCompass};
use crate::institution::Institution;
use crate::plan::Plan;
use crate::problem::{Code, Problem, Problems};
use crate::reading::{Decision, Precondition};
use crate::words::standard as words;
use serde::Serialize;
use std::collections::BTreeMap;

/// The record of an assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StandardRecord {
    /// `ceiag-standard-record/1`.
    #[cfg_attr(
        feature = "schema",
        schemars(extend("const" = "ceiag-standard-record/1"))
    )]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The last day that the record speaks of: completion, else the last finding, else the start.
    pub as_of: Date,
    /// The id of the assessment.
    pub assessment: String,
    /// Who is assessed.
    pub institution: Institution,
    /// By which criteria.
    pub catalogue: CatalogueAnswer,
    /// For which awarding body.
    pub body: BodyAnswer,
    /// By whom; absent where not recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assessor: Option<AssessorAnswer>,
    /// The first day.
    pub started: Date,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completed: Option<Date>,
    /// What was agreed where the assessment straddles a change of edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition_agreed: Option<EditionAgreed>,
    /// What has to hold before anything can be decided.
    pub preconditions: Vec<Precondition>,
    /// What the findings come to.
    pub decision: DecisionAnswer,
    /// Every criterion with its findings.
    pub criteria: Vec<CriterionRecord>,
    /// What was looked at and never decides, as recorded.
    pub considered: Vec<ConsideredAnswer>,
    /// What the institution sent in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub submitted: Option<SubmittedAnswer>,
    /// What is shown beside it and never decides.
    pub shown: Shown,
    /// What a reader should know.
    pub notices: Vec<Notice>,
    /// A sentence for people.
    pub text: String,
}

/// A catalogue of criteria by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CatalogueAnswer {
    /// The id.
    pub id: String,
    /// What people read.
    pub label: String,
    /// Whose criteria they are.
    pub owner: String,
    /// Whether the file is marked as its owner's own text.
    pub official: bool,
    /// The weakest grade among its criteria.
    pub grade: Grade,
    /// The words for it.
    pub grade_label: &'static str,
    /// What was judged by, byte for byte.
    pub digest: String,
    /// A line for people on what the catalogue is.
    pub text: String,
}

impl CatalogueAnswer {
    pub(super) fn new(catalogue: &Framework, library: &Library) -> CatalogueAnswer {
        let grade = catalogue.criteria.iter().map(|c| c.grade).max();
        let grade = grade.unwrap_or(Grade::Unsourced);
        CatalogueAnswer {
            id: catalogue.id.clone(),
            label: catalogue.label.clone(),
            owner: catalogue.owner.clone(),
            official: catalogue.official,
            grade,
            grade_label: grade.label_in(catalogue.shipped),
            digest: catalogue.digest(library),
            text: words::catalogue(catalogue),
        }
    }
}

/// Who assesses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AssessorAnswer {
    /// The name.
    pub name: String,
    /// Whether recorded as independent of the institution.
    pub independent: Option<bool>,
}

/// A decision with its sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DecisionAnswer {
    /// What it is.
    #[serde(flatten)]
    pub decision: Decision,
    /// What people read.
    pub label: &'static str,
    /// The sentence.
    pub text: String,
}

/// A criterion with its findings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CriterionRecord {
    /// The id.
    pub criterion: String,
    /// What people read.
    pub label: String,
    /// Its section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// Whether it applies here.
    pub applies: bool,
    /// The outcome that stands; absent without a finding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finding: Option<AssessorOutcome>,
    /// Every finding, in order, the standing one last.
    pub history: Vec<FindingRecord>,
    /// What the facts indicate, shown and never counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indication: Option<IndicationAnswer>,
    /// A line for people.
    pub text: String,
}

/// One finding as recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FindingRecord {
    /// What was found.
    pub outcome: AssessorOutcome,
    /// The day.
    pub on: Date,
    /// Ids of the evidence.
    pub evidence: Vec<String>,
    /// Why.
    pub reason: String,
    /// What it replaces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub earlier: Option<AssessorOutcome>,
    /// A line for people.
    pub text: String,
}

impl From<&AssessorFinding> for FindingRecord {
    fn from(finding: &AssessorFinding) -> FindingRecord {
        FindingRecord {
            outcome: finding.outcome,
            on: finding.on,
            evidence: finding.evidence.clone(),
            reason: finding.reason.clone(),
            earlier: finding.earlier,
            text: words::finding(finding),
        }
    }
}

/// What the facts indicate of a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IndicationAnswer {
    /// The outcome by rule.
    pub outcome: Outcome,
    /// The sentence.
    pub text: String,
}

/// Something that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ConsideredAnswer {
    /// What it is.
    pub what: String,
    /// Its day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// What was kept with it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// A line for people.
    pub text: String,
}

/// What the institution sent in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SubmittedAnswer {
    /// SHA-256 of the canonical fact sheet.
    pub sheet: String,
    /// The day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// Whether the sheet that is shown is this one; absent without a sheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub same: Option<bool>,
    /// A sentence for people.
    pub text: String,
}

/// The record of an assessment, with what is shown beside it.
///
/// The decision is [`decide`]'s and rests on the case alone; `beside` is only printed.
///
/// # Errors
/// A catalogue that is not in the library, and everything that is wrong with a sheet that is to be shown.
pub fn record(
    library: &Library,
    assessment: &Assessment,
    bodies: Option<&Bodies>,
    beside: &Beside<'_>,
) -> Result<StandardRecord, Problems> {
    let case = &assessment.case;
    let Some(catalogue) = library.framework(&case.catalogue) else {
        let message = format!("no catalogue is called `{}`", case.catalogue);
        return Err(Problem::error(Code::UnknownFramework, message)
            .path("catalogue")
            .found(&case.catalogue)
            .into());
    };
    let series = library.series_named(&catalogue.series);
    let known = series.map_or(&[][..], |series| &series.known);
    let Verdict {
        preconditions,
        decision,
    } = decide(catalogue, known, case, bodies);
    let indications = match beside.sheet {
        Some(sheet) => indications(library, catalogue, sheet)?,
        None => BTreeMap::new(),
    };
    let criteria: Vec<CriterionRecord> = catalogue
        .criteria
        .iter()
        .map(|criterion| one(criterion, assessment, &indications))
        .collect();
    let submitted = assessment.submitted.as_ref().map(|sent| SubmittedAnswer {
        sheet: sent.sheet.clone(),
        on: sent.on,
        same: beside.sheet.map(|sheet| sheet.digest() == sent.sheet),
        text: words::submitted(
            &sent.sheet,
            sent.on,
            beside.sheet.map(|sheet| sheet.digest() == sent.sheet),
        ),
    });
    let mut notices: Vec<Notice> = whose(&case.institution, beside)?.into_iter().collect();
    if submitted.as_ref().and_then(|s| s.same) == Some(false) {
        let text = "the sheet shown is not the one that was sent in: their digests differ";
        notices.push(Notice::new("other-sheet", text.to_owned()));
    }
    if catalogue.needs_compass == NeedsCompass::NotSaid {
        let text = "the catalogue does not say whether a Compass self-assessment is needed: none is asked for here, which does not mean that none is needed";
        notices.push(Notice::new("compass-not-said", text.to_owned()));
    }
    let body = bodies.and_then(|bodies| bodies.body(&case.body));
    let text = words::record(assessment, catalogue, &decision);
    let sentence = words::decision(assessment, catalogue, &decision, &preconditions);
    Ok(StandardRecord {
        format: "ceiag-standard-record/1",
        engine: ENGINE,
        as_of: case.last_day(),
        assessment: case.id.clone(),
        institution: case.institution.clone(),
        catalogue: CatalogueAnswer::new(catalogue, library),
        body: BodyAnswer {
            id: case.body.clone(),
            name: body.map(|body| body.name.clone()),
        },
        assessor: case.assessor.as_ref().map(|assessor| AssessorAnswer {
            name: assessor.name.clone(),
            independent: assessor.independent,
        }),
        started: case.started,
        completed: case.completed,
        edition_agreed: case.edition_agreed.clone(),
        preconditions,
        decision: DecisionAnswer {
            label: words::decision_label(&decision),
            decision,
            text: sentence,
        },
        criteria,
        considered: considered(assessment),
        submitted,
        shown: shown(beside, case.last_day())?,
        notices,
        text,
    })
}

fn one(
    criterion: &Criterion,
    assessment: &Assessment,
    indications: &BTreeMap<String, IndicationAnswer>,
) -> CriterionRecord {
    let case = &assessment.case;
    let applies = applies(criterion, &case.institution);
    let standing = case.standing(&criterion.id);
    let text = match (applies, standing) {
        (false, _) => "does not apply here".to_owned(),
        (true, Some(finding)) => words::finding(finding),
        (true, None) => "no finding yet".to_owned(),
    };
    CriterionRecord {
        criterion: criterion.id.clone(),
        label: criterion.label.clone(),
        section: criterion.group.clone(),
        applies,
        finding: standing.map(|finding| finding.outcome),
        history: case
            .history(&criterion.id)
            .map(FindingRecord::from)
            .collect(),
        indication: indications.get(&criterion.id).cloned(),
        text,
    }
}

/// What was looked at, the Compass self-assessment among it: only that it is there can ever matter.
fn considered(assessment: &Assessment) -> Vec<ConsideredAnswer> {
    let noted = assessment.considered.iter().map(|item| ConsideredAnswer {
        what: item.what.clone(),
        on: item.on,
        note: item.note.clone(),
        text: words::considered(&item.what, item.on, &item.note),
    });
    let present = assessment.case.compass_present == Some(true);
    let compass = present.then(|| {
        let what = "Compass self-assessment".to_owned();
        let on = assessment.compass_completed;
        ConsideredAnswer {
            text: words::considered(&what, on, ""),
            what,
            on,
            note: String::new(),
        }
    });
    noted.chain(compass).collect()
}

/// What a sheet indicates, by criterion.
fn indications(
    library: &Library,
    catalogue: &Framework,
    sheet: &FactSheet,
) -> Result<BTreeMap<String, IndicationAnswer>, Problems> {
    let plan = Plan::new(library, catalogue, None)
        .map_err(|error| Problem::error(Code::Conflict, error.to_string()))?;
    let evaluation = plan.evaluate(plan.bind(sheet)?);
    let found = evaluation.findings().iter().filter_map(|finding| {
        if finding.reason == Reason::AwaitsFinding {
            // Nothing is indicated where only a person can say.
            return None;
        }
        let criterion = evaluation.criterion(finding)?;
        let indication = IndicationAnswer {
            outcome: finding.outcome,
            text: evaluation.finding_text(finding),
        };
        Some((criterion.id.clone(), indication))
    });
    Ok(found.collect())
}
