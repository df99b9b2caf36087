//! Benchmarks, themes and sections on the page: one heading each, whatever the reading.

use crate::output::{Page, style};
use ceiag::api::{FindingAnswer, ReadingAnswer, ResultAnswer};
use ceiag::framework::Library;

/// A benchmark, theme or section with its sentence.
#[derive(Debug)]
pub struct Group<'r> {
    pub id: &'r str,
    number: u32,
    label: &'r str,
    pub text: &'r str,
}

impl<'r> Group<'r> {
    /// The groups of a result, in order.
    pub fn of(library: &'r Library, result: &'r ResultAnswer) -> Vec<Group<'r>> {
        match &result.reading {
            ReadingAnswer::Score { benchmarks, .. } => benchmarks
                .iter()
                .map(|b| Group {
                    id: &b.benchmark,
                    number: b.number,
                    label: &b.label,
                    text: &b.text,
                })
                .collect(),
            ReadingAnswer::Level { themes, .. } => themes
                .iter()
                .map(|t| Group {
                    id: &t.theme,
                    number: t.number,
                    label: &t.label,
                    text: &t.text,
                })
                .collect(),
            ReadingAnswer::Decision { .. } => {
                let framework = library.framework(&result.framework.id);
                let declared = framework.into_iter().flat_map(|f| &f.groups);
                declared
                    .map(|g| Group {
                        id: &g.id,
                        number: g.number,
                        label: &g.label,
                        text: "",
                    })
                    .collect()
            }
            ReadingAnswer::Findings => Vec::new(),
        }
    }

    /// `5. encounters with employers and employees`.
    pub fn title(&self) -> String {
        format!("{}. {}", self.number, self.label)
    }

    /// The heading, with the sentence where there is one.
    pub fn write(&self, page: &mut Page) {
        page.gap();
        page.styled(0, style::HEAD, &self.title());
        if !self.text.is_empty() {
            page.line(3, self.text);
        }
    }
}

/// The benchmark, theme or section of a finding.
pub fn group_of(finding: &FindingAnswer) -> Option<&str> {
    let groups = [&finding.benchmark, &finding.theme, &finding.section];
    groups.into_iter().find_map(Option::as_deref)
}

/// The place of a statement's level, lowest first: an edition that extends another brings its statements after all others.
pub fn level_place(reading: &ReadingAnswer, finding: &FindingAnswer) -> Option<usize> {
    let ReadingAnswer::Level { levels, .. } = reading else {
        return None;
    };
    levels
        .iter()
        .position(|l| Some(&l.level) == finding.level.as_ref())
}

/// The level that a statement belongs to, with how many of its theme's statements are met: `Developing: 2 of 4 met`.
pub fn step(reading: &ReadingAnswer, finding: &FindingAnswer) -> String {
    let ReadingAnswer::Level { levels, themes, .. } = reading else {
        return String::new();
    };
    let id = finding.level.as_deref().unwrap_or_default();
    let label = levels.iter().find(|l| l.level == id);
    let label = label.map_or(id, |l| l.label.as_str());
    let steps = themes
        .iter()
        .filter(|t| finding.theme.as_deref() == Some(&t.theme))
        .flat_map(|t| &t.steps);
    match steps.into_iter().find(|s| s.level == id) {
        Some(step) if step.of > 0 => format!("{label}: {} of {} met", step.met, step.of),
        _ => format!("{label}: does not apply"),
    }
}
