//! On what a result rests: said once at its head, and marked only on findings that rest on less.

use super::FindingAnswer;
use crate::finding::Reason;
use crate::framework::{Framework, Grade, Profile, Strength};
use crate::sorted;

/// The sentences at the head of a result; findings that rest on less than most get their marks.
pub(super) fn head(
    framework: &Framework,
    profile: Option<&Profile>,
    findings: &mut [FindingAnswer],
) -> Vec<String> {
    let words = |grade: Grade| grade.label_in(framework.shipped);
    let mut lines = Vec::new();
    if let Some(profile) = profile {
        lines.push(format!(
            "Score: {}: {}",
            profile.label,
            words(profile.grade)
        ));
    }
    let graded = || findings.iter().filter(|f| is_graded(f)).map(|f| f.grade);
    let count = |grade: Grade| graded().filter(|g| *g == grade).count();
    // The grade that most criteria have, the weaker one of two equals.
    let most = graded()
        .max_by_key(|grade| (count(*grade), *grade))
        .unwrap_or(Grade::Unsourced);
    let mut weaker: Vec<Grade> = graded().filter(|g| *g > most).collect();
    sorted::all(&mut weaker);
    weaker.dedup();
    lines.push(format!("Basis: {}", words(most)));
    for (place, grade) in weaker.iter().enumerate() {
        lines.push(format!("{}: {}", stars(place), words(*grade)));
    }
    // Whether there is a duty at all where no rule is known, nobody says.
    let duties = findings
        .iter()
        .filter(|f| f.strength == Strength::StatutoryDuty && f.strength_grade != Grade::Unsourced);
    if let Some(weakest) = duties.map(|f| f.strength_grade).max() {
        let known = (weakest != Grade::Sourced).then(|| words(weakest));
        lines.push(crate::words::duty_caution(known));
    }
    for finding in findings.iter_mut().filter(|f| is_graded(f)) {
        if let Some(place) = weaker.iter().position(|grade| *grade == finding.grade) {
            finding.mark = stars(place);
        }
    }
    lines
}

fn stars(place: usize) -> String {
    "*".repeat(place + 1)
}

/// A criterion without a known rule says so itself.
fn is_graded(finding: &FindingAnswer) -> bool {
    !matches!(
        finding.reason,
        Reason::RuleNotSourced | Reason::AwaitsFinding
    )
}
