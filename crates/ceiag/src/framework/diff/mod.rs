//! What differs between two editions, or two versions of one: what can change an answer, and apart from it the wording.

mod words;

use super::digest::bare;
use super::{Framework, Group, Library, Prose, Window};
use crate::json::Json;
use serde::Serialize;
use std::collections::BTreeMap;

/// What differs between two editions or versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FrameworkDiff {
    /// `ceiag-framework-diff/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "ceiag-framework-diff/1")))]
    pub format: &'static str,
    /// The one edition.
    pub before: EditionRef,
    /// The other edition.
    pub after: EditionRef,
    /// Whether anything differs that can change an answer. Exactly then the digests differ.
    pub changes_answers: bool,
    /// What differs in the edition itself: dates, settings, owner, default profile.
    pub edition: FieldChanges,
    /// Groups of criteria; for a score, the benchmarks.
    pub benchmarks: PartDiff,
    /// Criteria: rules, applicability, grades, strengths.
    pub criteria: PartDiff,
    /// Choices with their options.
    pub choices: PartDiff,
    /// Profiles with their items.
    pub profiles: PartDiff,
    /// Statutory windows.
    pub windows: PartDiff,
    /// Definitions and summaries, which never change an answer.
    pub context: PartDiff,
    /// Declarations of the facts that the rules read.
    pub facts: PartDiff,
    /// Editions that the rules refer to, with their digests.
    pub referred: Vec<FieldChange>,
    /// A sentence for people.
    pub text: String,
}

/// An edition in a diff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EditionRef {
    /// Its id.
    pub id: String,
    /// Its name for people.
    pub label: String,
    /// The version of its wording.
    pub text_version: String,
    /// Its digest.
    pub digest: String,
}

/// Added, removed and changed parts of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PartDiff {
    /// Only in the second.
    pub added: Vec<PartRef>,
    /// Only in the first.
    pub removed: Vec<PartRef>,
    /// In both, and different.
    pub changed: Vec<ChangedPart>,
    /// Whether the parts that both have stand in another order.
    pub reordered: bool,
}

/// A part by its id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PartRef {
    /// Its id.
    pub id: String,
    /// Its name for people; empty where it has none.
    pub label: String,
}

/// A part that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangedPart {
    /// Its id.
    pub id: String,
    /// Its name for people, from the second.
    pub label: String,
    /// What differs.
    #[serde(flatten)]
    pub fields: FieldChanges,
    /// A sentence for people.
    pub text: String,
}

/// Fields that differ, those that can change an answer apart from wording.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FieldChanges {
    /// Fields that can change an answer.
    pub changes: Vec<FieldChange>,
    /// Labels, texts, notes, sources.
    pub wording: Vec<FieldChange>,
}

/// A field that differs, as the file holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FieldChange {
    /// The key in the file.
    pub key: String,
    /// Its value in the first; absent where it had none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Json>,
    /// Its value in the second; absent where it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Json>,
}

/// Lists of an edition that are told part by part.
const LISTS: [&str; 8] = [
    "benchmark",
    "theme",
    "section",
    "choice",
    "criterion",
    "profile",
    "window",
    "context",
];

/// What differs between two editions, or between two versions of one, each within its own library.
///
/// Parts are joined by id. For two editions of a series most criteria have new ids and count as removed and added; a
/// crosswalk says how they relate. The main use is a tailored framework beside the one it extends.
pub fn diff(
    (old_library, old): (&Library, &Framework),
    (new_library, new): (&Library, &Framework),
) -> FrameworkDiff {
    let edition = |framework: &Framework| View {
        rules: without(bare(framework.to_json(Prose::Without))),
        whole: without(framework.to_json(Prose::With)),
    };
    let (old_reads, old_refers) = old.reads(old_library);
    let (new_reads, new_refers) = new.reads(new_library);
    let facts = |library: &Library, ids: &std::collections::BTreeSet<String>| -> Vec<Json> {
        let declared = ids.iter().filter_map(|id| library.catalogue.get(id));
        declared.map(|fact| fact.to_json(Prose::With)).collect()
    };
    let digests = |library: &Library, ids: &std::collections::BTreeSet<String>| {
        let found = ids.iter().filter_map(|id| {
            let other = library.framework(id)?;
            Some((id.clone(), Json::Text(other.digest(library))))
        });
        found.collect::<BTreeMap<_, _>>()
    };
    // Editions of different readings call their groups differently; that the reading differs is told by itself.
    let key = new.reading.group_key();
    let mut found = FrameworkDiff {
        format: "ceiag-framework-diff/1",
        before: EditionRef::of(old_library, old),
        after: EditionRef::of(new_library, new),
        changes_answers: false,
        edition: edition(old).against(&edition(new)),
        benchmarks: part(&old.groups, &new.groups, Group::to_json),
        criteria: part(&old.criteria, &new.criteria, |c| {
            c.to_json(Prose::With, key)
        }),
        choices: part(&old.choices, &new.choices, |c| c.to_json(Prose::With)),
        profiles: part(&old.profiles, &new.profiles, |p| p.to_json(Prose::With)),
        windows: part(&old.windows, &new.windows, Window::to_json),
        context: part(&old.context, &new.context, |c| c.to_json(key)).only_wording(),
        facts: part(
            &facts(old_library, &old_reads),
            &facts(new_library, &new_reads),
            Json::clone,
        ),
        referred: fields(
            &digests(old_library, &old_refers),
            &digests(new_library, &new_refers),
        ),
        text: String::new(),
    };
    found.changes_answers = !found.edition.changes.is_empty()
        || !found.referred.is_empty()
        || found
            .judging_parts()
            .iter()
            .any(|(_, part)| part.changes_answers());
    found.text = words::summary(&found);
    found
}

impl FrameworkDiff {
    /// The parts that can change an answer, with the words for one and for several.
    fn judging_parts(&self) -> [((&'static str, &'static str), &PartDiff); 6] {
        [
            (("criterion", "criteria"), &self.criteria),
            (("benchmark", "benchmarks"), &self.benchmarks),
            (("choice", "choices"), &self.choices),
            (("profile", "profiles"), &self.profiles),
            (("window", "windows"), &self.windows),
            (("fact read", "facts read"), &self.facts),
        ]
    }
}

impl EditionRef {
    fn of(library: &Library, framework: &Framework) -> EditionRef {
        EditionRef {
            id: framework.id.clone(),
            label: framework.label.clone(),
            text_version: framework.text_version.clone(),
            digest: framework.digest(library),
        }
    }
}

impl PartDiff {
    /// Whether anything differs that can change an answer.
    pub fn changes_answers(&self) -> bool {
        self.reordered
            || !self.added.is_empty()
            || !self.removed.is_empty()
            || self.changed.iter().any(|c| !c.fields.changes.is_empty())
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        !self.reordered
            && self.added.is_empty()
            && self.removed.is_empty()
            && self.changed.is_empty()
    }

    fn only_wording(mut self) -> PartDiff {
        for part in &mut self.changed {
            let moved = std::mem::take(&mut part.fields.changes);
            part.fields.wording.splice(0..0, moved);
            part.text = words::changed(&part.label, &part.id, &part.fields);
        }
        self
    }
}

/// A thing as rules see it and as people do.
struct View {
    rules: BTreeMap<String, Json>,
    whole: BTreeMap<String, Json>,
}

impl View {
    fn against(&self, other: &View) -> FieldChanges {
        let changes = fields(&self.rules, &other.rules);
        let wording = fields(&self.whole, &other.whole)
            .into_iter()
            .filter(|field| !changes.iter().any(|c| c.key == field.key))
            .collect();
        FieldChanges { changes, wording }
    }
}

fn entries(json: Json) -> BTreeMap<String, Json> {
    match json {
        Json::Object(entries) => entries,
        _ => BTreeMap::new(),
    }
}

/// The edition's own fields.
fn without(json: Json) -> BTreeMap<String, Json> {
    let mut entries = entries(json);
    entries.retain(|key, _| !LISTS.contains(&key.as_str()));
    entries
}

fn fields(old: &BTreeMap<String, Json>, new: &BTreeMap<String, Json>) -> Vec<FieldChange> {
    let added = new.keys().filter(|key| !old.contains_key(*key));
    old.keys()
        .chain(added)
        .filter(|key| old.get(*key) != new.get(*key))
        .map(|key| FieldChange {
            key: key.clone(),
            before: old.get(key).cloned(),
            after: new.get(key).cloned(),
        })
        .collect()
}

/// Keys of prose that [`bare`] leaves in place, since it expects JSON without prose.
const PROSE: [&str; 5] = ["text", "note", "sources", "help", "stated"];

/// What rules see of a part.
fn rules(json: &Json) -> Json {
    fn strip(json: Json) -> Json {
        match json {
            Json::Object(entries) => Json::Object(
                entries
                    .into_iter()
                    .filter(|(key, _)| !PROSE.contains(&key.as_str()))
                    .map(|(key, value)| (key, strip(value)))
                    .collect(),
            ),
            Json::Array(items) => Json::Array(items.into_iter().map(strip).collect()),
            other => other,
        }
    }
    bare(strip(json.clone()))
}

fn part<T>(old: &[T], new: &[T], json: impl Fn(&T) -> Json) -> PartDiff {
    let text = |entries: &BTreeMap<String, Json>, key: &str| match entries.get(key) {
        Some(Json::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let read = |items: &[T]| -> Vec<(PartRef, View)> {
        let view = |item: &T| {
            let json = json(item);
            let view = View {
                rules: entries(rules(&json)),
                whole: entries(json),
            };
            let part = PartRef {
                id: text(&view.whole, "id"),
                label: text(&view.whole, "label"),
            };
            (part, view)
        };
        items.iter().map(view).collect()
    };
    let (old, new) = (read(old), read(new));
    let in_list = |list: &[(PartRef, View)], id: &str| list.iter().position(|(p, _)| p.id == id);
    let only = |list: &[(PartRef, View)], other: &[(PartRef, View)]| -> Vec<PartRef> {
        let missing = list.iter().filter(|(p, _)| in_list(other, &p.id).is_none());
        missing.map(|(p, _)| p.clone()).collect()
    };
    let mut places = Vec::new();
    let mut changed = Vec::new();
    for (part, view) in &old {
        let place = in_list(&new, &part.id);
        let Some((place, (now, other))) = place.and_then(|at| Some((at, new.get(at)?))) else {
            continue;
        };
        places.push(place);
        let fields = view.against(other);
        if !fields.changes.is_empty() || !fields.wording.is_empty() {
            changed.push(ChangedPart {
                id: now.id.clone(),
                label: now.label.clone(),
                text: words::changed(&now.label, &now.id, &fields),
                fields,
            });
        }
    }
    PartDiff {
        added: only(&new, &old),
        removed: only(&old, &new),
        changed,
        reordered: !places.is_sorted(),
    }
}
