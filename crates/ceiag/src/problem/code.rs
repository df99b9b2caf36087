//! The names of everything that can be wrong.

use std::fmt;

use serde::{Serialize, Serializer};

// One line makes a code: its variant, its text, its meaning.
macro_rules! codes {
    ($($variant:ident $text:literal $meaning:literal;)*) => {
        /// What kind of problem this is: a stable name for programs.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum Code {
            $(#[doc = $meaning] $variant,)*
        }

        impl Code {
            /// Every code, in the order of this list.
            pub const ALL: &'static [Code] = &[$(Code::$variant),*];

            /// The code as text, in kebab-case.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Code::$variant => $text,)*
                }
            }

            /// What the code means, as one sentence without a full stop.
            pub fn meaning(self) -> &'static str {
                match self {
                    $(Code::$variant => $meaning,)*
                }
            }
        }
    };
}

codes! {
    CannotRead "cannot-read" "a file cannot be read";
    CannotWrite "cannot-write" "a file cannot be written";
    NotUtf8 "not-utf-8" "the bytes are not UTF-8";
    TooLarge "too-large" "the text is larger than the limit";
    TooDeep "too-deep" "values are nested deeper than the limit";
    TooManyValues "too-many-values" "the text holds more values than the limit";
    Syntax "syntax" "the text is not well-formed";
    DuplicateKey "duplicate-key" "a key is given twice in one table";
    UnknownKey "unknown-key" "a key has no meaning here";
    MissingKey "missing-key" "a required key is absent";
    WrongType "wrong-type" "a value is of another type than expected";
    UnknownFact "unknown-fact" "no fact has this id";
    UnknownAddress "unknown-address" "the fact exists, but not at this year group or key stage";
    WrongKind "wrong-kind" "a value does not fit the fact's kind";
    NOverD "n-over-d" "a share counts more than its population";
    ZeroDenominator "zero-denominator" "a share of nobody, for a fact that must apply";
    BandUpsideDown "band-upside-down" "a band whose lower end is above its upper end";
    FloatNotExact "float-not-exact" "a float where an exact number is needed";
    NotADate "not-a-date" "a text is not a day of the calendar";
    DateOutOfRange "date-out-of-range" "a date lies outside the years 1900 to 2200";
    DateAfterSheet "date-after-sheet" "a date lies after the day of the fact sheet";
    NotANumber "not-a-number" "a text is not a number";
    NumberOutOfRange "number-out-of-range" "a number lies outside its range";
    UnknownOption "unknown-option" "a value is not among the options";
    NotApplicableNotAllowed "not-applicable-not-allowed" "the fact may not be declared not applicable";
    UnknownSetting "unknown-setting" "no setting has this name";
    BadUrn "bad-urn" "not a URN";
    BadUkprn "bad-ukprn" "not a UKPRN";
    BadLaestab "bad-laestab" "not a LAESTAB";
    BadYears "bad-years" "the year groups are missing, impossible or forbidden in the setting";
    NoSuchYear "no-such-year" "the institution has no such year group or key stage";
    UnknownFramework "unknown-framework" "no framework has this id";
    UnknownOperation "unknown-operation" "no operation has this name";
    UnknownLevel "unknown-level" "no level of the model has this id";
    UnknownQuestion "unknown-question" "no question or theme of the model has this id";
    UnknownLocalAuthority "unknown-local-authority" "no local authority of the list has this code";
    UnknownRole "unknown-role" "no role has this id";
    SettingNotCovered "setting-not-covered" "the framework does not cover the setting";
    NotInForce "not-in-force" "no framework is in force for the setting on the day";
    NotSourcedPeriod "not-sourced-period" "no source says which framework was in force on the day";
    UnknownChoice "unknown-choice" "no choice has this id";
    UnknownProfile "unknown-profile" "no profile has this id";
    UnknownCriterion "unknown-criterion" "no criterion has this id";
    Conflict "conflict" "two statements exclude each other";
    DatesBackwards "dates-backwards" "dates run backwards";
    NoParticipants "no-participants" "a judgement is recorded before anybody who took part";
    NotComparable "not-comparable" "two results cannot be compared";
    AfterExport "after-export" "a day lies after the day of the records";
    AcademicYearNotBegun "academic-year-not-begun" "the academic year starts after the day of the evaluation";
    BadId "bad-id" "an id is not well-formed";
    BadRule "bad-rule" "a rule is not one of the closed set";
    BadThreshold "bad-threshold" "a threshold lies outside what can be compared";
    Dangling "dangling" "a reference to nothing";
    CountsAsFinding "counts-as-finding" "evidence that would stand in for a finding";
    UnknownKind "unknown-kind" "no kind of evidence has this id";
    Overlap "overlap" "two things cover the same ground";
    Cycle "cycle" "things refer to each other in a circle";
    BothDirections "both-directions" "one fact is read with at-least and with at-most";
    CannotBeMet "cannot-be-met" "no completion meets the criterion";
    CannotBeMissed "cannot-be-missed" "every completion meets the criterion";
    ContributesNothing "contributes-nothing" "a part of a rule can never decide";
    CreditFalls "credit-falls" "more of a fact gives less credit";
    MissingGrade "missing-grade" "a statement has no grade of evidence";
    MissingSource "missing-source" "a statement has no source";
    BadProfile "bad-profile" "a profile's numbers do not fit its criteria";
    BadFormat "bad-format" "the file is of another format or version";
    BackInTime "back-in-time" "what happened later stands before what happened earlier";
    ImpossibleOrder "impossible-order" "an event cannot come after the ones before it";
    NotAnAmount "not-an-amount" "a text is not an amount of money";
    AmbiguousDate "ambiguous-date" "a date may be read with the day first or with the month first";
    BadUln "bad-uln" "not a ULN";
    BadUpn "bad-upn" "not a UPN";
    BeforeBirth "before-birth" "something lies before the birth of the pupil";
    DuplicateRow "duplicate" "two rows say the same, or two rows of one key differ";
    Orphan "orphan" "a row speaks of somebody or something that has no row";
    OutsideEnrolment "outside-enrolment" "a day on which the pupil was not on roll";
    SpreadsheetDamage "spreadsheet-damage" "a spreadsheet has spoiled the cell";
    StaleDenominator "stale-denominator" "a share counts another whole than the roll does";
    YearGroupAge "year-group-age" "a year group that does not fit the birthday";
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn texts_are_distinct_kebab_case() {
        let texts: BTreeSet<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert_eq!(texts.len(), Code::ALL.len());
        for text in texts {
            assert!(text.split('-').all(|word| !word.is_empty()), "{text}");
            assert!(
                text.bytes()
                    .all(|b| b == b'-' || b.is_ascii_lowercase() || b.is_ascii_digit()),
                "{text}"
            );
        }
    }

    #[test]
    fn meanings_keep_the_house_style() {
        for code in Code::ALL {
            let meaning = code.meaning();
            assert!(
                !meaning.is_empty() && !meaning.ends_with('.') && !meaning.contains('\n'),
                "{code}"
            );
        }
    }
}
