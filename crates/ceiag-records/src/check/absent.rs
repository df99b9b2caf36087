//! What can't be told: what records don't say, which facts that leaves open, and which criteria can't be decided for it.
//!
//! A row names what is absent *together*: the pupils it speaks of lack exactly that, so supplying it can decide them. Where
//! fewer absent things are enough to decide somebody, those make a row of their own and the longer list makes none.

use crate::api::Judged;
use crate::derive::{self, Derived, DerivedFact, Gap, NoValue, Shows, Subjects, Who};
use crate::import::Table;
use crate::record::Kind;
use ceiag::fact::{Address, Catalogue, Share, Value};
use ceiag::finding::Outcome;
use std::collections::{BTreeMap, BTreeSet};

/// Something that records don't say.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Absent {
    /// Every record of these kinds.
    Records(Vec<Kind>),
    /// Every enrolment.
    Enrolments,
    /// The word that records of these kinds are complete.
    Complete(Vec<Kind>),
    /// A column of a table, or something that stands around all tables.
    Said {
        /// The table whose column it is; none for what is no column.
        table: Option<Table>,
        /// The field, or the part of *meaningful*.
        what: &'static str,
        /// What people read.
        label: &'static str,
    },
}

/// A criterion that can't be decided.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Undecided {
    /// The edition.
    pub framework: String,
    /// Its place among the edition's criteria, which is their order.
    place: usize,
    /// The criterion.
    pub criterion: String,
    /// What people read.
    pub label: String,
}

/// What is absent together, and what can't be told for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CannotTell {
    /// What is absent.
    pub absent: Vec<Absent>,
    /// Facts left open by it, in the order of the catalogue.
    pub facts: Vec<Address>,
    /// Criteria that it keeps from being decided.
    pub criteria: Vec<Undecided>,
    /// How many pupils it concerns.
    pub pupils: u32,
}

type Set = BTreeSet<Absent>;

/// What is absent for one fact: sets of things, each with the pupils who lack exactly these.
type Open = BTreeMap<Set, BTreeSet<u32>>;

/// What can't be told, largest first: by criteria, then by pupils, then by facts.
///
/// Where there are no enrolments at all, `known` is the number of pupils whom records speak of.
pub fn cannot_tell(
    derived: &Derived<'_>,
    judged: &Judged,
    catalogue: &Catalogue,
    known: usize,
) -> Vec<CannotTell> {
    let facts: Vec<(&DerivedFact<'_>, Open)> = derived
        .facts
        .iter()
        .map(|fact| (fact, open(derived, fact)))
        .filter(|(_, open)| !open.is_empty())
        .collect();
    let mut rows: BTreeMap<Set, CannotTell> = BTreeMap::new();
    let mut concerned: BTreeMap<Set, BTreeSet<u32>> = BTreeMap::new();
    let mut everybody: BTreeSet<Set> = BTreeSet::new();
    for (fact, open) in &facts {
        for (set, pupils) in smallest(open) {
            let row = rows.entry(set.clone()).or_insert_with(|| CannotTell {
                absent: set.iter().cloned().collect(),
                facts: Vec::new(),
                criteria: Vec::new(),
                pupils: 0,
            });
            row.facts.push(fact.fact.clone());
            if set.contains(&Absent::Enrolments) {
                everybody.insert(set.clone());
            }
            concerned.entry(set.clone()).or_default().extend(pupils);
        }
    }
    for (address, criterion) in undecided(judged, catalogue) {
        let of = facts.iter().filter(|(fact, _)| fact.fact == address);
        for (set, _) in of.flat_map(|(_, open)| smallest(open)) {
            if let Some(row) = rows.get_mut(set)
                && !row.criteria.contains(&criterion)
            {
                row.criteria.push(criterion.clone());
            }
        }
    }
    let mut found: Vec<CannotTell> = rows
        .into_iter()
        .map(|(set, mut row)| {
            let pupils = match everybody.contains(&set) {
                true => known,
                false => concerned.get(&set).map_or(0, BTreeSet::len),
            };
            row.pupils = u32::try_from(pupils).unwrap_or(u32::MAX);
            ceiag::sorted::all(&mut row.criteria);
            row
        })
        .collect();
    let size = |row: &CannotTell| (row.criteria.len(), row.pupils, row.facts.len());
    ceiag::sorted::by(&mut found, |a, b| {
        size(b).cmp(&size(a)).then_with(|| a.absent.cmp(&b.absent))
    });
    found
}

/// The sets of which no other set is a part, so that each of them can decide somebody by itself.
fn smallest(open: &Open) -> impl Iterator<Item = (&Set, BTreeSet<u32>)> {
    let least = open.keys().filter(|set| {
        let mut others = open.keys();
        !others.any(|other| other != *set && other.is_subset(set))
    });
    least.map(|set| {
        let lack = open.iter().filter(|(other, _)| set.is_subset(other));
        (set, lack.flat_map(|(_, pupils)| pupils).copied().collect())
    })
}

/// What is absent for a fact, by pupils.
fn open(derived: &Derived<'_>, fact: &DerivedFact<'_>) -> Open {
    let mut open = Open::new();
    if fact.value.as_ref().is_some_and(is_exact) {
        return open;
    }
    let kinds = &fact.derivation.counts.kinds;
    let instead = match fact.no_value {
        Some(NoValue::NotImported) => {
            let enrolments = nobody(derived, fact).then_some(Absent::Enrolments);
            std::iter::once(Absent::Records(kinds.clone()))
                .chain(enrolments)
                .collect()
        }
        Some(NoValue::NoEnrolments) => Set::from([Absent::Enrolments]),
        Some(NoValue::NotComplete) => {
            let complete = Absent::Complete(kinds.clone());
            let running = Absent::of("year-in-progress", LABEL_RUNNING, fact);
            let lacks = !derived.is_complete(kinds);
            let absent = lacks.then_some(complete);
            absent
                .into_iter()
                .chain(derived.is_running().then_some(running))
                .collect()
        }
        Some(NoValue::NobodyInPopulation) => return open,
        _ => Set::new(),
    };
    let members = derived.members(&fact.fact);
    if !instead.is_empty() {
        open.insert(instead, members.map(|member| member.pupil).collect());
        return open;
    }
    let mut by_gaps: BTreeMap<Vec<Gap>, BTreeSet<u32>> = BTreeMap::new();
    if of_nobody(fact) {
        let gaps = fact.open.iter().map(|(gap, _)| *gap).collect();
        by_gaps.insert(gaps, BTreeSet::new());
    }
    // Something may be missing of somebody who is certain all the same.
    for member in members.filter(|m| m.perhaps || m.outcome == derive::Outcome::NotKnown) {
        let pupils = by_gaps.entry(member.gaps().collect()).or_default();
        pupils.insert(member.pupil);
    }
    for (gaps, pupils) in by_gaps {
        // What no record can show is nobody's omission.
        if gaps.is_empty() || gaps.iter().any(|gap| gap.id() == "not-in-records") {
            continue;
        }
        let set = gaps.iter();
        let set = set.map(|gap| Absent::of(gap.id(), gap.label(), fact));
        let set = shown(fact, set.collect());
        open.entry(set).or_default().extend(pupils);
    }
    open.remove(&Set::new());
    open
}

/// What is absent for a fact of which records show only yes: nothing where it could tell only a no.
fn shown(fact: &DerivedFact<'_>, set: Set) -> Set {
    match fact.derivation.counts.shows {
        Shows::Yes if set.iter().all(Absent::tells_no) => Set::new(),
        _ => set,
    }
}

/// Whether nothing is left to be known of a value, whoever of the pupils is not.
fn is_exact(value: &Value) -> bool {
    match value {
        Value::YesNo(_) => true,
        Value::Share(Share::Counted { from, to, .. }) => from == to,
        Value::Share(Share::Band { from, to }) => from == to,
        Value::Count(count) => count.to == Some(count.from),
        _ => false,
    }
}

/// Whether a fact speaks of no pupils one by one.
fn of_nobody(fact: &DerivedFact<'_>) -> bool {
    matches!(
        fact.derivation.population.who,
        Who::Programme | Who::Staff(_) | Who::Employers
    )
}

/// Whether a fact counts pupils and there are none, for want of enrolments.
fn nobody(derived: &Derived<'_>, fact: &DerivedFact<'_>) -> bool {
    let pupils = fact.derivation.population.who != Who::Meetings && !of_nobody(fact);
    pupils && !derived.has_enrolments()
}

const LABEL_RUNNING: &str = "what the rest of the time brings";

impl Absent {
    /// Whether supplying it can only tell that nothing more took place.
    fn tells_no(&self) -> bool {
        match self {
            Absent::Complete(_) => true,
            Absent::Said { what, .. } => matches!(*what, "on-roll" | "year-in-progress"),
            Absent::Records(_) | Absent::Enrolments => false,
        }
    }

    fn of(what: &'static str, label: &'static str, fact: &DerivedFact<'_>) -> Absent {
        let counts = &fact.derivation.counts;
        let meetings = counts.kinds.contains(&Kind::Meeting);
        let staff = counts.kinds.contains(&Kind::StaffDevelopment);
        let table = match what {
            "complete" => return Absent::Complete(counts.kinds.clone()),
            "year-in-progress" => None,
            "on-roll" | "year-group" => Some(Table::Enrolments),
            "considering-he" => Some(Table::Pupils),
            "destination" => Some(Table::Destinations),
            "adviser-level" => Some(Table::Meetings),
            "attended" | "date" if meetings => Some(Table::Meetings),
            "role" | "about-careers" => Some(Table::StaffDevelopment),
            "date" if staff => Some(Table::StaffDevelopment),
            "attended" => Some(Table::Participations),
            "subjects" => Some(Table::Enrolments),
            "subject" => Some(Table::Activities),
            _ => Some(Table::Activities),
        };
        let label = match (what, counts.every_subject) {
            ("subjects", Some(Subjects::Stem)) => "the subjects taken, and which of them are STEM",
            _ => label,
        };
        Absent::Said { table, what, label }
    }
}

/// Criteria that are not decided, with the facts that could still decide them.
fn undecided(judged: &Judged, catalogue: &Catalogue) -> Vec<(Address, Undecided)> {
    let mut found = Vec::new();
    for result in &judged.answer.results {
        for (place, finding) in result.findings.iter().enumerate() {
            if finding.outcome != Outcome::Unknown {
                continue;
            }
            let criterion = Undecided {
                framework: result.framework.id.clone(),
                place,
                criterion: finding.criterion.clone(),
                label: finding.label.clone(),
            };
            for address in finding
                .missing
                .iter()
                .filter_map(|text| Address::parse(text))
            {
                for address in sources(judged, catalogue, address) {
                    found.push((address, criterion.clone()));
                }
            }
        }
    }
    found
}

/// The facts that say what a criterion lacks: the fact itself, and where nothing says it directly those that fill it. What
/// records and the sheet filled in by hand contradict each other on is not absent.
fn sources(judged: &Judged, catalogue: &Catalogue, address: Address) -> Vec<Address> {
    let disputed = |address: &Address| judged.conflicts.iter().any(|c| c.fact == *address);
    let mut found = Vec::new();
    if judged.sheet.get(&address).is_none()
        && let Some(declared) = catalogue.get(&address.fact)
    {
        for filling in &declared.counts_as {
            let source = Address {
                fact: filling.from.clone(),
                dimension: address.dimension,
            };
            // The first one that has a value fills; those behind it say nothing.
            let fills = judged.sheet.get(&source).is_some();
            found.push(source);
            if fills {
                break;
            }
        }
    }
    found.push(address);
    found.retain(|address| !disputed(address));
    found
}
