//! Values and sheets as JSON that reads back to the same, and as short text for people.

use super::{Bands, FactSheet, Share, Value};
use crate::date::Date;
use crate::json::Json;
use crate::ratio::Ratio;

impl Value {
    /// A few words for people: `112 of 150`, `between 50% and 75%`, `yes`.
    pub fn shown(&self) -> String {
        match self {
            Value::YesNo(yes) => if yes.0 { "yes" } else { "no" }.to_owned(),
            Value::Share(share) => share.shown(),
            Value::Count(count) => match count.to {
                Some(to) if to == count.from => to.to_string(),
                Some(to) => format!("between {} and {to}", count.from),
                None => format!("{} or more", count.from),
            },
            Value::Date(when) => match (when.from, when.to) {
                (Some(from), Some(to)) if from == to => from.to_string(),
                (Some(from), Some(to)) => format!("between {from} and {to}"),
                (Some(from), None) => format!("{from} or later"),
                (None, Some(to)) => format!("{to} or earlier"),
                (None, None) => "not known".to_owned(),
            },
            Value::Choice(choice) if choice.from == choice.to => choice.from.clone(),
            Value::Choice(choice) => format!("between {} and {}", choice.from, choice.to),
            Value::Unknown => "not known".to_owned(),
            Value::NotApplicable(because) => format!("does not apply ({because})"),
        }
    }

    /// The value as a sheet holds it.
    pub fn to_json(&self) -> Json {
        let pair = |entries: Vec<(&str, Json)>| Json::object(entries);
        let text = |text: String| Json::Text(text);
        match self {
            Value::YesNo(yes) => Json::Bool(yes.0),
            Value::Share(share) => share.to_json(),
            Value::Count(count) => match count.to {
                Some(to) if to == count.from => Json::Integer(to.into()),
                Some(to) => pair(vec![
                    ("from", Json::Integer(count.from.into())),
                    ("to", Json::Integer(to.into())),
                ]),
                None => pair(vec![("from", Json::Integer(count.from.into()))]),
            },
            Value::Date(when) => match (when.from, when.to) {
                (Some(from), Some(to)) if from == to => text(from.to_string()),
                (from, to) => {
                    let end =
                        |key, day: Option<Date>| day.map(|d| (key, Json::Text(d.to_string())));
                    Json::object(
                        [end("after", from), end("before", to)]
                            .into_iter()
                            .flatten(),
                    )
                }
            },
            Value::Choice(choice) if choice.from == choice.to => text(choice.from.clone()),
            Value::Choice(choice) => pair(vec![
                ("from", text(choice.from.clone())),
                ("to", text(choice.to.clone())),
            ]),
            Value::Unknown => text("unknown".to_owned()),
            Value::NotApplicable(because) => pair(vec![("not-applicable", text(because.clone()))]),
        }
    }
}

impl Share {
    /// A few words for people: `112 of 150`, `75%`, `between 50% and 75%`.
    pub fn shown(self) -> String {
        match self {
            Share::Counted { of: 0, .. } => "nobody in the group".to_owned(),
            Share::Counted { from, to, of } if from == to => format!("{to} of {of}"),
            Share::Counted { from, to, of } => format!("between {from} and {to} of {of}"),
            Share::Band { from, to } if from == to => to.percent_label(),
            Share::Band { from, to } => {
                format!(
                    "between {} and {}",
                    from.percent_label(),
                    to.percent_label()
                )
            }
            Share::NumeratorOnly { n } => format!("{n}, of how many is not known"),
        }
    }

    fn to_json(self) -> Json {
        let number = |n: u32| Json::Integer(n.into());
        let ratio = |r: Ratio| Json::Text(r.to_string());
        match self {
            Share::Counted { from, to, of } if from == to => Json::Text(format!("{to}/{of}")),
            Share::Counted { from, to, of } => Json::object([
                ("n", Json::Array(vec![number(from), number(to)])),
                ("d", number(of)),
            ]),
            Share::Band { from, to } => Json::object([("from", ratio(from)), ("to", ratio(to))]),
            Share::NumeratorOnly { n } => Json::object([("n", number(n))]),
        }
    }
}

impl FactSheet {
    /// SHA-256 of the sheet's canonical JSON, as 64 hexadecimal digits: it pins exactly what was looked at.
    pub fn digest(&self) -> String {
        crate::framework::hex_digest(&self.to_json().write())
    }

    /// The sheet as JSON that reads back to the same sheet.
    pub fn to_json(&self) -> Json {
        let texts = |map: &std::collections::BTreeMap<String, String>| {
            Json::object(map.iter().map(|(k, v)| (k.clone(), Json::Text(v.clone()))))
        };
        let mut entries = vec![
            ("format".to_owned(), Json::text("ceiag-facts/1")),
            ("as-of".to_owned(), Json::Text(self.as_of.to_string())),
            ("institution".to_owned(), self.institution.to_json()),
        ];
        if let Some(year) = self.academic_year {
            entries.push(("academic-year".to_owned(), Json::Text(year.to_string())));
        }
        if !self.frameworks.is_empty() {
            let ids = self
                .frameworks
                .iter()
                .map(|id| Json::Text(id.clone()))
                .collect();
            entries.push(("frameworks".to_owned(), Json::Array(ids)));
        }
        for (key, map) in [("profiles", &self.profiles), ("choices", &self.choices)] {
            if !map.is_empty() {
                entries.push((key.to_owned(), texts(map)));
            }
        }
        if !self.bands.is_empty() {
            let bands = self
                .bands
                .iter()
                .map(|(fact, bands)| (fact.clone(), bands.to_json()));
            entries.push(("bands".to_owned(), Json::object(bands)));
        }
        let facts = self.entries.iter().map(|(address, entry)| {
            let value = entry.value.to_json();
            let json = match &entry.provenance {
                None => value,
                Some(provenance) => {
                    let text = |t: &String| Json::Text(t.clone());
                    let parts = [
                        Some(("value", value)),
                        provenance
                            .known_by
                            .map(|k| ("known-by", Json::text(k.id()))),
                        provenance.by.as_ref().map(|b| ("by", text(b))),
                        provenance.on.map(|d| ("on", Json::Text(d.to_string()))),
                        provenance.note.as_ref().map(|n| ("note", text(n))),
                    ];
                    Json::object(parts.into_iter().flatten())
                }
            };
            (address.to_string(), json)
        });
        entries.push(("facts".to_owned(), Json::object(facts)));
        Json::object(entries)
    }
}

impl Bands {
    fn to_json(&self) -> Json {
        let edges = self
            .lower_edges
            .iter()
            .map(|e| Json::Text(e.to_string()))
            .collect();
        let rule = match self.edge_rule {
            super::EdgeRule::Exact => "exact",
            super::EdgeRule::Floor => "floor",
            super::EdgeRule::HalfUp => "half-up",
        };
        Json::object([
            ("edge-rule", Json::text(rule)),
            ("lower-edges", Json::Array(edges)),
        ])
    }
}

impl crate::institution::Institution {
    /// The institution as a sheet holds it.
    pub fn to_json(&self) -> Json {
        let text = |t: &String| Json::Text(t.clone());
        let cohort = self.cohort.as_ref().map(|c| {
            Json::object([
                ("restricted-to", text(&c.restricted_to)),
                ("because", text(&c.because)),
            ])
        });
        let years = self.years.map(|y| {
            Json::Array(vec![
                Json::Integer(y.first().into()),
                Json::Integer(y.last().into()),
            ])
        });
        let parts = [
            self.name.as_ref().map(|n| ("name", text(n))),
            self.urn.map(|u| ("urn", Json::Text(u.to_string()))),
            self.ukprn.map(|u| ("ukprn", Json::Text(u.to_string()))),
            self.laestab.map(|l| ("laestab", Json::Text(l.to_string()))),
            Some(("setting", Json::text(self.setting.id()))),
            years.map(|y| ("years", y)),
            cohort.map(|c| ("cohort", c)),
            self.gcse_share
                .map(|s| ("gcse-share", Json::Text(s.to_string()))),
        ];
        Json::object(parts.into_iter().flatten())
    }
}
