//! Terms of the dictionary: the longest that begins with a word, and the nearest form of it.

use crate::dictionary::class::ClassSet;
use crate::dictionary::compile::{Info, gap_number};
use crate::dictionary::layers::{Key, Layers};
use crate::dictionary::strict::Met;
use crate::recognise::case::Case;
use crate::recognise::form::{FormId, FormTable, Nearness, Step};
use crate::span::Span;
use crate::token::{Gap, TokenKind};

/// A token with its form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    pub(crate) span: Span,
    pub(crate) form: FormId,
    pub(crate) kind: TokenKind,
    pub(crate) gap: Gap,
}

impl Word {
    /// Whether something composed of several words may begin with it.
    #[inline]
    pub(crate) fn begins_something(&self) -> bool {
        self.form.begins_composed() || self.kind == TokenKind::Number
    }
}

/// A term found at a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) key: Key,
    /// How many words it takes.
    pub(crate) words: usize,
    pub(crate) nearness: Nearness,
    /// One of its words is a variant of that of the headword.
    pub(crate) is_variant: bool,
}

/// A place in the phrase trie of a layer, and how it was reached.
#[derive(Clone, Copy, Debug)]
struct State {
    layer: u8,
    state: u32,
    nearness: Nearness,
    is_variant: bool,
}

/// Finds terms of several words.
#[derive(Debug, Default)]
pub(crate) struct PhraseMatcher {
    states: Vec<State>,
    next: Vec<State>,
}

impl PhraseMatcher {
    /// The longest term of several words that begins with the first of `words`; among equally long ones the one whose words are
    /// nearest to those of the text, and then the one of the higher layer.
    pub(crate) fn longest(&mut self, layers: &Layers, forms: &FormTable, text: &str, words: &[Word]) -> Option<Term> {
        let first = words.first()?;
        self.states.clear();
        for step in forms.steps(forms.form(first.form)).iter().filter(|step| step.first_state != 0) {
            let Step { key, nearness, is_variant, first_state, .. } = *step;
            self.states.push(State { layer: key.layer, state: first_state, nearness, is_variant });
        }
        let mut best: Option<Term> = None;
        for (taken, word) in words.iter().enumerate().skip(1) {
            if self.states.is_empty() || word.kind == TokenKind::Web {
                break;
            }
            if !word.gap.joins() {
                let gap = gap_number(word.gap);
                self.states.retain_mut(|state| match layers.image(state.layer).step(state.state, gap) {
                    Some((next, _)) => {
                        state.state = next;
                        true
                    }
                    None => {
                        // kerja-sama is written so, wrongly, for kerja sama.
                        state.is_variant = true;
                        word.gap == Gap::Hyphen
                    }
                });
            }
            self.next.clear();
            let mut found: Option<Term> = None;
            for state in &self.states {
                let mut advance = |step: Step| {
                    let Step { key, second, nearness, .. } = step;
                    if key.layer != state.layer {
                        return;
                    }
                    let image = layers.image(key.layer);
                    let one = image.step(state.state, key.number);
                    let reached = second.map_or(one, |second| one.and_then(|(state, _)| image.step(state, second)));
                    let Some((next, term)) = reached else { return };
                    let nearness = nearness.max(state.nearness);
                    let is_variant = state.is_variant || step.is_variant;
                    self.next.push(State { layer: key.layer, state: next, nearness, is_variant });
                    let Some(number) = term else { return };
                    let key = Key { layer: key.layer, number };
                    let is_nearer = found.is_none_or(|found| nearness < found.nearness);
                    let is_verb = || layers.info(key).classes().intersects(ClassSet::VERB);
                    let agrees = nearness != Nearness::Voice || is_verb();
                    let written = &text[first.span.start..word.span.end];
                    let met = Met { written, is_exact: nearness == Nearness::Surface && !is_variant };
                    if is_nearer && agrees && capitals_agree(layers, key, written) && layers.is_met(key, met) {
                        found = Some(Term { key, words: taken + 1, nearness, is_variant });
                    }
                };
                if word.kind == TokenKind::Number {
                    for key in layers.get(&text[word.span.range()]) {
                        advance(Step { key, second: None, is_variant: false, nearness: Nearness::Surface, first_state: 0 });
                    }
                } else {
                    // Only the first word of a term is inflected for voice: bekerja sama, but no rantai memasok.
                    let steps = forms.steps(forms.form(word.form)).iter();
                    for step in steps.filter(|step| step.nearness < Nearness::Root) {
                        advance(*step);
                    }
                }
            }
            best = found.or(best);
            std::mem::swap(&mut self.states, &mut self.next);
        }
        best
    }
}

/// Whether a term of several words may begin with the first of `words`: the quick test that most pairs of words fail.
#[inline]
pub(crate) fn may_begin(words: &[Word]) -> bool {
    let [first, second, ..] = words else { return false };
    let followers = first.form.followers();
    followers != 0
        && match second.kind {
            TokenKind::Word if second.gap.joins() || second.gap == Gap::Hyphen => second.form.may_follow(followers),
            TokenKind::Word => followers == u16::MAX && !matches!(second.gap, Gap::Sentence | Gap::Paragraph),
            TokenKind::Number => true,
            TokenKind::Web => false,
        }
}

/// Whether the words of a headword that are written in capitals are so in the text too: *dolar AS* is not *dolar as*. A name of
/// which nothing is said only keeps its words from being glossed, which takes all of its capitals: *Pasar minggu ini* is not
/// *Pasar Minggu*.
fn capitals_agree(layers: &Layers, key: Key, written: &str) -> bool {
    if !layers.info(key).is_explained() {
        let words = |text: &'_ str| -> Vec<bool> {
            let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
            words.map(|word| word.starts_with(char::is_uppercase)).collect()
        };
        let found = words(written);
        return layers.headwords(key).any(|headword| {
            let wanted = words(headword.written);
            wanted.len() == found.len() && wanted.iter().zip(&found).all(|(wanted, found)| found >= wanted)
        });
    }
    if !layers.info(key).has(Info::CAPITALS) {
        return true;
    }
    layers.headwords(key).any(|headword| {
        let capitals = |text: &str| {
            let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| Case::of(word) == Case::Capitals);
            words.map(str::to_owned).collect::<Vec<_>>()
        };
        let found = capitals(written);
        capitals(headword.written).iter().all(|word| found.contains(word))
    })
}
