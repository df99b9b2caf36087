//! Watches rows as they come.

use super::keys::{Keys, Said, code, flag, item, item_mut};
use super::people::{Person, birthday};
use super::repeats::{Repeats, Took, participations};
use super::words;
use crate::derive::WholeYear;
use crate::identify::{GivenUln, Uln, Upn, local_authority};
use crate::import::{At, Field, Told, Verdict, Watch};
use crate::map::Map;
use crate::record::{
    Activity, Destination, Enrolment, Meeting, Part, Participation, Parts, Pupil, StaffDevelopment,
};
use ceiag::date::Date;
use std::collections::BTreeSet;

/// Watches the rows of one institution and tells what is odd about several of them together.
///
/// Rows come in the order of [`Watch`]: of what a pupil did nothing is told that only a later row of the pupil explains.
#[derive(Debug)]
pub struct Checker {
    export: Date,
    whole_year: WholeYear,
    authorities: Option<BTreeSet<String>>,
    /// Keys of pupils.
    pupils: Keys,
    people: Vec<Person>,
    /// The first pupil of each UPN and of each ULN.
    upns: Map<Upn, (u32, At)>,
    ulns: Map<Uln, (u32, At)>,
    /// Keys of activities.
    activities: Keys,
    days: Vec<ActivityDays>,
    /// Every other text.
    texts: Keys,
    pupil_rows: Repeats<10>,
    enrolment_rows: Repeats<5>,
    activity_rows: Repeats<23>,
    meeting_rows: Repeats<5>,
    destination_rows: Repeats<7>,
    staff_rows: Repeats<3>,
    took: Vec<Took>,
    /// Whether rows speak of pupils, or of activities, while there are none at all.
    without_pupils: bool,
    without_activities: bool,
}

/// When an activity took place, as its rows say.
#[derive(Clone, Copy, Debug, Default)]
struct ActivityDays {
    known: bool,
    date: Said<Date>,
    until: Said<Date>,
}

impl ActivityDays {
    /// The last day; nothing where rows contradict each other.
    fn last(self) -> Option<Date> {
        match (self.date.get(), self.until) {
            (Some(date), Said::One(until)) => Some(date.max(until)),
            (None, Said::One(until)) => Some(until),
            (date, Said::Nothing) => date,
            (_, Said::Disputed) => None,
        }
    }
}

impl Checker {
    /// Looks at rows that were taken from a system on a day.
    pub fn new(export: Date, whole_year: WholeYear) -> Checker {
        Checker {
            export,
            whole_year,
            authorities: None,
            pupils: Keys::default(),
            people: Vec::new(),
            upns: Map::default(),
            ulns: Map::default(),
            activities: Keys::default(),
            days: Vec::new(),
            texts: Keys::default(),
            pupil_rows: Repeats::new([
                Field::Upn,
                Field::Uln,
                Field::Birth,
                Field::Sex,
                Field::Send,
                Field::Fsm6,
                Field::PupilPremium,
                Field::Eal,
                Field::LookedAfter,
                Field::ConsideringHe,
            ]),
            enrolment_rows: Repeats::new([
                Field::AcademicYear,
                Field::YearGroup,
                Field::From,
                Field::To,
                Field::Subjects,
            ]),
            activity_rows: Repeats::new([
                Field::Kind,
                Field::Date,
                Field::Until,
                Field::Mode,
                Field::ProviderKind,
                Field::Employer,
                Field::EmployerSize,
                Field::Sector,
                Field::SelfEmployed,
                Field::Subject,
                Field::InCurriculum,
                Field::InSchoolDay,
                Field::SharedEvent,
                Field::Areas,
                Field::Insight,
                Field::Purpose,
                Field::Outcomes,
                Field::TwoWay,
                Field::Reflection,
                Field::RangeOfPeople,
                Field::Task,
                Field::Feedback,
                Field::MetLearners,
            ]),
            meeting_rows: Repeats::new([
                Field::Date,
                Field::Minutes,
                Field::Adviser,
                Field::AdviserLevel,
                Field::Attended,
            ]),
            destination_rows: Repeats::new([
                Field::LeaverYear,
                Field::Kind,
                Field::Anniversary,
                Field::Code,
                Field::Status,
                Field::On,
                Field::Contacts,
            ]),
            staff_rows: Repeats::new([Field::Role, Field::Date, Field::AboutCareers]),
            took: Vec::new(),
            without_pupils: false,
            without_activities: false,
        }
    }

    /// Looks at the local authorities in UPNs too: their codes of three digits, current and historic ones.
    #[must_use]
    pub fn with_authorities(mut self, codes: impl IntoIterator<Item = String>) -> Checker {
        self.authorities = Some(codes.into_iter().collect());
        self
    }

    /// A pupil of whom a row speaks that is no row of the pupil. A pupil without any other row is told.
    fn of_pupil(&mut self, at: At, key: &str, told: &mut Told) -> (u32, Verdict) {
        if self.people.is_empty() {
            self.without_pupils = true;
            return (self.pupils.number(key), Verdict::Keep);
        }
        let number = self.pupils.number(key);
        let known = item(&self.people, number).is_some_and(|person| person.known);
        let verdict = match known {
            true => Verdict::Keep,
            false => told.tell(at, Some(Field::Pupil), words::no_pupil()),
        };
        (number, verdict)
    }

    /// Something that a pupil did on a day, or could have done.
    fn on_day(
        &self,
        at: At,
        field: Field,
        pupil: u32,
        day: Option<Date>,
        attended: Option<bool>,
        told: &mut Told,
    ) -> Verdict {
        let Some(day) = day else {
            return Verdict::Keep;
        };
        let person = item(&self.people, pupil);
        let birth = person.and_then(Person::birth);
        if birth.is_some_and(|birth| day < birth) {
            return told.tell(at, Some(field), words::before_birth(day));
        }
        let mut verdict = Verdict::Keep;
        // Who was not on roll any more did not come, and that is no surprise.
        if attended != Some(false) && person.is_some_and(|person| person.is_elsewhere(day)) {
            verdict = verdict.or(told.tell(at, Some(field), words::outside(day)));
        }
        // What is planned may be in the calendar already.
        if attended == Some(true) && day > self.export {
            let problem = words::after_export(day, self.export);
            verdict = verdict.or(told.tell(at, Some(field), problem));
        }
        verdict
    }

    /// A number that another pupil has as well.
    fn numbers(&mut self, at: At, row: &Pupil<'_>, pupil: u32, told: &mut Told) -> Verdict {
        let mut verdict = Verdict::Keep;
        if let Some(Ok(upn)) = row.upn.map(str::parse::<Upn>) {
            let (first, place) = *self.upns.entry(upn).or_insert((pupil, at));
            if first != pupil {
                let problem = words::one_number(told, at, place, "UPN");
                verdict = verdict.or(told.tell(at, Some(Field::Upn), problem));
            }
        }
        if let Some(Ok(GivenUln::Number(uln))) = row.uln.map(Uln::read) {
            let (first, place) = *self.ulns.entry(uln).or_insert((pupil, at));
            if first != pupil {
                let problem = words::one_number(told, at, place, "ULN");
                verdict = verdict.or(told.tell(at, Some(Field::Uln), problem));
            }
        }
        verdict
    }
}

fn parts(parts: Parts) -> [u32; 9] {
    use Part::{
        Feedback, Insight, MetLearners, Outcomes, Purpose, RangeOfPeople, Reflection, Task, TwoWay,
    };
    [
        Insight,
        Purpose,
        Outcomes,
        TwoWay,
        Reflection,
        RangeOfPeople,
        Task,
        Feedback,
        MetLearners,
    ]
    .map(|part| flag(parts.get(part)))
}

impl Watch for Checker {
    fn upn(&mut self, at: At, text: &str, told: &mut Told) -> Verdict {
        match (local_authority(text), &self.authorities) {
            (Some(code), Some(known)) if !known.contains(code) => {
                told.tell(at, Some(Field::Upn), words::no_authority())
            }
            _ => Verdict::Keep,
        }
    }

    fn pupil(&mut self, at: At, row: &Pupil<'_>, told: &mut Told) -> Verdict {
        let pupil = self.pupils.number(row.pupil);
        let mut verdict = self.numbers(at, row, pupil, told);
        if birthday(row.birth).is_some_and(|birth| birth > self.export) {
            let problem = words::born_after_export();
            verdict = verdict.or(told.tell(at, Some(Field::Birth), problem));
        }
        let values = [
            self.texts.of(row.upn),
            self.texts.of(row.uln),
            code(birthday(row.birth), Date::days),
            code(row.sex, |sex| sex as u32),
            code(row.send, |send| send as u32),
            flag(row.fsm6),
            flag(row.pupil_premium),
            flag(row.eal),
            flag(row.looked_after),
            flag(row.considering_he),
        ];
        if let Some(repeat) = self.pupil_rows.keyed(at, pupil, values) {
            let (field, problem) = words::repeat(told, at, &repeat);
            verdict = verdict.or(told.tell(at, field, problem));
        }
        if verdict == Verdict::Keep
            && let Some(person) = item_mut(&mut self.people, pupil)
        {
            person.known = true;
            person.born(row.birth);
        }
        verdict
    }

    fn enrolment(&mut self, at: At, row: &Enrolment<'_>, told: &mut Told) -> Verdict {
        let pupil = self.pupils.number(row.pupil);
        let mut verdict = Verdict::Keep;
        if let (Some(from), Some(to)) = (row.from, row.to)
            && to < from
        {
            verdict = verdict.or(told.tell(at, Some(Field::To), words::backwards(from, to)));
        }
        if let Some(person) = item_mut(&mut self.people, pupil) {
            let days = [(row.from, Field::From), (row.to, Field::To)];
            let given = days
                .into_iter()
                .find_map(|(day, field)| Some((day?, field)));
            let (day, field) = given.unwrap_or((row.academic_year.last_day(), Field::AcademicYear));
            if person.birth().is_some_and(|birth| day < birth) {
                let problem = words::before_birth(day);
                verdict = verdict.or(told.tell(at, Some(field), problem));
            }
            if let Some(years @ 2..) = person.years_off(row) {
                let problem = words::year_group(row.year_group.unwrap_or_default(), years);
                verdict = verdict.or(told.tell(at, Some(Field::YearGroup), problem));
            }
        }
        let values = [
            code(Some(row.academic_year.first_day()), Date::days),
            code(row.year_group, u32::from),
            code(row.from, Date::days),
            code(row.to, Date::days),
            self.texts.list(row.subjects),
        ];
        if let Some(repeat) = self.enrolment_rows.row(at, pupil, values) {
            let (field, problem) = words::repeat(told, at, &repeat);
            verdict = verdict.or(told.tell(at, field, problem));
        }
        if verdict == Verdict::Keep
            && let Some(person) = item_mut(&mut self.people, pupil)
        {
            person.known = true;
            person.enrolled(row, self.whole_year);
        }
        verdict
    }

    fn activity(&mut self, at: At, row: &Activity<'_>, told: &mut Told) -> Verdict {
        let activity = self.activities.number(row.activity);
        let mut verdict = Verdict::Keep;
        if let (Some(date), Some(until)) = (row.date, row.until)
            && until < date
        {
            let problem = words::backwards(date, until);
            verdict = verdict.or(told.tell(at, Some(Field::Until), problem));
        }
        let [a, b, c, d, e, f, g, h, i] = parts(row.parts);
        let texts = &mut self.texts;
        let values = [
            code(row.kind, |kind| kind as u32),
            code(row.date, Date::days),
            code(row.until, Date::days),
            code(row.mode, |mode| mode as u32),
            code(row.provider_kind, |kind| kind as u32),
            texts.of(row.employer),
            texts.of(row.employer_size),
            texts.of(row.sector),
            flag(row.self_employed),
            texts.of(row.subject),
            flag(row.in_curriculum),
            flag(row.in_school_day),
            flag(row.shared_event),
            texts.list(Some(row.areas).filter(|areas| !areas.is_empty())),
            a,
            b,
            c,
            d,
            e,
            f,
            g,
            h,
            i,
        ];
        if let Some(repeat) = self.activity_rows.keyed(at, activity, values) {
            let (field, problem) = words::repeat(told, at, &repeat);
            verdict = verdict.or(told.tell(at, field, problem));
        }
        if verdict == Verdict::Keep
            && let Some(days) = item_mut(&mut self.days, activity)
        {
            days.known = true;
            days.date.and(row.date);
            days.until.and(row.until);
        }
        verdict
    }

    fn participation(&mut self, at: At, row: &Participation<'_>, told: &mut Told) -> Verdict {
        let (pupil, mut verdict) = self.of_pupil(at, row.pupil, told);
        let activity = self.activities.number(row.activity);
        let days = item(&self.days, activity).copied().unwrap_or_default();
        if self.days.is_empty() {
            self.without_activities = true;
        } else if !days.known {
            let problem = words::no_activity(row.activity);
            verdict = verdict.or(told.tell(at, Some(Field::Activity), problem));
        }
        let day = days.last();
        verdict = verdict.or(self.on_day(at, Field::Activity, pupil, day, row.attended, told));
        if verdict == Verdict::Keep {
            let took = Took::new(at, pupil, activity, row.attended, row.parts);
            self.took.push(took);
        }
        verdict
    }

    fn meeting(&mut self, at: At, row: &Meeting<'_>, told: &mut Told) -> Verdict {
        let (pupil, mut verdict) = self.of_pupil(at, row.pupil, told);
        verdict = verdict.or(self.on_day(at, Field::Date, pupil, row.date, row.attended, told));
        let values = [
            code(row.date, Date::days),
            code(row.minutes, u32::from),
            self.texts.of(row.adviser),
            code(row.adviser_level, u32::from),
            flag(row.attended),
        ];
        if let Some(repeat) = self.meeting_rows.row(at, pupil, values) {
            let (field, problem) = words::repeat(told, at, &repeat);
            verdict = verdict.or(told.tell(at, field, problem));
        }
        verdict
    }

    fn destination(&mut self, at: At, row: &Destination<'_>, told: &mut Told) -> Verdict {
        let (pupil, mut verdict) = self.of_pupil(at, row.pupil, told);
        if let Some(on) = row.on
            && on > self.export
        {
            let problem = words::after_export(on, self.export);
            verdict = verdict.or(told.tell(at, Some(Field::On), problem));
        }
        let values = [
            code(row.leaver_year, |year| year.first_day().days()),
            code(row.kind, |kind| kind as u32),
            code(row.anniversary, u32::from),
            self.texts.of(row.code),
            code(row.status, |status| status as u32),
            code(row.on, Date::days),
            code(row.contacts, u32::from),
        ];
        if let Some(repeat) = self.destination_rows.row(at, pupil, values) {
            let (field, problem) = words::repeat(told, at, &repeat);
            verdict = verdict.or(told.tell(at, field, problem));
        }
        verdict
    }

    fn staff_development(
        &mut self,
        at: At,
        row: &StaffDevelopment<'_>,
        told: &mut Told,
    ) -> Verdict {
        let staff = self.texts.number(row.staff);
        let values = [
            code(row.role, |role| role as u32),
            code(row.date, Date::days),
            flag(row.about_careers),
        ];
        match self.staff_rows.row(at, staff, values) {
            Some(repeat) => {
                let (field, problem) = words::repeat(told, at, &repeat);
                told.tell(at, field, problem)
            }
            None => Verdict::Keep,
        }
    }

    fn finish(&mut self, told: &mut Told) {
        if self.without_pupils {
            told.tell_other(words::no_pupils());
        }
        if self.without_activities {
            told.tell_other(words::no_activities());
        }
        for (at, first) in participations(std::mem::take(&mut self.took)) {
            let problem = words::same(told, at, first);
            // Nothing is refused at the end, so the verdict is only how severe the school finds it.
            let _ = told.tell(at, None, problem);
        }
    }
}
