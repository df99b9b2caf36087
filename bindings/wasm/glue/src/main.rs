//! Writes the JavaScript around a WebAssembly module, or the wording that is loaded apart from it.
//!
//! `ceiag-wasm-glue module MODULE.wasm NAME FOLDER` writes `NAME.js` and `NAME_bg.wasm`; `ceiag-wasm-glue wording page|all FILE`
//! writes the wording of one of the two. The generator is a library of the lock file, so that its version and the module's can't drift apart.

use std::process::ExitCode;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["module", module, name, folder] => glue(module, name, folder),
        ["wording", "page", file] => written(file, ceiag_frameworks::PAGE_WORDED),
        ["wording", "all", file] => written(file, ceiag_frameworks::WORDED),
        _ => Err(
            "usage: ceiag-wasm-glue module MODULE NAME FOLDER | wording page|all FILE".to_owned(),
        ),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn written(file: &str, bytes: &[u8]) -> Result<(), String> {
    std::fs::write(file, bytes).map_err(|error| format!("`{file}`: {error}"))
}

/// The form for pages: it takes the module as bytes, compiled or fetched, and looks for no file by itself.
fn glue(module: &str, name: &str, folder: &str) -> Result<(), String> {
    let mut generator = Bindgen::new();
    generator
        .input_path(module)
        .out_name(name)
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true);
    let web = generator.web(true).map_err(|error| format!("{error:#}"))?;
    web.generate(folder).map_err(|error| format!("{error:#}"))
}
