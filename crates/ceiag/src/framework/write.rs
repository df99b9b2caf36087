//! Editions, catalogues and what belongs to them as JSON that reads back to the same.

use super::{
    Choice, Context, Criterion, Crosswalk, Framework, Group, InForce, Item, Judged, KnownEdition,
    Level, Model, NeedsCompass, Profile, Series, Source, StrengthBasis, Window,
};
use crate::fact::{By, Catalogue, Declaration};
use crate::institution::YearGroups;
use crate::json::Json;

/// Whether wording, notes and sources are written too. Rules and short labels always are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prose {
    /// Everything.
    With,
    /// Rules and short labels only.
    Without,
}

type Parts = Vec<(&'static str, Json)>;

fn number(n: u32) -> Json {
    Json::Integer(n.into())
}

fn texts(list: &[String]) -> Json {
    Json::Array(list.iter().map(Json::text).collect())
}

fn years(years: YearGroups) -> Json {
    Json::Array(vec![
        number(years.first().into()),
        number(years.last().into()),
    ])
}

fn push_text(parts: &mut Parts, key: &'static str, text: &str) {
    if !text.is_empty() {
        parts.push((key, Json::text(text)));
    }
}

fn push_texts(parts: &mut Parts, key: &'static str, list: &[String]) {
    if !list.is_empty() {
        parts.push((key, texts(list)));
    }
}

fn push_list<T>(parts: &mut Parts, key: &'static str, list: &[T], json: impl Fn(&T) -> Json) {
    if !list.is_empty() {
        parts.push((key, Json::Array(list.iter().map(json).collect())));
    }
}

impl Framework {
    /// The edition as a framework file holds it.
    pub fn to_json(&self, prose: Prose) -> Json {
        let settings = |list: &[crate::institution::Setting]| {
            Json::Array(list.iter().map(|s| Json::text(s.id())).collect())
        };
        let mut parts = vec![
            ("format", Json::text("ceiag-framework/1")),
            ("id", Json::text(&self.id)),
            ("series", Json::text(&self.series)),
            ("edition", Json::text(&self.edition)),
            ("title", Json::text(&self.title)),
            ("label", Json::text(&self.label)),
            ("owner", Json::text(&self.owner)),
            ("settings", settings(&self.settings)),
            ("reading", Json::text(self.reading.id())),
            ("strength", Json::text(self.strength.id())),
            ("strength-basis", self.strength_basis.to_json(prose)),
            ("text-version", Json::text(&self.text_version)),
            ("in-force", self.in_force.to_json(prose)),
        ];
        if self.official {
            parts.push(("official", Json::Bool(true)));
        }
        match self.needs_compass {
            NeedsCompass::NotSaid => {}
            NeedsCompass::No => parts.push(("needs-compass", Json::Bool(false))),
            NeedsCompass::Yes { known_to } => {
                parts.push(("needs-compass", Json::Bool(true)));
                if let Some(day) = known_to {
                    parts.push(("needs-compass-known-to", Json::text(day.to_string())));
                }
            }
        }
        push_list(
            &mut parts,
            "settings-by-choice",
            &self.settings_by_choice,
            |by| {
                Json::object([
                    ("setting", Json::text(by.setting.id())),
                    ("choice", Json::text(&by.choice)),
                    ("option", Json::text(&by.option)),
                ])
            },
        );
        push_text(
            &mut parts,
            "default-profile",
            self.profile.as_deref().unwrap_or_default(),
        );
        let group_key = self.reading.group_key();
        push_list(&mut parts, group_key, &self.groups, Group::to_json);
        if let Some(model) = &self.model {
            model.push_to(&mut parts);
        }
        push_list(&mut parts, "choice", &self.choices, |c| c.to_json(prose));
        push_list(&mut parts, "criterion", &self.criteria, |c| {
            c.to_json(prose, group_key)
        });
        push_list(&mut parts, "profile", &self.profiles, |p| p.to_json(prose));
        push_list(&mut parts, "window", &self.windows, Window::to_json);
        if prose == Prose::With {
            push_list(&mut parts, "context", &self.context, |c| {
                c.to_json(group_key)
            });
        }
        Json::object(parts)
    }
}

impl InForce {
    fn to_json(&self, prose: Prose) -> Json {
        let mut parts = vec![
            ("from", Json::Text(self.from.to_string())),
            ("grade", Json::text(self.grade.id())),
        ];
        if let Some(to) = self.to {
            parts.push(("to", Json::Text(to.to_string())));
        }
        if prose == Prose::With {
            push_text(&mut parts, "stated", &self.stated);
            push_texts(&mut parts, "sources", &self.sources);
        }
        Json::object(parts)
    }
}

impl Group {
    pub(super) fn to_json(&self) -> Json {
        let mut parts = vec![
            ("id", Json::text(&self.id)),
            ("number", number(self.number)),
            ("label", Json::text(&self.label)),
        ];
        push_list(&mut parts, "benchmarks", &self.roots, |root| {
            Json::Text(format!("{}/{}", root.framework, root.id))
        });
        Json::object(parts)
    }
}

impl Model {
    /// The parts that only a maturity model has.
    fn push_to(&self, parts: &mut Parts) {
        parts.push(("judgement", Json::text(self.judgement.id())));
        push_list(parts, "level", &self.levels, Level::to_json);
        push_list(parts, "question", &self.questions, |q| {
            Json::object([
                ("id", Json::text(&q.id)),
                ("theme", Json::text(&q.theme)),
                ("text", Json::text(&q.text)),
            ])
        });
        push_list(parts, "descriptor", &self.descriptors, |d| {
            let of = self.questions.iter().any(|q| q.id == d.of);
            Json::object([
                (if of { "question" } else { "theme" }, Json::text(&d.of)),
                ("level", Json::text(&d.level)),
                ("text", Json::text(&d.text)),
            ])
        });
    }
}

impl Level {
    pub(super) fn to_json(&self) -> Json {
        let mut parts = vec![
            ("id", Json::text(&self.id)),
            ("label", Json::text(&self.label)),
        ];
        if self.floor {
            parts.push(("floor", Json::Bool(true)));
        }
        Json::object(parts)
    }
}

impl Choice {
    pub(super) fn to_json(&self, prose: Prose) -> Json {
        let options = self.options.iter().map(|o| {
            Json::object([
                ("id", Json::text(&o.id)),
                ("label", Json::text(&o.label)),
                ("grade", Json::text(o.grade.id())),
            ])
        });
        let mut parts = vec![
            ("id", Json::text(&self.id)),
            ("label", Json::text(&self.label)),
            ("grade", Json::text(self.grade.id())),
            ("options", Json::Array(options.collect())),
        ];
        if prose == Prose::With {
            push_text(&mut parts, "question", &self.question);
            push_texts(&mut parts, "sources", &self.sources);
        }
        Json::object(parts)
    }
}

impl StrengthBasis {
    fn to_json(&self, prose: Prose) -> Json {
        let mut parts = vec![("grade", Json::text(self.grade.id()))];
        if prose == Prose::With {
            push_texts(&mut parts, "sources", &self.sources);
            push_text(&mut parts, "note", &self.note);
        }
        Json::object(parts)
    }
}

impl Criterion {
    pub(super) fn to_json(&self, prose: Prose, group_key: &'static str) -> Json {
        let mut parts = vec![
            ("id", Json::text(&self.id)),
            ("label", Json::text(&self.label)),
            ("grade", Json::text(self.grade.id())),
            ("strength", Json::text(self.strength.id())),
        ];
        if let Some(basis) = &self.strength_basis {
            parts.push(("strength-basis", basis.to_json(prose)));
        }
        push_text(
            &mut parts,
            group_key,
            self.group.as_deref().unwrap_or_default(),
        );
        push_text(
            &mut parts,
            "level",
            self.level.as_deref().unwrap_or_default(),
        );
        push_texts(&mut parts, "profiles", &self.profiles);
        let mut applies = Vec::new();
        if let Some(range) = self.applies.years {
            applies.push(("years", years(range)));
        }
        if let Some(year) = self.applies.begins_by {
            applies.push(("begins-by", number(u32::from(year))));
        }
        push_list(&mut applies, "settings", &self.applies.settings, |s| {
            Json::text(s.id())
        });
        if !applies.is_empty() {
            parts.push(("applies", Json::object(applies)));
        }
        if let Some(last) = self.not_sourced_where {
            let place = Json::object([("last-year", years(last))]);
            parts.push(("not-sourced-where", place));
        }
        match &self.judged {
            Judged::By(rule) => parts.push(("met-when", rule.to_json())),
            Judged::ByPerson { role } => parts.push(("judged-by", Json::text(role))),
            Judged::Reserved { working_reading } => {
                parts.push(("reserved", Json::Bool(true)));
                if let Some(rule) = working_reading {
                    let mut working =
                        vec![("rule", rule.to_json()), ("grade", Json::text("project"))];
                    if prose == Prose::With {
                        push_text(&mut working, "note", &self.working_note);
                    }
                    parts.push(("working-reading", Json::object(working)));
                }
            }
        }
        if prose == Prose::With {
            push_text(&mut parts, "text", &self.text);
            push_texts(&mut parts, "sources", &self.sources);
            push_text(&mut parts, "note", &self.note);
        }
        Json::object(parts)
    }
}

impl Profile {
    pub(super) fn to_json(&self, prose: Prose) -> Json {
        let mut parts = vec![
            ("id", Json::text(&self.id)),
            ("label", Json::text(&self.label)),
            ("grade", Json::text(self.grade.id())),
        ];
        if self.by_name_only {
            parts.push(("by-name-only", Json::Bool(true)));
        }
        if let Some(rounding) = self.percent {
            parts.push(("percent", Json::text(rounding.id())));
        }
        if let Some(groups) = &self.groups {
            parts.push(("benchmarks", texts(groups)));
        }
        push_list(&mut parts, "item", &self.items, Item::to_json);
        if prose == Prose::With {
            push_texts(&mut parts, "sources", &self.sources);
            push_text(&mut parts, "note", &self.note);
        }
        Json::object(parts)
    }
}

impl Item {
    fn to_json(&self) -> Json {
        let mut parts = vec![
            ("criterion", Json::text(&self.criterion)),
            ("weight", number(self.weight)),
        ];
        if let Some(n) = self.parts {
            parts.push(("parts", number(n)));
        }
        push_text(
            &mut parts,
            "credit-from",
            self.credit_from.as_deref().unwrap_or_default(),
        );
        Json::object(parts)
    }
}

impl Context {
    pub(super) fn to_json(&self, group_key: &'static str) -> Json {
        let mut parts = vec![
            ("id", Json::text(&self.id)),
            ("kind", Json::text(self.kind.id())),
            ("text", Json::text(&self.text)),
            ("grade", Json::text(self.grade.id())),
        ];
        push_text(
            &mut parts,
            group_key,
            self.group.as_deref().unwrap_or_default(),
        );
        push_texts(&mut parts, "sources", &self.sources);
        push_text(&mut parts, "note", &self.note);
        Json::object(parts)
    }
}

impl Window {
    pub(super) fn to_json(&self) -> Json {
        let day = |(month, day): (u8, u8)| Json::Text(format!("{month:02}-{day:02}"));
        let mut parts = vec![
            ("id", Json::text(&self.id)),
            ("criterion", Json::text(&self.criterion)),
            ("label", Json::text(&self.label)),
            ("years", years(self.years)),
            ("opens", day(self.opens)),
            ("closes", day(self.closes)),
        ];
        push_text(
            &mut parts,
            "leap-day-choice",
            self.leap_day_choice.as_deref().unwrap_or_default(),
        );
        Json::object(parts)
    }
}

impl Catalogue {
    /// The catalogue as a file holds it.
    pub fn to_json(&self, prose: Prose) -> Json {
        let facts = self.iter().map(|fact| fact.to_json(prose)).collect();
        Json::object([
            ("format", Json::text("ceiag-catalogue/1")),
            ("fact", Json::Array(facts)),
        ])
    }
}

impl Declaration {
    /// The declaration as a catalogue holds it.
    pub fn to_json(&self, prose: Prose) -> Json {
        let mut parts = vec![
            ("id", Json::text(&self.id)),
            ("kind", Json::text(self.kind.id())),
            ("label", Json::text(&self.label)),
        ];
        push_text(&mut parts, "unit", &self.unit);
        match self.by {
            By::Whole => {}
            By::Year(range) => parts.extend([("by", Json::text("year")), ("years", years(range))]),
            By::KeyStage(a, b) => {
                let stages = Json::Array(vec![number(a.into()), number(b.into())]);
                parts.extend([("by", Json::text("key-stage")), ("key-stages", stages)]);
            }
        }
        if let Some(range) = self.needs_years {
            parts.push(("needs-years", years(range)));
        }
        match self.period {
            None => {}
            Some(crate::fact::PeriodOf::AcademicYear) => {
                parts.push(("period", Json::text("academic-year")))
            }
            Some(crate::fact::PeriodOf::Leavers) => parts.push(("period", Json::text("leavers"))),
        }
        if self.may_be_not_applicable {
            parts.push(("may-be-not-applicable", Json::Bool(true)));
        }
        if let Some(max) = self.max {
            parts.push(("max", number(max)));
        }
        push_list(&mut parts, "options", &self.options, |o| {
            Json::object([("id", Json::text(&o.id)), ("label", Json::text(&o.label))])
        });
        push_text(
            &mut parts,
            "judged-by",
            self.judged_by.as_deref().unwrap_or_default(),
        );
        push_list(&mut parts, "counts-as", &self.counts_as, |c| {
            Json::object([
                ("from", Json::text(&c.from)),
                ("how", Json::text(c.how.id())),
            ])
        });
        if prose == Prose::With {
            push_text(&mut parts, "population", &self.population);
            push_text(&mut parts, "question", &self.question);
            push_text(&mut parts, "help", &self.help);
        }
        Json::object(parts)
    }
}

impl KnownEdition {
    fn to_json(&self) -> Json {
        let settings = self.settings.iter().map(|s| Json::text(s.id())).collect();
        let mut parts = vec![
            ("id", Json::text(&self.id)),
            ("label", Json::text(&self.label)),
            ("settings", Json::Array(settings)),
            ("basis", Json::text(self.basis.id())),
            ("grade", Json::text(self.grade.id())),
        ];
        for (key, day) in [("from", self.from), ("to", self.to)] {
            if let Some(day) = day {
                parts.push((key, Json::Text(day.to_string())));
            }
        }
        push_texts(&mut parts, "sources", &self.sources);
        push_text(&mut parts, "note", &self.note);
        Json::object(parts)
    }
}

impl Series {
    /// The series as a file holds it.
    pub fn to_json(&self) -> Json {
        let mut parts = vec![
            ("id", Json::text(&self.id)),
            ("label", Json::text(&self.label)),
        ];
        push_list(
            &mut parts,
            "evaluation-type",
            &self.evaluation_types,
            |rule| {
                let settings = rule.settings.iter().map(|s| Json::text(s.id())).collect();
                let mut parts = vec![
                    ("id", Json::text(rule.id.id())),
                    ("settings", Json::Array(settings)),
                    ("grade", Json::text(rule.grade.id())),
                ];
                if let Some(least) = rule.gcse_share_at_least {
                    parts.push(("gcse-share-at-least", Json::Text(least.to_string())));
                }
                push_text(&mut parts, "because", &rule.because);
                push_text(&mut parts, "below", &rule.below);
                push_text(&mut parts, "not-known", &rule.not_known);
                push_texts(&mut parts, "sources", &rule.sources);
                Json::object(parts)
            },
        );
        if self.by_name_only {
            parts.push(("by-name-only", Json::Bool(true)));
        }
        push_list(&mut parts, "known", &self.known, KnownEdition::to_json);
        push_list(&mut parts, "hole", &self.holes, |hole| {
            let settings = hole.settings.iter().map(|s| Json::text(s.id())).collect();
            let mut parts = vec![
                ("settings", Json::Array(settings)),
                ("because", Json::text(hole.because.id())),
            ];
            for (key, day) in [("from", hole.from), ("to", hole.to)] {
                push_text(
                    &mut parts,
                    key,
                    &day.map(|d| d.to_string()).unwrap_or_default(),
                );
            }
            push_text(&mut parts, "note", &hole.note);
            Json::object(parts)
        });
        Json::object(parts)
    }
}

impl Source {
    /// The source as a file holds it.
    pub fn to_json(&self) -> Json {
        let mut parts = vec![
            ("key", Json::text(&self.key)),
            ("title", Json::text(&self.title)),
            ("checked", Json::Text(self.checked.to_string())),
        ];
        for (key, text) in [
            ("publisher", &self.publisher),
            ("url", &self.url),
            ("published", &self.published),
            ("interest", &self.interest),
        ] {
            push_text(&mut parts, key, text);
        }
        Json::object(parts)
    }
}

impl Crosswalk {
    /// The crosswalk as a file holds it.
    pub fn to_json(&self) -> Json {
        let rows = self.rows.iter().map(|row| {
            let mut parts = vec![
                ("from", texts(&row.from)),
                ("to", texts(&row.to)),
                ("status", Json::text(row.status.id())),
                ("grade", Json::text(row.grade.id())),
            ];
            push_text(&mut parts, "note", &row.note);
            Json::object(parts)
        });
        Json::object([
            ("format", Json::text("ceiag-crosswalk/1")),
            ("id", Json::text(&self.id)),
            ("from", Json::text(&self.from)),
            ("to", Json::text(&self.to)),
            ("row", Json::Array(rows.collect())),
        ])
    }
}
