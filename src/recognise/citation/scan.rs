//! A place in a text from which words, numbers and the space between them are read one after the other.
//!
//! Every step looks at a bounded stretch of text, so that a citation may be tried at every word of a long text.

use crate::fold::fold;
use crate::span::Span;

/// The longest word, number or run of white space that a citation has, in bytes.
const LONGEST: usize = 64;

/// A place in a text. Copying it is how a way that leads nowhere is left again.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Cursor<'t> {
    /// The place at byte `at`; nothing if the text has no character that begins or ends there.
    pub(super) fn new(text: &'t str, at: usize) -> Option<Self> {
        text.is_char_boundary(at).then_some(Self { text, at })
    }

    /// The place at byte `at` of the same text, which must be between two characters.
    pub(super) const fn moved_to(self, at: usize) -> Self {
        Self { text: self.text, at }
    }

    pub(super) const fn at(self) -> usize {
        self.at
    }

    pub(super) fn rest(self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn str(self, span: Span) -> &'t str {
        self.text.get(span.range()).unwrap_or_default()
    }

    pub(super) fn peek(self) -> Option<char> {
        self.rest().chars().next()
    }

    /// The character in front of this place.
    pub(super) fn previous(self) -> Option<char> {
        self.text.get(..self.at).and_then(|before| before.chars().next_back())
    }

    /// Goes back over the character in front of this place.
    pub(super) fn back(&mut self) {
        self.at -= self.previous().map_or(0, char::len_utf8);
    }

    /// Takes `literal`, letter for letter.
    pub(super) fn literal(&mut self, literal: &str) -> bool {
        let found = self.rest().starts_with(literal);
        self.at += if found { literal.len() } else { 0 };
        found
    }

    /// Takes the next character if it is one that is `wanted`.
    pub(super) fn eat(&mut self, wanted: impl Fn(char) -> bool) -> bool {
        let next = self.peek().filter(|c| wanted(*c));
        self.at += next.map_or(0, char::len_utf8);
        next.is_some()
    }

    /// Takes the longest run of characters that are `wanted`; nothing if there is none or it is longer than any citation's.
    pub(super) fn run(&mut self, wanted: impl Fn(char) -> bool) -> Option<Span> {
        let mut after = *self;
        while after.at - self.at <= LONGEST && after.eat(&wanted) {}
        let run = Span::new(self.at, after.at);
        if run.is_empty() || run.len() > LONGEST {
            return None;
        }
        *self = after;
        Some(run)
    }

    /// Takes the white space between two words, which may hold one line end but no blank line. Says whether there was any.
    pub(super) fn space(&mut self) -> bool {
        let mut after = *self;
        let Some(run) = after.run(is_space) else { return false };
        let between = self.str(run);
        let line_ends = between.bytes().filter(|byte| *byte == b'\n').count();
        let joins = line_ends <= 1 && between.contains(char::is_whitespace);
        if joins {
            *self = after;
        }
        joins
    }

    /// Takes a word of letters and digits that begins with a letter.
    pub(super) fn word(&mut self) -> Option<&'t str> {
        if !self.peek()?.is_alphabetic() {
            return None;
        }
        let run = self.run(in_word)?;
        Some(self.str(run))
    }

    /// Takes the next word if it is one of `words`, which are folded.
    pub(super) fn one_of(&mut self, words: &[&str]) -> bool {
        let mut after = *self;
        let is_one = after.word().is_some_and(|word| words.iter().any(|other| same(word, other)));
        if is_one {
            *self = after;
        }
        is_one
    }

    /// Takes the next words if they are these, which are folded.
    pub(super) fn words(&mut self, words: &[&str]) -> bool {
        let mut after = *self;
        let are_these = words.iter().enumerate().all(|(i, word)| (i == 0 || after.space()) && after.one_of(&[word]));
        if are_these {
            *self = after;
        }
        are_these
    }

    /// Takes a number of at most `most` digits, which no letter follows.
    pub(super) fn digits(&mut self, most: usize) -> Option<Span> {
        let mut after = *self;
        let run = after.run(|c| c.is_ascii_digit())?;
        if run.len() > most || after.peek().is_some_and(in_word) {
            return None;
        }
        *self = after;
        Some(run)
    }

    /// Takes "No.", "Nomor" or "Nomor:" and the space behind it.
    pub(super) fn number_sign(&mut self) -> bool {
        let mut after = *self;
        if !after.one_of(&["no", "nomor", "nomer"]) {
            return false;
        }
        let mut is_apart = after.eat(|c| c == '.');
        is_apart |= after.space();
        is_apart |= after.eat(|c| c == ':');
        is_apart |= after.space();
        if is_apart {
            *self = after;
        }
        is_apart
    }

    /// Takes a year that nothing joins to what follows, as in "2015-2035" or "2014/2015".
    pub(super) fn year(&mut self) -> Option<Span> {
        let mut after = *self;
        let year = after.digits(4)?;
        if !is_year(self.str(year)) || after.goes_on(&['-', '–', '/', '.', ',']) {
            return None;
        }
        *self = after;
        Some(year)
    }

    /// Whether one of `marks` stands here with a digit directly behind it.
    pub(super) fn goes_on(self, marks: &[char]) -> bool {
        let mut after = self;
        after.eat(|c| marks.contains(&c)) && after.peek().is_some_and(|c| c.is_ascii_digit())
    }

    /// Whether a word of letters or digits is cut by this place.
    pub(super) fn is_in_word(self) -> bool {
        self.peek().is_some_and(in_word)
    }

    /// Whether what follows is a number of things, of which the next word tells: "30 perusahaan", "5%".
    pub(super) fn is_counted(self) -> bool {
        let mut after = self;
        after.space();
        after.peek() == Some('%') || after.one_of(COUNTED)
    }
}

/// Words behind a number that say what it counts.
#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "bagian", "bidang", "buah", "bulan", "butir", "dolar", "daerah", "hari", "industri", "jam", "jenis", "juta", "kali", "kabupaten", "karyawan",
    "kasus", "kementerian", "kg", "kilogram", "kota", "lain", "lainnya", "lembar", "menit", "miliar", "milyar", "minggu", "negara", "orang",
    "pabrik", "pekerja", "peraturan", "perkara", "persen", "perusahaan", "produk", "produsen", "provinsi", "pihak", "ribu", "rupiah", "sektor",
    "tahun", "ton", "triliun", "unit", "usaha",
];

/// Whether `word` is `folded` in whatever case.
pub(super) fn same(word: &str, folded: &str) -> bool {
    word.eq_ignore_ascii_case(folded) || (!word.is_ascii() && fold(word) == folded)
}

/// Whether digits are a year in which there may be a law.
pub(super) fn is_year(digits: &str) -> bool {
    digits.len() == 4 && digits.parse::<u16>().is_ok_and(|year| (1800..2100).contains(&year))
}

/// The text with single spaces for its line ends and runs of white space.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}')
}
