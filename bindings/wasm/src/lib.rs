//! The door between JavaScript and the engine: texts in, texts out.
//!
//! It decides nothing and writes no sentence. Two modules are built from it: one with the operations that a page needs, and
//! with the feature `all` one with every operation.

mod operations;

use ceiag::api::{Planned, problems_json};
use ceiag::framework::Library;
use ceiag::text::json;
use std::cell::Cell;
use wasm_bindgen::prelude::wasm_bindgen;

/// Three kilobytes of a page lighter than the one that the standard library brings.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

thread_local! {
    /// The built-in library, with the wording once it has been added. It lives as long as the module.
    static LIBRARY: Cell<Option<&'static Library>> = const { Cell::new(None) };
}

fn library() -> &'static Library {
    LIBRARY.get().unwrap_or_else(|| {
        let library = operations::built_in();
        LIBRARY.set(Some(library));
        library
    })
}

/// The names of the operations, separated by spaces.
#[wasm_bindgen]
pub fn names() -> String {
    operations::names().join(" ")
}

/// Answers a request of a named operation.
#[wasm_bindgen]
pub fn call(operation: &str, request: &str) -> String {
    operations::call(library(), operation, request)
}

/// The text of the problems of an answer, as the command line prints them.
#[wasm_bindgen(js_name = problemTexts)]
pub fn problem_texts(answer: &str) -> String {
    let read = json("answer", answer.as_bytes()).and_then(|doc| doc.to_json());
    read.map(|answer| ceiag::problem::problem_texts(&answer).join("\n"))
        .unwrap_or_default()
}

/// Takes the rules with wording, questions and sources in the place of those without. Nothing, or why they are refused.
#[wasm_bindgen(js_name = addWording)]
pub fn add_wording(bytes: &[u8]) -> Option<String> {
    match operations::worded(bytes) {
        Ok(worded) => {
            // Plans may still hold the library without it, and it is added once.
            LIBRARY.set(Some(Box::leak(Box::new(worded))));
            None
        }
        Err(problems) => Some(problems_json(&problems)),
    }
}

/// An edition, compiled once to judge many sheets.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Plan(Planned<'static>);

#[wasm_bindgen]
impl Plan {
    /// Compiles the edition of a request `{ framework, profile?, own_frameworks? }`.
    ///
    /// # Errors
    /// A refusal as canonical JSON.
    #[wasm_bindgen(constructor)]
    pub fn new(request: &str) -> Result<Plan, String> {
        let planned = json("request", request.as_bytes())
            .and_then(|doc| Planned::read(&doc, library()))
            .map_err(|problems| problems_json(&problems))?;
        Ok(Plan(planned))
    }

    /// Judges the sheet of a request `{ sheet, as_of?, choices?, tolerant?, all_choices? }`.
    pub fn evaluate(&self, request: &str) -> String {
        self.0.evaluate_json(request)
    }

    /// The edition's id.
    #[wasm_bindgen(getter)]
    pub fn framework(&self) -> String {
        self.0.plan().framework().id.clone()
    }

    /// SHA-256 over everything that can change an answer.
    #[wasm_bindgen(getter)]
    pub fn digest(&self) -> String {
        self.0.plan().digest().to_owned()
    }

    /// The id of the profile that reads the score.
    #[wasm_bindgen(getter)]
    pub fn profile(&self) -> Option<String> {
        self.0.plan().profile().map(|profile| profile.id.clone())
    }
}
