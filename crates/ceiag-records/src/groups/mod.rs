//! Coverage by group of pupils, with gaps between groups, and with small numbers hidden.
//!
//! The rule by which numbers are hidden stands in `docs/model/records-reports.md`; a reader with a linear program attacks it in
//! the tests.

mod answer;
mod breakdown;
mod census;
mod family;
mod hide;
mod table;
mod words;

pub use answer::{Gap, GroupRow, GroupedBy, GroupedFact, HiddenRows, RecordsGroupsAnswer};
pub use breakdown::Breakdown;
pub use table::COLUMNS;

use crate::api::{NoticeAnswer, Records};
use crate::derive::{Derived, DerivedFact, read_by};
use breakdown::NOT_RECORDED;
use ceiag::api::ENGINE;
use ceiag::fact::{Address, Dimension, Kind};
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{nearest, nth};
use ceiag::words::fact_label;
use ceiag_research::interval::{Counted, Estimate, difference, share};
use census::Census;
use hide::{Hidden, Row};
use std::collections::BTreeSet;

/// The least that `smallest` may be.
pub const SMALLEST: u32 = 6;
/// The most that `smallest` may be.
pub const LARGEST: u32 = 100;

/// What of the tables is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupsOptions {
    /// Only these breakdowns; empty means all.
    pub by: Vec<Breakdown>,
    /// Only these facts, by id or address; empty means those that an edition reads by which the records are judged.
    pub facts: Vec<String>,
    /// Only facts of these year groups; empty means all.
    pub years: Vec<u8>,
    /// The smallest number that is shown, from [`SMALLEST`] to [`LARGEST`].
    pub smallest: u32,
    /// Whether nothing is hidden.
    pub internal: bool,
}

impl Default for GroupsOptions {
    fn default() -> GroupsOptions {
        GroupsOptions {
            by: Vec::new(),
            facts: Vec::new(),
            years: Vec::new(),
            smallest: SMALLEST,
            internal: false,
        }
    }
}

/// Counts the facts of records by group.
///
/// # Errors
/// As [`crate::derive::Deriver::derive`]; a fact that is not derived here as a share; a `smallest` out of its range.
pub fn groups(
    records: &Records<'_>,
    options: &GroupsOptions,
) -> Result<RecordsGroupsAnswer, Problems> {
    let derived = records.derive()?;
    let mut problems = Problems::new();
    if !(SMALLEST..=LARGEST).contains(&options.smallest) {
        let message = format!(
            "`smallest` is {}, not {SMALLEST} to {LARGEST}",
            options.smallest
        );
        problems.push(Problem::error(Code::NumberOutOfRange, message).path("smallest"));
    }
    let census = Census::of(&derived, options.internal);
    for (index, wanted) in options.facts.iter().enumerate() {
        if !census.facts.iter().any(|fact| is(&fact.fact, wanted)) {
            problems.push(not_here(&census, &derived, wanted).path(nth("facts", index)));
        }
    }
    if problems.has_errors() {
        return Err(problems);
    }
    let read = read(records, &derived)?;
    let hidden = match options.internal {
        true => Hidden::default(),
        // Over everything, whatever of it is wanted, so that two answers never hide differently.
        false => hide::hide(&census.survey, options.smallest),
    };
    let teller = Teller {
        records,
        census: &census,
        hidden: &hidden,
        options,
    };
    let is_own = |fact: &str| {
        let own = records.derivations.of(fact);
        own.is_some_and(|derivation| derivation.own)
    };
    let wanted = |address: &Address| {
        let named = match options.facts.as_slice() {
            [] => read.contains(&address.fact) || is_own(&address.fact),
            named => named.iter().any(|wanted| is(address, wanted)),
        };
        let year = match address.dimension {
            Dimension::Year(year) => options.years.contains(&year),
            _ => false,
        };
        named && (options.years.is_empty() || year)
    };
    let each = census.facts.iter().enumerate();
    let told = each.filter(|(_, fact)| wanted(&fact.fact));
    let facts: Vec<GroupedFact> = told.map(|(at, fact)| teller.fact(at, fact)).collect();
    Ok(teller.answer(&derived, facts, &wanted))
}

fn is(address: &Address, wanted: &str) -> bool {
    address.fact == wanted || address.to_string() == wanted
}

fn not_here(census: &Census<'_>, derived: &Derived<'_>, wanted: &str) -> Problem {
    let other = derived.facts.iter().find(|fact| is(&fact.fact, wanted));
    let message = match other.map(|fact| fact.no_value) {
        Some(None) => format!("`{wanted}` is no share, so there is nothing to count by group"),
        Some(Some(_)) => format!("no share follows from the records for `{wanted}`"),
        None => format!("`{wanted}` is not derived here"),
    };
    let problem = Problem::error(Code::UnknownFact, message).found(wanted);
    let ids = census.facts.iter().map(|fact| fact.fact.fact.as_str());
    match nearest(wanted, ids) {
        Some(near) if near != wanted => problem.help(format!("did you mean `{near}`?")),
        _ => problem,
    }
}

/// The facts that an edition reads by which the records are judged.
fn read(records: &Records<'_>, derived: &Derived<'_>) -> Result<BTreeSet<String>, Problems> {
    let library = records.library.as_ref();
    let mut facts = BTreeSet::new();
    if records.frameworks.is_empty() {
        let setting = records.institution.setting;
        let (editions, _) = library.all_in_force(setting, records.as_of, &records.choices);
        for edition in editions {
            facts.extend(read_by(edition, library));
        }
    } else {
        let judged = records.judge(derived)?;
        let ids: Vec<&str> = judged
            .answer
            .results
            .iter()
            .map(|r| r.framework.id.as_str())
            .collect();
        let editions = library
            .frameworks
            .iter()
            .filter(|edition| ids.contains(&edition.id.as_str()));
        for edition in editions {
            facts.extend(read_by(edition, library));
        }
    }
    Ok(facts)
}

/// Tells what is shown.
struct Teller<'t> {
    records: &'t Records<'t>,
    census: &'t Census<'t>,
    hidden: &'t Hidden,
    options: &'t GroupsOptions,
}

impl Teller<'_> {
    fn answer(
        &self,
        derived: &Derived<'_>,
        facts: Vec<GroupedFact>,
        wanted: &impl Fn(&Address) -> bool,
    ) -> RecordsGroupsAnswer {
        let internal = self.options.internal;
        let mut text = match internal {
            true => words::internal(),
            false => words::publication(self.options.smallest),
        };
        text.extend(words::statistics());
        let groups = facts
            .iter()
            .flat_map(|fact| &fact.breakdowns)
            .flat_map(|by| &by.groups);
        let mut rows = HiddenRows::default();
        for row in groups.filter(|row| row.of != Some(0)) {
            rows.of += 1;
            rows.hidden += u32::from(row.hidden);
        }
        if !internal {
            text.push(format!("{}.", words::hidden_rows(rows.hidden, rows.of)));
        }
        let mut notices = Vec::new();
        let mut notice = |code, text| notices.push(NoticeAnswer { code, text });
        let catalogue = &self.records.library.catalogue;
        let is_share = |fact: &DerivedFact<'_>| {
            let declared = catalogue.get(&fact.fact.fact);
            declared.is_some_and(|declared| declared.kind == Kind::Share)
        };
        let without = (derived.facts.iter())
            .filter(|fact| fact.no_value.is_some() && is_share(fact) && wanted(&fact.fact));
        let without: Vec<String> = without
            .map(|fact| fact_label(&fact.fact, catalogue))
            .collect();
        if !without.is_empty() {
            notice("no-share", words::without(&without));
        }
        let by = &self.options.by;
        let left_out = |by: &Breakdown| !self.census.offered.contains(by);
        if left_out(&Breakdown::PupilPremium) && (by.is_empty() || by.iter().any(left_out)) {
            notice("pupil-premium-not-offered", words::NOT_OFFERED.to_owned());
        }
        if !derived.unset_choices.is_empty() {
            notice("choices-not-made", words::unset(&derived.unset_choices));
        }
        for cohort in &derived.restrictions {
            // A few who are left out are a small number too.
            let told = internal || cohort.left_out >= self.options.smallest;
            let left_out = told.then_some(cohort.left_out);
            notice("left-out", words::left_out(&cohort.reason, left_out));
        }
        for own in derived.own_rules_notices() {
            notice(own.code, own.text);
        }
        // How many rows were refused is the school's, that some were is everybody's.
        for out in self.records.found.incomplete().iter().filter(|_| !internal) {
            notice("incomplete", words::incomplete(out));
        }
        // These count records and pupils, so they are for the school only.
        for told in derived.notices.iter().filter(|_| internal) {
            notice(told.code, told.text.clone());
        }
        RecordsGroupsAnswer {
            format: "ceiag-records-groups/1",
            engine: ENGINE,
            as_of: derived.as_of,
            academic_year: derived.academic_year,
            year_to_date: derived.academic_year.last_day() >= derived.as_of,
            institution: derived.institution.clone(),
            choices: derived.choices.clone(),
            unset_choices: derived.unset_choices.clone(),
            view: if internal { "internal" } else { "publication" },
            mark: internal.then_some(words::MARK),
            smallest: (!internal).then_some(self.options.smallest),
            text,
            facts,
            rows,
            notices,
        }
    }

    fn fact(&self, at: usize, fact: &DerivedFact<'_>) -> GroupedFact {
        let survey = &self.census.survey;
        let asked = survey.facts.get(at);
        let total = asked.map(|asked| survey.total(asked)).unwrap_or_default();
        let population = asked.map_or(usize::MAX, |asked| asked.population);
        let hides = (self.hidden.fact(at), self.hidden.population(population));
        // Where the fact is hidden, nothing follows for a column from its being empty.
        let empty = if self.hidden.fact(at) { ONE } else { total };
        let all = group_row("all", "everybody", total, hides, empty);
        let mut breakdowns = Vec::new();
        for (place, by) in self.census.offered.iter().copied().enumerate() {
            let wanted = self.options.by.is_empty() || self.options.by.contains(&by);
            let rows = asked
                .map(|asked| survey.rows(asked, place))
                .unwrap_or_default();
            let several = rows.iter().filter(|row| row.of() > 0).count() > 1;
            // A fact of one year group has nothing to compare.
            if !wanted || (by == Breakdown::YearGroup && !several) {
                continue;
            }
            let groups: Vec<(GroupRow, Row)> = by
                .groups()
                .into_iter()
                .zip(rows)
                .enumerate()
                .map(|(group, ((id, label), row))| {
                    let row_hidden = self.hidden.row(at, place, group);
                    let hides = (row_hidden, self.hidden.size(population, place, group));
                    (group_row(&id, &label, row, hides, empty), row)
                })
                .filter(|(row, _)| row.of != Some(0) || self.is_usual(by, row))
                .collect();
            let fact_hidden = self.hidden.fact(at);
            let together = together(&groups, total).filter(|_| !fact_hidden);
            let gaps = gaps(&groups, total, fact_hidden);
            let groups = groups.into_iter().map(|(row, _)| row).collect();
            breakdowns.push(GroupedBy {
                by,
                label: by.label(),
                groups,
                together,
                gaps,
            });
        }
        let catalogue = &self.records.library.catalogue;
        GroupedFact {
            fact: fact.fact.clone(),
            label: fact_label(&fact.fact, catalogue),
            population: crate::derive::words::population(fact.derivation),
            grade: fact.derivation.grade(),
            all,
            breakdowns,
        }
    }

    /// Whether a group is told though nobody is in it.
    fn is_usual(&self, by: Breakdown, row: &GroupRow) -> bool {
        row.group != NOT_RECORDED.0 && by != Breakdown::YearGroup
    }
}

/// The row of hidden groups together.
const HIDDEN_TOGETHER: &str = "hidden-together";

/// One of each.
const ONE: Row = Row {
    yes: 1,
    no: 1,
    not_known: 1,
};

/// A row as it is shown: `hides` says whether its numbers are hidden, and whether its size is. Columns that are empty in
/// `all`, which is shown, are empty in every row, so that they are shown too.
fn group_row(id: &str, label: &str, row: Row, hides: (bool, bool), all: Row) -> GroupRow {
    let (hidden, size_hidden) = hides;
    let of = (!size_hidden).then_some(row.of());
    let kept = |count: u32, all: u32| (!hidden || (all == 0 && count == 0)).then_some(count);
    let estimate = if hidden { None } else { estimate(row) };
    GroupRow {
        group: id.to_owned(),
        label: label.to_owned(),
        hidden,
        of,
        yes: kept(row.yes, all.yes),
        no: kept(row.no, all.no),
        not_known: kept(row.not_known, all.not_known),
        share: estimate,
        text: match hidden {
            true => words::hidden_row(label, of),
            false => words::row(label, row, estimate.as_ref()),
        },
    }
}

fn counted(row: Row) -> Option<Counted> {
    Counted::new(row.yes, row.yes + row.not_known, row.of())
}

fn estimate(row: Row) -> Option<Estimate> {
    share(counted(row)?)
}

/// What hidden groups are together; that follows from the rest anyway. Nothing where all are hidden.
fn together(groups: &[(GroupRow, Row)], total: Row) -> Option<GroupRow> {
    let shown = groups
        .iter()
        .filter(|(row, _)| !row.hidden)
        .map(|(_, row)| *row);
    let shown = shown.fold(Row::default(), Row::plus);
    let hidden = groups.iter().filter(|(row, _)| row.hidden).count();
    let rest = total.less(shown);
    (hidden > 1 && shown.of() > 0).then(|| {
        let label = "hidden groups together";
        group_row(HIDDEN_TOGETHER, label, rest, (false, false), rest)
    })
}

/// Each group that is recorded against everybody else, those not recorded among them. Of two groups that are everybody, the
/// second would say the same again. Only rows that are shown are behind a gap, so that it tells nothing new.
fn gaps(groups: &[(GroupRow, Row)], total: Row, fact_hidden: bool) -> Vec<Gap> {
    let there: Vec<&(GroupRow, Row)> = groups.iter().filter(|(row, _)| row.of != Some(0)).collect();
    let pair = |(row, counts): &(GroupRow, Row), against: (&str, &str)| {
        let rest = counted(total.less(*counts));
        let both = counted(*counts)
            .zip(rest)
            .filter(|_| !row.hidden && !fact_hidden);
        let gap = both.and_then(|(a, b)| difference(a, b));
        Gap {
            group: row.group.clone(),
            against: against.0.to_owned(),
            text: words::gap(&row.label, against.1, gap.as_ref()),
            gap,
        }
    };
    match there.as_slice() {
        [] | [_] => Vec::new(),
        [one, (other, _)] if other.group != NOT_RECORDED.0 => {
            vec![pair(one, (&other.group, &other.label))]
        }
        many => many
            .iter()
            .filter(|(row, _)| row.group != NOT_RECORDED.0)
            .map(|one| pair(one, ("rest", "the rest")))
            .collect(),
    }
}
