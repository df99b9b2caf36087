//! One more finding in an assessment. What stands is never taken away.

use super::assessment::{Assessment, AssessorFinding};
use super::record::{StandardRecord, record};
use super::shown::Beside;
use crate::api::ENGINE;
use crate::award::Bodies;
use crate::date::Date;
use crate::framework::Library;
use crate::json::Json;
use crate::problem::Problems;
use crate::text::{json, nth};
use serde::Serialize;

/// An assessment with one more finding, and its record then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StandardFinding {
    /// `ceiag-standard-finding/1`.
    #[cfg_attr(
        feature = "schema",
        schemars(extend("const" = "ceiag-standard-finding/1"))
    )]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The last day that the record speaks of.
    pub as_of: Date,
    /// The assessment with the finding at its end, as a file holds it.
    pub assessment: Json,
    /// What it records now.
    pub record: StandardRecord,
    /// The sentence of the record.
    pub text: String,
}

/// Adds a finding below those that stand, and says what the assessment records then. The assessment itself is never changed.
///
/// # Errors
/// As [`Assessment::with_finding`] and [`record()`].
pub fn finding(
    library: &Library,
    assessment: &Assessment,
    finding: AssessorFinding,
    bodies: Option<&Bodies>,
) -> Result<StandardFinding, Problems> {
    let assessment = assessment.with_finding(library, finding)?;
    let record = record(library, &assessment, bodies, &Beside::default())?;
    Ok(StandardFinding {
        format: "ceiag-standard-finding/1",
        engine: ENGINE,
        as_of: record.as_of,
        assessment: assessment.to_json(),
        text: record.text.clone(),
        record,
    })
}

impl Assessment {
    /// The assessment with one more finding at its end.
    ///
    /// # Errors
    /// All problems at once, with paths such as `finding.criterion`: an unknown criterion or one that does not apply, a day
    /// before that of the last finding or outside the assessment, and `earlier` that does not name what stands.
    pub fn with_finding(
        &self,
        library: &Library,
        finding: AssessorFinding,
    ) -> Result<Assessment, Problems> {
        let mut longer = self.clone();
        longer.case.findings.push(finding);
        // Read again as a file would be, so that one set of rules holds for both.
        let read = json("assessment", longer.to_json().write().as_bytes())
            .and_then(|doc| Assessment::read(&doc, library));
        let added = nth("finding", self.case.findings.len());
        read.map_err(|problems| {
            let own = problems.into_iter().map(|mut problem| {
                problem.place = None;
                let below = problem.path.as_deref().and_then(|p| p.strip_prefix(&added));
                match below.map(|below| format!("finding{below}")) {
                    Some(path) => problem.path(path),
                    None => problem,
                }
            });
            own.collect()
        })
    }

    /// The assessment as a file holds it.
    pub fn to_json(&self) -> Json {
        let case = &self.case;
        let day = |day: Date| Json::Text(day.to_string());
        let mut parts = vec![
            ("format", Json::text("ceiag-assessment/1")),
            ("id", Json::text(&case.id)),
            ("catalogue", Json::text(&case.catalogue)),
            ("body", Json::text(&case.body)),
            ("started", day(case.started)),
        ];
        parts.extend(case.completed.map(|on| ("completed", day(on))));
        if let Some(agreed) = &case.edition_agreed {
            let agreed = Json::object([
                ("by", Json::text(&agreed.by)),
                ("on", day(agreed.on)),
                ("because", Json::text(&agreed.because)),
            ]);
            parts.push(("edition-agreed", agreed));
        }
        if let Some(present) = case.compass_present {
            let mut compass = vec![("present", Json::Bool(present))];
            compass.extend(self.compass_completed.map(|on| ("completed", day(on))));
            parts.push(("compass", Json::object(compass)));
        }
        if let Some(submitted) = &self.submitted {
            let mut sent = vec![("sheet", Json::text(&submitted.sheet))];
            sent.extend(submitted.on.map(|on| ("on", day(on))));
            parts.push(("submitted", Json::object(sent)));
        }
        parts.push(("institution", case.institution.to_json()));
        if let Some(assessor) = &case.assessor {
            let mut who = Vec::new();
            if !assessor.name.is_empty() {
                who.push(("name", Json::text(&assessor.name)));
            }
            who.extend(
                assessor
                    .independent
                    .map(|is| ("independent", Json::Bool(is))),
            );
            parts.push(("assessor", Json::object(who)));
        }
        let considered = self.considered.iter().map(|one| {
            let mut parts = vec![("what", Json::text(&one.what))];
            parts.extend(one.on.map(|on| ("on", day(on))));
            if !one.note.is_empty() {
                parts.push(("note", Json::text(&one.note)));
            }
            Json::object(parts)
        });
        let lists = [
            ("considered", considered.collect::<Vec<_>>()),
            (
                "finding",
                case.findings.iter().map(|one| one.to_json()).collect(),
            ),
        ];
        let lists = lists.into_iter().filter(|(_, list)| !list.is_empty());
        parts.extend(lists.map(|(key, list)| (key, Json::Array(list))));
        Json::object(parts)
    }
}
