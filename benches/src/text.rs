//! The same set and the same records as files, which is how the engine gets them.

use std::fmt::Write as _;

use crate::synthetic::{BENCHMARKS, COUNTS, FIRST_YEAR, Record, Rule, SHARES, Test, YEARS, YES_NO};

/// The id of the synthetic framework.
pub const ID: &str = "synthetic-60";
/// The date of every record.
pub const AS_OF: &str = "2026-03-31";
const LAST_YEAR: usize = FIRST_YEAR + YEARS - 1;

/// The framework as JSON, with its own facts.
#[must_use]
pub fn framework(rules: &[Rule]) -> String {
    let benchmarks = (1..=BENCHMARKS).map(|number| {
        format!(r#"{{"id":"B{number}","number":{number},"label":"benchmark {number}"}}"#)
    });
    let criteria = rules.iter().enumerate().map(|(position, rule)| {
        let (field, benchmark) = (rule.field, rule.benchmark + 1);
        let met_when = match rule.test {
            Test::Yes => format!(r#"{{"yes":"yes-{field}"}}"#),
            Test::Percent(percent) => format!(r#"{{"share":"share-{field}","at-least":"{percent}%"}}"#),
            Test::EveryYear(least) => {
                format!(r#"{{"every-year":[{FIRST_YEAR},{LAST_YEAR}],"count":"count-{field}","at-least":{least}}}"#)
            }
        };
        format!(
            r#"{{"id":"{}","benchmark":"B{benchmark}","label":"criterion {position}","text":"Made up, to be timed.","grade":"project","sources":["SYNTHETIC"],"met-when":{met_when}}}"#,
            criterion(position),
        )
    });
    format!(
        r#"{{"format":"ceiag-framework/1","id":"{ID}","series":"synthetic","edition":"1","title":"A synthetic framework","label":"Synthetic","owner":"nobody","settings":["school"],"reading":"score","default-profile":"plain","strength":"advice","text-version":"1","in-force":{{"from":"2020-09-01","stated":"always","grade":"project","sources":["SYNTHETIC"]}},"benchmark":[{}],"criterion":[{}],"profile":[{{"id":"plain","label":"criteria met","grade":"project"}}],"fact":[{}],"source":[{{"key":"SYNTHETIC","title":"The bench","publisher":"nobody","url":"https://example.org","checked":"2026-11-22"}}]}}"#,
        join(benchmarks),
        join(criteria),
        facts(),
    )
}

/// The id of the criterion at this position.
#[must_use]
pub fn criterion(position: usize) -> String {
    format!("S.{position:02}")
}

fn facts() -> String {
    let asks = r#""question":"How is it?","help":"Made up.""#;
    let yes = (0..YES_NO).map(|field| {
        format!(r#"{{"id":"yes-{field}","kind":"yes-no","label":"thing {field}",{asks}}}"#)
    });
    let shares = (0..SHARES).map(|field| {
        format!(
            r#"{{"id":"share-{field}","kind":"share","label":"pupils with thing {field}","unit":"pupils","population":"pupils",{asks}}}"#
        )
    });
    let counts = (0..COUNTS).map(|field| {
        format!(
            r#"{{"id":"count-{field}","kind":"count","label":"number of thing {field}","by":"year","years":[{FIRST_YEAR},{LAST_YEAR}],{asks}}}"#
        )
    });
    join(yes.chain(shares).chain(counts))
}

/// A record as a fact sheet in JSON; unknown fields are left out.
#[must_use]
pub fn sheet(record: &Record) -> String {
    let mut facts = Vec::new();
    for (field, value) in record.yes.iter().enumerate() {
        facts.extend(value.map(|value| format!(r#""yes-{field}":{value}"#)));
    }
    for (field, value) in record.shares.iter().enumerate() {
        facts.extend(value.map(|share| format!(r#""share-{field}":"{}/{}""#, share.n, share.d)));
    }
    for (field, years) in record.counts.iter().enumerate() {
        for (year, value) in years.iter().enumerate() {
            facts.extend(
                value.map(|value| format!(r#""count-{field}.y{}":{value}"#, FIRST_YEAR + year)),
            );
        }
    }
    let mut text = String::new();
    let _ = write!(
        text,
        r#"{{"format":"ceiag-facts/1","as-of":"{AS_OF}","frameworks":["{ID}"],"institution":{{"setting":"school","years":[{FIRST_YEAR},{LAST_YEAR}]}},"facts":{{{}}}}}"#,
        facts.join(",")
    );
    text
}

fn join(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(",")
}
