//! Facts that follow from one another: whoever had two encounters had one. Each bounds the others, so that they are hidden
//! alike.

use super::hide::Asked;
use crate::derive::{Counts, Derivation, Outcome, Subjects, Window};

/// Facts in the order in which they came, each with the number of its family.
#[derive(Default)]
pub(super) struct Families<'f> {
    members: Vec<Member<'f>>,
}

struct Member<'f> {
    population: usize,
    derivation: &'f Derivation,
    outcomes: Vec<Outcome>,
    family: usize,
}

impl<'f> Families<'f> {
    /// The family of a fact. Later facts may join two families: [`Families::settle`] tells the last word.
    pub(super) fn join(
        &mut self,
        population: usize,
        derivation: &'f Derivation,
        outcomes: &[Outcome],
    ) -> usize {
        let family = self.members.len();
        let related = self.members.iter().filter(|other| {
            other.population == population
                && (asks_no_less(derivation, other.derivation)
                    || asks_no_less(other.derivation, derivation)
                    || other.outcomes == outcomes)
        });
        let related: Vec<usize> = related.map(|other| other.family).collect();
        for member in &mut self.members {
            if related.contains(&member.family) {
                member.family = family;
            }
        }
        self.members.push(Member {
            population,
            derivation,
            outcomes: outcomes.to_vec(),
            family,
        });
        family
    }

    pub(super) fn settle(&self, facts: &mut [Asked]) {
        for (fact, member) in facts.iter_mut().zip(&self.members) {
            fact.family = member.family;
        }
    }
}

/// Whether everybody who counts for the one counts for the other, as far as their rules show. Where windows can't be told
/// apart it says yes: too large a family hides more, never less.
fn asks_no_less(one: &Derivation, other: &Derivation) -> bool {
    counts(&one.counts, &other.counts) && within(&one.window, &other.window)
}

fn counts(one: &Counts, other: &Counts) -> bool {
    fn narrows<T: PartialEq>(one: &[T], other: &[T]) -> bool {
        other.is_empty() || (!one.is_empty() && one.iter().all(|item| other.contains(item)))
    }
    let all_of = |one: &[_], other: &[_]| other.iter().all(|part| one.contains(part));
    // One of each provider is one of any of them.
    let providers = if one.one_of_each {
        let there = |kind| one.provider_kinds.contains(kind);
        other.provider_kinds.is_empty() || other.provider_kinds.iter().any(there)
    } else {
        !other.one_of_each && narrows(&one.provider_kinds, &other.provider_kinds)
    };
    let enough = match (one.every_subject, other.every_subject) {
        (None, Some(_)) => false,
        (Some(one), Some(other)) => one == other || one == Subjects::All,
        (Some(_), None) => true,
        (None, None) => one.one_of_each || one.at_least >= other.at_least,
    };
    let mut differing = other.differing.iter();
    narrows(&one.kinds, &other.kinds)
        && enough
        && (one.attended || !other.attended)
        && narrows(&one.modes, &other.modes)
        && providers
        && differing.all(|what| one.differing.contains(what))
        && (one.self_employed || !other.self_employed)
        && (one.in_curriculum || !other.in_curriculum)
        && (one.in_school_day || !other.in_school_day)
        && one.adviser_level >= other.adviser_level
        && all_of(&one.parts, &other.parts)
        && other
            .anniversaries
            .iter()
            .all(|a| one.anniversaries.contains(a))
}

fn within(one: &Window, other: &Window) -> bool {
    match (one, other) {
        (Window::AfterLeaving, _) | (_, Window::AfterLeaving) => one == other,
        (Window::Years(one, _), Window::Years(other, _)) => {
            other.first() <= one.first() && one.last() <= other.last()
        }
        (_, Window::AcademicYear) => matches!(one, Window::AcademicYear | Window::BothYears),
        (Window::Programme, Window::Years(..) | Window::KeyStage) => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use crate::derive::built_in;

    fn asks_no_less(one: &str, other: &str) -> bool {
        let of = |fact| built_in().unwrap().of(fact).unwrap();
        super::asks_no_less(of(one), of(other))
    }

    #[test]
    fn what_asks_for_more_is_of_the_family() {
        assert!(asks_no_less(
            "further-guidance-attended-by-18",
            "further-guidance-offered-by-18"
        ));
        assert!(!asks_no_less(
            "further-guidance-offered-by-18",
            "further-guidance-attended-by-18"
        ));
        assert!(!asks_no_less(
            "guidance-by-16",
            "workplace-experience-2014-by-16"
        ));
    }
}
