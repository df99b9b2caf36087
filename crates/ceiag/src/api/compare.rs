//! Two sheets of one institution compared, each judged by its own editions.

use super::evaluate::Notice;
use super::select::{Selected, select};
use super::{ENGINE, Options};
use crate::compare::Comparison;
use crate::fact::FactSheet;
use crate::framework::Library;
use crate::problem::Problems;
use serde::Serialize;

/// The answer of [`compare`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CompareAnswer {
    /// `ceiag-compare/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "ceiag-compare/1")))]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// One for each series of editions that both sheets are judged by.
    pub comparisons: Vec<Comparison>,
    /// Series that can't be compared, and why.
    pub notices: Vec<Notice>,
}

/// Compares an earlier sheet with a later one, series by series, each judged as [`super::evaluate()`] would.
///
/// # Errors
/// Everything that is wrong with the sheets; and why they can't be compared, when no series can.
pub fn compare(
    library: &Library,
    (before, before_options): (&FactSheet, &Options),
    (after, after_options): (&FactSheet, &Options),
) -> Result<CompareAnswer, Problems> {
    sides(library, (before, before_options), (after, after_options)).map_err(|(_, told)| told)
}

/// As [`compare`], with the side that is wrong: `before` or `after`; of neither where it is both together.
pub(super) fn sides(
    library: &Library,
    (before, before_options): (&FactSheet, &Options),
    (after, after_options): (&FactSheet, &Options),
) -> Result<CompareAnswer, (Option<&'static str>, Problems)> {
    let of = |side: &'static str| move |told: Problems| (Some(side), told);
    let old = select(library, before, before_options).map_err(of("before"))?;
    let new = select(library, after, after_options).map_err(of("after"))?;
    let before = before_options.apply(before);
    let after = after_options.apply(after);
    let mut answer = CompareAnswer {
        format: "ceiag-compare/1",
        engine: ENGINE,
        comparisons: Vec::new(),
        notices: Vec::new(),
    };
    let mut refused = Problems::new();
    for (then, now) in pairs(&old.plans, &new.plans) {
        let bound = then.plan.bind_on(&before, before_options.as_of(&before));
        let then = then.plan.evaluate(bound.map_err(of("before"))?);
        let bound = now.plan.bind_on(&after, after_options.as_of(&after));
        let now = now.plan.evaluate(bound.map_err(of("after"))?);
        match crate::compare::compare(library, &then, &now) {
            Ok(comparison) => answer.comparisons.push(comparison),
            Err(problems) => {
                for problem in &problems {
                    let text = problem.message.clone();
                    answer.notices.push(Notice::new("not-comparable", text));
                }
                refused.extend(problems);
            }
        }
    }
    if answer.comparisons.is_empty() {
        Err((None, refused))
    } else {
        Ok(answer)
    }
}

/// Each later edition with the earlier one of its series, the same edition first. Without a common series the first two,
/// so that the refusal says what they are.
fn pairs<'s>(old: &'s [Selected], new: &'s [Selected]) -> Vec<(&'s Selected, &'s Selected)> {
    let mut pairs = Vec::new();
    for now in new {
        let (id, series) = (&now.plan.framework().id, &now.plan.framework().series);
        let same = old.iter().find(|s| s.plan.framework().id == *id);
        let sibling = || old.iter().find(|s| s.plan.framework().series == *series);
        if let Some(then) = same.or_else(sibling) {
            pairs.push((then, now));
        }
    }
    if pairs.is_empty() {
        pairs.extend(old.first().zip(new.first()));
    }
    pairs
}
