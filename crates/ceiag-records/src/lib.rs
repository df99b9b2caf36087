//! From a school's own records to facts, exactly, with the pupils behind each number.
//!
//! [`record`] holds typed rows, borrowed from wherever they stand; [`mod@derive`] turns them into facts by derivations that are
//! data; [`mod@import`] reads them from files; [`api`] does the same from JSON text to JSON text; [`official`] reads published statistics as typed rows. Nothing here
//! reads a file or a clock (bytes go in, rows or problems come out), and nothing shows who somebody is unless it is asked to.
//!
//! # Example: a vendor's own structs in, findings out
//!
//! ```
//! use ceiag::api::{Options, evaluate};
//! use ceiag::date::{AcademicYear, Date};
//! use ceiag::fact::Address;
//! use ceiag::institution::{Institution, YearGroups};
//! use ceiag_records::derive::{Deriver, Terms, built_in};
//! use ceiag_records::record::{Activity, Complete, Enrolment, Kind, Mode, Part, Participation};
//!
//! // What the system has anyway.
//! struct Learner { id: String, year_group: u8, joined: Date }
//! struct Mark { learner: String, event: String, present: bool }
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let day = |text: &str| text.parse::<Date>();
//!     let learners = [("L1", 9), ("L2", 9), ("L3", 10)].map(|(id, year_group)| Learner {
//!         id: id.to_owned(), year_group, joined: Date::new(2025, 9, 3).unwrap(),
//!     });
//!     let marks = [("L1", true), ("L2", false), ("L3", true)].map(|(id, present)| Mark {
//!         learner: id.to_owned(), event: "factory-talk".to_owned(), present,
//!     });
//!
//!     let year: AcademicYear = "2025/26".parse()?;
//!     let mut deriver = Deriver::new();
//!     for l in &learners {
//!         deriver.enrolment(&Enrolment::new(&l.id, year).in_year(l.year_group).from(l.joined));
//!     }
//!     let talk = Activity::new("factory-talk", Kind::EmployerEncounter).on(day("2026-02-10")?).mode(Mode::InPerson);
//!     let parts = [Part::Purpose, Part::Outcomes, Part::TwoWay, Part::Reflection];
//!     deriver.activity(&parts.into_iter().fold(talk, |talk, part| talk.part(part, true)));
//!     for m in &marks {
//!         let row = Participation { attended: Some(m.present), ..Participation::new(&m.learner, &m.event) };
//!         deriver.participation(&row);
//!     }
//!     // Without this, no record would mean that nothing is known.
//!     deriver.complete(Complete::from(Kind::EmployerEncounter, day("2025-09-01")?));
//!
//!     let library = ceiag_frameworks::library();
//!     let school = Institution::school(YearGroups::new(9, 10).ok_or("years upside down")?);
//!     let terms = Terms::new(library, built_in()?, school, day("2026-09-01")?);
//!     let derived = deriver.derive(&terms)?;
//!
//!     let year_9 = Address::year("employer-encounter-2025", 9);
//!     assert_eq!(derived.fact(&year_9).unwrap().text,
//!                "pupils with a meaningful employer encounter, Year 9: 1 of 2 pupils");
//!     assert_eq!(derived.missing(&year_9).unwrap().no, ["L2"]);
//!
//!     let answer = evaluate(library, &derived.sheet(), &Options::default())?;
//!     let result = answer.results.iter().find(|r| r.framework.id == "gatsby-2025-schools").unwrap();
//!     let finding = result.findings.iter().find(|f| f.criterion == "G25S.BM5.a").unwrap();
//!     assert_eq!(finding.outcome.id(), "not-met");
//!     Ok(())
//! }
//! ```
//!
//! Features: `toml` reads TOML files; JSON is always there. `schema` writes JSON Schemas of the answers.

pub mod api;
pub mod check;
mod codes;
pub mod derive;
pub mod groups;
pub mod identify;
pub mod import;
mod map;
pub mod official;
pub mod record;
pub mod report;
pub mod sample;
#[cfg(feature = "schema")]
pub mod schema;
pub mod triage;
mod windows_1252;
