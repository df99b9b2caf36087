//! What is known of reviews in general: tiers, roles and what is expected of a review. Data with grades and sources.

use super::Tier;
use crate::fact::{plain_id, text_or_empty};
use crate::framework::{Grade, Library};
use crate::json::Json;
use crate::problem::{Code, Problem, Problems};
use crate::text::{Document, Node, Reader, TableReader, child, nth};
use serde::{Deserialize, Serialize};

const FORMAT: &str = "ceiag-reviews/1";

/// Tiers, roles and expectations, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewKinds {
    /// The tiers, in the order in which an institution meets them.
    pub tiers: Vec<TierKind>,
    /// The roles that participants have. The list is open: anybody else is `other`, and described.
    pub roles: Vec<Role>,
    /// What is expected of a review. Not meeting it is a notice, never a failure.
    pub expectations: Vec<Expectation>,
}

/// A tier of review, with who runs it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TierKind {
    /// Which it is.
    pub id: Tier,
    /// What people read.
    pub label: String,
    /// Who runs it.
    pub run_by: String,
    /// What it is for, in our own words.
    pub about: String,
    /// How well it is known.
    pub grade: Grade,
    /// Keys of the sources.
    pub sources: Vec<String>,
}

/// A role that a participant has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// The id.
    pub id: String,
    /// What people read.
    pub label: String,
    /// How well it is known.
    pub grade: Grade,
    /// Keys of the sources.
    pub sources: Vec<String>,
    /// What a reader should know.
    pub note: String,
}

/// Something that is expected of a review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expectation {
    /// The code of the notice.
    pub id: String,
    /// What is expected, in our own words, without a full stop.
    pub text: String,
    /// The number that it names, if it names one.
    pub number: Option<u32>,
    /// How well it is known.
    pub grade: Grade,
    /// Keys of the sources.
    pub sources: Vec<String>,
}

impl ReviewKinds {
    /// The role of everybody whom no other role fits.
    pub const OTHER: &'static str = "other";

    /// A tier.
    pub fn tier(&self, id: Tier) -> Option<&TierKind> {
        self.tiers.iter().find(|tier| tier.id == id)
    }

    /// A role.
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// What stands behind a notice.
    pub fn expectation(&self, id: &str) -> Option<&Expectation> {
        self.expectations.iter().find(|e| e.id == id)
    }

    /// Reads a file of tiers, roles and expectations.
    ///
    /// ```
    /// use ceiag::review::ReviewKinds;
    /// use ceiag::text::json;
    ///
    /// let text = br#"{ "format": "ceiag-reviews/1", "tier": [], "role":
    ///     [{ "id": "governor", "label": "Link governor", "grade": "sourced", "sources": ["A"] }] }"#;
    /// let kinds = ReviewKinds::read(&json("reviews.json", text)?)?;
    /// assert_eq!(kinds.role("governor").map(|role| role.label.as_str()), Some("Link governor"));
    /// # Ok::<(), ceiag::problem::Problems>(())
    /// ```
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document) -> Result<ReviewKinds, Problems> {
        let mut reader = Reader::new(doc);
        let kinds = ReviewKinds::read_node(&mut reader, doc.root(), "");
        match kinds {
            Some(kinds) if !reader.problems.has_errors() => Ok(kinds),
            _ => Err(reader.problems),
        }
    }

    pub(crate) fn read_node<'d>(
        reader: &mut Reader<'d>,
        node: &'d Node,
        path: &str,
    ) -> Option<ReviewKinds> {
        let mut table = reader.table(node, path)?;
        if let Some(node) = table.req(reader, "format") {
            let at = child(path, "format");
            reader.one_of_as(Code::BadFormat, node, &at, &[(FORMAT, ())]);
        }
        let kinds = ReviewKinds {
            tiers: each(reader, &mut table, "tier", tier),
            roles: each(reader, &mut table, "role", role),
            expectations: each(reader, &mut table, "expectation", expectation),
        };
        table.finish(reader);
        Some(kinds)
    }

    /// The same as a file holds it.
    pub fn to_json(&self) -> Json {
        let tiers = self.tiers.iter().map(|tier| {
            let mut parts = vec![
                ("id", Json::text(tier.id.id())),
                ("label", Json::text(&tier.label)),
                ("run-by", Json::text(&tier.run_by)),
                ("about", Json::text(&tier.about)),
            ];
            backing(&mut parts, tier.grade, &tier.sources);
            Json::object(parts)
        });
        let roles = self.roles.iter().map(|role| {
            let mut parts = vec![
                ("id", Json::text(&role.id)),
                ("label", Json::text(&role.label)),
            ];
            backing(&mut parts, role.grade, &role.sources);
            if !role.note.is_empty() {
                parts.push(("note", Json::text(&role.note)));
            }
            Json::object(parts)
        });
        let expectations = self.expectations.iter().map(|expected| {
            let mut parts = vec![
                ("id", Json::text(&expected.id)),
                ("text", Json::text(&expected.text)),
            ];
            if let Some(number) = expected.number {
                parts.push(("number", Json::Integer(number.into())));
            }
            backing(&mut parts, expected.grade, &expected.sources);
            Json::object(parts)
        });
        Json::object([
            ("format", Json::text(FORMAT)),
            ("tier", Json::Array(tiers.collect())),
            ("role", Json::Array(roles.collect())),
            ("expectation", Json::Array(expectations.collect())),
        ])
    }

    /// What is wrong with it beside the rest of a library. A library without any is sound.
    pub(crate) fn check(&self, library: &Library) -> Problems {
        let mut problems = Problems::new();
        let order: Vec<Tier> = self.tiers.iter().map(|tier| tier.id).collect();
        if !order.is_empty() && order != Tier::ALL {
            problems.push(
                Problem::error(Code::Conflict, "the tiers are not the four in their order")
                    .path("reviews.tier")
                    .expected("`internal`, `peer`, `expert`, `national`"),
            );
        }
        let roles = self.roles.iter().map(|role| role.id.as_str());
        twice(&mut problems, "role", roles);
        let expected = self.expectations.iter().map(|e| e.id.as_str());
        twice(&mut problems, "expectation", expected);
        let tiers = self.tiers.iter().map(|t| ("tier", t.grade, &t.sources));
        let roles = self.roles.iter().map(|r| ("role", r.grade, &r.sources));
        let expected = self
            .expectations
            .iter()
            .map(|e| ("expectation", e.grade, &e.sources));
        for list in [
            tiers.collect::<Vec<_>>(),
            roles.collect(),
            expected.collect(),
        ] {
            for (index, (key, grade, sources)) in list.into_iter().enumerate() {
                let path = child(&nth(&child("reviews", key), index), "sources");
                backed(&mut problems, library, (grade, sources), &path);
            }
        }
        problems
    }
}

fn twice<'i>(problems: &mut Problems, key: &str, ids: impl Iterator<Item = &'i str>) {
    let mut seen = std::collections::BTreeSet::new();
    for (index, id) in ids.enumerate() {
        if !seen.insert(id) {
            let path = child(&nth(&child("reviews", key), index), "id");
            let message = format!("the {key} `{id}` is given twice");
            problems.push(
                Problem::error(Code::DuplicateKey, message)
                    .path(path)
                    .found(id),
            );
        }
    }
}

/// A grade above `project` rests on sources that are there. A library without prose has none to look up.
fn backed(problems: &mut Problems, library: &Library, of: (Grade, &[String]), path: &str) {
    let (grade, sources) = of;
    if grade < Grade::Project && sources.is_empty() {
        let message = format!("the grade `{}` names no source", grade.id());
        problems.push(
            Problem::error(Code::MissingSource, message)
                .path(path)
                .expected("one or more keys of sources"),
        );
    }
    for (index, key) in sources.iter().enumerate() {
        if !library.sources.is_empty() && library.source(key).is_none() {
            let message = format!("no source is called `{key}`");
            let problem = Problem::error(Code::Dangling, message).found(key);
            problems.push(problem.path(nth(path, index)));
        }
    }
}

fn backing(parts: &mut Vec<(&'static str, Json)>, grade: Grade, sources: &[String]) {
    parts.push(("grade", Json::text(grade.id())));
    if !sources.is_empty() {
        let keys = sources.iter().map(Json::text).collect();
        parts.push(("sources", Json::Array(keys)));
    }
}

fn each<'d, T>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    key: &'static str,
    read: fn(&mut Reader<'d>, &mut TableReader<'d>) -> Option<T>,
) -> Vec<T> {
    let path = table.child(key);
    let Some(items) = table.opt(key).and_then(|n| reader.array(n, &path)) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (index, item) in items.iter().enumerate() {
        if let Some(mut table) = reader.table(item, &nth(&path, index)) {
            found.extend(read(reader, &mut table));
            table.finish(reader);
        }
    }
    found
}

fn required<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    key: &'static str,
) -> Option<String> {
    let (node, path) = (table.req(reader, key)?, table.child(key));
    reader.text(node, &path).map(str::to_owned)
}

fn id<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<String> {
    let (node, path) = (table.req(reader, "id")?, table.child("id"));
    plain_id(reader, node, &path)
}

fn grade<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<Grade> {
    let (node, path) = (table.req(reader, "grade")?, table.child("grade"));
    reader.one_of_as(Code::MissingGrade, node, &path, &Grade::NAMES)
}

fn sources<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Vec<String> {
    let (node, path) = (table.opt("sources"), table.child("sources"));
    let keys = node
        .and_then(|n| reader.texts(n, &path))
        .unwrap_or_default();
    keys.into_iter().map(str::to_owned).collect()
}

fn tier<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<TierKind> {
    let path = table.child("id");
    let id = table
        .req(reader, "id")
        .and_then(|n| reader.one_of(n, &path, &Tier::NAMES));
    let label = required(reader, table, "label");
    let run_by = required(reader, table, "run-by");
    let about = required(reader, table, "about");
    let (grade, sources) = (grade(reader, table), sources(reader, table));
    Some(TierKind {
        id: id?,
        label: label?,
        run_by: run_by?,
        about: about?,
        grade: grade?,
        sources,
    })
}

fn role<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<Role> {
    let id = id(reader, table);
    let label = required(reader, table, "label");
    let (grade, sources) = (grade(reader, table), sources(reader, table));
    let (note, path) = (table.opt("note"), table.child("note"));
    let note = text_or_empty(reader, note, &path);
    Some(Role {
        id: id?,
        label: label?,
        grade: grade?,
        sources,
        note,
    })
}

fn expectation<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<Expectation> {
    let id = id(reader, table);
    let text = required(reader, table, "text");
    let (number, path) = (table.opt("number"), table.child("number"));
    let number = number.and_then(|n| reader.integer(n, &path, 1..=1000));
    let (grade, sources) = (grade(reader, table), sources(reader, table));
    Some(Expectation {
        id: id?,
        text: text?,
        number: number.and_then(|n| u32::try_from(n).ok()),
        grade: grade?,
        sources,
    })
}
