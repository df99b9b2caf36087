//! One cell of a published table: a number, a percentage, a code that stands in for a number, or nothing.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};
use std::fmt;

/// The longest number that is read; every published one is far shorter, and no sum of a file's numbers can overflow.
const DIGITS: usize = 15;

/// What a cell holds.
///
/// A code is never a number: it has no value, it is not 0, and [`Cell::sum`] refuses it.
///
/// ```
/// use ceiag_records::official::{Cell, CellCode};
///
/// let cells = [Cell::Number(152.into()), Cell::Code(CellCode::Supp)];
/// assert_eq!(cells[0].number(), Some(152.into()));
/// assert_eq!(cells[1].number(), None);
/// assert_eq!(Cell::sum(&cells), Err(Cell::Code(CellCode::Supp)));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cell {
    /// A count, an average, points or a band: see the row's [`Unit`](super::Unit).
    Number(Decimal),
    /// A percentage or a change in percentage points, at the precision that was printed.
    Percent(Decimal),
    /// A code in place of a number.
    Code(CellCode),
    /// An empty cell, on a row where the column does not apply.
    Blank,
}

impl Cell {
    /// The number; `None` for a percentage, a code and an empty cell.
    pub fn number(&self) -> Option<Decimal> {
        match self {
            Cell::Number(number) => Some(*number),
            Cell::Percent(_) | Cell::Code(_) | Cell::Blank => None,
        }
    }

    /// The percentage; `None` for a number, a code and an empty cell.
    pub fn percent(&self) -> Option<Decimal> {
        match self {
            Cell::Percent(percent) => Some(*percent),
            Cell::Number(_) | Cell::Code(_) | Cell::Blank => None,
        }
    }

    /// The code, if it is one.
    pub fn code(&self) -> Option<CellCode> {
        match self {
            Cell::Code(code) => Some(*code),
            Cell::Number(_) | Cell::Percent(_) | Cell::Blank => None,
        }
    }

    /// The sum of numbers.
    ///
    /// # Errors
    /// The first cell that is no number. A sum over a suppressed cell is not known, and percentages do not add up.
    pub fn sum<'c>(cells: impl IntoIterator<Item = &'c Cell>) -> Result<Decimal, Cell> {
        let mut sum = Decimal::ZERO;
        for cell in cells {
            sum = sum.saturating_add(cell.number().ok_or(*cell)?);
        }
        Ok(sum)
    }

    /// `number`, `percent`, `code` or `blank`.
    pub fn kind(&self) -> &'static str {
        match self {
            Cell::Number(_) => "number",
            Cell::Percent(_) => "percent",
            Cell::Code(_) => "code",
            Cell::Blank => "blank",
        }
    }
}

/// A code that stands in a cell in place of a number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum CellCode {
    /// `SUPP`: suppressed, because few pupils are behind it.
    Supp,
    /// `NA`: not applicable. A code of the published files, not a missing cell.
    Na,
    /// `NE`: no entries.
    Ne,
    /// `NP`: not published.
    Np,
    /// `NEW`: a new institution.
    New,
    /// `LOWCOV`: coverage below 50%.
    LowCov,
    /// `SP`: a small percentage, above 0 and below 0.5.
    Sp,
    /// `RE`: redacted.
    Re,
    /// `SN`: in counts of local authorities in the 16–18 tables. No source says what it means.
    Sn,
    /// `c`: suppressed.
    C,
    /// `z`: not applicable.
    Z,
    /// `x`: not available.
    X,
    /// `low`: above 0, and 0 at the printed precision.
    Low,
    /// `~`: as `low`, in older files.
    Tilde,
}

impl CellCode {
    /// Every code.
    pub const ALL: [CellCode; 14] = [
        CellCode::Supp,
        CellCode::Na,
        CellCode::Ne,
        CellCode::Np,
        CellCode::New,
        CellCode::LowCov,
        CellCode::Sp,
        CellCode::Re,
        CellCode::Sn,
        CellCode::C,
        CellCode::Z,
        CellCode::X,
        CellCode::Low,
        CellCode::Tilde,
    ];

    /// The code as it is printed.
    pub fn as_str(self) -> &'static str {
        match self {
            CellCode::Supp => "SUPP",
            CellCode::Na => "NA",
            CellCode::Ne => "NE",
            CellCode::Np => "NP",
            CellCode::New => "NEW",
            CellCode::LowCov => "LOWCOV",
            CellCode::Sp => "SP",
            CellCode::Re => "RE",
            CellCode::Sn => "SN",
            CellCode::C => "c",
            CellCode::Z => "z",
            CellCode::X => "x",
            CellCode::Low => "low",
            CellCode::Tilde => "~",
        }
    }

    /// What it means, in words.
    pub fn meaning(self) -> &'static str {
        match self {
            CellCode::Supp | CellCode::C => "suppressed",
            CellCode::Na | CellCode::Z => "not applicable",
            CellCode::Ne => "no entries",
            CellCode::Np => "not published",
            CellCode::New => "a new institution",
            CellCode::LowCov => "coverage below 50%",
            CellCode::Sp => "above 0% and below 0.5%",
            CellCode::Re => "redacted",
            CellCode::Sn => "no source says what it means",
            CellCode::X => "not available",
            CellCode::Low | CellCode::Tilde => "above 0, and 0 at the printed precision",
        }
    }

    /// Whether the true value is above 0 and prints as 0.
    pub fn rounds_to_zero(self) -> bool {
        matches!(self, CellCode::Sp | CellCode::Low | CellCode::Tilde)
    }
}

impl fmt::Display for CellCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for CellCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// Which spelling of cells a family of files uses.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Family {
    /// Performance tables and the school census: `93%`, `SUPP`, `NA`.
    Tables,
    /// Explore education statistics and the NEET scorecards: `93.3`, `c`, `z`.
    Explore,
}

impl Family {
    fn codes(self) -> &'static [CellCode] {
        let (tables, explore) = CellCode::ALL.split_at(9);
        match self {
            Family::Tables => tables,
            Family::Explore => explore,
        }
    }

    /// The codes in words, for a message.
    pub(super) fn codes_label(self) -> String {
        let codes: Vec<String> = self.codes().iter().map(|c| format!("`{c}`")).collect();
        codes.join(", ")
    }

    /// The code that a text is; case decides, as the files keep it.
    pub(super) fn code(self, text: &str) -> Option<CellCode> {
        self.codes().iter().copied().find(|c| c.as_str() == text)
    }
}

/// Reads `-12.5`: an optional minus, digits, an optional fraction, and nothing else.
pub(super) fn decimal(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let numeric = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let fits = digits.len() <= DIGITS + 1;
    (fits && numeric(whole) && fraction.is_none_or(numeric))
        .then(|| text.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_families_share_no_code() {
        for code in CellCode::ALL {
            let read = [Family::Tables, Family::Explore].map(|f| f.code(code.as_str()));
            assert_eq!(read.iter().flatten().count(), 1, "{code}");
        }
        assert_eq!(Family::Tables.code("supp"), None);
        assert_eq!(Family::Explore.code("Z"), None);
    }

    #[test]
    fn numbers_are_exact_and_plain() {
        for (text, number) in [("0", 0), ("161", 161), ("-4", -4)] {
            assert_eq!(decimal(text), Some(number.into()));
        }
        assert_eq!(decimal("0.0").unwrap().to_string(), "0.0");
        assert_eq!(decimal("1208392.7").unwrap().to_string(), "1208392.7");
        for bad in [
            "",
            "-",
            ".5",
            "5.",
            "1,234",
            "+1",
            "1e3",
            " 1",
            "1.2.3",
            "NaN",
            "٣",
            "12345678901234567",
        ] {
            assert_eq!(decimal(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_sum_stops_at_what_is_no_number() {
        let number = |n: i64| Cell::Number(n.into());
        assert_eq!(Cell::sum(&[number(2), number(0)]), Ok(2.into()));
        assert_eq!(Cell::sum(&[]), Ok(0.into()));
        for hidden in [
            Cell::Code(CellCode::C),
            Cell::Blank,
            Cell::Percent(93.into()),
        ] {
            assert_eq!(Cell::sum(&[number(2), hidden]), Err(hidden));
        }
    }
}
