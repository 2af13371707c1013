//! Inflected words that a misspelt one may stand for: the dictionary has *kembang*, not *dikembangkan*, which *dikembagkan*
//! stands for.
//!
//! The slip may be in the stem: then prefixes and suffixes are as they should be, and the stem is near a key. Or it is in an
//! affix or at its border: then there are few letters that it can be about, and each is tried. What morphology then reads without
//! effort may be meant.

use crate::dictionary::class::ClassSet;
use crate::dictionary::compile::Info;
use crate::dictionary::image::Image;
use crate::dictionary::layers::{Key, Layers};
use crate::dictionary::near::{self, Edit, Search};
use crate::morphology::affix::{Affixes, Prefix, Suffix};
use crate::morphology::{self, Analysis, Lexicon, nasal};
use crate::recognise::derived;

/// A word that may be meant, with the way it is read.
#[derive(Clone, Debug)]
pub(super) struct Inflected {
    pub(super) edit: Edit,
    pub(super) word: String,
    pub(super) reading: Analysis,
    /// Of what gives it its meaning.
    pub(super) key: Key,
    /// That is another form of it, listed, and not only its stem.
    pub(super) is_vouched: bool,
    /// The frequency band of its stem.
    pub(super) band: u8,
}

/// Readings that cost more take so much effort that a slip may be read into a right word.
const MOST_COST: u32 = 30;
const MOST_COST_VOUCHED: u32 = 45;

/// Stems that are rarer are not looked for: they are too many.
const RAREST: u8 = 3;

/// Shorter stems turn up by accident.
const SHORTEST_STEM: usize = 4;

/// So many words are read, at most.
const MOST_READ: usize = 64;

/// Where affixes are looked for, from both ends: letters.
const REACH: usize = 5;

/// The inflected words one `plausible` edit away from a word of small ASCII letters.
pub(super) fn near(layers: &Layers, word: &str, plausible: impl Fn(Edit) -> bool + Copy) -> Vec<Inflected> {
    let mut edits: Vec<Edit> = Vec::new();
    // One slip does not hide both ends. Most unknown words are names and foreign words, and have neither.
    let has_affix =
        PREFIXES.iter().any(|prefix| word.starts_with(prefix)) || SUFFIXES.iter().any(|suffix| word.ends_with(suffix));
    if !has_affix {
        return Vec::new();
    }
    for (_, image) in layers.images() {
        in_stem(image, word, plausible, &mut edits);
    }
    in_affixes(word, plausible, &mut edits);
    edits.truncate(MOST_READ);
    let mut found: Vec<Inflected> = Vec::new();
    for edit in edits {
        let Some(meant) = edit.apply(word) else { continue };
        if !found.iter().any(|other| other.edit == edit || other.word == meant) {
            found.extend(read(layers, edit, meant));
        }
    }
    found
}

/// The edits that make the stem between the affixes of a word a stem that is known.
fn in_stem(image: &Image, word: &str, plausible: impl Fn(Edit) -> bool + Copy, edits: &mut Vec<Edit>) {
    let ends = morphology::stem_ends(word);
    let has_prefix = PREFIXES.iter().any(|prefix| word.starts_with(prefix));
    let starts = if has_prefix { morphology::stem_starts(word) } else { vec![("", 0)] };
    for (sound, start) in starts {
        let is_long = |end: usize| end >= start + SHORTEST_STEM;
        if !is_long(word.len()) {
            continue;
        }
        let search = Search { word, start, sound, ends, edits: 1 };
        near::search(image, &search, plausible, &mut |near| {
            let info = image.info(near.number);
            let is_stem = info.has(Info::HEADWORD) && info.has(Info::LOWER) && !info.has(Info::VARIANT);
            if is_stem && info.classes().intersects(STEMS) && info.band() <= RAREST && !edits.contains(&near.edits.first) {
                edits.push(near.edits.first);
            }
        });
    }
}

const STEMS: ClassSet = ClassSet::NOUN.with(ClassSet::VERB).with(ClassSet::ADJECTIVE).with(ClassSet::NUMERAL);

/// The prefixes of inflected words as they are written.
const PREFIXES: [&str; 12] = ["be", "ber", "di", "diper", "me", "mem", "memper", "men", "meng", "meny", "te", "ter"];

/// How inflected words end.
const SUFFIXES: [&str; 8] = ["kan", "i", "an", "nya", "lah", "kah", "pun", "ku"];

/// The edits in the letters of affixes, and those next to them.
fn in_affixes(word: &str, plausible: impl Fn(Edit) -> bool, edits: &mut Vec<Edit>) {
    const OF_PREFIXES: &[u8] = b"bdegimnprty";
    const OF_SUFFIXES: &[u8] = b"aikny";
    let length = word.len();
    let from = length.saturating_sub(REACH);
    let mut push = |edit: Edit, is_made: fn(&str, Edit) -> bool| {
        if plausible(edit) && !edits.contains(&edit) && edit.apply(word).is_some_and(|meant| is_made(&meant, edit)) {
            edits.push(edit);
        }
    };
    for at in 0..REACH.min(length) {
        push(Edit::Extra(at), makes_prefix);
        push(Edit::Swapped(at), makes_prefix);
        for &letter in OF_PREFIXES {
            push(Edit::Missing(at, letter), makes_prefix);
            push(Edit::Wrong(at, letter), makes_prefix);
        }
    }
    for at in from..=length {
        push(Edit::Extra(at), makes_suffix);
        push(Edit::Swapped(at), makes_suffix);
        for &letter in OF_SUFFIXES {
            push(Edit::Missing(at, letter), makes_suffix);
            push(Edit::Wrong(at, letter), makes_suffix);
        }
    }
}

/// Whether an edit that made a word made a prefix of it, or the border of one.
fn makes_prefix(meant: &str, edit: Edit) -> bool {
    let first = match edit {
        Edit::Extra(at) => at.saturating_sub(1),
        Edit::Swapped(at) | Edit::Missing(at, _) | Edit::Wrong(at, _) => at,
    };
    PREFIXES.iter().any(|prefix| prefix.len() > first && meant.starts_with(prefix))
}

/// Whether an edit that made a word made a suffix of it, or the border of one.
fn makes_suffix(meant: &str, edit: Edit) -> bool {
    let last = match edit {
        Edit::Swapped(at) => at + 1,
        Edit::Extra(at) | Edit::Missing(at, _) | Edit::Wrong(at, _) => at,
    };
    let tail = morphology::stem_ends(meant).trailing_zeros() as usize;
    tail <= last && tail < meant.len()
}

/// Whether affixes make a form of a word, *di-per-* among them, and not another word.
fn are_inflection(outer: &Affixes) -> bool {
    let mut prefixes = outer.prefixes();
    let is_voice = prefixes.next().is_none_or(|prefix| matches!(prefix, Prefix::MeN | Prefix::Di | Prefix::Ter | Prefix::Ber));
    is_voice && prefixes.all(|prefix| matches!(prefix, Prefix::Per | Prefix::Ber)) && outer.suffix() != Some(Suffix::An)
}

/// Whether the affixes are put on as they should be: commands and *ku-* have no place in writing that is edited, and the nasal is
/// that of the stem, or of a stem that keeps its first sound.
fn is_well_formed<'r>(reading: &'r Analysis) -> bool {
    let outer = &reading.outer;
    match outer.outermost() {
        None => outer.suffix().is_none(),
        Some(Prefix::Ku | Prefix::Kau) => false,
        Some(Prefix::MeN) => {
            let stem: &'r str = outer.prefixes().nth(1).map_or(reading.stem.as_str(), |inner| inner.name()).trim_end_matches('-');
            let kept = match stem.as_bytes().first() {
                Some(b'p') => "mem",
                Some(b't' | b's') => "men",
                Some(b'k') => "meng",
                _ => "",
            };
            let is_kept = !kept.is_empty() && reading.host.strip_prefix(kept).is_some_and(|rest| rest.starts_with(stem));
            is_kept || reading.host.starts_with(&nasal::active(stem))
        }
        Some(_) => true,
    }
}

/// Reads a word, if it is one that is inflected as words often are.
fn read(layers: &Layers, edit: Edit, word: String) -> Option<Inflected> {
    if layers.is_listed(&word) {
        return None;
    }
    let reading = morphology::best_known(layers, &word, None).into_iter().next()?;
    let outer = &reading.outer;
    // What is derived, and no more than inflected, is listed or too rare; and who slips in a particle is rarer still.
    let is_inflected = are_inflection(outer) && !outer.has_particle() && !outer.has_ku_or_mu();
    if reading.cost > MOST_COST_VOUCHED || reading.stem.len() < SHORTEST_STEM || !is_inflected || !is_well_formed(&reading) {
        return None;
    }
    let headword = |word: &str| layers.get(word).find(|key| layers.info(*key).has(Info::HEADWORD) && layers.has_forms(*key));
    let info = layers.info(headword(&reading.stem)?);
    let is_word = info.classes().intersects(STEMS) && !info.has(Info::VARIANT) && info.band() <= RAREST;
    let related = derived::derive(layers, &reading).filter(|related| related.headword != reading.stem);
    let is_vouched = related.is_some() || reading.lemma != reading.stem;
    let key = related.map(|related| related.key).or_else(|| headword(&reading.lemma))?;
    // dimiliki and memiliki, but not dimilik: without a suffix it is verbs that have a voice.
    let is_voice = matches!(outer.outermost(), Some(Prefix::MeN | Prefix::Di | Prefix::Ter)) && outer.suffix().is_none();
    let is_stacked = outer.prefixes().nth(1).is_some();
    let is_usual =
        is_vouched || !is_stacked && (reading.cost <= MOST_COST && (!is_voice || info.classes().intersects(ClassSet::VERB)));
    (is_word && is_usual).then_some(Inflected { edit, word, key, is_vouched, band: info.band(), reading })
}
