//! Scores: bounds of credit, percentages and states (model, section 4).

use std::collections::BTreeMap;

use serde_json::Value;

use super::case::Case;
use super::completions::Space;
use super::finding::Crediting;
use super::rule::{Choices, Outcome};
use super::world::{list, text};

/// One benchmark's score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BenchmarkReading {
    /// Credit at worst and at best.
    pub earned: (i128, i128),
    /// The most there is.
    pub max: i128,
    /// Rounded percentages at both ends.
    pub percent: Option<(i128, i128)>,
    /// `achieved`, `partly-achieved`, `not-achieved`, `unknown`, `not-applicable` or `not-sourced`.
    pub state: &'static str,
}

/// How many benchmarks are achieved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Achieved {
    /// Certainly.
    pub lo: usize,
    /// Possibly.
    pub hi: usize,
    /// Of so many.
    pub of: usize,
}

/// A whole score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// By group id.
    pub benchmarks: BTreeMap<String, BenchmarkReading>,
    /// The number achieved.
    pub achieved: Achieved,
}

impl Case<'_> {
    /// The profile in use: the caller's, the sheet's or the framework's own.
    #[must_use]
    pub fn profile<'a>(&'a self, framework: &'a Value, named: Option<&'a str>) -> Option<&'a str> {
        let sheets = self.profiles.get(text(framework, "id")).map(String::as_str);
        named
            .or(sheets)
            .or_else(|| framework.get("default-profile").and_then(Value::as_str))
    }

    /// The score of a framework; none when it has no score.
    ///
    /// # Errors
    /// The framework or the sheet cannot be read.
    pub fn reading(
        &self,
        framework: &Value,
        profile: Option<&str>,
    ) -> Result<Option<Reading>, String> {
        if text(framework, "reading") != "score" {
            return Ok(None);
        }
        // "readings are computed per combination of unset choices and joined (hull)"
        let mut joined: Option<Reading> = None;
        for choices in self.combinations(&Self::criteria(framework, profile))? {
            let one = self.reading_with(framework, profile, &choices)?;
            joined = Some(match joined {
                Some(before) => join(before, one),
                None => one,
            });
        }
        Ok(joined)
    }

    fn reading_with(
        &self,
        framework: &Value,
        profile: Option<&str>,
        choices: &Choices,
    ) -> Result<Reading, String> {
        let mut benchmarks = BTreeMap::new();
        let mut achieved = Achieved {
            lo: 0,
            hi: 0,
            of: 0,
        };
        for group in list(framework, "benchmark") {
            let id = text(group, "id");
            let (one, reserved) = self.benchmark(framework, profile, id, choices)?;
            // "of = benchmarks that are neither not-applicable nor not-sourced; hi = lo + unknown ones that could still be achieved"
            achieved.of += usize::from(!matches!(one.state, "not-applicable" | "not-sourced"));
            achieved.lo += usize::from(one.state == "achieved");
            achieved.hi += usize::from(
                one.state == "achieved"
                    || (one.state == "unknown" && one.earned.1 == one.max && !reserved),
            );
            benchmarks.insert(id.to_owned(), one);
        }
        Ok(Reading {
            benchmarks,
            achieved,
        })
    }

    /// One benchmark under one set of choices, and whether an applicable criterion of it is reserved.
    pub(super) fn benchmark(
        &self,
        framework: &Value,
        profile: Option<&str>,
        id: &str,
        choices: &Choices,
    ) -> Result<(BenchmarkReading, bool), String> {
        let criteria: Vec<&Value> = Self::criteria(framework, profile)
            .into_iter()
            .filter(|c| text(c, "benchmark") == id)
            .collect();
        // "all criteria of the benchmark reserved": of those that apply; a benchmark without any criterion is not sourced either.
        let mut all_reserved = true;
        let any = !criteria.is_empty();
        let mut scored = Vec::new();
        let mut reserved = false;
        let mut max = 0;
        for criterion in criteria {
            let tree = self.criterion_tree(criterion, choices)?;
            let crediting = Crediting::of(self, framework, profile, criterion)?;
            let mut applies = false;
            Space::of(self, &tree.leaves())?.each(&mut |at| {
                applies = tree.outcome(at) != Outcome::NotApplicable;
                !applies
            });
            if applies {
                reserved |= self.is_reserved(criterion);
                all_reserved &= self.is_reserved(criterion);
                max += crediting.weight * crediting.parts;
                scored.push((tree, crediting));
            }
        }
        let leaves: Vec<_> = scored
            .iter()
            .flat_map(|(t, c)| t.leaves().into_iter().chain(c.leaves()))
            .collect();
        let mut earned: Option<(i128, i128)> = None;
        Space::of(self, &leaves)?.of_values().each(&mut |at| {
            let sum = scored
                .iter()
                .map(|(t, c)| c.weight * c.credit(t, at).unwrap_or(0))
                .sum();
            earned = Some(earned.map_or((sum, sum), |(lo, hi): (i128, i128)| {
                (lo.min(sum), hi.max(sum))
            }));
            true
        });
        let (lo, hi) = earned.unwrap_or((0, 0));
        let declared = list(framework, "profile")
            .iter()
            .find(|p| Some(text(p, "id")) == profile);
        let scores = declared
            .and_then(|p| p.get("benchmarks"))
            .and_then(Value::as_array);
        let not_scored = scores.is_some_and(|b| !b.iter().any(|x| x.as_str() == Some(id)));
        let nothing = any && scored.is_empty();
        let state = if (all_reserved && !nothing) || not_scored {
            "not-sourced"
        } else if max == 0 {
            "not-applicable"
        } else if lo == max && !reserved {
            "achieved"
        } else if hi == 0 {
            "not-achieved"
        } else if lo > 0 && hi < max {
            "partly-achieved"
        } else {
            "unknown"
        };
        let rule = declared.map_or("", |p| text(p, "percent"));
        let percent = percent(lo, max, rule)
            .zip(percent(hi, max, rule))
            .filter(|_| !matches!(state, "not-sourced" | "not-applicable"));
        Ok((
            BenchmarkReading {
                earned: (lo, hi),
                max,
                percent,
                state,
            },
            reserved,
        ))
    }
}

/// "100·earned/max at each end, rounded by the profile's rule at the very end".
const fn percent(earned: i128, max: i128, rule: &str) -> Option<i128> {
    if max == 0 {
        return None;
    }
    match rule.as_bytes() {
        b"floor" => Some((100 * earned).div_euclid(max)),
        b"half-up" => Some((200 * earned + max).div_euclid(2 * max)),
        _ => None,
    }
}

/// "hull of earned, percent, achieved; state = the common state or unknown; max and of from the largest".
fn join(before: Reading, other: Reading) -> Reading {
    let hull = |a: (i128, i128), b: (i128, i128)| (a.0.min(b.0), a.1.max(b.1));
    let benchmarks = before
        .benchmarks
        .into_iter()
        .zip(other.benchmarks.into_values())
        .map(|((id, a), b)| {
            let percent = match (a.percent, b.percent) {
                (Some(p), Some(q)) => Some(hull(p, q)),
                (p, q) => p.or(q),
            };
            let state = if a.state == b.state {
                a.state
            } else {
                "unknown"
            };
            (
                id,
                BenchmarkReading {
                    earned: hull(a.earned, b.earned),
                    max: a.max.max(b.max),
                    percent,
                    state,
                },
            )
        });
    let (a, b) = (before.achieved, other.achieved);
    Reading {
        benchmarks: benchmarks.collect(),
        achieved: Achieved {
            lo: a.lo.min(b.lo),
            hi: a.hi.max(b.hi),
            of: a.of.max(b.of),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn rounds_once() {
        assert_eq!(percent(16, 18, "floor"), Some(88));
        assert_eq!(percent(16, 18, "half-up"), Some(89));
        assert_eq!(percent(11, 17, "floor"), Some(64));
        assert_eq!(percent(11, 17, "half-up"), Some(65));
        assert_eq!(percent(1, 8, "half-up"), Some(13));
        assert_eq!(percent(1, 2, ""), None);
        assert_eq!(percent(0, 0, "floor"), None);
    }
}
