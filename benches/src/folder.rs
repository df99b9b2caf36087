//! The made-up school as files, so that every contender reads the same bytes.

use super::school::{KINDS, School, YEARS, group};
use ceiag::date::AcademicYear;
use ceiag_records::record::{Kind, Part};
use std::fmt::Write as _;

impl School {
    /// The manifest and the tables of a folder of records, each with its name.
    ///
    /// # Errors
    /// None: texts take whatever is written to them.
    #[expect(
        clippy::indexing_slicing,
        reason = "every number is one that was made here"
    )]
    pub fn files(&self) -> Result<Vec<(&'static str, String)>, std::fmt::Error> {
        let mut manifest = "format = \"ceiag-records/1\"\ntaken-on = 2025-09-30\n\
            institution = { setting = \"school\", years = [7, 13], name = \"Bench Example School\" }\n"
            .to_owned();
        for kind in KINDS.into_iter().chain([Kind::Meeting]) {
            let id = kind.id();
            writeln!(manifest, "[[complete]]\nkind = \"{id}\"\nfrom = 1990-09-01")?;
        }
        let mut enrolments = "pupil,academic-year,year-group,from\n".to_owned();
        let mut meetings = "pupil,date,adviser-level,attended\n".to_owned();
        for (number, pupil) in self.pupils.iter().enumerate() {
            for back in 0..YEARS {
                let Some(year) = AcademicYear::starting_in(2024 - back) else {
                    continue;
                };
                let (first, own) = (year.first_day(), group(number) - back as u8);
                writeln!(enrolments, "{pupil},{year},{own},{first}")?;
                if back % 2 == 0 {
                    let day = first.plus_days(100);
                    writeln!(meetings, "{pupil},{day},6,true")?;
                }
            }
        }
        let mut activities = "activity,kind,date,mode,provider-kind,in-school-day".to_owned();
        for (part, _) in Part::NAMES {
            write!(activities, ",{part}")?;
        }
        activities.push('\n');
        for (key, kind, day, meaningful) in &self.activities {
            let kind = kind.id();
            write!(activities, "{key},{kind},{day},in-person,college,true")?;
            for (_, part) in Part::NAMES {
                write!(activities, ",{}", *meaningful || *part != Part::Insight)?;
            }
            activities.push('\n');
        }
        let mut marks = "pupil,activity,attended\n".to_owned();
        for (pupil, activity, there) in &self.marks {
            let (pupil, activity) = (&self.pupils[*pupil], &self.activities[*activity].0);
            writeln!(marks, "{pupil},{activity},{there}")?;
        }
        Ok(vec![
            ("records.toml", manifest),
            ("enrolments.csv", enrolments),
            ("activities.csv", activities),
            ("meetings.csv", meetings),
            ("participations.csv", marks),
        ])
    }
}
