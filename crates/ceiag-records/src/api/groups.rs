//! The request of `records_groups`.

use super::Records;
use super::records::owned;
use crate::derive::Derivations;
use crate::groups::{self, Breakdown, GroupsOptions, LARGEST, RecordsGroupsAnswer, SMALLEST};
use ceiag::framework::Library;
use ceiag::institution::YearGroups;
use ceiag::problem::Problems;
use ceiag::text::{Document, Node, Reader, nth};

/// Records that are to be counted by group.
#[derive(Clone, Debug)]
pub struct RecordsGroupsRequest<'l> {
    /// The records.
    pub records: Records<'l>,
    /// What is wanted.
    pub options: GroupsOptions,
}

impl<'l> RecordsGroupsRequest<'l> {
    /// Reads the keys of [`Records::read`] and `{ by?, facts?, years?, smallest?, internal? }`.
    ///
    /// # Errors
    /// All problems at once, each with its place; none shows what identifies a person.
    pub fn read(
        doc: &Document,
        library: &'l Library,
        derivations: &'l Derivations,
    ) -> Result<RecordsGroupsRequest<'l>, Problems> {
        let (records, options) = Records::read(doc, library, derivations, |reader, table, _| {
            let by = table.opt("by").map(|node| breakdowns(reader, node));
            let facts = table.opt("facts");
            let facts = facts.and_then(|node| reader.texts(node, "facts"));
            let years = table.opt("years").map(|node| years(reader, node));
            let smallest = table.opt("smallest").and_then(|node| {
                let range = i64::from(SMALLEST)..=i64::from(LARGEST);
                reader.integer(node, "smallest", range)
            });
            let internal = table.opt("internal");
            let internal = internal.and_then(|node| reader.boolean(node, "internal"));
            GroupsOptions {
                by: by.unwrap_or_default(),
                facts: owned(facts.unwrap_or_default()),
                years: years.unwrap_or_default(),
                smallest: smallest
                    .and_then(|n| u32::try_from(n).ok())
                    .unwrap_or(SMALLEST),
                internal: internal.unwrap_or(false),
            }
        })?;
        Ok(RecordsGroupsRequest { records, options })
    }

    /// Counts the groups.
    ///
    /// # Errors
    /// As [`groups::groups`].
    pub fn answer(&self) -> Result<RecordsGroupsAnswer, Problems> {
        groups::groups(&self.records, &self.options)
    }
}

fn breakdowns(reader: &mut Reader<'_>, node: &Node) -> Vec<Breakdown> {
    let items = reader
        .array(node, "by")
        .unwrap_or_default()
        .iter()
        .enumerate();
    let mut found = Vec::new();
    for (index, item) in items {
        found.extend(reader.one_of(item, &nth("by", index), &Breakdown::NAMES));
    }
    found
}

fn years(reader: &mut Reader<'_>, node: &Node) -> Vec<u8> {
    let items = reader
        .array(node, "years")
        .unwrap_or_default()
        .iter()
        .enumerate();
    let mut found = Vec::new();
    for (index, item) in items {
        let year = reader.integer(item, &nth("years", index), 0..=i64::from(YearGroups::MAX));
        found.extend(year.and_then(|year| u8::try_from(year).ok()));
    }
    found
}
