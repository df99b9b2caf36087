//! Of which years a published number speaks: always both years of a destination, never one "year".

use ceiag::date::AcademicYear;
use serde::Serialize;
use std::fmt;

/// The years of a row. What neither the file nor the caller says stays unknown.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Years {
    /// The academic year at whose end the cohort finished its stage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leavers: Option<AcademicYear>,
    /// The academic year in which the destinations were seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destinations: Option<AcademicYear>,
    /// The calendar year printed on statistics that are no destinations of leavers: NEET scorecards, the school census.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calendar: Option<i16>,
}

impl Years {
    /// Leavers of a year, seen in the year after.
    ///
    /// ```
    /// use ceiag_records::official::Years;
    ///
    /// let years = Years::of_leavers("2016/17".parse()?);
    /// assert_eq!(years.destinations, "2017/18".parse().ok());
    /// # Ok::<(), ceiag::date::AcademicYearError>(())
    /// ```
    pub fn of_leavers(leavers: AcademicYear) -> Years {
        Years {
            leavers: Some(leavers),
            destinations: AcademicYear::starting_in(leavers.start_year() + 1),
            calendar: None,
        }
    }

    /// Destinations seen in a year, of the leavers of the year before.
    pub fn of_destinations(destinations: AcademicYear) -> Years {
        Years {
            leavers: AcademicYear::starting_in(destinations.start_year() - 1),
            destinations: Some(destinations),
            calendar: None,
        }
    }

    /// A calendar year.
    pub fn of_calendar(year: i16) -> Years {
        Years {
            calendar: Some(year),
            ..Years::default()
        }
    }

    /// The leavers of performance tables: those of 2019 hold the leavers of 2016/17, their columns `_18` the year before.
    pub(super) fn of_tables(tables: i16) -> Option<Years> {
        AcademicYear::starting_in(tables - 3).map(Years::of_leavers)
    }
}

impl fmt::Display for Years {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.leavers, self.destinations, self.calendar) {
            (Some(leavers), Some(seen), _) => {
                write!(f, "leavers of {leavers}, destinations in {seen}")
            }
            (Some(leavers), None, _) => write!(f, "leavers of {leavers}"),
            (None, Some(seen), _) => write!(f, "destinations in {seen}"),
            (None, None, Some(year)) => write!(f, "{year}"),
            (None, None, None) => f.write_str("year not established"),
        }
    }
}

/// What `time_period` means in a file of explore education statistics: the release decides, the file does not say.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum TimePeriod {
    /// The year at whose end the cohort left: the release of 2023/24 and the file of 2009/10 to 2022/23 leavers.
    #[default]
    Leavers,
    /// The year in which the destinations were seen: the release of 2020/21.
    Destinations,
}

impl TimePeriod {
    /// Every meaning with its name in requests.
    pub const NAMES: [(&str, TimePeriod); 2] = [
        ("leavers", TimePeriod::Leavers),
        ("destinations", TimePeriod::Destinations),
    ];
}

/// Reads `201617`: two consecutive years.
pub(super) fn academic_year(text: &str) -> Option<AcademicYear> {
    let (start, end) = text.split_at_checked(4)?;
    format!("{start}/{end}").parse().ok()
}

/// Reads a calendar year of four digits.
pub(super) fn calendar_year(text: &str) -> Option<i16> {
    let right = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    right
        .then(|| text.parse().ok())
        .flatten()
        .filter(|year| (1990..=2200).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year(text: &str) -> Option<AcademicYear> {
        text.parse().ok()
    }

    #[test]
    fn tables_of_a_year_hold_leavers_three_years_before() {
        let years = Years::of_tables(2019).unwrap();
        assert_eq!(
            (years.leavers, years.destinations),
            (year("2016/17"), year("2017/18"))
        );
        let before = Years::of_tables(2018).unwrap();
        assert_eq!(before.leavers, year("2015/16"));
    }

    #[test]
    fn one_label_two_meanings() {
        let label = academic_year("202021").unwrap();
        assert_eq!(Years::of_leavers(label).leavers, year("2020/21"));
        assert_eq!(Years::of_destinations(label).leavers, year("2019/20"));
        assert_eq!(
            Years::of_destinations(label),
            Years::of_leavers(year("2019/20").unwrap())
        );
    }

    #[test]
    fn labels_are_read_strictly() {
        assert_eq!(academic_year("199900"), year("1999/00"));
        for bad in [
            "201618", "2016", "2016/17", "20161", "2016177", "ab1617", "éé1617",
        ] {
            assert_eq!(academic_year(bad), None, "{bad}");
        }
        for bad in ["21", "1989", "20211", "+202", "2021/22"] {
            assert_eq!(calendar_year(bad), None, "{bad}");
        }
    }
}
