//! `ceiag framework check`

use crate::args::Format;
use crate::failure::Failure;
use crate::input;
use crate::kind::Kind;
use crate::output::Output;
use ceiag::api::check_framework;
use ceiag::framework::Library;
use ceiag::problem::Problems;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Checks each file; one that can't be read does not stop the others.
pub fn run(library: &Library, files: &[PathBuf], out: &Output) -> Result<ExitCode, Failure> {
    let mut all = Problems::new();
    for path in files {
        let problems = match one(library, path) {
            Ok(problems) | Err(Failure::Refused(problems)) => problems,
            Err(failure) => return Err(failure),
        };
        if out.format == Format::Text {
            let told = match problems.len() {
                0 => "nothing wrong".to_owned(),
                1 => "1 problem".to_owned(),
                n => format!("{n} problems"),
            };
            out.line(&format!("{}: {told}", path.display()))?;
            out.problems(&problems)?;
        }
        all.extend(problems);
    }
    if out.format == Format::Json {
        out.line(&ceiag::api::problems_json(&all))?;
    }
    Ok(if all.has_errors() {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}

fn one(library: &Library, path: &Path) -> Result<Problems, Failure> {
    let doc = input::document(path, Kind::Edition)?;
    Ok(check_framework(library, &doc).problems)
}
