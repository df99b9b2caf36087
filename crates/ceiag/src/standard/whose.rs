//! Whether what is shown beside an assessment is of the institution that is assessed.

use super::Beside;
use crate::api::Notice;
use crate::institution::{Institution, Sameness, sameness};
use crate::problem::{Code, Problem, Problems};
use crate::text::{child, nth};

/// Refuses a sheet or a review of somebody else. Results are printed with the names that an instrument knew, so that one of
/// another name is told only.
pub(super) fn whose(
    institution: &Institution,
    beside: &Beside<'_>,
) -> Result<Option<Notice>, Problems> {
    let mut problems = Problems::new();
    let mut look = |what: &str, path: String, other: &Institution| {
        if let Sameness::Different(differs) = sameness(institution, other) {
            let message = format!("{what} is of another institution");
            let problem = Problem::error(Code::Conflict, message)
                .path(path)
                .help("where both are one institution, give both the same URN or name");
            problems.push(match differs.into_iter().next() {
                Some(d) => problem
                    .found(d.theirs)
                    .expected(format!("`{}`, as assessed", d.ours)),
                None => problem,
            });
        }
    };
    if let Some(sheet) = beside.sheet {
        look(
            "the sheet",
            "sheet.institution".to_owned(),
            &sheet.institution,
        );
    }
    for (index, review) in beside.reviews.iter().enumerate() {
        if let Some(other) = &review.institution {
            look(
                "a review",
                child(&nth("reviews", index), "institution"),
                other,
            );
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let plain = |name: &str| name.trim().to_lowercase();
    let ours = institution.name.as_deref().map(plain);
    let mut others: Vec<&str> = Vec::new();
    for result in beside.reported {
        let name = result.institution.as_str();
        if ours.as_ref().is_some_and(|ours| *ours != plain(name)) && !others.contains(&name) {
            others.push(name);
        }
    }
    let text = format!("the results are of another name: {}", others.join(", "));
    Ok((!others.is_empty()).then(|| Notice::new("results-of-another-name", text)))
}
