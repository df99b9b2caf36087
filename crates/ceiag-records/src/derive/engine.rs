//! Deriving: for each fact, every pupil of its population is yes, no or not known.

use super::columns::Deriver;
use super::declared::{
    BEFORE_JOINING, Derivation, LEAP_DAY, ON_ROLL, Population, Who, Window, YEAR_IN_PROGRESS,
};
use super::derived::{Declaration, Derived, DerivedFact, NoValue, Notice, Variant};
use super::gap::{Field, Gap};
use super::index::{Index, Row, year_days};
use super::population::{Counted, Member, Tri};
use super::tally::{self, Outcome, Tally};
use super::terms::{Resolved, Terms};
use super::test::{self, EventTest, Seen};
use super::window::{self, Days, Within};
use super::words;
use crate::record::Kind;
use ceiag::fact::{Address, Dimension, Kind as FactKind, Share, Value};
use ceiag::framework::{Framework, Judged, Library};
use ceiag::problem::Problems;
use std::collections::{BTreeMap, BTreeSet};

impl Deriver {
    /// Derives every fact that an edition covering the institution reads.
    ///
    /// # Errors
    /// A choice or an option that is none, or an academic year that has not begun; all at once.
    pub fn derive<'d>(&'d self, terms: &Terms<'d>) -> Result<Derived<'d>, Problems> {
        let problems = terms.check();
        if problems.has_errors() {
            return Err(problems);
        }
        let index = Index::build(self, terms.as_of, terms.derivations.whole_year);
        let engine = Engine {
            terms,
            resolved: terms.resolved(),
            readers: Readers::of(terms),
            index,
        };
        let mut facts = Vec::new();
        for derivation in &terms.derivations.derivations {
            let Some(fact) = terms.library.catalogue.get(&derivation.fact) else {
                continue;
            };
            let wanted = match terms.facts.as_slice() {
                [] => engine.readers.wanted.contains(&fact.id),
                only => only.contains(&fact.id),
            };
            if !wanted {
                continue;
            }
            let test = EventTest::new(&derivation.counts, &engine.index);
            for address in fact.addresses(&terms.institution) {
                facts.push(engine.fact(derivation, fact.kind, address, &test));
            }
        }
        let order = |fact: &DerivedFact<'_>| terms.library.catalogue.order(&fact.fact.fact);
        facts.sort_by_key(order);
        let mut unset: Vec<String> = Vec::new();
        for id in facts.iter().flat_map(|fact| &fact.unset_choices) {
            if !unset.contains(id) {
                unset.push(id.clone());
            }
        }
        Ok(Derived {
            as_of: terms.as_of,
            academic_year: terms.year(),
            year_named: terms.academic_year.is_some(),
            institution: terms.institution.clone(),
            choices: terms.choices.clone(),
            unset_choices: unset,
            facts,
            notices: self.notices(),
            keys: &self.pupils,
        })
    }

    fn notices(&self) -> Vec<Notice> {
        let mut found = Vec::new();
        let mut tell = |code, count: usize, one: &str, many: &str| match count {
            0 => {}
            1 => found.push(Notice {
                code,
                text: one.to_owned(),
            }),
            _ => found.push(Notice {
                code,
                text: format!("{count} {many}"),
            }),
        };
        let rows = &self.activity_rows;
        let pushed = rows.iter().filter(|row| row.pushed).count();
        tell(
            "activity-unknown",
            self.activities.len() - pushed,
            "1 activity is named by participations but not described; whether it counts is not known",
            "activities are named by participations but not described; whether they count is not known",
        );
        tell(
            "activity-disputed",
            rows.iter().filter(|row| row.is_disputed()).count(),
            "1 activity is described twice, differently; what differs is not known",
            "activities are described twice, differently; what differs is not known",
        );
        let disputed = self.considering_he.iter();
        let disputed = disputed.filter(|stated| matches!(stated, super::columns::Stated::Disputed));
        tell(
            "pupil-disputed",
            disputed.count(),
            "1 pupil stands twice, differently; what differs is not known",
            "pupils stand twice, differently; what differs is not known",
        );
        let mut enrolled = vec![false; self.pupils.len()];
        for row in &self.enrolments {
            let at = usize::try_from(row.pupil).unwrap_or(usize::MAX);
            if let Some(there) = enrolled.get_mut(at) {
                *there = true;
            }
        }
        tell(
            "not-enrolled",
            enrolled.iter().filter(|there| !**there).count(),
            "1 pupil has records but no enrolment, and is not counted",
            "pupils have records but no enrolment, and are not counted",
        );
        found
    }
}

/// Which facts editions read, and which criteria read them.
struct Readers {
    /// Facts that an edition covering the setting reads, or that fill one that it reads.
    wanted: BTreeSet<String>,
    /// For each fact, criteria in force.
    in_force: BTreeMap<String, Vec<String>>,
}

impl Readers {
    fn of(terms: &Terms<'_>) -> Readers {
        let library = terms.library;
        let setting = terms.institution.setting;
        let mut wanted = BTreeSet::new();
        for edition in library.frameworks.iter().filter(|f| f.covers(setting)) {
            each_reading(edition, library, &mut |_, fact| {
                wanted.insert(fact.to_owned());
            });
        }
        let mut in_force: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let (editions, _) = library.all_in_force(setting, terms.as_of, &BTreeMap::new());
        for edition in editions {
            each_reading(edition, library, &mut |criterion, fact| {
                let ids = in_force.entry(fact.to_owned()).or_default();
                if ids.iter().all(|id| id != criterion) {
                    ids.push(criterion.to_owned());
                }
            });
        }
        Readers { wanted, in_force }
    }
}

/// Calls `visit` with each criterion and each fact that it reads, or that fills one that it reads.
fn each_reading(edition: &Framework, library: &Library, visit: &mut impl FnMut(&str, &str)) {
    for criterion in &edition.criteria {
        let rule = match &criterion.judged {
            Judged::By(rule) => rule,
            Judged::Reserved {
                working_reading: Some(rule),
            } => rule,
            _ => continue,
        };
        for leaf in rule.leaves() {
            visit(&criterion.id, &leaf.fact);
            let fact = library.catalogue.get(&leaf.fact);
            for filling in fact.map_or(&[][..], |fact| &fact.counts_as) {
                visit(&criterion.id, &filling.from);
            }
        }
    }
}

struct Engine<'e, 'd> {
    terms: &'e Terms<'d>,
    resolved: Resolved,
    readers: Readers,
    index: Index<'d>,
}

/// What was counted for one address.
struct Count {
    /// For each possibility of 29 February, for each option of who is on roll still possible.
    tallies: Vec<Vec<Tally>>,
    gaps: BTreeMap<Gap, u32>,
    by_declaration: u32,
    pupils: Vec<(u32, bool)>,
}

impl<'d> Engine<'_, 'd> {
    fn fact(
        &self,
        derivation: &'d Derivation,
        kind: FactKind,
        address: Address,
        test: &EventTest,
    ) -> DerivedFact<'d> {
        let leap_days = match &derivation.window {
            Window::Years(_, Some(closes)) => {
                self.terms.leap_day(closes.leap_day_choice.as_deref())
            }
            _ => vec![false],
        };
        let bits = derivation.counts.kinds.iter().map(|kind| kind.bit());
        let imported = bits.fold(0, |sum, bit| sum | bit) & self.index.imported != 0;
        let missing = if !imported {
            Some(NoValue::NotImported)
        } else if self.index.deriver.enrolments.is_empty()
            && derivation.population.who != Who::Meetings
        {
            Some(NoValue::NoEnrolments)
        } else {
            None
        };
        let (count, value) = match missing {
            Some(missing) => (None, Err(missing)),
            None if derivation.population.who == Who::Meetings => {
                let (count, complete) = self.meetings(derivation);
                let value = match complete {
                    true => self.value(&count, kind, &address),
                    false => Err(NoValue::NotComplete),
                };
                (Some(count), value)
            }
            None => {
                let count = self.pupils(derivation, address.dimension, test, &leap_days);
                let value = self.value(&count, kind, &address);
                (Some(count), value)
            }
        };
        let unset_choices = self.unset(derivation);
        let variants = count.as_ref().map_or_else(Vec::new, |count| {
            self.variants(count, derivation, &leap_days)
        });
        let (open, by_declaration, pupils) = match count {
            Some(count) => (
                count.gaps.into_iter().collect(),
                count.by_declaration,
                count.pupils,
            ),
            None => (Vec::new(), 0, Vec::new()),
        };
        let no_value = value.as_ref().err().copied();
        let waiting = match no_value {
            Some(_) => self.readers.in_force.get(&address.fact).cloned(),
            None => None,
        };
        let mut fact = DerivedFact {
            fact: address,
            value: value.ok(),
            no_value,
            derivation,
            variants,
            open,
            by_declaration,
            declared: match by_declaration {
                0 => Vec::new(),
                _ => self.declared(derivation),
            },
            unset_choices,
            waiting: waiting.unwrap_or_default(),
            text: String::new(),
            pupils,
        };
        fact.text = words::fact(&fact, &self.terms.library.catalogue);
        fact
    }

    fn value(&self, count: &Count, kind: FactKind, address: &Address) -> Result<Value, NoValue> {
        let tallies: Vec<Tally> = count.tallies.iter().flatten().copied().collect();
        if !tally::anybody(&tallies) {
            let declared = self.terms.library.catalogue.get(&address.fact);
            return match declared.is_some_and(|fact| fact.may_be_not_applicable) {
                true => Share::exact(0, 0)
                    .map(Value::Share)
                    .map_err(|_| NoValue::NobodyInPopulation),
                false => Err(NoValue::NobodyInPopulation),
            };
        }
        match kind {
            FactKind::YesNo => tally::everyone(&tallies).ok_or(NoValue::NotDecided),
            _ => tally::share(&tallies).ok_or(NoValue::PopulationNotKnown),
        }
    }

    /// Counts pupils.
    fn pupils(
        &self,
        derivation: &Derivation,
        dimension: Dimension,
        test: &EventTest,
        leap_days: &[bool],
    ) -> Count {
        let institution = &self.terms.institution;
        let population: &Population = &derivation.population;
        let counted = Counted::new(population, dimension, institution, self.resolved.year);
        let windows: Vec<Within<'_>> = leap_days
            .iter()
            .map(|leap_day| {
                let year = counted.year;
                Within::new(&derivation.window, dimension, institution, year, *leap_day)
            })
            .collect();
        let options = self.resolved.on_roll.len();
        let mut count = Count {
            tallies: vec![vec![Tally::default(); options]; leap_days.len()],
            gaps: BTreeMap::new(),
            by_declaration: 0,
            pupils: Vec::new(),
        };
        for pupil in 0..self.index.deriver.pupils.len() {
            let Some(member) = counted.member(&self.index, pupil) else {
                continue;
            };
            let here = |at: &usize| member.counted.get(*at).copied().unwrap_or(Tri::No);
            if self.resolved.on_roll.iter().all(|at| here(at) == Tri::No) {
                continue;
            }
            let mut worst: Option<Outcome> = None;
            let mut gaps = member.gaps;
            let mut declared = false;
            for (window, tallies) in windows.iter().zip(&mut count.tallies) {
                let (outcome, open, by_declaration) =
                    self.outcome(derivation, window, pupil, &member, counted.year, test);
                for (at, tally) in self.resolved.on_roll.iter().zip(tallies) {
                    tally.add(here(at), outcome);
                }
                gaps |= open;
                declared |= by_declaration;
                worst = Some(match worst {
                    None => outcome,
                    Some(other) if other == outcome => outcome,
                    Some(_) => Outcome::Open,
                });
            }
            count.note(
                u32::try_from(pupil).unwrap_or(u32::MAX),
                worst,
                gaps,
                declared,
            );
        }
        count
    }

    /// What records say of one pupil, what is missing, and whether a yes rests on a declared part.
    fn outcome(
        &self,
        derivation: &Derivation,
        window: &Within<'_>,
        pupil: usize,
        member: &Member<'_>,
        year: i16,
        test: &EventTest,
    ) -> (Outcome, u32, bool) {
        let counts = &derivation.counts;
        if !counts.anniversaries.is_empty() {
            let (outcome, gaps) = self.destinations(derivation, pupil, year);
            return (outcome, gaps, false);
        }
        let rows: &[Row] = self.index.rows.of(pupil);
        let days = window.days(rows, &member.rows);
        let open = window::open(&self.index, pupil, days, &counts.kinds, &self.resolved);
        if counts.every_subject {
            return self.subjects(pupil, member, days, open, test);
        }
        let seen = if counts.kinds.contains(&Kind::Meeting) {
            let meetings = self.index.meetings.of(pupil);
            test::count_meetings(counts, meetings, days, self.index.as_of)
        } else {
            test.count(self.index.events.of(pupil), days, self.index.as_of)
        };
        settle(&seen, counts.at_least, open)
    }

    /// One in every subject that the pupil takes.
    fn subjects(
        &self,
        pupil: usize,
        member: &Member<'_>,
        days: Days,
        open: u32,
        test: &EventTest,
    ) -> (Outcome, u32, bool) {
        let events = self.index.events.of(pupil);
        let mut subjects: Vec<u32> = Vec::new();
        let lists = &self.index.deriver.subject_lists;
        for (start, end) in member.rows.iter().filter_map(|row| row.subjects) {
            let range = usize::try_from(start).ok().zip(usize::try_from(end).ok());
            let list = range.and_then(|(start, end)| lists.get(start..end));
            subjects.extend(list.unwrap_or_default());
        }
        subjects.sort_unstable();
        subjects.dedup();
        if subjects.is_empty() {
            // Every pupil takes a subject, so without any careers in any the answer is no all the same.
            let any = test.count(events, days, self.index.as_of);
            return match settle(&any, 1, open) {
                (Outcome::Yes, _, _) => (Outcome::Open, Field::Subjects.bit(), false),
                (outcome, gaps, _) => (outcome, gaps, false),
            };
        }
        let seen = test.count_subjects(&self.index, events, days, &subjects);
        let asked = u32::try_from(subjects.len()).unwrap_or(u32::MAX);
        settle(&seen, asked, open)
    }

    /// A destination known at every anniversary.
    fn destinations(&self, derivation: &Derivation, pupil: usize, year: i16) -> (Outcome, u32) {
        let rows = self.index.destinations.of(pupil);
        let as_of = self.index.as_of;
        let mut gaps = 0;
        let mut outcome = Outcome::Yes;
        for anniversary in &derivation.counts.anniversaries {
            let on = year + 1 + i16::from(*anniversary);
            let stayed = self.index.rows.of(pupil).iter().any(|row| row.year == on);
            let mut seen = Seen::default();
            for row in rows {
                seen.take(test::destination(row, year, *anniversary, as_of), true);
            }
            if stayed || seen.yes > 0 {
                continue;
            }
            let mut open = 0;
            let (day, _) = year_days(on);
            if day > as_of {
                if !self.resolved.so_far {
                    open |= Field::Running.bit();
                }
            } else {
                let (left, _) = year_days(year + 1);
                if !self.index.complete(&derivation.counts.kinds, left, as_of) {
                    open |= Field::Complete.bit();
                }
            }
            let open = if seen.perhaps > 0 { seen.gaps } else { open };
            if open == 0 {
                return (Outcome::No, 0);
            }
            gaps |= open;
            outcome = Outcome::Open;
        }
        (outcome, gaps)
    }

    /// Counts meetings; and whether all of them are there.
    fn meetings(&self, derivation: &Derivation) -> (Count, bool) {
        let (first, last) = year_days(self.resolved.year);
        let days = Days {
            first,
            last,
            until: last,
        };
        let mut count = Count {
            tallies: vec![vec![Tally::default()]],
            gaps: BTreeMap::new(),
            by_declaration: 0,
            pupils: Vec::new(),
        };
        for pupil in 0..self.index.deriver.pupils.len() {
            for meeting in self.index.meetings.of(pupil) {
                let held = test::held(true, meeting, days, self.index.as_of);
                if test::is_no(held) {
                    continue;
                }
                let level = test::meeting_gaps(&derivation.counts, meeting);
                let outcome = match level {
                    0 => Outcome::Yes,
                    gaps if test::is_no(gaps) => Outcome::No,
                    _ => Outcome::Open,
                };
                let counted = if held == 0 { Tri::Yes } else { Tri::Perhaps };
                for tally in count.tallies.iter_mut().flatten() {
                    tally.add(counted, outcome);
                }
                let gaps = match outcome {
                    Outcome::Open => held | level,
                    _ => held,
                };
                count.note(meeting.pupil, Some(outcome), gaps, false);
            }
        }
        let until = last.min(self.index.as_of);
        let complete = self.index.complete(&derivation.counts.kinds, first, until);
        let open = last > self.index.as_of && !self.resolved.so_far;
        (count, complete && !open)
    }

    fn unset(&self, derivation: &Derivation) -> Vec<String> {
        let mut ids = Vec::new();
        let meetings = derivation.population.who == Who::Meetings;
        if !meetings {
            ids.push(ON_ROLL.0);
        }
        if !meetings && derivation.window != Window::AfterLeaving {
            ids.push(BEFORE_JOINING.0);
        }
        if year_days(self.resolved.year).1 > self.index.as_of {
            ids.push(YEAR_IN_PROGRESS.0);
        }
        if let Window::Years(_, Some(closes)) = &derivation.window {
            ids.extend(closes.leap_day_choice.as_deref());
        }
        ids.retain(|id| !self.terms.choices.contains_key(*id));
        ids.into_iter().map(str::to_owned).collect()
    }

    fn variants(&self, count: &Count, derivation: &Derivation, leap_days: &[bool]) -> Vec<Variant> {
        let leap_choice = match &derivation.window {
            Window::Years(_, Some(closes)) => closes.leap_day_choice.as_deref(),
            _ => None,
        };
        let mut found: Vec<Variant> = Vec::new();
        for (leap_day, tallies) in leap_days.iter().zip(&count.tallies) {
            for (at, tally) in self.resolved.on_roll.iter().zip(tallies) {
                let mut options = BTreeMap::new();
                if tallies.len() > 1 {
                    let option = ON_ROLL.1.get(*at).copied().unwrap_or_default();
                    options.insert(ON_ROLL.0.to_owned(), option.to_owned());
                }
                if let (Some(id), true) = (leap_choice, leap_days.len() > 1) {
                    let option = LEAP_DAY.get(usize::from(*leap_day)).copied();
                    options.insert(id.to_owned(), option.unwrap_or_default().to_owned());
                }
                found.push(Variant {
                    options,
                    of: tally.of(),
                    yes: tally.yes,
                    no: tally.no,
                    not_known: tally.open,
                    perhaps: tally.perhaps(),
                });
            }
        }
        let numbers = |v: &Variant| (v.of, v.yes, v.no, v.not_known, v.perhaps);
        let same = found.windows(2).all(|pair| match pair {
            [a, b] => numbers(a) == numbers(b),
            _ => true,
        });
        if same {
            found.truncate(1);
            for variant in &mut found {
                variant.options.clear();
            }
        }
        found
    }

    fn declared(&self, derivation: &Derivation) -> Vec<Declaration> {
        let counts = &derivation.counts;
        let rows = self.index.deriver.declared.iter();
        let rows =
            rows.filter(|d| counts.kinds.contains(&d.kind) && counts.parts.contains(&d.part));
        let mut found: Vec<Declaration> = rows
            .map(|d| Declaration {
                kind: d.kind.id(),
                part: d.part.id(),
                there: d.there,
                by: d.by.clone(),
                on: d.on,
            })
            .collect();
        found.sort();
        found.dedup();
        found
    }
}

impl Count {
    fn note(&mut self, pupil: u32, outcome: Option<Outcome>, gaps: u32, declared: bool) {
        self.by_declaration += u32::from(declared);
        let open = match outcome {
            None => return,
            Some(Outcome::Yes) => {
                // Somebody who is only perhaps counted can be a certain yes all the same.
                self.miss(gaps);
                return;
            }
            Some(Outcome::No) => false,
            Some(Outcome::Open) => true,
        };
        self.miss(gaps);
        self.pupils.push((pupil, open));
    }

    fn miss(&mut self, gaps: u32) {
        for gap in Gap::of_bits(gaps) {
            *self.gaps.entry(gap).or_default() += 1;
        }
    }
}

/// Yes where enough records count; no where not even those that perhaps do are enough and none can be missing.
fn settle(seen: &Seen, at_least: u32, open: u32) -> (Outcome, u32, bool) {
    if seen.yes >= at_least {
        (Outcome::Yes, 0, seen.yes_by_record < at_least)
    } else if seen.yes + seen.perhaps >= at_least {
        (Outcome::Open, seen.gaps, false)
    } else if open == 0 {
        (Outcome::No, 0, false)
    } else {
        (Outcome::Open, open, false)
    }
}
