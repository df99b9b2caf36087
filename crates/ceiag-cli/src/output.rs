//! What goes to the terminal, a pipe or a file.

mod file;
mod page;
mod parts;

pub use file::write_file;
pub use page::{Page, style};
pub use parts::{institution_line, notices, outcome_mark, plain};

use crate::args::Format;
use ceiag::json::to_json;
use ceiag::problem::{Code, Problem, Problems};
use std::io::{self, Write};

/// Lines are this long where there is no terminal to ask.
const WIDTH: usize = 100;

/// Where answers and problems go. Colours are taken out where nobody would see them.
#[derive(Debug)]
pub struct Output {
    /// The form of the answer.
    pub format: Format,
    width: usize,
}

impl Output {
    /// Asks the terminal for its width.
    pub fn new(format: Format) -> Output {
        let width = match terminal_size::terminal_size() {
            Some((width, _)) => usize::from(width.0).clamp(40, 160),
            None => WIDTH,
        };
        Output { format, width }
    }

    /// An empty page as wide as the terminal.
    pub fn page(&self) -> Page {
        Page::new(self.width)
    }

    /// Writes text to standard output.
    pub fn text(&self, text: &str) -> io::Result<()> {
        let mut out = anstream::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()
    }

    /// Writes one line to standard output.
    pub fn line(&self, line: &str) -> io::Result<()> {
        self.text(&format!("{line}\n"))
    }

    /// Writes an answer as one line of canonical JSON.
    pub fn json<T: serde::Serialize>(&self, answer: &T) -> Result<(), crate::failure::Failure> {
        let json = to_json(answer)
            .map_err(|error| Problem::error(Code::NumberOutOfRange, error.to_string()))?;
        Ok(self.line(&json.write())?)
    }

    /// Writes an answer as JSON, or as the page for people that `write` makes of it.
    pub fn tell<T: serde::Serialize>(
        &self,
        answer: &T,
        write: impl FnOnce(&mut Page),
    ) -> Result<(), crate::failure::Failure> {
        if self.format == Format::Json {
            return self.json(answer);
        }
        let mut page = self.page();
        write(&mut page);
        Ok(self.text(page.text())?)
    }

    /// Writes rows of cells to standard output as CSV, and what a reader should know of them to standard error.
    pub fn csv<'n>(
        &self,
        rows: &[Vec<String>],
        notes: impl IntoIterator<Item = &'n str>,
    ) -> Result<(), crate::failure::Failure> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        for row in rows {
            writer.write_record(row).map_err(io::Error::from)?;
        }
        let bytes = writer
            .into_inner()
            .map_err(|error| io::Error::other(error.to_string()))?;
        let mut err = anstream::stderr().lock();
        for note in notes {
            writeln!(err, "{}note{:#}: {note}", style::DIM, style::DIM)?;
        }
        err.flush()?;
        Ok(self.text(&String::from_utf8_lossy(&bytes))?)
    }

    /// Writes problems to standard error, errors in red and warnings in yellow.
    pub fn problems(&self, problems: &Problems) -> io::Result<()> {
        let mut err = anstream::stderr().lock();
        for problem in problems {
            let text = problem.to_string();
            let (start, rest) = text.split_once(':').unwrap_or((&text, ""));
            let style = if problem.is_error() {
                style::BAD
            } else {
                style::OPEN
            };
            writeln!(err, "{style}{start}{style:#}:{rest}")?;
        }
        err.flush()
    }
}
