//! What is worked out of a single word only when it is asked for.

use crate::dictionary::layers::{Key, Layers};
use crate::fold::fold;
use crate::glossary::made::Wording;
use crate::morphology::{self, Analysis, Lexicon};
use crate::recognise::derived::{self, Derived};
use crate::recognise::{misspelling, spacing};

/// How a word is derived from what it gets its meaning from, and the meaning.
pub(super) fn derivation<'a>(layers: &'a Layers, word: &str, key: Key) -> Option<(Analysis, Derived<'a>)> {
    let word = fold(word);
    morphology::best_known(layers, &word, layers.listed(&word)).into_iter().find_map(|reading| {
        let derived = derived::derive(layers, &reading).filter(|derived| derived.key == key)?;
        Some((reading, derived))
    })
}

/// The glosses made for a derived word.
pub(super) fn glosses_of_derived(layers: &Layers, word: &str, key: Key) -> Vec<Wording> {
    let derived = derivation(layers, word, key).map(|(_, derived)| derived);
    let senses = derived.into_iter().flat_map(|derived| derived.senses);
    senses.filter_map(|made| made.gloss).map(Wording::of_gloss).collect()
}

/// How words that are not written as they should be are, and what a combining form adds to their meaning; nothing where the
/// headword says it.
pub(super) fn respelling(layers: &Layers, text: &str) -> Option<(String, Option<&'static str>)> {
    let mut words = text.split_whitespace();
    if let (Some(first), Some(second)) = (words.next(), words.next()) {
        return spacing::join(layers, first, second).map(|respaced| (respaced.text, respaced.prefix));
    }
    let word = fold(text);
    let readings = morphology::best_known(layers, &word, layers.listed(&word));
    let respaced = spacing::part(layers, &word, &readings).map(|respaced| respaced.text);
    let is_lower = text.starts_with(char::is_lowercase);
    let meant = respaced.or_else(|| misspelling::suggest(layers, &word).filter(|_| is_lower).map(|meant| meant.word));
    meant.map(|meant| (meant, None))
}
