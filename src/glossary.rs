//! The engine: runs the recognisers over a text and lets the best candidates win.

mod annotations;
mod lookup;
mod made;
mod reference;
mod surroundings;

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

pub use annotations::{Annotation, Annotations};
pub use lookup::Found;

use crate::annotation::{Belief, Match, Target};
use crate::dictionary::class::ClassSet;
use crate::dictionary::compile::{Info, compile};
use crate::dictionary::image::Image;
use crate::dictionary::layers::Layers;
use crate::dictionary::source::{Row, SourceError, read};
use crate::fold::fold;
use crate::morphology::{self, Analysis};
use crate::recognise::definition::{self, Definition};
use crate::recognise::form::{FormId, FormTable, Nearness};
use crate::recognise::term::{PhraseMatcher, Word, may_begin};
use crate::recognise::title;
use crate::sense::Preferences;
use crate::span::Span;
use crate::token::{Gap, Token, TokenKind, Tokenizer};
use made::Made;
use surroundings::Surroundings;

/// A dictionary, perhaps with a user's glossaries over it, that annotates Indonesian text.
///
/// It is cheap to clone, has no lifetime and can be shared between threads.
///
/// ```
/// use padanan::{Glossary, Kind};
///
/// let glossary = Glossary::builtin();
/// let annotations = glossary.annotate("Kemenperin memperkuat rantai pasoknya.");
/// let found: Vec<_> = annotations.iter().map(|a| (a.text(), a.senses()[0].first_equivalent())).collect();
/// assert_eq!(found[0], ("Kemenperin", "Ministry of Industry"));
/// assert!(found.contains(&("rantai pasoknya", "supply chain")));
/// ```
#[derive(Clone)]
pub struct Glossary {
    inner: Arc<Inner>,
}

struct Inner {
    layers: Layers,
    preferences: Preferences,
    words: bool,
}

impl fmt::Debug for Glossary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys: usize = self.inner.layers.images().map(|(_, image)| image.len()).sum();
        f.debug_struct("Glossary").field("keys", &keys).finish_non_exhaustive()
    }
}

impl Glossary {
    /// The built-in dictionary. Opening it costs next to nothing: its tables are used where they lie in the program.
    #[must_use]
    pub fn builtin() -> Self {
        GlossaryBuilder::new().finish()
    }

    /// Starts a glossary with settings of its own.
    #[must_use]
    pub fn builder() -> GlossaryBuilder {
        GlossaryBuilder::new()
    }

    /// Finds what a reader of `text` may want explained. Never fails: any text has some annotations, if only none.
    ///
    /// For many texts use one [`annotator`](Self::annotator), which remembers the words it has met.
    #[must_use]
    pub fn annotate<'t>(&self, text: &'t str) -> Annotations<'t> {
        self.annotator().annotate(text)
    }

    /// Something that annotates one text after the other, faster than [`annotate`](Self::annotate) each time, with the same results.
    #[must_use]
    pub fn annotator(&self) -> Annotator {
        Annotator {
            glossary: self.clone(),
            forms: FormTable::new(self.inner.words),
            words: Vec::new(),
            phrases: PhraseMatcher::default(),
        }
    }

    /// How a word may be read: its dictionary form, root and affixes, most plausible first. Empty if nothing explains it.
    ///
    /// ```
    /// let glossary = padanan::Glossary::builtin();
    /// let best = &glossary.analyse("perusahaannya")[0];
    /// assert_eq!((best.lemma.as_str(), best.root.as_str()), ("perusahaan", "usaha"));
    /// assert_eq!(best.affixes, ["per-", "-an", "-nya"]);
    /// ```
    #[must_use]
    pub fn analyse(&self, word: &str) -> Vec<Analysis> {
        morphology::analyse(&self.inner.layers, &fold(word.trim()))
    }

    /// The likeliest way to read a word, the first of [`analyse`](Self::analyse), several times faster.
    ///
    /// ```
    /// let best = padanan::Glossary::builtin().best_analysis("penyelundupannya").expect("a word with a root");
    /// assert_eq!((best.lemma.as_str(), best.root.as_str()), ("penyelundupan", "selundup"));
    /// ```
    #[must_use]
    pub fn best_analysis(&self, word: &str) -> Option<Analysis> {
        morphology::best(&self.inner.layers, &fold(word.trim()))
    }

    /// Why a word may be read so, a reason a line: what each affix does and how it is written, what the root is, and how the score comes about.
    ///
    /// ```
    /// let glossary = padanan::Glossary::builtin();
    /// let best = glossary.best_analysis("menyapu").unwrap();
    /// assert!(glossary.explain("menyapu", &best)[0].contains("written meny-, in which the s of sapu is lost"));
    /// ```
    #[must_use]
    pub fn explain(&self, word: &str, analysis: &Analysis) -> Vec<String> {
        morphology::explain(&self.inner.layers, &fold(word.trim()), analysis)
    }
}

/// Builds a [`Glossary`] with glossaries of one's own and other settings.
///
/// ```
/// use padanan::Glossary;
///
/// let glossary = Glossary::builder().glossary("istilah.tsv", "rantai dingin\tcold chain")?.finish();
/// assert_eq!(glossary.annotate("logistik rantai dingin").iter().last().unwrap().headword(), "rantai dingin");
/// # Ok::<(), padanan::SourceError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct GlossaryBuilder {
    rows: Vec<Row>,
    preferences: Preferences,
    words: bool,
}

impl GlossaryBuilder {
    /// The built-in dictionary with nothing added.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Lays a glossary over what there is; of two, the one added first comes first. `file` is only for messages; `content` is in one of the formats of `dict/`, or a plain
    /// list of `term<TAB>gloss`.
    ///
    /// # Errors
    ///
    /// If a row is malformed: where, what was found, and what was expected.
    pub fn glossary(mut self, file: &str, content: &str) -> Result<Self, SourceError> {
        self.rows.extend(read(file, content)?.rows);
        Ok(self)
    }

    /// Puts the senses of a domain, such as `law`, first. Of several, the one named first counts most.
    #[must_use]
    pub fn domain(mut self, domain: impl Into<String>) -> Self {
        self.preferences.domains.push(domain.into());
        self
    }

    /// Says when the text is from (`2021`, `2021-05` or `2021-05-20`), so that institutions are glossed with their names of that time.
    #[must_use]
    pub fn as_of(mut self, date: impl Into<String>) -> Self {
        self.preferences.as_of = Some(date.into());
        self
    }

    /// Whether everyday vocabulary is annotated too.
    #[must_use]
    pub const fn words(mut self, words: bool) -> Self {
        self.words = words;
        self
    }

    /// The finished glossary.
    #[must_use]
    pub fn finish(self) -> Glossary {
        let mut images = Vec::new();
        if !self.rows.is_empty() {
            // Compiling fails only on keys out of order, and the compiler sorts them.
            images.extend(compile(&self.rows).ok().map(Image::new));
        }
        images.push(Image::builtin());
        let inner = Inner { layers: Layers::new(images), preferences: self.preferences, words: self.words };
        Glossary { inner: Arc::new(inner) }
    }
}

/// How many words are looked at together, at most: enough for any paragraph, and few enough to stay in the cache.
const BLOCK: usize = 512;

/// Annotates one text after the other, remembering the words it has met. Made by [`Glossary::annotator`].
pub struct Annotator {
    glossary: Glossary,
    forms: FormTable,
    words: Vec<Word>,
    phrases: PhraseMatcher,
}

impl fmt::Debug for Annotator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Annotator").field("glossary", &self.glossary).finish_non_exhaustive()
    }
}

impl Annotator {
    /// Finds what a reader of `text` may want explained, in time linear in its length.
    #[must_use]
    pub fn annotate<'t>(&mut self, text: &'t str) -> Annotations<'t> {
        let inner = Arc::clone(&self.glossary.inner);
        let definitions = DefinedForms::new(text, definition::find(&inner.layers, text));
        let mut results = Results::default();
        let mut tokens = Tokenizer::new(text);
        let mut ended = false;
        while !ended {
            self.forms.make_room();
            self.words.clear();
            ended = self.read_block(&mut tokens);
            self.know_block(&inner.layers, text);
            self.match_block(&Reading { inner: &inner, text, definitions: &definitions }, &mut results);
        }
        Annotations::new(text, inner, results.matches, results.made, definitions.definitions)
    }

    /// Reads words up to the end of a paragraph, or of a sentence in a long one. Says whether the text has ended.
    fn read_block(&mut self, tokens: &mut Tokenizer<'_>) -> bool {
        while let Some(Token { span, kind, gap }) = tokens.next() {
            self.words.push(Word { span, form: FormId::NONE, kind, gap });
            let full = self.words.len() >= BLOCK;
            if full && (tokens.ends_sentence() || self.words.len() >= 8 * BLOCK) {
                return false;
            }
        }
        true
    }

    /// Finds the forms of the words read, and joins those that a hyphen makes one. It is a loop of its own because it waits for memory: here the
    /// processor can look for several words at a time.
    fn know_block(&mut self, layers: &Layers, text: &str) {
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

    fn match_block(&mut self, reading: &Reading<'_>, results: &mut Results) {
        let mut at = 0;
        while at < self.words.len() {
            let found = self.best(reading, at, self.words.len());
            if let Some(title) = self.title(reading, at).filter(|title| found.is_none_or(|found| title.words > found.words)) {
                let words = title.words;
                let parts = self.plain(reading, at, at + words);
                results.push_made(self.span(at, words), Made::title(title, parts));
                at += words;
                continue;
            }
            // A name that is the same in English needs no gloss, nor do its words: Raja Ampat is no king.
            let shown = found.filter(|found| found.is_explained);
            results.matches.extend(shown.map(|found| self.matched(reading, at, &found)));
            at += found.map_or(1, |found| found.words);
        }
    }

    /// The terms one after the other between two words, nothing composed among them.
    fn plain(&mut self, reading: &Reading<'_>, mut at: usize, end: usize) -> Vec<Match> {
        let mut matches = Vec::new();
        while at < end {
            let found = self.best(reading, at, end);
            let shown = found.filter(|found| found.is_explained);
            matches.extend(shown.map(|found| self.matched(reading, at, &found)));
            at += found.map_or(1, |found| found.words);
        }
        matches
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

    /// The composed name or title that begins with a word.
    fn title(&mut self, reading: &Reading<'_>, at: usize) -> Option<title::Title> {
        /// No title is longer.
        const MOST_WORDS: usize = 48;
        if !self.words[at].form.begins_title() {
            return None;
        }
        let end = self.words.len().min(at + MOST_WORDS);
        let words: Vec<Word> = self.words[at..end].to_vec();
        title::read(reading.text, &words, &mut Surroundings { annotator: self, reading, at })
    }

    /// The longest candidate that begins with a word.
    #[inline]
    fn candidate(&mut self, reading: &Reading<'_>, at: usize, end: usize) -> Option<Candidate> {
        let words = &self.words[at..];
        if !words[0].form.is_notable() && !may_begin(words) && !reading.definitions.may_begin(reading.text, &words[0]) {
            return None;
        }
        let found = self.within(reading, at, end - at, reading.inner.words)?;
        (!self.is_out_of_place(reading.text, at, &found)).then_some(found)
    }

    /// Whether the words around a candidate speak against it: a misspelling of an Indonesian word in a run of English, a name, or initials in a
    /// person's name (*Leonard AL Cahyoputra*) that look like a short form.
    fn is_out_of_place(&self, text: &str, at: usize, found: &Candidate) -> bool {
        let near = |at: Option<usize>| at.and_then(|at| self.words.get(at));
        let (before, after) = (near(at.checked_sub(1)), near(Some(at + 1)));
        if found.belief == Belief::Fuzzy {
            return [before, after].into_iter().flatten().any(|word| self.forms.form(word.form).is_english);
        }
        let word = &self.words[at];
        // A capital in mid-sentence speaks for a name that only looks like a derived word.
        if found.belief == Belief::Composed && before.is_some() && matches!(word.gap, Gap::Space | Gap::Comma) {
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

    /// The longest candidate that begins with a word and takes at most `limit` words, among the terms and, if wanted, the `everyday` words.
    fn within(&mut self, reading: &Reading<'_>, at: usize, limit: usize, everyday: bool) -> Option<Candidate> {
        let Reading { inner, text, definitions } = reading;
        let words = &self.words[at..at + limit];
        let first = words.first()?.form;
        let form = self.forms.form(first);
        let defined = definitions.at(text, words);
        let phrase = if may_begin(words) {
            let phrase = self.phrases.longest(&inner.layers, &self.forms, text, words);
            phrase.filter(|phrase| {
                let info = inner.layers.info(phrase.key);
                info.has(Info::ANNOTATED) || everyday || !info.is_explained()
            })
        } else {
            None
        };
        if let Some((index, words)) = defined.filter(|(_, words)| phrase.is_none_or(|phrase| *words >= phrase.words)) {
            let target = Target::Definition(index);
            return Some(Candidate {
                words,
                target,
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
        let target = Target::Key(suggestion.key);
        Some(Candidate { words: 1, target, belief: Belief::Fuzzy, confidence, is_word: false, is_explained: true })
    }

    /// Whether the term `best` at `at` is better cut short because a term begins inside it and reaches beyond it: in *program kerja sama* the
    /// terms are *program* and *kerja sama*, not *program kerja*. Of the two ways to divide the words up, that wins which [covers](Covered) more, and
    /// of equals the one whose longer term comes last, since the modifiers of an Indonesian noun follow it. Gives the number of words to be
    /// cut to. Names are never cut.
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
            // A name is a name, whatever of the words around it is no term: Kepala | Badan Pengembangan Sumber Daya Manusia Industri.
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

/// A text on its way through the engine.
struct Reading<'a> {
    inner: &'a Inner,
    text: &'a str,
    definitions: &'a DefinedForms<'a>,
}

/// What has been found in a text so far.
#[derive(Default)]
struct Results {
    matches: Vec<Match>,
    made: Vec<Made>,
}

impl Results {
    fn push_made(&mut self, span: Span, made: Made) {
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

/// The short forms a document defines, by how they are written.
struct DefinedForms<'t> {
    definitions: Vec<Definition>,
    /// The definitions of each, in the order of the text.
    by_text: HashMap<&'t str, Vec<u32>>,
    /// The first bytes of all of them: nothing else needs to be looked up.
    first_bytes: [bool; 256],
    longest: usize,
}

impl<'t> DefinedForms<'t> {
    fn new(text: &'t str, definitions: Vec<Definition>) -> Self {
        let mut forms = Self { definitions, by_text: Default::default(), first_bytes: [false; 256], longest: 0 };
        for (definition, index) in forms.definitions.iter().zip(0..) {
            let short = &text[definition.short.range()];
            forms.by_text.entry(short).or_default().push(index);
            forms.first_bytes[usize::from(short.as_bytes()[0])] = true;
            forms.longest = forms.longest.max(Tokenizer::new(short).count());
        }
        forms
    }

    #[inline]
    fn may_begin(&self, text: &str, word: &Word) -> bool {
        self.first_bytes[usize::from(text.as_bytes()[word.span.start])]
    }

    /// The longest defined short form that begins with the first of `words`: its index, and how many words it takes.
    fn at(&self, text: &str, words: &[Word]) -> Option<(u32, usize)> {
        let first = words.first().filter(|first| self.may_begin(text, first))?;
        (1..=self.longest.min(words.len())).rev().find_map(|count| {
            let written = &text[first.span.start..words[count - 1].span.end];
            let indices = self.by_text.get(written)?;
            // Of several definitions each holds from its place on, the first before it too.
            let so_far = indices.partition_point(|&index| self.definitions[index as usize].short.start <= first.span.start);
            indices.get(so_far.saturating_sub(1)).map(|&index| (index, count))
        })
    }
}
