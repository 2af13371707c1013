//! What stands in the translation instead of a term.

use super::lexicon::Phrase;
use super::original::{Rendering, Term};
use super::stem::Stem;
use super::terms::{License, Presence, Scene};
use super::translation::Mention;
use crate::span::Span;

impl Scene<'_> {
    /// The mentions of the dictionary's equivalents that nothing of the original means, none inside another.
    pub(super) fn free(&self) -> Vec<(Mention, License)> {
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
            // A meat that is beef elsewhere is none beside a buffalo.
            let is_part =
                self.explained.contains_key(&word.stem) && !self.named.contains(&word.stem) && self.contrasts.has(word.stem);
            let is_new = (self.unexplained[number] || is_part)
                && !free.iter().any(|(mention, _)| mention.first <= number && number <= mention.last);
            if is_new {
                free.push((
                    Mention { phrase: Phrase::MAX, span: word.span, first: number, last: number },
                    if is_part { License::Akin } else { License::None },
                ));
            }
        }
        free
    }

    /// How surely a mention stands where a term should.
    pub(super) fn rival(
        &self,
        number: usize,
        term: &Term,
        presence: Presence,
        mention: &Mention,
        license: License,
    ) -> Option<f32> {
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
        // A word of the term itself, taken in another meaning: it says nothing of other terms.
        let is_part = mention.phrase == Phrase::MAX && license == License::Akin;
        if is_part && self.explained.get(&stems[0]).is_none_or(|terms| terms.iter().any(|other| *other != number)) {
            return None;
        }
        // Not long is short.
        let before = self.source.get(..term.span.start).unwrap_or_default();
        let nearby = if term.is_noun { 1 } else { 3 };
        let is_negated = before
            .split_whitespace()
            .rev()
            .take(nearby)
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
        // An everyday word of several parts is set apart only by one of the same head: *criminal code*, *code of ethics*.
        let is_compound = term.is_noun && term.headword.contains(' ');
        if !(term.is_checked || is_compound) || presence == Presence::Loose || license == License::Akin {
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
            if !term.is_checked {
                return (is_head && new > 0 && self.lexicon.is_noun(mention.phrase)).then_some(0.7);
            }
            return Some(match (is_head, new) {
                (true, 0) if far == 0 || !self.lexicon.is_noun(mention.phrase) => 0.55,
                (true, 0) => 0.75,
                (true, _) => 0.85,
                (false, _) => 0.4,
            });
        }
        if !term.is_checked {
            return None;
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

    /// A word that nothing explains, directly before the head of what the term is called, where other words should be: *hedge fund*
    /// for *pension fund*.
    pub(super) fn slot(&self, number: usize, term: &Term, presence: Presence) -> Option<(f32, Mention)> {
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
            let first = if self.is_hyphenated(head - 1) { head - 2 } else { head - 1 };
            let span = Span::new(words[first].span.start, words[head].span.end);
            let phrase = self.lexicon.phrase(&[words[head - 1].stem, rendering.head]).unwrap_or(Phrase::MAX);
            Some((self.slot_confidence(number, rendering, head), Mention { phrase, span, first, last: head }))
        })
    }

    /// Whether a hyphen joins a word to the one before it.
    fn is_hyphenated(&self, at: usize) -> bool {
        let words = &self.translation.words;
        at > 0 && self.translation.text.get(words[at - 1].span.end..words[at].span.start) == Some("-")
    }

    /// How surely the word before a head makes another term of it.
    fn slot_confidence(&self, number: usize, rendering: &Rendering, head: usize) -> f32 {
        let words = &self.translation.words;
        let filler = self.translation.text.get(words[head - 1].span.range()).unwrap_or_default();
        let lower = filler.to_lowercase();
        let is_abbreviated = filler.len() < 4
            || !filler.chars().any(char::is_lowercase)
            || rendering.stems.iter().any(|stem| self.lexicon.stems.written(*stem).starts_with(&lower));
        let is_light =
            self.light.contains(&rendering.head) || (self.is_hyphenated(head - 1) && self.light.contains(&words[head - 2].stem));
        // What stands beside the term in the original may be what the word means.
        let is_neighbors = self.terms.get(number + 1).is_some_and(|next| {
            let between = self.source.get(self.terms[number].span.end..next.span.start).unwrap_or("-");
            between.trim().is_empty() && next.is_noun && self.presence(next) == Presence::Absent
        });
        if is_abbreviated || is_light || is_neighbors { 0.5 } else { 0.65 }
    }
}
