//! What evidence there is, before somebody asks for it: by the meetings of a pack, or by criterion.

use super::select::{Selected, select};
use super::{ENGINE, Notice, Options};
use crate::date::Date;
use crate::evidence::{
    EvidenceItem, EvidenceKind, Fillings, Holding, ItemState, Reach, Register, Served, ServesHow,
    State, Step, TargetKind, Uses,
};
use crate::fact::FactSheet;
use crate::framework::{Grade, Library};
use crate::institution::Institution;
use crate::problem::Problems;
use crate::words;
use serde::Serialize;

/// How evidence is put in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceBy {
    /// By the meetings of each pack.
    #[default]
    Meeting,
    /// By the criteria of editions.
    Criterion,
}

impl EvidenceBy {
    /// Ids with their meanings, for readers of requests.
    pub const NAMES: [(&'static str, EvidenceBy); 2] = [
        ("meeting", EvidenceBy::Meeting),
        ("criterion", EvidenceBy::Criterion),
    ];
}

/// The answer of [`evidence`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EvidenceAnswer {
    /// `ceiag-evidence-pack/1`.
    #[cfg_attr(
        feature = "schema",
        schemars(extend("const" = "ceiag-evidence-pack/1"))
    )]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The day on which the evidence is looked at.
    pub as_of: Date,
    /// How it is put in order.
    pub by: EvidenceBy,
    /// Whose evidence it is.
    pub institution: Institution,
    /// The packs, when it is put in order by meeting.
    pub packs: Vec<PackAnswer>,
    /// The editions, when it is put in order by criterion.
    pub frameworks: Vec<EditionEvidence>,
    /// All lines together.
    pub counts: EvidenceCounts,
    /// What is still to be done, as a sentence.
    pub text: String,
    /// What a reader should know.
    pub notices: Vec<Notice>,
}

/// How many lines are in which state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EvidenceCounts {
    /// With a current item.
    pub there: u64,
    /// With items that are all out of date.
    pub stale: u64,
    /// Without any item.
    pub missing: u64,
    /// Whose items have no owner.
    pub unowned: u64,
}

impl EvidenceCounts {
    pub(super) fn add(&mut self, state: State, unowned: bool) {
        match state {
            State::There => self.there += 1,
            State::Stale => self.stale += 1,
            State::Missing => self.missing += 1,
        }
        self.unowned += u64::from(unowned);
    }

    fn join(&mut self, other: EvidenceCounts) {
        self.there += other.there;
        self.stale += other.stale;
        self.missing += other.missing;
        self.unowned += other.unowned;
    }
}

/// A pack, meeting by meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PackAnswer {
    /// The id.
    pub pack: String,
    /// Its heading, which says what it is not as well.
    pub label: String,
    /// How well it is known.
    pub grade: Grade,
    /// The grade in words.
    pub basis: &'static str,
    /// What a reader should know. Empty when the wording was left out.
    pub note: String,
    /// The meetings, in order.
    pub meetings: Vec<MeetingAnswer>,
    /// All its lines together.
    pub counts: EvidenceCounts,
    /// What is still to be done, as a sentence.
    pub text: String,
}

/// A meeting with its kinds of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MeetingAnswer {
    /// The id.
    pub meeting: String,
    /// What people read.
    pub label: String,
    /// The kinds, in order.
    pub evidence: Vec<KindAnswer>,
}

/// A kind of evidence, and what there is of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct KindAnswer {
    /// The kind; `other` for an item that fits none.
    pub kind: String,
    /// What people read.
    pub label: String,
    /// How the criterion is reached: a rule `reads` a fact that this documents, or this `indicates` it or is `related`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<ServedHow>,
    /// The facts or findings that lead there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub through: Vec<String>,
    /// How things stand.
    pub state: State,
    /// There is evidence, and nobody answers for it.
    pub unowned: bool,
    /// The items, in the order of the register.
    pub items: Vec<ItemAnswer>,
    /// How things stand, in words.
    pub text: String,
}

/// An item of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ItemAnswer {
    /// Its id in the register.
    pub id: String,
    /// What the institution calls it.
    pub title: String,
    /// What it shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shows: Option<String>,
    /// `there` or `stale`.
    pub state: State,
    /// The day from which it is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Where it is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Who answers for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// The last day on which it counts as current.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review_by: Option<Date>,
    /// Where it is, of when, and who answers for it.
    pub text: String,
}

/// An edition, criterion by criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EditionEvidence {
    /// The edition.
    pub framework: String,
    /// What people read.
    pub label: String,
    /// Its criteria (of a maturity model its themes) that apply, and its benchmarks where evidence bears on them as a whole.
    pub criteria: Vec<CriterionEvidence>,
    /// All its criteria together.
    pub counts: EvidenceCounts,
    /// The same as a sentence.
    pub text: String,
}

/// What evidence there is for a criterion, benchmark or theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CriterionEvidence {
    /// What it is.
    pub what: TargetKind,
    /// Its id.
    pub id: String,
    /// What people read.
    pub label: String,
    /// How things stand. Evidence that is merely related does not count for it.
    pub state: State,
    /// There is evidence, and nobody answers for it.
    pub unowned: bool,
    /// Kinds that speak for it, missing ones too, in the order of the catalogue; then items that fit no kind.
    pub evidence: Vec<KindAnswer>,
    /// How things stand, in words.
    pub text: String,
}

/// How a piece of work serves something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ServedHow {
    /// It documents or fills a fact. Nothing else is ever counted as anything.
    CountsAs,
    /// A rule reads it, or a fact that it documents or fills.
    Reads,
    /// It speaks for it.
    Indicates,
    /// It has to do with it.
    Related,
}

impl ServedHow {
    /// The id used in answers.
    pub fn id(self) -> &'static str {
        match self {
            ServedHow::CountsAs => "counts-as",
            ServedHow::Reads => "reads",
            ServedHow::Indicates => "indicates",
            ServedHow::Related => "related",
        }
    }

    /// The words that people read.
    pub fn label(self) -> &'static str {
        words::evidence::how(self)
    }

    pub(super) fn bears(how: ServesHow) -> ServedHow {
        match how {
            ServesHow::Indicates => ServedHow::Indicates,
            ServesHow::Related => ServedHow::Related,
        }
    }

    pub(super) fn of(reach: Reach) -> ServedHow {
        match reach {
            Reach::Reads | Reach::ReadsThrough => ServedHow::Reads,
            Reach::Indicates => ServedHow::Indicates,
            Reach::Related => ServedHow::Related,
        }
    }
}

/// Says what evidence there is on a day. With `by` criterion, the editions are those of the options, else those in force.
///
/// ```
/// use ceiag::api::{EvidenceBy, Options, evidence};
/// use ceiag::evidence::Register;
/// use ceiag::framework::Library;
/// use ceiag::text::json;
///
/// let mut library = Library::default();
/// let kinds = br#"{ "format": "ceiag-evidence-catalogue/1",
///     "pack": [{ "id": "visit", "label": "asked for", "grade": "project", "meetings": [{ "id": "one", "label": "one" }] }],
///     "kind": [{ "id": "policy", "label": "the policy", "pack": "visit", "meeting": "one", "grade": "project" }] }"#;
/// library.evidence = ceiag::evidence::EvidenceCatalogue::read(&json("kinds.json", kinds)?)?;
/// let text = br#"{ "institution": { "setting": "college" },
///     "item": [{ "id": "E1", "kind": "policy", "title": "Policy", "review-by": "2026-03-31" }] }"#;
/// let register = Register::read(&json("evidence.json", text)?, &library)?;
/// let on = |day: &str| -> Result<String, Box<dyn std::error::Error>> {
///     Ok(evidence(&library, &register, day.parse()?, EvidenceBy::Meeting, &Options::default())?.text)
/// };
/// assert_eq!(on("2026-03-31")?, "Before the call: 1 without an owner.");
/// assert_eq!(on("2026-04-01")?, "Before the call: 1 out of date, 1 without an owner.");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// Unknown editions, profiles and choices, settings that are not covered, and days without any edition: all at once.
pub fn evidence(
    library: &Library,
    register: &Register,
    as_of: Date,
    by: EvidenceBy,
    options: &Options,
) -> Result<EvidenceAnswer, Problems> {
    let mut answer = EvidenceAnswer {
        format: "ceiag-evidence-pack/1",
        engine: ENGINE,
        as_of,
        by,
        institution: register.institution.clone(),
        packs: Vec::new(),
        frameworks: Vec::new(),
        counts: EvidenceCounts::default(),
        text: String::new(),
        notices: register_notices(register, as_of),
    };
    match by {
        EvidenceBy::Meeting => by_meeting(library, register, &mut answer),
        EvidenceBy::Criterion => by_criterion(library, register, options, &mut answer)?,
    }
    Ok(answer)
}

/// What stands out in a register as such.
pub(super) fn register_notices(register: &Register, as_of: Date) -> Vec<Notice> {
    let ids = |of: &dyn Fn(&EvidenceItem) -> bool| -> Vec<String> {
        let items = register.items.iter().filter(|item| of(item));
        items.map(|item| item.id.clone()).collect()
    };
    let later = ids(&|item| item.state(as_of) == ItemState::Later);
    let silent = ids(&|item| item.shows.is_empty());
    let mut notices = Vec::new();
    if !later.is_empty() {
        let text = words::evidence::dated_later(&later, as_of);
        notices.push(Notice::new("dated-later", text));
    }
    if !silent.is_empty() {
        notices.push(Notice::new(
            "shows-nothing",
            words::evidence::shows_nothing(&silent),
        ));
    }
    notices
}

fn by_meeting(library: &Library, register: &Register, answer: &mut EvidenceAnswer) {
    let catalogue = &library.evidence;
    for pack in &catalogue.packs {
        let mut counts = EvidenceCounts::default();
        let meetings = pack.meetings.iter().map(|meeting| {
            let kinds = catalogue.kinds_of(&pack.id, &meeting.id);
            let evidence: Vec<KindAnswer> = kinds
                .map(|kind| {
                    let holding = Holding::of(register.of_kind(&kind.id), answer.as_of);
                    counts.add(holding.state, holding.unowned);
                    kind_answer(Some(kind), &holding, None, answer.as_of)
                })
                .collect();
            MeetingAnswer {
                meeting: meeting.id.clone(),
                label: meeting.label.clone(),
                evidence,
            }
        });
        let meetings = meetings.collect();
        answer.packs.push(PackAnswer {
            pack: pack.id.clone(),
            label: pack.label.clone(),
            grade: pack.grade,
            basis: pack.grade.label(),
            note: pack.note.clone(),
            meetings,
            text: call(counts),
            counts,
        });
        answer.counts.join(counts);
    }
    answer.text = call(answer.counts);
    let in_a_pack = |item: &&EvidenceItem| {
        let kind = item.kind_in(catalogue);
        kind.is_some_and(|kind| kind.placed.is_some())
    };
    let elsewhere = register.items.len() - register.items.iter().filter(in_a_pack).count();
    if elsewhere > 0 {
        let text = words::evidence::elsewhere(elsewhere);
        answer.notices.push(Notice::new("not-in-a-pack", text));
    }
}

fn call(counts: EvidenceCounts) -> String {
    words::evidence::before_the_call(counts.missing, counts.stale, counts.unowned)
}

fn by_criterion(
    library: &Library,
    register: &Register,
    options: &Options,
    answer: &mut EvidenceAnswer,
) -> Result<(), Problems> {
    let as_of = answer.as_of;
    let sheet = FactSheet::new(register.institution.clone(), as_of);
    let selection = select(library, &sheet, options)?;
    let sheet = options.apply(&sheet);
    let plans = selection.plans.iter().map(|s| &*s.plan);
    let uses = Uses::of(plans, &library.evidence, &sheet, as_of, Fillings::Declared);
    let kinds: Vec<(&EvidenceKind, Vec<Served>)> = library
        .evidence
        .kinds
        .iter()
        .map(|kind| (kind, uses.of_links(&kind.serves)))
        .collect();
    let items: Vec<(&EvidenceItem, Vec<Served>)> = register
        .items
        .iter()
        .map(|item| (item, uses.of_links(item.serves(&library.evidence))))
        .collect();
    for (edition, framework) in uses.editions().iter().enumerate() {
        let mut counts = EvidenceCounts::default();
        let mut rows = Vec::new();
        for (what, id) in uses.targets(edition) {
            let serving = |served: &'_ [Served]| -> Option<Served> {
                let mut all = served.iter();
                all.find(|s| s.edition == edition && s.id == id).cloned()
            };
            let evidence = lines(&kinds, &items, serving, as_of);
            // A whole is shown for what bears on it, not for what could.
            if what.is_whole() && evidence.iter().all(|kind| kind.items.is_empty()) {
                continue;
            }
            let speaking = items
                .iter()
                .filter(|(_, served)| serving(served).is_some_and(|s| s.reach != Reach::Related));
            let holding = Holding::of(speaking.map(|(item, _)| *item), as_of);
            if !what.is_whole() {
                counts.add(holding.state, holding.unowned);
            }
            let label = match framework.criterion(&id) {
                Some(criterion) => criterion.label.clone(),
                None => framework
                    .group(&id)
                    .map_or_else(String::new, |g| g.label.clone()),
            };
            rows.push(CriterionEvidence {
                what,
                id,
                label,
                state: holding.state,
                unowned: holding.unowned,
                text: words::evidence::criterion_held(
                    holding.state,
                    holding.unowned,
                    evidence.is_empty(),
                ),
                evidence,
            });
        }
        let what = TargetKind::judged_in(framework);
        answer.frameworks.push(EditionEvidence {
            framework: framework.id.clone(),
            label: framework.label.clone(),
            criteria: rows,
            text: words::evidence::criteria_held(what, counts),
            counts,
        });
        answer.counts.join(counts);
    }
    answer.text = words::evidence::criteria_held(TargetKind::Criterion, answer.counts);
    if let [only] = answer.frameworks.as_slice() {
        answer.text.clone_from(&only.text);
    }
    let own = words::LINKS_ARE_OURS.to_owned();
    answer.notices.insert(0, Notice::new("own-links", own));
    answer.notices.extend(selection.notices);
    answer.notices.extend(edition_notices(&selection.plans));
    Ok(())
}

/// What a reader should know of single editions, each named.
pub(super) fn edition_notices(plans: &[Selected]) -> Vec<Notice> {
    let named = plans.iter().flat_map(|selected| {
        let label = &selected.plan.framework().label;
        // Windows concern who met whom, not what is on file.
        let apart = |notice: &&Notice| !notice.code.starts_with("window-");
        selected.notices.iter().filter(apart).map(move |notice| {
            let text = format!("{label}: {}", notice.text);
            Notice::new(notice.code, text)
        })
    });
    named.collect()
}

/// Kinds that serve something, then items that serve it and fit no kind.
fn lines(
    kinds: &[(&EvidenceKind, Vec<Served>)],
    items: &[(&EvidenceItem, Vec<Served>)],
    serving: impl Fn(&[Served]) -> Option<Served>,
    as_of: Date,
) -> Vec<KindAnswer> {
    let mut found = Vec::new();
    for (kind, served) in kinds {
        let of_kind = items.iter().filter(|(item, served)| {
            item.kind.as_deref() == Some(&kind.id) && serving(served).is_some()
        });
        let of_kind: Vec<&(&EvidenceItem, Vec<Served>)> = of_kind.collect();
        // An item may serve what its kind does not.
        let own = || of_kind.iter().find_map(|(_, served)| serving(served));
        let Some(way) = serving(served).or_else(own) else {
            continue;
        };
        let holding = Holding::of(of_kind.iter().map(|(item, _)| *item), as_of);
        found.push(kind_answer(Some(kind), &holding, Some(&way), as_of));
    }
    for (item, served) in items {
        if item.kind.is_none()
            && let Some(way) = serving(served)
        {
            let holding = Holding::of([*item], as_of);
            if holding.state == State::Missing {
                continue;
            }
            let mut line = kind_answer(None, &holding, Some(&way), as_of);
            line.label.clone_from(&item.described);
            found.push(line);
        }
    }
    found
}

fn kind_answer(
    kind: Option<&EvidenceKind>,
    holding: &Holding<'_>,
    way: Option<&Served>,
    as_of: Date,
) -> KindAnswer {
    let through = way.map(|served| served.through.iter().map(step_text).collect());
    let other = crate::evidence::EvidenceCatalogue::OTHER;
    KindAnswer {
        kind: kind.map_or_else(|| other.to_owned(), |k| k.id.clone()),
        label: kind.map_or_else(String::new, |k| k.label.clone()),
        how: way.map(|served| ServedHow::of(served.reach)),
        through: through.unwrap_or_default(),
        state: holding.state,
        unowned: holding.unowned,
        items: holding
            .items
            .iter()
            .map(|item| item_answer(item, as_of))
            .collect(),
        text: words::evidence::held(holding.state, holding.unowned),
    }
}

/// A fact by its id, a finding as `EDITION/ID`.
pub(super) fn step_text(step: &Step) -> String {
    match step {
        Step::Fact(id) | Step::Finding(id) => id.clone(),
    }
}

fn item_answer(item: &EvidenceItem, as_of: Date) -> ItemAnswer {
    let known = |text: &String| (!text.is_empty()).then(|| text.clone());
    ItemAnswer {
        id: item.id.clone(),
        title: item.title.clone(),
        shows: known(&item.shows),
        state: match item.state(as_of) {
            ItemState::Stale => State::Stale,
            ItemState::There | ItemState::Later => State::There,
        },
        date: item.date,
        place: known(&item.place),
        owner: known(&item.owner),
        review_by: item.review_by,
        text: words::evidence::item(item, as_of),
    }
}
