//! What identifies somebody never shows unless it is asked for.

#[cfg(test)]
mod tests {
    use ceiag::date::{AcademicYear, Date};
    use ceiag::fact::Address;
    use ceiag::institution::{Institution, YearGroups};
    use ceiag_records::api::derive_json;
    use ceiag_records::derive::{Derivations, Deriver, Terms, built_in};
    use ceiag_records::record::{
        Complete, Destination, Enrolment, Kind, Meeting, Participation, Pupil, StaffDevelopment,
    };

    const PLANTED: &str = "A801200005001";
    const ULN: &str = "9276308686";

    fn derivations() -> &'static Derivations {
        built_in().unwrap()
    }

    #[test]
    fn debug_output_is_masked() {
        let year = AcademicYear::starting_in(2024).unwrap();
        let day = Date::new(2012, 3, 31).unwrap();
        let pupil = Pupil {
            upn: Some(PLANTED),
            uln: Some(ULN),
            birth: Some(day),
            ..Pupil::new(PLANTED)
        };
        let mut deriver = Deriver::new();
        deriver.pupil(&pupil);
        deriver.enrolment(
            &Enrolment::new(PLANTED, year)
                .in_year(9)
                .from(year.first_day()),
        );
        deriver.complete(Complete::from(Kind::EmployerEncounter, year.first_day()));
        let library = ceiag_frameworks::library();
        let derivations = derivations();
        let school = Institution::school(YearGroups::new(9, 9).unwrap());
        let terms = Terms::new(library, derivations, school, Date::new(2025, 9, 1).unwrap());
        let derived = deriver.derive(&terms).unwrap();
        let address = Address::year("employer-encounter-2014", 9);
        let missing = derived.missing(&address).unwrap();
        assert_eq!(missing.no, [PLANTED]);
        let shown = format!(
            "{pupil:?} {:?} {:?} {:?} {:?} {:?} {deriver:?} {derived:?} {missing:?} {:?}",
            Enrolment::new(PLANTED, year),
            Participation::new(PLANTED, "talk"),
            Meeting {
                adviser: Some(PLANTED),
                ..Meeting::new(PLANTED)
            },
            Destination::new(PLANTED),
            StaffDevelopment::new(PLANTED),
            derived.sheet(),
        );
        for secret in [PLANTED, ULN, "2012", "8012"] {
            assert!(!shown.contains(secret), "{secret}");
        }
    }

    #[test]
    fn answers_and_refusals_show_no_keys_unless_asked() {
        let library = ceiag_frameworks::library();
        let request = |rest: &str| {
            format!(
                r#"{{ "institution": {{ "setting": "school", "years": [9, 9] }}, "as_of": "2025-09-01",
              "pupils": [{{ "pupil": "{PLANTED}", "uln": "{ULN}", "birth": "2012-03-31" }}],
              "enrolments": [{{ "pupil": "{PLANTED}", "academic_year": "2024/25", "year_group": 9, "from": "2024-09-01" }}],
              "complete": [{{ "kind": "employer-encounter", "from": "2024-09-01" }}]{rest} }}"#
            )
        };
        let told = derive_json(library, &request(""));
        assert!(told.contains("employer-encounter-2014.y9"));
        assert!(!told.contains(PLANTED) && !told.contains(ULN) && !told.contains("2012"));
        let asked = request(r#", "missing": ["employer-encounter-2014.y9"]"#);
        assert!(derive_json(library, &asked).contains(PLANTED));
        let wrong = format!(
            r#", "meetings": [{{ "pupil": ["{PLANTED}"] }}, {{ "pupil": "{PLANTED}", "minutes": -1 }}],
            "staff_development": [{{ "staff": {ULN} }}], "destinations": [{{ "pupil": "{PLANTED}", "code": 1 }}]"#
        );
        let told = derive_json(library, &request(&wrong));
        assert!(told.contains("problems"));
        assert!(!told.contains(PLANTED) && !told.contains(ULN), "{told}");
    }
}
