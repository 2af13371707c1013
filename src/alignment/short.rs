//! The letters of a short form, and what each is worth.

use std::ops::Deref;

use super::folded;
use super::word::{Start, Word};

/// A letter or digit of a short form.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letter {
    pub(super) letter: char,
    pub(super) begins: Begins,
}

/// Whether a letter begins a part of the short form, and so a word of the long one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Begins {
    No,
    /// A capital among small letters: *KemenPUPR*.
    Perhaps,
    /// Behind a space or a hyphen: *Menko Polhukam*.
    Yes,
}

impl Begins {
    pub(super) fn may_go_on(self) -> bool {
        self != Begins::Yes
    }

    /// What it costs not to begin a word.
    pub(super) const fn as_loss(self) -> f32 {
        match self {
            Begins::No => 0.0,
            Begins::Perhaps | Begins::Yes => 0.3,
        }
    }
}

/// What a short form is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Style {
    /// A few capitals, each the first letter of a word as a rule.
    #[default]
    Initials,
    /// Many capitals: initials, or syllables as in a headline.
    Capitals,
    /// Small letters among them: syllables, mostly.
    Syllables,
}

/// Capitals up to this number are initials.
const MOST_INITIALS: usize = 5;

impl Style {
    pub(super) fn of(short: &str) -> Self {
        let is_plural = plural_end(short).is_some();
        let small = short.chars().filter(|c| c.is_lowercase()).count() - usize::from(is_plural);
        match short.chars().filter(|c| c.is_alphanumeric()).count() {
            _ if small > 0 => Style::Syllables,
            0..=MOST_INITIALS => Style::Initials,
            _ => Style::Capitals,
        }
    }

    /// What the first letter is worth that a word gives.
    pub(super) fn first(self, word: &Word, start: usize) -> f32 {
        match (word.start(start), self) {
            (Start::Word, _) if word.is_grammar => 0.8,
            (Start::Word, _) => 1.0,
            (Start::Root, Style::Syllables) => 0.8,
            (Start::Root, _) => 0.6,
            (_, Style::Syllables) => 0.6,
            _ => 0.2,
        }
    }

    /// What a letter is worth behind others of the same word.
    pub(super) fn further(self, word: &Word, at: usize, follows: bool, digit: bool) -> f32 {
        match (self, follows, word.start(at)) {
            // Digits of one number.
            (_, true, _) if digit => 1.0,
            (Style::Initials, false, Start::Root) => 0.5,
            (Style::Initials, true, _) => 0.5,
            (Style::Capitals, true, _) => 0.7,
            (Style::Syllables, true, _) => 0.9,
            (Style::Syllables, false, Start::Syllable | Start::Root) => 0.45,
            (Style::Syllables, false, _) => 0.3,
            _ => 0.15,
        }
    }
}

/// How the digits of a short form are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Digits {
    /// As they stand: *PIDI 4.0*.
    Plain,
    /// As counting letters: *P3DN* is *PPPDN*, *3T* is *TTT*, *K3* is *KKK*.
    Counting,
    /// As English words: *P2P* is *peer to peer*.
    English,
}

/// The letters of a short form.
#[derive(Debug, Default)]
pub(super) struct Letters {
    letters: Vec<Letter>,
    style: Style,
    is_list: bool,
}

impl Deref for Letters {
    type Target = [Letter];

    fn deref(&self) -> &[Letter] {
        &self.letters
    }
}

impl Letters {
    /// The ways to read a short form.
    pub(super) fn readings(short: &str) -> &'static [Digits] {
        if short.bytes().any(|byte| byte.is_ascii_digit()) {
            &[Digits::Plain, Digits::Counting, Digits::English]
        } else {
            &[Digits::Plain]
        }
    }

    /// Whether a digit counts what is listed: *3M*. The words of each thing but the first then give no letter.
    pub(super) const fn is_list(&self) -> bool {
        self.is_list
    }

    pub(super) const fn style(&self) -> Style {
        self.style
    }

    /// Reads a short form. Says whether it has any letters so.
    pub(super) fn read(&mut self, short: &str, digits: Digits) -> bool {
        self.letters.clear();
        self.is_list = digits == Digits::Counting && short.starts_with(|c: char| c.is_ascii_digit());
        self.style = Style::of(short);
        let short = plural_end(short).map_or(short, |end| &short[..end]);
        let mut before = ' ';
        let mut all = short.chars().peekable();
        while let Some(c) = all.next() {
            let begins = if matches!(before, ' ' | '-' | '\u{2011}' | '/') || c.is_ascii_digit() && before.is_alphabetic() {
                Begins::Yes
            } else if self.style == Style::Syllables && c.is_uppercase() {
                Begins::Perhaps
            } else {
                Begins::No
            };
            let next = all.peek().copied();
            match (digits, c.to_digit(10)) {
                (Digits::Counting, Some(count @ 2..=9)) if is_single(before, next) => {
                    self.count(count as usize, before, &mut all)
                }
                (Digits::English, Some(2)) => self.letters.push(Letter { letter: 't', begins }),
                (Digits::English, Some(4)) => self.letters.push(Letter { letter: 'f', begins }),
                _ => self.letters.extend(folded(c).map(|letter| Letter { letter, begins })),
            }
            before = c;
        }
        !self.letters.is_empty()
    }

    /// A digit stands for as many of the letter before it, or at the start of the letter behind it.
    fn count(&mut self, count: usize, before: char, rest: &mut std::iter::Peekable<std::str::Chars<'_>>) {
        let letter = if before.is_alphabetic() {
            self.letters.last().map(|last| (last.letter, count - 1))
        } else {
            let next = rest.next_if(|next| next.is_alphabetic());
            next.and_then(folded).map(|letter| (letter, count))
        };
        if let Some((letter, times)) = letter {
            self.letters.extend(std::iter::repeat_n(Letter { letter, begins: Begins::Yes }, times));
        }
    }
}

/// Whether a digit stands alone between `before` and `next`, one of them a letter.
fn is_single(before: char, next: Option<char>) -> bool {
    let is_of_number = |c: char| c.is_ascii_digit() || c == '.';
    let has_letter = before.is_alphabetic() || next.is_some_and(char::is_alphabetic);
    has_letter && !is_of_number(before) && !next.is_some_and(is_of_number)
}

/// Where a short form ends before the *s* of an English plural: *SDGs*.
fn plural_end(short: &str) -> Option<usize> {
    let stem = short.strip_suffix('s')?;
    let is_plural = stem.len() > 1 && stem.ends_with(char::is_uppercase) && !stem.contains(char::is_lowercase);
    is_plural.then_some(stem.len())
}
