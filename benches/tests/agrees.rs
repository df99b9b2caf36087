//! Before anything is timed: the engine and the hand-written loop say the same, and judging allocates nothing.

use benches::engine::{Engine, as_by_hand};
use benches::hand::{Outcomes, three_valued};
use benches::synthetic::{records, rules};
use ceiag::plan::Possible;

#[test]
fn the_engine_says_what_the_loop_says() {
    let rules = rules();
    let engine = Engine::new(&rules).unwrap();
    assert_eq!(engine.plan.len(), rules.len());
    let mut possible = vec![Possible::OPEN; rules.len()];
    let mut by_hand = Outcomes::new();
    for record in records(300, 99) {
        let sheet = engine.sheet(&record).unwrap();
        let bound = engine.plan.bind(&sheet).unwrap();
        engine.plan.outcomes(&bound, &mut possible);
        three_valued(&rules, &record, &mut by_hand);
        assert_eq!(as_by_hand(&rules, &possible), by_hand);
    }
}

#[test]
fn outcomes_of_a_bound_sheet_allocate_nothing() {
    let rules = rules();
    let engine = Engine::new(&rules).unwrap();
    let sheet = engine.sheet(&records(1, 4)[0]).unwrap();
    let bound = engine.plan.bind(&sheet).unwrap();
    let mut possible = vec![Possible::OPEN; rules.len()];
    let counted = allocation_counter::measure(|| engine.plan.outcomes(&bound, &mut possible));
    assert_eq!(counted.count_total, 0);
    // The counter does count.
    assert!(allocation_counter::measure(|| drop(engine.plan.bind(&sheet))).count_total > 0);
}
