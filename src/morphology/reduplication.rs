//! Doubled words, written with a hyphen.
//!
//! Doubled whole (*negara-negara*), with affixes outside (*buku-bukunya, kekanak-kanakan, sebaik-baiknya*), with the prefix on one half (*tarik-menarik,
//! melihat-lihat*): in all of them the two halves have one root. Words doubled with another sound (*sayur-mayur, bolak-balik*) are listed.

use super::{Analysis, Lexicon, analyse as analyse_word};

/// What doubling adds to the cost of a reading.
const COST: u32 = 4;

/// The readings of a word with a hyphen as a doubled word.
pub(super) fn analyse(lexicon: &dyn Lexicon, word: &str, limit: usize) -> Vec<Analysis> {
    let Some((left, right)) = word.split_once('-').filter(|(left, right)| !left.is_empty() && !right.contains('-')) else {
        return Vec::new();
    };
    if left == right {
        return analyse_word(lexicon, left, limit).into_iter().map(|reading| doubled(reading, left.to_owned())).collect();
    }
    // menulis-nulis: the second half repeats the first without its prefix, nasal and all.
    if right.len() >= 3 && left.ends_with(right) {
        return analyse_word(lexicon, left, limit).into_iter().map(|reading| doubled(reading, left.to_owned())).collect();
    }
    let lefts = analyse_word(lexicon, left, limit);
    let rights = analyse_word(lexicon, right, limit);
    let mut readings: Vec<Analysis> = Vec::new();
    for first in &lefts {
        for second in rights.iter().filter(|second| second.root == first.root) {
            let [prefixed, suffixed] = [first, second].map(|half| half.affixes.iter());
            let prefixes = prefixed.filter(|affix| affix.ends_with('-')).copied();
            let affixes = prefixes.chain(["redup"]).chain(suffixed.copied()).collect();
            readings.push(Analysis {
                lemma: first.lemma.clone(),
                root: first.root.clone(),
                affixes,
                cost: first.cost + second.cost + COST,
                inflected_only: first.inflected_only && second.inflected_only,
                host: first.host.clone(),
            });
        }
    }
    readings
}

fn doubled(reading: Analysis, host: String) -> Analysis {
    let affixes = ["redup"].into_iter().chain(reading.affixes).collect();
    let inflected_only = reading.inflected_only || reading.lemma == host;
    Analysis { affixes, cost: reading.cost + COST, inflected_only, host, ..reading }
}
