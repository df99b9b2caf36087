//! Refuses records that are not about one institution.

use crate::institution::{Institution, Sameness, sameness};
use crate::problem::{Code, Problem};

/// Refuses records that are not about one institution, each with the words for what it is.
pub(super) fn refuse_another(
    first: (&str, &Institution),
    second: (&str, &Institution),
) -> Result<(), Problem> {
    let ((a, one), (b, other)) = (first, second);
    let problem = match sameness(one, other) {
        Sameness::Same => return Ok(()),
        Sameness::Different(differs) => {
            let problem = Problem::error(
                Code::NotComparable,
                format!("{a} and {b} are about different institutions"),
            )
            .help(
                "take records of one institution; where both are, give both the same URN or name",
            );
            return Err(match differs.into_iter().next() {
                Some(d) => problem.found(d.theirs).expected(format!("`{}`", d.ours)),
                None => problem,
            });
        }
        Sameness::NotKnown => Problem::error(
            Code::NotComparable,
            format!("{a} and {b} share neither a number nor a name"),
        )
        .help("give both the same URN, or the same name"),
    };
    let told = other
        .urn
        .map(|u| u.to_string())
        .or_else(|| other.name.clone());
    Err(match told {
        Some(told) => problem.found(told),
        None => problem,
    })
}
