//! Asks the engine what a vector asks, and writes its answer in the same terms.

use std::collections::BTreeMap;

use ceiag::date::Date;
use ceiag::fact::{Bands, EdgeRule, FactSheet};
use ceiag::framework::{FrameworkFile, Library};
use ceiag::plan::Plan;
use ceiag::problem::Problems;
use ceiag::ratio::Ratio;
use ceiag::text;
use ceiag_conformance::vector::{Expect, ExpectAchieved, ExpectBenchmark, ExpectFinding, Vector};
use serde_json::Value;

fn codes(problems: &Problems) -> Vec<String> {
    let mut codes: Vec<String> = problems
        .iter()
        .map(|p| p.code.as_str().to_owned())
        .collect();
    codes.sort();
    codes.dedup();
    codes
}

/// The shipped library with the frameworks that a vector brings along.
pub fn library(vector: &Vector) -> Result<Library, Vec<String>> {
    let mut library = ceiag_frameworks::library().clone();
    for own in vector.also_frameworks.iter().chain(&vector.own_framework) {
        let doc =
            text::json("framework.json", own.to_string().as_bytes()).map_err(|p| codes(&p))?;
        let file = FrameworkFile::read(&doc).map_err(|p| said(&p))?;
        for fact in file.facts.iter() {
            library.catalogue.push(fact.clone());
        }
        library.frameworks.push(file.framework);
    }
    Ok(library)
}

/// The messages, for a framework that should have been read.
fn said(problems: &Problems) -> Vec<String> {
    problems.iter().map(|p| format!("{p:?}")).collect()
}

fn bands(value: &Value) -> Bands {
    let rule = value["edge-rule"].as_str().unwrap();
    let edge_rule = EdgeRule::NAMES
        .iter()
        .find(|(name, _)| *name == rule)
        .unwrap()
        .1;
    let edges = value["lower-edges"].as_array().unwrap().iter();
    let lower_edges = edges
        .map(|e| Ratio::parse(e.as_str().unwrap()).unwrap())
        .collect();
    Bands {
        edge_rule,
        lower_edges,
    }
}

/// The engine's answer, or the codes of the problems that stopped it.
pub fn ask(vector: &Vector) -> Result<Expect, Vec<String>> {
    let library = library(vector)?;
    let id = vector
        .own_framework
        .as_ref()
        .map_or(vector.framework.as_deref(), |f| f["id"].as_str());
    let id = id.expect("a vector names a framework");
    let text = vector
        .sheet_text
        .clone()
        .unwrap_or_else(|| vector.sheet.to_string());
    let doc = text::json("sheet.json", text.as_bytes()).map_err(|p| codes(&p))?;
    let read = FactSheet::read_node(&doc, doc.root(), &library.catalogue);
    if read.problems.has_errors() && !vector.tolerant {
        return Err(codes(&read.problems));
    }
    let mut problems = codes(&read.problems);
    let mut sheet = read.sheet.ok_or_else(|| problems.clone())?;
    sheet.choices.extend(vector.choices.clone());
    sheet
        .bands
        .extend(vector.bands.iter().map(|(k, v)| (k.clone(), bands(v))));
    let profile = vector
        .profile
        .clone()
        .or_else(|| sheet.profiles.get(id).cloned());
    let framework = library
        .framework(id)
        .ok_or_else(|| vec!["unknown-framework".to_owned()])?;
    let plan =
        Plan::new(&library, framework, profile.as_deref()).map_err(|e| vec![e.to_string()])?;
    let day = vector
        .as_of
        .as_deref()
        .map_or(sheet.as_of, |d| d.parse::<Date>().unwrap());
    let bound = if vector.tolerant {
        let (bound, more) = plan.bind_tolerant(&sheet, day);
        problems.extend(codes(&more));
        bound
    } else {
        plan.bind_on(&sheet, day).map_err(|p| codes(&p))?
    };
    let evaluation = plan.evaluate(bound);
    let mut answer = Expect::default();
    for finding in evaluation.findings() {
        let criterion = evaluation
            .criterion(finding)
            .expect("a finding has a criterion");
        let found = ExpectFinding {
            outcome: finding.outcome.id().to_owned(),
            credit: finding
                .credit
                .map(|c| (c.lo.into(), c.hi.into(), c.parts.into())),
            reason: Some(finding.reason.id().to_owned()),
            because: None,
            missing: Some(
                evaluation
                    .missing(finding)
                    .map(ToString::to_string)
                    .collect(),
            ),
        };
        answer.findings.insert(criterion.id.clone(), found);
    }
    if let Some(score) = evaluation.score() {
        let one = |b: &ceiag::reading::BenchmarkScore| ExpectBenchmark {
            earned: (b.earned.0.into(), b.earned.1.into()),
            max: b.max.into(),
            percent: b.percent.map(|(lo, hi)| (lo.to_string(), hi.to_string())),
            state: b.state.id().to_owned(),
        };
        let groups = score
            .benchmarks
            .iter()
            .map(|b| (b.group(&plan).unwrap().id.clone(), one(b)));
        answer.reading = Some(groups.collect::<BTreeMap<_, _>>());
        let of = |n: u32| usize::try_from(n).unwrap();
        let a = score.achieved;
        answer.achieved = Some(ExpectAchieved {
            lo: of(a.lo),
            hi: of(a.hi),
            of: of(a.of),
        });
    }
    answer.problems = Some(problems);
    Ok(answer)
}
