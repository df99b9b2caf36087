//! The sentences of a profile test.

use super::{Denominator, Tally};
use crate::framework::{Grade, Profile, Rounding};
use crate::ratio::Ratio;
use crate::reading::State;

pub(super) fn denominator(
    number: u32,
    max: Option<u64>,
    printable: u32,
    not_tested: Option<State>,
) -> String {
    match (max, not_tested) {
        (Some(max), _) => format!(
            "Benchmark {number} counts {max} points and can print {printable} of the 101 whole percentages."
        ),
        (None, Some(State::NotApplicable)) => {
            format!("Nothing in benchmark {number} applies to this institution.")
        }
        (None, _) => format!("How benchmark {number} is scored is not known to this profile."),
    }
}

pub(super) fn cell(
    percent: u8,
    number: u32,
    denominator: Option<&Denominator>,
    numerators: &[u64],
    rounding: Rounding,
) -> String {
    let Some((denominator, max)) = denominator.and_then(|d| Some((d, d.max?))) else {
        return format!(
            "Benchmark {number}, {percent}%: not tested, the profile does not score it."
        );
    };
    match numerators {
        [] => {
            let print = |sum: &u64| Some((*sum, rounding.percent(*sum, max)?));
            let printed = || denominator.sums.iter().filter_map(print);
            let wanted = u64::from(percent);
            let below = printed().rfind(|(_, p)| *p < wanted);
            let above = printed().find(|(_, p)| *p > wanted);
            let near: Vec<String> = [below, above]
                .into_iter()
                .flatten()
                .map(|(sum, p)| format!("{sum} of {max} prints {p}%"))
                .collect();
            format!(
                "Benchmark {number}, {percent}%: missed, no number of {max} points prints it ({}).",
                near.join(", ")
            )
        }
        [one] => format!("Benchmark {number}, {percent}%: only {one} of {max} points prints it."),
        several => {
            let list: Vec<String> = several.iter().map(u64::to_string).collect();
            format!(
                "Benchmark {number}, {percent}%: {} of {max} points print it.",
                list.join(", ")
            )
        }
    }
}

pub(super) fn summary(profile: &Profile, all: &Tally, below: &Tally) -> String {
    let mut text = format!(
        "{} (`{}`) reproduces {} of {} printed percentages, {} of the {} below 100%. Drawn at random, about {} of those \
         below 100% would be reproduced.",
        profile.label,
        profile.id,
        all.reproduced,
        all.cells,
        below.reproduced,
        below.cells,
        tenths(below.by_chance)
    );
    if profile.grade == Grade::Fitted {
        text.push_str(" The profile was fitted to published results, so agreement with these is no independent test.");
    }
    text
}

/// A fraction with one decimal, rounded half up.
fn tenths(ratio: Ratio) -> String {
    let (n, d) = (u64::from(ratio.n()), u64::from(ratio.d()));
    let tenths = (n * 20 + d) / (2 * d);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_round_half_up() {
        let say = |n, d| tenths(Ratio::new(n, d).unwrap());
        assert_eq!(
            (say(1, 20), say(249, 100), say(2, 1)),
            ("0.1".into(), "2.5".into(), "2.0".into())
        );
    }
}
