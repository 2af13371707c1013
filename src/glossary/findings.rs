//! What has been found in a text, block by block, so that after an edit only what it touches is looked for again.
//!
//! A block is annotated by itself. Two things alone reach from one block to another: the short forms that the document defines, and
//! the evidence for one sense or another, which is weighed only when senses are asked for.

use std::sync::{Arc, OnceLock};

use memchr::memmem;

use super::Glossary;
use super::annotations::{Annotation, BlockWords, Known, View};
use super::annotator::{Annotator, DefinedForms};
use super::made::{Made, Wording};
use crate::annotation::Match;
use crate::block::Blocks;
use crate::recognise::definition::{Definition, Finder};
use crate::sense::Evidence;
use crate::span::Span;

/// What has been found in a text.
#[derive(Clone)]
pub(crate) struct Findings {
    /// One behind the other, without gaps.
    pub(super) blocks: Vec<Block>,
    pub(super) defined: DefinedForms,
    evidence: OnceLock<Evidence>,
    /// The number of the latest look at a block.
    revision: u64,
    source: Source,
}

/// Tells what has been found in one text from what has been found in another, whose blocks have the same numbers. No two are
/// equal: not even that of a clone, which may come to differ.
#[derive(Debug, Default)]
pub(crate) struct Source(Arc<()>);

impl Clone for Source {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Source {
    /// What remembers it.
    pub(crate) fn mark(&self) -> Arc<()> {
        Arc::clone(&self.0)
    }

    /// Whether it has left this mark.
    pub(crate) fn has_left(&self, mark: &Arc<()>) -> bool {
        Arc::ptr_eq(&self.0, mark)
    }
}

/// What has been found in a part of a text. All its offsets count from its start.
#[derive(Clone)]
pub(super) struct Block {
    pub(super) start: usize,
    pub(super) length: usize,
    /// Which look at it found what it has.
    pub(super) revision: u64,
    pub(super) matches: Vec<Match>,
    /// What is made of several words.
    pub(super) made: Vec<Made>,
    /// How that reads, as far as it has been asked.
    pub(super) wordings: OnceLock<Box<[OnceLock<Wording>]>>,
    /// The short forms that it defines.
    pub(super) definitions: Vec<Definition>,
    /// How their long forms read, as far as it has been asked.
    pub(super) long_forms: OnceLock<Box<[OnceLock<Option<Wording>>]>>,
    /// What is made of single words.
    pub(super) words: OnceLock<BlockWords>,
    pub(super) evidence: OnceLock<Evidence>,
}

impl Block {
    fn new<'t>(finder: &mut Finder<'t>, text: &'t str, span: Span) -> Self {
        Self {
            start: span.start,
            length: span.len(),
            revision: 0,
            matches: Vec::new(),
            made: Vec::new(),
            wordings: OnceLock::new(),
            definitions: finder.find(&text[span.range()]),
            long_forms: OnceLock::new(),
            words: OnceLock::new(),
            evidence: OnceLock::new(),
        }
    }

    /// Takes what has been found in it, in place of what it had.
    pub(super) fn take(&mut self, matches: Vec<Match>, made: Vec<Made>) {
        (self.matches, self.made) = (matches, made);
        (self.wordings, self.words, self.evidence) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
    }

    pub(super) const fn span(&self) -> Span {
        Span::new(self.start, self.start + self.length)
    }

    pub(super) fn text<'t>(&self, text: &'t str) -> &'t str {
        &text[self.span().range()]
    }

    /// The last of its matches that begins at or before an offset of the text.
    fn matched_before(&self, offset: usize) -> Option<&Match> {
        let next = self.matches.partition_point(|matched| self.start + matched.start <= offset);
        next.checked_sub(1).map(|last| &self.matches[last])
    }
}

/// If more short forms than this mean something else after an edit, to look for each of them in each block takes longer than to
/// look at all blocks again.
const MANY_CHANGED: usize = 64;

/// So much of a document says enough of what it is about, in bytes.
const ENOUGH_EVIDENCE: usize = 1 << 15;

impl Findings {
    /// Looks at a whole text. Its blocks get numbers above `revision`.
    pub(crate) fn new(annotator: &mut Annotator, text: &str, mut revision: u64) -> Self {
        let glossary = annotator.glossary().clone();
        let mut finder = Finder::new(&glossary.inner.layers);
        let mut blocks: Vec<Block> = Blocks::from(text, 0).map(|span| Block::new(&mut finder, text, span)).collect();
        let defined = DefinedForms::new(text, &blocks);
        for block in &mut blocks {
            annotator.look_at(text, &defined, block);
            revision += 1;
            block.revision = revision;
        }
        Self { blocks, defined, evidence: OnceLock::new(), revision, source: Source::default() }
    }

    /// The highest number that a block has had.
    pub(crate) const fn revision(&self) -> u64 {
        self.revision
    }

    /// What it is that this has been found in.
    pub(super) const fn source(&self) -> &Source {
        &self.source
    }

    /// Keeps only the matches for which `keep` says so, which makes it something else than its revisions say.
    pub(super) fn retain(&mut self, mut keep: impl FnMut() -> bool) {
        self.source = Source::default();
        for block in &mut self.blocks {
            block.matches.retain(|_| keep());
        }
    }

    /// Looks again at what may have changed since the bytes `removed` of the text have become `inserted` others, which makes it
    /// `text`.
    pub(crate) fn edit(&mut self, annotator: &mut Annotator, text: &str, removed: Span, inserted: usize) {
        // The word behind the end of a block has a say in where it ends, and so has the end of the text, if it is near.
        let touched = self.blocks.partition_point(|block| block.start <= removed.start).saturating_sub(1);
        let first = touched.saturating_sub(1);
        let edited = removed.start + inserted;
        let before = |new: usize| new - edited + removed.end;
        let start = self.blocks.get(first).map_or(0, |block| block.start);
        let mut spans: Vec<Span> = Vec::new();
        let mut last = self.blocks.len();
        for span in Blocks::from(text, start) {
            spans.push(span);
            // From where an old block begins behind the edit, all is as it was.
            let same = |end: usize| self.blocks.binary_search_by_key(&before(end), |block| block.start).ok();
            if let Some(block) = (span.end >= edited).then(|| same(span.end)).flatten() {
                last = block;
                break;
            }
        }
        for block in &mut self.blocks[last..] {
            block.start = edited + (block.start - removed.end);
        }
        let is_kept = |block: &Block, span: &Span| block.span() == *span && span.end <= removed.start;
        let kept = self.blocks[first..last].iter().zip(&spans).take_while(|(block, span)| is_kept(block, span)).count();
        let fresh = first + kept..first + spans.len();
        let glossary = annotator.glossary().clone();
        let mut finder = Finder::new(&glossary.inner.layers);
        let looked_at = spans[kept..].iter().map(|span| Block::new(&mut finder, text, *span)).collect::<Vec<_>>();
        self.blocks.splice(first + kept..last, looked_at);
        let defined = DefinedForms::new(text, &self.blocks);
        let was_defined = std::mem::replace(&mut self.defined, defined);
        let changed = self.defined.changed_since(&was_defined, removed.start, text.len());
        for (index, block) in self.blocks.iter_mut().enumerate() {
            let span = block.span();
            let mut near = changed.iter().filter(|(_, stretch)| stretch.start < span.end && span.start <= stretch.end);
            if fresh.contains(&index)
                || changed.len() > MANY_CHANGED
                || near.any(|(short, _)| memmem::find(text[span.range()].as_bytes(), short.as_bytes()).is_some())
            {
                annotator.look_at(text, &self.defined, block);
                self.revision += 1;
                block.revision = self.revision;
            }
            // It depends on the evidence of all.
            block.wordings = OnceLock::new();
        }
        self.evidence = OnceLock::new();
    }

    /// How many matches there are.
    pub(super) fn len(&self) -> usize {
        self.blocks.iter().map(|block| block.matches.len()).sum()
    }

    /// The match that covers a byte of the text, and its block.
    pub(super) fn at(&self, offset: usize) -> Option<(&Block, &Match)> {
        let next = self.blocks.partition_point(|block| block.start <= offset);
        let block = &self.blocks[next.checked_sub(1)?];
        let matched = block.matched_before(offset)?;
        (offset < block.start + matched.span().end).then_some((block, matched))
    }

    /// The annotation that covers a byte of the text in which this has been found.
    pub(crate) fn annotation_at<'a>(&'a self, text: &'a str, glossary: &'a Glossary, offset: usize) -> Option<Annotation<'a>> {
        View { text, glossary, findings: self, with_reasons: false }.at(offset)
    }

    /// What the text says of the meanings of its terms. Those that are `known` need not be looked up.
    pub(super) fn evidence<'k>(&self, view: View<'_>, known: impl Fn(&Annotation<'_>) -> Option<Known<'k>>) -> &Evidence {
        self.evidence.get_or_init(|| {
            let mut evidence = Evidence::default();
            for block in self.blocks.iter().take_while(|block| block.start < ENOUGH_EVIDENCE) {
                evidence.add(block.evidence.get_or_init(|| view.evidence_of(block, &known)));
            }
            evidence
        })
    }
}
