//! A library: editions, catalogue, sources, series and crosswalks that belong together.

use super::series::in_force;
use super::{Crosswalk, Framework, NotInForce, Series, Source};
use crate::award::Process;
use crate::date::Date;
use crate::evidence::EvidenceCatalogue;
use crate::fact::Catalogue;
use crate::institution::Setting;
use crate::problem::{Code, Problem, Problems};
use crate::review::ReviewKinds;
use crate::standard::Statement;
use crate::text::nearest;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Editions with everything they refer to.
///
/// Its `serde` form is for data that this library wrote itself: decoding it checks values, not nesting and not whether
/// the parts fit together. Other people's data is read with [`Library::read`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Library {
    /// Declared facts.
    pub catalogue: Catalogue,
    /// Editions, in order.
    pub frameworks: Vec<Framework>,
    /// Series of editions.
    pub series: Vec<Series>,
    /// Crosswalks between editions.
    pub crosswalks: Vec<Crosswalk>,
    /// Kinds of evidence, and what they can show.
    pub evidence: EvidenceCatalogue,
    /// Processes by which awards are given.
    pub processes: Vec<Process>,
    /// What can be said about external assessment.
    pub statements: Vec<Statement>,
    /// Documents on which rules rest.
    pub sources: Vec<Source>,
    /// Tiers of review, roles and what is expected of a review.
    pub reviews: ReviewKinds,
    /// Digests by edition. What reckons them is left out where every edition is a built-in one.
    #[cfg(not(feature = "own-frameworks"))]
    #[serde(skip)]
    pub digests: BTreeMap<String, String>,
}

impl Library {
    /// The library with digests that whoever built its editions in has reckoned before, by edition.
    ///
    /// With the feature `own-frameworks` every digest is reckoned when it is asked for, and these are not needed.
    #[must_use]
    pub fn with_digests(self, digests: BTreeMap<String, String>) -> Library {
        #[cfg(not(feature = "own-frameworks"))]
        return Library { digests, ..self };
        #[cfg(feature = "own-frameworks")]
        {
            drop(digests);
            self
        }
    }

    /// The edition with this id.
    pub fn framework(&self, id: &str) -> Option<&Framework> {
        self.frameworks.iter().find(|f| f.id == id)
    }

    /// The edition with this id, which has to be there.
    ///
    /// # Errors
    /// `unknown-framework`, with the nearest id.
    pub fn find(&self, id: &str) -> Result<&Framework, Problems> {
        self.framework(id)
            .ok_or_else(|| self.unknown_edition(id).into())
    }

    fn unknown_edition(&self, id: &str) -> Problem {
        let newest = self.newest_first();
        let of_series: Vec<String> = newest
            .iter()
            .filter(|edition| edition.series == id)
            .map(|edition| format!("`{}`", edition.id))
            .collect();
        if !of_series.is_empty() {
            let message = format!("`{id}` is a series, and one edition is needed");
            return Problem::error(Code::UnknownFramework, message)
                .found(id)
                .help(format!("newest first: {}", of_series.join(", ")));
        }
        let message = format!("no edition is called `{id}`");
        let problem = Problem::error(Code::UnknownFramework, message).found(id);
        match nearest(id, newest.iter().map(|f| f.id.as_str())) {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None => problem.help(crate::words::help::EDITIONS),
        }
    }

    /// The editions, those that came last first: of several that are as near to what was typed, one of these is meant.
    pub(crate) fn newest_first(&self) -> Vec<&Framework> {
        let mut editions: Vec<&Framework> = self.frameworks.iter().collect();
        crate::sorted::by_key(&mut editions, |edition| Reverse(edition.in_force.from));
        editions
    }

    /// The series with this id.
    pub fn series_named(&self, id: &str) -> Option<&Series> {
        self.series.iter().find(|s| s.id == id)
    }

    /// The award process with this id.
    pub fn process(&self, id: &str) -> Option<&Process> {
        self.processes.iter().find(|p| p.id == id)
    }

    /// The source with this key.
    pub fn source(&self, key: &str) -> Option<&Source> {
        self.sources.iter().find(|s| s.key == key)
    }

    /// The crosswalk between two editions, older first.
    pub fn crosswalk(&self, from: &str, to: &str) -> Option<&Crosswalk> {
        self.crosswalks
            .iter()
            .find(|c| c.from == from && c.to == to)
    }

    /// The editions of a series that are in force for a setting on a day; several only when an open choice decides between them.
    ///
    /// # Errors
    /// When none is in force: with the declared reason.
    pub fn in_force(
        &self,
        series: &Series,
        setting: Setting,
        day: Date,
        choices: &BTreeMap<String, String>,
    ) -> Result<Vec<&Framework>, NotInForce> {
        in_force(series, self.frameworks.iter(), setting, day, choices)
    }

    /// Every edition in force for a setting on a day, in the order of the series, and the holes. Series whose editions are
    /// used only by name are left out.
    pub fn all_in_force(
        &self,
        setting: Setting,
        day: Date,
        choices: &BTreeMap<String, String>,
    ) -> (Vec<&Framework>, Vec<NotInForce>) {
        let mut found = Vec::new();
        let mut holes = Vec::new();
        for series in self.series.iter().filter(|s| !s.by_name_only) {
            match self.in_force(series, setting, day, choices) {
                Ok(editions) => found.extend(editions),
                Err(hole) => holes.push(hole),
            }
        }
        (found, holes)
    }
}
