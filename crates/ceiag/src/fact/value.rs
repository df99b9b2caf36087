//! Values of facts: exact, partly known, unknown or not applicable.

use crate::date::Date;
use crate::ratio::Ratio;
use std::fmt;

/// The highest n, d or count: far above any population, far below overflow.
pub const MAX_NUMBER: u32 = 4_000_000_000;

/// A yes-no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct YesNo(pub bool);

impl From<bool> for YesNo {
    fn from(yes: bool) -> YesNo {
        YesNo(yes)
    }
}

impl YesNo {
    /// What a cell of a table means, in any case of letters: `yes`, `y`, `true` or `1`; `no`, `n`, `false` or `0`. Everything else
    /// means neither: a cross may be a tick.
    ///
    /// ```
    /// use ceiag::fact::YesNo;
    ///
    /// assert_eq!(YesNo::of_cell("Y"), Some(YesNo(true)));
    /// assert_eq!(YesNo::of_cell("x"), None);
    /// ```
    pub fn of_cell(text: &str) -> Option<YesNo> {
        let is = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
        match () {
            // As most files have it.
            () if text == "true" => Some(YesNo(true)),
            () if text == "false" => Some(YesNo(false)),
            () if is(&["yes", "y", "true", "1"]) => Some(YesNo(true)),
            () if is(&["no", "n", "false", "0"]) => Some(YesNo(false)),
            () => None,
        }
    }
}

/// Why a value can't be: what a constructor refuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueError {
    /// n is over d.
    NOverD {
        /// The numerator found.
        n: u32,
        /// The denominator found.
        d: u32,
    },
    /// The lower end is over the upper end.
    BandUpsideDown,
    /// A number over 4 000 000 000, or a ratio over one.
    OutOfRange,
}

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ValueError::NOverD { n, d } => {
                write!(f, "{n} of {d}: the part is larger than the whole")
            }
            ValueError::BandUpsideDown => f.write_str("the lower end is above the upper end"),
            ValueError::OutOfRange => f.write_str("the number is out of range"),
        }
    }
}

impl std::error::Error for ValueError {}

/// A share of a population: n of d, exactly or within limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Share {
    /// n in `[from, to]` of exactly `of`; an exact share has `from == to`. `of == 0` means nobody is in the population.
    Counted {
        /// The least numerator.
        from: u32,
        /// The greatest numerator.
        to: u32,
        /// The denominator.
        of: u32,
    },
    /// A closed band of exact values, counts not known; an exact percentage has `from == to`.
    Band {
        /// The least share.
        from: Ratio,
        /// The greatest share.
        to: Ratio,
    },
    /// n people, of how many is not known: nobody when n = 0, else somewhere in (0, 1].
    NumeratorOnly {
        /// The numerator.
        n: u32,
    },
}

impl Share {
    /// n of d. `d == 0` says that nobody is in the population.
    ///
    /// # Errors
    /// When n is over d, or a number is over 4 000 000 000.
    ///
    /// ```
    /// use ceiag::fact::Share;
    /// assert!(Share::exact(112, 150).is_ok());
    /// assert!(Share::exact(151, 150).is_err());
    /// ```
    pub fn exact(n: u32, d: u32) -> Result<Share, ValueError> {
        Share::between(n, n, d)
    }

    /// n somewhere in `[from, to]`, of exactly d.
    ///
    /// # Errors
    /// When `from` is over `to`, `to` over d, or a number over 4 000 000 000.
    pub fn between(from: u32, to: u32, d: u32) -> Result<Share, ValueError> {
        if from > to {
            Err(ValueError::BandUpsideDown)
        } else if to > d {
            Err(ValueError::NOverD { n: to, d })
        } else if d > MAX_NUMBER {
            Err(ValueError::OutOfRange)
        } else {
            Ok(Share::Counted { from, to, of: d })
        }
    }

    /// An exact percentage or fraction whose counts are not known.
    ///
    /// # Errors
    /// When the ratio is over one.
    pub fn ratio(value: Ratio) -> Result<Share, ValueError> {
        Share::band(value, value)
    }

    /// A closed band of shares.
    ///
    /// # Errors
    /// When `from` is over `to`, or `to` over one.
    pub fn band(from: Ratio, to: Ratio) -> Result<Share, ValueError> {
        if from > to {
            Err(ValueError::BandUpsideDown)
        } else if to > Ratio::ONE {
            Err(ValueError::OutOfRange)
        } else {
            Ok(Share::Band { from, to })
        }
    }
}

/// A whole number, exactly or within limits; an open upper end is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Count {
    /// The least it can be.
    pub from: u32,
    /// The most it can be, when known.
    pub to: Option<u32>,
}

impl From<u32> for Count {
    fn from(n: u32) -> Count {
        Count {
            from: n,
            to: Some(n),
        }
    }
}

impl Count {
    /// At least this many.
    pub fn at_least(from: u32) -> Count {
        Count { from, to: None }
    }
}

/// A civil date, exactly or as earliest and latest day (inclusive).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct When {
    /// The earliest day it can be.
    pub from: Option<Date>,
    /// The latest day it can be.
    pub to: Option<Date>,
}

impl From<Date> for When {
    fn from(day: Date) -> When {
        When {
            from: Some(day),
            to: Some(day),
        }
    }
}

/// An option of a declared ordered list, or a run of neighbouring options.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ChoiceValue {
    /// The lowest option it can be.
    pub from: String,
    /// The highest option it can be.
    pub to: String,
}

impl From<&str> for ChoiceValue {
    fn from(option: &str) -> ChoiceValue {
        ChoiceValue {
            from: option.to_owned(),
            to: option.to_owned(),
        }
    }
}

/// What a sheet says of one address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// A yes-no value.
    YesNo(YesNo),
    /// A share of a population.
    Share(Share),
    /// A whole number.
    Count(Count),
    /// A civil date.
    Date(When),
    /// An option of an ordered list.
    Choice(ChoiceValue),
    /// Said to be unknown; the same as absent.
    Unknown,
    /// Does not apply to this institution, with the reason.
    NotApplicable(String),
}
