//! One record: by hand, outcomes only, bound and judged with reasons.

use std::hint::black_box;

use benches::engine::{Engine, count_met};
use benches::hand::{Outcomes, three_valued};
use benches::synthetic::{BENCHMARKS, records, rules};
use ceiag::plan::Possible;
use criterion::{Criterion, criterion_group, criterion_main};

#[expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a bench that cannot be set up must fail"
)]
fn one_record(criterion: &mut Criterion) {
    let rules = rules();
    let record = &records(1, 2026)[0];
    let engine = Engine::new(&rules).unwrap();
    let sheet = engine.sheet(record).unwrap();
    let bound = engine.plan.bind(&sheet).unwrap();
    let mut group = criterion.benchmark_group("one record");
    let mut by_hand = Outcomes::new();
    group.bench_function("loop by hand", |bencher| {
        bencher.iter(|| three_valued(&rules, black_box(record), &mut by_hand));
    });
    let mut possible = vec![Possible::OPEN; rules.len()];
    let mut met = [0; BENCHMARKS];
    group.bench_function("outcomes", |bencher| {
        bencher.iter(|| {
            engine.plan.outcomes(black_box(&bound), &mut possible);
            count_met(&rules, &possible, &mut met);
        });
    });
    group.bench_function("bind", |bencher| {
        bencher.iter(|| engine.plan.bind(black_box(&sheet)).is_ok())
    });
    group.bench_function("bind and judge with reasons", |bencher| {
        bencher.iter(|| {
            engine
                .plan
                .bind(black_box(&sheet))
                .map(|bound| black_box(engine.plan.evaluate(bound)))
                .is_ok()
        });
    });
    group.finish();
}

criterion_group!(benches, one_record);
criterion_main!(benches);
