//! What is wrong with rows, with places, as much of it as a person reads.

use super::shown::hide;
use super::{Field, Table};
use ceiag::problem::{Code, Place, Problem, Problems, Severity};
use std::collections::{BTreeMap, HashMap};

/// So many problems of one code are told of each table; of any further ones only how many there are.
pub const TOLD: u32 = 100;

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At {
    /// The number of the table in [`Told::tables`]. One file may serve several tables.
    pub table: u16,
    /// The line of the file or the row of the sheet, from 1; of rows in a request the number in the list, from 0.
    pub row: u32,
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Verdict {
    /// It counts.
    Keep,
    /// It is refused.
    Refuse,
}

impl Verdict {
    /// Of two verdicts the worse: a row that anything refuses is refused.
    pub fn or(self, other: Verdict) -> Verdict {
        match (self, other) {
            (Verdict::Keep, Verdict::Keep) => Verdict::Keep,
            _ => Verdict::Refuse,
        }
    }
}

/// How a problem of a kind is taken, where it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It refuses the row.
    Error,
    /// It is told, and the row kept.
    Warn,
    /// It is not told.
    Ignore,
}

impl Taken {
    /// The words of a mapping.
    pub const NAMES: &'static [(&'static str, Taken)] = &[
        ("error", Taken::Error),
        ("warn", Taken::Warn),
        ("ignore", Taken::Ignore),
    ];
}

/// A table that is read: whence its rows come, and under which names.
#[derive(Clone, Debug)]
pub struct Origin {
    /// What its rows are.
    pub table: Table,
    /// The file, with the sheet where one is named; none for rows of a request.
    pub file: Option<String>,
    /// The columns of its fields: the number from 1 and the name in the file.
    pub columns: BTreeMap<Field, (u32, String)>,
    /// How problems are taken.
    pub taken: BTreeMap<Code, Taken>,
}

/// Collects problems of rows.
#[derive(Debug, Default)]
pub struct Told {
    tables: Vec<Origin>,
    counts: HashMap<(u16, Code, Severity), u32>,
    problems: Vec<(At, Problem)>,
    /// Problems of files rather than of rows.
    others: Problems,
}

impl Told {
    /// With nothing told yet.
    pub fn new() -> Told {
        Told::default()
    }

    /// The tables, in the order of their numbers.
    pub fn tables(&self) -> &[Origin] {
        &self.tables
    }

    /// Adds a table and gives its number.
    pub fn table(&mut self, origin: Origin) -> u16 {
        let number = u16::try_from(self.tables.len()).unwrap_or(u16::MAX);
        self.tables.push(origin);
        number
    }

    /// Adds the rows of a request and gives their number. Their places are paths: `participations[17].attended`.
    pub fn rows(&mut self, table: Table) -> u16 {
        self.table(Origin {
            table,
            file: None,
            columns: BTreeMap::new(),
            taken: BTreeMap::new(),
        })
    }

    pub(super) fn origin(&mut self, number: u16) -> Option<&mut Origin> {
        self.tables.get_mut(usize::from(number))
    }

    /// Tells a problem of a row, as severe as the school wants it. [`Verdict::Refuse`] means that the row must not count.
    pub fn tell(&mut self, at: At, field: Option<Field>, problem: Problem) -> Verdict {
        self.take(at, field.map(Field::name), problem, |origin, problem| {
            origin.placed(at, field, problem)
        })
    }

    /// Tells a problem of a row that has its place already.
    pub(crate) fn tell_read(&mut self, at: At, problem: Problem) -> Verdict {
        let path = problem.path.clone().unwrap_or_default();
        let field = path.rsplit('.').next().map(|key| key.replace('_', "-"));
        let path = path.replace('-', "_");
        self.take(at, field.as_deref(), problem.path(path), |_, told| told)
    }

    fn take(
        &mut self,
        at: At,
        field: Option<&str>,
        mut problem: Problem,
        placed: impl FnOnce(&Origin, Problem) -> Problem,
    ) -> Verdict {
        let origin = self.tables.get(usize::from(at.table));
        match origin.and_then(|origin| origin.taken.get(&problem.code)) {
            Some(Taken::Ignore) => return Verdict::Keep,
            Some(Taken::Warn) => problem.severity = Severity::Warning,
            Some(Taken::Error) => problem.severity = Severity::Error,
            None => {}
        }
        if origin.is_none_or(|origin| origin.table != Table::Activities) {
            problem = hide(problem, field);
        }
        let verdict = match problem.severity {
            Severity::Error => Verdict::Refuse,
            Severity::Warning => Verdict::Keep,
        };
        let key = (at.table, problem.code, problem.severity);
        let count = self.counts.entry(key).or_default();
        *count += 1;
        if *count <= TOLD {
            let problem = origin.map(|origin| placed(origin, problem));
            self.problems.extend(problem.map(|problem| (at, problem)));
        }
        verdict
    }

    /// Tells a problem of a file or of everything. An error stops everything, whatever is done with rows.
    pub fn tell_other(&mut self, problem: Problem) {
        self.others.push(problem);
    }

    /// Whether something other than a row is wrong.
    pub fn stopped(&self) -> bool {
        self.others.has_errors()
    }

    /// How many problems of rows there are of a severity, told or not.
    pub fn count(&self, severity: Severity) -> u32 {
        let counts = self.counts.iter().filter(|((_, _, s), _)| *s == severity);
        counts.map(|(_, count)| *count).sum()
    }

    /// All of them: those of files first, then table by table in the order of the rows, each kind followed by how many
    /// more there are.
    pub fn into_problems(self) -> Problems {
        let mut told = self.problems;
        ceiag::sorted::by_key(&mut told, |(at, _)| *at);
        let mut more: Vec<_> = self.counts.into_iter().filter(|(_, n)| *n > TOLD).collect();
        ceiag::sorted::by_key(&mut more, |(key, _)| *key);
        let mut problems = self.others;
        let mut told = told.into_iter().peekable();
        let mut more = more.into_iter().peekable();
        for (number, origin) in (0_u16..).zip(&self.tables) {
            while let Some((_, problem)) = told.next_if(|(at, _)| at.table == number) {
                problems.push(problem);
            }
            while let Some(((_, code, severity), count)) = more.next_if(|(k, _)| k.0 == number) {
                let rest = count - TOLD;
                let message = format!(
                    "{rest} more of this kind in {}: {}",
                    origin.shown(),
                    code.meaning()
                );
                problems.push(match severity {
                    Severity::Error => Problem::error(code, message),
                    Severity::Warning => Problem::warning(code, message),
                });
            }
        }
        problems
    }
}

impl Origin {
    /// What people read: the file, or the name of the table.
    pub fn shown(&self) -> &str {
        self.file.as_deref().unwrap_or(self.table.name())
    }

    fn placed(&self, at: At, field: Option<Field>, problem: Problem) -> Problem {
        let Some(file) = &self.file else {
            let row = format!("{}[{}]", self.table.name().replace('-', "_"), at.row);
            return problem.path(match field {
                Some(field) => format!("{row}.{}", field.name().replace('-', "_")),
                None => row,
            });
        };
        let column = field.and_then(|field| self.columns.get(&field));
        let problem = problem.at(Place {
            file: file.clone(),
            line: at.row,
            column: column.map_or(1, |(number, _)| *number),
        });
        match (column, field) {
            (Some((_, header)), _) => problem.path(header.clone()),
            (None, Some(field)) => problem.path(field.name()),
            (None, None) => problem,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn orphan() -> Problem {
        Problem::warning(Code::Orphan, "nobody is called that")
    }

    #[test]
    fn a_hundred_of_a_kind_then_how_many_more() {
        let mut told = Told::new();
        let table = told.rows(Table::StaffDevelopment);
        for row in (0..250).rev() {
            let verdict = told.tell(At { table, row }, Some(Field::AboutCareers), orphan());
            assert_eq!(verdict, Verdict::Keep);
        }
        assert_eq!(told.count(Severity::Warning), 250);
        let problems = told.into_problems().into_vec();
        assert_eq!(problems.len(), 101);
        assert_eq!(
            problems[0].path.as_deref(),
            Some("staff_development[150].about_careers")
        );
        assert!(problems[100].message.starts_with("150 more of this kind"));
    }

    #[test]
    fn the_school_says_how_severe_a_kind_is() {
        let mut told = Told::new();
        let mut origin = Origin {
            table: Table::Pupils,
            file: Some("students.csv".to_owned()),
            columns: BTreeMap::from([(Field::Pupil, (3, "ID".to_owned()))]),
            taken: BTreeMap::from([(Code::Orphan, Taken::Error)]),
        };
        let first = told.table(origin.clone());
        origin.taken = BTreeMap::from([(Code::Orphan, Taken::Ignore)]);
        let second = told.table(origin);
        let at = |table| At { table, row: 7 };
        assert_eq!(
            told.tell(at(first), Some(Field::Pupil), orphan()),
            Verdict::Refuse
        );
        assert_eq!(told.tell(at(second), None, orphan()), Verdict::Keep);
        let problems = told.into_problems().into_vec();
        assert_eq!(problems.len(), 1);
        assert_eq!(
            problems[0].place.as_ref().map(ToString::to_string),
            Some("students.csv:7:3".to_owned())
        );
        assert_eq!(problems[0].path.as_deref(), Some("ID"));
    }
}
