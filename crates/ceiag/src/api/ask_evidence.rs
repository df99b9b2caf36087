//! The requests about evidence: registers, and the options that go with them.

use super::ask::{Ask, Asked};
use super::in_request::in_request;
use super::request::shared_options;
use super::{
    CoverageAnswer, CrosswalkAnswer, EvidenceAnswer, EvidenceBy, EvidenceKindsAnswer, Options,
    Warned, crosswalk, evidence, evidence_coverage, evidence_kinds,
};
use crate::date::Date;
use crate::evidence::Register;
use crate::fact::{FactSheet, texts_by_key};
use crate::framework::Library;
use crate::problem::Problems;
use crate::text::{Document, Node};
use std::borrow::Cow;

/// Evidence that is to be put in order.
#[derive(Clone, Debug)]
pub struct EvidenceRequest<'l> {
    /// The library, with the caller's own editions.
    pub library: Cow<'l, Library>,
    /// The evidence.
    pub register: Register,
    /// The day on which it is looked at.
    pub as_of: Date,
    /// How it is put in order.
    pub by: EvidenceBy,
    /// Editions, profiles and choices, where it is put in order by criterion.
    pub options: Options,
    /// Warnings.
    pub problems: Problems,
}

impl<'l> EvidenceRequest<'l> {
    /// Reads `{ register, as_of, by?, frameworks?, profiles?, choices?, own_frameworks? }`.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document, library: &'l Library) -> Result<EvidenceRequest<'l>, Problems> {
        let mut ask = Ask::open(doc, library)?;
        let node = ask.table.req(&mut ask.reader, "register");
        let as_of = day(&mut ask);
        let by = ask.table.opt("by");
        let by = by.and_then(|n| ask.reader.one_of(n, "by", &EvidenceBy::NAMES));
        let options = editions(&mut ask);
        let mut asked = ask.finish();
        let register = node.and_then(|node| asked.register(node));
        let (library, problems) = asked.end()?;
        match (register, as_of) {
            (Some(register), Some(as_of)) => Ok(EvidenceRequest {
                library,
                register,
                as_of,
                by: by.unwrap_or_default(),
                options,
                problems,
            }),
            _ => Err(problems),
        }
    }

    /// Says what evidence there is.
    ///
    /// # Errors
    /// As [`evidence()`].
    pub fn answer(&self) -> Result<Warned<EvidenceAnswer>, Problems> {
        let (library, register) = (&self.library, &self.register);
        Ok(Warned {
            answer: evidence(library, register, self.as_of, self.by, &self.options)?,
            problems: self.problems.clone(),
        })
    }
}

/// Evidence whose coverage is asked for.
#[derive(Clone, Debug)]
pub struct CoverageRequest<'l> {
    /// The library, with the caller's own editions.
    pub library: Cow<'l, Library>,
    /// The evidence.
    pub register: Register,
    /// The day on which it is looked at.
    pub as_of: Date,
    /// Warnings.
    pub problems: Problems,
}

impl<'l> CoverageRequest<'l> {
    /// Reads `{ register, as_of, own_frameworks? }`.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document, library: &'l Library) -> Result<CoverageRequest<'l>, Problems> {
        let mut ask = Ask::open(doc, library)?;
        let node = ask.table.req(&mut ask.reader, "register");
        let as_of = day(&mut ask);
        let mut asked = ask.finish();
        let register = node.and_then(|node| asked.register(node));
        let (library, problems) = asked.end()?;
        match (register, as_of) {
            (Some(register), Some(as_of)) => Ok(CoverageRequest {
                library,
                register,
                as_of,
                problems,
            }),
            _ => Err(problems),
        }
    }

    /// Says what the evidence covers.
    pub fn answer(&self) -> Warned<CoverageAnswer> {
        Warned {
            answer: evidence_coverage(&self.library, &self.register, self.as_of),
            problems: self.problems.clone(),
        }
    }
}

/// The kinds of evidence, asked for.
#[derive(Clone, Debug)]
pub struct EvidenceKindsRequest<'l> {
    /// The library, with the caller's own editions.
    pub library: Cow<'l, Library>,
    /// Warnings.
    pub problems: Problems,
}

impl<'l> EvidenceKindsRequest<'l> {
    /// Reads `{ own_frameworks? }`.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(
        doc: &Document,
        library: &'l Library,
    ) -> Result<EvidenceKindsRequest<'l>, Problems> {
        let (library, problems) = Ask::open(doc, library)?.finish().end()?;
        Ok(EvidenceKindsRequest { library, problems })
    }

    /// Lists the kinds.
    pub fn answer(&self) -> Warned<EvidenceKindsAnswer> {
        Warned {
            answer: evidence_kinds(&self.library),
            problems: self.problems.clone(),
        }
    }
}

/// Work whose places of use are asked for.
#[derive(Clone, Debug)]
pub struct CrosswalkRequest<'l> {
    /// The library, with the caller's own editions.
    pub library: Cow<'l, Library>,
    /// The facts.
    pub sheet: FactSheet,
    /// The evidence.
    pub register: Option<Register>,
    /// Day, editions, profiles and choices.
    pub options: Options,
    /// Warnings, and what is tolerated.
    pub problems: Problems,
}

impl<'l> CrosswalkRequest<'l> {
    /// Reads `{ sheet, register?, as_of?, frameworks?, profiles?, choices?, tolerant?, own_frameworks? }`.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document, library: &'l Library) -> Result<CrosswalkRequest<'l>, Problems> {
        let mut ask = Ask::open(doc, library)?;
        let node = ask.table.req(&mut ask.reader, "sheet");
        let evidence = ask.table.opt("register");
        let mut options = shared_options(&mut ask.reader, &mut ask.table, "");
        let as_of = ask.table.opt("as-of");
        options.as_of = as_of.and_then(|n| ask.reader.date(n, "as_of"));
        let mut asked = ask.finish();
        let sheet = node.and_then(|node| asked.sheet(node, "sheet", options.tolerant));
        let register = evidence.map(|node| asked.register(node));
        let (library, problems) = asked.end()?;
        match sheet {
            Some(sheet) => Ok(CrosswalkRequest {
                library,
                sheet,
                register: register.flatten(),
                options,
                problems,
            }),
            None => Err(problems),
        }
    }

    /// Says where the work serves.
    ///
    /// # Errors
    /// As [`crosswalk()`].
    pub fn answer(&self) -> Result<Warned<CrosswalkAnswer>, Problems> {
        let register = self.register.as_ref();
        Ok(Warned {
            answer: crosswalk(&self.library, &self.sheet, register, &self.options)
                .map_err(|told| in_request(told, &self.options))?,
            problems: self.problems.clone(),
        })
    }
}

/// The day, which evidence does not bring along.
fn day(ask: &mut Ask<'_, '_>) -> Option<Date> {
    let node = ask.table.req(&mut ask.reader, "as-of")?;
    ask.reader.date(node, "as_of")
}

/// Editions, profiles and choices. Nothing of a register is tolerated.
fn editions(ask: &mut Ask<'_, '_>) -> Options {
    let mut options = Options::default();
    let names = ask.table.opt("frameworks");
    let names = names.and_then(|n| ask.reader.texts(n, "frameworks"));
    let names = names.unwrap_or_default().into_iter().map(str::to_owned);
    options.frameworks = names.collect();
    if let Some(node) = ask.table.opt("profiles") {
        options.profiles = texts_by_key(&mut ask.reader, node, "profiles");
    }
    if let Some(node) = ask.table.opt("choices") {
        options.choices = texts_by_key(&mut ask.reader, node, "choices");
    }
    options
}

impl Asked<'_, '_> {
    /// A register of evidence, unless it is refused.
    pub(super) fn register(&mut self, node: &Node) -> Option<Register> {
        let library = self.library.as_ref()?;
        let (register, problems) = Register::read_node(self.reader.doc, node, library);
        let register = register.filter(|_| !problems.has_errors());
        self.note(problems, "register", register.is_some());
        register
    }
}
