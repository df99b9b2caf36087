//! One row of any kind of file.

use ceiag::date::Date;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(feature = "xlsx"),
    expect(dead_code, reason = "only workbooks need it")
)]
pub(super) enum Cell<'r> {
    /// Nothing, or no such column.
    Empty,
    /// A text without spaces around it; a number as digits.
    Text(&'r str),
    /// A number of a workbook in a column whose other keys begin with zeros that this one lacks.
    Short(&'r str),
    /// A day that a workbook holds as one.
    Day(Date),
    /// True or false.
    Flag(bool),
    /// Several texts.
    List(Vec<&'r str>),
    /// An error value of a workbook.
    Bad(&'r str),
    /// A value that has no place in a table, in words.
    Other(&'static str),
}

/// A row.
pub(super) trait Cells {
    /// The cell of a column, from 0.
    fn cell(&self, column: u32) -> Cell<'_>;
}
