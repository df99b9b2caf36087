//! Requests of `evaluate`, `next`, `questions` and `template`: a sheet and how it is to be judged.

use super::part::{date, defined, flag};
use super::sheet::{choices, frameworks, profiles, sheet};
use super::table::Table;
use super::{Definitions, document};
use crate::framework::Library;
use serde_json::Value;

/// The schema of requests for a library.
pub fn request(library: &Library) -> Value {
    let mut definitions = Definitions::new();
    let whole = sheet(library, &mut definitions);
    definitions.insert("sheet".to_owned(), whole);
    let table = Table::new()
        .req("sheet", defined("sheet"))
        .opt(
            "as_of",
            date("The day of judgement; by default the sheet's own."),
        )
        .opt("frameworks", frameworks(library))
        .opt("profiles", profiles(library))
        .opt("choices", choices(library))
        .opt(
            "tolerant",
            flag("Take refused facts as unknown and say so."),
        )
        .opt(
            "all_choices",
            flag("Also judge under each combination of open choices (`evaluate`)."),
        )
        .opt(
            "all",
            flag("Every question, also those that can no longer change anything (`questions`)."),
        );
    document("ceiag request", table.build(), definitions)
}
