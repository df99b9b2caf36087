//! Whether a value fits its declaration, its institution and its sheet.

use super::{Address, ChoiceValue, Count, Declaration, Entry, Kind, Share, Value, When};
use crate::date::Date;
use crate::institution::Institution;
use crate::problem::{Code, Place, Problem};
use crate::text::nearest;

/// The first thing that is wrong with a value, if anything is. A value that passes never fails in evaluation.
pub(crate) fn check_value(
    address: &Address,
    entry: &Entry,
    fact: &Declaration,
    institution: &Institution,
    sheet_date: Date,
) -> Option<Problem> {
    let problem = if fact.exists_for(address.dimension, institution) {
        wrong_value(&entry.value, fact, sheet_date)
            .or_else(|| found_out_later(entry, sheet_date))?
    } else if matches!(entry.value, Value::Unknown | Value::NotApplicable(_)) {
        return None;
    } else {
        no_such_year(address, fact, institution)
    };
    let problem = problem
        .fact(address.to_string())
        .path(format!("facts.{address}"));
    Some(match &entry.place {
        Some(place) => problem.at(Place::clone(place)),
        None => problem,
    })
}

/// Nobody knows on a day what is found out only after it.
fn found_out_later(entry: &Entry, sheet_date: Date) -> Option<Problem> {
    let on = entry.provenance.as_ref()?.on?;
    (on > sheet_date).then(|| {
        Problem::error(
            Code::DateAfterSheet,
            format!("it is said to be known since {on}, after the day of the sheet"),
        )
        .part("on")
        .found(on.to_string())
        .expected(format!("{sheet_date} or earlier"))
    })
}

fn no_such_year(address: &Address, fact: &Declaration, institution: &Institution) -> Problem {
    let years = match institution.years {
        Some(years) => format!("Years {} to {}", years.first(), years.last()),
        None => "no year groups".to_owned(),
    };
    let needs = match (address.dimension.label(), fact.needs_years) {
        (Some(dimension), _) => dimension,
        (None, Some(years)) if years.first() == years.last() => format!("Year {}", years.first()),
        (None, Some(years)) => format!("one of Years {} to {}", years.first(), years.last()),
        (None, None) => "other year groups".to_owned(),
    };
    Problem::error(
        Code::NoSuchYear,
        format!("`{address}` is about {needs}, which this institution does not have"),
    )
    .expected(format!("facts for an institution with {years}"))
    .help("remove the value, or correct `institution.years`")
}

fn wrong_value(value: &Value, fact: &Declaration, sheet_date: Date) -> Option<Problem> {
    match (value, fact.kind) {
        (Value::Unknown, _) => None,
        (Value::NotApplicable(because), _) => not_applicable(because, fact),
        (Value::YesNo(_), Kind::YesNo) => None,
        (Value::Share(share), Kind::Share) => wrong_share(*share, fact),
        (Value::Count(count), Kind::Count) => wrong_count(*count, fact),
        (Value::Date(when), Kind::Date) => wrong_date(*when, sheet_date),
        (Value::Choice(choice), Kind::Choice) => wrong_choice(choice, fact),
        (
            Value::YesNo(_) | Value::Share(_) | Value::Count(_) | Value::Date(_) | Value::Choice(_),
            _,
        ) => Some(wrong_kind(value, fact)),
    }
}

fn wrong_kind(value: &Value, fact: &Declaration) -> Problem {
    let found = match value {
        Value::YesNo(_) => Kind::YesNo,
        Value::Share(_) => Kind::Share,
        Value::Count(_) => Kind::Count,
        Value::Date(_) => Kind::Date,
        _ => Kind::Choice,
    };
    Problem::error(
        Code::WrongKind,
        format!("`{}` is a {} fact", fact.id, fact.kind.id()),
    )
    .found(found.id())
    .expected(fact.kind.example())
}

fn not_applicable(because: &str, fact: &Declaration) -> Option<Problem> {
    if !fact.may_be_not_applicable {
        Some(
            Problem::error(
                Code::NotApplicableNotAllowed,
                format!("`{}` always applies", fact.id),
            )
            .expected(fact.kind.example())
            .help("leave it out if it is not known"),
        )
    } else if because.trim().is_empty() {
        Some(
            Problem::error(
                Code::MissingKey,
                "a value that does not apply needs a reason",
            )
            .expected(
                "a reason, such as { not-applicable = \"nobody considers higher education\" }",
            ),
        )
    } else {
        None
    }
}

fn wrong_share(share: Share, fact: &Declaration) -> Option<Problem> {
    match share {
        Share::Counted { of: 0, .. } if !fact.may_be_not_applicable => Some(
            Problem::error(
                Code::ZeroDenominator,
                format!("`{}` is a share of nobody", fact.id),
            )
            .part("d")
            .found("0")
            .expected("a whole number, 1 or more")
            .help("leave the fact out if the number is not known"),
        ),
        Share::Counted { from, to, of } => {
            if from > to {
                Some(upside_down(from.to_string(), to.to_string()))
            } else if to > of {
                Some(larger_than_whole(to, of))
            } else {
                None
            }
        }
        Share::Band { from, to } if from > to => {
            Some(upside_down(from.percent_label(), to.percent_label()))
        }
        Share::Band { to, .. } if to > crate::ratio::Ratio::ONE => Some(
            Problem::error(Code::NumberOutOfRange, "a share is at most 100%")
                .found(to.percent_label())
                .expected("a share from 0% to 100%"),
        ),
        Share::Band { .. } | Share::NumeratorOnly { .. } => None,
    }
}

pub(crate) fn upside_down(from: String, to: String) -> Problem {
    Problem::error(
        Code::BandUpsideDown,
        format!("the lower end {from} is above the upper end {to}"),
    )
    .found(format!("{from} to {to}"))
    .expected("the lower end first")
}

fn wrong_count(count: Count, fact: &Declaration) -> Option<Problem> {
    if count.to.is_some_and(|to| count.from > to) {
        let to = count.to.unwrap_or_default();
        return Some(upside_down(count.from.to_string(), to.to_string()));
    }
    let max = fact.max?;
    let highest = count.to.unwrap_or(count.from).max(count.from);
    (highest > max).then(|| {
        Problem::error(
            Code::NumberOutOfRange,
            format!("`{}` is at most {max}", fact.id),
        )
        .found(highest.to_string())
        .expected(format!("a whole number from 0 to {max}"))
    })
}

fn wrong_date(when: When, sheet_date: Date) -> Option<Problem> {
    let late = [when.from, when.to]
        .into_iter()
        .flatten()
        .find(|day| *day > sheet_date);
    if let Some(day) = late {
        return Some(
            Problem::error(
                Code::DateAfterSheet,
                format!("{day} is after the sheet's date"),
            )
            .found(day.to_string())
            .expected(format!("a date up to {sheet_date}"))
            .help("correct the date, or the sheet's `as-of`"),
        );
    }
    match (when.from, when.to) {
        (Some(from), Some(to)) if from > to => Some(upside_down(from.to_string(), to.to_string())),
        _ => None,
    }
}

fn wrong_choice(choice: &ChoiceValue, fact: &Declaration) -> Option<Problem> {
    for option in [&choice.from, &choice.to] {
        if fact.position(option).is_none() {
            let ids: Vec<&str> = fact.options.iter().map(|o| o.id.as_str()).collect();
            let problem = Problem::error(
                Code::UnknownOption,
                format!("`{}` has no option `{option}`", fact.id),
            )
            .found(option.clone())
            .expected(format!("one of {}", ids.join(", ")));
            return Some(match nearest(option, ids.iter().copied()) {
                Some(near) => problem.help(format!("did you mean `{near}`?")),
                None => problem,
            });
        }
    }
    (fact.position(&choice.from) > fact.position(&choice.to))
        .then(|| upside_down(choice.from.clone(), choice.to.clone()))
}

impl Kind {
    /// What a value of this kind looks like, for messages.
    pub(crate) fn example(self) -> &'static str {
        match self {
            Kind::YesNo => "true or false",
            Kind::Share => "a share, such as \"112/150\" or \"75%\"",
            Kind::Count => "a whole number, such as 3",
            Kind::Date => "a date, such as 2026-03-31",
            Kind::Choice => "one of its options",
        }
    }
}

/// More who have it than there are.
pub(super) fn larger_than_whole(part: u32, whole: u32) -> Problem {
    let message = format!("{part} of {whole}: the part is larger than the whole");
    Problem::error(Code::NOverD, message)
        .part("n")
        .found(part.to_string())
        .expected(format!("a whole number from 0 to {whole}"))
        .help("the part comes first, as in 148/151; check that both numbers are of the same day")
}
