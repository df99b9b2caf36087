//! `ceiag crosswalk`

use crate::args::{Crosswalk, Format, Global};
use crate::failure::Failure;
use crate::input;
use crate::output::{Output, Page, institution_line, notices, plain, style};
use anstyle::Style;
use ceiag::api::{CrosswalkAnswer, PieceAnswer, PieceKind, ServedAnswer};
use std::process::ExitCode;

/// Shows where work serves.
pub fn run(args: &Crosswalk, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    let library = input::library(global, out)?;
    let options = args.judging.options()?;
    let (sheet, problems) = input::sheet(&args.facts, &library, &options)?;
    out.problems(&problems)?;
    let register = match &args.evidence {
        Some(path) => Some(input::register(path, &library, out)?),
        None => None,
    };
    let answer = ceiag::api::crosswalk(&library, &sheet, register.as_ref(), &options)?;
    match out.format {
        Format::Json => out.json(&answer)?,
        Format::Text | Format::Csv => {
            let mut page = out.page();
            write(&mut page, &answer);
            page.gap();
            out.text(page.text())?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn write(page: &mut Page, answer: &CrosswalkAnswer) {
    page.styled(0, style::HEAD, &institution_line(&answer.institution));
    page.line(
        0,
        &format!("Where work serves, as of {}", answer.as_of.label()),
    );
    page.line(0, &answer.text);
    for (heading, piece) in [
        ("Facts", PieceKind::Fact),
        ("Evidence", PieceKind::Evidence),
    ] {
        let of = answer.pieces.iter().filter(|p| p.piece == piece);
        let of: Vec<&PieceAnswer> = of.collect();
        if !of.is_empty() {
            page.heading(heading);
        }
        for piece in of {
            write_piece(page, answer, piece);
        }
    }
    notices(page, &answer.notices);
}

fn write_piece(page: &mut Page, answer: &CrosswalkAnswer, piece: &PieceAnswer) {
    page.gap();
    let given = match piece.addresses.as_slice() {
        [only] if *only == piece.id => String::new(),
        [] => String::new(),
        addresses => format!(" ({} values)", addresses.len()),
    };
    let state = match piece.state {
        Some(state) if state != ceiag::evidence::State::There => format!(", {}", state.label()),
        _ => String::new(),
    };
    page.line(
        2,
        &plain(&format!("{}  {}{given}{state}", piece.id, piece.label)),
    );
    page.styled(4, style::DIM, &piece.text);
    for served in piece.serves.iter().filter(|s| s.framework.is_none()) {
        page.marked(
            4,
            ("-", Style::new()),
            2,
            &format!("{}: {}", served.label, served.text),
        );
    }
    for edition in &answer.frameworks {
        let of = |s: &&ServedAnswer| s.framework.as_ref() == Some(&edition.framework);
        let mut told: Vec<(&str, Vec<&str>)> = Vec::new();
        for served in piece.serves.iter().filter(of) {
            match told.iter_mut().find(|(text, _)| *text == served.text) {
                Some((_, ids)) => ids.push(&served.id),
                None => told.push((&served.text, vec![&served.id])),
            }
        }
        for (text, ids) in told {
            let line = format!("{}: {} ({text})", edition.label, ids.join(", "));
            page.marked(4, ("-", Style::new()), 2, &line);
        }
    }
}
