//! Bytes as a framework: no panic in reading, writing, compiling and judging.

use ceiag::date::Date;
use ceiag::fact::{Catalogue, FactSheet};
use ceiag::framework::{FrameworkFile, Prose};
use ceiag::gaps::Target;
use ceiag::institution::{Institution, YearGroups};
use ceiag::plan::Plan;
use ceiag::text::json;

/// Reads the bytes as a framework in JSON. Returns whether it passed the check.
pub fn fuzz(data: &[u8]) -> bool {
    let Ok(document) = json("fuzz.json", data) else {
        return false;
    };
    let built_in = ceiag_frameworks::library();
    let Ok(file) = FrameworkFile::read_with(&document, built_in) else {
        return false;
    };
    writes_and_reads_back(&file);
    let passed = !file.check(built_in, &document).has_errors();
    let library = built_in.with(&file);
    let framework = &file.framework;
    let named = framework
        .profiles
        .iter()
        .map(|profile| Some(profile.id.as_str()));
    for profile in named.chain([None]) {
        match Plan::new(&library, framework, profile) {
            Ok(plan) => judge(&plan),
            Err(error) => assert!(!passed, "passed the check, but does not compile: {error}"),
        }
    }
    passed
}

/// What is written reads back to the same.
fn writes_and_reads_back(file: &FrameworkFile) {
    let written = file.framework.to_json(Prose::With).write();
    let document = json("written.json", written.as_bytes());
    let again = document.and_then(|document| FrameworkFile::read(&document));
    match again {
        Ok(again) => assert_eq!(again.framework.to_json(Prose::With).write(), written),
        Err(problems) => panic!("what was written does not read back: {problems}\n{written}"),
    }
}

/// An empty sheet of every institution that the edition covers, on its first day.
fn judge(plan: &Plan) {
    let framework = plan.framework();
    let by_choice = framework.settings_by_choice.iter().map(|one| one.setting);
    for setting in framework.settings.iter().copied().chain(by_choice) {
        for years in [
            YearGroups::new(7, 11),
            YearGroups::new(12, 13),
            YearGroups::new(0, 6),
            None,
        ] {
            if years.is_some() && !setting.may_have_years()
                || years.is_none() && setting.needs_years()
            {
                continue;
            }
            empty(
                plan,
                Institution::new(setting, years),
                framework.in_force.from,
            );
        }
    }
}

fn empty(plan: &Plan, institution: Institution, day: Date) {
    let sheet = FactSheet::new(institution, day);
    match plan.bind(&sheet) {
        Ok(bound) => {
            let evaluation = plan.evaluate(bound);
            assert_eq!(evaluation.findings().len(), plan.len());
            for criterion in plan.criteria() {
                assert!(evaluation.gaps(Target::Criterion(&criterion.id)).is_some());
            }
            for group in &plan.framework().groups {
                let _ = evaluation.gaps(Target::Benchmark(&group.id));
            }
        }
        Err(problems) => panic!("an empty sheet is refused: {problems}"),
    }
}

/// All declared facts, for targets that need a catalogue.
pub(crate) fn catalogue() -> &'static Catalogue {
    &ceiag_frameworks::library().catalogue
}
