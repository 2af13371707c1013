//! How well the letters of a short form come from the words of its long form.
//!
//! Each letter is taken from the start of a word, from what directly follows a letter already taken, or from somewhere further on, and skipping
//! words costs. The algorithm of Schwartz and Hearst (2003, "A simple algorithm for identifying abbreviation definitions in biomedical
//! text"), the usual one, accepts any letters in the right order and stops at nine; Indonesian short forms are made of syllables and reach
//! twenty letters, and letters that align by accident are common.

use crate::fold::fold;

/// The letters and digits of a text, folded.
pub(crate) fn letters(text: &str) -> Vec<char> {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// No short form has more letters than this, and no long form more words: what has is not looked at.
const MOST_LETTERS: usize = 64;
const MOST_WORDS: usize = 64;

/// The score of the best alignment of `letters` with `words` that begins with the first word, if there is one: for each letter 1 at best, less 1
/// for each word that is skipped.
pub(crate) fn score(letters: &[char], words: &[Vec<char>]) -> Option<f32> {
    if letters.len() > MOST_LETTERS || words.len() > MOST_WORDS {
        return None;
    }
    Alignment { letters, words, best: vec![None; (letters.len() + 1) * (words.len() + 1)] }.score()
}

/// Words that short forms skip without a loss.
const FUNCTION_WORDS: [&str; 22] = [
    "dan", "serta", "di", "ke", "dari", "untuk", "yang", "dengan", "dalam", "atas", "bagi", "pada", "of", "the", "and", "for",
    "in", "on", "to", "de", "atau", "a",
];

/// Prefixes behind which a syllable may be taken: *dag* from *perdagangan*.
const PREFIXES: [&str; 9] = ["peng", "pem", "pen", "per", "pe", "ke", "ber", "keber", "ter"];

/// The alignment of the letters of a short form with words.
struct Alignment<'a> {
    letters: &'a [char],
    words: &'a [Vec<char>],
    /// The best score of the letters from `i` on with the words from `j` on, where it has been worked out.
    best: Vec<Option<f32>>,
}

const IMPOSSIBLE: f32 = -1000.0;

impl Alignment<'_> {
    /// The score of the best alignment that begins with the first word, if there is one.
    fn score(mut self) -> Option<f32> {
        if self.words.first()?.first() != self.letters.first() {
            return None;
        }
        let score = self.taking(0, 0);
        (score > IMPOSSIBLE / 2.0).then_some(score)
    }

    /// The best score of the letters from `i` on with the words from `j` on.
    fn from(&mut self, i: usize, j: usize) -> f32 {
        let place = i * (self.words.len() + 1) + j;
        if let Some(known) = self.best[place] {
            return known;
        }
        let score = if j == self.words.len() {
            if i == self.letters.len() { 0.0 } else { IMPOSSIBLE }
        } else {
            let word: String = self.words[j].iter().collect();
            let skipped = if FUNCTION_WORDS.contains(&word.as_str()) { 0.0 } else { -1.0 };
            let skipping = skipped + self.from(i, j + 1);
            if i == self.letters.len() { skipping } else { skipping.max(self.taking(i, j)) }
        };
        self.best[place] = Some(score);
        score
    }

    /// The best score if at least one letter is taken from word `j`: 1 for its first letter, 0.9 for one that directly follows,
    /// 0.25 for one further on.
    fn taking(&mut self, i: usize, j: usize) -> f32 {
        let mut best = IMPOSSIBLE;
        let word = &self.words[j];
        let behind_prefix = PREFIXES
            .iter()
            .filter(|prefix| word.len() > prefix.len() + 2 && prefix.chars().eq(word[..prefix.len()].iter().copied()));
        let starts: Vec<usize> = [0].into_iter().chain(behind_prefix.map(|prefix| prefix.len())).collect();
        for start in starts {
            let (mut at, mut score, mut follows) = (start, 0.0, false);
            for taken in i..self.letters.len() {
                let word = &self.words[j];
                let Some(next) = word[at..].iter().position(|letter| *letter == self.letters[taken]) else { break };
                score += match (taken == i, next, follows) {
                    (true, 0, _) if start == 0 => 1.0,
                    (true, 0, _) => 0.8,
                    (true, ..) => break,
                    (false, 0, _) => 0.9,
                    _ => 0.25,
                };
                follows = true;
                at += next + 1;
                best = best.max(score + self.from(taken + 1, j + 1));
            }
        }
        best
    }
}
