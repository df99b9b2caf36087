//! The characters of a text and the way from a byte to its line and column.

use std::collections::BTreeMap;

use super::{Key, MAX_BYTES, MAX_DEPTH, MAX_VALUES, Node, dashed, shorten};
use crate::problem::{Code, Place, Problem, Problems};

/// Characters are counted up to every block's start, so that a column costs the same on a line of eight megabytes.
const BLOCK: usize = 1024;

/// A text with its name.
#[derive(Debug)]
pub(super) struct Source {
    name: String,
    text: String,
    /// The offset of every line's first byte.
    lines: Vec<usize>,
    /// How many characters begin before each block.
    blocks: Vec<usize>,
}

impl Source {
    /// Takes UTF-8 of bearable size; a byte order mark is left out.
    pub(super) fn new(name: &str, bytes: &[u8]) -> Result<Source, Problems> {
        if bytes.len() > MAX_BYTES {
            return Err(
                Problem::error(Code::TooLarge, "the text is too large to be read")
                    .at(Place {
                        file: name.to_owned(),
                        line: 1,
                        column: 1,
                    })
                    .found(format!("{} bytes", bytes.len()))
                    .expected(format!("at most {MAX_BYTES} bytes"))
                    .into(),
            );
        }
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Source::index(name, text)),
            Err(error) => {
                let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
                let place = Source::index(name, &String::from_utf8_lossy(good)).place(good.len());
                Err(Problem::error(Code::NotUtf8, "the text is not UTF-8")
                    .at(place)
                    .help("save the file as UTF-8; UTF-16 and Windows-1252 are not read")
                    .into())
            }
        }
    }

    fn index(name: &str, text: &str) -> Source {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let mut count = 0;
        let blocks = text.as_bytes().chunks(BLOCK).map(|block| {
            let before = count;
            count += characters(block);
            before
        });
        Source {
            name: name.to_owned(),
            lines: std::iter::once(0)
                .chain(ends.map(|(at, _)| at + 1))
                .collect(),
            blocks: blocks.collect(),
            text: text.to_owned(),
        }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// How many characters begin before a byte.
    fn characters_before(&self, offset: usize) -> usize {
        let (before, start) = match self.blocks.get(offset / BLOCK) {
            Some(before) => (*before, offset / BLOCK * BLOCK),
            // Just after a last block that is full.
            None => (
                self.blocks.last().copied().unwrap_or(0),
                self.blocks.len().saturating_sub(1) * BLOCK,
            ),
        };
        before + characters(self.text.as_bytes().get(start..offset).unwrap_or_default())
    }

    /// The line and the column of a byte; anything after the end is the end.
    pub(super) fn place(&self, offset: usize) -> Place {
        let offset = offset.min(self.text.len());
        let line = self.lines.partition_point(|start| *start <= offset);
        let start = self.lines.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let column = self
            .characters_before(offset)
            .saturating_sub(self.characters_before(start))
            + 1;
        let small = |number| u32::try_from(number).unwrap_or(u32::MAX);
        Place {
            file: self.name.clone(),
            line: small(line),
            column: small(column),
        }
    }

    pub(super) fn too_deep(&self, offset: usize) -> Problem {
        Problem::error(Code::TooDeep, "values are nested too deep")
            .at(self.place(offset))
            .expected(format!("at most {MAX_DEPTH} levels"))
    }

    pub(super) fn too_many(&self, offset: usize) -> Problem {
        Problem::error(Code::TooManyValues, "the text holds too many values")
            .at(self.place(offset))
            .expected(format!("at most {MAX_VALUES} values"))
    }

    pub(super) fn syntax(&self, offset: usize, message: impl Into<String>) -> Problem {
        Problem::error(Code::Syntax, message).at(self.place(offset))
    }

    /// A key that stands at `second`, and before that at `first`, if that is known.
    pub(super) fn duplicate(&self, key: &str, first: Option<usize>, second: usize) -> Problem {
        let key = shorten(key);
        let problem = Problem::error(
            Code::DuplicateKey,
            format!("the key `{key}` is given twice in one table"),
        )
        .at(self.place(second))
        .found(key);
        match first.map(|offset| self.place(offset)) {
            Some(first) => problem.help(format!(
                "it stands first at line {}, column {}",
                first.line, first.column
            )),
            None => problem,
        }
    }

    /// Reports every key of a table that an earlier one equals, `_` counting as `-`.
    pub(super) fn check_keys(&self, entries: &[(Key, Node)], problems: &mut Problems) {
        let mut seen = BTreeMap::new();
        for (key, _) in entries {
            if let Some(first) = seen.get(&dashed(&key.text)) {
                problems.push(self.duplicate(&key.text, Some(*first), key.start));
            } else {
                seen.insert(dashed(&key.text), key.start);
            }
        }
    }
}

/// How many characters begin in these bytes: all but UTF-8's continuation bytes.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn places_the_first_wrong_byte() {
        let problems = Source::new("x", b"ab\nc\xc3\xa9\xff")
            .unwrap_err()
            .into_vec();
        assert_eq!(problems[0].code, Code::NotUtf8);
        assert_eq!(problems[0].place.as_ref().unwrap().to_string(), "x:2:3");
    }

    #[test]
    fn refuses_the_first_byte_too_many() {
        assert!(Source::new("x", &vec![b' '; MAX_BYTES]).is_ok());
        let problems = Source::new("x", &vec![b' '; MAX_BYTES + 1])
            .unwrap_err()
            .into_vec();
        assert_eq!(problems[0].code, Code::TooLarge);
    }

    #[test]
    fn a_byte_order_mark_has_no_column() {
        let source = Source::new("x", "\u{feff}ab".as_bytes()).unwrap();
        assert_eq!((source.text(), source.place(1).column), ("ab", 2));
    }

    proptest! {
        #[test]
        fn places_as_counting_does(text in "[a-cé😀\r\n]{0,60}", stretch in 1..80_usize, step in 7..40_usize) {
            let text = text.repeat(stretch);
            let source = Source::new("x", text.as_bytes()).unwrap();
            for (offset, _) in text.char_indices().step_by(step).chain([(text.len(), ' ')]) {
                let before = text.get(..offset).unwrap();
                let place = source.place(offset);
                prop_assert_eq!(place.line as usize, before.matches('\n').count() + 1);
                prop_assert_eq!(place.column as usize, before.rsplit('\n').next().unwrap().chars().count() + 1);
            }
        }
    }
}
