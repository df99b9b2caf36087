//! Sentences and labels.

use super::answer::{Interval, Method, StandardError, Statistic, Undefined};
use super::{Ratings, Scale};
use crate::Six;

pub(super) const BINOMIAL: &str = "binomial";
pub(super) const FLEISS_COHEN_EVERITT: &str = "fleiss-cohen-everitt-1969";
pub(super) const GWET_2008: &str = "gwet-2008";
pub(super) const GWET_LINEARISATION: &str = "gwet-linearisation";
pub(super) const JACKKNIFE: &str = "jackknife-units";
pub(super) const WILSON: &str = "wilson-score";

pub(super) const METHODS: &[Method] = &[
    Method {
        id: BINOMIAL,
        text: "percent agreement: binomial standard error, the square root of p(1 − p)/n",
    },
    Method {
        id: FLEISS_COHEN_EVERITT,
        text: "κ: large-sample standard error of Fleiss, Cohen and Everitt (1969), not assuming that κ is 0",
    },
    Method {
        id: GWET_2008,
        text: "AC1 and AC2: large-sample standard error of Gwet (2008) for two raters",
    },
    Method {
        id: GWET_LINEARISATION,
        text: "α, nominal and interval: Gwet's linearisation over units, as the R package irrCAC computes it for raw ratings",
    },
    Method {
        id: JACKKNIFE,
        text: "α, ordinal: jackknife, α again without each unit in turn, its distances computed anew each time",
    },
    Method {
        id: WILSON,
        text: "percent agreement: Wilson score interval, 95%, z = 1.959964",
    },
    Method {
        id: "student-t",
        text: "all others: interval of value ± t × standard error, 95%, Student's t with one degree of freedom fewer than units; the upper end is at most 1",
    },
    Method {
        id: "normal",
        text: "all others: interval of value ± 1.959964 × standard error, 95%; the upper end is at most 1",
    },
];

pub(super) const NOT_ORDERED: &str = "Linear and quadratic weights and the ordinal and interval forms of Krippendorff's α are left out: they need a scale whose order is declared.";
pub(super) const NOT_DECLARED: &str = "No scale was declared, so the categories are those that occur. A category that nobody chose is not counted, which changes Gwet's AC1.";

pub(super) const NO_SHARED_UNITS: Undefined = Undefined {
    reason: "no-shared-units",
    text: "no unit was rated by both",
};
pub(super) const NO_UNITS: Undefined = Undefined {
    reason: "no-shared-units",
    text: "no unit was rated by two raters",
};
pub(super) const CHANCE_IS_CERTAIN: Undefined = Undefined {
    reason: "one-category-chosen",
    text: "both raters put every unit into the same one category, so the formula divides by zero",
};
pub(super) const ONE_CATEGORY_CHOSEN: Undefined = Undefined {
    reason: "one-category-chosen",
    text: "only one category was ever chosen, so the formula divides by zero",
};
pub(super) const ONE_CATEGORY_THERE: Undefined = Undefined {
    reason: "one-category-there",
    text: "the scale has only one category, so the formula divides by zero",
};
pub(super) const ONE_UNIT: Undefined = Undefined {
    reason: "one-unit",
    text: "one unit says nothing about the spread",
};
pub(super) const RESTS_ON_ONE_UNIT: Undefined = Undefined {
    reason: "rests-on-one-unit",
    text: "without one of the units only one category is left, so the jackknife divides by zero",
};
pub(super) const NO_SPREAD: Undefined = Undefined {
    reason: "no-spread",
    text: "the standard error is zero, which says that units do not differ, not that the value is certain",
};
pub(super) const NO_VALUE: Undefined = Undefined {
    reason: "no-value",
    text: "the statistic is undefined",
};
pub(super) const NO_STANDARD_ERROR: Undefined = Undefined {
    reason: "no-standard-error",
    text: "the standard error is undefined",
};
pub(super) const OUT_OF_RANGE: Undefined = Undefined {
    reason: "out-of-range",
    text: "the number is too large to be printed",
};

pub(super) fn counted(n: usize, one: &str, many: &str) -> String {
    if n == 1 {
        format!("1 {one}")
    } else {
        format!("{n} {many}")
    }
}

fn units(n: usize) -> String {
    counted(n, "unit", "units")
}

fn categories(scale: &Scale) -> String {
    let count = counted(scale.len(), "category", "categories");
    let order = if scale.is_ordered() {
        "in a declared order"
    } else if scale.is_declared() {
        "without an order"
    } else {
        "as they occur, without an order"
    };
    format!("{count} {order}")
}

pub(super) fn summary(ratings: &Ratings) -> String {
    format!(
        "{} of {} by {}; {}.",
        counted(ratings.count(), "rating", "ratings"),
        units(ratings.units.len()),
        counted(ratings.raters.len(), "rater", "raters"),
        categories(&ratings.scale)
    )
}

pub(super) fn pair(first: &str, second: &str, n: usize) -> String {
    format!("{first} and {second}: {} rated by both.", units(n))
}

pub(super) fn all(units_used: usize, ratings: usize) -> String {
    format!(
        "All raters together: {} of {} with at least two.",
        counted(ratings, "rating", "ratings"),
        units(units_used)
    )
}

pub(super) fn left_out(n: usize) -> String {
    let is = if n == 1 { "is" } else { "are" };
    format!(
        "{} rated by fewer than two raters {is} left out of Krippendorff's α.",
        units(n)
    )
}

pub(super) fn pairs_left_out(most: usize) -> String {
    format!("Pairs are compared for at most {most} raters; choose raters to see their pairs.")
}

pub(super) fn few_units(few: usize) -> String {
    format!(
        "With fewer than {few} units standard errors and intervals are rough, save Wilson's. The limit of {few} is ceiag's own."
    )
}

/// `Cohen's κ: 0.400000 (standard error 0.126996; 95% interval 0.144792 to 0.655208)`
pub(super) fn statistic(
    label: &str,
    value: Result<Six, Undefined>,
    error: &StandardError,
    interval: &Interval,
) -> String {
    let value = match value {
        Ok(value) => value,
        Err(why) => return format!("{label}: undefined, because {}", why.text),
    };
    let error_text = match (error.value, error.undefined) {
        (Some(error), _) => format!("standard error {error}"),
        (None, Some(why)) => format!("no standard error: {}", why.text),
        (None, None) => String::new(),
    };
    let interval_text = match (interval.lo.zip(interval.hi), interval.undefined) {
        (Some((lo, hi)), _) => format!("; 95% interval {lo} to {hi}"),
        (None, Some(why)) if error.value.is_some() => format!("; no interval: {}", why.text),
        _ => String::new(),
    };
    format!("{label}: {value} ({error_text}{interval_text})")
}

impl Statistic {
    /// A statistic whose formula divides by zero, or has nothing to work on.
    pub(super) fn undefined(
        (id, label): (&'static str, &'static str),
        why: Undefined,
        (error_method, interval_method): (&'static str, &'static str),
    ) -> Statistic {
        let standard_error = StandardError {
            value: None,
            method: error_method,
            undefined: Some(NO_VALUE),
        };
        let interval = Interval {
            lo: None,
            hi: None,
            method: interval_method,
            undefined: Some(NO_VALUE),
        };
        Statistic {
            id,
            label,
            value: None,
            undefined: Some(why),
            text: statistic(label, Err(why), &standard_error, &interval),
            standard_error,
            interval,
        }
    }

    /// A statistic that has a value.
    pub(super) fn new(
        (id, label): (&'static str, &'static str),
        value: f64,
        standard_error: StandardError,
        interval: Interval,
    ) -> Statistic {
        match Six::round(value) {
            Some(value) => Statistic {
                id,
                label,
                value: Some(value),
                undefined: None,
                text: statistic(label, Ok(value), &standard_error, &interval),
                standard_error,
                interval,
            },
            None => Statistic::undefined(
                (id, label),
                OUT_OF_RANGE,
                (standard_error.method, interval.method),
            ),
        }
    }
}
