//! From bytes to text.

use ceiag::problem::{Code, Place, Problem};
use std::borrow::Cow;

/// The text of a file, without a byte order mark, and whether it was Windows-1252.
///
/// # Errors
/// The file is UTF-16, no text at all, or holds bytes that are no character in either.
pub fn decode<'a>(name: &str, bytes: &'a [u8]) -> Result<(Cow<'a, str>, bool), Problem> {
    let place = || Place {
        file: name.to_owned(),
        line: 1,
        column: 1,
    };
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        let problem = Problem::error(Code::NotUtf8, "the text is UTF-16").at(place());
        return Err(problem.help("save it as CSV UTF-8"));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.contains(&0) {
        let problem = Problem::error(Code::BadFormat, "the file is not a text").at(place());
        return Err(problem.expected("CSV, JSON Lines or a workbook (.xlsx)"));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((Cow::Borrowed(text), false));
    }
    match crate::windows_1252::decode(bytes) {
        Some(text) => Ok((Cow::Owned(text), true)),
        None => {
            let message = "the text is neither UTF-8 nor Windows-1252";
            let problem = Problem::error(Code::NotUtf8, message).at(place());
            Err(problem.help("save it as CSV UTF-8"))
        }
    }
}

/// Counts the lines of a text up to a byte, going forwards only.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u32,
    /// Whether a carriage return stands anywhere.
    returns: bool,
}

impl<'a> Lines<'a> {
    pub(super) fn new(text: &'a str) -> Lines<'a> {
        Lines {
            bytes: text.as_bytes(),
            at: 0,
            line: 1,
            returns: text.contains('\r'),
        }
    }

    /// The line of a byte, from 1.
    pub(super) fn line(&mut self, to: usize) -> u32 {
        let passed = self.bytes.get(self.at..to).unwrap_or_default();
        // Wrapping, so that many bytes are looked at together; a stretch is no longer than a file.
        let feeds = passed.iter().map(|byte| u32::from(*byte == b'\n'));
        let feeds = feeds.fold(0_u32, u32::wrapping_add);
        self.line = self.line.saturating_add(feeds);
        if self.returns {
            // A carriage return alone ends a line too; before a line feed it belongs to it.
            let alone = |at: usize| self.bytes.get(self.at + at + 1) != Some(&b'\n');
            let ends = passed.iter().enumerate();
            let ends = ends.filter(|(at, byte)| **byte == b'\r' && alone(*at));
            self.line += u32::try_from(ends.count()).unwrap_or(u32::MAX);
        }
        self.at = self.at.max(to);
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_become_text_or_a_problem() {
        let read = |bytes: &[u8]| {
            decode("x", bytes)
                .map(|(text, windows)| (text.into_owned(), windows))
                .map_err(|problem| problem.code)
        };
        assert_eq!(read(b"\xef\xbb\xbfa,b"), Ok(("a,b".to_owned(), false)));
        assert_eq!(read("Zoë".as_bytes()), Ok(("Zoë".to_owned(), false)));
        assert_eq!(read(b"Zo\xeb \x80"), Ok(("Zoë €".to_owned(), true)));
        assert_eq!(read(b"a\x81"), Err(Code::NotUtf8));
        assert_eq!(read(b"\xff\xfea\0"), Err(Code::NotUtf8));
        assert_eq!(read(b"PK\x03\x04\0"), Err(Code::BadFormat));
    }

    #[test]
    fn lines_are_counted_whatever_ends_them() {
        let mut lines = Lines::new("a\nb\r\nc\rd");
        assert_eq!(
            [0, 1, 2, 4, 5, 7].map(|at| lines.line(at)),
            [1, 1, 2, 2, 3, 4]
        );
    }
}
