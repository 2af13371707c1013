//! Whether a gloss is English.

use super::known::Known;
use crate::dictionary::record::Reading;

/// Indonesian words of grammar that look like no English word.
const GRAMMAR: [&str; 21] = [
    "adalah", "akan", "antara", "atau", "bagi", "dalam", "dan", "dari", "dengan", "kepada", "karena", "ke", "oleh", "pada",
    "sebagai", "secara", "serta", "tentang", "terhadap", "untuk", "yang",
];

/// What in an equivalent of `headword` is Indonesian, if something is: a word of grammar, a word with Indonesian affixes, or the
/// whole, if it is a headword that has an English equivalent itself. Words that English has borrowed (*batik*, *pesantren*) stand
/// in the headword or are their own equivalents.
pub(super) fn indonesian<'e>(known: &Known<'_>, headword: &str, equivalent: &'e str) -> Option<&'e str> {
    if equivalent.eq_ignore_ascii_case(headword) {
        return None;
    }
    let words = || equivalent.split(|c: char| !c.is_alphabetic()).filter(|word| word.starts_with(char::is_lowercase));
    let is_in_headword = |word: &str| headword.split_whitespace().any(|part| part == word);
    let is_whole = || equivalent.contains(' ') && has_other_equivalents(&known.readings(equivalent), equivalent);
    words()
        .find(|word| !is_in_headword(word) && (GRAMMAR.contains(word) || is_derived(&known.word(word))))
        .or_else(|| is_whole().then_some(equivalent))
}

/// Whether the readings are those of an Indonesian word with affixes that is no English word.
fn is_derived(readings: &[Reading<'_>]) -> bool {
    let has_root =
        |reading: &Reading<'_>| matches!(reading, Reading::Word { attributes, .. } if attributes.get("root").is_some());
    readings.iter().any(has_root) && !readings.contains(&Reading::English)
}

/// Whether there are readings with a gloss and none is glossed by the term itself.
fn has_other_equivalents(readings: &[Reading<'_>], term: &str) -> bool {
    let mut glosses = readings
        .iter()
        .filter_map(|reading| match reading {
            Reading::Term { gloss, .. } | Reading::Word { gloss, .. } => Some(*gloss),
            _ => None,
        })
        .peekable();
    glosses.peek().is_some() && glosses.all(|gloss| gloss.split("; ").all(|equivalent| !equivalent.eq_ignore_ascii_case(term)))
}
