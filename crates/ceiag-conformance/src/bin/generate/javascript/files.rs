//! Files that a caller writes or gets, besides requests and answers. A request that brings one along takes any object, as the
//! file is checked where it is read; its description says which file it is.

use super::pascal;

use serde_json::{Map, Value};

/// The schema of each file, and the words that name it.
const FILES: [(&str, &[&str]); 11] = [
    ("assessment", &["`ceiag-assessment/1`"]),
    ("award", &["`ceiag-award/1`"]),
    ("bodies", &["`ceiag-bodies/1`"]),
    (
        "evidence-register",
        &["`evidence-register.schema.json`", "`ceiag-evidence/1`"],
    ),
    (
        "fact-sheet",
        &[
            "`fact-sheet.schema.json`",
            "`ceiag-facts/1`",
            "as a fact sheet is written",
        ],
    ),
    (
        "framework",
        &[
            "`framework.schema.json`",
            "`ceiag-framework/1`",
            "or a framework file",
        ],
    ),
    ("manifest", &["`ceiag-records/1`"]),
    ("mapping", &["`ceiag-mapping/1`"]),
    ("problems", &[]),
    (
        "review",
        &[
            "`review.schema.json`",
            "`ceiag-review/1`",
            "The review with the entry",
        ],
    ),
    ("triage", &["`ceiag-triage/1`"]),
];

pub(in super::super) fn names() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(name, _)| *name)
}

/// The type of the file that a schema means by its words, where it takes any object.
pub(in super::super) fn meant(schema: &Map<String, Value>) -> Option<String> {
    let words = schema.get("description")?.as_str()?;
    let (name, _) = FILES
        .iter()
        .find(|(_, named)| named.iter().any(|name| words.contains(name)))?;
    takes_any_object(schema).then(|| pascal(name))
}

fn takes_any_object(schema: &Map<String, Value>) -> bool {
    let known = ["description", "title", "type", "$ref"];
    let object = Value::from("object");
    schema.keys().all(|key| known.contains(&key.as_str()))
        && match (schema.get("type"), schema.get("$ref")) {
            (Some(Value::Array(names)), None) => names.contains(&object),
            (Some(name), None) => *name == object,
            (None, Some(definition)) => definition == "#/$defs/Json",
            (None, None) => true,
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::meant;
    use serde_json::{Value, json};

    fn of(schema: &Value) -> Option<String> {
        meant(schema.as_object()?)
    }

    #[test]
    fn words_name_a_file_where_any_object_is_taken() {
        let sheet = "A fact sheet, as `fact-sheet.schema.json` describes it.";
        assert_eq!(
            of(&json!({ "type": "object", "description": sheet })).unwrap(),
            "FactSheet"
        );
        assert_eq!(
            of(&json!({ "$ref": "#/$defs/Json", "description": "The joined sheet, as a fact sheet is written." })).unwrap(),
            "FactSheet"
        );
        assert_eq!(
            of(&json!({ "description": "A framework file, `ceiag-framework/1`." })).unwrap(),
            "Framework"
        );
        assert_eq!(of(&json!({ "type": "array", "description": sheet })), None);
        assert_eq!(
            of(&json!({ "type": "object", "properties": {}, "description": sheet })),
            None
        );
        assert_eq!(of(&json!({ "type": "object" })), None);
    }
}
