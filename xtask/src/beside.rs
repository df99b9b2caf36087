//! What takes long and uses one processor only, done beside each other.

use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::{Mutex, OnceLock};
use std::thread;

use crate::built::command;
use crate::shell::{root, run, show};
use crate::steps::Outcome;
use crate::{javascript, python};

/// What has begun and was not waited for yet.
static BEGUN: Mutex<Option<Vec<Running>>> = Mutex::new(None);

/// Lets the builds begin: linking is the work of one processor, and the steps before have use for the other.
pub(crate) fn begin() -> Result<(), String> {
    let started = start_all()?;
    let mut begun = BEGUN.lock().map_err(|error| error.to_string())?;
    *begun = Some(started);
    Ok(())
}

/// Builds the wheel and both modules of the npm package; the steps that test them find them built.
pub(crate) fn builds() -> Result<Outcome, String> {
    let begun = BEGUN.lock().map_err(|error| error.to_string())?.take();
    let started = match begun {
        Some(started) => started,
        None => start_all()?,
    };
    if started.is_empty() {
        return Ok(Outcome::Skipped(
            "there is neither a Python 3.11 nor Node".to_owned(),
        ));
    }
    let ended = started.into_iter().map(|(shown, running)| {
        let output = running
            .join()
            .map_err(|_| format!("`{shown}` was not waited for"))?;
        told(&shown, output)
    });
    let ended: Vec<Result<(), String>> = ended.collect();
    let failed: Vec<String> = ended.into_iter().filter_map(Result::err).collect();
    match failed.is_empty() {
        true => Ok(Outcome::Done),
        false => Err(failed.join("; ")),
    }
}

fn start_all() -> Result<Vec<Running>, String> {
    let mut commands = Vec::new();
    commands.extend(python::wheel_build()?);
    commands.extend(javascript::module_builds()?);
    Ok(commands.into_iter().map(start).collect())
}

type Running = (String, thread::JoinHandle<std::io::Result<Output>>);

fn start(mut command: Command) -> Running {
    let shown = show(&command);
    println!("$ {shown}");
    (shown, thread::spawn(move || command.output()))
}

/// What it printed, in one piece: lines of several programs together could not be read.
fn told(shown: &str, output: std::io::Result<Output>) -> Result<(), String> {
    let output = output.map_err(|error| format!("`{shown}` did not start: {error}"))?;
    println!("  `{shown}`: {}", output.status);
    print!("{}", String::from_utf8_lossy(&output.stdout));
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    match output.status.success() {
        true => Ok(()),
        false => Err(format!("`{shown}` ended with {}", output.status)),
    }
}

/// The file with what Rust answers to every vector and to inputs made at random, written once for all languages.
pub(crate) fn answers() -> Result<PathBuf, String> {
    static WRITTEN: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let write = || {
        const FOLDER: &str = "target/answers";
        run(command("answers", &["--out", FOLDER])?)?;
        Ok(root().join(FOLDER).join("answers.jsonl"))
    };
    WRITTEN.get_or_init(write).clone()
}
