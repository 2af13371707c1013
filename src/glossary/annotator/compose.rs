//! What a text composes of several words: names and titles, citations, quantities.

use super::surroundings::Surroundings;
use super::{Annotator, Candidate, Reading};
use crate::dictionary::part::Role;
use crate::glossary::made::{Cited, Instrument, Made, What};
use crate::recognise::citation::{self, Tail};
use crate::recognise::quantity;
use crate::recognise::term::Word;
use crate::recognise::title::{self, Title};
use crate::span::Span;
use crate::token::TokenKind;

/// Nothing composed takes more words.
const MOST_WORDS: usize = 64;

impl Annotator {
    /// What is composed of the words from one on, and how many they are, if it says more than the term `found` there.
    #[inline]
    pub(super) fn composed(&mut self, reading: &Reading<'_>, at: usize, found: Option<&Candidate>) -> Option<(usize, Made)> {
        let word = self.words[at];
        let may_be_instrument = found.is_some_and(|found| self.may_cite(at + found.words));
        if !word.begins_something() && !may_be_instrument {
            return None;
        }
        let (words, what) = self
            .provision_or_standard(reading, at)
            .or_else(|| self.quantity(reading, at))
            .or_else(|| self.title_or_instrument(reading, at, found))?;
        // What the dictionary has as a whole it knows better.
        if found.is_some_and(|found| found.words >= words && !found.is_word) {
            return None;
        }
        let parts = if matches!(what, What::Quantity(..)) { Vec::new() } else { self.plain(reading, at, at + words) };
        Some((words, Made::new(what, parts)))
    }

    /// The number, amount of money, date or time that begins with a word.
    fn quantity(&self, reading: &Reading<'_>, at: usize) -> Option<(usize, What)> {
        let start = self.words[at].span.start;
        let quantity = self.may_be_quantity(reading.text, at).then(|| quantity::read(reading.text, start)).flatten()?;
        // A sign before it in letters is a word of its own, which may have been taken: triliun Rp140.
        let is_free = at.checked_sub(1).is_none_or(|before| self.words[before].span.end <= quantity.span.start);
        let words = self.words_until(reading, at, quantity.span.end).filter(|_| is_free)?;
        Some((words, What::Quantity(start, quantity.kind, quantity.span)))
    }

    /// Whether the words next to a word let a quantity begin with it. Most numbers of a text are years and the like, and most
    /// *satu* and *dua* say no more than themselves.
    fn may_be_quantity(&self, text: &str, at: usize) -> bool {
        let Word { span, kind, form, .. } = self.words[at];
        let next = self.words.get(at + 1);
        let is_number = |word: &Word| word.kind == TokenKind::Number || word.form.begins_quantity();
        let goes_on = || next.is_some_and(|next| is_number(next) || next.form.continues_quantity());
        let bytes = text.as_bytes();
        let is_sign = |byte: &u8| matches!(byte, b'%' | b'-' | b'/' | b'$' | b'(') || !byte.is_ascii();
        let is_marked = || {
            bytes.get(span.end).is_some_and(is_sign)
                || span.start.checked_sub(1).and_then(|before| bytes.get(before)).is_some_and(is_sign)
        };
        match kind {
            TokenKind::Number if bytes[span.range()].iter().all(u8::is_ascii_digit) => goes_on() || is_marked(),
            TokenKind::Number => true,
            _ if form.wants_number() => next.is_some_and(is_number),
            _ => form.begins_quantity() && (form.stands_alone() || goes_on()),
        }
    }

    /// The composed name or title that begins with a word.
    fn title(&mut self, reading: &Reading<'_>, at: usize) -> Option<Title> {
        let is_capitalized = |word: &Word| reading.text[word.span.range()].starts_with(char::is_uppercase);
        if !self.words[at].form.begins_title()
            || !self.words.get(at + 1).is_some_and(|next| next.gap.joins() && is_capitalized(next))
        {
            return None;
        }
        let words = self.words_from(at);
        title::read(reading.text, &words, &mut Surroundings::new(self, reading, at))
    }

    fn words_from(&self, at: usize) -> Vec<Word> {
        self.words[at..self.words.len().min(at + MOST_WORDS)].to_vec()
    }

    /// A provision, with the instrument that it is of, or a standard.
    fn provision_or_standard(&mut self, reading: &Reading<'_>, at: usize) -> Option<(usize, What)> {
        if !self.words[at].form.begins_citation() {
            return None;
        }
        let start = self.words[at].span.start;
        if let Some(standard) = citation::standard(reading.text, start) {
            return Some((self.words_until(reading, at, standard.span.end)?, What::Standard(Box::new(standard))));
        }
        let provision = citation::provision(reading.text, start)?;
        let (words, instrument) = self.instrument_after(reading, at, provision.span.end).unzip();
        let words = words.or_else(|| self.words_until(reading, at, provision.span.end))?;
        let cited = Cited { provision: Some(provision), ..instrument.unwrap_or_default() };
        Some((words, What::Citation(Box::new(cited))))
    }

    /// A name or title, or an instrument with its number.
    fn title_or_instrument(&mut self, reading: &Reading<'_>, at: usize, found: Option<&Candidate>) -> Option<(usize, What)> {
        match self.instrument(reading, at, found) {
            Ok((words, cited)) if cited.tail.is_some() => Some((words, What::Citation(Box::new(cited)))),
            Ok((words, Cited { instrument: Some(Instrument::Title(title)), .. })) => Some((words, What::Title(Box::new(title)))),
            Ok(_) => None,
            Err(title) => title.map(|title| (title.words, What::Title(Box::new(title)))),
        }
    }

    /// The instrument that a provision is of, with all words from `at` up to its end.
    fn instrument_after(&mut self, reading: &Reading<'_>, at: usize, end: usize) -> Option<(usize, Cited)> {
        let start = citation::instrument_after(reading.text, end)?;
        let place = at + self.words[at..].iter().take(MOST_WORDS).position(|word| word.span.start == start)?;
        let found = self.best(reading, place, self.words.len());
        let (words, cited) = self.instrument(reading, place, found.as_ref()).ok()?;
        Some((place - at + words, cited))
    }

    /// The instrument that begins with a word, a title longer than the term `found` or the term, with its number and subject if they
    /// follow; or else that title.
    fn instrument(
        &mut self,
        reading: &Reading<'_>,
        at: usize,
        found: Option<&Candidate>,
    ) -> Result<(usize, Cited), Option<Title>> {
        let title = self.title(reading, at).filter(|title| found.is_none_or(|found| title.words > found.words));
        let (words, instrument) = match (title, found) {
            (Some(title), _) if title.composition.role() == Role::Instrument => (title.words, Instrument::Title(title)),
            (None, Some(found)) if self.is_instrument(reading, at, found) => {
                (found.words, Instrument::Term(self.matched(reading, at, found)))
            }
            (title, _) => return Err(title),
        };
        let end = self.span(at, words).end;
        let Some(tail) = citation::tail(reading.text, end) else {
            return Ok((words, Cited { instrument: Some(instrument), ..Cited::default() }));
        };
        let Some(words) = self.words_until(reading, at, tail.end) else { return Err(None) };
        let subject = self.subject(reading, at, tail);
        Ok((words, Cited { instrument: Some(instrument), tail: Some(tail), subject, ..Cited::default() }))
    }

    /// What an instrument is about, if all of it is known.
    fn subject(&mut self, reading: &Reading<'_>, at: usize, tail: Tail) -> Option<Title> {
        let span = tail.subject?;
        let first = at + self.words[at..].iter().take(MOST_WORDS).position(|word| word.span.start >= span.start)?;
        let words = self.words_until(reading, first, span.end)?;
        let inside: Vec<Word> = self.words[first..first + words].to_vec();
        title::read_field(reading.text, &inside, &mut Surroundings::new(self, reading, first))
    }

    /// Whether a citation may go on with a word, or with the one behind it if the first is a short form in brackets.
    fn may_cite(&self, at: usize) -> bool {
        let near = self.words[at.min(self.words.len())..].iter().take(2);
        near.into_iter().any(|word| word.kind == TokenKind::Number || word.form.continues_citation())
    }

    /// How many words there are from one on up to a byte, if one ends there, or only punctuation stands between; not if the byte
    /// lies behind what is looked at together.
    fn words_until(&self, reading: &Reading<'_>, at: usize, end: usize) -> Option<usize> {
        let words = self.words[at..].iter().take(MOST_WORDS).take_while(|word| word.span.start < end).count();
        let last = self.words.get((at + words).checked_sub(1)?)?;
        let behind = reading.text.get(last.span.end..end)?;
        (words > 0 && !behind.contains(char::is_alphanumeric)).then_some(words)
    }

    fn is_instrument(&mut self, reading: &Reading<'_>, at: usize, found: &Candidate) -> bool {
        let matched = self.matched(reading, at, found);
        self.uses(reading, &matched).may_be_instrument
    }
}

/// Where something composed stands, with what is around its words: the bracket of *ayat (2)*.
pub(super) fn covering(words: Span, made: &Made) -> Span {
    let inner = match &made.what {
        What::Title(_) => words,
        What::Standard(standard) => standard.span,
        What::Quantity(_, _, span) => *span,
        What::Citation(cited) => {
            let tail = cited.tail.map(|tail| tail.end);
            let provision = cited.provision.map(|provision| provision.span.end);
            Span::new(words.start, tail.or(provision).unwrap_or(words.end))
        }
    };
    // The last part may end in the full stop of an abbreviation.
    let parts = made.parts.last().map_or(words.end, |last| last.span().end);
    Span::new(words.start.min(inner.start), words.end.max(inner.end).max(parts))
}
