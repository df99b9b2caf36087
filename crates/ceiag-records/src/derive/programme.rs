//! Facts that speak of no pupils: of the programme as a whole, of what staff learned, of employers.

use super::declared::{Counts, Derivation, Differing};
use super::engine::Engine;
use super::found::Found;
use super::gap::Field;
use super::index::{Known, year_days};
use super::stated::NONE;
use super::test::{EventTest, NO, Seen};
use crate::record::{ProviderKind, StaffRole};
use std::collections::BTreeSet;

/// What is said of an activity, and what it is not known for.
type Record<'e> = (&'e Known, u32);

impl Engine<'_> {
    /// Whether enough took place in the academic year.
    pub(super) fn programme(&self, derivation: &Derivation, test: &EventTest) -> Found {
        let counts = &derivation.counts;
        let records = self.took_place(test, self.resolved.year);
        let open = self.open_in_year(counts);
        let found = if counts.one_of_each {
            let of = |kind: Option<ProviderKind>| {
                seen(records.iter().filter(|(met, _)| met.provider_kind == kind))
            };
            let kinds = counts.provider_kinds.iter();
            let each: Vec<Seen> = kinds.map(|kind| of(Some(*kind))).collect();
            let sum = Seen::of_each(&each, &of(None));
            Found::settle(&sum, number(counts.provider_kinds.len()), open)
        } else if !counts.differing.is_empty() {
            let fields = counts.differing.iter();
            let each: Vec<Seen> = fields.map(|field| differ(*field, &records)).collect();
            let sum = Seen::of_each(&each, &Seen::default());
            Found::settle(&sum, number(counts.differing.len()), open)
        } else {
            Found::settle(&seen(&records), counts.at_least, open)
        };
        found.shown(counts.shows)
    }

    /// Whether staff of a role learned often enough about careers in the academic year.
    pub(super) fn staff(&self, derivation: &Derivation, role: StaffRole) -> Found {
        let (first, last) = year_days(self.resolved.year);
        let mut seen = Seen::default();
        for row in &self.index.deriver.staff_rows {
            let mut gaps = on(row.day, first, last.min(self.index.as_of));
            for (answer, field) in [
                (row.role.map(|of| of == role), Field::Role),
                (row.about_careers, Field::AboutCareers),
            ] {
                gaps |= match answer {
                    Some(true) => 0,
                    Some(false) => NO,
                    None => field.bit(),
                };
            }
            seen.take(gaps, true);
        }
        let counts = &derivation.counts;
        Found::settle(&seen, counts.at_least, self.open_in_year(counts)).shown(counts.shows)
    }

    /// How many employers, by their names, had something that counts in the academic year and in the one before.
    pub(super) fn employers(&self, test: &EventTest) -> u32 {
        let in_year = |year| -> BTreeSet<u32> {
            let records = self.took_place(test, year);
            let certain = records.iter().filter(|(_, gaps)| *gaps == 0);
            certain.filter_map(|(known, _)| known.employer).collect()
        };
        let (now, before) = (in_year(self.resolved.year), in_year(self.resolved.year - 1));
        number(now.intersection(&before).count())
    }

    /// Activities that count or perhaps do, each once, with the best that any participation says of it.
    fn took_place(&self, test: &EventTest, year: i16) -> Vec<Record<'_>> {
        let (first, last) = year_days(year);
        let last = last.min(self.index.as_of);
        let mut best: Vec<Option<u32>> = vec![None; self.index.activities.len()];
        for event in self.index.events.all() {
            let at = usize::try_from(event.activity).unwrap_or(usize::MAX);
            if let Some(best) = best.get_mut(at) {
                let gaps = test.of(event);
                *best = Some(match *best {
                    None | Some(NO) => gaps,
                    Some(other) if gaps == NO => other,
                    Some(0) => 0,
                    Some(_) if gaps == 0 => 0,
                    Some(other) => other | gaps,
                });
            }
        }
        let records = self.index.activities.iter().zip(best).enumerate();
        let records = records.map(|(at, (known, best))| {
            let gaps = best.unwrap_or_else(|| test.of_activity(at, known));
            (known, gaps | on(known.day, first, last))
        });
        records.filter(|(_, gaps)| *gaps != NO).collect()
    }

    /// What stands in the way of reading a missing record of the academic year as "it did not take place".
    fn open_in_year(&self, counts: &Counts) -> u32 {
        let (first, last) = year_days(self.resolved.year);
        let mut gaps = 0;
        let mut until = last.min(self.index.as_of);
        if last > self.index.as_of && !self.resolved.so_far {
            gaps |= Field::Running.bit();
            until = last;
        }
        if !self.index.complete(&counts.kinds, first, until) {
            gaps |= Field::Complete.bit();
        }
        gaps
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Whether a day is one of these; perhaps, where it is not known.
fn on(day: u32, first: u32, last: u32) -> u32 {
    match day {
        NONE => Field::Date.bit(),
        day if (first..=last).contains(&day) => 0,
        _ => NO,
    }
}

fn seen<'r>(records: impl IntoIterator<Item = &'r Record<'r>>) -> Seen {
    let mut seen = Seen::default();
    for (_, gaps) in records {
        seen.take(*gaps, true);
    }
    seen
}

/// Whether two records differ in a field: once yes, once perhaps, or not at all.
fn differ(field: Differing, records: &[Record<'_>]) -> Seen {
    let (value, bit): (fn(&Known) -> Option<u32>, u32) = match field {
        Differing::EmployerSize => (|known| known.employer_size, Field::EmployerSize.bit()),
        Differing::Sector => (|known| known.sector, Field::Sector.bit()),
    };
    let values = |certain: bool| -> BTreeSet<u32> {
        let of = records.iter().filter(|(_, gaps)| *gaps == 0 || !certain);
        of.filter_map(|(known, _)| value(known)).collect()
    };
    let unsaid = records.iter().any(|(known, _)| value(known).is_none());
    let mut seen = Seen::default();
    if values(true).len() > 1 {
        seen.take(0, true);
    } else if values(false).len() > 1 || (unsaid && records.len() > 1) {
        let gaps = records.iter().fold(0, |sum, (_, gaps)| sum | gaps);
        seen.take(gaps | if unsaid { bit } else { 0 }, true);
    }
    seen
}
