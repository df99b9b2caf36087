//! The parts of the npm package that follow from the operations and their schemas: the types, and the modules that export one
//! function for each operation.

mod declarations;
mod files;
mod known;
mod sentences;
mod texts;
mod twins;
mod types;
mod words;

pub(super) use files::{meant as file_meant, names as file_names};
pub(super) use twins::demanded;
pub(super) use types::spelt_out;
pub(super) use words::{sentence, type_name};

use super::Output;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;

const FOLDER: &str = "bindings/wasm/js";

/// The operations of the module that a page loads; `bindings/wasm/src/operations.rs` has the same list, and a test of the
/// package compares them.
pub(super) const OF_A_PAGE: [&str; 4] = ["evaluate", "explain", "next", "questions"];

/// One of the two modules of the package.
struct Module {
    /// What its files are called, and the constant in them.
    name: &'static str,
    /// Its folder within the package, and the way back.
    folder: &'static str,
    back: &'static str,
    operations: Vec<&'static str>,
}

pub(super) fn outputs(schemas: &[(&'static str, Value)]) -> Vec<Output> {
    let schemas: BTreeMap<&str, &Value> = schemas.iter().map(|(name, s)| (*name, s)).collect();
    let modules = [
        Module {
            name: "page",
            folder: "",
            back: "./",
            operations: OF_A_PAGE.to_vec(),
        },
        Module {
            name: "all",
            folder: "all/",
            back: "../",
            operations: ceiag_operations::names(),
        },
    ];
    let mut outputs = vec![Output {
        path: format!("{FOLDER}/types.d.ts").into(),
        text: types::document(&schemas, &ceiag_operations::names()),
    }];
    for module in &modules {
        let file = |name: &str, text: String| Output {
            path: format!("{FOLDER}/{}{name}", module.folder).into(),
            text,
        };
        for (part, text) in [
            ("engine", engine_of(module)),
            ("operations", operations_of(module)),
        ] {
            let path = format!("{FOLDER}/lib/{}-{part}.js", module.name).into();
            outputs.push(Output { path, text });
        }
        outputs.push(file("index.js", for_pages(module)));
        outputs.push(file("index.node.js", for_node(module)));
        outputs.push(file("index.d.ts", declarations::of(module, &schemas)));
    }
    outputs
}

const NOTE: &str = "// Written by `cargo xtask codegen`.\n";

/// The functions of the module before it is loaded. Both entries take them from here, so that they are the same.
fn engine_of(module: &Module) -> String {
    let name = module.name;
    format!(
        r#"{NOTE}import * as glue from "./{name}.js";
import {{ engine }} from "./engine.js";

export const {name} = /* @__PURE__ */ engine(glue);
"#
    )
}

/// What both entries export.
fn operations_of(module: &Module) -> String {
    let name = module.name;
    let mut text = format!(
        r#"{NOTE}import {{ {name} }} from "./{name}-engine.js";

export {{ CeiagError }} from "./error.js";
export const {{ call, callJson, operations, Plan }} = {name};

"#
    );
    for operation in &module.operations {
        let function = camel(operation);
        let _ = writeln!(
            text,
            "export const {function} = /* @__PURE__ */ {name}.of(\"{operation}\");"
        );
    }
    text
}

/// For pages, workers and bundlers.
fn for_pages(module: &Module) -> String {
    let Module { name, back, .. } = module;
    format!(
        r#"{NOTE}// For pages, workers and bundlers: `await init()` fetches the module and its wording.
import {{ loader }} from "{back}lib/engine.js";
import {{ {name} }} from "{back}lib/{name}-engine.js";

export * from "{back}lib/{name}-operations.js";
export const {{ init, addWording }} = /* @__PURE__ */ loader({name}, {{
  module: new URL("{back}lib/{name}.wasm", import.meta.url),
  wording: new URL("{back}lib/{name}-wording.bin", import.meta.url),
}});
"#
    )
}

/// For Node, where files are read at once.
fn for_node(module: &Module) -> String {
    let Module { name, back, .. } = module;
    format!(
        r#"{NOTE}// For Node: everything is there once it is imported. `init` is here so that the same code runs in a page.
import {{ readFileSync }} from "node:fs";
import {{ {name} }} from "{back}lib/{name}-engine.js";

{name}.start(readFileSync(new URL("{back}lib/{name}.wasm", import.meta.url)));
{name}.addWording(readFileSync(new URL("{back}lib/{name}-wording.bin", import.meta.url)));

export * from "{back}lib/{name}-operations.js";
export async function init() {{}}
export async function addWording() {{}}
"#
    )
}

/// `award_status` as JavaScript names it.
fn camel(name: &str) -> String {
    let pascal = pascal(name);
    let mut letters = pascal.chars();
    let first = letters.next().map(|c| c.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}

/// `award-status`, `award_status` or `award.status` as a type is named.
pub(super) fn pascal(name: &str) -> String {
    name.split(|c: char| !c.is_ascii_alphanumeric())
        .flat_map(|part| {
            let mut letters = part.chars();
            let first = letters.next().map(|c| c.to_ascii_uppercase());
            first.into_iter().chain(letters)
        })
        .collect()
}

/// The schema of the request of an operation, by its name.
fn request_of(operation: &str, schemas: &BTreeMap<&str, &Value>) -> Option<String> {
    let own = format!("{}-request", operation.replace('_', "-"));
    let shared = match operation {
        "next" | "questions" | "template" => "evaluate-request",
        "award_status" | "award_timeline" => "award-request",
        _ => own.as_str(),
    };
    schemas.contains_key(shared).then(|| shared.to_owned())
}

/// The schema of the answer of an operation, by its name.
fn answer_of(operation: &str, schemas: &BTreeMap<&str, &Value>) -> Option<String> {
    let own = format!("{}-answer", operation.replace('_', "-"));
    schemas.contains_key(own.as_str()).then_some(own)
}
