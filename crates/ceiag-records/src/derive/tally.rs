//! Numbers of pupils, and the value of a fact that they make.

use super::population::Tri;
use ceiag::fact::{Share, Value, YesNo};
use ceiag::ratio::Ratio;

/// What records say of one pupil.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Yes,
    No,
    /// Not known.
    Open,
}

/// How many pupils there are of each outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Certainly in the population.
    pub(super) yes: u32,
    pub(super) no: u32,
    pub(super) open: u32,
    /// Perhaps in the population.
    pub(super) perhaps_yes: u32,
    pub(super) perhaps_no: u32,
    pub(super) perhaps_open: u32,
}

/// A value under one combination of options.
enum One {
    Nobody,
    /// Perhaps nobody, so that nothing can be said.
    PerhapsNobody,
    Between(Ratio, Ratio),
}

impl Tally {
    pub(super) fn add(&mut self, counted: Tri, outcome: Outcome) {
        let count = match (counted, outcome) {
            (Tri::No, _) => return,
            (Tri::Yes, Outcome::Yes) => &mut self.yes,
            (Tri::Yes, Outcome::No) => &mut self.no,
            (Tri::Yes, Outcome::Open) => &mut self.open,
            (Tri::Perhaps, Outcome::Yes) => &mut self.perhaps_yes,
            (Tri::Perhaps, Outcome::No) => &mut self.perhaps_no,
            (Tri::Perhaps, Outcome::Open) => &mut self.perhaps_open,
        };
        *count += 1;
    }

    /// Certainly in the population.
    pub(super) fn of(&self) -> u32 {
        self.yes + self.no + self.open
    }

    /// Perhaps in the population.
    pub(super) fn perhaps(&self) -> u32 {
        self.perhaps_yes + self.perhaps_no + self.perhaps_open
    }

    /// The share: those perhaps counted are in where it makes the share lower, or higher.
    fn share(&self) -> One {
        let of = self.of();
        if of == 0 {
            return match self.perhaps() {
                0 => One::Nobody,
                _ => One::PerhapsNobody,
            };
        }
        let low = Ratio::new(self.yes, of + self.perhaps_no + self.perhaps_open);
        let more = self.perhaps_yes + self.perhaps_open;
        let high = Ratio::new(self.yes + self.open + more, of + more);
        match (low, high) {
            (Some(low), Some(high)) => One::Between(low, high),
            _ => One::PerhapsNobody,
        }
    }

    /// Whether every pupil is a yes: `None` where that is not known.
    fn everyone(&self) -> Option<bool> {
        let open = self.open + self.perhaps_no + self.perhaps_open;
        if self.no > 0 {
            Some(false)
        } else if open > 0 || self.of() == 0 {
            None
        } else {
            Some(true)
        }
    }
}

/// Whether anybody is counted under some combination of options.
pub(super) fn anybody(tallies: &[Tally]) -> bool {
    tallies.iter().any(|t| t.of() + t.perhaps() > 0)
}

/// The share under every combination of options: counts where they all speak of the same pupils, else the band that holds
/// them all. `None` where under one of them there is perhaps nobody.
pub(super) fn share(tallies: &[Tally]) -> Option<Value> {
    if !anybody(tallies) {
        return Share::exact(0, 0).ok().map(Value::Share);
    }
    let mut band: Option<(Ratio, Ratio)> = None;
    for tally in tallies {
        let One::Between(low, high) = tally.share() else {
            return None;
        };
        band = Some(match band {
            None => (low, high),
            Some((a, b)) => (a.min(low), b.max(high)),
        });
    }
    let of = tallies.first().map(Tally::of)?;
    let share = if tallies.iter().all(|t| t.of() == of && t.perhaps() == 0) {
        let from = tallies.iter().map(|t| t.yes).min()?;
        let to = tallies.iter().map(|t| t.yes + t.open).max()?;
        Share::between(from, to, of)
    } else {
        let (low, high) = band?;
        Share::band(low, high)
    };
    share.ok().map(Value::Share)
}

/// Whether every pupil is a yes, under every combination of options alike.
pub(super) fn everyone(tallies: &[Tally]) -> Option<Value> {
    let mut answers = tallies.iter().map(Tally::everyone);
    let first = answers.next()??;
    answers
        .all(|other| other == Some(first))
        .then_some(Value::YesNo(YesNo(first)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(tallies: &[Tally]) -> String {
        share(tallies).map_or("nothing".to_owned(), |value| value.to_json().write())
    }

    #[test]
    fn those_perhaps_counted_widen_both_ends() {
        let tally = Tally {
            yes: 6,
            no: 3,
            open: 1,
            ..Tally::default()
        };
        assert_eq!(shown(&[tally]), r#"{"d":10,"n":[6,7]}"#);
        let perhaps = Tally {
            perhaps_no: 2,
            perhaps_yes: 5,
            ..tally
        };
        assert_eq!(shown(&[perhaps]), r#"{"from":"1/2","to":"4/5"}"#);
    }

    #[test]
    fn options_are_joined() {
        let one = Tally {
            yes: 1,
            no: 1,
            ..Tally::default()
        };
        let other = Tally { yes: 2, ..one };
        assert_eq!(shown(&[one, other]), r#"{"from":"1/2","to":"2/3"}"#);
        assert_eq!(shown(&[one, Tally::default()]), "nothing");
        assert_eq!(shown(&[Tally::default()]), r#""0/0""#);
    }

    #[test]
    fn everyone_means_all() {
        let all = Tally {
            yes: 2,
            ..Tally::default()
        };
        assert_eq!(everyone(&[all]), Some(Value::YesNo(YesNo(true))));
        assert_eq!(everyone(&[Tally { open: 1, ..all }]), None);
        let no = Tally { no: 1, ..all };
        assert_eq!(everyone(&[no]), Some(Value::YesNo(YesNo(false))));
        assert_eq!(everyone(&[all, no]), None);
        assert_eq!(everyone(&[Tally::default()]), None);
    }
}
