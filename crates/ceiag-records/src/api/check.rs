//! What is wrong with records, and what they can't tell.

use super::answer::NoticeAnswer;
use super::found::WARNINGS;
use super::records::Records;
use crate::check::{Absent, CannotTell, cannot_tell, stale_denominators};
use crate::derive::{Derivations, Notice};
use crate::import::TableSummary;
use ceiag::api::ENGINE;
use ceiag::date::Date;
use ceiag::fact::{Address, Catalogue, Conflict};
use ceiag::framework::Library;
use ceiag::institution::Institution;
use ceiag::problem::{Problems, Severity};
use ceiag::text::Document;
use ceiag::words::fact_label;
use serde::Serialize;

/// What is wrong with records, and what they can't tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecordsCheckAnswer {
    /// `ceiag-records-check/1`.
    #[cfg_attr(
        feature = "schema",
        schemars(extend("const" = "ceiag-records-check/1"))
    )]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The day of judgement.
    pub as_of: Date,
    /// Whose records these are.
    pub institution: Institution,
    /// Whether facts follow from the records: no row is refused, or those that are may be left out, and nothing else is
    /// wrong.
    pub accepted: bool,
    /// How many rows are refused.
    pub refused: u32,
    /// What was read of each table, in the order of reading.
    pub tables: Vec<TableSummary>,
    /// What is wrong, with places; the first hundred of a kind one by one.
    pub problems: Problems,
    /// What is odd and changes nothing.
    pub notices: Vec<NoticeAnswer>,
    /// Facts on which the records and the sheet filled in by hand contradict each other; they are not known.
    pub conflicts: Vec<Conflict>,
    /// What can't be told for want of records, largest first; nothing where nothing follows from the records.
    pub cannot_tell: Option<Vec<CannotTellAnswer>>,
    /// What people read.
    pub text: Vec<String>,
}

/// What is absent together, and what can't be told for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CannotTellAnswer {
    /// What is absent; supplying all of it can decide the pupils who lack exactly this.
    pub absent: Vec<AbsentAnswer>,
    /// How many pupils lack it.
    pub pupils: u32,
    /// Facts that it leaves open.
    pub facts: Vec<OpenFactAnswer>,
    /// Criteria that it keeps from being decided.
    pub criteria: Vec<UndecidedAnswer>,
    /// One paragraph.
    pub text: String,
}

/// Something that records don't say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AbsentAnswer {
    /// The field or the part of *meaningful*; `records`, `enrolments` or `complete`; or `year-in-progress`.
    pub what: &'static str,
    /// The table whose column it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<&'static str>,
    /// The kinds of record that it is about; none where it is about all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<&'static str>,
    /// What people read.
    pub label: String,
}

/// A fact that is left open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OpenFactAnswer {
    /// The address.
    pub fact: Address,
    /// What people read.
    pub label: String,
}

/// A criterion that can't be decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UndecidedAnswer {
    /// The edition.
    pub framework: String,
    /// The criterion.
    pub criterion: String,
    /// What people read.
    pub label: String,
}

/// Records that are to be checked.
#[derive(Clone, Debug)]
pub struct RecordsCheckRequest<'l> {
    /// The records.
    pub records: Records<'l>,
}

impl<'l> RecordsCheckRequest<'l> {
    /// Reads the keys of [`Records::read_found`].
    ///
    /// # Errors
    /// The request can't be read. A row that is refused is no such error: the answer tells it.
    pub fn read(
        doc: &Document,
        library: &'l Library,
        derivations: &'l Derivations,
    ) -> Result<RecordsCheckRequest<'l>, Problems> {
        let (records, ()) = Records::read_found(doc, library, derivations, |_, _, _| ())?;
        Ok(RecordsCheckRequest { records })
    }

    /// Tells what is wrong with the records and, where no row is refused, what they can't tell.
    ///
    /// # Errors
    /// As [`Records::derive`] and [`Records::judge`].
    pub fn answer(&self) -> Result<RecordsCheckAnswer, Problems> {
        records_check(&self.records)
    }
}

/// Tells what is wrong with records and, where no row is refused, what they can't tell.
///
/// # Errors
/// As [`Records::derive`] and [`Records::judge`].
pub fn records_check(records: &Records<'_>) -> Result<RecordsCheckAnswer, Problems> {
    let found = &records.found;
    let accepted = found.accepts();
    let mut problems = found.problems.clone();
    let mut notices = found.notices.clone();
    let mut conflicts = Vec::new();
    let mut table = None;
    if accepted {
        let derived = records.derive()?;
        // They hold those of the rows; how many warnings there are is said here by the warnings themselves.
        let told = derived.notices.iter().cloned();
        let told = derived.terms_notices().chain(told);
        notices = told.filter(|n| n.code != WARNINGS).collect();
        if let Some(sheet) = &records.sheet {
            problems.extend(stale_denominators(&derived, sheet));
        }
        let judged = records.judge(&derived)?;
        let catalogue = &records.library.catalogue;
        let rows = cannot_tell(&derived, &judged, catalogue, records.deriver.pupils());
        let rows = rows.iter().map(|row| CannotTellAnswer::new(row, catalogue));
        table = Some(rows.collect());
        conflicts = judged.conflicts;
    }
    let text = text(records, &problems, table.as_deref());
    Ok(RecordsCheckAnswer {
        format: "ceiag-records-check/1",
        engine: ENGINE,
        as_of: records.as_of,
        institution: records.institution.clone(),
        accepted,
        refused: found.refused(),
        tables: found.tables.clone(),
        problems,
        notices: notices.into_iter().map(NoticeAnswer::new).collect(),
        conflicts,
        cannot_tell: table,
        text,
    })
}

impl NoticeAnswer {
    pub(super) fn new(notice: Notice) -> NoticeAnswer {
        NoticeAnswer {
            code: notice.code,
            text: notice.text,
        }
    }
}

impl CannotTellAnswer {
    fn new(row: &CannotTell, catalogue: &Catalogue) -> CannotTellAnswer {
        let absent = row.absent.iter().map(|absent| AbsentAnswer {
            what: absent.id(),
            table: match absent {
                Absent::Said { table, .. } => table.map(|table| table.name()),
                _ => None,
            },
            kinds: absent.kinds().iter().map(|kind| kind.id()).collect(),
            label: absent.label(),
        });
        let facts = row.facts.iter().map(|fact| OpenFactAnswer {
            fact: fact.clone(),
            label: fact_label(fact, catalogue),
        });
        let criteria = row.criteria.iter().map(|criterion| UndecidedAnswer {
            framework: criterion.framework.clone(),
            criterion: criterion.criterion.clone(),
            label: criterion.label.clone(),
        });
        CannotTellAnswer {
            absent: absent.collect(),
            pupils: row.pupils,
            facts: facts.collect(),
            criteria: criteria.collect(),
            text: row.text(),
        }
    }
}

/// What came of it all, in plain sentences.
fn text(
    records: &Records<'_>,
    problems: &Problems,
    table: Option<&[CannotTellAnswer]>,
) -> Vec<String> {
    let found = &records.found;
    let rows: u32 = found.tables.iter().map(|table| table.rows).sum();
    let counted = |count: u32, one: &str, many: &str| match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {many}"),
    };
    let all = counted(rows, "row", "rows");
    let mut text = vec![match (found.refused(), rows) {
        (_, 0) => "There are no rows.".to_owned(),
        (0, _) => format!("{all} read, none refused."),
        (refused, _) if found.accepts() => {
            format!("{all} read, {refused} of them refused and left out.")
        }
        (refused, _) => format!(
            "{all} read, {refused} of them refused. Nothing follows from these records until the rows that are refused \
             are mended or left out."
        ),
    }];
    if found.stopped {
        text.push(
            "Something other than a row is wrong, so nothing follows from these records.".into(),
        );
    }
    let warnings = problems.iter().filter(|p| p.severity == Severity::Warning);
    match warnings.count() {
        0 => {}
        1 => text.push("There is 1 warning; its row is kept.".to_owned()),
        count => text.push(format!("There are {count} warnings; their rows are kept.")),
    }
    match table {
        None => {}
        Some([]) => text.push("Every fact that records can give is known from these.".to_owned()),
        Some(rows) => {
            let mut waiting: Vec<_> = rows
                .iter()
                .flat_map(|row| &row.criteria)
                .map(|c| (&c.framework, &c.criterion))
                .collect();
            ceiag::sorted::all(&mut waiting);
            waiting.dedup();
            let count = u32::try_from(waiting.len()).unwrap_or(u32::MAX);
            let waiting = counted(count, "criterion in force", "criteria in force");
            text.push(format!(
                "What these records don't say keeps {waiting} from being decided. Not known never counts as not met."
            ));
        }
    }
    text
}
