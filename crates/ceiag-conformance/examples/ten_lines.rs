//! The Rust example of the README, so that what it prints can be compared with what the others print.
#![expect(
    clippy::indexing_slicing,
    reason = "ten lines that show the way index what must be there"
)]

#[rustfmt::skip]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    use ceiag::{api, fact::{FactSheet, Share}, institution::{Institution, YearGroups}};
    use ceiag_frameworks::{facts, library};

    let school = Institution::school(YearGroups::new(7, 11).ok_or("upside down")?);
    let sheet = FactSheet::new(school, "2026-09-30".parse()?)
        .with(facts::GUIDANCE_BY_16, Share::exact(148, 151)?)
        .with(facts::GUIDANCE_JOINT_WORKING, true);
    let options = api::Options { frameworks: vec!["gatsby".to_owned()], ..Default::default() };
    let answer = api::evaluate(library(), &sheet, &options)?;
    for finding in &answer.results[0].findings {
        println!("{}: {}", finding.criterion, finding.text);
    }
    let api::ReadingAnswer::Score { benchmarks, .. } = &answer.results[0].reading else { return Ok(()) };
    assert_eq!((benchmarks[7].earned.lo, benchmarks[7].earned.hi, benchmarks[7].max), (1, 2, 3));
    Ok(())
}
