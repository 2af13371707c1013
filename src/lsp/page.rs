//! What is shown beside a text: a page of Markdown or of plain text, in which nothing that a dictionary or a document says is
//! taken for markup.

use std::fmt::Write;

use gen_lsp_types::{MarkupContent, MarkupKind, Uri};
use padanan::render::visible;

/// Longer texts are cut.
const LONGEST: usize = 400;

/// A page on its way.
#[derive(Clone, Debug)]
pub(super) struct Page {
    is_markdown: bool,
    text: String,
}

impl Page {
    pub(super) const fn new(is_markdown: bool) -> Self {
        Self { is_markdown, text: String::new() }
    }

    /// Begins a paragraph with words that are ours.
    pub(super) fn paragraph(&mut self, words: &str) {
        if !self.text.is_empty() {
            self.text.push_str(if self.is_markdown { "\n\n" } else { "\n" });
        }
        self.text.push_str(words);
    }

    /// A list, a paragraph before it that says of what; nothing if there are no items.
    pub(super) fn list(&mut self, heading: &str, items: impl IntoIterator<Item = String>) {
        let mut items = items.into_iter().peekable();
        if items.peek().is_some() {
            self.paragraph(heading);
            self.text.push('\n');
        }
        for item in items {
            let _ = write!(self.text, "\n- {item}");
        }
        // A list in plain text needs no empty line before it.
        if !self.is_markdown {
            self.text = self.text.replace("\n\n- ", "\n- ");
        }
    }

    /// Words that are not ours.
    pub(super) fn quoted(&self, words: &str) -> String {
        let words = shortened(words, LONGEST);
        if self.is_markdown { escaped(&words) } else { words }
    }

    /// Words that are not ours, to be seen first.
    pub(super) fn strong(&self, words: &str) -> String {
        self.between(words, "**")
    }

    /// Words of the language of the document.
    pub(super) fn foreign(&self, words: &str) -> String {
        self.between(words, "*")
    }

    /// The number of a line of a document, from 1, that leads there if that is safe.
    pub(super) fn line(&self, uri: &Uri, line: usize) -> String {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/%+,=@".contains(c);
        let is_safe = uri.0.starts_with("file:///") && uri.0.chars().all(is_plain);
        if self.is_markdown && is_safe { format!("[line {line}]({}#L{line})", uri.0) } else { format!("line {line}") }
    }

    fn between(&self, words: &str, mark: &str) -> String {
        let words = self.quoted(words);
        if self.is_markdown && !words.is_empty() { format!("{mark}{words}{mark}") } else { words }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn finish(self) -> MarkupContent {
        let kind = if self.is_markdown { MarkupKind::Markdown } else { MarkupKind::PlainText };
        MarkupContent { kind, value: self.text }
    }
}

/// `text` on one line, without anything that does something instead of being seen, and not longer than so many characters.
pub(super) fn shortened(text: &str, longest: usize) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        if line.len() > longest.saturating_mul(4) {
            break;
        }
    }
    let line = visible(&line);
    match line.char_indices().nth(longest) {
        None => line.into_owned(),
        Some(_) => {
            let end = line.char_indices().nth(longest.saturating_sub(1)).map_or(0, |(at, _)| at);
            format!("{}…", line[..end].trim_end())
        }
    }
}

/// Plain text as Markdown that shows it: as few backslashes as are needed, since some editors show them.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut digits = 0;
    // What looks like the beginning of a line of markup only does so with a space behind it.
    let starts_line = text.split(" ").next().is_some_and(|first| !first.contains(char::is_alphanumeric));
    let mut letters = text.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let is_markup = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' => true,
            '&' => next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '#'),
            '#' | '-' | '+' | '=' => at == 0 && starts_line,
            // A number at the beginning would make a list.
            '.' | ')' => at > 0 && digits == at,
            _ => false,
        };
        digits += usize::from(c.is_ascii_digit());
        if is_markup {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_quoted_is_no_markup() {
        let page = Page::new(true);
        for (text, expected) in [
            ("supply chain", "supply chain"),
            ("[x](javascript:alert\\(1\\))", r"\[x\](javascript:alert\\(1\\))"),
            ("<img src=x onerror=alert(1)>", r"\<img src=x onerror=alert(1)\>"),
            ("a `b` **c** _d_ ~~e~~", r"a \`b\` \*\*c\*\* \_d\_ \~\~e\~\~"),
            ("one\n\n# two\r\n- three", "one # two - three"),
            ("# heading", r"\# heading"),
            ("1. item", r"1\. item"),
            ("R&D, &lt; and &#60;", r"R\&D, \&lt; and \&#60;"),
            ("Rp5.000 (2)", "Rp5.000 (2)"),
            ("\u{1b}[31m\u{202e}", "\u{fffd}\\[31m\u{fffd}"),
            ("", ""),
        ] {
            assert_eq!(page.quoted(text), expected, "{text:?}");
        }
        assert_eq!(Page::new(false).quoted("[x](y) *z*\n1"), "[x](y) *z* 1");
    }

    #[test]
    fn long_texts_are_cut() {
        assert_eq!(shortened("rantai pasok", 12), "rantai pasok");
        assert_eq!(shortened("rantai pasok", 8), "rantai…");
        assert_eq!(shortened("👋👋👋", 2), "👋…");
        assert_eq!(shortened(&"a ".repeat(1_000_000), 10), "a a a a a…");
        assert!(shortened(&"é".repeat(1_000_000), 400).chars().count() <= 400);
    }

    #[test]
    fn only_plain_uris_become_links() {
        let page = Page::new(true);
        let link = |uri: &str| page.line(&Uri(uri.to_owned()), 12);
        assert_eq!(link("file:///home/a/b.txt"), "[line 12](file:///home/a/b.txt#L12)");
        for uri in ["javascript:alert(1)", "file:///a) [x](y", "file:///a b", "untitled:Untitled-1", "command:x", ""] {
            assert_eq!(link(uri), "line 12", "{uri}");
        }
        assert_eq!(Page::new(false).line(&Uri("file:///a".to_owned()), 3), "line 3");
    }

    #[test]
    fn lists_are_lists() {
        for (is_markdown, expected) in [(true, "a\n\nAlso\n\n- b\n- c"), (false, "a\nAlso\n- b\n- c")] {
            let mut page = Page::new(is_markdown);
            page.paragraph("a");
            page.list("None", []);
            page.list("Also", ["b".to_owned(), "c".to_owned()]);
            assert_eq!(page.finish().value, expected);
        }
    }
}
