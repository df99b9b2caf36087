//! Made-up schools: everybody's groups and outcomes by chance.

use super::super::{Asked, Groups, Population, Survey};
use crate::derive::Outcome;

/// Numbers by chance, the same for the same seed.
pub(super) struct Chance(pub(super) u64);

impl Chance {
    pub(super) fn below(&mut self, end: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from((self.0 >> 20) % u64::from(end)).unwrap()
    }

    fn percent(&mut self, chance: u32) -> bool {
        self.below(100) < chance
    }

    fn pick(&mut self, of: &[u32]) -> u32 {
        of[usize::try_from(self.below(u32::try_from(of.len()).unwrap())).unwrap()]
    }

    fn outcome(&mut self, yes: u32, not_known: u32) -> Outcome {
        if self.percent(not_known) {
            Outcome::NotKnown
        } else if self.percent(yes) {
            Outcome::Yes
        } else {
            Outcome::No
        }
    }
}

/// A school with three year groups, those of the last who think of higher education, and its leavers.
pub(super) fn school(seed: u64, most: u32) -> Survey {
    let mut chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    for _ in 0..8 {
        chance.below(2);
    }
    let pupils = 20 + chance.below(most);
    let rates = [0, 2, 5, 10, 30, 50, 80, 95, 99, 100];
    let (small, middle, unknown) = (
        chance.below(8),
        chance.below(25),
        chance.pick(&[0, 0, 2, 8]),
    );
    let mut send = Vec::new();
    let mut fsm6 = Vec::new();
    let mut years = Vec::new();
    for _ in 0..pupils {
        let group = match chance.below(100) {
            n if n < unknown => 3,
            n if n < unknown + small => 2,
            n if n < unknown + small + middle => 1,
            _ => 0,
        };
        send.push(group);
        fsm6.push(match chance.below(100) {
            n if n < unknown => 2,
            n if n < 25 => 0,
            _ => 1,
        });
        // The last year group is a small sixth form, now and then.
        years.push(u8::try_from([0, 0, 0, 1, 1, 1, 2][chance.below(7) as usize]).unwrap());
    }
    let everybody = || (0..pupils).zip(years.iter().copied());
    let leaving = chance.pick(&[10, 80, 95, 100]);
    let mut sets: Vec<Vec<(u32, u8)>> = vec![everybody().collect()];
    for year in 0..3 {
        sets.push(everybody().filter(|(_, own)| *own == year).collect());
    }
    sets.push(
        everybody()
            .filter(|(_, own)| *own == 2 && chance.percent(60))
            .collect(),
    );
    sets.push(
        everybody()
            .filter(|(_, own)| *own > 0 && chance.percent(leaving))
            .collect(),
    );
    sets.retain(|set| !set.is_empty());
    sets.sort();
    sets.dedup();
    let populations: Vec<Population> = sets
        .into_iter()
        .map(|members| Population { members })
        .collect();
    let mut facts = Vec::new();
    for (at, population) in populations.iter().enumerate() {
        for family in 0..2 {
            let (yes, not_known) = (chance.pick(&rates), chance.pick(&[0, 0, 5, 40]));
            let outcomes: Vec<Outcome> = population
                .members
                .iter()
                .map(|_| chance.outcome(yes, not_known))
                .collect();
            // One that asks for more: whoever counts there counts here too.
            let kept = chance.pick(&rates);
            let more = outcomes.iter().map(|outcome| match outcome {
                Outcome::Yes if chance.percent(kept) => Outcome::Yes,
                Outcome::NotKnown if chance.percent(50) => Outcome::NotKnown,
                _ => Outcome::No,
            });
            let more: Vec<Outcome> = more.collect();
            facts.push(Asked {
                population: at,
                outcomes,
                family,
            });
            if family == 0 {
                facts.push(Asked {
                    population: at,
                    outcomes: more,
                    family,
                });
            }
        }
    }
    Survey {
        breakdowns: vec![
            Groups {
                len: 4,
                of: Some(send),
            },
            Groups {
                len: 3,
                of: Some(fsm6),
            },
            Groups { len: 3, of: None },
        ],
        populations,
        facts,
    }
}
