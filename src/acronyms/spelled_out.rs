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

/// A set of words, to which others may seem to belong.
#[derive(Clone, Debug)]
pub(super) struct Words(Box<[u64; MARKS / 64]>);

/// How many marks there are for words.
const MARKS: usize = 1 << 12;

impl Default for Words {
    fn default() -> Self {
        Self(Box::new([0; MARKS / 64]))
    }
}

impl Words {
    pub(super) fn add(&mut self, word: &str) {
        self.add_mark(mark(word));
    }

    fn add_mark(&mut self, mark: usize) {
        self.0[mark / 64] |= 1 << (mark % 64);
    }

    fn have(&self, mark: usize) -> bool {
        self.0[mark / 64] & (1 << (mark % 64)) != 0
    }
}

/// The mark of a word: the same whatever its case.
fn mark(word: &str) -> usize {
    let hash = |bytes: &[u8]| {
        bytes.iter().fold(0u32, |hash, byte| (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193))
    };
    let hash = if word.is_ascii() { hash(word.as_bytes()) } else { hash(fold(word).as_bytes()) };
    // The upper bits hang on all letters.
    (hash.wrapping_mul(0x9e37_79b1) >> 20) as usize % MARKS
}

/// What a passage has been searched for.
#[derive(Clone, Debug)]
pub(super) struct Searched {
    words: Words,
    /// It has been searched for so many long forms.
    so_far: usize,
    found: Vec<usize>,
}

impl Searched {
    /// A passage of some words that has not been searched for anything.
    pub(super) const fn new(words: Words) -> Self {
        Self { words, so_far: 0, found: Vec::new() }
    }

    fn forget(&mut self) {
        (self.so_far, self.found) = (0, Vec::new());
    }

    /// Searches the passage for those of all long forms that it has not been searched for.
    fn search(&mut self, text: &str, longs: &[LongForm]) {
        let is_likely = |long: &LongForm| long.marks.iter().all(|mark| self.words.have(*mark));
        let mut likely: HashMap<(&str, &str), Vec<Rest<'_>>> = HashMap::new();
        let mut firsts = Words::default();
        for (number, long) in longs.iter().enumerate().skip(self.so_far).filter(|(_, long)| is_likely(long)) {
            if let [first, second, rest @ ..] = long.words.as_slice() {
                likely.entry((first, second)).or_default().push((number, rest));
                firsts.add(first);
            }
        }
        self.so_far = longs.len();
        if likely.is_empty() {
            return;
        }
        let mut words: Vec<&str> = Vec::new();
        for line in text.lines() {
            words.clear();
            words.extend(Tokenizer::new(line).map(|token| &line[token.span.range()]));
            for pair in 1..words.len() {
                let (first, second, behind) = (words[pair - 1], words[pair], &words[pair + 1..]);
                if !firsts.have(mark(first)) {
                    continue;
                }
                let (first, second) = (fold(first), fold(second));
                let here = likely.get(&(&*first, &*second)).into_iter().flatten();
                let follow = |rest: &[String]| {
                    behind.len() >= rest.len() && behind.iter().zip(rest).all(|(word, wanted)| fold(word) == wanted.as_str())
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
