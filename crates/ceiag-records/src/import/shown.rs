//! What may be shown of a cell that is wrong.
//!
//! Rows slip by a column, and then a number or a day of birth stands where a year group belongs. So what was found is shown
//! only where it is short and no number of a person; else only its form: `Q999999999999`, `Xxxxxxx Xxxxxx`, `99/99/9999`.

use super::Field;
use ceiag::problem::{Code, Problem};

/// Texts up to this length are codes rather than names or keys.
const SHORT: usize = 12;
/// So many digits in a row are a number that somebody was given.
const DIGITS: usize = 6;

/// A problem of a row about people, without what could say who somebody is.
pub(crate) fn hide(mut problem: Problem, field: Option<&str>) -> Problem {
    // The name of a key is no cell.
    if problem.code == Code::UnknownKey {
        return problem;
    }
    let days = [Field::From, Field::To, Field::Date, Field::On];
    // Both tell a day on which something took place, whichever cell it was reckoned from.
    let reckoned = matches!(problem.code, Code::AfterExport | Code::OutsideEnrolment);
    let day = reckoned || field.is_some_and(|field| days.iter().any(|one| one.name() == field));
    let Some(found) = problem.found.take() else {
        return problem;
    };
    if may_be_shown(&found, day) {
        problem.found = Some(found);
        return problem;
    }
    let masked = form(&found);
    problem.message = problem.message.replace(&found, &masked);
    problem.help = problem.help.map(|help| help.replace(&found, &masked));
    problem.found = Some(masked);
    problem
}

/// A code of a mapping as a path may show it.
pub(super) fn code(text: &str) -> String {
    match may_be_shown(text, false) {
        true => text.to_owned(),
        false => form(text),
    }
}

/// Whether a text that stands among data can be shown as a header.
pub(super) fn header(text: &str) -> String {
    match digits(text) >= 3 || is_a_day(text) {
        true => form(text),
        false => text.to_owned(),
    }
}

fn may_be_shown(text: &str, day: bool) -> bool {
    if is_a_day(text) {
        return day;
    }
    text.chars().count() <= SHORT && digits(text) < DIGITS
}

/// The longest run of digits.
fn digits(text: &str) -> usize {
    let runs = text.split(|c: char| !c.is_ascii_digit());
    runs.map(str::len).max().unwrap_or(0)
}

/// Whether a text has the form of a day: digits with marks between them, and of both enough.
fn is_a_day(text: &str) -> bool {
    let text = text.trim();
    let mark = |c: char| matches!(c, '/' | '-' | '.' | ' ');
    let numbers = text.split(mark).filter(|part| !part.is_empty()).count();
    numbers == 3 && text.chars().all(|c| c.is_ascii_digit() || mark(c)) && text.len() >= 6
}

/// Every letter an x, every digit a 9.
fn form(text: &str) -> String {
    let each = text.chars().take(40).map(|c| match c {
        _ if c.is_ascii_digit() => '9',
        _ if c.is_uppercase() => 'X',
        _ if c.is_alphanumeric() => 'x',
        _ => c,
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_codes_are_shown_and_numbers_of_people_are_not() {
        for text in ["EHCP", "Yr 9", "9.28E+09", "#N/A", "1.23457E+12", "2025-26"] {
            assert!(may_be_shown(text, false), "{text}");
        }
        for text in [
            "P207000016049",
            "9276308686",
            "27/03/2011",
            "2011-03-27",
            "Zebedee Plantagenet",
        ] {
            assert!(!may_be_shown(text, false), "{text}");
        }
        assert!(may_be_shown("31/02/2026", true));
        assert_eq!(form("P207000016049 Zoë"), "X999999999999 Xxx");
    }

    #[test]
    fn nothing_of_it_is_left_in_the_words() {
        let problem = Problem::error(
            Code::UnknownOption,
            "`P207000016049` means nothing in `sex`",
        );
        let problem = problem
            .found("P207000016049")
            .help("codes = { sex = { \"P207000016049\" = \"…\" } }");
        let shown = hide(problem, Some("sex")).to_string();
        assert!(
            !shown.contains("2070") && shown.contains("X999999999999"),
            "{shown}"
        );
    }
}
