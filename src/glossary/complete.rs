//! What may be meant by the beginning of a term, while it is being typed: in Indonesian, or in English by its equivalents.
//!
//! Both are asked at every keystroke. Candidates are ranked by what is known of their keys without reading their records, and
//! only of those that are given are the records read.

mod english;

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use serde::Serialize;

pub(super) use english::Equivalents;
use english::{Typed as TypedEnglish, builtin_equivalents};

use super::{Found, Glossary};
use crate::annotation::Kind;
use crate::dictionary::class::ClassSet;
use crate::dictionary::compile::{Info, key as key_of};
use crate::dictionary::entry::Sense;
use crate::dictionary::image::{Image, Number};
use crate::dictionary::layers::Key;

/// A headword offered for what is being typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Completion<'a> {
    /// The headword as the dictionary writes it; of a variant, the standard form.
    pub headword: &'a str,
    /// What begins as it was typed: the headword or a variant of it, or an English equivalent.
    pub matched: &'a str,
    /// What it is.
    pub kind: Kind,
    /// Its meanings, the usual one first.
    pub senses: Vec<Sense<'a>>,
}

impl Glossary {
    /// The headwords, at most `limit`, that begin as `prefix` does, which may be several words. The likeliest come first: those
    /// of the user's glossaries, then terms, then everyday words, then names; of each, the usual and the short ones. What is
    /// typed in capitals asks for short forms, and a capital at the beginning for names as much as for words.
    ///
    /// ```
    /// let glossary = padanan::Glossary::builtin();
    /// let offered = glossary.complete("rantai pa", 10);
    /// assert_eq!((offered[0].headword, offered[0].senses[0].gloss), ("rantai pasok", "supply chain"));
    /// assert_eq!(glossary.complete("KEMENPERI", 10).len(), glossary.complete("kemenperi", 10).len());
    /// ```
    #[must_use]
    pub fn complete(&self, prefix: &str, limit: usize) -> Vec<Completion<'_>> {
        let typed = Typed::new(prefix);
        if typed.folded.is_empty() {
            return Vec::new();
        }
        let mut candidates = Vec::new();
        for (layer, image) in self.inner.layers.images() {
            image.each_from(&typed.folded, |key, number| {
                let info = image.info(number);
                if info.has(Info::HEADWORD) && info.is_explained() {
                    let rank = Rank {
                        is_builtin: self.is_builtin(layer),
                        misses: !typed.fits_key(image, number, info),
                        is_more: key.len() > typed.folded.len() || typed.tier(info) == SHORT_FORM,
                        place: 0,
                        tier: typed.tier(info),
                        band: info.band(),
                        length: key.len(),
                    };
                    candidates.push((rank, Key { layer, number }));
                }
            });
        }
        self.best(candidates, limit, Some(&typed), |_, written| Some(written))
    }

    /// The headwords, at most `limit`, that have an English equivalent which begins as `prefix` does, whatever its case. The
    /// likeliest come first, as they do in [`complete`](Self::complete), and those of which it is the first equivalent before
    /// others.
    ///
    /// ```
    /// let glossary = padanan::Glossary::builtin();
    /// let offered = glossary.complete_english("supply ch", 10);
    /// assert_eq!((offered[0].headword, offered[0].matched), ("rantai pasok", "supply chain"));
    /// ```
    #[must_use]
    pub fn complete_english(&self, prefix: &str, limit: usize) -> Vec<Completion<'_>> {
        let typed = TypedEnglish::new(prefix);
        if typed.is_empty() {
            return Vec::new();
        }
        let mut candidates = Vec::new();
        for (layer, image) in self.inner.layers.images() {
            let is_builtin = self.is_builtin(layer);
            let equivalents = if is_builtin {
                builtin_equivalents(image)
            } else {
                self.inner.equivalents.get_or_init(|| Equivalents::of(image))
            };
            for (equivalent, place, number) in equivalents.from(image, &typed) {
                let info = image.info(number);
                let rank = Rank {
                    is_builtin,
                    misses: false,
                    is_more: equivalent.len() > typed.len(),
                    place,
                    tier: if info.has(Info::ANNOTATED) { 0 } else { 1 + u8::from(is_name(info)) },
                    band: info.band(),
                    length: equivalent.len(),
                };
                candidates.push((rank, Key { layer, number }));
            }
        }
        self.best(candidates, limit, None, |found, _| typed.equivalent_of(found))
    }

    /// Whether a layer is the dictionary that comes with the crate, which lies below all others.
    fn is_builtin(&self, layer: u8) -> bool {
        usize::from(layer) + 1 == self.inner.layers.images().count()
    }

    /// The best candidates, each headword once. `matched` gives from a headword, as it is found and as it is written, what begins
    /// as it was `typed`. Of the headwords of a key those that have the case that was typed come first.
    fn best<'a>(
        &'a self,
        candidates: Vec<(Rank, Key)>,
        limit: usize,
        typed: Option<&Typed<'_>>,
        matched: impl Fn(&Found<'a>, &'a str) -> Option<&'a str>,
    ) -> Vec<Completion<'a>> {
        // How many it takes is not known before: some are the same headword, in two layers or with two equivalents.
        let mut candidates: BinaryHeap<_> =
            candidates.into_iter().map(|(rank, key)| Reverse((rank, key.layer, key.number))).collect();
        let mut best: Vec<Completion<'a>> = Vec::new();
        'full: while let Some(Reverse((_, layer, number))) = candidates.pop() {
            let mut headwords: Vec<_> = self.inner.layers.headwords(Key { layer, number }).collect();
            headwords.sort_by_key(|headword| typed.is_some_and(|typed| !headword.written.starts_with(typed.written)));
            for headword in headwords {
                if best.len() >= limit {
                    break 'full;
                }
                let found = self.found(headword);
                let Some(matched) = matched(&found, headword.written) else { continue };
                let Found { headword, kind, senses } = found;
                if !senses.is_empty() && !best.iter().any(|other| other.headword == headword) {
                    best.push(Completion { headword, matched, kind, senses });
                }
            }
        }
        // What is no longer so called is rarely meant.
        let is_past = |offered: &Completion<'a>| offered.senses.first().is_some_and(Sense::is_out_of_use);
        best.sort_by_key(|offered| (typed.is_some_and(|typed| !typed.fits(offered.matched)), is_past(offered)));
        best
    }
}

/// Where a candidate stands, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    is_builtin: bool,
    /// It is not written in the capitals that were typed.
    misses: bool,
    /// It goes on behind what was typed.
    is_more: bool,
    /// How many equivalents stand before this one.
    place: u8,
    /// What kind of headword it is.
    tier: u8,
    /// How frequent it is.
    band: u8,
    length: usize,
}

/// The tier of what has capitals that were not typed.
const SHORT_FORM: u8 = 2;

/// The beginning of an Indonesian term.
struct Typed<'p> {
    written: &'p str,
    folded: String,
    case: Case,
}

/// What the capitals of what was typed say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    Lower,
    /// It may be a name, or begin a sentence.
    Title,
    /// Two capitals and more: a short form.
    Capitals,
}

impl<'p> Typed<'p> {
    fn new(prefix: &'p str) -> Self {
        let written = prefix.trim_start();
        let mut folded = key_of(written);
        if !folded.is_empty() && written.ends_with(char::is_whitespace) {
            folded.push(' ');
        }
        let letters = || written.chars().filter(|letter| letter.is_alphabetic());
        let case = if letters().nth(1).is_some() && letters().all(char::is_uppercase) {
            Case::Capitals
        } else if letters().next().is_some_and(char::is_uppercase) {
            Case::Title
        } else {
            Case::Lower
        };
        Self { written, folded, case }
    }

    /// Whether a headword that begins so is a short form, if one is asked for.
    fn fits(&self, headword: &str) -> bool {
        self.case != Case::Capitals || headword.starts_with(self.written)
    }

    /// Whether a key has such a headword. Mostly the first of a record is the only one.
    fn fits_key(&self, image: &Image, number: Number, info: Info) -> bool {
        let is_first = || image.first_written(number).is_some_and(|written| written.starts_with(self.written.as_bytes()));
        let is_another = || image.record(number).headwords().any(|headword| self.fits(headword.written));
        self.case != Case::Capitals
            || (info.has(Info::UPPER) && (is_first() || (may_have_others(image, number, info) && is_another())))
    }

    /// What kind of key is likelier meant, the likeliest first.
    fn tier(&self, info: Info) -> u8 {
        let is_lower = self.case == Case::Lower;
        if info.has(Info::VARIANT) && !info.has(Info::WORD) {
            3
        } else if is_name(info) {
            if is_lower { 4 } else { 1 }
        } else if !info.has(Info::ANNOTATED) {
            1
        } else if info.has(Info::LOWER) || !is_lower {
            0
        } else {
            SHORT_FORM
        }
    }
}

/// Whether a key may have headwords besides the one that its record begins with.
fn may_have_others(image: &Image, number: Number, info: Info) -> bool {
    info.has(Info::LOWER) || image.first_written(number).is_none()
}

/// Whether all headwords of a key are names.
fn is_name(info: Info) -> bool {
    info.classes() == ClassSet::NAME && !info.has(Info::LOWER)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headwords(prefix: &str) -> Vec<String> {
        Glossary::builtin().complete(prefix, 20).into_iter().map(|offered| offered.headword.to_owned()).collect()
    }

    #[test]
    fn the_likeliest_comes_first() {
        for (prefix, first) in [
            ("rantai p", "rantai pasok"),
            ("Rantai p", "rantai pasok"),
            ("rantai  pasok", "rantai pasok"),
            ("industri", "industri"),
            ("kemenperi", "Kemenperin"),
            ("KEMENPERIN", "Kemenperin"),
            ("AS", "AS"),
            ("as", "as"),
            ("Kementerian Perindus", "Kementerian Perindustrian"),
            ("kerjas", "kerja sama"),
        ] {
            let offered = headwords(prefix);
            assert_eq!(offered.first().map(String::as_str), Some(first), "{prefix}: {offered:?}");
        }
    }

    #[test]
    fn capitals_ask_for_short_forms() {
        let offered = headwords("KE");
        assert!(offered.iter().take(8).all(|headword| headword.starts_with("KE")), "{offered:?}");
        let offered = headwords("ke");
        assert!(offered.iter().all(|headword| headword.starts_with("ke")), "{offered:?}");
    }

    #[test]
    fn nothing_is_offered_for_nothing() {
        for prefix in ["", " ", "\t\n", "-", "zzzzz", "rantai zzz", "\u{200b}", "👋", "\u{ffff}"] {
            assert_eq!(headwords(prefix), <[String; 0]>::default(), "{prefix:?}");
            assert!(Glossary::builtin().complete_english(prefix, 20).is_empty(), "{prefix:?}");
        }
        assert!(Glossary::builtin().complete("rantai", 0).is_empty());
        assert_eq!(Glossary::builtin().complete("p", 7).len(), 7);
        assert!(Glossary::builtin().complete("r", usize::MAX).len() > 100);
    }

    #[test]
    fn english_leads_to_indonesian() {
        let glossary = Glossary::builtin();
        for (prefix, headword, matched) in [
            ("supply ch", "rantai pasok", "supply chain"),
            ("Supply  Chain", "rantai pasok", "supply chain"),
            ("ministry of indus", "Kementerian Perindustrian", "Ministry of Industry"),
            ("world trade org", "Organisasi Perdagangan Dunia", "World Trade Organization"),
        ] {
            let offered = glossary.complete_english(prefix, 5);
            assert_eq!(offered.first().map(|first| (first.headword, first.matched)), Some((headword, matched)), "{prefix}");
        }
    }

    #[test]
    fn the_users_glossaries_come_first() {
        let terms = "rantai purna\tafter chain\nprakarsa purna\tsupply chore";
        let glossary = Glossary::builder().glossary("istilah.tsv", terms).expect("a glossary").finish();
        assert_eq!(glossary.complete("rantai p", 5)[0].headword, "rantai purna");
        assert_eq!(glossary.complete_english("supply ch", 5)[0].headword, "prakarsa purna");
        assert_eq!(glossary.complete_english("supply cha", 5)[0].headword, "rantai pasok");
    }

    #[test]
    fn a_list_is_full_if_there_is_enough_for_it() {
        let glossary = Glossary::builtin();
        for prefix in ["co", "cu", "im", "ma", "tr", "ke", "in", "per", "a"] {
            let all = [glossary.complete(prefix, usize::MAX).len(), glossary.complete_english(prefix, usize::MAX).len()];
            for limit in [1, 5, 20, 50] {
                let found = [glossary.complete(prefix, limit).len(), glossary.complete_english(prefix, limit).len()];
                assert_eq!(found, all.map(|all| all.min(limit)), "{prefix}, at most {limit}");
            }
        }
    }

    #[test]
    fn every_headword_of_a_beginning_is_there_once() {
        let glossary = Glossary::builtin();
        let offered = glossary.complete("rantai", usize::MAX);
        let mut headwords: Vec<&str> = offered.iter().map(|offered| offered.headword).collect();
        headwords.sort_unstable();
        headwords.dedup();
        assert_eq!(headwords.len(), offered.len());
        assert!(offered.iter().all(|offered| !offered.senses.is_empty()));
    }
}
