//! Who has put which unit into which category.

use super::Scale;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{child, nearest, nth};
use std::collections::{BTreeMap, BTreeSet};

/// One rater's choice for one unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rating {
    /// What is rated: an institution and a question, or any opaque key.
    pub unit: String,
    /// Who rates: self, peer, expert, or any opaque key.
    pub rater: String,
    /// The category; `None` is a missing rating.
    pub category: Option<String>,
}

/// Ratings that have been checked, ready to be compared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ratings {
    /// The raters, in the order in which pairs are formed.
    pub(super) raters: Vec<String>,
    pub(super) scale: Scale,
    /// For each unit the category of each rater who has rated it, both as positions.
    pub(super) units: Vec<BTreeMap<usize, usize>>,
}

/// The part of a rating that a problem is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Part {
    Unit,
    Rater,
    Category,
}

impl Ratings {
    /// Checks ratings. Without a scale the categories are those that occur, unordered. `raters` chooses raters and their
    /// order; without it all are taken in the order in which they first come.
    ///
    /// # Errors
    /// All problems at once: an empty unit, rater or category, a category off the scale, two ratings of one unit by one
    /// rater, a chosen rater who has rated nothing.
    pub fn new(
        ratings: &[Rating],
        scale: Option<&Scale>,
        raters: Option<&[String]>,
    ) -> Result<Ratings, Problems> {
        let place = |index: usize, part: Part, problem: Problem| {
            let key = match part {
                Part::Unit => "unit",
                Part::Rater => "rater",
                Part::Category => "category",
            };
            problem.path(child(&nth("ratings", index), key))
        };
        Ratings::gather(ratings, scale, raters, None, place)
    }

    /// As [`Ratings::new`]. `known` are the raters who could have rated, where that is known apart from the ratings;
    /// `place` says of a problem with a part of a rating where it is.
    pub(super) fn gather(
        ratings: &[Rating],
        scale: Option<&Scale>,
        raters: Option<&[String]>,
        known: Option<&[String]>,
        place: impl Fn(usize, Part, Problem) -> Problem,
    ) -> Result<Ratings, Problems> {
        let mut problems = Problems::new();
        let named = match known {
            Some(known) => known.iter().map(String::as_str).collect(),
            None => names(ratings),
        };
        let chosen = match raters {
            Some(raters) => choose(raters, &named, &mut problems),
            None => named.iter().map(|n| (*n).to_owned()).collect(),
        };
        let scale = match scale {
            Some(scale) => scale.clone(),
            None => Scale::seen(
                ratings
                    .iter()
                    .filter(|r| chosen.contains(&r.rater))
                    .filter_map(|r| r.category.clone())
                    .filter(|c| !c.is_empty())
                    .collect(),
            )?,
        };
        let order: BTreeMap<&str, usize> = (0..)
            .zip(&chosen)
            .map(|(at, name)| (name.as_str(), at))
            .collect();
        let mut units: BTreeMap<&str, BTreeMap<usize, usize>> = BTreeMap::new();
        let mut seen: BTreeSet<(&str, &str)> = BTreeSet::new();
        for (index, rating) in ratings.iter().enumerate() {
            let (unit, rater) = (rating.unit.as_str(), rating.rater.as_str());
            let mut refuse = |part, problem| problems.push(place(index, part, problem));
            for (part, text, what) in [
                (Part::Unit, unit, "the unit"),
                (Part::Rater, rater, "the rater"),
            ] {
                if text.is_empty() {
                    let message = format!("{what} is empty");
                    refuse(part, Problem::error(Code::BadId, message));
                }
            }
            if !seen.insert((unit, rater)) && !unit.is_empty() && !rater.is_empty() {
                let message = format!("`{rater}` has rated `{unit}` twice");
                refuse(Part::Rater, Problem::error(Code::Overlap, message));
            }
            let category = match rating.category.as_deref() {
                None => None,
                Some("") => {
                    refuse(
                        Part::Category,
                        Problem::error(Code::BadId, "the category is empty")
                            .help("leave a missing rating out, or write `null`"),
                    );
                    None
                }
                Some(text) => match (scale.position(text), order.contains_key(rater)) {
                    (Some(at), _) => Some(at),
                    (None, true) => {
                        refuse(Part::Category, scale.refuse(text));
                        None
                    }
                    // Somebody who is not compared may use other words.
                    (None, false) => None,
                },
            };
            let Some(at) = order.get(rater) else { continue };
            let by_rater = units.entry(unit).or_default();
            if let Some(category) = category {
                by_rater.insert(*at, category);
            }
        }
        if problems.has_errors() {
            problems.sort();
            return Err(problems);
        }
        Ok(Ratings {
            raters: chosen,
            scale,
            units: units.into_values().collect(),
        })
    }

    /// The number of ratings that are not missing.
    pub(super) fn count(&self) -> usize {
        self.units.iter().map(BTreeMap::len).sum()
    }
}

/// The raters, each once, in the order in which they first come.
fn names(ratings: &[Rating]) -> Vec<&str> {
    let mut seen = BTreeSet::new();
    let names = ratings.iter().map(|r| r.rater.as_str());
    names.filter(|n| !n.is_empty() && seen.insert(*n)).collect()
}

fn choose(raters: &[String], named: &[&str], problems: &mut Problems) -> Vec<String> {
    let mut chosen: Vec<String> = Vec::new();
    for (index, rater) in raters.iter().enumerate() {
        let path = nth("raters", index);
        if chosen.contains(rater) {
            let message = format!("the rater `{rater}` is given twice");
            problems.push(Problem::error(Code::DuplicateKey, message).path(path));
        } else if !named.contains(&rater.as_str()) {
            let message = format!("no rater is called `{rater}`");
            let problem = Problem::error(Code::Dangling, message)
                .path(path)
                .found(rater.as_str());
            problems.push(match nearest(rater, named.iter().copied()) {
                Some(near) => problem.help(format!("did you mean `{near}`?")),
                None => problem,
            });
        }
        chosen.push(rater.clone());
    }
    chosen
}
