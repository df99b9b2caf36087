//! What was taken, as reports read it: read-only, and with numbers instead of keys.

use super::columns::Deriver;
use super::stated::NONE;
use crate::record::{DestinationKind, DestinationStatus, SendStatus, Sex, StaffRole};
use ceiag::date::{AcademicYear, Date};

/// What is known of a pupil beside the records; where rows differ it is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Attributes {
    /// Sex.
    pub sex: Option<Sex>,
    /// Special educational needs.
    pub send: Option<SendStatus>,
    /// Free school meals at any time in the last six years.
    pub fsm6: Option<bool>,
    /// Pupil premium.
    pub pupil_premium: Option<bool>,
    /// English as an additional language.
    pub eal: Option<bool>,
    /// Looked after.
    pub looked_after: Option<bool>,
    /// The year group in the academic year that is asked about.
    pub year_group: Option<u8>,
}

/// A guidance meeting as it was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeetingView {
    /// The number that stands for the pupil here; [`Deriver::key`] tells the key.
    pub pupil: u32,
    /// The day.
    pub day: Option<Date>,
    /// How long it took.
    pub minutes: Option<u16>,
    /// The number that stands for the adviser here.
    pub adviser: Option<u32>,
    /// The level of the adviser's qualification.
    pub adviser_level: Option<u8>,
    /// Whether it took place; `Some(false)` is an offer that was not taken up.
    pub attended: Option<bool>,
}

/// A destination as it was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DestinationView<'d> {
    /// The number that stands for the pupil here; [`Deriver::key`] tells the key.
    pub pupil: u32,
    /// The academic year that was the pupil's last, or in which Year 11 ended.
    pub leaver_year: Option<AcademicYear>,
    /// Intended or actual.
    pub kind: Option<DestinationKind>,
    /// Years since then.
    pub anniversary: Option<u8>,
    /// The code.
    pub code: Option<&'d str>,
    /// What came of asking.
    pub status: Option<DestinationStatus>,
    /// When it was found out.
    pub on: Option<Date>,
    /// How often somebody asked.
    pub contacts: Option<u16>,
}

/// What a member of staff learned, as it was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StaffView {
    /// The number that stands for the member of staff here.
    pub staff: u32,
    /// The work.
    pub role: Option<StaffRole>,
    /// The day.
    pub day: Option<Date>,
    /// Whether it was about careers.
    pub about_careers: Option<bool>,
}

impl Deriver {
    /// Every guidance meeting, in the order in which they came.
    pub fn meetings(&self) -> impl Iterator<Item = MeetingView> + '_ {
        self.meetings.iter().map(|row| MeetingView {
            pupil: row.pupil,
            day: Date::from_days(row.day),
            minutes: row.minutes,
            adviser: (row.adviser != NONE).then_some(row.adviser),
            adviser_level: row.level,
            attended: row.attended,
        })
    }

    /// Every destination, in the order in which they came.
    pub fn destinations(&self) -> impl Iterator<Item = DestinationView<'_>> + '_ {
        self.destinations.iter().map(|row| DestinationView {
            pupil: row.pupil,
            leaver_year: row.leaver_year.and_then(AcademicYear::starting_in),
            kind: row.kind,
            anniversary: row.anniversary,
            code: (row.code != NONE).then(|| self.codes.name(row.code)),
            status: row.status,
            on: Date::from_days(row.on),
            contacts: row.contacts,
        })
    }

    /// Everything that staff learned, in the order in which it came.
    pub fn staff_developments(&self) -> impl Iterator<Item = StaffView> + '_ {
        self.staff_rows.iter().map(|row| StaffView {
            staff: row.staff,
            role: row.role,
            day: Date::from_days(row.day),
            about_careers: row.about_careers,
        })
    }

    /// The key of a pupil's number; empty for a number that stands for nobody.
    pub fn key(&self, pupil: u32) -> &str {
        self.pupils.name(pupil)
    }

    /// What is known of a pupil, but for the year group.
    pub(super) fn attributes(&self, pupil: u32) -> Attributes {
        let at = usize::try_from(pupil).unwrap_or(usize::MAX);
        let row = self.pupil_rows.get(at).copied().unwrap_or_default();
        Attributes {
            sex: row.sex.get(),
            send: row.send.get(),
            fsm6: row.fsm6.get(),
            pupil_premium: row.pupil_premium.get(),
            eal: row.eal.get(),
            looked_after: row.looked_after.get(),
            year_group: None,
        }
    }
}
