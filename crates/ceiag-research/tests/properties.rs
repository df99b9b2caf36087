//! What holds for any ratings and any text.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use ceiag::framework::Library;
use ceiag_research::agreement::{Options, Rating, Ratings, Scale, Statistic, agreement};
use ceiag_research::{agreement_json, system_review_json};
use proptest::prelude::*;
use serde_json::{Value, json};

const SCALE: [&str; 4] = ["emerging", "developing", "established", "leading"];

/// Ratings of up to twelve units by up to four raters, some missing.
fn any_ratings() -> impl Strategy<Value = Vec<Vec<Option<usize>>>> {
    (0_usize..5).prop_flat_map(|raters| {
        let cell = prop_oneof![1 => Just(None), 4 => (0_usize..4).prop_map(Some)];
        prop::collection::vec(prop::collection::vec(cell, raters), 0..12)
    })
}

fn rows(cells: &[Vec<Option<usize>>]) -> Vec<Rating> {
    let mut ratings = Vec::new();
    for (unit, row) in cells.iter().enumerate() {
        for (rater, cell) in row.iter().enumerate() {
            ratings.push(Rating {
                unit: format!("unit {unit}"),
                rater: format!("rater {rater}"),
                category: cell.and_then(|at| SCALE.get(at)).map(|c| (*c).to_owned()),
            });
        }
    }
    ratings
}

fn statistics(cells: &[Vec<Option<usize>>], backwards: bool) -> Vec<Statistic> {
    let scale = Scale::ordered(SCALE).unwrap();
    let mut rows = rows(cells);
    if backwards {
        rows.reverse();
    }
    let names: Vec<String> = (0..cells.first().map_or(0, Vec::len))
        .map(|rater| format!("rater {rater}"))
        .collect();
    let ratings = Ratings::new(&rows, Some(&scale), Some(&names)).unwrap();
    let answer = agreement(&ratings, &Options::default());
    let pairs = answer.pairs.into_iter().flat_map(|pair| pair.statistics);
    pairs.chain(answer.all.statistics).collect()
}

proptest! {
    #[test]
    fn the_order_of_ratings_changes_nothing(cells in any_ratings()) {
        prop_assert_eq!(statistics(&cells, false), statistics(&cells, true));
    }

    #[test]
    fn a_statistic_has_a_value_or_a_reason(cells in any_ratings()) {
        for statistic in statistics(&cells, false) {
            let error = statistic.standard_error;
            let interval = statistic.interval;
            prop_assert!(statistic.value.is_some() != statistic.undefined.is_some());
            prop_assert!(error.value.is_some() != error.undefined.is_some());
            prop_assert!(interval.lo.is_some() != interval.undefined.is_some());
            prop_assert_eq!(interval.lo.is_some(), interval.hi.is_some());
            prop_assert!(error.value.is_none_or(|e| e.millionths() >= 0));
            if let Some(value) = statistic.value.map(|v| v.millionths()) {
                prop_assert!(value <= 1_000_000, "{:?}", statistic);
                if let (Some(lo), Some(hi)) = (interval.lo, interval.hi) {
                    prop_assert!(lo.millionths() <= value && value <= hi.millionths(), "{:?}", statistic);
                    prop_assert!(hi.millionths() <= 1_000_000);
                }
            }
        }
    }

    // Turning the scale round keeps every distance.
    #[test]
    fn the_direction_of_the_scale_changes_no_value(cells in any_ratings()) {
        let turned: Vec<Vec<Option<usize>>> = cells
            .iter()
            .map(|row| row.iter().map(|cell| cell.map(|at| 3 - at)).collect())
            .collect();
        for (one, other) in statistics(&cells, false).iter().zip(statistics(&turned, false)) {
            let (a, b) = (one.value.map(|v| v.millionths()), other.value.map(|v| v.millionths()));
            // Sums run the other way round, so the last binary digit may tip the sixth decimal.
            prop_assert_eq!(a.is_some(), b.is_some());
            prop_assert!(a.zip(b).is_none_or(|(a, b)| a.abs_diff(b) <= 1), "{:?} {:?}", one, other);
        }
    }

    #[test]
    fn any_text_is_answered(text in ".{0,80}") {
        for answer in [agreement_json(&Library::default(), &text), system_review_json(&Library::default(), &text)] {
            let value: Value = serde_json::from_str(&answer).unwrap();
            prop_assert_eq!(&value["format"], "ceiag-problems/1");
        }
    }

    #[test]
    fn requests_of_the_wrong_shape_are_refused_with_places(
        key in prop::sample::select(vec!["ratings", "table", "scale", "ordered", "raters", "interval", "levels", "rows", "by", "theme", "reviews"]),
        odd in prop::sample::select(vec![json!(1), json!("x"), json!([1]), json!({"a": 1}), json!([[]]), json!([{}])]),
    ) {
        let agreement = json!({ "ratings": [], key: odd });
        let system = json!({ "rows": [], "levels": ["a", "b"], key: odd });
        for answer in [agreement_json(&Library::default(), &agreement.to_string()), system_review_json(&Library::default(), &system.to_string())] {
            let value: Value = serde_json::from_str(&answer).unwrap();
            let problems = value["problems"].as_array();
            prop_assert!(problems.is_some_and(|p| !p.is_empty()), "{} {}", key, answer);
        }
    }
}
