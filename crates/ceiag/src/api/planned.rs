//! One edition chosen and compiled once, to judge many sheets: what a binding hands out as its plan.

use super::Options;
use super::ask::{Ask, below};
use super::evaluate::{EvaluateAnswer, judge};
use super::in_request::in_request;
use super::json::twin;
use super::known::check_choices;
use super::request::flag;
use super::select::notices;
use crate::fact::{FactSheet, texts_by_key};
use crate::framework::Library;
use crate::plan::{Plan, setting_not_covered};
use crate::problem::{Code, Problem, Problems};
use crate::text::{Document, Reader, nearest};
use std::borrow::Cow;

/// An edition, compiled, with the library that it comes from.
///
/// Its answers are those of [`evaluate`](super::evaluate()) with this edition and profile asked for; only the choosing and
/// the compiling are spared.
#[derive(Clone, Debug)]
pub struct Planned<'l> {
    library: Cow<'l, Library>,
    plan: Plan,
}

impl<'l> Planned<'l> {
    /// Reads `{ framework, profile?, own_frameworks? }` and compiles the edition.
    ///
    /// # Errors
    /// All problems at once, each with its place; of an edition of the caller's own, those of its check.
    pub fn read(doc: &Document, library: &'l Library) -> Result<Planned<'l>, Problems> {
        let mut ask = Ask::open(doc, library)?;
        let framework = ask.text("framework");
        let profile = ask.opt_text("profile");
        let (library, _) = ask.finish().end()?;
        let Some(id) = framework else {
            return Err(Problems::new());
        };
        let edition = library.find(id)?;
        let plan = Plan::new(&library, edition, profile).map_err(|error| {
            let problem = Problem::error(Code::UnknownProfile, error.to_string()).path("profile");
            let known = edition.profiles.iter().map(|p| p.id.as_str());
            match profile.and_then(|profile| nearest(profile, known)) {
                Some(near) => problem.help(format!("did you mean `{near}`?")),
                None => problem,
            }
        })?;
        Ok(Planned { library, plan })
    }

    /// The library that the edition comes from, with the caller's own editions.
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// The edition, compiled.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Judges a sheet. Editions and profiles that the sheet or the options name are not looked at.
    ///
    /// # Errors
    /// As [`evaluate`](super::evaluate()).
    pub fn evaluate(
        &self,
        sheet: &FactSheet,
        options: &Options,
    ) -> Result<EvaluateAnswer, Problems> {
        let sheet = options.apply(sheet);
        let framework = self.plan.framework();
        let mut problems = Problems::new();
        check_choices(&self.library, &sheet.choices, &mut problems);
        if !framework.covers(sheet.institution.setting) {
            problems.push(setting_not_covered(framework, sheet.institution.setting));
        }
        if problems.has_errors() {
            return Err(problems);
        }
        let notices = notices(framework, &sheet, options.as_of(&sheet));
        let plans = [(&self.plan, notices.as_slice())];
        judge(&self.library, &plans, Vec::new(), sheet, options)
    }

    /// [`Planned::evaluate`] from JSON text to JSON text; the request is
    /// `{ sheet, as_of?, choices?, tolerant?, all_choices? }`.
    pub fn evaluate_json(&self, text: &str) -> String {
        twin(&self.library, text, read_sheet, |(sheet, options, told)| {
            let placed = |problems| in_request(problems, &options);
            let mut answer = self.evaluate(&sheet, &options).map_err(placed)?;
            answer.problems = placed(answer.problems);
            answer.problems.extend(told);
            Ok(answer)
        })
    }
}

/// The sheet, how it is to be judged, and what is tolerated.
fn read_sheet(
    doc: &Document,
    library: &Library,
) -> Result<(FactSheet, Options, Problems), Problems> {
    let mut reader = Reader::new(doc);
    let Some(mut table) = reader.table(doc.root(), "") else {
        return Err(reader.problems);
    };
    let node = super::ask::sheet_node(&mut table, &mut reader);
    let mut options = Options {
        as_of: table.opt("as-of").and_then(|n| reader.date(n, "as_of")),
        ..Options::default()
    };
    if let Some(node) = table.opt("choices") {
        options.choices = texts_by_key(&mut reader, node, "choices");
    }
    options.tolerant = flag(&mut reader, &mut table, "", "tolerant");
    options.all_choices = flag(&mut reader, &mut table, "", "all-choices");
    table.finish(&mut reader);
    let read = node.map(|node| FactSheet::read_node(doc, node, &library.catalogue));
    let (sheet, told) = match read {
        Some(read) => read.for_use(options.tolerant),
        None => (None, Problems::new()),
    };
    let told: Problems = told.into_iter().map(|p| below(p, "sheet")).collect();
    match sheet.filter(|_| options.tolerant || !told.has_errors()) {
        Some(sheet) if !reader.problems.has_errors() => {
            let mut problems = reader.problems;
            problems.extend(told);
            Ok((sheet, options, problems))
        }
        _ => {
            reader.problems.extend(told);
            Err(reader.problems)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Planned;
    use crate::api::evaluate_json;
    use crate::framework::{FrameworkFile, Library};
    use crate::text::json;

    const EDITION: &str = r#"{ "format": "ceiag-framework/1", "id": "trust-1", "series": "trust", "edition": "1",
        "title": "What our trust asks", "label": "Trust", "owner": "Example Trust", "settings": ["college"],
        "reading": "findings", "strength": "framework-criterion", "text-version": "1",
        "in-force": { "from": "2026-01-01", "stated": "January 2026", "grade": "project" },
        "fact": [{ "id": "mentors", "kind": "count", "label": "mentors", "max": 9 }],
        "criterion": [{ "id": "T1.a", "label": "mentors", "text": "Three mentors.", "grade": "project",
            "met-when": { "count": "mentors", "at-least": 3 } }] }"#;

    fn library() -> Library {
        let file = FrameworkFile::read(&json("own", EDITION.as_bytes()).unwrap()).unwrap();
        Library::default().with(&file)
    }

    fn sheet(facts: &str, setting: &str) -> String {
        format!(
            r#""sheet": {{ "as-of": "2025-09-30", "institution": {{ "setting": "{setting}" }}, "facts": {facts} }}"#
        )
    }

    #[test]
    fn a_plan_answers_as_evaluate_does() {
        let library = library();
        let doc = json("request", br#"{ "framework": "trust-1" }"#).unwrap();
        let planned = Planned::read(&doc, &library).unwrap();
        let known = sheet(r#"{ "mentors": 4 }"#, "college");
        let late = format!(r#"{known}, "as_of": "2026-11-01""#);
        let typing = format!(
            r#"{}, "tolerant": true"#,
            sheet(r#"{ "mentors": 10 }"#, "college")
        );
        let wrong = sheet(r#"{ "mentor": 4 }"#, "college");
        let choice = format!(r#"{known}, "choices": {{ "x": "y" }}"#);
        let elsewhere = sheet("{}", "training-provider");
        for request in [&known, &late, &typing, &wrong, &choice, &elsewhere] {
            let by_name = format!(r#"{{ {request}, "frameworks": ["trust-1"] }}"#);
            let answer = planned.evaluate_json(&format!("{{ {request} }}"));
            assert_eq!(answer, evaluate_json(&library, &by_name));
        }
        assert!(
            planned
                .evaluate_json(&format!("{{ {known} }}"))
                .contains(r#""outcome":"met""#)
        );
    }

    #[test]
    fn what_a_plan_has_settled_is_no_key_of_its_requests() {
        let library = library();
        let doc = json("request", br#"{ "framework": "trust-1" }"#).unwrap();
        let planned = Planned::read(&doc, &library).unwrap();
        let request = format!(
            r#"{{ {}, "frameworks": ["trust-1"] }}"#,
            sheet("{}", "college")
        );
        assert!(planned.evaluate_json(&request).contains("unknown-key"));
    }

    #[test]
    fn an_edition_or_profile_that_is_not_there_is_refused() {
        let library = library();
        let refused = |request: &str| {
            let doc = json("request", request.as_bytes()).unwrap();
            Planned::read(&doc, &library).unwrap_err().to_string()
        };
        assert!(refused(r#"{ "framework": "trust-2" }"#).contains("did you mean `trust-1`?"));
        let text = refused(r#"{ "framework": "trust-1", "profile": "p" }"#);
        assert!(text.contains("error[unknown-profile]: no profile is called `p`"));
        assert!(refused("{}").contains("missing-key"));
        assert!(refused(r#"{ "framework": "trust-1", "x": 1 }"#).contains("unknown-key"));
    }
}
