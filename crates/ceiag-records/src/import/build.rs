//! From cells to a typed row, to who looks at it, to the deriver.

use super::cells::Cells;
use super::plan::Plan;
use super::row::{Row, Tally};
use super::salt::Hashed;
use super::{At, Field, Salt, Table, Told, Verdict, Watch};
use crate::derive::Deriver;
use crate::record::{
    Activity, Destination, DestinationKind, DestinationStatus, Enrolment, Kind, Meeting, Mode,
    Participation, ProviderKind, Pupil, SendStatus, Sex, StaffDevelopment, StaffRole,
};
use ceiag::institution::YearGroups;

/// Where rows go.
pub(super) struct Sink<'s> {
    pub(super) deriver: Deriver,
    pub(super) told: Told,
    pub(super) tally: Tally,
    pub(super) watch: &'s mut dyn Watch,
    pub(super) salt: Option<&'s Salt>,
    /// Kinds of record that are activities, with their names.
    pub(super) kinds: Vec<(&'static str, Kind)>,
}

/// A key, hashed where there is a salt.
fn hidden(salt: Option<&Salt>, key: Option<&str>) -> Option<Hashed> {
    salt.zip(key).map(|(salt, key)| salt.hash(key))
}

fn shown<'k>(hashed: Option<&'k Hashed>, key: Option<&'k str>) -> Option<&'k str> {
    hashed.map(Hashed::as_str).or(key)
}

impl Sink<'_> {
    /// Takes one row of a table.
    pub(super) fn take<C: Cells>(&mut self, cells: &C, plan: &Plan<'_>, at: At) -> Verdict {
        let mut row = Row::new(cells, plan, at, &mut self.told, &mut self.tally);
        row.synthetic();
        match plan.table {
            Table::Pupils => {
                let key = row.key(Field::Pupil);
                let hashed = hidden(self.salt, key);
                let found = Pupil {
                    pupil: shown(hashed.as_ref(), key).unwrap_or_default(),
                    upn: row.upn(),
                    uln: row.uln(),
                    birth: row.birth(),
                    sex: row.word(Field::Sex, Sex::NAMES),
                    send: row.word(Field::Send, SendStatus::NAMES),
                    fsm6: row.flag(Field::Fsm6),
                    pupil_premium: row.flag(Field::PupilPremium),
                    eal: row.flag(Field::Eal),
                    looked_after: row.flag(Field::LookedAfter),
                    considering_he: row.flag(Field::ConsideringHe),
                };
                let mut verdict = row.verdict();
                if verdict == Verdict::Keep {
                    verdict = self.watch.pupil(at, &found, &mut self.told);
                }
                if verdict == Verdict::Keep {
                    self.deriver.pupil(&found);
                }
                verdict
            }
            Table::Enrolments => {
                let key = row.key(Field::Pupil);
                let hashed = hidden(self.salt, key);
                let year = row.key_year(Field::AcademicYear);
                let year_group = row.small(Field::YearGroup, YearGroups::MAX);
                let from = row.day(Field::From);
                let to = row.day(Field::To);
                let subjects = row.list(Field::Subjects);
                let verdict = row.verdict();
                let Some(academic_year) = year.filter(|_| verdict == Verdict::Keep) else {
                    return Verdict::Refuse;
                };
                let found = Enrolment {
                    pupil: shown(hashed.as_ref(), key).unwrap_or_default(),
                    academic_year,
                    year_group,
                    from,
                    to,
                    subjects: subjects.as_deref(),
                };
                let verdict = self.watch.enrolment(at, &found, &mut self.told);
                if verdict == Verdict::Keep {
                    self.deriver.enrolment(&found);
                }
                verdict
            }
            Table::Activities => {
                let areas = row.list(Field::Areas);
                let found = Activity {
                    activity: row.key(Field::Activity).unwrap_or_default(),
                    kind: row.word(Field::Kind, &self.kinds),
                    date: row.day(Field::Date),
                    until: row.day(Field::Until),
                    mode: row.word(Field::Mode, Mode::NAMES),
                    provider_kind: row.word(Field::ProviderKind, ProviderKind::NAMES),
                    employer: row.text(Field::Employer),
                    employer_size: row.text(Field::EmployerSize),
                    sector: row.text(Field::Sector),
                    self_employed: row.flag(Field::SelfEmployed),
                    subject: row.text(Field::Subject),
                    in_curriculum: row.flag(Field::InCurriculum),
                    in_school_day: row.flag(Field::InSchoolDay),
                    shared_event: row.flag(Field::SharedEvent),
                    areas: areas.as_deref().unwrap_or_default(),
                    parts: row.parts(),
                };
                let mut verdict = row.verdict();
                if verdict == Verdict::Keep {
                    verdict = self.watch.activity(at, &found, &mut self.told);
                }
                if verdict == Verdict::Keep {
                    self.deriver.activity(&found);
                }
                verdict
            }
            Table::Participations => {
                let key = row.key(Field::Pupil);
                let hashed = hidden(self.salt, key);
                let found = Participation {
                    pupil: shown(hashed.as_ref(), key).unwrap_or_default(),
                    activity: row.key(Field::Activity).unwrap_or_default(),
                    attended: row.flag(Field::Attended),
                    parts: row.parts(),
                };
                let mut verdict = row.verdict();
                if verdict == Verdict::Keep {
                    verdict = self.watch.participation(at, &found, &mut self.told);
                }
                if verdict == Verdict::Keep {
                    self.deriver.participation(&found);
                }
                verdict
            }
            Table::Meetings => {
                let key = row.key(Field::Pupil);
                let hashed = hidden(self.salt, key);
                let adviser = row.text(Field::Adviser);
                let masked = hidden(self.salt, adviser);
                let found = Meeting {
                    pupil: shown(hashed.as_ref(), key).unwrap_or_default(),
                    date: row.day(Field::Date),
                    minutes: row.number(Field::Minutes, 1440),
                    adviser: shown(masked.as_ref(), adviser),
                    adviser_level: row.small(Field::AdviserLevel, 8),
                    attended: row.flag(Field::Attended),
                };
                let mut verdict = row.verdict();
                if verdict == Verdict::Keep {
                    verdict = self.watch.meeting(at, &found, &mut self.told);
                }
                if verdict == Verdict::Keep {
                    self.deriver.meeting(&found);
                }
                verdict
            }
            Table::Destinations => {
                let key = row.key(Field::Pupil);
                let hashed = hidden(self.salt, key);
                let found = Destination {
                    pupil: shown(hashed.as_ref(), key).unwrap_or_default(),
                    leaver_year: row.year(Field::LeaverYear),
                    kind: row.word(Field::Kind, DestinationKind::NAMES),
                    anniversary: row.small(Field::Anniversary, 3),
                    code: row.text(Field::Code),
                    status: row.word(Field::Status, DestinationStatus::NAMES),
                    on: row.day(Field::On),
                    contacts: row.number(Field::Contacts, 10_000),
                };
                let mut verdict = row.verdict();
                if verdict == Verdict::Keep {
                    verdict = self.watch.destination(at, &found, &mut self.told);
                }
                if verdict == Verdict::Keep {
                    self.deriver.destination(&found);
                }
                verdict
            }
            Table::StaffDevelopment => {
                let key = row.key(Field::Staff);
                let hashed = hidden(self.salt, key);
                let found = StaffDevelopment {
                    staff: shown(hashed.as_ref(), key).unwrap_or_default(),
                    role: row.word(Field::Role, StaffRole::NAMES),
                    date: row.day(Field::Date),
                    about_careers: row.flag(Field::AboutCareers),
                };
                let mut verdict = row.verdict();
                if verdict == Verdict::Keep {
                    verdict = self.watch.staff_development(at, &found, &mut self.told);
                }
                if verdict == Verdict::Keep {
                    self.deriver.staff_development(&found);
                }
                verdict
            }
        }
    }
}
