//! Official statistics as typed rows: the published files about destinations, NEET, pupils and schools in England.
//!
//! A file is known by its headers. Every cell is a number, a percentage, one of the published codes, or empty where its
//! column does not apply; a suppressed cell is never 0. Every destination carries the year of the leavers **and** the year
//! in which it was seen, because the labels of the files mean now the one and now the other. All that is wrong with a file
//! is told at once, with line and column (columns count cells).
//!
//! ```
//! use ceiag_records::official::{Content, Options, read};
//!
//! let file = b"RECTYPE,LEA,ESTAB,URN,ICLOSE,SCHNAME,NFTYPE,COHORT,OVERALL_DEST,NOT_SUSTAINED,UNKNOWN,COHORT_18\n\
//!              1,999,4000,900001,0,Northgate Example School,ACC,160,149,9,2,NA\n";
//! let read = read("made-up.csv", file, &Options::default())?;
//! let Content::Statistics(statistics) = &read.content else { panic!() };
//! let row = statistics.rows().find(|row| row.header == "OVERALL_DEST").ok_or("no such row")?;
//! assert_eq!(row.cell.number(), Some(149.into()));
//! // The columns `_18` make these the tables of 2019, which hold the leavers of 2016/17.
//! assert_eq!(row.years.to_string(), "leavers of 2016/17, destinations in 2017/18");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod area;
mod cell;
mod census;
mod ees;
mod flat;
mod format;
mod lists;
mod measure;
mod neet;
mod performance;
mod register;
mod sheet;
mod statistics;
mod summary;
mod years;

pub use area::{Area, AreaKind, Breakdown, LaCode, Level};
pub use cell::{Cell, CellCode};
pub use flat::{FlatRow, flat_rows};
pub use format::Format;
pub use lists::{CodeList, Generation, LaRegion, ListedCode, Scheme};
pub use measure::{Measure, Unit};
pub use register::{Establishment, Phase, Status};
pub use statistics::{Column, Record, Row, Statistics};
pub use summary::{CellCounts, Summary};
pub use years::{TimePeriod, Years};

use ceiag::date::AcademicYear;
use ceiag::problem::{Code, Problem, Problems};
use sheet::{Log, Sheet};

/// What a file does not say of itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Options {
    /// The year of the leavers, for performance tables whose headers do not say it.
    pub leavers: Option<AcademicYear>,
    /// What `time_period` means in explore education statistics.
    pub time_period: TimePeriod,
    /// The calendar year of a school census.
    pub census: Option<i16>,
}

impl Options {
    /// Reports what was said of another kind of file, rather than pass over it.
    fn fit(&self, format: Format, sheet: &Sheet, log: &mut Log) {
        use Format::{
            Ks4Destinations, Ks4National, Post16Destinations, Post16Progression, SchoolCensus,
        };
        let tables = [Ks4Destinations, Post16Destinations, Post16Progression];
        let stray = [
            (
                self.leavers.is_some() && !tables.contains(&format),
                "the year of the leavers",
            ),
            (
                self.time_period != TimePeriod::default() && format != Ks4National,
                "the meaning of `time_period`",
            ),
            (
                self.census.is_some() && format != SchoolCensus,
                "the year of the census",
            ),
        ];
        for (_, what) in stray.iter().filter(|(stray, _)| *stray) {
            let message = format!("{what} does not go with this file: {}", format.label());
            log.push(Problem::error(Code::Conflict, message).at(sheet.place(sheet.header_line, 0)));
        }
    }
}

/// A published file, read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OfficialFile {
    /// The name under which it was given.
    pub file: String,
    /// What it is.
    pub format: Format,
    /// How many lines of data it has.
    pub lines: usize,
    /// What it holds.
    pub content: Content,
    /// What a reader should know, as sentences: where the years come from, what is provisional.
    pub notices: Vec<String>,
    /// What somebody should look at: columns and lines that were left out.
    pub warnings: Problems,
}

/// What a file holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Content {
    /// Numbers.
    Statistics(Statistics),
    /// Establishments.
    Register(Vec<Establishment>),
    /// Local authorities.
    Regions(Vec<LaRegion>),
    /// Codes.
    Codes(CodeList),
}

/// Reads the bytes of a published file; `name` is what problems call it.
///
/// # Errors
/// A file of no known format, with what is missing for the nearest one; otherwise every line and cell that is wrong.
pub fn read(name: &str, bytes: &[u8], options: &Options) -> Result<OfficialFile, Problems> {
    let sheet = Sheet::read(name, bytes)?;
    let format = Format::of(&sheet)?;
    let mut log = Log::default();
    options.fit(format, &sheet, &mut log);
    let mut notices = Vec::new();
    let (told, notes) = (&mut log, &mut notices);
    let content = match format {
        Format::Ks4Destinations | Format::Post16Destinations | Format::Post16Progression => {
            Content::Statistics(performance::read(&sheet, format, options, told, notes))
        }
        Format::Ks4National => Content::Statistics(ees::read(&sheet, options, told, notes)),
        Format::NeetScorecard => Content::Statistics(neet::read(&sheet, told, notes)),
        Format::SchoolCensus => Content::Statistics(census::read(&sheet, options, told, notes)),
        Format::Register => Content::Register(register::read(&sheet, told, notes)),
        Format::LaCodes => Content::Regions(lists::regions(&sheet, told)),
        Format::CodeList => Content::Codes(lists::codes(&sheet, told, notes)),
    };
    if sheet.len() == 0 {
        let problem = Problem::error(Code::MissingKey, "the table has headers and no lines");
        log.push(problem.at(sheet.place(sheet.header_line, 0)));
    }
    Ok(OfficialFile {
        file: name.to_owned(),
        format,
        lines: sheet.len(),
        content,
        notices,
        warnings: log.finish()?,
    })
}
