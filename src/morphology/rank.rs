//! How far-fetched a reading is.
//!
//! The cost of a reading is a sum: 10 for each affix, 3 for a pronoun and 2 for a particle behind the word, 3 for each frequency band of the root
//! below the first, up to 28 where the root's class does not take such affixes, and more for roots so short that they turn up by accident. A
//! word of the dictionary costs nothing, so it always comes first.

use super::Root;
use super::affix::{Affixes, Prefix, Suffix};

/// Up to this cost a reading is good enough to name the root of a word that the dictionary lists without naming it.
pub(super) const CONVINCING: u32 = 34;

/// The cost of reading a word as `root`, which has so many letters, with these affixes.
pub(super) fn cost(affixes: &Affixes, root: Root, letters: usize, written: &str) -> u32 {
    let mut cost = 10 * affixes.layers() + 3 * u32::from(root.band.saturating_sub(1));
    cost += if affixes.has_pronoun() { 3 } else { 0 };
    cost += if affixes.has_particle() { 2 } else { 0 };
    cost += misfit(affixes, root);
    cost += match letters {
        0..=2 => 30,
        3 => 6,
        _ => 0,
    };
    // -i is not put behind another i.
    if affixes.suffix() == Some(Suffix::I) && written.ends_with('i') {
        cost += 40;
    }
    cost
}

/// What it costs that a root of this class takes these affixes. The rows follow Sneddon et al., sections 1.26 to 1.307.
fn misfit(affixes: &Affixes, root: Root) -> u32 {
    let is = root.classes;
    let verbal = is.verb || is.adjective;
    let fits = |good: bool, fair: bool| match (good, fair) {
        (true, _) => 0,
        (false, true) => 6,
        (false, false) => 20,
    };
    let closed = if is.closed && !(is.noun || is.verb || is.adjective) { 8 } else { 0 };
    let suffix = affixes.suffix();
    closed
        + match (affixes.innermost(), suffix) {
            (None, None) => 0,
            // Without a prefix these two make commands and passives with a pronoun, hardly ever of nouns.
            (None, Some(Suffix::Kan)) => fits(verbal, false),
            (None, Some(Suffix::I)) => fits(verbal, false) + 4,
            (None, Some(Suffix::An)) => fits(is.verb || is.noun, is.adjective || is.numeral),
            (Some(Prefix::MeN | Prefix::Di), None) => fits(is.verb, is.noun || is.adjective),
            (Some(Prefix::MeN | Prefix::Di | Prefix::Ku | Prefix::Kau), _) => {
                fits(verbal, is.noun || is.numeral || is.adverb || is.closed)
            }
            (Some(Prefix::Ter), _) => fits(verbal, is.noun || is.adverb),
            (Some(Prefix::Ber), _) => fits(is.noun || is.verb || is.numeral, is.adjective),
            (Some(Prefix::PeN), Some(Suffix::An)) => fits(verbal, is.noun || is.adverb),
            (Some(Prefix::PeN | Prefix::Pe), _) => fits(verbal, is.noun),
            (Some(Prefix::Per), Some(Suffix::An)) => fits(is.noun || is.verb, is.adjective || is.numeral || is.closed),
            (Some(Prefix::Per), _) => fits(is.adjective || is.numeral, is.verb),
            (Some(Prefix::Ke), Some(_)) => fits(verbal || is.noun, is.adverb || is.closed || is.numeral),
            (Some(Prefix::Ke), None) => fits(is.numeral, false),
            (Some(Prefix::Se), _) => fits(is.noun || is.adjective, is.verb || is.adverb) + 2,
        }
}
