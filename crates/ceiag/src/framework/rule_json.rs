//! Rules as JSON that reads back to the same rule.

use crate::date::Period;
use crate::fact::{Address, Dimension};
use crate::json::Json;
use crate::rule::{Leaf, Over, Rule, Test};

impl Rule {
    /// The rule as a framework file holds it.
    pub fn to_json(&self) -> Json {
        let list = |of: &[Rule]| Json::Array(of.iter().map(Rule::to_json).collect());
        match self {
            Rule::Leaf(leaf) => leaf.to_json(),
            Rule::All(of) => Json::object([("all", list(of))]),
            Rule::Any(of) => Json::object([("any", list(of))]),
            Rule::AtLeast { k, of } => {
                Json::object([("at-least", Json::Integer((*k).into())), ("of", list(of))])
            }
            Rule::Choose { choice, options } => {
                let options = options
                    .iter()
                    .map(|(id, rule)| (id.clone(), rule.to_json()));
                Json::object([
                    ("choose", Json::text(choice)),
                    ("options", Json::object(options)),
                ])
            }
            Rule::Finding(target) => Json::object([(
                "finding",
                Json::Text(format!("{}/{}", target.framework, target.id)),
            )]),
        }
    }
}

impl Leaf {
    fn to_json(&self) -> Json {
        let dimension = match self.over {
            Over::One(dimension) => dimension,
            _ => Dimension::Whole,
        };
        let at = Json::Text(
            Address {
                fact: self.fact.clone(),
                dimension,
            }
            .to_string(),
        );
        let number = |n: u32| Json::Integer(n.into());
        let pair = |a: u8, b: u8| Json::Array(vec![number(a.into()), number(b.into())]);
        let mut parts = match &self.test {
            Test::Yes => vec![("yes", at)],
            Test::Judged => vec![("judged", at)],
            Test::ShareAtLeast(t) => vec![("share", at), ("at-least", Json::Text(t.to_string()))],
            Test::ShareAtMost(t) => vec![("share", at), ("at-most", Json::Text(t.to_string()))],
            Test::CountAtLeast(k) => vec![("count", at), ("at-least", number(*k))],
            Test::CountAtMost(k) => vec![("count", at), ("at-most", number(*k))],
            Test::Within(period) => vec![("date", at), ("within", period_json(*period))],
            Test::ChoiceAtLeast(option) => vec![("choice", at), ("at-least", Json::text(option))],
        };
        match self.over {
            Over::One(_) => {}
            Over::EveryYear(a, b) => parts.push(("every-year", pair(a, b))),
            Over::EveryKeyStage(a, b) => parts.push(("every-key-stage", pair(a, b))),
        }
        Json::object(parts)
    }
}

fn period_json(period: Period) -> Json {
    let parts = [
        ("years", period.years),
        ("months", period.months),
        ("days", period.days),
    ];
    Json::object(
        parts
            .into_iter()
            .filter(|(_, n)| *n > 0)
            .map(|(k, n)| (k, Json::Integer(n.into()))),
    )
}
