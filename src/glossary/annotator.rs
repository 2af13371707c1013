//! Walks over a text: runs the recognisers and lets the best candidates win.

mod compose;
mod defined;
mod role;
mod surroundings;

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use super::findings::{Block, Findings};
use super::made::Made;
use super::{Annotations, Glossary, Inner};
use crate::annotation::{Belief, Match, Target};
use crate::dictionary::class::ClassSet;
use crate::dictionary::compile::Info;
use crate::dictionary::layers::{Key, Layers};
use crate::markup::Prose;
use crate::recognise::case::Case;
use crate::recognise::form::{FormId, FormTable, Nearness};
use crate::recognise::misspelling;
use crate::recognise::spacing::{self, Piece};
use crate::recognise::term::{PhraseMatcher, Word, may_begin};
use crate::span::Span;
use crate::token::{Gap, Token, TokenKind, Tokenizer};
pub(super) use defined::DefinedForms;
use role::Uses;

/// More pairs are forgotten at the next occasion.
const MOST_JOINS: usize = 1 << 16;

/// Annotates one text after the other, remembering the words it has met. Made by [`Glossary::annotator`].
pub struct Annotator {
    glossary: Glossary,
    forms: FormTable,
    words: Vec<Word>,
    phrases: PhraseMatcher,
    /// What pairs of words that should be one are together, as far as it has been asked.
    joins: HashMap<(FormId, FormId), Option<Key>>,
    /// For what terms may stand in names, as far as it has been asked.
    uses: HashMap<(Key, Case), Uses>,
}

impl fmt::Debug for Annotator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Annotator").field("glossary", &self.glossary).finish_non_exhaustive()
    }
}

impl Annotator {
    pub(super) fn new(glossary: Glossary) -> Self {
        let forms = FormTable::new(glossary.inner.words);
        Self {
            glossary,
            forms,
            words: Vec::new(),
            phrases: PhraseMatcher::default(),
            joins: HashMap::new(),
            uses: HashMap::new(),
        }
    }

    /// Finds what a reader of `text` may want explained, in time linear in its length.
    #[must_use]
    pub fn annotate<'t>(&mut self, text: &'t str) -> Annotations<'t> {
        let findings = Findings::new(self, text, 0);
        Annotations::new(text, self.glossary.clone(), Cow::Owned(findings))
    }

    /// Finds what there is in the prose of a file, but for what is muted there.
    #[must_use]
    pub fn annotate_prose<'t>(&mut self, prose: &'t Prose) -> Annotations<'t> {
        let mut annotations = self.annotate(prose.text());
        if prose.has_muted() {
            annotations.retain(|annotation| !prose.is_muted(annotation.span()));
        }
        annotations
    }

    pub(super) const fn glossary(&self) -> &Glossary {
        &self.glossary
    }

    /// Looks for what there is in a block of a document, of which it already knows what it defines.
    pub(super) fn look_at(&mut self, document: &str, defined: &DefinedForms, block: &mut Block) {
        if self.forms.make_room() || self.joins.len() > MOST_JOINS {
            self.joins.clear();
        }
        let inner = Arc::clone(&self.glossary.inner);
        let text = block.text(document);
        self.words.clear();
        self.words.extend(Tokenizer::new(text).map(|Token { span, kind, gap }| Word { span, form: FormId::NONE, kind, gap }));
        self.know_words(&inner.layers, text);
        let mut results = Results::default();
        self.match_words(&Reading { inner: &inner, text, start: block.start, defined }, &mut results);
        let Results { matches, made } = results;
        block.take(matches, made);
    }

    /// Finds the forms of the words read, and joins those that a hyphen makes one. It is a loop of its own because it waits for
    /// memory: here the processor can look for several words at a time.
    fn know_words(&mut self, layers: &Layers, text: &str) {
        for word in self.words.iter_mut().filter(|word| word.kind == TokenKind::Word) {
            word.form = self.forms.intern(layers, text, word.span.start, word.span.end);
        }
        if !self.words.iter().any(|word| word.gap == Gap::Hyphen) {
            return;
        }
        let mut kept = 0;
        for at in 0..self.words.len() {
            let word = self.words[at];
            let joined = if kept > 0 && word.gap == Gap::Hyphen { self.joined(layers, text, kept - 1, &word) } else { None };
            match joined {
                Some(joined) => self.words[kept - 1] = joined,
                None => {
                    self.words[kept] = word;
                    kept += 1;
                }
            }
        }
        self.words.truncate(kept);
    }

    /// A word joined to the one before its hyphen, if the two together are a word: *negara-negara*.
    fn joined(&mut self, layers: &Layers, text: &str, before: usize, word: &Word) -> Option<Word> {
        /// No dictionary has longer ones, and what is made of more parts is none.
        const LONGEST: usize = 48;
        let last = self.words[before];
        let span = Span::new(last.span.start, word.span.end);
        if last.kind != TokenKind::Word || span.len() > LONGEST {
            return None;
        }
        let form = self.forms.intern(layers, text, span.start, span.end);
        self.forms.form(form).is_compound.then_some(Word { span, form, ..last })
    }

    fn match_words(&mut self, reading: &Reading<'_>, results: &mut Results) {
        let mut at = 0;
        while at < self.words.len() {
            let words = &self.words[at..];
            if !words[0].begins_something() && !self.may_be_term(reading, words) {
                at += 1;
                continue;
            }
            let found = self.best(reading, at, self.words.len());
            match self.composed(reading, at, found.as_ref()) {
                Some((words, made)) => {
                    results.push_made(compose::covering(self.span(at, words), &made), made);
                    at += words;
                }
                None => at += self.take(reading, at, found, &mut results.matches),
            }
        }
    }

    /// The terms one after the other between two words, nothing composed among them.
    fn plain(&mut self, reading: &Reading<'_>, mut at: usize, end: usize) -> Vec<Match> {
        let mut matches = Vec::new();
        while at < end {
            let found = self.best(reading, at, end);
            at += self.take(reading, at, found, &mut matches);
        }
        matches
    }

    /// Adds what was found at a word to the matches, and says how many words it takes.
    #[inline]
    fn take(&self, reading: &Reading<'_>, at: usize, found: Option<Candidate>, matches: &mut Vec<Match>) -> usize {
        // A name that is the same in English needs no gloss, nor do its words: Raja Ampat is no king.
        let shown = found.filter(|found| found.is_explained);
        matches.extend(shown.map(|found| self.matched(reading, at, &found)));
        found.map_or(1, |found| found.words)
    }

    /// The best candidate that begins with a word and does not reach beyond `end`.
    #[inline]
    fn best(&mut self, reading: &Reading<'_>, at: usize, end: usize) -> Option<Candidate> {
        let longest = self.candidate(reading, at, end)?;
        match self.better_split(reading, at, &longest) {
            Some(words) => self.within(reading, at, words, reading.inner.words),
            None => Some(longest),
        }
    }

    /// The longest candidate that begins with a word.
    #[inline]
    fn candidate(&mut self, reading: &Reading<'_>, at: usize, end: usize) -> Option<Candidate> {
        if !self.may_be_term(reading, &self.words[at..]) {
            return None;
        }
        let found = self.within(reading, at, end - at, reading.inner.words)?;
        (!self.is_out_of_place(reading, at, &found)).then_some(found)
    }

    /// Whether a term may begin with the first of `words`: the quick test that most words fail.
    #[inline]
    fn may_be_term(&self, reading: &Reading<'_>, words: &[Word]) -> bool {
        words[0].form.is_notable()
            || may_begin(words)
            || reading.defined.may_begin(reading.text, &words[0])
            || words.get(1).is_some_and(|next| words[0].form.may_join(next.form))
    }

    /// Whether the words around a candidate speak against it: a misspelling of an Indonesian word in a run of English, a name, or
    /// initials in a person's name (*Leonard AL Cahyoputra*) that look like a short form.
    fn is_out_of_place(&self, reading: &Reading<'_>, at: usize, found: &Candidate) -> bool {
        let text = reading.text;
        let near = |at: Option<usize>| at.and_then(|at| self.words.get(at));
        let (before, after) = (near(at.checked_sub(1)), near(Some(at + 1)));
        if found.belief == Belief::Fuzzy {
            let is_part = self.words[at].gap == Gap::Hyphen || after.is_some_and(|after| after.gap == Gap::Hyphen);
            return is_part || [before, after].into_iter().flatten().any(|word| self.forms.form(word.form).is_english);
        }
        let word = &self.words[at];
        if found.words == 1 && is_sign_or_initials(text, word.span) {
            return true;
        }
        // PT Pertamina is a name that is known, Nusantara in PT Baja Nusantara part of one that is not.
        if found.words == 1
            && self.is_in_company_name(text, at, |first| {
                let Target::Key(key) = found.target else { return false };
                first == at && reading.inner.layers.info(key).classes().intersects(ClassSet::NAME)
            })
        {
            return true;
        }
        let form = self.forms.form(word.form);
        // Malang is a city before it is unlucky.
        if found.is_word
            && found.words == 1
            && (form.place.is_some() || form.is_person)
            && matches!(word.gap, Gap::Space | Gap::Comma)
        {
            return true;
        }
        // A capital in mid-sentence speaks for a name that only looks like a derived word.
        if matches!(found.target, Target::Derived(_))
            && found.belief == Belief::Composed
            && before.is_some()
            && matches!(word.gap, Gap::Space | Gap::Comma)
        {
            return text[word.span.range()].starts_with(char::is_uppercase);
        }
        let is_initials = || {
            let letters = &text.as_bytes()[word.span.range()];
            letters.len() <= 3 && letters.iter().all(u8::is_ascii_uppercase)
        };
        let is_name = |word: Option<&Word>| word.is_some_and(|word| self.forms.form(word.form).is_name);
        let joined = word.gap == Gap::Space && after.is_some_and(|after| after.gap == Gap::Space);
        found.words == 1 && joined && is_initials() && is_name(before) && is_name(after)
    }

    /// Whether a capitalized word stands in the name of a company, *PT Baja Samudra Nusantara*, which is not `known` from its
    /// first word on.
    fn is_in_company_name(&self, text: &str, at: usize, is_known: impl Fn(usize) -> bool) -> bool {
        const MOST_WORDS: usize = 6;
        let written = |at: usize| &text[self.words[at].span.range()];
        for place in (at.saturating_sub(MOST_WORDS) + 1..=at).rev() {
            if !self.words[place].gap.joins() || Case::of(written(place)) != Case::Title {
                return false;
            }
            if matches!(written(place - 1), "PT" | "CV" | "UD") {
                return !is_known(place);
            }
        }
        false
    }

    /// The longest candidate that begins with a word and takes at most `limit` words, among the terms and, if wanted, the
    /// `everyday` words.
    fn within(&mut self, reading: &Reading<'_>, at: usize, limit: usize, everyday: bool) -> Option<Candidate> {
        let Reading { inner, text, defined, .. } = reading;
        let words = &self.words[at..at + limit];
        let first = words.first()?.form;
        let defined = defined.at(text, words);
        let phrase = if may_begin(words) {
            let phrase = self.phrases.longest(&inner.layers, &self.forms, text, words);
            phrase.filter(|phrase| {
                let info = inner.layers.info(phrase.key);
                info.has(Info::ANNOTATED) || everyday || !info.is_explained()
            })
        } else {
            None
        };
        if let Some(words) = defined.filter(|words| phrase.is_none_or(|phrase| *words >= phrase.words)) {
            return Some(Candidate {
                words,
                target: Target::Definition,
                belief: Belief::Defined,
                confidence: 98,
                is_word: false,
                is_explained: true,
            });
        }
        if let Some(phrase) = phrase {
            let info = inner.layers.info(phrase.key);
            let (belief, confidence) = belief(phrase.nearness, phrase.is_variant || info.has(Info::VARIANT));
            let is_word = !info.has(Info::ANNOTATED);
            let (target, is_explained) = (Target::Key(phrase.key), info.is_explained());
            return Some(Candidate { words: phrase.words, target, belief, confidence, is_word, is_explained });
        }
        if limit > 1
            && let Some(candidate) = self.mistaken_pair(reading, at)
        {
            return Some(candidate);
        }
        let form = self.forms.form(first);
        if !first.is_notable() && !everyday {
            return None;
        }
        if let Some(entry) = form.entry.filter(|entry| everyday || !entry.is_word) {
            let (belief, confidence) = belief(entry.nearness, entry.is_variant);
            let target = if entry.nearness >= Nearness::Root { Target::Derived(entry.key) } else { Target::Key(entry.key) };
            return Some(Candidate { words: 1, target, belief, confidence, is_word: entry.is_word, is_explained: true });
        }
        if form.is_composed {
            let (target, belief) = (Target::Composed, Belief::Composed);
            return Some(Candidate { words: 1, target, belief, confidence: 85, is_word: false, is_explained: true });
        }
        let suggestion = form.suggestion.filter(|_| form.entry.is_none())?;
        let confidence = (suggestion.confidence * 100.0).round() as u8;
        let target = Target::Respelt(suggestion.key);
        let belief = if suggestion.is_spacing { Belief::Variant } else { Belief::Fuzzy };
        Some(Candidate { words: 1, target, belief, confidence, is_word: false, is_explained: true })
    }

    /// Two words that should be one, *di lakukan*, or are a term with a misspelt word, *rantai paso*.
    fn mistaken_pair(&mut self, reading: &Reading<'_>, at: usize) -> Option<Candidate> {
        let Reading { inner, text, .. } = reading;
        let [first, second, ..] = &self.words[at..] else { return None };
        let is_apart = second.gap == Gap::Space && first.kind == TokenKind::Word && second.kind == TokenKind::Word;
        if !is_apart || !first.form.may_join(second.form) {
            return None;
        }
        let found = |target, belief, confidence| {
            Some(Candidate { words: 2, target, belief, confidence, is_word: false, is_explained: true })
        };
        let layers = &inner.layers;
        let [one, two] = [first, second].map(|word| &text[word.span.range()]);
        let form = self.forms.form(second.form);
        if form.piece == Piece::Unknown {
            let steps = self.forms.steps(self.forms.form(first.form));
            let meant = misspelling::suggest_term(layers, steps, self.forms.continuations(second.form))?;
            return found(Target::Key(meant.key), Belief::Fuzzy, (meant.confidence * 100.0).round() as u8);
        }
        let before = at.checked_sub(1).map(|before| &text[self.words[before].span.range()]);
        let joined = || spacing::join(layers, one, two).map(|respaced| respaced.key);
        let key = (*self.joins.entry((first.form, second.form)).or_insert_with(joined))?;
        let is_right = spacing::is_delivery(layers, before, one, two);
        if is_right { None } else { found(Target::Respelt(key), Belief::Variant, 92) }
    }

    /// Whether the term `best` at `at` is better cut short because a term begins inside it and reaches beyond it: in *program
    /// kerja sama* the terms are *program* and *kerja sama*, not *program kerja*. Of the two ways to divide the words up, that
    /// wins which [covers](Covered) more, and of equals the one whose longer term comes last, since the modifiers of an
    /// Indonesian noun follow it. Gives the number of words to be cut to. Names are never cut.
    fn better_split(&mut self, reading: &Reading<'_>, at: usize, best: &Candidate) -> Option<usize> {
        let Reading { inner, text, .. } = *reading;
        let Target::Key(key) = best.target else { return None };
        if best.words == 1 || inner.layers.info(key).classes().intersects(ClassSet::NAME) {
            return None;
        }
        let end = at + best.words;
        for inside in at + 1..end {
            if !may_begin(&self.words[inside..]) {
                continue;
            }
            // Everyday phrases count too, although they may not be shown: pihak | kedua negara.
            let Some(other) = self.phrases.longest(&inner.layers, &self.forms, text, &self.words[inside..]) else { continue };
            let other_end = inside + other.words;
            if other_end <= end {
                continue;
            }
            let kept = self.covered(reading, end, other_end).with(best.words);
            let split = self.covered(reading, at, inside).with(other.words);
            // A name is a name, whatever of the words around it is no term: Kepala | Badan Pengembangan Sumber Daya Manusia
            // Industri.
            let is_name = inner.layers.info(other.key).classes().intersects(ClassSet::NAME);
            if split >= kept || (is_name && split.joined >= kept.joined) {
                return Some(inside - at);
            }
        }
        None
    }

    /// What the terms found one after the other between two words cover.
    fn covered(&mut self, reading: &Reading<'_>, mut from: usize, to: usize) -> Covered {
        let mut covered = Covered::default();
        while from < to {
            let found = self.within(reading, from, to - from, reading.inner.words).filter(|found| found.belief != Belief::Fuzzy);
            covered = found.map_or(covered, |found| covered.with(found.words));
            from += found.map_or(1, |found| found.words);
        }
        covered
    }

    /// The bytes of some words.
    fn span(&self, at: usize, words: usize) -> Span {
        Span::new(self.words[at].span.start, self.words[at + words - 1].span.end)
    }

    fn matched(&self, reading: &Reading<'_>, at: usize, found: &Candidate) -> Match {
        let Candidate { words, target, belief, confidence, is_word, .. } = *found;
        let Reading { inner, text, .. } = reading;
        let Span { start, mut end } = self.span(at, words);
        // The full stop of an abbreviation belongs to it (Bpk.), that of the sentence does not (BPK.).
        if let Target::Key(key) = target
            && text.as_bytes().get(end) == Some(&b'.')
            && inner.layers.headwords(key).any(|headword| headword.written.strip_suffix('.') == Some(&text[start..end]))
        {
            end += 1;
        }
        Match { start, length: (end - start) as u32, target, belief, confidence, is_word }
    }
}

/// A block of a text on its way through the engine.
struct Reading<'a> {
    inner: &'a Inner,
    /// The block's own text.
    text: &'a str,
    /// Where it begins in the whole text.
    start: usize,
    /// What the whole text defines.
    defined: &'a DefinedForms,
}

/// What has been found in a text so far.
#[derive(Default)]
struct Results {
    matches: Vec<Match>,
    made: Vec<Made>,
}

impl Results {
    fn push_made(&mut self, span: Span, made: Made) {
        // Nothing overlaps, whatever a recogniser says.
        let is_free = self.matches.last().is_none_or(|last| last.span().end <= span.start);
        debug_assert!(is_free, "{span:?} overlaps what stands before it");
        if !is_free {
            return;
        }
        let target = Target::Made(self.made.len() as u32);
        let (belief, confidence) = (Belief::Composed, made.confidence());
        self.matches.push(Match { start: span.start, length: span.len() as u32, target, belief, confidence, is_word: false });
        self.made.push(made);
    }
}

/// What a way to divide words into terms covers: first the words that a term joins to the one before, then the words of terms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Covered {
    joined: usize,
    words: usize,
}

impl Covered {
    /// With one more term of so many words.
    const fn with(self, words: usize) -> Self {
        Self { joined: self.joined + words - 1, words: self.words + words }
    }
}

/// A match on its way, its length in words.
#[derive(Clone, Copy)]
struct Candidate {
    words: usize,
    target: Target,
    belief: Belief,
    confidence: u8,
    is_word: bool,
    /// Whether there is something to say of it, and not only that it is a name.
    is_explained: bool,
}

/// Whether a word is the letters of a currency sign, *US$*, or the initials of a person whose age follows: *HR (43)*.
fn is_sign_or_initials(text: &str, word: Span) -> bool {
    const MOST_INITIALS: usize = 3;
    let behind = &text.as_bytes()[word.end..];
    let is_initials = word.len() <= MOST_INITIALS && text[word.range()].bytes().all(|byte| byte.is_ascii_uppercase());
    let is_age = || matches!(behind, [b' ', b'(', ten, one, b')', ..] if ten.is_ascii_digit() && one.is_ascii_digit());
    behind.first() == Some(&b'$') || (is_initials && is_age())
}

/// The belief in a form of a headword, and the confidence in hundredths.
const fn belief(nearness: Nearness, is_variant: bool) -> (Belief, u8) {
    match nearness {
        Nearness::Surface | Nearness::Host if is_variant => (Belief::Variant, 97),
        Nearness::Surface => (Belief::Exact, 100),
        Nearness::Host => (Belief::Inflected, 97),
        Nearness::Root | Nearness::Voice => (Belief::Inflected, 92),
        Nearness::Composed => (Belief::Composed, 85),
    }
}
