//! From what is said of everyone to the value of a fact.

use super::{Answer, Members, Says};
use crate::oracle::Ratio;
use serde_json::json;
use std::collections::BTreeSet;

/// Yes or no of all, whatever is put in for what is not known.
pub(super) fn everyone(all: &[Members]) -> Answer {
    let mut answers = BTreeSet::new();
    for members in all {
        let certain: Vec<Says> = members
            .iter()
            .filter(|(c, _)| *c)
            .map(|(_, s)| *s)
            .collect();
        answers.insert(if certain.contains(&Says::No) {
            Some(false)
        } else if !certain.is_empty() && members.iter().all(|(_, s)| *s == Says::Yes) {
            Some(true)
        } else {
            None
        });
    }
    match answers.into_iter().collect::<Vec<_>>().as_slice() {
        [Some(one)] => Some(json!(one)),
        _ => None,
    }
}

/// The smallest and the largest share that can be.
pub(super) fn share(all: &[Members]) -> Answer {
    let number = |members: &Members, certain: bool, says: Says| {
        let found = members.iter().filter(|m| **m == (certain, says)).count();
        i128::try_from(found).unwrap_or(0)
    };
    let mut shares: Vec<Ratio> = Vec::new();
    let mut counts: BTreeSet<(i128, i128)> = BTreeSet::new();
    let mut exact = true;
    for members in all {
        let n = |certain, says| number(members, certain, says);
        let of = n(true, Says::Yes) + n(true, Says::No) + n(true, Says::Open);
        if of == 0 {
            return None;
        }
        exact &= members.iter().all(|(certain, _)| *certain);
        // Every number of the open ones can turn out a yes, and of those perhaps counted any number can be.
        for open in 0..=n(true, Says::Open) {
            counts.insert((n(true, Says::Yes) + open, of));
            for yes in 0..=n(false, Says::Yes) + n(false, Says::Open) {
                for no in 0..=(n(false, Says::No) + n(false, Says::Open)) {
                    if yes + no > n(false, Says::Yes) + n(false, Says::No) + n(false, Says::Open) {
                        continue;
                    }
                    shares.extend(Ratio::new(n(true, Says::Yes) + open + yes, of + yes + no));
                }
            }
        }
    }
    let wholes: BTreeSet<i128> = counts.iter().map(|(_, of)| *of).collect();
    if let (true, 1, Some((a, of)), Some((b, _))) =
        (exact, wholes.len(), counts.first(), counts.last())
    {
        return Some(if a == b {
            json!(format!("{a}/{of}"))
        } else {
            json!({"n": [*a as i64, *b as i64], "d": *of as i64})
        });
    }
    let (mut low, mut high) = (*shares.first()?, *shares.first()?);
    for share in shares {
        if share < low {
            low = share;
        }
        if high < share {
            high = share;
        }
    }
    let shown = |r: Ratio| format!("{}/{}", r.n, r.d);
    Some(json!({"from": shown(low), "to": shown(high)}))
}
