//! The words of a text, kept only to be asked whether one is among them.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};

use crate::fold::fold;
use crate::token::Tokenizer;

/// A folded word, as a number that stands for it. Should two words ever have the same, one speaks for a sense where the other is
/// meant: it changes no more than an order of senses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word(u64);

impl Word {
    pub(super) fn new(folded: &str) -> Self {
        // FNV-1a, whose high bits are mixed into the low ones: a table of words looks at both.
        let hash =
            folded.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self(hash ^ (hash >> 32))
    }
}

/// The words of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Words(HashSet<u64, BuildHasherDefault<AsItIs>>);

impl Words {
    pub(super) fn of(text: &str) -> Self {
        /// So many bytes there are for each distinct word, at the least, in most texts.
        const BYTES: usize = 8;
        let mut words = HashSet::with_capacity_and_hasher(text.len() / BYTES, BuildHasherDefault::default());
        words.extend(Tokenizer::new(text).map(|token| Word::new(&fold(&text[token.span.range()])).0));
        Self(words)
    }

    pub(super) fn contains(&self, word: Word) -> bool {
        self.0.contains(&word.0)
    }
}

/// Takes the number of a word for its hash, which it is.
#[derive(Clone, Copy, Debug, Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = word;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_text() {
        let words = Words::of("Hakim PT Jakarta, Rp12,5 miliar; Kōichi.");
        for (word, is_there) in [("hakim", true), ("pt", true), ("kōichi", true), ("Hakim", false), ("haki", false), ("", false)]
        {
            assert_eq!(words.contains(Word::new(word)), is_there, "{word}");
        }
        assert!(!Words::of("").contains(Word::new("")));
    }
}
