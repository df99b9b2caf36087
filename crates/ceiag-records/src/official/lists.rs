//! Lists of codes: local authorities with their regions, activity, offer and destination codes.

use super::area::LaCode;
use super::performance::LA_EXPECTED;
use super::sheet::{Log, Seen, Sheet};
use ceiag::problem::{Code, Problem};
use serde::Serialize;

/// A local authority's number with its region.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct LaRegion {
    /// Its line in the file.
    pub line: u32,
    /// The number.
    pub la: LaCode,
    /// The name.
    pub name: String,
    /// The number of the region, which is finer than the nine regions of England.
    pub region: u16,
    /// The name of the region.
    pub region_name: String,
}

/// Reads local authorities with their regions.
pub(super) fn regions(sheet: &Sheet, log: &mut Log) -> Vec<LaRegion> {
    let mut seen = Seen::default();
    let mut found = Vec::new();
    for line in sheet.lines(log) {
        seen.once(&line, line.text("LEA").to_owned(), "LEA", log);
        let la = line.need("LEA", Code::UnknownOption, LA_EXPECTED, log, |t| {
            t.parse().ok()
        });
        let expected = "the number of a region";
        let region = line.need("REGION", Code::NotANumber, expected, log, |t| {
            t.parse().ok()
        });
        let text = |t: &str| Some(t.to_owned());
        let name = line.need("LA Name", Code::MissingKey, "a name", log, text);
        let region_name = line.need("REGION NAME", Code::MissingKey, "a name", log, text);
        if let (Some(la), Some(name), Some(region), Some(region_name)) =
            (la, name, region, region_name)
        {
            found.push(LaRegion {
                line: line.number,
                la,
                name,
                region,
                region_name,
            });
        }
    }
    found
}

/// Which list of codes it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scheme {
    /// Current activity, as local authorities report it (NCCIS).
    Activity,
    /// September Guarantee, from 2016: with codes for those who continue in learning (114, 115).
    SeptemberGuarantee,
    /// September Guarantee before 2016.
    SeptemberGuaranteePre2016,
    /// Intended destinations of Year 11. Two generations of codes stand in one list, and some mean different things.
    IntendedDestination,
}

impl Scheme {
    /// The words that people read.
    pub fn label(self) -> &'static str {
        match self {
            Scheme::Activity => "activity codes of local authorities (NCCIS)",
            Scheme::SeptemberGuarantee => "September Guarantee codes, from 2016",
            Scheme::SeptemberGuaranteePre2016 => "September Guarantee codes before 2016",
            Scheme::IntendedDestination => "Year 11 intended destination codes",
        }
    }
}

/// A list of codes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct CodeList {
    /// Which list.
    pub scheme: Scheme,
    /// Its codes, in the order of the file.
    pub codes: Vec<ListedCode>,
}

/// A code of a list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ListedCode {
    /// Its line in the file.
    pub line: u32,
    /// The code, three digits.
    pub code: u16,
    /// The label as published.
    pub label: String,
    /// The heading or group; `None` where the list has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// The set to which an intended destination belongs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generation: Option<Generation>,
}

/// One of the two sets of intended-destination codes: 410 is undecided in the old one, 411 is other in the new one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Generation {
    /// The old set.
    Old,
    /// The new set.
    New,
}

const OLD: [u16; 10] = [110, 120, 130, 220, 230, 310, 320, 410, 510, 610];
const NEW: [u16; 8] = [111, 121, 211, 311, 321, 411, 511, 611];
/// The code that only the later September Guarantee lists have.
const CONTINUING: u16 = 114;

/// Reads a list of codes. Which one it is shows in its headers and headings.
pub(super) fn codes(sheet: &Sheet, log: &mut Log, notices: &mut Vec<String>) -> CodeList {
    let activity = sheet.column("group_added_by_us").is_some();
    let header = if activity {
        "group_added_by_us"
    } else {
        "heading_as_published"
    };
    let mut seen = Seen::default();
    let mut codes = Vec::new();
    for line in sheet.lines(log) {
        seen.once(&line, line.text("code").to_owned(), "code", log);
        let code = line.need(
            "code",
            Code::NotANumber,
            "a code of three digits",
            log,
            |text| {
                let right = text.len() == 3 && text.bytes().all(|b| b.is_ascii_digit());
                right.then(|| text.parse().ok()).flatten()
            },
        );
        let text = |t: &str| Some(t.to_owned());
        let label = line.need("label_as_published", Code::MissingKey, "a label", log, text);
        if let (Some(code), Some(label)) = (code, label) {
            codes.push(ListedCode {
                line: line.number,
                code,
                label,
                group: line.some(header),
                generation: None,
            });
        }
    }
    let scheme = if activity {
        Scheme::Activity
    } else if codes.iter().all(|c| c.group.is_none()) {
        Scheme::IntendedDestination
    } else if codes.iter().any(|c| c.code == CONTINUING) {
        Scheme::SeptemberGuarantee
    } else {
        Scheme::SeptemberGuaranteePre2016
    };
    match scheme {
        Scheme::Activity => notices.push(
            "The groups are not published: whoever made this file added them. A group is not participation: a gap year (260) \
             stands under education and does not count as participating."
                .to_owned(),
        ),
        Scheme::IntendedDestination => notices.push(
            "Two sets of codes stand in one list: 410 is undecided in the old set; in the new one 411 is another destination \
             and 511 is undecided."
                .to_owned(),
        ),
        Scheme::SeptemberGuarantee | Scheme::SeptemberGuaranteePre2016 => {}
    }
    for code in &mut codes {
        if scheme == Scheme::IntendedDestination {
            code.generation = generation(code.code);
        } else if code.group.is_none() {
            let message = format!("the code {} stands under no heading", code.code);
            log.push(Problem::error(Code::MissingKey, message).at(sheet.place(code.line, 2)));
        }
    }
    CodeList { scheme, codes }
}

fn generation(code: u16) -> Option<Generation> {
    if OLD.contains(&code) {
        Some(Generation::Old)
    } else if NEW.contains(&code) {
        Some(Generation::New)
    } else {
        None
    }
}
