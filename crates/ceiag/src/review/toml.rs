//! A review as TOML that people go on writing: what stands, then what is still open as comments.

use super::asked::Asked;
use super::{Review, Tier};
use crate::date::Date;
use crate::framework::Library;
use crate::institution::Institution;
use crate::json::{Json, toml_value};
use crate::problem::{Code, Problem, Problems};
use crate::words::{model_name, review as words};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Keys of the review itself, in the order of the page that describes the format.
const OWN: [&str; 14] = [
    "format",
    "id",
    "tier",
    "model",
    "model-digest",
    "academic-year",
    "started",
    "completed",
    "hub",
    "region",
    "theme",
    "facilitator",
    "follows",
    "reviews",
];

/// Lists of tables, each with the order of its keys.
const LISTS: [(&str, &[&str]); 7] = [
    ("participant", &["role", "described", "name", "on"]),
    (
        "judgement",
        &[
            "question",
            "level",
            "on",
            "independence",
            "strengths",
            "to-develop",
            "evidence",
            "note",
            "earlier",
            "reason",
        ],
    ),
    (
        "finding",
        &[
            "criterion",
            "outcome",
            "on",
            "independence",
            "evidence",
            "reason",
            "earlier",
        ],
    ),
    ("priority", &["id", "text"]),
    (
        "action",
        &[
            "id",
            "question",
            "criterion",
            "text",
            "owner",
            "by",
            "priority",
            "highest-leverage",
        ],
    ),
    ("reviewer", &["name", "urn"]),
    ("process", &["aspect", "finding"]),
];

const INSTITUTION: [&str; 5] = ["name", "urn", "ukprn", "laestab", "setting"];

/// Keys whose texts are days.
const DAYS: [&str; 4] = ["started", "completed", "on", "by"];

impl Review {
    /// The review as TOML that reads back to the same, with the questions that have no level yet as comments, in order.
    ///
    /// # Errors
    /// `unknown-framework`, when the library does not have the model.
    pub fn to_toml(&self, library: &Library) -> Result<String, Problems> {
        let asked = Asked::find(library, &self.model)?;
        let mut text = String::new();
        write(&mut text, self, library, &asked).unwrap_or_default();
        Ok(text)
    }

    /// An empty review as TOML: what is to be filled in, and the questions in order.
    ///
    /// # Errors
    /// `unknown-framework` of a model that is not there, `setting-not-covered` of one for other settings,
    /// `missing-key` without an institution, unless the review is of the system.
    pub fn template(
        library: &Library,
        tier: Tier,
        model: &str,
        institution: Option<&Institution>,
        started: Date,
    ) -> Result<String, Problems> {
        let asked = Asked::find(library, model)?;
        let whom = institution.filter(|_| tier != Tier::National);
        let name = whom.and_then(|i| i.name.as_deref()).unwrap_or_default();
        let id = format!("{name}-{}-{}", tier.id(), started.year());
        let mut review = Review::new(plain(&id), tier, model, started);
        review.model_digest = Some(asked.framework.digest(library));
        review.academic_year = Some(review.year());
        review.institution = whom.cloned();
        match whom {
            None if matches!(tier, Tier::Internal | Tier::Peer) => {
                return Err(
                    Problem::error(Code::MissingKey, "a review is of an institution")
                        .path("institution")
                        .into(),
                );
            }
            Some(whom) if !asked.framework.covers(whom.setting) => {
                let message = format!("`{model}` is not for {}", whom.setting.one());
                return Err(Problem::error(Code::SettingNotCovered, message)
                    .found(model)
                    .into());
            }
            _ => {}
        }
        review.to_toml(library)
    }
}

/// Letters, digits and hyphens of a text, as an id has them.
fn plain(text: &str) -> String {
    let words = text.to_lowercase();
    let words = words.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|w| !w.is_empty()).collect();
    words.join("-").chars().take(80).collect()
}

type Fmt = Result<(), std::fmt::Error>;

fn write(text: &mut String, review: &Review, library: &Library, asked: &Asked<'_>) -> Fmt {
    let Json::Object(parts) = review.to_json() else {
        return Ok(());
    };
    let name = model_name(asked.framework);
    let tier = words::tier(library, review.tier);
    writeln!(text, "# {} by: {name}", words::capital(&tier))?;
    writeln!(text, "# ({})", words::basis(asked.framework))?;
    writeln!(
        text,
        "# Save it part-way as often as you like: the operation `review_status` says where to go on (on the command line\n\
         # `ceiag review status FILE`).\n\
         # Remove the # in front of a line to fill it in."
    )?;
    entries(text, &parts, &OWN)?;
    open_keys(text, review)?;
    if let Some(Json::Object(institution)) = parts.get("institution") {
        writeln!(text, "\n[institution]")?;
        entries(text, institution, &INSTITUTION)?;
        let rest: Vec<&str> = institution
            .keys()
            .map(String::as_str)
            .filter(|key| !INSTITUTION.contains(key))
            .collect();
        entries(text, institution, &rest)?;
    }
    for (key, order) in LISTS {
        if let Some(Json::Array(items)) = parts.get(key) {
            for item in items {
                writeln!(text, "\n[[{key}]]")?;
                if let Json::Object(item) = item {
                    entries(text, item, order)?;
                }
            }
        }
        match key {
            "participant" if review.participants.is_empty() && review.judges() => {
                people(text, review, library)?;
            }
            "judgement" if review.judges() => questions(text, review, asked)?,
            _ => {}
        }
    }
    open_lists(text, review)
}

fn entries(text: &mut String, table: &BTreeMap<String, Json>, order: &[&str]) -> Fmt {
    for key in order {
        if let Some(json) = table.get(*key) {
            writeln!(text, "{key} = {}", value(key, json))?;
        }
    }
    Ok(())
}

/// A value on one line.
fn value(key: &str, json: &Json) -> String {
    toml_value(key, json, &DAYS)
}

/// Keys of the review itself that are still to be filled in.
fn open_keys(text: &mut String, review: &Review) -> Fmt {
    let day = review.started;
    if review.completed.is_none() {
        writeln!(
            text,
            "# completed = {day}    # the day on which it was completed"
        )?;
    }
    if review.hub.is_none() {
        writeln!(
            text,
            "# hub = \"\"    # the careers hub; region = \"\" likewise"
        )?;
    }
    match review.tier {
        Tier::Internal => {}
        Tier::Peer => {
            if review.facilitator.is_none() {
                writeln!(
                    text,
                    "# facilitator = {{ name = \"\", trained = true, from = \"careers hub\" }}"
                )?;
            }
            if review.follows.is_none() {
                writeln!(
                    text,
                    "# follows = {{ review = \"\", completed = {day} }}    # the internal review before it"
                )?;
            }
        }
        Tier::Expert => {
            if review.reviews.is_empty() {
                writeln!(
                    text,
                    "# reviews = [\"\"]    # needed: the ids of the peer reviews that it moderates"
                )?;
            }
        }
        Tier::National => {
            if review.theme.is_none() {
                writeln!(
                    text,
                    "# theme = \"\"    # needed: the theme that is studied"
                )?;
            }
        }
    }
    Ok(())
}

fn people(text: &mut String, review: &Review, library: &Library) -> Fmt {
    writeln!(
        text,
        "\n# Who took part, recorded before any answer; one such table for each. Roles:"
    )?;
    for role in &library.reviews.roles {
        writeln!(text, "#   {} = {}", role.id, role.label)?;
    }
    writeln!(
        text,
        "#   other = anybody else, with described = \"the role in words\""
    )?;
    writeln!(text, "# [[participant]]")?;
    writeln!(text, "# role = \"\"")?;
    writeln!(text, "# on = {}", review.started)
}

/// Questions without a level, in order.
fn questions(text: &mut String, review: &Review, asked: &Asked<'_>) -> Fmt {
    let open = asked.questions.iter();
    let mut open = open.filter(|q| review.judgement(q.id).is_none()).peekable();
    if open.peek().is_some() {
        writeln!(
            text,
            "\n# Questions without a level. Choose together the level that fits current practice best."
        )?;
    }
    for question in open {
        writeln!(text, "\n# {}", one_line(&words::question(question)))?;
        let levels = asked.levels_for(question, review.institution.as_ref());
        if levels.iter().all(|level| level.texts.is_empty()) {
            let levels: Vec<&str> = levels.iter().map(|level| level.level.as_str()).collect();
            writeln!(text, "# Levels, lowest first: {}", levels.join(", "))?;
        } else {
            for level in &levels {
                writeln!(text, "#   {} ({})", level.level, one_line(&level.label))?;
                for says in &level.texts {
                    writeln!(text, "#     - {}", one_line(says))?;
                }
            }
        }
        writeln!(text, "# [[judgement]]")?;
        writeln!(text, "# question = {}", value("", &Json::text(question.id)))?;
        writeln!(text, "# level = \"\"")?;
        writeln!(text, "# on = {}", review.started)?;
        writeln!(text, "# strengths = [\"\"]")?;
        writeln!(text, "# to-develop = [\"\"]")?;
    }
    Ok(())
}

/// Lists in which nothing stands yet.
fn open_lists(text: &mut String, review: &Review) -> Fmt {
    let day = review.started;
    if review.tier == Tier::Peer && review.reviewers.is_empty() {
        writeln!(
            text,
            "\n# The other institutions of the trio; one such table for each.\n# [[reviewer]]\n# name = \"\""
        )?;
    }
    if matches!(review.tier, Tier::Expert | Tier::National) && review.process.is_empty() {
        writeln!(
            text,
            "\n# What the review says of the process.\n# [[process]]\n# aspect = \"\"\n# finding = \"\""
        )?;
    }
    if !review.judges() {
        return Ok(());
    }
    if review.priorities.is_empty() {
        writeln!(
            text,
            "\n# Priorities of the whole institution's improvement plan, which actions serve.\n\
             # [[priority]]\n# id = \"P1\"\n# text = \"\""
        )?;
    }
    if review.actions.is_empty() {
        writeln!(
            text,
            "\n# What is to be done: those actions first that have most effect.\n\
             # [[action]]\n# id = \"A1\"\n# question = \"\"\n# text = \"\"\n# owner = \"\"\n# by = {day}\n\
             # priority = \"P1\"\n# highest-leverage = true"
        )?;
    }
    Ok(())
}

/// A text that can't end its comment.
fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}
