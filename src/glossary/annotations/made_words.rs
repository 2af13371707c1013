//! What is worked out of a single word only when it is asked for.

use std::sync::OnceLock;

use crate::annotation::Target;
use crate::dictionary::layers::{Key, Layers};
use crate::dictionary::strict::Met;
use crate::fold::fold;
use crate::glossary::made::Wording;
use crate::glossary::reference;
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

/// What is worked out of a word, as far as it has been asked.
#[derive(Clone, Debug)]
pub(in crate::glossary) struct MadeWord {
    target: Target,
    glosses: OnceLock<Vec<Wording>>,
    respelt: OnceLock<Respelt>,
}

impl MadeWord {
    pub(super) const fn new(target: Target) -> Self {
        Self { target, glosses: OnceLock::new(), respelt: OnceLock::new() }
    }

    /// The glosses that are made for `word`, whose this is.
    pub(super) fn glosses(&self, layers: &Layers, word: &str) -> &[Wording] {
        self.glosses.get_or_init(|| match self.target {
            Target::Derived(key) => glosses_of_derived(layers, word, key),
            Target::Composed => Wording::of_short_form(word).into_iter().collect(),
            Target::Respelt(key) => match self.respelt(layers, word).respelling() {
                Some((meant, Some(prefix))) => {
                    let senses = reference::of_key(layers, key, Met { written: meant, is_exact: false }, false).senses;
                    let glosses = senses.iter().map(|sense| format!("{prefix}{}", sense.first_equivalent()));
                    glosses.map(Wording::of_gloss).collect()
                }
                meant => glosses_of_derived(layers, meant.map_or(word, |(meant, _)| meant), key),
            },
            Target::Key(_) | Target::Definition | Target::Made(_) => Vec::new(),
        })
    }

    /// How `word`, whose this is, should be written.
    pub(super) fn respelt(&self, layers: &Layers, word: &str) -> &Respelt {
        self.respelt.get_or_init(|| Respelt::new(layers, word))
    }
}

/// The glosses made for a derived word.
fn glosses_of_derived(layers: &Layers, word: &str, key: Key) -> Vec<Wording> {
    let derived = derivation(layers, word, key).map(|(_, derived)| derived);
    let senses = derived.into_iter().flat_map(|derived| derived.senses);
    senses.filter_map(|made| made.gloss).map(Wording::of_gloss).collect()
}

/// How words that are not written as they should be are.
#[derive(Clone, Debug)]
pub(super) struct Respelt {
    /// With only spaces put right, and what a combining form adds to their meaning.
    respaced: Option<(String, Option<&'static str>)>,
    /// One word in lower case.
    is_lower_word: bool,
    /// The words that a misspelt one may stand for, likeliest first.
    pub(super) meant: Vec<String>,
}

impl Respelt {
    fn new(layers: &Layers, text: &str) -> Self {
        let folded = fold(text);
        let mut words = text.split_whitespace();
        let (first, second) = (words.next(), words.next());
        let respaced = if let (Some(first), Some(second)) = (first, second) {
            spacing::join(layers, first, second).map(|respaced| (respaced.text, respaced.prefix))
        } else {
            let readings = morphology::best_known(layers, &folded, layers.listed(&folded));
            spacing::part(layers, &folded, &readings).map(|respaced| (respaced.text, None))
        };
        let meant = misspelling::meant(layers, &folded).into_iter().map(|meant| meant.word).collect();
        Self { respaced, is_lower_word: second.is_none() && text.starts_with(char::is_lowercase), meant }
    }

    /// How the words are written, and what a combining form adds to their meaning; nothing where the headword says it.
    pub(super) fn respelling(&self) -> Option<(&str, Option<&'static str>)> {
        let respaced = self.respaced.as_ref().map(|(text, prefix)| (text.as_str(), *prefix));
        respaced.or_else(|| self.meant.first().filter(|_| self.is_lower_word).map(|word| (word.as_str(), None)))
    }
}
