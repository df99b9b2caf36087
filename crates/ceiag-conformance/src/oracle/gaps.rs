//! Gaps: the smallest sets of changes, by trying subsets in order of size (model, section 5).

use std::collections::BTreeSet;

use serde_json::Value;

use super::RESERVED;
use super::case::Case;
use super::finding::{Asks, Crediting};
use super::rule::Choices;
use super::value::Domain;
use super::world::{list, text};

/// What would reach a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gaps {
    /// It is reached.
    Reached,
    /// No set of changes reaches it.
    Unreachable,
    /// The sets with fewest changes, at most five.
    Sets {
        /// Addresses of each set, in address order; sets in the order of their addresses.
        sets: Vec<Vec<String>>,
        /// There are more sets of this size.
        more: bool,
    },
    /// Too many addresses for brute force.
    NotTried,
}

/// Enough for all subsets of eight addresses, or the small ones of more.
const TRIES: usize = 300;

/// The most sets that are listed.
const LISTED: usize = 5;

impl Case<'_> {
    /// Gaps of one criterion (by id) or, where a group has this id, of one benchmark; of a level as `THEME/LEVEL`.
    ///
    /// # Errors
    /// The framework or the sheet cannot be read, or it has no such target.
    pub fn gaps(
        &self,
        framework: &Value,
        profile: Option<&str>,
        target: &str,
    ) -> Result<Gaps, String> {
        let in_target = |c: &&Value| text(c, "id") == target || text(c, "benchmark") == target;
        let level = target.split_once('/');
        let criteria: Vec<&Value> = match level {
            Some((theme, level)) => Self::up_to(framework, theme, level),
            None => Self::criteria(framework, profile)
                .into_iter()
                .filter(in_target)
                .collect(),
        };
        let whole_benchmark = list(framework, "benchmark")
            .iter()
            .any(|b| text(b, "id") == target);
        if criteria.is_empty() && !whole_benchmark {
            return Err(format!("no target {target}"));
        }
        let reached = |case: &Self| -> Result<bool, String> {
            if level.is_some() {
                return case.certainly_reached(&criteria);
            }
            if whole_benchmark {
                return case.certainly_achieved(framework, profile, target, &criteria);
            }
            case.certainly_met(criteria.first().ok_or("no criterion")?)
        };
        if reached(self)? {
            return Ok(Gaps::Reached);
        }
        let candidates = self.movable(framework, profile, &criteria, whole_benchmark)?;
        let mut tried = 0;
        let mut found: Vec<Vec<String>> = Vec::new();
        for size in 1..=candidates.len() {
            if binomial(candidates.len(), size) > TRIES - tried {
                return Ok(Gaps::NotTried);
            }
            for set in subsets(&candidates, size) {
                tried += 1;
                if self.reaches(&set, &reached)? {
                    found.push(set.into_iter().map(|(address, _)| address).collect());
                }
            }
            if !found.is_empty() {
                let more = found.len() > LISTED;
                found.truncate(LISTED);
                return Ok(Gaps::Sets { sets: found, more });
            }
        }
        Ok(Gaps::Unreachable)
    }

    /// Addresses that can be moved, in address order, with everything they can be moved to. A finished year can only be found out.
    fn movable(
        &self,
        framework: &Value,
        profile: Option<&str>,
        criteria: &[&Value],
        credit_too: bool,
    ) -> Result<Vec<(String, Domain)>, String> {
        let mut addresses = BTreeSet::new();
        for choices in self.combinations(criteria)? {
            for criterion in criteria {
                let tree = self.criterion_tree(criterion, &choices)?;
                addresses.extend(tree.leaves().into_iter().map(|(a, _)| a.to_owned()));
                if credit_too {
                    let crediting = Crediting::of(self, framework, profile, criterion)?;
                    addresses.extend(crediting.leaves().into_iter().map(|(a, _)| a.to_owned()));
                }
            }
        }
        let mut found = Vec::new();
        for address in addresses.into_iter().filter(|a| !a.starts_with(RESERVED)) {
            let Some(own) = self.state(&address)?.domain else {
                continue;
            };
            let window = criteria.iter().find_map(|c| window_of(framework, c));
            let domain = if self.closed(&address, window)? {
                own
            } else {
                self.whole_domain(&address)?
            };
            if domain.single().is_none() {
                found.push((address, domain));
            }
        }
        found.sort_by_key(|(a, _)| self.world.order(a));
        Ok(found)
    }

    /// Moves every address of the set to one end or the other: rules are monotone, so if any values reach the target, ends do.
    fn reaches(
        &self,
        set: &[(String, Domain)],
        reached: &dyn Fn(&Self) -> Result<bool, String>,
    ) -> Result<bool, String> {
        for ends in 0_u32..(1 << set.len()) {
            let mut moved = self.clone();
            for (i, (address, domain)) in set.iter().enumerate() {
                let value = if ends & (1 << i) == 0 {
                    domain.highest()
                } else {
                    domain.lowest()
                };
                moved.moved.insert(address.clone(), value);
            }
            if reached(&moved)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether no statement asks for more. Where none applies, nothing is reached.
    fn certainly_reached(&self, statements: &[&Value]) -> Result<bool, String> {
        let mut some = false;
        for statement in statements {
            match self.asks(statement)? {
                Asks::More => return Ok(false),
                Asks::Met => some = true,
                Asks::Nothing => {}
            }
        }
        Ok(some)
    }

    fn certainly_achieved(
        &self,
        framework: &Value,
        profile: Option<&str>,
        target: &str,
        criteria: &[&Value],
    ) -> Result<bool, String> {
        let combinations: Vec<Choices> = self.combinations(criteria)?;
        let mut some = false;
        for choices in combinations {
            match self
                .benchmark(framework, profile, target, &choices)?
                .0
                .state
            {
                "achieved" => some = true,
                // As for a criterion: nothing is asked where nothing applies.
                "not-applicable" => {}
                _ => return Ok(false),
            }
        }
        Ok(some)
    }
}

/// The number of subsets of this size.
fn binomial(items: usize, size: usize) -> usize {
    (0..size).fold(1_usize, |n, i| n.saturating_mul(items - i) / (i + 1))
}

/// All subsets of this size, in the order of their members.
fn subsets<T: Clone>(items: &[T], size: usize) -> Vec<Vec<T>> {
    if size == 0 {
        return vec![Vec::new()];
    }
    let mut found = Vec::new();
    for (i, first) in items.iter().enumerate() {
        for mut rest in subsets(items.get(i + 1..).unwrap_or_default(), size - 1) {
            rest.insert(0, first.clone());
            found.push(rest);
        }
    }
    found
}

/// "What a criterion with a statutory `[[window]]` reads closes with the window instead" (section 3, time).
fn window_of<'f>(framework: &'f Value, criterion: &Value) -> Option<&'f Value> {
    let windows = framework.get("window")?.as_array()?;
    windows
        .iter()
        .find(|w| w.get("criterion") == criterion.get("id"))
}

#[cfg(test)]
mod tests {
    use super::{binomial, subsets};

    #[test]
    fn lists_subsets_in_order() {
        assert_eq!(subsets(&[1, 2, 3], 2), [[1, 2], [1, 3], [2, 3]]);
        assert_eq!(
            (binomial(8, 3), binomial(18, 2), binomial(3, 3)),
            (56, 153, 1)
        );
        assert_eq!(subsets(&[1, 2], 3), Vec::<Vec<i32>>::new());
    }
}
