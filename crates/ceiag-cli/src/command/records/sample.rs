//! `ceiag records sample`

use crate::args::Sample;
use crate::failure::Failure;
use crate::input;
use crate::output::{Output, Page, plain, style};
use anstyle::Style;
use ceiag::problem::{Code, Problem};
use ceiag_records::api::{LikeFiles, SampleAnswer, SampleFile, SampleRequest};
use ceiag_records::official::{self, OfficialFile};
use std::io;
use std::path::Path;
use std::process::ExitCode;

/// Makes up a school and writes it to a folder.
pub fn run(args: &Sample, out: &Output) -> Result<ExitCode, Failure> {
    let like = match args.like {
        None => None,
        Some(urn) => Some(LikeFiles {
            urn,
            ks4: args.ks4.as_deref().map(published).transpose()?,
            census: args.census.as_deref().map(published).transpose()?,
        }),
    };
    let request = SampleRequest {
        pupils: args.pupils,
        seed: args.seed,
        years: args.years,
        as_of: args.as_of,
        attendance_only: args.attendance_only,
        like,
    };
    let mut answer = request.answer()?;
    write(&args.out, &answer.files)?;
    for file in &mut answer.files {
        file.text = None;
    }
    out.tell(&answer, |page| show(page, &answer, &args.out))?;
    Ok(ExitCode::SUCCESS)
}

fn published(path: &Path) -> Result<OfficialFile, Failure> {
    let (name, bytes) = input::bytes(path)?;
    Ok(official::read(
        &name,
        &bytes,
        &official::Options::default(),
    )?)
}

/// Writes the files to a folder that is new or empty: records that somebody already has are never written over.
fn write(folder: &Path, files: &[SampleFile]) -> Result<(), Failure> {
    let failed = |path: &Path, error: &io::Error| {
        let why = error.to_string();
        let why = why
            .split(" (os error")
            .next()
            .unwrap_or_default()
            .to_lowercase();
        Problem::error(
            Code::CannotWrite,
            format!("`{}` can't be written: {why}", path.display()),
        )
    };
    std::fs::create_dir_all(folder).map_err(|error| failed(folder, &error))?;
    let mut inside = std::fs::read_dir(folder).map_err(|error| failed(folder, &error))?;
    if inside.next().is_some() {
        let message = format!(
            "`{}` is not empty, so nothing is written to it",
            folder.display()
        );
        let problem = Problem::error(Code::CannotWrite, message);
        return Err(problem.help("name a new folder, or empty this one").into());
    }
    for file in files {
        let path = folder.join(file.name);
        let text = file.text.as_deref().unwrap_or_default();
        std::fs::write(&path, text).map_err(|error| failed(&path, &error))?;
    }
    Ok(())
}

fn show(page: &mut Page, answer: &SampleAnswer, folder: &Path) {
    let name = answer.institution.name.as_deref().unwrap_or_default();
    page.heading(&plain(name));
    for line in &answer.text {
        page.line(3, &plain(line));
    }
    page.heading(&plain(&format!("Written to {}", folder.display())));
    for file in &answer.files {
        let rows = match file.rows {
            0 => "what the files are".to_owned(),
            1 => "1 row".to_owned(),
            rows => format!("{rows} rows"),
        };
        page.marked(3, (file.name, Style::new()), 23, &rows);
    }
    page.heading("Next");
    let next = format!("ceiag records missing {}", folder.display());
    page.marked(3, ("-", style::DIM), 2, &plain(&next));
    page.gap();
}
