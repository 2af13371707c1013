//! What the dictionary knows of each distinct written form, looked up once and remembered.
//!
//! Running text repeats itself: a million words are some ten thousand forms. So the matcher asks one question a word, "have I
//! seen you?", and everything dear (folding, morphology, the search for what a misspelt word should be) happens on the first meeting.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use crate::dictionary::compile::Info;
use crate::dictionary::layers::{Key, Layers};
use crate::fold::fold;
use crate::morphology;
use crate::recognise::misspelling::{self, Suggestion};
use crate::token::eight;

/// How a written form relates to the key it is tried as, nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Nearness {
    /// It is the key, but for case.
    Surface,
    /// The key with a clitic or particle, or doubled.
    Host,
    /// An inflected form of the key.
    Root,
}

/// A key that a form may stand for inside a term of several words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step {
    pub(crate) key: Key,
    pub(crate) nearness: Nearness,
    pub(crate) starts_phrase: bool,
}

/// The number of a form in its [`FormTable`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FormId(u32);

impl FormId {
    /// Of tokens that are no words.
    pub(crate) const NONE: Self = Self(0);
}

/// What is known of a written form.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Form {
    /// Nothing is to be done when it is met: it begins no term and is none, and it is known.
    pub(crate) is_plain: bool,
    /// A term of several words may begin with it.
    pub(crate) starts_phrase: bool,
    /// The dictionary, the rules or its looks account for it.
    pub(crate) is_known: bool,
    /// It is one word although it has a hyphen.
    pub(crate) is_compound: bool,
    /// The dictionary entry it is, itself or inflected.
    pub(crate) entry: Option<Entry>,
    /// What it may be a misspelling of.
    pub(crate) suggestion: Option<Suggestion>,
    steps: (u32, u32),
}

/// The entry a single word is annotated with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    pub(crate) key: Key,
    pub(crate) nearness: Nearness,
    /// It is listed as another spelling.
    pub(crate) is_variant: bool,
    /// It is everyday vocabulary, annotated only on demand.
    pub(crate) is_word: bool,
}

/// A slot of the table of short ASCII forms: their bytes, padded with zeros, and the form's number.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    low: u64,
    high: u64,
    form: u32,
}

/// Forms seen so far.
pub(crate) struct FormTable {
    slots: Vec<Slot>,
    used: usize,
    others: HashMap<Box<str>, u32>,
    forms: Vec<Form>,
    steps: Vec<Step>,
    seed: u64,
}

/// More forms than this are forgotten at the next occasion, so that memory is bounded.
const MOST: usize = 1 << 18;

const FIRST_SIZE: usize = 1 << 10;

impl FormTable {
    pub(crate) fn new() -> Self {
        Self {
            slots: vec![Slot::default(); FIRST_SIZE],
            used: 0,
            others: HashMap::new(),
            forms: vec![Form { is_plain: true, is_known: true, ..Form::default() }],
            steps: Vec::new(),
            // Unpredictable, so that no text can be made whose words all collide.
            seed: RandomState::new().hash_one(0),
        }
    }

    /// Forgets everything if there is too much of it. Numbers given before are void.
    pub(crate) fn make_room(&mut self) {
        if self.forms.len() > MOST {
            *self = Self::new();
        }
    }

    #[inline]
    pub(crate) fn form(&self, id: FormId) -> &Form {
        &self.forms[id.0 as usize]
    }

    /// The keys a form is tried as inside a term, nearest first.
    pub(crate) fn steps(&self, form: &Form) -> &[Step] {
        &self.steps[form.steps.0 as usize..form.steps.1 as usize]
    }

    /// The form of a written word.
    #[inline]
    pub(crate) fn intern(&mut self, layers: &Layers, text: &str, start: usize, end: usize) -> FormId {
        let length = end - start;
        if length > 16 {
            return self.intern_other(layers, &text[start..end]);
        }
        let bytes = text.as_bytes();
        let low = eight(bytes, start) & mask(length);
        let high = if length > 8 { eight(bytes, start + 8) & mask(length - 8) } else { 0 };
        if (low | high) & 0x8080_8080_8080_8080 != 0 {
            return self.intern_other(layers, &text[start..end]);
        }
        let mut at = self.slot_of(low, high);
        loop {
            let slot = &self.slots[at];
            if slot.low == low && slot.high == high {
                return FormId(slot.form);
            }
            if slot.form == 0 {
                break;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        let form = self.learn(layers, &text[start..end]);
        self.slots[at] = Slot { low, high, form };
        self.used += 1;
        if self.used * 2 > self.slots.len() {
            self.grow();
        }
        FormId(form)
    }

    fn intern_other(&mut self, layers: &Layers, word: &str) -> FormId {
        if let Some(&form) = self.others.get(word) {
            return FormId(form);
        }
        let form = self.learn(layers, word);
        self.others.insert(word.into(), form);
        FormId(form)
    }

    #[inline]
    fn slot_of(&self, low: u64, high: u64) -> usize {
        let product = u128::from(low ^ self.seed) * u128::from(high ^ 0x9e37_79b9_7f4a_7c15 ^ self.seed.rotate_left(32));
        (product as u64 ^ (product >> 64) as u64) as usize & (self.slots.len() - 1)
    }

    fn grow(&mut self) {
        let slots = vec![Slot::default(); self.slots.len() * 4];
        let old = std::mem::replace(&mut self.slots, slots);
        for slot in old.into_iter().filter(|slot| slot.form != 0) {
            let mut at = self.slot_of(slot.low, slot.high);
            while self.slots[at].form != 0 {
                at = (at + 1) & (self.slots.len() - 1);
            }
            self.slots[at] = slot;
        }
    }

    /// Looks up everything about a form.
    fn learn(&mut self, layers: &Layers, word: &str) -> u32 {
        let first = self.steps.len();
        let mut form = examine(layers, word, &mut self.steps);
        form.steps = (first as u32, self.steps.len() as u32);
        form.starts_phrase = self.steps[first..].iter().any(|step| step.starts_phrase);
        form.is_plain = !form.starts_phrase && form.entry.is_none() && form.suggestion.is_none() && form.is_known;
        self.forms.push(form);
        (self.forms.len() - 1) as u32
    }
}

#[inline]
const fn mask(length: usize) -> u64 {
    if length >= 8 { u64::MAX } else { (1 << (8 * length)) - 1 }
}

/// Longer words are not looked at: no dictionary has them.
const LONGEST: usize = 80;

fn examine(layers: &Layers, word: &str, steps: &mut Vec<Step>) -> Form {
    let mut form = Form::default();
    if word.len() > LONGEST {
        form.is_known = true;
        return form;
    }
    let folded = fold(word);
    let case = Case::of(word);
    for key in layers.get(&folded) {
        consider(layers, key, case, word, Nearness::Surface, steps, &mut form);
    }
    let readings = morphology::analyse(layers, &folded, 3);
    for reading in &readings {
        form.is_known |= case != Case::Capitals || reading.cost == 0;
        if reading.host != folded {
            for key in layers.get(&reading.host) {
                consider(layers, key, case, word, Nearness::Host, steps, &mut form);
            }
        }
        if reading.inflected_only {
            for stem in [&reading.lemma, &reading.root] {
                for key in layers.get(stem).filter(|_| **stem != *folded && **stem != reading.host) {
                    consider(layers, key, case, word, Nearness::Root, steps, &mut form);
                }
            }
        }
        // Less likely readings serve only where the best one is no better.
        if readings.len() > 1 && readings[1].cost > reading.cost {
            break;
        }
    }
    form.is_compound = form.is_known && word.contains(['-', '\u{2010}', '\u{2011}']);
    if !form.is_known {
        form.is_known = case != Case::Lower || !misspelling::may_be_misspelt(&folded);
        if !form.is_known {
            form.suggestion = misspelling::suggest(layers, &folded);
        }
    }
    form
}

/// Takes a key into account as which the word may be read.
fn consider(layers: &Layers, key: Key, case: Case, word: &str, nearness: Nearness, steps: &mut Vec<Step>, form: &mut Form) {
    let info = layers.info(key);
    if steps.len() < u32::MAX as usize {
        steps.push(Step { key, nearness, starts_phrase: info.has(Info::STARTS_PHRASE) });
    }
    if !info.has(Info::HEADWORD) {
        // A word of headwords is no unknown word.
        form.is_known |= nearness == Nearness::Surface;
        return;
    }
    let mut fitting = layers.headwords(key).filter(|headword| case.allows(headword.written, word)).peekable();
    if fitting.peek().is_none() {
        return;
    }
    form.is_known = true;
    if form.entry.is_some_and(|entry| !entry.is_word) {
        return;
    }
    let (mut is_annotated, mut is_variant, mut is_glossed) = (false, true, false);
    for reading in fitting.flat_map(|headword| headword.readings()) {
        use crate::dictionary::entry::Reading;
        is_annotated |= reading.is_annotated();
        is_variant &= matches!(reading, Reading::Variant { .. });
        is_glossed |= matches!(reading, Reading::Word { .. });
    }
    if is_annotated || (is_glossed && form.entry.is_none()) {
        form.entry = Some(Entry { key, nearness, is_variant, is_word: !is_annotated });
    }
}

/// How a word is capitalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    Lower,
    /// A capital first and small letters behind it.
    Title,
    /// Capitals only, at least two letters.
    Capitals,
    Mixed,
}

impl Case {
    pub(crate) fn of(word: &str) -> Self {
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        let first_is_upper = letters.next().is_some_and(char::is_uppercase);
        let (mut upper, mut lower) = (0, 0);
        for letter in letters {
            if letter.is_uppercase() {
                upper += 1;
            } else {
                lower += 1;
            }
        }
        match (first_is_upper, upper, lower) {
            (false, 0, _) => Case::Lower,
            (true, 0, _) => Case::Title,
            (true, _, 0) => Case::Capitals,
            _ => Case::Mixed,
        }
    }

    /// Whether a word `written` so in a text, in this case, may be the `headword`. Small letters match however the text is capitalised; a headword
    /// in capitals only itself; a capitalised one anything but small letters, unless it is long enough to be no other word.
    pub(crate) fn allows(self, headword: &str, written: &str) -> bool {
        if headword == written {
            return true;
        }
        match Case::of(headword) {
            Case::Lower => true,
            Case::Capitals => false,
            Case::Title | Case::Mixed => match self {
                Case::Lower => headword.len() >= 7,
                Case::Title | Case::Mixed | Case::Capitals => true,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases() {
        for (word, case) in [
            ("industri", Case::Lower),
            ("Industri", Case::Title),
            ("AS", Case::Capitals),
            ("MoU", Case::Mixed),
            ("G20", Case::Title),
            ("iPhone", Case::Mixed),
        ] {
            assert_eq!(Case::of(word), case, "{word}");
        }
        assert!(!Case::Lower.allows("AS", "as"));
        assert!(!Case::Title.allows("AS", "As"));
        assert!(Case::Capitals.allows("industri", "INDUSTRI"));
        assert!(Case::Lower.allows("Kemenperin", "kemenperin"));
    }
}
