//! Keys that differ from a word by a slip of the finger or two: a letter too many, too few, wrong, or two swapped.
//!
//! This is the question asked of every unknown word of a text, so it walks the FST directly: along the word as far as keys go,
//! trying each edit on the way. For interactive look-up, where a wider search may take longer, see [`within_two`].

use fst::raw::{Fst, Node, Output};
use fst::{IntoStreamer, Streamer};
use levenshtein_automata::LevenshteinAutomatonBuilder;

use super::image::{Image, Number};

/// How a word and a key differ. Places are bytes of the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edit {
    /// The word has this letter too many, at this byte.
    Extra(usize),
    /// The word lacks this letter before this byte.
    Missing(usize, u8),
    /// The word has another letter at this byte than the key.
    Wrong(usize, u8),
    /// The letters at this byte and the next are swapped.
    Swapped(usize),
}

/// One edit or two, in the order of their places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Edits {
    pub(crate) first: Edit,
    pub(crate) second: Option<Edit>,
}

/// A key near a word, or near a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Near {
    pub(crate) number: Number,
    pub(crate) edits: Edits,
}

impl Edit {
    /// What is meant, from the word that differs from it so; nothing if there is no such place in it.
    pub(crate) fn apply(self, word: &str) -> Option<String> {
        let mut bytes = word.as_bytes().to_vec();
        match self {
            Edit::Extra(at) if at < bytes.len() => drop(bytes.remove(at)),
            Edit::Missing(at, byte) if at <= bytes.len() => bytes.insert(at, byte),
            Edit::Wrong(at, byte) => *bytes.get_mut(at)? = byte,
            Edit::Swapped(at) if at + 1 < bytes.len() => bytes.swap(at, at + 1),
            _ => return None,
        }
        String::from_utf8(bytes).ok()
    }
}

impl Edits {
    /// What is meant, from the word that differs from it so.
    pub(crate) fn apply(self, word: &str) -> Option<String> {
        // The later one first, so that the place of the earlier one stays where it is.
        match self.second {
            Some(second) => self.first.apply(&second.apply(word)?),
            None => self.first.apply(word),
        }
    }
}

/// What is looked for: keys near the part of a word that begins at `start`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Search<'w> {
    /// Of ASCII letters.
    pub(crate) word: &'w str,
    pub(crate) start: usize,
    /// What the key has before that part: *s* for *menyapu*, whose root is *sapu*.
    pub(crate) sound: &'static str,
    /// Bits for the bytes at which the key may end, besides the end of the word.
    pub(crate) ends: u32,
    /// How many edits there may be, one or two.
    pub(crate) edits: u8,
}

impl<'w> Search<'w> {
    /// For keys one edit away from the whole word.
    pub(crate) const fn whole(word: &'w str) -> Self {
        Self { word, start: 0, sound: "", ends: 0, edits: 1 }
    }

    fn ends_at(&self, at: usize) -> bool {
        at == self.word.len() || (at < 32 && self.ends >> at & 1 == 1)
    }
}

/// The keys that are near by edits that are `plausible`. A key may be named by several edits.
pub(crate) fn search(image: &Image, search: &Search<'_>, plausible: impl Fn(Edit) -> bool, found: &mut dyn FnMut(Near)) {
    let fst = image.fst();
    let (mut node, mut out) = (fst.root(), Output::zero());
    for byte in search.sound.bytes() {
        let Some(transition) = node.find_input(byte).map(|i| node.transition(i)) else { return };
        (node, out) = (fst.node(transition.addr), out.cat(transition.out));
    }
    let walk = Walk { fst, search, plausible };
    if search.word.is_ascii() {
        walk.along(node, out, search.start, None, found);
    }
}

struct Walk<'a, D, P> {
    fst: &'a Fst<D>,
    search: &'a Search<'a>,
    plausible: P,
}

impl<'a, D: AsRef<[u8]>, P: Fn(Edit) -> bool> Walk<'a, D, P> {
    /// Follows the word from the byte `at` as far as keys go, trying more edits if more are allowed than were `made`. At most two
    /// calls lie inside each other.
    fn along(&self, mut node: Node<'a>, mut out: Output, mut at: usize, made: Option<Edits>, found: &mut dyn FnMut(Near)) {
        let word = self.search.word.as_bytes();
        let count = made.map_or(0, |made| 1 + u8::from(made.second.is_some()));
        loop {
            if let Some(edits) = made.filter(|_| node.is_final() && self.search.ends_at(at)) {
                found(Near { number: out.cat(node.final_output()).value() as Number, edits });
            }
            if count < self.search.edits {
                self.edit(&node, out, at, made, found);
            }
            let Some(i) = word.get(at).and_then(|&byte| node.find_input(byte)) else { return };
            let transition = node.transition(i);
            (node, out) = (self.fst.node(transition.addr), out.cat(transition.out));
            at += 1;
        }
    }

    /// Tries each edit at the byte `at`.
    fn edit(&self, node: &Node<'a>, out: Output, at: usize, made: Option<Edits>, found: &mut dyn FnMut(Near)) {
        let word = self.search.word.as_bytes();
        let with = |edit: Edit| {
            let edits = made.map_or(Edits { first: edit, second: None }, |made| Edits { second: Some(edit), ..made });
            (self.plausible)(edit).then_some(edits)
        };
        if at < word.len()
            && let Some(made) = with(Edit::Extra(at))
        {
            self.along(*node, out, at + 1, Some(made), found);
        }
        for transition in node.transitions().filter(|transition| transition.inp.is_ascii()) {
            let byte = transition.inp;
            let here = word.get(at).copied().filter(|&here| here != byte);
            let missing = with(Edit::Missing(at, byte));
            let wrong = here.and_then(|_| with(Edit::Wrong(at, byte)));
            let swapped = here.filter(|_| word.get(at + 1) == Some(&byte)).zip(with(Edit::Swapped(at)));
            if missing.is_none() && wrong.is_none() && swapped.is_none() {
                continue;
            }
            let (next, out) = (self.fst.node(transition.addr), out.cat(transition.out));
            if missing.is_some() {
                self.along(next, out, at, missing, found);
            }
            if wrong.is_some() {
                self.along(next, out, at + 1, wrong, found);
            }
            if let Some((i, made)) = swapped.and_then(|(here, made)| Some((next.find_input(here)?, made))) {
                let second = next.transition(i);
                self.along(self.fst.node(second.addr), out.cat(second.out), at + 2, Some(made), found);
            }
        }
    }
}

/// The keys at most two edits away, for near misses of a look-up.
pub(crate) fn within_two(image: &Image, word: &str) -> Vec<(String, Number)> {
    let automaton = LevenshteinAutomatonBuilder::new(2, true).build_dfa(word);
    let mut stream = image.fst().search(automaton).into_stream();
    let mut keys = Vec::new();
    while let Some((key, out)) = stream.next() {
        if let Ok(key) = std::str::from_utf8(key) {
            keys.push((key.to_owned(), out.value() as Number));
        }
    }
    keys
}
