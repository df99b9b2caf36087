//! Printed figures that contradict each other: worth a look, never corrected.

use super::{COMPASS, Generation, ReportedResult, Status};
use crate::problem::{Code, Problem};

impl ReportedResult {
    /// Warnings about figures of this result that contradict each other, each with the header it is about.
    ///
    /// Only classic Compass can be checked: there a benchmark is achieved exactly at 100% (derived from national figures).
    pub(super) fn contradictions(&self) -> Vec<(String, Problem)> {
        let mut found = Vec::new();
        if self.instrument != COMPASS || self.generation != Generation::Classic {
            return found;
        }
        for benchmark in &self.benchmarks {
            let (Some(percent), Some(status)) = (benchmark.percent, benchmark.status) else {
                continue;
            };
            let fits = match status {
                Status::Achieved => percent == 100,
                Status::PartlyAchieved | Status::InProgress => percent > 0 && percent < 100,
                Status::NotAchieved => percent == 0,
                Status::Unscored => false,
            };
            if !fits {
                let header = format!("bm{}-status", benchmark.number);
                let problem = Problem::warning(
                    Code::Conflict,
                    format!(
                        "benchmark {} is reported as {} beside {percent}%",
                        benchmark.number,
                        status.label()
                    ),
                )
                .found(status.id())
                .help("in classic Compass 100% is achieved, 0% not achieved, anything between partly achieved");
                found.push((header, problem));
            }
        }
        if let (Some(printed), Some((least, most))) = (self.achieved, self.achieved_by_figures())
            && !(least..=most).contains(&printed)
        {
            let expected = if least == most {
                least.to_string()
            } else {
                format!("{least} to {most}")
            };
            let problem = Problem::warning(
                Code::Conflict,
                format!(
                    "{printed} benchmarks are reported as achieved, the figures show {expected}"
                ),
            )
            .found(printed.to_string())
            .expected(expected)
            .help("in classic Compass a benchmark is achieved exactly at 100%");
            found.push(("achieved".to_owned(), problem));
        }
        found
    }
}
