//! The test suite: every step runs, whatever failed before it, and the failures are listed at the end.

use std::time::{Duration, Instant};

use crate::beside;
use crate::steps::{Outcome, STEPS, Step};

/// Prints the names of the steps.
pub(crate) fn list() {
    for step in STEPS {
        println!("{:<10} {}", step.name, step.about);
    }
}

/// Runs all steps, or those of a comma-separated list.
pub(crate) fn run(only: Option<&str>) -> Result<(), String> {
    let chosen = choose(only)?;
    let builds = chosen.iter().any(|step| step.name == "builds");
    let mut tally = Tally::default();
    for step in chosen {
        println!("\n== {}: {}", step.name, step.about);
        let start = Instant::now();
        let outcome = (step.run)();
        let time = seconds(start.elapsed());
        match outcome {
            Ok(Outcome::Done) => {
                println!("== {}: passed in {time}", step.name);
                tally.passed += 1;
                if builds && step.name == "setup" {
                    // What takes longest begins as soon as the tools are there. If it can't, its own step says why.
                    let _ = beside::begin();
                }
            }
            Ok(Outcome::Skipped(why)) => {
                println!("== {}: skipped, {why}", step.name);
                tally.skipped += 1;
            }
            Err(message) => {
                println!("== {}: FAILED in {time}", step.name);
                tally.failed.push((step.name, message));
            }
        }
    }
    tally.finish()
}

fn choose(only: Option<&str>) -> Result<Vec<&'static Step>, String> {
    let Some(names) = only else {
        return Ok(STEPS.iter().collect());
    };
    let find = |name: &str| {
        let known = STEPS.iter().find(|step| step.name == name);
        known.ok_or_else(|| {
            format!("no step is called `{name}`; `cargo xtask test --list` lists them")
        })
    };
    names.split(',').map(find).collect()
}

#[derive(Default)]
struct Tally {
    passed: usize,
    skipped: usize,
    failed: Vec<(&'static str, String)>,
}

impl Tally {
    fn finish(self) -> Result<(), String> {
        println!();
        for (name, message) in &self.failed {
            println!("{name}: {message}");
            println!("  rerun it alone: cargo xtask test --only {name}");
        }
        let skipped = match self.skipped {
            0 => String::new(),
            count => format!(", {count} skipped"),
        };
        println!(
            "{} passed, {} failed{skipped}",
            self.passed,
            self.failed.len()
        );
        if self.failed.is_empty() {
            Ok(())
        } else {
            let names: Vec<&str> = self.failed.iter().map(|(name, _)| *name).collect();
            Err(format!("failed: {}", names.join(", ")))
        }
    }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
