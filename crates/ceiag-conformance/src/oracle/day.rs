//! Civil dates as day numbers, by counting.

use serde_json::Value;

const fn leap(year: i128) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

const fn month_days(year: i128, month: i128) -> i128 {
    match month {
        2 if leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The number of days since 1 January of year 1.
#[must_use]
pub fn number(year: i128, month: i128, day: i128) -> i128 {
    let before = year - 1;
    let years = before * 365 + before / 4 - before / 100 + before / 400;
    let months: i128 = (1..month).map(|m| month_days(year, m)).sum();
    years + months + day - 1
}

/// The ISO date of a day number.
#[must_use]
pub fn text(day: i128) -> String {
    let mut year = day / 366 + 1;
    while number(year + 1, 1, 1) <= day {
        year += 1;
    }
    let mut month = 1;
    while month < 12 && number(year, month + 1, 1) <= day {
        month += 1;
    }
    format!(
        "{year:04}-{month:02}-{:02}",
        day - number(year, month, 1) + 1
    )
}

/// Year, month and day.
///
/// # Errors
/// The text is not a date that exists.
pub fn parts(text: &str) -> Result<(i128, i128, i128), String> {
    let wrong = || format!("not a date: {text}");
    let mut fields = text
        .split('-')
        .map(|f| f.parse::<i128>().map_err(|_| wrong()));
    let mut next = || fields.next().unwrap_or_else(|| Err(wrong()));
    let (y, m, d) = (next()?, next()?, next()?);
    if y < 1 || !(1..=12).contains(&m) || d < 1 || d > month_days(y, m) {
        return Err(wrong());
    }
    Ok((y, m, d))
}

/// The day number of an ISO date.
///
/// # Errors
/// The text is not a date that exists.
pub fn parse(text: &str) -> Result<i128, String> {
    let (y, m, d) = parts(text)?;
    Ok(number(y, m, d))
}

/// The day that lies a period before; a day that does not exist becomes the last of its month.
///
/// # Errors
/// The date is not one.
pub fn back(as_of: &str, period: &Value) -> Result<i128, String> {
    let (y, m, d) = parts(as_of)?;
    let of = |key| {
        period
            .get(key)
            .and_then(Value::as_i64)
            .map_or(0, i128::from)
    };
    let months = y * 12 + (m - 1) - of("years") * 12 - of("months");
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
    Ok(number(year, month, d.min(month_days(year, month))) - of("days"))
}

/// The calendar year in which the academic year of the facts ends: the stated one, or the last one completed before the day.
///
/// # Errors
/// A date or an academic year cannot be read.
pub fn academic_year_end(stated: Option<&str>, as_of: &str) -> Result<i128, String> {
    if let Some(text) = stated {
        let first = text.split('/').next().unwrap_or_default();
        return first
            .parse::<i128>()
            .map(|y| y + 1)
            .map_err(|_| format!("not an academic year: {text}"));
    }
    // "the one that ended on the latest 31 August < as_of; on 31 August itself the year still runs"
    let (year, ..) = parts(as_of)?;
    let ended = number(year, 8, 31) < parse(as_of)?;
    Ok(if ended { year } else { year - 1 })
}

#[cfg(test)]
mod tests {
    use super::{academic_year_end, back, number, parse, text};
    use serde_json::json;

    #[test]
    fn counts_days() {
        assert_eq!(number(1, 1, 1), 0);
        assert_eq!(
            parse("2024-03-01").unwrap() - parse("2024-02-28").unwrap(),
            2
        );
        assert_eq!(
            parse("2026-01-01").unwrap() - parse("2025-01-01").unwrap(),
            365
        );
        assert!(parse("2025-02-29").is_err());
        for date in [
            "1999-12-31",
            "2000-02-29",
            "2024-12-31",
            "2025-01-01",
            "2026-03-31",
        ] {
            assert_eq!(text(parse(date).unwrap()), date);
        }
    }

    #[test]
    fn goes_back_by_the_calendar() {
        assert_eq!(
            back("2024-02-29", &json!({"years": 1})).unwrap(),
            parse("2023-02-28").unwrap()
        );
        assert_eq!(
            back("2025-03-31", &json!({"months": 1})).unwrap(),
            parse("2025-02-28").unwrap()
        );
        assert_eq!(
            back("2025-01-10", &json!({"months": 1, "days": 11})).unwrap(),
            parse("2024-11-29").unwrap()
        );
    }

    #[test]
    fn takes_the_last_completed_year() {
        assert_eq!(academic_year_end(None, "2026-08-31").unwrap(), 2025);
        assert_eq!(academic_year_end(None, "2026-09-01").unwrap(), 2026);
        assert_eq!(academic_year_end(None, "2026-03-01").unwrap(), 2025);
        assert_eq!(
            academic_year_end(Some("2025/26"), "2026-03-01").unwrap(),
            2026
        );
    }
}
