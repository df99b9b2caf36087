//! Schemas of answers, derived from the types that are written.

use super::{DIALECT, Definitions, document};
use crate::api::{
    CheckAnswer, CompareAnswer, EvaluateAnswer, ExplainAnswer, FrameworksAnswer, MergeAnswer,
    NextAnswer, QuestionsAnswer, ReviewRecordAnswer, Warned,
};
use crate::award::{AwardStatus, AwardTimeline};
use crate::framework::FrameworkDiff;
use crate::history::History;
use crate::problem::Problems;
use crate::profile_test::ProfileTest;
use crate::review::{Moderation, ReviewStatus};
use crate::standard::{
    StandardBrief, StandardEditions, StandardFinding, StandardReadiness, StandardRecord,
};
use schemars::JsonSchema;
use schemars::generate::{SchemaGenerator, SchemaSettings};
use serde_json::{Value, json};

/// What `award status` answers.
pub fn award_status_answer() -> Value {
    derived::<Warned<AwardStatus>>("answer of `award status`")
}

/// What `award timeline` answers.
pub fn award_timeline_answer() -> Value {
    derived::<Warned<AwardTimeline>>("answer of `award timeline`")
}

/// What `standard brief` answers.
pub fn standard_brief_answer() -> Value {
    derived::<Warned<StandardBrief>>("answer of `standard brief`")
}

/// What `standard editions` answers.
pub fn standard_editions_answer() -> Value {
    derived::<Warned<StandardEditions>>("answer of `standard editions`")
}

/// What `standard readiness` answers.
pub fn standard_readiness_answer() -> Value {
    derived::<Warned<StandardReadiness>>("answer of `standard readiness`")
}

/// What `standard finding` answers.
pub fn standard_finding_answer() -> Value {
    derived::<Warned<StandardFinding>>("answer of `standard finding`")
}

/// What `standard record` answers.
pub fn standard_record_answer() -> Value {
    derived::<Warned<StandardRecord>>("answer of `standard record`")
}

/// What `evaluate` answers.
pub fn evaluate_answer() -> Value {
    derived::<EvaluateAnswer>("answer of `evaluate`")
}

/// What `moderate` answers.
pub fn moderate_answer() -> Value {
    derived::<Warned<Moderation>>("answer of `moderate`")
}

/// What `next` answers.
pub fn next_answer() -> Value {
    derived::<NextAnswer>("answer of `next`")
}

/// What `questions` answers.
pub fn questions_answer() -> Value {
    derived::<QuestionsAnswer>("answer of `questions`")
}

/// What `explain` answers.
pub fn explain_answer() -> Value {
    derived::<Warned<ExplainAnswer>>("answer of `explain`")
}

/// What `compare` answers.
pub fn compare_answer() -> Value {
    derived::<Warned<CompareAnswer>>("answer of `compare`")
}

/// What `history` answers.
pub fn history_answer() -> Value {
    derived::<Warned<History>>("answer of `history`")
}

/// What `profile test` answers.
pub fn profile_test_answer() -> Value {
    derived::<Warned<ProfileTest>>("answer of `profile test`")
}

/// What `framework check` answers.
pub fn check_framework_answer() -> Value {
    derived::<CheckAnswer>("answer of `framework check`")
}

/// What `framework diff` answers.
pub fn diff_frameworks_answer() -> Value {
    derived::<Warned<FrameworkDiff>>("answer of `framework diff`")
}

/// What `merge` answers.
pub fn merge_answer() -> Value {
    derived::<Warned<MergeAnswer>>("answer of `merge`")
}

/// What `framework list` answers.
pub fn frameworks_answer() -> Value {
    derived::<Warned<FrameworksAnswer>>("answer of `framework list`")
}

/// What `review record` answers.
pub fn review_record_answer() -> Value {
    derived::<Warned<ReviewRecordAnswer>>("answer of `review record`")
}

/// What `review status` answers.
pub fn review_status_answer() -> Value {
    derived::<Warned<ReviewStatus>>("answer of `review status`")
}

/// What every operation answers when it can't be done.
pub fn problems() -> Value {
    let mut generator = generator();
    let list = generator.subschema_for::<Problems>();
    let root = json!({
        "type": "object",
        "properties": {
            "format": { "type": "string", "const": "ceiag-problems/1" },
            "engine": { "type": "string", "description": "The engine's version." },
            "problems": list,
        },
        "required": ["format", "engine", "problems"],
    });
    document("what could not be done", root, definitions(&mut generator))
}

/// Answers are only written, so a key that is always written is required.
fn generator() -> SchemaGenerator {
    let settings = SchemaSettings::draft2020_12()
        .for_serialize()
        .with(|settings| settings.meta_schema = Some(DIALECT.into()));
    settings.into_generator()
}

fn definitions(generator: &mut SchemaGenerator) -> Definitions {
    let mut found = generator.take_definitions(true);
    found.values_mut().for_each(plain_words);
    found
}

/// The schema of an answer, derived from its type: for crates that add operations.
pub fn derived<T: JsonSchema>(title: &str) -> Value {
    let mut root = generator().into_root_schema_for::<T>().to_value();
    plain_words(&mut root);
    document(title, root, Definitions::new())
}

/// Documentation of Rust links to items; a schema is read without them.
fn plain_words(value: &mut Value) {
    match value {
        Value::Object(map) => {
            if let Some(Value::String(text)) = map.get_mut("description") {
                *text = text.replace("[`", "`").replace("`]", "`");
            }
            map.values_mut().for_each(plain_words);
        }
        Value::Array(items) => items.iter_mut().for_each(plain_words),
        _ => {}
    }
}
