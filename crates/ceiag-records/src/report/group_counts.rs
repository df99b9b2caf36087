//! Destinations counted by groups of their codes.

use super::destinations_answer::CodeGroupCount;
use crate::codes::CodeList;
use std::collections::BTreeMap;

/// Counts by group of codes, in the order of the list.
pub(super) struct GroupCounts {
    list: &'static CodeList,
    counts: BTreeMap<String, u32>,
    no_code: u32,
    other: u32,
}

impl GroupCounts {
    pub(super) fn new(list: &'static CodeList) -> GroupCounts {
        GroupCounts {
            list,
            counts: BTreeMap::new(),
            no_code: 0,
            other: 0,
        }
    }

    pub(super) fn add(&mut self, code: Option<&str>, chosen: &str) {
        match code.map(|code| self.list.group(code, chosen)) {
            None => self.no_code += 1,
            Some(None) => self.other += 1,
            Some(Some(group)) => *self.counts.entry(group.to_owned()).or_default() += 1,
        }
    }

    pub(super) fn told(&self) -> Vec<CodeGroupCount> {
        let known = self.list.groups.iter().map(|(group, label)| {
            let count = self.counts.get(group).copied().unwrap_or(0);
            (group.as_str(), label.as_str(), count)
        });
        let rest = [
            ("no-code", "no code", self.no_code),
            ("other-code", "a code of no list that we know", self.other),
        ];
        let all = known.chain(rest).filter(|(.., count)| *count > 0);
        all.map(|(group, label, count)| CodeGroupCount {
            group: group.to_owned(),
            label: label.to_owned(),
            count,
        })
        .collect()
    }
}
