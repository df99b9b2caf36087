//! The calls that the vectors make.

use std::path::{Path, PathBuf};

use ceiag_conformance::files;
use ceiag_conformance::operation::OperationVector;
use ceiag_conformance::vector::Vector;
use serde_json::{Value, json};

use crate::Asked;

/// Every vector of every folder, as calls.
pub(crate) fn all() -> Result<Vec<Asked>, String> {
    let mut asked = Vec::new();
    for (name, path) in of("operations")? {
        let vector = OperationVector::read(&path)?;
        asked.push(Asked {
            name,
            operation: vector.operation,
            request: vector.request.to_string(),
        });
    }
    for (name, path) in of("vectors")? {
        let vector = Vector::read(&path)?;
        let request = vector.request(true);
        // Gaps are told by `next`.
        if !vector.expect.gaps.is_empty() {
            asked.push(Asked {
                name: format!("{name}#next"),
                operation: "next".to_owned(),
                request: request.clone(),
            });
        }
        asked.push(Asked {
            name,
            operation: "evaluate".to_owned(),
            request,
        });
    }
    for (name, path) in of("framework-check")? {
        asked.extend(checks(&name, &files::read(&path)?));
    }
    Ok(asked)
}

/// A framework of the vectors of the check is asked about as a caller would. One whose vector brings a library along is asked
/// about with the frameworks of that library as editions of the caller; the rest of a library has no place in a request.
fn checks(name: &str, vector: &Value) -> Vec<Asked> {
    let others = vector.get("library").and_then(|l| l.get("frameworks"));
    let others: Vec<Value> = others
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .cloned()
        .collect();
    let ask = |name: String, request: Value| Asked {
        name,
        operation: "check_framework".to_owned(),
        request: request.to_string(),
    };
    if let Some(framework) = vector.get("framework") {
        let mut request = json!({ "framework": framework });
        if let Some(map) = request.as_object_mut().filter(|_| !others.is_empty()) {
            map.insert("own_frameworks".to_owned(), json!(others));
        }
        return vec![ask(name.to_owned(), request)];
    }
    let each = others.iter().enumerate();
    each.map(|(n, framework)| ask(format!("{name}#{n}"), json!({ "framework": framework })))
        .collect()
}

/// The vectors of a folder: their names and paths.
fn of(folder: &str) -> Result<Vec<(String, PathBuf)>, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for path in files::below(&root.join(folder), "json")? {
        let name = path.strip_prefix(root).unwrap_or(&path).with_extension("");
        found.push((name.display().to_string().replace('\\', "/"), path));
    }
    match found.is_empty() {
        false => Ok(found),
        true => Err(format!("no vectors below `{folder}`")),
    }
}
