//! Writes the vectors of the shipped editions, with what the oracle expects (never the engine): run it after a change of the
//! data, and read the difference. Hand-written vectors are left alone.

use std::path::Path;
use std::process::ExitCode;

use ceiag_conformance::{editions, shipped};
use serde_json::Value;

fn main() -> ExitCode {
    match run() {
        Ok(written) => {
            eprintln!("{written} vectors written");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<usize, String> {
    let world = shipped::world()?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/editions");
    if root.is_dir() {
        std::fs::remove_dir_all(&root).map_err(|e| e.to_string())?;
    }
    let mut written = 0;
    for framework in world.frameworks() {
        for (name, mut vector) in editions::vectors(&world, framework)? {
            let mut answer = vector
                .ask_oracle(&world)
                .map_err(|e| format!("{name}: {e}"))?;
            for finding in answer.findings.values_mut() {
                // An empty list says little that the outcome does not, and makes the files a third longer.
                finding.missing = finding.missing.take().filter(|m| !m.is_empty());
            }
            vector.expect = answer;
            let path = root.join(format!("{name}.json"));
            let folder = path.parent().ok_or("no folder")?;
            std::fs::create_dir_all(folder).map_err(|e| e.to_string())?;
            std::fs::write(&path, lines(&vector)?).map_err(|e| e.to_string())?;
            written += 1;
        }
    }
    Ok(written)
}

/// JSON with one line for each fact and each finding, so that a difference reads well.
fn lines(vector: &ceiag_conformance::vector::Vector) -> Result<String, String> {
    let value = serde_json::to_value(vector).map_err(|e| e.to_string())?;
    let mut text = String::new();
    write(&mut text, &value, 0);
    text.push('\n');
    Ok(text)
}

fn write(text: &mut String, value: &Value, depth: usize) {
    let Some(map) = value.as_object().filter(|m| depth < 3 && m.len() > 1) else {
        text.push_str(&value.to_string());
        return;
    };
    text.push('{');
    for (i, (key, member)) in map.iter().enumerate() {
        text.push_str(if i == 0 { "\n" } else { ",\n" });
        text.push_str(&" ".repeat(depth + 1));
        text.push_str(&format!("{}: ", Value::String(key.clone())));
        write(text, member, depth + 1);
    }
    text.push('\n');
    text.push_str(&" ".repeat(depth));
    text.push('}');
}
