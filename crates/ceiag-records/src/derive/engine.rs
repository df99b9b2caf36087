//! Deriving: for each fact, every pupil of its population is yes, no or not known.

use super::columns::Deriver;
use super::count::{self, Count};
use super::declared::{
    BEFORE_JOINING, Derivation, LEAP_DAY, ON_ROLL, Who, Window, YEAR_IN_PROGRESS,
};
use super::derived::{Declaration, Derived, DerivedFact, NoValue, Variant};
use super::found::Found;
use super::gap::{Field, Gap};
use super::index::{Index, year_days};
use super::population::Tri;
use super::readers::Readers;
use super::tally::{self, Outcome, Tally};
use super::terms::{Resolved, Terms};
use super::test::EventTest;
use super::words;
use ceiag::fact::{Address, Dimension, Kind as FactKind, Share, Value, YesNo};
use ceiag::problem::Problems;
use std::collections::BTreeMap;

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
            terms: terms.clone(),
            resolved: terms.resolved(),
            readers: Readers::of(terms),
            left_out: self.left_out(&terms.restrictions),
            index,
        };
        let mut facts = Vec::new();
        for derivation in &terms.derivations.derivations {
            let Some(fact) = terms.library.catalogue.get(&derivation.fact) else {
                continue;
            };
            let wanted = match terms.facts.as_slice() {
                [] => derivation.own || engine.readers.wanted.contains(&fact.id),
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
        ceiag::sorted::by_key(&mut facts, order);
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
            restrictions: self.restricted(&terms.restrictions),
            facts,
            notices: self.notices(),
            engine,
        })
    }
}

/// Records in order, with the terms on which facts are derived from them.
pub(super) struct Engine<'d> {
    pub(super) terms: Terms<'d>,
    pub(super) resolved: Resolved,
    readers: Readers,
    /// Pupils who are left out, by their numbers.
    pub(super) left_out: Vec<bool>,
    pub(super) index: Index<'d>,
}

impl<'d> Engine<'d> {
    fn fact(
        &self,
        derivation: &'d Derivation,
        kind: FactKind,
        address: Address,
        test: &EventTest,
    ) -> DerivedFact<'d> {
        let leap_days = self.leap_days(derivation);
        let bits = derivation.counts.kinds.iter().map(|kind| kind.bit());
        let imported = bits.fold(0, |sum, bit| sum | bit) & self.index.imported != 0;
        let who = &derivation.population.who;
        let missing = if !imported {
            Some(NoValue::NotImported)
        } else if self.index.deriver.enrolments.is_empty() && who.are_pupils() {
            Some(NoValue::NoEnrolments)
        } else {
            None
        };
        let (count, value) = match (missing, who) {
            (Some(missing), _) => (None, Err(missing)),
            (None, Who::Meetings) => {
                let (count, complete) = self.meetings(derivation);
                let value = match complete {
                    true => self.value(&count, kind, &address),
                    false => Err(NoValue::NotComplete),
                };
                (Some(count), value)
            }
            (None, Who::Programme) => whole(self.programme(derivation, test)),
            (None, Who::Staff(role)) => whole(self.staff(derivation, *role)),
            (None, Who::Employers) => match self.employers(test) {
                0 => whole(Found::open(Field::NotInRecords.bit())),
                known => (None, Ok(Value::Count(ceiag::fact::Count::at_least(known)))),
            },
            (None, _) => {
                let count = self.pupils(derivation, address.dimension, test, &leap_days);
                let value = self.value(&count, kind, &address);
                (Some(count), value)
            }
        };
        let unset_choices = self.unset(derivation);
        let variants = count.as_ref().map_or_else(Vec::new, |count| {
            self.variants(count, derivation, &leap_days)
        });
        let count = count.unwrap_or_else(|| Count::new(0, 0));
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
            open: count.gaps.into_iter().collect(),
            have: count.have,
            left_out: count.left_out,
            declared: match count.have.rests_on_declaration() {
                false => Vec::new(),
                true => self.declared(derivation),
            },
            unset_choices,
            waiting: waiting.unwrap_or_default(),
            text: String::new(),
            pupils: count.pupils,
        };
        fact.text = words::fact(&fact, &self.terms.library.catalogue);
        fact
    }

    /// Each possibility of 29 February.
    pub(super) fn leap_days(&self, derivation: &Derivation) -> Vec<bool> {
        match &derivation.window {
            Window::Years(_, Some(closes)) => {
                self.terms.leap_day(closes.leap_day_choice.as_deref())
            }
            _ => vec![false],
        }
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
            FactKind::Count => count::least(&count.numbers)
                .map(Value::Count)
                .ok_or(NoValue::PopulationNotKnown),
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
        let options = self.resolved.on_roll.len();
        let mut count = Count::new(leap_days.len(), options);
        let left_out = self.each_pupil(derivation, dimension, test, leap_days, |judged| {
            for (at, numbers) in self.resolved.on_roll.iter().zip(&mut count.numbers) {
                numbers.add(judged.under(*at), judged.numbers);
            }
            for (outcome, tallies) in judged.outcomes.iter().zip(&mut count.tallies) {
                for (at, tally) in self.resolved.on_roll.iter().zip(tallies) {
                    tally.add(judged.under(*at), *outcome);
                }
            }
            let mut options = self.resolved.on_roll.iter();
            count.note(judged, options.all(|at| judged.under(*at) == Tri::Yes));
        });
        count.left_out = left_out;
        count
    }

    /// Counts meetings; and whether all of them are there.
    fn meetings(&self, derivation: &Derivation) -> (Count, bool) {
        let mut count = Count::new(1, 1);
        let left_out = self.each_meeting(derivation, |judged| {
            for tally in count.tallies.iter_mut().flatten() {
                tally.add(judged.under(0), judged.outcome());
            }
            count.note(judged, judged.under(0) == Tri::Yes);
        });
        count.left_out = left_out;
        let (first, last) = year_days(self.resolved.year);
        let until = last.min(self.index.as_of);
        let complete = self.index.complete(&derivation.counts.kinds, first, until);
        let open = last > self.index.as_of && !self.resolved.so_far;
        (count, complete && !open)
    }

    fn unset(&self, derivation: &Derivation) -> Vec<String> {
        let mut ids = Vec::new();
        let pupils = derivation.population.who.are_pupils();
        if pupils {
            ids.push(ON_ROLL.0);
        }
        if pupils && derivation.window != Window::AfterLeaving {
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
        ceiag::sorted::all(&mut found);
        found.dedup();
        found
    }
}

/// The value of a fact that speaks of no pupils.
fn whole(found: Found) -> (Option<Count>, Result<Value, NoValue>) {
    let mut count = Count::new(0, 0);
    count.gaps = Gap::of_bits(found.gaps).map(|gap| (gap, 1)).collect();
    let value = match found.outcome {
        Outcome::Yes => Ok(Value::YesNo(YesNo(true))),
        Outcome::No => Ok(Value::YesNo(YesNo(false))),
        Outcome::Open => Err(NoValue::NotDecided),
    };
    (Some(count), value)
}
