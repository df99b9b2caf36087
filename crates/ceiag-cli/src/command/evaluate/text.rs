//! The answer of `evaluate` as a page for people.

use super::group::{Group, group_of, level_place, step};
use crate::output::{Page, institution_line, notices, outcome_mark, style};
use ceiag::api::{ChoiceCombination, EvaluateAnswer, FindingAnswer, ReadingAnswer, ResultAnswer};
use ceiag::finding::Outcome;
use ceiag::framework::{Framework, Library};
use ceiag::words::outcomes_text;

/// The column after the longest mark, `does not apply`.
const COLUMN: usize = 16;

/// At most this many reasons are shown for one criterion; `explain` shows all.
const REASONS: usize = 3;

/// What the page shows.
#[derive(Clone, Copy, Debug)]
pub struct Show {
    /// Leave out what is met and what does not apply.
    pub only_open: bool,
    /// The result under each combination of open choices.
    pub all_choices: bool,
}

/// Writes the whole answer, which must hold the combinations of open choices.
pub fn write(page: &mut Page, library: &Library, answer: &EvaluateAnswer, show: Show) {
    page.styled(
        0,
        style::HEAD,
        &institution_line(&answer.institution.institution),
    );
    let to_date = if answer.year_to_date {
        ", year to date"
    } else {
        ""
    };
    page.line(
        0,
        &format!(
            "Judged as of {}; facts of the academic year {}{to_date}",
            answer.as_of.label(),
            answer.academic_year
        ),
    );
    if answer.incomplete {
        page.line(0, "Incomplete: refused answers are taken as not known.");
    }
    for result in &answer.results {
        write_result(page, library, result, show);
    }
    notices(page, &answer.notices);
}

fn write_result(page: &mut Page, library: &Library, result: &ResultAnswer, show: Show) {
    page.heading(&result.framework.label);
    for line in &result.basis {
        page.line(0, line);
    }
    let shown = |finding: &&FindingAnswer| {
        !show.only_open || matches!(finding.outcome, Outcome::NotMet | Outcome::Unknown)
    };
    let groups = Group::of(library, result);
    let mut before_alone = false;
    for group in &groups {
        let mut findings: Vec<&FindingAnswer> = result
            .findings
            .iter()
            .filter(|f| group_of(f) == Some(group.id))
            .filter(shown)
            .collect();
        findings.sort_by_key(|f| level_place(&result.reading, f));
        if findings.is_empty() && show.only_open {
            before_alone = true;
            continue;
        }
        if findings.is_empty() {
            if !before_alone {
                page.gap();
            }
            page.line(0, &format!("{}: {}", group.title(), group.text));
        } else {
            group.write(page);
        }
        before_alone = findings.is_empty();
        let mut level = None;
        for finding in findings {
            if finding.level.is_some() && finding.level != level {
                level.clone_from(&finding.level);
                page.styled(3, style::HEAD, &step(&result.reading, finding));
            }
            write_finding(page, finding);
        }
    }
    let rest = result.findings.iter().filter(shown).filter(|f| {
        let group = group_of(f);
        !groups.iter().any(|known| Some(known.id) == group)
    });
    for (number, finding) in rest.enumerate() {
        if number == 0 {
            page.gap();
        }
        write_finding(page, finding);
    }
    write_end(page, library, result, show);
}

fn write_finding(page: &mut Page, finding: &FindingAnswer) {
    let gap = if finding.mark.is_empty() { "" } else { " " };
    let label = format!(
        "{}{gap}{}  {dim}{}{dim:#}",
        finding.label,
        finding.mark,
        finding.criterion,
        dim = style::DIM
    );
    page.marked(3, outcome_mark(finding.outcome), COLUMN, &label);
    if finding.outcome == Outcome::Met {
        return;
    }
    for because in finding.because.iter().take(REASONS) {
        page.line(3 + COLUMN, &because.text);
    }
    let rest = finding.because.len().saturating_sub(REASONS);
    if rest > 0 {
        page.line(3 + COLUMN, &format!("and {rest} more"));
    }
}

fn write_end(page: &mut Page, library: &Library, result: &ResultAnswer, show: Show) {
    let text = match &result.reading {
        ReadingAnswer::Score { text, .. } => text.clone(),
        ReadingAnswer::Level { text, .. } => text.clone(),
        ReadingAnswer::Decision { text, .. } => format!(
            "{}; {text}",
            outcomes_text(result.findings.iter().map(|f| f.outcome))
        ),
        ReadingAnswer::Findings => outcomes_text(result.findings.iter().map(|f| f.outcome)),
    };
    page.heading(&text);
    let framework = library.framework(&result.framework.id);
    write_combinations(page, result, show.all_choices);
    notices(page, &result.notices);
    write_choices(page, framework, result);
    page.gap();
    let rests = format!(
        "Rests on {} (digest {}), ceiag {}",
        result.framework.id,
        result.framework.digest.get(..12).unwrap_or_default(),
        ceiag::api::ENGINE
    );
    page.styled(0, style::DIM, &rests);
}

/// What would follow from each combination of open choices, as far as they differ.
fn write_combinations(page: &mut Page, result: &ResultAnswer, all: bool) {
    if !all || result.combinations.len() < 2 {
        return;
    }
    page.heading("Under each combination of the open choices");
    for combination in &result.combinations {
        let choices: Vec<String> = combination
            .choices
            .iter()
            .map(|(choice, option)| format!("{choice}={option}"))
            .collect();
        let achieved = combination.achieved.map(|a| format!(": {}", a.text()));
        let line = format!("{}{}", choices.join(", "), achieved.unwrap_or_default());
        page.line(3, &line);
        for (criterion, outcome) in &combination.outcomes {
            if differs(criterion, &result.combinations) {
                page.marked(6, outcome_mark(*outcome), COLUMN, criterion);
            }
        }
    }
}

fn differs(criterion: &str, combinations: &[ChoiceCombination]) -> bool {
    let mut outcomes = combinations.iter().map(|c| c.outcomes.get(criterion));
    let first = outcomes.next();
    outcomes.any(|outcome| Some(outcome) != first)
}

/// The choices that were left open, with how to make them, and those that were made.
fn write_choices(page: &mut Page, framework: Option<&Framework>, result: &ResultAnswer) {
    let declared = |id: &str| framework.and_then(|f| f.choice(id));
    if !result.choices.is_empty() {
        page.heading("Choices made");
        for (id, option) in &result.choices {
            let choice = declared(id);
            let found = choice.and_then(|c| c.options.iter().find(|o| o.id == *option));
            let label = match (choice, found) {
                (Some(choice), Some(option)) => format!(": {}: {}", choice.label, option.label),
                _ => String::new(),
            };
            page.line(3, &format!("{id}={option}{label}"));
        }
    }
    let (idle, open): (Vec<&String>, Vec<&String>) = result
        .unset_choices
        .iter()
        .partition(|id| changes_nothing(id, &result.combinations));
    if !open.is_empty() {
        page.heading("Open choices (the result covers all their options)");
    }
    for id in open {
        let Some(choice) = declared(id) else {
            page.line(3, &format!("--choose {id}=working-reading  ceiag's own reading of a criterion whose text is not known"));
            continue;
        };
        page.line(3, &choice.question);
        for option in &choice.options {
            let how = format!("--choose {id}={}", option.id);
            page.line(
                6,
                &format!(
                    "{how}  {} ({})",
                    option.label,
                    option.grade.label_in(framework.is_none_or(|f| f.shipped))
                ),
            );
        }
    }
    if !idle.is_empty() {
        let ids: Vec<&str> = idle.iter().map(|id| id.as_str()).collect();
        page.gap();
        page.line(
            0,
            &format!("Open choices that change nothing here: {}", ids.join(", ")),
        );
    }
}

/// Whether every option of a choice gives the same outcomes and states, whatever else is chosen.
fn changes_nothing(id: &str, combinations: &[ChoiceCombination]) -> bool {
    let others = |c: &ChoiceCombination| {
        let mut choices = c.choices.clone();
        choices.remove(id);
        choices
    };
    let mut same = combinations
        .iter()
        .filter(|c| c.choices.contains_key(id))
        .peekable();
    same.peek().is_some()
        && same.all(|a| {
            combinations
                .iter()
                .filter(|b| others(a) == others(b))
                .all(|b| {
                    a.outcomes == b.outcomes
                        && a.states == b.states
                        && a.achieved == b.achieved
                        && a.levels == b.levels
                })
        })
}
