//! A compiled dictionary: look-ups on its [`tables`](super::tables), in place.

use std::borrow::Cow;
#[cfg(feature = "packed")]
use std::sync::LazyLock;

use fst::raw::Fst;
use fst::{IntoStreamer, Streamer};

use super::compile::{Compiled, Info};
#[cfg(feature = "packed")]
use super::pack::unpack;
use super::record::{Headword, Reading, Record};
use super::tables::{TAG, Tables, edge_bytes, edge_slot, index_slot, next_slot, width};

/// The number of a key: its place among all keys in sorted order.
pub(crate) type Number = u32;

/// Bytes of the info in an entry of the table of heads; behind it stands the offset of the record.
const INFO: usize = 4;

/// A dictionary ready for look-up. The built-in one borrows what is embedded in the program; nothing is parsed or built to open
/// it.
#[derive(Clone)]
pub(crate) struct Image {
    keys: fst::Map<Cow<'static, [u8]>>,
    index: Cow<'static, [u8]>,
    heads: Cow<'static, [u8]>,
    phrases: Cow<'static, [u8]>,
    text: Cow<'static, str>,
    layout: Layout,
    /// The keys of which a reading asks how its headword is written, sorted.
    strict: Vec<Number>,
}

/// How the tables lie in memory.
#[derive(Clone, Copy)]
struct Layout {
    /// How many keys there are.
    keys: usize,
    /// Bytes of a key's number.
    number: usize,
    /// Bytes of an offset into the text.
    offset: usize,
    /// The slots of the index.
    index: usize,
    /// The slots of the phrases.
    phrases: usize,
}

impl Layout {
    fn of(heads: &[u8], index: &[u8], phrases: &[u8], text: &str) -> Self {
        let offset = width(text.len());
        let keys = heads.len() / (INFO + offset);
        let number = width(keys);
        Self { keys, number, offset, index: index.len() / (1 + number), phrases: phrases.len() / (TAG + edge_bytes(number)) }
    }
}

impl Image {
    /// The dictionary that comes with the crate, unpacked when it is first asked for.
    #[cfg(feature = "packed")]
    pub(crate) fn builtin() -> Self {
        static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/packed.bin"));
        static TABLES: LazyLock<Tables> = LazyLock::new(|| Tables::of(unpack(PACKED).unwrap_or_default()));
        Self::borrowing(&TABLES.keys, &TABLES.index, &TABLES.heads, &TABLES.phrases, &TABLES.text)
    }

    /// The dictionary that comes with the crate.
    #[cfg(not(feature = "packed"))]
    pub(crate) fn builtin() -> Self {
        static KEYS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/keys.fst"));
        static INDEX: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/index.bin"));
        static HEADS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/heads.bin"));
        static PHRASES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/phrases.bin"));
        static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/text.txt"));
        Self::borrowing(KEYS, INDEX, HEADS, PHRASES, TEXT)
    }

    fn borrowing(
        keys: &'static [u8],
        index: &'static [u8],
        heads: &'static [u8],
        phrases: &'static [u8],
        text: &'static str,
    ) -> Self {
        Self {
            keys: open(Cow::Borrowed(keys)),
            index: Cow::Borrowed(index),
            heads: Cow::Borrowed(heads),
            phrases: Cow::Borrowed(phrases),
            text: Cow::Borrowed(text),
            layout: Layout::of(heads, index, phrases, text),
            strict: Vec::new(),
        }
    }

    /// The dictionary of what is freshly compiled.
    pub(crate) fn new(compiled: Compiled) -> Self {
        let Tables { keys, index, heads, phrases, text } = Tables::of(compiled);
        let layout = Layout::of(&heads, &index, &phrases, &text);
        // Records stand in the order of the numbers.
        let numbered = (0..).zip(Record::all(&text));
        let strict = numbered.filter(|(_, (_, record))| record.headwords().any(Headword::is_strict)).map(|(number, _)| number);
        let strict = strict.collect();
        Self {
            keys: open(Cow::Owned(keys)),
            index: Cow::Owned(index),
            heads: Cow::Owned(heads),
            phrases: Cow::Owned(phrases),
            text: Cow::Owned(text),
            layout,
            strict,
        }
    }

    /// Whether a reading of a key asks how its headword is written.
    #[inline]
    pub(crate) fn is_strict(&self, number: Number) -> bool {
        !self.strict.is_empty() && self.strict.binary_search(&number).is_ok()
    }

    /// Whether a word may be another form of a headword of the key.
    pub(crate) fn has_forms(&self, number: Number) -> bool {
        !self.is_strict(number) || self.record(number).headwords().flat_map(Headword::readings).any(Reading::has_forms)
    }

    /// The number of a folded key.
    pub(crate) fn get(&self, key: &str) -> Option<Number> {
        self.search(key, |there, _| there.eq_ignore_ascii_case(key.as_bytes()))
    }

    /// The number of a headword from its folded key, be it one word or several written together (`tanggungjawab`), and whether it
    /// is several. What is several is preferred to a variant that only says so.
    pub(crate) fn stem(&self, joined: &str) -> Option<(Number, bool)> {
        let mut variant = None;
        let mut is_compound = false;
        let number = self.search(joined, |there, number| {
            is_compound = there.len() != joined.len();
            let letters = there.iter().filter(|&&byte| byte != b' ').map(u8::to_ascii_lowercase);
            let info = self.info(number);
            if !info.has(Info::HEADWORD) || !letters.eq(joined.bytes()) {
                return false;
            }
            let is_variant = info.has(Info::VARIANT) && !info.has(Info::WORD);
            if is_variant && !is_compound {
                variant = Some(number);
            }
            !is_variant
        });
        number.map(|number| (number, is_compound)).or_else(|| variant.map(|number| (number, false)))
    }

    /// The first of the keys in the index that may equal `key` and is the `same`.
    #[inline]
    fn search(&self, key: &str, mut same: impl FnMut(&[u8], Number) -> bool) -> Option<Number> {
        let Layout { number: width, index: size, .. } = self.layout;
        let (mut slot, tag) = index_slot(key, size);
        loop {
            match self.index.get(slot) {
                None | Some(0) => return None,
                Some(&there) if there == tag => {
                    let number = read_narrow(&self.index, size + slot * width, width);
                    if same(Record::key_at(&self.text, self.offset(number)), number) {
                        return Some(number);
                    }
                }
                Some(_) => {}
            }
            slot = next_slot(slot, size);
        }
    }

    /// Where the record of a key begins in the text.
    fn offset(&self, number: Number) -> usize {
        let width = self.layout.offset;
        read_narrow(&self.heads, number as usize * (INFO + width) + INFO, width) as usize
    }

    /// What is known of a key without reading its record.
    pub(crate) fn info(&self, number: Number) -> Info {
        Info::from_bits(read(&self.heads, number as usize * (INFO + self.layout.offset)))
    }

    /// The headwords of a key; none for a word that only occurs within headwords.
    pub(crate) fn record(&self, number: Number) -> Record<'_> {
        Record::at(&self.text, self.offset(number))
    }

    /// The headword that the record of a key begins with, if that can be told without reading it.
    pub(crate) fn first_written(&self, number: Number) -> Option<&[u8]> {
        let offset = self.offset(number);
        (self.text.as_bytes().get(offset) != Some(&b'K')).then(|| Record::key_at(&self.text, offset))
    }

    /// How many keys there are.
    pub(crate) fn len(&self) -> usize {
        self.layout.keys
    }

    /// Follows a term of several words by one word (or gap, see [`gap_number`](super::compile::gap_number)) from a
    /// `state`, 0 at first: the next state, and the number of the term that ends here.
    pub(crate) fn step(&self, state: u32, word: Number) -> Option<(u32, Option<Number>)> {
        let Layout { number: width, phrases: size, .. } = self.layout;
        let (mut slot, tag) = edge_slot(state, word, size);
        loop {
            match self
                .phrases
                .get(slot * TAG..)
                .and_then(|rest| rest.first_chunk::<TAG>())
                .map(|bytes| u16::from_le_bytes(*bytes))
            {
                None | Some(0) => return None,
                Some(there) if there == tag => {
                    let at = size * TAG + slot * edge_bytes(width);
                    let is_word = read_narrow(&self.phrases, at + 4, width) == word & mask(width);
                    if is_word && read(&self.phrases, at) == state {
                        let term = read_narrow(&self.phrases, at + 4 + width, width);
                        return Some((slot as u32 + 1, term.checked_sub(1)));
                    }
                }
                Some(_) => {}
            }
            slot = next_slot(slot, size);
        }
    }

    /// Calls `found` with each key that begins so, in order, and its number.
    pub(crate) fn each_from(&self, beginning: &str, mut found: impl FnMut(&[u8], Number)) {
        let mut keys = self.keys.range().ge(beginning).into_stream();
        while let Some((key, number)) = keys.next().filter(|(key, _)| key.starts_with(beginning.as_bytes())) {
            found(key, number as Number);
        }
    }

    /// The records of all keys, one after the other.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Where a part of [`text`](Self::text), as a record lends it, stands in it.
    pub(crate) fn place_of(&self, part: &str) -> Option<usize> {
        let place = part.as_ptr().addr().checked_sub(self.text.as_ptr().addr())?;
        (place < self.text.len()).then_some(place)
    }

    /// All keys and their numbers, sorted.
    pub(crate) fn fst(&self) -> &Fst<impl AsRef<[u8]> + use<>> {
        self.keys.as_fst()
    }
}

/// Opens the FST of keys.
fn open(keys: Cow<'static, [u8]>) -> fst::Map<Cow<'static, [u8]>> {
    fst::Map::new(keys).expect("an FST that our compiler wrote opens")
}

fn read(table: &[u8], at: usize) -> u32 {
    table.get(at..).and_then(|rest| rest.first_chunk::<4>()).map_or(0, |bytes| u32::from_le_bytes(*bytes))
}

/// A number of `width` bytes, three or four.
#[inline]
fn read_narrow(table: &[u8], at: usize, width: usize) -> u32 {
    read(table, at) & mask(width)
}

/// The bits that `width` bytes have.
const fn mask(width: usize) -> u32 {
    u32::MAX >> (32 - 8 * width)
}
