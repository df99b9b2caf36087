//! The shapes of files for Python, from the schemas: an editor offers their keys, and a type checker finds one that is misspelt.
//!
//! A file has either spelling of a key, `as-of` or `as_of`; the types know the one that a program writes, `as_of`. Ids of facts stay
//! as they are.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use ceiag::institution::Setting;
use serde_json::{Map, Value};

use super::javascript::{demanded, file_meant, file_names, pascal, sentence, type_name};

/// Where they stand.
pub(crate) const PATH: &str = "bindings/python/python/ceiag/inputs.py";

const HEAD: &str = r#""""The shapes of files as plain dicts, for editors and type checkers: what to write, not what is read.

>>> sheet: FactSheet = {"as_of": "2026-09-30", "institution": {"setting": "college"}, "facts": {"advice-recorded": True}}

A type checker finds a misspelt key in what is annotated so. Every function that takes a file takes it, and checks what no type
can say; it takes any other mapping as well, such as one with facts of your own. Nothing here is loaded unless you import it.

Generated from `docs/schema` by `cargo xtask codegen`.
"""

from __future__ import annotations

from typing import Literal, Required, TypeAlias, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping as ByName
    from collections.abc import Sequence
    from datetime import date as Date
    from decimal import Decimal
    from fractions import Fraction
    from typing import Any

    from .answers import Setting
"#;

/// Names of the language that can't be written as the name of a field.
const WORDS: [&str; 12] = [
    "and", "as", "class", "from", "global", "if", "in", "is", "not", "or", "pass", "with",
];

/// The module, from all schemas by name.
pub(crate) fn module(schemas: &[(&'static str, Value)]) -> String {
    let files: BTreeMap<&str, &Value> = schemas
        .iter()
        .map(|(name, schema)| (*name, schema))
        .filter(|(name, _)| *name != "problems" && file_names().any(|file| file == *name))
        .collect();
    let mut writer = Writer::default();
    // The names of whole files are theirs.
    writer.taken.extend(files.keys().map(|name| pascal(name)));
    for (name, schema) in &files {
        let file = File {
            name,
            parts: schema.get("$defs").and_then(Value::as_object),
        };
        writer.declare(&pascal(name), schema, &file);
    }
    HEAD.to_owned() + &writer.text
}

/// A schema with the parts that it refers to.
struct File<'s> {
    name: &'s str,
    parts: Option<&'s Map<String, Value>>,
}

#[derive(Default)]
struct Writer {
    text: String,
    /// Names that stand for something already.
    taken: BTreeSet<String>,
    /// What each part is called, by its own name and all that it says.
    named: BTreeMap<String, String>,
}

impl Writer {
    /// A name that nothing has yet.
    fn free(&mut self, wanted: &str, otherwise: &str) -> String {
        let mut name = wanted.to_owned();
        if self.taken.contains(&name) {
            name = otherwise.to_owned();
        }
        let plain = name.clone();
        let mut number = 2;
        while !self.taken.insert(name.clone()) {
            name = format!("{plain}{number}");
            number += 1;
        }
        name
    }

    /// A part of a file; two files share it where it says the same in both.
    fn part(&mut self, part: &str, file: &File<'_>) -> String {
        let Some(schema) = file.parts.and_then(|parts| parts.get(part)) else {
            return "Any".to_owned();
        };
        let said = super::python::expanded(schema, file.parts.unwrap_or(&Map::new()), 5);
        let key = format!("{part} {said}");
        if let Some(name) = self.named.get(&key) {
            return name.clone();
        }
        let plain = type_name(part);
        let name = self.free(&plain, &format!("{}{plain}", pascal(file.name)));
        // Held before it is written, as a part may refer to itself.
        self.named.insert(key, name.clone());
        self.declare(&name, schema, file);
        name
    }

    fn declare(&mut self, name: &str, schema: &Value, file: &File<'_>) {
        let is_object = schema.get("type").and_then(Value::as_str) == Some("object");
        match schema.as_object() {
            Some(map) if is_object && has_keys(map) => self.object(name, map, file),
            _ => {
                let ty = self.ty(schema, name, file);
                let _ = write!(self.text, "\n{name}: TypeAlias = \"{}\"\n", quoted(&ty));
                self.text.push_str(&docstring(schema, ""));
            }
        }
    }

    fn object(&mut self, name: &str, schema: &Map<String, Value>, file: &File<'_>) {
        let required = required(schema);
        let mut fields = Vec::new();
        for (key, value) in keys(schema) {
            let ty = self.ty(value, &format!("{name}{}", pascal(&key)), file);
            let ty = match required.contains(key.as_str()) {
                true => format!("Required[{ty}]"),
                false => ty,
            };
            fields.push((key, ty, docstring(value, "    ")));
        }
        let about = docstring(&Value::Object(schema.clone()), "    ");
        if fields.iter().all(|(key, ..)| is_word(key)) {
            let _ = write!(
                self.text,
                "\n\nclass {name}(TypedDict, total=False):\n{about}"
            );
            for (key, ty, about) in fields {
                let _ = write!(self.text, "\n    {key}: {ty}\n{about}");
            }
            return;
        }
        // Keys that are no names of the language.
        let _ = write!(
            self.text,
            "\n\n{name} = TypedDict(\n    \"{name}\",\n    {{\n"
        );
        for (key, ty, _) in fields {
            let _ = writeln!(self.text, "        \"{key}\": \"{}\",", quoted(&ty));
        }
        self.text.push_str("    },\n    total=False,\n)\n");
        self.text
            .push_str(&docstring(&Value::Object(schema.clone()), ""));
    }

    /// A type as an annotation has it. `name` is for an object that has none.
    fn ty(&mut self, schema: &Value, name: &str, file: &File<'_>) -> String {
        let Some(schema) = schema.as_object() else {
            return "Any".to_owned();
        };
        if let Some(meant) = file_meant(schema).filter(|meant| self.taken.contains(meant)) {
            return meant;
        }
        if let Some(part) = schema.get("$ref").and_then(Value::as_str) {
            let part = part.trim_start_matches("#/$defs/");
            return self.part(part, file);
        }
        if let Some(value) = schema.get("const") {
            return format!("Literal[{}]", literal(value));
        }
        if let Some(values) = schema.get("enum").and_then(Value::as_array) {
            let values: Vec<String> = values.iter().map(literal).collect();
            return format!("Literal[{}]", values.join(", "));
        }
        for key in ["anyOf", "oneOf"] {
            if let Some(options) = schema.get(key).and_then(Value::as_array)
                && !options.iter().any(is_condition)
            {
                return self.either(options, name, file);
            }
        }
        for key in ["then", "else"] {
            // A file of one of two kinds.
            if schema.get("type").is_some()
                && schema.get(key).is_some_and(|of| of.get("$ref").is_some())
            {
                let kinds = ["then", "else"]
                    .into_iter()
                    .filter_map(|key| schema.get(key));
                let kinds: Vec<Value> = kinds.cloned().collect();
                return self.either(&kinds, name, file);
            }
        }
        match schema.get("type") {
            Some(Value::String(of)) => self.of_type(of, schema, name, file),
            Some(Value::Array(all)) => {
                let all = all.iter().filter_map(Value::as_str);
                let all: Vec<String> = all.map(|of| self.of_type(of, schema, name, file)).collect();
                union(all)
            }
            _ => "Any".to_owned(),
        }
    }

    fn either(&mut self, options: &[Value], name: &str, file: &File<'_>) -> String {
        if options.iter().all(|option| option.get("const").is_some()) {
            let values = options.iter().filter_map(|option| option.get("const"));
            let values: Vec<String> = values.map(literal).collect();
            // A member of the enumeration is one of these texts, which no checker knows.
            let settings = Setting::ALL.map(|setting| format!("{:?}", setting.id()));
            let member = if values == settings { " | Setting" } else { "" };
            return format!("Literal[{}]{member}", values.join(", "));
        }
        let mut seen = BTreeSet::new();
        let mut all = Vec::new();
        for option in options {
            // Of several objects each is called after the key that the others lack.
            let own = option.as_object().map(|option| {
                let required = required(option);
                let first = required
                    .into_iter()
                    .find(|key| seen.insert((*key).to_owned()));
                first.map(pascal).unwrap_or_default()
            });
            let own = match own.as_deref() {
                Some("Value") => "Known",
                Some("") if option.get("properties").is_some() => "Range",
                Some(own) => own,
                None => "",
            };
            all.push(self.ty(option, &format!("{name}{own}"), file));
        }
        union(all)
    }

    fn of_type(
        &mut self,
        of: &str,
        schema: &Map<String, Value>,
        name: &str,
        file: &File<'_>,
    ) -> String {
        match of {
            "string" => text(schema).to_owned(),
            "integer" => "int".to_owned(),
            "number" => "int | Decimal".to_owned(),
            "boolean" => "bool".to_owned(),
            "null" => "None".to_owned(),
            "array" => {
                let items = schema.get("items");
                let item = items.map_or("Any".to_owned(), |items| self.ty(items, name, file));
                format!("Sequence[{item}]")
            }
            _ => match schema.get("additionalProperties") {
                Some(values @ Value::Object(_)) => {
                    format!("ByName[str, {}]", self.ty(values, name, file))
                }
                _ if has_keys(schema) => {
                    let name = self.free(name, name);
                    self.object(&name, schema, file);
                    name
                }
                _ => "ByName[str, Any]".to_owned(),
            },
        }
    }
}

/// What a program may have for a text: days and exact ratios have classes of their own.
fn text(schema: &Map<String, Value>) -> &'static str {
    match schema
        .get("pattern")
        .and_then(Value::as_str)
        .unwrap_or_default()
    {
        r"^\s*$" => "Literal[\"\"]",
        "^([Yy][Ee][Ss]|[Nn][Oo])$" => "Literal[\"yes\", \"no\"]",
        pattern if pattern.starts_with("^(19|20|21|22)[0-9]{2}-") => "str | Date",
        pattern if pattern.contains("%)") || pattern.contains("%|") => "str | Fraction",
        r"^[0-9]{1,8}(\.[0-9]{1,2})?$" => "str | Decimal",
        _ => "str",
    }
}

/// The keys of an object, in the spelling of a program.
fn keys(schema: &Map<String, Value>) -> Vec<(String, &Value)> {
    let mut all: BTreeMap<String, &Value> = BTreeMap::new();
    for (key, value) in parts(schema, "properties") {
        all.insert(key.clone(), value);
    }
    for (pattern, value) in parts(schema, "patternProperties") {
        for key in super::javascript::spelt_out(pattern).unwrap_or_default() {
            all.entry(key).or_insert(value);
        }
    }
    let twin = |key: &String| {
        let snake = key.replace('-', "_");
        snake != *key && all.contains_key(&snake)
    };
    let kept = all.iter().filter(|(key, _)| !twin(key));
    kept.map(|(key, value)| (key.clone(), *value)).collect()
}

/// The parts that stand under a key of a schema, by name.
fn parts<'s>(
    schema: &'s Map<String, Value>,
    key: &str,
) -> impl Iterator<Item = (&'s String, &'s Value)> {
    schema
        .get(key)
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
}

/// The keys that must be there, in the spelling of a program.
fn required(schema: &Map<String, Value>) -> BTreeSet<&str> {
    let named = |schema: &'_ Map<String, Value>| -> Vec<String> {
        let all = schema.get("required").and_then(Value::as_array);
        let all = all.into_iter().flatten().filter_map(Value::as_str);
        all.map(str::to_owned).collect()
    };
    let mut wanted: BTreeSet<String> = named(schema).into_iter().collect();
    for part in schema
        .get("allOf")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        if let Some(part) = part.as_object().filter(|part| part.len() == 1) {
            wanted.extend(named(part));
        }
    }
    let pairs = demanded(schema);
    wanted.extend(pairs.iter().flatten().map(|key| (*key).to_owned()));
    let known = parts(schema, "properties").map(|(key, _)| key.as_str());
    let others = parts(schema, "patternProperties").map(|(key, _)| key.trim_matches(['^', '$']));
    known
        .chain(others)
        .filter(|key| wanted.contains(*key))
        .collect()
}

fn has_keys(schema: &Map<String, Value>) -> bool {
    schema.contains_key("properties") || schema.contains_key("patternProperties")
}

/// Whether it only says which keys must stand together.
fn is_condition(schema: &Value) -> bool {
    schema.get("type").is_none() && schema.get("required").is_some()
}

fn is_word(key: &str) -> bool {
    let letters = key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    letters && !key.starts_with(|c: char| c.is_ascii_digit()) && !WORDS.contains(&key)
}

fn literal(value: &Value) -> String {
    match value {
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        other => other.to_string(),
    }
}

fn union(all: Vec<String>) -> String {
    let mut distinct: Vec<String> = Vec::new();
    for option in all.iter().flat_map(|all| options(all)) {
        if !distinct.contains(&option) {
            distinct.push(option);
        }
    }
    distinct.join(" | ")
}

/// The types of a union; what stands in brackets is one of them.
fn options(union: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut one = String::new();
    for part in union.split(" | ") {
        if !one.is_empty() {
            one.push_str(" | ");
        }
        one.push_str(part);
        if one.matches('[').count() == one.matches(']').count() {
            all.push(std::mem::take(&mut one));
        }
    }
    all
}

/// Within a text of its own.
fn quoted(ty: &str) -> String {
    ty.replace('"', "'")
}

fn docstring(schema: &Value, indent: &str) -> String {
    let words = |key| schema.get(key).and_then(Value::as_str);
    let text = words("description").or_else(|| words("title"));
    let Some(text) = text.filter(|text| !text.is_empty()) else {
        return String::new();
    };
    let text = sentence(text)
        .replace('\\', "\\\\")
        .replace("\"\"\"", "'''");
    let end = if text.ends_with('"') { " " } else { "" };
    format!("{indent}\"\"\"{text}{end}\"\"\"\n")
}

#[cfg(test)]
mod tests {
    use super::{File, Writer, is_word, options};
    use serde_json::json;

    #[test]
    fn what_stands_in_brackets_is_one_type() {
        assert_eq!(
            options("A | Sequence[A | B] | None"),
            ["A", "Sequence[A | B]", "None"]
        );
    }

    #[test]
    fn a_key_has_the_spelling_of_a_program() {
        assert!(is_word("as_of") && !is_word("from") && !is_word("as-of") && !is_word("9"));
        let schema = json!({ "type": "object", "required": ["a"], "additionalProperties": false,
            "allOf": [{ "anyOf": [{ "required": ["as-of"] }, { "required": ["as_of"] }] }],
            "properties": { "a": { "enum": ["x", "y"], "description": "Which." }, "as-of": { "type": "string" } },
            "patternProperties": { "^as_of$": { "type": "string" } } });
        let mut writer = Writer::default();
        writer.declare(
            "X",
            &schema,
            &File {
                name: "x",
                parts: None,
            },
        );
        assert_eq!(
            writer.text,
            "\n\nclass X(TypedDict, total=False):\n\n    a: Required[Literal[\"x\", \"y\"]]\n    \"\"\"Which.\"\"\"\n\n    as_of: Required[str]\n"
        );
    }
}
