//! `ceiag evaluate --table`: one institution a row.

use super::rows;
use crate::args::Format;
use crate::cells::Cells;
use crate::failure::Failure;
use crate::kind::Kind;
use crate::output::{Output, institution_line, plain, style};
use ceiag::api::{EvaluateAnswer, Evaluator, Options, ReadingAnswer};
use ceiag::fact::{SheetTable, plain_header};
use ceiag::framework::Library;
use ceiag::problem::{Code, Place, Problem, Problems};
use ceiag::words::outcomes_text;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

/// Judges every row; one that is refused is named and does not stop the others.
pub fn run(
    path: &Path,
    library: &Library,
    options: &Options,
    out: &Output,
) -> Result<ExitCode, Failure> {
    let cells = Cells::read(path, Kind::Institutions)?;
    let (line, headers) = cells.headers()?;
    let table = SheetTable::new(&cells.name, line, &headers, &library.catalogue)?;
    if out.format == Format::Csv {
        out.text(&rows::head()?)?;
    }
    let evaluator = Evaluator::new(library);
    let mut code = ExitCode::SUCCESS;
    let mut nothing = true;
    let mut count = 0_usize;
    let mut refused = Vec::new();
    let mut bases = Bases::new();
    for (line, row) in cells.rows() {
        nothing = false;
        count += 1;
        match judge(&table, line, &row, &evaluator, options) {
            Ok(answer) => {
                write(out, line, &answer)?;
                for result in answer.results {
                    bases.insert(result.framework.label, result.basis);
                }
            }
            Err(problems) => {
                let problems = in_row(problems, &cells.name, line);
                let own = headers.iter().copied().zip(row.iter().copied());
                let own = own.map(|(header, cell)| (plain_header(header), cell.to_owned()));
                let refused_row = Refused {
                    line,
                    own: own.collect(),
                };
                if out.format == Format::Csv {
                    let own = refused_row.own.iter();
                    let own: Vec<(&str, &str)> =
                        own.map(|(h, c)| (h.as_str(), c.as_str())).collect();
                    out.text(&rows::refused(refused_row.line, &own, &problems)?)?;
                }
                refused.push(refused_row);
                code = Failure::Refused(problems).report(out);
            }
        }
    }
    if out.format == Format::Text {
        write_refused(out, &refused, count)?;
        write_bases(out, &bases)?;
    }
    if nothing {
        let problem = Problem::error(Code::MissingKey, "the table has no rows, only its header");
        code = Failure::Refused(in_row(problem.into(), &cells.name, line)).report(out);
    }
    Ok(code)
}

/// A row that was refused: its line, and its cells by their headers.
struct Refused {
    line: u32,
    own: Vec<(String, String)>,
}

/// Says which rows have no result: what is saved of the page has to tell.
fn write_refused(out: &Output, refused: &[Refused], count: usize) -> Result<(), Failure> {
    if refused.is_empty() {
        return Ok(());
    }
    let rows = refused.iter().map(|row| {
        let name = row
            .own
            .iter()
            .find(|(header, cell)| header == "name" && !cell.is_empty());
        match name {
            Some((_, name)) => format!("line {} ({name})", row.line),
            None => format!("line {}", row.line),
        }
    });
    let rows = rows.collect::<Vec<_>>().join(", ");
    let mut page = out.page();
    let (verb, have) = match refused.len() {
        1 => ("was", "has"),
        _ => ("were", "have"),
    };
    let line = format!(
        "{} of {count} rows {verb} refused and {have} no result: {rows}",
        refused.len()
    );
    page.styled(0, style::BAD, &plain(&line));
    Ok(out.text(&format!("\n{}\n", page.text()))?)
}

/// On what the results of an edition rest, by the edition.
type Bases = BTreeMap<String, Vec<String>>;

/// Says it once for all rows: nothing may look more official than it is.
fn write_bases(out: &Output, bases: &Bases) -> Result<(), Failure> {
    let mut page = out.page();
    for (edition, basis) in bases.iter().filter(|(_, basis)| !basis.is_empty()) {
        page.heading(edition);
        for line in basis {
            page.line(0, line);
        }
    }
    Ok(out.text(page.text())?)
}

fn judge(
    table: &SheetTable<'_>,
    line: u32,
    row: &[&str],
    evaluator: &Evaluator<'_>,
    options: &Options,
) -> Result<EvaluateAnswer, Problems> {
    let read = table.row(line, row, options.as_of);
    let (sheet, problems) = read.for_use(options.tolerant);
    let Some(sheet) = sheet.filter(|_| options.tolerant || !problems.has_errors()) else {
        return Err(problems);
    };
    let mut answer = evaluator.evaluate(&sheet, options)?;
    answer.problems.extend(problems);
    Ok(answer)
}

/// Problems that concern the row as a whole are given its place.
fn in_row(problems: Problems, file: &str, line: u32) -> Problems {
    let place = |problem: Problem| match problem.place {
        Some(_) => problem,
        None => problem.at(Place {
            file: file.to_owned(),
            line,
            column: 1,
        }),
    };
    problems.into_iter().map(place).collect()
}

fn write(out: &Output, line: u32, answer: &EvaluateAnswer) -> Result<(), Failure> {
    match out.format {
        Format::Json => return out.json(answer),
        Format::Csv => {
            out.problems(&answer.problems)?;
            out.text(&rows::rows(line, answer)?)?;
        }
        Format::Text => {
            out.problems(&answer.problems)?;
            let mut page = out.page();
            let name = institution_line(&answer.institution.institution);
            page.styled(0, style::HEAD, &name);
            let (day, year) = (answer.as_of.label(), answer.academic_year);
            page.line(3, &format!("as of {day}, academic year {year}"));
            for result in &answer.results {
                let text = match &result.reading {
                    ReadingAnswer::Score { text, .. } | ReadingAnswer::Level { text, .. } => {
                        text.clone()
                    }
                    ReadingAnswer::Decision { .. } | ReadingAnswer::Findings => {
                        outcomes_text(result.findings.iter().map(|f| f.outcome))
                    }
                };
                page.line(3, &format!("{}: {text}", result.framework.label));
            }
            out.text(page.text())?;
        }
    }
    Ok(())
}
