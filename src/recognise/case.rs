//! Capitals: which way a word is written, and which headwords it may be for that.

/// How a word is capitalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Case {
    Lower,
    /// A capital first and small letters behind it.
    Title,
    /// Capitals only, at least two letters.
    Capitals,
    Mixed,
}

impl Case {
    pub(crate) fn of(word: &str) -> Self {
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        let first_is_upper = letters.next().is_some_and(char::is_uppercase);
        let (mut upper, mut lower) = (0, 0);
        for letter in letters {
            if letter.is_uppercase() {
                upper += 1;
            } else {
                lower += 1;
            }
        }
        match (first_is_upper, upper, lower) {
            (false, 0, _) => Case::Lower,
            (true, 0, _) => Case::Title,
            (true, _, 0) => Case::Capitals,
            _ => Case::Mixed,
        }
    }

    /// Whether a word `written` so in a text, in this case, may be the `headword`. Small letters match however the text is
    /// capitalised; a headword in capitals only itself; a capitalised one anything but small letters, unless it is long enough to
    /// be no other word.
    pub(crate) fn allows(self, headword: &str, written: &str) -> bool {
        if is_written(headword, written) {
            return true;
        }
        match Case::of(headword) {
            Case::Lower => true,
            Case::Capitals => false,
            Case::Title | Case::Mixed => match self {
                Case::Lower => headword.len() >= 7,
                Case::Title | Case::Mixed | Case::Capitals => true,
            },
        }
    }
}

/// Whether a headword is written so in a text, where the full stop at its end is none of the word's: *K.H.*
pub(crate) fn is_written(headword: &str, written: &str) -> bool {
    headword.strip_suffix('.').unwrap_or(headword) == written.strip_suffix('.').unwrap_or(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases() {
        for (word, case) in [
            ("industri", Case::Lower),
            ("Industri", Case::Title),
            ("AS", Case::Capitals),
            ("MoU", Case::Mixed),
            ("G20", Case::Title),
            ("iPhone", Case::Mixed),
        ] {
            assert_eq!(Case::of(word), case, "{word}");
        }
        assert!(!Case::Lower.allows("AS", "as"));
        assert!(!Case::Title.allows("AS", "As"));
        assert!(Case::Capitals.allows("industri", "INDUSTRI"));
        assert!(Case::Lower.allows("Kemenperin", "kemenperin"));
    }
}
