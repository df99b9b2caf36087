//! The digest: SHA-256 over the canonical JSON of everything that can change an answer.

use super::{Framework, Library};
use crate::json::Json;
use crate::rule::Rule;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fmt::Write;

/// Keys that people read and no rule does.
const PROSE: [&str; 9] = [
    "title",
    "label",
    "owner",
    "text-version",
    "question",
    "population",
    "unit",
    "judged-by",
    "text",
];

/// How far references between editions are followed; the check refuses circles.
#[cfg(feature = "own-frameworks")]
const MAX_DEPTH: u8 = 16;

impl Framework {
    /// SHA-256, as 64 hexadecimal digits, over rules, applicability, profiles, windows, dates, the declarations of the
    /// facts read and the digests of the editions referred to. Wording and sources are not in it.
    ///
    /// Without the feature `own-frameworks` it is what [`Library::with_digests`] was told, and empty for an edition that it
    /// was not told of.
    pub fn digest(&self, library: &Library) -> String {
        #[cfg(feature = "own-frameworks")]
        return self.digest_to(library, MAX_DEPTH);
        #[cfg(not(feature = "own-frameworks"))]
        return library.digests.get(&self.id).cloned().unwrap_or_default();
    }

    /// The facts whose declarations can change an answer, those that fill others included, and the editions referred to.
    pub(super) fn reads(&self, library: &Library) -> (BTreeSet<String>, BTreeSet<String>) {
        let mut facts = BTreeSet::new();
        let mut others = BTreeSet::new();
        for criterion in &self.criteria {
            if let Some(rule) = criterion.any_rule() {
                rule.walk(&mut |rule| match rule {
                    Rule::Leaf(leaf) => {
                        facts.insert(leaf.fact.clone());
                    }
                    Rule::Finding(target) if target.framework != self.id => {
                        others.insert(target.framework.clone());
                    }
                    _ => {}
                });
            }
        }
        for item in self.profiles.iter().flat_map(|p| &p.items) {
            facts.extend(item.credit_from.clone());
        }
        let sources: Vec<String> = facts
            .iter()
            .filter_map(|id| library.catalogue.get(id))
            .flat_map(|fact| fact.counts_as.iter().map(|c| c.from.clone()))
            .collect();
        facts.extend(sources);
        (facts, others)
    }

    #[cfg(feature = "own-frameworks")]
    fn digest_to(&self, library: &Library, depth: u8) -> String {
        let (facts, others) = self.reads(library);
        let declared = facts.iter().filter_map(|id| library.catalogue.get(id));
        let referred = others.iter().filter_map(|id| {
            let other = library.framework(id)?;
            let next = depth.checked_sub(1)?;
            Some((id.clone(), Json::Text(other.digest_to(library, next))))
        });
        let whole = Json::object([
            ("framework", bare(self.to_json(super::Prose::Without))),
            (
                "facts",
                Json::Array(
                    declared
                        .map(|f| bare(f.to_json(super::Prose::Without)))
                        .collect(),
                ),
            ),
            ("referred", Json::object(referred)),
        ]);
        hex_digest(&whole.write())
    }
}

/// SHA-256 of a text, as 64 hexadecimal digits.
pub(crate) fn hex_digest(text: &str) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(text.as_bytes()) {
        // Writing to a string can't fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

/// The same without what only people read.
pub(super) fn bare(json: Json) -> Json {
    match json {
        Json::Object(entries) => Json::Object(
            entries
                .into_iter()
                .filter(|(key, value)| {
                    let words = matches!(value, Json::Text(_)) && PROSE.contains(&key.as_str());
                    !words && key != "descriptor"
                })
                .map(|(key, value)| (key, bare(value)))
                .collect(),
        ),
        Json::Array(items) => Json::Array(items.into_iter().map(bare).collect()),
        other => other,
    }
}
