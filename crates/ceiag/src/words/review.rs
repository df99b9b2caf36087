//! Reviews as sentences.

use super::level::model_name;
use super::number::counted;
use crate::api::IndicatedAnswer;
use crate::framework::{Framework, Grade, Library};
use crate::review::{
    Action, Asked, AskedQuestion, Independence, JudgedAnswer, LevelSpan, Participant,
    ReviewFinding, ReviewState, ReviewStatus, Tier,
};

/// The tier as people read it.
pub(crate) fn tier(library: &Library, tier: Tier) -> String {
    let kind = library.reviews.tier(tier);
    kind.map_or_else(|| format!("{} review", tier.id()), |k| k.label.clone())
}

/// Whose text a model is.
pub(crate) fn basis(framework: &Framework) -> String {
    if framework.official {
        let owner = &framework.owner;
        format!("marked as the text of {owner} by whoever holds the file")
    } else if framework.shipped {
        Grade::Project.label().to_owned()
    } else {
        "the author's own, not official".to_owned()
    }
}

/// `Link Governor (A. Example)`.
pub(crate) fn participant(library: &Library, participant: &Participant) -> String {
    let listed = library.reviews.role(&participant.role);
    let listed = listed.map(|role| role.label.clone());
    let role = listed.or_else(|| participant.described.clone());
    let role = role.unwrap_or_else(|| participant.role.clone());
    match &participant.name {
        Some(name) => format!("{role} ({name})"),
        None => role,
    }
}

/// How independent a judgement is.
pub(crate) fn independence(degree: Independence) -> &'static str {
    match degree {
        Independence::Oneself => "by the institution's own account",
        Independence::InternalPanel => "by several people of the institution",
        Independence::Peer => "by peers",
        Independence::Expert => "by experts",
        Independence::ExternalAssessor => "by an external assessor",
    }
}

/// What is judged: the question's own words, or the theme.
pub(crate) fn label(question: &AskedQuestion<'_>) -> String {
    if question.text.is_empty() {
        question.theme.label.clone()
    } else {
        question.text.to_owned()
    }
}

/// `4. Curriculum`, or with its question `4. Curriculum: How …?`.
pub(crate) fn question(question: &AskedQuestion<'_>) -> String {
    let theme = question.theme;
    if question.text.is_empty() {
        format!("{}. {}", theme.number, theme.label)
    } else {
        format!("{}. {}: {}", theme.number, theme.label, question.text)
    }
}

/// A level as people read it; whatever is no level lies below the lowest.
pub(crate) fn level(asked: &Asked<'_>, id: &str) -> String {
    match (asked.level(id), asked.model.levels.first()) {
        (Some(level), _) => level.label.clone(),
        (None, Some(lowest)) => format!("below {}", lowest.label),
        (None, None) => "below the lowest level".to_owned(),
    }
}

/// `Developing`, `between Emerging and Established`.
pub(crate) fn indicated(asked: &Asked<'_>, span: &IndicatedAnswer) -> String {
    if span.lo == span.hi {
        level(asked, &span.lo)
    } else {
        format!(
            "between {} and {}",
            level(asked, &span.lo),
            level(asked, &span.hi)
        )
    }
}

/// `1 level higher`, `the same or up to 1 level lower`, `between 1 level lower and 2 levels higher`.
pub(crate) fn levels(span: LevelSpan) -> String {
    let one = |n: i64| {
        let levels = counted(n.unsigned_abs(), "level", "levels");
        match n {
            0 => "the same".to_owned(),
            1.. => format!("{levels} higher"),
            _ => format!("{levels} lower"),
        }
    };
    match (span.lo, span.hi) {
        (lo, hi) if lo == hi => one(lo),
        (lo @ 1.., hi) => format!("{lo} to {hi} levels higher"),
        (lo, hi @ ..0) => format!(
            "{} to {} levels lower",
            hi.unsigned_abs(),
            lo.unsigned_abs()
        ),
        (0, hi) => format!("the same or up to {}", one(hi)),
        (lo, 0) => format!("the same or up to {}", one(lo)),
        (lo, hi) => format!("between {} and {}", one(lo), one(hi)),
    }
}

/// One question of a review: what people chose, and what facts indicate beside it.
pub(crate) fn judged(
    asked: &Asked<'_>,
    judged: Option<&JudgedAnswer>,
    beside: Option<(&IndicatedAnswer, LevelSpan)>,
    hidden: bool,
) -> String {
    let name = model_name(asked.framework);
    let Some(judged) = judged else {
        return if hidden {
            "no level chosen yet; what facts indicate is shown afterwards".to_owned()
        } else {
            "no level chosen yet".to_owned()
        };
    };
    let mut chosen = format!(
        "{name}: {}, chosen {} on {}",
        judged.label,
        match judged.independence {
            Independence::Oneself => "by one person of the institution",
            several => independence(several),
        },
        judged.on.label()
    );
    let earlier = judged.earlier.iter().rev();
    let earlier = earlier.map(|other| format!("{}, chosen on {}", other.label, other.on.label()));
    let earlier: Vec<String> = earlier.collect();
    if !earlier.is_empty() {
        chosen.push_str(&format!(
            ", in place of {}",
            earlier.join(", and before that ")
        ));
        if let Some(reason) = &judged.reason {
            chosen.push_str(&format!(" ({reason})"));
        }
    }
    match beside {
        None => chosen,
        Some((span, difference)) => {
            let than = match (difference.lo, difference.hi) {
                (0, 0) => "the same was chosen".to_owned(),
                _ => format!("what was chosen is {}", levels(difference)),
            };
            format!(
                "{chosen}; facts indicate {}: {than}",
                indicated(asked, span)
            )
        }
    }
}

/// `G25S.BM5.a (an employer encounter every year): not met`.
pub(crate) fn found(library: &Library, finding: &ReviewFinding) -> String {
    let outcome = if finding.met { "met" } else { "not met" };
    let earlier = match finding.earlier {
        Some(true) => ", in place of met",
        Some(false) => ", in place of not met",
        None => "",
    };
    let told = format!(
        "{}: {outcome}{earlier}",
        criterion(library, &finding.criterion)
    );
    match &finding.reason {
        Some(reason) => format!("{told} ({reason})"),
        None => told,
    }
}

/// A criterion or benchmark with its edition, `EDITION/ID`, as people read it.
pub(crate) fn criterion(library: &Library, name: &str) -> String {
    let (edition, id) = name.split_once('/').unwrap_or(("", name));
    let framework = library.framework(edition);
    let label = framework.and_then(|f| {
        let criterion = f.criterion(id).map(|c| c.label.as_str());
        criterion.or_else(|| f.group(id).map(|g| g.label.as_str()))
    });
    match (framework, label) {
        (Some(framework), Some(label)) => format!("{id} ({label}; {})", framework.label),
        _ => name.to_owned(),
    }
}

/// `A1: start a mentor scheme. Assistant head, by 10 July 2026, for priority P2`.
pub(crate) fn action(action: &Action) -> String {
    let owner = action.owner.as_deref().unwrap_or("nobody named");
    let by = match action.by {
        Some(day) => format!("by {}", day.label()),
        None => "no date".to_owned(),
    };
    let priority = match &action.priority {
        Some(id) => format!("for priority {id}"),
        None => "for no priority of the improvement plan".to_owned(),
    };
    let most = if action.highest_leverage {
        "; one of those with most effect"
    } else {
        ""
    };
    let text = action.text.trim_end_matches('.');
    format!("{}: {text} ({owner}, {by}, {priority}{most})", action.id)
}

/// `A1, A2 and A3`.
pub(crate) fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// The text with a capital at its beginning.
pub(crate) fn capital(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next().map(|c| c.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), rest.as_str())
}

/// The whole review in one sentence.
pub(crate) fn status(status: &ReviewStatus) -> String {
    let label = capital(&status.tier.label);
    let whom = match (&status.institution, &status.theme) {
        (Some(institution), _) => match &institution.name {
            Some(name) => format!(" of {name}"),
            None => format!(" of {}", institution.setting.one()),
        },
        (None, Some(theme)) => format!(" of theme {theme}, across institutions"),
        (None, None) => match status.reviews.len() as u64 {
            0 => String::new(),
            n => format!(" of {}", counted(n, "peer review", "peer reviews")),
        },
    };
    let year = status.academic_year;
    let head = format!("{label}{whom}, {year}");
    let of = counted(status.of as u64, "question", "questions");
    let answered = status.answered;
    match (status.state, status.completed) {
        (ReviewState::Complete, Some(day)) if status.of == 0 => {
            format!("{head}: completed on {}", day.label())
        }
        (ReviewState::Complete, Some(day)) => format!(
            "{head}: completed on {}, a level for each of {of}",
            day.label()
        ),
        (_, Some(day)) => format!(
            "{head}: said to be completed on {}, but a level stands for {answered} of {of} only; \
             ceiag counts a review as complete when each has one (its own rule)",
            day.label()
        ),
        (_, None) if status.of == 0 => format!("{head}: in progress"),
        (_, None) => match &status.next {
            Some(next) => format!(
                "{head}: in progress, a level for {answered} of {of}; go on at {}",
                next.text
            ),
            None => {
                format!("{head}: in progress, a level for each of {of}; not said to be completed")
            }
        },
    }
}
