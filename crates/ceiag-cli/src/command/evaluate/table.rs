//! `ceiag evaluate --table`: one institution a row.

use super::rows;
use crate::args::Format;
use crate::cells::Cells;
use crate::failure::Failure;
use crate::output::{Output, institution_line, style};
use ceiag::api::{EvaluateAnswer, Options, ReadingAnswer};
use ceiag::fact::SheetTable;
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
    let cells = Cells::read(path)?;
    let (line, headers) = cells.headers()?;
    let table = SheetTable::new(&cells.name, line, &headers, &library.catalogue)?;
    if out.format == Format::Csv {
        out.text(&rows::head()?)?;
    }
    let mut code = ExitCode::SUCCESS;
    let mut nothing = true;
    let mut bases = Bases::new();
    for row in cells.rows() {
        nothing = false;
        let judged = row.and_then(|(line, row)| {
            let answer = judge(&table, line, &row, library, options)
                .map_err(|problems| in_row(problems, &cells.name, line))?;
            Ok((line, answer))
        });
        match judged {
            Ok((line, answer)) => {
                write(out, line, &answer)?;
                for result in answer.results {
                    bases.insert(result.framework.label, result.basis);
                }
            }
            Err(problems) => code = Failure::Refused(problems).report(out),
        }
    }
    if out.format == Format::Text {
        write_bases(out, &bases)?;
    }
    if nothing {
        let problem = Problem::error(Code::MissingKey, "the table has no rows, only its header");
        code = Failure::Refused(in_row(problem.into(), &cells.name, line)).report(out);
    }
    Ok(code)
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
    library: &Library,
    options: &Options,
) -> Result<EvaluateAnswer, Problems> {
    let read = table.row(line, row, options.as_of);
    let (sheet, problems) = read.for_use(options.tolerant);
    let Some(sheet) = sheet.filter(|_| options.tolerant || !problems.has_errors()) else {
        return Err(problems);
    };
    let mut answer = ceiag::api::evaluate(library, &sheet, options)?;
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
