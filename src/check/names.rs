//! Names of institutions: the name of another one is another institution, however near it is.

use super::lexicon::is_title;
use super::original::{Rendering, Term};
use super::terms::{License, Presence, Scene};
use super::translation::Mention;
use super::{lexicon::Phrase, stem::Stem};
use crate::annotation::Kind;
use crate::span::Span;

/// So many words may stand in a name that its equivalent does not have.
const MOST_ADDED: usize = 2;

impl Scene<'_> {
    /// The name of another institution where that of a term should be.
    pub(super) fn other_name(&self, term: &Term, presence: Presence) -> Option<(f32, Mention)> {
        let known = &term.known;
        let is_institution = term.is_checked
            && matches!(term.kind, Kind::Name | Kind::Acronym)
            && known.equivalents.first().is_some_and(|rendering| is_title(&rendering.written));
        if !is_institution {
            return None;
        }
        let titles = || known.equivalents.iter().filter(|rendering| is_title(&rendering.written));
        match presence {
            Presence::Scattered => titles().find_map(|rendering| self.widened(rendering)).map(|mention| (0.7, mention)),
            Presence::Absent | Presence::Partial(_) if !known.domains.is_empty() => {
                if let Some(mention) = titles().find_map(|rendering| self.other_field(rendering)) {
                    return Some((0.8, mention));
                }
                let is_mostly_there = titles().any(|rendering| {
                    let found = rendering.stems.iter().filter(|stem| self.has_related(**stem)).count();
                    found * 2 > rendering.stems.len()
                });
                let mention = self.mentions.iter().filter(|_| !is_mostly_there).find(|mention| {
                    // A *House of Representatives member* names the House too; *Ministry of Trade and Industry* names one ministry.
                    let is_inside = || {
                        self.mentions.iter().any(|wider| {
                            wider.first <= mention.first
                                && mention.last <= wider.last
                                && (wider.first, wider.last) != (mention.first, mention.last)
                                && self.lexicon.is_institution(wider.phrase)
                        })
                    };
                    self.is_institution(mention, known.equivalents.iter())
                        && !is_inside()
                        && self.is_licensed(mention) == License::None
                });
                mention.map(|mention| (0.8, *mention))
            }
            _ => None,
        }
    }

    /// Whether a mention is the name of an institution, and not only part of one of these equivalents.
    fn is_institution<'r>(&self, mention: &Mention, mut own: impl Iterator<Item = &'r Rendering>) -> bool {
        let stems = self.lexicon.stems_of(mention.phrase);
        let words = self.translation.words.get(mention.first..=mention.last).unwrap_or_default();
        self.lexicon.is_institution(mention.phrase)
            && words.iter().all(|word| word.is_function || word.is_capital)
            && !own.any(|rendering| stems.iter().all(|stem| rendering.stems.contains(stem)))
    }

    /// A name that has the words of an equivalent with others among them: *National Food and Drug Agency*, which is not the
    /// *National Food Agency*.
    fn widened(&self, rendering: &Rendering) -> Option<Mention> {
        let words = &self.translation.words;
        (0..words.len()).filter(|first| rendering.stems.contains(&words[*first].stem)).find_map(|first| {
            let mut missing: Vec<Stem> = rendering.stems.to_vec();
            let mut added = 0;
            let mut is_inside = false;
            for (last, word) in words.iter().enumerate().skip(first) {
                if last > first && word.is_after_break {
                    return None;
                }
                if let Some(found) = missing.iter().position(|stem| *stem == word.stem) {
                    missing.swap_remove(found);
                    is_inside = word.is_capital;
                    if missing.is_empty() {
                        let span = Span::new(words[first].span.start, word.span.end);
                        return (added > 0 && is_inside).then_some(Mention { phrase: Phrase::MAX, span, first, last });
                    }
                } else if !word.is_function {
                    added += 1;
                    if added > MOST_ADDED || !is_inside || !word.is_capital || !self.unexplained[last] {
                        return None;
                    }
                }
            }
            None
        })
    }

    /// The head of an equivalent with another field: *Ministry of Villages* for *Ministry of Manpower*.
    fn other_field(&self, rendering: &Rendering) -> Option<Mention> {
        let words = &self.translation.words;
        if rendering.stems.iter().any(|stem| *stem != rendering.head && self.has_related(*stem)) {
            return None;
        }
        (0..words.len()).filter(|at| words[*at].stem == rendering.head && words[*at].is_capital).find_map(|first| {
            let gap = words[first + 1..].iter().take_while(|word| word.is_function && !word.is_after_break).count();
            let last = first + 1 + gap;
            let word =
                words.get(last).filter(|word| gap > 0 && word.is_capital && !word.is_after_break && self.unexplained[last])?;
            let span = Span::new(words[first].span.start, word.span.end);
            Some(Mention { phrase: Phrase::MAX, span, first, last })
        })
    }
}
