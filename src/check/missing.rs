//! Terms of which nothing is in the translation.

use super::original::{Rendering, Term};
use super::stem::Stem;
use super::terms::{Presence, Scene};

/// Words that make of an office one that is not it.
const OTHERS: [&str; 7] = ["vice", "deputy", "former", "ex", "acting", "assistant", "associate"];

impl Scene<'_> {
    /// How surely a term that is not found should be.
    pub(super) fn missing(&self, number: usize, term: &Term, presence: Presence) -> f32 {
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
        if self.is_deprived(number) {
            return 0.7;
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

    /// Whether only the office is there of a term that is not that office: *president* for *wakil presiden*.
    fn is_deprived(&self, number: usize) -> bool {
        let stems = &self.lexicon.stems;
        let is_other = |stem: &Stem| OTHERS.iter().any(|word| stems.get(word) == Some(*stem));
        let is_told = self.translation.words.iter().any(|word| is_other(&word.stem));
        if is_told || !self.terms[number].is_noun {
            return false;
        }
        let rest =
            |rendering: &Rendering| -> Vec<Stem> { rendering.stems.iter().copied().filter(|stem| !is_other(stem)).collect() };
        let own = &self.terms[number].known.equivalents;
        own.iter().all(|rendering| rendering.stems.len() > 1 && rendering.stems.iter().any(is_other))
            && own.iter().map(rest).any(|rest| {
                let is_elsewhere = self.terms.iter().any(|other| {
                    let mut others = other.known.equivalents.iter().map(|rendering| &rendering.stems);
                    other.span != self.terms[number].span && others.any(|stems| rest.iter().all(|stem| stems.contains(stem)))
                });
                !is_elsewhere && self.translation.find(&rest).is_some()
            })
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
}
