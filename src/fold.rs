//! The form in which words are compared: normalised, in lower case, with one kind of hyphen and
//! apostrophe and without invisible characters.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// Folds `word` for comparison. The result has no spaces that `word` had not.
///
/// Compatibility normalisation (NFKC) makes full-width letters, ligatures and decomposed accents
/// the same as their plain forms; soft hyphens, zero-width characters and variation selectors
/// disappear; typographic hyphens and apostrophes become `-` and `'`.
pub(crate) fn fold(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return if word.bytes().any(|b| b.is_ascii_uppercase()) {
            Cow::Owned(word.to_ascii_lowercase())
        } else {
            Cow::Borrowed(word)
        };
    }
    let plain = word.chars().all(|c| unify(c) == Some(c) && !c.is_uppercase());
    if plain && is_nfkc_quick(word.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(word);
    }
    let mut folded = String::with_capacity(word.len());
    for c in word.chars().filter_map(unify).nfkc().flat_map(char::to_lowercase) {
        folded.push(c);
    }
    Cow::Owned(folded)
}

/// The character to compare by, or nothing for those that cannot be seen.
fn unify(c: char) -> Option<char> {
    match c {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' => None,
        '\u{2010}' | '\u{2011}' => Some('-'),
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{60}' | '\u{b4}' => Some('\''),
        _ => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn folds_case_width_accents_and_invisible_characters() {
        for (word, folded) in [
            ("Industri", "industri"),
            ("KEMENPERIN", "kemenperin"),
            ("pasok", "pasok"),
            ("indus\u{ad}tri", "industri"),
            ("ｉｎｄｕｓｔｒｉ", "industri"),
            ("Ko\u{304}ichi", "kōichi"),
            ("Kōichi", "kōichi"),
            ("Jum\u{2019}at", "jum'at"),
            ("pusat\u{2011}pusat", "pusat-pusat"),
        ] {
            assert_eq!(fold(word), folded, "{word}");
        }
    }
}
