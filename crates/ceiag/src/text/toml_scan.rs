//! A light pass over TOML before the parser: how deep it nests, how much it holds, and where its keys stand.

use super::source::Source;
use super::{MAX_DEPTH, MAX_VALUES};
use crate::problem::Problems;

/// A dotted key or a header, to find the first of two equal ones.
struct Mention {
    /// The byte of the last header, the byte of the innermost open bracket, and whether this is a header itself.
    within: (usize, Option<usize>, bool),
    /// The key without quotes and blanks.
    name: String,
    start: usize,
    end: usize,
}

/// What the pass has found.
#[derive(Default)]
pub(super) struct Scan {
    mentions: Vec<Mention>,
}

/// An open bracket: where it stands, what kind it is, and how deep its content is.
struct Open {
    at: usize,
    list: bool,
    depth: usize,
}

/// A piece of TOML outside texts and comments.
enum Piece {
    Byte(u8),
    /// A whole text with its quotes.
    Text,
}

impl Scan {
    /// Where a key first stood that stands again at the byte `second`.
    pub(super) fn first_mention(&self, second: usize) -> Option<usize> {
        let again = self
            .mentions
            .iter()
            .find(|mention| (mention.start..mention.end).contains(&second))?;
        self.mentions
            .iter()
            .take_while(|mention| mention.start < again.start)
            .filter(|mention| {
                let place = if again.within.2 {
                    mention.within.2
                } else {
                    mention.within == again.within
                };
                place && mention.name == again.name
            })
            .map(|mention| mention.start)
            .next()
    }

    /// Walks over the text once. Broken text gives broken findings, but never wrong refusals of good text.
    pub(super) fn new(source: &Source) -> Result<Scan, Problems> {
        let text = source.text();
        let mut scan = Scan::default();
        let mut open: Vec<Open> = Vec::new();
        let mut header: Option<usize> = None; // inside `[…]` at the start of a line
        let (mut section, mut section_depth) = (0, 1);
        let mut line_start = true;
        let mut values = 1_usize;
        // The stretch since the last separator: where it starts, its dots, and the levels of the key before it.
        let (mut start, mut dots, mut levels) = (0, 0, 0);
        let mut at = 0;
        while let Some((piece, next)) = piece(text, at) {
            let outside = open.is_empty();
            let depth = open.last().map_or(section_depth, |bracket| bracket.depth);
            match piece {
                Piece::Byte(b'\n') => {
                    if let Some(from) = header.take() {
                        scan.mention(text, (from, None, true), from, at);
                        section_depth = 2 + dots;
                        if section_depth > MAX_DEPTH {
                            return Err(source.too_deep(from).into());
                        }
                    }
                    if outside {
                        levels = 0;
                        line_start = true;
                    }
                    (start, dots) = (next, 0);
                }
                Piece::Byte(b' ' | b'\t' | b'\r') => {}
                Piece::Byte(b'[') if line_start && outside => {
                    (header, section, line_start) = (Some(at), at, false);
                    (start, dots) = (next, 0);
                }
                Piece::Byte(b'.') => {
                    dots += 1;
                    line_start = false;
                }
                Piece::Text => line_start = false,
                Piece::Byte(byte) => {
                    line_start = false;
                    if header.is_none() {
                        match byte {
                            b'=' => {
                                let within =
                                    (section, open.last().map(|bracket| bracket.at), false);
                                scan.mention(text, within, start, at);
                                levels = dots;
                                values += 1;
                                if depth + levels > MAX_DEPTH {
                                    return Err(source.too_deep(start).into());
                                }
                                (start, dots) = (next, 0);
                            }
                            b',' => {
                                if open.last().is_some_and(|bracket| bracket.list) {
                                    values += 1;
                                }
                                (start, dots, levels) = (next, 0, 0);
                            }
                            b'[' | b'{' => {
                                let depth = depth + levels + 1;
                                if depth > MAX_DEPTH {
                                    return Err(source.too_deep(at).into());
                                }
                                open.push(Open {
                                    at,
                                    list: byte == b'[',
                                    depth,
                                });
                                (start, dots, levels) = (next, 0, 0);
                            }
                            b']' | b'}' => {
                                open.pop();
                                (start, dots, levels) = (next, 0, 0);
                            }
                            _ => {}
                        }
                    }
                    if values > MAX_VALUES {
                        return Err(source.too_many(at).into());
                    }
                }
            }
            at = next;
        }
        if let Some(from) = header {
            scan.mention(text, (from, None, true), from, at);
            if 2 + dots > MAX_DEPTH {
                return Err(source.too_deep(from).into());
            }
        }
        Ok(scan)
    }

    fn mention(
        &mut self,
        text: &str,
        within: (usize, Option<usize>, bool),
        start: usize,
        end: usize,
    ) {
        let written = text.get(start..end).unwrap_or_default();
        let name = written
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '"' | '\''))
            .collect();
        let start = start + written.len() - written.trim_start().len();
        self.mentions.push(Mention {
            within,
            name,
            start,
            end,
        });
    }
}

/// The piece at a byte and the byte after it, comments passed over.
fn piece(text: &str, mut at: usize) -> Option<(Piece, usize)> {
    let bytes = text.as_bytes();
    if bytes.get(at) == Some(&b'#') {
        at = find(bytes, at, |byte| byte == b'\n');
    }
    let byte = *bytes.get(at)?;
    if byte != b'"' && byte != b'\'' {
        return Some((Piece::Byte(byte), at + 1));
    }
    let long = [byte; 3];
    let (quotes, mut from) = if bytes.get(at..).is_some_and(|rest| rest.starts_with(&long)) {
        (3, at + 3)
    } else {
        (1, at + 1)
    };
    loop {
        let stop = find(bytes, from, |b| {
            b == byte || (b == b'\\' && byte == b'"') || (b == b'\n' && quotes == 1)
        });
        match bytes.get(stop) {
            None => return Some((Piece::Text, bytes.len())),
            Some(b'\\') => from = stop + 2,
            // A short text that is not closed ends with its line.
            Some(b'\n') => return Some((Piece::Text, stop)),
            Some(_) if quotes == 1 => return Some((Piece::Text, stop + 1)),
            Some(_) => {
                // Up to two quotes may stand before the closing three; looking further would make long runs of quotes
                // cost quadratic time.
                let run = bytes
                    .iter()
                    .skip(stop)
                    .take(5)
                    .take_while(|b| **b == byte)
                    .count();
                if run >= 3 {
                    return Some((Piece::Text, stop + run));
                }
                from = stop + run;
            }
        }
    }
}

/// The first byte from `at` on that is wanted, or the end.
fn find(bytes: &[u8], at: usize, wanted: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    rest.iter()
        .position(|byte| wanted(*byte))
        .map_or(bytes.len(), |length| at + length)
}
