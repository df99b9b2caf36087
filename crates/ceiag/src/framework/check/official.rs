//! Official text: the owner's own, with an owner, and nothing of its keeper's beside it.

use super::super::{Grade, ReadingKind};
use super::Check;
use crate::problem::{Code, Problem};
use crate::text::{child, nth};

impl Check<'_> {
    pub(super) fn official(&mut self) {
        let own = self.framework;
        if !own.official {
            return;
        }
        if !matches!(own.reading, ReadingKind::Level | ReadingKind::Decision) {
            self.report(
                Problem::error(
                    Code::Conflict,
                    "only a maturity model or a catalogue of criteria is marked official",
                )
                .path("official")
                .help("leave `official` out"),
            );
        }
        if own.owner.trim().is_empty() {
            self.report(
                Problem::error(Code::MissingKey, "official text has an owner")
                    .path("owner")
                    .expected("whose text it is")
                    .help("name the owner, or leave `official` out"),
            );
        }
        self.unmixed(
            "the time in force",
            own.in_force.grade,
            "in-force".to_owned(),
        );
        for (index, choice) in own.choices.iter().enumerate() {
            let path = nth("choice", index);
            self.unmixed(&quoted(&choice.id), choice.grade, path.clone());
            for (index, option) in choice.options.iter().enumerate() {
                self.unmixed(
                    &quoted(&option.id),
                    option.grade,
                    nth(&child(&path, "options"), index),
                );
            }
        }
        for (index, criterion) in own.criteria.iter().enumerate() {
            let path = nth("criterion", index);
            self.unmixed(&quoted(&criterion.id), criterion.grade, path.clone());
            if criterion.is_reserved() && criterion.any_rule().is_some() {
                let message = format!(
                    "the working reading of `{}` is the author's own, so it is not official text",
                    criterion.id
                );
                self.report(
                    Problem::error(Code::Conflict, message)
                        .path(child(&path, "working-reading"))
                        .help("leave the working reading out, or leave `official` out"),
                );
            }
        }
        for (index, context) in own.context.iter().enumerate() {
            self.unmixed(&quoted(&context.id), context.grade, nth("context", index));
        }
    }

    fn unmixed(&mut self, what: &str, grade: Grade, path: String) {
        if grade == Grade::Project {
            let message = format!("{what} is graded `project`, so it is not official text");
            self.report(
                Problem::error(Code::Conflict, message)
                    .path(child(&path, "grade"))
                    .found("project")
                    .help("give the grade of the official text, or leave `official` out"),
            );
        }
    }
}

fn quoted(id: &str) -> String {
    format!("`{id}`")
}
