//! A worksheet in words.

use crate::report::{QuestionBasis, WorksheetFigure};
use ceiag::ratio::Ratio;

/// What a worksheet is.
pub(in crate::report) fn worksheet(generation: Option<&str>) -> Vec<String> {
    let mut found = vec![
        "These answers are for typing into Compass by hand: nothing is sent, and nothing here is a Compass score".to_owned(),
    ];
    found.push(match generation {
        Some("classic") => "Classic Compass, used to July 2025: the answer options behind a share were never published, so no band is given".to_owned(),
        Some(_) => "Compass from 2025/26: only some questions have been read, and bands only in part, in published reports; check each against what the form asks".to_owned(),
        None => "No edition of Compass is known to us for this kind of institution on this day: below are figures by benchmark only".to_owned(),
    });
    found
}

/// The question on which the type of evaluation depends.
pub(in crate::report) fn evaluation_question(least: Ratio) -> String {
    format!(
        "Compass asks whether {} or more of students take, or could take, Level 2 or GCSE courses: that decides the evaluation and scores nothing; where on its form it stands is not known to us",
        least.percent_label()
    )
}

/// What to answer to it.
pub(in crate::report) fn evaluation_answer(least: Ratio, share: Option<Ratio>) -> String {
    match share {
        Some(share) if share >= least => format!("yes ({})", share.percent_label()),
        Some(share) => format!("no ({})", share.percent_label()),
        None => "not known: write it as `gcse-share = \"90%\"`, with your own share, under `institution` in records.toml or in the sheet that is filled in by hand".to_owned(),
    }
}

/// A fact with its share and band.
pub(in crate::report) fn figure(figure: &WorksheetFigure, unit: &str) -> String {
    let Some(value) = &figure.value else {
        return format!("{}: not known", figure.label);
    };
    let Some(share) = &figure.share else {
        return format!("{}: {value}", figure.label);
    };
    let unit = match value.contains(" of ") && !unit.is_empty() {
        true => format!(" {unit}"),
        false => String::new(),
    };
    let percent = match (share.lo == share.hi, value.contains('%')) {
        (_, true) => String::new(),
        (true, _) => format!(", {}", share.lo_percent),
        (false, _) => format!(", {} to {}", share.lo_percent, share.hi_percent),
    };
    let band = figure.band.as_ref().map_or("", |band| band.text.as_str());
    format!("{}: {value}{unit}{percent}; {band}", figure.label)
}

/// What to type in for a question.
pub(in crate::report) fn type_in(
    basis: QuestionBasis,
    answer: Option<&str>,
    facts: &[WorksheetFigure],
) -> String {
    let open = facts.iter().filter(|fact| fact.value.is_none());
    let open: Vec<String> = open.map(|fact| fact.label.clone()).collect();
    match (answer, basis) {
        (_, QuestionBasis::NotSourced) => {
            "its answers are not known to us: see the form".to_owned()
        }
        (Some("yes"), _) => "yes".to_owned(),
        (Some("no"), _) => {
            let no = facts
                .iter()
                .filter(|fact| fact.value.as_deref() == Some("no"));
            let no: Vec<String> = no.map(|fact| fact.label.clone()).collect();
            match facts.len() {
                1 => "no".to_owned(),
                _ => format!("no: {}", no.join("; ")),
            }
        }
        (Some(_), _) if facts.len() == 1 => "not known".to_owned(),
        (Some(_), _) => format!("not known: {}", open.join("; ")),
        (None, _) => {
            let told: Vec<&str> = facts.iter().map(|fact| fact.text.as_str()).collect();
            told.join("; ")
        }
    }
}
