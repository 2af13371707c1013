//! How far-fetched a reading is.
//!
//! The cost of a reading is a sum:
//!
//! | for | cost |
//! | --- | --- |
//! | each prefix and suffix | 10 |
//! | a pronoun behind the word, a particle | 3, 2 |
//! | each frequency band of the root below the first | 3 |
//! | a root of a class that seldom, or hardly ever, takes such affixes | 6, 20 |
//! | affixes that make few words, a function word with affixes | 4 or 8 more |
//! | a root of three letters, of two | 6, 30, since these turn up by accident |
//! | a stem that is itself derived | 4; before a suffix without a prefix 12, with that of a verb 20, since the verb is mostly derived from the root: *dipekerjakan* |
//! | a name as root | 12 |
//! | a root in *r* behind *ber-, ter-, per-* | 2 |
//! | doubling, affixes on a word that nobody knows | 4, 60, see [`reduplication`](super::reduplication) and [`foreign`](super::foreign) |
//!
//! A word of the dictionary costs nothing, so it always comes first; of equals the one with the longer root does.

use super::affix::{Affixes, Prefix, Suffix};
use super::{Classes, Root};

/// Up to this cost a reading is good enough to name the root of a word that the dictionary lists without naming it.
pub(super) const CONVINCING: u32 = 34;

const LAYER: u32 = 10;
const PRONOUN: u32 = 3;
const PARTICLE: u32 = 2;
const BAND: u32 = 3;
const SELDOM: u32 = 6;
const HARDLY: u32 = 20;
/// For affixes that make rather few words, and few.
const RATHER_FEW: u32 = 4;
const FEW: u32 = 8;
const SHORT: u32 = 6;
const VERY_SHORT: u32 = 30;
const DERIVED: u32 = 4;
const NAME: u32 = 12;
const SHARED_R: u32 = 2;

/// The cost of reading a word as `root`, written `stem`, with these affixes; nothing if it does not take them at all.
pub(super) fn cost(affixes: &Affixes, root: Root, stem: &str) -> Option<u32> {
    Some(reasons(affixes, root, stem)?.into_iter().map(|(cost, _)| cost).sum())
}

/// The parts of the cost, with what they are for.
pub(super) fn reasons(affixes: &Affixes, root: Root, stem: &str) -> Option<[(u32, &'static str); 9]> {
    let is_word = root.classes.is_word();
    if !(is_word && (root.is_simple || fits_derived(affixes, root.classes)) || !is_word && fits_name(affixes, stem)) {
        return None;
    }
    // -i is not put behind another i.
    if affixes.suffix() == Some(Suffix::I) && stem.ends_with('i') {
        return None;
    }
    let when = |condition: bool, cost: u32| if condition { cost } else { 0 };
    Some([
        (LAYER * affixes.layers(), "affixes"),
        (when(affixes.has_pronoun(), PRONOUN), "pronoun"),
        (when(affixes.has_particle(), PARTICLE), "particle"),
        (BAND * u32::from(root.band.saturating_sub(1)), "how rare the stem is"),
        (when(is_word, class_cost(affixes, root.classes)), "affixes that its class seldom takes"),
        (when(stem.len() == 3, SHORT) + when(stem.len() < 3, VERY_SHORT), "a short root"),
        (when(is_word && !root.is_simple, derived_cost(affixes)), "a stem that is itself derived"),
        (when(!is_word, NAME), "a name as root"),
        (when(may_share_r(affixes, stem), SHARED_R), "an r that may be the prefix's"),
    ])
}

/// Whether *ber-, ter-* or *per-* has lost its *r* before another, which may as well be its own: *berekor* is *ekor* sooner than
/// *rekor*.
fn may_share_r(affixes: &Affixes, stem: &str) -> bool {
    matches!(affixes.innermost(), Some(Prefix::Ber | Prefix::Ter | Prefix::Per)) && stem.starts_with('r')
}

fn derived_cost(affixes: &Affixes) -> u32 {
    match affixes.innermost() {
        _ if affixes.layers() == 0 => 0,
        Some(Prefix::MeN | Prefix::Di | Prefix::Ku | Prefix::Kau) if affixes.suffix().is_some() => HARDLY,
        None if affixes.suffix().is_some() => 3 * DERIVED,
        _ => DERIVED,
    }
}

/// Whether a stem that is itself derived may take the affixes. A verb takes prefixes but no other suffix; what is no verb takes
/// no suffix without a prefix but those of commands (*kasihani*), and none of the prefixes of verbs and doers without a suffix:
/// not *menarik-an*, not *di-tarikan*.
fn fits_derived(affixes: &Affixes, is: Classes) -> bool {
    match (affixes.innermost(), affixes.suffix()) {
        (_, None) if is.verb => true,
        (Some(Prefix::MeN | Prefix::Di | Prefix::Ku | Prefix::Kau | Prefix::PeN | Prefix::Pe), None) => false,
        (_, None) => true,
        (None, Some(Suffix::An)) => false,
        (_, Some(_)) => is.noun || is.adjective,
    }
}

/// Names take clitics and particles, and a few affixes with a suffix: *Tuhanku, keislaman, mengindonesiakan*.
fn fits_name(affixes: &Affixes, name: &str) -> bool {
    const SHORTEST: usize = 4;
    let takes = match (affixes.innermost(), affixes.suffix()) {
        (None, None) => true,
        (Some(Prefix::MeN | Prefix::Di), Some(Suffix::Kan)) | (Some(Prefix::PeN | Prefix::Ke), Some(Suffix::An)) => {
            affixes.layers() == 2
        }
        _ => false,
    };
    takes && name.len() >= SHORTEST
}

/// What it costs that a root of these classes takes these affixes. The rows follow Sneddon et al., sections 1.26 to 1.307.
fn class_cost(affixes: &Affixes, is: Classes) -> u32 {
    let verbal = is.verb || is.adjective;
    let fits = |good: bool, fair: bool| match (good, fair) {
        (true, _) => 0,
        (false, true) => SELDOM,
        (false, false) => HARDLY,
    };
    let suffix = affixes.suffix();
    let closed = if is.closed && !(is.noun || verbal) && affixes.layers() > 0 { FEW } else { 0 };
    closed
        + match (affixes.innermost(), suffix) {
            // Without a prefix a verb has no object, and -nya tells whose it is: ujarnya.
            (None, None) => {
                let is_possessed = is.noun || is.adjective || is.closed || is.adverb;
                fits(!affixes.has_pronoun() || is_possessed, !affixes.has_ku_or_mu())
            }
            // Without a prefix these two make commands and passives with a pronoun, hardly ever of nouns.
            (None, Some(Suffix::Kan)) => fits(verbal, is.adverb),
            (None, Some(Suffix::I)) => fits(verbal, false) + RATHER_FEW,
            (None, Some(Suffix::An)) => fits(is.verb || is.noun, is.adjective || is.numeral),
            (Some(Prefix::MeN | Prefix::Di | Prefix::Ku | Prefix::Kau), None) => fits(is.verb, is.noun || is.adjective),
            (Some(Prefix::MeN | Prefix::Di | Prefix::Ku | Prefix::Kau), _) => {
                fits(verbal, is.noun || is.numeral || is.adverb || is.closed)
            }
            (Some(Prefix::Ter), _) => fits(verbal, is.noun || is.adverb),
            (Some(Prefix::Ber), _) => fits(is.noun || is.numeral, verbal),
            (Some(Prefix::PeN), Some(Suffix::An)) => fits(verbal, is.noun || is.adverb),
            (Some(Prefix::PeN | Prefix::Pe), _) => fits(verbal, is.noun),
            (Some(Prefix::Per), Some(Suffix::An)) => fits(is.noun || is.verb, is.adjective || is.numeral || is.closed),
            // Without meN- or di- before it, it makes commands.
            (Some(Prefix::Per), _) => {
                fits(is.adjective || is.numeral, is.verb) + if affixes.outermost() == Some(Prefix::Per) { FEW } else { 0 }
            }
            (Some(Prefix::Ke | Prefix::Se), Some(Suffix::Kan | Suffix::I)) => fits(verbal, is.noun) + FEW,
            (Some(Prefix::Ke), Some(_)) => fits(verbal || is.noun, is.adverb || is.closed || is.numeral),
            (Some(Prefix::Ke), None) => fits(is.numeral, false),
            (Some(Prefix::Se), _) => {
                fits(is.noun || is.adjective, is.verb || is.adverb) + if is.adjective { 0 } else { RATHER_FEW }
            }
            (Some(Prefix::Tidak), _) => fits(verbal, is.noun),
            (Some(Prefix::Doubled), _) => fits(is.noun, is.adjective),
        }
}
