//! The words of the same sentence before and behind a place, as far as a long form may reach.

use crate::span::Span;
use crate::token::{Gap, Token, Tokenizer};

/// How far a long form may reach, in bytes.
pub(super) const LONGEST: usize = 240;

/// Brackets that may stand inside a name.
const TRANSPARENT: [&str; 3] = ["(Persero)", "(Perseroda)", "(persero)"];

/// Puts the words of the same sentence directly before `at` into `words`: from a bracket or a blank line on, and no further back than [`LONGEST`].
pub(super) fn before(text: &str, at: usize, words: &mut Vec<Token>) {
    words.clear();
    let mut start = at.saturating_sub(LONGEST);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    // Not in the middle of a word.
    let cut = start > 0 && !text[..start].ends_with(char::is_whitespace);
    let start = if cut { text[start..at].find(char::is_whitespace).map_or(at, |place| start + place) } else { start };
    let mut end = at;
    let bracket = loop {
        match text[start..end].rfind(['(', ')', '[', ']']) {
            None => break start,
            Some(place) => match TRANSPARENT.iter().find(|name| text[start..=start + place].ends_with(**name)) {
                Some(name) => end = start + place + 1 - name.len(),
                None => break start + place + 1,
            },
        }
    };
    words.extend(tokens(text, Span::new(bracket, at)));
    if let Some(last_break) = words.iter().rposition(|word| matches!(word.gap, Gap::Sentence | Gap::Paragraph)) {
        words.drain(..last_break);
    }
}

/// Puts the words of the same sentence and line directly behind `at` into `words`: up to a bracket, and no further than [`LONGEST`].
pub(super) fn after(text: &str, at: usize, words: &mut Vec<Token>) {
    words.clear();
    let mut end = text.len().min(at + LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    // The last word may be cut off: an alignment then fails, or ends before it.
    let end = text[at..end].find(['(', ')', '[', ']']).map_or(end, |place| at + place);
    let in_sentence = |(index, word): &(usize, Token)| *index == 0 || !matches!(word.gap, Gap::Sentence | Gap::Paragraph);
    words.extend(tokens(text, Span::new(at, end)).enumerate().take_while(in_sentence).map(|(_, word)| word));
}

/// The words of a part of the text.
pub(super) fn tokens(text: &str, part: Span) -> impl Iterator<Item = Token> {
    let moved = move |token: Token| {
        let span = Span::new(token.span.start + part.start, token.span.end + part.start);
        // An underscore is a mark of emphasis.
        let written = text[span.range()].trim_end_matches('_');
        Token { span: Span::new(span.start, span.start + written.len()), ..token }
    };
    Tokenizer::new(&text[part.range()]).map(moved)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_before_and_behind() {
        let text = "Satu. Dua tiga (empat) lima\nenam, tujuh PT Gas (Persero) Tbk (PG) delapan sembilan. Sepuluh";
        let written = |words: &[Token]| words.iter().map(|word| &text[word.span.range()]).collect::<Vec<_>>().join(" ");
        let mut words = Vec::new();
        before(text, text.find("(empat").unwrap(), &mut words);
        assert_eq!(written(&words), "Dua tiga");
        before(text, text.find("(PG").unwrap(), &mut words);
        assert_eq!(written(&words), "lima enam tujuh PT Gas Persero Tbk");
        after(text, text.find(" delapan").unwrap(), &mut words);
        assert_eq!(written(&words), "delapan sembilan");
        after(text, 0, &mut words);
        assert_eq!(written(&words), "Satu");
    }

    #[test]
    fn nobody_looks_far() {
        let text = "kata é ".repeat(10_000);
        let mut words = Vec::new();
        for at in [0, 5, 7, 50_000, text.len()].into_iter().filter(|at| text.is_char_boundary(*at)) {
            before(&text, at, &mut words);
            assert!(words.len() <= LONGEST && words.iter().all(|word| at - word.span.start <= LONGEST));
            after(&text, at, &mut words);
            assert!(words.len() <= LONGEST && words.iter().all(|word| word.span.end - at <= LONGEST));
        }
    }
}
