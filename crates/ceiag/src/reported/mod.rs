//! Reported results: what an instrument printed for an institution. A record of its own, never turned into facts.
//!
//! A percentage without the generation and the type of the evaluation that printed it says nothing, so neither can be
//! left out.

mod check;
mod read;
mod read_json;
mod row;
mod status;

pub use read::ReportedTable;
pub use status::Status;

use crate::date::Date;
use crate::institution::EvaluationType;
use serde::{Serialize, Serializer};
use std::fmt;

/// The instrument of the Careers & Enterprise Company, for which the checks of printed figures are known.
pub const COMPASS: &str = "compass";

/// How many benchmarks Compass has, in either generation.
pub(crate) const COMPASS_BENCHMARKS: u8 = 8;

/// The generation of an instrument. Results of different generations are never compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Generation {
    /// Compass to July 2025, against the original benchmarks.
    Classic,
    /// Compass from 2025/26, against the updated benchmarks.
    New,
}

impl Generation {
    /// Ids with their generations, for readers of files.
    pub const NAMES: [(&'static str, Generation); 2] =
        [("classic", Generation::Classic), ("new", Generation::New)];

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            Generation::Classic => "classic",
            Generation::New => "new",
        }
    }
}

/// When a result was completed: a day, or a period of which only the bounds are known.
///
/// ```
/// use ceiag::reported::Completed;
/// let year: Completed = "2020-09-01/2021-07-31".parse()?;
/// assert_eq!(year.on().to_string(), "2021-07-31");
/// assert!("2021-07-31/2020-09-01".parse::<Completed>().is_err());
/// # Ok::<(), ceiag::reported::NotCompleted>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Completed {
    // INVARIANT: first <= last. `last` stands first, so that the derived order is by completion.
    last: Date,
    first: Date,
}

/// A text that is neither a day nor a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotCompleted;

impl fmt::Display for NotCompleted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a day (2021-07-31) or a period, first day first (2020-09-01/2021-07-31)")
    }
}

impl std::error::Error for NotCompleted {}

impl Completed {
    /// A single day.
    pub fn day(day: Date) -> Completed {
        Completed {
            last: day,
            first: day,
        }
    }

    /// A period, both days included; `None` when it is upside down.
    pub fn period(first: Date, last: Date) -> Option<Completed> {
        (first <= last).then_some(Completed { last, first })
    }

    /// The first day on which it can have been completed.
    pub fn first(self) -> Date {
        self.first
    }

    /// The day on which it counts as completed: the last of the period.
    pub fn on(self) -> Date {
        self.last
    }
}

impl std::str::FromStr for Completed {
    type Err = NotCompleted;

    fn from_str(text: &str) -> Result<Completed, NotCompleted> {
        let day = |text: &str| text.parse::<Date>().map_err(|_| NotCompleted);
        match text.split_once('/') {
            None => Ok(Completed::day(day(text)?)),
            Some((first, last)) => Completed::period(day(first)?, day(last)?).ok_or(NotCompleted),
        }
    }
}

impl fmt::Display for Completed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            write!(f, "{}", self.last)
        } else {
            write!(f, "{}/{}", self.first, self.last)
        }
    }
}

impl Serialize for Completed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// What was printed for one benchmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReportedBenchmark {
    /// Its number, from 1.
    pub number: u8,
    /// The printed percentage, 0 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<u8>,
    /// The printed state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
}

/// What an instrument printed for an institution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReportedResult {
    /// The institution as the source names it.
    pub institution: String,
    /// The instrument, such as `compass`.
    pub instrument: String,
    /// Its generation.
    pub generation: Generation,
    /// The type of the evaluation.
    pub evaluation_type: EvaluationType,
    /// When it was completed.
    pub completed: Completed,
    /// What was printed for each benchmark, by number.
    pub benchmarks: Vec<ReportedBenchmark>,
    /// The printed number of benchmarks achieved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub achieved: Option<u8>,
    /// Where it was printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// What has to agree before two results may be compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ResultKind {
    /// The instrument.
    pub instrument: String,
    /// Its generation.
    pub generation: Generation,
    /// The type of the evaluation.
    pub evaluation_type: EvaluationType,
}

impl fmt::Display for ResultKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} ({}, {})",
            self.instrument,
            self.generation.id(),
            self.evaluation_type.id()
        )
    }
}

impl ReportedResult {
    /// What has to agree before it may be compared with another.
    pub fn kind(&self) -> ResultKind {
        ResultKind {
            instrument: self.instrument.clone(),
            generation: self.generation,
            evaluation_type: self.evaluation_type,
        }
    }

    /// What was printed for a benchmark.
    pub fn benchmark(&self, number: u8) -> Option<&ReportedBenchmark> {
        self.benchmarks.iter().find(|b| b.number == number)
    }

    /// How many benchmarks its own figures show as achieved, at least and at most.
    ///
    /// Only for classic Compass, where achieved is 100% (derived: S5 in the domain's account of classic scoring), or
    /// where every benchmark has a printed state; `None` where the figures do not say.
    pub fn achieved_by_figures(&self) -> Option<(u8, u8)> {
        if self.instrument != COMPASS {
            return None;
        }
        let (mut achieved, mut decided) = (0, 0);
        for benchmark in &self.benchmarks {
            let is_achieved = match (self.generation, benchmark.percent, benchmark.status) {
                (Generation::Classic, Some(percent), _) => percent == 100,
                (_, _, Some(status)) => status == Status::Achieved,
                _ => continue,
            };
            decided += 1;
            achieved += u8::from(is_achieved);
        }
        let open = COMPASS_BENCHMARKS.saturating_sub(decided);
        (decided > 0).then_some((achieved, achieved + open))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_counts_from_its_last_day_and_keeps_its_spelling() {
        for text in ["2021-07-31", "2020-09-01/2021-07-31"] {
            let completed: Completed = text.parse().unwrap();
            assert_eq!(completed.to_string(), text);
            assert_eq!(completed.on().to_string(), "2021-07-31");
        }
        for bad in [
            "",
            "2021",
            "2020/21",
            "2021-07-31/",
            "2021-08-01/2021-07-31",
        ] {
            assert_eq!(bad.parse::<Completed>(), Err(NotCompleted), "{bad}");
        }
        let day = |text: &str| text.parse::<Completed>().unwrap();
        assert!(day("2020-09-01/2021-07-31") > day("2021-01-31"));
    }
}
