//! On what the criteria rest: said once, and marked only on lines that rest on less.

use ceiag::api::FindingAnswer;
use ceiag::finding::Reason;
use ceiag::framework::{Framework, Grade};

/// The grade of most criteria, and the weaker ones with their marks.
#[derive(Debug)]
pub struct Basis {
    grade: Grade,
    weaker: Vec<Grade>,
    /// Whether the edition was written for ceiag.
    shipped: bool,
}

/// A grade in words, under the edition that states it.
pub fn grade_label(framework: Option<&Framework>, grade: Grade) -> &'static str {
    grade.label_in(framework.is_none_or(|f| f.shipped))
}

impl Basis {
    /// The grade that most criteria have, the weaker one of two equals.
    pub fn of(framework: Option<&Framework>, findings: &[FindingAnswer]) -> Basis {
        let graded = || findings.iter().filter(|f| is_graded(f)).map(|f| f.grade);
        let count = |grade: Grade| graded().filter(|g| *g == grade).count();
        let grade = graded()
            .max_by_key(|grade| (count(*grade), *grade))
            .unwrap_or(Grade::Unsourced);
        let mut weaker: Vec<Grade> = graded().filter(|g| *g > grade).collect();
        weaker.sort();
        weaker.dedup();
        Basis {
            grade,
            weaker,
            shipped: framework.is_none_or(|f| f.shipped),
        }
    }

    /// The sentences at the top.
    pub fn lines(&self) -> Vec<String> {
        let basis = format!("Basis: {}", self.grade.label_in(self.shipped));
        let marks = self
            .weaker
            .iter()
            .map(|grade| format!("{}: {}", self.stars(*grade), grade.label_in(self.shipped)));
        std::iter::once(basis).chain(marks).collect()
    }

    /// The mark of a criterion that rests on less, else nothing.
    pub fn mark(&self, finding: &FindingAnswer) -> String {
        if is_graded(finding) && finding.grade > self.grade {
            format!(" {}", self.stars(finding.grade))
        } else {
            String::new()
        }
    }

    fn stars(&self, grade: Grade) -> String {
        let place = self.weaker.iter().position(|g| *g == grade);
        "*".repeat(place.map_or(0, |p| p + 1))
    }
}

/// A criterion without a known rule says so itself.
fn is_graded(finding: &FindingAnswer) -> bool {
    !matches!(
        finding.reason,
        Reason::RuleNotSourced | Reason::AwaitsFinding
    )
}
