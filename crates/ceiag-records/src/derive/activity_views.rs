//! What took place and who took part, as reports read it.

use super::declared::Derivation;
use super::derived::Derived;
use super::engine::Engine;
use super::members::MemberOf;
use super::stated::NONE;
use super::test::EventTest;
use crate::record::{Kind, ProviderKind};
use ceiag::date::{AcademicYear, Date};
use ceiag::fact::Dimension;

/// An activity as far as rows agree on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivityView<'d> {
    /// The number that stands for it here.
    pub activity: u32,
    /// Its key.
    pub key: &'d str,
    /// The kind.
    pub kind: Option<Kind>,
    /// The last day.
    pub day: Option<Date>,
    /// With which provider.
    pub provider_kind: Option<ProviderKind>,
    /// Whether it was an event of several schools.
    pub shared_event: Option<bool>,
    /// The learning areas that it touches, as they were written.
    pub areas: Vec<&'d str>,
}

/// That a pupil is said to have taken part in an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParticipationView {
    /// The number that stands for the pupil here.
    pub pupil: u32,
    /// The number that stands for the activity here.
    pub activity: u32,
    /// Whether the pupil was there.
    pub attended: Option<bool>,
}

impl<'d> Derived<'d> {
    /// Every activity, in the order in which they were first named.
    pub fn activities(&self) -> Vec<ActivityView<'d>> {
        let deriver = self.engine.index.deriver;
        let mut areas = deriver.activity_areas.clone();
        ceiag::sorted::all(&mut areas);
        areas.dedup();
        let known = self.engine.index.activities.iter().enumerate();
        known
            .map(|(at, known)| {
                let activity = u32::try_from(at).unwrap_or(NONE);
                let from = areas.partition_point(|(of, _)| *of < activity);
                let own = areas
                    .iter()
                    .skip(from)
                    .take_while(|(of, _)| *of == activity);
                let row = deriver.activity_rows.get(at);
                ActivityView {
                    activity,
                    key: deriver.activities.name(activity),
                    kind: known.kind,
                    day: Date::from_days(known.day),
                    provider_kind: known.provider_kind,
                    shared_event: row.and_then(|row| row.shared_event.get()),
                    areas: own.map(|(_, area)| deriver.areas.name(*area)).collect(),
                }
            })
            .collect()
    }

    /// Every participation, in the order in which they came.
    pub fn participations(&self) -> impl Iterator<Item = ParticipationView> + use<'d> {
        let rows = self.engine.index.deriver.participations.iter();
        rows.map(|row| ParticipationView {
            pupil: row.pupil,
            activity: row.activity,
            attended: row.attended,
        })
    }

    /// A pupil's year group in an academic year, where rows agree on one and none was left out.
    pub fn year_group(&self, pupil: u32, year: AcademicYear) -> Option<u8> {
        let at = usize::try_from(pupil).unwrap_or(usize::MAX);
        self.engine.index.group_in(at, year.start_year())
    }

    /// Everybody who would be counted by a derivation, whatever fact it names.
    pub(crate) fn members_by(&self, derivation: &Derivation) -> Vec<MemberOf> {
        let engine: &Engine<'_> = &self.engine;
        let test = EventTest::new(&derivation.counts, &engine.index);
        let leap_days = engine.leap_days(derivation);
        let mut found = Vec::new();
        engine.each_pupil(derivation, Dimension::Whole, &test, &leap_days, |judged| {
            found.push(engine.member(judged, false));
        });
        found
    }

    /// What was taken.
    pub(crate) fn records(&self) -> &'d super::columns::Deriver {
        self.engine.index.deriver
    }
}
