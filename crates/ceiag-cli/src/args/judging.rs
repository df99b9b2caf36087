//! Options that say how facts are judged, and for whom questions are asked.

use crate::failure::Failure;
use ceiag::api::Options;
use ceiag::date::Date;
use ceiag::fact::FactSheet;
use ceiag::institution::{Institution, Setting, YearGroups};
use ceiag::problem::{Code, Problem};
use ceiag::text::nearest;
use std::collections::BTreeMap;
use std::time::{SystemTime, UNIX_EPOCH};

/// How facts are judged.
#[derive(Debug, clap::Args)]
pub struct Judging {
    /// The day of judgement (YYYY-MM-DD); by default the day of the facts
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// Judge by this edition, or by the edition of this series that is in force. May be repeated
    #[arg(long = "framework", value_name = "ID")]
    pub frameworks: Vec<String>,
    /// Score by this profile. May be repeated, for different editions
    #[arg(long = "profile", value_name = "[FRAMEWORK=]ID")]
    pub profiles: Vec<String>,
    /// Make a choice where sources conflict or are silent. May be repeated
    #[arg(long = "choose", value_name = "CHOICE=OPTION", value_parser = pair)]
    pub choices: Vec<(String, String)>,
    /// Take refused facts as not known, instead of refusing the sheet
    #[arg(long)]
    pub tolerant: bool,
}

pub fn pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((choice, option)) if !choice.is_empty() && !option.is_empty() => {
            Ok((choice.to_owned(), option.to_owned()))
        }
        _ => Err("expected CHOICE=OPTION".to_owned()),
    }
}

impl Judging {
    /// The same for the core.
    pub fn options(&self) -> Result<Options, Failure> {
        let profiles = self.profiles.iter().map(|text| match text.split_once('=') {
            Some((framework, profile)) => (framework, profile),
            None => (Options::ANY_FRAMEWORK, text.as_str()),
        });
        let choices = self.choices.iter().map(|(c, o)| (c.as_str(), o.as_str()));
        Ok(Options {
            as_of: self.as_of,
            frameworks: self.frameworks.clone(),
            profiles: once(
                profiles,
                "--profile: name the edition of each, as FRAMEWORK=ID",
            )?,
            choices: once(
                choices,
                "--choose: the same choice is made twice, and differently",
            )?,
            tolerant: self.tolerant,
            all_choices: false,
        })
    }
}

/// A map in which no key is given two values.
fn once<'a>(
    pairs: impl Iterator<Item = (&'a str, &'a str)>,
    otherwise: &str,
) -> Result<BTreeMap<String, String>, Failure> {
    let mut map = BTreeMap::new();
    for (key, value) in pairs {
        let before = map.insert(key.to_owned(), value.to_owned());
        if before.is_some_and(|before| before != value) {
            return Err(Failure::Usage(otherwise.to_owned()));
        }
    }
    Ok(map)
}

/// An institution of which no facts are known yet.
#[derive(Debug, clap::Args)]
pub struct Blank {
    /// school, special-school, alternative-provision, sixth-form-college, college or training-provider
    #[arg(long)]
    pub setting: Option<String>,
    /// The year groups, first and last
    #[arg(long, value_name = "7-11", value_parser = years)]
    pub years: Option<YearGroups>,
}

pub fn years(text: &str) -> Result<YearGroups, String> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let ends = first.trim().parse().ok().zip(last.trim().parse().ok());
    ends.and_then(|(first, last)| YearGroups::new(first, last))
        .ok_or_else(|| {
            format!(
                "expected the first and the last year group, such as 7-11 (0 to {})",
                YearGroups::MAX
            )
        })
}

/// The setting with this id.
pub fn setting(id: &str) -> Result<Setting, Failure> {
    let known = Setting::NAMES.iter().find(|(name, _)| *name == id);
    if let Some((_, setting)) = known {
        return Ok(*setting);
    }
    let names = Setting::NAMES.map(|(name, _)| name);
    let problem = Problem::error(Code::UnknownSetting, format!("no setting is called `{id}`"))
        .found(id)
        .expected(format!("one of {}", names.join(", ")));
    Err(match nearest(id, names) {
        Some(near) => problem.help(format!("did you mean `{near}`?")).into(),
        None => problem.into(),
    })
}

impl Blank {
    /// A sheet without facts.
    pub fn sheet(&self, as_of: Option<Date>) -> Result<FactSheet, Failure> {
        let Some(named) = self.setting.as_deref() else {
            let message = "whom is it for? a setting is needed, and a school's year groups";
            let problem = Problem::error(Code::MissingKey, message);
            return Err(problem.help("add --setting school --years 7-11").into());
        };
        let setting = setting(named)?;
        if setting.needs_years() && self.years.is_none() {
            let message = format!("{} needs its year groups", setting.one());
            let problem = Problem::error(Code::BadYears, message).help("add --years 7-11");
            return Err(problem.into());
        }
        if !setting.may_have_years() && self.years.is_some() {
            let message = format!("{} has no year groups here", setting.one());
            let problem = Problem::error(Code::BadYears, message).help("leave out --years");
            return Err(problem.into());
        }
        let institution = Institution::new(setting, self.years);
        Ok(FactSheet::new(institution, as_of.unwrap_or_else(today)))
    }
}

/// Today in UTC. Only what brings no day of its own is dated so: an award, evidence, questions about a sheet that does not exist yet.
pub fn today() -> Date {
    const FROM_1900_TO_1970: u64 = 25_567;
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let days = since.map_or(0, |d| d.as_secs() / 86_400) + FROM_1900_TO_1970;
    u32::try_from(days)
        .ok()
        .and_then(Date::from_days)
        .unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_day_of_unix_time_is_counted_right() {
        assert_eq!(Date::from_days(25_567).unwrap().to_string(), "1970-01-01");
    }

    #[test]
    fn ranges_of_years() {
        assert_eq!(years("7-11"), Ok(YearGroups::new(7, 11).unwrap()));
        assert_eq!(years("12"), Ok(YearGroups::only(12).unwrap()));
        assert!(years("11-7").is_err());
        assert!(years("seven").is_err());
    }
}
