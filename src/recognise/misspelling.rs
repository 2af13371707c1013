//! What a word that nobody knows may be a misspelling of.
//!
//! A wrong correction costs more trust than a missing one. So a suggestion is made only where the [slip](slip) is one that
//! fingers make, the intended word is common or long enough to be recognised, and no other word is nearly as likely. What may be
//! meant is a word of the dictionary or an [inflected](inflected) one.

mod inflected;
mod phrase;
mod short;
mod slip;

pub(crate) use phrase::{Continuation, continuations, suggest as suggest_term};
pub(crate) use short::suggest as suggest_short_form;

use crate::dictionary::compile::Info;
use crate::dictionary::layers::{Key, Layers};
use crate::dictionary::near::{self, Edit, Search};
use crate::morphology::affix::{Prefix, Suffix};
use crate::morphology::{self, Analysis};
use slip::slip;

/// The word a misspelt one stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Suggestion {
    /// Of what gives it its meaning.
    pub(crate) key: Key,
    /// From 0 to 1.
    pub(crate) confidence: f32,
    /// Only a space is missing.
    pub(crate) is_spacing: bool,
}

/// A word that may be meant.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Meant {
    /// As it is written.
    pub(crate) word: String,
    pub(crate) suggestion: Suggestion,
}

/// Less sure suggestions are not made. Short words differ by one letter from many others, so that more must speak for one of
/// them.
const fn least_confidence(letters: usize) -> f32 {
    match letters {
        0..=4 => 0.92,
        5 => 0.87,
        6 => 0.84,
        7 => 0.80,
        _ => LEAST_CONFIDENCE,
    }
}

const LEAST_CONFIDENCE: f32 = 0.75;

/// Nothing is certain.
const SUREST: f32 = 0.99;

/// Less natural slips cannot make a suggestion sure enough, whatever else speaks for it.
const LEAST_SLIP: f32 = LEAST_CONFIDENCE - 0.15 - 0.10;

/// How much surer than the next best a suggestion must be.
const LEAST_MARGIN: f32 = 0.02;

/// Several that are equally sure must be surer, and no more than so many.
const MORE_FOR_TIES: f32 = 0.03;
const MOST_EQUALS: usize = 3;

/// Others that are so little less sure are told with it.
const EQUAL: f32 = 0.05;

/// The affixes and the stem of an inflected word are common, but the word may be rare.
const INFLECTED: f32 = 0.06;

/// More so if no other form of it is listed than the stem.
const UNLISTED: f32 = 0.08;

/// Inflected words of fewer letters are not guessed.
const SHORTEST_INFLECTED: usize = 6;

/// Two slips in one word are believed only in long ones, and only if each is natural.
const SHORTEST_WITH_TWO: usize = 10;
const LEAST_OF_TWO: f32 = 0.74;
const SECOND: f32 = 0.1;

/// Words that can be read in a far-fetched way or that look foreign are less likely misspelt.
const MORE_FOR_SUSPECTS: f32 = 0.08;

/// Readings that cost more speak little for a word: of a verb in *-kan* or *-i*; with a particle; of others.
const DOUBTFUL_VERB: u32 = 46;
const DOUBTFUL_WITH_PARTICLE: u32 = 14;
const DOUBTFUL: u32 = 30;

/// Whether a word that the dictionary does not list may be misspelt although it can be read so.
pub(crate) fn is_doubtful(reading: &Analysis) -> bool {
    let least = match (reading.outer.outermost(), reading.outer.suffix()) {
        // Verbs without their prefix cost much and are right: perhatikan.
        (None | Some(Prefix::Per), Some(Suffix::Kan | Suffix::I)) => return false,
        (_, Some(Suffix::Kan | Suffix::I)) => DOUBTFUL_VERB,
        _ if reading.outer.has_particle() => DOUBTFUL_WITH_PARTICLE,
        _ => DOUBTFUL,
    };
    reading.cost >= least
}

/// Whether an unknown folded word may be asked about: plain letters, long enough that one edit leaves it recognisable, and not
/// spelt as only foreign words are.
pub(crate) fn may_be_misspelt(word: &str) -> bool {
    word.len() >= 4 && is_plain(word)
}

/// Whether a word is of plain letters, and not so many that there is no such word.
fn is_plain(word: &str) -> bool {
    word.len() <= 24 && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Whether a word has letter sequences that Indonesian spelling does not have. A slip of the finger may make one, but it is
/// likelier that the word is English or a name.
fn looks_foreign(word: &str) -> bool {
    const ENDINGS: [&str; 12] = ["tion", "sion", "ity", "ness", "able", "ious", "ture", "cy", "ry", "ly", "ey", "dy"];
    let bytes = word.as_bytes();
    let is_foreign = |pair: &[u8]| {
        matches!(
            pair,
            b"ph" | b"th" | b"ck" | b"sh" | b"wh" | b"gh" | b"ch" | b"oo" | b"ee" | b"ll" | b"ss" | b"ff" | b"tt" | b"cc"
        )
    };
    bytes.windows(2).any(is_foreign)
        || bytes.iter().any(|byte| matches!(byte, b'x' | b'q'))
        || ENDINGS.iter().any(|ending| bytes.ends_with(ending.as_bytes()))
}

/// A key of the dictionary one slip away from a word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Nearby {
    key: Key,
    edit: Edit,
}

/// What is one slip away from a folded word: looked for once, since several questions are asked of it.
pub(crate) fn nearby(layers: &Layers, word: &str) -> Vec<Nearby> {
    let mut found = Vec::new();
    if !may_be_misspelt(word) {
        return found;
    }
    let plausible = |edit: Edit| slip(word.as_bytes(), edit) >= LEAST_SLIP;
    for (layer, image) in layers.images() {
        near::search(image, &Search::whole(word), plausible, &mut |near| {
            if image.has_forms(near.number) {
                found.push(Nearby { key: Key { layer, number: near.number }, edit: near.edits.first });
            }
        });
    }
    found
}

/// The words that `word` may stand for, if one is likely enough: that one first, then those that are nearly as likely.
pub(crate) fn meant(layers: &Layers, word: &str) -> Vec<Meant> {
    meant_among(layers, word, &nearby(layers, word))
}

/// The same, where what is near has been looked for.
pub(crate) fn meant_among(layers: &Layers, word: &str, nearby: &[Nearby]) -> Vec<Meant> {
    let doubt = morphology::best_known(layers, word, None).first().map(|reading| reading.cost);
    let mut all = Candidates::default();
    let rarest = if doubt.is_some() { 2 } else { u8::MAX };
    keys(layers, word, nearby, rarest, &mut all);
    if word.len() >= SHORTEST_WITH_TWO && all.0.is_empty() && doubt.is_none() {
        keys_with_two(layers, word, &mut all);
    }
    if word.len() >= SHORTEST_INFLECTED && doubt.is_none_or(|cost| cost >= DOUBTFUL_VERB) {
        inflected_words(layers, word, &mut all);
    }
    all.finish(word, doubt)
}

/// Words that may be meant, each once.
#[derive(Debug, Default)]
struct Candidates(Vec<Meant>);

impl Candidates {
    fn add(&mut self, word: String, key: Key, confidence: f32) {
        match self.0.iter_mut().find(|other| other.word == word) {
            Some(other) => other.suggestion.confidence = other.suggestion.confidence.max(confidence),
            None => self.0.push(Meant { word, suggestion: Suggestion { key, confidence, is_spacing: false } }),
        }
    }

    /// The surest and those that are nearly as sure, if it is sure enough and surer than the next; `doubt` is the cost of
    /// reading the word as it is.
    fn finish(mut self, word: &str, doubt: Option<u32>) -> Vec<Meant> {
        self.0.sort_by(|one, other| other.suggestion.confidence.total_cmp(&one.suggestion.confidence));
        let Some(best) = self.0.first() else { return self.0 };
        let confidence = best.suggestion.confidence;
        let is_suspect = doubt.is_some() || looks_foreign(word);
        let least = least_confidence(word.len()) + if is_suspect { MORE_FOR_SUSPECTS } else { 0.0 };
        let next = self.0.get(1).map_or(0.0, |next| next.suggestion.confidence);
        // Words that are as likely are all told, if there are few and each is likely enough by itself.
        let is_tie = confidence - next < LEAST_MARGIN;
        let equals = self.0.iter().filter(|other| confidence - other.suggestion.confidence < LEAST_MARGIN).count();
        if confidence < least + if is_tie { MORE_FOR_TIES } else { 0.0 } || equals > MOST_EQUALS {
            return Vec::new();
        }
        self.0.retain(|other| confidence - other.suggestion.confidence <= EQUAL);
        for meant in &mut self.0 {
            // What is as likely as others is less sure by so much.
            let share = if is_tie { equals as f32 } else { 1.0 };
            meant.suggestion.confidence = meant.suggestion.confidence.clamp(0.0, SUREST) / share;
        }
        self.0
    }
}

/// Adds the words of the dictionary one slip away.
fn keys(layers: &Layers, word: &str, nearby: &[Nearby], rarest: u8, all: &mut Candidates) {
    for Nearby { key, edit } in nearby {
        let info = layers.info(*key);
        if is_word(info)
            && info.band() <= rarest
            && let Some(meant) = edit.apply(word)
        {
            let slip = slip(word.as_bytes(), *edit);
            let confidence = confidence(word, &meant, slip, frequency(info.band(), info.has(Info::ANNOTATED)));
            all.add(meant, *key, confidence);
        }
    }
}

/// Adds the common words of the dictionary two slips away.
fn keys_with_two(layers: &Layers, word: &str, all: &mut Candidates) {
    let plausible = |edit: Edit| !matches!(edit, Edit::Missing(_, b' ' | b'-')) && slip(word.as_bytes(), edit) >= LEAST_OF_TWO;
    for (layer, image) in layers.images() {
        near::search(image, &Search { edits: 2, ..Search::whole(word) }, plausible, &mut |near| {
            let info = image.info(near.number);
            if is_word(info)
                && image.has_forms(near.number)
                && (info.band() <= 2 || info.has(Info::ANNOTATED))
                && let Some((second, meant)) = near.edits.second.zip(near.edits.apply(word))
            {
                let slip = slip(word.as_bytes(), near.edits.first).min(slip(word.as_bytes(), second)) - SECOND;
                let confidence = confidence(word, &meant, slip, frequency(info.band(), info.has(Info::ANNOTATED)));
                all.add(meant, Key { layer, number: near.number }, confidence);
            }
        });
    }
}

/// Adds inflected words one slip away.
fn inflected_words(layers: &Layers, word: &str, all: &mut Candidates) {
    let plausible = |edit: Edit| slip(word.as_bytes(), edit) >= LEAST_SLIP + INFLECTED;
    for found in inflected::near(layers, word, plausible) {
        let unlisted = if found.is_vouched || found.reading.outer.layers() == 0 { 0.0 } else { UNLISTED };
        let effort = if found.is_vouched { 0.0 } else { found.reading.cost.saturating_sub(20) as f32 / 200.0 };
        let slip = slip(word.as_bytes(), found.edit) - INFLECTED - unlisted - effort;
        let confidence = confidence(word, &found.word, slip, frequency(found.band, false));
        all.add(found.word, found.key, confidence);
    }
}

/// Whether a key is a word that may be meant.
fn is_word(info: Info) -> bool {
    info.has(Info::HEADWORD) && info.has(Info::LOWER) && !info.has(Info::VARIANT) && !info.classes().is_empty()
}

/// How sure it is that `word` stands for `meant`, from which it differs by a slip.
fn confidence(word: &str, meant: &str, slip: f32, frequency: f32) -> f32 {
    let length = match word.len() {
        4 | 5 => -0.06,
        6 => -0.03,
        _ => 0.0,
    };
    slip + similarity(word, meant) + frequency + length
}

/// What it says for a word that it looks like another, up to 0.15.
fn similarity(word: &str, meant: &str) -> f32 {
    0.15 * strsim::jaro_winkler(word, meant) as f32
}

/// What the frequency of a word says for it, by its band.
const fn frequency(band: u8, is_annotated: bool) -> f32 {
    match band {
        1 => 0.10,
        2 => 0.05,
        3 => 0.0,
        _ if is_annotated => -0.02,
        4 => -0.08,
        _ => -0.15,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::image::Image;

    fn layers() -> Layers {
        Layers::new(vec![Image::builtin()])
    }

    #[test]
    fn what_is_meant() {
        let layers = layers();
        for (word, right) in [
            // A letter too many, too few, wrong, two swapped.
            ("industriu", Some("industri")),
            ("keputsan", Some("keputusan")),
            ("dokus", Some("fokus")),
            ("idnustri", Some("industri")),
            // Words of four letters, if they are common.
            ("untk", Some("untuk")),
            ("veda", None),
            // Two slips in a long word.
            ("organnisassi", Some("organisasi")),
            // Inflected words, with the slip in the stem, in an affix or between them.
            ("dikembagkan", Some("dikembangkan")),
            ("mngembangkan", Some("mengembangkan")),
            ("dharapkan", Some("diharapkan")),
            ("dilakukna", Some("dilakukan")),
            ("kebijakannnya", Some("kebijakannya")),
            ("dipertahnkan", Some("dipertahankan")),
            // Far-fetched readings.
            ("pembelan", Some("pembelian")),
            // Foreign words, and words as right as those that they are near.
            ("partnership", None),
            ("approach", None),
            ("memerhatikan", None),
            ("mengeklaim", None),
        ] {
            assert_eq!(meant(&layers, word).first().map(|meant| meant.word.as_str()), right, "{word}");
        }
    }

    #[test]
    fn words_that_are_nearly_as_likely_are_told_too() {
        let words = |word: &str| meant(&layers(), word).into_iter().map(|meant| meant.word).collect::<Vec<_>>();
        assert_eq!(words("perbakan")[..2], ["perbaikan", "perbankan"]);
        assert_eq!(words("industriu"), ["industri"]);
        // Of equals all are told.
        let mut equals = words("sebagia");
        equals.sort();
        assert_eq!(equals, ["sebagai", "sebagian"]);
    }

    #[test]
    fn far_fetched_readings_are_doubtful() {
        let layers = layers();
        for (word, is_doubtful) in [("pembelan", true), ("perbahan", true), ("perhatikan", false), ("dimanfaatkan", false)] {
            let readings = morphology::best_known(&layers, word, None);
            assert_eq!(readings.first().map(super::is_doubtful), Some(is_doubtful), "{word}");
        }
    }
}
