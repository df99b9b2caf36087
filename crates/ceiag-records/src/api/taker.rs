//! Takes the rows of a request as it takes those of files: each is looked at with its place before it counts.

use crate::derive::Notice;
use crate::identify::{GivenUln, Uln, UlnFault, Upn, UpnFault};
use crate::import::{At, Field, Sink, Table, TableSummary, Verdict};
use crate::record::{
    Activity, Destination, Enrolment, Meeting, Participation, Pupil, StaffDevelopment,
};
use ceiag::date::AcademicYear;
use ceiag::problem::{Code, Problem};
use ceiag::text::{Node, Reader, TableReader, nth};

/// Reads a row of one kind, and gives it to the one who takes it.
pub(super) type Read = for<'d> fn(&mut Reader<'d>, &mut TableReader<'d>, &mut Taker<'_, '_>);

/// Where the rows of a request go.
pub(super) struct Taker<'t, 's> {
    pub(super) sink: &'t mut Sink<'s>,
    at: At,
    tables: Vec<TableSummary>,
    notices: Vec<Notice>,
    /// How many ULNs say that there is none.
    placeholders: u32,
    /// Whether rows come in a text of their own, whose lines nobody sees.
    pub(super) apart: bool,
}

impl<'t, 's> Taker<'t, 's> {
    pub(super) fn new(sink: &'t mut Sink<'s>) -> Taker<'t, 's> {
        Taker {
            sink,
            at: At { table: 0, row: 0 },
            tables: Vec::new(),
            notices: Vec::new(),
            placeholders: 0,
            apart: false,
        }
    }

    /// A table begins.
    pub(super) fn table(&mut self, table: Table) {
        self.at = At {
            table: self.sink.told.rows(table),
            row: 0,
        };
        self.tables.push(TableSummary {
            record: table.record(),
            file: table.name().to_owned(),
            rows: 0,
            refused: 0,
            present: Vec::new(),
            absent: Vec::new(),
        });
    }

    /// Takes rows that go on where those before ended.
    pub(super) fn rows<'d>(
        &mut self,
        reader: &mut Reader<'d>,
        items: &'d [Node],
        path: &str,
        read: Read,
    ) {
        let first = self.tables.last().map_or(0, |table| table.rows);
        for (row, item) in (first..).zip(items) {
            let place = nth(path, usize::try_from(row).unwrap_or(usize::MAX));
            if let Some(table) = reader.table(item, &place) {
                let mut table = table.without_blanks();
                self.at.row = row;
                let before = std::mem::take(&mut reader.problems);
                read(reader, &mut table, self);
                reader.problems = before;
            }
        }
        if let Some(table) = self.tables.last_mut() {
            let more = u32::try_from(items.len()).unwrap_or(u32::MAX);
            table.rows = table.rows.saturating_add(more);
        }
    }

    /// Whether nothing is wrong with the form of the row that is being read. What is wrong refuses this row and no other, as
    /// in a file.
    pub(super) fn takes(&mut self, reader: &mut Reader<'_>, table: &mut TableReader<'_>) -> bool {
        table.unasked(reader);
        let mut verdict = Verdict::Keep;
        for mut problem in std::mem::take(&mut reader.problems) {
            if self.apart {
                problem.place = None;
            }
            verdict = verdict.or(self.sink.told.tell_read(self.at, problem));
        }
        self.count(verdict);
        verdict == Verdict::Keep
    }

    /// Counts a row that is refused.
    fn count(&mut self, verdict: Verdict) {
        if verdict == Verdict::Refuse
            && let Some(table) = self.tables.last_mut()
        {
            table.refused = table.refused.saturating_add(1);
        }
    }

    pub(super) fn pupil(&mut self, row: &Pupil<'_>) {
        let mut row = *row;
        let told = &mut self.sink.told;
        let mut verdict = match row.upn {
            Some(text) => self.sink.watch.upn(self.at, text, told),
            None => Verdict::Keep,
        };
        if let Some(Err(fault)) = row.upn.map(str::parse::<Upn>) {
            verdict = verdict.or(told.tell(self.at, Some(Field::Upn), upn(fault)));
            row.upn = None;
        }
        match row.uln.map(Uln::read) {
            Some(Err(fault)) => {
                verdict = verdict.or(told.tell(self.at, Some(Field::Uln), uln(fault)));
                row.uln = None;
            }
            Some(Ok(GivenUln::Placeholder)) => {
                self.placeholders = self.placeholders.saturating_add(1);
                row.uln = None;
            }
            Some(Ok(GivenUln::Number(_))) | None => {}
        }
        if verdict == Verdict::Keep {
            verdict = self.sink.pupil(self.at, &row);
        }
        self.count(verdict);
    }

    pub(super) fn enrolment(&mut self, row: &Enrolment<'_>) {
        let verdict = self.sink.enrolment(self.at, row);
        if verdict == Verdict::Refuse {
            self.enrolment_left_out(row.pupil, Some(row.academic_year));
        }
        self.count(verdict);
    }

    /// An enrolment is left out; the pupil's others must not decide alone.
    pub(super) fn enrolment_left_out(&mut self, pupil: &str, year: Option<AcademicYear>) {
        self.sink.enrolment_left_out(pupil, year);
    }

    pub(super) fn activity(&mut self, row: &Activity<'_>) {
        let verdict = self.sink.activity(self.at, row);
        self.count(verdict);
    }

    pub(super) fn participation(&mut self, row: &Participation<'_>) {
        let verdict = self.sink.participation(self.at, row);
        self.count(verdict);
    }

    pub(super) fn meeting(&mut self, row: &Meeting<'_>) {
        let verdict = self.sink.meeting(self.at, row);
        self.count(verdict);
    }

    pub(super) fn destination(&mut self, row: &Destination<'_>) {
        let verdict = self.sink.destination(self.at, row);
        self.count(verdict);
    }

    pub(super) fn staff_development(&mut self, row: &StaffDevelopment<'_>) {
        let verdict = self.sink.staff_development(self.at, row);
        self.count(verdict);
    }

    /// The tables that came, and what is odd about them.
    pub(super) fn finish(mut self) -> (Vec<TableSummary>, Vec<Notice>) {
        let empty = self.tables.iter().filter(|table| table.rows == 0);
        self.notices.extend(empty.map(|table| Notice {
            code: "empty-table",
            text: format!("{} has no rows", table.file),
        }));
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
        (self.tables, self.notices)
    }
}

fn upn(fault: UpnFault) -> Problem {
    Problem::error(Code::BadUpn, fault.to_string())
        .expected("a letter and 12 digits, the last of which may be a letter")
}

fn uln(fault: UlnFault) -> Problem {
    Problem::error(Code::BadUln, fault.to_string()).expected("10 digits, the first not 0")
}
