//! English words in the form in which the two sides are compared: without endings, whatever the spelling.

use std::borrow::Cow;
use std::collections::HashMap;

use rust_stemmers::{Algorithm, Stemmer};

use crate::english::base;

/// The number of a stem.
pub(super) type Stem = u32;

/// Stems words and numbers the stems, each word once.
pub(super) struct Stems {
    stemmer: Stemmer,
    by_word: HashMap<Box<str>, Stem>,
    by_stem: HashMap<Box<str>, Stem>,
    written: Vec<Box<str>>,
}

impl Stems {
    pub(super) fn new() -> Self {
        Self {
            stemmer: Stemmer::create(Algorithm::English),
            by_word: HashMap::new(),
            by_stem: HashMap::new(),
            written: Vec::new(),
        }
    }

    /// The stem of a word.
    pub(super) fn of(&mut self, word: &str) -> Stem {
        if let Some(&stem) = self.by_word.get(word) {
            return stem;
        }
        let lower = word.to_lowercase().replace('\u{2019}', "'");
        let plain = lower.strip_suffix("'s").or_else(|| lower.strip_suffix('\'')).unwrap_or(&lower);
        let plain = base(plain).unwrap_or(plain);
        // Fishermen, but not specimen.
        let man = plain.strip_suffix("men").filter(|rest| rest.len() > 3 && !matches!(*rest, "speci" | "abdo" | "acu" | "regi"));
        let man = man.map(|rest| format!("{rest}man"));
        let plain = man.as_deref().unwrap_or(plain);
        let american = american(plain);
        let stem = self.stemmer.stem(&american).into_owned();
        let number = match self.by_stem.get(stem.as_str()) {
            Some(&number) => number,
            None => {
                let number = self.written.len() as Stem;
                self.by_stem.insert(stem.as_str().into(), number);
                self.written.push(stem.into());
                number
            }
        };
        self.by_word.insert(word.into(), number);
        number
    }

    /// The stem of a word that has been met.
    pub(super) fn get(&self, word: &str) -> Option<Stem> {
        self.by_word.get(word).copied()
    }

    /// A stem in letters.
    pub(super) fn written(&self, stem: Stem) -> &str {
        self.written.get(stem as usize).map_or("", |written| written)
    }

    /// Whether two stems belong to one family of words: *econom* and *economi*, *produc* and *product*.
    pub(super) fn are_related(&self, one: Stem, other: Stem) -> bool {
        if one == other {
            return true;
        }
        let (one, other) = (self.written(one), self.written(other));
        let shared = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
        let shorter = one.len().min(other.len());
        let rests = [one.get(shared..).unwrap_or_default(), other.get(shared..).unwrap_or_default()];
        // What is left of both must look like endings: inter|est and inter|nat are no family.
        shared >= 4 && shared * 3 >= shorter * 2 && rests.iter().all(|rest| ENDINGS.contains(rest))
    }
}

/// What stems of one family end in.
const ENDINGS: [&str; 52] = [
    "", "a", "i", "e", "al", "i", "ic", "ist", "ism", "er", "or", "ion", "ation", "t", "ti", "iz", "if", "ifi", "ur", "ial",
    "ian", "an", "enc", "ent", "anc", "ar", "ari", "ori", "ment", "ship", "y", "ti", "ction", "pt", "ption", "ct", "d", "s",
    "sion", "iv", "ativ", "ess", "age", "ag", "hood", "th", "dom", "eur", "eer", "ien", "iti", "ier",
];

/// A word in American spelling, as far as rules tell; the rules also change words that are spelt alike everywhere, always in the
/// same way.
fn american(word: &str) -> Cow<'_, str> {
    const WORDS: [(&str, &str); 15] = [
        ("tyre", "tire"),
        ("tyres", "tire"),
        ("cheque", "check"),
        ("cheques", "check"),
        ("sulphur", "sulfur"),
        ("aluminium", "aluminum"),
        ("grey", "gray"),
        ("programme", "program"),
        ("programmes", "program"),
        ("tonne", "ton"),
        ("tonnes", "ton"),
        ("plough", "plow"),
        ("storey", "story"),
        ("ageing", "aging"),
        ("judgement", "judgment"),
    ];
    if let Some((_, american)) = WORDS.iter().find(|(british, _)| *british == word) {
        return Cow::Borrowed(american);
    }
    const PARTS: [(&str, &str); 14] = [
        ("isation", "ization"),
        ("ising", "izing"),
        ("isers", "izers"),
        ("iser", "izer"),
        ("ised", "ized"),
        ("ises", "izes"),
        ("yse", "yze"),
        ("our", "or"),
        ("ogue", "og"),
        ("paed", "ped"),
        ("haem", "hem"),
        ("anaes", "anes"),
        ("ll", "l"),
        ("programming", "program"),
    ];
    let mut changed = Cow::Borrowed(word);
    for (british, american) in PARTS {
        if word.len() > 5 && changed.contains(british) {
            changed = Cow::Owned(changed.replace(british, american));
        }
    }
    const ENDS: [(&str, &str); 9] = [
        ("ise", "ize"),
        ("tre", "ter"),
        ("tres", "ters"),
        ("bre", "ber"),
        ("bres", "bers"),
        ("ence", "ense"),
        ("ences", "enses"),
        ("ll", "l"),
        ("elled", "eled"),
    ];
    for (british, american) in ENDS {
        if word.len() > 4
            && let Some(stem) = changed.strip_suffix(british)
        {
            return Cow::Owned(format!("{stem}{american}"));
        }
    }
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_and_spellings_are_one() {
        let mut stems = Stems::new();
        for (one, other) in [
            ("industry", "industries"),
            ("labour", "labor"),
            ("organisation", "organization"),
            ("centre", "center"),
            ("defence", "defense"),
            ("programmes", "program"),
            ("travelled", "traveled"),
            ("ministry's", "Ministry"),
            ("went", "go"),
            ("children", "child"),
            ("grew", "grow"),
            ("fulfil", "fulfill"),
            ("subsidised", "subsidized"),
            ("industry", "industrial"),
            ("metres", "meter"),
        ] {
            let (one_stem, other_stem) = (stems.of(one), stems.of(other));
            assert_eq!(one_stem, other_stem, "{one} {other}");
        }
    }

    #[test]
    fn families() {
        let mut stems = Stems::new();
        for (one, other, related) in [
            ("economy", "economics", true),
            ("produce", "production", true),
            ("manufacture", "manufacturer", true),
            ("interest", "international", false),
            ("invest", "investigate", false),
            ("export", "import", false),
        ] {
            let (a, b) = (stems.of(one), stems.of(other));
            assert_eq!(stems.are_related(a, b), related, "{one} {other}");
        }
    }
}
