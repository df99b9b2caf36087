//! Takes the rows of a request as it takes those of files: each is looked at with its place before it counts.

use crate::derive::{Deriver, Notice};
use crate::identify::{GivenUln, Uln, UlnFault, Upn, UpnFault};
use crate::import::{At, Field, Imported, Table, TableSummary, Told, Verdict, Watch};
use crate::record::{
    Activity, Destination, Enrolment, Meeting, Participation, Pupil, StaffDevelopment,
};
use ceiag::problem::{Code, Problem};

/// Where the rows of a request go.
pub(super) struct Taker<'w> {
    pub(super) deriver: Deriver,
    told: Told,
    watch: &'w mut dyn Watch,
    at: At,
    tables: Vec<TableSummary>,
    notices: Vec<Notice>,
    /// How many ULNs say that there is none.
    placeholders: u32,
}

impl<'w> Taker<'w> {
    pub(super) fn new(watch: &'w mut dyn Watch) -> Taker<'w> {
        Taker {
            deriver: Deriver::new(),
            told: Told::new(),
            watch,
            at: At { table: 0, row: 0 },
            tables: Vec::new(),
            notices: Vec::new(),
            placeholders: 0,
        }
    }

    /// A table begins; so many rows of it come.
    pub(super) fn table(&mut self, table: Table, rows: usize) {
        self.at = At {
            table: self.told.rows(table),
            row: 0,
        };
        if rows == 0 {
            self.notices.push(Notice {
                code: "empty-table",
                text: format!("{} has no rows", table.name()),
            });
        }
        self.tables.push(TableSummary {
            record: table.record(),
            file: table.name().to_owned(),
            rows: u32::try_from(rows).unwrap_or(u32::MAX),
            refused: 0,
            present: Vec::new(),
            absent: Vec::new(),
        });
    }

    /// The next row is the one with this number.
    pub(super) fn row(&mut self, row: usize) {
        self.at.row = u32::try_from(row).unwrap_or(u32::MAX);
    }

    /// Counts a row that is refused; whether a row is kept.
    fn keeps(&mut self, verdict: Verdict) -> bool {
        if verdict == Verdict::Refuse
            && let Some(table) = self.tables.last_mut()
        {
            table.refused = table.refused.saturating_add(1);
        }
        verdict == Verdict::Keep
    }

    pub(super) fn pupil(&mut self, row: &Pupil<'_>) {
        let mut row = *row;
        let mut verdict = match row.upn {
            Some(text) => self.watch.upn(self.at, text, &mut self.told),
            None => Verdict::Keep,
        };
        if let Some(Err(fault)) = row.upn.map(str::parse::<Upn>) {
            let told = self.told.tell(self.at, Some(Field::Upn), upn(fault));
            verdict = verdict.or(told);
            row.upn = None;
        }
        match row.uln.map(Uln::read) {
            Some(Err(fault)) => {
                let told = self.told.tell(self.at, Some(Field::Uln), uln(fault));
                verdict = if verdict == Verdict::Keep {
                    told
                } else {
                    verdict
                };
                row.uln = None;
            }
            Some(Ok(GivenUln::Placeholder)) => {
                self.placeholders = self.placeholders.saturating_add(1);
                row.uln = None;
            }
            Some(Ok(GivenUln::Number(_))) | None => {}
        }
        if verdict == Verdict::Keep {
            verdict = self.watch.pupil(self.at, &row, &mut self.told);
        }
        if self.keeps(verdict) {
            self.deriver.pupil(&row);
        }
    }

    pub(super) fn enrolment(&mut self, row: &Enrolment<'_>) {
        let verdict = self.watch.enrolment(self.at, row, &mut self.told);
        if self.keeps(verdict) {
            self.deriver.enrolment(row);
        }
    }

    pub(super) fn activity(&mut self, row: &Activity<'_>) {
        let verdict = self.watch.activity(self.at, row, &mut self.told);
        if self.keeps(verdict) {
            self.deriver.activity(row);
        }
    }

    pub(super) fn participation(&mut self, row: &Participation<'_>) {
        let verdict = self.watch.participation(self.at, row, &mut self.told);
        if self.keeps(verdict) {
            self.deriver.participation(row);
        }
    }

    pub(super) fn meeting(&mut self, row: &Meeting<'_>) {
        let verdict = self.watch.meeting(self.at, row, &mut self.told);
        if self.keeps(verdict) {
            self.deriver.meeting(row);
        }
    }

    pub(super) fn destination(&mut self, row: &Destination<'_>) {
        let verdict = self.watch.destination(self.at, row, &mut self.told);
        if self.keeps(verdict) {
            self.deriver.destination(row);
        }
    }

    pub(super) fn staff_development(&mut self, row: &StaffDevelopment<'_>) {
        let verdict = self.watch.staff_development(self.at, row, &mut self.told);
        if self.keeps(verdict) {
            self.deriver.staff_development(row);
        }
    }

    /// All rows have come.
    pub(super) fn finish(mut self) -> Imported {
        self.watch.finish(&mut self.told);
        let count = self.placeholders;
        if count > 0 {
            self.notices.push(Notice {
                code: "placeholder",
                text: match count {
                    1 => "1 ULN is a placeholder, which is read as not known".to_owned(),
                    _ => format!("{count} ULNs are placeholders, which are read as not known"),
                },
            });
        }
        let stopped = self.told.stopped();
        Imported {
            deriver: self.deriver,
            problems: self.told.into_problems(),
            notices: self.notices,
            tables: self.tables,
            refused: Vec::new(),
            stopped,
        }
    }
}

fn upn(fault: UpnFault) -> Problem {
    Problem::error(Code::BadUpn, fault.to_string())
        .expected("a letter and 12 digits, the last of which may be a letter")
}

fn uln(fault: UlnFault) -> Problem {
    Problem::error(Code::BadUln, fault.to_string()).expected("10 digits, the first not 0")
}
