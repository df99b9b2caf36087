//! Writes what follows from the data and the types: JSON Schemas, the classes of answers for Python, parts of the npm package
//! and the list of sources.
//!
//! With `--check` it writes nothing and fails when a file is stale.

mod counts;
mod editions;
mod javascript;
mod markdown;
mod python;
mod python_inputs;
mod sources;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ceiag::framework::Library;
use ceiag::json::to_json;
use serde_json::Value;

/// One generated file: its path from the root of the repository, and its text.
struct Output {
    path: PathBuf,
    text: String,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let check = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => false,
        ["--check"] => true,
        _ => {
            eprintln!("error: the only option is `--check`");
            return ExitCode::from(2);
        }
    };
    match run(check) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(check: bool) -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut stale = Vec::new();
    for output in outputs(&root)? {
        let path = root.join(&output.path);
        if std::fs::read_to_string(&path).is_ok_and(|found| found == output.text) {
            continue;
        }
        if check {
            stale.push(format!("`{}`", output.path.display()));
            continue;
        }
        let folder = path.parent().unwrap_or(&root);
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(&path, &output.text))
            .map_err(|error| format!("`{}`: {error}", output.path.display()))?;
        eprintln!("wrote {}", output.path.display());
    }
    if stale.is_empty() {
        return Ok(());
    }
    Err(format!(
        "{} stale; `cargo xtask codegen` refreshes",
        stale.join(", ")
    ))
}

fn outputs(root: &Path) -> Result<Vec<Output>, String> {
    let library = ceiag_frameworks::library();
    let schemas = sorted_schemas(library)?;
    let mut outputs = written(&schemas)?;
    outputs.extend(javascript::outputs(&schemas));
    outputs.push(Output {
        path: python::PATH.into(),
        text: python::module(&answers(&outputs)?)?,
    });
    outputs.push(Output {
        path: python_inputs::PATH.into(),
        text: python_inputs::module(&schemas),
    });
    outputs.push(Output {
        path: "docs/SOURCES.md".into(),
        text: sources::document(library),
    });
    if let Ok(readme) = std::fs::read_to_string(root.join("README.md")) {
        outputs.push(Output {
            path: "README.md".into(),
            text: counts::into_readme(&readme, library),
        });
    }
    Ok(outputs)
}

/// The schema of the answer of each operation, and of the overview of a published file.
fn answers(outputs: &[Output]) -> Result<BTreeMap<String, Value>, String> {
    let mut answers = BTreeMap::new();
    // Published files are bytes, so that no operation reads them; their overview is an answer all the same.
    for operation in ceiag_operations::names().into_iter().chain(["official"]) {
        let path = format!(
            "docs/schema/{}-answer.schema.json",
            operation.replace('_', "-")
        );
        let schema = match outputs
            .iter()
            .find(|output| output.path == Path::new(&path))
        {
            Some(output) => {
                serde_json::from_str(&output.text).map_err(|e| format!("{path}: {e}"))?
            }
            None if operation == "template" => python::template_answer(),
            // Its answer is read as it stands until somebody describes it.
            None => continue,
        };
        answers.insert(operation.to_owned(), schema);
    }
    Ok(answers)
}

/// Every schema by its name, through the canonical form, so that the order of keys never depends on how a map is built.
fn sorted_schemas(library: &Library) -> Result<Vec<(&'static str, Value)>, String> {
    let own = ceiag::schema::all(library).into_iter();
    let records = ceiag_records::schema::all();
    let research = ceiag_research::schema::all();
    own.chain(records)
        .chain(research)
        .map(|(name, schema)| {
            let sorted = to_json(&schema).map_err(|error| format!("`{name}`: {error}"))?;
            let sorted =
                serde_json::to_value(&sorted).map_err(|error| format!("`{name}`: {error}"))?;
            Ok((name, sorted))
        })
        .collect()
}

fn written(schemas: &[(&'static str, Value)]) -> Result<Vec<Output>, String> {
    let mut outputs = Vec::new();
    for (name, schema) in schemas {
        let text =
            serde_json::to_string_pretty(schema).map_err(|error| format!("`{name}`: {error}"))?;
        outputs.push(Output {
            path: format!("docs/schema/{name}.schema.json").into(),
            text: text + "\n",
        });
    }
    Ok(outputs)
}
