//! How far raters agree: percent agreement, Cohen's κ, Gwet's AC1 and AC2, Krippendorff's α.
//!
//! Two raters are compared on the units that both have rated. All raters together are compared by α, on the units that
//! at least two have rated. Weights and the ordinal and interval α are computed only for a scale whose order the caller
//! has declared. Where a formula divides by zero the statistic is undefined, with the reason; it is never 0 or 1 then.

mod alpha;
mod answer;
mod ask;
mod of_reviews;
mod pair;
mod quantile;
mod ratings;
mod scale;
mod table;
mod words;

pub use answer::{
    AgreementAnswer, AllRaters, Interval, Method, Pair, ScaleAnswer, StandardError, Statistic,
    Undefined,
};
pub use ask::AgreementRequest;
pub use ratings::{Rating, Ratings};
pub use scale::{MAX_CATEGORIES, Scale};

use answer::{FEW_UNITS, MAX_PAIRED};
use ceiag::api::{ENGINE, Notice};

/// How intervals are computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum IntervalMethod {
    /// With the quantile of Student's t, one degree of freedom fewer than units.
    #[default]
    StudentT,
    /// With the quantile of the normal distribution, 1.959964.
    Normal,
}

impl IntervalMethod {
    /// Every method with its name.
    pub const NAMES: [(&'static str, IntervalMethod); 2] = [
        ("student-t", IntervalMethod::StudentT),
        ("normal", IntervalMethod::Normal),
    ];

    /// Its name.
    pub fn id(self) -> &'static str {
        match self {
            IntervalMethod::StudentT => "student-t",
            IntervalMethod::Normal => "normal",
        }
    }
}

/// How agreement is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Options {
    /// How intervals around κ, AC1, AC2 and α are computed.
    pub interval: IntervalMethod,
}

/// How far the raters agree: every pair of raters, and all together.
///
/// The answer does not depend on the order in which units or ratings are given.
pub fn agreement(ratings: &Ratings, options: &Options) -> AgreementAnswer {
    let raters = &ratings.raters;
    let mut pairs = Vec::new();
    if raters.len() <= MAX_PAIRED {
        for (first, name) in raters.iter().enumerate() {
            for (second, other) in raters.iter().enumerate().skip(first + 1) {
                let table = pair::Table::count(ratings, first, second);
                pairs.push(pair::pair(&table, (name, other), ratings, options));
            }
        }
    }
    let all = alpha::all(ratings, options);
    let mut answer = AgreementAnswer {
        format: "ceiag-agreement/1",
        engine: ENGINE,
        text: words::summary(ratings),
        units: ratings.units.len(),
        ratings: ratings.count(),
        raters: raters.clone(),
        scale: ScaleAnswer {
            categories: ratings.scale.categories().to_vec(),
            ordered: ratings.scale.is_ordered(),
            declared: ratings.scale.is_declared(),
        },
        pairs,
        all,
        methods: Vec::new(),
        notices: Vec::new(),
    };
    answer.methods = answer.used();
    answer.notices = notices(ratings, &answer);
    answer
}

/// What a reader should know before quoting a number.
fn notices(ratings: &Ratings, answer: &AgreementAnswer) -> Vec<Notice> {
    let mut notices = Vec::new();
    let mut note = |code, text| notices.push(Notice { code, text });
    if !ratings.scale.is_ordered() {
        note("scale-not-ordered", words::NOT_ORDERED.to_owned());
    }
    if !ratings.scale.is_declared() {
        note("scale-not-declared", words::NOT_DECLARED.to_owned());
    }
    if answer.all.left_out > 0 {
        let text = words::left_out(answer.all.left_out);
        note("rated-once", text);
    }
    if ratings.raters.len() > MAX_PAIRED {
        note("pairs-left-out", words::pairs_left_out(MAX_PAIRED));
    }
    let rough = |units: usize| units > 0 && units < FEW_UNITS;
    if rough(answer.all.units) || answer.pairs.iter().any(|p| rough(p.units)) {
        note("few-units", words::few_units(FEW_UNITS));
    }
    notices
}
