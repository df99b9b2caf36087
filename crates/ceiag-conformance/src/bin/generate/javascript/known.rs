//! The ids of built-in editions and series, for an editor to offer. Those of a caller's own are taken all the same.

use super::types::union;

use serde_json::Value;

/// What the request to judge gives as examples of editions and series.
pub(super) fn ids(request: Option<&Value>) -> Vec<Value> {
    request
        .and_then(|schema| schema.pointer("/properties/frameworks/items/examples"))
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default()
}

/// The names of their types, and the declarations.
pub(super) fn declared(ids: &[Value]) -> [(String, String); 2] {
    let library = ceiag_frameworks::library();
    let is_edition = |id: &&Value| {
        id.as_str()
            .is_some_and(|id| library.framework(id).is_some())
    };
    let (editions, series): (Vec<&Value>, Vec<&Value>) = ids.iter().partition(is_edition);
    let written = |ids: Vec<&Value>| ids.into_iter().map(Value::to_string).collect::<Vec<_>>();
    let either = [vec!["KnownEdition".to_owned()], written(series)].concat();
    [
        (
            "KnownEdition",
            "An edition that is built in.",
            written(editions),
        ),
        (
            "KnownFramework",
            "An edition or a series that is built in.",
            either,
        ),
    ]
    .map(|(name, about, ids)| {
        let text = format!("/** {about} */\nexport type {name} = {};\n", union(ids));
        (name.to_owned(), text)
    })
}
