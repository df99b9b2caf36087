//! The kinds of evidence, with what each can show.

use super::ENGINE;
use super::evidence::ServedHow;
use crate::evidence::Serves;
use crate::framework::{Grade, Library};
use crate::words;
use serde::Serialize;

/// The answer of [`evidence_kinds`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EvidenceKindsAnswer {
    /// `ceiag-evidence-kinds/1`.
    #[cfg_attr(
        feature = "schema",
        schemars(extend("const" = "ceiag-evidence-kinds/1"))
    )]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// Whose view it is which evidence speaks for what.
    pub basis: &'static str,
    /// Lists of what was asked for on some occasion.
    pub packs: Vec<PackLabel>,
    /// Learning areas.
    pub areas: Vec<AreaLabel>,
    /// The kinds, in order.
    pub kinds: Vec<EvidenceKindAnswer>,
}

/// A pack by its heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PackLabel {
    /// The id.
    pub pack: String,
    /// Its heading, which says what it is not as well.
    pub label: String,
    /// How well it is known.
    pub grade: Grade,
    /// The grade in words.
    pub basis: &'static str,
    /// Keys of the sources. Empty when the wording was left out.
    pub sources: Vec<String>,
    /// What a reader should know. Empty when the wording was left out.
    pub note: String,
    /// Its meetings, in order.
    pub meetings: Vec<MeetingLabel>,
}

/// A meeting by its label.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MeetingLabel {
    /// The id.
    pub meeting: String,
    /// What people read.
    pub label: String,
}

/// A learning area by its label.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AreaLabel {
    /// The id.
    pub area: String,
    /// What people read.
    pub label: String,
    /// How well it is known.
    pub grade: Grade,
    /// Keys of the sources. Empty when the wording was left out.
    pub sources: Vec<String>,
}

/// A kind of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EvidenceKindAnswer {
    /// The id.
    pub kind: String,
    /// What people read.
    pub label: String,
    /// The pack to which it belongs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pack: Option<String>,
    /// The meeting of the pack.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<String>,
    /// How well the kind is known.
    pub grade: Grade,
    /// The grade in words.
    pub basis: &'static str,
    /// Keys of the sources. Empty when the wording was left out.
    pub sources: Vec<String>,
    /// What a reader should know. Empty when the wording was left out.
    pub note: String,
    /// What it can document or bear on.
    pub serves: Vec<KindServes>,
    /// Learning areas that it belongs to.
    pub areas: Vec<String>,
    /// Key stages at which coverage looks for it.
    pub key_stages: Vec<u8>,
}

/// What a kind of evidence can document or bear on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct KindServes {
    /// A fact that it counts as documentation of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fact: Option<String>,
    /// The edition of what it bears on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub framework: Option<String>,
    /// The criterion, benchmark or theme that it bears on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What people read.
    pub label: String,
    /// How.
    pub how: ServedHow,
}

/// Lists the kinds of evidence.
pub fn evidence_kinds(library: &Library) -> EvidenceKindsAnswer {
    let catalogue = &library.evidence;
    let packs = catalogue.packs.iter().map(|pack| PackLabel {
        pack: pack.id.clone(),
        label: pack.label.clone(),
        grade: pack.grade,
        basis: pack.grade.label(),
        sources: pack.sources.clone(),
        note: pack.note.clone(),
        meetings: pack
            .meetings
            .iter()
            .map(|meeting| MeetingLabel {
                meeting: meeting.id.clone(),
                label: meeting.label.clone(),
            })
            .collect(),
    });
    let areas = catalogue.areas.iter().map(|area| AreaLabel {
        area: area.id.clone(),
        label: area.label.clone(),
        grade: area.grade,
        sources: area.sources.clone(),
    });
    let kinds = catalogue.kinds.iter().map(|kind| EvidenceKindAnswer {
        kind: kind.id.clone(),
        label: kind.label.clone(),
        pack: kind.placed.as_ref().map(|p| p.pack.clone()),
        meeting: kind.placed.as_ref().map(|p| p.meeting.clone()),
        grade: kind.grade,
        basis: kind.grade.label(),
        sources: kind.sources.clone(),
        note: kind.note.clone(),
        serves: kind.serves.iter().map(|s| serves(library, s)).collect(),
        areas: kind.areas.clone(),
        key_stages: kind.key_stages.clone(),
    });
    EvidenceKindsAnswer {
        format: "ceiag-evidence-kinds/1",
        engine: ENGINE,
        basis: words::LINKS_ARE_OURS,
        packs: packs.collect(),
        areas: areas.collect(),
        kinds: kinds.collect(),
    }
}

fn serves(library: &Library, serves: &Serves) -> KindServes {
    match serves {
        Serves::Fact(fact) => KindServes {
            label: super::crosswalk::fact_label(library, fact),
            fact: Some(fact.clone()),
            framework: None,
            id: None,
            how: ServedHow::CountsAs,
        },
        Serves::Finding { to, how } => KindServes {
            fact: None,
            label: library.target(to).map_or("", |t| t.label).to_owned(),
            framework: Some(to.framework.clone()),
            id: Some(to.id.clone()),
            how: ServedHow::bears(*how),
        },
    }
}
