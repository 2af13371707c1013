//! The short forms that a document defines, as the engine asks for them.

use std::collections::HashMap;

use crate::glossary::findings::Block;
use crate::recognise::term::Word;
use crate::span::Span;
use crate::token::Tokenizer;

/// The short forms a document defines, by how they are written.
#[derive(Clone)]
pub(in crate::glossary) struct DefinedForms {
    /// The definitions of each, in the order of the text.
    by_text: HashMap<Box<str>, Vec<Place>>,
    /// How all of them begin: nothing else needs to be looked up.
    beginnings: Box<[bool; BEGINNINGS]>,
    longest: usize,
}

/// Where a definition is to be found.
#[derive(Clone)]
pub(in crate::glossary) struct Place {
    /// Where its short form begins in the text.
    start: usize,
    /// The block, and the number among its definitions.
    pub(in crate::glossary) block: usize,
    pub(in crate::glossary) index: usize,
    pub(in crate::glossary) long_form: Box<str>,
}

/// How many ways to begin are told apart.
const BEGINNINGS: usize = 1 << 10;

/// The number of the way in which a text begins, made of its first two bytes.
#[inline]
fn beginning(bytes: &[u8]) -> usize {
    let byte = |at: usize| usize::from(bytes.get(at).copied().unwrap_or_default());
    (byte(0) * 31 + byte(1) * 5) % BEGINNINGS
}

impl DefinedForms {
    /// The short forms that the blocks of a text define.
    pub(in crate::glossary) fn new(text: &str, blocks: &[Block]) -> Self {
        let mut forms = Self { by_text: HashMap::new(), beginnings: Box::new([false; BEGINNINGS]), longest: 0 };
        for (block, found) in blocks.iter().enumerate() {
            for (index, definition) in found.definitions.iter().enumerate() {
                let (short, long) = (definition.short.moved(found.start), definition.long.moved(found.start));
                let (written, long_form) = (&text[short.range()], text[long.range()].into());
                let place = Place { start: short.start, block, index, long_form };
                match forms.by_text.get_mut(written) {
                    Some(places) => places.push(place),
                    None => drop(forms.by_text.insert(written.into(), vec![place])),
                }
                forms.beginnings[beginning(written.as_bytes())] = true;
                forms.longest = forms.longest.max(Tokenizer::new(written).count());
            }
        }
        forms
    }

    /// The short forms that mean something else than they did before the bytes from `edited` on were edited, each with the stretch
    /// of the text, which is `end` long now, in which they do.
    pub(in crate::glossary) fn changed_since<'a>(&'a self, old: &'a Self, edited: usize, end: usize) -> Vec<(&'a str, Span)> {
        let of = |forms: &'a Self, short: &str| forms.by_text.get(short).map_or(&[][..], Vec::as_slice);
        let gone = old.by_text.keys().filter(|short| !self.by_text.contains_key(*short));
        let changed = self.by_text.keys().chain(gone).filter_map(|short| {
            let (new, old) = (of(self, short), of(old, short));
            let is_same = |(new, old): &(&Place, &Place)| new.long_form == old.long_form;
            let before = new.iter().zip(old).take_while(is_same).count();
            if before == new.len() && before == old.len() {
                return None;
            }
            let behind = new[before..].iter().rev().zip(old[before..].iter().rev()).take_while(is_same).count();
            let until = new.get(new.len() - behind).map_or(end, |place| place.start);
            // What comes before the first definition goes by it.
            Some((&**short, Span::new(if before == 0 { 0 } else { edited.min(until) }, until)))
        });
        changed.collect()
    }

    /// Whether one of them may begin as `text` does.
    #[inline]
    pub(in crate::glossary) fn may_have(&self, text: &str) -> bool {
        self.beginnings[beginning(text.as_bytes())]
    }

    /// How many words the longest of them has.
    pub(in crate::glossary) const fn longest(&self) -> usize {
        self.longest
    }

    /// Whether one of them is written so.
    pub(in crate::glossary) fn has(&self, short: &str) -> bool {
        self.by_text.contains_key(short)
    }

    #[inline]
    pub(super) fn may_begin(&self, text: &str, word: &Word) -> bool {
        self.beginnings[beginning(&text.as_bytes()[word.span.start..])]
    }

    /// How many words the longest defined short form takes that begins with the first of `words`.
    pub(super) fn at(&self, text: &str, words: &[Word]) -> Option<usize> {
        let first = words.first().filter(|first| self.may_begin(text, first))?;
        (1..=self.longest.min(words.len())).rev().find(|count| {
            let written = &text[first.span.start..words[count - 1].span.end];
            self.by_text.contains_key(written)
        })
    }

    /// The definition in force where a short form begins at the byte `start` of the text.
    pub(in crate::glossary) fn in_force(&self, short: &str, start: usize) -> Option<&Place> {
        let places = self.by_text.get(short)?;
        // Of several definitions each holds from its place on, the first before it too.
        let so_far = places.partition_point(|place| place.start <= start);
        places.get(so_far.saturating_sub(1))
    }
}
