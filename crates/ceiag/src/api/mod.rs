//! One request and one answer for each operation, typed and as JSON text.
//!
//! Bindings, forms and the command hand these on; they decide nothing and write no sentence of their own.

mod compare;
mod evaluate;
mod explain;
mod json;
mod next;
mod options;
mod questions;
mod request;
mod select;
mod template;

pub use compare::{CompareAnswer, compare};
pub use evaluate::{
    BecauseAnswer, BenchmarkAnswer, ChoiceCombination, CreditAnswer, EvaluateAnswer, FindingAnswer,
    FrameworkAnswer, InstitutionAnswer, Notice, PercentAnswer, ProfileAnswer, ReadingAnswer,
    ResultAnswer, Span, evaluate,
};
pub use explain::{ExplainAnswer, SourceAnswer, TraceAnswer, explain};
pub use json::{evaluate_json, next_json, problems_json, questions_json, template_json};
pub use next::{ChangeAnswer, NextAnswer, NextResult, TargetAnswer, next};
pub use options::Options;
pub use questions::{Question, QuestionOption, QuestionsAnswer, questions};
pub use request::Request;
pub use select::{Selected, Selection, select};
pub use template::template;

/// The version of the engine, stated in every answer.
pub const ENGINE: &str = env!("CARGO_PKG_VERSION");
