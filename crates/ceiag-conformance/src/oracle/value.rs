//! What is known of one fact: the values it may still have.

use serde_json::Value;

use super::day;
use super::ratio::Ratio;
use super::world::{list, text, whole};

/// Beyond "numbers n, d and counts are at most 4 000 000 000" (model, section 1).
const FAR: i128 = 5_000_000_000;

/// What the sheet says of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// Nothing.
    Unknown,
    /// It is not applicable.
    NotApplicable,
    /// It lies here; a known value has equal ends.
    Within(Domain),
}

/// An interval of numbers. Yes/no is 0 and 1, a choice its position, a date its day number (model, section 1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Domain {
    /// Lowest value; none for a date.
    pub lo: Option<Ratio>,
    /// The lowest value itself is left out: "n > 0 with d unknown is (0, 1]".
    pub lo_open: bool,
    /// Highest value; none for a count without a maximum.
    pub hi: Option<Ratio>,
    /// Only whole numbers.
    pub whole: bool,
}

impl Domain {
    /// Everything a fact of this declaration can be.
    ///
    /// # Errors
    /// The kind is not one of the model's.
    pub fn of(fact: &Value, last_day: i128) -> Result<Self, String> {
        let (lo, hi) = match text(fact, "kind") {
            "yes-no" | "share" => (Some(0), Some(1)),
            "count" => (Some(0), whole(fact, "max")),
            "date" => (None, Some(last_day)),
            "choice" => (
                Some(0),
                i128::try_from(list(fact, "options").len())
                    .ok()
                    .map(|n| n - 1),
            ),
            other => return Err(format!("no kind {other}")),
        };
        Ok(Self {
            lo: lo.map(Ratio::whole),
            lo_open: false,
            hi: hi.map(Ratio::whole),
            whole: text(fact, "kind") != "share",
        })
    }

    /// The value, if only one is left.
    #[must_use]
    pub fn single(&self) -> Option<Ratio> {
        if self.lo == self.hi && !self.lo_open {
            self.lo
        } else {
            None
        }
    }

    /// A value as high as any rule can ask for.
    #[must_use]
    pub fn highest(&self) -> Ratio {
        self.hi.unwrap_or(Ratio::whole(FAR))
    }

    /// A value as low as any rule can ask for.
    #[must_use]
    pub fn lowest(&self) -> Ratio {
        self.lo.unwrap_or(Ratio::whole(-FAR))
    }

    /// Values to try: "ends of its interval, every threshold or edge inside, and one point between neighbours".
    #[must_use]
    pub fn candidates(&self, edges: &[Ratio]) -> Vec<Ratio> {
        let inside =
            |p: &Ratio| self.lo.is_none_or(|lo| *p >= lo) && self.hi.is_none_or(|hi| *p <= hi);
        let mut points: Vec<Ratio> = edges
            .iter()
            .copied()
            .filter(inside)
            .chain(self.lo)
            .chain(self.hi)
            .collect();
        points.sort();
        points.dedup();
        if self.lo.is_none() {
            let first = points.first().map_or(0, |p| p.n);
            points.insert(0, Ratio::whole(first - 1));
        }
        if self.hi.is_none() {
            let last = points.last().map_or(0, |p| p.n);
            points.push(Ratio::whole(last + 1));
        }
        let mut all: Vec<Ratio> = points
            .windows(2)
            .filter_map(|w| w.first()?.between(*w.last()?, self.whole))
            .chain(points.iter().copied())
            .collect();
        all.sort();
        all.retain(|p| !(self.lo_open && Some(*p) == self.lo));
        all
    }
}

/// A value as a sheet writes it; the inverse of `read` for known values.
#[must_use]
pub fn write(fact: &Value, value: Ratio) -> Value {
    match text(fact, "kind") {
        "yes-no" => Value::Bool(value.n == 1),
        "share" => Value::String(value.to_string()),
        "date" => Value::String(day::text(value.n)),
        "choice" => {
            let place = usize::try_from(value.n).ok();
            let option = place.and_then(|p| list(fact, "options").get(p));
            option
                .and_then(|o| o.get("id"))
                .cloned()
                .unwrap_or_default()
        }
        _ => i64::try_from(value.n).map_or(Value::Null, Value::from),
    }
}

/// Reads a written value (model, section 7, "Values").
///
/// # Errors
/// The value is refused.
pub fn read(fact: &Value, written: &Value, last_day: i128) -> Result<Known, String> {
    let written = written.get("value").unwrap_or(written);
    let may_be_not_applicable = fact.get("may-be-not-applicable") == Some(&Value::Bool(true));
    let not_applicable = || {
        if may_be_not_applicable {
            Ok(Known::NotApplicable)
        } else {
            Err("may not be not applicable".to_owned())
        }
    };
    if written.as_str() == Some("unknown") || written.get("unknown").is_some() {
        return Ok(Known::Unknown);
    }
    if written.get("not-applicable").is_some() {
        return not_applicable();
    }
    let full = Domain::of(fact, last_day)?;
    let ends = match text(fact, "kind") {
        "share" => {
            if denominator(written) == Some(0) {
                return not_applicable();
            }
            share(written)?
        }
        "yes-no" => match (written.as_bool(), written.as_str()) {
            (Some(true), _) | (_, Some("yes")) => exactly(Ratio::whole(1)),
            (Some(false), _) | (_, Some("no")) => exactly(Ratio::whole(0)),
            _ => return Err("not yes or no".to_owned()),
        },
        kind => between(
            written,
            ("date" == kind).then_some(("after", "before")),
            &|v| match kind {
                "count" => v
                    .as_i64()
                    .map(i128::from)
                    .ok_or_else(|| "not a count".to_owned()),
                "date" => day::parse(v.as_str().unwrap_or_default()),
                _ => position(fact, v.as_str().unwrap_or_default()),
            },
        )?,
    };
    let domain = Domain {
        lo: ends.0.or(full.lo),
        hi: ends.1.or(full.hi),
        lo_open: ends.2,
        ..full
    };
    let outside = domain.lo < full.lo
        || full
            .hi
            .is_some_and(|top| domain.hi.is_none_or(|hi| hi > top));
    if outside || domain.lo.zip(domain.hi).is_some_and(|(lo, hi)| lo > hi) {
        return Err("outside its range".to_owned());
    }
    Ok(Known::Within(domain))
}

type Ends = (Option<Ratio>, Option<Ratio>, bool);

const fn exactly(value: Ratio) -> Ends {
    (Some(value), Some(value), false)
}

/// The position of an option.
///
/// # Errors
/// The fact has no such option.
pub fn position(fact: &Value, option: &str) -> Result<i128, String> {
    let place = list(fact, "options")
        .iter()
        .position(|o| text(o, "id") == option);
    place
        .and_then(|p| i128::try_from(p).ok())
        .ok_or_else(|| format!("no option {option}"))
}

fn between(
    written: &Value,
    names: Option<(&str, &str)>,
    one: &dyn Fn(&Value) -> Result<i128, String>,
) -> Result<Ends, String> {
    if !written.is_object() {
        return one(written).map(|v| exactly(Ratio::whole(v)));
    }
    let (from, to) = names.unwrap_or(("from", "to"));
    let end = |key| {
        written
            .get(key)
            .map(one)
            .transpose()
            .map(|v| v.map(Ratio::whole))
    };
    Ok((end(from)?, end(to)?, false))
}

fn denominator(written: &Value) -> Option<i128> {
    if let Some(text) = written.as_str() {
        return text
            .split_once('/')
            .or_else(|| text.split_once(" of "))?
            .1
            .trim()
            .parse()
            .ok();
    }
    whole(written, "d")
}

fn share(written: &Value) -> Result<Ends, String> {
    if let Some(text) = written.as_str() {
        return Ratio::parse(text).map(exactly);
    }
    let n = written.get("n");
    let single = n.and_then(Value::as_i64).map(i128::from);
    let range = n.and_then(Value::as_array).map(|r| {
        r.iter()
            .filter_map(Value::as_i64)
            .map(i128::from)
            .collect::<Vec<_>>()
    });
    match (single, range.as_deref(), whole(written, "d")) {
        (Some(n), _, Some(d)) => Ratio::new(n, d).map(exactly),
        (Some(0), _, None) => Ok(exactly(Ratio::whole(0))),
        (Some(_), _, None) => Ok((Some(Ratio::whole(0)), Some(Ratio::whole(1)), true)),
        (_, Some([a, b]), Some(d)) => {
            Ok((Some(Ratio::new(*a, d)?), Some(Ratio::new(*b, d)?), false))
        }
        _ => {
            let end = |key| {
                written
                    .get(key)
                    .and_then(Value::as_str)
                    .map(Ratio::parse)
                    .transpose()
            };
            let ends = (end("from")?, end("to")?, false);
            if ends.0.is_none() && ends.1.is_none() {
                Err("not a share".to_owned())
            } else {
                Ok(ends)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Domain, Known, read, write};
    use crate::oracle::ratio::Ratio;
    use serde_json::json;

    fn ends(
        fact: &serde_json::Value,
        written: &serde_json::Value,
    ) -> (Option<Ratio>, Option<Ratio>, bool) {
        match read(fact, written, 100).unwrap() {
            Known::Within(d) => (d.lo, d.hi, d.lo_open),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn reads_shares() {
        let fact = json!({"kind": "share"});
        let at = |n, d| Some(Ratio::new(n, d).unwrap());
        assert_eq!(
            ends(&fact, &json!("112/150")),
            (at(56, 75), at(56, 75), false)
        );
        assert_eq!(
            ends(&fact, &json!({"n": [100, 112], "d": 150})),
            (at(2, 3), at(56, 75), false)
        );
        assert_eq!(ends(&fact, &json!({"n": 5})), (at(0, 1), at(1, 1), true));
        assert_eq!(ends(&fact, &json!({"n": 0})), (at(0, 1), at(0, 1), false));
        assert_eq!(
            ends(&fact, &json!({"from": "50%", "to": "75%"})),
            (at(1, 2), at(3, 4), false)
        );
        assert!(read(&fact, &json!("3/2"), 100).is_err());
        assert!(read(&fact, &json!("0/0"), 100).is_err());
        assert_eq!(
            read(
                &json!({"kind": "share", "may-be-not-applicable": true}),
                &json!("0/0"),
                100
            ),
            Ok(Known::NotApplicable)
        );
    }

    #[test]
    fn writes_what_it_reads() {
        let options = json!([{"id": "low"}, {"id": "high"}]);
        for (kind, written) in [
            ("yes-no", json!(true)),
            ("share", json!("2/3")),
            ("count", json!(7)),
            ("date", json!("2024-02-29")),
            ("choice", json!("high")),
        ] {
            let fact = json!({"kind": kind, "options": options});
            let Known::Within(domain) = read(&fact, &written, 1_000_000).unwrap() else {
                panic!("{kind}")
            };
            assert_eq!(write(&fact, domain.single().unwrap()), written);
        }
    }

    #[test]
    fn tries_ends_edges_and_points_between() {
        let share = Domain::of(&json!({"kind": "share"}), 0).unwrap();
        let half = Ratio { n: 1, d: 2 };
        assert_eq!(share.candidates(&[half]).len(), 5);
        let count = Domain::of(&json!({"kind": "count"}), 0).unwrap();
        let tried: Vec<i128> = count
            .candidates(&[Ratio::whole(3)])
            .iter()
            .map(|p| p.n)
            .collect();
        assert_eq!(tried, [0, 1, 3, 4]);
        let some = Domain {
            lo_open: true,
            ..share
        };
        assert!(!some.candidates(&[half]).contains(&Ratio::whole(0)));
        assert_eq!(some.candidates(&[half]).len(), 4);
    }
}
