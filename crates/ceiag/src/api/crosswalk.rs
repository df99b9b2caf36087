//! Where each piece of an institution's work serves, so that nothing is collected twice.

use super::evidence::{ServedHow, edition_notices, register_notices, step_text};
use super::select::select;
use super::{ENGINE, Notice, Options};
use crate::date::Date;
use crate::evidence::{
    EvidenceCatalogue, EvidenceItem, Fillings, ItemState, Register, Served, State, Step,
    TargetKind, Uses,
};
use crate::fact::{FactSheet, Value};
use crate::framework::Library;
use crate::institution::{Institution, Sameness, sameness};
use crate::problem::{Code, Problem, Problems};
use crate::words;
use serde::Serialize;
use std::collections::BTreeSet;

/// The answer of [`crosswalk`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CrosswalkAnswer {
    /// `ceiag-crosswalk-answer/1`.
    #[cfg_attr(
        feature = "schema",
        schemars(extend("const" = "ceiag-crosswalk-answer/1"))
    )]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The day of judgement.
    pub as_of: Date,
    /// Whose work it is.
    pub institution: Institution,
    /// The editions in which the work is looked for.
    pub frameworks: Vec<CrosswalkEdition>,
    /// Facts that are given, in the order of the catalogue; then items of evidence by kind, in the order of the catalogue.
    pub pieces: Vec<PieceAnswer>,
    /// All pieces together.
    pub counts: PieceCounts,
    /// The same as a sentence.
    pub text: String,
    /// What a reader should know.
    pub notices: Vec<Notice>,
}

/// An edition in which work is looked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CrosswalkEdition {
    /// The id.
    pub framework: String,
    /// What people read.
    pub label: String,
}

/// How many pieces of work there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PieceCounts {
    /// All of them.
    pub pieces: u64,
    /// Those that serve several criteria or themes.
    pub shared: u64,
    /// Those that serve none.
    pub idle: u64,
}

/// Whether a piece of work is a fact or an item of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PieceKind {
    /// A fact of the sheet.
    Fact,
    /// An item of the register.
    Evidence,
}

/// A piece of work, and what it serves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PieceAnswer {
    /// What it is.
    pub piece: PieceKind,
    /// The fact's id, or the item's id in its register.
    pub id: String,
    /// What people read.
    pub label: String,
    /// Of a fact: the addresses that are given, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub addresses: Vec<String>,
    /// Of an item: its kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Of an item: whether it is current.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// What it serves: facts, then criteria, benchmarks and themes in the order of their editions.
    pub serves: Vec<ServedAnswer>,
    /// How many criteria, benchmarks and themes it serves.
    pub count: u64,
    /// The same as a sentence.
    pub text: String,
}

/// What is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ServedWhat {
    /// A fact: the only thing that anything counts as.
    Fact,
    /// A criterion.
    Criterion,
    /// A benchmark.
    Benchmark,
    /// A theme of a maturity model.
    Theme,
    /// A section of a catalogue of the Standard.
    Section,
}

/// Something that a piece of work serves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ServedAnswer {
    /// What it is.
    pub what: ServedWhat,
    /// Its edition; absent for a fact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub framework: Option<String>,
    /// Its id.
    pub id: String,
    /// What people read.
    pub label: String,
    /// How it is served.
    pub how: ServedHow,
    /// The facts, or the findings as `EDITION/ID`, that lead there; empty where nothing stands between.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub through: Vec<String>,
    /// Of a theme: the statements whose rules read the work.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<String>,
    /// How it is served, in words.
    pub text: String,
}

/// Says where each given fact and each item of evidence serves. The editions are those of the options, else those in
/// force, those that the sheet names, and those for the setting that are otherwise used only by name.
///
/// Which criteria a fact serves is read off the compiled rules. What is not known or does not apply is no piece of work.
///
/// # Errors
/// As [`super::evaluate`]; also when sheet and register are of different institutions.
pub fn crosswalk(
    library: &Library,
    sheet: &FactSheet,
    register: Option<&Register>,
    options: &Options,
) -> Result<CrosswalkAnswer, Problems> {
    if let Some(register) = register {
        same_institution(&sheet.institution, &register.institution)?;
    }
    let as_of = options.as_of(sheet);
    let selection = select(library, sheet, &everywhere(library, sheet, options))?;
    let sheet = options.apply(sheet);
    let plans = selection.plans.iter().map(|s| &*s.plan);
    let uses = Uses::of(plans, &library.evidence, &sheet, as_of, Fillings::Used);
    let tell = Tell {
        library,
        uses: &uses,
    };
    let mut pieces = facts(&tell, &sheet);
    pieces.extend(register.into_iter().flat_map(|r| tell.items(r, as_of)));
    let counts = PieceCounts {
        pieces: pieces.len() as u64,
        shared: pieces.iter().filter(|p| p.count > 1).count() as u64,
        idle: pieces.iter().filter(|p| p.count == 0).count() as u64,
    };
    let mut notices = Vec::new();
    let served = pieces.iter().flat_map(|piece| &piece.serves);
    let ours = |how| matches!(how, ServedHow::Indicates | ServedHow::Related);
    if register.is_some() || served.into_iter().any(|served| ours(served.how)) {
        let own = words::LINKS_ARE_OURS.to_owned();
        notices.push(Notice::new("own-links", own));
    }
    if let Some(register) = register {
        notices.extend(register_notices(register, as_of));
    }
    notices.extend(selection.notices);
    notices.extend(edition_notices(&selection.plans));
    let frameworks = uses.editions().iter().map(|framework| CrosswalkEdition {
        framework: framework.id.clone(),
        label: framework.label.clone(),
    });
    Ok(CrosswalkAnswer {
        format: "ceiag-crosswalk-answer/1",
        engine: ENGINE,
        as_of,
        frameworks: frameworks.collect(),
        institution: sheet.institution,
        pieces,
        text: words::evidence::served_in_all(counts.pieces, counts.shared, counts.idle),
        counts,
        notices,
    })
}

/// Unless the caller names editions: those in force, those that the sheet names, and those of series that are otherwise
/// used only by name.
fn everywhere(library: &Library, sheet: &FactSheet, options: &Options) -> Options {
    let mut options = options.clone();
    if !options.frameworks.is_empty() {
        return options;
    }
    let (setting, day) = (sheet.institution.setting, options.as_of(sheet));
    let choices = options.apply(sheet).choices;
    let (in_force, _) = library.all_in_force(setting, day, &choices);
    let by_name = library.series.iter().filter(|series| series.by_name_only);
    let reference = by_name.filter_map(|s| library.in_force(s, setting, day, &choices).ok());
    let found = in_force.iter().map(|f| &f.id).chain(&sheet.frameworks);
    let mut ids: Vec<String> = Vec::new();
    for id in found.chain(reference.flatten().map(|f| &f.id)) {
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
    options.frameworks = ids;
    options
}

/// Refuses a register of somebody else. Where both give a number it tells; else the names do.
pub(crate) fn same_institution(
    sheet: &Institution,
    register: &Institution,
) -> Result<(), Problems> {
    let Sameness::Different(differs) = sameness(sheet, register) else {
        return Ok(());
    };
    let problems = differs.into_iter().map(|differs| {
        let message = "the register is of another institution than the sheet";
        let problem = Problem::error(Code::Conflict, message)
            .path(format!("register.institution.{}", differs.key))
            .found(differs.theirs)
            .expected(format!("`{}`, as on the sheet", differs.ours));
        match differs.key {
            "name" => {
                problem.help("where both are one institution, give both the same URN or name")
            }
            _ => problem,
        }
    });
    Err(problems.collect())
}

/// The label of a fact; its id where there is none of that id.
pub(super) fn fact_label(library: &Library, fact: &str) -> String {
    let declared = library.catalogue.get(fact);
    declared.map_or(fact, |f| f.label.as_str()).to_owned()
}

/// Every fact of which something is known, in the order of the catalogue.
fn facts(tell: &Tell<'_, '_>, sheet: &FactSheet) -> Vec<PieceAnswer> {
    let mut found = Vec::new();
    for fact in tell.library.catalogue.iter() {
        let given = sheet.entries().filter(|(address, entry)| {
            let nothing = matches!(entry.value, Value::Unknown | Value::NotApplicable(_));
            address.fact == fact.id && !nothing
        });
        let addresses: Vec<String> = given.map(|(address, _)| address.to_string()).collect();
        if addresses.is_empty() {
            continue;
        }
        let mut serves: Vec<ServedAnswer> = tell
            .uses
            .filled_by(&fact.id)
            .map(|filled| tell.fact(filled, words::evidence::fills()))
            .collect();
        let served = tell.uses.of_fact(&fact.id);
        serves.extend(served.iter().map(|s| tell.served(s, PieceKind::Fact)));
        found.push(PieceAnswer {
            piece: PieceKind::Fact,
            id: fact.id.clone(),
            label: fact.label.clone(),
            addresses,
            kind: None,
            state: None,
            count: served.len() as u64,
            text: told(&served),
            serves,
        });
    }
    found
}

fn told(served: &[Served]) -> String {
    let editions: BTreeSet<usize> = served.iter().map(|s| s.edition).collect();
    words::evidence::serves(served.len() as u64, editions.len() as u64)
}

/// What pieces of work are told with.
struct Tell<'u, 'l> {
    library: &'l Library,
    uses: &'u Uses<'l>,
}

impl Tell<'_, '_> {
    /// Items by kind in the order of the catalogue, those that fit none last.
    fn items(&self, register: &Register, as_of: Date) -> Vec<PieceAnswer> {
        let catalogue = &self.library.evidence;
        let mut items: Vec<&EvidenceItem> = register
            .items
            .iter()
            .filter(|item| item.state(as_of) != ItemState::Later)
            .collect();
        // The sort is stable: within a kind the order of the register stays.
        crate::sorted::by_key(&mut items, |item| {
            let place = |kind: &str| catalogue.kinds.iter().position(|k| k.id == kind);
            let place = item.kind.as_deref().and_then(place);
            place.unwrap_or(usize::MAX)
        });
        let answers = items.into_iter().map(|item| {
            let documents = self.uses.documents(item).into_iter();
            let documents = documents.filter(|fact| self.uses.is_of_use(fact));
            let mut serves: Vec<ServedAnswer> = documents
                .map(|fact| self.fact(fact, words::evidence::documents()))
                .collect();
            let served = self.uses.of_links(item.serves(catalogue));
            serves.extend(served.iter().map(|s| self.served(s, PieceKind::Evidence)));
            let kind = item.kind.as_deref();
            PieceAnswer {
                piece: PieceKind::Evidence,
                id: item.id.clone(),
                label: item.title.clone(),
                addresses: Vec::new(),
                kind: Some(kind.unwrap_or(EvidenceCatalogue::OTHER).to_owned()),
                state: Some(match item.state(as_of) {
                    ItemState::Stale => State::Stale,
                    ItemState::There | ItemState::Later => State::There,
                }),
                count: served.len() as u64,
                text: told(&served),
                serves,
            }
        });
        answers.collect()
    }

    /// A fact that a piece of work counts as.
    fn fact(&self, fact: &str, text: &str) -> ServedAnswer {
        ServedAnswer {
            what: ServedWhat::Fact,
            framework: None,
            id: fact.to_owned(),
            label: fact_label(self.library, fact),
            how: ServedHow::CountsAs,
            through: Vec::new(),
            criteria: Vec::new(),
            text: text.to_owned(),
        }
    }

    fn served(&self, served: &Served, piece: PieceKind) -> ServedAnswer {
        let framework = self.uses.editions().get(served.edition);
        let label = framework.and_then(|framework| {
            let criterion = framework.criterion(&served.id).map(|c| &c.label);
            criterion.or_else(|| framework.group(&served.id).map(|g| &g.label))
        });
        let statement = |place: &usize| Some(framework?.criteria.get(*place)?.id.clone());
        let steps = served.through.iter().map(|step| match step {
            Step::Fact(fact) => format!("“{}”", fact_label(self.library, fact)),
            Step::Finding(id) => id.clone(),
        });
        let steps: Vec<String> = steps.collect();
        ServedAnswer {
            what: match served.kind {
                TargetKind::Criterion => ServedWhat::Criterion,
                TargetKind::Benchmark => ServedWhat::Benchmark,
                TargetKind::Theme => ServedWhat::Theme,
                TargetKind::Section => ServedWhat::Section,
            },
            framework: framework.map(|f| f.id.clone()),
            id: served.id.clone(),
            label: label.cloned().unwrap_or_default(),
            how: ServedHow::of(served.reach),
            through: served.through.iter().map(step_text).collect(),
            criteria: served.criteria.iter().filter_map(statement).collect(),
            text: words::evidence::served(served.reach, &steps, piece == PieceKind::Evidence),
        }
    }
}
