mod attack;
mod school;

use super::*;
use attack::{Attack, Count};
use proptest::prelude::*;
use school::{Chance, school};

/// Hidden counts that the rule protects, as many as there is time for.
fn targets(survey: &Survey, attack: &Attack, seed: u64, most: usize) -> Vec<Count> {
    let is_empty = |fact: usize, breakdown: usize, group: usize| {
        survey.rows(&survey.facts[fact], breakdown)[group].of() == 0
    };
    let protected = |(count, value): (&Count, &u32)| match count {
        // What isn't known of records says nothing of anybody.
        Count::Total(_, 2) | Count::Cell(_, _, _, 2) => None,
        // That nobody is in a group is no secret.
        Count::Size(..) if *value == 0 => None,
        Count::Cell(fact, breakdown, group, _) if is_empty(*fact, *breakdown, *group) => None,
        _ => Some(*count),
    };
    let mut all: Vec<Count> = attack.hidden.iter().filter_map(protected).collect();
    let mut chance = Chance(seed | 1);
    while all.len() > most {
        let at = chance.below(u32::try_from(all.len()).unwrap());
        all.swap_remove(usize::try_from(at).unwrap());
    }
    all
}

/// The first hidden count that a reader works out to fewer than `smallest` numbers.
fn worked_out(survey: &Survey, hidden: &Hidden, seed: u64, smallest: u32) -> Option<String> {
    let attack = Attack::new(survey, hidden);
    targets(survey, &attack, seed, 400)
        .into_iter()
        .find_map(|count| {
            let (least, most) = attack.range(count);
            let truth = attack.hidden[&count];
            assert!(
                least <= f64::from(truth) + 1e-6 && f64::from(truth) <= most + 1e-6,
                "{count:?}"
            );
            (most - least + 1e-6 < f64::from(smallest - 1))
                .then(|| format!("{count:?} is {truth}, told as {least}..{most}"))
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn no_hidden_number_is_worked_out(seed in any::<u64>(), most in 20_u32..300) {
        let survey = school(seed, most);
        prop_assert_eq!(worked_out(&survey, &hide(&survey, 6), seed, 6), None);
    }
}

#[test]
fn timing() {
    for seed in 0..5 {
        let survey = school(seed, 200);
        let start = std::time::Instant::now();
        let hidden = hide(&survey, 6);
        let solved = start.elapsed();
        let attack = Attack::new(&survey, &hidden);
        let start = std::time::Instant::now();
        let found = worked_out(&survey, &hidden, seed, 6);
        println!(
            "{seed}: {} hidden {} known, hide {solved:?}, attack {:?}, {found:?}",
            attack.hidden.len(),
            attack.known.len(),
            start.elapsed()
        );
    }
}
