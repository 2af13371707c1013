//! Doubled words, written with a hyphen.
//!
//! A word may be doubled whole (*negara-negara*), with affixes outside (*buku-bukunya, kekanak-kanakan, sebaik-baiknya*), with
//! the second half repeating the stem as the prefix has left it (*menakut-nakuti, menyebut-nyebutnya*), or with the prefix on the
//! second half (*tarik-menarik*). Whatever follows the doubled part then belongs to the word as a whole: *menakut-nakuti* is
//! *menakuti*, doubled. Words doubled with another sound (*sayur-mayur, bolak-balik*) are listed. Sneddon et al., sections 1.198
//! to 1.239.

use super::affix::{Affixes, Prefix, Tail};
use super::{Analysis, Lexicon, analyse_known};

/// What doubling adds to the cost of a reading.
pub(super) const COST: u32 = 4;

/// The name of doubling among affixes.
pub(super) const NAME: &str = Prefix::Doubled.name();

/// The readings of a word with a hyphen as a doubled word.
pub(super) fn analyse(lexicon: &dyn Lexicon, word: &str) -> Vec<Analysis> {
    let Some((left, right)) = word.split_once('-').filter(|(left, right)| !left.is_empty() && !right.contains('-')) else {
        return Vec::new();
    };
    let mut readings: Vec<Analysis> = Vec::new();
    for undoubled in undoubled(left, right) {
        // kekanak-kanakan is not doubled twice, but reruntuhan-reruntuhan is: the dictionary has reruntuhan.
        let single = analyse_known(lexicon, &undoubled)
            .into_iter()
            .filter(|reading| reading.cost == 0 || reading.outer.outermost() != Some(Prefix::Doubled));
        readings.extend(single.map(|reading| {
            let inflected_only = reading.inflected_only || reading.root == undoubled;
            doubled(reading, inflected_only)
        }));
        if !readings.is_empty() {
            return readings;
        }
    }
    let rights = analyse_known(lexicon, right);
    for first in &analyse_known(lexicon, left) {
        for second in rights.iter().filter(|second| second.root == first.root) {
            let inflected_only = first.inflected_only && second.inflected_only;
            let affixes = first.affixes.iter().chain(&second.affixes).copied().collect();
            let cost = first.cost + second.cost;
            readings.push(doubled(Analysis { affixes, cost, ..first.clone() }, inflected_only));
        }
    }
    readings
}

/// The words that `left-right` may be when they are not doubled. The second half repeats the end of the first, or begins with
/// affixes before all of it.
fn undoubled(left: &str, right: &str) -> Vec<String> {
    const SHORTEST: usize = 2;
    let mut words = Vec::new();
    Tail::each(right, |end, _| {
        let repeated = &right[..end];
        if repeated.len() > SHORTEST && left.ends_with(repeated) {
            words.push([left, &right[end..]].concat());
        }
    });
    if left != right && left.len() > SHORTEST && right.contains(left) && !right.starts_with(left) {
        words.push(right.to_owned());
    }
    words
}

fn doubled(reading: Analysis, inflected_only: bool) -> Analysis {
    let once: Vec<_> = [NAME].into_iter().chain(reading.affixes.into_iter().filter(|name| *name != NAME)).collect();
    let affixes = Affixes::default().names_around(&once);
    Analysis { affixes, cost: reading.cost + COST, inflected_only, ..reading }
}
