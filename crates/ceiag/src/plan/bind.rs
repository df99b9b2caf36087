//! Binds a sheet to a plan: every slot gets its limits, every condition its answer, every choice its option.

use super::slot::{MAY_DROP_OUT, NO_SUCH_YEAR, NOBODY, NOT_APPLICABLE, REFUSED, UNKNOWN};
use super::{Condition, Plan, Possible, Slot, SlotPlan};
use crate::date::{AcademicYear, Date};
use crate::fact::{Declaration, Entry, FactSheet, How, Limits, Share, Value, check_value};
use crate::framework::Framework;
use crate::institution::{Institution, Setting};
use crate::problem::{Code, Problem, Problems};
use crate::ratio::Ratio;
use std::borrow::Cow;

/// Which academic year facts with a period speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The academic year.
    pub year: AcademicYear,
    /// Whether it is still running on the day of evaluation.
    pub to_date: bool,
}

/// A slot that another fact filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The slot that was filled.
    pub slot: u32,
    /// Which of the declared sources filled it.
    pub filler: u32,
    /// How.
    pub how: How,
    /// Whether the caller's bands were used.
    pub by_bands: bool,
}

/// A sheet bound to a plan.
#[derive(Clone, Debug)]
pub struct Bound<'s> {
    pub(crate) slots: Vec<Slot>,
    /// The answer of each leaf; outcomes only join them.
    leaves: Vec<Possible>,
    conditions: Vec<bool>,
    pub(crate) chosen: Vec<Option<u32>>,
    pub(crate) filled: Vec<Filled>,
    pub(crate) sheet: Cow<'s, FactSheet>,
    pub(crate) as_of: Date,
    pub(crate) period: Period,
}

impl Bound<'_> {
    #[inline]
    pub(crate) fn slot(&self, slot: u32) -> Slot {
        self.slots
            .get(slot as usize)
            .copied()
            .unwrap_or(Slot::DROPPED)
    }

    #[inline]
    pub(crate) fn leaf(&self, leaf: u32) -> Possible {
        self.leaves
            .get(leaf as usize)
            .copied()
            .unwrap_or(Possible::OPEN)
    }

    /// The answers of leaves that stand side by side.
    #[inline]
    pub(crate) fn leaves(&self, first: u32, count: u32) -> &[Possible] {
        let first = first as usize;
        self.leaves
            .get(first..first + count as usize)
            .unwrap_or_default()
    }

    #[inline]
    pub(crate) fn holds(&self, condition: u32) -> bool {
        self.conditions
            .get(condition as usize)
            .copied()
            .unwrap_or(true)
    }

    #[inline]
    pub(crate) fn option(&self, choice: u32) -> Option<u32> {
        self.chosen.get(choice as usize).copied().flatten()
    }

    /// The same with a sheet of its own.
    pub(super) fn into_owned(self) -> Bound<'static> {
        Bound {
            slots: self.slots,
            leaves: self.leaves,
            conditions: self.conditions,
            chosen: self.chosen,
            filled: self.filled,
            sheet: Cow::Owned(self.sheet.into_owned()),
            as_of: self.as_of,
            period: self.period,
        }
    }

    /// The day on which the sheet is judged.
    pub fn as_of(&self) -> Date {
        self.as_of
    }

    /// The academic year that facts with a period speak of.
    pub fn period(&self) -> Period {
        self.period
    }
}

impl Plan {
    /// Binds a sheet on its own day.
    ///
    /// # Errors
    /// All problems of the facts that the plan reads, of the setting and of the choices.
    pub fn bind<'s>(&self, sheet: &'s FactSheet) -> Result<Bound<'s>, Problems> {
        self.bind_on(sheet, sheet.as_of)
    }

    /// Binds a sheet on a day of its own or a later one.
    ///
    /// # Errors
    /// As [`Plan::bind`]; also when the sheet is of a later day than `as_of`.
    pub fn bind_on<'s>(&self, sheet: &'s FactSheet, as_of: Date) -> Result<Bound<'s>, Problems> {
        let (bound, mut problems) = self.bind_tolerant(sheet, as_of);
        if !self.framework.covers(sheet.institution.setting) {
            problems.push(setting_not_covered(
                &self.framework,
                sheet.institution.setting,
            ));
        }
        if problems.has_errors() {
            Err(problems)
        } else {
            Ok(bound)
        }
    }

    /// Binds a sheet, taking refused values as unknown; the problems say which.
    pub fn bind_tolerant<'s>(&self, sheet: &'s FactSheet, as_of: Date) -> (Bound<'s>, Problems) {
        let mut problems = Problems::default();
        let year = sheet
            .academic_year
            .unwrap_or_else(|| AcademicYear::last_completed_before(sheet.as_of));
        let mut bound = Bound {
            slots: Vec::new(),
            leaves: Vec::new(),
            conditions: self
                .conditions
                .iter()
                .map(|c| c.holds(&sheet.institution))
                .collect(),
            chosen: Vec::with_capacity(self.choices.len()),
            filled: Vec::new(),
            sheet: Cow::Borrowed(sheet),
            as_of,
            period: Period {
                year,
                to_date: year.contains(as_of),
            },
        };
        if as_of < sheet.as_of {
            problems.push(
                Problem::error(
                    Code::DateOutOfRange,
                    "the sheet is of a later day than the day it is judged on",
                )
                .path("as-of")
                .found(sheet.as_of.to_string())
                .expected(format!("a day up to {as_of}")),
            );
        }
        if year.first_day() > as_of {
            problems.push(
                Problem::error(
                    Code::AcademicYearNotBegun,
                    "the academic year has not begun",
                )
                .path("academic-year")
                .found(year.to_string())
                .expected(format!("an academic year that begins by {as_of}")),
            );
        }
        self.bind_choices(&mut bound, &mut problems);
        self.bind_slots(&mut bound, &mut problems);
        self.answer_leaves(&mut bound);
        (bound, problems)
    }

    /// Compares every slot with the thresholds that are asked of it.
    pub(super) fn answer_leaves(&self, bound: &mut Bound<'_>) {
        let mut leaves = std::mem::take(&mut bound.leaves);
        leaves.clear();
        let answers = self
            .leaves
            .iter()
            .map(|leaf| leaf.test(bound.slot(leaf.slot)));
        leaves.extend(answers);
        bound.leaves = leaves;
    }

    fn bind_choices(&self, bound: &mut Bound<'_>, problems: &mut Problems) {
        for choice in &self.choices {
            let option = match bound.sheet.choices.get(&choice.id) {
                Some(option) => {
                    let at = choice.options.iter().position(|o| o == option);
                    if at.is_none() {
                        problems.push(
                            Problem::error(
                                Code::UnknownOption,
                                format!("`{}` has no option `{option}`", choice.id),
                            )
                            .path(format!("choices.{}", choice.id))
                            .found(option.clone())
                            .expected(choice.options.join(", ")),
                        );
                    }
                    at.and_then(|at| u32::try_from(at).ok())
                }
                None => None,
            };
            // A working reading is used only when it is chosen by name.
            bound.chosen.push(if choice.working {
                option.or(Some(0))
            } else {
                option
            });
        }
    }

    fn bind_slots(&self, bound: &mut Bound<'_>, problems: &mut Problems) {
        let none = Slot {
            lo_n: 0,
            lo_d: 1,
            hi_n: 1,
            hi_d: 1,
            flags: UNKNOWN,
        };
        let mut slots = vec![none; self.slots.len()];
        let mut filled = Vec::new();
        let mut entries = bound.sheet.entries.iter().peekable();
        for index in &self.by_address {
            let Some(slot) = self.slots.get(*index as usize) else {
                continue;
            };
            // Both sides are sorted by address, so one pass joins them.
            let mut entry = None;
            while let Some((address, candidate)) = entries.peek() {
                // Mostly it is the next one, and equality is the cheaper question.
                if **address == slot.address {
                    entry = Some(*candidate);
                    break;
                }
                if **address > slot.address {
                    break;
                }
                entries.next();
            }
            let bound_slot = self.bind_slot(*index, slot, entry, bound, &mut filled, problems);
            if let Some(place) = slots.get_mut(*index as usize) {
                *place = bound_slot;
            }
        }
        drop(entries);
        (bound.slots, bound.filled) = (slots, filled);
    }

    fn bind_slot(
        &self,
        index: u32,
        slot: &SlotPlan,
        entry: Option<&Entry>,
        bound: &Bound<'_>,
        filled: &mut Vec<Filled>,
        problems: &mut Problems,
    ) -> Slot {
        let Some(fact) = self.catalogue.at(slot.declaration) else {
            return Slot::DROPPED;
        };
        let institution = &bound.sheet.institution;
        let exists = fact.exists_for(slot.address.dimension, institution);
        let mut refused = 0;
        if !bound.sheet.refused.is_empty() && bound.sheet.refused.contains(&slot.address) {
            refused = REFUSED;
        }
        if let Some(entry) = entry {
            if exists
                && slot.within.is_none()
                && let Some(quick) =
                    Slot::quick(&entry.value, fact.kind, fact.max.unwrap_or(u32::MAX))
            {
                return quick;
            }
            if let Some(problem) =
                check_value(&slot.address, entry, fact, institution, bound.sheet.as_of)
            {
                problems.push(problem);
                refused = REFUSED;
            } else if !exists {
                return Slot {
                    flags: NOT_APPLICABLE | NO_SUCH_YEAR,
                    ..Slot::DROPPED
                };
            } else {
                match &entry.value {
                    Value::Unknown => {}
                    Value::NotApplicable(_) => return Slot::DROPPED,
                    Value::Share(Share::Counted { of: 0, .. }) => {
                        return Slot {
                            flags: NOT_APPLICABLE | NOBODY,
                            ..Slot::DROPPED
                        };
                    }
                    value => {
                        if let Some(limits) = Limits::of(value, fact, bound.sheet.as_of) {
                            return Slot::of(slot.read(limits, bound.as_of), 0);
                        }
                    }
                }
            }
        }
        if !exists {
            return Slot {
                flags: NOT_APPLICABLE | NO_SUCH_YEAR,
                ..Slot::DROPPED
            };
        }
        if let Some((slot, how)) = self.fill(index, slot, fact, bound) {
            filled.push(how);
            return slot;
        }
        let may_drop = if slot.may_be_not_applicable {
            MAY_DROP_OUT
        } else {
            0
        };
        let widest = match slot.within {
            Some(_) => Limits::closed(Ratio::ZERO, Ratio::ONE),
            None => fact.widest(bound.as_of),
        };
        Slot::of(widest, UNKNOWN | may_drop | refused)
    }

    /// Fills the slots that nothing is known of from other facts.
    pub(super) fn fill_unknown(&self, slots: &[u32], bound: &mut Bound<'_>) {
        for index in slots {
            let Some(slot) = self.slots.get(*index as usize) else {
                continue;
            };
            let fact = self.catalogue.at(slot.declaration);
            if bound.slot(*index).is_unknown()
                && let Some((filled, how)) =
                    fact.and_then(|fact| self.fill(*index, slot, fact, bound))
                && let Some(place) = bound.slots.get_mut(*index as usize)
            {
                *place = filled;
                bound.filled.push(how);
            }
        }
    }

    /// The first declared source that has a value of its own.
    fn fill(
        &self,
        index: u32,
        slot: &SlotPlan,
        fact: &Declaration,
        bound: &Bound<'_>,
    ) -> Option<(Slot, Filled)> {
        for (number, filler) in (0..).zip(&slot.fillers) {
            let Some(entry) = bound.sheet.entries.get(&filler.address) else {
                continue;
            };
            let Some(source) = self.catalogue.at(filler.declaration) else {
                continue;
            };
            let by = |by_bands| Filled {
                slot: index,
                filler: number,
                how: filler.how,
                by_bands,
            };
            let institution = &bound.sheet.institution;
            if check_value(
                &filler.address,
                entry,
                source,
                institution,
                bound.sheet.as_of,
            )
            .is_some()
            {
                continue;
            }
            if let Value::Share(Share::Counted { of: 0, .. }) | Value::NotApplicable(_) =
                entry.value
            {
                if slot.may_be_not_applicable {
                    let nobody = if matches!(entry.value, Value::Share(_)) {
                        NOBODY
                    } else {
                        0
                    };
                    let slot = Slot {
                        flags: NOT_APPLICABLE | nobody,
                        ..Slot::DROPPED
                    };
                    return Some((slot, by(false)));
                }
                continue;
            }
            let bands = bound.sheet.bands.get(&fact.id);
            let limits = Limits::of(&entry.value, source, bound.sheet.as_of)
                .and_then(|l| l.filled(filler.how, source.kind, fact, bands, bound.sheet.as_of));
            if let Some(limits) = limits {
                let slot = Slot::of(slot.read(limits, bound.as_of), 0);
                let by_bands = bands.is_some() && filler.how == How::Ends;
                return Some((slot, by(by_bands)));
            }
        }
        None
    }
}

impl Plan {
    /// The last day on which the fact of a slot can still change: the end of its statutory window, else of its academic
    /// year. With the choice about 29 February open, the earlier day.
    pub(crate) fn closing(&self, slot: u32, bound: &Bound<'_>) -> Option<Date> {
        let plan = self.slots.get(slot as usize)?;
        let year = bound.period.year;
        let end = self.catalogue.at(plan.declaration)?.window_end(year)?;
        let window = plan.window.and_then(|w| self.framework.windows.get(w));
        let statutory = window.and_then(|window| {
            let choice = window.leap_day_choice.as_ref();
            let option = choice.and_then(|c| bound.sheet.choices.get(c));
            window.closing_day(year, option.is_some_and(|o| o == "included"))
        });
        Some(statutory.unwrap_or(end))
    }

    /// The limits of a slot on its fact's own scale. A date that is read against a period is a yes-no in its slot; here it
    /// is a day again.
    pub(crate) fn own_limits(&self, slot: u32, bound: &Bound<'_>) -> Limits {
        let state = bound.slot(slot);
        let Some(plan) = self.slots.get(slot as usize).filter(|s| s.within.is_some()) else {
            return state.limits();
        };
        let fillers = plan.fillers.iter().map(|f| (&f.address, f.declaration));
        let mut places = std::iter::once((&plan.address, plan.declaration)).chain(fillers);
        let known = places.find_map(|(address, declaration)| {
            let entry = bound.sheet.entries.get(address)?;
            Limits::of(
                &entry.value,
                self.catalogue.at(declaration)?,
                bound.sheet.as_of,
            )
        });
        known.unwrap_or_else(|| Limits::closed(Ratio::ZERO, Ratio::whole(bound.as_of.days())))
    }
}

impl SlotPlan {
    /// A date read against a period is a yes-no; everything else is read as it is.
    fn read(&self, limits: Limits, as_of: Date) -> Limits {
        let Some(period) = self.within else {
            return limits;
        };
        let threshold = as_of.minus(period).days();
        let recent = |day: Ratio| {
            if day.n() >= threshold {
                Ratio::ONE
            } else {
                Ratio::ZERO
            }
        };
        Limits::closed(recent(limits.lo), recent(limits.hi))
    }
}

impl Condition {
    pub(crate) fn holds(&self, institution: &Institution) -> bool {
        self.applies.covers(institution)
            && self.last_year.is_none_or(|last| institution.ends_in(last))
    }
}

/// An edition was asked about a setting that it does not cover.
pub(crate) fn setting_not_covered(framework: &Framework, setting: Setting) -> Problem {
    let covered: Vec<&str> = framework.settings.iter().map(|s| s.id()).collect();
    Problem::error(
        Code::SettingNotCovered,
        format!("`{}` does not cover a {}", framework.id, setting.label()),
    )
    .path("institution.setting")
    .found(setting.id())
    .expected(format!("one of {}", covered.join(", ")))
    .help("name another edition, or leave `frameworks` out to use those in force")
}
