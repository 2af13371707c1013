//! The short forms that a document defines, as the engine asks for them.

use std::collections::HashMap;

use crate::recognise::definition::Definition;
use crate::recognise::term::Word;
use crate::token::Tokenizer;

/// The short forms a document defines, by how they are written.
pub(in crate::glossary) struct DefinedForms<'t> {
    pub(in crate::glossary) definitions: Vec<Definition>,
    /// The definitions of each, in the order of the text.
    by_text: HashMap<&'t str, Vec<u32>>,
    /// How all of them begin: nothing else needs to be looked up.
    beginnings: [bool; BEGINNINGS],
    longest: usize,
}

/// How many ways to begin are told apart.
const BEGINNINGS: usize = 1 << 10;

/// The number of the way in which a text begins, made of its first two bytes.
#[inline]
fn beginning(bytes: &[u8]) -> usize {
    let byte = |at: usize| usize::from(bytes.get(at).copied().unwrap_or_default());
    (byte(0) * 31 + byte(1) * 5) % BEGINNINGS
}

impl<'t> DefinedForms<'t> {
    pub(super) fn new(text: &'t str, definitions: Vec<Definition>) -> Self {
        let mut forms = Self { definitions, by_text: Default::default(), beginnings: [false; BEGINNINGS], longest: 0 };
        for (definition, index) in forms.definitions.iter().zip(0..) {
            let short = &text[definition.short.range()];
            forms.by_text.entry(short).or_default().push(index);
            forms.beginnings[beginning(short.as_bytes())] = true;
            forms.longest = forms.longest.max(Tokenizer::new(short).count());
        }
        forms
    }

    #[inline]
    pub(super) fn may_begin(&self, text: &str, word: &Word) -> bool {
        self.beginnings[beginning(&text.as_bytes()[word.span.start..])]
    }

    /// The longest defined short form that begins with the first of `words`: its index, and how many words it takes.
    pub(super) fn at(&self, text: &str, words: &[Word]) -> Option<(u32, usize)> {
        let first = words.first().filter(|first| self.may_begin(text, first))?;
        (1..=self.longest.min(words.len())).rev().find_map(|count| {
            let written = &text[first.span.start..words[count - 1].span.end];
            let indices = self.by_text.get(written)?;
            // Of several definitions each holds from its place on, the first before it too.
            let so_far = indices.partition_point(|&index| self.definitions[index as usize].short.start <= first.span.start);
            indices.get(so_far.saturating_sub(1)).map(|&index| (index, count))
        })
    }
}
