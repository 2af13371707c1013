//! The pieces that English quantities are made of.

use std::borrow::Cow;

use crate::span::Span;

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Digits, with the points and commas among them.
    Digits,
    Word,
    Symbol(char),
}

/// A piece of a text.
#[derive(Clone, Debug)]
pub(super) struct Piece<'t> {
    pub(super) span: Span,
    pub(super) shape: Shape,
    pub(super) text: &'t str,
    /// In small letters.
    pub(super) lower: Cow<'t, str>,
    /// No space stands before it.
    pub(super) is_glued: bool,
}

impl Piece<'_> {
    pub(super) fn is(&self, word: &str) -> bool {
        self.lower == word
    }

    pub(super) fn is_symbol(&self, symbols: &[char]) -> bool {
        matches!(self.shape, Shape::Symbol(symbol) if symbols.contains(&symbol))
    }
}

/// Takes a text apart, in one walk.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut all: Vec<Piece<'_>> = Vec::new();
    let mut rest = text.char_indices().peekable();
    let mut last_end = usize::MAX;
    while let Some((start, c)) = rest.next() {
        if c.is_whitespace() {
            continue;
        }
        let mut end = start + c.len_utf8();
        let shape = if c.is_ascii_digit() {
            while let Some(&(at, c)) = rest.peek() {
                let goes_on = c.is_ascii_digit()
                    || (matches!(c, '.' | ',') && text[at + 1..].starts_with(|next: char| next.is_ascii_digit()));
                if !goes_on {
                    break;
                }
                end = at + c.len_utf8();
                rest.next();
            }
            Shape::Digits
        } else if c.is_alphabetic() {
            while let Some(&(at, c)) = rest.peek() {
                if !c.is_alphabetic() && !is_inside_word(text, at, c) {
                    break;
                }
                end = at + c.len_utf8();
                rest.next();
            }
            Shape::Word
        } else {
            Shape::Symbol(c)
        };
        let piece = &text[start..end];
        let lower = if piece.bytes().all(|byte| !byte.is_ascii_uppercase() && byte.is_ascii()) {
            Cow::Borrowed(piece)
        } else {
            Cow::Owned(piece.to_lowercase().replace('\u{2019}', "'"))
        };
        all.push(Piece { span: Span::new(start, end), shape, text: piece, lower, is_glued: last_end == start });
        last_end = end;
    }
    all
}

/// Apostrophes before letters, and the points of *p.m.* and *U.S.*
fn is_inside_word(text: &str, at: usize, c: char) -> bool {
    let next = text[at + c.len_utf8()..].chars().next();
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    match c {
        '\'' | '\u{2019}' => is_letter(next),
        '.' => {
            let after = text[at + 1..].chars().nth(1);
            let before = text[..at].chars().rev().nth(1);
            let is_initial = !is_letter(before);
            is_initial && is_letter(next) && !is_letter(after)
        }
        _ => false,
    }
}

/// A number in digits as English writes it, and failing that as Indonesian does: *1,145.3*, *204.807.222*, *1,2*.
pub(super) fn english_number(digits: &str) -> Option<f64> {
    number(digits, ',', '.').or_else(|| number(digits, '.', ','))
}

/// A number in digits as Indonesian writes it, and failing that as English does.
pub(super) fn indonesian_number(digits: &str) -> Option<f64> {
    number(digits, '.', ',').or_else(|| number(digits, ',', '.'))
}

fn number(digits: &str, group: char, decimal: char) -> Option<f64> {
    let (whole, fraction) = match digits.split_once(decimal) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let is_plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = whole.split(group);
    let first = groups.next().filter(|first| is_plain(first))?;
    let mut written = first.to_owned();
    let mut is_grouped = false;
    for part in groups {
        if part.len() != 3 || !is_plain(part) || first.len() > 3 {
            return None;
        }
        written.push_str(part);
        is_grouped = true;
    }
    // 0.123 is no group of three.
    if is_grouped && first == "0" {
        return None;
    }
    if let Some(fraction) = fraction {
        if !is_plain(fraction) {
            return None;
        }
        written.push('.');
        written.push_str(fraction);
    }
    written.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_digits() {
        for (digits, english, indonesian) in [
            ("1,145.3", 1145.3, 1145.3),
            ("1.145,3", 1145.3, 1145.3),
            ("2.5", 2.5, 2.5),
            ("2,5", 2.5, 2.5),
            ("2.500", 2.5, 2500.0),
            ("2,500", 2500.0, 2.5),
            ("0.125", 0.125, 0.125),
            ("204,807,222", 204_807_222.0, 204_807_222.0),
            ("204.807.222", 204_807_222.0, 204_807_222.0),
            ("007", 7.0, 7.0),
        ] {
            assert_eq!((english_number(digits), indonesian_number(digits)), (Some(english), Some(indonesian)), "{digits}");
        }
        for digits in ["1.2.3", "1,2,3", "10,00,000", ""] {
            assert_eq!(english_number(digits), None, "{digits}");
        }
    }

    #[test]
    fn takes_text_apart() {
        let texts: Vec<_> = pieces("US$2.5bn, 2:30 p.m. the ministry's B35—U.S.").iter().map(|piece| piece.text).collect();
        let wanted = ["US", "$", "2.5", "bn", ",", "2", ":", "30", "p.m", ".", "the", "ministry's", "B", "35", "—", "U.S", "."];
        assert_eq!(texts, wanted);
    }
}
