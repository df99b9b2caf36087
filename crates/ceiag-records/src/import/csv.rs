//! Comma-separated values, or separated by semicolons or tabs.

use super::cells::{Cell, Cells};
use super::text::Lines;
use super::value::trimmed;
use csv::{ReaderBuilder, StringRecord};

/// A text taken apart into records; its cells are borrowed one record at a time.
#[derive(Debug)]
pub(super) struct Table<'a> {
    text: &'a str,
    /// Where the header begins, counted from the beginning of the file.
    start: usize,
    separator: u8,
}

/// A record with its place.
#[derive(Debug)]
pub(super) struct Line<'r, 'a> {
    pub(super) cells: &'r StringRecord,
    /// The line of the file, from 1.
    pub(super) number: u32,
    /// The record as it stands in the file, without the end of its line.
    pub(super) raw: &'a str,
}

impl<'a> Table<'a> {
    /// Finds the header below so many lines, and what separates cells there.
    pub(super) fn new(text: &'a str, skip_lines: u32) -> Table<'a> {
        let mut start = 0;
        let mut rest = text;
        let mut skip = |rest: &mut &'a str| {
            let end = rest.find('\n').map_or(rest.len(), |at| at + 1);
            start += end;
            *rest = rest.get(end..).unwrap_or_default();
        };
        for _ in 0..skip_lines {
            skip(&mut rest);
        }
        let first = |rest: &str| rest.lines().next().unwrap_or_default().to_owned();
        // A line by which some spreadsheets say what separates cells.
        let said = match first(rest).trim().as_bytes() {
            [b's', b'e', b'p', b'=', separator] => Some(*separator),
            _ => None,
        };
        if said.is_some() {
            skip(&mut rest);
        }
        Table {
            text,
            start,
            separator: said.unwrap_or_else(|| separator(rest)),
        }
    }

    /// The cells of the header, where it stands on one line.
    pub(super) fn first(&self) -> Vec<String> {
        let body = self.text.get(self.start..).unwrap_or_default();
        let line = body.lines().next().unwrap_or_default();
        let cells = line.split(char::from(self.separator));
        cells
            .map(|cell| cell.trim().trim_matches('"').to_owned())
            .collect()
    }

    /// Looks at each record, the header first. Lines without anything in them are left out.
    pub(super) fn each(&self, mut look: impl FnMut(&Line<'_, 'a>)) -> Result<(), csv::Error> {
        let body = self.text.get(self.start..).unwrap_or_default();
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.separator)
            .from_reader(body.as_bytes());
        let mut lines = Lines::new(self.text);
        let mut record = StringRecord::new();
        let place = |byte: u64| usize::try_from(byte).unwrap_or(usize::MAX);
        while reader.read_record(&mut record)? {
            let begin = place(record.position().map_or(0, csv::Position::byte));
            let end = place(reader.position().byte());
            let raw = body.get(begin..end).unwrap_or_default();
            // The reader leaves a line feed behind a carriage return, and empty lines, to the next record.
            let inner = raw.trim_start_matches(['\r', '\n']);
            let begin = begin + (raw.len() - inner.len());
            if record.iter().all(|cell| trimmed(cell).is_empty()) {
                continue;
            }
            look(&Line {
                cells: &record,
                number: lines.line(self.start + begin),
                raw: inner.trim_end_matches(['\r', '\n']),
            });
        }
        Ok(())
    }
}

/// What separates the cells of the header, a comma, a semicolon or a tab: whichever there is most of outside quotes.
///
/// ```
/// use ceiag_records::import::separator;
///
/// assert_eq!(separator("name;urn;years\nA;100001;7-11"), b';');
/// assert_eq!(separator("name,\"a;b;c\"\nA,1"), b',');
/// assert_eq!(separator("name"), b',');
/// ```
pub fn separator(text: &str) -> u8 {
    let mut counts = [(b',', 0_u32), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ if quoted => {}
            _ => {
                for (separator, count) in &mut counts {
                    *count += u32::from(*separator == byte);
                }
            }
        }
    }
    // The first of equally many; a header of one column has none.
    let best = counts.iter().rev().max_by_key(|(_, count)| *count);
    best.map_or(b',', |(separator, _)| *separator)
}

/// Cells as a line of comma-separated values.
#[cfg_attr(
    not(feature = "xlsx"),
    expect(dead_code, reason = "only workbooks need it")
)]
pub(super) fn written(cells: &[String]) -> String {
    let quote = |cell: &String| match cell.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.clone(),
    };
    cells.iter().map(quote).collect::<Vec<_>>().join(",")
}

impl Cells for StringRecord {
    fn cell(&self, column: u32) -> Cell<'_> {
        let at = usize::try_from(column).unwrap_or(usize::MAX);
        match self.get(at).map(trimmed) {
            None | Some("") => Cell::Empty,
            Some(text) => Cell::Text(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, skip: u32) -> Vec<(u32, Vec<String>, String)> {
        let mut found = Vec::new();
        Table::new(text, skip)
            .each(|line| {
                let cells = line.cells.iter().map(str::to_owned).collect();
                found.push((line.number, cells, line.raw.to_owned()));
            })
            .unwrap();
        found
    }

    #[test]
    fn lines_and_raw_text_whatever_ends_a_line() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a,b", "1,\"x,y\"", "", " , ", "2,z"].join(end);
            let rows = read(&text, 0);
            assert_eq!(rows.len(), 3, "{end:?}");
            assert_eq!(rows[1].0, 2);
            assert_eq!(rows[1].1, ["1", "x,y"]);
            assert_eq!(rows[1].2, "1,\"x,y\"");
            assert_eq!((rows[2].0, rows[2].2.as_str()), (5, "2,z"));
        }
    }

    #[test]
    fn a_cell_may_hold_lines() {
        let rows = read("a,b\r\n1,\"x\r\ny\"\r\n2,z\r\n", 0);
        assert_eq!(rows[1].2, "1,\"x\r\ny\"");
        assert_eq!((rows[1].0, rows[2].0), (2, 4));
    }

    #[test]
    fn the_header_says_what_separates() {
        assert_eq!(read("a;\"b,,,\";c\n1;2;3", 0)[1].1, ["1", "2", "3"]);
        assert_eq!(read("a\tb\n1,5\t2", 0)[1].1, ["1,5", "2"]);
        assert_eq!(read("a\n1", 0)[1].1, ["1"]);
        assert_eq!(read("Report; x\n\na,b\n1,2", 2)[1].1, ["1", "2"]);
        let said = read("sep=;\na,b;c\n1;2", 0);
        assert_eq!((said[1].0, said[1].1.len()), (3, 2));
        assert!(read("", 3).is_empty());
    }
}
