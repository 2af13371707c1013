//! Compiles rows into the tables of an [`image`](super::image).
//!
//! * `keys`: an FST from every folded headword to its number in sorted order, for searching. Names and English words of which nothing is said are
//!   not in it: no misspelling is mended into them;
//! * `index`: a hash table of all keys, headwords and the words of headwords, since most look-ups are of whole words and it answers them several times faster. Terms of several words
//!   are in it written together too, as they stand under an affix (`tanggungjawab`);
//! * `heads`: for each number, its [`Info`], and where its record begins in the text;
//! * `phrases`: a hash table of the edges of a trie over words, which finds terms of several words;
//! * `text`: the records.

use std::collections::{BTreeMap, HashSet};

use super::class::{Class, ClassSet};
use super::record::{self, Reading};
use super::source::{Body, Row};
use crate::fold::fold;
use crate::span::Span;
use crate::token::{Gap, Tokenizer, eight};

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

    fn add_followers(&mut self, set: u16) {
        self.0 |= u32::from(set) << FOLLOWERS_AT;
    }

    fn add(&mut self, flags: u32) {
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

/// The compiled tables, as they are embedded or kept in memory.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tables {
    pub(crate) keys: Vec<u8>,
    pub(crate) index: Vec<u8>,
    pub(crate) heads: Vec<u8>,
    pub(crate) phrases: Vec<u8>,
    pub(crate) text: String,
}

/// A step of a term of several words: a word, or what stands before the next one if it is no space.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
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
fn sequences(headword: &str) -> Vec<Vec<Step>> {
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
///
/// # Errors
///
/// Only if the FST cannot be built, which sorted unique keys do not let happen.
pub(crate) fn compile<'r>(rows: impl IntoIterator<Item = &'r Row>) -> Result<Tables, fst::Error> {
    let mut drafts: BTreeMap<String, Draft> = BTreeMap::new();
    let mut phrases: Vec<(String, Vec<Step>)> = Vec::new();
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
        if is_new {
            let is_phrase = steps(&row.headword, false).len() > 1;
            for sequence in sequences(&row.headword).into_iter().filter(|_| is_phrase) {
                for step in &sequence {
                    if let Step::Word(word) = step {
                        drafts.entry(word.clone()).or_default();
                    }
                }
                phrases.push((key.clone(), sequence));
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
    for (place, step) in phrases.iter().flat_map(|(_, sequence)| sequence.iter().enumerate()) {
        if let Step::Word(word) = step
            && let Some(draft) = drafts.get_mut(word)
        {
            draft.info.add(if place == 0 { Info::STARTS_PHRASE } else { Info::CONTINUES_PHRASE });
        }
    }
    let numbers: BTreeMap<&str, u32> = drafts.keys().map(String::as_str).zip(0..).collect();
    let mut infos: Vec<Info> = drafts.values().map(|draft| draft.info).collect();
    for (_, sequence) in &phrases {
        if let [Step::Word(first), second, ..] = sequence.as_slice()
            && let Some(&first) = numbers.get(first.as_str())
        {
            infos[first as usize].add_followers(match second {
                Step::Word(word) => numbers.get(word.as_str()).map_or(0, |&number| follower_bit(number)),
                // Anything may stand behind punctuation.
                Step::Gap(_) => u16::MAX,
            });
        }
    }
    let mut tables = Tables { phrases: phrase_table(&phrases, &numbers), ..Tables::default() };
    let mut keys = fst::MapBuilder::memory();
    let mut offsets = Vec::with_capacity(drafts.len());
    for ((key, draft), number) in drafts.iter().zip(0u64..) {
        if !draft.record.is_plain() {
            keys.insert(key, number)?;
        }
        offsets.push(tables.text.len() as u32);
        draft.record.write(key, &mut tables.text);
    }
    for (info, offset) in infos.iter().zip(offsets) {
        tables.heads.extend_from_slice(&info.0.to_le_bytes());
        tables.heads.extend_from_slice(&offset.to_le_bytes()[..width(tables.text.len())]);
    }
    tables.heads.push(PAD);
    tables.keys = keys.into_inner()?;
    tables.index = index_table(&numbers, &drafts);
    Ok(tables)
}

/// The slots of a hash table for `count` things: four in five are taken.
const fn slots_for(count: usize) -> usize {
    count * 5 / 4 + 1
}

/// The slot in a table of `size` slots that 32 bits of a hash name:
/// <https://lemire.me/blog/2016/06/27/a-fast-alternative-to-the-modulo-reduction/>.
#[inline]
const fn slot_of(hash: u32, size: usize) -> usize {
    ((hash as u64 * size as u64) >> 32) as usize
}

/// The slot after a slot, the first after the last.
#[inline]
pub(crate) const fn next_slot(slot: usize, size: usize) -> usize {
    if slot + 1 == size { 0 } else { slot + 1 }
}

/// Where the search for a key begins in the index, and the tag of its slot, which is not 0.
#[inline]
pub(crate) fn index_slot(key: &str, size: usize) -> (usize, u8) {
    let mix = |hash: u64, chunk: u64| (hash ^ chunk).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
    let bytes = key.as_bytes();
    let hash = (0..bytes.len()).step_by(8).fold(bytes.len() as u64, |hash, at| mix(hash, eight(bytes, at)));
    let hash = mix(hash, 0);
    (slot_of((hash >> 20) as u32, size), (hash >> 8) as u8 | 1)
}

/// Bytes of a number below `count`, or of a gap that stands in its place, in the tables: three are mostly enough.
#[inline]
pub(crate) const fn width(count: usize) -> usize {
    if count < 0xff_ff00 { 3 } else { 4 }
}

/// Behind the last number of a table, so that four bytes can be read where three count.
const PAD: u8 = 0;

/// The table of the keys' numbers. The tags of all slots, a byte each, stand before the numbers.
fn index_table(numbers: &BTreeMap<&str, u32>, drafts: &BTreeMap<String, Draft>) -> Vec<u8> {
    let joined: Vec<(String, u32)> = numbers
        .iter()
        .filter(|(key, _)| drafts.get(**key).is_some_and(|draft| may_take_affixes(key, draft)))
        .map(|(key, number)| (key.replace(' ', ""), *number))
        .collect();
    let size = slots_for(numbers.len() + joined.len());
    let mut tags = vec![0u8; size];
    let mut slots = vec![0u32; size];
    let joined = joined.iter().map(|(key, number)| (key.as_str(), *number));
    for (key, number) in numbers.iter().map(|(key, number)| (*key, *number)).chain(joined) {
        let (mut slot, tag) = index_slot(key, size);
        while tags[slot] != 0 {
            slot = next_slot(slot, size);
        }
        (tags[slot], slots[slot]) = (tag, number);
    }
    let mut table = tags;
    for number in slots {
        table.extend_from_slice(&number.to_le_bytes()[..width(numbers.len())]);
    }
    table.push(PAD);
    table
}

/// Whether affixes may go around a term of several words, which is then written as one: *pertanggungjawaban*.
fn may_take_affixes(key: &str, draft: &Draft) -> bool {
    const MOST_SPACES: usize = 2;
    (1..=MOST_SPACES).contains(&key.matches(' ').count())
        && draft.info.has(Info::LOWER)
        && key.chars().all(|letter| letter.is_alphabetic() || letter == ' ')
}

/// How a trie edge is hashed: its slot, and a tag that is not 0.
#[inline]
pub(crate) const fn edge_slot(state: u32, word: u32, size: usize) -> (usize, u16) {
    let mixed =
        (state as u64 ^ 0x9e37_79b9).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ (word as u64).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let mixed = mixed.wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    (slot_of((mixed >> 32) as u32, size), (mixed >> 16) as u16 | 1)
}

/// Bytes of a tag. The tags of all slots stand before the edges, close together, since most look-ups find nothing and need no
/// more.
pub(crate) const TAG: usize = 2;

/// Bytes of an edge, with numbers of `width` bytes: the state it leaves (four bytes), the word, the number of the term that ends
/// there + 1. It leads to the state that is named by its slot + 1.
pub(crate) const fn edge_bytes(width: usize) -> usize {
    4 + 2 * width
}

/// The trie over words as a hash table with open addressing. Its root is state 0.
fn phrase_table(phrases: &[(String, Vec<Step>)], numbers: &BTreeMap<&str, u32>) -> Vec<u8> {
    let number = |step: &Step| match step {
        Step::Word(word) => numbers.get(word.as_str()).copied().unwrap_or_default(),
        Step::Gap(gap) => gap_number(*gap),
    };
    let paths: Vec<(Vec<u32>, u32)> = phrases
        .iter()
        .map(|(key, steps)| (steps.iter().map(number).collect(), numbers.get(key.as_str()).map_or(0, |number| number + 1)))
        .collect();
    let prefixes: HashSet<&[u32]> = paths.iter().flat_map(|(path, _)| (1..=path.len()).map(|end| &path[..end])).collect();
    let size = slots_for(prefixes.len());
    let mut tags = vec![0u16; size];
    let mut edges = vec![[0u32; 3]; size];
    for (path, term) in &paths {
        let (mut state, mut last) = (0, 0);
        for &word in path {
            let (mut slot, tag) = edge_slot(state, word, size);
            while tags[slot] != 0 && edges[slot][..2] != [state, word] {
                slot = next_slot(slot, size);
            }
            tags[slot] = tag;
            (edges[slot][0], edges[slot][1]) = (state, word);
            (state, last) = (slot as u32 + 1, slot);
        }
        edges[last][2] = *term;
    }
    let mut table: Vec<u8> = tags.into_iter().flat_map(u16::to_le_bytes).collect();
    let width = width(numbers.len());
    for [state, word, term] in edges {
        table.extend_from_slice(&state.to_le_bytes());
        table.extend_from_slice(&word.to_le_bytes()[..width]);
        table.extend_from_slice(&term.to_le_bytes()[..width]);
    }
    table.push(PAD);
    table
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
