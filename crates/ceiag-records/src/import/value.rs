//! What the text of a cell means.

use ceiag::date::{AcademicYear, Date, DateError};
use ceiag::fact::YesNo;

/// How dates are written: the order of day, month and year, and what stands between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateForm {
    pattern: String,
    pieces: [Piece; 3],
    between: [Option<u8>; 2],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    Year,
    Month,
    MonthName,
    Day,
}

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotADay {
    /// It may be read in two ways.
    Ambiguous,
    /// It can be read, but in an order that nobody declared.
    Undeclared,
    /// It looks like the number by which a spreadsheet keeps a day.
    Serial,
    /// It is outside the years that are read.
    OutOfRange,
    /// It is none.
    No,
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

impl DateForm {
    /// Reads a pattern such as `dd/mm/yyyy`, `mm/dd/yyyy` or `dd-mmm-yyyy`: each of day, month and four-digit year once,
    /// with one character or nothing between them.
    ///
    /// ```
    /// use ceiag_records::import::DateForm;
    ///
    /// assert!(DateForm::parse("dd/mm/yyyy").is_some());
    /// assert!(DateForm::parse("dd/mm/yy").is_none());
    /// ```
    pub fn parse(pattern: &str) -> Option<DateForm> {
        let lower = pattern.to_ascii_lowercase();
        let mut rest = lower.as_str();
        let mut pieces = Vec::new();
        let mut between = Vec::new();
        while !rest.is_empty() {
            if !pieces.is_empty() {
                let first = rest.bytes().next()?;
                if first.is_ascii_punctuation() || first == b' ' {
                    between.push(Some(first));
                    rest = rest.get(1..)?;
                } else {
                    between.push(None);
                }
            }
            let known = [
                ("yyyy", Piece::Year),
                ("mmm", Piece::MonthName),
                ("mm", Piece::Month),
                ("dd", Piece::Day),
            ];
            let (word, piece) = known.iter().find(|(word, _)| rest.starts_with(word))?;
            pieces.push(*piece);
            rest = rest.get(word.len()..)?;
        }
        let pieces: [Piece; 3] = pieces.try_into().ok()?;
        let between: [Option<u8>; 2] = between.try_into().ok()?;
        let has = |wanted: &[Piece]| pieces.iter().any(|piece| wanted.contains(piece));
        let whole =
            has(&[Piece::Year]) && has(&[Piece::Day]) && has(&[Piece::Month, Piece::MonthName]);
        whole.then_some(DateForm {
            pattern: lower,
            pieces,
            between,
        })
    }

    /// The pattern.
    pub fn pattern(&self) -> &str {
        &self.pattern
    }

    fn read(&self, text: &str) -> Result<Date, NotADay> {
        let mut rest = text;
        let (mut year, mut month, mut day) = (0, 0, 0);
        for (at, piece) in self.pieces.iter().enumerate() {
            if let Some(Some(between)) = at.checked_sub(1).and_then(|at| self.between.get(at)) {
                let found = rest.strip_prefix(char::from(*between));
                rest = found.ok_or(NotADay::No)?;
            }
            // Without anything between them, numbers have all their digits.
            let tight = self.between.contains(&None);
            match piece {
                Piece::Year => year = digits(&mut rest, 4, 4)?,
                Piece::Month => month = digits(&mut rest, if tight { 2 } else { 1 }, 2)?,
                Piece::Day => day = digits(&mut rest, if tight { 2 } else { 1 }, 2)?,
                Piece::MonthName => month = month_name(&mut rest)?,
            }
        }
        if !is_time(rest) {
            return Err(NotADay::No);
        }
        civil(year, month, day)
    }
}

fn civil(year: i16, month: i16, day: i16) -> Result<Date, NotADay> {
    // The strict reader knows a real day out of range from no day.
    let text = format!("{year:04}-{month:02}-{day:02}");
    text.parse().map_err(|error| match error {
        DateError::OutOfRange => NotADay::OutOfRange,
        _ => NotADay::No,
    })
}

fn digits(rest: &mut &str, least: usize, most: usize) -> Result<i16, NotADay> {
    let count = rest
        .bytes()
        .take(most)
        .take_while(u8::is_ascii_digit)
        .count();
    if count < least {
        return Err(NotADay::No);
    }
    let (number, tail) = rest.split_at_checked(count).ok_or(NotADay::No)?;
    *rest = tail;
    number.parse().map_err(|_| NotADay::No)
}

/// A month by its name or the first three letters of it.
fn month_name(rest: &mut &str) -> Result<i16, NotADay> {
    let count = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (name, tail) = rest.split_at_checked(count).ok_or(NotADay::No)?;
    let name = name.to_ascii_lowercase();
    let months = (1..).zip(MONTHS);
    let mut found = months.filter(|(_, month)| *month == name || month.get(..3) == Some(&*name));
    *rest = tail;
    found.next().map(|(month, _)| month).ok_or(NotADay::No)
}

/// Nothing, or a time of day behind a date: exports add midnight to every day.
fn is_time(text: &str) -> bool {
    if text.is_empty() {
        return true;
    }
    let Some(time) = text.strip_prefix([' ', 'T']) else {
        return false;
    };
    let mut parts = time.trim_end_matches('Z').split(':');
    let number = |text: &str, most: u8| {
        (1..=2).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_digit())
            && text.parse::<u8>().is_ok_and(|n| n <= most)
    };
    let hours = parts.next().is_some_and(|text| number(text, 23));
    let minutes = parts.next().is_some_and(|text| number(text, 59));
    let seconds = parts.next().is_none_or(|text| {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        number(whole, 59) && fraction.bytes().all(|b| b.is_ascii_digit())
    });
    hours && minutes && seconds && parts.next().is_none()
}

/// A day: `yyyy-mm-dd`, or as it is declared.
pub(super) fn day(text: &str, form: Option<&DateForm>) -> Result<Date, NotADay> {
    match text.parse() {
        Ok(date) => return Ok(date),
        Err(DateError::OutOfRange) => return Err(NotADay::OutOfRange),
        Err(_) => {}
    }
    if let Some((Ok(date), rest)) = text.get(..10).map(str::parse).zip(text.get(10..))
        && is_time(rest)
    {
        return Ok(date);
    }
    match form.map_or(Err(NotADay::No), |form| form.read(text)) {
        Err(NotADay::No) => Err(why_not(text, form.is_some())),
        read => read,
    }
}

/// What a text that is no day comes nearest to.
fn why_not(text: &str, declared: bool) -> NotADay {
    if (5..=6).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()) {
        return NotADay::Serial;
    }
    if declared {
        return NotADay::No;
    }
    let numbers = |text: &str| -> Option<(i16, i16)> {
        let mut rest = text;
        let first = digits(&mut rest, 1, 2).ok()?;
        rest = rest.strip_prefix(['/', '-', '.', ' '])?;
        let second = digits(&mut rest, 1, 2).ok()?;
        rest = rest.strip_prefix(['/', '-', '.', ' '])?;
        digits(&mut rest, 2, 4).ok()?;
        is_time(rest).then_some((first, second))
    };
    match numbers(text) {
        Some((1..=12, 1..=12)) => NotADay::Ambiguous,
        Some((1..=31, 1..=31)) => NotADay::Undeclared,
        _ => NotADay::No,
    }
}

/// An academic year: `2025/26`, also with a hyphen, with the second year in full or as the six digits of statistics.
pub(super) fn academic_year(text: &str) -> Option<AcademicYear> {
    if let Ok(year) = text.parse() {
        return Some(year);
    }
    let (first, second) = match text.len() {
        6 => text.split_at_checked(4)?,
        9 => text.split_once(['/', '-'])?,
        _ => return None,
    };
    let start: i16 = number_of(first, 4)?;
    let end = number_of(second, second.len())?;
    let next = start + 1;
    let follows = match second.len() {
        2 => end == next % 100,
        4 => end == next,
        _ => false,
    };
    follows.then(|| AcademicYear::starting_in(start)).flatten()
}

fn number_of(text: &str, len: usize) -> Option<i16> {
    let plain = text.len() == len && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// A text without spaces around it. Most have none, which their first and last byte tell.
#[inline]
pub(super) fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [b'!'..=b'~'] | [b'!'..=b'~', .., b'!'..=b'~'] => text,
        _ => text.trim(),
    }
}

/// Whether two words are the same, whatever their capitals; `_` and a space count as `-`.
pub(super) fn same_word(a: &str, b: &str) -> bool {
    let plain = |byte: u8| match byte {
        b'_' | b' ' => b'-',
        _ => byte.to_ascii_lowercase(),
    };
    a.len() == b.len() && a.bytes().map(plain).eq(b.bytes().map(plain))
}

/// True or false, in the words of any table.
pub(crate) fn flag(text: &str) -> Option<bool> {
    YesNo::of_cell(text).map(|said| said.0)
}

/// A whole number, also with commas between thousands or with zeros behind a point.
pub(super) fn number(text: &str) -> Option<u32> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    if fraction.is_empty() || fraction.bytes().any(|b| b != b'0') {
        return None;
    }
    if whole.bytes().all(|b| b.is_ascii_digit()) {
        return whole.parse().ok();
    }
    let mut groups = whole.split(',');
    let head = groups.next()?;
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !(1..=3).contains(&head.len()) || !digits(head) {
        return None;
    }
    let mut joined = head.to_owned();
    for group in groups {
        if group.len() != 3 || !digits(group) {
            return None;
        }
        joined.push_str(group);
    }
    joined.parse().ok()
}

/// Whether a spreadsheet has spoiled the cell: an error value, a column too narrow, or a long number in powers of ten.
pub(super) fn is_damaged(text: &str) -> bool {
    match text.bytes().next() {
        Some(b'#') => {
            let errors = [
                "#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!",
                "#CALC!",
            ];
            let narrow = text.len() >= 3 && text.bytes().all(|b| b == b'#');
            narrow || errors.iter().any(|error| error.eq_ignore_ascii_case(text))
        }
        // Mostly the second byte already says no.
        Some(b'1'..=b'9') if matches!(text.as_bytes().get(1), Some(b'.' | b'E' | b'e')) => {
            let Some((head, power)) = text.split_once(['E', 'e']) else {
                return false;
            };
            let power = power.strip_prefix('+').unwrap_or_default();
            let number = head.split_once('.').unwrap_or((head, "0"));
            let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
            number.0.len() == 1 && digits(number.1) && digits(power)
        }
        _ => false,
    }
}

/// Whether a text stands where something else belongs.
pub(super) fn is_placeholder(text: &str) -> bool {
    const WORDS: [&str; 10] = [
        "redacted",
        "tbc",
        "tba",
        "tbd",
        "to be confirmed",
        "to be announced",
        "to be decided",
        "not known",
        "unknown",
        "n/k",
    ];
    // Longer and shorter texts are the rule, so that most cells cost nothing.
    (3..=15).contains(&text.len()) && WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// Whether a birthday is one that systems put in where they know none.
pub(super) fn is_placeholder_birth(date: Date) -> bool {
    (date.month(), date.day()) == (1, 1) && matches!(date.year(), 1900 | 1901)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, form: &str) -> Result<String, NotADay> {
        let form = (!form.is_empty()).then(|| DateForm::parse(form).unwrap());
        day(text, form.as_ref()).map(|day| day.to_string())
    }

    #[test]
    fn days_are_read_as_declared_and_never_guessed() {
        let ok = |text: &str| Ok(text.to_owned());
        assert_eq!(read("2026-04-03", ""), ok("2026-04-03"));
        assert_eq!(read("2026-04-03 00:00:00", ""), ok("2026-04-03"));
        assert_eq!(read("2026-04-03T09:30:00.000Z", ""), ok("2026-04-03"));
        assert_eq!(read("03/04/2026", ""), Err(NotADay::Ambiguous));
        assert_eq!(read("13/04/2026", ""), Err(NotADay::Undeclared));
        assert_eq!(read("04/13/2026", ""), Err(NotADay::Undeclared));
        assert_eq!(read("3.4.26", ""), Err(NotADay::Ambiguous));
        assert_eq!(read("45385", ""), Err(NotADay::Serial));
        assert_eq!(read("1066-10-14", ""), Err(NotADay::OutOfRange));
        assert_eq!(read("2026-02-30", ""), Err(NotADay::No));
        assert_eq!(read("soon", ""), Err(NotADay::No));
        assert_eq!(read("03/04/2026", "dd/mm/yyyy"), ok("2026-04-03"));
        assert_eq!(read("3/4/2026", "dd/mm/yyyy"), ok("2026-04-03"));
        assert_eq!(read("03/04/2026 00:00", "dd/mm/yyyy"), ok("2026-04-03"));
        assert_eq!(read("03/04/2026", "mm/dd/yyyy"), ok("2026-03-04"));
        assert_eq!(read("13/04/2026", "mm/dd/yyyy"), Err(NotADay::No));
        assert_eq!(read("2026-04-03", "mm/dd/yyyy"), ok("2026-04-03"));
        assert_eq!(read("03-Apr-2026", "dd-mmm-yyyy"), ok("2026-04-03"));
        assert_eq!(read("3 september 2026", "dd mmm yyyy"), ok("2026-09-03"));
        assert_eq!(read("20260403", "yyyymmdd"), ok("2026-04-03"));
        assert_eq!(read("2026403", "yyyymmdd"), Err(NotADay::No));
        assert_eq!(read("29/02/2025", "dd/mm/yyyy"), Err(NotADay::No));
        assert_eq!(read("29/02/2024", "dd/mm/yyyy"), ok("2024-02-29"));
        assert_eq!(read("29/02/2024 25:00", "dd/mm/yyyy"), Err(NotADay::No));
    }

    #[test]
    fn forms_name_day_month_and_year_once() {
        for bad in [
            "",
            "dd/mm",
            "dd/dd/yyyy",
            "dd/mm/yy",
            "dd/mm/yyyy hh:mm",
            "d/m/y",
            "mm/mmm/yyyy",
        ] {
            assert_eq!(DateForm::parse(bad), None, "{bad}");
        }
        assert_eq!(
            DateForm::parse("DD.MM.YYYY").unwrap().pattern(),
            "dd.mm.yyyy"
        );
    }

    #[test]
    fn academic_years() {
        for text in ["2025/26", "2025-26", "2025/2026", "2025-2026", "202526"] {
            let year = academic_year(text).map(|year| year.to_string());
            assert_eq!(year.as_deref(), Some("2025/26"), "{text}");
        }
        for bad in [
            "2025",
            "2025/27",
            "2025/2027",
            "202527",
            "25/26",
            "2025/026",
            "20252026",
        ] {
            assert_eq!(academic_year(bad), None, "{bad}");
        }
    }

    #[test]
    fn numbers_and_flags() {
        let numbers = [
            ("7", 7),
            ("07", 7),
            ("1,234", 1234),
            ("1,234,567", 1_234_567),
            ("45.0", 45),
        ];
        for (text, value) in numbers {
            assert_eq!(number(text), Some(value), "{text}");
        }
        for bad in [
            "",
            ",",
            "1,23",
            "12,34",
            "1234,567",
            "7.5",
            "7.",
            "-1",
            "75%",
            "6 weeks",
            "99999999999",
        ] {
            assert_eq!(number(bad), None, "{bad}");
        }
        assert_eq!(
            (flag("Yes"), flag("N"), flag("0")),
            (Some(true), Some(false), Some(false))
        );
        assert_eq!((flag("2"), flag("x"), flag("t")), (None, None, None));
    }

    #[test]
    fn damage_and_placeholders() {
        for text in [
            "9.28E+09",
            "1.23457E+12",
            "1E+10",
            "#REF!",
            "#N/A",
            "########",
            "#name?",
        ] {
            assert!(is_damaged(text), "{text}");
        }
        for text in [
            "",
            "#1",
            "A1E+3",
            "1E10",
            "E+09",
            "12.5E+3",
            "9276308686",
            "Year 9",
        ] {
            assert!(!is_damaged(text), "{text}");
        }
        assert!(
            is_placeholder("Redacted")
                && is_placeholder("TBC")
                && is_placeholder("To be confirmed")
        );
        assert!(!is_placeholder("TB") && !is_placeholder("Example Awards") && !is_placeholder(""));
        let date = |text: &str| text.parse::<Date>().unwrap();
        assert!(
            is_placeholder_birth(date("1901-01-01")) && is_placeholder_birth(date("1900-01-01"))
        );
        assert!(!is_placeholder_birth(date("2001-01-01")));
    }
}
