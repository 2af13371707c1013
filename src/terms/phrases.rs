//! The phrases of all documents and how often each stands there, in bounded memory.
//!
//! A long text has about as many different phrases as words, nearly all of them once. When too many have been met, of those met
//! once only a fingerprint is kept, and not for ever. If there are still too many, those met least are forgotten, and what comes
//! later may have been met that often before: lossy counting (Manku and Motwani, *Approximate Frequency Counts over Data Streams*,
//! 2002). So what recurs in documents of usual size is counted exactly; in very large collections counts may be a little too low,
//! and the first mention may be a later one.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use super::Place;

/// What stands between the units of a phrase in its key: no unit contains it.
pub(super) const BETWEEN: char = '\t';

/// A phrase, or an unknown word.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    pub(super) count: u32,
    pub(super) documents: u32,
    last_document: u32,
    /// How often it may have been met and forgotten.
    forgotten: u32,
    /// In how many mentions all its words have capitals, or some have none, where that says something.
    pub(super) capitals: u32,
    pub(super) small: u32,
    /// How many words it has.
    pub(super) words: u8,
    /// How much its words say of a field.
    pub(super) weight: f32,
    /// The dictionary has it.
    pub(super) is_known: bool,
    /// What it means, if it is a word that few texts have.
    pub(super) gloss: Option<Arc<str>>,
    /// It contains a place, or begins as names of bodies do.
    pub(super) is_name: bool,
    pub(super) first: Place,
    /// The first mention as it stands there, and its sentence, which others share.
    pub(super) written: Box<str>,
    pub(super) sentence: Arc<str>,
}

/// What is known of a phrase besides its key, at its first mention.
pub(super) struct First {
    pub(super) words: u8,
    pub(super) weight: f32,
    pub(super) is_known: bool,
    pub(super) gloss: Option<Arc<str>>,
    pub(super) is_name: bool,
    pub(super) place: Place,
    pub(super) written: Box<str>,
    pub(super) sentence: Arc<str>,
}

/// Whether a mention says that its words are written with capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Capitals {
    All,
    NotAll,
    /// It stands in a heading, or its sentence begins with it.
    Unclear,
}

/// How many phrases are kept at most.
const MOST: usize = 1 << 17;

/// How many fingerprints, a power of two.
const FINGERPRINTS: usize = 1 << 21;

#[derive(Clone, Debug)]
pub(super) struct Phrases {
    all: HashMap<Box<str>, Phrase>,
    most: usize,
    /// Fingerprints of phrases that have been met once, each in the place that it gives; none until they are needed.
    once: Vec<u32>,
    /// What has been met so often at most may have been forgotten.
    forgotten: u32,
}

impl Default for Phrases {
    fn default() -> Self {
        Self { all: HashMap::new(), most: MOST, once: Vec::new(), forgotten: 0 }
    }
}

impl Phrases {
    /// Counts a mention of the phrase with a key in the document of a number.
    pub(super) fn count(&mut self, key: &str, document: u32, capitals: Capitals, first: impl FnOnce() -> First) {
        if !self.all.contains_key(key) {
            if self.all.len() >= self.most {
                self.forget();
            }
            let First { words, weight, is_known, gloss, is_name, place, written, sentence } = first();
            let before = u32::from(self.was_met(key));
            let phrase = Phrase {
                count: before,
                documents: before,
                last_document: u32::MAX,
                forgotten: self.forgotten,
                capitals: 0,
                small: 0,
                words,
                weight,
                is_known,
                gloss,
                is_name,
                first: place,
                written,
                sentence,
            };
            self.all.insert(key.into(), phrase);
        }
        let Some(phrase) = self.all.get_mut(key) else { return };
        phrase.count = phrase.count.saturating_add(1);
        if phrase.last_document != document {
            phrase.last_document = document;
            phrase.documents += 1;
        }
        match capitals {
            Capitals::All => phrase.capitals += 1,
            Capitals::NotAll => phrase.small += 1,
            Capitals::Unclear => {}
        }
    }

    /// Whether the fingerprint of a phrase is there.
    fn was_met(&self, key: &str) -> bool {
        let (place, fingerprint) = fingerprint(key);
        self.once.get(place) == Some(&fingerprint)
    }

    /// Makes room by half.
    fn forget(&mut self) {
        self.once.resize(FINGERPRINTS, 0);
        let single = self.all.iter().filter(|(_, phrase)| phrase.count == 1);
        let mut single: Vec<(usize, u32)> = single.map(|(key, _)| fingerprint(key)).collect();
        // Of two that have the same place always the same one is kept.
        single.sort_unstable();
        for (place, fingerprint) in single {
            self.once[place] = fingerprint;
        }
        self.all.retain(|_, phrase| phrase.count > 1);
        while self.all.len() > self.most / 2 {
            self.forgotten += 1;
            let least = self.forgotten;
            self.all.retain(|_, phrase| phrase.count + phrase.forgotten > least);
        }
    }

    pub(super) fn into_all(self) -> HashMap<Box<str>, Phrase> {
        self.all
    }
}

/// The place of a key among the fingerprints, and its own, which is never 0.
fn fingerprint(key: &str) -> (usize, u32) {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    let hash = hasher.finish();
    (hash as usize % FINGERPRINTS, (hash >> 32) as u32 | 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first() -> First {
        let place = Place { number: 0, document: "a".into(), line: 1, column: 1 };
        First {
            words: 2,
            weight: 1.0,
            is_known: false,
            gloss: None,
            is_name: false,
            place,
            written: "x".into(),
            sentence: "x".into(),
        }
    }

    #[test]
    fn what_recurs_survives_in_bounded_memory() {
        let mut phrases = Phrases { most: 64, ..Phrases::default() };
        for number in 0..10_000 {
            phrases.count(&format!("hanya\tsekali {number}"), 0, Capitals::Unclear, first);
            if number % 500 == 0 {
                phrases.count("titik\tpenaatan", number, Capitals::NotAll, first);
            }
        }
        let all = phrases.into_all();
        assert!(all.len() <= 64, "{}", all.len());
        let kept = all.get("titik\tpenaatan").expect("it recurs");
        assert_eq!((kept.count, kept.documents), (20, 20));
    }
}
