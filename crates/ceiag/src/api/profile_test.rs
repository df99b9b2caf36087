//! A profile against printed percentages, as a request.

use super::Warned;
use super::ask::Ask;
use super::request::flag;
use crate::framework::Library;
use crate::institution::Institution;
use crate::problem::{Code, Problem, Problems};
use crate::profile_test::{ProfileTest, find_profile, profile_test, usual_institution};
use crate::reported::{ReportedResult, ReportedTable};
use crate::text::Document;
use std::borrow::Cow;

/// Which profile is to be tested, for whom, and against what.
#[derive(Clone, Debug)]
pub struct ProfileTestRequest<'l> {
    /// The library, with the caller's own editions.
    pub library: Cow<'l, Library>,
    /// The profile's id.
    pub profile: String,
    /// The edition that has it; needed where several have a profile of that id.
    pub framework: Option<String>,
    /// Whom the results are of; by default [`usual_institution`].
    pub institution: Option<Institution>,
    /// Whether the usual institution has a sixth form.
    pub sixth_form: bool,
    /// The printed results.
    pub results: Vec<ReportedResult>,
    /// Warnings.
    pub problems: Problems,
}

impl<'l> ProfileTestRequest<'l> {
    /// Reads `{ profile, framework?, institution? | sixth_form?, results, own_frameworks? }`. The institution is as on a
    /// sheet; the results are rows as [`ReportedTable::read_node`] reads them, and all of them are taken.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document, library: &'l Library) -> Result<ProfileTestRequest<'l>, Problems> {
        let mut ask = Ask::open(doc, library)?;
        let profile = ask.text("profile").map(str::to_owned);
        let framework = ask.opt_text("framework").map(str::to_owned);
        let described = ask.table.opt("institution");
        let institution =
            described.and_then(|n| Institution::read(&mut ask.reader, n, "institution"));
        let stated = ask.table.opt("sixth-form");
        let sixth_form = flag(&mut ask.reader, &mut ask.table, "", "sixth-form");
        if let (Some(_), Some(node)) = (described, stated) {
            let message = "a described institution already says whether it has a sixth form";
            let problem = Problem::error(Code::Conflict, message)
                .path("sixth_form")
                .help("leave out `sixth_form`, or `institution`");
            ask.reader.problem_at(node, problem);
        }
        let rows = ask.table.req(&mut ask.reader, "results");
        let mut asked = ask.finish();
        let table = rows.map(|node| ReportedTable::read_node(doc, node, "results"));
        let table = table.unwrap_or_default();
        let usable = !table.problems.has_errors();
        asked.note(table.problems, "", usable);
        let (library, problems) = asked.end()?;
        match profile {
            Some(profile) => Ok(ProfileTestRequest {
                library,
                profile,
                framework,
                institution,
                sixth_form,
                results: table.results,
                problems,
            }),
            None => Err(problems),
        }
    }

    /// Tests the profile.
    ///
    /// # Errors
    /// As [`find_profile`] and [`profile_test()`].
    pub fn answer(&self) -> Result<Warned<ProfileTest>, Problems> {
        let framework = self.framework.as_deref();
        let (edition, profile) = find_profile(&self.library, framework, &self.profile)?;
        let institution = match &self.institution {
            Some(institution) => institution.clone(),
            None => usual_institution(edition, self.sixth_form),
        };
        let results = &self.results;
        Ok(Warned {
            answer: profile_test(&self.library, edition, &profile.id, &institution, results)?,
            problems: self.problems.clone(),
        })
    }
}
