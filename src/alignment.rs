//! How well the letters of a short form come from the words of its long form.
//!
//! Each letter is taken from the start of a word, from what directly follows a letter already taken, from the start of a
//! syllable, or from somewhere further on, and skipping words costs. The algorithm of Schwartz and Hearst (2003, "A simple
//! algorithm for identifying abbreviation definitions in biomedical text"), the usual one, accepts any letters in the right order
//! and stops at nine; Indonesian short forms are made of syllables, also from the middle of words (*dag* of *perdagangan*), and
//! reach twenty letters, and letters that align by accident are common.

mod short;
mod word;

use crate::fold::fold;

use short::{Letter, Letters, Style};
use word::Word;

/// What the words behind the last one that gave a letter cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// The long form reaches to the last word: one that gives no letter costs, two are too many.
    Last,
    /// The long form ends where its letters end.
    Free,
}

/// A word as it is written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Written<'t> {
    pub(crate) text: &'t str,
    /// Whether it may stand behind a long form without being part of it: a place, *Tbk*.
    pub(crate) is_extra: bool,
}

/// The best alignment of a short form with a run of words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Fit {
    /// The first word.
    pub(crate) start: usize,
    /// Behind the last word that gives a letter.
    pub(crate) end: usize,
    /// How many words give letters.
    pub(crate) words: usize,
    /// How well a letter is accounted for on average: 1 at best.
    pub(crate) average: f32,
}

/// No short form has more letters than this, and no long form more words: what has is not looked at.
const MOST_LETTERS: usize = 56;
const MOST_WORDS: usize = 64;

/// What cannot be.
const IMPOSSIBLE: f32 = -1000.0;

/// Of what a word costs that gives no letter, what it costs in a list.
const LISTED: f32 = 0.1;

/// What a start with a small letter is worth less where the last word has a capital.
const SMALL_START: f32 = 0.12;

/// One word that gives no letter may end a long form; two do not.
const TOO_MANY: f32 = 20.0;

/// Aligns short forms with words; the tables are kept from one to the next.
#[derive(Debug, Default)]
pub(crate) struct Aligner {
    /// The letters of all words, one word after the other.
    characters: Vec<char>,
    words: Vec<Word>,
    letters: Letters,
    /// The best score of the letters from `i` on with the words from `j` on, and how many letters word `j` gives for it, word by
    /// word.
    best: Vec<(f32, u8)>,
    /// The same for the first letter, if word `j` gives it.
    first: Vec<(f32, u8)>,
}

impl Aligner {
    /// The words to align with.
    pub(crate) fn read<'t>(&mut self, words: impl Iterator<Item = Written<'t>>) {
        self.characters.clear();
        self.words.clear();
        for written in words.take(MOST_WORDS + 1) {
            let word = Word::read(written, &mut self.characters, self.words.last());
            self.words.push(word);
        }
    }

    /// The best alignment of a short form with the words from one on up to the last. None begins with a word of grammar.
    pub(crate) fn align(&mut self, short: &str, end: End) -> Option<Fit> {
        self.best_fit(short, end, false)
    }

    /// The best alignment with the words from the first on.
    pub(crate) fn align_first(&mut self, short: &str, end: End) -> Option<Fit> {
        self.best_fit(short, end, true)
    }

    fn best_fit(&mut self, short: &str, end: End, from_first: bool) -> Option<Fit> {
        if self.words.is_empty() || self.words.len() > MOST_WORDS {
            return None;
        }
        let mut best: Option<(f32, Fit)> = None;
        for &reading in Letters::readings(short) {
            if !self.letters.read(short, reading) || self.letters.len() > MOST_LETTERS {
                continue;
            }
            self.fill(end, from_first);
            let starts = if from_first { 0..1 } else { 0..self.words.len() };
            for start in starts.filter(|&start| from_first || !self.words[start].is_grammar) {
                let average = self.first[start].0 / self.letters.len() as f32;
                let worth = average - if self.is_odd(&self.words[start]) { SMALL_START } else { 0.0 };
                // Of equally good ones the last; the things that a digit counts begin with their first words.
                let least = best.map_or(0.0, |(best, _)| best + if self.letters.is_list() { LISTED } else { 0.0 });
                if average > 0.0 && worth >= least {
                    best = Some((worth, self.walk(start, average)));
                }
            }
        }
        best.map(|(_, fit)| fit)
    }

    /// A name in capitals does not begin with a small letter.
    fn is_odd(&self, first: &Word) -> bool {
        !first.is_capital && self.words.last().is_some_and(|last| last.is_capital)
    }

    /// Where the table has letter `i` and word `j`.
    fn place(&self, i: usize, j: usize) -> usize {
        j * (self.letters.len() + 1) + i
    }

    /// Works out the tables from the last letter and word to the first, or to one from which on nothing better can come.
    fn fill(&mut self, end: End, from_first: bool) {
        let (letters, words) = (self.letters.len(), self.words.len());
        self.best.clear();
        self.best.resize((letters + 1) * (words + 1), (IMPOSSIBLE, 0));
        self.first.clear();
        self.first.resize(words, (IMPOSSIBLE, 0));
        let share = if self.letters.is_list() { LISTED } else { 1.0 };
        let (mut behind, mut is_used) = (0.0, false);
        let place = self.place(letters, words);
        self.best[place] = (behind, 0);
        for j in (0..words).rev() {
            let word = &self.words[j];
            if end == End::Last {
                behind -= if word.tail >= word::CONTENT && is_used { TOO_MANY } else { share * word.tail };
                is_used |= word.tail >= word::CONTENT;
            }
            let skip = share * word.skip;
            let place = self.place(letters, j);
            self.best[place] = (behind, 0);
            for i in (0..letters).rev() {
                let skipped = self.best[self.place(i, j + 1)].0 - skip;
                let taken = self.taking(i, j);
                let place = self.place(i, j);
                self.best[place] = if taken.0 > skipped { taken } else { (skipped, 0) };
                if i == 0 {
                    self.first[j] = taken;
                }
            }
            if !from_first && self.is_perfect(j) {
                break;
            }
        }
    }

    /// Whether the alignment from word `j` on accounts for each letter as well as can be: none from a word before it is chosen
    /// then.
    fn is_perfect(&self, j: usize) -> bool {
        let word = &self.words[j];
        let is_whole = self.first[j].0 >= self.letters.len() as f32;
        is_whole && !self.is_odd(word) && !word.is_grammar && !self.letters.is_list()
    }

    /// The best score if word `j` gives letter `i`, and how many it then gives.
    fn taking(&self, i: usize, j: usize) -> (f32, u8) {
        let word = &self.words[j];
        let characters = &self.characters[word.letters.clone()];
        let Letter { letter, begins } = self.letters[i];
        if !word.may_begin_with(letter) {
            return (IMPOSSIBLE, 0);
        }
        let mut best = (IMPOSSIBLE, 0);
        // The first letter of all may come from the middle of a word in syllables, but not in initials.
        let starts = if i == 0 && self.letters.style() != Style::Syllables { word.starts & 1 } else { word.starts };
        for start in bits(starts).filter(|&start| characters[start] == letter) {
            let mut score = self.letters.style().first(word, start) - if start > 0 { begins.as_loss() } else { 0.0 };
            let (mut at, mut next) = (start + 1, i + 1);
            loop {
                let total = score + self.best[self.place(next, j + 1)].0;
                if total > best.0 {
                    // There are at most MOST_LETTERS.
                    best = (total, (next - i) as u8);
                }
                let Some(&Letter { letter, begins }) = self.letters.get(next).filter(|next| next.begins.may_go_on()) else {
                    break;
                };
                let Some(found) = word.next(characters, at, letter) else { break };
                score += self.letters.style().further(word, found, found == at, letter.is_ascii_digit()) - begins.as_loss();
                (at, next) = (found + 1, next + 1);
            }
        }
        best
    }

    /// The words of the best alignment from `start` on.
    fn walk(&self, start: usize, average: f32) -> Fit {
        let (mut i, mut j) = (0, start);
        let mut fit = Fit { start, end: start, words: 0, average };
        while i < self.letters.len() && j < self.words.len() {
            let taken = if i == 0 && j == start { self.first[j].1 } else { self.best[self.place(i, j)].1 };
            if taken > 0 {
                fit.end = j + 1;
                fit.words += 1;
            }
            i += usize::from(taken);
            j += 1;
        }
        fit
    }
}

/// The places of the ones in a mask.
fn bits(mask: u32) -> impl Iterator<Item = usize> {
    std::iter::successors(Some(mask), |mask| Some(mask & mask.wrapping_sub(1)))
        .take_while(|mask| *mask != 0)
        .map(|mask| mask.trailing_zeros() as usize)
}

/// The letters and digits of a text, folded one by one.
pub(crate) fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter_map(folded)
}

/// A letter or digit, folded.
#[inline]
fn folded(c: char) -> Option<char> {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric().then(|| c.to_ascii_lowercase());
    }
    fold(c.encode_utf8(&mut [0; 4])).chars().next().filter(|folded| folded.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(short: &str, long: &str, end: End) -> Option<Fit> {
        let mut aligner = Aligner::default();
        aligner.read(long.split([' ', '-']).map(|text| Written { text, is_extra: text == "RI" }));
        aligner.align(short, end)
    }

    #[test]
    fn initials_and_syllables_fit() {
        for (short, long) in [
            ("SDM", "sumber daya manusia"),
            ("Kemenperin", "Kementerian Perindustrian"),
            ("Kemendag", "Kementerian Perdagangan"),
            ("Damkar", "Pemadam Kebakaran"),
            ("Puskesmas", "Pusat Kesehatan Masyarakat"),
            ("Menko Polhukam", "Menteri Koordinator Bidang Politik Hukum dan Keamanan"),
            ("P3DN", "Peningkatan Penggunaan Produk Dalam Negeri"),
            ("3T", "tertinggal terdepan terluar"),
            ("K3", "Keselamatan dan Kesehatan Kerja"),
            ("P2P", "peer-to-peer"),
            ("PIDI 4.0", "Pusat Industri Digital Indonesia 4.0"),
            ("SDGs", "Sustainable Development Goals"),
            ("R&D", "research and development"),
            ("IJBNet", "Indonesia-Japan Business Network"),
        ] {
            let words = long.split([' ', '-']).count();
            let fit = fit(short, long, End::Last).unwrap_or_else(|| panic!("{short}: {long}"));
            assert!(fit.start == 0 && fit.end == words && fit.average >= 0.75, "{short}: {long}: {fit:?}");
        }
    }

    #[test]
    fn accidents_do_not() {
        for (short, long) in [
            ("METI", "Menteri Ekonomi Perdagangan dan Industri"),
            ("TLKM", "Telkom Indonesia"),
            ("ASII", "Astra International"),
            ("PKS", "panitia khusus"),
            ("SDM", "dua puluh"),
        ] {
            let fit = fit(short, long, End::Last);
            assert!(fit.is_none_or(|fit| fit.average < 0.75), "{short}: {long}: {fit:?}");
        }
    }

    #[test]
    fn the_long_form_begins_and_ends_where_the_letters_say() {
        let start = |short, long, end| fit(short, long, end).map(|fit| (fit.start, fit.end));
        assert_eq!(start("KPP", "Kepala Kantor Pelayanan Pajak", End::Last), Some((1, 4)));
        assert_eq!(start("OIC", "Organisation of Islamic Cooperation", End::Last), Some((0, 4)));
        assert_eq!(start("DPR", "Dewan Perwakilan Rakyat RI", End::Last), Some((0, 3)));
        assert_eq!(start("BLK", "balai latihan kerja yang dikelola daerah", End::Free), Some((0, 3)));
        assert_eq!(start("", "balai", End::Last), None);
        assert_eq!(start("B", "", End::Last), None);
    }
}
