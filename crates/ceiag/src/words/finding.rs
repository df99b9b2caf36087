//! Findings and their reasons as sentences.

use super::number::counted;
use crate::fact::{Declaration, Dimension, Share, Value};
use crate::finding::{Because, Evaluation, Finding, Outcome, Reason};
use crate::framework::Judged;
use crate::institution::YearGroups;
use crate::plan::LeafPlan;
use crate::ratio::Ratio;

/// What a reason says, in parts: the fact, what was found, what is needed, and the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BecauseWords {
    /// The fact's address.
    pub fact: Option<String>,
    /// What was found, in words.
    pub found: Option<String>,
    /// What is needed, in words.
    pub needed: Option<String>,
    /// The sentence.
    pub text: String,
}

impl Outcome {
    /// The words that people read.
    pub fn label(self) -> &'static str {
        match self {
            Outcome::Met => "met",
            Outcome::NotMet => "not met",
            Outcome::Unknown => "not decided",
            Outcome::NotApplicable => "does not apply",
        }
    }
}

/// How many criteria are met, of those that apply: `3 of 5 criteria met, 1 not decided`.
pub fn outcomes_text(outcomes: impl IntoIterator<Item = Outcome>) -> String {
    let (mut met, mut of, mut open) = (0, 0, 0);
    for outcome in outcomes {
        of += u64::from(outcome != Outcome::NotApplicable);
        met += u64::from(outcome == Outcome::Met);
        open += u64::from(outcome == Outcome::Unknown);
    }
    let of = counted(of, "criterion", "criteria");
    match open {
        0 => format!("{met} of {of} met"),
        open => format!("{met} of {of} met, {open} not decided"),
    }
}

impl Evaluation<'_, '_> {
    /// A finding as one sentence: its outcome and why.
    pub fn finding_text(&self, finding: &Finding) -> String {
        let because = self.because(finding);
        let start = match finding.outcome {
            Outcome::Met => return "met".to_owned(),
            Outcome::NotMet if finding.reason == Reason::YearInProgress => "not met yet",
            Outcome::NotMet => "not met",
            Outcome::Unknown => match finding.reason {
                Reason::RuleNotSourced => return "rule not known to us".to_owned(),
                Reason::AwaitsFinding => return self.awaited(finding),
                _ => "not decided by these answers",
            },
            Outcome::NotApplicable => "does not apply",
        };
        let shown: Vec<String> = because
            .iter()
            .take(3)
            .map(|b| self.because_words(b).text)
            .collect();
        let rest = because.len().saturating_sub(3);
        let more = if rest > 0 {
            format!("; and {rest} more")
        } else {
            String::new()
        };
        if shown.is_empty() {
            start.to_owned()
        } else if finding.reason == Reason::YearInProgress {
            // Each of these sentences says "not yet" itself.
            format!("{}{more}", shown.join("; "))
        } else {
            format!("{start}: {}{more}", shown.join("; "))
        }
    }

    /// Whose finding is awaited, where only a person's finding decides.
    fn awaited(&self, finding: &Finding) -> String {
        match self.criterion(finding).map(|c| &c.judged) {
            Some(Judged::ByPerson { role }) => format!("waiting for a finding by the {role}"),
            _ => "waiting for a person's finding".to_owned(),
        }
    }

    /// One reason in words.
    pub fn because_words(&self, because: &Because) -> BecauseWords {
        let leaf = because
            .leaf
            .and_then(|leaf| self.plan().leaves.get(leaf as usize));
        match leaf {
            Some(leaf) => self.leaf_words(because.code, *leaf),
            None => {
                let choice = because
                    .choice
                    .and_then(|c| self.plan().choices.get(c as usize));
                let text = match (because.code, choice) {
                    (Reason::ChoiceNotMade, Some(choice)) => {
                        let declared = self.plan().framework().choice(&choice.id);
                        let label = declared.map_or(choice.id.as_str(), |c| c.label.as_str());
                        format!("depends on {label} ({})", choice.options.join(" or "))
                    }
                    (Reason::RuleNotSourced, _) => {
                        let institution = &self.bound().sheet.institution;
                        match because.years.and(institution.years) {
                            Some(own) => format!(
                                "rule not known to us for {} that ends with Year {}",
                                institution.setting.one(),
                                own.last()
                            ),
                            None => "rule not known to us".to_owned(),
                        }
                    }
                    (Reason::AwaitsFinding, _) => "waiting for a person's finding".to_owned(),
                    (Reason::NoSuchYear, _) => none_of(because.years),
                    _ => format!("not for {}", self.bound().sheet.institution.setting.one()),
                };
                BecauseWords {
                    fact: None,
                    found: None,
                    needed: None,
                    text,
                }
            }
        }
    }

    fn leaf_words(&self, code: Reason, leaf: LeafPlan) -> BecauseWords {
        let plan = self.plan();
        let (Some(slot), Some(level)) = (
            plan.slots.get(leaf.slot as usize),
            Ratio::new(leaf.n, leaf.d),
        ) else {
            return BecauseWords {
                fact: None,
                found: None,
                needed: None,
                text: String::new(),
            };
        };
        let Some(fact) = plan.catalogue.at(slot.declaration) else {
            return BecauseWords {
                fact: None,
                found: None,
                needed: None,
                text: String::new(),
            };
        };
        let label = super::fact_label(&slot.address, &plan.catalogue);
        let found = self.found(leaf.slot);
        let needed = match slot.within {
            Some(period) => format!("on or after {}", self.bound().as_of().minus(period).label()),
            None if fact.kind == crate::fact::Kind::Share
                && !leaf.at_most
                && level == Ratio::ONE =>
            {
                "100%".to_owned()
            }
            None if leaf.at_most => format!("at most {}", super::rule::level(fact, level)),
            None if fact.kind == crate::fact::Kind::YesNo => "yes".to_owned(),
            None => format!("at least {}", super::rule::level(fact, level)),
        };
        let shown = found.clone().unwrap_or_else(|| "not known".to_owned());
        let text = match code {
            Reason::AnsweredYes => format!("yes: {label}"),
            Reason::AnsweredNo => format!("no: {label}"),
            Reason::ThresholdMet | Reason::BelowThreshold | Reason::AboveThreshold => {
                format!("{label}: {shown}, {needed} needed")
            }
            Reason::YearInProgress => match self.to_go(leaf) {
                Some((people, of)) => format!(
                    "not yet: {label}: {people} of {of} {} to go by {}",
                    if fact.unit.is_empty() {
                        "people"
                    } else {
                        &fact.unit
                    },
                    self.closing_label(leaf.slot)
                ),
                None => format!("not yet: {label}: {shown}, {needed} needed"),
            },
            Reason::NotAnswered if leaf.judged => {
                let role = fact.judged_by.as_deref().unwrap_or("a person");
                format!("waiting for a finding by {role}: {label}")
            }
            Reason::NotAnswered => format!("not answered: {label}"),
            Reason::PartlyKnown => format!("only partly known: {label}: {shown}, {needed} needed"),
            Reason::BandMappingNotSourced => {
                format!("{label}: {shown}; which credit that earns is not published")
            }
            Reason::NobodyInPopulation => format!("nobody is in the group: {label}"),
            Reason::DeclaredNotApplicable => format!("{label}: {shown}"),
            Reason::NoSuchYear => no_such_year(slot.address.dimension, fact),
            Reason::Refused => format!("the answer was refused: {label}"),
            Reason::ChoiceNotMade
            | Reason::RuleNotSourced
            | Reason::AwaitsFinding
            | Reason::OutsideSetting => label,
        };
        BecauseWords {
            fact: Some(slot.address.to_string()),
            found,
            needed: Some(needed),
            text,
        }
    }

    /// What the sheet says of a slot, or of the fact that fills it.
    pub(crate) fn found(&self, slot: u32) -> Option<String> {
        let plan = self.plan();
        let slot_plan = plan.slots.get(slot as usize)?;
        let sheet = &self.bound().sheet;
        let fact = plan.catalogue.at(slot_plan.declaration)?;
        if !self.bound().slot(slot).is_refused()
            && let Some(entry) = sheet.get(&slot_plan.address)
            && entry.value != Value::Unknown
        {
            return Some(shown(&entry.value, fact));
        }
        let filled = self.bound().filled.iter().find(|f| f.slot == slot)?;
        let filler = slot_plan.fillers.get(filled.filler as usize)?;
        let source = plan.catalogue.at(filler.declaration)?;
        let entry = sheet.get(&filler.address)?;
        let at_least = if filled.how == crate::fact::How::AtLeast {
            "at least "
        } else {
            ""
        };
        Some(format!(
            "{at_least}{} (from “{}”)",
            shown(&entry.value, source),
            source.label
        ))
    }

    /// The last day on which a fact can still change.
    fn closing_label(&self, slot: u32) -> String {
        let end = self.plan().closing(slot, self.bound());
        end.unwrap_or_else(|| self.bound().period().year.last_day())
            .label()
    }

    /// How many people are still missing, and of how many, where both are known exactly.
    fn to_go(&self, leaf: LeafPlan) -> Option<(u64, u32)> {
        let slot = self.plan().slots.get(leaf.slot as usize)?;
        match self.bound().sheet.get(&slot.address).map(|e| &e.value) {
            Some(Value::Share(Share::Counted { from, to, of })) if from == to => {
                let needed = (u64::from(leaf.n) * u64::from(*of)).div_ceil(u64::from(leaf.d));
                Some((needed.saturating_sub(u64::from(*to)), *of))
            }
            _ => None,
        }
    }
}

/// Which year groups an institution would need for a fact.
fn no_such_year(dimension: Dimension, fact: &Declaration) -> String {
    match (dimension.label(), fact.needs_years) {
        (Some(dimension), _) => format!("there is no {dimension} here"),
        (None, years) => none_of(years),
    }
}

/// That none of some year groups is here.
fn none_of(years: Option<YearGroups>) -> String {
    let years: Vec<String> = years
        .iter()
        .flat_map(|years| years.iter())
        .map(|year| year.to_string())
        .collect();
    match years.is_empty() {
        true => "there are no such year groups here".to_owned(),
        false => format!("there is no Year {} here", years.join(" or ")),
    }
}

/// A value in words, options by their labels.
fn shown(value: &Value, fact: &Declaration) -> String {
    let label = |id: &str| {
        let option = fact.options.iter().find(|o| o.id == id);
        option.map_or_else(|| id.to_owned(), |o| format!("“{}”", o.label))
    };
    match value {
        Value::Choice(choice) if choice.from == choice.to => label(&choice.from),
        Value::Choice(choice) => {
            format!("between {} and {}", label(&choice.from), label(&choice.to))
        }
        Value::Date(when) if when.from.is_some() && when.from == when.to => {
            when.from.map(|d| d.label()).unwrap_or_default()
        }
        other => other.shown(),
    }
}
