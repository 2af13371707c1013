//! Every legal way to split a word into prefixes, a stem that the lexicon knows, and what follows it.

use super::affix::{Affixes, Tail};
use super::{Lexicon, Root, nasal, rank};

/// A way to split a word, before its strings are made.
#[derive(Clone, Copy, Debug)]
pub(super) struct Split {
    pub(super) affixes: Affixes,
    /// Where the stem stands in the word.
    stem: Stem,
    end: usize,
    /// What the lexicon says of the stem.
    pub(super) root: Root,
    pub(super) cost: u32,
}

impl Split {
    /// The stem as it is written without affixes: *sapu* in *menyapu*. A compound is written together.
    pub(super) fn stem(&self, word: &str) -> String {
        [self.stem.restored, &word[self.stem.start..self.end]].concat()
    }

    /// The longer the stem, the less is left to chance.
    pub(super) fn rank(&self) -> (u32, usize) {
        (self.cost, self.stem.start + self.affixes.tail_length())
    }
}

/// Longer words are names of chemicals or slips; no Indonesian word has so many letters.
pub(super) const LONGEST: usize = 60;

/// Every legal way with at least one affix to split a folded word, the likeliest first.
pub(super) fn every(lexicon: &dyn Lexicon, word: &str) -> Vec<Split> {
    if word.len() > LONGEST {
        return Vec::new();
    }
    let mut tails = Vec::with_capacity(8);
    Tail::each(word, |end, tail| tails.push((end, tail)));
    let mut search = Search { lexicon, word, tails, stem: String::new(), splits: Vec::new() };
    peel(word, Stem { restored: "", start: 0 }, Affixes::default(), &mut |stem, affixes| search.ask(stem, affixes));
    search.splits.sort_by_key(Split::rank);
    search.splits
}

/// Where the stem of a word may begin, whether the lexicon knows it or not: what is to be restored before which byte. The first
/// is the word itself.
pub(super) fn starts(word: &str) -> Vec<(&'static str, usize)> {
    let mut starts = Vec::with_capacity(8);
    if word.len() <= LONGEST {
        peel(word, Stem { restored: "", start: 0 }, Affixes::default(), &mut |stem, _| {
            if !starts.contains(&(stem.restored, stem.start)) {
                starts.push((stem.restored, stem.start));
            }
        });
    }
    starts
}

/// Calls `found` with what is left of a word as it is and without each legal sequence of prefixes.
fn peel(word: &str, stem: Stem, affixes: Affixes, found: &mut dyn FnMut(Stem, Affixes)) {
    found(stem, affixes);
    let mut letters = stem.restored.bytes().chain(word.bytes().skip(stem.start));
    let letters = [(); 3].map(|()| letters.next().unwrap_or(0));
    for prefix in affixes.next_prefixes().iter().filter(|prefix| prefix.may_begin(letters)) {
        for allomorph in prefix.allomorphs() {
            let Some(start) = stem.without(word, allomorph) else { continue };
            let inner = affixes.with_prefix(*prefix);
            if prefix.is_nasal() {
                nasal::stems(&word[start..], |skip, restored| {
                    peel(word, Stem { restored, start: start + skip }, inner, found);
                });
            } else if prefix.fits(allomorph, &word[start..]) {
                peel(word, Stem { restored: "", start }, inner, found);
            }
        }
    }
}

/// What is left of a word when prefixes have been taken off.
#[derive(Clone, Copy, Debug)]
struct Stem {
    /// The sound that stands before `word[start..]` in the stem: `s` in *menyapu*, *sapu*.
    restored: &'static str,
    start: usize,
}

impl Stem {
    /// Where what remains begins in the word, if the stem begins with `prefix`, which must reach beyond the restored sound.
    fn without(self, word: &str, prefix: &str) -> Option<usize> {
        let restored = self.restored.as_bytes();
        let rest = word.as_bytes().get(self.start..)?;
        // Mostly the first letters tell, so that this is faster than comparing memory.
        for (at, letter) in prefix.bytes().enumerate() {
            let there = if at < restored.len() { restored[at] } else { *rest.get(at - restored.len())? };
            if there != letter {
                return None;
            }
        }
        prefix.len().checked_sub(restored.len() + 1).map(|visible| self.start + visible + 1)
    }
}

struct Search<'a> {
    lexicon: &'a dyn Lexicon,
    word: &'a str,
    /// What the word may end in, with where that begins.
    tails: Vec<(usize, Tail)>,
    /// Room for a stem with its restored sound.
    stem: String,
    splits: Vec<Split>,
}

impl Search<'_> {
    /// Asks the lexicon about the stem before each tail.
    fn ask(&mut self, stem: Stem, affixes: Affixes) {
        let rest = &self.word[stem.start..];
        if !stem.restored.is_empty() {
            self.stem.clear();
            self.stem.push_str(stem.restored);
            self.stem.push_str(rest);
        }
        let whole = if stem.restored.is_empty() { rest } else { &self.stem };
        for &(end, tail) in &self.tails {
            let affixes = affixes.with_tail(tail);
            if end <= stem.start || affixes.is_bare() || !affixes.are_legal() {
                continue;
            }
            let written = &whole[..stem.restored.len() + end - stem.start];
            if let Some(root) = self.lexicon.stem(written)
                && let Some(cost) = rank::cost(&affixes, root, written)
            {
                self.splits.push(Split { affixes, stem, end, root, cost });
            }
        }
    }
}
