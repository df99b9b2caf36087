//! The pupils of a fact one by one, for reports that count them in other ways. No key is needed for that.

use super::declared::Who;
use super::derived::Derived;
use super::engine::Engine;
use super::gap::Gap;
use super::judge::Judged;
use super::population::Tri;
use super::tally::Outcome as Told;
use super::test::EventTest;
use super::views::Attributes;
use ceiag::fact::Address;

/// What records say of one pupil, or of one meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It counts.
    Yes,
    /// It does not.
    No,
    /// It is not known, or a choice that is not made decides.
    NotKnown,
}

/// One of those who are counted for a fact, certainly or perhaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MemberOf {
    /// The number that stands for the pupil here; of a fact on meetings, for the pupil whose meeting it was.
    pub pupil: u32,
    /// What records say.
    pub outcome: Outcome,
    /// Only perhaps counted: it is not known, or a choice that is not made decides.
    pub perhaps: bool,
    /// Whether a yes rests on a part of *meaningful* that is declared for a whole kind of activity.
    pub by_declaration: bool,
    /// The year group in the academic year by which the pupil is counted; that may be an earlier one than the fact's.
    pub year_group: Option<u8>,
    gaps: u32,
}

impl MemberOf {
    /// What it is not known for; nothing for one who is certainly counted and certainly yes or no.
    pub fn gaps(&self) -> impl Iterator<Item = Gap> {
        Gap::of_bits(self.gaps)
    }
}

impl Engine<'_> {
    pub(super) fn member(&self, judged: &Judged<'_>, meeting: bool) -> MemberOf {
        let mut options = self.resolved.on_roll.iter();
        let certain = match meeting {
            true => judged.under(0) == Tri::Yes,
            false => options.all(|at| judged.under(*at) == Tri::Yes),
        };
        MemberOf {
            pupil: judged.pupil,
            outcome: match judged.outcome() {
                Told::Yes => Outcome::Yes,
                Told::No => Outcome::No,
                Told::Open => Outcome::NotKnown,
            },
            perhaps: !certain,
            by_declaration: judged.by_declaration,
            year_group: judged.group,
            gaps: judged.gaps,
        }
    }
}

impl<'d> Derived<'d> {
    /// Everybody who is counted for a fact, certainly or perhaps, in the order of their numbers; nobody for a fact that is
    /// not derived here. The fact is derived once more for it, so keep what comes if you need it twice.
    ///
    /// Where a choice is not made, somebody on whom its options differ is [`Outcome::NotKnown`], or `perhaps` counted.
    ///
    /// ```
    /// use ceiag::date::{AcademicYear, Date};
    /// use ceiag::fact::Address;
    /// use ceiag::institution::{Institution, YearGroups};
    /// use ceiag_records::derive::{Deriver, Outcome, Terms, built_in};
    /// use ceiag_records::record::{Complete, Enrolment, Kind, Pupil};
    ///
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let year: AcademicYear = "2025/26".parse()?;
    /// let mut deriver = Deriver::new();
    /// deriver.pupil(&Pupil { fsm6: Some(true), ..Pupil::new("P1") });
    /// deriver.enrolment(&Enrolment::new("P1", year).in_year(9).from(year.first_day()));
    /// deriver.complete(Complete::from(Kind::EmployerEncounter, year.first_day()));
    /// let school = Institution::school(YearGroups::new(9, 9).ok_or("years upside down")?);
    /// let day = Date::new(2026, 9, 1).ok_or("no such day")?;
    /// let derived = deriver.derive(&Terms::new(ceiag_frameworks::library(), built_in()?, school, day))?;
    ///
    /// let mut members = derived.members(&Address::year("employer-encounter-2025", 9));
    /// let one = members.next().ok_or("nobody")?;
    /// assert_eq!((one.outcome, one.perhaps), (Outcome::No, false));
    /// assert_eq!(derived.attributes(one.pupil).fsm6, Some(true));
    /// assert_eq!(derived.key(one.pupil), "P1");
    /// # Ok(())
    /// # }
    /// ```
    pub fn members(&self, address: &Address) -> impl Iterator<Item = MemberOf> + use<> {
        let mut found = Vec::new();
        if let Some(fact) = self.fact(address) {
            let derivation = fact.derivation;
            let engine = &self.engine;
            if derivation.population.who == Who::Meetings {
                engine.each_meeting(derivation, |judged| found.push(engine.member(judged, true)));
            } else {
                let test = EventTest::new(&derivation.counts, &engine.index);
                let leap_days = engine.leap_days(derivation);
                engine.each_pupil(derivation, address.dimension, &test, &leap_days, |judged| {
                    found.push(engine.member(judged, false));
                });
            }
        }
        found.into_iter()
    }

    /// What is known of a pupil; the year group is that of the academic year of which the facts speak.
    pub fn attributes(&self, pupil: u32) -> Attributes {
        let index = &self.engine.index;
        let at = usize::try_from(pupil).unwrap_or(usize::MAX);
        Attributes {
            year_group: index.group_in(at, self.engine.resolved.year),
            ..index.deriver.attributes(pupil)
        }
    }

    /// The key of a pupil's number; empty for a number that stands for nobody.
    pub fn key(&self, pupil: u32) -> &'d str {
        self.engine.index.deriver.key(pupil)
    }
}
