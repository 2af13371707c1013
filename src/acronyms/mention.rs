//! Where the short forms of a text stand.

use std::collections::{HashMap, HashSet};

use super::capitals;
use super::line::{self, Kind as LineKind};
use crate::annotation::{Belief, Kind};
use crate::glossary::{Annotation, Annotations};
use crate::span::Span;
use crate::token::{Token, Tokenizer};

/// What a mention is a mention of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of<'a> {
    /// The short form of this definition, at its own place.
    Definition(usize),
    /// A short form that a definition, this one for example, has.
    Defined(usize),
    /// A short form of the dictionary.
    Listed(Listed<'a>),
    /// What nobody explains.
    Unknown,
}

/// What the dictionary says of a short form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Listed<'a> {
    pub(super) headword: &'a str,
    pub(super) expansion: Option<&'a str>,
    pub(super) gloss: Option<&'a str>,
    /// It is explained by its parts.
    pub(super) is_composed: bool,
}

/// A place where a short form stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention<'a> {
    pub(super) span: Span,
    /// As it stands there, without a clitic.
    pub(super) spelling: &'a str,
    pub(super) of: Of<'a>,
    /// It stands in a heading, or in a run of words in capitals.
    pub(super) in_heading: bool,
}

/// A short form has no more words than this.
const MOST_WORDS: usize = 4;

/// The mentions in the order of the text.
pub(super) fn find<'a>(annotations: &'a Annotations<'_>) -> Vec<Mention<'a>> {
    let text: &'a str = annotations.text();
    let mut finder = Finder::new(annotations);
    let mut tokens: Vec<Token> = Vec::new();
    let mut start = 0;
    for (line, kind) in line::kinds(text) {
        let moved = |token: Token| Token { span: Span::new(token.span.start + start, token.span.end + start), ..token };
        tokens.clear();
        tokens.extend(Tokenizer::new(line).map(moved));
        finder.look_at(text, &tokens, kind);
        start += line.len();
    }
    let Finder { mut mentions, within, listed, .. } = finder;
    let known = |mention: Mention<'a>| {
        let listed = listed.get(mention.spelling).copied().flatten()?;
        Some(Mention { of: Of::Listed(listed), ..mention })
    };
    mentions.extend(within.into_iter().filter_map(known));
    mentions.sort_by_key(|mention| mention.span);
    mentions
}

struct Finder<'a> {
    annotations: &'a Annotations<'a>,
    mentions: Vec<Mention<'a>>,
    /// The annotations not yet passed.
    rest: Box<dyn Iterator<Item = Annotation<'a>> + 'a>,
    next: Option<Annotation<'a>>,
    /// What the dictionary says of what is written so, if it is a short form.
    listed: HashMap<&'a str, Option<Listed<'a>>>,
    /// One definition of each short form.
    defined: HashMap<&'a str, usize>,
    /// What stands within a longer term and may be a short form that stands alone elsewhere.
    within: Vec<Mention<'a>>,
    /// Where short forms are defined.
    sites: HashSet<Span>,
    /// Up to where a short form of the document reaches.
    covered: usize,
}

impl<'a> Finder<'a> {
    fn new(annotations: &'a Annotations<'_>) -> Self {
        let text = annotations.text();
        let definitions = annotations.definitions();
        let mut rest: Box<dyn Iterator<Item = Annotation<'a>> + 'a> = Box::new(annotations.iter().flat_map(apart));
        let next = rest.next();
        let mention = |(index, short): (usize, Span)| Mention {
            span: short,
            spelling: &text[short.range()],
            of: Of::Definition(index),
            in_heading: false,
        };
        let shorts = || definitions.iter().map(|definition| definition.short).enumerate();
        Self {
            annotations,
            mentions: shorts().map(mention).collect(),
            rest,
            next,
            listed: HashMap::new(),
            defined: shorts().map(|(index, short)| (&text[short.range()], index)).collect(),
            within: Vec::new(),
            sites: shorts().map(|(_, short)| short).collect(),
            covered: 0,
        }
    }

    fn look_at(&mut self, text: &'a str, tokens: &[Token], kind: LineKind) {
        let layers = self.annotations.layers();
        let line = capitals::Line::new(layers, text, tokens);
        for (at, token) in tokens.iter().enumerate() {
            let in_heading = kind != LineKind::Prose || line.is_in_run(at);
            while self.next.is_some_and(|next| next.span().end <= token.span.start) {
                self.next = self.rest.next();
            }
            let annotation = self.next.filter(|next| next.span().start <= token.span.start);
            if token.span.start < self.covered {
                continue;
            }
            if let Some((span, spelling, definition)) = self.defined_at(text, &tokens[at..]) {
                self.covered = span.end;
                if !self.sites.contains(&span) {
                    self.mentions.push(Mention { span, spelling, of: Of::Defined(definition), in_heading });
                }
            } else if kind == LineKind::Credit {
                // Initials of persons, who only by chance are called like a body.
            } else if let Some(annotation) = annotation {
                let listed = if annotation.span().start == token.span.start { self.listed(annotation) } else { None };
                if let Some((listed, spelling)) = listed {
                    self.mentions.push(Mention { span: annotation.span(), spelling, of: Of::Listed(listed), in_heading });
                }
                // SDM-nya is one mention of SDM, Kementerian BUMN one of itself and one of BUMN.
                let whole =
                    self.listed.get(annotation.text()).copied().flatten().map_or(annotation.text(), |listed| listed.headword);
                let written = &text[token.span.range()];
                if whole.contains(' ') && capitals::is_short_form(written) {
                    self.within.push(Mention { span: token.span, spelling: written, of: Of::Unknown, in_heading });
                }
            } else if let Some(spelling) = line.unexplained(layers, at) {
                self.mentions.push(Mention { span: token.span, spelling, of: Of::Unknown, in_heading });
            }
        }
    }

    /// The longest short form of the document that begins with a token, perhaps with a clitic: its place, spelling and
    /// definition.
    fn defined_at(&self, text: &'a str, tokens: &[Token]) -> Option<(Span, &'a str, usize)> {
        let start = tokens.first().filter(|_| !self.defined.is_empty())?.span.start;
        tokens[..tokens.len().min(MOST_WORDS)].iter().rev().find_map(|last| {
            let span = Span::new(start, last.span.end);
            let written = &text[span.range()];
            let known = |short: &'a str| self.defined.get(short).map(|definition| (span, short, *definition));
            known(written).or_else(|| known(written.strip_suffix("nya")?))
        })
    }

    /// What the dictionary says of an annotated short form, and how that is written without a clitic.
    fn listed(&mut self, annotation: Annotation<'a>) -> Option<(Listed<'a>, &'a str)> {
        let written = annotation.text();
        let is_named = annotation.definition_span().is_none() && annotation.belief() != Belief::Fuzzy;
        let listed = self.listed.entry(written).or_insert_with(|| {
            let is_short = is_named && annotation.kind() == Kind::Acronym;
            is_short.then(|| Listed {
                headword: annotation.headword(),
                expansion: annotation.expansion(),
                gloss: annotation.senses().first().map(|sense| sense.gloss).filter(|gloss| !gloss.is_empty()),
                is_composed: annotation.belief() == Belief::Composed,
            })
        });
        let listed = (*listed)?;
        let spelling = if annotation.belief() == Belief::Inflected { without_clitic(written, listed.headword) } else { written };
        Some((listed, spelling))
    }
}

/// The parts of a composed name or title, *Plt. Dirjen KPAII*, one by one; anything else as it is, so too a citation, which
/// explains itself.
fn apart<'a>(annotation: Annotation<'a>) -> impl Iterator<Item = Annotation<'a>> {
    let is_one_word = || !annotation.text().contains(char::is_whitespace);
    let is_whole = annotation.parts().len() == 0 || is_one_word() || annotation.kind() == Kind::Citation;
    let parts: Vec<Annotation<'a>> = if is_whole { Vec::new() } else { annotation.parts().collect() };
    is_whole.then_some(annotation).into_iter().chain(parts)
}

/// The part of an inflected short form that is as long as its headword: *SDM* of *SDM-nya*.
fn without_clitic<'a>(written: &'a str, headword: &'a str) -> &'a str {
    written.get(..headword.len()).filter(|start| start.eq_ignore_ascii_case(headword)).unwrap_or(headword)
}
