//! What evidence can bear on: a criterion, benchmark or theme of an edition.

use crate::framework::{Framework, Library, ReadingKind};
use crate::rule::FindingRef;
use serde::Serialize;

/// What a target is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum TargetKind {
    /// A criterion.
    Criterion,
    /// A benchmark.
    Benchmark,
    /// A theme of a maturity model.
    Theme,
    /// A section of a catalogue of the Standard.
    Section,
}

/// A criterion, benchmark or theme, as its edition declares it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target<'l> {
    /// What it is.
    pub kind: TargetKind,
    /// What people read.
    pub label: &'l str,
}

impl Library {
    /// The criterion, benchmark or theme that a reference names.
    pub fn target(&self, to: &FindingRef) -> Option<Target<'_>> {
        let framework = self.framework(&to.framework)?;
        if let Some(criterion) = framework.criterion(&to.id) {
            return Some(Target {
                kind: TargetKind::Criterion,
                label: &criterion.label,
            });
        }
        let group = framework.group(&to.id)?;
        Some(Target {
            kind: TargetKind::of_groups(framework),
            label: &group.label,
        })
    }
}

impl TargetKind {
    /// What an edition judges: its criteria, or the themes that they are statements of.
    pub(crate) fn judged_in(framework: &Framework) -> TargetKind {
        match TargetKind::of_groups(framework) {
            TargetKind::Theme => TargetKind::Theme,
            _ => TargetKind::Criterion,
        }
    }

    /// What the groups of an edition are.
    pub(crate) fn of_groups(framework: &Framework) -> TargetKind {
        match framework.reading {
            ReadingKind::Level => TargetKind::Theme,
            ReadingKind::Decision => TargetKind::Section,
            ReadingKind::Score | ReadingKind::Findings => TargetKind::Benchmark,
        }
    }

    /// Whether it is a whole of which the criteria are judged apart.
    pub(crate) fn is_whole(self) -> bool {
        matches!(self, TargetKind::Benchmark | TargetKind::Section)
    }
}
