//! Totals of a published school, out of the official files.

use super::options::{Groups, Leavers, Like, Went};
use crate::official::{Content, Format, OfficialFile, Record, Statistics};
use ceiag::identifier::Urn;
use ceiag::problem::{Code, Place, Problem, Problems};

impl Like {
    /// The totals of the school with this number, and what has to be said about them.
    ///
    /// # Errors
    /// A file is of another kind, or does not hold the school.
    pub fn of(
        urn: Urn,
        ks4: Option<&OfficialFile>,
        census: Option<&OfficialFile>,
    ) -> Result<(Like, Vec<String>), Problems> {
        let mut problems = Problems::new();
        let mut notices = Vec::new();
        let mut line = |file: &OfficialFile, format: Format| match find(file, format, urn) {
            Ok(()) => true,
            Err(problem) => {
                problems.push(problem);
                false
            }
        };
        let ks4 = ks4.filter(|file| line(file, Format::Ks4Destinations));
        let census = census.filter(|file| line(file, Format::SchoolCensus));
        if problems.has_errors() {
            return Err(problems);
        }
        let mut like = Like::default();
        if let Some((statistics, record)) = census.and_then(|file| record(file, urn)) {
            let number = |header: &str| number(statistics, record, header);
            like.groups = number("NOR").map(|roll| Groups {
                roll,
                girls: number("NORG"),
                support: number("TSENELK"),
                plan: number("TSENELSE"),
                eal: number("NUMEAL"),
                fsm6: number("NUMFSMEVER"),
            });
            if like.groups.is_none() {
                notices.push(
                    "The published census does not show how many pupils this school has."
                        .to_owned(),
                );
            }
        }
        if let Some((statistics, record)) = ks4.and_then(|file| record(file, urn)) {
            let number = |header: &str| number(statistics, record, header);
            like.leavers = number("COHORT").map(|cohort| Leavers {
                cohort,
                went: went(&number).filter(|went| went.total() == u64::from(cohort)),
            });
            if like.leavers.is_none_or(|leavers| leavers.went.is_none()) {
                notices.push(
                    "The published file does not show where this school's leavers went, so that is made up freely."
                        .to_owned(),
                );
            }
        }
        Ok((like, notices))
    }
}

fn went(number: &impl Fn(&str) -> Option<u32>) -> Option<Went> {
    Some(Went {
        education: number("EDUCATION")?,
        apprenticeship: number("APPREN")?,
        employment: number("EMPLOYMENT")?,
        not_sustained: number("NOT_SUSTAINED")?,
        unknown: number("UNKNOWN")?,
    })
}

impl Went {
    /// All of them.
    pub fn total(&self) -> u64 {
        let parts = [
            self.education,
            self.apprenticeship,
            self.employment,
            self.not_sustained,
            self.unknown,
        ];
        parts.into_iter().map(u64::from).sum()
    }
}

fn record(file: &OfficialFile, urn: Urn) -> Option<(&Statistics, &Record)> {
    let Content::Statistics(statistics) = &file.content else {
        return None;
    };
    let mut records = statistics.records().iter();
    let found = records.find(|record| record.area.urn == Some(urn))?;
    Some((statistics, found))
}

fn number(statistics: &Statistics, record: &Record, header: &str) -> Option<u32> {
    u32::try_from(record.cell(statistics, header)?.number()?).ok()
}

/// Whether the file is of this kind and holds the school.
fn find(file: &OfficialFile, format: Format, urn: Urn) -> Result<(), Problem> {
    let place = Place {
        file: file.file.clone(),
        line: 1,
        column: 1,
    };
    if file.format != format {
        let message = format!("this file is another one: {}", file.format.label());
        let problem = Problem::error(Code::BadFormat, message);
        return Err(problem.expected(format.label()).at(place));
    }
    match record(file, urn) {
        Some(_) => Ok(()),
        None => {
            let message = format!("the file has no institution with the URN `{urn}`");
            Err(Problem::error(Code::BadUrn, message)
                .found(urn.to_string())
                .at(place))
        }
    }
}
