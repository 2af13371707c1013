//! The look-ups that users make directly: a term, its English equivalent, words spelt nearly alike.

use rust_stemmers::{Algorithm, Stemmer};
use serde::Serialize;

use super::Glossary;
use super::reference::{self, Reference};
use crate::annotation::Kind;
use crate::dictionary::class::Class;
use crate::dictionary::compile::{Info, key};
use crate::dictionary::entry::Sense;
use crate::dictionary::layers::Key;
use crate::dictionary::near::within_two;
use crate::dictionary::record::{Attributes, Headword, Reading};
use crate::fold::fold;

/// A headword that a look-up found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Found<'a> {
    /// The headword as the dictionary writes it.
    pub headword: &'a str,
    /// What it is.
    pub kind: Kind,
    /// Its meanings, the usual one first.
    pub senses: Vec<Sense<'a>>,
}

/// What the dictionary says of a headword in one sense.
pub(crate) struct Gloss<'a> {
    pub(crate) headword: &'a str,
    /// The equivalents, separated by `; `.
    pub(crate) gloss: &'a str,
    pub(crate) domain: Option<&'a str>,
    /// It is of the specialist dictionary.
    pub(crate) is_term: bool,
    /// It names a thing, and does not tell of a deed or quality.
    pub(crate) is_noun: bool,
}

/// How many near misses are worth showing.
const MOST_NEAR: usize = 8;

impl Glossary {
    /// The headwords that `term` names, whatever its case: *as* finds *as* (axle) and *AS* (the United States). A variant
    /// finds its standard form.
    ///
    /// ```
    /// let glossary = padanan::Glossary::builtin();
    /// assert_eq!(glossary.lookup("rantai pasok")[0].senses[0].gloss, "supply chain");
    /// ```
    #[must_use]
    pub fn lookup(&self, term: &str) -> Vec<Found<'_>> {
        let mut found: Vec<Found<'_>> = Vec::new();
        for headword in self.inner.layers.find(term) {
            let entry = self.found(headword);
            match found.iter_mut().find(|other| other.headword == entry.headword) {
                Some(other) => reference::offer_instead(&mut other.senses, || entry.senses),
                None if !entry.senses.is_empty() => found.push(entry),
                None => {}
            }
        }
        found.sort_by_key(|entry| entry.headword != term);
        found
    }

    /// The headwords whose English equivalents contain `english` in any inflected form, the closest and most usual equivalents
    /// first.
    ///
    /// ```
    /// let glossary = padanan::Glossary::builtin();
    /// assert_eq!(glossary.lookup_english("supply chains")[0].headword, "rantai pasok");
    /// ```
    #[must_use]
    pub fn lookup_english(&self, english: &str) -> Vec<Found<'_>> {
        let wanted = English::new(english);
        let mut ranked: Vec<(Rank, Found<'_>)> = Vec::new();
        for (layer, image) in self.inner.layers.images() {
            let headwords = (0..image.len() as u32).filter(|&number| image.info(number).has(Info::HEADWORD));
            for headword in headwords.flat_map(|number| self.inner.layers.headwords(Key { layer, number })) {
                if let Some(rank) = headword.readings().filter_map(|reading| wanted.rank(reading)).min() {
                    ranked.push((rank, self.found(headword)));
                }
            }
        }
        ranked.sort_by(|a, b| (a.0, a.1.headword.len(), a.1.headword).cmp(&(b.0, b.1.headword.len(), b.1.headword)));
        ranked.into_iter().map(|(_, found)| found).collect()
    }

    /// Calls `found` with each gloss of the dictionary.
    pub(crate) fn each_gloss(&self, mut found: impl FnMut(Gloss<'_>)) {
        for (layer, image) in self.inner.layers.images() {
            let headwords = (0..image.len() as u32).filter(|&number| image.info(number).has(Info::HEADWORD));
            for headword in headwords.flat_map(|number| self.inner.layers.headwords(Key { layer, number })) {
                for reading in headword.readings() {
                    let (gloss, domain) = match reading {
                        Reading::Term { gloss, domain, .. } => (gloss, Some(domain)),
                        Reading::Word { gloss, .. } | Reading::Name { gloss, .. } => (gloss, None),
                        Reading::Short { long, attributes } if attributes.get("lang").is_some() => (long, None),
                        _ => continue,
                    };
                    let is_noun = reading.class().is_none_or(|class| class == Class::Noun || class.is_name());
                    found(Gloss { headword: headword.written, gloss, domain, is_term: reading.is_annotated(), is_noun });
                }
            }
        }
    }

    /// Whether a glossary of the user's own has the term.
    pub(crate) fn is_users(&self, term: &str) -> bool {
        self.inner.layers.is_users(term)
    }

    /// Whether a word in small letters is Indonesian, and not English too.
    pub(crate) fn is_only_indonesian(&self, word: &str) -> bool {
        let folded = fold(word);
        let layers = &self.inner.layers;
        let is_listed = |key| {
            let info = layers.info(key);
            info.has(Info::LOWER) && info.is_explained()
        };
        layers.get(&folded).any(is_listed) && !layers.is_english(&folded)
    }

    /// Headwords spelt nearly like `term`, the nearest first.
    #[must_use]
    pub fn near(&self, term: &str) -> Vec<&str> {
        let folded = key(term);
        if folded.is_empty() {
            return Vec::new();
        }
        let mut near: Vec<(f64, &str)> = Vec::new();
        for (layer, image) in self.inner.layers.images() {
            for (found, number) in within_two(image, &folded).into_iter().filter(|(found, _)| *found != folded) {
                let similarity = strsim::jaro_winkler(&folded, &found);
                let headwords = self.inner.layers.headwords(Key { layer, number });
                near.extend(headwords.map(|headword| (similarity, headword.written)));
            }
        }
        near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        near.truncate(MOST_NEAR);
        near.into_iter().map(|(_, written)| written).collect()
    }

    pub(super) fn found<'a>(&'a self, headword: Headword<'a>) -> Found<'a> {
        let Reference { headword: written, mut kind, mut senses } =
            reference::of_headwords(&self.inner.layers, &[headword], true);
        if senses.is_empty() {
            let own = headword.readings().find_map(|reading| own_sense(headword.written, reading));
            kind = own.as_ref().map_or(kind, |(kind, _)| *kind);
            senses.extend(own.map(|(_, sense)| sense));
        }
        Found { headword: written, kind, senses }
    }
}

/// What there is to say of a word that is the same in English: a name, or an English word in an Indonesian text. Texts are not
/// annotated with it.
fn own_sense<'a>(written: &'a str, reading: Reading<'a>) -> Option<(Kind, Sense<'a>)> {
    match reading {
        Reading::Name { class, attributes, .. } => Some((Kind::Name, Sense::new(written, Some(class), "", attributes))),
        Reading::English => {
            Some((Kind::Word, Sense { note: Some("an English word"), ..Sense::new(written, None, "", Attributes("")) }))
        }
        _ => None,
    }
}

/// The English equivalents that a reading gives itself, the one to use first.
pub(super) fn equivalents_of(reading: Reading<'_>) -> impl Iterator<Item = &str> {
    let gloss = match reading {
        Reading::Term { gloss, .. } | Reading::Word { gloss, .. } | Reading::Name { gloss, .. } => gloss,
        Reading::Short { long, attributes } if attributes.get("lang").is_some() => long,
        _ => "",
    };
    gloss.split("; ").filter(|equivalent| !equivalent.is_empty())
}

/// How well an equivalent answers a look-up, best first: how many words it has more, whether it is inflected otherwise, and its
/// place among the equivalents.
type Rank = (usize, bool, usize);

/// English words to look for.
struct English {
    stemmer: Stemmer,
    written: String,
    stems: Vec<String>,
    /// What every form of the longest word contains: a test that is cheaper than stemming each equivalent.
    probe: String,
}

impl English {
    fn new(words: &str) -> Self {
        let stemmer = Stemmer::create(Algorithm::English);
        let stems = stems(&stemmer, words);
        let longest = stems.iter().max_by_key(|stem| stem.len()).cloned().unwrap_or_default();
        let shared = longest.chars().count().saturating_sub(1).max(1);
        Self { stemmer, written: words.to_lowercase(), probe: longest.chars().take(shared).collect(), stems }
    }

    fn rank(&self, reading: Reading<'_>) -> Option<Rank> {
        if self.stems.is_empty() {
            return None;
        }
        let all = equivalents_of(reading).enumerate();
        let candidates = all.filter(|(_, equivalent)| equivalent.to_lowercase().contains(&self.probe));
        let ranks = candidates.filter_map(|(place, equivalent)| {
            let there = stems(&self.stemmer, equivalent);
            let found = there.windows(self.stems.len()).any(|window| window == self.stems);
            let is_inflected = !equivalent.to_lowercase().contains(&self.written);
            found.then(|| (there.len() - self.stems.len(), is_inflected, place))
        });
        ranks.min()
    }
}

fn stems(stemmer: &Stemmer, text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| stemmer.stem(&word.to_lowercase()).into_owned()).collect()
}
