//! Reviews side by side, as sentences.

use super::level::model_name;
use super::number::counted;
use super::review::{independence, levels, list};
use crate::date::Date;
use crate::framework::Framework;
use crate::review::{
    CriterionChange, CriterionRow, FoundBy, Independence, Moderation, QuestionRow, Review,
    SideAnswer,
};

/// `internal leadership review (completed on 20 March 2026), by several people of the institution`.
pub(crate) fn side(
    label: &str,
    review: Option<&Review>,
    facts: Option<Date>,
    degree: Independence,
) -> String {
    let when = review.map(|review| match review.completed {
        Some(day) => format!(" (`{}`, completed on {})", review.id, day.label()),
        None => format!(
            " (`{}`, started on {}, in progress)",
            review.id,
            review.started.label()
        ),
    });
    let beside = match (review, facts) {
        (Some(_), Some(day)) => format!(", with facts of {}", day.label()),
        _ => String::new(),
    };
    format!(
        "{label}{}, {}{beside}",
        when.unwrap_or_default(),
        independence(degree)
    )
}

/// How far the levels that people chose agree, by one edition of a model.
pub(crate) fn model(framework: &Framework, questions: &[QuestionRow]) -> String {
    let name = model_name(framework);
    let chosen = questions.iter().map(|q| {
        let levels = q.levels.iter().filter_map(|cell| cell.level.as_ref());
        levels.collect::<Vec<_>>()
    });
    let compared: Vec<_> = chosen.filter(|levels| levels.len() > 1).collect();
    if compared.is_empty() {
        return format!("{name}: no question has a level in two reviews");
    }
    let alike = |levels: &&Vec<&String>| levels.iter().all(|l| Some(l) == levels.first());
    let same = compared.iter().filter(alike).count();
    let of = counted(compared.len() as u64, "question", "questions");
    format!("{name}: the reviews agree on {same} of {of} that several of them judge")
}

/// The whole in one sentence; also fills in the sentences of rows, which name the sides.
pub(crate) fn moderation(moderation: &mut Moderation) -> String {
    let labels = labels(&moderation.sides);
    let at = |index: usize| labels.get(index).map_or("", String::as_str);
    for row in moderation.models.iter_mut().flat_map(|m| &mut m.questions) {
        row.text = question(row, at);
    }
    for row in &mut moderation.criteria {
        row.text = criterion(row, at);
    }
    let whom = match &moderation.institution.name {
        Some(name) => name.clone(),
        None => moderation.institution.setting.one().to_owned(),
    };
    format!("{whom}: {} side by side", list(&labels))
}

/// The labels of the sides; where two are alike, with the review's id.
fn labels(sides: &[SideAnswer]) -> Vec<String> {
    let alike = |label: &str| sides.iter().filter(|s| s.label == label).count() > 1;
    sides
        .iter()
        .map(|side| match &side.review {
            Some(id) if alike(&side.label) => format!("{} `{id}`", side.label),
            _ => side.label.clone(),
        })
        .collect()
}

fn question<'a>(row: &QuestionRow, at: impl Fn(usize) -> &'a str) -> String {
    let sides: Vec<String> = row
        .levels
        .iter()
        .map(|cell| {
            let moved = row.moved.iter().find(|m| m.to == cell.side);
            let moved = moved.map(|m| format!(", {}", levels(m.levels)));
            let only = if cell.level.is_none() && cell.indicated.is_some() {
                "indicated "
            } else {
                ""
            };
            let moved = moved.unwrap_or_default();
            format!("{}: {only}{}{moved}", at(cell.side), cell.text)
        })
        .collect();
    format!("{}. {}: {}", row.number, row.label, sides.join("; "))
}

fn criterion<'a>(row: &CriterionRow, at: impl Fn(usize) -> &'a str) -> String {
    let sides: Vec<String> = row
        .outcomes
        .iter()
        .map(|cell| {
            let moved = row.moved.iter().find(|m| m.to == cell.side);
            let moved = match moved.map(|m| m.change) {
                Some(CriterionChange::Up) => ", moved up",
                Some(CriterionChange::Down) => ", moved down",
                _ => "",
            };
            let by = match cell.by {
                FoundBy::Reviewers => "",
                FoundBy::Facts => " by the facts",
            };
            format!("{}: {}{by}{moved}", at(cell.side), cell.outcome.label())
        })
        .collect();
    format!("{}: {}", row.label, sides.join("; "))
}
