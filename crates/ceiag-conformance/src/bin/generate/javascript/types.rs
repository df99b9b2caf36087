//! From JSON Schemas to TypeScript.

use super::{
    answer_of, files, known, pascal, request_of, texts, twins,
    words::{comment, type_name, unnumbered},
};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::{Map, Value};

/// The types of all requests and answers.
pub(super) fn document(schemas: &BTreeMap<&str, &Value>, operations: &[&str]) -> String {
    let mut wanted: BTreeSet<String> = files::names().map(str::to_owned).collect();
    for operation in operations {
        wanted.extend(request_of(operation, schemas));
        wanted.extend(answer_of(operation, schemas));
    }
    let mut types = Types {
        reserved: wanted.iter().map(|name| pascal(name)).collect(),
        known: known::ids(schemas.get("evaluate-request").copied()),
        ..Types::default()
    };
    types.declared.extend(known::declared(&types.known));
    let wanted: Vec<(&str, &Value)> = wanted
        .iter()
        .filter_map(|name| Some((name.as_str(), *schemas.get(name.as_str())?)))
        .collect();
    for (name, schema) in &wanted {
        types.root(name, schema);
    }
    // Answers first: the plain names are theirs, whatever files and requests call the same.
    for written in [false, true] {
        for (name, schema) in &wanted {
            if is_written(name) == written {
                types.file(name, schema);
            }
        }
    }
    let mut text = format!(
        "{}// From the JSON Schemas of requests and answers. Exact numbers are texts: \"112/150\", \"75%\".\n",
        super::NOTE
    );
    for declaration in types.declared.values() {
        let _ = write!(text, "\n{declaration}");
    }
    text
}

/// The types so far.
#[derive(Default)]
struct Types {
    /// By name.
    declared: BTreeMap<String, String>,
    /// The editions and series that a request may name.
    known: Vec<Value>,
    /// The names of whole files, which no definition may take.
    reserved: BTreeSet<String>,
    /// The name of each whole file, by all that it says.
    files: BTreeMap<String, String>,
    /// The name of each definition, by all that it says.
    named: BTreeMap<String, String>,
    /// Names that stand in answers.
    answered: BTreeSet<String>,
}

/// Whether a caller writes it.
fn is_written(name: &str) -> bool {
    !name.ends_with("-answer") && name != "problems"
}

/// A file's definitions.
struct File<'s> {
    name: &'s str,
    definitions: Option<&'s Map<String, Value>>,
    /// Whether a caller writes it: then lists may be read-only.
    written: bool,
}

impl<'s> File<'s> {
    fn new(name: &'s str, schema: &'s Value) -> File<'s> {
        File {
            name,
            definitions: schema.get("$defs").and_then(Value::as_object),
            written: is_written(name),
        }
    }

    /// A key of an object. A caller may say of one that can be left out that it is not there.
    fn field(&self, key: &str, schema: &Value, ty: &str, optional: bool, indent: &str) -> String {
        let about = comment(schema, indent);
        format!("{about}{}", self.typed(key, ty, optional, indent))
    }

    /// A key in the spelling of files; what it means is told once, with the spelling of programs.
    fn twin(&self, key: &str, program: &str, ty: &str, optional: bool, indent: &str) -> String {
        let told = |line: &&str| !line.trim_start().starts_with("/**");
        let ty: Vec<&str> = ty.lines().filter(told).collect();
        let field = self.typed(key, &ty.join("\n"), optional, indent);
        format!("{indent}/** `{program}`, as files have it. */\n{field}")
    }

    fn typed(&self, key: &str, ty: &str, optional: bool, indent: &str) -> String {
        let (mark, none) = match (optional, self.written) {
            (true, true) => ("?", " | undefined"),
            (true, false) => ("?", ""),
            (false, _) => ("", ""),
        };
        format!("{indent}{}{mark}: {ty}{none};\n", quoted(key))
    }

    /// All that a schema and what it refers to say. Lists are not the same type where a caller writes them.
    fn key(&self, schema: &Value) -> String {
        let mut said = BTreeMap::new();
        references(schema, &mut |name| closure(name, self, &mut said));
        let said = format!("{schema:?} {said:?}");
        let lists = said.contains("\"array\"") || said.contains("\"integer\"");
        let lists = self.written && lists;
        format!("{}{said}", if lists { "written " } else { "" })
    }
}

impl Types {
    /// Where a request brings a whole file along, it is the same type.
    fn root(&mut self, name: &str, schema: &Value) {
        let file = File::new(name, schema);
        if let Some(root) = schema.as_object() {
            let mut root = root.clone();
            root.retain(|key, _| !["$schema", "title", "$defs"].contains(&key.as_str()));
            self.files
                .insert(file.key(&Value::Object(root)), pascal(name));
        }
    }

    fn file(&mut self, name: &str, schema: &Value) {
        self.declare(&pascal(name), schema, &File::new(name, schema));
    }

    fn declare(&mut self, name: &str, schema: &Value, file: &File<'_>) {
        // Held before it is written, as a definition may refer to itself.
        self.declared.insert(name.to_owned(), String::new());
        let about = comment(schema, "");
        let ty = self.ty(schema, file, "");
        let text = if is_one_object(&ty) {
            format!("{about}export interface {name} {ty}\n")
        } else {
            format!("{about}export type {name} = {ty};\n")
        };
        self.declared.insert(name.to_owned(), text);
    }

    /// The name of a definition. Two files share it when it and all it refers to are the same in both.
    fn name(&mut self, definition: &str, file: &File<'_>) -> String {
        let Some(schema) = file.definitions.and_then(|all| all.get(definition)) else {
            return "unknown".to_owned();
        };
        // A list has no name of its own, so that a hover tells what is in it.
        if is_list(schema) {
            return self.ty(schema, file, "");
        }
        let key = file.key(schema);
        if let Some(name) = self.files.get(&key) {
            return name.clone();
        }
        let definition = unnumbered(definition, file.definitions);
        let key = format!("{definition} {key}");
        if let Some(name) = self.named.get(&key) {
            return name.clone();
        }
        let plain = type_name(definition);
        let written = format!("{plain}Input");
        let free =
            |name: &String| !self.declared.contains_key(name) && !self.reserved.contains(name);
        let twin = file.written && self.answered.contains(&plain);
        let name = if free(&plain) {
            plain
        } else if twin && free(&written) {
            written
        } else {
            pascal(&format!("{}-{definition}", file.name))
        };
        self.named.insert(key, name.clone());
        if !file.written {
            self.answered.insert(name.clone());
        }
        self.declare(&name, schema, file);
        name
    }

    fn ty(&mut self, schema: &Value, file: &File<'_>, indent: &str) -> String {
        let Some(schema) = schema.as_object() else {
            return "unknown".to_owned();
        };
        let file_meant = files::meant(schema).filter(|name| self.reserved.contains(name));
        if let (Some(name), false) = (&file_meant, schema.get("type").is_some_and(Value::is_array))
        {
            return name.clone();
        }
        if let Some(definition) = schema.get("$ref").and_then(Value::as_str) {
            return self.name(definition.trim_start_matches("#/$defs/"), file);
        }
        if let Some(value) = schema.get("const") {
            return value.to_string();
        }
        if let Some(values) = schema.get("enum").and_then(Value::as_array) {
            return union(values.iter().map(Value::to_string));
        }
        let mut parts = Vec::new();
        for key in ["anyOf", "oneOf"] {
            if let Some(options) = schema.get(key).and_then(Value::as_array)
                && !options.iter().all(is_condition)
            {
                let options = options.iter().map(|option| self.ty(option, file, indent));
                parts.push(union(options.collect::<Vec<_>>()));
            }
        }
        if let Some(all) = schema.get("allOf").and_then(Value::as_array) {
            for part in all.iter().filter(|part| part.get("$ref").is_some()) {
                parts.push(self.ty(part, file, indent));
            }
        }
        match schema.get("type") {
            Some(Value::String(name))
                if parts.is_empty() || name == "object" && has_keys(schema) =>
            {
                parts.push(self.of_type(name, schema, file, indent));
            }
            Some(Value::Array(names)) => {
                let names = names.iter().filter_map(Value::as_str);
                let names: Vec<String> = names
                    .map(|name| match &file_meant {
                        Some(file) if name == "object" => file.clone(),
                        _ => self.of_type(name, schema, file, indent),
                    })
                    .collect();
                parts.push(union(names));
            }
            None if has_keys(schema) => parts.push(self.object(schema, file, indent)),
            _ => {}
        }
        match parts.as_slice() {
            [] => "unknown".to_owned(),
            [one] => one.clone(),
            several => {
                let several: Vec<String> = several.iter().map(|part| bracketed(part)).collect();
                several.join(" & ")
            }
        }
    }

    fn of_type(
        &mut self,
        name: &str,
        schema: &Map<String, Value>,
        file: &File<'_>,
        indent: &str,
    ) -> String {
        match name {
            "string" => {
                let examples = schema.get("examples").and_then(Value::as_array);
                if examples.is_some_and(|examples| *examples == self.known) {
                    // An editor offers these, and editions of the caller's own are taken too.
                    return "KnownFramework | (string & {})".to_owned();
                }
                let pattern = schema.get("pattern").and_then(Value::as_str);
                let spelt = pattern.filter(|_| file.written).and_then(texts::of);
                spelt.unwrap_or("string").to_owned()
            }
            // A program may hold whole numbers as `bigint`; they are written all the same.
            "integer" if file.written => "number | bigint".to_owned(),
            "integer" | "number" => "number".to_owned(),
            "boolean" => "boolean".to_owned(),
            "null" => "null".to_owned(),
            "array" => self.array(schema, file, indent),
            _ => self.object(schema, file, indent),
        }
    }

    fn array(&mut self, schema: &Map<String, Value>, file: &File<'_>, indent: &str) -> String {
        let item = match schema.get("items") {
            Some(items) => self.ty(items, file, indent),
            None => "unknown".to_owned(),
        };
        let length = |key| schema.get(key).and_then(Value::as_u64);
        let readonly = if file.written { "readonly " } else { "" };
        match (length("minItems"), length("maxItems")) {
            (Some(2), Some(2)) => format!("{readonly}[{item}, {item}]"),
            _ => format!("{readonly}{}[]", bracketed(&item)),
        }
    }

    fn object(&mut self, schema: &Map<String, Value>, file: &File<'_>, indent: &str) -> String {
        let inner = format!("{indent}  ");
        let pairs = twins::demanded(schema);
        let mut required: BTreeSet<&str> = schema
            .get("required")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        required.extend(pairs.iter().flatten().filter(|key| {
            let other = key.replace('_', "-");
            other != **key && twins::is_left_out(&other, schema)
        }));
        let mut fields: BTreeMap<String, String> = BTreeMap::new();
        let mut types: BTreeMap<String, String> = BTreeMap::new();
        let mut open =
            schema.get("properties").is_none() && schema.get("patternProperties").is_none();
        let mut any = None;
        for (key, value) in entries(schema, "properties") {
            let ty = self.ty(value, file, &inner);
            let optional = !required.contains(key.as_str());
            let field = match twins::of_program(key, schema) {
                Some(twin) => file.twin(key, &twin, &ty, optional, &inner),
                None => file.field(key, value, &ty, optional, &inner),
            };
            fields.insert(key.clone(), field);
            types.insert(key.clone(), ty);
        }
        for (pattern, value) in entries(schema, "patternProperties") {
            let ty = self.ty(value, file, &inner);
            match spelt_out(pattern) {
                Some(keys) => {
                    for key in keys {
                        if twins::is_left_out(&key, schema) {
                            continue;
                        }
                        let field = file.field(&key, value, &ty, true, &inner);
                        fields.entry(key.clone()).or_insert(field);
                        types.entry(key).or_insert_with(|| ty.clone());
                    }
                }
                None => {
                    any = Some(ty);
                    open = true;
                }
            }
        }
        if let Some(values @ Value::Object(_)) = schema.get("additionalProperties") {
            any = Some(self.ty(values, file, &inner));
            open = true;
        }
        if matches!(schema.get("additionalProperties"), Some(Value::Bool(false))) && any.is_none() {
            open = false;
        }
        let mut text = "{\n".to_owned();
        text.extend(fields.values().map(String::as_str));
        if open {
            // Beside named keys an index has to take their types too.
            let ty = match any {
                Some(ty) if fields.is_empty() => ty,
                _ => "unknown".to_owned(),
            };
            let _ = writeln!(text, "{inner}[key: string]: {ty};");
        }
        let _ = write!(text, "{indent}}}");
        // Only where it has a name: within another type it would make every message of the compiler longer than it helps.
        if indent.is_empty() {
            text.push_str(&twins::one_of_each(&pairs, &types));
        }
        text
    }
}

fn entries<'s>(
    schema: &'s Map<String, Value>,
    key: &str,
) -> impl Iterator<Item = (&'s String, &'s Value)> + use<'s> {
    schema
        .get(key)
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
}

fn has_keys(schema: &Map<String, Value>) -> bool {
    schema.contains_key("properties") || schema.contains_key("patternProperties")
}

/// Whether it is a list of something that has a name.
fn is_list(schema: &Value) -> bool {
    let is_array = schema.get("type").and_then(Value::as_str) == Some("array");
    is_array
        && schema
            .get("items")
            .is_some_and(|items| items.get("$ref").is_some())
}

/// Whether it only says which keys must stand together; a type can't.
fn is_condition(schema: &Value) -> bool {
    let keys = schema.as_object().into_iter().flat_map(Map::keys);
    let mut keys = keys.peekable();
    keys.peek().is_some()
        && keys.all(|key| ["required", "not", "if", "then", "else"].contains(&key.as_str()))
}

/// A definition and all that it refers to, by name.
fn closure<'s>(definition: &'s str, file: &File<'s>, said: &mut BTreeMap<&'s str, &'s Value>) {
    let Some(schema) = file.definitions.and_then(|all| all.get(definition)) else {
        return;
    };
    if said.insert(definition, schema).is_none() {
        references(schema, &mut |name| closure(name, file, said));
    }
}

fn references<'s>(schema: &'s Value, found: &mut dyn FnMut(&'s str)) {
    match schema {
        Value::Object(entries) => {
            for (key, value) in entries {
                match value {
                    Value::String(name) if key == "$ref" => {
                        found(name.trim_start_matches("#/$defs/"))
                    }
                    _ => references(value, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

pub(super) fn union(options: impl IntoIterator<Item = String>) -> String {
    let mut distinct: Vec<String> = Vec::new();
    for option in options {
        if !distinct.contains(&option) {
            distinct.push(option);
        }
    }
    distinct.join(" | ")
}

fn bracketed(ty: &str) -> String {
    if ty.contains(['|', '&', ' ']) && !is_one_object(ty) {
        format!("({ty})")
    } else {
        ty.to_owned()
    }
}

/// Whether it is `{ … }` and nothing after.
fn is_one_object(ty: &str) -> bool {
    let mut depth = 0_usize;
    let closing = ty.char_indices().find(|(_, letter)| {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    });
    closing.is_some_and(|(at, letter)| letter == '}' && at + 1 == ty.len())
}

pub(super) fn quoted(key: &str) -> String {
    let plain = key.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if plain {
        key.to_owned()
    } else {
        format!("{key:?}")
    }
}

/// The keys of a pattern such as `^used-information\.ks(3|4|5)$`, where they can be counted.
pub(in super::super) fn spelt_out(pattern: &str) -> Option<Vec<String>> {
    let inside = pattern.strip_prefix('^')?.strip_suffix('$')?;
    let (head, options) = match inside.split_once('(') {
        None => (inside, None),
        Some((head, tail)) => (head, Some(tail.strip_suffix(')')?)),
    };
    let head = head.replace("\\.", ".").replace("\\-", "-");
    let special = |text: &str| text.contains(['[', '\\', '*', '+', '?', '(', '{', '^']);
    if special(&head) || options.is_some_and(special) {
        return None;
    }
    Some(match options {
        None => vec![head],
        Some(options) => options
            .split('|')
            .map(|option| format!("{head}{option}"))
            .collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::{Types, spelt_out};
    use serde_json::json;

    fn declared(schema: &serde_json::Value) -> String {
        let mut types = Types::default();
        types.file("x-request", schema);
        types.declared.into_values().collect::<Vec<_>>().concat()
    }

    #[test]
    fn keys_that_can_be_counted_are_spelt_out() {
        assert_eq!(spelt_out("^as-of$").unwrap(), ["as-of"]);
        assert_eq!(
            spelt_out(r"^used\.ks(3|4)$").unwrap(),
            ["used.ks3", "used.ks4"]
        );
        assert_eq!(spelt_out("^[a-z]+$"), None);
    }

    #[test]
    fn a_list_is_spelt_where_it_is_used_and_no_definition_hides_a_file() {
        let schema = json!({ "type": "object", "required": ["problems"], "additionalProperties": false, "properties": {
            "problems": { "$ref": "#/$defs/Problems" } },
            "$defs": { "Problem": { "type": "object", "additionalProperties": false },
                       "Problems": { "type": "array", "items": { "$ref": "#/$defs/Problem" } } } });
        let mut types = Types::default();
        types.reserved.insert("Problem".to_owned());
        types.file("x-answer", &schema);
        let names: Vec<&str> = types.declared.keys().map(String::as_str).collect();
        assert_eq!(names, ["XAnswer", "XAnswerProblem"]);
        assert!(types.declared["XAnswer"].contains("problems: XAnswerProblem[];"));
    }

    #[test]
    fn a_key_of_two_spellings_has_one_in_requests_and_either_in_files() {
        let day = json!({ "type": "string" });
        let either = json!([{ "anyOf": [{ "required": ["as-of"] }, { "required": ["as_of"] }] }]);
        let request = json!({ "type": "object", "additionalProperties": false, "allOf": either,
            "properties": { "as_of": day }, "patternProperties": { "^as-of$": day } });
        assert_eq!(
            declared(&request),
            "export interface XRequest {\n  as_of: string;\n}\n"
        );
        let file = json!({ "type": "object", "additionalProperties": false, "allOf": either,
            "properties": { "as-of": day }, "patternProperties": { "^as_of$": day } });
        assert_eq!(
            declared(&file),
            "export type XRequest = {\n  /** `as_of`, as files have it. */\n  \"as-of\"?: string | undefined;\n  as_of?: string | undefined;\n} & ({ \"as-of\": \
             string } | { as_of: string });\n"
        );
    }

    #[test]
    fn an_object_is_an_interface() {
        let schema = json!({ "type": "object", "required": ["a"], "additionalProperties": false, "properties": {
            "a": { "$ref": "#/$defs/kind" }, "b-c": { "type": ["integer", "null"], "description": "How many." },
            "d": { "type": "array", "items": { "type": "string" } } },
            "$defs": { "kind": { "oneOf": [{ "const": "x" }, { "const": "y" }] } } });
        assert_eq!(
            declared(&schema),
            "export type Kind = \"x\" | \"y\";\nexport interface XRequest {\n  a: Kind;\n  /** How many. */\n  \
             \"b-c\"?: number | bigint | null | undefined;\n  d?: readonly string[] | undefined;\n}\n"
        );
    }
}
