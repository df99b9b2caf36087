//! What people read of what can't be told.

use super::absent::{Absent, CannotTell};
use crate::record::Kind;

/// Things in a sentence: `a, b and c`.
pub(super) fn listed(things: &[String]) -> String {
    match things.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {many}"),
    }
}

fn records(kinds: &[Kind]) -> String {
    let nouns: Vec<String> = kinds.iter().map(|kind| plural(*kind).to_owned()).collect();
    match nouns.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} or {last}", others.join(", ")),
        _ => nouns.concat(),
    }
}

fn plural(kind: Kind) -> &'static str {
    match kind {
        Kind::EmployerEncounter => "encounters with employers",
        Kind::WorkplaceExperience => "experiences of workplaces",
        Kind::ProviderEncounter => "encounters with providers",
        Kind::HeVisit => "visits to higher education",
        Kind::InformationUse => "the use of information",
        Kind::SubjectCareers => "careers in lessons",
        Kind::CareersEvent => "careers events",
        Kind::Other => "other activities",
        Kind::Meeting => "guidance meetings",
        Kind::Destination => "destinations",
        Kind::StaffDevelopment => "staff development",
    }
}

impl Absent {
    /// The id used in answers: a field, a part of *meaningful*, `records`, `enrolments`, or `complete`.
    pub fn id(&self) -> &'static str {
        match self {
            Absent::Records(_) => "records",
            Absent::Enrolments => "enrolments",
            Absent::Complete(_) => "complete",
            Absent::Said { what, .. } => what,
        }
    }

    /// The kinds of record that it is about; none where it is about all.
    pub fn kinds(&self) -> &[Kind] {
        match self {
            Absent::Records(kinds) | Absent::Complete(kinds) => kinds,
            Absent::Enrolments | Absent::Said { .. } => &[],
        }
    }

    /// What people read, as part of a sentence.
    pub fn label(&self) -> String {
        match self {
            Absent::Records(kinds) => format!("any record of {}", records(kinds)),
            Absent::Enrolments => "who is enrolled".to_owned(),
            Absent::Complete(kinds) => {
                format!("whether all records of {} are here", records(kinds))
            }
            Absent::Said { label, table, .. } => match table {
                Some(table) => format!("{label} ({})", table.label()),
                None => (*label).to_owned(),
            },
        }
    }
}

impl CannotTell {
    /// What is absent, the columns of one table together.
    fn labels(&self) -> String {
        let mut labels: Vec<String> = Vec::new();
        let mut columns: Vec<String> = Vec::new();
        let mut rest = self.absent.iter().peekable();
        while let Some(absent) = rest.next() {
            let Absent::Said {
                table: Some(table),
                label,
                ..
            } = absent
            else {
                labels.push(absent.label());
                continue;
            };
            columns.push((*label).to_owned());
            let of = |other: &&Absent| matches!(other, Absent::Said { table: Some(of), .. } if of == table);
            if !rest.peek().is_some_and(of) {
                let all = listed(&std::mem::take(&mut columns));
                labels.push(format!("{all} ({})", table.label()));
            }
        }
        labels.join("; ")
    }

    /// One paragraph.
    pub fn text(&self) -> String {
        let labels = self.labels();
        let mut letters = labels.chars();
        let first = letters.next().map(|c| c.to_ascii_uppercase());
        let head: String = first.into_iter().chain(letters).collect();
        let pupils = usize::try_from(self.pupils).unwrap_or(usize::MAX);
        let whom = match pupils {
            0 => String::new(),
            _ => format!(" [{}]", counted(pupils, "pupil", "pupils")),
        };
        let facts = counted(self.facts.len(), "fact", "facts");
        let ids: Vec<String> = self.criteria.iter().map(|c| c.criterion.clone()).collect();
        let criteria = match ids.as_slice() {
            [] => "no criterion in force waits for it".to_owned(),
            [one] => format!("criterion {one} can't be decided"),
            many => format!("{} criteria can't be decided: {}", many.len(), listed(many)),
        };
        format!("{head}{whom}: {facts} left open; {criteria}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Table;
    use ceiag::fact::Address;

    #[test]
    fn a_paragraph_names_all_four() {
        let row = CannotTell {
            absent: vec![
                Absent::Complete(vec![Kind::ProviderEncounter, Kind::HeVisit]),
                Absent::Said {
                    table: Some(Table::Participations),
                    what: "attended",
                    label: "whether the pupil was there",
                },
            ],
            facts: vec![Address::whole("one-fact")],
            criteria: Vec::new(),
            pupils: 12,
        };
        assert_eq!(
            row.text(),
            "Whether all records of encounters with providers or visits to higher education are here; whether the pupil \
             was there (participations) [12 pupils]: 1 fact left open; no criterion in force waits for it"
        );
    }
}
