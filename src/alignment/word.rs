//! A word of a long form: its letters, where a syllable may be taken from, and what it costs to pass it over.

use std::ops::Range;

use super::{Written, bits, letters};

/// A word of a long form.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// The place of its letters among those of all words.
    pub(super) letters: Range<usize>,
    /// A bit for each letter that a syllable begins with.
    pub(super) starts: u32,
    /// A bit for each letter that one of them is.
    initials: u64,
    /// A bit for each of them that begins the word's root.
    roots: u32,
    /// Whether it begins with a capital.
    pub(super) is_capital: bool,
    /// Whether it is a word of grammar: no name begins with it.
    pub(super) is_grammar: bool,
    /// What it costs to skip it.
    pub(super) skip: f32,
    /// What it costs at the end of the long form, behind the last letter.
    pub(super) tail: f32,
}

/// What begins at a letter of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    Word,
    Root,
    Syllable,
    Nothing,
}

/// What it costs to skip a word that means something.
pub(super) const CONTENT: f32 = 0.5;

/// Words that short forms skip without a loss, by their length.
const GRAMMAR: [&[&str]; 9] = [
    &[],
    &["a"],
    &["di", "ke", "of", "in", "on", "to", "de", "an", "as", "by", "at", "or"],
    &["dan", "the", "and", "for"],
    &["dari", "yang", "atas", "bagi", "pada", "atau", "with", "oleh", "para"],
    &["serta", "untuk", "dalam"],
    &["dengan", "kepada", "adalah", "secara"],
    &["tentang", "sebagai"],
    &["terhadap"],
];

/// Words that point at what was said: no part of a name.
const POINTING: [&str; 3] = ["itu", "ini", "tersebut"];

/// The prefixes with this first letter behind which a syllable is taken as readily: *dag* from *perdagangan*.
const fn prefixes(first: char) -> &'static [&'static str] {
    match first {
        'a' => &["antar"],
        'b' => &["ber"],
        'd' => &["di"],
        'k' => &["ke", "keber", "ka"],
        'm' => &["multi", "mem", "men", "meng", "me"],
        'n' => &["non"],
        'p' => &["pasca", "peng", "pem", "pen", "per", "pe"],
        's' => &["sub", "se"],
        't' => &["ter"],
        _ => &[],
    }
}

/// How many letters of a word are looked at.
const MOST: usize = 30;

impl Word {
    /// Reads a word, and puts its letters behind `characters`.
    pub(super) fn read(written: Written<'_>, characters: &mut Vec<char>, before: Option<&Word>) -> Self {
        let first = characters.len();
        characters.extend(letters(written.text).take(MOST));
        let letters = &characters[first..];
        let is = |word: &&str| word.eq_ignore_ascii_case(written.text);
        let is_pointing = POINTING.iter().any(is);
        let is_grammar = is_pointing || GRAMMAR.get(written.text.len()).is_some_and(|words| words.iter().any(is));
        // The second half of garis-garis.
        let repeats = before.is_some_and(|before| characters[before.letters.clone()] == *letters);
        let is_number = letters.iter().all(char::is_ascii_digit);
        let skip = match () {
            () if is_grammar || repeats => 0.0,
            () if is_number => 0.1,
            () => CONTENT,
        };
        let tail = if written.is_extra || is_number { 0.02 } else { skip };
        let is_capital = written.text.starts_with(char::is_uppercase);
        let (starts, roots) = if is_pointing { (0, 0) } else { starts(letters) };
        let initials = bits(starts).fold(0, |initials, at| initials | bit(letters[at]));
        Self { letters: first..characters.len(), starts, initials, roots, is_capital, is_grammar, skip, tail }
    }

    /// Whether a syllable may begin with a letter: most do not.
    pub(super) const fn may_begin_with(&self, letter: char) -> bool {
        self.initials & bit(letter) != 0
    }

    /// What begins at a letter.
    pub(super) const fn start(&self, at: usize) -> Start {
        match 1 << at {
            1 => Start::Word,
            bit if self.roots & bit != 0 => Start::Root,
            bit if self.starts & bit != 0 => Start::Syllable,
            _ => Start::Nothing,
        }
    }

    /// Where a letter comes next from `at` on: there, at the start of a syllable, or anywhere.
    pub(super) fn next(&self, characters: &[char], at: usize, letter: char) -> Option<usize> {
        let rest = characters.get(at..)?;
        let found = at + rest.iter().position(|other| *other == letter)?;
        if found == at {
            return Some(found);
        }
        let syllable = (found..characters.len()).find(|&place| characters[place] == letter && self.starts >> place & 1 == 1);
        Some(syllable.unwrap_or(found))
    }
}

/// The bit of a letter among others: two may have the same.
const fn bit(letter: char) -> u64 {
    1 << (letter as u32 & 63)
}

/// A bit for each letter that begins a syllable, and one for each that begins the root behind a prefix.
fn starts(letters: &[char]) -> (u32, u32) {
    let mut roots = 0;
    let prefixes = letters.first().map_or(&[][..], |first| prefixes(*first));
    for prefix in prefixes.iter().filter(|prefix| letters.len() > prefix.len() + 2) {
        if prefix.chars().eq(letters[..prefix.len()].iter().copied()) {
            roots |= 1 << prefix.len();
        }
    }
    let is_vowel = |letter: char| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u');
    let mut starts = roots | u32::from(!letters.is_empty());
    for (at, pair) in letters.windows(2).enumerate().skip(1) {
        if !is_vowel(pair[0]) && is_vowel(pair[1]) {
            starts |= 1 << at;
        }
    }
    (starts, roots)
}
