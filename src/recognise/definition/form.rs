//! What a short form looks like.

use crate::span::Span;
use crate::token::{Gap, Token, TokenKind};

use super::window::tokens;

/// The most letters of a short form of one word, of several, and of one in small letters.
const MOST_LETTERS: usize = 20;
const MOST_LETTERS_TOGETHER: usize = 48;
const MOST_SMALL_LETTERS: usize = 14;
const LEAST_SMALL_LETTERS: usize = 4;

/// The most words of a short form: *Dirjen Strategi Ekonomi dan Fiskal*.
pub(super) const MOST_WORDS: usize = 6;

/// How a short form is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Each word with a capital or a digit: *SDM*, *Menko Marves*, *PIDI 4.0*.
    Capital,
    /// A word in small letters: *nakes*.
    Small,
}

/// How `text` is written if it looks like a short form; `quick win program`, `28/2/2021` and `Foto: Antara` do not.
pub(super) fn look(text: &str) -> Option<Look> {
    if text.len() > 2 * MOST_LETTERS_TOGETHER || !text.starts_with(char::is_alphanumeric) {
        return None;
    }
    let is_plain = text.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.' | '&' | '/'));
    if !is_plain {
        return None;
    }
    let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
    if (LEAST_SMALL_LETTERS..=MOST_SMALL_LETTERS).contains(&letters) && text.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Some(Look::Small);
    }
    let (mut words, mut is_plainly) = (0, false);
    for token in tokens(text, Span::new(0, text.len())) {
        let word = &text[token.span.range()];
        // DAK fisik, Dirjen Strategi Ekonomi dan Fiskal.
        let goes_on = words > 0 && (is_plainly || token.gap == Gap::Hyphen || word == "dan");
        let is_begun = begins(word) && (words > 0 || word.contains(char::is_uppercase));
        if token.kind == TokenKind::Web || !is_begun && !goes_on {
            return None;
        }
        is_plainly |= words == 0 && is_unmistakable(word);
        words += usize::from(token.gap != Gap::Hyphen);
    }
    let most = if words > 1 { MOST_LETTERS_TOGETHER } else { MOST_LETTERS };
    let fits = (1..=MOST_WORDS).contains(&words) && (2..=most).contains(&letters);
    fits.then_some(Look::Capital)
}

/// Whether a word begins as one of a short form does.
pub(super) fn begins(word: &str) -> bool {
    word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
}

/// Whether a word is written as only short forms are: with two capitals, or a capital and a digit.
pub(super) fn is_unmistakable(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    capitals >= 2 || capitals == 1 && word.bytes().any(|byte| byte.is_ascii_digit())
}

/// The places of the short forms of one to [`MOST_WORDS`] words that `words` begins with, the longest first.
pub(super) fn at_start(text: &str, words: &[Token]) -> impl Iterator<Item = Span> {
    let joined = words.iter().enumerate().take_while(|(index, word)| *index == 0 || matches!(word.gap, Gap::Space | Gap::Hyphen));
    let begun = joined.take_while(|(_, word)| begins(&text[word.span.range()])).take(MOST_WORDS).count();
    (1..=begun).rev().filter_map(|count| Some(Span::new(words.first()?.span.start, words.get(count - 1)?.span.end)))
}

/// The places of the short forms that `words` ends with, the longest first, each with how many words it takes.
pub(super) fn at_end(text: &str, words: &[Token]) -> impl Iterator<Item = (Span, usize)> {
    let mut begun = 0;
    for word in words.iter().rev().take(MOST_WORDS) {
        if !begins(&text[word.span.range()]) {
            break;
        }
        begun += 1;
        if !matches!(word.gap, Gap::Space | Gap::Hyphen) {
            break;
        }
    }
    let end = words.len();
    (1..=begun)
        .rev()
        .filter_map(move |count| Some((Span::new(words.get(end - count)?.span.start, words.last()?.span.end), count)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks() {
        for form in [
            "SDM",
            "Menko Marves",
            "PIDI 4.0",
            "3T",
            "K3",
            "R&D",
            "P2P",
            "MenPAN-RB",
            "SDGs",
            "BPH Migas",
            "Dirjen Perhubungan Laut",
        ] {
            assert_eq!(look(form), Some(Look::Capital), "{form}");
        }
        assert_eq!(look("nakes"), Some(Look::Small));
        for other in [
            "",
            "2023",
            "8/9",
            "quick win",
            "Foto: Antara",
            "S",
            "Jakarta, Bandung",
            "Budi yang baru",
            "ya",
            "28 Februari",
            "(",
            "é",
        ] {
            assert_eq!(look(other), None, "{other}");
        }
    }
}
