//! Text for people: wrapped lines with hanging indents. Meaning never rests on a colour.

use anstyle::{AnsiColor, Style};

/// The few styles there are.
pub mod style {
    use super::{AnsiColor, Style};

    /// Headings.
    pub const HEAD: Style = Style::new().bold();
    /// What is well.
    pub const GOOD: Style = AnsiColor::Green.on_default();
    /// What is not.
    pub const BAD: Style = AnsiColor::Red.on_default().bold();
    /// What is open.
    pub const OPEN: Style = AnsiColor::Yellow.on_default();
    /// What most readers skip.
    pub const DIM: Style = Style::new().dimmed();
}

/// Text that grows line by line.
#[derive(Debug)]
pub struct Page {
    text: String,
    width: usize,
}

impl Page {
    /// An empty page.
    pub fn new(width: usize) -> Page {
        Page {
            text: String::new(),
            width,
        }
    }

    /// The text so far, with its colours.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// An empty line.
    pub fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A heading, after an empty line.
    pub fn heading(&mut self, text: &str) {
        self.gap();
        self.styled(0, style::HEAD, text);
    }

    /// A paragraph.
    pub fn line(&mut self, indent: usize, text: &str) {
        self.styled(indent, Style::new(), text);
    }

    /// A paragraph in one style.
    pub fn styled(&mut self, indent: usize, style: Style, text: &str) {
        self.hanging(indent, "", 0, style, text);
    }

    /// One line of a table, as it is.
    pub fn row(&mut self, style: Style, text: &str) {
        let line = format!("{style}{}{style:#}", text.trim_end());
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    /// A paragraph with a mark in front; the text is indented by `column` after it.
    pub fn marked(&mut self, indent: usize, mark: (&str, Style), column: usize, text: &str) {
        let (word, style) = mark;
        let start = format!("{style}{word}{style:#}");
        let pad = column.saturating_sub(word.chars().count());
        let start = format!("{start}{}", " ".repeat(pad));
        self.hanging(indent, &start, column, Style::new(), text);
    }

    fn hanging(&mut self, indent: usize, start: &str, column: usize, style: Style, text: &str) {
        let room = self.width.saturating_sub(indent + column).max(20);
        for (number, line) in wrap(text, room).iter().enumerate() {
            let pad = " ".repeat(indent);
            let lead = if number == 0 {
                start.to_owned()
            } else {
                " ".repeat(column)
            };
            let line = format!("{pad}{lead}{style}{line}{style:#}");
            let line = line.trim_end();
            self.text.push_str(line);
            self.text.push('\n');
        }
    }
}

/// Breaks at spaces; a word longer than the line keeps a line of its own.
fn wrap(text: &str, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut length = 0;
    for word in text.split(' ') {
        let letters = letters(word);
        if !line.is_empty() && length + 1 + letters > room {
            lines.push(std::mem::take(&mut line));
            length = 0;
        } else if !line.is_empty() {
            line.push(' ');
            length += 1;
        }
        line.push_str(word);
        length += letters;
    }
    lines.push(line);
    lines
}

/// How many characters are seen, colours left out.
fn letters(word: &str) -> usize {
    let mut seen = 0;
    let mut hidden = false;
    for c in word.chars() {
        match c {
            '\u{1b}' => hidden = true,
            'm' if hidden => hidden = false,
            _ if hidden => {}
            _ => seen += 1,
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_at_spaces_and_counts_letters() {
        assert_eq!(wrap("één twee drie", 8), ["één twee", "drie"]);
        assert_eq!(wrap("a-very-long-word b", 4), ["a-very-long-word", "b"]);
        assert_eq!(wrap("", 4), [""]);
        let coloured = format!("{0}ab{0:#} cd", style::BAD);
        assert_eq!(wrap(&coloured, 5).len(), 1);
    }

    #[test]
    fn the_text_hangs_after_its_mark() {
        let mut page = Page::new(26);
        page.marked(
            2,
            ("met", Style::new()),
            4,
            "two words and a few more of them",
        );
        assert_eq!(
            page.text(),
            "  met two words and a few\n      more of them\n"
        );
    }
}
