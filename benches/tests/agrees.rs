//! Before anything is timed: the engine and the hand-written loop say the same, and judging allocates nothing.

use benches::engine::{Engine, as_by_hand};
use benches::hand::{Outcomes, three_valued};
use benches::synthetic::{records, rules};
use ceiag::fact::{FactSheet, Value};
use ceiag::plan::{Form, Possible};

#[test]
fn the_engine_says_what_the_loop_says() {
    let rules = rules();
    let engine = Engine::new(&rules).unwrap();
    assert_eq!(engine.plan.len(), rules.len());
    let mut possible = vec![Possible::OPEN; rules.len()];
    let mut by_hand = Outcomes::new();
    let mut form: Option<Form> = None;
    for record in records(300, 99) {
        let sheet = engine.sheet(&record).unwrap();
        let bound = engine.plan.bind(&sheet).unwrap();
        engine.plan.outcomes(&bound, &mut possible);
        three_valued(&rules, &record, &mut by_hand);
        assert_eq!(as_by_hand(&rules, &possible), by_hand);
        let form = form.get_or_insert_with(|| engine.plan.form(&sheet, sheet.as_of).unwrap());
        fill(form, &sheet);
        form.outcomes(&engine.plan, &mut possible);
        assert_eq!(as_by_hand(&rules, &possible), by_hand);
    }
}

fn fill(form: &mut Form, sheet: &FactSheet) {
    let fields: Vec<_> = form.fields().map(|(address, _)| address.clone()).collect();
    for (at, address) in fields.iter().enumerate() {
        let value = sheet
            .get(address)
            .map_or(&Value::Unknown, |entry| &entry.value);
        assert!(form.fill(at, value));
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
    let mut form = engine.plan.form(&sheet, sheet.as_of).unwrap();
    fill(&mut form, &sheet);
    let again = allocation_counter::measure(|| form.outcomes(&engine.plan, &mut possible));
    assert_eq!(again.count_total, 0);
    // The counter does count.
    assert!(allocation_counter::measure(|| drop(engine.plan.bind(&sheet))).count_total > 0);
}
