//! Reviews of many institutions: whether they can be taken together, and which are of the same institution.

use ceiag::framework::Library;
use ceiag::institution::Institution;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::review::{Review, Tier};
use ceiag::text::{Node, Reader, nth};
use std::collections::BTreeMap;

/// The reviews of a request, with every problem's path from the request.
pub(crate) fn read(reader: &mut Reader<'_>, node: &Node, library: &Library) -> Option<Vec<Review>> {
    let items = reader.array(node, "reviews")?;
    let mut reviews = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let path = nth("reviews", index);
        let (review, problems) = Review::read_node(reader.doc, item, library);
        for problem in problems {
            let inner = problem.path.clone().unwrap_or_default();
            let dot = if inner.is_empty() { "" } else { "." };
            let problem = problem.path(format!("{path}{dot}{inner}"));
            reader.problems.push(problem);
        }
        reviews.extend(review);
    }
    Some(reviews)
}

/// For each review the first review of the same institution, which may be itself. Problems are told where reviews are of
/// different models, or of no institution.
pub(crate) fn institutions(reviews: &[Review], problems: &mut Problems) -> Vec<usize> {
    let mut seen = Seen::default();
    let model = reviews.first().map(|review| &review.model);
    let mut first = Vec::new();
    for (index, review) in reviews.iter().enumerate() {
        if Some(&review.model) != model {
            let message = format!(
                "the review `{}` is by another maturity model than the first, `{}`",
                review.id, review.model
            );
            let problem = Problem::error(Code::NotComparable, message).path(at(index, "model"));
            problems.push(problem.help("take the reviews of each model by themselves"));
        }
        first.push(match &review.institution {
            Some(institution) if review.tier != Tier::National => seen.note(institution, index),
            _ => {
                let message = format!("the review `{}` is of no institution", review.id);
                let problem = Problem::error(Code::NotComparable, message);
                problems.push(problem.path(at(index, "tier")));
                index
            }
        });
    }
    first
}

/// What to say of a second review where there may be only one.
pub(crate) fn twice(index: usize, earlier: &Review, later: &Review, help: &str) -> Problem {
    let message = format!(
        "the reviews `{}` and `{}` are of the same institution",
        earlier.id, later.id
    );
    let problem = Problem::error(Code::Overlap, message).path(at(index, "institution"));
    problem.help(help)
}

/// The reviews that are completed, each with its place in the list.
pub(crate) fn completed(reviews: &[Review]) -> impl Iterator<Item = (usize, &Review)> {
    let all = reviews.iter().enumerate();
    all.filter(|(_, review)| review.completed.is_some())
}

/// How many completed reviews have no level for some question.
pub(crate) fn without_a_level(n: usize) -> String {
    let counted = "counted only where there is one, so that themes can count different numbers of institutions";
    if n == 1 {
        format!(
            "1 review is said to be completed and has no level for some question; it is {counted}."
        )
    } else {
        format!(
            "{n} reviews are said to be completed and have no level for some question; they are {counted}."
        )
    }
}

/// How many reviews are left out because they are not completed.
pub(crate) fn left_out(n: usize) -> String {
    if n == 1 {
        "1 review is not completed and is left out.".to_owned()
    } else {
        format!("{n} reviews are not completed and are left out.")
    }
}

fn at(index: usize, key: &str) -> String {
    format!("{}.{key}", nth("reviews", index))
}

/// Institutions by their numbers and names, each with the first review of it.
#[derive(Default)]
struct Seen(BTreeMap<(&'static str, String), usize>);

impl Seen {
    /// Notes an institution, and gives the first review of it. A number tells more than a name: two of one name are
    /// different where both have numbers and share none.
    fn note(&mut self, institution: &Institution, index: usize) -> usize {
        let numbers = [
            ("urn", institution.urn.map(|n| n.to_string())),
            ("ukprn", institution.ukprn.map(|n| n.to_string())),
            ("laestab", institution.laestab.map(|n| n.to_string())),
        ];
        let numbers = numbers.into_iter();
        let mut keys: Vec<(&'static str, String)> = numbers
            .filter_map(|(kind, number)| Some((kind, number?)))
            .collect();
        let name = institution.name.as_ref().map(|n| n.trim().to_lowercase());
        let numbered = !keys.is_empty();
        let by_number = keys.iter().find_map(|key| self.0.get(key));
        let by_name = || {
            let of = |kind| self.0.get(&(kind, name.clone()?));
            of("name").or_else(|| if numbered { None } else { of("numbered") })
        };
        let first = by_number.or_else(by_name).copied().unwrap_or(index);
        let kind = if numbered { "numbered" } else { "name" };
        keys.extend(name.clone().map(|name| (kind, name)));
        for key in keys {
            self.0.entry(key).or_insert(first);
        }
        first
    }
}
