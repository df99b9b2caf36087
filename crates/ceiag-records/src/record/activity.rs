//! What took place, and who took part.

use super::{Kind, Masked, Mode, Part, ProviderKind};
use ceiag::date::Date;
use std::fmt;

/// Which parts of *meaningful* are there, which are not, and which are not known.
///
/// ```
/// use ceiag_records::record::{Part, Parts};
///
/// let parts = Parts::none().with(Part::Purpose, true).with(Part::TwoWay, false);
/// assert_eq!(parts.get(Part::TwoWay), Some(false));
/// assert_eq!(parts.get(Part::Reflection), None);
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Parts {
    // INVARIANT: yes holds no bit that known does not
    known: u16,
    yes: u16,
}

impl Parts {
    /// Nothing is known.
    pub const fn none() -> Parts {
        Parts { known: 0, yes: 0 }
    }

    /// The parts with one more that is there or is not.
    #[must_use]
    pub fn with(mut self, part: Part, there: bool) -> Parts {
        let bit = 1 << part as u16;
        self.known |= bit;
        if there {
            self.yes |= bit;
        } else {
            self.yes &= !bit;
        }
        self
    }

    /// Whether a part is there, if that is known.
    pub fn get(self, part: Part) -> Option<bool> {
        let bit = 1 << part as u16;
        (self.known & bit != 0).then_some(self.yes & bit != 0)
    }

    /// Every part that is there.
    #[must_use]
    pub fn all_of(parts: impl IntoIterator<Item = Part>) -> Parts {
        parts
            .into_iter()
            .fold(Parts::none(), |sum, part| sum.with(part, true))
    }

    /// What is known here, else what is known there.
    #[must_use]
    pub(crate) fn or(self, other: Parts) -> Parts {
        Parts {
            known: self.known | other.known,
            yes: self.yes | (other.yes & !self.known),
        }
    }

    pub(crate) fn known(self) -> u16 {
        self.known
    }

    pub(crate) fn yes(self) -> u16 {
        self.yes
    }

    /// Bits that both know and on which they differ.
    pub(crate) fn against(self, other: Parts) -> u16 {
        self.known & other.known & (self.yes ^ other.yes)
    }

    /// Without these bits.
    #[must_use]
    pub(crate) fn without(self, bits: u16) -> Parts {
        Parts {
            known: self.known & !bits,
            yes: self.yes & !bits,
        }
    }
}

impl fmt::Debug for Parts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = Part::NAMES
            .iter()
            .filter_map(|(id, part)| Some((id, self.get(*part)?)));
        f.debug_map().entries(known).finish()
    }
}

/// Something that took place. It happened on its last day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Activity<'a> {
    /// The key.
    pub activity: &'a str,
    /// What it was.
    pub kind: Option<Kind>,
    /// The day, or the first of several.
    pub date: Option<Date>,
    /// The last day, when it took several.
    pub until: Option<Date>,
    /// In person or virtual.
    pub mode: Option<Mode>,
    /// The kind of provider that was met.
    pub provider_kind: Option<ProviderKind>,
    /// The employer.
    pub employer: Option<&'a str>,
    /// The employer's size, in the school's own words.
    pub employer_size: Option<&'a str>,
    /// The employer's sector, in the school's own words.
    pub sector: Option<&'a str>,
    /// Whether the employer works on their own account.
    pub self_employed: Option<bool>,
    /// The subject in whose lessons it took place.
    pub subject: Option<&'a str>,
    /// Whether it was part of the curriculum.
    pub in_curriculum: Option<bool>,
    /// Whether it was within the school day.
    pub in_school_day: Option<bool>,
    /// Whether several schools shared it.
    pub shared_event: Option<bool>,
    /// Areas of the CDI framework.
    pub areas: &'a [&'a str],
    /// The parts of *meaningful*, as far as they are the same for everybody.
    pub parts: Parts,
}

impl<'a> Activity<'a> {
    /// An activity of a kind, with nothing else known.
    pub fn new(activity: &'a str, kind: Kind) -> Activity<'a> {
        Activity {
            activity,
            kind: Some(kind),
            date: None,
            until: None,
            mode: None,
            provider_kind: None,
            employer: None,
            employer_size: None,
            sector: None,
            self_employed: None,
            subject: None,
            in_curriculum: None,
            in_school_day: None,
            shared_event: None,
            areas: &[],
            parts: Parts::none(),
        }
    }

    /// The day.
    #[must_use]
    pub fn on(mut self, day: Date) -> Self {
        self.date = Some(day);
        self
    }

    /// The last day.
    #[must_use]
    pub fn until(mut self, day: Date) -> Self {
        self.until = Some(day);
        self
    }

    /// In person or virtual.
    #[must_use]
    pub fn mode(mut self, mode: Mode) -> Self {
        self.mode = Some(mode);
        self
    }

    /// The kind of provider.
    #[must_use]
    pub fn with_provider(mut self, kind: ProviderKind) -> Self {
        self.provider_kind = Some(kind);
        self
    }

    /// The subject.
    #[must_use]
    pub fn in_subject(mut self, subject: &'a str) -> Self {
        self.subject = Some(subject);
        self
    }

    /// A part of *meaningful* that is there or is not.
    #[must_use]
    pub fn part(mut self, part: Part, there: bool) -> Self {
        self.parts = self.parts.with(part, there);
        self
    }
}

/// That a pupil took part in an activity, or could have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Participation<'a> {
    /// The pupil's key.
    pub pupil: &'a str,
    /// The activity's key.
    pub activity: &'a str,
    /// Whether the pupil was there.
    pub attended: Option<bool>,
    /// The parts of *meaningful* for this pupil, where they are not as for everybody.
    pub parts: Parts,
}

impl<'a> Participation<'a> {
    /// A pupil who was there.
    pub fn attended(pupil: &'a str, activity: &'a str) -> Participation<'a> {
        Participation {
            attended: Some(true),
            ..Participation::new(pupil, activity)
        }
    }

    /// A pupil for whom the activity was meant; whether they came is not known.
    pub fn new(pupil: &'a str, activity: &'a str) -> Participation<'a> {
        Participation {
            pupil,
            activity,
            attended: None,
            parts: Parts::none(),
        }
    }

    /// A part of *meaningful* that was there for this pupil or was not.
    #[must_use]
    pub fn part(mut self, part: Part, there: bool) -> Self {
        self.parts = self.parts.with(part, there);
        self
    }
}

impl fmt::Debug for Participation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Participation")
            .field("pupil", &Masked)
            .field("activity", &self.activity)
            .field("attended", &self.attended)
            .field("parts", &self.parts)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearer_word_goes_first() {
        let near = Parts::none().with(Part::Task, false);
        let far = Parts::all_of([Part::Task, Part::Feedback]);
        let both = near.or(far);
        assert_eq!(both.get(Part::Task), Some(false));
        assert_eq!(both.get(Part::Feedback), Some(true));
        assert_eq!(both.get(Part::Insight), None);
        assert_eq!(near.against(far), Part::Task.bit() as u16);
        assert_eq!(format!("{near:?}"), r#"{"task": false}"#);
    }

    #[test]
    fn debug_output_hides_the_pupil() {
        let shown = format!("{:?}", Participation::attended("A801200005001", "talk"));
        assert!(!shown.contains("8012") && shown.contains("talk"));
    }
}
