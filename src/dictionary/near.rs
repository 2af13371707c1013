//! Keys that differ from a word by one slip of the finger: one letter too many, too few, wrong, or two swapped.
//!
//! This is the question asked of every unknown word of a text, so it walks the FST directly: along the word as far as keys go,
//! trying each edit on the way. For interactive look-up, where a wider search may take longer, see [`within_two`].

use fst::raw::{Fst, Node, Output};
use fst::{IntoStreamer, Streamer};
use levenshtein_automata::LevenshteinAutomatonBuilder;

use super::image::{Image, Number};

/// How a word and a key differ.
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

/// A key near a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Near {
    pub(crate) number: Number,
    pub(crate) edit: Edit,
}

impl Edit {
    /// The key, from the word that differs from it so.
    pub(crate) fn apply(self, word: &str) -> String {
        let mut bytes = word.as_bytes().to_vec();
        match self {
            Edit::Extra(at) => drop(bytes.remove(at)),
            Edit::Missing(at, byte) => bytes.insert(at, byte),
            Edit::Wrong(at, byte) => bytes[at] = byte,
            Edit::Swapped(at) => bytes.swap(at, at + 1),
        }
        String::from_utf8(bytes).unwrap_or_default()
    }
}

/// The keys one edit away from `word`, which must be ASCII, by edits that are `plausible`. A key may be named by several edits.
pub(crate) fn within_one(image: &Image, word: &str, plausible: impl Fn(Edit) -> bool, found: &mut dyn FnMut(Near)) {
    let fst = image.fst();
    let word = word.as_bytes();
    if !word.is_ascii() {
        return;
    }
    let (mut node, mut out) = (fst.root(), Output::zero());
    for at in 0..=word.len() {
        let mut reached = |node: &Node<'_>, out: Output, rest: &[u8], edit: Edit| {
            if let Some(number) = finish(fst, node, out, rest) {
                found(Near { number, edit });
            }
        };
        if at < word.len() && plausible(Edit::Extra(at)) {
            reached(&node, out, &word[at + 1..], Edit::Extra(at));
        }
        for transition in node.transitions().filter(|transition| transition.inp.is_ascii()) {
            let byte = transition.inp;
            let here = word.get(at).copied().filter(|&here| here != byte);
            let missing = plausible(Edit::Missing(at, byte));
            let wrong = here.is_some() && plausible(Edit::Wrong(at, byte));
            let swapped = here.filter(|_| word.get(at + 1) == Some(&byte) && plausible(Edit::Swapped(at)));
            if !missing && !wrong && swapped.is_none() {
                continue;
            }
            let (next, out) = (fst.node(transition.addr), out.cat(transition.out));
            if missing {
                reached(&next, out, &word[at..], Edit::Missing(at, byte));
            }
            if wrong {
                reached(&next, out, &word[at + 1..], Edit::Wrong(at, byte));
            }
            if let Some(i) = swapped.and_then(|here| next.find_input(here)) {
                let second = next.transition(i);
                reached(&fst.node(second.addr), out.cat(second.out), &word[at + 2..], Edit::Swapped(at));
            }
        }
        let Some(transition) = word.get(at).and_then(|&byte| node.find_input(byte)).map(|i| node.transition(i)) else {
            return;
        };
        node = fst.node(transition.addr);
        out = out.cat(transition.out);
    }
}

/// The number of the key that ends behind exactly `rest`.
fn finish<'f, D: AsRef<[u8]>>(fst: &'f Fst<D>, node: &Node<'f>, mut out: Output, rest: &[u8]) -> Option<Number> {
    let mut node = *node;
    for &byte in rest {
        let transition = node.transition(node.find_input(byte)?);
        out = out.cat(transition.out);
        node = fst.node(transition.addr);
    }
    node.is_final().then(|| out.cat(node.final_output()).value() as Number)
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
