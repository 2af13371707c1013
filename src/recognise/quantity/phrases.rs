//! Tables of phrases, found by their first two letters.

/// Phrases and what each of them says. Where one begins as another does, the longer one stands first.
pub(super) struct Phrases<T, const N: usize> {
    rows: [(&'static str, T); N],
    /// The first row whose phrase begins with a byte, in small letters.
    first: [u8; 256],
    /// For every row the next one whose phrase begins with the same byte.
    next: [u8; N],
    /// For every row the second letter of its phrase, a small one, or `NONE` if something else stands there.
    second: [u8; N],
}

/// Stands for no row, and for no letter.
const NONE: u8 = u8::MAX;

impl<T: Copy, const N: usize> Phrases<T, N> {
    /// The table of `rows`, none of which is empty.
    pub(super) const fn new(rows: [(&'static str, T); N]) -> Self {
        assert!(N <= NONE as usize, "the number of a row is a byte");
        let mut table = Self { rows, first: [NONE; 256], next: [NONE; N], second: [NONE; N] };
        let mut row = N;
        while row > 0 {
            row -= 1;
            let phrase = table.rows[row].0.as_bytes();
            let first = phrase[0].to_ascii_lowercase() as usize;
            table.next[row] = table.first[first];
            table.first[first] = row as u8;
            if phrase.len() > 1 && phrase[1].is_ascii_alphabetic() {
                table.second[row] = phrase[1].to_ascii_lowercase();
            }
        }
        table
    }

    pub(super) const fn rows(&self) -> &[(&'static str, T)] {
        &self.rows
    }

    /// The rows, in their order, whose phrases may stand at the beginning of `text`: their first two letters do, whatever their
    /// case.
    pub(super) fn beginning(&self, text: &str) -> impl Iterator<Item = &(&'static str, T)> {
        let letter = |i: usize| text.as_bytes().get(i).map(u8::to_ascii_lowercase);
        let second = letter(1).unwrap_or(NONE);
        let mut next = letter(0).map_or(NONE, |first| self.first[usize::from(first)]);
        std::iter::from_fn(move || {
            loop {
                let row = usize::from(next);
                let letter = *self.second.get(row)?;
                next = self.next[row];
                if letter == NONE || letter == second {
                    return self.rows.get(row);
                }
            }
        })
    }

    /// What the phrase says that is all of `word`, whatever its case.
    pub(super) fn get(&self, word: &str) -> Option<T> {
        self.beginning(word).find(|(phrase, _)| phrase.eq_ignore_ascii_case(word)).map(|(_, meaning)| *meaning)
    }

    /// Whether `word` is the first one of a phrase, whatever its case.
    pub(super) fn may_begin(&self, word: &str) -> bool {
        self.beginning(word).any(|(phrase, _)| first_word(phrase).eq_ignore_ascii_case(word))
    }
}

fn first_word(phrase: &str) -> &str {
    let length = phrase.bytes().position(|byte| matches!(byte, b' ' | b'-' | b'/')).unwrap_or(phrase.len());
    &phrase[..length]
}

#[cfg(test)]
mod tests {
    use super::Phrases;

    static TABLE: Phrases<u8, 5> = Phrases::new([("kali lipat", 1), ("–", 2), ("kali", 3), ("ton", 4), ("Kg", 5)]);

    #[test]
    fn rows_are_found_by_their_first_letters_in_their_order() {
        let found = |text| TABLE.beginning(text).map(|(_, meaning)| *meaning).collect::<Vec<_>>();
        for (text, expected) in [
            ("kali", &[1, 3][..]),
            ("KA", &[1, 3]),
            ("kg", &[5]),
            ("k", &[]),
            ("ton", &[4]),
            ("– 5", &[2]),
            ("lipat", &[]),
            ("", &[]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn words_are_whole_phrases_or_begin_them() {
        for (word, meaning, begins) in [
            ("kali", Some(3), true),
            ("KALI", Some(3), true),
            ("kali lipat", Some(1), false),
            ("lipat", None, false),
            ("kal", None, false),
            ("kg", Some(5), true),
            ("", None, false),
        ] {
            assert_eq!((TABLE.get(word), TABLE.may_begin(word)), (meaning, begins), "{word:?}");
        }
    }
}
