//! A made-up school as the files of a folder of records.

use super::School;
use crate::record::{Part, Parts};
use ceiag::date::Date;
use ceiag::json::Json;

/// A file of a folder of records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: &'static str,
    /// How many rows of data it has; the manifest has none.
    pub rows: usize,
    /// What stands in it.
    pub text: String,
}

/// A table that grows row by row.
struct Table {
    name: &'static str,
    text: String,
    rows: usize,
}

impl Table {
    fn new(name: &'static str, columns: &[&str]) -> Table {
        let mut table = Table {
            name,
            text: String::new(),
            rows: 0,
        };
        table.line(columns.iter().copied().chain(["synthetic"]));
        table
    }

    fn line<'c>(&mut self, cells: impl IntoIterator<Item = &'c str>) {
        for (number, cell) in cells.into_iter().enumerate() {
            if number > 0 {
                self.text.push(',');
            }
            if cell.contains([',', '"', '\n']) {
                self.text.push('"');
                self.text.push_str(&cell.replace('"', "\"\""));
                self.text.push('"');
            } else {
                self.text.push_str(cell);
            }
        }
        self.text.push('\n');
    }

    fn row<const N: usize>(&mut self, cells: [&str; N], more: &[&str]) {
        self.rows += 1;
        self.line(
            cells
                .into_iter()
                .chain(more.iter().copied())
                .chain(["true"]),
        );
    }

    fn end(self) -> File {
        File {
            name: self.name,
            rows: self.rows,
            text: self.text,
        }
    }
}

fn flag(value: Option<bool>) -> &'static str {
    match value {
        None => "",
        Some(true) => "true",
        Some(false) => "false",
    }
}

fn text(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn part_flags(parts: Parts) -> Vec<&'static str> {
    let all = Part::NAMES.iter();
    all.map(|(_, part)| flag(parts.get(*part))).collect()
}

impl School {
    /// The manifest and the tables, as they stand in a folder of records. Every row says that it is synthetic.
    pub fn files(&self) -> Vec<File> {
        let register = self.options().attendance_only;
        let mut files = vec![
            self.manifest(),
            self.pupil_table(register),
            self.enrolment_table(),
            self.activity_table(register),
            self.participation_table(register),
        ];
        if !register {
            files.extend([
                self.meeting_table(),
                self.destination_table(),
                self.staff_table(),
            ]);
        }
        files
    }

    fn manifest(&self) -> File {
        let options = self.options();
        let (first, last) = (options.years.first(), options.years.last());
        let institution = self.institution();
        let name = institution.name.unwrap_or_default();
        let list = |key: &str, rows: Vec<String>| match rows.is_empty() {
            true => String::new(),
            false => format!("{key} = [\n  {},\n]\n", rows.join(",\n  ")),
        };
        let until = |to: Option<Date>| to.map_or(String::new(), |to| format!(", to = {to}"));
        let complete = self.complete().into_iter().map(|one| {
            let (kind, from, to) = (one.kind.id(), one.from, until(one.to));
            format!("{{ kind = \"{kind}\", from = {from}{to} }}")
        });
        let declared = self.declared().into_iter().map(|one| {
            let (kind, part, there, by, on) = (one.kind.id(), one.part.id(), one.there, one.by, one.on);
            format!("{{ kind = \"{kind}\", part = \"{part}\", there = {there}, by = \"{by}\", on = {on} }}")
        });
        let text = format!(
            "# Made-up records of a school that does not exist, for trying things out (seed {seed}).\n\
             # Nobody in them is a real person.\n\
             format = \"ceiag-records/1\"\n\
             synthetic = true\n\
             institution = {{ setting = \"school\", years = [{first}, {last}], name = \"{name}\" }}\n\
             taken-on = {day}\n{complete}{declared}",
            seed = options.seed,
            day = options.as_of,
            complete = list("complete", complete.collect()),
            declared = list("declared", declared.collect()),
        );
        File {
            name: "records.toml",
            rows: 0,
            text,
        }
    }

    /// The manifest as a request takes it, where nobody reads TOML.
    pub fn manifest_json(&self) -> Json {
        let day = |day: Date| Json::Text(day.to_string());
        let institution = self.institution();
        let (first, last) = (self.options().years.first(), self.options().years.last());
        let years = [first, last].map(|year| Json::Integer(year.into()));
        let complete = self.complete().into_iter().map(|one| {
            let to = one.to.map(|to| ("to", day(to)));
            let said = [("kind", Json::text(one.kind.id())), ("from", day(one.from))];
            Json::object(said.into_iter().chain(to))
        });
        let declared = self.declared().into_iter().map(|one| {
            Json::object([
                ("kind", Json::text(one.kind.id())),
                ("part", Json::text(one.part.id())),
                ("there", Json::Bool(one.there)),
                ("by", Json::text(one.by)),
                ("on", day(one.on)),
            ])
        });
        Json::object([
            ("format", Json::text("ceiag-records/1")),
            ("synthetic", Json::Bool(true)),
            (
                "institution",
                Json::object([
                    ("setting", Json::text(institution.setting.id())),
                    ("years", Json::Array(years.to_vec())),
                    ("name", Json::text(institution.name.unwrap_or_default())),
                ]),
            ),
            ("taken_on", day(self.options().as_of)),
            ("complete", Json::Array(complete.collect())),
            ("declared", Json::Array(declared.collect())),
        ])
    }

    fn pupil_table(&self, register: bool) -> File {
        let mut columns = vec![
            "pupil",
            "upn",
            "uln",
            "birth",
            "sex",
            "send",
            "fsm6",
            "pupil-premium",
            "eal",
            "looked-after",
        ];
        if !register {
            columns.push("considering-he");
        }
        let mut table = Table::new("pupils.csv", &columns);
        for row in self.pupils() {
            let he = flag(row.considering_he);
            let cells = [
                row.pupil,
                row.upn.unwrap_or_default(),
                row.uln.unwrap_or_default(),
                &text(row.birth),
                row.sex.map_or("", |sex| sex.id()),
                row.send.map_or("", |send| send.id()),
                flag(row.fsm6),
                flag(row.pupil_premium),
                flag(row.eal),
                flag(row.looked_after),
            ];
            table.row(
                cells,
                if register {
                    &[]
                } else {
                    std::slice::from_ref(&he)
                },
            );
        }
        table.end()
    }

    fn enrolment_table(&self) -> File {
        let columns = [
            "pupil",
            "academic-year",
            "year-group",
            "from",
            "to",
            "subjects",
        ];
        let mut table = Table::new("enrolments.csv", &columns);
        for row in self.enrolments() {
            let cells = [
                row.pupil,
                &row.academic_year.to_string(),
                &text(row.year_group),
                &text(row.from),
                &text(row.to),
                &row.subjects.unwrap_or_default().join(";"),
            ];
            table.row(cells, &[]);
        }
        table.end()
    }

    fn activity_table(&self, register: bool) -> File {
        let mut columns = vec!["activity", "kind", "date", "until"];
        if !register {
            columns.extend([
                "mode",
                "provider-kind",
                "employer",
                "employer-size",
                "sector",
                "self-employed",
                "subject",
                "in-curriculum",
                "in-school-day",
                "shared-event",
                "areas",
            ]);
            columns.extend(Part::NAMES.iter().map(|(id, _)| *id));
        }
        let mut table = Table::new("activities.csv", &columns);
        for row in self.activities() {
            let areas = row.areas.join(";");
            let mut more = vec![
                row.mode.map_or("", |mode| mode.id()),
                row.provider_kind.map_or("", |kind| kind.id()),
                row.employer.unwrap_or_default(),
                row.employer_size.unwrap_or_default(),
                row.sector.unwrap_or_default(),
                flag(row.self_employed),
                row.subject.unwrap_or_default(),
                flag(row.in_curriculum),
                flag(row.in_school_day),
                flag(row.shared_event),
                &areas,
            ];
            more.extend(part_flags(row.parts));
            let (date, until) = (text(row.date), text(row.until));
            let cells = [
                row.activity,
                row.kind.map_or("", |kind| kind.id()),
                &date,
                &until,
            ];
            table.row(cells, if register { &[] } else { &more });
        }
        table.end()
    }

    fn participation_table(&self, register: bool) -> File {
        let mut columns = vec!["pupil", "activity", "attended"];
        if !register {
            columns.extend(Part::NAMES.iter().map(|(id, _)| *id));
        }
        let mut table = Table::new("participations.csv", &columns);
        for row in self.participations() {
            let parts = match register {
                true => Vec::new(),
                false => part_flags(row.parts),
            };
            table.row([row.pupil, row.activity, flag(row.attended)], &parts);
        }
        table.end()
    }

    fn meeting_table(&self) -> File {
        let columns = [
            "pupil",
            "date",
            "minutes",
            "adviser",
            "adviser-level",
            "attended",
        ];
        let mut table = Table::new("meetings.csv", &columns);
        for row in self.meetings() {
            let cells = [
                row.pupil,
                &text(row.date),
                &text(row.minutes),
                row.adviser.unwrap_or_default(),
                &text(row.adviser_level),
                flag(row.attended),
            ];
            table.row(cells, &[]);
        }
        table.end()
    }

    fn destination_table(&self) -> File {
        let columns = [
            "pupil",
            "leaver-year",
            "kind",
            "anniversary",
            "code",
            "status",
            "on",
            "contacts",
        ];
        let mut table = Table::new("destinations.csv", &columns);
        for row in self.destinations() {
            let cells = [
                row.pupil,
                &text(row.leaver_year),
                row.kind.map_or("", |kind| kind.id()),
                &text(row.anniversary),
                row.code.unwrap_or_default(),
                row.status.map_or("", |status| status.id()),
                &text(row.on),
                &text(row.contacts),
            ];
            table.row(cells, &[]);
        }
        table.end()
    }

    fn staff_table(&self) -> File {
        let columns = ["staff", "role", "date", "about-careers"];
        let mut table = Table::new("staff-development.csv", &columns);
        for row in self.staff_development() {
            let cells = [
                row.staff,
                row.role.map_or("", |role| role.id()),
                &text(row.date),
                flag(row.about_careers),
            ];
            table.row(cells, &[]);
        }
        table.end()
    }
}
