//! Names and sentences of the schemas as a reader of the declarations needs them.

use serde_json::{Map, Value};

/// Definitions whose names hide something of the language or of a page, or read like it.
const RENAMED: [(&str, &str); 4] = [
    ("Date", "Day"),
    ("DateValue", "DayValue"),
    ("History", "ResultHistory"),
    ("Undefined", "NotDefined"),
];

/// The name of the type of a definition.
pub(in super::super) fn type_name(definition: &str) -> String {
    let plain = super::pascal(definition);
    let renamed = RENAMED.iter().find(|(from, _)| *from == plain);
    renamed.map_or(plain, |(_, to)| (*to).to_owned())
}

/// A definition without the number by which a schema tells it from another of the same name.
pub(super) fn unnumbered<'d>(definition: &'d str, all: Option<&Map<String, Value>>) -> &'d str {
    let plain = definition.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_second = all.is_some_and(|all| all.contains_key(plain));
    if is_second { plain } else { definition }
}

/// What a schema says in words, as a comment.
pub(super) fn comment(schema: &Value, indent: &str) -> String {
    let text = |key| {
        schema
            .get(key)
            .and_then(Value::as_str)
            .filter(|text| !text.is_empty())
    };
    match text("description").or(text("title")) {
        Some(text) => format!("{indent}/** {} */\n", sentence(text)),
        None => String::new(),
    }
}

/// Words within a comment. Links within the documentation of Rust, "`next`(super::next())", lead nowhere here: only what they
/// show stays.
pub(in super::super) fn sentence(text: &str) -> String {
    let mut rest = text;
    let mut plain = String::new();
    while let Some(at) = ["`(super::", "`(crate::"]
        .iter()
        .filter_map(|link| rest.find(link))
        .min()
    {
        let (before, link) = rest.split_at(at + 1);
        plain.push_str(before);
        rest = link.get(closing(link)..).unwrap_or_default();
    }
    plain.push_str(rest);
    plain.replace("*/", "* /").replace('\n', " ")
}

/// Where the bracket that opens a text has been closed.
fn closing(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at + letter.len_utf8();
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::{sentence, type_name, unnumbered};
    use serde_json::json;

    #[test]
    fn links_of_rust_become_what_they_show() {
        assert_eq!(
            sentence("The answer of `next`(super::next()), and `plan`(crate::plan) (`a`)."),
            "The answer of `next`, and `plan` (`a`)."
        );
        assert_eq!(sentence("`x`(super::x"), "`x`");
    }

    #[test]
    fn no_type_reads_like_one_of_the_language() {
        assert_eq!(type_name("Date"), "Day");
        assert_eq!(type_name("yes-no.value"), "YesNoValue");
        let all = json!({ "Notice": {}, "Notice2": {}, "count-to-11": {} });
        assert_eq!(unnumbered("Notice2", all.as_object()), "Notice");
        assert_eq!(unnumbered("count-to-11", all.as_object()), "count-to-11");
    }
}
