//! A form: what a plan asks of one kind of institution, filled again and again for the outcomes of many records.

use super::{Bound, Plan, Possible, Slot};
use crate::date::Date;
use crate::fact::{Address, FactSheet, Kind, Value};
use crate::problem::Problems;

/// A sheet for one institution's setting, year groups, day and choices, with a place for each fact that a plan reads.
///
/// Records of many institutions mostly differ in nothing but values. A form is bound once; filling a place then costs little
/// more than the comparison with a threshold. Outcomes are those of a sheet with the same values.
#[derive(Clone, Debug)]
pub struct Form {
    bound: Bound<'static>,
    /// What each slot is while nothing is said.
    blank: Vec<Slot>,
    /// What is said of each slot by its own fact.
    own: Vec<Slot>,
    fields: Vec<Field>,
    /// Slots that other facts may fill.
    fillable: Vec<u32>,
}

#[derive(Clone, Debug)]
struct Field {
    address: Address,
    kind: Kind,
    /// The highest count that is accepted.
    most: u32,
    slots: Vec<u32>,
    fills_another: bool,
}

impl Plan {
    /// A form for the institution of a sheet, with its days, choices and bands. Facts on the sheet are not looked at.
    ///
    /// # Errors
    /// As [`Plan::bind_on`].
    pub fn form(&self, sheet: &FactSheet, as_of: Date) -> Result<Form, Problems> {
        let bound = self.bind_on(&sheet.without_facts(), as_of)?.into_owned();
        let institution = &bound.sheet.institution;
        let fields = self.addresses().into_iter().filter_map(|address| {
            let fact = self.catalogue.get(&address.fact)?;
            let exists = fact.exists_for(address.dimension, institution);
            exists.then(|| Field {
                address: address.clone(),
                kind: fact.kind,
                most: fact.max.unwrap_or(u32::MAX),
                slots: self.slots_where(|slot| slot.address == *address),
                fills_another: self
                    .slots
                    .iter()
                    .any(|slot| slot.fillers.iter().any(|f| f.address == *address)),
            })
        });
        Ok(Form {
            fields: fields.collect(),
            fillable: self.slots_where(|slot| !slot.fillers.is_empty()),
            blank: bound.slots.clone(),
            own: bound.slots.clone(),
            bound,
        })
    }

    fn slots_where(&self, holds: impl Fn(&super::SlotPlan) -> bool) -> Vec<u32> {
        let each = (0..).zip(&self.slots);
        each.filter(|(_, slot)| holds(slot))
            .map(|(at, _)| at)
            .collect()
    }
}

impl Form {
    /// The facts that have a place, in the order of addresses, with their kinds.
    pub fn fields(&self) -> impl Iterator<Item = (&Address, Kind)> {
        self.fields.iter().map(|field| (&field.address, field.kind))
    }

    /// Puts a value into the place of a field, by its position in [`Form::fields`].
    ///
    /// `false` says that the place was left as it was: the value is not a plain one (a number of a known whole, a count, yes
    /// or no, unknown), or is none of the fact's kind and limits. A sheet then reads it, or tells what is wrong.
    #[must_use]
    pub fn fill(&mut self, field: usize, value: &Value) -> bool {
        let Some(field) = self.fields.get(field) else {
            return false;
        };
        let known = match value {
            Value::Unknown => None,
            value => match Slot::quick(value, field.kind, field.most) {
                Some(slot) => Some(slot),
                None => return false,
            },
        };
        for at in &field.slots {
            let at = *at as usize;
            let slot = known.or_else(|| self.blank.get(at).copied());
            if let (Some(place), Some(slot)) = (self.own.get_mut(at), slot) {
                *place = slot;
            }
        }
        if field.fills_another {
            let sheet = self.bound.sheet.to_mut();
            sheet.put(field.address.clone(), value.clone());
        }
        true
    }

    /// The possible outcomes of every criterion of the plan that the form was made by, as [`Plan::outcomes`].
    pub fn outcomes(&mut self, plan: &Plan, out: &mut [Possible]) {
        self.bound.filled.clear();
        self.bound.slots.clone_from(&self.own);
        plan.fill_unknown(&self.fillable, &mut self.bound);
        plan.answer_leaves(&mut self.bound);
        plan.outcomes(&self.bound, out);
    }
}
