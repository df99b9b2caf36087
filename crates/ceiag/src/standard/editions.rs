//! The editions of the Standard that are known to exist, and which of them applies.

use crate::api::{ENGINE, Notice};
use crate::date::Date;
use crate::framework::{Basis, Grade, KnownEdition, Library};
use crate::institution::Setting;
use crate::problem::{Code, Problem, Problems};
use serde::Serialize;

impl KnownEdition {
    /// Whether the day lies between the first and the last day, as far as they are known.
    pub fn covers_day(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// The known editions that apply to a setting on a day. One whose first day or settings are not known, or of which it is not
/// known which assessments it is for, is not among them.
pub fn editions_that_apply(
    known: &[KnownEdition],
    setting: Setting,
    day: Date,
) -> Vec<&KnownEdition> {
    known
        .iter()
        .filter(|edition| edition.basis != Basis::NotKnown)
        .filter(|edition| edition.from.is_some() && edition.covers_day(day))
        .filter(|edition| edition.settings.contains(&setting))
        .collect()
}

/// The known editions, and which of them applies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StandardEditions {
    /// `ceiag-standard-editions/1`.
    #[cfg_attr(
        feature = "schema",
        schemars(extend("const" = "ceiag-standard-editions/1"))
    )]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The series.
    pub series: String,
    /// Its label.
    pub label: String,
    /// For whom it is asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub setting: Option<Setting>,
    /// The first day of the assessment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started: Option<Date>,
    /// The last day of the assessment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completed: Option<Date>,
    /// The editions, in the order of the series.
    pub editions: Vec<KnownEditionAnswer>,
    /// What a reader should know.
    pub notices: Vec<Notice>,
    /// A sentence for people.
    pub text: String,
}

/// A known edition. Its text is not in the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct KnownEditionAnswer {
    /// The id.
    pub id: String,
    /// What people read.
    pub label: String,
    /// Settings that it covers; empty where not known.
    pub settings: Vec<Setting>,
    /// The first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
    /// The day that decides.
    pub basis: Basis,
    /// Whether it applies, where a setting and a first day are given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applies: Option<EditionState>,
    /// How well it is known.
    pub grade: Grade,
    /// The words for it.
    pub grade_label: &'static str,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// What a reader should know.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// A line for people.
    pub text: String,
}

/// Whether an edition applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum EditionState {
    /// It does.
    Applies,
    /// It does not: another setting or other days.
    DoesNotApply,
    /// Its days or settings are not known.
    NotKnown,
}

/// Lists the known editions of a series, and says which applies to a setting and an assessment.
///
/// # Errors
/// An unknown series, and a completion before the start.
pub fn editions(
    library: &Library,
    series: &str,
    setting: Option<Setting>,
    started: Option<Date>,
    completed: Option<Date>,
) -> Result<StandardEditions, Problems> {
    let Some(found) = library.series_named(series) else {
        let message = format!("no series is called `{series}`");
        return Err(Problem::error(Code::Dangling, message)
            .path("series")
            .found(series)
            .into());
    };
    if let (Some(from), Some(to)) = (started, completed)
        && to < from
    {
        let message = format!("the assessment is completed on {to}, before it starts");
        return Err(Problem::error(Code::BackInTime, message)
            .path("completed")
            .found(to.to_string())
            .expected(format!("{from} or later"))
            .into());
    }
    let asked = setting.zip(started);
    let changing = asked.zip(completed).map(|((setting, from), to)| {
        let then = editions_that_apply(&found.known, setting, from);
        let now = editions_that_apply(&found.known, setting, to);
        let shared = then.iter().any(|a| now.iter().any(|b| a.id == b.id));
        let changes = !shared && !then.is_empty() && !now.is_empty();
        let either = then.into_iter().chain(now).map(|edition| &edition.id);
        (
            from,
            to,
            either.filter(|_| changes).collect::<Vec<&String>>(),
        )
    });
    let changing = changing.filter(|(.., either)| !either.is_empty());
    let list: Vec<KnownEditionAnswer> = found
        .known
        .iter()
        .map(|edition| {
            let mut known = answer(edition, asked);
            if let Some((.., either)) = &changing
                && either.contains(&&edition.id)
            {
                known.applies = Some(EditionState::NotKnown);
            }
            known
        })
        .collect();
    let applying: Vec<&KnownEditionAnswer> = list
        .iter()
        .filter(|edition| edition.applies == Some(EditionState::Applies))
        .collect();
    let labels: Vec<&str> = applying.iter().map(|e| e.label.as_str()).collect();
    let text = match (asked, &changing) {
        (None, _) => {
            "The criteria of no edition are in this library; only that the editions exist is known."
                .to_owned()
        }
        (Some((setting, _)), Some((from, to, _))) => format!(
            "For {}, assessed from {} to {}: not known which edition applies; ask the awarding body.",
            setting.one(),
            from.label(),
            to.label()
        ),
        (Some((setting, day)), None) if labels.is_empty() => format!(
            "Which edition applies to {} on {} is not known to us.",
            setting.one(),
            day.label()
        ),
        (Some((setting, day)), None) => format!(
            "For {}, assessed from {}: {}.",
            setting.one(),
            day.label(),
            labels.join("; ")
        ),
    };
    let notices = changing.map(|(from, to, _)| {
        let text = format!(
            "the edition changes between {} and {}: no source says which one applies, so ask the awarding body",
            from.label(),
            to.label()
        );
        Notice::new("edition-changes", text)
    });
    Ok(StandardEditions {
        format: "ceiag-standard-editions/1",
        engine: ENGINE,
        series: found.id.clone(),
        label: found.label.clone(),
        setting,
        started,
        completed,
        editions: list,
        notices: notices.into_iter().collect(),
        text,
    })
}

fn answer(edition: &KnownEdition, asked: Option<(Setting, Date)>) -> KnownEditionAnswer {
    let applies = asked.map(|(setting, day)| {
        let outside = !edition.settings.is_empty() && !edition.settings.contains(&setting);
        if outside || !edition.covers_day(day) {
            EditionState::DoesNotApply
        } else if edition.settings.is_empty()
            || edition.from.is_none()
            || edition.basis == Basis::NotKnown
        {
            EditionState::NotKnown
        } else {
            EditionState::Applies
        }
    });
    let days = match (edition.from, edition.to) {
        (Some(from), Some(to)) => format!("from {} to {}", from.label(), to.label()),
        (Some(from), None) => format!("from {}", from.label()),
        (None, Some(to)) => format!("to {}, first day not known", to.label()),
        (None, None) => "dates not known to us".to_owned(),
    };
    let basis = match edition.basis {
        Basis::Start => ", by the start of the assessment",
        Basis::Assessment => ", by the day of the assessment",
        Basis::NotKnown => "",
    };
    let settings: Vec<&str> = edition.settings.iter().map(|s| s.label()).collect();
    let settings = if settings.is_empty() {
        "settings not known to us".to_owned()
    } else {
        settings.join(", ")
    };
    KnownEditionAnswer {
        id: edition.id.clone(),
        label: edition.label.clone(),
        settings: edition.settings.clone(),
        from: edition.from,
        to: edition.to,
        basis: edition.basis,
        applies,
        grade: edition.grade,
        grade_label: match edition.grade {
            Grade::Unsourced => "not confirmed by any source that we read",
            grade => grade.label(),
        },
        sources: edition.sources.clone(),
        note: edition.note.clone(),
        text: format!("{}: {days}{basis}; {settings}", edition.label),
    }
}
