//! Which long forms of the dictionary a text spells out, be it without their short forms.

use std::collections::HashMap;

use super::long_form;
use super::passage::Kept;
use crate::fold::fold;
use crate::token::Tokenizer;

/// No long form of the dictionary has more words.
const MOST_WORDS: usize = 24;

/// The long forms that have been looked for, each with a number.
#[derive(Clone, Debug, Default)]
pub(super) struct Wanted {
    numbers: HashMap<Box<str>, usize>,
    longs: Vec<LongForm>,
}

/// A long form that is looked for.
#[derive(Clone, Debug)]
struct LongForm {
    /// Its folded words, none if it is not to be found.
    words: Vec<String>,
    /// Their marks.
    marks: Vec<usize>,
}

/// The number of a long form, and its words but for the first two.
type Rest<'l> = (usize, &'l [String]);

/// What a passage has been searched for.
#[derive(Clone, Debug)]
pub(super) struct Searched {
    /// A bit for each word that it has; others may have the same.
    marks: Box<[u64; MARKS / 64]>,
    /// It has been searched for so many long forms.
    so_far: usize,
    found: Vec<usize>,
}

/// How many marks there are for words.
const MARKS: usize = 1 << 12;

/// The mark of a word: the same whatever its case.
fn mark(word: &str) -> usize {
    let hash = |bytes: &[u8]| {
        bytes.iter().fold(0u32, |hash, byte| (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193))
    };
    let hash = if word.is_ascii() { hash(word.as_bytes()) } else { hash(fold(word).as_bytes()) };
    // The upper bits hang on all letters.
    (hash.wrapping_mul(0x9e37_79b1) >> 20) as usize % MARKS
}

impl Searched {
    /// A passage that has not been searched for anything.
    pub(super) fn new(text: &str) -> Self {
        let mut marks = Box::new([0; MARKS / 64]);
        for token in Tokenizer::new(text) {
            let mark = mark(&text[token.span.range()]);
            marks[mark / 64] |= 1 << (mark % 64);
        }
        Self { marks, so_far: 0, found: Vec::new() }
    }

    fn forget(&mut self) {
        (self.so_far, self.found) = (0, Vec::new());
    }

    fn may_have(&self, long: &LongForm) -> bool {
        !long.words.is_empty() && long.marks.iter().all(|mark| self.marks[mark / 64] & (1 << (mark % 64)) != 0)
    }

    /// Searches the passage for those of all long forms that it has not been searched for.
    fn search(&mut self, text: &str, longs: &[LongForm]) {
        let fresh = longs.iter().enumerate().skip(self.so_far).filter(|(_, long)| self.may_have(long));
        let mut likely: HashMap<(&str, &str), Vec<Rest<'_>>> = HashMap::new();
        for (number, long) in fresh {
            if let [first, second, rest @ ..] = long.words.as_slice() {
                likely.entry((first, second)).or_default().push((number, rest));
            }
        }
        self.so_far = longs.len();
        if likely.is_empty() {
            return;
        }
        for line in text.lines() {
            let words: Vec<_> = Tokenizer::new(line).map(|token| fold(&line[token.span.range()])).collect();
            for at in 1..words.len() {
                let here = likely.get(&(&*words[at - 1], &*words[at])).into_iter().flatten();
                let follow = |rest: &[String]| {
                    words[at + 1..].iter().zip(rest).filter(|(word, other)| word == other).count() == rest.len()
                };
                self.found.extend(here.filter(|(_, rest)| follow(rest)).map(|(number, _)| number));
            }
        }
        self.found.sort_unstable();
        self.found.dedup();
    }
}

impl Wanted {
    /// Which of some long forms the passages of a text spell out, each on one line.
    pub(super) fn find(&mut self, text: &str, passages: &mut [Kept], longs: &[Option<&str>]) -> Vec<bool> {
        // Those that nobody wants any longer are forgotten when they are many.
        const MANY: usize = 256;
        if self.longs.len() > MANY + 2 * longs.len() {
            *self = Self::default();
            passages.iter_mut().for_each(|kept| kept.searched.forget());
        }
        let numbers: Vec<Option<usize>> = longs.iter().map(|long| Some(self.number(long.as_ref()?))).collect();
        let mut is_found = vec![false; self.longs.len()];
        for kept in passages {
            if kept.searched.so_far < self.longs.len() {
                kept.searched.search(&text[kept.passage.span.range()], &self.longs);
            }
            kept.searched.found.iter().for_each(|&number| is_found[number] = true);
        }
        numbers.into_iter().map(|number| number.is_some_and(|number| is_found[number])).collect()
    }

    fn number(&mut self, long: &str) -> usize {
        if let Some(&number) = self.numbers.get(long) {
            return number;
        }
        let words = Some(long_form::words(long)).filter(|words| (2..=MOST_WORDS).contains(&words.len())).unwrap_or_default();
        let marks = words.iter().map(|word| mark(word)).collect();
        self.longs.push(LongForm { words, marks });
        self.numbers.insert(long.into(), self.longs.len() - 1);
        self.longs.len() - 1
    }
}
