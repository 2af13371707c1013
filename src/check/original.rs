//! The terms of the original with everything that they may be in English.

use std::collections::HashMap;
use std::rc::Rc;

use super::lexicon::Lexicon;
use super::stem::Stem;
use crate::annotation::Kind;
use crate::glossary::{Annotation, Glossary};
use crate::span::Span;

/// A term of a segment, or an everyday word.
#[derive(Clone, Debug)]
pub(super) struct Term {
    /// Its place in the segment.
    pub(super) span: Span,
    pub(super) kind: Kind,
    pub(super) headword: Box<str>,
    pub(super) text: Box<str>,
    /// Everyday vocabulary, numbers and the like, which are not checked but explain words of the translation.
    pub(super) is_checked: bool,
    /// It names a thing, and does not tell of a deed or quality.
    pub(super) is_noun: bool,
    /// A short form of it that stands behind it in brackets.
    pub(super) short: Option<Box<str>>,
    pub(super) is_users: bool,
    /// It is to be put into English.
    pub(super) is_translated: bool,
    pub(super) known: Rc<Known>,
}

/// What is known of a term, worked out once for all its mentions.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// What it is called, the first equivalent of its first sense.
    pub(super) first: Box<str>,
    /// All its equivalents.
    pub(super) equivalents: Vec<Rendering>,
    /// How many of them are of its first sense.
    pub(super) firsts: usize,
    /// The equivalents of senses that share one with it.
    pub(super) synonyms: Vec<Box<[Stem]>>,
    /// Its words, each with the stems of its equivalents; nothing for a term of one word.
    pub(super) parts: Vec<Box<[Stem]>>,
    /// What the words and roots in it may mean besides.
    pub(super) far: Vec<Stem>,
    pub(super) domains: Vec<Box<str>>,
}

/// An English equivalent.
#[derive(Clone, Debug)]
pub(super) struct Rendering {
    pub(super) written: Box<str>,
    /// The words that mean something, in its order.
    pub(super) stems: Box<[Stem]>,
    /// The word that the others tell more of: *duty* of *import duty*, *ministry* of *Ministry of Industry*.
    pub(super) head: Stem,
    pub(super) standing: Standing,
}

/// What a glossary thinks of an equivalent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Plain,
    Preferred,
    Deprecated,
    Forbidden,
}

impl Standing {
    /// Whether it may be written.
    pub(super) const fn is_allowed(self) -> bool {
        matches!(self, Self::Plain | Self::Preferred)
    }

    fn of(status: Option<&str>) -> Self {
        match status {
            Some("preferred" | "official") => Self::Preferred,
            Some("deprecated") => Self::Deprecated,
            Some("forbidden") => Self::Forbidden,
            _ => Self::Plain,
        }
    }
}

/// Finds what there is to know of terms, each once.
pub(super) struct Knowledge {
    by_gloss: HashMap<String, Rc<Known>>,
    by_word: HashMap<String, Rc<Part>>,
}

/// What a single Indonesian word may mean.
#[derive(Debug, Default)]
struct Part {
    near: Vec<Stem>,
    far: Vec<Stem>,
}

impl Knowledge {
    pub(super) fn new() -> Self {
        Self { by_gloss: HashMap::new(), by_word: HashMap::new() }
    }

    /// The terms and words of a segment that begins at byte `start`.
    pub(super) fn terms(
        &mut self,
        annotations: &[Annotation<'_>],
        start: usize,
        glossary: &Glossary,
        lexicon: &mut Lexicon,
    ) -> Vec<Term> {
        let mut terms: Vec<Term> = annotations.iter().map(|annotation| self.term(annotation, start, glossary, lexicon)).collect();
        for (place, pair) in annotations.windows(2).enumerate() {
            let between = pair[1].before().get(pair[0].span().end..).unwrap_or_default();
            if pair[1].kind() == Kind::Acronym && between.trim() == "(" {
                terms[place].short = Some(pair[1].text().into());
            }
        }
        terms
    }

    fn term(&mut self, annotation: &Annotation<'_>, start: usize, glossary: &Glossary, lexicon: &mut Lexicon) -> Term {
        let (headword, senses) = annotation.headword_and_senses();
        let span = annotation.span();
        let kind = annotation.kind();
        let glosses: Vec<(&str, Standing)> = senses.iter().map(|sense| (sense.gloss, Standing::of(sense.status))).collect();
        let text = annotation.text();
        let mut name = text.to_owned();
        for sense in &senses {
            name.extend(["\t", sense.gloss, "\t", sense.status.unwrap_or_default()]);
        }
        let known = match self.by_gloss.get(&name) {
            Some(known) => Rc::clone(known),
            None => {
                let expansion = annotation.expansion();
                let root = annotation.analysis().map(|analysis| analysis.root);
                let domains = senses.iter().filter_map(|sense| sense.domain.map(Into::into)).collect();
                let mut known = self.known(&glosses, expansion.unwrap_or(text), root.as_deref(), glossary, lexicon);
                known.domains = domains;
                let known = Rc::new(known);
                self.by_gloss.insert(name, Rc::clone(&known));
                known
            }
        };
        Term {
            span: Span::new(span.start.saturating_sub(start), span.end.saturating_sub(start)),
            kind,
            headword: headword.into(),
            text: text.into(),
            is_checked: matches!(kind, Kind::Term | Kind::Name | Kind::Acronym)
                && !known.equivalents.is_empty()
                && senses.iter().all(|sense| sense.check),
            is_noun: senses
                .first()
                .is_some_and(|sense| matches!(sense.part_of_speech, None | Some("noun" | "name" | "place name"))),
            short: None,
            is_users: glossary.is_users(headword),
            is_translated: senses.first().is_none_or(|sense| sense.translate),
            known,
        }
    }

    fn known(
        &mut self,
        glosses: &[(&str, Standing)],
        text: &str,
        root: Option<&str>,
        glossary: &Glossary,
        lexicon: &mut Lexicon,
    ) -> Known {
        let mut known = Known::default();
        let all = glosses.iter().flat_map(|(gloss, standing)| gloss.split("; ").map(|equivalent| (equivalent, *standing)));
        for (equivalent, standing) in all.filter(|(equivalent, _)| !equivalent.is_empty()) {
            if known.first.is_empty() && matches!(standing, Standing::Plain | Standing::Preferred) {
                known.first = equivalent.into();
            }
            let stems = lexicon.content(equivalent);
            if !stems.is_empty() {
                let before =
                    [" of ", " for ", " on ", " in ", " with ", " by "].iter().filter_map(|word| equivalent.find(word)).min();
                let head = lexicon.content(&equivalent[..before.unwrap_or(equivalent.len())]).last().copied().unwrap_or(stems[0]);
                known.equivalents.push(Rendering { written: equivalent.into(), stems: stems.into(), head, standing });
            }
        }
        known.firsts = glosses.first().map_or(0, |(gloss, _)| gloss.split("; ").count());
        for rendering in &known.equivalents {
            if let Some(phrase) = lexicon.phrase(&rendering.stems) {
                known.synonyms.extend(lexicon.synonyms(phrase).map(|other| lexicon.stems_of(other).into()));
            }
        }
        known.synonyms.sort();
        known.synonyms.dedup();
        let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        if words.len() > 1 {
            for word in &words {
                let part = self.part(word, glossary, lexicon);
                if !part.near.is_empty() {
                    known.parts.push(part.near.clone().into());
                }
                known.far.extend(&part.far);
            }
        } else if let Some(root) = root {
            let part = self.part(root, glossary, lexicon);
            known.far.extend(part.near.iter().chain(&part.far));
        }
        known
    }

    fn part(&mut self, word: &str, glossary: &Glossary, lexicon: &mut Lexicon) -> Rc<Part> {
        let word = word.to_lowercase();
        if let Some(part) = self.by_word.get(&word) {
            return Rc::clone(part);
        }
        let mut part = Part::default();
        let add = |word: &str, near: &mut Vec<Stem>, lexicon: &mut Lexicon| {
            for sense in glossary.lookup(word).iter().flat_map(|found| &found.senses) {
                for equivalent in sense.gloss.split("; ") {
                    near.extend(lexicon.content(equivalent));
                }
            }
        };
        add(&word, &mut part.near, lexicon);
        if let Some(analysis) = glossary.best_analysis(&word) {
            if part.near.is_empty() {
                add(&analysis.lemma, &mut part.near, lexicon);
            }
            add(&analysis.root, &mut part.far, lexicon);
        }
        for stems in [&mut part.near, &mut part.far] {
            stems.sort_unstable();
            stems.dedup();
        }
        let part = Rc::new(part);
        self.by_word.insert(word, Rc::clone(&part));
        part
    }
}
