//! Catalogues and registers as JSON that reads back to the same.

use super::{EvidenceCatalogue, EvidenceItem, EvidenceKind, Link, Register, Serves};
use crate::framework::Prose;
use crate::json::Json;
use crate::rule::FindingRef;

type Parts = Vec<(&'static str, Json)>;

fn push_text(parts: &mut Parts, key: &'static str, text: &str) {
    if !text.is_empty() {
        parts.push((key, Json::text(text)));
    }
}

fn push_list(parts: &mut Parts, key: &'static str, list: Vec<Json>) {
    if !list.is_empty() {
        parts.push((key, Json::Array(list)));
    }
}

fn texts(list: &[String]) -> Vec<Json> {
    list.iter().map(Json::text).collect()
}

fn stages(list: &[u8]) -> Vec<Json> {
    let stage = |stage: &u8| Json::Integer((*stage).into());
    list.iter().map(stage).collect()
}

fn reference(to: &FindingRef) -> Json {
    Json::Text(format!("{}/{}", to.framework, to.id))
}

/// Sources and notes, which are prose.
fn push_prose(parts: &mut Parts, prose: Prose, sources: &[String], note: &str) {
    if prose == Prose::With {
        push_list(parts, "sources", texts(sources));
        push_text(parts, "note", note);
    }
}

impl EvidenceCatalogue {
    /// The catalogue as a file holds it.
    pub fn to_json(&self, prose: Prose) -> Json {
        let mut parts = vec![("format", Json::text("ceiag-evidence-catalogue/1"))];
        let packs = self.packs.iter().map(|pack| {
            let meetings = pack.meetings.iter().map(|meeting| {
                Json::object([
                    ("id", Json::text(&meeting.id)),
                    ("label", Json::text(&meeting.label)),
                ])
            });
            let mut parts = vec![
                ("id", Json::text(&pack.id)),
                ("label", Json::text(&pack.label)),
                ("grade", Json::text(pack.grade.id())),
                ("meetings", Json::Array(meetings.collect())),
            ];
            push_prose(&mut parts, prose, &pack.sources, &pack.note);
            Json::object(parts)
        });
        push_list(&mut parts, "pack", packs.collect());
        let areas = self.areas.iter().map(|area| {
            let mut parts = vec![
                ("id", Json::text(&area.id)),
                ("label", Json::text(&area.label)),
                ("grade", Json::text(area.grade.id())),
            ];
            push_prose(&mut parts, prose, &area.sources, "");
            Json::object(parts)
        });
        push_list(&mut parts, "area", areas.collect());
        let kinds = self.kinds.iter().map(|kind| kind.to_json(prose));
        push_list(&mut parts, "kind", kinds.collect());
        let links = self.links.iter().map(Link::to_json);
        push_list(&mut parts, "link", links.collect());
        Json::object(parts)
    }
}

impl EvidenceKind {
    fn to_json(&self, prose: Prose) -> Json {
        let mut parts = vec![
            ("id", Json::text(&self.id)),
            ("label", Json::text(&self.label)),
            ("grade", Json::text(self.grade.id())),
        ];
        if let Some(placed) = &self.placed {
            parts.push(("pack", Json::text(&placed.pack)));
            parts.push(("meeting", Json::text(&placed.meeting)));
        }
        let serves = self.serves.iter().map(Serves::to_json);
        push_list(&mut parts, "serves", serves.collect());
        push_list(&mut parts, "areas", texts(&self.areas));
        push_list(&mut parts, "key-stages", stages(&self.key_stages));
        push_prose(&mut parts, prose, &self.sources, &self.note);
        Json::object(parts)
    }
}

impl Serves {
    fn to_json(&self) -> Json {
        match self {
            Serves::Fact(fact) => {
                Json::object([("fact", Json::text(fact)), ("how", Json::text("counts-as"))])
            }
            Serves::Finding { to, how } => {
                Json::object([("to", reference(to)), ("how", Json::text(how.id()))])
            }
        }
    }
}

impl Link {
    /// A link's sources and note are short and stand with the rules.
    fn to_json(&self) -> Json {
        let mut parts = vec![
            ("from", reference(&self.from)),
            ("to", reference(&self.to)),
            ("how", Json::text(self.how.id())),
            ("grade", Json::text(self.grade.id())),
        ];
        push_prose(&mut parts, Prose::With, &self.sources, &self.note);
        Json::object(parts)
    }
}

impl Register {
    /// The register as JSON that reads back to the same register.
    pub fn to_json(&self) -> Json {
        let items = self.items.iter().map(EvidenceItem::to_json);
        Json::object([
            ("format", Json::text("ceiag-evidence/1")),
            ("institution", self.institution.to_json()),
            ("item", Json::Array(items.collect())),
        ])
    }
}

impl EvidenceItem {
    fn to_json(&self) -> Json {
        let kind = self.kind.as_deref().unwrap_or(EvidenceCatalogue::OTHER);
        let mut parts = vec![
            ("id", Json::text(&self.id)),
            ("kind", Json::text(kind)),
            ("title", Json::text(&self.title)),
        ];
        for (key, text) in [
            ("described", &self.described),
            ("shows", &self.shows),
            ("place", &self.place),
            ("owner", &self.owner),
        ] {
            push_text(&mut parts, key, text);
        }
        for (key, day) in [("date", self.date), ("review-by", self.review_by)] {
            parts.extend(day.map(|day| (key, Json::Text(day.to_string()))));
        }
        let serves = self.serves.iter().map(Serves::to_json);
        push_list(&mut parts, "serves", serves.collect());
        push_list(&mut parts, "areas", texts(&self.areas));
        push_list(&mut parts, "key-stages", stages(&self.key_stages));
        Json::object(parts)
    }
}
