//! What is known of each made-up pupil, none of whom is a real person.

use super::options::Plan;
use super::rng::Rng;
use super::roll::Person;
use crate::record::{SendStatus, Sex};
use ceiag::date::{AcademicYear, Date};
use std::collections::HashMap;

/// No local authority has this code, as far as is known, so no school ever allocated these numbers.
const AUTHORITY: u32 = 999;

/// The schools, made up like everything else, in which pupils got their numbers.
const PRIMARIES: u32 = 6;

/// A pupil.
#[derive(Clone, Debug)]
pub(super) struct Pupil {
    pub(super) key: String,
    pub(super) upn: Option<String>,
    pub(super) uln: Option<String>,
    pub(super) birth: Option<Date>,
    pub(super) sex: Option<Sex>,
    pub(super) send: Option<SendStatus>,
    pub(super) fsm6: Option<bool>,
    pub(super) pupil_premium: Option<bool>,
    pub(super) eal: Option<bool>,
    pub(super) looked_after: Option<bool>,
    pub(super) considering_he: Option<bool>,
    /// How often in a thousand times this pupil is there.
    pub(super) there: u32,
}

/// What is known of each.
pub(super) fn pupils(plan: &Plan, people: &[Person]) -> Vec<Pupil> {
    let mut numbers = Numbers::default();
    let width = people.len().to_string().len().max(4);
    let each = people.iter().enumerate().map(|(number, person)| {
        let mut rng = Rng::of(plan.seed, "pupil", &[u64::try_from(number).unwrap_or(0)]);
        pupil(plan, person, number, width, &mut rng, &mut numbers)
    });
    each.collect()
}

fn pupil(
    plan: &Plan,
    person: &Person,
    number: usize,
    width: usize,
    rng: &mut Rng,
    numbers: &mut Numbers,
) -> Pupil {
    let shares = &plan.shares;
    let sex = if rng.chance(shares.girls) {
        Sex::Female
    } else {
        Sex::Male
    };
    let send = match rng.below(1000) {
        drawn if drawn < shares.plan => SendStatus::Plan,
        drawn if drawn < shares.plan + shares.support => SendStatus::Support,
        _ => SendStatus::None,
    };
    let fsm6 = rng.chance(shares.fsm6);
    let eal = rng.chance(shares.eal);
    let looked_after = rng.chance(8);
    let premium = fsm6 || looked_after || rng.chance(10);
    let oldest = person.last().map_or(0, |stay| stay.group);
    let considering = match rng.below(10) {
        0..6 => Some(true),
        6..9 => Some(false),
        _ => None,
    };
    let birth = birth(person, rng);
    let upn = birth.and_then(|birth| numbers.upn(birth, rng));
    let uln = (oldest >= 9).then(|| numbers.uln(rng));
    // Those in these groups miss more, so that groups have gaps.
    let mut there = 955 + rng.below(30);
    for (is, less) in [
        (send == SendStatus::Support, 45),
        (send == SendStatus::Plan, 90),
        (fsm6, 50),
        (looked_after, 70),
        (rng.chance(40), 250),
    ] {
        there -= if is { less } else { 0 };
    }
    let mut said = |per_thousand| rng.chance(per_thousand);
    Pupil {
        key: format!("SYN-{:0width$}", number + 1),
        upn,
        uln,
        birth: birth.filter(|_| said(998)),
        sex: said(998).then_some(sex),
        send: said(992).then_some(send),
        fsm6: said(985).then_some(fsm6),
        pupil_premium: said(985).then_some(premium),
        eal: said(980).then_some(eal),
        looked_after: said(990).then_some(looked_after),
        considering_he: considering.filter(|_| oldest >= 12),
        there,
    }
}

/// A day in the year of birth of most pupils of the year group; a few are a year older.
fn birth(person: &Person, rng: &mut Rng) -> Option<Date> {
    let stay = person.first()?;
    let older = i16::from(rng.chance(4));
    let begin = AcademicYear::starting_in(stay.year - i16::from(stay.group) - 5 - older)?;
    let (first, last) = (begin.first_day().days(), begin.last_day().days());
    Date::from_days(rng.between(first, last))
}

/// Hands out numbers, each once.
#[derive(Default)]
struct Numbers {
    serials: HashMap<(u32, i16, bool), u32>,
    learners: u32,
}

impl Numbers {
    /// A UPN with the right check letter, allocated when the pupil was five; a few are temporary.
    fn upn(&mut self, birth: Date, rng: &mut Rng) -> Option<String> {
        let school = 2001 + rng.below(PRIMARIES);
        let year = AcademicYear::containing(birth).start_year() + 5;
        let temporary = rng.chance(12);
        let serial = self.serials.entry((school, year, temporary)).or_default();
        *serial += 1;
        let letters = u32::try_from(LETTERS.len()).unwrap_or(1);
        let tail = if temporary {
            let letter = LETTERS.get(usize::try_from(*serial % letters).ok()?)?;
            format!("{:02}{}", *serial / letters, char::from(*letter))
        } else {
            format!("{serial:03}")
        };
        let rest = format!("{AUTHORITY}{school}{:02}{tail}", year % 100);
        // A school with more pupils of one year than numbers leaves the rest without.
        (rest.len() == 12).then(|| format!("{}{rest}", check_letter(&rest)))
    }

    /// A ULN with the right check digit; a few are the placeholder for "no number yet".
    fn uln(&mut self, rng: &mut Rng) -> String {
        if rng.chance(4) {
            return "9999999999".to_owned();
        }
        loop {
            // Steps by a number without a factor in common with the range never meet a number twice.
            self.learners += 1;
            let body = 990_000_000 + (u64::from(self.learners) * 1_234_567) % 9_999_991;
            if let Some(check) = check_digit(body) {
                return format!("{body}{check}");
            }
        }
    }
}

const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRTUVWXYZ";

/// The letter that goes before twelve characters of a UPN.
fn check_letter(rest: &str) -> char {
    let value = |byte: u8| match byte {
        b'0'..=b'9' => u32::from(byte - b'0'),
        _ => {
            let at = LETTERS.iter().position(|letter| *letter == byte);
            at.and_then(|at| u32::try_from(at).ok()).unwrap_or(0)
        }
    };
    let sum: u32 = rest
        .bytes()
        .zip(2..)
        .map(|(b, weight)| value(b) * weight)
        .sum();
    let at = usize::try_from(sum % 23).unwrap_or(0);
    LETTERS.get(at).map_or('A', |letter| char::from(*letter))
}

/// The last digit of a ULN whose first nine are these; not every nine digits have one.
fn check_digit(body: u64) -> Option<u64> {
    let (mut left, mut sum) = (body, 0);
    for weight in 2..=10 {
        sum += (left % 10) * weight;
        left /= 10;
    }
    match sum % 11 {
        0 => None,
        rest => Some(10 - rest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_pass_the_published_tests() {
        for upn in [
            "B801200005001",
            "P207000016049",
            "W93526001234A",
            "H12345678901Z",
        ] {
            let (first, rest) = upn.split_at(1);
            assert_eq!(check_letter(rest).to_string(), first);
        }
        for (body, last) in [
            (927_630_868, Some(6)),
            (100_000_000, Some(0)),
            (123_456_789, Some(9)),
        ] {
            assert_eq!(check_digit(body), last);
        }
        assert_eq!(check_digit(100_000_040), None);
    }
}
