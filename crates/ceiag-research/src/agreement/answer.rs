//! The answer.

use super::words;
use crate::Six;
use ceiag::api::Notice;
use serde::Serialize;

/// The most raters of whom every pair is compared.
pub(super) const MAX_PAIRED: usize = 10;
/// Standard errors for many units are rough below this number.
pub(super) const FEW_UNITS: usize = 30;

/// The answer of [`agreement`](super::agreement).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AgreementAnswer {
    /// `ceiag-agreement/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "ceiag-agreement/1")))]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// What was compared, in one sentence.
    pub text: String,
    /// Units that are named, rated or not.
    pub units: usize,
    /// Ratings that are not missing.
    pub ratings: usize,
    /// The raters, in the order in which pairs are formed.
    pub raters: Vec<String>,
    /// The categories.
    pub scale: ScaleAnswer,
    /// Every pair of raters, on the units that both have rated.
    pub pairs: Vec<Pair>,
    /// All raters together, on the units that at least two have rated.
    pub all: AllRaters,
    /// The methods behind the standard errors and intervals given.
    pub methods: Vec<Method>,
    /// What a reader should know before quoting a number.
    pub notices: Vec<Notice>,
}

/// The categories of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScaleAnswer {
    /// The categories, in the order of every table.
    pub categories: Vec<String>,
    /// Whether that order means something.
    pub ordered: bool,
    /// Whether the caller has declared them, rather than that they are those that occur.
    pub declared: bool,
}

/// Two raters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Pair {
    /// The rater of the rows.
    pub first: String,
    /// The rater of the columns.
    pub second: String,
    /// Units that both have rated.
    pub units: usize,
    /// How many units the first has put into the row's category and the second into the column's.
    pub table: Vec<Vec<u32>>,
    /// The pair in one sentence.
    pub text: String,
    /// The statistics.
    pub statistics: Vec<Statistic>,
}

impl Pair {
    /// A statistic by its id, such as `cohen-kappa`.
    pub fn statistic(&self, id: &str) -> Option<&Statistic> {
        self.statistics.iter().find(|s| s.id == id)
    }
}

/// All raters together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AllRaters {
    /// Units that at least two raters have rated.
    pub units: usize,
    /// The ratings of those units.
    pub ratings: usize,
    /// Units that only one rater or none has rated: they say nothing about agreement.
    pub left_out: usize,
    /// All raters in one sentence.
    pub text: String,
    /// The statistics.
    pub statistics: Vec<Statistic>,
}

impl AllRaters {
    /// A statistic by its id, such as `krippendorff-alpha-ordinal`.
    pub fn statistic(&self, id: &str) -> Option<&Statistic> {
        self.statistics.iter().find(|s| s.id == id)
    }
}

/// One statistic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Statistic {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub label: &'static str,
    /// Its value; absent where it is undefined.
    pub value: Option<Six>,
    /// Why there is no value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<Undefined>,
    /// Its standard error.
    pub standard_error: StandardError,
    /// Its 95% confidence interval.
    pub interval: Interval,
    /// All of it in one sentence.
    pub text: String,
}

/// Why a number can't be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Undefined {
    /// The reason, for programs.
    pub reason: &'static str,
    /// The reason, for people.
    pub text: &'static str,
}

/// A standard error with the name of its method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StandardError {
    /// The value; absent where it is undefined.
    pub value: Option<Six>,
    /// The method, of [`AgreementAnswer::methods`].
    pub method: &'static str,
    /// Why there is no value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<Undefined>,
}

/// A 95% confidence interval with the name of its method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Interval {
    /// The lower end; absent where the interval is undefined.
    pub lo: Option<Six>,
    /// The upper end, at most 1.
    pub hi: Option<Six>,
    /// The method, of [`AgreementAnswer::methods`].
    pub method: &'static str,
    /// Why there is no interval.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<Undefined>,
}

/// A method by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Method {
    /// The name that standard errors and intervals give.
    pub id: &'static str,
    /// What it is.
    pub text: &'static str,
}

impl AgreementAnswer {
    /// The methods that numbers of the answer name, in the order of the list of all.
    pub(super) fn used(&self) -> Vec<Method> {
        let pairs = self.pairs.iter().flat_map(|p| &p.statistics);
        let given: Vec<&Statistic> = pairs.chain(&self.all.statistics).collect();
        let used = |method: &&Method| {
            given.iter().any(|s| {
                s.standard_error.value.is_some() && s.standard_error.method == method.id
                    || s.interval.lo.is_some() && s.interval.method == method.id
            })
        };
        words::METHODS.iter().filter(used).copied().collect()
    }
}
