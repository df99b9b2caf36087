//! What columns are called in exports of school systems, as far as it is commonly known. None of it is official: every line is
//! of grade `project`, and a draft that rests on it is to be read by somebody who knows the system.

use super::{Field, Table};

/// Names of columns by field, in small letters and digits only. A name stands at one field of a table only.
pub(super) const COLUMNS: &[(Field, &[&str])] = &[
    (
        Field::Pupil,
        &[
            "adno",
            "admissionno",
            "admissionnumber",
            "learnerid",
            "learnerref",
            "learnerreference",
            "misid",
            "pupilid",
            "pupilkey",
            "pupilno",
            "pupilnumber",
            "pupilref",
            "studentid",
            "studentkey",
            "studentno",
            "studentnumber",
            "studentref",
        ],
    ),
    (Field::Upn, &["uniquepupilnumber"]),
    (Field::Uln, &["uniquelearnernumber"]),
    (Field::Birth, &["birthdate", "dateofbirth", "dob"]),
    (Field::Sex, &["legalsex"]),
    (
        Field::Send,
        &[
            "sen",
            "sencategory",
            "senprovision",
            "senstage",
            "senstatus",
            "sendstatus",
        ],
    ),
    (Field::Fsm6, &["everfsm6", "fsmever6", "fsm6ever", "isfsm6"]),
    (
        Field::PupilPremium,
        &[
            "ispp",
            "pp",
            "pupilpremiumeligible",
            "pupilpremiumindicator",
        ],
    ),
    (Field::Eal, &["englishasadditionallanguage", "iseal"]),
    (
        Field::LookedAfter,
        &["cla", "childlookedafter", "incare", "lac"],
    ),
    (Field::ConsideringHe, &["consideringhighereducation"]),
    (
        Field::YearGroup,
        &[
            "ncyear",
            "ncyearactual",
            "ncyeargroup",
            "year",
            "yearcode",
            "yeargrp",
        ],
    ),
    (Field::AcademicYear, &["acadyear", "schoolyear"]),
    (
        Field::From,
        &[
            "admissiondate",
            "dateofadmission",
            "doa",
            "enrolmentdate",
            "enroldate",
            "entrydate",
            "startdate",
        ],
    ),
    (
        Field::To,
        &["dateofleaving", "dol", "enddate", "leavingdate"],
    ),
    (Field::Subjects, &["courses", "subject"]),
    (
        Field::Activity,
        &[
            "activityid",
            "activitykey",
            "activityref",
            "eventid",
            "eventkey",
            "eventref",
        ],
    ),
    (
        Field::Kind,
        &["activitytype", "eventtype", "destinationkind"],
    ),
    (
        Field::Date,
        &[
            "activitydate",
            "eventdate",
            "interviewdate",
            "meetingdate",
            "seenon",
            "trainingdate",
        ],
    ),
    (Field::Until, &["lastday"]),
    (Field::Mode, &["delivery", "deliverymode"]),
    (Field::ProviderKind, &["providertype"]),
    (Field::Employer, &["company", "employername"]),
    (Field::Sector, &["industry", "industrysector"]),
    (
        Field::Attended,
        &["attendance", "attendancestatus", "present"],
    ),
    (
        Field::Minutes,
        &["duration", "durationminutes", "lengthminutes", "mins"],
    ),
    (Field::Adviser, &["adviserid", "advisor", "advisorid"]),
    (Field::AdviserLevel, &["advisorlevel", "qualificationlevel"]),
    (Field::LeaverYear, &["leavingyear", "yearofleaving"]),
    (
        Field::Code,
        &["destinationcode", "nccisactivity", "ncciscode"],
    ),
    (Field::Status, &["destinationstatus"]),
    (Field::On, &["checkedon", "recordedon"]),
    (Field::Contacts, &["attempts", "contactattempts"]),
    (Field::Staff, &["staffcode", "staffid", "staffno"]),
    (Field::Role, &["staffrole"]),
];

/// What files are called, in small letters only, by the table that they usually hold.
pub(super) const FILES: &[(Table, &[&str])] = &[
    (Table::Pupils, &["learners", "pupil", "roll", "students"]),
    (
        Table::Enrolments,
        &["enrolment", "enrollments", "registrations"],
    ),
    (Table::Activities, &["activity", "encounters", "events"]),
    (
        Table::Participations,
        &["attendance", "attendees", "participation"],
    ),
    (Table::Meetings, &["guidance", "interviews", "meeting"]),
    (Table::Destinations, &["destination", "leavers"]),
    (
        Table::StaffDevelopment,
        &["cpd", "stafftraining", "training"],
    ),
];

/// What codes mean, in small letters, where the field has words of its own.
pub(super) const CODES: &[(Field, &[(&str, &str)])] = &[
    (Field::Sex, &[("female", "F"), ("male", "M")]),
    (
        Field::Send,
        &[
            ("e - education, health and care plan", "E"),
            ("education, health and care plan", "E"),
            ("ehc plan", "E"),
            ("ehcp", "E"),
            ("k - sen support", "K"),
            ("n - no special educational need", "N"),
            ("no sen", "N"),
            ("no special educational need", "N"),
            ("no special educational needs", "N"),
            ("none", "N"),
            ("sen support", "K"),
        ],
    ),
    (
        Field::Mode,
        &[
            ("face to face", "in-person"),
            ("hybrid", "mixed"),
            ("online", "virtual"),
        ],
    ),
    (
        Field::Attended,
        &[
            ("absent", "no"),
            ("attended", "yes"),
            ("did not attend", "no"),
            ("present", "yes"),
        ],
    ),
];

/// A name of a column or a file as it is compared: small letters and digits only.
pub(super) fn bare(name: &str) -> String {
    let kept = name.chars().filter(char::is_ascii_alphanumeric);
    kept.map(|c| c.to_ascii_lowercase()).collect()
}

/// Whether any field is known to stand in a column of this name.
pub(super) fn is_known(header: &str) -> bool {
    let bare = bare(header);
    let mut names = COLUMNS.iter().flat_map(|(_, names)| names.iter());
    Field::named(header).is_some() || names.any(|name| *name == bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_bare_and_stand_once_in_a_table() {
        for (field, names) in COLUMNS {
            for name in *names {
                assert_eq!(bare(name), *name);
                assert!(
                    !name.ends_with("name") || *field == Field::Employer,
                    "{name}"
                );
            }
        }
        for table in Table::ALL {
            let mut seen: Vec<String> = Vec::new();
            for field in table.fields() {
                let own = std::iter::once(bare(field.name()));
                let others = COLUMNS.iter().filter(|(of, _)| *of == field);
                let others = others.flat_map(|(_, names)| names.iter().map(|n| (*n).to_owned()));
                seen.extend(own.chain(others));
            }
            let all = seen.len();
            ceiag::sorted::all(&mut seen);
            seen.dedup();
            assert_eq!(seen.len(), all, "{}", table.name());
        }
    }

    #[test]
    fn codes_mean_what_their_field_holds() {
        for (field, codes) in CODES {
            let mut tables = Table::ALL
                .into_iter()
                .filter_map(|table| table.holds(*field));
            let is = tables.next().unwrap();
            for (code, means) in *codes {
                assert_eq!(*code, code.to_lowercase());
                assert!(super::super::row::readable(is, means), "{code}");
            }
        }
    }
}
