//! Ways forward as sentences.

use super::number::counted;
use crate::fact::Kind;
use crate::finding::Evaluation;
use crate::gaps::{Change, ChangeKind, Unreachable};

impl Unreachable {
    /// The words that people read.
    pub fn label(self) -> &'static str {
        match self {
            Unreachable::RuleNotSourced => "rule not known to us",
            Unreachable::AwaitsFinding => "waits for a person's finding",
            Unreachable::WindowClosed => {
                "closed: it turns on a year or window that is over, and is judged again with the next one"
            }
            Unreachable::NotApplicable => "does not apply",
            Unreachable::NotSourced => "how it is scored is not known to us",
        }
    }
}

impl Evaluation<'_, '_> {
    /// A change as one sentence.
    pub fn change_text(&self, change: &Change) -> String {
        let plan = self.plan();
        let label = super::fact_label(&change.address, &plan.catalogue);
        let Some(fact) = plan.catalogue.get(&change.address.fact) else {
            return label;
        };
        if change.kind == ChangeKind::FindOut {
            return match (&fact.judged_by, self.found(change.slot)) {
                (Some(role), None) => format!("{label} (a finding by {role})"),
                (_, Some(found)) => format!("{label} (known so far: {found})"),
                (None, None) => label,
            };
        }
        let by = change
            .by
            .map(|day| format!(" by {}", day.label()))
            .unwrap_or_default();
        let people = change.people.map(|n| {
            let one = fact.unit.strip_suffix('s').unwrap_or(&fact.unit);
            let whole = if fact.unit.is_empty() {
                ("person", "people")
            } else {
                (one, fact.unit.as_str())
            };
            counted(n.into(), whole.0, whole.1)
        });
        match (fact.kind, people) {
            (Kind::YesNo, _) => format!("{label}{by}"),
            (_, Some(people)) => format!("{label}: {people} to go{by}"),
            (Kind::Date, None) => {
                format!("{label}: {}{by}", super::rule::level(fact, change.needed))
            }
            (_, None) => {
                let limit = if change.at_most {
                    "at most"
                } else {
                    "at least"
                };
                format!(
                    "{label}: {limit} {}{by}",
                    super::rule::level(fact, change.needed)
                )
            }
        }
    }
}
