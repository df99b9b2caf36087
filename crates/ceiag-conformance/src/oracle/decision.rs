//! A decision on the Standard, read naively from a request of `standard_record`: day by day, criterion by criterion.

use super::day;
use serde_json::Value;

/// What a record must come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// Each precondition with whether it holds.
    pub preconditions: Vec<(String, Option<bool>)>,
    /// `not-assessable`, `not-accredited`, `undecided` or `accredited`.
    pub kind: String,
    /// Preconditions that are not true, when it is not assessable.
    pub why: Vec<String>,
    /// Criteria found not met.
    pub unmet: Vec<String>,
    /// Criteria without a finding.
    pub missing: Vec<String>,
}

fn text<'v>(value: &'v Value, key: &str) -> Option<&'v str> {
    value.get(key).and_then(Value::as_str)
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value
        .get(key)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

fn day_of(value: &Value, key: &str) -> Result<Option<i128>, String> {
    text(value, key).map(day::parse).transpose()
}

/// Whether a day lies between `from` and `to`, each open where absent.
fn between(value: &Value, day: i128) -> Result<bool, String> {
    let from = day_of(value, "from")?;
    let to = day_of(value, "to")?;
    Ok(from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to))
}

fn has(list: &[Value], word: &str) -> bool {
    list.iter().any(|item| item.as_str() == Some(word))
}

/// "Applicability for a decision is static: `applies` against setting and years only."
fn applies(criterion: &Value, institution: &Value) -> bool {
    let Some(applies) = criterion.get("applies") else {
        return true;
    };
    let setting = text(institution, "setting").unwrap_or_default();
    if applies.get("settings").is_some() && !has(list(applies, "settings"), setting) {
        return false;
    }
    let range = |value: &Value| -> Vec<i64> {
        let ends: Vec<i64> = list(value, "years")
            .iter()
            .filter_map(Value::as_i64)
            .collect();
        match (ends.first(), ends.last()) {
            (Some(first), Some(last)) => (*first..=*last).collect(),
            _ => Vec::new(),
        }
    };
    let mut own = range(institution);
    if own.is_empty() && setting == "sixth-form-college" {
        own = vec![12, 13];
    }
    let begins = applies.get("begins-by").and_then(Value::as_i64);
    let begins = begins.is_none_or(|by| own.first().is_some_and(|first| *first <= by));
    begins
        && (applies.get("years").is_none() || range(applies).iter().any(|year| own.contains(year)))
}

/// What the findings of a request come to. `known` holds the known editions of the catalogue's series.
///
/// # Errors
/// The request is not one that could be answered.
pub fn decide(request: &Value, known: &[Value]) -> Result<Decided, String> {
    let assessment = request.get("assessment").ok_or("no assessment")?;
    let institution = assessment.get("institution").ok_or("no institution")?;
    let setting = text(institution, "setting").ok_or("no setting")?;
    let id = text(assessment, "catalogue");
    let catalogue = list(request, "own_frameworks")
        .iter()
        .find(|own| text(own, "id") == id)
        .ok_or("no catalogue")?;
    let criteria: Vec<&Value> = list(catalogue, "criterion")
        .iter()
        .filter(|criterion| applies(criterion, institution))
        .collect();
    let findings = list(assessment, "finding");
    let start = day_of(assessment, "started")?.ok_or("no start")?;
    let mut end = start;
    for finding in findings {
        end = end.max(day_of(finding, "on")?.ok_or("no day")?);
    }
    end = day_of(assessment, "completed")?.unwrap_or(end);

    let mut preconditions = vec![
        (
            "body-licensed".to_owned(),
            licensed(
                request,
                text(assessment, "body").unwrap_or_default(),
                start,
                end,
            )?,
        ),
        ("assessor-named".to_owned(), named(assessment)),
        (
            "assessor-independent".to_owned(),
            assessment
                .get("assessor")
                .and_then(|a| a.get("independent"))
                .and_then(Value::as_bool),
        ),
        (
            "edition-fits".to_owned(),
            fits(catalogue, known, setting, start, end, assessment)?,
        ),
        (
            "catalogue-official".to_owned(),
            Some(catalogue.get("official") == Some(&Value::Bool(true))),
        ),
        ("catalogue-not-empty".to_owned(), Some(!criteria.is_empty())),
    ];
    if catalogue.get("needs-compass") == Some(&Value::Bool(true)) {
        let present = assessment.get("compass").and_then(|c| c.get("present"));
        let present = present.and_then(Value::as_bool);
        // After the last day for which the need is known, only a self-assessment that is there settles the matter.
        let known_to = day_of(catalogue, "needs-compass-known-to")?;
        let known = known_to.is_none_or(|day| start <= day);
        let holds = present.filter(|there| known || *there);
        preconditions.push(("compass-present".to_owned(), holds));
    }
    let why: Vec<String> = preconditions
        .iter()
        .filter(|(_, holds)| *holds != Some(true))
        .map(|(id, _)| id.clone())
        .collect();

    let mut unmet = Vec::new();
    let mut missing = Vec::new();
    if why.is_empty() {
        for criterion in criteria {
            let id = text(criterion, "id").unwrap_or_default();
            let mut standing = None;
            for finding in findings {
                if text(finding, "criterion") == Some(id) {
                    standing = text(finding, "outcome");
                }
            }
            match standing {
                Some("met") => {}
                Some(_) => unmet.push(id.to_owned()),
                None => missing.push(id.to_owned()),
            }
        }
    }
    let kind = if !why.is_empty() {
        "not-assessable"
    } else if !unmet.is_empty() {
        "not-accredited"
    } else if !missing.is_empty() {
        "undecided"
    } else {
        "accredited"
    };
    Ok(Decided {
        preconditions,
        kind: kind.to_owned(),
        why,
        unmet,
        missing,
    })
}

/// Every day from start to end, one after the other.
fn licensed(request: &Value, id: &str, start: i128, end: i128) -> Result<Option<bool>, String> {
    let Some(bodies) = request.get("bodies") else {
        return Ok(None);
    };
    let body = list(bodies, "body")
        .iter()
        .find(|body| text(body, "id") == Some(id));
    let Some(body) = body else {
        return Ok(None);
    };
    for day in start..=end {
        let mut found = false;
        for licence in list(body, "licensed") {
            found |= between(licence, day)?;
        }
        if !found {
            return Ok(Some(false));
        }
    }
    Ok(Some(true))
}

fn named(assessment: &Value) -> Option<bool> {
    let assessor = assessment.get("assessor")?;
    Some(text(assessor, "name").is_some_and(|name| !name.trim().is_empty()))
}

fn fits(
    catalogue: &Value,
    known: &[Value],
    setting: &str,
    start: i128,
    end: i128,
    assessment: &Value,
) -> Result<Option<bool>, String> {
    let edition = text(catalogue, "edition").unwrap_or_default();
    let named = known.iter().find(|known| {
        text(known, "id").is_some_and(|id| id.to_lowercase() == edition.to_lowercase())
    });
    let mut files = vec![catalogue.get("in-force").ok_or("no in-force")?];
    if !has(list(catalogue, "settings"), setting) {
        return Ok(Some(false));
    }
    if let Some(named) = named {
        let settings = list(named, "settings");
        if !settings.is_empty() && !has(settings, setting) {
            return Ok(Some(false));
        }
        files.push(named);
    }
    let on = |day: i128| -> Result<bool, String> {
        for file in &files {
            if !between(file, day)? {
                return Ok(false);
            }
        }
        Ok(true)
    };
    let (then, now) = (on(start)?, on(end)?);
    if !then && !now {
        return Ok(Some(false));
    }
    let mut changed = !(then && now);
    if named.is_none() {
        let standing = |day: i128| -> Result<Vec<&Value>, String> {
            let mut found = Vec::new();
            for edition in known {
                let dated = edition.get("from").is_some();
                if dated && has(list(edition, "settings"), setting) && between(edition, day)? {
                    found.push(edition);
                }
            }
            Ok(found)
        };
        let (before, after) = (standing(start)?, standing(end)?);
        let both = before.iter().any(|edition| after.contains(edition));
        changed |= !before.is_empty() && !after.is_empty() && !both;
    }
    Ok(match (changed, assessment.get("edition-agreed")) {
        (false, _) | (true, Some(_)) => Some(true),
        (true, None) => None,
    })
}
