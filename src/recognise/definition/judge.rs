//! Whether words are the long form of a short form.

use std::collections::HashMap;
use std::ops::Range;

use crate::alignment::{Aligner, End, Fit, Written};
use crate::dictionary::class::{Class, ClassSet};
use crate::dictionary::compile::{Info, key};
use crate::dictionary::layers::Layers;
use crate::dictionary::record::{Headword, Reading};
use crate::fold::fold;
use crate::span::Span;
use crate::token::{Gap, Token};

use super::Definition;
use super::form::{self, Look};

/// A definition, and how well its letters fit.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) definition: Definition,
    pub(super) average: f32,
}

/// How much the words around a short form say that it is being defined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// A bracket, *disingkat*, *singkatan dari*: as good as saying so.
    Clear,
    /// *atau*, *dikenal sebagai*, a dash: there are other uses.
    Weak,
    /// A slash, which mostly means *or*.
    Slight,
}

/// How well a letter must be accounted for on average.
const SYLLABLES: f32 = 0.64;
/// Capitals up to this number are initials.
const MOST_INITIALS: usize = 5;
const INITIALS: f32 = 0.75;
/// What could be a plain word must fit better, and what has its first letter from the middle of a word.
const SMALL: f32 = 0.7;
const WEAK: f32 = 0.85;
/// A known foreign body is defined otherwise only by letters that fit this well.
const PERFECT: f32 = 0.95;

/// Beginnings of short forms that stand for an office or a body, and the beginning of the long form that is the other one.
const MISTAKEN: [(&str, &str); 10] = [
    ("ditjen", "direktur"),
    ("dirjen", "direktorat"),
    ("setjen", "sekretaris"),
    ("sekjen", "sekretariat"),
    ("itjen", "inspektur"),
    ("irjen", "inspektorat"),
    ("setda", "sekretaris"),
    ("sekda", "sekretariat"),
    ("setkab", "sekretaris"),
    ("seskab", "sekretariat"),
];

/// How many words beside a short form are looked at: each letter needs at most a word, a word of grammar, and now and then one
/// that is skipped.
pub(super) const fn most_words(short: Span) -> usize {
    2 * short.len() + 4
}

/// Decides about the short forms of one part of a text after the other, and collects those that are defined.
pub(super) struct Judge<'a> {
    layers: &'a Layers,
    /// What is looked at.
    pub(super) text: &'a str,
    aligner: Aligner,
    /// What the dictionary says of each short form looked at.
    long_forms: HashMap<&'a str, Vec<LongForm<'a>>>,
    pub(super) found: Vec<Found>,
}

/// A long form that the dictionary has for a short form.
#[derive(Clone, Copy, Debug)]
struct LongForm<'a> {
    written: &'a str,
    /// How many words it has.
    words: usize,
    is_foreign: bool,
}

/// What the dictionary says of a short form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    Nothing,
    /// Other long forms.
    Otherwise,
    /// That it is a foreign body's, with another name.
    Foreign,
}

impl<'a> Judge<'a> {
    pub(super) fn new(layers: &'a Layers) -> Self {
        Self { layers, text: "", aligner: Aligner::default(), long_forms: HashMap::new(), found: Vec::new() }
    }

    /// Takes `short` as defined by the last of `words`. Says whether they do.
    pub(super) fn by_end(&mut self, short: Span, words: &[Token], sign: Sign) -> bool {
        let Some(look) = form::look(&self.text[short.range()]) else { return false };
        let first = words.len().saturating_sub(most_words(short));
        let words = &words[first..];
        if let Some(long) = self.known(short, words, |count| words.len().checked_sub(count).map(|start| start..words.len())) {
            return self.take(short, long, 1.0);
        }
        if self.is_plain_word(short, look) {
            return false;
        }
        // A line may be a heading: the words behind its end come first.
        let line = words.iter().rposition(|word| word.gap == Gap::Line).unwrap_or(0);
        [line, 0].into_iter().take(if line > 0 { 2 } else { 1 }).any(|start| {
            let words = &words[start..];
            if !self.may_begin(short, words) {
                return false;
            }
            self.read(words);
            let fit = self.aligner.align(&self.text[short.range()], End::Last);
            fit.is_some_and(|fit| self.decide(short, look, words, fit, sign, true))
        })
    }

    /// Takes `short` as defined by the first of `words`, or, if they end with the last, by all of them. Says whether they do.
    pub(super) fn by_start(&mut self, short: Span, words: &[Token], end: End, sign: Sign) -> bool {
        let Some(look) = form::look(&self.text[short.range()]) else { return false };
        let most = most_words(short);
        let words = if end == End::Free { &words[..words.len().min(most)] } else { words };
        if words.len() > most {
            return false;
        }
        let whole = |count: usize| (count <= words.len() && (end == End::Free || count == words.len())).then_some(0..count);
        if let Some(long) = self.known(short, words, whole) {
            return self.take(short, long, 1.0);
        }
        if self.is_plain_word(short, look) {
            return false;
        }
        if !self.may_begin(short, &words[..words.len().min(1)]) {
            return false;
        }
        self.read(words);
        let fit = self.aligner.align_first(&self.text[short.range()], end);
        fit.is_some_and(|fit| self.decide(short, look, words, fit, sign, end == End::Last))
    }

    /// Whether one of `words` begins with the first letter of a short form in capitals: a long form begins with it.
    fn may_begin(&self, short: Span, words: &[Token]) -> bool {
        let bytes = self.text.as_bytes();
        let short = &bytes[short.range()];
        let Some(first) = short.first().filter(|_| short.iter().all(u8::is_ascii_uppercase)) else { return true };
        let mut beginnings = words.iter().map(|word| bytes[word.span.start]);
        beginnings.any(|byte| byte.eq_ignore_ascii_case(first) || !byte.is_ascii_alphanumeric())
    }

    fn take(&mut self, short: Span, long: Span, average: f32) -> bool {
        self.found.push(Found { definition: Definition { short, long }, average });
        true
    }

    fn read(&mut self, words: &[Token]) {
        let (text, layers) = (self.text, self.layers);
        let extra_from = extra_from(layers, text, words);
        let written = |(index, word): (usize, &Token)| Written { text: &text[word.span.range()], is_extra: index >= extra_from };
        self.aligner.read(words.iter().enumerate().map(written));
    }

    /// Whether an alignment is good enough for the short form and where it stands; if so, takes it.
    fn decide(&mut self, short: Span, look: Look, words: &[Token], fit: Fit, sign: Sign, to_last: bool) -> bool {
        let text = self.text;
        let written = &text[short.range()];
        let letters = written.chars().filter(|c| c.is_alphanumeric()).count();
        let is_initials = letters <= MOST_INITIALS && !written.contains(char::is_lowercase);
        let mut needed = match (sign, look) {
            (Sign::Slight, _) => PERFECT,
            (Sign::Weak, _) => WEAK,
            (Sign::Clear, Look::Small) => SMALL,
            // Two letters are found everywhere.
            (Sign::Clear, Look::Capital) if is_initials && letters <= 2 => WEAK,
            (Sign::Clear, Look::Capital) if is_initials => INITIALS,
            (Sign::Clear, Look::Capital) => SYLLABLES,
        };
        if fit.average < needed {
            return false;
        }
        let Some(first) = words.get(fit.start) else { return false };
        let (mut start, mut end) = (first.span.start, words[..fit.end].last().map_or(first.span.end, |last| last.span.end));
        // Words behind the last letter belong to the long form unless they are the place or the like.
        let rest = words.get(fit.end..).unwrap_or_default();
        if to_last && fit.end < extra_from(self.layers, self.text, words) {
            end = words.last().map_or(end, |last| last.span.end);
        }
        // Garis-garis is one word.
        if let Some(before) = fit.start.checked_sub(1).and_then(|before| words.get(before))
            && first.gap == Gap::Hyphen
            && fold(&self.text[before.span.range()]) == fold(&self.text[first.span.range()])
        {
            start = before.span.start;
        }
        let long = Span::new(start, end);
        let long_form = &text[long.range()];
        if fit.words < 2 {
            needed = needed.max(WEAK);
            let is_longer = long_form.chars().count() >= written.chars().count() + 3;
            if sign != Sign::Clear || look == Look::Small || is_initials || !is_longer {
                return false;
            }
        }
        if !fold(long_form).starts_with(fold(written).chars().next().unwrap_or_default())
            && !written.starts_with(|c: char| c.is_ascii_digit())
        {
            needed = needed.max(SMALL);
        }
        needed = match self.otherwise(written, long_form) {
            Known::Nothing if look == Look::Small && self.is_word(written) => return false,
            Known::Nothing => needed,
            Known::Otherwise => needed.max(SMALL),
            Known::Foreign => needed.max(PERFECT),
        };
        let is_good = fit.average >= needed
            && !self.begins_with_grammar(first)
            && fold(self.text[first.span.range()].as_ref()) != fold(written)
            && !is_mistaken(written, long_form)
            && !is_stock_code(written, rest.last().map_or("", |last| &self.text[last.span.range()]));
        is_good && self.take(short, long, fit.average)
    }

    /// The place of a long form that the dictionary knows for the short form among `words`: `range` says which of them are as
    /// many.
    fn known(&mut self, short: Span, words: &[Token], range: impl Fn(usize) -> Option<Range<usize>>) -> Option<Span> {
        let text = self.text;
        let mut longest: Option<Span> = None;
        for long in self.long_forms(&text[short.range()]) {
            let Some(words) = range(long.words).and_then(|range| words.get(range)) else { continue };
            let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
            let span = Span::new(first.span.start, last.span.end);
            if is_same(&text[span.range()], long.written) && longest.is_none_or(|longest| longest.len() < span.len()) {
                longest = Some(span);
            }
        }
        longest
    }

    /// The long forms that the dictionary has for a short form. A document uses its short forms again and again.
    fn long_forms(&mut self, short: &'a str) -> &[LongForm<'a>] {
        self.long_forms.entry(short).or_insert_with(|| long_forms(self.layers, short).collect())
    }

    /// What else the dictionary knows the short form as.
    fn otherwise(&mut self, short: &'a str, long: &str) -> Known {
        let (mut known, mut foreign) = (Known::Nothing, true);
        let others = self.long_forms(short);
        let wanted = if others.is_empty() { String::new() } else { spaced(long) };
        for other in others {
            if is_alike(&spaced(other.written), &wanted) {
                return Known::Nothing;
            }
            foreign &= other.is_foreign;
            known = if foreign { Known::Foreign } else { Known::Otherwise };
        }
        known
    }

    /// Whether a short form in small letters is only an everyday word.
    fn is_plain_word(&mut self, short: Span, look: Look) -> bool {
        let written = &self.text[short.range()];
        look == Look::Small && self.long_forms(written).is_empty() && self.is_word(written)
    }

    /// Whether an everyday word is written like the short form.
    fn is_word(&self, written: &str) -> bool {
        self.layers
            .get(&fold(written))
            .any(|key| self.layers.info(key).has(Info::WORD) || self.layers.info(key).has(Info::ENGLISH))
    }

    /// Whether a word is only a word of grammar, with which no name begins.
    fn begins_with_grammar(&self, word: &Token) -> bool {
        let word = fold(&self.text[word.span.range()]);
        let mut infos = self.layers.get(&word).map(|key| self.layers.info(key)).filter(|info| info.has(Info::WORD)).peekable();
        infos.peek().is_some() && infos.all(|info| info.classes() == ClassSet::CLOSED)
    }
}

/// A long form to compare by: whether hyphens join its words makes no difference.
fn spaced(long: &str) -> String {
    key(long).replace('-', " ")
}

/// Whether two long forms are the same but for case, hyphens and the like.
fn is_same(one: &str, other: &str) -> bool {
    // Most differ from their first letter on.
    let differs = match (one.as_bytes().first(), other.as_bytes().first()) {
        (Some(one), Some(other)) => {
            one.is_ascii_alphanumeric() && other.is_ascii_alphanumeric() && !one.eq_ignore_ascii_case(other)
        }
        _ => false,
    };
    !differs && (one == other || spaced(one) == spaced(other))
}

/// Whether two long forms have most words in common, so that they are the same name.
fn is_alike(one: &str, other: &str) -> bool {
    let (mut words, mut shared) = (0, 0);
    for word in one.split(' ') {
        words += 1;
        shared += usize::from(other.split(' ').any(|other| other == word));
    }
    2 * shared > words
}

/// The long forms of a short form that is written exactly so.
fn long_forms<'a>(layers: &'a Layers, short: &str) -> impl Iterator<Item = LongForm<'a>> {
    let written = layers.find(short).filter(move |headword| headword.written == short);
    written.flat_map(Headword::readings).filter_map(|reading| match reading {
        Reading::Short { long, attributes } => {
            let words = super::window::tokens(long, Span::new(0, long.len())).count();
            Some(LongForm { written: long, words, is_foreign: attributes.get("lang").is_some() })
        }
        _ => None,
    })
}

/// From which of `words` on all may be no part of a long form.
fn extra_from(layers: &Layers, text: &str, words: &[Token]) -> usize {
    let written = |at: usize| words.get(at).map_or("", |word| &text[word.span.range()]);
    // Many a name ends with the country; the state is mentioned with it.
    let is_state = |at: usize| written(at) == COUNTRY && at.checked_sub(1).is_some_and(|before| written(before) == "Republik");
    let last = (0..words.len()).rev().find(|&at| !is_state(at) && !is_extra(layers, written(at)));
    last.map_or(0, |last| last + 1)
}

const COUNTRY: &str = "Indonesia";

/// Whether a word at the end of a long form may be no part of it: a place, the country, *Tbk*.
fn is_extra(layers: &Layers, word: &str) -> bool {
    #[rustfmt::skip]
    const LISTED: [&str; 22] = [
        "RI", "Republik", "Tbk", "Persero", "Perseroda", "DKI", "Provinsi", "Kabupaten", "Kota", "Daerah", "Tahun", "tahun", "itu", "ini", "tersebut",
        "Barat", "Timur", "Utara", "Selatan", "Tengah", "Tenggara", "Raya",
    ];
    let is_place = |key| {
        let mut readings = layers.headwords(key).flat_map(Headword::readings);
        layers.info(key).classes() == ClassSet::NAME
            && readings.any(|reading| matches!(reading, Reading::Name { class: Class::Place | Class::Person, .. }))
    };
    LISTED.contains(&word) || word.starts_with(char::is_uppercase) && word != COUNTRY && layers.get(&fold(word)).any(is_place)
}

/// Whether the short form is that of the office and the long form the body, or the other way round.
fn is_mistaken(short: &str, long: &str) -> bool {
    let (short, long) = (fold(short), fold(long));
    MISTAKEN.iter().any(|(beginning, other)| short.starts_with(beginning) && long.starts_with(other))
}

/// Whether four capitals behind a listed company are those of its shares.
fn is_stock_code(short: &str, last: &str) -> bool {
    last.eq_ignore_ascii_case("tbk") && short.len() == 4 && short.bytes().all(|byte| byte.is_ascii_uppercase())
}
