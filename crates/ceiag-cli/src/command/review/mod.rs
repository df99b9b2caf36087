//! `ceiag review`

mod agreement;
mod moderate;
mod record;
mod start;
mod status;
mod system;

use crate::args::{Global, Review, ReviewCommand};
use crate::failure::Failure;
use crate::input;
use crate::kind::Kind;
use crate::output::Output;
use ceiag::api::Options;
use ceiag::fact::FactSheet;
use ceiag::framework::Library;
use ceiag::problem::Problems;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Runs a command about reviews.
pub fn run(args: &Review, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    let library = input::library(global, out)?;
    match &args.command {
        ReviewCommand::Start(args) => start::run(args, &library, out),
        ReviewCommand::Record(args) => record::run(args, &library, out),
        ReviewCommand::Status(args) => status::run(args, &library, out),
        ReviewCommand::Moderate(args) => moderate::run(args, &library, out),
        ReviewCommand::Agreement(args) => agreement::run(args, &library, out),
        ReviewCommand::System(args) => system::run(args, &library, out),
    }
}

/// A review file.
fn review(path: &Path, library: &Library) -> Result<ceiag::review::Review, Failure> {
    let doc = input::document(path, Kind::Review)?;
    Ok(ceiag::review::Review::read(&doc, library)?)
}

/// Review files; everything that is wrong with any of them is told.
fn reviews(paths: &[PathBuf], library: &Library) -> Result<Vec<ceiag::review::Review>, Failure> {
    let mut reviews = Vec::new();
    let mut refused = Problems::new();
    for path in paths {
        match review(path, library) {
            Ok(review) => reviews.push(review),
            Err(Failure::Refused(problems)) => refused.extend(problems),
            Err(other) => return Err(other),
        }
    }
    if refused.is_empty() {
        Ok(reviews)
    } else {
        Err(refused.into())
    }
}

/// Names the file where a problem names the place of a review among all that were given.
fn in_files(problems: Problems, paths: &[PathBuf]) -> Problems {
    let told = problems.into_iter().map(|problem| {
        let place = problem.path.as_deref().and_then(|path| {
            let (index, rest) = path.strip_prefix("reviews[")?.split_once(']')?;
            let file = paths.get(index.parse::<usize>().ok()?)?.display();
            Some(match rest.strip_prefix('.') {
                Some(key) => format!("{file}, {key}"),
                None => file.to_string(),
            })
        });
        match place {
            Some(place) => problem.path(place),
            None => problem,
        }
    });
    told.collect()
}

/// A fact sheet.
fn facts(path: &Path, library: &Library, out: &Output) -> Result<FactSheet, Failure> {
    let (sheet, problems) = input::sheet(path, library, &Options::default())?;
    out.problems(&problems)?;
    Ok(sheet)
}
