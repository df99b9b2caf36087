//! Scores as sentences.

use super::number::{counted, range};
use crate::framework::Profile;
use crate::reading::{Achieved, BenchmarkScore, State};

impl State {
    /// The words that people read.
    pub fn label(self) -> &'static str {
        match self {
            State::Achieved => "achieved",
            State::PartlyAchieved => "partly achieved",
            State::NotAchieved => "not achieved",
            State::Unknown => "not decided by these answers",
            State::NotApplicable => "does not apply",
            State::NotSourced => "rule not known to us",
        }
    }
}

impl BenchmarkScore {
    /// One sentence: what is earned, the percentage where there is one, and the state.
    pub fn text(&self, profile: Option<&Profile>) -> String {
        if matches!(self.state, State::NotApplicable | State::NotSourced) {
            return self.state.label().to_owned();
        }
        let (lo, hi) = self.earned;
        let percent = match self.percent {
            Some((a, b)) if a == b => format!("{a}%, "),
            Some((a, b)) => format!("between {a}% and {b}%, "),
            None => String::new(),
        };
        let points = profile.is_some_and(|p| !p.items.is_empty());
        let earned = if points {
            format!(
                "{} of {}",
                range(lo, hi),
                counted(self.max, "point", "points")
            )
        } else {
            let of = counted(self.max, "criterion", "criteria");
            if lo == hi {
                format!("{lo} of {of} met")
            } else {
                format!("{lo} of {of} met for certain, up to {hi}")
            }
        };
        format!("{percent}{earned}, {}", self.state.label())
    }

    /// The percentage as printed: `88%`, `between 85% and 92%`.
    pub fn percent_text(&self) -> Option<String> {
        self.percent.map(|(a, b)| {
            if a == b {
                format!("{a}%")
            } else {
                format!("between {a}% and {b}%")
            }
        })
    }
}

impl Achieved {
    /// One sentence: `2 of 8 benchmarks achieved for certain, up to 5`.
    pub fn text(&self) -> String {
        let of = counted(self.of.into(), "benchmark", "benchmarks");
        if self.of == 0 {
            "no benchmark can be scored".to_owned()
        } else if self.lo == self.hi {
            format!("{} of {of} achieved", self.lo)
        } else {
            format!(
                "{} of {of} achieved for certain, up to {}",
                self.lo, self.hi
            )
        }
    }
}
