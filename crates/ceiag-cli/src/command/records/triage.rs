//! `ceiag records triage`

use super::source;
use crate::args::{Format, Global, Triage};
use crate::failure::Failure;
use crate::input;
use crate::kind::Kind;
use crate::output::{Output, Page, institution_line, plain, style};
use anstyle::Style;
use ceiag_records::api::{TriageAnswer, TriagePupil, TriageRequest};
use ceiag_records::triage::{Config, Extra};
use std::process::ExitCode;

/// The name under which a folder of records may hold the school's own columns.
const EXTRA: &str = "triage.csv";

/// Puts pupils in an order.
pub fn run(args: &Triage, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    let library = input::library(global, out)?;
    let config = input::document(&args.config, Kind::Triage)?;
    let records = source::read(&args.source, &library)?;
    let config = Config::read(&config, &records.derivations)?;
    let beside = args.source.path.join(EXTRA);
    let extra = match &args.extra {
        Some(path) => Some(path.clone()),
        None => beside.is_file().then_some(beside),
    };
    let extra = match extra {
        Some(path) => {
            let (name, bytes) = input::bytes(&path)?;
            Extra::read_found(&name, &bytes, &config)?.accepted(records.found.keep_going)?
        }
        None => Extra::default(),
    };
    let request = TriageRequest {
        records,
        config,
        extra,
    };
    let answer = request.answer()?;
    if out.format == Format::Csv {
        let notes = answer.notices.iter().map(|notice| notice.text.as_str());
        out.csv(&answer.table(), notes)?;
    } else {
        out.tell(&answer, |page| show(page, &answer))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn show(page: &mut Page, answer: &TriageAnswer) {
    let config = &answer.configuration;
    page.heading(&plain(&config.name));
    let whom = institution_line(&answer.institution);
    page.line(0, &format!("{whom}, on {}", answer.as_of.label()));
    page.gap();
    for line in answer.text.iter().chain(&config.note) {
        page.line(3, &plain(line));
    }
    page.heading("What gives points");
    for indicator in &config.indicators {
        let points = format!("{} for", indicator.points);
        let missing = match indicator.missing {
            0 => String::new(),
            missing => format!("; not known for {missing}"),
        };
        let text = format!("{} ({}){missing}", indicator.label, indicator.looks_at);
        page.marked(3, (&points, Style::new()), 8, &plain(&text));
    }
    for always in &config.always {
        let text = format!(
            "{} ({}), whatever the points",
            always.label, always.looks_at
        );
        page.marked(3, ("always", Style::new()), 8, &plain(&text));
    }
    for (at, group) in config.groups.iter().enumerate() {
        let mut counts = format!("{} for certain", group.certain);
        if group.perhaps > 0 {
            counts = format!("{counts}, {} more perhaps", group.perhaps);
        }
        page.heading(&plain(&format!(
            "{}: {} points or more; {counts}",
            group.label, group.at_least
        )));
        let here = |pupil: &&TriagePupil| pupil.groups.first() == Some(&group.id);
        let mut any = false;
        for pupil in answer.pupils.iter().filter(here) {
            any = true;
            line(page, pupil);
        }
        if !any {
            let higher = if at == 0 {
                "nobody"
            } else {
                "nobody who is not above"
            };
            page.line(3, higher);
        }
    }
    if !answer.refused.is_empty() {
        page.heading("Refused and left out");
    }
    for refused in &answer.refused {
        let text = match &refused.pupil {
            Some(pupil) => format!("{pupil}: {}", refused.text),
            None => refused.line(),
        };
        page.marked(3, ("-", style::BAD), 2, &plain(&text));
    }
    if !answer.notices.is_empty() {
        page.heading("Please note");
    }
    for notice in &answer.notices {
        page.marked(3, ("-", style::DIM), 2, &plain(&notice.text));
    }
    page.gap();
}

fn line(page: &mut Page, pupil: &TriagePupil) {
    let level = if pupil.sharing > 1 { "=" } else { "" };
    let place = format!("{}{level}", pupil.place);
    let year = match pupil.year_group {
        Some(year) => format!("Year {year}"),
        None => "year group not known".to_owned(),
    };
    let roll = if pupil.perhaps_on_roll {
        ", perhaps on roll"
    } else {
        ""
    };
    let text = format!("{}, {year}{roll}: {}", pupil.pupil, pupil.text);
    page.marked(3, (&place, Style::new()), 6, &plain(&text));
}
