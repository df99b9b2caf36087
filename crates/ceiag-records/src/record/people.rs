//! Pupils, their enrolments, and staff.

use super::{Masked, SendStatus, Sex, StaffRole, masked};
use ceiag::date::{AcademicYear, Date};
use std::fmt;

/// A pupil or learner. The key may be anything that is the same in every record of one school.
///
/// ```
/// use ceiag_records::record::Pupil;
///
/// let pupil = Pupil { considering_he: Some(true), ..Pupil::new("P0042") };
/// assert!(!format!("{pupil:?}").contains("0042"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Pupil<'a> {
    /// The key.
    pub pupil: &'a str,
    /// Unique pupil number.
    pub upn: Option<&'a str>,
    /// Unique learner number.
    pub uln: Option<&'a str>,
    /// Day of birth.
    pub birth: Option<Date>,
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
    /// Thinks of higher education.
    pub considering_he: Option<bool>,
}

impl<'a> Pupil<'a> {
    /// A pupil of whom only the key is known.
    pub fn new(pupil: &'a str) -> Pupil<'a> {
        Pupil {
            pupil,
            upn: None,
            uln: None,
            birth: None,
            sex: None,
            send: None,
            fsm6: None,
            pupil_premium: None,
            eal: None,
            looked_after: None,
            considering_he: None,
        }
    }

    /// The pupil, who thinks of higher education or does not.
    #[must_use]
    pub fn considering_he(mut self, considering: bool) -> Self {
        self.considering_he = Some(considering);
        self
    }
}

impl fmt::Debug for Pupil<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pupil")
            .field("pupil", &Masked)
            .field("upn", &masked(&self.upn))
            .field("uln", &masked(&self.uln))
            .field("birth", &masked(&self.birth))
            .field("sex", &self.sex)
            .field("send", &self.send)
            .field("fsm6", &self.fsm6)
            .field("pupil_premium", &self.pupil_premium)
            .field("eal", &self.eal)
            .field("looked_after", &self.looked_after)
            .field("considering_he", &self.considering_he)
            .finish()
    }
}

/// One pupil's year group in one academic year, with the days on roll within it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Enrolment<'a> {
    /// The pupil's key.
    pub pupil: &'a str,
    /// The academic year.
    pub academic_year: AcademicYear,
    /// The year group, 0 to 14. Colleges leave it out.
    pub year_group: Option<u8>,
    /// The first day on roll in that year; an earlier day means its beginning. Absent is not known.
    pub from: Option<Date>,
    /// The last day on roll in that year; absent means still on roll.
    pub to: Option<Date>,
    /// The subjects that the pupil takes, named as activities name theirs. Absent is not known.
    pub subjects: Option<&'a [&'a str]>,
}

impl<'a> Enrolment<'a> {
    /// A pupil in an academic year, with nothing else known.
    pub fn new(pupil: &'a str, academic_year: AcademicYear) -> Enrolment<'a> {
        Enrolment {
            pupil,
            academic_year,
            year_group: None,
            from: None,
            to: None,
            subjects: None,
        }
    }

    /// The pupil's year group.
    #[must_use]
    pub fn in_year(mut self, year_group: u8) -> Self {
        self.year_group = Some(year_group);
        self
    }

    /// The first day on roll.
    #[must_use]
    pub fn from(mut self, day: Date) -> Self {
        self.from = Some(day);
        self
    }

    /// The last day on roll.
    #[must_use]
    pub fn to(mut self, day: Date) -> Self {
        self.to = Some(day);
        self
    }

    /// The subjects that the pupil takes.
    #[must_use]
    pub fn taking(mut self, subjects: &'a [&'a str]) -> Self {
        self.subjects = Some(subjects);
        self
    }
}

impl fmt::Debug for Enrolment<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Enrolment")
            .field("pupil", &Masked)
            .field("academic_year", &self.academic_year)
            .field("year_group", &self.year_group)
            .field("from", &self.from)
            .field("to", &self.to)
            .field("subjects", &self.subjects)
            .finish()
    }
}

/// What a member of staff learned.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct StaffDevelopment<'a> {
    /// The key of the member of staff.
    pub staff: &'a str,
    /// The work.
    pub role: Option<StaffRole>,
    /// The day.
    pub date: Option<Date>,
    /// Whether it was about careers.
    pub about_careers: Option<bool>,
}

impl<'a> StaffDevelopment<'a> {
    /// A member of staff, with nothing else known.
    pub fn new(staff: &'a str) -> StaffDevelopment<'a> {
        StaffDevelopment {
            staff,
            role: None,
            date: None,
            about_careers: None,
        }
    }
}

impl fmt::Debug for StaffDevelopment<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StaffDevelopment")
            .field("staff", &Masked)
            .field("role", &self.role)
            .field("date", &self.date)
            .field("about_careers", &self.about_careers)
            .finish()
    }
}
