//! Rules and thresholds in plain English.

use crate::fact::{Address, Catalogue, Declaration, Kind};
use crate::framework::Framework;
use crate::ratio::Ratio;
use crate::rule::{Leaf, Over, Rule, Test};

/// A level on the scale of a fact: `100%`, `2`, `three quarters of the credit`, `yes`.
pub(crate) fn level(fact: &Declaration, level: Ratio) -> String {
    match fact.kind {
        Kind::YesNo => if level == Ratio::ZERO { "no" } else { "yes" }.to_owned(),
        Kind::Share => level.percent_label(),
        Kind::Count => level.n().to_string(),
        Kind::Date => match crate::date::Date::from_days(level.n()) {
            Some(day) => format!("on {} or later", day.label()),
            None => "recent enough".to_owned(),
        },
        Kind::Choice => {
            let option = usize::try_from(level.n())
                .ok()
                .and_then(|at| fact.options.get(at));
            option.map_or_else(|| level.n().to_string(), |o| format!("“{}”", o.label))
        }
    }
}

/// The lines of a rule, indented by its nesting.
pub fn rule_lines(rule: &Rule, framework: &Framework, catalogue: &Catalogue) -> Vec<String> {
    let mut lines = Vec::new();
    write(rule, framework, catalogue, 0, &mut lines);
    lines
}

fn write(
    rule: &Rule,
    framework: &Framework,
    catalogue: &Catalogue,
    depth: usize,
    lines: &mut Vec<String>,
) {
    let indent = "  ".repeat(depth);
    let mut group = |title: &str, of: &[Rule]| {
        lines.push(format!("{indent}{title}"));
        for member in of {
            write(member, framework, catalogue, depth + 1, lines);
        }
    };
    match rule {
        Rule::Leaf(leaf) => lines.push(format!("{indent}{}", leaf_text(leaf, catalogue))),
        Rule::All(of) => group("all of:", of),
        Rule::Any(of) => group("any of:", of),
        Rule::AtLeast { k, of } => group(&format!("at least {k} of:"), of),
        Rule::Choose { choice, options } => {
            let label = framework
                .choice(choice)
                .map_or(choice.as_str(), |c| c.label.as_str());
            lines.push(format!("{indent}depending on {label}:"));
            for (id, option) in options {
                lines.push(format!("{indent}  {id}:"));
                write(option, framework, catalogue, depth + 2, lines);
            }
        }
        Rule::Finding(target) => {
            lines.push(format!(
                "{indent}{} of {} is met",
                target.id, target.framework
            ));
        }
    }
}

fn leaf_text(leaf: &Leaf, catalogue: &Catalogue) -> String {
    let dimension = match leaf.over {
        Over::One(dimension) => dimension,
        _ => crate::fact::Dimension::Whole,
    };
    let address = Address {
        fact: leaf.fact.clone(),
        dimension,
    };
    let label = super::fact_label(&address, catalogue);
    let option = |id: &String| {
        let fact = catalogue.get(&leaf.fact);
        let found = fact.and_then(|f| f.options.iter().find(|o| o.id == *id));
        found.map_or_else(|| id.clone(), |o| o.label.clone())
    };
    let text = match &leaf.test {
        Test::Yes => format!("yes: {label}"),
        Test::Judged => {
            let role = catalogue.get(&leaf.fact).and_then(|f| f.judged_by.clone());
            format!(
                "found so by {}: {label}",
                role.unwrap_or_else(|| "a person".to_owned())
            )
        }
        Test::ShareAtLeast(t) if *t == Ratio::ONE => format!("{label}: every one (100%)"),
        Test::ShareAtLeast(t) => format!("{label}: at least {}", t.percent_label()),
        Test::ShareAtMost(t) => format!("{label}: at most {}", t.percent_label()),
        Test::CountAtLeast(k) => format!("{label}: at least {k}"),
        Test::CountAtMost(k) => format!("{label}: at most {k}"),
        Test::Within(period) => format!("{label}: within the last {period}"),
        Test::ChoiceAtLeast(id) => format!("{label}: “{}” or better", option(id)),
    };
    match leaf.over {
        Over::One(_) => text,
        Over::EveryYear(a, b) => format!("{text}, in every year group from Year {a} to Year {b}"),
        Over::EveryKeyStage(a, b) => format!("{text}, in every key stage from {a} to {b}"),
    }
}
