//! An assessment: who, when, by which catalogue, and what was found.

use crate::date::Date;
use crate::finding::Outcome;
use crate::institution::Institution;
use crate::json::{Json, toml_value};
use crate::text::{Node, Reader};
use serde::Serialize;

/// An assessment as its file holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// All that a decision rests on.
    pub case: Case,
    /// What was looked at and never decides.
    pub considered: Vec<Considered>,
    /// When the Compass self-assessment was completed; only its presence can matter, and that stands in the case.
    pub compass_completed: Option<Date>,
    /// What the institution sent in.
    pub submitted: Option<Submitted>,
}

/// All that a decision rests on. Nothing that merely indicates has a place in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The id of the assessment.
    pub id: String,
    /// The id of the catalogue.
    pub catalogue: String,
    /// The id of the awarding body.
    pub body: String,
    /// The first day.
    pub started: Date,
    /// The last day; absent while it goes on.
    pub completed: Option<Date>,
    /// What was agreed where an assessment straddles a change of edition.
    pub edition_agreed: Option<EditionAgreed>,
    /// Whether there is a Compass self-assessment; absent where not said.
    pub compass_present: Option<bool>,
    /// Who is assessed.
    pub institution: Institution,
    /// Who assesses; absent where not said.
    pub assessor: Option<Assessor>,
    /// What was found, in order, never rewritten.
    pub findings: Vec<AssessorFinding>,
}

/// Who assesses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assessor {
    /// The name; empty where none is given.
    pub name: String,
    /// Whether independent of the institution; absent where not said.
    pub independent: Option<bool>,
}

/// By whom and why this edition was agreed on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EditionAgreed {
    /// By whom.
    pub by: String,
    /// On which day.
    pub on: Date,
    /// Why.
    pub because: String,
}

/// What an assessor finds of a criterion. There is nothing in between, and no "not applicable".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AssessorOutcome {
    /// It is met.
    Met,
    /// It is not met.
    NotMet,
}

impl AssessorOutcome {
    /// Ids with their outcomes, for readers of files.
    pub const NAMES: [(&'static str, AssessorOutcome); 2] = [
        ("met", AssessorOutcome::Met),
        ("not-met", AssessorOutcome::NotMet),
    ];

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        Outcome::from(self).id()
    }

    /// The words that people read.
    pub fn label(self) -> &'static str {
        Outcome::from(self).label()
    }
}

impl From<AssessorOutcome> for Outcome {
    fn from(outcome: AssessorOutcome) -> Outcome {
        match outcome {
            AssessorOutcome::Met => Outcome::Met,
            AssessorOutcome::NotMet => Outcome::NotMet,
        }
    }
}

/// One finding of an assessor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssessorFinding {
    /// The criterion.
    pub criterion: String,
    /// What was found.
    pub outcome: AssessorOutcome,
    /// The day.
    pub on: Date,
    /// Ids of the evidence.
    pub evidence: Vec<String>,
    /// Why.
    pub reason: String,
    /// What had been found before, where this replaces it.
    pub earlier: Option<AssessorOutcome>,
}

impl AssessorFinding {
    fn parts(&self) -> impl Iterator<Item = (&'static str, Json)> {
        let evidence = self.evidence.iter().map(Json::text).collect();
        let parts = [
            ("criterion", Some(Json::text(&self.criterion))),
            ("outcome", Some(Json::text(self.outcome.id()))),
            ("on", Some(Json::Text(self.on.to_string()))),
            (
                "evidence",
                (!self.evidence.is_empty()).then_some(Json::Array(evidence)),
            ),
            ("reason", Some(Json::text(&self.reason))),
            ("earlier", self.earlier.map(|e| Json::text(e.id()))),
        ];
        let parts = parts.into_iter();
        parts.filter_map(|(key, value)| Some((key, value?)))
    }

    /// The finding as an assessment holds it.
    pub(super) fn to_json(&self) -> Json {
        Json::object(self.parts())
    }

    /// The finding as one more `[[finding]]` of an assessment in TOML.
    pub fn to_toml(&self) -> String {
        let mut text = "[[finding]]\n".to_owned();
        for (key, value) in self.parts() {
            text.push_str(&format!("{key} = {}\n", toml_value(key, &value, &["on"])));
        }
        text
    }

    /// Reads one finding, as an assessment holds it, which is to be added to one.
    pub(crate) fn read<'d>(
        reader: &mut Reader<'d>,
        node: &'d Node,
        path: &str,
    ) -> Option<AssessorFinding> {
        let mut table = reader.table(node, path)?;
        let read = super::read::finding(reader, &mut table, path);
        table.finish(reader);
        read
    }
}

/// Something that was looked at and never decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Considered {
    /// What it is.
    pub what: String,
    /// Its day.
    pub on: Option<Date>,
    /// What to keep with it.
    pub note: String,
}

/// What the institution sent in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submitted {
    /// SHA-256 of the canonical fact sheet.
    pub sheet: String,
    /// The day.
    pub on: Option<Date>,
}

impl Case {
    /// The standing finding of a criterion: the last one.
    pub fn standing(&self, criterion: &str) -> Option<&AssessorFinding> {
        let findings = self.findings.iter().rev();
        findings
            .into_iter()
            .find(|finding| finding.criterion == criterion)
    }

    /// Every finding of a criterion, in order.
    pub fn history<'c>(
        &'c self,
        criterion: &'c str,
    ) -> impl Iterator<Item = &'c AssessorFinding> + 'c {
        let findings = self.findings.iter();
        findings.filter(move |finding| finding.criterion == criterion)
    }

    /// The last day that the record speaks of: completion, else the last finding, else the start.
    pub fn last_day(&self) -> Date {
        let found = self.findings.iter().map(|finding| finding.on).max();
        self.completed.or(found).unwrap_or(self.started)
    }
}
