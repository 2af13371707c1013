//! Readings that only words have that are written as their headword is: `case=exact` and `match=exact`.
//!
//! The built-in dictionary has none of them. A dictionary knows which of its keys have any, so that nothing else is asked about
//! it.

use super::record::{Attributes, Headword, Reading};

/// How words of a text come to a headword.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Met<'t> {
    /// The words, without a clitic.
    pub(crate) written: &'t str,
    /// Whether they are the headword, but for capitals: not inflected, not in another spelling, not misspelt.
    pub(crate) is_exact: bool,
}

impl<'a> Reading<'a> {
    fn attributes(self) -> Option<Attributes<'a>> {
        match self {
            Reading::Term { attributes, .. }
            | Reading::Short { attributes, .. }
            | Reading::Word { attributes, .. }
            | Reading::Name { attributes, .. } => Some(attributes),
            Reading::Variant { .. } | Reading::English => None,
        }
    }

    fn has(self, attribute: &str) -> bool {
        self.attributes().is_some_and(|attributes| attributes.get(attribute).is_some())
    }

    /// Whether it asks for anything.
    fn is_strict(self) -> bool {
        self.has("case") || self.has("match")
    }

    /// Whether a word may be another form of a headword with this reading.
    pub(super) fn has_forms(self) -> bool {
        !self.has("match")
    }

    /// Whether words that come so to a headword have this reading of it.
    pub(crate) fn is_met(self, headword: &str, met: Met<'_>) -> bool {
        (met.is_exact || self.has_forms()) && (!self.has("case") || has_capitals_of(headword, met.written))
    }
}

impl Headword<'_> {
    /// Whether one of its readings asks for anything.
    pub(super) fn is_strict(self) -> bool {
        self.readings().any(Reading::is_strict)
    }
}

/// Whether the words are capitalised as those of a headword are. One that is inflected has the headword in it, or no capitals if
/// that has none.
fn has_capitals_of(headword: &str, written: &str) -> bool {
    let words = |text: &'_ str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let has_capital = |word: &String| word.chars().any(char::is_uppercase);
    let (wanted, found) = (words(headword), words(written));
    if wanted.len() != found.len() {
        // Doubled, or with a hyphen less.
        let capitals = |words: &[String]| words.iter().filter(|word| has_capital(word)).count();
        return capitals(&found) == capitals(&wanted);
    }
    wanted
        .iter()
        .zip(&found)
        .all(|(wanted, found)| found.contains(wanted.as_str()) || !(has_capital(wanted) || has_capital(found)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_have_to_be_those_of_the_headword() {
        for (headword, written, is_same) in [
            ("Kijang", "Kijang", true),
            ("Kijang", "kijang", false),
            ("Kijang", "KIJANG", false),
            ("rantai dingin", "rantai dingin", true),
            ("rantai dingin", "Rantai dingin", false),
            ("rantai dingin", "rantai dinginnya", true),
            ("Bank Indonesia", "Bank Indonesianya", true),
            ("Bank Indonesia", "bank Indonesia", false),
            ("pasok", "memasok", true),
            ("pasok", "Memasok", false),
            ("pusat data", "pusat-pusat data", true),
            ("pusat data", "Pusat-pusat data", false),
        ] {
            assert_eq!(has_capitals_of(headword, written), is_same, "{headword}: {written}");
        }
    }
}
