//! Where a piece of work serves: read off the compiled editions, so that this can't differ from how they are judged.

use super::{EvidenceCatalogue, EvidenceItem, Serves, ServesHow, TargetKind};
use crate::date::Date;
use crate::fact::FactSheet;
use crate::finding::Outcome;
use crate::framework::Framework;
use crate::plan::Plan;
use crate::rule::FindingRef;
use std::collections::{BTreeMap, BTreeSet};

/// Which filling of one fact by another counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fillings {
    /// Every one that is declared: nothing is given yet.
    Declared,
    /// Those that the sheet makes use of.
    Used,
}

/// How a target is reached, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reach {
    /// A rule reads the fact itself.
    Reads,
    /// A rule reads a fact that this documents or fills.
    ReadsThrough,
    /// This speaks for it.
    Indicates,
    /// This has to do with it.
    Related,
}

/// Something that a piece of work serves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Served {
    /// The place of its edition.
    pub edition: usize,
    /// A criterion, benchmark or theme.
    pub kind: TargetKind,
    /// Its id.
    pub id: String,
    /// How.
    pub reach: Reach,
    /// The facts or findings that lead there; empty where nothing stands between.
    pub through: BTreeSet<Step>,
    /// The statements of a theme that are served.
    pub criteria: BTreeSet<usize>,
}

/// What stands between a piece of work and what it serves.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Step {
    /// A fact.
    Fact(String),
    /// A criterion, benchmark or theme, as `EDITION/ID`.
    Finding(String),
}

/// Which criteria apply, which facts each reads, and which facts fill others.
#[derive(Debug)]
pub(crate) struct Uses<'l> {
    editions: Vec<&'l Framework>,
    evidence: &'l EvidenceCatalogue,
    /// Criteria that apply, as edition and place in it.
    applies: BTreeSet<(usize, usize)>,
    /// The criteria that read a fact.
    reads: BTreeMap<String, BTreeSet<(usize, usize)>>,
    /// The facts that a fact fills.
    fills: BTreeMap<String, BTreeSet<String>>,
}

impl<'l> Uses<'l> {
    /// What these editions read of a sheet on a day.
    pub(crate) fn of(
        plans: impl IntoIterator<Item = &'l Plan>,
        evidence: &'l EvidenceCatalogue,
        sheet: &FactSheet,
        as_of: Date,
        fillings: Fillings,
    ) -> Uses<'l> {
        let mut uses = Uses {
            editions: Vec::new(),
            evidence,
            applies: BTreeSet::new(),
            reads: BTreeMap::new(),
            fills: BTreeMap::new(),
        };
        for plan in plans {
            uses.add(plan, sheet, as_of, fillings);
        }
        uses
    }

    fn add(&mut self, plan: &'l Plan, sheet: &FactSheet, as_of: Date, fillings: Fillings) {
        let edition = self.editions.len();
        if self.editions.iter().any(|f| f.id == plan.framework().id) {
            // Named twice: by its own id and by its series.
            return;
        }
        self.editions.push(plan.framework());
        let (bound, _) = plan.bind_tolerant(sheet, as_of);
        let evaluation = plan.evaluate(bound);
        for finding in evaluation.findings() {
            let place = plan.criteria.get(finding.criterion as usize);
            let Some(place) = place.filter(|_| finding.outcome != Outcome::NotApplicable) else {
                continue;
            };
            let criterion = (edition, place.index as usize);
            self.applies.insert(criterion);
            for slot in evaluation.slots_of(finding) {
                let bound = evaluation.bound();
                let Some(read) = plan.slots.get(slot as usize) else {
                    continue;
                };
                if bound.slot(slot).has_no_such_year() {
                    continue;
                }
                let fact = &read.address.fact;
                let readers = self.reads.entry(fact.clone()).or_default();
                readers.insert(criterion);
                for (number, filler) in (0..).zip(&read.fillers) {
                    let mut used = bound.filled.iter();
                    let counts = fillings == Fillings::Declared
                        || used.any(|f| f.slot == slot && f.filler == number);
                    if counts {
                        let filled = self.fills.entry(filler.address.fact.clone());
                        filled.or_default().insert(fact.clone());
                    }
                }
            }
        }
    }

    /// The editions, in order.
    pub(crate) fn editions(&self) -> &[&'l Framework] {
        &self.editions
    }

    /// The criteria of an edition that apply, by their places in it.
    pub(crate) fn applying(&self, edition: usize) -> impl Iterator<Item = usize> {
        let range = self.applies.range((edition, 0)..(edition + 1, 0));
        range.map(|(_, criterion)| *criterion)
    }

    /// What can be served in an edition, in order: benchmarks, each with its criteria that apply, or themes.
    pub(crate) fn targets(&self, edition: usize) -> Vec<(TargetKind, String)> {
        let Some(framework) = self.editions.get(edition) else {
            return Vec::new();
        };
        let groups = TargetKind::of_groups(framework);
        let mut found: Vec<(TargetKind, String)> = Vec::new();
        if groups == TargetKind::Theme {
            let themes = framework.groups.iter();
            let themes = themes.filter(|g| self.first_of(edition, &g.id).is_some());
            found.extend(themes.map(|g| (groups, g.id.clone())));
            return found;
        }
        for place in self.applying(edition) {
            let Some(criterion) = framework.criteria.get(place) else {
                continue;
            };
            if let Some(group) = &criterion.group
                && found.iter().all(|(_, id)| id != group)
            {
                found.push((groups, group.clone()));
            }
            found.push((TargetKind::Criterion, criterion.id.clone()));
        }
        found
    }

    /// The facts that a fact fills.
    pub(crate) fn filled_by(&self, fact: &str) -> impl Iterator<Item = &str> {
        let filled = self.fills.get(fact);
        filled.into_iter().flatten().map(String::as_str)
    }

    /// Whether a rule reads the fact, or one that it fills.
    pub(crate) fn is_of_use(&self, fact: &str) -> bool {
        self.reads.contains_key(fact) || self.fills.contains_key(fact)
    }

    /// The facts that an item documents.
    pub(crate) fn documents<'a>(&self, item: &'a EvidenceItem) -> Vec<&'a str>
    where
        'l: 'a,
    {
        let fact = |serves: &'a Serves| match serves {
            Serves::Fact(fact) => Some(fact.as_str()),
            Serves::Finding { .. } => None,
        };
        let serves = item.serves(self.evidence).into_iter();
        serves.filter_map(fact).collect()
    }

    /// What a fact serves.
    pub(crate) fn of_fact(&self, fact: &str) -> Vec<Served> {
        let mut found = Found::default();
        self.fact(fact, Reach::Reads, None, &mut found);
        self.follow_links(&mut found);
        self.ordered(found)
    }

    /// What links of evidence serve: those of a kind, or of an item.
    pub(crate) fn of_links<'s>(&self, links: impl IntoIterator<Item = &'s Serves>) -> Vec<Served> {
        let mut found = Found::default();
        for serves in links {
            match serves {
                Serves::Fact(fact) => {
                    self.fact(fact, Reach::ReadsThrough, Some(fact), &mut found);
                }
                Serves::Finding { to, how } => found.add(self.target(to, reach(*how))),
            }
        }
        self.follow_links(&mut found);
        self.ordered(found)
    }

    /// The criteria that read a fact, and those that read what it fills.
    fn fact(&self, fact: &str, reach: Reach, through: Option<&str>, found: &mut Found) {
        let mut add = |fact: &str, reach, through: Option<&str>| {
            for (edition, criterion) in self.reads.get(fact).into_iter().flatten() {
                let through = through.map(|f| Step::Fact(f.to_owned()));
                found.add(self.criterion(*edition, *criterion, reach, through));
            }
        };
        add(fact, reach, through);
        for filled in self.filled_by(fact) {
            add(filled, Reach::ReadsThrough, Some(filled));
        }
    }

    /// A criterion; in a maturity model the theme that it is a statement of.
    fn criterion(
        &self,
        edition: usize,
        place: usize,
        reach: Reach,
        through: Option<Step>,
    ) -> Option<Served> {
        let framework = self.editions.get(edition)?;
        let criterion = framework.criteria.get(place)?;
        let theme = match TargetKind::of_groups(framework) {
            TargetKind::Theme => criterion.group.as_deref(),
            _ => None,
        };
        Some(Served {
            edition,
            kind: if theme.is_some() {
                TargetKind::Theme
            } else {
                TargetKind::Criterion
            },
            id: theme.unwrap_or(&criterion.id).to_owned(),
            reach,
            through: through.into_iter().collect(),
            criteria: theme.map(|_| place).into_iter().collect(),
        })
    }

    /// What a reference names, where it belongs to one of the editions and applies.
    fn target(&self, to: &FindingRef, reach: Reach) -> Option<Served> {
        let edition = self.editions.iter().position(|f| f.id == to.framework)?;
        let framework = self.editions.get(edition)?;
        let place = framework.criteria.iter().position(|c| c.id == to.id);
        if let Some(place) = place {
            let applies = self.applies.contains(&(edition, place));
            return self
                .criterion(edition, place, reach, None)
                .filter(|_| applies);
        }
        framework.group(&to.id)?;
        let kind = TargetKind::of_groups(framework);
        self.first_of(edition, &to.id)?;
        Some(Served {
            edition,
            kind,
            id: to.id.clone(),
            reach,
            through: BTreeSet::new(),
            criteria: BTreeSet::new(),
        })
    }

    /// The first criterion of a group that applies; a theme that is judged as a whole has none and applies all the same.
    fn first_of(&self, edition: usize, group: &str) -> Option<usize> {
        let framework = self.editions.get(edition)?;
        let of = |place: &usize| {
            let criterion = framework.criteria.get(*place);
            criterion.is_some_and(|c| c.group.as_deref() == Some(group))
        };
        let any = framework.criteria.iter();
        let mut any = any.filter(|c| c.group.as_deref() == Some(group));
        match any.next() {
            None => Some(0),
            Some(_) => self.applying(edition).find(of),
        }
    }

    /// One step along the links between rule books, from what is served so far.
    fn follow_links(&self, found: &mut Found) {
        let mut further = Vec::new();
        let mut follow = |from: &FindingRef, to: &FindingRef, how| {
            // What is merely related leads no further, else in the end everything would be.
            let firm = |served: &&Served| served.reach < Reach::Related;
            let mut firm = found.all.iter().filter(firm);
            if firm.any(|served| self.is(served, from))
                && let Some(mut served) = self.target(to, reach(how))
            {
                let step = Step::Finding(format!("{}/{}", from.framework, from.id));
                served.through.insert(step);
                further.push(served);
            }
        };
        for link in &self.evidence.links {
            follow(&link.from, &link.to, link.how);
            if link.how == ServesHow::Related {
                follow(&link.to, &link.from, link.how);
            }
        }
        for framework in &self.editions {
            for group in &framework.groups {
                // What a theme is rooted in has to do with it, also where no statement says how.
                let theme = FindingRef {
                    framework: framework.id.clone(),
                    id: group.id.clone(),
                };
                for root in &group.roots {
                    follow(root, &theme, ServesHow::Related);
                }
            }
        }
        for served in further {
            found.add(Some(served));
        }
    }

    /// Whether something served is what a reference names, or one of its criteria.
    fn is(&self, served: &Served, to: &FindingRef) -> bool {
        let Some(framework) = self.editions.get(served.edition) else {
            return false;
        };
        if framework.id != to.framework {
            return false;
        }
        let group = framework.criterion(&served.id);
        let group = group.and_then(|c| c.group.as_deref());
        served.id == to.id || group == Some(&to.id)
    }

    /// In the order of editions and criteria; a benchmark or theme before its criteria.
    fn ordered(&self, found: Found) -> Vec<Served> {
        let mut all = found.all;
        crate::sorted::by_key(&mut all, |served| {
            let framework = self.editions.get(served.edition);
            let place = framework.and_then(|f| f.criteria.iter().position(|c| c.id == served.id));
            let group = || framework?.groups.iter().position(|g| g.id == served.id);
            let first = place.or_else(|| self.first_of(served.edition, &served.id));
            (served.edition, first, place.is_some(), group())
        });
        all
    }
}

fn reach(how: ServesHow) -> Reach {
    match how {
        ServesHow::Indicates => Reach::Indicates,
        ServesHow::Related => Reach::Related,
    }
}

/// What is served so far, each target once, by its best reach.
#[derive(Default)]
struct Found {
    all: Vec<Served>,
}

impl Found {
    fn add(&mut self, served: Option<Served>) {
        let Some(served) = served else { return };
        let same = |s: &&mut Served| s.edition == served.edition && s.id == served.id;
        match self.all.iter_mut().find(same) {
            None => self.all.push(served),
            Some(known) => {
                known.criteria.extend(served.criteria);
                if served.reach < known.reach {
                    known.reach = served.reach;
                    known.through = served.through;
                } else if served.reach == known.reach {
                    known.through.extend(served.through);
                }
            }
        }
    }
}
