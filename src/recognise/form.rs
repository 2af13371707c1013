//! What the dictionary knows of each distinct written form, looked up once and remembered.
//!
//! Running text repeats itself: a million words are some ten thousand forms. So the matcher asks one question a word, "have I
//! seen you?", and everything dear (folding, morphology, the search for what a misspelt word should be) happens on the first
//! meeting.

mod examine;
mod id;

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use crate::dictionary::compile::{Info, follower_bit};
use crate::dictionary::image::Number;
use crate::dictionary::layers::{Key, Layers};
use crate::dictionary::part;
use crate::fold::fold;
use crate::recognise::misspelling::{Continuation, Suggestion};
use crate::recognise::spacing::Piece;
use crate::recognise::table::Table;
use crate::token::eight;
use examine::examine;
pub(crate) use id::FormId;
use id::composing;

/// How a written form relates to the key it is tried as, nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Nearness {
    /// It is the key, but for case.
    Surface,
    /// The key with a clitic or particle, or doubled.
    Host,
    /// An inflected form of the key, whose meaning it has: *berbadan*.
    Root,
    /// An active or passive verb of the key, *mengimpor*, which begins no term that is a noun.
    Voice,
    /// A word derived from the key, whose meaning is made from that of the key.
    Composed,
}

/// A key that a form may stand for inside a term of several words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step {
    pub(crate) key: Key,
    /// The word that follows at once where a variant stands for two words: *kerjasama* for *kerja sama*.
    pub(crate) second: Option<Number>,
    /// It is what a variant stands for, not what is written.
    pub(crate) is_variant: bool,
    pub(crate) nearness: Nearness,
    /// Where a term that begins with the key has got to; 0 if none does.
    pub(crate) first_state: u32,
}

/// What is known of a written form.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Form {
    /// It is one word although it has a hyphen.
    pub(crate) is_compound: bool,
    /// It is English and no Indonesian word.
    pub(crate) is_english: bool,
    /// It is capitalised and can only be a name, of a person say.
    pub(crate) is_name: bool,
    /// The dictionary entry it is, itself or inflected.
    pub(crate) entry: Option<Entry>,
    /// It is a short form that no list has, composed of known parts.
    pub(crate) is_composed: bool,
    /// What it may be to the word beside it.
    pub(crate) piece: Piece,
    /// What it may be a misspelling of.
    pub(crate) suggestion: Option<Suggestion>,
    /// The parts of composed names that begin with it.
    pub(crate) parts: part::Group,
    /// It may be a person's name.
    pub(crate) is_person: bool,
    /// The key under which it is the name of a place, and whether that has another name in English.
    pub(crate) place: Option<(Key, bool)>,
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

/// Forms seen so far.
pub(crate) struct FormTable {
    short: Table<u64>,
    middling: Table<[u64; 3]>,
    others: HashMap<Box<str>, FormId>,
    forms: Vec<Form>,
    steps: Vec<Step>,
    /// The words of terms that unknown forms may be meant for.
    continuations: HashMap<u32, Box<[Continuation]>>,
    /// Whether everyday words are annotated.
    words: bool,
}

/// More forms than this are forgotten at the next occasion, so that memory is bounded.
const MOST: usize = 1 << 18;

impl FormTable {
    pub(crate) fn new(words: bool) -> Self {
        // Unpredictable, so that no text can be made whose words all collide.
        let seed = RandomState::new().hash_one(0);
        Self {
            short: Table::new(seed),
            middling: Table::new(seed),
            others: HashMap::new(),
            forms: vec![Form::default()],
            steps: Vec::new(),
            continuations: HashMap::new(),
            words,
        }
    }

    /// Forgets everything if there is too much of it, and says whether it did: then numbers given before are void.
    pub(crate) fn make_room(&mut self) -> bool {
        let is_full = self.forms.len() > MOST;
        if is_full {
            *self = Self::new(self.words);
        }
        is_full
    }

    #[inline]
    pub(crate) fn form(&self, id: FormId) -> &Form {
        &self.forms[id.index()]
    }

    /// The keys a form is tried as inside a term, nearest first.
    pub(crate) fn steps(&self, form: &Form) -> &[Step] {
        &self.steps[form.steps.0 as usize..form.steps.1 as usize]
    }

    /// The words of terms that an unknown form may be meant for.
    pub(crate) fn continuations(&self, id: FormId) -> &[Continuation] {
        self.continuations.get(&(id.index() as u32)).map_or(&[], |continuations| continuations)
    }

    /// The form of a written word.
    #[inline]
    pub(crate) fn intern(&mut self, layers: &Layers, text: &str, start: usize, end: usize) -> FormId {
        const NOT_ASCII: u64 = 0x8080_8080_8080_8080;
        let (bytes, length) = (text.as_bytes(), end - start);
        if length <= 8 {
            let key = eight(bytes, start) & mask(length);
            if key & NOT_ASCII == 0 {
                return match self.short.find(key) {
                    Ok(form) => form,
                    Err(slot) => {
                        let form = self.learn(layers, &text[start..end]);
                        self.short.insert(slot, key, form)
                    }
                };
            }
        } else if length <= 24 {
            let low = eight(bytes, start);
            let middle = eight(bytes, start + 8) & mask(length - 8);
            let high = if length > 16 { eight(bytes, start + 16) & mask(length - 16) } else { 0 };
            if (low | middle | high) & NOT_ASCII == 0 {
                let key = [low, middle, high];
                return match self.middling.find(key) {
                    Ok(form) => form,
                    Err(slot) => {
                        let form = self.learn(layers, &text[start..end]);
                        self.middling.insert(slot, key, form)
                    }
                };
            }
        }
        self.intern_other(layers, &text[start..end])
    }

    fn intern_other(&mut self, layers: &Layers, word: &str) -> FormId {
        // Of all words that are not looked at only one need be kept: a word may be as long as a text.
        let key = if word.len() > LONGEST { "" } else { word };
        if let Some(&form) = self.others.get(key) {
            return form;
        }
        let form = self.learn(layers, word);
        self.others.insert(key.into(), form);
        form
    }

    /// Looks up everything about a form.
    fn learn(&mut self, layers: &Layers, word: &str) -> FormId {
        if word.len() > LONGEST {
            let id = FormId::new(self.forms.len(), 0, Piece::None, 0, 0);
            self.forms.push(Form::default());
            return id;
        }
        let first = self.steps.len();
        let (mut form, continuations) = examine(layers, word, &mut self.steps);
        form.steps = (first as u32, self.steps.len() as u32);
        let is_notable =
            form.suggestion.is_some() || form.is_composed || form.entry.is_some_and(|entry| self.words || !entry.is_word);
        let mut flags = if is_notable { FormId::NOTABLE } else { 0 };
        let folded = fold(word);
        form.parts = part::with_first_word(&folded);
        flags |= composing(word, &folded, form.parts.parts());
        let (mut followers, mut element) = (0, 0);
        for step in &self.steps[first..] {
            if step.first_state != 0 {
                followers |= if step.second.is_some() { u16::MAX } else { layers.followers(step.key) };
            }
            if step.nearness < Nearness::Root && layers.info(step.key).has(Info::CONTINUES_PHRASE) {
                element |= follower_bit(step.key.number);
            }
        }
        if !continuations.is_empty() {
            self.continuations.insert(self.forms.len() as u32, continuations.into());
        }
        let id = FormId::new(self.forms.len(), flags, form.piece, followers, element);
        self.forms.push(form);
        id
    }
}

#[inline]
const fn mask(length: usize) -> u64 {
    if length >= 8 { u64::MAX } else { (1 << (8 * length)) - 1 }
}

/// Longer words are not looked at: no dictionary has them.
const LONGEST: usize = 80;
