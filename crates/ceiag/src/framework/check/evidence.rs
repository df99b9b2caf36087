//! Grades, sources and wording: nothing claims a source that it does not name.

use super::super::{Criterion, Grade, Judged, Prose};
use super::Check;
use crate::problem::{Code, Problem};
use crate::text::{child, nth};

impl Check<'_> {
    pub(super) fn evidence(&mut self) {
        let own = self.framework;
        for (index, criterion) in own.criteria.iter().enumerate() {
            let path = nth("criterion", index);
            if criterion.grade == Grade::Unsourced && !criterion.is_reserved() {
                self.report(
                    Problem::error(
                        Code::MissingSource,
                        format!("`{}` has a rule that nobody is known to state", criterion.id),
                    )
                    .path(child(&path, "grade"))
                    .found("unsourced")
                    .help("grade the rule `project` if it is your own; else make the criterion reserved"),
                );
            }
            if criterion.not_sourced_where.is_some() && !matches!(criterion.judged, Judged::By(_)) {
                self.report(
                    Problem::error(
                        Code::BadRule,
                        format!(
                            "`{}` has no rule that could be unknown to some",
                            criterion.id
                        ),
                    )
                    .path(child(&path, "not-sourced-where"))
                    .help("it belongs beside a `met-when`; leave it out"),
                );
            }
            if self.prose == Prose::With {
                self.wording(criterion, &path);
                self.backed(criterion.grade, &criterion.sources, &path);
                if let Some(basis) = &criterion.strength_basis {
                    self.backed(basis.grade, &basis.sources, &child(&path, "strength-basis"));
                }
            }
        }
        if self.prose == Prose::Without {
            return;
        }
        self.backed(own.in_force.grade, &own.in_force.sources, "in-force");
        let basis = &own.strength_basis;
        self.backed(basis.grade, &basis.sources, "strength-basis");
        for (index, choice) in own.choices.iter().enumerate() {
            self.backed(choice.grade, &choice.sources, &nth("choice", index));
        }
        for (index, profile) in own.profiles.iter().enumerate() {
            self.backed(profile.grade, &profile.sources, &nth("profile", index));
        }
        for (index, row) in own.context.iter().enumerate() {
            self.backed(row.grade, &row.sources, &nth("context", index));
        }
    }

    fn wording(&mut self, criterion: &Criterion, path: &str) {
        if criterion.text.trim().is_empty() {
            self.report(
                Problem::error(Code::MissingKey, format!("`{}` has no text", criterion.id))
                    .path(child(path, "text"))
                    .expected("the criterion as one sentence of your own")
                    .help("say what has to be true; never copy official wording"),
            );
        }
    }

    /// A grade above `project` rests on something that can be looked up.
    fn backed(&mut self, grade: Grade, sources: &[String], path: &str) {
        if grade < Grade::Project && sources.is_empty() {
            self.report(
                Problem::error(
                    Code::MissingSource,
                    format!("the grade `{}` names no source", grade.id()),
                )
                .path(child(path, "sources"))
                .found(grade.id())
                .expected("one or more keys of sources")
                .help("cite where it is stated, or grade it `project` if it is your own"),
            );
        }
    }
}
