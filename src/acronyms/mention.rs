//! Where the short forms of a passage stand, as far as it can tell by itself.

use std::collections::HashMap;

use super::memory::{Memory, spelling};
use super::spelled_out::Words;
use super::{Place, capitals};
use crate::glossary::{Annotation, Annotations, Passage};
use crate::position::Position;
use crate::span::Span;
use crate::token::{Token, Tokenizer};

/// What a form is a form of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Of {
    /// A short form, where it is defined.
    Definition,
    /// A short form that is defined somewhere.
    Defined,
    /// A short form of the dictionary.
    Listed,
    /// What stands within a longer term, and is a short form if it stands alone elsewhere.
    Within,
    /// What nobody explains.
    Unknown,
}

/// How a short form is written.
#[derive(Clone, Debug)]
pub(super) struct Form {
    pub(super) of: Of,
    pub(super) written: Box<str>,
    /// Without a clitic.
    pub(super) spelling: Box<str>,
}

/// A place where a short form stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention {
    /// Counted from the start of the passage.
    pub(super) place: Place,
    /// The numbers of its form and its line in the passage.
    pub(super) form: usize,
    pub(super) line: usize,
    /// It stands in a run of words in capitals.
    pub(super) in_run: bool,
}

/// A short form has no more words than this.
const MOST_WORDS: usize = 4;

/// The mentions of a passage in the order of its text, their forms, and all words of the passage, which defines short forms at
/// `sites`.
pub(super) fn find(
    annotations: &Annotations<'_>,
    passage: Passage,
    sites: &[Span],
    memory: &mut Memory,
) -> (Vec<Mention>, Vec<Form>, Words) {
    let text = &annotations.text()[passage.span.range()];
    let mut rest = annotations.of_passage(passage).flat_map(apart);
    let next = rest.next();
    let mut finder = Finder {
        annotations,
        text,
        memory,
        next,
        rest,
        sites,
        forms: Vec::new(),
        numbers: HashMap::new(),
        mentions: Vec::new(),
        covered: 0,
    };
    for &span in sites {
        finder.mention(Mention { place: unplaced(span), form: 0, line: 0, in_run: false }, Of::Definition, &text[span.range()]);
    }
    let mut words = Words::default();
    let mut tokens: Vec<Token> = Vec::new();
    let mut start = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let moved = |token: Token| Token { span: token.span.moved(start), ..token };
        tokens.clear();
        tokens.extend(Tokenizer::new(line).map(moved));
        tokens.iter().for_each(|token| words.add(&text[token.span.range()]));
        finder.look_at(number, &tokens);
        start += line.len();
    }
    let Finder { mut mentions, forms, .. } = finder;
    mentions.sort_by_key(|mention| mention.place.span);
    (mentions, forms, words)
}

/// A place whose position is yet to be found.
const fn unplaced(span: Span) -> Place {
    Place { span, position: Position::START }
}

struct Finder<'a, 'm, R> {
    annotations: &'a Annotations<'a>,
    /// That of the passage.
    text: &'a str,
    memory: &'m mut Memory,
    /// The annotations not yet passed.
    next: Option<Annotation<'a>>,
    rest: R,
    /// Where short forms are defined.
    sites: &'m [Span],
    forms: Vec<Form>,
    /// The numbers of the forms by what they are and how they are written.
    numbers: HashMap<(Of, &'a str), usize>,
    mentions: Vec<Mention>,
    /// Up to where a short form of the document reaches.
    covered: usize,
}

impl<'a, R: Iterator<Item = Annotation<'a>>> Finder<'a, '_, R> {
    fn look_at(&mut self, line: usize, tokens: &[Token]) {
        let layers = self.annotations.layers();
        let capitals = capitals::Line::new(layers, self.text, tokens);
        for (at, token) in tokens.iter().enumerate() {
            let start = token.span.start;
            while self.next.is_some_and(|next| next.matched().span().end <= start) {
                self.next = self.rest.next();
            }
            if start < self.covered {
                continue;
            }
            let mention = Mention { place: unplaced(token.span), form: 0, line, in_run: capitals.is_in_run(at) };
            if let Some((span, spelling)) = self.defined_at(&tokens[at..]) {
                self.covered = span.end;
                if self.sites.binary_search(&span).is_err() {
                    self.mention(Mention { place: unplaced(span), ..mention }, Of::Defined, spelling);
                }
            } else if let Some(annotation) = self.next.filter(|next| next.matched().start <= start) {
                self.annotated(annotation, mention);
            } else if let Some(spelling) = capitals.unexplained(layers, at) {
                self.mention(mention, Of::Unknown, spelling);
            }
        }
    }
    /// A token at which, or in which, an annotation stands.
    fn annotated(&mut self, annotation: Annotation<'a>, mention: Mention) {
        let text = self.text;
        let span = annotation.matched().span();
        let written = &text[mention.place.span.range()];
        let (is_first, is_short_form) = (span.start == mention.place.span.start, capitals::is_short_form(written));
        if !is_first && !is_short_form {
            return;
        }
        let whole = annotation.text();
        let headword = self.memory.headword(&annotation);
        // SDM-nya is one mention of SDM, Kementerian BUMN one of itself and one of BUMN.
        let is_within = is_short_form && headword.unwrap_or(whole).contains(' ');
        if is_first && let Some(headword) = headword {
            let form = *self.numbers.entry((Of::Listed, whole)).or_insert_with(|| {
                let spelling = spelling(&annotation, headword).into();
                self.forms.push(Form { of: Of::Listed, written: whole.into(), spelling });
                self.forms.len() - 1
            });
            self.mentions.push(Mention { place: unplaced(span), form, ..mention });
        }
        if is_within {
            self.mention(mention, Of::Within, written);
        }
    }

    fn mention(&mut self, mention: Mention, of: Of, spelling: &'a str) {
        let form = *self.numbers.entry((of, spelling)).or_insert_with(|| {
            self.forms.push(Form { of, written: spelling.into(), spelling: spelling.into() });
            self.forms.len() - 1
        });
        self.mentions.push(Mention { form, ..mention });
    }

    /// The longest short form of the document that begins with a token, perhaps with a clitic: its place and spelling.
    fn defined_at(&self, tokens: &[Token]) -> Option<(Span, &'a str)> {
        let text = self.text;
        let start = tokens.first()?.span.start;
        if !self.annotations.may_define(&text[start..]) {
            return None;
        }
        let most = self.annotations.longest_defined().min(MOST_WORDS).min(tokens.len());
        tokens[..most].iter().rev().find_map(|last| {
            let span = Span::new(start, last.span.end);
            let written = &text[span.range()];
            let known = |short: &'a str| self.annotations.defines(short).then_some((span, short));
            known(written).or_else(|| known(written.strip_suffix("nya")?))
        })
    }
}

/// The parts of a composed name or title, *Plt. Dirjen KPAII*, one by one; anything else as it is, so too a citation, which
/// explains itself.
pub(super) fn apart(annotation: Annotation<'_>) -> impl Iterator<Item = Annotation<'_>> {
    let is_one_word = || !annotation.text().contains(char::is_whitespace);
    let is_whole = annotation.parts().len() == 0 || is_one_word() || annotation.is_citation();
    let parts: Vec<Annotation<'_>> = if is_whole { Vec::new() } else { annotation.parts().collect() };
    is_whole.then_some(annotation).into_iter().chain(parts)
}
