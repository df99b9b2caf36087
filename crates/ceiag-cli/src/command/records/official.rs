//! `ceiag records official`

use crate::args::{Format, Official, TimePeriodArg};
use crate::failure::Failure;
use crate::input;
use crate::output::{Output, Page, plain, style};
use anstyle::Style;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::nearest;
use ceiag_records::official::{
    Content, Measure, OfficialFile, Options, Summary, TimePeriod, flat_rows, read,
};
use std::process::ExitCode;

/// Rows are written in pieces of about this many bytes, so that memory stays flat.
const PIECE: usize = 1 << 16;

/// Reads official statistics.
pub fn run(args: &Official, out: &Output) -> Result<ExitCode, Failure> {
    let measures = measures(&args.measure)?;
    let options = Options {
        leavers: args.leavers,
        time_period: match args.time_period {
            TimePeriodArg::Leavers => TimePeriod::Leavers,
            TimePeriodArg::Destinations => TimePeriod::Destinations,
        },
        census: args.census,
    };
    let (name, bytes) = input::bytes(&args.file)?;
    let file = read(&name, &bytes, &options)?;
    if !measures.is_empty() && !matches!(file.content, Content::Statistics(_)) {
        let usage = format!(
            "--measure does not go with this file: {}",
            file.format.label()
        );
        return Err(Failure::Usage(usage));
    }
    match out.format {
        Format::Text => {
            out.problems(&file.warnings)?;
            let mut page = out.page();
            overview(&mut page, &Summary::of(&file, &measures));
            out.text(page.text())?;
        }
        Format::Csv => {
            out.problems(&file.warnings)?;
            csv(&file, &measures, out)?;
        }
        Format::Json => {
            out.json(&Summary::of(&file, &measures))?;
            let mut text = String::new();
            for row in flat_rows(&file.content, &measures) {
                text.push_str(&row.json().write());
                text.push('\n');
                if text.len() >= PIECE {
                    out.text(&text)?;
                    text.clear();
                }
            }
            out.text(&text)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The measures by their ids; all unknown ones at once.
fn measures(ids: &[String]) -> Result<Vec<Measure>, Problems> {
    let mut known = Vec::new();
    let mut problems = Problems::new();
    for id in ids {
        match Measure::from_id(id) {
            Some(measure) => known.push(measure),
            None => {
                let all = Measure::ALL.iter().map(|measure| measure.id());
                let message = format!("no measure is called `{id}`");
                let problem = Problem::error(Code::UnknownOption, message).found(id);
                problems.push(match nearest(id, all.clone()) {
                    Some(near) => problem.help(format!("did you mean `{near}`?")),
                    None => problem.expected(all.collect::<Vec<_>>().join(", ")),
                });
            }
        }
    }
    if problems.is_empty() {
        Ok(known)
    } else {
        Err(problems)
    }
}

fn csv(file: &OfficialFile, measures: &[Measure], out: &Output) -> Result<(), Failure> {
    let keys = file.content.keys().iter().map(|key| key.replace('_', "-"));
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(keys).map_err(std::io::Error::from)?;
    for row in flat_rows(&file.content, measures) {
        writer
            .write_record(row.texts())
            .map_err(std::io::Error::from)?;
        if writer.get_ref().len() >= PIECE {
            let rows = written(writer)?;
            out.text(&rows)?;
            writer = csv::Writer::from_writer(Vec::new());
        }
    }
    out.text(&written(writer)?)?;
    Ok(())
}

fn written(writer: csv::Writer<Vec<u8>>) -> Result<String, Failure> {
    let bytes = writer
        .into_inner()
        .map_err(|error| std::io::Error::other(error.to_string()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn overview(page: &mut Page, summary: &Summary) {
    page.heading(&plain(&summary.file));
    page.line(0, &format!("{} ({})", summary.label, summary.kind.id()));
    page.gap();
    for line in &summary.text {
        page.line(3, &plain(line));
    }
    if !summary.years.is_empty() {
        page.heading("Years");
    }
    for years in &summary.years {
        page.line(3, &years.to_string());
    }
    if !summary.measures.is_empty() {
        page.heading("Measures");
    }
    for measure in &summary.measures {
        page.marked(3, (measure.id(), Style::new()), 27, measure.meaning());
    }
    if !summary.notices.is_empty() {
        page.heading("Please note");
    }
    for notice in &summary.notices {
        page.marked(3, ("-", style::DIM), 2, &plain(notice));
    }
    page.gap();
}
