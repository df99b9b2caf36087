//! Guidance meetings and destinations.

use super::{DestinationKind, DestinationStatus, Masked};
use ceiag::date::{AcademicYear, Date};
use std::fmt;

/// A guidance meeting that took place or was offered.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Meeting<'a> {
    /// The pupil's key.
    pub pupil: &'a str,
    /// The day.
    pub date: Option<Date>,
    /// How long it took.
    pub minutes: Option<u16>,
    /// The adviser's key.
    pub adviser: Option<&'a str>,
    /// The level of the adviser's qualification, 0 to 8.
    pub adviser_level: Option<u8>,
    /// Whether it took place; `Some(false)` is an offer that was not taken up.
    pub attended: Option<bool>,
}

impl<'a> Meeting<'a> {
    /// A meeting that took place.
    pub fn attended(pupil: &'a str, date: Date) -> Meeting<'a> {
        Meeting {
            attended: Some(true),
            date: Some(date),
            ..Meeting::new(pupil)
        }
    }

    /// A meeting of which nothing but the pupil is known.
    pub fn new(pupil: &'a str) -> Meeting<'a> {
        Meeting {
            pupil,
            date: None,
            minutes: None,
            adviser: None,
            adviser_level: None,
            attended: None,
        }
    }

    /// The level of the adviser's qualification.
    #[must_use]
    pub fn with_level(mut self, level: u8) -> Self {
        self.adviser_level = Some(level);
        self
    }
}

impl fmt::Debug for Meeting<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Meeting")
            .field("pupil", &Masked)
            .field("date", &self.date)
            .field("minutes", &self.minutes)
            .field("adviser", &self.adviser)
            .field("adviser_level", &self.adviser_level)
            .field("attended", &self.attended)
            .finish()
    }
}

/// Where a young person meant to go or went, as the institution itself found out. Never the official measure.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Destination<'a> {
    /// The pupil's key.
    pub pupil: &'a str,
    /// The academic year that was the pupil's last, or in which Year 11 ended.
    pub leaver_year: Option<AcademicYear>,
    /// Intended or actual.
    pub kind: Option<DestinationKind>,
    /// Years since then, 0 to 3; 0 is the next step itself.
    pub anniversary: Option<u8>,
    /// The code, of NCCIS or of the September Guarantee.
    pub code: Option<&'a str>,
    /// Whether it is known.
    pub status: Option<DestinationStatus>,
    /// When it was found out.
    pub on: Option<Date>,
    /// How often somebody asked.
    pub contacts: Option<u16>,
}

impl<'a> Destination<'a> {
    /// A destination of which nothing but the pupil is known.
    pub fn new(pupil: &'a str) -> Destination<'a> {
        Destination {
            pupil,
            leaver_year: None,
            kind: None,
            anniversary: None,
            code: None,
            status: None,
            on: None,
            contacts: None,
        }
    }

    /// What a leaver really does, so many years after the leaver year.
    pub fn actual(
        pupil: &'a str,
        leaver_year: AcademicYear,
        anniversary: u8,
        status: DestinationStatus,
    ) -> Destination<'a> {
        Destination {
            leaver_year: Some(leaver_year),
            kind: Some(DestinationKind::Actual),
            anniversary: Some(anniversary),
            status: Some(status),
            ..Destination::new(pupil)
        }
    }
}

impl fmt::Debug for Destination<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Destination")
            .field("pupil", &Masked)
            .field("leaver_year", &self.leaver_year)
            .field("kind", &self.kind)
            .field("anniversary", &self.anniversary)
            .field("code", &self.code)
            .field("status", &self.status)
            .field("on", &self.on)
            .field("contacts", &self.contacts)
            .finish()
    }
}
