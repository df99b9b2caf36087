//! Writes what the engine answers to every vector, and to inputs made at random, for the bindings to be held against:
//! `answers --out FOLDER` writes `FOLDER/answers.jsonl`, one `{ "name", "operation", "request", "answer" }` a line. Request and
//! answer are texts, so that a binding is compared byte for byte. The same data gives the same file.

mod random;
mod spoil;
mod vectors;

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use serde_json::json;

/// How many inputs are made at random.
const GENERATED: usize = 2400;
const SEED: u64 = 2026;

/// One call.
struct Asked {
    name: String,
    operation: String,
    request: String,
}

fn main() -> ExitCode {
    match run() {
        Ok(said) => {
            eprintln!("{said}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<String, String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [flag, out] = arguments.as_slice() else {
        return Err("usage: answers --out FOLDER".to_owned());
    };
    if flag != "--out" {
        return Err("usage: answers --out FOLDER".to_owned());
    }
    let mut asked = vectors::all()?;
    let of_vectors = asked.len();
    asked.extend(random::some(GENERATED, SEED, &asked)?);
    let mut lines = String::new();
    let mut refused = 0;
    for Asked {
        name,
        operation,
        request,
    } in &asked
    {
        let answer = ceiag_operations::call(ceiag_frameworks::library(), operation, request);
        refused += usize::from(answer.contains(r#""format":"ceiag-problems/1""#));
        let line =
            json!({ "name": name, "operation": operation, "request": request, "answer": answer });
        let _ = writeln!(lines, "{line}");
    }
    let folder = PathBuf::from(out);
    std::fs::create_dir_all(&folder).map_err(|e| format!("{out}: {e}"))?;
    std::fs::write(folder.join("answers.jsonl"), lines).map_err(|e| format!("{out}: {e}"))?;
    Ok(format!(
        "{of_vectors} of vectors and {GENERATED} made at random, {refused} of them refused"
    ))
}
