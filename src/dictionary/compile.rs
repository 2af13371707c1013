//! Compiles rows into the records of a dictionary, and what matters of each key besides, from which [`tables`](super::tables)
//! makes the rest.

use std::collections::BTreeMap;

use super::class::{Class, ClassSet};
use super::record::{self, Reading};
use super::source::{Body, Row};
use crate::fold::fold;
use crate::span::Span;
use crate::token::{Gap, Tokenizer};

/// What matters of a key without reading its record, packed into 32 bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Info(u32);

impl Info {
    /// A term of several words begins with it.
    pub(crate) const STARTS_PHRASE: u32 = 1 << 11;
    /// One of its headwords is written with capitals, so that the case of the text matters.
    pub(crate) const UPPER: u32 = 1 << 21;
    /// It stands in a term of several words, not first.
    pub(crate) const CONTINUES_PHRASE: u32 = 1 << 20;
    /// A reading of it is annotated without being asked for.
    pub(crate) const ANNOTATED: u32 = 1 << 12;
    /// It is a headword, not just a word of one.
    pub(crate) const HEADWORD: u32 = 1 << 13;
    /// It is an English word.
    pub(crate) const ENGLISH: u32 = 1 << 14;
    /// One of its headwords is written without capitals.
    pub(crate) const LOWER: u32 = 1 << 15;
    /// It is in the vocabulary of everyday words.
    pub(crate) const WORD: u32 = 1 << 16;
    /// It is another spelling of a headword.
    pub(crate) const VARIANT: u32 = 1 << 17;
    /// A reading names its root.
    pub(crate) const HAS_ROOT: u32 = 1 << 18;
    /// A headword of several words has one in capitals.
    pub(crate) const CAPITALS: u32 = 1 << 19;

    pub(crate) const fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    pub(crate) const fn bits(self) -> u32 {
        self.0
    }

    pub(crate) const fn has(self, flag: u32) -> bool {
        self.0 & flag != 0
    }

    /// Whether something is said of what it means, in one reading at least.
    pub(crate) const fn is_explained(self) -> bool {
        self.has(Self::ANNOTATED) || self.has(Self::WORD)
    }

    /// The classes of its headwords that are everyday words (*Tuhan*) or written without capitals; of names, that they are.
    pub(crate) const fn classes(self) -> ClassSet {
        ClassSet::from_bits((self.0 & 0xff) as u8)
    }

    /// The frequency band, 1 (common) to 5, or 6 where it is not known.
    pub(crate) const fn band(self) -> u8 {
        match (self.0 >> 8) & 7 {
            0 => 6,
            band => band as u8,
        }
    }

    /// The set of the words that may follow in a term, see [`follower_bit`]; all bits if any word may.
    pub(crate) const fn followers(self) -> u16 {
        let set = (self.0 >> FOLLOWERS_AT) as u16;
        if set.count_ones() == FOLLOWERS { u16::MAX } else { set }
    }

    pub(crate) fn add_followers(&mut self, set: u16) {
        self.0 |= u32::from(set) << FOLLOWERS_AT;
    }

    pub(crate) fn add(&mut self, flags: u32) {
        self.0 |= flags;
    }

    fn add_classes(&mut self, classes: ClassSet) {
        self.0 |= u32::from(classes.bits());
    }

    fn add_band(&mut self, band: u8) {
        if band < self.band() {
            self.0 = (self.0 & !(7 << 8)) | (u32::from(band) << 8);
        }
    }
}

/// How many elements a set of followers has.
const FOLLOWERS: u32 = 10;

/// Where it begins in the bits of an [`Info`].
const FOLLOWERS_AT: u32 = u32::BITS - FOLLOWERS;

/// The element that stands for a word in a set of followers: one bit.
#[inline]
pub(crate) const fn follower_bit(number: u32) -> u16 {
    let hash = number.wrapping_mul(0x9e37_79b9);
    1 << ((hash as u64 * FOLLOWERS as u64) >> 32)
}

/// Compiled rows. Everything else that looking up needs follows from them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Compiled {
    /// The records, in the order of their keys.
    pub(crate) text: String,
    /// What matters of each key, but for the phrases it stands in.
    pub(crate) infos: Vec<Info>,
}

/// A step of a term of several words: a word, or what stands before the next one if it is no space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Word(String),
    Gap(Gap),
}

/// The number that stands for a gap in the trie; word numbers are all smaller.
pub(crate) const fn gap_number(gap: Gap) -> u32 {
    u32::MAX - 1 - gap as u32
}

/// The folded form of a headword or phrase: its words as tokens, joined by one space, with the
/// punctuation between them normalised. Words joined by hyphens are one word.
pub(crate) fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for step in steps(text, false) {
        match step {
            Step::Gap(Gap::Comma) => key.push(','),
            Step::Gap(Gap::Slash) => key.push('/'),
            Step::Gap(Gap::Ampersand) => key.push_str(" &"),
            Step::Gap(_) => key.push_str(" -"),
            Step::Word(word) => {
                if !key.is_empty() && !key.ends_with('/') {
                    key.push(' ');
                }
                key.push_str(&word);
            }
        }
    }
    key
}

/// The steps of a text, words with a hyphen as one or, if `apart`, as several.
fn steps(text: &str, apart: bool) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut word: Option<Span> = None;
    let finish = |word: Option<Span>, steps: &mut Vec<Step>| {
        steps.extend(word.map(|span| Step::Word(fold(&text[span.range()]).into_owned())));
    };
    for token in Tokenizer::new(text) {
        match (token.gap, word) {
            (Gap::Hyphen, Some(so_far)) if !apart => word = Some(Span::new(so_far.start, token.span.end)),
            (gap, _) => {
                finish(word, &mut steps);
                if word.is_some() && !gap.joins() {
                    steps.push(Step::Gap(gap));
                }
                word = Some(token.span);
            }
        }
    }
    finish(word, &mut steps);
    steps
}

/// The sequences under which a headword of several words is found: as written, with the parts of hyphenated words one by one, and
/// in a list with commas, with and without the comma before the last *dan*.
pub(crate) fn sequences(headword: &str) -> Vec<Vec<Step>> {
    let mut all = vec![steps(headword, false)];
    if headword.contains('-') {
        all.push(steps(headword, true));
    }
    let others: Vec<_> = all.iter().filter_map(|sequence| with_other_comma(sequence)).collect();
    all.extend(others);
    all
}

fn with_other_comma(sequence: &[Step]) -> Option<Vec<Step>> {
    let comma = Step::Gap(Gap::Comma);
    let is_and = |step: &Step| matches!(step, Step::Word(word) if matches!(word.as_str(), "dan" | "serta" | "and"));
    let at = sequence.iter().rposition(is_and).filter(|&at| at > 0 && sequence.contains(&comma))?;
    let mut other = sequence.to_vec();
    if other[at - 1] == comma {
        other.remove(at - 1);
    } else {
        other.insert(at, comma);
    }
    Some(other)
}

/// What is known of a key while the rows are read.
#[derive(Default)]
struct Draft {
    record: record::Draft,
    info: Info,
}

impl Draft {
    fn add(&mut self, row: &Row) {
        let reading = Reading::of(row);
        self.record.add(&row.headword, reading);
        let is_lower = !row.headword.chars().any(char::is_uppercase);
        let class = match reading {
            Reading::Term { class, .. } => Some(class.unwrap_or(Class::Noun)),
            other => other.class(),
        };
        if let Some(class) = class
            && (is_lower || class.is_name() || matches!(reading, Reading::Word { .. }))
        {
            self.info.add_classes(ClassSet::of(class));
        }
        match reading {
            Reading::Variant { .. } => self.info.add(Info::VARIANT),
            Reading::English => self.info.add(Info::ENGLISH),
            Reading::Word { band, .. } => {
                self.info.add_band(band);
                self.info.add(Info::WORD);
            }
            _ => {}
        }
        self.info.add(Info::HEADWORD);
        self.info.add(if is_lower { Info::LOWER } else { Info::UPPER });
        let words = || row.headword.split(|c: char| !c.is_alphanumeric());
        if words().nth(1).is_some() && words().any(|word| word.len() > 1 && word.chars().all(char::is_uppercase)) {
            self.info.add(Info::CAPITALS);
        }
        if reading.is_annotated() {
            self.info.add(Info::ANNOTATED);
        }
        if let Reading::Word { attributes, .. } | Reading::Term { attributes, .. } = reading
            && attributes.get("root").is_some()
        {
            self.info.add(Info::HAS_ROOT);
        }
    }
}

/// Compiles rows. The order of the rows of one headword is the order of its senses.
pub(crate) fn compile<'r>(rows: impl IntoIterator<Item = &'r Row>) -> Compiled {
    let mut drafts: BTreeMap<String, Draft> = BTreeMap::new();
    let mut standards: Vec<(String, String)> = Vec::new();
    for row in rows {
        let key = key(&row.headword);
        if key.is_empty() {
            continue;
        }
        if let Body::Variant { standard, .. } = &row.body {
            standards.push((key.clone(), self::key(standard)));
        }
        let is_new = drafts.get(&key).is_none_or(|draft| draft.record.is_empty());
        if is_new && is_phrase(&row.headword) {
            for step in sequences(&row.headword).into_iter().flatten() {
                if let Step::Word(word) = step {
                    drafts.entry(word).or_default();
                }
            }
        }
        drafts.entry(key).or_default().add(row);
    }
    // A variant forms words as its standard does.
    for (variant, standard) in standards {
        let (classes, band) = drafts.get(&standard).map(|d| (d.info.classes(), d.info.band())).unwrap_or_default();
        if let Some(draft) = drafts.get_mut(&variant) {
            draft.info.add_classes(classes);
            draft.info.add_band(band);
        }
    }
    let mut compiled = Compiled::default();
    for (key, draft) in &drafts {
        draft.record.write(key, &mut compiled.text);
        compiled.infos.push(draft.info);
    }
    compiled
}

/// Whether a headword is several words.
pub(crate) fn is_phrase(headword: &str) -> bool {
    !headword.bytes().all(|byte| byte.is_ascii_alphanumeric()) && steps(headword, false).len() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_join_words_by_one_space() {
        for (text, expected) in [
            ("Rantai  Pasok", "rantai pasok"),
            ("pengadaan barang/jasa", "pengadaan barang/jasa"),
            ("Menteri Ekonomi, Perdagangan, dan Industri", "menteri ekonomi, perdagangan, dan industri"),
            ("anti-dumping", "anti-dumping"),
            ("Mold & Dies", "mold & dies"),
            ("Making Indonesia 4.0", "making indonesia 4.0"),
        ] {
            assert_eq!(key(text), expected);
        }
    }

    #[test]
    fn a_list_is_found_with_and_without_the_last_comma() {
        assert_eq!(sequences("A, B, dan C").len(), 2);
        assert_eq!(sequences("A, B dan C").len(), 2);
        assert_eq!(sequences("A dan B").len(), 1);
    }
}
