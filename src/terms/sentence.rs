//! The sentences of a text: where phrases end, and what is shown of the place where a term stands.

use crate::render::visible;
use crate::span::Span;
use crate::token::{Gap, Token, Tokenizer};

/// The sentences of a text with their tokens, one after the other.
pub(super) struct Sentences<'t> {
    text: &'t str,
    tokens: std::iter::Peekable<Tokenizer<'t>>,
}

/// A line that ends before this many bytes ended because somebody wanted it to, if a capital or a number follows.
const SHORT_LINE: usize = 50;

/// No sentence has more tokens: a text without full stops is cut.
const MOST: usize = 400;

impl<'t> Sentences<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, tokens: Tokenizer::new(text).peekable() }
    }

    /// Puts the tokens of the next sentence into `sentence` and gives its place, with the quotes and full stop around it.
    pub(super) fn next_into(&mut self, sentence: &mut Vec<Token>) -> Option<Span> {
        sentence.clear();
        let first = self.tokens.next()?;
        sentence.push(first);
        let mut last = first;
        while let Some(next) = self.tokens.next_if(|next| sentence.len() < MOST && !ends(self.text, &last, next)) {
            sentence.push(next);
            last = next;
        }
        let behind = self.tokens.peek().map_or(self.text.len(), |next| next.span.start);
        let before = &self.text[..first.span.start];
        let opening = before.len() - before.trim_end_matches(['"', '“', '‘', '(', '«']).len();
        let closing = self.text[last.span.end..behind].find(char::is_whitespace).unwrap_or(behind - last.span.end);
        let end =
            if closing == behind - last.span.end && behind < self.text.len() { last.span.end } else { last.span.end + closing };
        Some(Span::new(first.span.start - opening, end))
    }
}

/// Whether a sentence, heading or item of a list ends between two tokens.
fn ends(text: &str, last: &Token, next: &Token) -> bool {
    match next.gap {
        Gap::Sentence | Gap::Paragraph => true,
        Gap::Line | Gap::Break if text[next.span.start..].starts_with(char::is_lowercase) => false,
        Gap::Line => {
            let before = &text.as_bytes()[..last.span.end];
            let line = before.iter().rev().take(SHORT_LINE).position(|byte| matches!(byte, b'\n' | b'\r'));
            line.is_some() || before.len() < SHORT_LINE
        }
        // The number or bracket of an item stands first on its line.
        Gap::Break => text[last.span.end..next.span.start].contains(['\n', '\r']),
        _ => false,
    }
}

/// A context is no longer than this, in characters.
const LONGEST: usize = 200;

/// What is shown of the place of a mention: its sentence on one line, cut around the mention if it is long.
pub(super) fn context(text: &str, sentence: Span, mention: Span) -> String {
    let mention =
        Span::new(mention.start.max(sentence.start), mention.end.min(sentence.end).max(mention.start.max(sentence.start)));
    let (before, inside, behind) =
        (&text[sentence.start..mention.start], &text[mention.range()], &text[mention.end..sentence.end.max(mention.end)]);
    let room = LONGEST.saturating_sub(inside.chars().take(LONGEST).count());
    let behind_wanted = behind.chars().take(LONGEST).count();
    let before_wanted = before.chars().rev().take(LONGEST).count();
    let most_before = before_wanted.min((room / 2).max(room.saturating_sub(behind_wanted)));
    let most_behind = behind_wanted.min(room - most_before);
    let start = before.char_indices().rev().take(most_before).last().map_or(before.len(), |(at, _)| at);
    let end = behind.char_indices().nth(most_behind).map_or(behind.len(), |(at, _)| at);
    // No half words.
    let start = if start == 0 { 0 } else { before[start..].find(char::is_whitespace).map_or(before.len(), |at| start + at) };
    let end = if end == behind.len() { end } else { behind[..end].rfind(char::is_whitespace).unwrap_or(0) };
    let inside: String = inside.chars().take(LONGEST).collect();
    let mut shown = String::new();
    if start > 0 {
        shown.push_str("… ");
    }
    shown.push_str(before[start..].trim_start());
    shown.push_str(&inside);
    shown.push_str(&behind[..end]);
    if end < behind.len() {
        shown.push_str(" …");
    }
    one_line(&shown)
}

/// A text on one line, with single spaces and nothing that acts on a terminal.
pub(super) fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let mut line = String::with_capacity(text.len());
    for word in words {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    visible(&line).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<&str> {
        let (mut all, mut tokens) = (Sentences::of(text), Vec::new());
        std::iter::from_fn(|| all.next_into(&mut tokens).map(|span| &text[span.range()])).collect()
    }

    #[test]
    fn headings_and_items_end_with_their_lines() {
        let text = "BAB II\nPENEMPATAN BATUAN\n\nPasal 2\nKami menunggu. “Izinnya lama,” kata Dr. Budi.\n(1) Air\n\nSelesai";
        let quoted = "“Izinnya lama,” kata Dr. Budi.";
        let expected = ["BAB II", "PENEMPATAN BATUAN", "Pasal 2", "Kami menunggu.", quoted, "(1) Air", "Selesai"];
        assert_eq!(sentences(text), expected);
        assert_eq!(sentences("Pemegang izin usaha pertambangan yang lalai dikenai denda\nadministratif sesuai aturan.").len(), 1);
    }

    #[test]
    fn contexts_are_cut_around_the_mention() {
        let text = format!("{}air asam\ttambang{}", "awal kata ".repeat(40), " lalu akhir".repeat(40));
        let start = text.find("air").unwrap_or(0);
        let shown = context(&text, Span::new(0, text.len()), Span::new(start, start + "air asam\ttambang".len()));
        assert!(shown.contains("kata air asam tambang lalu"), "{shown}");
        assert!(shown.starts_with("… ") && shown.ends_with(" …") && shown.chars().count() <= LONGEST + 4, "{shown}");
        assert_eq!(context("Kata kami.", Span::new(0, 10), Span::new(5, 9)), "Kata kami.");
        for text in ["é", "", "“”", "a\u{301}"] {
            context(text, Span::new(0, text.len()), Span::new(0, text.len()));
        }
    }
}
