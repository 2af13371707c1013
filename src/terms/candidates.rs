//! What recurs and is in no dictionary: phrases that name something, unknown words, short forms that nobody explains.

use std::sync::Arc;

use super::entry::{Entry, Meaning, Origin, Place};
use super::known::Mention;
use super::phrases::{BETWEEN, Capitals, First, Phrase, Phrases};
use super::score::scores;
use super::sentence::{context, one_line};
use super::word::{Role, Word, Words};
use crate::annotation::Kind;
use crate::dictionary::class::Class;
use crate::dictionary::compile::{Info, key as key_of};
use crate::dictionary::entry::Sense;
use crate::dictionary::layers::Layers;
use crate::dictionary::part;
use crate::dictionary::record::Attributes;
use crate::fold::fold;
use crate::glossary::{Annotation, Placed, Places};
use crate::span::Span;
use crate::token::{Gap, Token, TokenKind};

/// What has been counted in all documents.
#[derive(Debug, Default)]
pub(super) struct Candidates {
    pub(super) phrases: Phrases,
    pub(super) short_forms: Phrases,
    words: Words,
}

/// A phrase has no more units than this.
const LONGEST: usize = 5;

/// A word or a known term of several, as a part of phrases.
#[derive(Clone, Debug)]
struct Unit {
    span: Span,
    lemma: Arc<str>,
    role: Role,
    in_name: Role,
    weight: f32,
    words: u8,
    is_unknown: bool,
    rare: Option<Arc<str>>,
    /// Each of its words has a capital.
    is_capital: bool,
    /// Nothing but white space stands before it.
    joins: bool,
}

/// Reads the phrases of a document, sentence by sentence.
pub(super) struct Reader<'a> {
    layers: &'a Layers,
    text: &'a str,
    placed: Placed<'a>,
    places: Places<'a>,
    of: (u32, &'a Arc<str>),
    sentence: Span,
    /// Its words all have capitals, as in a heading.
    is_heading: bool,
    units: Vec<Unit>,
    /// Where the annotation that is being read ends, and whether its unit has been made.
    annotated: Option<(Span, Option<Unit>)>,
    key: String,
}

impl<'a> Reader<'a> {
    pub(super) fn new(placed: Placed<'a>, of: (u32, &'a Arc<str>)) -> Self {
        Self {
            layers: placed.annotations().layers(),
            text: placed.annotations().text(),
            placed,
            places: placed.places(),
            of,
            sentence: Span::new(0, 0),
            is_heading: false,
            units: Vec::new(),
            annotated: None,
            key: String::new(),
        }
    }

    /// Goes on to a sentence.
    pub(super) fn begin(&mut self, tokens: &[Token], sentence: Span) {
        const LONG: usize = 5;
        let text = self.text;
        let words = tokens.iter().filter(|token| token.kind == TokenKind::Word).map(|token| &text[token.span.range()]);
        self.is_heading = !words.clone().any(|word| word.len() >= LONG && word.starts_with(char::is_lowercase));
        self.sentence = sentence;
        self.units.clear();
    }

    /// Takes in an annotation that begins at the next token.
    pub(super) fn annotate(&mut self, annotation: &Annotation<'_>, mention: Option<Mention<'_>>) {
        let span = annotation.span();
        let text = &self.text[span.range()];
        let unit = Unit {
            span,
            lemma: "".into(),
            role: Role::Boundary,
            in_name: Role::Boundary,
            weight: 1.0,
            words: text.split_whitespace().count().min(usize::from(u8::MAX)) as u8,
            is_unknown: false,
            rare: None,
            is_capital: text.split_whitespace().all(is_capital),
            joins: true,
        };
        let is_single = !text.contains(char::is_whitespace);
        let unit = match mention {
            // Its word says it all.
            None if annotation.matched().is_word => return,
            Some(mention) if mention.is_guess && is_single => return,
            Some(Mention { kind: Kind::Term, headword, .. }) if is_single && !headword.contains(' ') => return,
            Some(Mention { kind, headword, class, is_guess: false }) => {
                let role = match (kind, class) {
                    (Kind::Term | Kind::Acronym, None | Some("n")) => Role::Head,
                    (Kind::Term, Some("adj")) => Role::Modifier,
                    (Kind::Name, Some("place")) => Role::Place,
                    _ => Role::Boundary,
                };
                Unit { lemma: headword.into(), role, in_name: role, ..unit }
            }
            _ => unit,
        };
        self.annotated = Some((span, Some(unit)));
    }

    /// Takes in the next token.
    pub(super) fn read(&mut self, token: Token, candidates: &mut Candidates) {
        let joins = token.gap.joins();
        if let Some((span, unit)) = &mut self.annotated {
            if token.span.start < span.end {
                if let Some(mut unit) = unit.take() {
                    // *bekerja sama* is what somebody does.
                    let word = candidates.words.get(self.layers, &self.text[token.span.range()]);
                    let is_verb = word.role == Role::Boundary && unit.role == Role::Head && unit.words > 1 && !unit.is_capital;
                    if is_verb && fold(&unit.lemma).split(' ').next() != Some(&*word.lemma) {
                        unit.role = Role::Boundary;
                    }
                    unit.joins = joins;
                    self.units.push(unit);
                }
                return;
            }
            self.annotated = None;
        }
        let mut span = token.span;
        let mut written = &self.text[span.range()];
        if token.gap == Gap::Hyphen
            && let Some(last) = self.units.last().filter(|last| last.span.end + 1 >= token.span.start)
        {
            span.start = last.span.start;
            written = &self.text[span.range()];
        }
        let Word { lemma, role, in_name, weight, is_unknown, rare } =
            if token.kind == TokenKind::Word && !self.placed.is_muted(span) {
                candidates.words.get(self.layers, written)
            } else {
                candidates.words.get(self.layers, "")
            };
        let unit =
            Unit { span, lemma, role, in_name, weight, words: 1, is_unknown, rare, is_capital: is_capital(written), joins };
        if span.start < token.span.start
            && let Some(last) = self.units.last_mut()
        {
            *last = Unit { joins: last.joins, ..unit };
        } else {
            self.units.push(unit);
        }
    }

    /// Counts the phrases of the sentence.
    pub(super) fn end(&mut self, candidates: &mut Candidates) {
        let units = std::mem::take(&mut self.units);
        let mut shared = None;
        for first in 0..units.len() {
            let name = units[first].is_capital && first > 0 && !self.is_heading;
            let role = |unit: &Unit| if name && unit.is_capital { unit.in_name } else { unit.role };
            if !matches!(role(&units[first]), Role::Head | Role::Foreign) {
                continue;
            }
            let run = units[first..].iter().take(LONGEST).enumerate();
            for (length, last) in run.take_while(|(at, unit)| *at == 0 || (unit.joins && role(unit) != Role::Boundary)) {
                let phrase = &units[first..=first + length];
                let is_wanted = match phrase {
                    [word] => word.is_unknown || word.rare.is_some(),
                    _ => role(last) != Role::Link && is_phrase(phrase),
                };
                if is_wanted {
                    self.count(phrase, first == 0, candidates, &mut shared);
                }
            }
        }
        self.units = units;
    }

    /// The whole sentence on one line, unless it is longer than any should be.
    fn whole(&self) -> Option<Arc<str>> {
        const LONGEST: usize = 1 << 12;
        (self.sentence.len() <= LONGEST).then(|| one_line(&self.text[self.sentence.range()]).into())
    }

    fn count(&mut self, units: &[Unit], begins: bool, candidates: &mut Candidates, shared: &mut Option<Option<Arc<str>>>) {
        let mut key = std::mem::take(&mut self.key);
        key.clear();
        for unit in units {
            if !key.is_empty() {
                key.push(BETWEEN);
            }
            key.push_str(&unit.lemma);
        }
        let telling = if begins { &units[1..] } else { units };
        let capitals = match telling {
            [] => Capitals::Unclear,
            _ if self.is_heading => Capitals::Unclear,
            telling if telling.iter().all(|unit| unit.is_capital) => Capitals::All,
            _ => Capitals::NotAll,
        };
        let span = Span::new(units[0].span.start, units[units.len() - 1].span.end);
        candidates.phrases.count(&key, self.of.0, capitals, || {
            let written = &self.text[span.range()];
            let plain = key.replace(BETWEEN, " ");
            let is_listed = self.layers.get(&key_of(&plain)).any(|key| self.layers.info(key).has(Info::ANNOTATED));
            let sentence = shared.get_or_insert_with(|| self.whole());
            // One that is long beyond measure is cut around each phrase.
            let sentence = match sentence {
                Some(sentence) => Arc::clone(sentence),
                None => context(self.text, self.sentence, span).into(),
            };
            First {
                words: units.iter().map(|unit| unit.words).fold(0, u8::saturating_add),
                weight: units.iter().map(|unit| unit.weight).sum::<f32>() / units.len() as f32,
                is_known: is_listed,
                gloss: if let [word] = units { word.rare.clone() } else { None },
                is_name: is_name(units),
                place: Place::new(self.of, self.places.position(span.start)),
                written: one_line(written).into(),
                sentence,
            }
        });
        self.key = key;
    }
}

/// Whether units are more than English words, and those with a place a name.
fn is_phrase(units: &[Unit]) -> bool {
    let has_place = units.iter().any(|unit| unit.role == Role::Place);
    units.iter().any(|unit| unit.role != Role::Foreign) && (!has_place || units.iter().all(|unit| unit.is_capital))
}

/// Whether units name one thing if they are written with capitals: they begin as names of bodies do, or contain a place.
fn is_name(units: &[Unit]) -> bool {
    let first = units[0].lemma.split(' ').next().unwrap_or_default();
    units.iter().any(|unit| unit.role == Role::Place) || !part::with_first_word(&fold(first)).parts().is_empty()
}

fn is_capital(written: &str) -> bool {
    written.starts_with(char::is_uppercase)
}

impl Candidates {
    /// The entries of what recurs at least so often, and of all short forms.
    pub(super) fn finish(self, least: u32) -> Vec<Entry> {
        let all = self.phrases.into_all();
        let scores = scores(&all, least);
        let recurring = scores.into_iter().filter_map(|(key, score)| Some((key, score, all.get(key)?)));
        let wanted = recurring.filter(|(_, score, phrase)| !phrase.is_known && score.alone >= 1.0);
        let mut entries: Vec<Entry> = wanted.map(|(key, score, phrase)| entry(key, phrase, score.value)).collect();
        merge(&mut entries);
        entries.extend(self.short_forms.into_all().iter().map(|(short, phrase)| Entry {
            kind: Kind::Acronym,
            class: None,
            headword: short.to_string(),
            ..entry(short, phrase, phrase.count as f32)
        }));
        entries
    }
}

/// Makes one entry of those that differ only in what was taken for one term in them.
fn merge(entries: &mut Vec<Entry>) {
    entries.sort_by(|one, other| one.headword.cmp(&other.headword).then_with(|| one.first.order().cmp(&other.first.order())));
    entries.dedup_by(|other, one| {
        let is_same = one.headword == other.headword;
        if is_same {
            one.count += other.count;
            one.documents = one.documents.max(other.documents);
            one.score = one.score.zip(other.score).map(|(one, other)| one + other);
        }
        is_same
    });
}

fn entry(key: &str, phrase: &Phrase, score: f32) -> Entry {
    let meaning = phrase.gloss.as_deref().map(|gloss| Meaning::of(&Sense::new(gloss, Some(Class::Noun), "", Attributes(""))));
    let is_open = meaning.is_none();
    let is_name = phrase.is_name && phrase.capitals > 0 && phrase.small == 0;
    let headword = if is_name { phrase.written.to_string() } else { key.replace(BETWEEN, " ") };
    let start = phrase.sentence.find(&*phrase.written).unwrap_or(0);
    let mention = Span::new(start, (start + phrase.written.len()).min(phrase.sentence.len()));
    let class = if is_name { Class::Name } else { Class::Noun };
    Entry {
        headword,
        kind: if is_name {
            Kind::Name
        } else if is_open {
            Kind::Term
        } else {
            Kind::Word
        },
        origin: if is_open { Origin::Candidate } else { Origin::Dictionary },
        meanings: meaning.into_iter().collect(),
        class: Some(class.code()),
        expansion: None,
        count: phrase.count,
        documents: phrase.documents,
        first: phrase.first.clone(),
        context: context(&phrase.sentence, Span::new(0, phrase.sentence.len()), mention),
        score: is_open.then_some(score),
    }
}
