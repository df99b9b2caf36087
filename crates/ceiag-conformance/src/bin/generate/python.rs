//! The classes of answers for Python, from the schemas: what an editor shows is what the engine says.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::{Map, Value, json};

/// Where the classes stand.
pub(crate) const PATH: &str = "bindings/python/python/ceiag/answers.py";

const HEAD: &str = r#""""What operations answer: one class for each part, with typed attributes.

Attributes are what the engine says, in values of Python: days are `date`, exact ratios `Fraction`, amounts and percentages
`Decimal`, fixed words members of an enumeration. What is absent is `None`, an empty tuple or an empty mapping.

Generated from `docs/schema` by `cargo xtask codegen`.
"""

from __future__ import annotations

from enum import StrEnum

from ._record import Answer as Answer
from ._record import Record as Record
from ._record import day, exact, many, mapped, number, problem, tagged

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date as Day
    from decimal import Decimal
    from fractions import Fraction
    from typing import Any, Literal

    from ._errors import Problem

"#;

/// A schema with the parts that it refers to.
struct Document {
    /// What its own class is called.
    name: String,
    root: Value,
    parts: Map<String, Value>,
}

/// A type as Python writes it, what makes it of JSON, and what stands for its absence.
struct Type {
    written: String,
    make: Option<String>,
    absent: &'static str,
}

impl Type {
    fn plain(written: &str, make: Option<&str>) -> Type {
        Type {
            written: written.to_owned(),
            make: make.map(str::to_owned),
            absent: "None",
        }
    }
}

/// The module: `schemas` are those of answers, by operation.
pub(crate) fn module(schemas: &BTreeMap<String, Value>) -> Result<String, String> {
    let mut writer = Writer::default();
    let documents: Vec<Document> = schemas
        .iter()
        .map(|(name, schema)| document(name, schema))
        .collect();
    for document in &documents {
        writer.document(document)?;
    }
    let mut text = HEAD.to_owned();
    text.push_str(&writer.enums);
    text.push_str(&writer.classes);
    text.push_str("\n# Here every class is there, whatever stands first.\n");
    text.push_str(&writer.makes);
    let answers = schemas
        .keys()
        .map(|op| format!("    \"{op}\": {}Answer,\n", pascal(op)));
    let _ = write!(
        text,
        "\n#: The class of the answer of each operation.\nANSWERS: dict[str, type[Answer]] = {{\n{}}}\n",
        answers.collect::<String>()
    );
    Ok(text)
}

fn document(operation: &str, schema: &Value) -> Document {
    let parts = schema.get("$defs").and_then(Value::as_object).cloned();
    Document {
        name: format!("{}Answer", pascal(operation)),
        root: schema.clone(),
        parts: parts.unwrap_or_default(),
    }
}

/// The answer of `template` has no schema of its own: it is a text.
pub(crate) fn template_answer() -> Value {
    json!({ "description": "A form to fill in, as TOML.", "type": "object", "required": ["format", "template"], "properties": {
        "format": { "type": "string", "description": "`ceiag-template/1`." },
        "template": { "type": "string", "description": "The text of the file." } } })
}

#[derive(Default)]
struct Writer {
    enums: String,
    classes: String,
    makes: String,
    /// What each name stands for, so that one name never stands for two things.
    taken: BTreeMap<String, String>,
}

impl Writer {
    fn document(&mut self, document: &Document) -> Result<(), String> {
        // A part that this document names otherwise than one before it is called after the document.
        let mut names = BTreeMap::new();
        for (name, part) in &document.parts {
            let meaning = expanded(part, &document.parts, 5);
            let free = self.taken.get(name).is_none_or(|known| *known == meaning);
            let given = if free {
                name.clone()
            } else {
                format!("{}{name}", document.name.trim_end_matches("Answer"))
            };
            names.insert(name.clone(), given);
        }
        for (name, part) in &document.parts {
            let given = names.get(name).cloned().unwrap_or_default();
            let meaning = expanded(part, &document.parts, 5);
            if name == "Problem" {
                continue;
            }
            if self.taken.insert(given.clone(), meaning).is_none() {
                self.part(&given, part, document, &names)?;
            }
        }
        if self
            .taken
            .insert(document.name.clone(), String::new())
            .is_some()
        {
            return Err(format!("two classes are called `{}`", document.name));
        }
        self.class(&document.name, "Answer", &document.root, document, &names)
    }

    fn part(
        &mut self,
        name: &str,
        part: &Value,
        document: &Document,
        names: &BTreeMap<String, String>,
    ) -> Result<(), String> {
        match part.get("oneOf").and_then(Value::as_array) {
            Some(options) if options.iter().all(|o| o.get("const").is_some()) => {
                self.enumeration(name, part, options);
                Ok(())
            }
            Some(options) => {
                for option in options {
                    let variant = with_shared(option, part);
                    let class = format!("{name}{}", pascal(&tag(option)?));
                    self.class(&class, "Record", &variant, document, names)?;
                }
                Ok(())
            }
            None if part.get("properties").is_some() => {
                self.class(name, "Record", part, document, names)
            }
            None => Ok(()),
        }
    }

    fn enumeration(&mut self, name: &str, part: &Value, options: &[Value]) {
        let _ = writeln!(
            self.enums,
            "\nclass {name}(StrEnum):\n{}",
            docstring(part, 4)
        );
        for option in options {
            let id = option
                .get("const")
                .and_then(Value::as_str)
                .unwrap_or_default();
            let _ = writeln!(self.enums, "    {} = \"{id}\"", constant(id));
            if let Some(about) = option.get("description") {
                let _ = writeln!(
                    self.enums,
                    "    \"\"\"{}\"\"\"",
                    sentence(about.as_str().unwrap_or_default())
                );
            }
        }
        self.enums.push('\n');
    }

    fn class(
        &mut self,
        name: &str,
        base: &str,
        part: &Value,
        document: &Document,
        names: &BTreeMap<String, String>,
    ) -> Result<(), String> {
        let _ = writeln!(
            self.classes,
            "\nclass {name}({base}):\n{}\n    __slots__ = ()",
            docstring(part, 4)
        );
        let required: BTreeSet<&str> = part
            .get("required")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let mut makes = String::new();
        let empty = Map::new();
        for (key, schema) in part
            .get("properties")
            .and_then(Value::as_object)
            .unwrap_or(&empty)
        {
            let ty = type_of(schema, document, names).map_err(|e| format!("{name}.{key}: {e}"))?;
            let field = attribute(key);
            let absent = if required.contains(key.as_str()) {
                "None"
            } else {
                ty.absent
            };
            let optional = !required.contains(key.as_str())
                && absent == "None"
                && !ty.written.ends_with("| None");
            let written = if optional {
                format!("{} | None", ty.written)
            } else {
                ty.written
            };
            let _ = writeln!(self.classes, "    {field}: {written}");
            if let Some(about) = schema.get("description").and_then(Value::as_str) {
                let _ = writeln!(self.classes, "    \"\"\"{}\"\"\"", sentence(about));
            }
            let make = ty.make.as_deref().unwrap_or("None");
            let _ = writeln!(makes, "    \"{field}\": (\"{key}\", {make}, {absent}),");
        }
        self.classes.push('\n');
        let _ = write!(self.makes, "{name}._fields = {{\n{makes}}}\n");
        Ok(())
    }
}

/// A variant with what all variants share.
fn with_shared(option: &Value, part: &Value) -> Value {
    let mut variant = option.clone();
    for key in ["properties", "required"] {
        match (variant.get_mut(key), part.get(key)) {
            (Some(Value::Object(own)), Some(Value::Object(shared))) => own.extend(shared.clone()),
            (Some(Value::Array(own)), Some(Value::Array(shared))) => own.extend(shared.clone()),
            _ => {}
        }
    }
    variant
}

fn tag(option: &Value) -> Result<String, String> {
    let kind = option
        .get("properties")
        .and_then(|p| p.get("kind"))
        .and_then(|k| k.get("const"));
    kind.and_then(Value::as_str)
        .map(str::to_owned)
        .ok_or_else(|| "a variant without its kind".to_owned())
}

fn type_of(
    schema: &Value,
    document: &Document,
    names: &BTreeMap<String, String>,
) -> Result<Type, String> {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        let name = name.trim_start_matches("#/$defs/");
        // Problems have a class of their own, which also tells their text.
        if name == "Problem" {
            return Ok(Type::plain("Problem", Some("problem")));
        }
        let part = document
            .parts
            .get(name)
            .ok_or_else(|| format!("no part `{name}`"))?;
        let given = names.get(name).map_or(name, String::as_str);
        if let Some(options) = part.get("oneOf").and_then(Value::as_array) {
            if options.iter().all(|o| o.get("const").is_some()) {
                return Ok(Type::plain(given, Some(given)));
            }
            let variants: Result<Vec<(String, String)>, String> = options
                .iter()
                .map(|o| tag(o).map(|t| (t.clone(), format!("{given}{}", pascal(&t)))))
                .collect();
            let variants = variants?;
            let written: Vec<&str> = variants.iter().map(|(_, class)| class.as_str()).collect();
            let make: Vec<String> = variants
                .iter()
                .map(|(tag, class)| format!("\"{tag}\": {class}"))
                .collect();
            return Ok(Type::plain(
                &written.join(" | "),
                Some(&format!("tagged({{{}}})", make.join(", "))),
            ));
        }
        if part.get("properties").is_some() {
            return Ok(Type::plain(given, Some(given)));
        }
        return type_of(part, document, names);
    }
    if let Some(either) = schema.get("anyOf").and_then(Value::as_array) {
        let null = json!({ "type": "null" });
        let some: Vec<&Value> = either.iter().filter(|s| **s != null).collect();
        let [one] = some.as_slice() else {
            return Err("a choice of several types".to_owned());
        };
        let mut ty = type_of(one, document, names)?;
        ty.written.push_str(" | None");
        ty.absent = "None";
        return Ok(ty);
    }
    if let Some(value) = schema.get("const").and_then(Value::as_str) {
        return Ok(Type::plain(&format!("Literal[\"{value}\"]"), None));
    }
    let (name, optional) = match schema.get("type") {
        Some(Value::String(name)) => (name.as_str(), false),
        Some(Value::Array(names)) => (
            names.first().and_then(Value::as_str).unwrap_or_default(),
            true,
        ),
        _ => return Ok(Type::plain("Any", None)),
    };
    let mut ty = match name {
        "string" => text_type(schema),
        "integer" => Type::plain("int", None),
        "boolean" => Type {
            absent: "False",
            ..Type::plain("bool", None)
        },
        "array" => {
            let item = type_of(
                schema.get("items").ok_or("a list of what?")?,
                document,
                names,
            )?;
            let make = item.make.as_deref().unwrap_or("None");
            Type {
                absent: "()",
                ..Type::plain(
                    &format!("tuple[{}, ...]", item.written),
                    Some(&format!("many({make})")),
                )
            }
        }
        "object" => {
            let item = schema.get("additionalProperties").filter(|v| v.is_object());
            let item = item.map_or(Ok(Type::plain("Any", None)), |s| {
                type_of(s, document, names)
            })?;
            let make = item.make.as_deref().unwrap_or("None");
            Type {
                absent: "{}",
                ..Type::plain(
                    &format!("Mapping[str, {}]", item.written),
                    Some(&format!("mapped({make})")),
                )
            }
        }
        other => return Err(format!("no type for `{other}`")),
    };
    if optional {
        ty.written.push_str(" | None");
        ty.absent = "None";
    }
    Ok(ty)
}

/// What a text stands for, by the pattern that its schema states.
fn text_type(schema: &Value) -> Type {
    match schema.get("pattern").and_then(Value::as_str) {
        Some("^(19|20|21|22)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$") => {
            Type::plain("Day", Some("day"))
        }
        Some("^[0-9]+/[1-9][0-9]*$") => Type::plain("Fraction", Some("exact")),
        Some("^[0-9]+[.][0-9]{2}$" | "^[0-9]+$" | r"^-?[0-9]+\.[0-9]{6}$") => {
            Type::plain("Decimal", Some("number"))
        }
        _ => Type::plain("str", None),
    }
}

/// A part with everything that it refers to, some levels down: what tells one part from another of the same name.
pub(crate) fn expanded(part: &Value, parts: &Map<String, Value>, depth: usize) -> String {
    fn walk(value: &Value, parts: &Map<String, Value>, depth: usize) -> Value {
        match value {
            Value::Object(map) => {
                let target = map
                    .get("$ref")
                    .and_then(Value::as_str)
                    .map(|r| r.trim_start_matches("#/$defs/"));
                if let (Some(part), true) = (target.and_then(|name| parts.get(name)), depth > 0) {
                    return walk(part, parts, depth - 1);
                }
                let own = map
                    .iter()
                    .filter(|(key, _)| !matches!(key.as_str(), "description" | "title"));
                own.map(|(key, value)| (key.clone(), walk(value, parts, depth)))
                    .collect::<Map<_, _>>()
                    .into()
            }
            Value::Array(items) => items.iter().map(|item| walk(item, parts, depth)).collect(),
            other => other.clone(),
        }
    }
    walk(part, parts, depth).to_string()
}

fn docstring(part: &Value, indent: usize) -> String {
    let about = part
        .get("description")
        .and_then(Value::as_str)
        .unwrap_or("What an operation answers.");
    format!("{}\"\"\"{}\"\"\"", " ".repeat(indent), sentence(about))
}

/// One line of documentation.
fn sentence(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = line.replace('\\', "\\\\").replace("\"\"\"", "'''");
    // A quote at the end would close the text too early.
    match line.strip_suffix('"') {
        Some(_) => format!("{line} "),
        None => line,
    }
}

fn pascal(id: &str) -> String {
    id.split(['-', '_', '.', '/'])
        .map(|word| {
            let mut letters = word.chars();
            let first = letters.next().map(|c| c.to_ascii_uppercase());
            first.into_iter().chain(letters).collect::<String>()
        })
        .collect()
}

/// A member of an enumeration.
fn constant(id: &str) -> String {
    let name: String = id
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() {
                c.to_ascii_uppercase()
            } else {
                '_'
            }
        })
        .collect();
    match name.starts_with(|c: char| c.is_ascii_digit()) {
        true => format!("N{name}"),
        false => name,
    }
}

/// An attribute: a word of the language gets a stroke behind it.
fn attribute(key: &str) -> String {
    let name = key.replace('-', "_");
    match name.as_str() {
        "from" | "in" | "is" | "class" | "global" | "pass" | "not" | "and" | "or" => {
            format!("{name}_")
        }
        _ => name,
    }
}
