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
    /// The first bytes of all of them: nothing else needs to be looked up.
    first_bytes: [bool; 256],
    longest: usize,
}

impl<'t> DefinedForms<'t> {
    pub(super) fn new(text: &'t str, definitions: Vec<Definition>) -> Self {
        let mut forms = Self { definitions, by_text: Default::default(), first_bytes: [false; 256], longest: 0 };
        for (definition, index) in forms.definitions.iter().zip(0..) {
            let short = &text[definition.short.range()];
            forms.by_text.entry(short).or_default().push(index);
            forms.first_bytes[usize::from(short.as_bytes()[0])] = true;
            forms.longest = forms.longest.max(Tokenizer::new(short).count());
        }
        forms
    }

    #[inline]
    pub(super) fn may_begin(&self, text: &str, word: &Word) -> bool {
        self.first_bytes[usize::from(text.as_bytes()[word.span.start])]
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
