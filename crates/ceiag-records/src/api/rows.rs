//! Reads one row of each kind. What is wrong with a key, a number or a day of birth is told without showing it.

use super::records::academic_year;
use super::taker::Taker;
use crate::derive::Deriver;
use crate::import::flag as shown_flag;
use crate::record::{
    Activity, Complete, DeclaredPart, Destination, DestinationKind, DestinationStatus, Enrolment,
    Kind, Meeting, Mode, Part, Participation, Parts, ProviderKind, Pupil, SendStatus, Sex,
    StaffDevelopment, StaffRole,
};
use ceiag::date::{AcademicYear, Date};
use ceiag::institution::YearGroups;
use ceiag::problem::{Code, Problem};
use ceiag::text::{Node, Reader, TableReader, Value, nth};

type Table<'d> = TableReader<'d>;

fn wrong(reader: &mut Reader<'_>, node: &Node, code: Code, path: &str, expected: &str) {
    let problem = Problem::error(code, format!("expected {expected}")).path(path);
    reader.problem_at(node, problem.expected(expected));
}

/// A text that identifies a person.
fn secret<'d>(
    reader: &mut Reader<'d>,
    table: &mut Table<'d>,
    key: &'static str,
) -> Option<&'d str> {
    let path = table.child(key);
    let node = table.opt(key)?;
    match &node.value {
        Value::Text(text) if !text.is_empty() => Some(text),
        _ => {
            wrong(
                reader,
                node,
                Code::WrongType,
                &path,
                "a text that is not empty",
            );
            None
        }
    }
}

fn key<'d>(reader: &mut Reader<'d>, table: &mut Table<'d>, name: &'static str) -> Option<&'d str> {
    // Asks for the key first, so that its absence is told.
    table.req(reader, name)?;
    secret(reader, table, name)
}

fn birth<'d>(reader: &mut Reader<'d>, table: &mut Table<'d>) -> Option<Date> {
    let path = table.child("birth");
    let node = table.opt("birth")?;
    let date = match &node.value {
        Value::Date(text) | Value::Text(text) => text.parse().ok(),
        _ => None,
    };
    if date.is_none() {
        wrong(
            reader,
            node,
            Code::NotADate,
            &path,
            "a date such as 2012-03-31",
        );
    }
    date
}

fn text<'d>(reader: &mut Reader<'d>, table: &mut Table<'d>, key: &'static str) -> Option<&'d str> {
    let path = table.child(key);
    let node = table.opt(key)?;
    reader.text(node, &path)
}

fn flag<'d>(reader: &mut Reader<'d>, table: &mut Table<'d>, key: &'static str) -> Option<bool> {
    let path = table.child(key);
    let node = table.opt(key)?;
    // As the cell of a file, in any of its words.
    let read = match &node.value {
        Value::Bool(there) => Some(*there),
        Value::Text(text) => shown_flag(text),
        Value::Integer(number) => shown_flag(&number.to_string()),
        _ => None,
    };
    if read.is_none() {
        reader.wrong_type(
            node,
            &path,
            "true or false, `yes` or `no`, `y` or `n`, 1 or 0",
        );
    }
    read
}

fn date<'d>(reader: &mut Reader<'d>, table: &mut Table<'d>, key: &'static str) -> Option<Date> {
    let path = table.child(key);
    let node = table.opt(key)?;
    reader.date(node, &path)
}

fn word<'d, T: Copy>(
    reader: &mut Reader<'d>,
    table: &mut Table<'d>,
    key: &'static str,
    names: &[(&str, T)],
) -> Option<T> {
    let path = table.child(key);
    let node = table.opt(key)?;
    reader.one_of(node, &path, names)
}

fn number<'d>(
    reader: &mut Reader<'d>,
    table: &mut Table<'d>,
    key: &'static str,
    most: i64,
) -> Option<u16> {
    let path = table.child(key);
    let node = table.opt(key)?;
    let number = reader.integer(node, &path, 0..=most)?;
    u16::try_from(number).ok()
}

fn small<'d>(
    reader: &mut Reader<'d>,
    table: &mut Table<'d>,
    key: &'static str,
    most: u8,
) -> Option<u8> {
    let number = number(reader, table, key, i64::from(most))?;
    u8::try_from(number).ok()
}

fn year<'d>(
    reader: &mut Reader<'d>,
    table: &mut Table<'d>,
    key: &'static str,
) -> Option<AcademicYear> {
    let path = table.child(key);
    let node = table.opt(key)?;
    academic_year(reader, node, &path)
}

fn parts<'d>(reader: &mut Reader<'d>, table: &mut Table<'d>) -> Parts {
    let mut found = Parts::none();
    for (id, part) in Part::NAMES {
        if let Some(there) = flag(reader, table, id) {
            found = found.with(*part, there);
        }
    }
    found
}

fn list<'d>(
    reader: &mut Reader<'d>,
    table: &mut Table<'d>,
    key: &'static str,
) -> Option<Vec<&'d str>> {
    let path = table.child(key);
    let node = table.opt(key)?;
    let items = reader.array(node, &path)?;
    let mut found = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        found.extend(reader.text(item, &nth(&path, index)));
    }
    Some(found)
}

/// Keys of people.
pub(super) fn keys<'d>(
    reader: &mut Reader<'d>,
    table: &mut Table<'d>,
    key: &'static str,
) -> Option<Vec<String>> {
    let path = table.child(key);
    let node = table.opt(key)?;
    let items = reader.array(node, &path)?;
    let mut found = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        match &item.value {
            Value::Text(text) if !text.is_empty() => found.push(text.clone()),
            _ => {
                let path = nth(&path, index);
                wrong(
                    reader,
                    item,
                    Code::WrongType,
                    &path,
                    "a text that is not empty",
                );
            }
        }
    }
    Some(found)
}

pub(crate) fn complete<'d>(reader: &mut Reader<'d>, table: &mut Table<'d>, deriver: &mut Deriver) {
    table.req(reader, "kind");
    table.req(reader, "from");
    let kind = word(reader, table, "kind", Kind::NAMES);
    let from = date(reader, table, "from");
    let to = date(reader, table, "to");
    if let (Some(kind), Some(from)) = (kind, from) {
        deriver.complete(Complete { kind, from, to });
    }
}

pub(crate) fn declared<'d>(reader: &mut Reader<'d>, table: &mut Table<'d>, deriver: &mut Deriver) {
    for name in ["kind", "part", "there", "by", "on"] {
        table.req(reader, name);
    }
    let kind = word(reader, table, "kind", Kind::NAMES);
    let part = word(reader, table, "part", Part::NAMES);
    let there = flag(reader, table, "there");
    let by = text(reader, table, "by");
    let on = date(reader, table, "on");
    if let (Some(kind), Some(part), Some(there), Some(by), Some(on)) = (kind, part, there, by, on) {
        deriver.declare(&DeclaredPart {
            kind,
            part,
            there,
            by,
            on,
        });
    }
}

pub(super) fn pupil<'d>(reader: &mut Reader<'d>, table: &mut Table<'d>, taker: &mut Taker<'_, '_>) {
    let pupil = key(reader, table, "pupil");
    let row = Pupil {
        pupil: pupil.unwrap_or_default(),
        upn: secret(reader, table, "upn"),
        uln: secret(reader, table, "uln"),
        birth: birth(reader, table),
        sex: word(reader, table, "sex", Sex::NAMES),
        send: word(reader, table, "send", SendStatus::NAMES),
        fsm6: flag(reader, table, "fsm6"),
        pupil_premium: flag(reader, table, "pupil-premium"),
        eal: flag(reader, table, "eal"),
        looked_after: flag(reader, table, "looked-after"),
        considering_he: flag(reader, table, "considering-he"),
    };
    if taker.takes(reader, table) && pupil.is_some() {
        taker.pupil(&row);
    }
}

pub(super) fn enrolment<'d>(
    reader: &mut Reader<'d>,
    table: &mut Table<'d>,
    taker: &mut Taker<'_, '_>,
) {
    let pupil = key(reader, table, "pupil");
    table.req(reader, "academic-year");
    let year = year(reader, table, "academic-year");
    let year_group = small(reader, table, "year-group", YearGroups::MAX);
    let from = date(reader, table, "from");
    let to = date(reader, table, "to");
    let subjects = list(reader, table, "subjects");
    match (taker.takes(reader, table), pupil, year) {
        (true, Some(pupil), Some(academic_year)) => taker.enrolment(&Enrolment {
            pupil,
            academic_year,
            year_group,
            from,
            to,
            subjects: subjects.as_deref(),
        }),
        (false, Some(pupil), year) => taker.enrolment_left_out(pupil, year),
        _ => {}
    }
}

pub(super) fn activity<'d>(
    reader: &mut Reader<'d>,
    table: &mut Table<'d>,
    taker: &mut Taker<'_, '_>,
) {
    table.req(reader, "activity");
    let activity = text(reader, table, "activity");
    let areas_list = list(reader, table, "areas");
    // A kind of record that is no activity is none of an activity.
    let kinds: Vec<(&str, Kind)> = Kind::NAMES
        .iter()
        .copied()
        .filter(|(_, kind)| kind.is_activity())
        .collect();
    let row = Activity {
        activity: activity.unwrap_or_default(),
        kind: word(reader, table, "kind", &kinds),
        date: date(reader, table, "date"),
        until: date(reader, table, "until"),
        mode: word(reader, table, "mode", Mode::NAMES),
        provider_kind: word(reader, table, "provider-kind", ProviderKind::NAMES),
        employer: text(reader, table, "employer"),
        employer_size: text(reader, table, "employer-size"),
        sector: text(reader, table, "sector"),
        self_employed: flag(reader, table, "self-employed"),
        subject: text(reader, table, "subject"),
        in_curriculum: flag(reader, table, "in-curriculum"),
        in_school_day: flag(reader, table, "in-school-day"),
        shared_event: flag(reader, table, "shared-event"),
        areas: areas_list.as_deref().unwrap_or_default(),
        parts: parts(reader, table),
    };
    if taker.takes(reader, table) && activity.is_some() {
        taker.activity(&row);
    }
}

pub(super) fn participation<'d>(
    reader: &mut Reader<'d>,
    table: &mut Table<'d>,
    taker: &mut Taker<'_, '_>,
) {
    let pupil = key(reader, table, "pupil");
    table.req(reader, "activity");
    let activity = text(reader, table, "activity");
    let attended = flag(reader, table, "attended");
    let parts = parts(reader, table);
    if taker.takes(reader, table)
        && let (Some(pupil), Some(activity)) = (pupil, activity)
    {
        taker.participation(&Participation {
            pupil,
            activity,
            attended,
            parts,
        });
    }
}

pub(super) fn meeting<'d>(
    reader: &mut Reader<'d>,
    table: &mut Table<'d>,
    taker: &mut Taker<'_, '_>,
) {
    let pupil = key(reader, table, "pupil");
    let row = Meeting {
        pupil: pupil.unwrap_or_default(),
        date: date(reader, table, "date"),
        minutes: number(reader, table, "minutes", 1440),
        adviser: secret(reader, table, "adviser"),
        adviser_level: small(reader, table, "adviser-level", 8),
        attended: flag(reader, table, "attended"),
    };
    if taker.takes(reader, table) && pupil.is_some() {
        taker.meeting(&row);
    }
}

pub(super) fn destination<'d>(
    reader: &mut Reader<'d>,
    table: &mut Table<'d>,
    taker: &mut Taker<'_, '_>,
) {
    let pupil = key(reader, table, "pupil");
    let row = Destination {
        pupil: pupil.unwrap_or_default(),
        leaver_year: year(reader, table, "leaver-year"),
        kind: word(reader, table, "kind", DestinationKind::NAMES),
        anniversary: small(reader, table, "anniversary", 3),
        code: text(reader, table, "code"),
        status: word(reader, table, "status", DestinationStatus::NAMES),
        on: date(reader, table, "on"),
        contacts: number(reader, table, "contacts", 10_000),
    };
    if taker.takes(reader, table) && pupil.is_some() {
        taker.destination(&row);
    }
}

pub(super) fn staff_development<'d>(
    reader: &mut Reader<'d>,
    table: &mut Table<'d>,
    taker: &mut Taker<'_, '_>,
) {
    let staff = key(reader, table, "staff");
    let row = StaffDevelopment {
        staff: staff.unwrap_or_default(),
        role: word(reader, table, "role", StaffRole::NAMES),
        date: date(reader, table, "date"),
        about_careers: flag(reader, table, "about-careers"),
    };
    if taker.takes(reader, table) && staff.is_some() {
        taker.staff_development(&row);
    }
}
