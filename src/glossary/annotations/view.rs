//! A text with what has been found in it, as its annotations see it.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::annotation::Annotation;
use super::made_words::{glosses_of_derived, respelling};
use crate::annotation::{Belief, Match, Target};
use crate::dictionary::entry::Sense;
use crate::dictionary::strict::Met;
use crate::glossary::findings::{Block, Findings};
use crate::glossary::made::Wording;
use crate::glossary::{Glossary, reference};
use crate::sense::Evidence;

/// What is made of single words, the glosses of derived ones and what short forms are composed of, by how the word is written.
pub(in crate::glossary) type BlockWords = HashMap<Box<str>, Vec<Wording>>;

/// A text with what has been found in it.
#[derive(Clone, Copy)]
pub(in crate::glossary) struct View<'a> {
    pub(in crate::glossary) text: &'a str,
    pub(in crate::glossary) glossary: &'a Glossary,
    pub(in crate::glossary) findings: &'a Findings,
    /// Whether the JSON output gives reasons.
    pub(in crate::glossary) with_reasons: bool,
}

impl<'a> View<'a> {
    /// The annotations in the order of the text.
    pub(super) fn iter(self) -> Iter<'a> {
        let mut blocks = self.findings.blocks.iter();
        let block = blocks.next();
        let matches = block.map_or(&[][..], |block| &block.matches).iter();
        Iter { view: self, blocks, block, matches, left: self.findings.len() }
    }

    /// The annotations that cover a byte of the stretch from `start` to `end`, or begin at `end`.
    pub(super) fn within(self, start: usize, end: usize) -> impl Iterator<Item = Annotation<'a>> {
        let first = self.findings.blocks.partition_point(|block| block.span().end <= start);
        let blocks = self.findings.blocks[first..].iter().take_while(move |block| block.start <= end);
        blocks.flat_map(move |block| {
            let passed = block.matches.partition_point(|matched| block.start + matched.span().end <= start);
            let matches = block.matches[passed..].iter().take_while(move |matched| block.start + matched.start <= end);
            matches.map(move |matched| Annotation { view: self, block, matched })
        })
    }

    /// The annotation that covers the byte `offset`.
    pub(in crate::glossary) fn at(self, offset: usize) -> Option<Annotation<'a>> {
        self.findings.at(offset).map(|(block, matched)| Annotation { view: self, block, matched })
    }

    pub(super) fn evidence(self) -> &'a Evidence {
        self.findings.evidence(self, |_| None)
    }

    /// What is made of a single word. All of a block are made when the first is asked for, so that they can be lent.
    pub(super) fn composed(self, block: &'a Block, word: &str) -> &'a [Wording] {
        let words = block.words.get_or_init(|| self.words_of(block));
        words.get(word).map_or(&[], Vec::as_slice)
    }

    fn words_of(self, block: &Block) -> BlockWords {
        let mut words = BlockWords::new();
        let layers = &self.glossary.inner.layers;
        let text = block.text(self.text);
        let parts = block.made.iter().flat_map(|made| &made.parts);
        for matched in block.matches.iter().chain(parts) {
            let word = &text[matched.span().range()];
            let is_made = matched.belief == Belief::Composed || matches!(matched.target, Target::Respelt(_));
            if !is_made || words.contains_key(word) {
                continue;
            }
            let made = match matched.target {
                Target::Derived(key) => glosses_of_derived(layers, word, key),
                Target::Composed => Wording::of_short_form(word).into_iter().collect(),
                Target::Respelt(key) => match respelling(layers, word) {
                    Some((meant, Some(prefix))) => {
                        let senses = reference::of_key(layers, key, Met { written: &meant, is_exact: false }, false).senses;
                        let glosses = senses.iter().map(|sense| format!("{prefix}{}", sense.first_equivalent()));
                        glosses.map(Wording::of_gloss).collect()
                    }
                    meant => glosses_of_derived(layers, meant.as_ref().map_or(word, |(meant, _)| meant), key),
                },
                Target::Key(_) | Target::Definition | Target::Made(_) => continue,
            };
            words.insert(word.into(), made);
        }
        words
    }

    /// How the long form of a definition reads, if it is composed of known parts.
    pub(super) fn long_form(self, block: &'a Block, index: usize) -> Option<&'a Wording> {
        let none = || block.definitions.iter().map(|_| OnceLock::new()).collect();
        let read = || {
            let long = &block.text(self.text)[block.definitions.get(index)?.long.range()];
            let annotations = self.glossary.annotate(long);
            let whole = annotations.iter().next().filter(|first| first.text() == long && first.made().is_some())?;
            Some(Wording::of_gloss(whole.senses().first()?.gloss.to_owned()))
        };
        block.long_forms.get_or_init(none).get(index)?.get_or_init(read).as_ref()
    }

    /// How something made of several words reads.
    pub(super) fn wording(self, block: &'a Block, index: usize) -> Option<&'a Wording> {
        let none = || block.made.iter().map(|_| OnceLock::new()).collect();
        let made = block.made.get(index)?;
        let words = |matched: &'_ Match, role| Annotation { view: self, block, matched }.words(role);
        Some(block.wordings.get_or_init(none)[index].get_or_init(|| made.read(block.text(self.text), words)))
    }

    /// What a block says of the meanings of the document's terms. What is `known` of an annotation that has one meaning, its domain,
    /// need not be looked for.
    pub(in crate::glossary) fn evidence_of<'k>(
        self,
        block: &Block,
        known: impl Fn(&Annotation<'_>) -> Option<&'k str>,
    ) -> Evidence {
        let text = block.text(self.text);
        let mut evidence = Evidence::of_text(text);
        evidence.date(block.made.iter().find_map(|made| made.dateline(text)));
        // What is composed of several words reads as its parts do, which may have to be chosen among themselves; what the document
        // defines does not hang on the words around it.
        let is_sure =
            |matched: &&Match| matched.belief != Belief::Fuzzy && !matches!(matched.target, Target::Made(_) | Target::Definition);
        for matched in block.matches.iter().filter(is_sure) {
            let annotation = Annotation { view: self, block, matched };
            if let Some(domain) = known(&annotation) {
                if !domain.is_empty() {
                    evidence.count(domain);
                }
                continue;
            }
            match annotation.reference().senses.as_slice() {
                [Sense { domain: Some(domain), .. }] => evidence.count(domain),
                senses if senses.len() > 1 => evidence.vote(annotation.text(), senses, &annotation.neighbours()),
                _ => {}
            }
        }
        evidence
    }
}

/// The annotations of a text in order.
pub(super) struct Iter<'a> {
    view: View<'a>,
    blocks: std::slice::Iter<'a, Block>,
    block: Option<&'a Block>,
    matches: std::slice::Iter<'a, Match>,
    left: usize,
}

impl<'a> Iterator for Iter<'a> {
    type Item = Annotation<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let block = self.block?;
            if let Some(matched) = self.matches.next() {
                self.left -= 1;
                return Some(Annotation { view: self.view, block, matched });
            }
            self.block = self.blocks.next();
            self.matches = self.block.map_or(&[][..], |block| &block.matches).iter();
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl ExactSizeIterator for Iter<'_> {}
