//! Conformance vectors: an input with what every implementation must answer.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::oracle::{Case, Finding, Gaps, Options, Outcome, Reading, ThemeReading, World};

/// One vector. Fields that are not expected are not checked; unknown fields are errors.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vector {
    /// What it shows.
    pub about: String,
    /// The id of a shipped framework …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub framework: Option<String>,
    /// … or a framework of its own, with its own facts.
    #[serde(
        default,
        rename = "own-framework",
        skip_serializing_if = "Option::is_none"
    )]
    pub own_framework: Option<Value>,
    /// Further own frameworks that it refers to, added first.
    #[serde(
        default,
        rename = "also-frameworks",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub also_frameworks: Vec<Value>,
    /// The day of the question; the sheet's when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
    /// The fact sheet, as JSON.
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub sheet: Value,
    /// The fact sheet as text, where its bytes matter.
    #[serde(
        default,
        rename = "sheet-text",
        skip_serializing_if = "Option::is_none"
    )]
    pub sheet_text: Option<String>,
    /// Choices of the caller.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub choices: BTreeMap<String, String>,
    /// A profile by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    /// Bands of the caller.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub bands: BTreeMap<String, Value>,
    /// Refused values count as unknown.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub tolerant: bool,
    /// The answer.
    pub expect: Expect,
}

/// What a vector expects.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    /// By criterion id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub findings: BTreeMap<String, ExpectFinding>,
    /// By benchmark id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<BTreeMap<String, ExpectBenchmark>>,
    /// The number achieved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub achieved: Option<ExpectAchieved>,
    /// By theme id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub levels: Option<BTreeMap<String, ExpectTheme>>,
    /// By criterion or benchmark id, or `THEME/LEVEL`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub gaps: BTreeMap<String, ExpectGaps>,
    /// Codes of problems, sorted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problems: Option<Vec<String>>,
    /// Codes of notices, sorted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notices: Option<Vec<String>>,
}

/// One expected finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectFinding {
    /// `met`, `not-met`, `unknown` or `not-applicable`.
    pub outcome: String,
    /// Lowest and highest credit, and parts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<(i128, i128, i128)>,
    /// The primary reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// `code address` or `code`, in order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<Vec<String>>,
    /// Addresses that could still decide.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing: Option<Vec<String>>,
}

/// One expected benchmark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectBenchmark {
    /// Credit at worst and at best.
    pub earned: (i128, i128),
    /// The most there is.
    pub max: i128,
    /// Percentages at both ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<(String, String)>,
    /// The state.
    pub state: String,
}

/// The expected number achieved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectAchieved {
    /// Certainly.
    pub lo: usize,
    /// Possibly.
    pub hi: usize,
    /// Of so many.
    pub of: usize,
}

/// What is expected of one theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectTheme {
    /// The lowest and the highest level by id; null where only people find one.
    pub indicated: Option<(String, String)>,
    /// The levels that have statements: id, outcome, statements certainly met, statements that may apply.
    pub steps: Vec<(String, String, usize, usize)>,
}

/// Expected gaps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ExpectGaps {
    /// `reached` or `unreachable`.
    Word(String),
    /// All the sets.
    Sets(Vec<Vec<String>>),
    /// The first five of more sets.
    More {
        /// The sets listed.
        first: Vec<Vec<String>>,
    },
}

impl Vector {
    /// Reads a vector file.
    ///
    /// # Errors
    /// It cannot be read, or has a field that is not known.
    pub fn read(path: &Path) -> Result<Self, String> {
        let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
        serde_json::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))
    }

    /// The oracle's answer, with everything that the oracle computes.
    ///
    /// # Errors
    /// The oracle refuses the input.
    pub fn ask_oracle(&self, shipped: &World) -> Result<Expect, String> {
        let mut world = shipped.clone();
        for own in self.also_frameworks.iter().chain(&self.own_framework) {
            world.add_framework(own)?;
        }
        let own_id = self
            .own_framework
            .as_ref()
            .and_then(|f| f.get("id"))
            .and_then(Value::as_str);
        let id = own_id.or(self.framework.as_deref()).ok_or("no framework")?;
        let options = Options {
            as_of: self.as_of.clone(),
            profile: self.profile.clone(),
            choices: self.choices.clone(),
            bands: self.bands.clone(),
            tolerant: self.tolerant,
        };
        let case = Case::new(&world, &self.sheet, options)?;
        let framework = world.framework(id)?;
        let profile = case.profile(framework, self.profile.as_deref());
        let mut answer = Expect::default();
        for (criterion, finding) in case.findings(framework, profile)? {
            answer.findings.insert(criterion, finding_of(&finding));
        }
        if let Some(reading) = case.reading(framework, profile)? {
            answer.achieved = Some(ExpectAchieved {
                lo: reading.achieved.lo,
                hi: reading.achieved.hi,
                of: reading.achieved.of,
            });
            answer.reading = Some(reading_of(reading));
        }
        if let Some(themes) = case.levels(framework)? {
            let one = |(id, theme)| (id, theme_of(theme));
            answer.levels = Some(themes.into_iter().map(one).collect());
        }
        for target in self.expect.gaps.keys() {
            let gaps = match case.gaps(framework, profile, target)? {
                Gaps::Reached => ExpectGaps::Word("reached".to_owned()),
                Gaps::Unreachable => ExpectGaps::Word("unreachable".to_owned()),
                Gaps::NotTried => continue,
                Gaps::Sets { sets, more: true } => ExpectGaps::More { first: sets },
                Gaps::Sets { sets, more: false } => ExpectGaps::Sets(sets),
            };
            answer.gaps.insert(target.clone(), gaps);
        }
        Ok(answer)
    }

    /// The request of `evaluate` that asks what this vector asks, as JSON text. Its own frameworks are left to the library
    /// that answers, or come along as the editions of the caller.
    #[must_use]
    pub fn request(&self, with_own_frameworks: bool) -> String {
        let mut options = json!({ "choices": self.choices, "tolerant": self.tolerant });
        let mut put = |key: &str, value: Value| {
            options
                .as_object_mut()
                .map(|o| o.insert(key.to_owned(), value))
        };
        let own = self.own_framework.as_ref();
        let own = own.and_then(|f| f.get("id")).and_then(Value::as_str);
        // Without a framework the ones in force are asked for.
        if let Some(id) = own.or(self.framework.as_deref()) {
            put("frameworks", json!([id]));
            if let Some(profile) = &self.profile {
                put("profiles", json!({ id: profile }));
            }
        }
        if let Some(day) = &self.as_of {
            put("as_of", json!(day));
        }
        if with_own_frameworks && self.own_framework.is_some() {
            let files: Vec<&Value> = self
                .also_frameworks
                .iter()
                .chain(&self.own_framework)
                .collect();
            put("own_frameworks", json!(files));
        }
        let mut sheet = self.sheet.clone();
        if !self.bands.is_empty()
            && let Some(sheet) = sheet.as_object_mut()
        {
            sheet.insert("bands".to_owned(), json!(self.bands));
        }
        let sheet = self.sheet_text.clone().unwrap_or_else(|| sheet.to_string());
        let options = options.to_string();
        let options = options.strip_prefix('{').unwrap_or("}");
        format!("{{\"sheet\":{sheet},{options}")
    }

    /// Whether the oracle can say anything about this vector.
    #[must_use]
    pub fn is_for_oracle(&self) -> bool {
        !self.sheet.is_null()
            && (self.expect.problems.is_none() || !self.expect.findings.is_empty())
    }
}

/// The name of an outcome.
#[must_use]
pub const fn outcome_name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => "met",
        Outcome::NotMet => "not-met",
        Outcome::Unknown => "unknown",
        Outcome::NotApplicable => "not-applicable",
    }
}

fn finding_of(finding: &Finding) -> ExpectFinding {
    ExpectFinding {
        outcome: outcome_name(finding.outcome).to_owned(),
        credit: finding.credit.map(|c| (c.lo, c.hi, c.parts)),
        reason: None,
        because: None,
        missing: finding.missing.clone(),
    }
}

fn reading_of(reading: Reading) -> BTreeMap<String, ExpectBenchmark> {
    let one = |b: crate::oracle::BenchmarkReading| ExpectBenchmark {
        earned: b.earned,
        max: b.max,
        percent: b.percent.map(|(lo, hi)| (lo.to_string(), hi.to_string())),
        state: b.state.to_owned(),
    };
    reading
        .benchmarks
        .into_iter()
        .map(|(id, b)| (id, one(b)))
        .collect()
}

fn theme_of(theme: ThemeReading) -> ExpectTheme {
    let steps = theme.steps.into_iter();
    ExpectTheme {
        indicated: theme.indicated,
        steps: steps
            .map(|s| (s.level, outcome_name(s.outcome).to_owned(), s.met, s.of))
            .collect(),
    }
}

impl Expect {
    /// What differs between this expectation and an answer: only what both state about findings, credit, reasons, missing facts,
    /// readings, levels, gaps, problems and notices. A criterion or benchmark that is expected and not answered is a difference.
    #[must_use]
    pub fn differences(&self, answer: &Self) -> Vec<String> {
        let mut found = Vec::new();
        for (id, expected) in &self.findings {
            let Some(got) = answer.findings.get(id) else {
                found.push(format!("{id}: no finding"));
                continue;
            };
            differ(
                &mut found,
                id,
                "outcome",
                Some(&expected.outcome),
                Some(&got.outcome),
            );
            if expected.credit.is_some() && expected.credit != got.credit {
                found.push(format!(
                    "{id}: credit: expected {:?}, got {:?}",
                    expected.credit, got.credit
                ));
            }
            differ(
                &mut found,
                id,
                "reason",
                expected.reason.as_ref(),
                got.reason.as_ref(),
            );
            differ(
                &mut found,
                id,
                "because",
                expected.because.as_ref(),
                got.because.as_ref(),
            );
            differ(
                &mut found,
                id,
                "missing",
                expected.missing.as_ref(),
                got.missing.as_ref(),
            );
        }
        for (id, expected) in self.reading.iter().flatten() {
            match answer.reading.as_ref().and_then(|r| r.get(id)) {
                Some(got) if got == expected => {}
                got => found.push(format!("{id}: expected {expected:?}, got {got:?}")),
            }
        }
        for (id, expected) in self.levels.iter().flatten() {
            match answer.levels.as_ref().and_then(|l| l.get(id)) {
                Some(got) if got == expected => {}
                got => found.push(format!("{id}: expected {expected:?}, got {got:?}")),
            }
        }
        if self.achieved.is_some() && self.achieved != answer.achieved {
            found.push(format!(
                "achieved: expected {:?}, got {:?}",
                self.achieved, answer.achieved
            ));
        }
        let targets: BTreeSet<&String> = self.gaps.keys().collect();
        for target in targets {
            differ(
                &mut found,
                target,
                "gaps",
                self.gaps.get(target),
                answer.gaps.get(target),
            );
        }
        differ(
            &mut found,
            "answer",
            "problems",
            self.problems.as_ref(),
            answer.problems.as_ref(),
        );
        differ(
            &mut found,
            "answer",
            "notices",
            self.notices.as_ref(),
            answer.notices.as_ref(),
        );
        found
    }
}

fn differ<T: PartialEq + std::fmt::Debug>(
    found: &mut Vec<String>,
    id: &str,
    what: &str,
    expected: Option<&T>,
    got: Option<&T>,
) {
    if let (Some(expected), Some(got)) = (expected, got)
        && expected != got
    {
        found.push(format!("{id}: {what}: expected {expected:?}, got {got:?}"));
    }
}
