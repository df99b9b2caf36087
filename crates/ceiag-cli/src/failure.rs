//! Why a command stops, and with which exit code.

use crate::args::{Cli, Format};
use crate::output::Output;
use ceiag::problem::{Problem, Problems};
use clap::CommandFactory;
use clap::error::ErrorKind;
use std::io;
use std::process::ExitCode;

/// Why a command stops.
#[derive(Debug)]
pub enum Failure {
    /// The input is refused: exit code 1.
    Refused(Problems),
    /// The command line asks for something that can't be: exit code 2.
    Usage(String),
    /// The answer can't be written.
    Output(io::Error),
}

impl From<Problems> for Failure {
    fn from(problems: Problems) -> Failure {
        Failure::Refused(problems)
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Failure {
        Failure::Refused(problem.into())
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Output(error)
    }
}

impl Failure {
    /// Tells the user and gives the exit code. A reader that has gone away is no failure.
    pub fn report(self, out: &Output) -> ExitCode {
        let written = match self {
            Failure::Refused(problems) => match out.format {
                Format::Json => out.line(&ceiag::api::problems_json(&problems)),
                Format::Text | Format::Csv => out.problems(&problems),
            },
            Failure::Usage(message) => {
                let error = Cli::command().error(ErrorKind::ArgumentConflict, message);
                return match error.print() {
                    Ok(()) => ExitCode::from(2),
                    Err(_) => ExitCode::from(1),
                };
            }
            Failure::Output(error) => Err(error),
        };
        match written {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Ok(()) | Err(_) => ExitCode::from(1),
        }
    }
}
