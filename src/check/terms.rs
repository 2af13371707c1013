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
enum Presence {
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

    /// Whether two words are in one place of a set: *public* and *government*.
    fn are_alike(&self, one: Stem, other: Stem) -> bool {
        let (Some(one), Some(other)) = (self.0.get(&one), self.0.get(&other)) else { return false };
        one.iter().any(|place| other.contains(place))
    }

    fn are_opposed(&self, one: Stem, other: Stem) -> bool {
        let (Some(one), Some(other)) = (self.0.get(&one), self.0.get(&other)) else { return false };
        let opposed =
            one.iter().any(|(set, meaning)| other.iter().any(|(other_set, other)| set == other_set && meaning != other));
        opposed && !one.iter().any(|place| other.contains(place))
    }
}

/// Whether the original has what an equivalent of the dictionary means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum License {
    Meant,
    /// It has a word of what it means.
    Akin,
    None,
}

/// A segment: its terms, and the words of its translation.
pub(super) struct Scene<'a> {
    source: &'a str,
    terms: &'a [Term],
    translation: &'a Translation<'a>,
    lexicon: &'a Lexicon,
    contrasts: &'a Contrasts,
    /// The stems that a word of the original explains, with the numbers of the terms that do.
    explained: HashMap<Stem, Vec<usize>>,
    /// The stems of what the terms and words of the original are called.
    named: HashSet<Stem>,
    /// For each word of the translation, whether nothing of the original explains it.
    pub(super) unexplained: Vec<bool>,
    mentions: Vec<Mention>,
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
        light: &HashSet<Stem>,
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
        Self { source_words, source, terms, translation, lexicon, contrasts, explained, named, unexplained, mentions }
    }

    fn has_related(&self, stem: Stem) -> bool {
        self.translation
            .words
            .iter()
            .any(|word| self.lexicon.stems.are_related(word.stem, stem) || self.contrasts.are_alike(word.stem, stem))
    }

    /// How a term is found.
    fn presence(&self, term: &Term) -> Presence {
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
    fn is_licensed(&self, mention: &Mention) -> License {
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
        let is_together = by.iter().all(|terms| !terms.is_empty())
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
            if term.is_users || !term.is_checked && !is_word || term.known.equivalents.is_empty() || is_kept {
                continue;
            }
            let presence = self.presence(term);
            if presence == Presence::Exact || (is_word && presence >= Presence::Scattered) {
                continue;
            }
            let rivals = free
                .iter()
                .filter_map(|(mention, license)| Some((self.rival(number, term, presence, mention, *license)?, mention)));
            let slots = self.slot(term, presence);
            let rival = rivals.chain(slots.as_ref().map(|(score, mention)| (*score, mention))).max_by(|a, b| a.0.total_cmp(&b.0));
            let missing = self.missing(number, term, presence);
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

    /// A word that nothing explains, directly before the head of what the term is called, where other words should be: *hedge fund*
    /// for *pension fund*.
    fn slot(&self, term: &Term, presence: Presence) -> Option<(f32, Mention)> {
        if !term.is_checked || !term.is_noun || !matches!(presence, Presence::Partial(_)) {
            return None;
        }
        let words = &self.translation.words;
        term.known.equivalents.iter().filter(|rendering| rendering.stems.len() > 1).find_map(|rendering| {
            let others = || rendering.stems.iter().filter(|stem| **stem != rendering.head);
            if others().any(|stem| self.has_related(*stem)) {
                return None;
            }
            let head = (1..words.len())
                .find(|at| words[*at].stem == rendering.head && !words[*at].is_after_break && self.unexplained[at - 1])?;
            let span = Span::new(words[head - 1].span.start, words[head].span.end);
            let phrase = self.lexicon.phrase(&[words[head - 1].stem, rendering.head]).unwrap_or(Phrase::MAX);
            Some((0.5, Mention { phrase, span, first: head - 1, last: head }))
        })
    }

    /// How surely a term that is not found should be.
    fn missing(&self, number: usize, term: &Term, presence: Presence) -> f32 {
        let known = &term.known;
        if !term.is_checked {
            return 0.0;
        }
        // Non-tariff barriers are no tariffs.
        if let Some(non) = self.lexicon.stems.get("non")
            && known.equivalents.iter().all(|rendering| rendering.stems.contains(&non))
            && !self.translation.text.to_lowercase().contains("non")
            && matches!(presence, Presence::Partial(_))
        {
            return 0.8;
        }
        if presence != Presence::Absent || !term.is_noun {
            return 0.0;
        }
        let crowd = self.unexplained.iter().filter(|is| **is).count();
        let rare = self.lexicon.rarity(&known.equivalents[0].stems);
        if rare <= 6 && crowd <= 1 && self.is_in_list(number) {
            return 0.7;
        }
        match (rare, crowd) {
            (0..=2, 0) => 0.62,
            (0..=6, 0 | 1) => 0.5,
            (0..=15, 0) => 0.35,
            _ => 0.15,
        }
    }

    /// Whether a term stands beside another one of its field, and that one is found: *perawat dan bidan*.
    fn is_in_list(&self, number: usize) -> bool {
        let term = &self.terms[number];
        let others = self.terms.iter().filter(|other| other.is_noun);
        others.filter(|other| other.span != term.span && self.presence(other) >= Presence::Loose).any(|other| {
            let (first, second) = if other.span < term.span { (other.span, term.span) } else { (term.span, other.span) };
            let between = self.source.get(first.end..second.start).unwrap_or("-");
            matches!(between.trim(), "dan" | "atau" | "serta" | "," | ", dan" | ", atau" | "maupun" | "/")
        })
    }

    /// Whether something of the original is called so in English too: *umrah*.
    fn is_called(&self, word: &str) -> bool {
        let renderings = self.terms.iter().flat_map(|term| &term.known.equivalents);
        renderings.into_iter().any(|rendering| contains_words(&rendering.written, word))
    }

    /// The words of the translation that are still Indonesian.
    fn untranslated(&self, glossary: &Glossary) -> Vec<Fault> {
        let mut all: Vec<Fault> = Vec::new();
        let text = self.translation.text;
        for (number, word) in self.translation.words.iter().enumerate() {
            let written = &text[word.span.range()];
            let is_sentence_start =
                text[..word.span.start].trim_end().chars().next_back().is_none_or(|c| matches!(c, '.' | '!' | '?' | ':'));
            let is_name = word.is_capital && !is_sentence_start;
            if written.len() < 4 || is_name || word.is_function || self.is_called(&written.to_lowercase()) {
                continue;
            }
            let lower = written.to_lowercase();
            let Some(at) = find_word(self.source, &lower) else { continue };
            // What has a capital inside a sentence of the original is a name.
            let is_source_name = self.source[at..].starts_with(char::is_uppercase)
                && !self.source[..at].trim_end().chars().next_back().is_none_or(|c| matches!(c, '.' | '!' | '?' | ':'));
            let is_unit = self
                .terms
                .iter()
                .any(|term| matches!(term.kind, Kind::Number | Kind::Date) && term.span.start <= at && at < term.span.end);
            if is_source_name || is_unit || !glossary.is_only_indonesian(&lower) {
                continue;
            }
            let follows = number > 0
                && all
                    .last()
                    .is_some_and(|fault| fault.target.is_some_and(|span| text[span.end..word.span.start].trim().is_empty()));
            let source = Span::new(at, at + lower.len());
            if follows && let Some(last) = all.last_mut() {
                last.target = last.target.map(|span| Span::new(span.start, word.span.end));
                last.source = Span::new(last.source.start.min(source.start), last.source.end.max(source.end));
                continue;
            }
            let before = text[..word.span.start].chars().next_back();
            let after = text[word.span.end..].trim_start();
            let is_set_off =
                matches!(before, Some('(' | '"' | '\u{201c}' | '\'' | '\u{2018}' | '*' | '_')) || after.starts_with('(');
            let confidence = if is_set_off { 0.3 } else { 0.9 };
            all.push(Fault {
                kind: FaultKind::Untranslated,
                term: None,
                source,
                target: Some(word.span),
                meaning: None,
                confidence,
            });
        }
        for fault in &mut all {
            fault.term =
                self.terms.iter().position(|term| term.span.start < fault.source.end && fault.source.start < term.span.end);
        }
        all
    }

    /// The mentions of the dictionary's equivalents that nothing of the original means, none inside another.
    fn free(&self) -> Vec<(Mention, License)> {
        let is_widest = |mention: &&Mention| {
            !self.mentions.iter().any(|other| {
                other.first <= mention.first
                    && mention.last <= other.last
                    && (other.first, other.last) != (mention.first, mention.last)
            })
        };
        let widest = self.mentions.iter().filter(is_widest).map(|mention| (*mention, self.is_licensed(mention)));
        let mut free: Vec<(Mention, License)> = widest.filter(|(_, license)| *license != License::Meant).collect();
        // Words that the dictionary does not have.
        for (number, word) in self.translation.words.iter().enumerate() {
            let is_new =
                self.unexplained[number] && !free.iter().any(|(mention, _)| mention.first <= number && number <= mention.last);
            if is_new {
                free.push((Mention { phrase: Phrase::MAX, span: word.span, first: number, last: number }, License::None));
            }
        }
        free
    }

    /// How surely a mention stands where a term should.
    fn rival(&self, number: usize, term: &Term, presence: Presence, mention: &Mention, license: License) -> Option<f32> {
        let known = &term.known;
        let own = [self.translation.words[mention.first].stem];
        let stems = if mention.phrase == Phrase::MAX { &own[..] } else { self.lexicon.stems_of(mention.phrase) };
        let is_unexplained = |stem: &Stem| !self.explained.contains_key(stem);
        let new = (mention.first..=mention.last).filter(|at| self.unexplained[*at]).count();
        let own = if term.is_checked {
            &known.equivalents[..]
        } else {
            &known.equivalents[..known.firsts.min(known.equivalents.len())]
        };
        // Not long is short.
        let before = self.source.get(..term.span.start).unwrap_or_default();
        let is_negated = before
            .split_whitespace()
            .rev()
            .take(3)
            .any(|word| matches!(word, "tidak" | "bukan" | "belum" | "tanpa" | "kurang" | "tak"));
        for rendering in own.iter().filter(|_| !is_negated) {
            let missing: Vec<Stem> = rendering.stems.iter().copied().filter(|stem| !self.has_related(*stem)).collect();
            // Where nothing of several words is there, one word more or less says little.
            let is_gone = missing.len() == rendering.stems.len() && missing.len() > 1;
            let is_single = stems.iter().filter(|stem| is_unexplained(stem)).count() < 2;
            for missing in missing {
                let rival = stems.iter().find(|stem| self.contrasts.are_opposed(missing, **stem) && !self.named.contains(stem));
                if rival.is_some_and(|rival| !known.synonyms.iter().any(|synonym| synonym.contains(rival))) {
                    return Some(match (is_gone && is_single, missing == rendering.head, rendering.stems.len()) {
                        (false, ..) => 0.9,
                        (true, true, _) => 0.7,
                        (true, false, 2) => 0.65,
                        (true, false, _) => 0.5,
                    });
                }
            }
        }
        if !term.is_checked || presence == Presence::Loose || license == License::Akin {
            return None;
        }
        let is_term = self.lexicon.terms(mention.phrase).next().is_some();
        if !is_term {
            return None;
        }
        let strange = stems.iter().filter(|stem| is_unexplained(stem)).count();
        // What is said elsewhere in a long segment does not explain words here.
        let is_far =
            |stem: &Stem| self.explained.get(stem).is_none_or(|terms| terms.iter().all(|other| other.abs_diff(number) > 2));
        let far = stems.iter().filter(|stem| is_far(stem)).count();
        // Public debt is government debt.
        let is_like = |one: Stem, other: Stem| self.lexicon.stems.are_related(one, other) || self.contrasts.are_alike(one, other);
        let is_other_words =
            |rendering: &Rendering| rendering.stems.iter().all(|own| stems.iter().any(|stem| is_like(*own, *stem)));
        // What is narrower than the term names it too.
        let wider = format!("{} ", term.headword.to_lowercase());
        let is_narrower = self.lexicon.terms(mention.phrase).any(|headword| headword.to_lowercase().starts_with(&wider));
        if is_narrower || known.equivalents.iter().any(is_other_words) {
            return None;
        }
        for rendering in &known.equivalents {
            let shared = rendering.stems.iter().filter(|stem| stems.contains(stem)).count();
            let missing = rendering.stems.iter().filter(|stem| !self.has_related(**stem)).count();
            if shared == 0 || shared == rendering.stems.len() || far == 0 || stems.len() < 2 {
                continue;
            }
            if missing == 0 || strange == 0 {
                if presence == Presence::Scattered
                    && self.translation.head(mention) == Some(rendering.head)
                    && shared * 2 >= rendering.stems.len()
                {
                    return Some(0.7);
                }
                continue;
            }
            let is_head = self.translation.head(mention) == Some(rendering.head);
            return Some(match (is_head, new) {
                (true, 0) if far == 0 || !self.lexicon.is_noun(mention.phrase) => 0.55,
                (true, 0) => 0.75,
                (true, _) => 0.85,
                (false, _) => 0.4,
            });
        }
        let is_absent = match presence {
            Presence::Absent => true,
            Presence::Partial(share) => share < 0.34,
            _ => false,
        };
        if new == 0 || !is_absent {
            return None;
        }
        if !term.is_noun || !self.lexicon.is_noun(mention.phrase) {
            return None;
        }
        let is_near = self.lexicon.domains(mention.phrase).any(|domain| known.domains.iter().any(|own| **own == *domain));
        let crowd = self.unexplained.iter().filter(|is| **is).count();
        let first = &known.equivalents[0].stems;
        let rare = self.lexicon.rarity(first);
        let mut score: f32 = if is_near { 0.6 } else { 0.4 };
        score += match crowd {
            0..=2 => 0.1,
            3 => 0.0,
            _ => -0.15,
        };
        score += match rare {
            0..=6 => 0.1,
            7..=15 => 0.0,
            _ if first.len() > 1 => 0.0,
            16..=30 => -0.1,
            _ => -0.25,
        };
        score += if strange > 1 { 0.1 } else { -0.15 };
        score += if crowd == 1 && rare <= 6 && !is_near { 0.15 } else { 0.0 };
        score -= if first.len() > 1 && strange < 2 { 0.1 } else { 0.0 };
        Some(score.clamp(0.05, 0.9))
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

/// Where a word stands in a text, given in small letters.
fn find_word(text: &str, word: &str) -> Option<usize> {
    let lower = text.to_lowercase();
    let at = lower.match_indices(word).map(|(at, _)| at).find(|at| {
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !is_letter(lower[..*at].chars().next_back()) && !is_letter(lower[at + word.len()..].chars().next())
    })?;
    // Capitals may have other lengths than small letters.
    text.get(at..at + word.len()).filter(|found| found.to_lowercase() == word).map(|_| at)
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
