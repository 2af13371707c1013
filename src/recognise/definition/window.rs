//! The words of the same sentence before and behind a place, as far as a long form may reach.

use crate::span::Span;
use crate::token::{Gap, Token, Tokenizer};

/// How far a long form may reach, in bytes.
pub(super) const LONGEST: usize = 240;

/// As many words reach about as far.
const MANY: usize = 20;

/// Brackets that may stand inside a name.
const TRANSPARENT: [&str; 3] = ["(Persero)", "(Perseroda)", "(persero)"];

/// The words of the same sentence directly before `at`: from a bracket or a blank line on, no further back than [`LONGEST`], and
/// at least the last `most` of them.
pub(super) fn before(text: &str, at: usize, most: usize) -> Vec<Token> {
    let start = reach(text, at);
    // Not in the middle of a word.
    let cut = start > 0 && !text[..start].ends_with(char::is_whitespace);
    let start = if cut { text[start..at].find(char::is_whitespace).map_or(at, |place| start + place) } else { start };
    let mut end = at;
    let start = loop {
        match last_bracket(&text.as_bytes()[start..end]) {
            None => break start,
            Some(place) => match TRANSPARENT.iter().find(|name| text[start..=start + place].ends_with(**name)) {
                Some(name) => end = start + place + 1 - name.len(),
                None => break start + place + 1,
            },
        }
    };
    // Reading many words costs no more than counting them.
    let skipped = if most <= MANY { start_of_last(&text.as_bytes()[start..at], most) } else { 0 };
    let start = start + skipped;
    let mut words = Vec::with_capacity((at - start) / 4);
    words.extend(tokens(text, Span::new(start, at)));
    if let Some(last_break) = words.iter().rposition(|word| matches!(word.gap, Gap::Sentence | Gap::Paragraph)) {
        words.drain(..last_break);
    }
    words
}

/// No further back than [`LONGEST`].
pub(super) fn reach(text: &str, at: usize) -> usize {
    let mut start = at.saturating_sub(LONGEST);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    start
}

fn last_bracket(bytes: &[u8]) -> Option<usize> {
    memchr::memrchr2(b'(', b')', bytes).max(memchr::memrchr2(b'[', b']', bytes))
}

fn first_bracket(bytes: &[u8]) -> Option<usize> {
    let round = memchr::memchr2(b'(', b')', bytes);
    let square = memchr::memchr2(b'[', b']', &bytes[..round.unwrap_or(bytes.len())]);
    square.or(round)
}

/// Where one more than the last `most` words begins, if there are as many: what follows a space and begins with a letter is a
/// word at least.
fn start_of_last(bytes: &[u8], most: usize) -> usize {
    let begins = |space: &usize| bytes.get(space + 1).is_some_and(u8::is_ascii_alphanumeric);
    memchr::memrchr_iter(b' ', bytes).filter(begins).nth(most).unwrap_or(0)
}

/// The words of the same sentence and line directly behind `at`: up to a bracket, and no further than [`LONGEST`].
pub(super) fn after(text: &str, at: usize) -> impl Iterator<Item = Token> {
    let mut end = text.len().min(at + LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    // The last word may be cut off: an alignment then fails, or ends before it.
    let end = first_bracket(&text.as_bytes()[at..end]).map_or(end, |place| at + place);
    let in_sentence = |(index, word): &(usize, Token)| *index == 0 || !matches!(word.gap, Gap::Sentence | Gap::Paragraph);
    tokens(text, Span::new(at, end)).enumerate().take_while(in_sentence).map(|(_, word)| word)
}

/// Whether a word beside a place, with at most `gaps` bytes between, has capitals as only short forms have: most have not.
pub(super) fn has_capitals_beside(text: &str, place: Span, gaps: usize) -> bool {
    const MOST: usize = 24;
    let is_letter = |byte: &&u8| byte.is_ascii_alphanumeric();
    let (left, right) = (&text.as_bytes()[..place.start], &text.as_bytes()[place.end..]);
    let right = &right[..right.len().min(MOST)];
    let right = &right[right.iter().take(gaps).take_while(|byte| !is_letter(byte)).count()..];
    // A short form behind the place begins with a capital or a digit.
    if right.first().is_some_and(|first| is_letter(&first) && !first.is_ascii_lowercase())
        && are_capitals(right.iter().take_while(is_letter))
    {
        return true;
    }
    let left = &left[left.len().saturating_sub(MOST)..];
    let left = &left[..left.len() - left.iter().rev().take(gaps).take_while(|byte| !is_letter(byte)).count()];
    are_capitals(left.iter().rev().take_while(is_letter))
}

/// Whether two of some letters and digits are none in small letters, and one of them a capital.
fn are_capitals<'b>(letters: impl Iterator<Item = &'b u8>) -> bool {
    let (mut capitals, mut digits) = (0, 0);
    for letter in letters {
        capitals += usize::from(letter.is_ascii_uppercase());
        digits += usize::from(letter.is_ascii_digit());
    }
    capitals > 0 && capitals + digits > 1
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
        let words = before(text, text.find("(empat").unwrap(), LONGEST);
        assert_eq!(written(&words), "Dua tiga");
        let words = before(text, text.find("(PG").unwrap(), LONGEST);
        assert_eq!(written(&words), "lima enam tujuh PT Gas Persero Tbk");
        let words = before(text, text.find("(PG").unwrap(), 2);
        assert_eq!(written(&words[words.len() - 2..]), "Persero Tbk");
        assert!(words.len() < 5);
        assert_eq!(written(&after(text, text.find(" delapan").unwrap()).collect::<Vec<_>>()), "delapan sembilan");
        assert_eq!(written(&after(text, 0).collect::<Vec<_>>()), "Satu");
    }

    #[test]
    fn nobody_looks_far() {
        let text = "kata é ".repeat(10_000);
        for at in [0, 5, 7, 50_000, text.len()].into_iter().filter(|at| text.is_char_boundary(*at)) {
            let words = before(&text, at, LONGEST);
            assert!(words.len() <= LONGEST && words.iter().all(|word| at - word.span.start <= LONGEST));
            assert!(after(&text, at).count() <= LONGEST && after(&text, at).all(|word| word.span.end - at <= LONGEST));
        }
    }
}
