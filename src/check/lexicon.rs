//! The dictionary from its English side: which equivalents it has, and which of them are synonyms.

use std::collections::HashMap;

use super::stem::{Stem, Stems};
use crate::glossary::{Gloss, Glossary};

/// The number of an equivalent.
pub(super) type Phrase = u32;

/// The equivalents of a dictionary, each as the stems of its words in order of their numbers: *Ministry of Industry* and
/// *Industry Ministry* are one.
pub(super) struct Lexicon {
    pub(super) stems: Stems,
    phrases: HashMap<Box<[Stem]>, Phrase>,
    /// The stems of each phrase.
    contents: Vec<Box<[Stem]>>,
    /// The senses that have each phrase.
    used: Vec<Vec<u32>>,
    senses: Vec<Meaning>,
    /// In how many phrases each stem stands.
    counts: Vec<u32>,
}

/// A sense of the dictionary.
struct Meaning {
    headword: Box<str>,
    phrases: Box<[Phrase]>,
    /// It belongs to the specialist dictionary.
    is_term: bool,
    domain: Option<Box<str>>,
    /// It names a thing, and does not tell of a deed or quality.
    is_noun: bool,
    /// It is the name of an institution.
    is_institution: bool,
}

/// An equivalent of more words is a description that nobody repeats word for word.
const LONGEST: usize = 9;

/// An equivalent of more senses than this is so general that its other senses are no synonyms of it.
const MOST_SENSES: usize = 12;

impl Lexicon {
    pub(super) fn new(glossary: &Glossary) -> Self {
        let mut lexicon = Self {
            stems: Stems::new(),
            phrases: HashMap::new(),
            contents: Vec::new(),
            used: Vec::new(),
            senses: Vec::new(),
            counts: Vec::new(),
        };
        glossary.each_gloss(|Gloss { headword, gloss, domain, is_term, is_noun }| {
            let sense = lexicon.senses.len() as u32;
            let mut phrases: Vec<Phrase> = Vec::new();
            for equivalent in gloss.split("; ") {
                let content = lexicon.content(equivalent);
                if content.is_empty() || content.len() > LONGEST {
                    continue;
                }
                let phrase = lexicon.add(key(&content));
                if !phrases.contains(&phrase) {
                    phrases.push(phrase);
                    lexicon.used[phrase as usize].push(sense);
                }
            }
            lexicon.senses.push(Meaning {
                headword: headword.into(),
                phrases: phrases.into(),
                is_term,
                domain: domain.map(Into::into),
                is_noun,
                is_institution: is_term && domain.is_some() && is_title(gloss),
            });
        });
        lexicon
    }

    /// Whether a sense of the specialist dictionary that names a thing has a phrase.
    pub(super) fn is_noun(&self, phrase: Phrase) -> bool {
        let senses = self.used.get(phrase as usize).into_iter().flatten();
        senses.filter_map(|sense| self.senses.get(*sense as usize)).any(|sense| sense.is_term && sense.is_noun)
    }

    /// Whether an institution has a phrase for its name.
    pub(super) fn is_institution(&self, phrase: Phrase) -> bool {
        let senses = self.used.get(phrase as usize).into_iter().flatten();
        senses.filter_map(|sense| self.senses.get(*sense as usize)).any(|sense| sense.is_institution)
    }

    /// The domains of the senses that have a phrase.
    pub(super) fn domains(&self, phrase: Phrase) -> impl Iterator<Item = &str> {
        let senses = self.used.get(phrase as usize).into_iter().flatten();
        senses.filter_map(|sense| self.senses.get(*sense as usize)?.domain.as_deref())
    }

    /// In how many equivalents of the dictionary the rarest of these stems stands.
    pub(super) fn rarity(&self, stems: &[Stem]) -> usize {
        stems.iter().map(|stem| self.counts.get(*stem as usize).copied().unwrap_or(0)).min().unwrap_or(0) as usize
    }

    fn add(&mut self, key: Box<[Stem]>) -> Phrase {
        if let Some(&phrase) = self.phrases.get(&key) {
            return phrase;
        }
        let phrase = self.contents.len() as Phrase;
        for stem in &*key {
            let at = *stem as usize;
            if self.counts.len() <= at {
                self.counts.resize(at + 1, 0);
            }
            self.counts[at] += 1;
        }
        self.contents.push(key.clone());
        self.used.push(Vec::new());
        self.phrases.insert(key, phrase);
        phrase
    }

    /// The stems of the words of an English phrase that mean something, in its order.
    pub(super) fn content(&mut self, phrase: &str) -> Vec<Stem> {
        words(phrase).filter(|word| !is_function_word(word)).map(|word| self.stems.of(word)).collect()
    }

    /// The phrase with these stems, if the dictionary has it.
    pub(super) fn phrase(&self, stems: &[Stem]) -> Option<Phrase> {
        self.phrases.get(&key(stems)).copied()
    }

    pub(super) fn stems_of(&self, phrase: Phrase) -> &[Stem] {
        self.contents.get(phrase as usize).map_or(&[], |stems| stems)
    }

    /// The other equivalents of the senses that have a phrase.
    pub(super) fn synonyms(&self, phrase: Phrase) -> impl Iterator<Item = Phrase> {
        let senses = self.used.get(phrase as usize).filter(|senses| senses.len() <= MOST_SENSES);
        let senses = senses.into_iter().flatten().filter_map(|sense| self.senses.get(*sense as usize));
        senses.flat_map(|sense| sense.phrases.iter().copied()).filter(move |other| *other != phrase)
    }

    /// The headwords of the specialist dictionary that have a phrase.
    pub(super) fn terms(&self, phrase: Phrase) -> impl Iterator<Item = &str> {
        let senses = self.used.get(phrase as usize).into_iter().flatten();
        let senses = senses.filter_map(|sense| self.senses.get(*sense as usize)).filter(|sense| sense.is_term);
        senses.map(|sense| &*sense.headword)
    }
}

/// The order of words does not count: *value chain*, *chain of value*.
fn key(stems: &[Stem]) -> Box<[Stem]> {
    let mut key = stems.to_vec();
    key.sort_unstable();
    key.dedup();
    key.into()
}

/// The words of an English text.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '\u{2019}')
        .map(|word| word.trim_matches(['\'', '\u{2019}']))
        .filter(|word| !word.is_empty())
}

/// Whether an equivalent is written as the name of an institution, two words or more with capitals: *Ministry of Trade*.
pub(super) fn is_title(equivalent: &str) -> bool {
    let first = equivalent.split("; ").next().unwrap_or_default();
    let mut content = words(first).filter(|word| !is_function_word(word)).peekable();
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    content.next().is_some_and(is_capital) && content.peek().is_some() && content.all(is_capital)
}

/// Words of grammar, by which phrases do not differ.
const FUNCTION_WORDS: [&str; 40] = [
    "a", "an", "the", "of", "for", "and", "to", "in", "on", "by", "with", "at", "from", "or", "as", "into", "its", "one's", "be",
    "is", "are", "was", "were", "been", "that", "which", "who", "their", "his", "her", "it", "this", "these", "those", "has",
    "have", "had", "than", "per", "between",
];

pub(super) fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.iter().any(|known| known.eq_ignore_ascii_case(word))
}
