//! A misspelt word behind the first of a term: *rantai paso* for *rantai pasok*.
//!
//! Alone it may be too short or its meaning too rare to be guessed, but few words go on a term.

use crate::dictionary::compile::Info;
use crate::dictionary::layers::{Key, Layers};
use crate::dictionary::near::Edit;
use crate::recognise::form::{Nearness, Step};

use super::slip::slip;
use super::{Nearby, SUREST, Suggestion, similarity};

/// A slip must be at least as natural.
const LEAST_SLIP: f32 = 0.64;

/// How much more natural it must be than one that makes another term.
const LEAST_MARGIN: f32 = 0.02;

/// A word of terms that an unknown word may be meant for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Continuation {
    key: Key,
    confidence: f32,
}

/// The words with which terms go on, among those that are one slip away from a folded `word`.
pub(crate) fn continuations(layers: &Layers, word: &str, nearby: &[Nearby]) -> Vec<Continuation> {
    let mut found: Vec<Continuation> = Vec::new();
    for Nearby { key, edit } in nearby.iter().copied() {
        let slip = slip(word.as_bytes(), edit);
        let is_plausible = !matches!(edit, Edit::Missing(_, b' ' | b'-')) && slip >= LEAST_SLIP;
        if !is_plausible || !layers.info(key).has(Info::CONTINUES_PHRASE) {
            continue;
        }
        let confidence = (slip + similarity(word, &edit.apply(word).unwrap_or_default())).min(SUREST);
        match found.iter_mut().find(|other| other.key == key) {
            Some(other) => other.confidence = other.confidence.max(confidence),
            None => found.push(Continuation { key, confidence }),
        }
    }
    found
}

/// The term of two words that begins with one of the `steps` and goes on with one of the `continuations`, if there is one that is
/// likelier than all others.
pub(crate) fn suggest(layers: &Layers, steps: &[Step], continuations: &[Continuation]) -> Option<Suggestion> {
    let (mut best, mut next): (Option<Suggestion>, f32) = (None, 0.0);
    for Continuation { key: Key { layer, number }, confidence } in continuations.iter().copied() {
        let image = layers.image(layer);
        let steps =
            steps.iter().filter(|step| step.key.layer == layer && step.first_state != 0 && step.nearness < Nearness::Root);
        let terms = steps.filter_map(|step| image.step(step.first_state, number).and_then(|(_, term)| term));
        for number in terms.filter(|number| image.info(*number).has(Info::ANNOTATED) && image.has_forms(*number)) {
            let key = Key { layer, number };
            match &mut best {
                Some(best) if best.key == key => best.confidence = best.confidence.max(confidence),
                Some(best) if best.confidence >= confidence => next = next.max(confidence),
                _ => {
                    next = best.map_or(next, |best| best.confidence);
                    best = Some(Suggestion { key, confidence, is_spacing: false });
                }
            }
        }
    }
    best.filter(|best| best.confidence - next >= LEAST_MARGIN)
}

#[cfg(test)]
mod tests {
    use super::super::nearby;
    use super::*;
    use crate::dictionary::image::Image;
    use crate::recognise::form::FormTable;

    #[test]
    fn the_second_word_of_a_term() {
        let layers = Layers::new(vec![Image::builtin()]);
        let mut forms = FormTable::new(false);
        for (first, second, term) in [
            ("rantai", "paso", Some("rantai pasok")),
            ("rantai", "pasik", Some("rantai pasok")),
            ("bahan", "bakr", Some("bahan bakar")),
            ("rantai", "pas", None),
            ("rantai", "gading", None),
            ("bahan", "bak", None),
        ] {
            let form = forms.intern(&layers, first, 0, first.len());
            let found =
                suggest(&layers, forms.steps(forms.form(form)), &continuations(&layers, second, &nearby(&layers, second)));
            let found = found.and_then(|found| layers.headwords(found.key).next()).map(|headword| headword.written);
            assert_eq!(found, term, "{first} {second}");
        }
    }
}
