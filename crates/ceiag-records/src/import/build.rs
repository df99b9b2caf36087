//! From cells to a typed row.

use super::cells::Cells;
use super::plan::Plan;
use super::row::{Row, Tally};
use super::sink::Sink;
use super::{At, Field, Table, Verdict};
use crate::record::{
    Activity, Destination, DestinationKind, DestinationStatus, Enrolment, Kind, Meeting, Mode,
    Participation, ProviderKind, Pupil, SendStatus, Sex, StaffDevelopment, StaffRole,
};
use ceiag::institution::YearGroups;

/// Kinds of record that are activities, with their names.
pub(super) type Kinds = Vec<(&'static str, Kind)>;

/// Reads one row of a table and hands it on.
pub(super) fn take<C: Cells>(
    cells: &C,
    plan: &Plan<'_>,
    at: At,
    tally: &mut Tally,
    kinds: &Kinds,
    sink: &mut Sink<'_>,
) -> Verdict {
    let mut row = Row::new(cells, plan, at, &mut sink.told, &mut *sink.watch, tally);
    row.synthetic();
    // The row ends its hold on what is told before the typed record goes on.
    macro_rules! on {
        ($method:ident, $record:expr) => {{
            let record = $record;
            match row.verdict() {
                Verdict::Keep => sink.$method(at, &record),
                Verdict::Refuse => Verdict::Refuse,
            }
        }};
    }
    match plan.table {
        Table::Pupils => on!(
            pupil,
            Pupil {
                pupil: row.key(Field::Pupil),
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
            }
        ),
        Table::Enrolments => {
            let pupil = row.key(Field::Pupil);
            // A key that is damaged is of nobody whom anything else names.
            let named = !pupil.is_empty() && row.verdict() == Verdict::Keep;
            let year = row.key_year(Field::AcademicYear);
            let year_group = row.small(Field::YearGroup, YearGroups::MAX);
            let from = row.day(Field::From);
            let to = row.day(Field::To);
            let subjects = row.list(Field::Subjects);
            let verdict = match (row.verdict(), year) {
                (Verdict::Keep, Some(academic_year)) => {
                    let record = Enrolment {
                        pupil,
                        academic_year,
                        year_group,
                        from,
                        to,
                        subjects: subjects.as_deref(),
                    };
                    sink.enrolment(at, &record)
                }
                _ => Verdict::Refuse,
            };
            if verdict == Verdict::Refuse && named {
                sink.enrolment_left_out(pupil, year);
            }
            verdict
        }
        Table::Activities => {
            let areas = row.list(Field::Areas);
            on!(
                activity,
                Activity {
                    activity: row.key(Field::Activity),
                    kind: row.word(Field::Kind, kinds),
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
                }
            )
        }
        Table::Participations => on!(
            participation,
            Participation {
                pupil: row.key(Field::Pupil),
                activity: row.key(Field::Activity),
                attended: row.flag(Field::Attended),
                parts: row.parts(),
            }
        ),
        Table::Meetings => on!(
            meeting,
            Meeting {
                pupil: row.key(Field::Pupil),
                date: row.day(Field::Date),
                minutes: row.number(Field::Minutes, 1440),
                adviser: row.text(Field::Adviser),
                adviser_level: row.small(Field::AdviserLevel, 8),
                attended: row.flag(Field::Attended),
            }
        ),
        Table::Destinations => on!(
            destination,
            Destination {
                pupil: row.key(Field::Pupil),
                leaver_year: row.year(Field::LeaverYear),
                kind: row.word(Field::Kind, DestinationKind::NAMES),
                anniversary: row.small(Field::Anniversary, 3),
                code: row.text(Field::Code),
                status: row.word(Field::Status, DestinationStatus::NAMES),
                on: row.day(Field::On),
                contacts: row.number(Field::Contacts, 10_000),
            }
        ),
        Table::StaffDevelopment => on!(
            staff_development,
            StaffDevelopment {
                staff: row.key(Field::Staff),
                role: row.word(Field::Role, StaffRole::NAMES),
                date: row.day(Field::Date),
                about_careers: row.flag(Field::AboutCareers),
            }
        ),
    }
}
