//! Which learning areas, and which help and pathways, the evidence covers at which key stage.

use super::ENGINE;
use super::evidence::register_notices;
use super::{EvidenceCounts, Notice};
use crate::date::Date;
use crate::evidence::{EvidenceItem, Holding, ItemState, Register, State};
use crate::framework::{Grade, Library};
use crate::institution::{Institution, YearGroups};
use crate::words;
use serde::Serialize;

/// The answer of [`evidence_coverage`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CoverageAnswer {
    /// `ceiag-evidence-coverage/1`.
    #[cfg_attr(
        feature = "schema",
        schemars(extend("const" = "ceiag-evidence-coverage/1"))
    )]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The day on which the evidence is looked at.
    pub as_of: Date,
    /// Whose evidence it is.
    pub institution: Institution,
    /// The key stages that the institution teaches; empty where it has no year groups.
    pub key_stages: Vec<u8>,
    /// The learning areas, in order.
    pub areas: Vec<CoverageRow>,
    /// Help and pathways that are looked for at certain key stages, in order.
    pub parts: Vec<CoverageRow>,
    /// The cells of all learning areas together.
    pub counts: EvidenceCounts,
    /// What is covered, as a sentence.
    pub text: String,
    /// What a reader should know.
    pub notices: Vec<Notice>,
}

/// A learning area, or something that is looked for, at each key stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CoverageRow {
    /// The id of the area or of the kind of evidence.
    pub id: String,
    /// What people read.
    pub label: String,
    /// How well it is known.
    pub grade: Grade,
    /// One for each key stage, or a single one for the institution as a whole.
    pub cells: Vec<CoverageCell>,
    /// Items that belong here and name no key stage, though the institution has some.
    pub unplaced: Vec<String>,
    /// The key stages at which nothing current is there, as a sentence; empty when there is none.
    pub text: String,
}

/// What there is at one key stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CoverageCell {
    /// The key stage; absent for the institution as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_stage: Option<u8>,
    /// What people read.
    pub label: String,
    /// How things stand.
    pub state: State,
    /// There is evidence, and nobody answers for it.
    pub unowned: bool,
    /// The items, by their ids, in the order of the register.
    pub items: Vec<String>,
    /// Those of them that are out of date.
    pub stale: Vec<String>,
}

/// Says what the evidence covers on a day.
pub fn evidence_coverage(library: &Library, register: &Register, as_of: Date) -> CoverageAnswer {
    let catalogue = &library.evidence;
    let taught = |stage: &u8| {
        let years = YearGroups::of_key_stage(*stage);
        register.institution.meets(years)
    };
    let key_stages: Vec<u8> = (3..=5).filter(taught).collect();
    let view = View {
        library,
        as_of,
        stages: &key_stages,
    };
    let mut counts = EvidenceCounts::default();
    let areas: Vec<CoverageRow> = catalogue
        .areas
        .iter()
        .map(|area| {
            let items = register.items.iter();
            let items = items.filter(|item| item.areas_in(catalogue).contains(&area.id));
            let cells = view.cells(&items.collect::<Vec<_>>(), &key_stages);
            view.row(&area.id, &area.label, area.grade, cells)
        })
        .collect();
    for cell in areas.iter().flat_map(|row| &row.cells) {
        counts.add(cell.state, cell.unowned);
    }
    let mut looked_for = EvidenceCounts::default();
    let mut parts = Vec::new();
    for kind in &catalogue.kinds {
        let stages = kind.key_stages.iter().copied();
        let stages: Vec<u8> = stages.filter(|stage| taught(stage)).collect();
        if stages.is_empty() {
            continue;
        }
        let items: Vec<&EvidenceItem> = register.of_kind(&kind.id).collect();
        let row = view.row(
            &kind.id,
            &kind.label,
            kind.grade,
            view.cells(&items, &stages),
        );
        for cell in &row.cells {
            looked_for.add(cell.state, cell.unowned);
        }
        parts.push(row);
    }
    let own = words::COVERAGE_IS_OURS.to_owned();
    let mut notices = vec![Notice::new("own-links", own)];
    notices.extend(register_notices(register, as_of));
    let mut text = words::evidence::covered("Learning areas", counts);
    if !parts.is_empty() {
        let more = words::evidence::covered("Help and pathways", looked_for);
        text = format!("{text} {more}");
    }
    let mut unplaced: Vec<String> = Vec::new();
    for id in areas.iter().flat_map(|row| &row.unplaced) {
        if !unplaced.contains(id) {
            unplaced.push(id.clone());
        }
    }
    if !unplaced.is_empty() {
        let text = words::evidence::unplaced(&unplaced);
        notices.push(Notice::new("no-key-stage", text));
    }
    CoverageAnswer {
        format: "ceiag-evidence-coverage/1",
        engine: ENGINE,
        as_of,
        institution: register.institution.clone(),
        areas,
        parts,
        counts,
        text,
        notices,
        key_stages,
    }
}

/// How a register is looked at.
struct View<'l> {
    library: &'l Library,
    as_of: Date,
    /// The key stages that the institution teaches.
    stages: &'l [u8],
}

impl View<'_> {
    /// What these items cover at the key stages, and which of them name none.
    fn cells(&self, items: &[&EvidenceItem], stages: &[u8]) -> (Vec<CoverageCell>, Vec<String>) {
        let named = |item: &EvidenceItem| item.key_stages_in(&self.library.evidence).to_vec();
        let mut cells = Vec::new();
        if self.stages.is_empty() {
            cells.push(self.cell(None, items.iter().copied()));
            return (cells, Vec::new());
        }
        for stage in stages {
            let here = items.iter().copied();
            let here = here.filter(|item| named(item).contains(stage));
            cells.push(self.cell(Some(*stage), here));
        }
        let nowhere = items
            .iter()
            .filter(|item| named(item).is_empty() && item.state(self.as_of) != ItemState::Later);
        (cells, nowhere.map(|item| item.id.clone()).collect())
    }

    fn cell<'r>(
        &self,
        stage: Option<u8>,
        items: impl Iterator<Item = &'r EvidenceItem>,
    ) -> CoverageCell {
        let holding = Holding::of(items, self.as_of);
        CoverageCell {
            key_stage: stage,
            label: match stage {
                Some(stage) => format!("Key Stage {stage}"),
                None => words::evidence::EVERYBODY.to_owned(),
            },
            state: holding.state,
            unowned: holding.unowned,
            stale: {
                let items = holding.items.iter();
                let stale = items.filter(|item| item.state(self.as_of) == ItemState::Stale);
                stale.map(|item| item.id.clone()).collect()
            },
            items: holding.items.iter().map(|item| item.id.clone()).collect(),
        }
    }

    fn row(
        &self,
        id: &str,
        label: &str,
        grade: Grade,
        (cells, unplaced): (Vec<CoverageCell>, Vec<String>),
    ) -> CoverageRow {
        let gaps = cells.iter().filter(|cell| cell.state != State::There);
        let gaps = gaps.map(|cell| (cell.label.as_str(), cell.state));
        CoverageRow {
            id: id.to_owned(),
            label: label.to_owned(),
            grade,
            text: words::evidence::gaps(gaps),
            cells,
            unplaced,
        }
    }
}
