mod attack;
mod every;
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
    let mut targets = targets(survey, &attack, seed, 60).into_iter();
    targets.find_map(|count| {
        let (least, most) = attack.range(count);
        let truth = f64::from(attack.hidden[&count]);
        assert!(
            least <= truth + 1e-6 && truth <= most + 1e-6,
            "{count:?}: {truth} is not within {least}..{most}"
        );
        (most - least + 1e-6 < f64::from(smallest - 1))
            .then(|| format!("{count:?} is {truth}, told as {least}..{most}"))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn no_hidden_number_is_worked_out(seed in any::<u64>(), most in 20_u32..300) {
        let survey = school(seed, most);
        prop_assert_eq!(worked_out(&survey, &hide(&survey, 6), seed, 6), None);
    }

    #[test]
    fn a_higher_limit_holds_too(seed in any::<u64>()) {
        let survey = school(seed, 300);
        prop_assert_eq!(worked_out(&survey, &hide(&survey, 10), seed, 10), None);
    }
}

/// What a table by itself would hide: small rows, and with `complement` the next smallest where one row is hidden alone.
fn naive(survey: &Survey, complement: bool) -> Hidden {
    let breakdowns = || 0..survey.breakdowns.len();
    let facts = survey.facts.iter().map(|fact| {
        let of = |breakdown| {
            let rows = survey.rows(fact, breakdown);
            let mut hidden: Vec<bool> = rows.iter().map(|row| rows::is_small(*row, 6)).collect();
            if complement && hidden.iter().filter(|hidden| **hidden).count() == 1 {
                let shown = rows.iter().enumerate();
                let shown = shown.filter(|(at, row)| !hidden[*at] && row.of() > 0);
                if let Some((next, _)) = shown.min_by_key(|(_, row)| row.of()) {
                    hidden[next] = true;
                }
            }
            hidden
        };
        let small = rows::is_small(survey.total(fact), 6);
        (!small).then(|| breakdowns().map(of).collect())
    });
    let facts: Vec<Option<Vec<Vec<bool>>>> = facts.collect();
    // A size stands beside every row that is shown.
    let populations = (0..survey.populations.len()).map(|population| {
        let own = || {
            let facts = survey.facts.iter().zip(&facts);
            facts
                .filter(|(fact, _)| fact.population == population)
                .map(|(_, hidden)| hidden)
        };
        let size = |breakdown: usize, group: usize| {
            own().all(|hidden| flag(Some(hidden), breakdown, group))
        };
        let small = survey.populations[population].members.len() < 6;
        (!small).then(|| {
            let groups = |breakdown| (0..survey.groups(breakdown)).map(move |g| (breakdown, g));
            breakdowns()
                .map(|breakdown| groups(breakdown).map(|(b, g)| size(b, g)).collect())
                .collect()
        })
    });
    Hidden {
        populations: populations.collect(),
        facts,
    }
}

#[test]
fn the_reader_works_out_what_a_naive_rule_hides() {
    for complement in [false, true] {
        let seeds = 0..12;
        let broken = seeds.filter(|seed| {
            let survey = school(*seed, 200);
            worked_out(&survey, &naive(&survey, complement), *seed, 6).is_some()
        });
        let broken = broken.count();
        println!("naive rule, complement {complement}: worked out in {broken} of 12 schools");
        assert!(broken >= 10, "{broken}");
    }
}

/// The naive rules hide less, of course: what safety costs is told, and held.
#[test]
fn not_everything_is_hidden() {
    let (mut all, mut shown, mut small) = (0, 0, 0);
    for seed in 0..60 {
        let survey = school(seed, 600);
        let (hidden, least) = (hide(&survey, 6), naive(&survey, false));
        for (at, fact) in survey.facts.iter().enumerate() {
            for breakdown in 0..survey.breakdowns.len() {
                let rows = survey.rows(fact, breakdown).into_iter().enumerate();
                for (group, _) in rows.filter(|(_, row)| row.of() > 0) {
                    all += 1;
                    shown += u32::from(!hidden.row(at, breakdown, group));
                    small += u32::from(least.row(at, breakdown, group));
                    assert!(hidden.row(at, breakdown, group) || !least.row(at, breakdown, group));
                }
            }
        }
    }
    println!("{all} rows: {small} are small, {} are hidden", all - shown);
    // Of the rows that could be shown by themselves.
    assert!(shown * 100 >= (all - small) * 40, "{shown} of {all}");
}

#[test]
fn the_order_of_facts_does_not_matter() {
    for seed in 0..20 {
        let survey = school(seed, 200);
        let mut turned = survey.clone();
        turned.facts.reverse();
        let (one, mut other) = (hide(&survey, 6), hide(&turned, 6));
        other.facts.reverse();
        assert_eq!(one, other, "{seed}");
    }
}
