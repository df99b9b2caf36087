//! A review as JSON that reads back to the same.

use super::read::FORMAT;
use super::{Action, Judgement, Participant, Review, ReviewFinding};
use crate::date::Date;
use crate::json::Json;

type Parts = Vec<(&'static str, Json)>;

fn text(parts: &mut Parts, key: &'static str, text: Option<&String>) {
    parts.extend(text.map(|text| (key, Json::text(text))));
}

fn texts(parts: &mut Parts, key: &'static str, list: &[String]) {
    if !list.is_empty() {
        parts.push((key, Json::Array(list.iter().map(Json::text).collect())));
    }
}

fn day(parts: &mut Parts, key: &'static str, day: Option<Date>) {
    parts.extend(day.map(|day| (key, Json::Text(day.to_string()))));
}

fn list<T>(parts: &mut Parts, key: &'static str, items: &[T], json: impl Fn(&T) -> Json) {
    if !items.is_empty() {
        parts.push((key, Json::Array(items.iter().map(json).collect())));
    }
}

impl Review {
    /// The review as a file holds it.
    pub fn to_json(&self) -> Json {
        let mut parts = vec![
            ("format", Json::text(FORMAT)),
            ("id", Json::text(&self.id)),
            ("tier", Json::text(self.tier.id())),
            ("model", Json::text(&self.model)),
        ];
        text(&mut parts, "model-digest", self.model_digest.as_ref());
        if let Some(year) = self.academic_year {
            parts.push(("academic-year", Json::Text(year.to_string())));
        }
        day(&mut parts, "started", Some(self.started));
        day(&mut parts, "completed", self.completed);
        text(&mut parts, "hub", self.hub.as_ref());
        text(&mut parts, "region", self.region.as_ref());
        text(&mut parts, "theme", self.theme.as_ref());
        if let Some(institution) = &self.institution {
            parts.push(("institution", institution.to_json()));
        }
        list(&mut parts, "participant", &self.participants, participant);
        list(&mut parts, "judgement", &self.judgements, judgement);
        list(&mut parts, "finding", &self.findings, finding);
        list(&mut parts, "priority", &self.priorities, |p| {
            Json::object([("id", Json::text(&p.id)), ("text", Json::text(&p.text))])
        });
        list(&mut parts, "action", &self.actions, action);
        if let Some(facilitator) = &self.facilitator {
            let mut inner = Parts::new();
            text(&mut inner, "name", facilitator.name.as_ref());
            inner.extend(facilitator.trained.map(|t| ("trained", Json::Bool(t))));
            text(&mut inner, "from", facilitator.from.as_ref());
            parts.push(("facilitator", Json::object(inner)));
        }
        if let Some(follows) = &self.follows {
            let mut inner = vec![("review", Json::text(&follows.review))];
            day(&mut inner, "completed", follows.completed);
            parts.push(("follows", Json::object(inner)));
        }
        list(&mut parts, "reviewer", &self.reviewers, |reviewer| {
            let mut inner = Parts::new();
            text(&mut inner, "name", reviewer.name.as_ref());
            inner.extend(reviewer.urn.map(|u| ("urn", Json::Text(u.to_string()))));
            Json::object(inner)
        });
        texts(&mut parts, "reviews", &self.reviews);
        list(&mut parts, "process", &self.process, |process| {
            Json::object([
                ("aspect", Json::text(&process.aspect)),
                ("finding", Json::text(&process.finding)),
            ])
        });
        Json::object(parts)
    }
}

fn participant(participant: &Participant) -> Json {
    let mut parts = vec![("role", Json::text(&participant.role))];
    text(&mut parts, "described", participant.described.as_ref());
    text(&mut parts, "name", participant.name.as_ref());
    day(&mut parts, "on", participant.on);
    Json::object(parts)
}

fn judgement(judgement: &Judgement) -> Json {
    let mut parts = vec![
        ("question", Json::text(&judgement.question)),
        ("level", Json::text(&judgement.level)),
    ];
    day(&mut parts, "on", Some(judgement.on));
    parts.extend(
        judgement
            .independence
            .map(|i| ("independence", Json::text(i.id()))),
    );
    texts(&mut parts, "strengths", &judgement.strengths);
    texts(&mut parts, "to-develop", &judgement.to_develop);
    texts(&mut parts, "evidence", &judgement.evidence);
    text(&mut parts, "note", judgement.note.as_ref());
    text(&mut parts, "earlier", judgement.earlier.as_ref());
    text(&mut parts, "reason", judgement.reason.as_ref());
    Json::object(parts)
}

fn finding(finding: &ReviewFinding) -> Json {
    let outcome = |met| if met { "met" } else { "not-met" };
    let mut parts = vec![
        ("criterion", Json::text(&finding.criterion)),
        ("outcome", Json::text(outcome(finding.met))),
    ];
    day(&mut parts, "on", Some(finding.on));
    parts.extend(
        finding
            .independence
            .map(|i| ("independence", Json::text(i.id()))),
    );
    texts(&mut parts, "evidence", &finding.evidence);
    text(&mut parts, "reason", finding.reason.as_ref());
    parts.extend(
        finding
            .earlier
            .map(|met| ("earlier", Json::text(outcome(met)))),
    );
    Json::object(parts)
}

fn action(action: &Action) -> Json {
    let mut parts = vec![("id", Json::text(&action.id))];
    text(&mut parts, "question", action.question.as_ref());
    text(&mut parts, "criterion", action.criterion.as_ref());
    parts.push(("text", Json::text(&action.text)));
    text(&mut parts, "owner", action.owner.as_ref());
    day(&mut parts, "by", action.by);
    text(&mut parts, "priority", action.priority.as_ref());
    if action.highest_leverage {
        parts.push(("highest-leverage", Json::Bool(true)));
    }
    Json::object(parts)
}
