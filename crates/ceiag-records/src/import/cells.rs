//! One row of any kind of file.

use ceiag::date::Date;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell<'r> {
    /// Nothing, or no such column.
    Empty,
    /// A text without spaces around it; a number of a workbook as digits.
    Text(&'r str),
    /// A day that a workbook holds as one.
    Day(Date),
    /// True or false.
    Flag(bool),
    /// Several texts.
    List(Vec<&'r str>),
    /// An error value of a workbook, or a value that has no place in a table.
    Bad(&'r str),
}

/// A row.
pub(super) trait Cells {
    /// The cell of a column, from 0.
    fn cell(&self, column: u32) -> Cell<'_>;
}
