//! Misspelt short forms: *Kemenprin* for *Kemenperin*.
//!
//! Names look like short forms, and short forms look like each other (*Menperin* and *Kemenperin* are different things), so only
//! long ones are mended, and only into one that no other is as near as.

use crate::dictionary::compile::Info;
use crate::dictionary::layers::{Key, Layers};
use crate::dictionary::near::{self, Edit, Search};
use crate::dictionary::record::Reading;

use super::slip::slip;
use super::{Suggestion, is_plain};

/// Short forms that are shorter are not told from names.
const SHORTEST: usize = 7;

/// A slip must be at least as natural.
const LEAST_SLIP: f32 = 0.6;

/// As sure as it can be: names are never certain.
const CONFIDENCE: f32 = 0.85;

/// The only short form one slip away from a folded word that is written with a capital and unknown.
pub(crate) fn suggest(layers: &Layers, word: &str) -> Option<Suggestion> {
    if word.len() < SHORTEST || !is_plain(word) {
        return None;
    }
    let plausible = |edit: Edit| !matches!(edit, Edit::Missing(_, b' ' | b'-')) && slip(word.as_bytes(), edit) >= LEAST_SLIP;
    let mut found: Vec<Key> = Vec::new();
    for (layer, image) in layers.images() {
        near::search(image, &Search::whole(word), plausible, &mut |near| {
            let key = Key { layer, number: near.number };
            if is_short_form(layers, key) && layers.has_forms(key) && !found.contains(&key) {
                found.push(key);
            }
        });
    }
    match found.as_slice() {
        [key] => Some(Suggestion { key: *key, confidence: CONFIDENCE, is_spacing: false }),
        _ => None,
    }
}

/// Whether a key is a short form written in capitals and small letters.
fn is_short_form(layers: &Layers, key: Key) -> bool {
    let info = layers.info(key);
    let is_short = |reading: Reading<'_>| matches!(reading, Reading::Short { .. });
    info.has(Info::HEADWORD)
        && info.has(Info::UPPER)
        && layers.headwords(key).any(|headword| {
            let is_mixed = headword.written.bytes().any(|byte| byte.is_ascii_lowercase());
            headword.written.len() >= SHORTEST && is_mixed && headword.readings().any(is_short)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::image::Image;

    #[test]
    fn only_what_is_long_and_has_one_neighbour() {
        let layers = Layers::new(vec![Image::builtin()]);
        for (word, right) in [
            ("kemenprin", Some("Kemenperin")),
            ("kemenperind", Some("Kemenperin")),
            ("kemenkarin", None),
            ("suhartono", None),
            ("perin", None),
        ] {
            let found = suggest(&layers, word).and_then(|found| layers.headwords(found.key).next());
            assert_eq!(found.map(|headword| headword.written), right, "{word}");
        }
    }
}
