//! JSON Schemas (draft 2020-12) of every file that is read and every answer that is given.
//!
//! Schemas of answers are derived from the types of [`crate::api`]; schemas of inputs are built from the same lists of
//! names as the readers, and the one of fact sheets from a library, so that an editor completes the ids of facts.
//! A schema checks the form. What stands between values (n over d, an unknown criterion) only the readers find.
//!
//! Numbers with a fraction occur nowhere: exact numbers are texts such as `"112/150"` or `"75%"`.

mod answer;
mod catalogue;
mod criterion;
mod framework;
mod newtype;
mod part;
mod request;
mod rule;
mod sheet;
mod table;
mod value;

pub use answer::{evaluate_answer, explain_answer, next_answer, problems, questions_answer};
pub use catalogue::catalogue;
pub use framework::framework;
pub use request::request;
pub use sheet::fact_sheet;

use crate::framework::Library;
use serde_json::{Map, Value, json};

/// The dialect that every schema states.
pub const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Every schema with the name under which it is published, for one library.
pub fn all(library: &Library) -> Vec<(&'static str, Value)> {
    vec![
        ("catalogue", catalogue()),
        ("evaluate-answer", evaluate_answer()),
        ("evaluate-request", request(library)),
        ("explain-answer", explain_answer()),
        ("fact-sheet", fact_sheet(library)),
        ("framework", framework()),
        ("next-answer", next_answer()),
        ("problems", problems()),
        ("questions-answer", questions_answer()),
    ]
}

/// Definitions that a document refers to by name.
type Definitions = Map<String, Value>;

/// A whole document: the root with its dialect, title and definitions.
fn document(title: &str, root: Value, definitions: Definitions) -> Value {
    let mut document = match root {
        Value::Object(root) => root,
        other => Map::from_iter([("allOf".to_owned(), json!([other]))]),
    };
    document.insert("$schema".to_owned(), json!(DIALECT));
    document.insert("title".to_owned(), json!(title));
    if !definitions.is_empty() {
        document.insert("$defs".to_owned(), Value::Object(definitions));
    }
    Value::Object(document)
}
