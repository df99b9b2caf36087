//! One institution's sheet, and what is known at each address.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::value::{Domain, Known, position, read, write};
use super::world::{World, list, split, text, wholes};
use super::{day, ratio::Ratio};
use crate::files::with_dashes;

/// What the caller says beside the sheet.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The day of the question; the sheet's `as-of` when absent.
    pub as_of: Option<String>,
    /// A profile by name.
    pub profile: Option<String>,
    /// Choices, stronger than the sheet's.
    pub choices: BTreeMap<String, String>,
    /// Bands for choice facts filled from shares.
    pub bands: BTreeMap<String, Value>,
    /// A refused value counts as unknown.
    pub tolerant: bool,
}

/// A sheet with everything that bears on what it means.
#[derive(Clone, Debug)]
pub struct Case<'w> {
    /// Declarations.
    pub world: &'w World,
    /// The institution's setting.
    pub setting: String,
    /// Its year groups.
    pub years: Vec<i128>,
    /// The day of the question.
    pub as_of: String,
    /// Choices that are made.
    pub choices: BTreeMap<String, String>,
    /// Profile by framework id, from the sheet.
    pub profiles: BTreeMap<String, String>,
    options: Options,
    given: BTreeMap<String, Value>,
    /// Values of addresses that a gap search has moved.
    pub(super) moved: BTreeMap<String, Ratio>,
    last_day: i128,
    year_end: i128,
}

/// What an address can be: not applicable, or one of some values, or (when `may_be_not_applicable`) either.
#[derive(Clone, Debug)]
pub struct State {
    /// The values; none when the address is certainly not applicable.
    pub domain: Option<Domain>,
    /// A completion may make it not applicable.
    pub may_be_not_applicable: bool,
}

fn strings(value: Option<&Value>) -> BTreeMap<String, String> {
    let entries = value.and_then(Value::as_object).into_iter().flatten();
    entries
        .filter_map(|(k, v)| Some((k.clone(), v.as_str()?.to_owned())))
        .collect()
}

impl<'w> Case<'w> {
    /// Reads a sheet.
    ///
    /// # Errors
    /// The sheet has no date or names an academic year that cannot be read.
    pub fn new(world: &'w World, sheet: &Value, options: Options) -> Result<Self, String> {
        // Choices keep their keys: criterion ids are not ours to rewrite.
        let choices = strings(sheet.get("choices"));
        let sheet = with_dashes(sheet);
        let institution = sheet.get("institution").cloned().unwrap_or_default();
        let setting = text(&institution, "setting").to_owned();
        // "`[12, 13]` by default for a sixth-form college" (section 2)
        let range = wholes(&institution, "years")
            .or_else(|| (setting == "sixth-form-college").then(|| vec![12, 13]));
        let years = match range.as_deref() {
            Some([a, b]) => (*a..=*b).collect(),
            _ => Vec::new(),
        };
        let last_day = day::parse(text(&sheet, "as-of"))?;
        let as_of = options
            .as_of
            .clone()
            .unwrap_or_else(|| text(&sheet, "as-of").to_owned());
        let year_end = day::academic_year_end(
            sheet.get("academic-year").and_then(Value::as_str),
            text(&sheet, "as-of"),
        )?;
        let mut given = BTreeMap::new();
        for (key, value) in sheet
            .get("facts")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
        {
            let nested = world.fact(key).is_ok_and(|f| f.get("by").is_some());
            match value.as_object().filter(|_| nested) {
                Some(by) => given.extend(by.iter().map(|(d, v)| (format!("{key}.{d}"), v.clone()))),
                None => _ = given.insert(key.clone(), value.clone()),
            }
        }
        let mut choices = choices;
        choices.extend(options.choices.clone());
        let profiles = strings(sheet.get("profiles"));
        Ok(Self {
            world,
            setting,
            years,
            as_of,
            choices,
            profiles,
            options,
            given,
            moved: BTreeMap::new(),
            last_day,
            year_end,
        })
    }

    /// "An address that the institution does not have is not applicable" (section 1).
    fn exists(&self, fact: &Value, dimension: Option<(&str, i128)>) -> bool {
        let has_year = |y: i128| self.years.contains(&y);
        // "exists only where the institution has one of these year groups", first to last
        let needed = wholes(fact, "needs-years");
        if needed.is_some_and(|r| !matches!(r.as_slice(), [a, b] if (*a..=*b).any(has_year))) {
            return false;
        }
        let within = |key, n| {
            wholes(fact, key)
                .is_none_or(|r| matches!(r.as_slice(), [a, b] if (*a..=*b).contains(&n)))
        };
        match dimension {
            None => true,
            Some(("y", n)) => has_year(n) && within("years", n),
            // "KS3 = 7–9, KS4 = 10–11, KS5 = 12–13"
            Some((_, n)) => {
                within("key-stages", n) && (0..=14).any(|y| has_year(y) && key_stage(y) == Some(n))
            }
        }
    }

    /// What can be at this address.
    ///
    /// # Errors
    /// The fact is not declared, or its value is refused.
    pub fn state(&self, address: &str) -> Result<State, String> {
        let (id, dimension) = split(address);
        let fact = self.world.fact(id)?;
        let may_be_not_applicable = may_be_not_applicable(fact);
        let nothing = State {
            domain: None,
            may_be_not_applicable: false,
        };
        if !self.exists(fact, dimension) {
            return Ok(nothing);
        }
        if let Some(value) = self.moved.get(address) {
            let domain = Domain {
                lo: Some(*value),
                lo_open: false,
                hi: Some(*value),
                whole: true,
            };
            return Ok(State {
                domain: Some(domain),
                may_be_not_applicable: false,
            });
        }
        let known = match self.direct(address)? {
            Known::Unknown => self.filling(fact, dimension)?,
            direct => direct,
        };
        Ok(match known {
            Known::NotApplicable => nothing,
            Known::Within(domain) => State {
                domain: Some(domain),
                may_be_not_applicable: false,
            },
            Known::Unknown => State {
                domain: Some(Domain::of(fact, self.last_day)?),
                may_be_not_applicable,
            },
        })
    }

    /// More exact values that a sheet could give at an address that is not decided: one for every value worth trying, and
    /// "not applicable" where that is possible.
    ///
    /// # Errors
    /// The fact is not declared, or its value is refused.
    pub fn narrower(&self, address: &str, framework: &Value) -> Result<Vec<Value>, String> {
        let State {
            domain,
            may_be_not_applicable,
        } = self.state(address)?;
        let Some(domain) = domain.filter(|d| d.single().is_none()) else {
            return Ok(Vec::new());
        };
        let fact = self.world.fact(split(address).0)?;
        let edges = self.edges(address, framework)?;
        let mut values: Vec<Value> = domain
            .candidates(&edges)
            .into_iter()
            .map(|v| write(fact, v))
            .collect();
        if may_be_not_applicable {
            values.push(json!({ "not-applicable": "tried" }));
        }
        Ok(values)
    }

    /// Everything the fact of this address could be made.
    ///
    /// # Errors
    /// The fact is not declared.
    pub fn whole_domain(&self, address: &str) -> Result<Domain, String> {
        Domain::of(self.world.fact(split(address).0)?, self.last_day)
    }

    fn direct(&self, address: &str) -> Result<Known, String> {
        let fact = self.world.fact(split(address).0)?;
        let Some(written) = self.given.get(address) else {
            return Ok(Known::Unknown);
        };
        match read(fact, written, self.last_day) {
            Err(_) if self.options.tolerant => Ok(Known::Unknown),
            Err(problem) => Err(format!("{address}: {problem}")),
            ok => ok,
        }
    }

    /// `counts-as`: "Only a directly given value fills another; fillings do not chain. The first declared source that has a value wins."
    fn filling(&self, fact: &Value, dimension: Option<(&str, i128)>) -> Result<Known, String> {
        for source in list(fact, "counts-as") {
            let from = self.world.fact(text(source, "from"))?;
            let address = match dimension.filter(|_| from.get("by").is_some()) {
                Some((name, n)) => format!("{}.{name}{n}", text(source, "from")),
                None => text(source, "from").to_owned(),
            };
            if !self.exists(from, split(&address).1) {
                continue;
            }
            let found = match self.direct(&address)? {
                Known::Within(found) => found,
                // Nobody there is nobody here, where this fact may be not applicable at all.
                Known::NotApplicable if may_be_not_applicable(fact) => {
                    return Ok(Known::NotApplicable);
                }
                _ => continue,
            };
            return Ok(match text(source, "how") {
                "at-least"
                    if text(fact, "kind") == "yes-no" && found.lo == Some(Ratio::whole(0)) =>
                {
                    Known::Unknown
                }
                "at-least" => Known::Within(Domain {
                    hi: Domain::of(fact, self.last_day)?.hi,
                    ..found
                }),
                "ends" => Known::Within(self.ends(fact, &found)?),
                _ => Known::Within(found),
            });
        }
        Ok(Known::Unknown)
    }

    /// `how = "ends"`, or the caller's bands (section 1).
    fn ends(&self, fact: &Value, share: &Domain) -> Result<Domain, String> {
        let full = Domain::of(fact, self.last_day)?;
        let (Some(lo), Some(hi), Some(last)) = (share.lo, share.hi, full.hi) else {
            return Err("a share without ends".to_owned());
        };
        let (zero, one) = (Ratio::whole(0), Ratio::whole(1));
        if let Some(bands) = self.options.bands.get(text(fact, "id")) {
            let (lo, hi) = (band(fact, bands, lo)?, band(fact, bands, hi)?);
            return Ok(Domain {
                lo: Some(Ratio::whole(lo)),
                hi: Some(Ratio::whole(hi)),
                ..full
            });
        }
        // 0 → first, 1 → last, anything between → [second, last]; an interval is the union over its points.
        let low = if lo == zero && !share.lo_open {
            zero
        } else if lo == one {
            last
        } else {
            one
        };
        Ok(Domain {
            lo: Some(low),
            hi: Some(if hi == zero { zero } else { last }),
            ..full
        })
    }

    /// "if that is before `as_of`, a *do* change is **closed**" (section 3, time): 31 August of the facts' academic year has passed.
    ///
    /// # Errors
    /// The fact or the date is not one.
    pub fn closed(&self, address: &str, window: Option<&Value>) -> Result<bool, String> {
        let period = text(self.world.fact(split(address).0)?, "period");
        let last = match window.map(|w| text(w, "closes")) {
            Some(closes) => {
                let included = window
                    .and_then(|w| w.get("leap-day-choice"))
                    .and_then(Value::as_str)
                    .is_some_and(|c| self.choices.get(c).is_some_and(|o| o == "included"));
                let (month, day) = closes.split_once('-').ok_or("no day of the year")?;
                let number = |text: &str| text.parse::<i128>().map_err(|e| e.to_string());
                let (month, day) = (number(month)?, number(day)?);
                let year = self.year_end - i128::from(month >= 9);
                // The day before 1 March is 29 February where there is one.
                if included && (month, day) == (2, 28) {
                    day::number(year, 3, 1) - 1
                } else {
                    day::number(year, month, day)
                }
            }
            None => day::number(self.year_end, 8, 31),
        };
        let over = last < day::parse(&self.as_of)?;
        Ok(matches!(period, "academic-year" | "leavers") && over)
    }
}

fn may_be_not_applicable(fact: &Value) -> bool {
    fact.get("may-be-not-applicable") == Some(&Value::Bool(true))
}

/// The key stage of a year group.
const fn key_stage(year: i128) -> Option<i128> {
    match year {
        7..=9 => Some(3),
        10..=11 => Some(4),
        12..=13 => Some(5),
        _ => None,
    }
}

/// "mapped to the last option whose edge ≤ the share (`exact`), ≤ the share rounded down to whole percent (`floor`), or half-up (`half-up`)".
fn band(fact: &Value, bands: &Value, share: Ratio) -> Result<i128, String> {
    let percent = match text(bands, "edge-rule") {
        "floor" => Ratio::new((100 * share.n).div_euclid(share.d), 100)?,
        "half-up" => Ratio::new((200 * share.n + share.d).div_euclid(2 * share.d), 100)?,
        _ => share,
    };
    let edges = list(bands, "lower-edges")
        .iter()
        .map(|e| Ratio::parse(e.as_str().unwrap_or_default()));
    let edges = edges.collect::<Result<Vec<_>, _>>()?;
    let option = list(fact, "options")
        .iter()
        .zip(edges)
        .rfind(|(_, edge)| *edge <= percent);
    position(fact, option.map_or("", |(o, _)| text(o, "id")))
}
