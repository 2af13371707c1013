//! A text with what has been found in it, as its annotations see it.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::annotation::Annotation;
use super::made_words::MadeWord;
use crate::annotation::{Belief, Match, Target};
use crate::dictionary::entry::Sense;
use crate::glossary::Glossary;
use crate::glossary::findings::{Block, Findings};
use crate::glossary::made::Wording;
use crate::sense::{Choice, Evidence};

/// What is worked out of single words as far as it has been asked, by how the word is written.
pub(in crate::glossary) type BlockWords = HashMap<Box<str>, MadeWord>;

/// What is known of words before they are looked up: what the evidence of a text takes from them.
#[cfg_attr(not(feature = "formats"), allow(dead_code))] // only the writer of JSON remembers words
pub(in crate::glossary) enum Known<'k> {
    /// They have one meaning, of this domain, or of none if it is empty; or they have none.
    Domain(&'k str),
    Choice(&'k Choice),
}

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

    /// What is worked out of a single word. It is kept with the block, so that it can be lent.
    pub(super) fn made_word(self, block: &'a Block, word: &str) -> Option<&'a MadeWord> {
        block.words.get_or_init(|| self.words_of(block)).get(word)
    }

    fn words_of(self, block: &Block) -> BlockWords {
        let mut words = BlockWords::new();
        let text = block.text(self.text);
        let parts = block.made.iter().flat_map(|made| &made.parts);
        for matched in block.matches.iter().chain(parts) {
            let word = &text[matched.span().range()];
            let is_made = matched.belief == Belief::Composed || matches!(matched.target, Target::Respelt(_));
            let is_word = matches!(matched.target, Target::Derived(_) | Target::Composed | Target::Respelt(_));
            if is_made && is_word && !words.contains_key(word) {
                words.insert(word.into(), MadeWord::new(matched.target));
            }
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

    /// What a block says of the meanings of the document's terms. What is `known` of an annotation need not be looked for.
    pub(in crate::glossary) fn evidence_of<'k>(
        self,
        block: &Block,
        known: impl Fn(&Annotation<'_>) -> Option<Known<'k>>,
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
            match known(&annotation) {
                Some(Known::Domain("")) => continue,
                Some(Known::Domain(domain)) => {
                    evidence.count(domain);
                    continue;
                }
                Some(Known::Choice(choice)) => {
                    evidence.vote(annotation.text(), choice, &annotation.neighbours());
                    continue;
                }
                None => {}
            }
            match annotation.reference().senses.as_slice() {
                [Sense { domain: Some(domain), .. }] => evidence.count(domain),
                senses if senses.len() > 1 => evidence.vote(annotation.text(), &Choice::of(senses), &annotation.neighbours()),
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
