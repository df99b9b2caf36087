//! What a reader of a review should know. A notice changes nothing.

use super::status::{ReviewState, ReviewStatus};
use super::{Review, Tier};
use crate::api::Notice;
use crate::date::AcademicYear;
use crate::framework::Library;
use crate::words::number::counted;
use crate::words::review as words;

pub(super) fn notices(library: &Library, review: &Review, status: &ReviewStatus) -> Vec<Notice> {
    let mut found = Notices {
        library,
        list: Vec::new(),
    };
    match review.tier {
        Tier::Internal => {
            let year = AcademicYear::containing(status.as_of);
            if review.year() < year {
                let of = review.year();
                found.expected(
                    "no-internal-review-this-year",
                    &format!("this review is of {of}, and {year} has none here yet"),
                );
            }
        }
        Tier::Peer => peer(review, &mut found),
        Tier::Expert | Tier::National => {}
    }
    answers_first(review, &mut found);
    if let Some(digest) = &review.model_digest
        && *digest != status.model.digest
    {
        found.own(
            "model-changed",
            format!(
                "the model has changed since the review began: it began with the one whose digest is {}, and is read with {}",
                short(digest),
                short(&status.model.digest)
            ),
        );
    }
    let hidden = status.questions.iter().filter(|q| q.hidden).count();
    if hidden > 0 {
        let questions = counted(hidden as u64, "question", "questions");
        found.own(
            "indication-hidden",
            format!(
                "what facts indicate of {questions} is not shown before people have chosen a level"
            ),
        );
    }
    if !status.unlinked_actions.is_empty() {
        let actions = words::list(&status.unlinked_actions);
        found.expected(
            "action-without-priority",
            &format!("no priority of the improvement plan is named for {actions}"),
        );
    }
    if status.state == ReviewState::Complete && review.judges() {
        found.expected(
            "consider-external-assessment",
            "advice: with this review done, consider an external assessment",
        );
    }
    found.list
}

fn peer(review: &Review, found: &mut Notices<'_>) {
    match &review.follows {
        None => found.expected(
            "peer-before-internal",
            "no internal review is named that this one follows",
        ),
        Some(follows) => match follows.completed {
            Some(day) if day <= review.started => {
                let year = AcademicYear::containing(day);
                if year < review.year() {
                    let told = format!(
                        "the internal review that this one follows was completed in {year}, before {}",
                        review.year()
                    );
                    found.expected("no-internal-review-this-year", &told);
                }
            }
            Some(day) => found.expected(
                "peer-before-internal",
                &format!(
                    "this review was started on {}, before the internal review was completed on {}",
                    review.started.label(),
                    day.label()
                ),
            ),
            None => found.expected(
                "peer-before-internal",
                "the internal review that this one follows is not said to be completed",
            ),
        },
    }
    let expected = found.library.reviews.expectation("trio-size");
    if let Some(trio) = expected.and_then(|e| e.number) {
        let others = u32::try_from(others(review)).unwrap_or(u32::MAX);
        if others.saturating_add(1) != trio {
            let others = counted(others.into(), "other institution", "other institutions");
            found.expected("trio-size", &format!("this review names {others}"));
        }
    }
    match review.facilitator.as_ref().map(|f| f.trained) {
        Some(Some(true)) => {}
        Some(Some(false)) => found.expected(
            "facilitator-not-trained",
            "the facilitator of this review is not trained",
        ),
        Some(None) => found.expected(
            "facilitator-not-known",
            "whether the facilitator of this review is trained is not said",
        ),
        None => found.expected("facilitator-not-known", "no facilitator is named"),
    }
}

/// The reviewers that are not the institution itself.
fn others(review: &Review) -> usize {
    let own = review.institution.as_ref();
    let itself = |r: &&super::Reviewer| match (r.urn, own.and_then(|i| i.urn)) {
        (Some(theirs), Some(ours)) => theirs == ours,
        _ => r.name.is_some() && r.name.as_ref() == own.and_then(|i| i.name.as_ref()),
    };
    review.reviewers.iter().filter(|r| !itself(r)).count()
}

/// The day on which somebody was first recorded lies after the first judgement.
fn answers_first(review: &Review, found: &mut Notices<'_>) {
    let dated: Option<Vec<_>> = review.participants.iter().map(|p| p.on).collect();
    let people = dated.unwrap_or_default().into_iter().min();
    let judged = review.judgements.iter().map(|j| j.on).min();
    if let (Some(people), Some(judged)) = (people, judged)
        && judged < people
    {
        found.expected(
            "answers-before-participants",
            &format!(
                "the first level was chosen on {}, and who took part was first recorded on {}",
                judged.label(),
                people.label()
            ),
        );
    }
}

fn short(digest: &str) -> &str {
    digest.get(..12).unwrap_or(digest)
}

pub(super) struct Notices<'l> {
    pub(super) library: &'l Library,
    pub(super) list: Vec<Notice>,
}

impl Notices<'_> {
    pub(super) fn own(&mut self, code: &'static str, text: String) {
        self.list.push(Notice::new(code, text));
    }

    /// A notice with what is expected and how well that is known, as the data say.
    pub(super) fn expected(&mut self, code: &'static str, told: &str) {
        let why = self.library.reviews.expectation(code);
        let text = match why {
            Some(why) => format!("{told}; {} ({})", why.text, why.grade.label()),
            None => told.to_owned(),
        };
        self.list.push(Notice::new(code, text));
    }
}
