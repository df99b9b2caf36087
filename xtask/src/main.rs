//! Every chore of the project behind one command: `cargo xtask help` lists them.
//!
//! `cargo xtask test` is the test command, for people and for CI alike.

use std::process::ExitCode;

mod beside;
mod built;
mod chores;
mod console;
mod dist;
mod guard;
mod javascript;
mod package;
mod peers;
mod published;
mod python;
mod setup;
mod shell;
mod steps;
mod suite;

const HELP: &str = "\
the chores of ceiag

usage: cargo xtask <chore>

  test [--only STEP[,STEP…]] [--list]
                 everything that must hold before a change lands
  bless          rewrite the text snapshots of the command line, and nothing else
  codegen [--check]
                 write the generated files (or say which are stale)
  bench          compare the engine with a hand-written loop and print ratios
  bench-records  count the same facts from the same files with ceiag, Polars and DuckDB
  bench-python   compare the Python package with a loop, generated code and other packages
  dist [--twice] leave what people download in target/dist; twice: and show that the bytes are the same
  bench-javascript
                 print how long the npm package takes to start and to judge, in Node and in Chromium
  form           put the example form with the npm package into target/form, ready to be served
  fuzz [--seconds N] [--target NAME]
                 fuzz every target (or one) for N seconds each, by default 60
  help           this text
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match dispatch(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(words: &[&str]) -> Result<(), String> {
    match words {
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        ["test"] => suite::run(None),
        ["test", "--list"] => {
            suite::list();
            Ok(())
        }
        ["test", "--only", names] => suite::run(Some(names)),
        ["bless"] => chores::bless(),
        ["codegen"] => chores::codegen(),
        ["codegen", "--check"] => chores::codegen_is_fresh().map(drop),
        ["bench"] => chores::bench(),
        ["bench-records"] => peers::records(),
        ["bench-python"] => python::bench(),
        ["dist"] => dist::dist(),
        ["dist", "--twice"] => dist::twice(),
        ["bench-javascript"] => javascript::bench(),
        ["form"] => javascript::form(),
        ["fuzz", options @ ..] => chores::fuzz(options),
        _ => Err(format!(
            "no chore is called `{}`; `cargo xtask help` lists them",
            words.join(" ")
        )),
    }
}
