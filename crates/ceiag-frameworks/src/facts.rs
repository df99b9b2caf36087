//! Every fact of the catalogue as a typed constant, so that a misspelt fact or a value of the wrong kind doesn't compile.
//!
//! ```
//! use ceiag::date::Date;
//! use ceiag::fact::{FactSheet, Share};
//! use ceiag::institution::{Institution, YearGroups};
//! use ceiag_frameworks::facts;
//!
//! let school = Institution::school(YearGroups::new(7, 11).ok_or("years upside down")?);
//! let sheet = FactSheet::new(school, Date::new(2026, 3, 31).ok_or("no such day")?)
//!     .with(facts::EMPLOYER_ENCOUNTER_2025.in_year(9), Share::exact(112, 150)?)
//!     .with(facts::PROGRAMME_PUBLISHED, true);
//! # assert_eq!(sheet.entries().count(), 2);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! ```compile_fail
//! # use ceiag::{date::Date, fact::FactSheet, institution::Institution};
//! # use ceiag_frameworks::facts;
//! # let day = Date::new(2026, 3, 31).unwrap();
//! // A share is not a yes-no: this does not compile.
//! let sheet = FactSheet::new(Institution::college(), day)
//!     .with(facts::EMPLOYER_ENCOUNTER_2025.in_year(9), true);
//! ```

use ceiag::fact::{ChoiceValue, Count, Fact, KeyStageFact, Share, When, YearFact, YesNo};

include!(concat!(env!("OUT_DIR"), "/facts.rs"));
