//! The words around a mention, and what they ask of it.

use std::borrow::Cow;

use crate::fold::fold;
use crate::position::floor;
use crate::span::Span;
use crate::token::{Gap, Token, TokenKind, Tokenizer};

/// The words of the sentence around a mention.
#[derive(Clone, Debug, Default)]
pub(crate) struct Neighbours<'t> {
    /// Folded.
    words: Vec<Cow<'t, str>>,
    before: Option<Cow<'t, str>>,
    after: Option<Cow<'t, str>>,
    is_after_number: bool,
}

/// So much of a sentence is looked at on either side, in bytes.
const REACH: usize = 240;

/// The cue that stands for a number directly before the mention.
const NUMBER: &str = "#";

/// Words behind which a verb stands, words before or behind which an adjective or a noun does.
const BEFORE_VERBS: [&str; 22] = [
    "akan", "telah", "sudah", "sedang", "bisa", "dapat", "harus", "belum", "ingin", "untuk", "agar", "mau", "perlu", "mampu",
    "hendak", "akhirnya", "segera", "masih", "wajib", "berhasil", "mulai", "langsung",
];
const BEFORE_ADJECTIVES: [&str; 11] =
    ["sangat", "lebih", "paling", "cukup", "terlalu", "semakin", "makin", "agak", "amat", "begitu", "kurang"];
const BEFORE_NOUNS: [&str; 25] = [
    "para", "sebuah", "suatu", "seorang", "seluruh", "semua", "setiap", "tiap", "beberapa", "di", "ke", "dari", "pada", "dalam",
    "terhadap", "atas", "bagi", "antar", "berbagai", "jumlah", "seekor", "sejumlah", "banyak", "kedua", "tanpa",
];

impl<'t> Neighbours<'t> {
    /// The words around the bytes of `text` from `start` to `end`.
    pub(crate) fn of(text: &'t str, start: usize, end: usize) -> Self {
        let from = floor(text, start.saturating_sub(REACH));
        let to = floor(text, (end + REACH).min(text.len()));
        // With the mention, before which a sentence may end too.
        let mut before: Vec<Token> = tokens(text, Span::new(from, end)).collect();
        before.truncate(before.iter().position(|token| token.span.start >= start).map_or(before.len(), |own| own + 1));
        if let Some(last_break) = before.iter().rposition(|token| is_break(token.gap)) {
            before.drain(..last_break);
        }
        before.retain(|token| token.span.end <= start);
        let mut after = tokens(text, Span::new(end, to)).peekable();
        // What ends a sentence directly behind the mention is only seen together with it.
        let ends = text[end..to].starts_with(['.', '!', '?', '\n']);
        let next = after.peek().copied().filter(|_| !ends);
        let after: Vec<Token> = after
            .take_while(|_| !ends)
            .enumerate()
            .take_while(|(place, token)| *place == 0 || !is_break(token.gap))
            .map(|(_, token)| token)
            .collect();
        let word = |token: &Token| fold(&text[token.span.range()]);
        let last = before.last().filter(|last| text[last.span.end..start].trim().is_empty());
        let beside = |token: Token| text[end..token.span.start].trim().is_empty().then(|| word(&token));
        Self {
            words: before.iter().chain(&after).map(word).collect(),
            before: last.map(word),
            after: next.and_then(beside),
            is_after_number: last.is_some_and(|last| last.kind == TokenKind::Number),
        }
    }

    /// Whether a word, perhaps with a clitic, is among them.
    pub(crate) fn has(&self, cue: &str) -> bool {
        (cue == NUMBER && self.is_after_number) || self.words.iter().any(|word| is_form_of(word, cue))
    }

    /// The part of speech that the words beside the mention ask for, and the word that does.
    pub(crate) fn expected(&self) -> Option<(&'static str, &str)> {
        let is = |word: &Option<Cow<'_, str>>, list: &[&str]| word.as_deref().is_some_and(|word| list.contains(&word));
        let before = self.before.as_deref().unwrap_or_default();
        if is(&self.before, &BEFORE_VERBS) {
            return Some(("verb", before));
        }
        if is(&self.before, &BEFORE_ADJECTIVES) {
            return Some(("adjective", before));
        }
        if is(&self.before, &BEFORE_NOUNS) {
            return Some(("noun", before));
        }
        let after = self.after.as_deref().unwrap_or_default();
        is(&self.after, &["ini", "itu", "tersebut"]).then_some(("noun", after))
    }
}

fn tokens(text: &str, span: Span) -> impl Iterator<Item = Token> {
    let moved =
        move |token: Token| Token { span: Span::new(token.span.start + span.start, token.span.end + span.start), ..token };
    Tokenizer::new(&text[span.range()]).map(moved)
}

const fn is_break(gap: Gap) -> bool {
    matches!(gap, Gap::Sentence | Gap::Paragraph)
}

/// Whether a word is `cue`, perhaps with a clitic.
fn is_form_of(word: &str, cue: &str) -> bool {
    word.strip_prefix(cue).is_some_and(|rest| matches!(rest, "" | "nya" | "lah" | "kah" | "pun"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of<'t>(text: &'t str, mention: &str) -> Neighbours<'t> {
        let start = text.find(mention).expect("it is there");
        Neighbours::of(text, start, start + mention.len())
    }

    #[test]
    fn a_sentence_and_no_more() {
        let around = of("Hujan turun. Warga desa memilih anggota BPD secara langsung. Bank tutup.", "BPD");
        assert!(around.has("desa") && around.has("langsung") && around.has("anggota"));
        assert!(!around.has("hujan") && !around.has("bank"));
        assert!(of("Banknya besar, BPD.", "BPD").has("bank"));
        assert!(!of("Ini BPD. Bank tutup.", "BPD").has("bank"));
        assert!(!of("Bank tutup. BPD hadir.", "BPD").has("bank"));
        assert!(of("kapal 500 GT tiba", "GT").has("#"));
    }

    #[test]
    fn words_beside_ask_for_a_part_of_speech() {
        for (text, mention, class) in [
            ("mereka akan bisa", "bisa", Some("verb")),
            ("sangat tahu", "tahu", Some("adjective")),
            ("sebuah bisa", "bisa", Some("noun")),
            ("bunga itu", "bunga", Some("noun")),
            ("bunga, itu", "bunga", None),
            ("para. tahu", "tahu", None),
            ("", "", None),
        ] {
            assert_eq!(of(text, mention).expected().map(|(class, _)| class), class, "{text}");
        }
    }
}
