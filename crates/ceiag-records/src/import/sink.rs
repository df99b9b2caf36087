//! Where rows go, whencever they come: keys hidden first, then to who watches, then to the deriver.

use super::salt::Hashed;
use super::{At, Salt, Told, Verdict, Watch};
use crate::derive::Deriver;
use crate::record::{
    Activity, Destination, Enrolment, Meeting, Participation, Pupil, StaffDevelopment,
};
use ceiag::date::AcademicYear;

/// Takes rows.
pub(crate) struct Sink<'s> {
    /// What counts.
    pub(crate) deriver: Deriver,
    /// What is wrong.
    pub(crate) told: Told,
    /// Who looks at rows before they count.
    pub(crate) watch: &'s mut dyn Watch,
    pub(super) salt: Option<&'s Salt>,
}

/// A key as it goes on.
enum Key<'k> {
    Plain(&'k str),
    Hidden(Hashed),
}

impl<'k> Key<'k> {
    fn of(salt: Option<&Salt>, key: &'k str) -> Key<'k> {
        match salt {
            Some(salt) => Key::Hidden(salt.hash(key)),
            None => Key::Plain(key),
        }
    }

    fn text(&self) -> &str {
        match self {
            Key::Plain(key) => key,
            Key::Hidden(hashed) => hashed.as_str(),
        }
    }
}

/// Writes the way of one kind of row; `$key` is the field that identifies a person.
macro_rules! way {
    ($(#[$meta:meta])* $method:ident, $record:ident $(, $key:ident)?) => {
        $(#[$meta])*
        pub(crate) fn $method(&mut self, at: At, row: &$record<'_>) -> Verdict {
            $(
                let key = Key::of(self.salt, row.$key);
                let row = &$record { $key: key.text(), ..*row };
            )?
            let verdict = self.watch.$method(at, row, &mut self.told);
            if verdict == Verdict::Keep {
                self.deriver.$method(row);
            }
            verdict
        }
    };
}

impl<'s> Sink<'s> {
    /// Begins with what is known of all records.
    pub(crate) fn new(
        deriver: Deriver,
        watch: &'s mut dyn Watch,
        salt: Option<&'s Salt>,
    ) -> Sink<'s> {
        Sink {
            deriver,
            told: Told::new(),
            watch,
            salt,
        }
    }

    /// All rows have come.
    pub(crate) fn finish(&mut self) {
        self.watch.finish(&mut self.told);
    }

    way!(
        /// Takes a pupil.
        pupil,
        Pupil,
        pupil
    );
    way!(
        /// Takes an enrolment.
        enrolment,
        Enrolment,
        pupil
    );
    way!(
        /// Takes an activity.
        activity,
        Activity
    );
    way!(
        /// Takes a participation.
        participation,
        Participation,
        pupil
    );
    way!(
        /// Takes a destination.
        destination,
        Destination,
        pupil
    );
    way!(
        /// Takes what a member of staff learned.
        staff_development,
        StaffDevelopment,
        staff
    );

    /// Takes the word that an enrolment was left out: of whom, and of which year where that could be read.
    pub(crate) fn enrolment_left_out(&mut self, pupil: &str, year: Option<AcademicYear>) {
        let key = Key::of(self.salt, pupil);
        self.deriver.enrolment_left_out(key.text(), year);
    }

    /// Takes a guidance meeting. The adviser is a person too.
    pub(crate) fn meeting(&mut self, at: At, row: &Meeting<'_>) -> Verdict {
        let key = Key::of(self.salt, row.pupil);
        let adviser = row.adviser.map(|adviser| Key::of(self.salt, adviser));
        let row = Meeting {
            pupil: key.text(),
            adviser: adviser.as_ref().map(Key::text),
            ..*row
        };
        let verdict = self.watch.meeting(at, &row, &mut self.told);
        if verdict == Verdict::Keep {
            self.deriver.meeting(&row);
        }
        verdict
    }
}
