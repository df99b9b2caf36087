//! Two years of one fictional school, through the crosswalk and within one edition.

#![expect(clippy::unwrap_used, reason = "set-up of tests may panic, as tests do")]

use ceiag::compare::{Change, Comparison, Interval, WhyNotCompared, compare};
use ceiag::fact::{Address, FactSheet, Value};
use ceiag::framework::RowStatus;
use ceiag::institution::{Institution, YearGroups};
use ceiag::plan::Plan;
use ceiag::problem::{Code, Problems};
use ceiag_frameworks::library;

const SCHOOL_2024: &str = include_str!("../../../docs/examples/school-2024.toml");
const SCHOOL_2026: &str = include_str!("../../../docs/examples/school-2026.toml");

fn sheet(text: &str) -> FactSheet {
    let document = ceiag::text::toml("school.toml", text.as_bytes()).unwrap();
    FactSheet::read(&document, &library().catalogue).unwrap()
}

fn set(sheet: &mut FactSheet, fact: &str, value: bool) {
    sheet.put(
        Address::whole(fact),
        Value::YesNo(ceiag::fact::YesNo(value)),
    );
}

/// Judges two sheets, each by an edition and a profile, and compares them.
fn compared(
    before: (&FactSheet, &str, Option<&str>),
    after: (&FactSheet, &str, Option<&str>),
) -> Result<Comparison, Problems> {
    let plan = |(_, id, profile): (&FactSheet, &str, Option<&str>)| {
        Plan::new(library(), library().framework(id).unwrap(), profile).unwrap()
    };
    let (old, new) = (plan(before), plan(after));
    let was = old.evaluate(old.bind(before.0).unwrap());
    let is = new.evaluate(new.bind(after.0).unwrap());
    compare(library(), &was, &is)
}

const OLD: &str = "gatsby-2014-schools";
const NEW: &str = "gatsby-2025-schools";
const CLASSIC: &str = "compass-classic-schools";

#[test]
fn through_the_crosswalk_only_like_is_set_against_like() {
    let found = compared(
        (&sheet(SCHOOL_2024), OLD, None),
        (&sheet(SCHOOL_2026), NEW, None),
    )
    .unwrap();
    let change = |to: &str| {
        let row = found.rows.iter().find(|row| row.to == [to]).unwrap();
        (row.status, row.change)
    };
    // By hand from the two sheets and the crosswalk.
    use Change::{AsksForMore, Better, CannotTell, Listed, NotYet, Same};
    let strengthened = RowStatus::Strengthened;
    assert_eq!(change("G25S.BM1.a"), (strengthened, Same));
    assert_eq!(change("G25S.BM1.b"), (RowStatus::Reworded, Better));
    assert_eq!(change("G25S.BM1.c"), (RowStatus::New, Listed));
    assert_eq!(change("G25S.BM1.e"), (strengthened, AsksForMore));
    assert_eq!(
        change("G25S.BM1.f"),
        (strengthened, CannotTell),
        "support staff not answered"
    );
    assert_eq!(
        change("G25S.BM2.a"),
        (strengthened, CannotTell),
        "a partly known share"
    );
    assert_eq!(change("G25S.BM2.b"), (strengthened, Same));
    assert_eq!(
        change("G25S.BM3.b"),
        (strengthened, CannotTell),
        "the two old ones disagree"
    );
    assert_eq!(
        change("G25S.BM5.a"),
        (RowStatus::Unchanged, NotYet),
        "Year 9 is still to go"
    );
    assert_eq!(
        change("G25S.BM6.b"),
        (RowStatus::Reworded, Listed),
        "no sixth form on either side"
    );
    assert_eq!(change("G25S.BM7.a"), (strengthened, NotYet));
    assert_eq!(change("G25S.BM8.a"), (RowStatus::Reworded, Better));
    let gone = found
        .rows
        .iter()
        .find(|row| row.from == ["G14S.BM3.d"])
        .unwrap();
    assert_eq!((gone.status, gone.change), (RowStatus::Unknown, Listed));

    assert!(found.scores.is_none());
    assert_eq!(
        found.scores_not_compared.unwrap().code,
        WhyNotCompared::OtherEdition
    );
    let codes: Vec<&str> = found.notices.iter().map(|n| n.code).collect();
    assert_eq!(codes, ["year-to-date"]);
}

#[test]
fn sentences_are_plain() {
    let found = compared(
        (&sheet(SCHOOL_2024), OLD, None),
        (&sheet(SCHOOL_2026), NEW, None),
    )
    .unwrap();
    let text = |to: &str| {
        found
            .rows
            .iter()
            .find(|row| row.to == [to])
            .unwrap()
            .text
            .as_str()
    };
    assert_eq!(
        text("G25S.BM5.a"),
        "an employer encounter every year: not yet: met before, now not yet met while the academic year runs (count and \
         population; the meaning of meaningful changes with the definition)."
    );
    assert!(
        text("G25S.BM1.e")
            .contains("asks for more now: the earlier text was met, the later one is not met")
    );
    assert!(!found.text.contains('%'), "{}", found.text);
}

#[test]
fn every_criterion_of_both_editions_stands_in_some_row() {
    for crosswalk in &library().crosswalks {
        let institution = match library().framework(&crosswalk.from).unwrap().settings[0] {
            ceiag::institution::Setting::School => {
                Institution::school(YearGroups::new(7, 13).unwrap())
            }
            setting => Institution::new(setting, None),
        };
        let before = FactSheet::new(institution.clone(), "2025-06-30".parse().unwrap());
        let after = FactSheet::new(institution, "2026-06-30".parse().unwrap());
        let found = compared(
            (&before, &crosswalk.from, None),
            (&after, &crosswalk.to, None),
        )
        .unwrap();
        assert!(found.rows.len() >= crosswalk.rows.len());
        for (id, is_old) in [(&crosswalk.from, true), (&crosswalk.to, false)] {
            for criterion in &library().framework(id).unwrap().criteria {
                let held = |row: &&ceiag::compare::Row| {
                    if is_old { &row.from } else { &row.to }.contains(&criterion.id)
                };
                assert!(found.rows.iter().any(|row| held(&row)), "{}", criterion.id);
            }
        }
        // Nothing is known on either side, so nothing may be claimed.
        let counts = found.counts;
        assert_eq!(
            (
                counts.better,
                counts.worse,
                counts.same,
                counts.asks_for_more
            ),
            (0, 0, 0, 0)
        );
    }
}

/// A school of which classic benchmark 1 is met in the first `met` of its 17 areas.
fn classic(day: &str, met: usize) -> FactSheet {
    let school = Institution::school(YearGroups::new(7, 11).unwrap());
    let mut sheet = FactSheet::new(school, day.parse().unwrap());
    let edition = library().framework(CLASSIC).unwrap();
    let facts = edition
        .criteria
        .iter()
        .filter(|c| c.id.starts_with("CMPC.S.BM1."));
    for (index, criterion) in facts.enumerate() {
        let fact = criterion
            .any_rule()
            .unwrap()
            .leaves()
            .first()
            .unwrap()
            .fact
            .clone();
        set(&mut sheet, &fact, index < met);
    }
    sheet
}

#[test]
fn within_an_edition_points_and_percentages_are_compared_against_the_start() {
    let (was, is) = (classic("2023-07-10", 11), classic("2024-07-10", 17));
    let found = compared((&was, CLASSIC, None), (&is, CLASSIC, None)).unwrap();
    assert_eq!(
        (found.counts.better, found.counts.same, found.counts.worse),
        (6, 11, 0)
    );
    let scores = found.scores.unwrap();
    let first = &scores.benchmarks[0];
    let exactly = |n| Some(Interval { lo: n, hi: n });
    // 11 of 17 prints 64%.
    assert_eq!(
        (first.earned, first.percent, first.change),
        (exactly(6), exactly(36), Change::Better)
    );
    assert_eq!(
        first.text,
        "Benchmark 1, stable careers programme: 64% (partly achieved) before, now 100% (achieved)."
    );
    assert_eq!(
        scores.achieved.text,
        "From 0 to 1 of 1 benchmarks achieved."
    );
    assert_eq!(scores.achieved.change, exactly(1));
    assert_eq!(
        (scores.benchmarks[1].earned, scores.benchmarks[1].change),
        (None, Change::Listed)
    );

    // The same with two answers open at the start: 9 to 11 areas, 52 to 64%.
    let mut open = was;
    for fact in ["programme-written", "programme-approved"] {
        open.put(Address::whole(fact), Value::Unknown);
    }
    let found = compared((&open, CLASSIC, None), (&is, CLASSIC, None)).unwrap();
    let first = found.scores.unwrap().benchmarks[0].clone();
    assert_eq!(first.earned, Some(Interval { lo: 6, hi: 8 }));
    assert_eq!(first.percent, Some(Interval { lo: 36, hi: 48 }));
    assert_eq!((found.counts.better, found.counts.cannot_tell), (6, 2));
}

#[test]
fn a_fall_within_an_edition_is_a_fall() {
    let (was, is) = (classic("2023-07-10", 17), classic("2024-07-10", 11));
    let found = compared((&was, CLASSIC, None), (&is, CLASSIC, None)).unwrap();
    assert_eq!((found.counts.worse, found.counts.same), (6, 11));
    let first = found.scores.unwrap().benchmarks[0].clone();
    assert_eq!(
        (first.percent, first.change),
        (Some(Interval { lo: -36, hi: -36 }), Change::Worse)
    );
}

#[test]
fn profiles_are_never_crossed() {
    let (was, is) = (classic("2023-07-10", 11), classic("2024-07-10", 17));
    let found = compared(
        (&was, CLASSIC, Some("compass-classic-bm1")),
        (&is, CLASSIC, Some("compass-classic-h1")),
    )
    .unwrap();
    assert!(found.scores.is_none());
    assert_eq!(
        found.scores_not_compared.unwrap().code,
        WhyNotCompared::OtherProfile
    );
    assert_eq!(found.counts.better, 6);
    assert!(
        found.counts.listed > 0,
        "criteria of one profile only are listed"
    );
}

#[test]
fn different_options_of_a_choice_are_no_change() {
    let was = sheet(SCHOOL_2024);
    let mut is = was.clone();
    is.as_of = "2024-11-30".parse().unwrap();
    let choice = is.choices.keys().next().unwrap().clone();
    let own = is.choices[&choice].clone();
    let edition = library().framework(OLD).unwrap();
    let options = &edition.choice(&choice).unwrap().options;
    let other = options.iter().find(|o| o.id != own).unwrap().id.clone();
    let same = compared((&was, OLD, None), (&is, OLD, None)).unwrap();
    assert!(same.scores.is_some() && same.notices.is_empty());
    is.choices.insert(choice, other);
    let found = compared((&was, OLD, None), (&is, OLD, None)).unwrap();
    let row = found
        .rows
        .iter()
        .find(|row| row.to == ["G14S.BM3.d"])
        .unwrap();
    assert_eq!(row.change, Change::CannotTell, "{}", row.text);
    assert_eq!(
        found.scores_not_compared.unwrap().code,
        WhyNotCompared::OtherChoices
    );
    assert_eq!(found.notices[0].code, "choices-differ");
}

#[test]
fn what_cannot_be_compared_is_refused_with_help() {
    let (was, is) = (sheet(SCHOOL_2024), sheet(SCHOOL_2026));
    let refuse = |before, after| {
        let problems = compared(before, after).unwrap_err().into_vec();
        let problem = problems.into_iter().next().unwrap();
        assert_eq!(problem.code, Code::NotComparable);
        assert!(problem.help.is_some());
        problem.message
    };
    assert_eq!(
        refuse((&is, NEW, None), (&was, OLD, None)),
        "the first evaluation is later than the second"
    );
    assert_eq!(
        refuse((&was, NEW, None), (&is, OLD, None)),
        "`gatsby-2025-schools` and `gatsby-2014-schools` stand in the wrong order"
    );
    assert_eq!(
        refuse((&was, CLASSIC, None), (&is, "compass-2025-schools", None)),
        "no crosswalk joins `compass-classic-schools` and `compass-2025-schools`"
    );
    assert_eq!(
        refuse((&was, OLD, None), (&is, CLASSIC, None)),
        "`gatsby-2014-schools` and `compass-classic-schools` are of different series"
    );
    let mut special = is.clone();
    special.institution.setting = ceiag::institution::Setting::SpecialSchool;
    assert_eq!(
        refuse((&was, OLD, None), (&special, NEW, None)),
        "the two evaluations are of different settings"
    );
}

#[test]
fn the_answer_is_canonical_json() {
    let found = compared(
        (&sheet(SCHOOL_2024), OLD, None),
        (&sheet(SCHOOL_2026), NEW, None),
    )
    .unwrap();
    let json = ceiag::json::to_json(&found).unwrap().write();
    assert!(json.contains(r#""change":"asks-for-more""#));
    assert!(json.contains(r#""crosswalk":"gatsby-schools-2014-2025""#));
}
