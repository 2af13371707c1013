//! The words of a document around a place, whether they are annotated or not, and their capitals.

use std::ops::Range;

use padanan::Annotation;

use super::context::{Context, Sure};

/// No word that somebody looks up is longer, in bytes.
const LONGEST: usize = 200;

/// Whether a character is one of those that words consist of.
pub(super) fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '\'' | '\u{2019}' | '\u{2010}' | '\u{2011}' | '\u{ad}')
}

/// The word that an offset lies in or right behind; none if there is no letter in it.
pub(super) fn word_at(text: &str, offset: usize) -> Option<Range<usize>> {
    let (before, after) = (text.get(..offset)?, text.get(offset..)?);
    let start = before.char_indices().rev().take_while(|(_, c)| is_of_word(*c)).last().map_or(offset, |(at, _)| at);
    let end = offset + after.find(|c| !is_of_word(c)).unwrap_or(after.len());
    let word = &text[start..end];
    let trimmed = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let start = end - trimmed.len();
    let end = start + trimmed.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    let is_word = text[start..end].contains(char::is_alphabetic) && end - start <= LONGEST;
    (is_word && (start..=end).contains(&offset)).then_some(start..end)
}

/// The annotation that an offset lies in, or right behind: where a cursor is when a word has just been typed.
pub(super) fn touched<'a>(annotations: &'a Sure<'_>, offset: usize) -> Option<Annotation<'a>> {
    let before = || annotations.at(offset.checked_sub(1)?).filter(|annotation| annotation.span().end == offset);
    annotations.at(offset).or_else(before)
}

/// `word` with the capitals of what it stands for: of a beginning of a sentence, or of a heading.
pub(super) fn with_capitals_of(like: &str, word: &str) -> String {
    if word.chars().any(char::is_uppercase) {
        return word.to_owned();
    }
    let mut letters = like.chars().filter(|c| c.is_alphabetic());
    let is_upper = letters.next().is_some_and(char::is_uppercase);
    let all_upper = is_upper && letters.clone().next().is_some() && letters.all(char::is_uppercase);
    if all_upper {
        return word.to_uppercase();
    }
    let mut rest = word.chars();
    match rest.next().filter(|_| is_upper) {
        Some(first) => first.to_uppercase().chain(rest.as_str().chars()).collect(),
        None => word.to_owned(),
    }
}

impl Context<'_> {
    /// The line that an offset is on, without its end.
    pub(super) fn line_around(&self, offset: usize) -> Range<usize> {
        let (line, start) = self.document.lines().line_of(offset);
        self.document.lines().line(self.document.text(), line).unwrap_or(start..start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_around_a_place() {
        for (text, offset, word) in [
            ("rantai pasok", 0, Some("rantai")),
            ("rantai pasok", 6, Some("rantai")),
            ("rantai pasok", 7, Some("pasok")),
            ("rantai pasok", 12, Some("pasok")),
            ("pusat-pusat, Jum'at", 3, Some("pusat-pusat")),
            ("pusat-pusat, Jum'at", 14, Some("Jum'at")),
            ("pusat-pusat, Jum'at", 12, None),
            ("👋-a-", 5, Some("a")),
            ("👋-a-", 2, None),
            ("2024", 2, None),
            ("", 0, None),
            ("a", 9, None),
        ] {
            assert_eq!(word_at(text, offset).map(|range| &text[range]), word, "{text:?} {offset}");
        }
        assert_eq!(word_at(&"a".repeat(100_000), 5), None);
    }

    #[test]
    fn capitals() {
        for (like, word, expected) in [
            ("industriu", "industri", "industri"),
            ("Industriu", "industri", "Industri"),
            ("INDUSTRIU", "industri", "INDUSTRI"),
            ("I", "industri", "Industri"),
            ("kemenprin", "Kemenperin", "Kemenperin"),
            ("É", "", ""),
            ("2024", "tahun", "tahun"),
        ] {
            assert_eq!(with_capitals_of(like, word), expected, "{like}");
        }
    }
}
