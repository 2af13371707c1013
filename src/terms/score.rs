//! Which of the phrases that recur are terms.
//!
//! The C-value (Frantzi, Ananiadou and Mima, *Automatic recognition of multi-word terms: the C-value/NC-value method*, 2000) of a
//! phrase is how often it stands there by itself, not only inside longer phrases, times the logarithm of its length. What everyday
//! words make up counts less.

use std::collections::HashMap;

use super::phrases::{BETWEEN, Phrase};

/// Whether and how much a phrase is believed to be a term.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Score {
    /// How often it stands outside longer phrases, in the mean over these.
    pub(super) alone: f32,
    pub(super) value: f32,
}

/// The scores of the phrases that recur at least `least` times.
pub(super) fn scores(phrases: &HashMap<Box<str>, Phrase>, least: u32) -> HashMap<&str, Score> {
    let mut recurring: Vec<(&str, &Phrase, usize)> = phrases
        .iter()
        .filter(|(_, phrase)| phrase.count >= least)
        .map(|(key, phrase)| (&**key, phrase, key.split(BETWEEN).count()))
        .collect();
    recurring.sort_by_key(|(_, _, units)| std::cmp::Reverse(*units));
    // For each phrase how often it stands in longer ones, those counted once, and in how many.
    let mut nested: HashMap<&str, (u32, u32)> = HashMap::new();
    let mut scores = HashMap::with_capacity(recurring.len());
    for (key, phrase, units) in recurring {
        let (inside, longer) = nested.get(key).copied().unwrap_or_default();
        let alone = phrase.count as f32 - inside as f32 / longer.max(1) as f32;
        // log2(1) is nothing: a single word has half the value of two.
        let length = if phrase.words < 2 { 0.5 } else { f32::from(phrase.words).log2() };
        scores.insert(key, Score { alone, value: alone * length * phrase.weight });
        let own = phrase.count - inside.min(phrase.count);
        // One that has no mentions of its own is no witness.
        for part in parts(key, units).filter(|_| own > 0) {
            let (inside, longer) = nested.entry(part).or_default();
            *inside += own;
            *longer += 1;
        }
    }
    scores
}

/// The shorter phrases in a phrase of so many units.
fn parts(key: &str, units: usize) -> impl Iterator<Item = &str> {
    let starts: Vec<usize> = [0].into_iter().chain(key.match_indices(BETWEEN).map(|(at, _)| at + 1)).collect();
    let ends: Vec<usize> = key.match_indices(BETWEEN).map(|(at, _)| at).chain([key.len()]).collect();
    let spans = (0..units).flat_map(move |first| (first..units).map(move |last| (first, last)));
    spans
        .filter(move |(first, last)| last - first + 1 < units)
        .filter_map(move |(first, last)| key.get(*starts.get(first)?..*ends.get(last)?))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::Place;
    use super::super::phrases::{Capitals, First, Phrases};
    use super::*;

    #[test]
    fn what_stands_only_in_longer_phrases_is_worth_nothing() {
        let mut phrases = Phrases::default();
        for (key, count) in
            [("pasangan\tcalon\tpengantin", 3), ("calon\tpengantin", 3), ("pasangan\tcalon", 3), ("batuan\tpenutup", 5)]
        {
            for _ in 0..count {
                let place = Place { number: 0, document: "a".into(), line: 1, column: 1 };
                let words = key.split(BETWEEN).count() as u8;
                phrases.count(key, 0, Capitals::NotAll, || First {
                    words,
                    weight: 1.0,
                    is_known: false,
                    gloss: None,
                    is_name: false,
                    place,
                    written: key.into(),
                    sentence: Arc::from(""),
                });
            }
        }
        let all = phrases.into_all();
        let scores = scores(&all, 2);
        assert_eq!(scores["calon\tpengantin"].value, 0.0);
        assert_eq!(scores["batuan\tpenutup"], Score { alone: 5.0, value: 5.0 });
        assert!(scores["pasangan\tcalon\tpengantin"].value > 4.0);
    }
}
