//! Benches beside other programs, which are installed for the bench only.

use crate::chores::BENCHES;
use crate::python;
use crate::shell::{cargo, root, run};

const NEEDS: &str = "benches/peers/requirements.txt";
/// Pupils, and participations of each in each of seven years: 420,000 rows.
const SIZE: [&str; 2] = ["1500", "40"];

/// Counts the same facts from the same files with ceiag, Polars and DuckDB.
pub(crate) fn records() -> Result<(), String> {
    run(cargo(&[
        "build",
        "--release",
        "-p",
        BENCHES,
        "--bin",
        "records-turns",
    ]))?;
    let program = root().join("target/release/records-turns");
    let program = program.to_string_lossy();
    let folder = root().join("target/records-bench");
    let folder = folder.to_string_lossy();
    run(crate::shell::tool(
        program.as_ref(),
        &["write", &folder, SIZE[0], SIZE[1]],
    ))?;
    let Some(interpreter) = python::interpreter() else {
        println!("there is no Python 3.11 or newer, so Polars and DuckDB are not measured");
        return Ok(());
    };
    let peers = python::environment(&interpreter, "records-peers", NEEDS)?;
    run(crate::shell::tool(
        peers.join("bin/python"),
        &["benches/peers/records.py", &program, &folder],
    ))
}
