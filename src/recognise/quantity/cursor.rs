//! Walks a short stretch of text for the grammars of quantities. A cursor is a place, copied to look ahead and put back by being dropped.

use unicode_normalization::char::is_combining_mark;

/// How far ahead a quantity is looked for, in bytes: what keeps a text of nothing but numbers linear.
const WINDOW: usize = 240;

/// A quantity whose end comes this near the end of a window that cuts the text may go on beyond it.
const MARGIN: usize = 40;

/// How many characters of white space may stand between two words.
const WIDEST_SPACE: usize = 8;

/// A place in a text of which only the next few words can be seen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'t> {
    /// The text up to the end of the window.
    text: &'t str,
    pub(super) at: usize,
    /// A quantity must not reach farther than this.
    limit: usize,
}

impl<'t> Cursor<'t> {
    /// The cursor at byte `start`, if a character begins there.
    pub(super) fn new(text: &'t str, start: usize) -> Option<Self> {
        if !text.is_char_boundary(start) {
            return None;
        }
        if text.len() - start <= WINDOW {
            return Some(Self { text, at: start, limit: text.len() });
        }
        let end = (start..=start + WINDOW).rev().find(|&end| text.is_char_boundary(end))?;
        Some(Self { text: &text[..end], at: start, limit: end.saturating_sub(MARGIN) })
    }

    /// Whether a quantity that ends here was seen to its end.
    pub(super) const fn is_in_sight(self) -> bool {
        self.at <= self.limit
    }

    pub(super) fn rest(self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Whether no word or number goes on here.
    pub(super) fn is_at_boundary(self) -> bool {
        self.peek().is_none_or(|c| !c.is_alphanumeric() && c != '_' && !is_combining_mark(c))
    }

    /// Whether `sign` stands here with a letter or digit directly behind it.
    pub(super) fn is_glued_by(self, sign: char) -> bool {
        let mut next = self;
        next.eat(sign) && next.peek().is_some_and(char::is_alphanumeric)
    }

    pub(super) fn eat(&mut self, c: char) -> bool {
        let found = self.peek() == Some(c);
        if found {
            self.at += c.len_utf8();
        }
        found
    }

    /// Goes over white space that does not end a paragraph; true if there is some.
    pub(super) fn space(&mut self) -> bool {
        let mut at = self.at;
        let mut lines = 0;
        for (count, c) in self.rest().chars().take_while(|c| c.is_whitespace()).enumerate() {
            lines += usize::from(c == '\n');
            if count == WIDEST_SPACE || lines == 2 {
                return false;
            }
            at += c.len_utf8();
        }
        std::mem::replace(&mut self.at, at) != at
    }

    /// The digits that stand here.
    pub(super) fn digits(&mut self) -> Option<&'t str> {
        let rest = self.rest();
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        self.at += length;
        (length > 0).then(|| &rest[..length])
    }

    /// The small number of at most `longest` digits that stands here.
    pub(super) fn small(&mut self, longest: usize) -> Option<u16> {
        let mut next = *self;
        let digits = next.digits().filter(|digits| digits.len() <= longest.min(4))?;
        *self = next;
        digits.parse().ok()
    }

    /// The word that stands here or behind white space.
    pub(super) fn word(&mut self) -> Option<&'t str> {
        let mut next = *self;
        next.space();
        let rest = next.rest();
        let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        next.at += length;
        if length == 0 || !next.is_at_boundary() {
            return None;
        }
        *self = next;
        Some(&rest[..length])
    }

    /// Goes over `phrase`, which stands here or behind white space, whatever its case; a space in it is any white space.
    pub(super) fn phrase(&mut self, phrase: &str) -> bool {
        let mut next = *self;
        next.space();
        for expected in phrase.chars() {
            let found = match expected {
                ' ' => next.space(),
                '-' => next.eat('-') || next.eat('\u{2010}') || next.eat('\u{2011}'),
                '\'' => next.eat('\'') || next.eat('\u{2019}') || next.eat('`') || next.eat('\u{2018}'),
                _ => match next.peek() {
                    // A capital stands for itself: dolar AS is no dolar as.
                    Some(c) if c == expected || c.to_ascii_lowercase() == expected => next.eat(c),
                    _ => false,
                },
            };
            if !found {
                return false;
            }
        }
        let is_whole = !phrase.ends_with(char::is_alphanumeric) || next.is_at_boundary();
        if is_whole {
            *self = next;
        }
        is_whole
    }

    /// What the first row says whose phrase stands here or behind white space. Longer phrases come first in a table.
    pub(super) fn one_of<T: Copy>(&mut self, table: &[(&str, T)]) -> Option<T> {
        let mut next = *self;
        next.space();
        let first = next.rest().bytes().next()?;
        let may_be = |phrase: &str| phrase.bytes().next().is_some_and(|byte| byte.eq_ignore_ascii_case(&first));
        let (_, meaning) = table.iter().find(|(phrase, _)| may_be(phrase) && next.phrase(phrase))?;
        *self = next;
        Some(*meaning)
    }
}

/// The first word of a phrase of a table.
pub(super) fn first_word(phrase: &str) -> &str {
    phrase.split([' ', '-', '/']).next().unwrap_or(phrase)
}

/// The character that ends before byte `at`.
pub(super) fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// The word before byte `at`, over white space and the full stop of an abbreviation.
pub(super) fn word_before(text: &str, at: usize) -> &str {
    const LONGEST: usize = 14;
    let Some(before) = text.get(..at) else { return "" };
    let trimmed = before.len()
        - before
            .chars()
            .rev()
            .take(4)
            .take_while(|c| matches!(c, ' ' | '\u{a0}' | '.' | '\n'))
            .map(char::len_utf8)
            .sum::<usize>();
    let before = &before[..trimmed];
    let length = before.chars().rev().take(LONGEST).take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
    &before[trimmed - length..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_cross_spaces_and_not_paragraphs() {
        for (text, phrase, expected) in [
            ("lebih dari", "lebih dari", true),
            ("  Lebih\nDARI 5", "lebih dari", true),
            ("lebih\n\ndari", "lebih dari", false),
            ("lebih darinya", "lebih dari", false),
            ("kira\u{2010}kira", "kira-kira", true),
            ("s.d. 5", "s.d.", true),
            ("Jum\u{2019}at", "jum'at", true),
            ("", "dari", false),
        ] {
            assert_eq!(Cursor::new(text, 0).is_some_and(|mut cursor| cursor.phrase(phrase)), expected, "{text:?}");
        }
    }

    #[test]
    fn looks_back_at_one_word() {
        for (text, expected) in [("Pasal ", "Pasal"), ("No. ", "No"), ("5 ", ""), ("", ""), ("é\n", "é"), ("a, ", "")] {
            assert_eq!(word_before(text, text.len()), expected, "{text:?}");
        }
    }
}
