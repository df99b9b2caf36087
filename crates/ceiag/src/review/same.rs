//! Whether two records are about one institution.

use crate::institution::Institution;
use crate::problem::{Code, Problem};

/// Whether both are the same; `None` where they share nothing that tells. A number tells more than a name.
pub(crate) fn same(a: &Institution, b: &Institution) -> Option<bool> {
    fn both<T: PartialEq>(a: Option<T>, b: Option<T>) -> Option<bool> {
        Some(a? == b?)
    }
    let plain = |name: &Option<String>| name.as_ref().map(|n| n.trim().to_lowercase());
    let numbers = [
        both(a.urn, b.urn),
        both(a.ukprn, b.ukprn),
        both(a.laestab, b.laestab),
    ];
    let known = numbers.into_iter().flatten().next();
    known.or_else(|| both(plain(&a.name), plain(&b.name)))
}

/// Refuses records that are not about one institution, each with the words for what it is.
pub(super) fn refuse_another(
    first: (&str, &Institution),
    second: (&str, &Institution),
) -> Result<(), Problem> {
    let ((a, one), (b, other)) = (first, second);
    let problem = match same(one, other) {
        Some(true) => return Ok(()),
        Some(false) => Problem::error(
            Code::NotComparable,
            format!("{a} and {b} are about different institutions"),
        )
        .help("take records of one institution; where both are, give both the same URN or name"),
        None => Problem::error(
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
