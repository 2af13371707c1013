//! Whether the terms of the original are in the translation.

use std::collections::{HashMap, HashSet};

use super::cognate::skeleton;
use super::contrast;
use super::lexicon::{Lexicon, Phrase};
use super::original::{Rendering, Term};
use super::stem::Stem;
use super::translation::{Mention, Translation};
use crate::annotation::Kind;
use crate::glossary::Glossary;
use crate::span::Span;

/// What is wrong with a term.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fault {
    pub(super) kind: FaultKind,
    /// The number of the term among those of the segment, if it is one.
    pub(super) term: Option<usize>,
    pub(super) source: Span,
    pub(super) target: Option<Span>,
    /// A headword of what stands there instead.
    pub(super) meaning: Option<String>,
    pub(super) confidence: f32,
}

/// How a term is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FaultKind {
    /// Another term stands there.
    Other,
    /// It is still Indonesian.
    Untranslated,
    /// Nothing like it is there.
    Missing,
}

/// How a term is found in the translation.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub(super) enum Presence {
    /// Not at all.
    Absent,
    /// Part of what it may be called.
    Partial(f32),
    /// All its words are there, but apart.
    Scattered,
    /// By a synonym, or by words of the same families.
    Loose,
    /// By one of its equivalents.
    Exact,
}

/// Words that set things apart that are not each other.
pub(super) struct Contrasts(HashMap<Stem, Vec<(usize, usize)>>);

impl Contrasts {
    pub(super) fn new(lexicon: &mut Lexicon) -> Self {
        let mut places: HashMap<Stem, Vec<(usize, usize)>> = HashMap::new();
        for (word, found) in contrast::all() {
            places.entry(lexicon.stems.of(word)).or_default().extend(found);
        }
        Self(places)
    }

    /// Whether a word is in a set.
    pub(super) fn has(&self, word: Stem) -> bool {
        self.0.contains_key(&word)
    }

    /// Whether two words are in one place of a set: *public* and *government*.
    pub(super) fn are_alike(&self, one: Stem, other: Stem) -> bool {
        let (Some(one), Some(other)) = (self.0.get(&one), self.0.get(&other)) else { return false };
        one.iter().any(|place| other.contains(place))
    }

    pub(super) fn are_opposed(&self, one: Stem, other: Stem) -> bool {
        let (Some(one), Some(other)) = (self.0.get(&one), self.0.get(&other)) else { return false };
        let opposed =
            one.iter().any(|(set, meaning)| other.iter().any(|(other_set, other)| set == other_set && meaning != other));
        opposed && !one.iter().any(|place| other.contains(place))
    }
}

/// Whether the original has what an equivalent of the dictionary means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum License {
    Meant,
    /// It has a word of what it means.
    Akin,
    None,
}

/// A segment: its terms, and the words of its translation.
pub(super) struct Scene<'a> {
    pub(super) source: &'a str,
    pub(super) terms: &'a [Term],
    pub(super) translation: &'a Translation<'a>,
    pub(super) lexicon: &'a Lexicon,
    pub(super) contrasts: &'a Contrasts,
    /// The stems that a word of the original explains, with the numbers of the terms that do.
    pub(super) explained: HashMap<Stem, Vec<usize>>,
    /// The stems of what the terms and words of the original are called.
    pub(super) named: HashSet<Stem>,
    /// For each word of the translation, whether nothing of the original explains it.
    pub(super) unexplained: Vec<bool>,
    pub(super) mentions: Vec<Mention>,
    /// The stems of words that a translator adds freely.
    pub(super) light: &'a HashSet<Stem>,
    /// The words of the original in small letters.
    source_words: Vec<String>,
}

impl<'a> Scene<'a> {
    pub(super) fn new(
        source: &'a str,
        terms: &'a [Term],
        translation: &'a Translation<'a>,
        lexicon: &'a Lexicon,
        contrasts: &'a Contrasts,
        light: &'a HashSet<Stem>,
    ) -> Self {
        let mut explained: HashMap<Stem, Vec<usize>> = HashMap::new();
        let mut hopped: HashSet<Stem> = HashSet::new();
        let mut named = HashSet::new();
        for (number, term) in terms.iter().enumerate() {
            let known = &term.known;
            let own = known.equivalents.iter().flat_map(|rendering| rendering.stems.iter());
            named.extend(own.clone());
            for stem in own.chain(known.parts.iter().flat_map(|part| part.iter())) {
                let terms = explained.entry(*stem).or_default();
                if terms.last() != Some(&number) {
                    terms.push(number);
                }
            }
            hopped.extend(known.synonyms.iter().flat_map(|synonym| synonym.iter()).chain(&known.far));
        }
        let skeletons: Vec<String> =
            source.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 1).map(skeleton).collect();
        let unexplained = translation.words.iter().map(|word| {
            let is_known = word.is_function
                || light.contains(&word.stem)
                || explained.contains_key(&word.stem)
                || hopped.contains(&word.stem);
            !is_known
                && !explained.keys().any(|stem| lexicon.stems.are_related(*stem, word.stem))
                && !super::cognate::is_among(&translation.text[word.span.range()], &skeletons)
        });
        let unexplained = unexplained.collect();
        let mentions = translation.mentions(lexicon);
        let source_words =
            source.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 3).map(str::to_lowercase).collect();
        Self { source_words, source, terms, translation, lexicon, contrasts, explained, named, unexplained, mentions, light }
    }

    pub(super) fn has_related(&self, stem: Stem) -> bool {
        self.translation
            .words
            .iter()
            .any(|word| self.lexicon.stems.are_related(word.stem, stem) || self.contrasts.are_alike(word.stem, stem))
    }

    /// How a term is found.
    pub(super) fn presence(&self, term: &Term) -> Presence {
        let known = &term.known;
        if known.equivalents.iter().any(|rendering| self.translation.find(&rendering.stems).is_some()) {
            return Presence::Exact;
        }
        let is_kept = |text: &str| contains_words(self.translation.text, text);
        let is_name =
            matches!(term.kind, Kind::Acronym | Kind::Name) || term.text.starts_with(char::is_uppercase) && term.span.start > 0;
        if is_name && (is_kept(&term.text) || is_kept(&term.headword)) {
            return Presence::Exact;
        }
        let has_short = term.short.as_deref().is_some_and(is_kept);
        // A debt is not yet a government debt.
        let is_wider = |synonym: &[Stem]| {
            known.equivalents.iter().any(|rendering| {
                synonym.len() < rendering.stems.len() && synonym.iter().all(|stem| rendering.stems.contains(stem))
            })
        };
        if known.synonyms.iter().any(|synonym| !is_wider(synonym) && self.translation.find(synonym).is_some()) {
            return Presence::Loose;
        }
        let share = |rendering: &Rendering| {
            let found = rendering.stems.iter().filter(|stem| self.has_related(**stem)).count();
            found as f32 / rendering.stems.len().max(1) as f32
        };
        let best = known.equivalents.iter().map(share).fold(0.0, f32::max);
        if best >= 1.0 {
            let is_single = known.equivalents.iter().any(|rendering| rendering.stems.len() == 1 && share(rendering) >= 1.0);
            return if is_single { Presence::Loose } else { Presence::Scattered };
        }
        let parts = known.parts.iter().filter(|part| part.iter().any(|stem| self.has_related(*stem))).count();
        let parts = parts as f32 / known.parts.len().max(1) as f32;
        let most = if has_short { best.max(parts).max(0.5) } else { best.max(parts) };
        if most > 0.0 { Presence::Partial(most) } else { Presence::Absent }
    }

    /// Whether the words of a headword are words of the original, or, if its equivalent is one word, one of them is.
    fn is_in_source(&self, headword: &str, words: usize) -> bool {
        let mut words_of = headword.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 3).map(str::to_lowercase);
        let is_there = |word: String| self.source_words.iter().any(|own| are_akin(own, &word));
        if words == 1 {
            return words_of.any(is_there);
        }
        let mut places: Vec<Vec<usize>> = Vec::new();
        for word in words_of {
            let here = self.source_words.iter().enumerate().filter(|(_, own)| are_akin(own, &word));
            places.push(here.map(|(place, _)| place).collect());
        }
        let Some(first) = places.first() else { return false };
        let reach = places.len() + 1;
        first.iter().any(|first| places.iter().all(|other| other.iter().any(|place| place.abs_diff(*first) <= reach)))
    }

    /// Whether something of the original may be meant by a mention.
    pub(super) fn is_licensed(&self, mention: &Mention) -> License {
        let stems = self.lexicon.stems_of(mention.phrase);
        let is_headword =
            self.lexicon.terms(mention.phrase).any(|headword| self.terms.iter().any(|term| *term.headword == *headword));
        let is_akin = self.lexicon.terms(mention.phrase).any(|headword| self.is_in_source(headword, stems.len()));
        let is_meant = is_headword
            || self.terms.iter().any(|term| {
                let known = &term.known;
                known.equivalents.iter().any(|rendering| same(&rendering.stems, stems))
                    || known.synonyms.iter().any(|synonym| same(synonym, stems))
            });
        if is_meant {
            return License::Meant;
        }
        // Words of the original that stand together explain it together.
        let by: Vec<&[usize]> = stems.iter().map(|stem| self.explained.get(stem).map_or(&[][..], |terms| terms)).collect();
        // What the words of an institution's name mean one by one makes no other institution of it.
        let is_own = !self.lexicon.is_institution(mention.phrase) || stems.iter().all(|stem| self.named.contains(stem));
        let is_together = is_own
            && by.iter().all(|terms| !terms.is_empty())
            && by[0].iter().any(|first| by.iter().all(|terms| terms.iter().any(|term| term.abs_diff(*first) <= 2)));
        match (is_together, is_akin) {
            (true, _) => License::Meant,
            (false, true) => License::Akin,
            (false, false) => License::None,
        }
    }

    /// By which of its equivalents a term is found, and where.
    pub(super) fn rendering(&self, term: &'a Term) -> Option<(&'a Rendering, Span)> {
        term.known.equivalents.iter().find_map(|rendering| Some((rendering, self.translation.find(&rendering.stems)?)))
    }

    /// What may be wrong with the terms.
    pub(super) fn faults(&self, glossary: &Glossary) -> Vec<Fault> {
        let free = self.free();
        let mut all = self.untranslated(glossary);
        for (number, term) in self.terms.iter().enumerate() {
            let is_word = term.kind == Kind::Word;
            let is_kept = all.iter().any(|fault| fault.source.start < term.span.end && term.span.start < fault.source.end);
            let is_left = term.is_users && !term.is_translated;
            if is_left || !term.is_checked && !is_word || term.known.equivalents.is_empty() || is_kept {
                continue;
            }
            let presence = self.presence(term);
            if presence == Presence::Exact || (is_word && presence >= Presence::Scattered) {
                continue;
            }
            let rivals = free
                .iter()
                .filter_map(|(mention, license)| Some((self.rival(number, term, presence, mention, *license)?, mention)));
            let others = [self.slot(number, term, presence), self.other_name(term, presence)];
            let others = others.iter().flatten().map(|(score, mention)| (*score, mention));
            let rival = rivals.chain(others).max_by(|a, b| a.0.total_cmp(&b.0));
            // Whether the user's own terms are there, the glossary says.
            let missing = if term.is_users { 0.0 } else { self.missing(number, term, presence) };
            let fault = match rival {
                Some((confidence, mention)) if confidence >= missing => {
                    let confidence = if self.is_abbreviated(term) { confidence.min(0.5) } else { confidence };
                    let phrase = mention.phrase;
                    let meaning = self.meaning(term, phrase);
                    Fault {
                        kind: FaultKind::Other,
                        term: Some(number),
                        source: term.span,
                        target: Some(mention.span),
                        meaning,
                        confidence,
                    }
                }
                _ if missing > 0.0 => Fault {
                    kind: FaultKind::Missing,
                    term: Some(number),
                    source: term.span,
                    target: None,
                    meaning: None,
                    confidence: missing,
                },
                _ => continue,
            };
            all.push(fault);
        }
        all
    }

    /// A headword of what stands instead of a term, the one most like it.
    fn meaning(&self, term: &Term, phrase: Phrase) -> Option<String> {
        let own: Vec<String> = term.headword.split(' ').map(str::to_lowercase).collect();
        let shared = |headword: &str| headword.split(' ').filter(|word| own.contains(&word.to_lowercase())).count();
        let mut best: Option<(usize, &str)> = None;
        for headword in self.lexicon.terms(phrase) {
            let shared = shared(headword);
            if best.is_none_or(|(most, _)| shared > most) {
                best = Some((shared, headword));
            }
        }
        best.map(|(_, headword)| headword.to_owned())
    }

    /// Whether the short form that the original gives of a term is there, and hardly a word of its long form.
    fn is_abbreviated(&self, term: &Term) -> bool {
        let has_short = term.short.as_deref().is_some_and(|short| contains_words(self.translation.text, short));
        has_short
            && !term.known.equivalents.iter().any(|rendering| {
                let found = rendering.stems.iter().filter(|stem| self.has_related(**stem)).count();
                found * 3 >= rendering.stems.len() * 2
            })
    }
}

/// Whether two Indonesian words seem to have one root: *miskin*, *kemiskinan*.
fn are_akin(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let root = short
        .strip_prefix("me")
        .or_else(|| short.strip_prefix("pe"))
        .map_or(short, |rest| rest.trim_start_matches(['m', 'n', 'r', 'l', 'g']));
    long.contains(short) || (root.len() >= 5 && long.contains(root))
}

/// Whether two sets of stems are the same.
fn same(one: &[Stem], other: &[Stem]) -> bool {
    one.len() == other.len() && one.iter().all(|stem| other.contains(stem))
}

/// Whether words stand in a text as they are, whatever their case.
pub(super) fn contains_words(text: &str, words: &str) -> bool {
    if words.is_empty() {
        return false;
    }
    let (text, words) = (text.to_lowercase(), words.to_lowercase());
    text.match_indices(&words).any(|(at, _)| {
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !is_letter(text[..at].chars().next_back()) && !is_letter(text[at + words.len()..].chars().next())
    })
}
