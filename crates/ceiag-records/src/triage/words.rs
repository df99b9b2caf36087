//! What people read of a configuration and of its order.

use super::config::{Config, Field, Input, Test, Wanted, What};
use super::judge::{Pupil, State};
use ceiag::fact::{Address, Catalogue};
use ceiag::words::fact_label;

/// Why somebody is not in the list who perhaps belongs there.
pub(crate) const NOT_LISTED: &str =
    "an enrolment of this pupil was refused, so whether the pupil is on roll is not known";

/// The school's own columns are in another encoding.
pub(crate) const WINDOWS: &str =
    "the table of the school's own columns is not UTF-8 and was read as Windows-1252";

impl Field {
    /// What people read.
    pub fn label(self) -> &'static str {
        match self {
            Field::Sex => "sex",
            Field::Send => "special educational needs",
            Field::Fsm6 => "free school meals in the last six years",
            Field::PupilPremium => "pupil premium",
            Field::Eal => "English as an additional language",
            Field::LookedAfter => "looked after",
            Field::YearGroup => "year group",
        }
    }
}

impl Input {
    /// What is looked at and when it counts, in words.
    pub fn text(&self, catalogue: &Catalogue) -> String {
        let what = match &self.what {
            What::Field(field) => field.label().to_owned(),
            What::Fact(fact) => fact_label(&Address::whole(fact.clone()), catalogue),
            What::Meetings {
                attended,
                this_year,
            } => {
                let which = if *attended {
                    "held here"
                } else {
                    "missed here"
                };
                let when = if *this_year {
                    " this academic year"
                } else {
                    ""
                };
                format!("guidance meetings {which}{when}")
            }
            What::Column(name) => format!("the school's own column `{name}`"),
        };
        match &self.test {
            Test::Is(all) => format!("{what}: {}", either(all)),
            Test::AtLeast(least) => format!("{what}: {least} or more"),
            Test::Below(end) => format!("{what}: less than {end}"),
        }
    }
}

fn either(all: &[Wanted]) -> String {
    let each = all.iter().map(|wanted| match wanted {
        Wanted::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
        Wanted::Number(number) => number.to_string(),
        Wanted::Text(text) => text.clone(),
    });
    each.collect::<Vec<_>>().join(" or ")
}

/// `1 point`, `3 points`, `3 to 5 points`.
pub(crate) fn points_text((low, high): (u32, u32)) -> String {
    match (low, high) {
        (1, 1) => "1 point".to_owned(),
        _ if low == high => format!("{low} points"),
        _ => format!("{low} to {high} points"),
    }
}

/// `See first`, or `See first, perhaps See soon`.
pub(crate) fn groups_text(config: &Config, pupil: &Pupil) -> String {
    let labels = pupil
        .groups
        .iter()
        .filter_map(|group| config.groups.get(*group));
    let labels: Vec<&str> = labels.map(|group| group.label.as_str()).collect();
    match labels.as_slice() {
        [only] => (*only).to_owned(),
        many => format!("perhaps {}", many.join(" or ")),
    }
}

/// One sentence for a pupil, without the key.
pub(crate) fn pupil_text(config: &Config, pupil: &Pupil) -> String {
    let rules = config
        .indicators
        .iter()
        .map(|i| (i.label.as_str(), Some(i.points)));
    let rules = rules.chain(config.always.iter().map(|a| (a.label.as_str(), None)));
    let rows: Vec<_> = rules.zip(&pupil.inputs).collect();
    let of = |state: State| {
        let mine = rows.iter().filter(|(_, input)| input.state == state);
        let each = mine.map(|((label, points), _)| match points {
            Some(points) => format!("{label} ({points})"),
            None => format!("{label} (always in)"),
        });
        each.collect::<Vec<_>>().join(", ")
    };
    let mut text = format!(
        "{}; {}",
        groups_text(config, pupil),
        points_text(pupil.points)
    );
    let (counts, missing) = (of(State::Counts), of(State::Missing));
    if !counts.is_empty() {
        text.push_str(": ");
        text.push_str(&counts);
    }
    if !missing.is_empty() {
        text.push_str("; not known: ");
        text.push_str(&missing);
    }
    text.push_str("; ");
    text.push_str(&guidance_text(pupil));
    text
}

fn guidance_text(pupil: &Pupil) -> String {
    let guidance = pupil.guidance;
    match (guidance.meetings, guidance.complete) {
        (0, true) => "no guidance meeting yet".to_owned(),
        (0, false) => "no guidance meeting on record".to_owned(),
        (1, _) => "1 guidance meeting".to_owned(),
        (many, _) => format!("{many} guidance meetings"),
    }
}

/// What stands above every order.
pub(crate) fn heading(config: &Config) -> Vec<String> {
    vec![
        format!(
            "An order for guidance by \"{}\", version {}, of {}.",
            config.name, config.version, config.owner
        ),
        "This is the owner's own configuration. It is not official: no national indicators or weights are known to ceiag."
            .to_owned(),
        "What is missing is not \"no risk\": points go from what is certain to what is possible, and a pupil may be in several groups."
            .to_owned(),
        "Within a group those without a guidance meeting on record come first, then those with more points. Who has the same number is level."
            .to_owned(),
        "This list names pupils. It is for the school's own use.".to_owned(),
    ]
}
