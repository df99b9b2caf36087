//! Who is counted: for each pupil yes, no or not known, under each option of who is on roll.

use super::declared::{Population, Who, Window};
use super::gap::Field;
use super::index::{Index, Row, year_days};
use super::stated::NONE;
use ceiag::fact::Dimension;
use ceiag::institution::{Institution, YearGroups};

/// Yes, no, or not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tri {
    No,
    Perhaps,
    Yes,
}

impl Tri {
    fn and_perhaps(self) -> Tri {
        match self {
            Tri::No => Tri::No,
            _ => Tri::Perhaps,
        }
    }
}

/// Whether a pupil is counted, and by which rows.
pub(super) struct Member<'i> {
    /// Under each option of who is on roll.
    pub(super) counted: [Tri; 3],
    /// What it is not known for.
    pub(super) gaps: u32,
    /// The pupil's rows of the academic year that decides.
    pub(super) rows: Vec<&'i Row>,
}

impl Member<'_> {
    /// Whether an enrolment was left out on which everything hangs.
    pub(super) fn lacks_enrolment(&self) -> bool {
        self.gaps & Field::Enrolment.bit() != 0
    }
}

/// A population at one address.
pub(super) struct Counted<'a> {
    population: &'a Population,
    /// The calendar year in which the deciding academic year starts.
    pub(super) year: i16,
    group: Option<u8>,
    has_years: bool,
    /// Whether what is counted hangs on earlier academic years too.
    looks_back: bool,
    /// The options of who is on roll that are still possible.
    options: &'a [usize],
}

impl<'a> Counted<'a> {
    pub(super) fn new(
        population: &'a Population,
        dimension: Dimension,
        institution: &Institution,
        year: i16,
        window: &Window,
        options: &'a [usize],
    ) -> Counted<'a> {
        let group = match (&population.who, dimension) {
            (Who::YearGroup, Dimension::Year(group)) => Some(group),
            (Who::Year(group), _) => Some(*group),
            (Who::KeyStage, Dimension::KeyStage(stage)) => {
                taught(institution, stage).map(YearGroups::last)
            }
            _ => None,
        };
        Counted {
            population,
            year: year - i16::from(population.years_ago),
            group,
            has_years: institution.years.is_some(),
            looks_back: population.since.is_some()
                || matches!(
                    window,
                    Window::Years(..) | Window::KeyStage | Window::Programme
                ),
            options,
        }
    }

    /// Whether a pupil is counted; nothing for one who certainly is not.
    pub(super) fn member<'i>(&self, index: &'i Index<'_>, pupil: usize) -> Option<Member<'i>> {
        let rows = index.rows.of(pupil);
        let mut gaps = 0;
        let (chosen, mut perhaps) = self.rows(rows)?;
        // What was left out may say of the same year, of a later one or of an earlier one what those that stand do not.
        let lacks = index.lacks_enrolment(pupil, |year| year >= self.year || self.looks_back);
        if lacks {
            gaps |= Field::Enrolment.bit();
        }
        if let (Some(since), Some(group)) = (self.population.since, self.group) {
            let here = |group: u8| rows.iter().any(|row| row.group == Some(group));
            if !(since..group).all(here) {
                // A row without a year group may stand for the one that is missing.
                let unsaid = |row: &Row| row.group.is_none() && row.year < self.year;
                if !lacks && !rows.iter().any(unsaid) {
                    return None;
                }
                perhaps = true;
            }
        }
        if perhaps {
            gaps |= Field::YearGroup.bit();
        }
        if self.population.considering_he {
            let row = index.deriver.pupil_rows.get(pupil);
            match row.and_then(|row| row.considering_he.get()) {
                Some(true) => {}
                Some(false) => return None,
                None => {
                    perhaps = true;
                    gaps |= Field::ConsideringHe.bit();
                }
            }
        }
        let (first, last) = year_days(self.year);
        let mut counted = match lacks {
            true => [Tri::Perhaps; 3],
            false => on_roll(&chosen, first, last.min(index.as_of)),
        };
        // An option that nobody chose leaves nothing open.
        let mut possible = self.options.iter().filter_map(|at| counted.get(*at));
        if !lacks && possible.any(|counted| *counted == Tri::Perhaps) {
            gaps |= Field::OnRoll.bit();
        }
        if perhaps {
            counted = counted.map(Tri::and_perhaps);
        }
        let mut possible = self.options.iter().filter_map(|at| counted.get(*at));
        possible.any(|c| *c != Tri::No).then_some(Member {
            counted,
            gaps,
            rows: chosen,
        })
    }

    /// The rows of the deciding academic year, and whether it is only perhaps that they decide.
    fn rows<'i>(&self, rows: &'i [Row]) -> Option<(Vec<&'i Row>, bool)> {
        let here = || rows.iter().filter(|row| row.year == self.year);
        let in_group = |groups: &dyn Fn(u8) -> bool| {
            let known: Vec<&Row> = here().filter(|r| r.group.is_some_and(groups)).collect();
            if !known.is_empty() {
                return Some((known, false));
            }
            let unknown: Vec<&Row> = here().filter(|r| r.group.is_none()).collect();
            (!unknown.is_empty()).then_some((unknown, true))
        };
        let left = || {
            let last = rows.last().map(|row| row.year)?;
            let mut of_last = rows.iter().filter(|row| row.year == last);
            of_last.all(|row| row.ended).then_some(last)
        };
        match &self.population.who {
            Who::Anybody => {
                let all: Vec<&Row> = here().collect();
                (!all.is_empty()).then_some((all, false))
            }
            Who::YearGroup | Who::Year(_) | Who::KeyStage => {
                let group = self.group?;
                in_group(&|g| g == group)
            }
            Who::Left(groups) => {
                if left()? != self.year {
                    return None;
                }
                if groups.is_empty() || !self.has_years {
                    return Some((here().collect(), false));
                }
                in_group(&|g| groups.contains(&g))
            }
            Who::FinishedOrLeft(group) => {
                let finished = rows.iter().find(|row| row.group == Some(*group));
                let start = match (finished.map(|row| row.year), left()) {
                    (Some(a), Some(b)) => Some(a.min(b)),
                    (a, b) => a.or(b),
                };
                if start == Some(self.year) {
                    return Some((here().collect(), false));
                }
                let later = start.is_none_or(|start| start > self.year);
                let unknown: Vec<&Row> = here().filter(|r| r.group.is_none()).collect();
                (later && !unknown.is_empty()).then_some((unknown, true))
            }
            Who::Meetings | Who::Programme | Who::Staff(_) | Who::Employers => None,
        }
    }
}

/// The year groups of a key stage that the institution teaches.
pub(super) fn taught(institution: &Institution, stage: u8) -> Option<YearGroups> {
    let of_stage = YearGroups::of_key_stage(stage)?;
    let own = institution.years?;
    YearGroups::new(
        own.first().max(of_stage.first()),
        own.last().min(of_stage.last()),
    )
}

/// Whether somebody with these rows is on roll on the last day, at any time, and all year.
fn on_roll(rows: &[&Row], first: u32, last: u32) -> [Tri; 3] {
    let on_last = rows
        .iter()
        .any(|row| row.to >= last && (row.from == NONE || row.from <= last));
    let yes = |there| if there { Tri::Yes } else { Tri::No };
    let all_year = match (
        covered(rows, first, last, false),
        covered(rows, first, last, true),
    ) {
        (true, _) => Tri::Yes,
        (false, true) => Tri::Perhaps,
        (false, false) => Tri::No,
    };
    [yes(on_last), yes(!rows.is_empty()), all_year]
}

/// Whether rows hold every day from first to last; one without a first day holds none, or as many as it can.
fn covered(rows: &[&Row], first: u32, last: u32, hopeful: bool) -> bool {
    let mut day = first;
    while day <= last {
        let reach = rows
            .iter()
            .filter(|row| match row.from {
                NONE => hopeful,
                from => from <= day,
            })
            .map(|row| row.to)
            .filter(|to| *to >= day)
            .max();
        match reach {
            Some(to) => day = to.saturating_add(1),
            None => return false,
        }
    }
    true
}
