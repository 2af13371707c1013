//! The tables of an [`image`](super::image), all of which follow from the compiled records.
//!
//! * `keys`: an FST from every folded headword to its number in sorted order, for searching. Names and English words of which
//!   nothing is said are not in it: no misspelling is mended into them;
//! * `index`: a hash table of all keys, headwords and the words of headwords, since most look-ups are of whole words and it
//!   answers them several times faster. Terms of several words are in it written together too, as they stand under an affix
//!   (`tanggungjawab`);
//! * `heads`: for each number, its [`Info`], and where its record begins in the text;
//! * `phrases`: a hash table of the edges of a trie over words, which finds terms of several words;
//! * `text`: the records.

use super::compile::{Compiled, Info, Step, follower_bit, gap_number, is_phrase, sequences};
use super::record::Record;
use crate::token::eight;

/// The tables, as they are embedded or kept in memory.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tables {
    pub(crate) keys: Vec<u8>,
    pub(crate) index: Vec<u8>,
    pub(crate) heads: Vec<u8>,
    pub(crate) phrases: Vec<u8>,
    pub(crate) text: String,
}

impl Tables {
    /// The tables of what is compiled.
    pub(crate) fn of(compiled: Compiled) -> Self {
        let Compiled { text, mut infos } = compiled;
        let (offsets, records): (Vec<usize>, Vec<Record<'_>>) = Record::all(&text).unzip();
        let keys: Vec<String> = records.iter().map(|record| record.key()).collect();
        let index = Index::new(&keys, &infos);
        let paths = paths(&records, &index);
        for path in &paths {
            note_phrase(&path.steps, &mut infos);
        }
        Self {
            keys: key_fst(&keys, |number| !records[number].is_plain()),
            heads: head_table(&infos, &offsets, text.len()),
            phrases: phrase_table(paths, keys.len()),
            index: index.table(),
            text,
        }
    }
}

/// The FST of those keys that are `searched`.
fn key_fst(keys: &[String], searched: impl Fn(usize) -> bool) -> Vec<u8> {
    let numbered = keys.iter().zip(0u64..).filter(|(_, number)| searched(*number as usize));
    let map = fst::Map::from_iter(numbered).expect("sorted unique keys make an FST");
    map.into_fst().into_inner()
}

fn head_table(infos: &[Info], offsets: &[usize], length: usize) -> Vec<u8> {
    let mut heads = Vec::with_capacity(infos.len() * 8);
    for (info, offset) in infos.iter().zip(offsets) {
        heads.extend_from_slice(&info.bits().to_le_bytes());
        heads.extend_from_slice(&(*offset as u32).to_le_bytes()[..width(length)]);
    }
    heads.push(PAD);
    heads
}

/// A sequence of words and gaps that names a key, as numbers.
struct Path {
    steps: Vec<u32>,
    key: u32,
}

/// The sequences of all headwords of several words.
fn paths(records: &[Record<'_>], index: &Index<'_>) -> Vec<Path> {
    let number = |step: Step| match step {
        Step::Word(word) => index.get(&word).unwrap_or_default(),
        Step::Gap(gap) => gap_number(gap),
    };
    let mut paths = Vec::new();
    for (record, key) in records.iter().zip(0u32..) {
        let Some(headword) = record.headwords().next() else { continue };
        if is_phrase(headword.written) {
            let all = sequences(headword.written).into_iter();
            paths.extend(all.map(|steps| Path { steps: steps.into_iter().map(number).collect(), key }));
        }
    }
    paths
}

/// Notes in the infos of the words of a phrase that they stand in one.
fn note_phrase(steps: &[u32], infos: &mut [Info]) {
    for (place, &word) in steps.iter().enumerate() {
        if let Some(info) = infos.get_mut(word as usize) {
            info.add(if place == 0 { Info::STARTS_PHRASE } else { Info::CONTINUES_PHRASE });
        }
    }
    if let [first, second, ..] = *steps {
        let is_word = (second as usize) < infos.len();
        if let Some(first) = infos.get_mut(first as usize) {
            // Anything may stand behind punctuation.
            first.add_followers(if is_word { follower_bit(second) } else { u16::MAX });
        }
    }
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

/// The hash table of the keys in the making.
struct Index<'k> {
    keys: &'k [String],
    tags: Vec<u8>,
    numbers: Vec<u32>,
}

impl<'k> Index<'k> {
    fn new(keys: &'k [String], infos: &[Info]) -> Self {
        let numbered = || keys.iter().zip(infos).zip(0u32..);
        let joined = numbered().filter(|((key, info), _)| may_take_affixes(key, **info));
        let joined: Vec<(String, u32)> = joined.map(|((key, _), number)| (key.replace(' ', ""), number)).collect();
        let size = slots_for(keys.len() + joined.len());
        let mut index = Self { keys, tags: vec![0; size], numbers: vec![0; size] };
        for ((key, _), number) in numbered() {
            index.insert(key, number);
        }
        for (key, number) in joined {
            index.insert(&key, number);
        }
        index
    }

    fn insert(&mut self, key: &str, number: u32) {
        let size = self.tags.len();
        let (mut slot, tag) = index_slot(key, size);
        while self.tags[slot] != 0 {
            slot = next_slot(slot, size);
        }
        (self.tags[slot], self.numbers[slot]) = (tag, number);
    }

    fn get(&self, key: &str) -> Option<u32> {
        let size = self.tags.len();
        let (mut slot, tag) = index_slot(key, size);
        while self.tags[slot] != 0 {
            let number = self.numbers[slot];
            if self.tags[slot] == tag && self.keys[number as usize] == key {
                return Some(number);
            }
            slot = next_slot(slot, size);
        }
        None
    }

    /// The tags of all slots, a byte each, stand before the numbers.
    fn table(self) -> Vec<u8> {
        let mut table = self.tags;
        for number in self.numbers {
            table.extend_from_slice(&number.to_le_bytes()[..width(self.keys.len())]);
        }
        table.push(PAD);
        table
    }
}

/// Whether affixes may go around a term of several words, which is then written as one: *pertanggungjawaban*.
fn may_take_affixes(key: &str, info: Info) -> bool {
    const MOST_SPACES: usize = 2;
    (1..=MOST_SPACES).contains(&key.matches(' ').count())
        && info.has(Info::LOWER)
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
fn phrase_table(mut paths: Vec<Path>, keys: usize) -> Vec<u8> {
    paths.sort_by(|a, b| a.steps.cmp(&b.steps));
    let size = slots_for(count_prefixes(&paths));
    let mut tags = vec![0u16; size];
    let mut edges = vec![[0u32; 3]; size];
    for path in &paths {
        let (mut state, mut last) = (0, 0);
        for &word in &path.steps {
            let (mut slot, tag) = edge_slot(state, word, size);
            while tags[slot] != 0 && edges[slot][..2] != [state, word] {
                slot = next_slot(slot, size);
            }
            tags[slot] = tag;
            (edges[slot][0], edges[slot][1]) = (state, word);
            (state, last) = (slot as u32 + 1, slot);
        }
        edges[last][2] = path.key + 1;
    }
    let mut table: Vec<u8> = tags.into_iter().flat_map(u16::to_le_bytes).collect();
    let width = width(keys);
    for [state, word, term] in edges {
        table.extend_from_slice(&state.to_le_bytes());
        table.extend_from_slice(&word.to_le_bytes()[..width]);
        table.extend_from_slice(&term.to_le_bytes()[..width]);
    }
    table.push(PAD);
    table
}

/// How many beginnings sorted paths have, each counted once.
fn count_prefixes(paths: &[Path]) -> usize {
    let shared = |a: &Path, b: &Path| a.steps.iter().zip(&b.steps).take_while(|(a, b)| a == b).count();
    let all: usize = paths.iter().map(|path| path.steps.len()).sum();
    all - paths.windows(2).map(|pair| shared(&pair[0], &pair[1])).sum::<usize>()
}
