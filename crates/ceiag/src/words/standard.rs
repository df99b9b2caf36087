//! Assessments, decisions and what stands beside them, as sentences.

use super::number::counted;
use crate::date::Date;
use crate::fact::KnownBy;
use crate::framework::Framework;
use crate::reading::{Decision, Precondition};
use crate::review::Tier;
use crate::standard::{Assessment, AssessorFinding, Topic};

/// What stands above everything that is shown beside a decision.
pub(crate) const SHOWN_ONLY: &str =
    "Shown for the assessor to take into account; nothing here is counted in a decision.";

/// Why a look at facts is no verdict.
pub(crate) const CAUTION: &str = "This is no verdict: holders of the Standard averaged 6.6 of the 8 benchmarks in 2024/25, so a gap does not predict a refusal, and an independent assessor looks for more than facts.";

/// What the page for leaders is.
pub(crate) const BRIEF: &str = "For senior leaders and governors: what is known about external assessment of careers provision, how well, and from where.";

/// The heading of a topic on the page for leaders.
pub(crate) fn heading(topic: Topic) -> &'static str {
    match topic {
        Topic::WhatItIs => "What the Standard is",
        Topic::WhoDecides => "Who decides",
        Topic::CareersImpactSystem => "Beside the Careers Impact System",
        Topic::Analyses => "What published analyses show",
        Topic::Cost => "What it costs",
        Topic::GuidanceNotes => "Notes that exist",
    }
}

/// Where the caution comes from.
pub(crate) const CAUTION_SOURCES: [&str; 2] = ["QICS-Q6", "QICS-Q7"];

/// What a catalogue is, so that nobody takes it for another.
pub(crate) fn catalogue(catalogue: &Framework) -> String {
    let label = &catalogue.label;
    if catalogue.official {
        format!(
            "{label}, marked by its holder as the text of {}",
            catalogue.owner
        )
    } else if catalogue.is_reference() {
        format!("{label}: ceiag's own criteria, not the official ones")
    } else {
        format!("{label}: not the official criteria")
    }
}

/// The words for a decision.
pub(crate) fn decision_label(decision: &Decision) -> &'static str {
    match decision {
        Decision::NotAssessable { .. } => "can't be decided on",
        Decision::NotAccredited { .. } => "not accredited",
        Decision::Undecided { .. } => "not decided yet",
        Decision::Accredited => "accredited",
    }
}

/// One sentence on the whole record.
pub(crate) fn record(
    assessment: &Assessment,
    catalogue: &Framework,
    decision: &Decision,
) -> String {
    let case = &assessment.case;
    let days = match case.completed {
        Some(to) => format!("from {} to {}", case.started.label(), to.label()),
        None => format!("from {}, not completed", case.started.label()),
    };
    format!(
        "Assessment {} by {}, {days}: {}",
        case.id,
        catalogue.label,
        decision_label(decision)
    )
}

/// The sentence of a decision. It is somebody else's: the tool only keeps it.
pub(crate) fn decision(
    assessment: &Assessment,
    catalogue: &Framework,
    decision: &Decision,
    preconditions: &[Precondition],
) -> String {
    let case = &assessment.case;
    let own = catalogue.criteria.iter();
    let of = own.filter(|c| crate::standard::applies(c, &case.institution));
    let of = counted(
        of.count() as u64,
        "criterion that applies",
        "criteria that apply",
    );
    match decision {
        Decision::NotAssessable { .. } => {
            let why = preconditions.iter().filter(|one| one.holds != Some(true));
            let why: Vec<&str> = why.map(|one| one.text.as_str()).collect();
            format!("Nothing can be decided on: {}.", why.join("; "))
        }
        Decision::NotAccredited { unmet, missing } => {
            let open = match missing.len() as u64 {
                0 => String::new(),
                n => format!("; {n} without a finding"),
            };
            format!(
                "Of {of}, {} found not met: {}{open}.",
                unmet.len(),
                unmet.join(", ")
            )
        }
        Decision::Undecided { missing } => format!(
            "Of {of}, {} without a finding: {}; none found not met.",
            missing.len(),
            missing.join(", ")
        ),
        Decision::Accredited => {
            format!(
                "Of {of}, every one is found met; the assessor's decision is kept here, not made here."
            )
        }
    }
}

/// One finding as a line: `met on 3 July 2026 (before: not met): …`.
pub(crate) fn finding(finding: &AssessorFinding) -> String {
    let before = match finding.earlier {
        Some(earlier) => format!(" (before: {})", earlier.label()),
        None => String::new(),
    };
    let evidence = if finding.evidence.is_empty() {
        String::new()
    } else {
        format!(" [{}]", finding.evidence.join(", "))
    };
    format!(
        "{} on {}{before}: {}{evidence}",
        finding.outcome.label(),
        finding.on.label(),
        finding.reason
    )
}

/// Something that was looked at, as a line.
pub(crate) fn considered(what: &str, on: Option<Date>, note: &str) -> String {
    let mut text = what.to_owned();
    if let Some(on) = on {
        text.push_str(&format!(", {}", on.label()));
    }
    if !note.is_empty() {
        text.push_str(&format!(": {note}"));
    }
    text
}

/// That there was a review, without what it says.
pub(crate) fn review(tier: Tier, completed: Option<Date>) -> String {
    let what = match tier {
        Tier::Internal => "internal leadership review",
        Tier::Peer => "peer-to-peer review",
        Tier::Expert => "expert review",
        Tier::National => "national review",
    };
    match completed {
        Some(day) => format!("{what}, completed on {}", day.label()),
        None => format!("{what}, in progress"),
    }
}

/// One sentence on a look at facts, in numbers and without a verdict.
pub(crate) fn readiness(
    catalogue: &Framework,
    met: usize,
    on_word: usize,
    not_met: usize,
    open: usize,
    assessor: usize,
) -> String {
    let alone = match on_word {
        0 => String::new(),
        n => format!(", {n} of them on somebody's word alone"),
    };
    let judged = match assessor {
        0 => String::new(),
        n => format!("; {n} for the assessor alone"),
    };
    format!(
        "By {}: {met} indicated as met{alone}; {not_met} as not met; {open} not decided{judged}.",
        catalogue.label
    )
}

/// The sheet that was sent in, and whether the one that is shown is the same.
pub(crate) fn submitted(digest: &str, on: Option<Date>, same: Option<bool>) -> String {
    let day = on.map_or_else(String::new, |day| format!(" on {}", day.label()));
    let said = match same {
        Some(true) => "the sheet shown is the same: its digest matches",
        Some(false) => "the sheet shown is another one: its digest differs",
        None => "no sheet is shown, so whether it is still the same is not known",
    };
    format!("Facts were sent in{day} with digest {digest}; {said}.")
}

/// How facts are known, as a line: `rests on somebody's word; by the careers leader; oldest of 2 May 2025`. The ways stand in
/// order, the weakest first, one for each fact.
pub(crate) fn known(ways: &[KnownBy], by: &[String], oldest: Option<Date>) -> String {
    let way = |known: KnownBy| match known {
        KnownBy::Declared => "somebody's word",
        KnownBy::Documented => "a document",
        KnownBy::Computed => "what was worked out from records",
        KnownBy::Observed => "what somebody saw",
        KnownBy::Judged => "a person's finding",
    };
    let mut counts: Vec<(KnownBy, usize)> = Vec::new();
    for known in ways {
        match counts.last_mut() {
            Some((last, count)) if last == known => *count += 1,
            _ => counts.push((*known, 1)),
        }
    }
    let mut parts = match counts.as_slice() {
        [(one, _)] => vec![format!("rests on {}", way(*one))],
        several => {
            let told = several.iter().enumerate().map(|(place, (known, count))| {
                let of = match place {
                    0 => format!(" of {} facts", ways.len()),
                    _ => String::new(),
                };
                format!("for {count}{of} on {}", way(*known))
            });
            vec![format!("rests {}", told.collect::<Vec<_>>().join(", "))]
        }
    };
    if !by.is_empty() {
        parts.push(format!("by {}", by.join(", ")));
    }
    parts.push(match oldest {
        Some(day) => format!("oldest of {}", day.label()),
        None => "no date given".to_owned(),
    });
    parts.join("; ")
}
