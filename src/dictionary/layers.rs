//! Dictionaries on top of each other: a user's glossaries over the built-in dictionary.

use crate::fold::fold;
use crate::morphology::{Classes, Lexicon, Listed, Root};

use super::class::ClassSet;
use super::compile::{Info, key};
use super::image::{Image, Number};
use super::record::{Headword, Reading};
use super::strict::Met;

/// A key of one of the layers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    pub(crate) layer: u8,
    pub(crate) number: Number,
}

/// The layers, the one with the last word first.
#[derive(Clone)]
pub(crate) struct Layers(Vec<Image>);

impl Layers {
    pub(crate) const fn new(images: Vec<Image>) -> Self {
        Self(images)
    }

    pub(crate) fn images(&self) -> impl Iterator<Item = (u8, &Image)> {
        (0u8..).zip(&self.0)
    }

    pub(crate) fn image(&self, layer: u8) -> &Image {
        &self.0[usize::from(layer)]
    }

    pub(crate) fn info(&self, key: Key) -> Info {
        self.image(key.layer).info(key.number)
    }

    /// Whether words that come so to a key have one of its readings.
    #[inline]
    pub(crate) fn is_met(&self, key: Key, met: Met<'_>) -> bool {
        !self.image(key.layer).is_strict(key.number)
            || self.headwords(key).any(|headword| headword.readings().any(|reading| reading.is_met(headword.written, met)))
    }

    /// Whether a word may be another form, spelling or slip of a headword of the key.
    #[inline]
    pub(crate) fn has_forms(&self, key: Key) -> bool {
        self.image(key.layer).has_forms(key.number)
    }

    /// The readings of a headword of a key that words have that come to it so.
    pub(crate) fn readings<'a>(&'a self, key: Key, headword: Headword<'a>, met: Met<'_>) -> impl Iterator<Item = Reading<'a>> {
        let is_strict = self.image(key.layer).is_strict(key.number);
        headword.readings().filter(move |reading| !is_strict || reading.is_met(headword.written, met))
    }

    /// The set of the words that may follow a key in a term.
    pub(crate) fn followers(&self, key: Key) -> u16 {
        self.info(key).followers()
    }

    /// The keys that equal `folded`, in the order of the layers.
    pub(crate) fn get(&self, folded: &str) -> impl Iterator<Item = Key> {
        self.images().filter_map(move |(layer, image)| image.get(folded).map(|number| Key { layer, number }))
    }

    /// The headwords of a key.
    pub(crate) fn headwords(&self, key: Key) -> impl Iterator<Item = Headword<'_>> {
        self.image(key.layer).record(key.number).headwords()
    }

    /// Whether a user's glossary, a layer over the built-in dictionary, has the term.
    pub(crate) fn is_users(&self, term: &str) -> bool {
        let builtin = self.0.len().saturating_sub(1);
        let folded = key(term);
        self.get(&folded).any(|key| usize::from(key.layer) < builtin && self.info(key).has(Info::HEADWORD))
    }

    /// The headwords that a term, written as it would be in running text, names.
    pub(crate) fn find<'a>(&'a self, term: &str) -> impl Iterator<Item = Headword<'a>> {
        let keys: Vec<Key> = self.get(&key(term)).collect();
        keys.into_iter().flat_map(|key| self.headwords(key))
    }

    /// Whether a folded word is a headword of the specialist dictionary.
    pub(crate) fn is_annotated(&self, word: &str) -> bool {
        self.get(word).any(|key| self.info(key).has(Info::ANNOTATED))
    }

    /// Whether a folded word is English, as the dictionary lists it or in a regular inflected form.
    pub(crate) fn is_english(&self, word: &str) -> bool {
        self.is_listed_english(word) || english_bases(word).any(|base| self.is_listed_english(&base))
    }

    fn is_listed_english(&self, word: &str) -> bool {
        self.get(word).any(|key| self.info(key).has(Info::ENGLISH))
    }

    /// What a key says of a whole word; nothing if it is no headword.
    pub(crate) fn listed_key(&self, key: Key, word: &str) -> Option<Listed> {
        let info = self.info(key);
        if !info.has(Info::HEADWORD) {
            return None;
        }
        let root = if info.has(Info::HAS_ROOT) {
            self.image(key.layer).record(key.number).root().map(str::to_owned)
        } else if info.has(Info::WORD) || info.has(Info::ENGLISH) || !info.has(Info::LOWER) {
            Some(word.to_owned())
        } else {
            None
        };
        Some(Listed { root })
    }
}

impl Lexicon for Layers {
    fn stem(&self, stem: &str) -> Option<Root> {
        self.images().find_map(|(_, image)| {
            let (number, is_compound) = image.stem(stem).filter(|(number, _)| image.has_forms(*number))?;
            let info = image.info(number);
            let classes = info.classes();
            let is_root = info.has(Info::LOWER) || info.has(Info::WORD) || classes.intersects(ClassSet::NAME);
            let is_simple = (info.has(Info::WORD) || info.has(Info::VARIANT) || is_compound) && !info.has(Info::HAS_ROOT);
            let root = Root { classes: classes_of(classes), band: info.band(), is_simple, is_compound };
            (is_root && !classes.is_empty()).then_some(root)
        })
    }

    fn listed(&self, word: &str) -> Option<Listed> {
        self.get(word).find_map(|key| self.listed_key(key, word))
    }

    fn is_listed(&self, word: &str) -> bool {
        self.get(word).any(|key| self.info(key).has(Info::HEADWORD))
    }

    fn compound(&self, joined: &str) -> Option<String> {
        let headword = self.images().find_map(|(_, image)| {
            let (number, _) = image.stem(joined).filter(|(number, is_compound)| *is_compound && image.has_forms(*number))?;
            image.record(number).headwords().next()
        });
        Some(fold(headword?.written).into_owned())
    }
}

/// The words of which an English word may be an inflected form: *supplies* of *supply*, *planning* of *plan*, and of *plann* and
/// *planne*, which are none.
fn english_bases(word: &str) -> impl Iterator<Item = String> {
    const ENDINGS: [(&str, &str); 11] = [
        ("s", ""),
        ("es", ""),
        ("ies", "y"),
        ("ed", ""),
        ("d", ""),
        ("ied", "y"),
        ("ing", ""),
        ("ing", "e"),
        ("er", ""),
        ("ly", ""),
        ("'s", ""),
    ];
    const SHORTEST: usize = 3;
    let bases = ENDINGS.iter().filter_map(|(ending, instead)| Some((*ending, word.strip_suffix(ending)?.to_owned() + instead)));
    bases.filter(|(_, base)| base.len() >= SHORTEST).flat_map(|(ending, base)| {
        let letters = base.as_bytes();
        let is_doubled =
            matches!(ending, "ed" | "ing" | "er") && base.is_ascii() && letters[letters.len() - 1] == letters[letters.len() - 2];
        let single = is_doubled.then(|| base[..base.len() - 1].to_owned());
        [Some(base), single].into_iter().flatten()
    })
}

fn classes_of(set: ClassSet) -> Classes {
    Classes {
        noun: set.intersects(ClassSet::NOUN),
        verb: set.intersects(ClassSet::VERB),
        adjective: set.intersects(ClassSet::ADJECTIVE),
        numeral: set.intersects(ClassSet::NUMERAL),
        adverb: set.intersects(ClassSet::ADVERB),
        closed: set.intersects(ClassSet::CLOSED),
    }
}
