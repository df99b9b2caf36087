//! Reads an institution from a spanned tree.

use super::{Cohort, Institution, Setting, YearGroups};
use crate::fact::read_ratio;
use crate::identifier::IdentifierError;
use crate::problem::{Code, Problem};
use crate::ratio::Ratio;
use crate::text::{Node, Reader, Value as Tree, child, nth};

impl Institution {
    /// The keys of an institution in a sheet.
    pub(crate) const KEYS: [&'static str; 8] = [
        "name",
        "setting",
        "years",
        "urn",
        "ukprn",
        "laestab",
        "cohort",
        "gcse-share",
    ];

    /// Reads an institution as a sheet holds it; what is wrong is with the reader.
    pub fn read<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<Institution> {
        let mut table = reader.table(node, path)?;
        let name = table
            .opt("name")
            .and_then(|n| reader.text(n, &child(path, "name")));
        let setting = table.req(reader, "setting").and_then(|n| {
            reader.one_of_as(
                Code::UnknownSetting,
                n,
                &child(path, "setting"),
                &Setting::NAMES,
            )
        });
        let years_node = table.opt("years");
        let years = years_node.and_then(|n| year_range(reader, n, &child(path, "years")));
        let urn = table
            .opt("urn")
            .and_then(|n| identifier(reader, n, &child(path, "urn"), Code::BadUrn));
        let ukprn = table
            .opt("ukprn")
            .and_then(|n| identifier(reader, n, &child(path, "ukprn"), Code::BadUkprn));
        let laestab = table
            .opt("laestab")
            .and_then(|n| identifier(reader, n, &child(path, "laestab"), Code::BadLaestab));
        let cohort = table
            .opt("cohort")
            .and_then(|n| cohort(reader, n, &child(path, "cohort")));
        let gcse_share = table
            .opt("gcse-share")
            .and_then(|n| up_to_all(reader, n, &child(path, "gcse-share")));
        table.finish(reader);
        let setting = setting?;
        let years_path = child(path, "years");
        match years_node {
            None if setting.needs_years() => {
                let problem = Problem::error(
                    Code::BadYears,
                    format!("{} needs its year groups", setting.one()),
                )
                .path(years_path)
                .expected("a range such as years = [7, 11]");
                reader.problem_at(node, problem);
                return None;
            }
            Some(node) if !setting.may_have_years() => {
                let problem = Problem::error(
                    Code::BadYears,
                    format!("{} has no year groups here", setting.one()),
                )
                .path(years_path)
                .help("remove `years`");
                reader.problem_at(node, problem);
                return None;
            }
            Some(_) if years.is_none() => return None,
            _ => {}
        }
        let mut institution = Institution::new(setting, years);
        institution.name = name.map(str::to_owned);
        institution.urn = urn;
        institution.ukprn = ukprn;
        institution.laestab = laestab;
        institution.cohort = cohort;
        institution.gcse_share = gcse_share;
        Some(institution)
    }
}

pub(crate) fn identifier<'d, T: std::str::FromStr<Err = IdentifierError>>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    code: Code,
) -> Option<T> {
    let text = match &node.value {
        Tree::Text(text) => text.clone(),
        Tree::Integer(number) => number.to_string(),
        _ => {
            reader.wrong_type(node, path, "digits");
            return None;
        }
    };
    match text.parse() {
        Ok(found) => Some(found),
        Err(error) => {
            let problem = Problem::error(code, error.to_string())
                .path(path)
                .found(text)
                .expected(error.expected);
            reader.problem_at(node, problem);
            None
        }
    }
}

/// A share of some students among all.
fn up_to_all(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Ratio> {
    let share = read_ratio(reader, node, path)?;
    if share > Ratio::ONE {
        let problem = Problem::error(Code::NumberOutOfRange, "a share is at most 100%")
            .path(path)
            .found(share.percent_label())
            .expected("a share from 0% to 100%");
        reader.problem_at(node, problem);
        return None;
    }
    Some(share)
}

fn cohort<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<Cohort> {
    let mut table = reader.table(node, path)?;
    let to = table
        .req(reader, "restricted-to")
        .and_then(|n| reader.text(n, &child(path, "restricted-to")));
    let because = table
        .req(reader, "because")
        .and_then(|n| reader.text(n, &child(path, "because")));
    table.finish(reader);
    Some(Cohort {
        restricted_to: to?.to_owned(),
        because: because?.to_owned(),
    })
}

/// Reads `[7, 11]`, first and last year group.
pub(crate) fn year_range<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
) -> Option<YearGroups> {
    let max = i64::from(YearGroups::MAX);
    if let Some((at, age)) = age_in(node, max) {
        let shown = reader.doc.shown(age);
        let problem = Problem::error(
            Code::NumberOutOfRange,
            format!("the number `{shown}` is out of range"),
        )
        .path(nth(path, at))
        .found(shown)
        .expected(format!("a whole number from 0 to {max}"))
        .help("these are year groups, not ages: ages 11 to 16 are Years 7 to 11");
        reader.problem_at(age, problem);
        return None;
    }
    if !matches!(node.value, Tree::Array(_)) {
        reader.wrong_type(
            node,
            path,
            "the first and the last year group, such as [7, 11]",
        );
        return None;
    }
    let (first, last) = number_range(reader, node, path, max)?;
    let years = YearGroups::new(first, last);
    if years.is_none() {
        let problem = Problem::error(
            Code::BadYears,
            format!("the first year group {first} is above the last {last}"),
        )
        .path(path)
        .expected("the first and the last year group, such as [7, 11]");
        reader.problem_at(node, problem);
    }
    years
}

/// An end of a range of year groups that can only be an age.
fn age_in(node: &Node, max: i64) -> Option<(usize, &Node)> {
    let Tree::Array(ends) = &node.value else {
        return None;
    };
    let mut ends = ends.iter().enumerate();
    ends.find(|(_, end)| matches!(end.value, Tree::Integer(age) if age > max && age < 26))
}

/// Reads a list of two small numbers.
pub(crate) fn number_range<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    max: i64,
) -> Option<(u8, u8)> {
    let items = reader.array(node, path)?;
    let [first, last] = items else {
        reader.wrong_type(node, path, "a list of two numbers, first and last");
        return None;
    };
    let mut end = |node, index| {
        let number = reader.integer(node, &nth(path, index), 0..=max)?;
        u8::try_from(number).ok()
    };
    let (first, last) = (end(first, 0), end(last, 1));
    Some((first?, last?))
}
