//! Walks a short stretch of text for the grammars of quantities. A cursor is a place, copied to look ahead and put back by being
//! dropped.

use unicode_normalization::char::is_combining_mark;

use super::phrases::Phrases;

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

    /// The byte that stands here, which begins a character.
    pub(super) fn byte(self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    pub(super) fn peek(self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn is_at_digit(self) -> bool {
        self.byte().is_some_and(|byte| byte.is_ascii_digit())
    }

    /// Whether no word or number goes on here.
    pub(super) fn is_at_boundary(self) -> bool {
        match self.byte() {
            Some(byte) if byte.is_ascii() => !byte.is_ascii_alphanumeric() && byte != b'_',
            _ => self.peek().is_none_or(|c| !c.is_alphanumeric() && !is_combining_mark(c)),
        }
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
        let end = self.space_end(self.at);
        std::mem::replace(&mut self.at, end) != end
    }

    /// Where the white space at byte `at` ends.
    #[inline]
    fn space_end(&self, at: usize) -> usize {
        match self.text.as_bytes().get(at..).unwrap_or_default() {
            [b' ', next, ..] if next.is_ascii_graphic() => at + 1,
            [next, ..] if !next.is_ascii_graphic() => self.any_space_end(at),
            _ => at,
        }
    }

    fn any_space_end(&self, at: usize) -> usize {
        let mut end = at;
        let mut lines = 0;
        let rest = self.text.get(at..).unwrap_or_default();
        for (count, c) in rest.chars().take_while(|c| c.is_whitespace()).enumerate() {
            lines += usize::from(c == '\n');
            if count == WIDEST_SPACE || lines == 2 {
                return at;
            }
            end += c.len_utf8();
        }
        end
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
        let rest = self.text.get(self.space_end(self.at)..)?;
        let plain = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let length = rest[plain..].find(|c: char| !c.is_alphabetic()).map_or(rest.len(), |length| plain + length);
        let end = self.text.len() - rest.len() + length;
        if length == 0 || !(Self { at: end, ..*self }).is_at_boundary() {
            return None;
        }
        self.at = end;
        Some(&rest[..length])
    }

    /// Goes over `phrase`, which stands here or behind white space, whatever its case; a space in it is any white space.
    #[inline]
    pub(super) fn phrase(&mut self, phrase: &str) -> bool {
        let at = self.space_end(self.at);
        // Most phrases that are looked for are not there.
        let first = phrase.as_bytes().first();
        let may_be = self.text.as_bytes().get(at).is_some_and(|byte| first.is_some_and(|first| byte.eq_ignore_ascii_case(first)));
        let end = if may_be { self.phrase_end(phrase, at) } else { None };
        self.at = end.unwrap_or(self.at);
        end.is_some()
    }

    /// Where `phrase` ends, if it stands at byte `at`.
    fn phrase_end(&self, phrase: &str, mut at: usize) -> Option<usize> {
        let text = self.text.as_bytes();
        for expected in phrase.bytes() {
            at = match expected {
                b' ' => Some(self.space_end(at)).filter(|end| *end > at),
                b'-' => self.any_of(&['-', '\u{2010}', '\u{2011}'], at),
                b'\'' => self.any_of(&['\'', '\u{2019}', '`', '\u{2018}'], at),
                // A capital stands for itself: dolar AS is no dolar as.
                _ => text.get(at).filter(|byte| **byte == expected || byte.to_ascii_lowercase() == expected).map(|_| at + 1),
            }?;
        }
        let is_whole = !phrase.ends_with(char::is_alphanumeric) || Self { at, ..*self }.is_at_boundary();
        is_whole.then_some(at)
    }

    /// Where the character at byte `at` ends, if it is one of `signs`.
    fn any_of(&self, signs: &[char], at: usize) -> Option<usize> {
        let c = self.text.get(at..)?.chars().next()?;
        signs.contains(&c).then(|| at + c.len_utf8())
    }

    /// What the first row says whose phrase stands here or behind white space.
    pub(super) fn one_of<T: Copy, const N: usize>(&mut self, table: &Phrases<T, N>) -> Option<T> {
        let at = self.space_end(self.at);
        let mut rows = table.beginning(self.text.get(at..)?);
        let (meaning, end) = rows.find_map(|(phrase, meaning)| Some((*meaning, self.phrase_end(phrase, at)?)))?;
        self.at = end;
        Some(meaning)
    }
}

/// The character that ends before byte `at`.
pub(super) fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// The word before byte `at`, over white space and the full stop of an abbreviation.
pub(super) fn word_before(text: &str, at: usize) -> &str {
    const LONGEST: usize = 14;
    let Some(before) = text.get(..at) else { return "" };
    let gap =
        before.chars().rev().take(4).take_while(|c| matches!(c, ' ' | '\u{a0}' | '.' | '\n')).map(char::len_utf8).sum::<usize>();
    let before = &before[..before.len() - gap];
    // Few words have any other letters than these.
    let plain = before.bytes().rev().take(LONGEST).take_while(u8::is_ascii_alphabetic).count();
    let rest = before[..before.len() - plain].chars().rev();
    let others = rest.take(LONGEST - plain).take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
    &before[before.len() - plain - others..]
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
