//! The requests of `standard_record`, `standard_finding`, `standard_readiness` and `standard_editions`.

use super::ask::{Ask, Asked};
use super::in_request::in_request;
use super::request::options;
use super::{Options, Warned};
use crate::award::Bodies;
use crate::date::Date;
use crate::evidence::Register;
use crate::fact::FactSheet;
use crate::framework::Library;
use crate::institution::Setting;
use crate::problem::{Code, Problems};
use crate::reported::{ReportedResult, ReportedTable};
use crate::review::Review;
use crate::standard::{
    Assessment, AssessorFinding, Beside, SERIES, StandardEditions, StandardFinding,
    StandardReadiness, StandardRecord, editions, finding, readiness, record,
};
use crate::text::{Document, Node, nth};
use std::borrow::Cow;

/// What is to be shown beside, and never decides.
#[derive(Clone, Debug, Default)]
struct Beneath {
    reported: Vec<ReportedResult>,
    reviews: Vec<Review>,
}

/// The nodes of what is to be shown beside.
struct BeneathNodes<'d> {
    reported: Option<&'d Node>,
    reviews: Vec<&'d Node>,
}

impl<'d> BeneathNodes<'d> {
    fn open(ask: &mut Ask<'d, '_>) -> BeneathNodes<'d> {
        let reported = ask.table.opt("reported");
        let reviews = ask.table.opt("reviews");
        let reviews = reviews.and_then(|node| ask.reader.array(node, "reviews"));
        BeneathNodes {
            reported,
            reviews: reviews.unwrap_or_default().iter().collect(),
        }
    }

    fn read(&self, doc: &Document, asked: &mut Asked<'_, '_>) -> Beneath {
        let mut beneath = Beneath::default();
        if let Some(node) = self.reported {
            let table = ReportedTable::read_node(doc, node, "reported");
            let usable = !table.problems.has_errors();
            asked.note(table.problems, "", usable);
            beneath.reported = table.results;
        }
        for (index, node) in self.reviews.iter().enumerate() {
            beneath
                .reviews
                .extend(asked.review(node, &nth("reviews", index)));
        }
        beneath
    }
}

/// An assessment whose record is asked for.
#[derive(Clone, Debug)]
pub struct StandardRecordRequest<'l> {
    /// The library, with the caller's own catalogue.
    pub library: Cow<'l, Library>,
    /// The assessment.
    pub assessment: Assessment,
    /// The awarding bodies, where they are given.
    pub bodies: Option<Bodies>,
    /// Facts, for indications that are shown.
    pub sheet: Option<FactSheet>,
    /// Warnings.
    pub problems: Problems,
    beneath: Beneath,
}

impl<'l> StandardRecordRequest<'l> {
    /// Reads `{ assessment, bodies?, sheet?, reported?, reviews?, own_frameworks? }`.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(
        doc: &Document,
        library: &'l Library,
    ) -> Result<StandardRecordRequest<'l>, Problems> {
        let mut ask = Ask::open(doc, library)?;
        let assessment = ask.table.req(&mut ask.reader, "assessment");
        let bodies = ask.table.opt("bodies");
        let sheet = ask.table.opt("sheet");
        let beneath = BeneathNodes::open(&mut ask);
        let mut asked = ask.finish();
        let sheet = sheet.and_then(|node| asked.sheet(node, "sheet", false));
        let assessment = assessment.and_then(|node| asked.assessment(node, "assessment"));
        let beneath = beneath.read(doc, &mut asked);
        let bodies = bodies.and_then(|node| asked.part("bodies", Bodies::read(&doc.part(node))));
        let (library, problems) = asked.end()?;
        match assessment {
            Some(assessment) => Ok(StandardRecordRequest {
                library,
                assessment,
                bodies,
                sheet,
                problems,
                beneath,
            }),
            None => Err(problems),
        }
    }

    /// The record.
    ///
    /// # Errors
    /// As [`record()`].
    pub fn answer(&self) -> Result<Warned<StandardRecord>, Problems> {
        let beside = Beside {
            sheet: self.sheet.as_ref(),
            reported: &self.beneath.reported,
            reviews: &self.beneath.reviews,
            register: None,
        };
        let bodies = self.bodies.as_ref();
        Ok(Warned {
            answer: record(&self.library, &self.assessment, bodies, &beside)?,
            problems: self.problems.clone(),
        })
    }
}

/// An assessment, and a finding that is to be added.
#[derive(Clone, Debug)]
pub struct StandardFindingRequest<'l> {
    /// The library, with the caller's own catalogue.
    pub library: Cow<'l, Library>,
    /// The assessment.
    pub assessment: Assessment,
    /// What is found.
    pub finding: AssessorFinding,
    /// The awarding bodies, where they are given.
    pub bodies: Option<Bodies>,
    /// Warnings.
    pub problems: Problems,
}

impl<'l> StandardFindingRequest<'l> {
    /// Reads `{ assessment, finding, bodies?, own_frameworks? }`; `finding` is as an assessment holds it.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(
        doc: &Document,
        library: &'l Library,
    ) -> Result<StandardFindingRequest<'l>, Problems> {
        let mut ask = Ask::open(doc, library)?;
        let assessment = ask.table.req(&mut ask.reader, "assessment");
        let finding = ask.table.req(&mut ask.reader, "finding");
        let finding = finding.and_then(|n| AssessorFinding::read(&mut ask.reader, n, "finding"));
        let bodies = ask.table.opt("bodies");
        let mut asked = ask.finish();
        let assessment = assessment.and_then(|node| asked.assessment(node, "assessment"));
        let bodies = bodies.and_then(|node| asked.part("bodies", Bodies::read(&doc.part(node))));
        let (library, problems) = asked.end()?;
        match (assessment, finding) {
            (Some(assessment), Some(finding)) => Ok(StandardFindingRequest {
                library,
                assessment,
                finding,
                bodies,
                problems,
            }),
            _ => Err(problems),
        }
    }

    /// Adds the finding.
    ///
    /// # Errors
    /// As [`finding()`].
    pub fn answer(&self) -> Result<Warned<StandardFinding>, Problems> {
        let (assessment, bodies) = (&self.assessment, self.bodies.as_ref());
        Ok(Warned {
            answer: finding(&self.library, assessment, self.finding.clone(), bodies)?,
            problems: self.problems.clone(),
        })
    }
}

/// A sheet that is to be looked at by a catalogue.
#[derive(Clone, Debug)]
pub struct StandardReadinessRequest<'l> {
    /// The library, with the caller's own catalogue.
    pub library: Cow<'l, Library>,
    /// The sheet.
    pub sheet: FactSheet,
    /// How it is to be judged.
    pub options: Options,
    /// The catalogue; by default the reference criteria in force.
    pub catalogue: Option<String>,
    /// Evidence, where it is given.
    pub register: Option<Register>,
    /// Warnings, and what is tolerated.
    pub problems: Problems,
    beneath: Beneath,
}

impl<'l> StandardReadinessRequest<'l> {
    /// Reads `{ sheet, catalogue?, as_of?, choices?, tolerant?, register?, reported?, reviews?, own_frameworks? }`.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(
        doc: &Document,
        library: &'l Library,
    ) -> Result<StandardReadinessRequest<'l>, Problems> {
        let mut ask = Ask::open(doc, library)?;
        let sheet = ask.table.req(&mut ask.reader, "sheet");
        let catalogue = ask.opt_text("catalogue").map(str::to_owned);
        let (options, _) = options(&mut ask.reader, &mut ask.table, "");
        let register = ask.table.opt("register");
        let beneath = BeneathNodes::open(&mut ask);
        let mut asked = ask.finish();
        let sheet = sheet.and_then(|node| asked.sheet(node, "sheet", options.tolerant));
        let register = register.and_then(|node| asked.register(node));
        let beneath = beneath.read(doc, &mut asked);
        let (library, problems) = asked.end()?;
        match sheet {
            Some(sheet) => Ok(StandardReadinessRequest {
                library,
                sheet,
                options,
                catalogue,
                register,
                problems,
                beneath,
            }),
            None => Err(problems),
        }
    }

    /// Looks at the sheet.
    ///
    /// # Errors
    /// As [`readiness()`].
    pub fn answer(&self) -> Result<Warned<StandardReadiness>, Problems> {
        let beside = Beside {
            sheet: None,
            reported: &self.beneath.reported,
            reviews: &self.beneath.reviews,
            register: self.register.as_ref(),
        };
        let catalogue = self.catalogue.as_deref();
        Ok(Warned {
            answer: readiness(
                &self.library,
                &self.sheet,
                &self.options,
                catalogue,
                &beside,
            )
            .map_err(|told| in_request(told, &self.options))?,
            problems: self.problems.clone(),
        })
    }
}

/// Which known edition applies.
#[derive(Clone, Debug)]
pub struct StandardEditionsRequest<'l> {
    /// The library.
    pub library: Cow<'l, Library>,
    /// The series; by default the Standard's.
    pub series: String,
    /// For whom.
    pub setting: Option<Setting>,
    /// The first day of the assessment.
    pub started: Option<Date>,
    /// The last day of the assessment.
    pub completed: Option<Date>,
    /// Warnings.
    pub problems: Problems,
}

impl<'l> StandardEditionsRequest<'l> {
    /// Reads `{ series?, setting?, started?, completed?, own_frameworks? }`.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(
        doc: &Document,
        library: &'l Library,
    ) -> Result<StandardEditionsRequest<'l>, Problems> {
        let mut ask = Ask::open(doc, library)?;
        let series = ask.opt_text("series").unwrap_or(SERIES).to_owned();
        let setting = ask.table.opt("setting").and_then(|node| {
            let names = &Setting::NAMES;
            ask.reader
                .one_of_as(Code::UnknownSetting, node, "setting", names)
        });
        let mut day = |key: &'static str| {
            let node = ask.table.opt(key)?;
            ask.reader.date(node, key)
        };
        let (started, completed) = (day("started"), day("completed"));
        let (library, problems) = ask.finish().end()?;
        Ok(StandardEditionsRequest {
            library,
            series,
            setting,
            started,
            completed,
            problems,
        })
    }

    /// The editions.
    ///
    /// # Errors
    /// As [`editions()`].
    pub fn answer(&self) -> Result<Warned<StandardEditions>, Problems> {
        let (started, completed) = (self.started, self.completed);
        Ok(Warned {
            answer: editions(
                &self.library,
                &self.series,
                self.setting,
                started,
                completed,
            )?,
            problems: self.problems.clone(),
        })
    }
}
