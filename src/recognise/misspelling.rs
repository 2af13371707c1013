//! What a word that nobody knows may be a misspelling of.
//!
//! A wrong correction costs more trust than a missing one. So a suggestion is made only where the slip is one that fingers make, the
//! intended word is common or long enough to be recognised, and no other word is nearly as likely.

use crate::dictionary::compile::Info;
use crate::dictionary::layers::{Key, Layers};
use crate::dictionary::near::{self, Edit};

/// The word a misspelt one stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Suggestion {
    pub(crate) key: Key,
    /// From 0 to 1.
    pub(crate) confidence: f32,
}

/// Less sure suggestions are not made. Short words differ by one letter from many others, so that more must speak for one of them.
const fn least_confidence(letters: usize) -> f32 {
    match letters {
        0..=5 => 0.86,
        6 => 0.84,
        7 => 0.80,
        _ => LEAST_CONFIDENCE,
    }
}

const LEAST_CONFIDENCE: f32 = 0.75;

/// Less natural slips cannot make a suggestion sure enough, whatever else speaks for it.
const LEAST_SLIP: f32 = LEAST_CONFIDENCE - 0.15 - 0.08;

/// How much surer than the next best a suggestion must be.
const LEAST_MARGIN: f32 = 0.05;

/// Whether an unknown folded word may be asked about: plain letters, long enough that one edit leaves it recognisable, and not
/// spelt as only foreign words are.
pub(crate) fn may_be_misspelt(word: &str) -> bool {
    (5..=24).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase()) && !looks_foreign(word)
}

/// Whether a word has letter sequences that Indonesian spelling does not have. A slip of the finger may make one, but it is likelier that
/// the word is English or a name.
fn looks_foreign(word: &str) -> bool {
    const ENDINGS: [&str; 12] = ["tion", "sion", "ity", "ness", "able", "ious", "ture", "cy", "ry", "ly", "ey", "dy"];
    let bytes = word.as_bytes();
    let is_foreign = |pair: &[u8]| {
        matches!(
            pair,
            b"ph" | b"th" | b"ck" | b"sh" | b"wh" | b"gh" | b"ch" | b"oo" | b"ee" | b"ll" | b"ss" | b"ff" | b"tt" | b"cc"
        )
    };
    bytes.windows(2).any(is_foreign)
        || bytes.iter().any(|byte| matches!(byte, b'x' | b'q'))
        || ENDINGS.iter().any(|ending| bytes.ends_with(ending.as_bytes()))
}

/// The word that `word` most likely stands for, if one is likely enough.
pub(crate) fn suggest(layers: &Layers, word: &str) -> Option<Suggestion> {
    let mut best: Option<Suggestion> = None;
    let mut runner_up = 0.0f32;
    for (layer, image) in layers.images() {
        let plausible = |edit: Edit| slip(word.as_bytes(), edit) >= LEAST_SLIP;
        near::within_one(image, word, plausible, &mut |near| {
            let info = image.info(near.number);
            let is_word =
                info.has(Info::HEADWORD) && info.has(Info::LOWER) && !info.has(Info::VARIANT) && !info.classes().is_empty();
            if !is_word {
                return;
            }
            let confidence = confidence(word, near.edit, info);
            let key = Key { layer, number: near.number };
            match &mut best {
                Some(best) if best.key == key => best.confidence = best.confidence.max(confidence),
                Some(best) if best.confidence >= confidence => runner_up = runner_up.max(confidence),
                _ => {
                    runner_up = best.map_or(runner_up, |best| best.confidence);
                    best = Some(Suggestion { key, confidence });
                }
            }
        });
    }
    best.filter(|best| best.confidence >= least_confidence(word.len()) && best.confidence - runner_up >= LEAST_MARGIN)
}

/// How sure it is that `word` stands for the word it becomes by `edit`.
fn confidence(word: &str, edit: Edit, info: Info) -> f32 {
    let intended = edit.apply(word);
    let similarity = strsim::jaro_winkler(word, &intended) as f32;
    let frequency = match info.band() {
        1 => 0.08,
        2 => 0.05,
        3 => 0.0,
        _ if info.has(Info::ANNOTATED) => -0.02,
        4 => -0.08,
        _ => -0.15,
    };
    let length = match word.len() {
        5 => -0.06,
        6 => -0.03,
        _ => 0.0,
    };
    (slip(word.as_bytes(), edit) + 0.15 * similarity + frequency + length).clamp(0.0, 0.99)
}

/// How natural a slip is, up to 0.8.
fn slip(word: &[u8], edit: Edit) -> f32 {
    let at = |i: usize| word.get(i).copied().unwrap_or(0);
    let before = |i: usize| i.checked_sub(1).map_or(0, at);
    match edit {
        Edit::Swapped(0) => 0.65,
        Edit::Swapped(_) => 0.8,
        Edit::Extra(i) if at(i) == before(i) || at(i) == at(i + 1) => 0.8,
        Edit::Extra(i) if are_neighbours(at(i), before(i)) || are_neighbours(at(i), at(i + 1)) => 0.78,
        Edit::Extra(_) => 0.62,
        Edit::Missing(_, b' ') => 0.7,
        Edit::Missing(i, letter) if letter == before(i) || letter == at(i) => 0.78,
        Edit::Missing(0, _) => 0.45,
        Edit::Missing(_, b'h' | b'a' | b'i' | b'u' | b'e' | b'o') => 0.7,
        Edit::Missing(..) => 0.68,
        Edit::Wrong(i, letter) if are_neighbours(at(i), letter) => 0.76,
        Edit::Wrong(i, letter) if are_confused(at(i), letter) => 0.76,
        Edit::Wrong(..) => 0.45,
    }
}

/// Letters that Indonesian writers take for one another.
fn are_confused(one: u8, other: u8) -> bool {
    const CONFUSED: [(u8, u8); 9] = [
        (b'f', b'p'),
        (b'f', b'v'),
        (b'p', b'v'),
        (b'e', b'i'),
        (b'a', b'e'),
        (b'o', b'u'),
        (b'j', b'z'),
        (b's', b'z'),
        (b'd', b't'),
    ];
    CONFUSED.contains(&(one, other)) || CONFUSED.contains(&(other, one))
}

/// For each letter, the keys that touch its key on a QWERTY keyboard.
const NEIGHBOURS: [&[u8]; 26] = [
    b"qwsz", b"vghn", b"xdfv", b"serfcx", b"wsdr", b"drtgvc", b"ftyhbv", b"gyujnb", b"ujko", b"huikmn", b"jiolm", b"kop", b"njk",
    b"bhjm", b"iklp", b"ol", b"wa", b"edft", b"awedxz", b"rfgy", b"yhji", b"cfgb", b"qase", b"zsdc", b"tghu", b"asx",
];

fn are_neighbours(one: u8, other: u8) -> bool {
    let index = usize::from(one.wrapping_sub(b'a'));
    NEIGHBOURS.get(index).is_some_and(|keys| keys.contains(&other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_touch() {
        for (one, other) in [(b'd', b'f'), (b'i', b'u'), (b's', b'w'), (b's', b'x'), (b'n', b'm'), (b'e', b'd')] {
            assert!(are_neighbours(one, other) && are_neighbours(other, one), "{one} {other}");
        }
        for (one, other) in [(b'a', b'l'), (b'q', b'z'), (b'p', b'a'), (b'd', b'd')] {
            assert!(!are_neighbours(one, other), "{one} {other}");
        }
    }

    #[test]
    fn foreign_spelling_is_left_alone() {
        for word in ["partnership", "approach", "quality", "workshop", "meeting", "supply"] {
            assert!(!may_be_misspelt(word), "{word}");
        }
        for word in ["industriu", "dokus", "pemeritah", "kebijkan"] {
            assert!(may_be_misspelt(word), "{word}");
        }
    }
}
