//! What identifies somebody is planted wherever an operation takes anything, and looked for in everything that it gives.

#[cfg(test)]
mod tests {
    use ceiag_records::api::{OPERATIONS, Records, RecordsMissingRequest, TriageRequest, call};
    use ceiag_records::derive::built_in;
    use serde_json::{Value, json};

    /// Keys, numbers, days of birth and a name, each in forms that can't stand anywhere by chance.
    const SECRETS: [&str; 11] = [
        "planted-key-7431",
        "planted-key-9552",
        "planted-adviser-3318",
        "planted-staff-2204",
        "P207000016049",
        "Q207000016049",
        "9276308686",
        "9276308687",
        "2011-03-27",
        "27/03/2011",
        "Zebedee Plantagenet",
    ];

    /// Operations on records, and what has to be added to a request for each. An operation that is new must be added here.
    fn operations() -> Vec<(&'static str, Value)> {
        let config = json!({ "format": "ceiag-triage/1", "name": "Example order", "version": "1", "owner": "Northgate Example School",
            "group": [{ "id": "first", "label": "first", "at_least": 1 }, { "id": "all", "label": "all", "at_least": 0 }],
            "indicator": [{ "id": "a", "label": "a", "column": "attendance", "below": 90, "points": 1 }] });
        let asked = [
            ("derive", json!({})),
            ("records_check", json!({})),
            ("records_destinations", json!({ "threshold": "90%" })),
            (
                "records_facts",
                json!({ "fact": "employer-encounter-2014.y9" }),
            ),
            ("records_groups", json!({ "internal": true })),
            // It takes files alone; see below.
            ("records_map", json!(null)),
            ("records_missing", json!({})),
            // It makes records up and takes none.
            ("records_sample", json!(null)),
            // The list is what it is asked for; everything else about it is tested by itself.
            (
                "records_triage",
                json!({ "config": config, "extra": [{ "pupil": "planted-key-7431", "attendance": "Zebedee Plantagenet" }] }),
            ),
            ("records_worksheet", json!({})),
        ];
        let known: Vec<&str> = asked.iter().map(|(name, _)| *name).collect();
        let all: Vec<&str> = OPERATIONS.iter().map(|(name, _)| *name).collect();
        assert_eq!(known, all, "an operation is not looked at");
        asked
            .into_iter()
            .filter(|(_, more)| !more.is_null())
            .collect()
    }

    fn leaks(text: &str) -> Vec<&'static str> {
        SECRETS
            .into_iter()
            .filter(|secret| text.contains(secret))
            .collect()
    }

    /// Rows that are all well, so that every report is made.
    fn good() -> Value {
        json!({
            "institution": { "setting": "school", "years": [7, 11], "name": "Northgate Example School" }, "as_of": "2026-09-30",
            "pupils": [
                { "pupil": "planted-key-7431", "upn": "P207000016049", "uln": "9276308686", "birth": "2011-03-27", "send": "K", "fsm6": true },
                { "pupil": "planted-key-9552", "send": "N", "fsm6": false }],
            "enrolments": [
                { "pupil": "planted-key-7431", "academic_year": "2025/26", "year_group": 9, "from": "2025-09-02" },
                { "pupil": "planted-key-7431", "academic_year": "2026/27", "year_group": 10, "from": "2026-09-02" },
                { "pupil": "planted-key-9552", "academic_year": "2025/26", "year_group": 11, "from": "2025-09-02", "to": "2026-06-26" }],
            "activities": [{ "activity": "talk", "kind": "employer-encounter", "date": "2026-02-10", "employer": "Example Engineering" }],
            "participations": [{ "pupil": "planted-key-7431", "activity": "talk", "attended": true }],
            "meetings": [{ "pupil": "planted-key-9552", "date": "2026-01-15", "minutes": 30, "adviser": "planted-adviser-3318", "adviser_level": 6, "attended": true }],
            "destinations": [{ "pupil": "planted-key-9552", "leaver_year": "2025/26", "kind": "actual", "anniversary": 0, "status": "refused", "contacts": 2, "on": "2026-09-10" }],
            "staff_development": [{ "staff": "planted-staff-2204", "role": "teaching", "date": "2026-03-02", "about_careers": true }],
            "complete": [{ "kind": "employer-encounter", "from": "2025-09-01" }, { "kind": "meeting", "from": "2025-09-01" }, { "kind": "destination", "from": "2025-09-01" }]
        })
    }

    fn with(mut request: Value, more: &Value) -> Value {
        for (key, value) in more.as_object().unwrap() {
            request[key] = value.clone();
        }
        request
    }

    fn answer(operation: &str, request: &Value) -> String {
        call(ceiag_frameworks::library(), operation, &request.to_string()).unwrap()
    }

    /// Good rows with one more that is wrong: every secret in every field of every kind of row.
    fn spoilt() -> Vec<Value> {
        let fields = [
            (
                "pupils",
                "pupil upn uln birth sex send fsm6 pupil_premium eal looked_after considering_he name",
            ),
            (
                "enrolments",
                "pupil academic_year year_group from to subjects surname",
            ),
            (
                "participations",
                "pupil activity attended insight purpose forename",
            ),
            (
                "meetings",
                "pupil date minutes adviser adviser_level attended notes",
            ),
            (
                "destinations",
                "pupil leaver_year kind anniversary code status on contacts email",
            ),
            ("staff_development", "staff role date about_careers name"),
        ];
        let needed = json!({ "pupil": "planted-key-7431", "academic_year": "2025/26", "activity": "talk", "staff": "planted-staff-2204" });
        let mut found = Vec::new();
        for (table, names) in fields {
            for field in names.split(' ') {
                // A day where a day belongs is shown, so that it can be put right; it is not known to be a birthday.
                let day = ["from", "to", "date", "on"].contains(&field);
                for secret in SECRETS
                    .into_iter()
                    .filter(|secret| !day || !secret.contains("2011"))
                {
                    let forms = [json!(secret), json!([secret]), json!({ "x": secret })];
                    let forms = forms
                        .into_iter()
                        .take(if secret == SECRETS[0] { 3 } else { 1 });
                    for value in forms {
                        let mut row = json!({});
                        for (key, value) in needed.as_object().unwrap() {
                            if names.split(' ').any(|name| name == key) {
                                row[key] = value.clone();
                            }
                        }
                        row[field] = value;
                        let mut request = good();
                        let rows = request[table].as_array().cloned().unwrap_or_default();
                        request[table] = Value::Array([rows, vec![row]].concat());
                        found.push(request);
                    }
                }
            }
        }
        found
    }

    /// Files with everything in wrong columns, doubled, torn, quoted badly and in bad bytes.
    fn files() -> Vec<Value> {
        let manifest = json!({ "institution": { "setting": "school", "years": [7, 11] }, "taken_on": "2026-09-30" });
        let tables = [
            ("pupils.csv", "pupil,upn,uln,birth,sex,send,fsm6,name\n"),
            (
                "enrolments.csv",
                "pupil,academic-year,year-group,from,to,subjects\n",
            ),
            ("participations.csv", "pupil,activity,attended,insight\n"),
            (
                "meetings.csv",
                "pupil,date,minutes,adviser,adviser-level,attended\n",
            ),
            (
                "destinations.csv",
                "pupil,leaver-year,kind,anniversary,code,status,on,contacts\n",
            ),
            ("staff-development.csv", "staff,role,date,about-careers\n"),
        ];
        let mut found = Vec::new();
        let mut push = |name: &str, text: String, mapping: Value| {
            for keep_going in [false, true] {
                let mut request = json!({ "manifest": manifest, "files": [{ "name": name, "text": text }], "keep_going": keep_going });
                if !mapping.is_null() {
                    request["mapping"] = mapping.clone();
                }
                found.push(request);
            }
        };
        for (name, header) in tables {
            let width = header.matches(',').count() + 1;
            // As above: days stand only where no column is one of days.
            let secrets: Vec<&str> = SECRETS
                .into_iter()
                .filter(|secret| name == "pupils.csv" || !secret.contains("2011"))
                .collect();
            let mut rows = String::new();
            for shift in 0..secrets.len() {
                let cells: Vec<&str> = secrets
                    .iter()
                    .cycle()
                    .skip(shift)
                    .take(width)
                    .copied()
                    .collect();
                rows.push_str(&format!("{}\n", cells.join(",")));
            }
            push(name, format!("{header}{rows}{rows}"), Value::Null);
            push(
                name,
                format!("{header}{}\n", SECRETS.join(",")),
                Value::Null,
            );
            push(
                name,
                format!("{header}\"{}\n", SECRETS.join("\n")),
                Value::Null,
            );
            push(name, rows.clone(), Value::Null);
            let lines = name.replace(".csv", ".jsonl");
            push(
                &lines,
                format!(
                    "{{\"pupil\": \"{}\", \"birth\": \"{}\"\n",
                    SECRETS[0], SECRETS[9]
                ),
                Value::Null,
            );
            push(
                &lines,
                format!(
                    "[\"{}\"]\n{{\"name\": \"{}\", \"upn\": {{ \"x\": \"{}\" }} }}\n",
                    SECRETS[0], SECRETS[10], SECRETS[5]
                ),
                Value::Null,
            );
        }
        // A mapping whose codes, constants and texts are secrets.
        let mapping = json!({ "format": "ceiag-mapping/1", "table": [{ "record": "pupil", "file": "p.csv",
            "columns": { "pupil": "Key", "upn": "Number", "send": "Needs", "birth": "Born" },
            "codes": { "send": { "planted-key-9552": "Zebedee Plantagenet" } }, "constants": { "sex": "planted-key-7431" } }] });
        push(
            "p.csv",
            format!(
                "Key,Number,Needs,Born,Name\n{},{},{},{},{}\n",
                SECRETS[0], SECRETS[5], SECRETS[1], SECRETS[9], SECRETS[10]
            ),
            mapping,
        );
        found
    }

    #[test]
    fn nothing_shows_who_somebody_is() {
        let mut wrong: Vec<String> = Vec::new();
        let mut look = |operation: &str, what: String, text: &str| {
            for secret in leaks(text) {
                wrong.push(format!(
                    "{operation}: {secret}: {what}: {}",
                    text.chars().take(1500).collect::<String>()
                ));
            }
        };
        for (operation, more) in operations() {
            let listed = operation == "records_triage";
            let request = with(good(), &more);
            let told = answer(operation, &request);
            assert!(
                listed || !told.contains(r#""problems":[{"#) || operation == "records_check",
                "{operation}: {told}"
            );
            look(operation, "good rows".to_owned(), &told);
            let spoilt: Vec<Value> = match operation {
                // All operations read rows alike; the two that tell most about them read all that can be wrong.
                "derive" | "records_check" => spoilt(),
                _ => spoilt().into_iter().step_by(97).collect(),
            };
            for (number, request) in spoilt.iter().enumerate() {
                let told = answer(operation, &with(request.clone(), &more));
                // A row that is well after all makes a list where a list is asked for.
                if !(listed && told.contains("ceiag-triaged/1")) {
                    look(operation, format!("spoilt rows {number}"), &told);
                }
            }
            for (number, request) in files().iter().enumerate() {
                let told = answer(operation, &with(request.clone(), &more));
                // Refused rows are given back unchanged, for a file of their own: that is what `keep_going` asks for.
                let told = without_refused(&told);
                if !(listed && told.contains("ceiag-triaged/1")) {
                    look(operation, format!("files {number}"), &told);
                }
            }
        }
        wrong.sort();
        wrong.dedup();
        assert!(
            wrong.is_empty(),
            "{} leaks, such as\n{}",
            wrong.len(),
            wrong
                .iter()
                .step_by(1 + wrong.len() / 12)
                .cloned()
                .collect::<Vec<_>>()
                .join("\n")
        );
    }

    #[test]
    fn a_draft_of_a_mapping_shows_headers_and_codes_only() {
        let text = format!(
            "Student ID,UPN,ULN,Date of birth,Full name,SEN status\n{},{},{},{},{},K\n{},,,,,E\n",
            SECRETS[0], SECRETS[4], SECRETS[6], SECRETS[9], SECRETS[10], SECRETS[1]
        );
        let told = answer(
            "records_map",
            &json!({ "files": [{ "name": "students.csv", "text": text }] }),
        );
        assert!(told.contains("SEN status"), "{told}");
        assert!(leaks(&told).is_empty(), "{:?}: {told}", leaks(&told));
    }

    fn without_refused(text: &str) -> String {
        let mut answer: Value = serde_json::from_str(text).unwrap();
        if let Some(answer) = answer.as_object_mut() {
            answer.remove("refused");
            answer.remove("refused_rows");
        }
        answer.to_string()
    }

    #[test]
    fn who_asks_for_pupils_gets_their_keys() {
        // The control: with the same secrets, what is asked for does show them.
        let asked = [
            (
                "derive",
                json!({ "missing": ["employer-encounter-2014.y9"] }),
            ),
            (
                "records_facts",
                json!({ "fact": "employer-encounter-2014.y9", "list_pupils": true }),
            ),
            ("records_missing", json!({ "list_pupils": true })),
        ];
        for (operation, more) in asked {
            let told = answer(operation, &with(good(), &more));
            assert_eq!(
                leaks(&told)
                    .iter()
                    .filter(|secret| secret.contains("key"))
                    .count(),
                leaks(&told).len(),
                "{operation}: {told}"
            );
            assert!(told.contains("planted-key-"), "{operation}: {told}");
        }
        let (_, mut more) = operations()
            .into_iter()
            .find(|(name, _)| *name == "records_triage")
            .unwrap();
        more["extra"] = json!([{ "pupil": "planted-key-7431", "attendance": 80 }]);
        let told = answer("records_triage", &with(good(), &more));
        assert_eq!(leaks(&told), ["planted-key-7431"], "{told}");
    }

    #[test]
    fn with_a_salt_no_key_stands_anywhere() {
        let asked = [
            (
                "derive",
                json!({ "missing": ["employer-encounter-2014.y9"] }),
            ),
            (
                "records_facts",
                json!({ "fact": "employer-encounter-2014.y9", "list_pupils": true }),
            ),
            ("records_missing", json!({ "list_pupils": true })),
            ("records_check", json!({})),
            ("records_destinations", json!({})),
        ];
        let (_, mut triage) = operations()
            .into_iter()
            .find(|(name, _)| *name == "records_triage")
            .unwrap();
        triage["extra"] = json!([{ "pupil": "planted-key-7431", "attendance": 80 }]);
        for (operation, more) in asked.into_iter().chain([("records_triage", triage)]) {
            let mut request = with(good(), &more);
            request["salt"] = json!("a secret of the school's");
            let told = answer(operation, &request);
            assert!(leaks(&told).is_empty(), "{operation}: {told}");
            if operation == "records_triage" {
                // The columns that are brought along are found all the same.
                assert!(
                    told.contains(r#""points":{"hi":1,"lo":1}"#)
                        && told.contains(r#""rows_without_pupil":0"#),
                    "{told}"
                );
            }
        }
    }

    #[test]
    fn debug_output_shows_nobody() {
        let library = ceiag_frameworks::library();
        let derivations = built_in().unwrap();
        for request in [good(), with(good(), &json!({ "list_pupils": true }))] {
            let doc = ceiag::text::json("request", request.to_string().as_bytes()).unwrap();
            let Ok(read) = RecordsMissingRequest::read(&doc, library, derivations) else {
                continue;
            };
            let derived = read.records.derive().unwrap();
            let records: &Records<'_> = &read.records;
            let shown = format!("{records:?} {derived:?} {:?}", records.found);
            assert!(leaks(&shown).is_empty(), "{:?}", leaks(&shown));
        }
        let (_, mut more) = operations()
            .into_iter()
            .find(|(name, _)| *name == "records_triage")
            .unwrap();
        more["extra"] = json!([{ "pupil": "planted-key-7431", "attendance": 80 }]);
        let doc = ceiag::text::json("request", with(good(), &more).to_string().as_bytes()).unwrap();
        let request = TriageRequest::read(&doc, library, derivations).unwrap();
        let shown = format!("{request:?} {:?}", request.answer().unwrap());
        assert!(leaks(&shown).is_empty(), "{:?}", leaks(&shown));
        for file in spoilt().iter().step_by(31).chain(&files()) {
            let doc = ceiag::text::json("request", file.to_string().as_bytes()).unwrap();
            let shown = match Records::read_found(&doc, library, derivations, |_, _, _| ()) {
                Ok((records, ())) => format!("{records:?}"),
                Err(problems) => format!("{problems:?} {problems}"),
            };
            assert!(
                leaks(&shown).is_empty(),
                "{:?}: {}",
                leaks(&shown),
                shown.chars().take(800).collect::<String>()
            );
        }
    }
}
