//! The pupils behind a fact, and records as reports read them.

#[cfg(test)]
mod tests {
    use ceiag::date::{AcademicYear, Date};
    use ceiag::fact::Address;
    use ceiag::institution::{Institution, YearGroups};
    use ceiag_records::derive::{Attributes, Derived, Deriver, Outcome, Terms, built_in};
    use ceiag_records::record::{Activity, Part};
    use ceiag_records::record::{
        Complete, Destination, DestinationStatus, Enrolment, Kind, Meeting, Participation, Pupil,
        SendStatus, Sex, StaffDevelopment, StaffRole,
    };

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn year(text: &str) -> AcademicYear {
        text.parse().unwrap()
    }

    /// Two pupils of Year 9, of whom one left in March, and a meeting.
    fn records() -> Deriver {
        let mut deriver = Deriver::new();
        deriver.pupil(&Pupil {
            upn: Some("A801200005001"),
            sex: Some(Sex::Female),
            send: Some(SendStatus::Plan),
            fsm6: Some(true),
            pupil_premium: Some(true),
            eal: Some(false),
            looked_after: Some(false),
            ..Pupil::new("A")
        });
        deriver.pupil(&Pupil {
            fsm6: Some(true),
            ..Pupil::new("B")
        });
        deriver.pupil(&Pupil {
            fsm6: Some(false),
            eal: Some(true),
            ..Pupil::new("B")
        });
        let row = |pupil| {
            Enrolment::new(pupil, year("2025/26"))
                .in_year(9)
                .from(day("2025-09-01"))
        };
        deriver.enrolment(&row("A"));
        deriver.enrolment(&row("B").to(day("2026-03-02")));
        let talk = Activity::new("talk", Kind::EmployerEncounter).on(day("2025-11-03"));
        deriver.activity(&talk.part(Part::Insight, true));
        deriver.participation(&Participation::attended("A", "talk"));
        deriver.complete(Complete::from(Kind::EmployerEncounter, day("2025-09-01")));
        deriver.meeting(&Meeting {
            minutes: Some(45),
            adviser: Some("adviser 7"),
            ..Meeting::attended("B", day("2026-01-15")).with_level(6)
        });
        deriver.destination(&Destination {
            code: Some("210"),
            contacts: Some(3),
            on: Some(day("2026-10-01")),
            ..Destination::actual("B", year("2025/26"), 0, DestinationStatus::Refused)
        });
        deriver.staff_development(&StaffDevelopment {
            role: Some(StaffRole::Teaching),
            date: Some(day("2026-02-02")),
            about_careers: Some(true),
            ..StaffDevelopment::new("S1")
        });
        deriver
    }

    fn terms() -> Terms<'static> {
        let school = Institution::school(YearGroups::new(9, 9).unwrap());
        let library = ceiag_frameworks::library();
        Terms::new(library, built_in().unwrap(), school, day("2026-09-01"))
    }

    fn told(derived: &Derived<'_>, fact: &str) -> Vec<(String, Outcome, bool)> {
        let members = derived.members(&Address::year(fact, 9));
        members
            .map(|one| (derived.key(one.pupil).to_owned(), one.outcome, one.perhaps))
            .collect()
    }

    #[test]
    fn somebody_on_whom_options_differ_is_perhaps_counted() {
        let records = records();
        let open = records.derive(&terms()).unwrap();
        assert_eq!(
            told(&open, "employer-encounter-2014"),
            [
                ("A".to_owned(), Outcome::Yes, false),
                ("B".to_owned(), Outcome::NotKnown, true)
            ]
        );
        let here = terms()
            .choosing("on-roll", "at-any-time")
            .choosing("before-joining", "not-counted");
        let here = records.derive(&here).unwrap();
        assert_eq!(
            told(&here, "employer-encounter-2014"),
            [
                ("A".to_owned(), Outcome::Yes, false),
                ("B".to_owned(), Outcome::No, false)
            ]
        );
        let last = records
            .derive(&terms().choosing("on-roll", "on-last-day"))
            .unwrap();
        assert_eq!(told(&last, "employer-encounter-2014").len(), 1);
        assert!(told(&last, "guidance-by-16").is_empty());
    }

    #[test]
    fn gaps_say_what_is_not_known() {
        let records = records();
        let derived = records.derive(&terms()).unwrap();
        let address = Address::year("employer-encounter-2025", 9);
        let gaps: Vec<Vec<&str>> = derived
            .members(&address)
            .map(|one| one.gaps().map(|gap| gap.id()).collect())
            .collect();
        let parts = ["purpose", "outcomes", "two-way", "reflection", "mode"];
        assert_eq!(gaps, [parts.as_slice(), &["on-roll"]]);
    }

    #[test]
    fn attributes_that_rows_dispute_are_not_known() {
        let records = records();
        let derived = records.derive(&terms()).unwrap();
        let found: Vec<Attributes> = (0..3).map(|pupil| derived.attributes(pupil)).collect();
        let first = Attributes {
            sex: Some(Sex::Female),
            send: Some(SendStatus::Plan),
            fsm6: Some(true),
            pupil_premium: Some(true),
            eal: Some(false),
            looked_after: Some(false),
            year_group: Some(9),
        };
        let second = Attributes {
            eal: Some(true),
            year_group: Some(9),
            ..Attributes::default()
        };
        assert_eq!(found, [first, second, Attributes::default()]);
        assert_eq!(derived.key(2), "");
        assert_eq!(derived.notices[0].code, "pupil-disputed");
    }

    #[test]
    fn rows_are_told_as_they_were_taken_and_merged() {
        let mut merged = Deriver::new();
        merged.pupil(&Pupil::new("Z"));
        merged.destination(&Destination {
            code: Some("310"),
            ..Destination::new("Z")
        });
        merged.merge(&records());
        let meeting = merged.meetings().next().unwrap();
        assert_eq!(merged.key(meeting.pupil), "B");
        assert_eq!(
            (
                meeting.day,
                meeting.minutes,
                meeting.adviser_level,
                meeting.attended
            ),
            (Some(day("2026-01-15")), Some(45), Some(6), Some(true))
        );
        let codes: Vec<Option<&str>> = merged.destinations().map(|row| row.code).collect();
        assert_eq!(codes, [Some("310"), Some("210")]);
        let last = merged.destinations().last().unwrap();
        assert_eq!(
            (merged.key(last.pupil), last.contacts, last.status),
            ("B", Some(3), Some(DestinationStatus::Refused))
        );
        assert_eq!(last.leaver_year, Some(year("2025/26")));
        let staff = merged.staff_developments().next().unwrap();
        assert_eq!(
            (staff.role, staff.day, staff.about_careers),
            (
                Some(StaffRole::Teaching),
                Some(day("2026-02-02")),
                Some(true)
            )
        );
    }

    #[test]
    fn nothing_shows_who_somebody_is() {
        let records = records();
        let derived = records.derive(&terms()).unwrap();
        let member = derived.members(&Address::year("employer-encounter-2014", 9));
        let shown = format!(
            "{records:?} {derived:?} {:?} {:?}",
            member.collect::<Vec<_>>(),
            derived.attributes(0)
        );
        for secret in ["8012", "adviser 7"] {
            assert!(!shown.contains(secret), "{shown}");
        }
    }
}
