//! The words of a translation.

use super::lexicon::{Lexicon, Phrase, is_function_word};
use super::stem::Stem;
use crate::span::Span;

/// A word of a translation.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) span: Span,
    pub(super) stem: Stem,
    /// A word of grammar.
    pub(super) is_function: bool,
    pub(super) is_capital: bool,
    /// Punctuation stands before it that ends a phrase.
    pub(super) is_after_break: bool,
}

/// A translation, word by word.
pub(super) struct Translation<'t> {
    pub(super) text: &'t str,
    pub(super) words: Vec<Word>,
}

/// An equivalent of the dictionary in a translation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention {
    pub(super) phrase: Phrase,
    pub(super) span: Span,
    /// The numbers of its first and last word.
    pub(super) first: usize,
    pub(super) last: usize,
}

/// The most words that mean something in an equivalent that is looked for.
const LONGEST: usize = 6;

impl<'t> Translation<'t> {
    pub(super) fn new(text: &'t str, lexicon: &mut Lexicon) -> Self {
        let mut words = Vec::new();
        let mut at = 0;
        let mut is_after_break = true;
        while let Some(offset) = text[at..].find(char::is_alphanumeric) {
            let start = at + offset;
            let is_inside = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '\u{2019}');
            let end = text[start..].find(|c: char| !is_inside(c)).map_or(text.len(), |length| start + length);
            let gap = &text[at..start];
            is_after_break |= gap.contains(|c: char| {
                !c.is_whitespace()
                    && !matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\'' | '"' | '\u{201c}' | '\u{201d}' | '\u{2019}' | '&' | '/')
            });
            let word = text[start..end].trim_end_matches(['\'', '\u{2019}']);
            let is_digits = word.bytes().any(|byte| byte.is_ascii_digit());
            words.push(Word {
                span: Span::new(start, start + word.len()),
                stem: lexicon.stems.of(word),
                is_function: is_digits || is_function_word(word),
                is_capital: word.starts_with(char::is_uppercase),
                is_after_break,
            });
            is_after_break = false;
            at = end;
        }
        Self { text, words }
    }

    pub(super) fn has(&self, stem: Stem) -> bool {
        self.words.iter().any(|word| word.stem == stem)
    }

    /// The word of a mention that the others tell more of: *duty* of *import duty*, *ministry* of *Ministry of Trade*.
    pub(super) fn head(&self, mention: &Mention) -> Option<Stem> {
        let words = self.words.get(mention.first..=mention.last)?;
        let is_preposition = |word: &Word| {
            let written = self.text.get(word.span.range()).unwrap_or_default();
            ["of", "for", "in", "on", "with", "by"].iter().any(|other| other.eq_ignore_ascii_case(written))
        };
        let before = words.iter().position(is_preposition).unwrap_or(words.len());
        words[..before].iter().rev().find(|word| !word.is_function).map(|word| word.stem)
    }

    /// The stretch where these stems stand together in any order, with nothing but words of grammar between them.
    pub(super) fn find(&self, stems: &[Stem]) -> Option<Span> {
        if stems.is_empty() {
            return None;
        }
        (0..self.words.len()).filter(|first| stems.contains(&self.words[*first].stem)).find_map(|first| {
            let mut missing = stems.to_vec();
            let mut gap = 0;
            for (place, word) in self.words[first..].iter().enumerate() {
                if let Some(found) = missing.iter().position(|stem| *stem == word.stem) {
                    missing.swap_remove(found);
                    gap = 0;
                    if missing.is_empty() {
                        return Some(Span::new(self.words[first].span.start, self.words[first + place].span.end));
                    }
                } else {
                    gap += 1;
                    if !word.is_function && !stems.contains(&word.stem) || gap > 3 {
                        return None;
                    }
                }
            }
            None
        })
    }

    /// The equivalents of the dictionary that stand in it, each stretch that is one.
    pub(super) fn mentions(&self, lexicon: &Lexicon) -> Vec<Mention> {
        let mut all = Vec::new();
        for first in 0..self.words.len() {
            if self.words[first].is_function {
                continue;
            }
            let mut stems: Vec<Stem> = Vec::new();
            let mut gap = 0;
            for (last, word) in self.words.iter().enumerate().skip(first) {
                if last > first && word.is_after_break {
                    break;
                }
                if word.is_function {
                    gap += 1;
                    if gap > 2 {
                        break;
                    }
                    continue;
                }
                gap = 0;
                stems.push(word.stem);
                if stems.len() > LONGEST {
                    break;
                }
                if let Some(phrase) = lexicon.phrase(&stems) {
                    all.push(Mention { phrase, span: Span::new(self.words[first].span.start, word.span.end), first, last });
                }
            }
        }
        all
    }
}
