//! What a published file says of one institution, as a type of its own.

use super::words;
use crate::official::{Breakdown, Cell, Content, Measure, OfficialFile, Row, Unit};
use ceiag::identifier::Urn;
use serde::Serialize;

/// The measures that are shown, in this order.
const SHOWN: [Measure; 7] = [
    Measure::Cohort,
    Measure::Overall,
    Measure::Education,
    Measure::Apprenticeship,
    Measure::Employment,
    Measure::NotSustained,
    Measure::NotCaptured,
];

/// Official measures of the institution in one file. Never one of its own counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OfficialMeasures {
    /// The file.
    pub file: String,
    /// What the file is.
    pub label: &'static str,
    /// One for each year and level.
    pub years: Vec<OfficialYear>,
    /// What the file leaves open, as sentences.
    pub notices: Vec<String>,
}

/// Official measures of one year and level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OfficialYear {
    /// The year at whose end the cohort finished; absent where the file does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leavers: Option<String>,
    /// The year in which the destinations were seen; absent where the file does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destinations: Option<String>,
    /// The stage or the qualifications.
    pub level: &'static str,
    /// The measures.
    pub measures: Vec<OfficialMeasure>,
    /// One sentence.
    pub text: String,
}

/// One published cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OfficialMeasure {
    /// What is counted.
    pub measure: &'static str,
    /// The same in words.
    pub label: &'static str,
    /// `people` or `percent`, as [`Unit`] has it.
    pub unit: &'static str,
    /// The number as printed; absent where a code stands for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// The code that stands for a number, such as `SUPP`. A code is never a number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'static str>,
    /// What the code means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meaning: Option<&'static str>,
}

/// What a file says of an institution; nothing where it does not stand in it.
pub(super) fn measures(file: &OfficialFile, urn: Urn) -> Option<OfficialMeasures> {
    let Content::Statistics(statistics) = &file.content else {
        return None;
    };
    let records = statistics.records().iter();
    let mut records = records
        .filter(|record| record.area.urn == Some(urn))
        .peekable();
    records.peek()?;
    let mut years: Vec<OfficialYear> = Vec::new();
    for row in records.flat_map(|record| statistics.rows_of(record)) {
        if *row.breakdown != Breakdown::All || !SHOWN.contains(&row.measure) {
            continue;
        }
        let Some(measure) = measure(&row) else {
            continue;
        };
        let text = |year: Option<ceiag::date::AcademicYear>| year.map(|y| y.to_string());
        let (leavers, destinations) = (text(row.years.leavers), text(row.years.destinations));
        let level = row.level.id();
        let same = |year: &&mut OfficialYear| {
            year.leavers == leavers && year.destinations == destinations && year.level == level
        };
        match years.iter_mut().find(same) {
            Some(year) => year.measures.push(measure),
            None => years.push(OfficialYear {
                leavers,
                destinations,
                level,
                measures: vec![measure],
                text: String::new(),
            }),
        }
    }
    for year in &mut years {
        let place = |m: &OfficialMeasure| SHOWN.iter().position(|s| s.id() == m.measure);
        ceiag::sorted::by_key(&mut year.measures, place);
        year.text = words::official(year);
    }
    Some(OfficialMeasures {
        file: file.file.clone(),
        label: file.format.label(),
        years,
        notices: file.notices.clone(),
    })
}

fn measure(row: &Row<'_>) -> Option<OfficialMeasure> {
    let (value, code) = match row.cell {
        Cell::Number(n) | Cell::Percent(n) => (Some(n.normalize().to_string()), None),
        Cell::Code(code) => (None, Some(code)),
        Cell::Blank => return None,
    };
    Some(OfficialMeasure {
        measure: row.measure.id(),
        label: row.measure.meaning(),
        unit: match row.cell {
            Cell::Percent(_) => Unit::Percent.id(),
            _ => row.unit.id(),
        },
        value,
        code: code.map(|code| code.as_str()),
        meaning: code.map(|code| code.meaning()),
    })
}
