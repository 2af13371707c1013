//! What the dictionary knows of each distinct written form, looked up once and remembered.
//!
//! Running text repeats itself: a million words are some ten thousand forms. So the matcher asks one question a word, "have I
//! seen you?", and everything dear (folding, morphology, the search for what a misspelt word should be) happens on the first meeting.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use crate::dictionary::class::{Class, ClassSet};
use crate::dictionary::compile::{Info, follower_bit, key as key_of};
use crate::dictionary::image::Number;
use crate::dictionary::layers::{Key, Layers};
use crate::dictionary::part::{self, Part};
use crate::dictionary::record::Reading;
use crate::fold::fold;
use crate::morphology::affix::Prefix;
use crate::morphology::{self, Lexicon};
use crate::recognise::citation;
use crate::recognise::composed;
use crate::recognise::derived;
use crate::recognise::misspelling::{self, Continuation, Suggestion};
use crate::recognise::quantity;
use crate::recognise::spacing::{self, Piece};
use crate::recognise::table::Table;
use crate::recognise::title;
use crate::token::eight;

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

/// The number of a form in its [`FormTable`], with what has to be asked of every word of a text in its upper bits, so that most words
/// cost no further look into memory: what it may be to the word beside it (bits 21 to 23), what may be composed of it and the words behind it (bits 24 to 30), whether it is
/// notable by itself (bit 31), a set of the words that may follow it in a term (bits 32 to 47), and the same set's element that it is itself (bits 48 to 63).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FormId(u64);

impl FormId {
    /// Of tokens that are no words.
    pub(crate) const NONE: Self = Self(0);

    const NOTABLE: u64 = 1 << 31;
    const BEGINS_TITLE: u64 = 1 << 30;
    const BEGINS_CITATION: u64 = 1 << 29;
    const CONTINUES_CITATION: u64 = 1 << 28;
    const BEGINS_QUANTITY: u64 = 1 << 27;
    const WANTS_NUMBER: u64 = 1 << 26;
    const CONTINUES_QUANTITY: u64 = 1 << 25;
    const STANDS_ALONE: u64 = 1 << 24;
    /// Where the number of its [`Piece`] begins.
    const PIECE: u32 = 21;

    const fn new(index: usize, flags: u64, piece: Piece, followers: u16, element: u16) -> Self {
        Self(index as u64 | flags | (piece as u64) << Self::PIECE | (followers as u64) << 32 | (element as u64) << 48)
    }

    const fn index(self) -> usize {
        (self.0 & ((1 << Self::PIECE) - 1)) as usize
    }

    /// The set of the words that may follow it in a term: empty if no term of several words begins with it, full if punctuation may follow.
    #[inline]
    pub(crate) const fn followers(self) -> u16 {
        (self.0 >> 32) as u16
    }

    /// Whether a term that begins with a word with these `followers` may go on with it.
    #[inline]
    pub(crate) const fn may_follow(self, followers: u16) -> bool {
        (self.0 >> 48) as u16 & followers != 0
    }

    /// Whether the space between it and the `next` may be a mistake, or the next a misspelt word of a term that begins with it.
    #[inline]
    pub(crate) const fn may_join(self, next: Self) -> bool {
        const PIECES: u64 = 7 << FormId::PIECE;
        const DI: u64 = (Piece::Di as u64) << FormId::PIECE;
        const BARE_VERB: u64 = (Piece::BareVerb as u64) << FormId::PIECE;
        const COMBINING: u64 = (Piece::Combining as u64) << FormId::PIECE;
        const CLITIC: u64 = (Piece::Clitic as u64) << FormId::PIECE;
        const UNKNOWN: u64 = (Piece::Unknown as u64) << FormId::PIECE;
        // Most words are nothing of the kind.
        if (self.0 | next.0) & PIECES == 0 {
            return self.0 == next.0 && self.0 != 0;
        }
        match (self.0 & PIECES, next.0 & PIECES) {
            (COMBINING, _) | (_, CLITIC) | (DI, BARE_VERB) => true,
            (_, UNKNOWN) => self.followers() != 0,
            _ => self.0 == next.0,
        }
    }

    /// Whether it is a term by itself, or may be misspelt.
    #[inline]
    pub(crate) const fn is_notable(self) -> bool {
        self.0 & Self::NOTABLE != 0
    }

    /// Whether anything composed of several words may begin with it.
    #[inline]
    pub(crate) const fn begins_composed(self) -> bool {
        self.0 & (Self::BEGINS_TITLE | Self::BEGINS_CITATION | Self::BEGINS_QUANTITY) != 0
    }

    /// Whether a number, amount or date may begin with it.
    pub(crate) const fn begins_quantity(self) -> bool {
        self.0 & Self::BEGINS_QUANTITY != 0
    }

    /// Whether a quantity that has begun may go on with it.
    pub(crate) const fn continues_quantity(self) -> bool {
        self.0 & Self::CONTINUES_QUANTITY != 0
    }

    /// Whether it may be a quantity by itself.
    pub(crate) const fn stands_alone(self) -> bool {
        self.0 & Self::STANDS_ALONE != 0
    }

    /// Whether a quantity that begins with it goes on with digits or a word that begins one itself.
    pub(crate) const fn wants_number(self) -> bool {
        self.0 & Self::WANTS_NUMBER != 0
    }

    /// Whether a provision or a standard may begin with it.
    pub(crate) const fn begins_citation(self) -> bool {
        self.0 & Self::BEGINS_CITATION != 0
    }

    /// Whether a citation may go on with it behind the name of a law.
    #[inline]
    pub(crate) const fn continues_citation(self) -> bool {
        self.0 & Self::CONTINUES_CITATION != 0
    }

    /// Whether a composed name or title may begin with it.
    #[inline]
    pub(crate) const fn begins_title(self) -> bool {
        self.0 & Self::BEGINS_TITLE != 0
    }
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

    /// Forgets everything if there is too much of it. Numbers given before are void.
    pub(crate) fn make_room(&mut self) {
        if self.forms.len() > MOST {
            *self = Self::new(self.words);
        }
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
        if let Some(&form) = self.others.get(word) {
            return form;
        }
        let form = self.learn(layers, word);
        self.others.insert(word.into(), form);
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
        let mut form = examine(layers, word, &mut self.steps);
        form.steps = (first as u32, self.steps.len() as u32);
        let is_notable =
            form.suggestion.is_some() || form.is_composed || form.entry.is_some_and(|entry| self.words || !entry.is_word);
        let mut flags = if is_notable { FormId::NOTABLE } else { 0 };
        form.parts = part::with_first_word(&fold(word));
        flags |= composing(word, form.parts.parts());
        let (mut followers, mut element) = (0, 0);
        for step in &self.steps[first..] {
            if step.first_state != 0 {
                followers |= if step.second.is_some() { u16::MAX } else { layers.followers(step.key) };
            }
            if step.nearness < Nearness::Root && layers.info(step.key).has(Info::CONTINUES_PHRASE) {
                element |= follower_bit(step.key.number);
            }
        }
        if form.piece == Piece::Unknown {
            // What can be mended alone is, and no more than that is called wrong.
            let continuations =
                if form.suggestion.is_none() { misspelling::continuations(layers, &fold(word)) } else { Vec::new() };
            if continuations.is_empty() {
                form.piece = Piece::None;
            } else {
                self.continuations.insert(self.forms.len() as u32, continuations.into());
            }
        }
        let id = FormId::new(self.forms.len(), flags, form.piece, followers, element);
        self.forms.push(form);
        id
    }
}

/// What may be composed of a word and those behind it.
fn composing(word: &str, parts: &[&Part]) -> u64 {
    let folded = fold(word);
    let begins_title = word.starts_with(char::is_uppercase) && title::may_begin(parts);
    let begins_quantity = quantity::may_begin(&folded);
    let begins_citation = citation::provision_may_begin(&folded) || citation::standard_may_begin(&folded);
    [
        (begins_title, FormId::BEGINS_TITLE),
        (begins_citation, FormId::BEGINS_CITATION),
        (citation::tail_may_begin(&folded), FormId::CONTINUES_CITATION),
        (begins_quantity, FormId::BEGINS_QUANTITY),
        (quantity::may_continue(&folded), FormId::CONTINUES_QUANTITY),
        (begins_quantity && quantity::stands_alone(&folded), FormId::STANDS_ALONE),
        (begins_quantity && quantity::wants_number(&folded), FormId::WANTS_NUMBER),
    ]
    .iter()
    .fold(0, |flags, (holds, flag)| if *holds { flags | flag } else { flags })
}

#[inline]
const fn mask(length: usize) -> u64 {
    if length >= 8 { u64::MAX } else { (1 << (8 * length)) - 1 }
}

/// Longer words are not looked at: no dictionary has them.
const LONGEST: usize = 80;

fn examine(layers: &Layers, word: &str, steps: &mut Vec<Step>) -> Form {
    let mut form = Form::default();
    let folded = fold(word);
    let case = Case::of(word);
    let keys: Vec<(Key, Info)> = layers.get(&folded).map(|key| (key, layers.info(key))).collect();
    let any = |test: fn(Info) -> bool| keys.iter().any(|(_, info)| test(*info));
    let is_indonesian = any(|info| info.has(Info::WORD) || (info.has(Info::LOWER) && !info.has(Info::ENGLISH)));
    form.is_english = !is_indonesian && any(|info| info.has(Info::ENGLISH));
    form.is_name = case == Case::Title && !is_indonesian && !form.is_english;
    for (key, info) in &keys {
        if case != Case::Lower && info.classes().intersects(ClassSet::NAME) {
            note_name(layers, *key, case, word, &mut form);
        }
        consider(layers, *key, case, word, Nearness::Surface, steps, &mut form);
    }
    // A root of the vocabulary, the usual case, stands for nothing but itself.
    let is_root = any(|info| info.has(Info::WORD) && !info.has(Info::HAS_ROOT));
    let listed = || keys.iter().find_map(|(key, _)| layers.listed_key(*key, &folded));
    let readings = if is_root { Vec::new() } else { morphology::best_known(layers, &folded, listed()) };
    for reading in &readings {
        if reading.host != folded {
            consider_host(layers, &reading.host, word, steps, &mut form);
        }
        // dikirimkan has the meaning of mengirimkan and of kirim, but perusahaannya not that of usaha.
        let lemma = Some(&reading.lemma).filter(|lemma| reading.outer.are_inflection() && **lemma != reading.root);
        let root = Some(&reading.root).filter(|_| reading.inflected_only);
        for stem in lemma.into_iter().chain(root).filter(|stem| **stem != folded && **stem != reading.host) {
            let is_voice = reading.outer.outermost().is_some_and(|prefix| prefix != Prefix::Ber);
            let nearness = if is_voice { Nearness::Voice } else { Nearness::Root };
            steps.extend(layers.get(stem).flat_map(|key| steps_of(layers, key, nearness)));
        }
        // mengimpor is everyday vocabulary, but an inflected form of a term.
        if let Some(entry) = &mut form.entry
            && reading.inflected_only
            && reading.outer.layers() > 0
            && layers.is_annotated(&reading.root)
        {
            entry.is_word = false;
        }
        if form.entry.is_some_and(|entry| !entry.is_word) {
            continue;
        }
        // What the dictionary lists has the meaning that it says, or is an inflected form of something special, but is not composed.
        let derived =
            derived::derive(layers, reading).filter(|derived| !derived.is_composed() || !layers.is_listed(&reading.host));
        if let Some(derived) = derived.filter(|derived| form.entry.is_none() || !derived.is_word) {
            let nearness = if derived.is_composed() { Nearness::Composed } else { Nearness::Root };
            form.entry = Some(Entry { key: derived.key, nearness, is_variant: false, is_word: derived.is_word });
        }
    }
    // SDMnya: short forms take clitics, although the rules know only words.
    if keys.is_empty()
        && readings.is_empty()
        && case == Case::Mixed
        && let Some(host) = folded.strip_suffix("nya")
    {
        consider_host(layers, host, word, steps, &mut form);
    }
    // A word that only occurs within headwords (Indonesia-Jepang) does not hold its parts together.
    let is_listed = any(|info| info.has(Info::HEADWORD));
    form.is_compound = (is_listed || !readings.is_empty()) && word.contains(['-', '\u{2010}', '\u{2011}']);
    // What the dictionary has in any case, a name in small letters say, is no misspelling of another word.
    let is_unknown = keys.is_empty() && readings.is_empty();
    if is_unknown {
        form.is_english = layers.is_english(&folded);
        form.is_name &= !form.is_english;
        form.is_composed = !form.is_english && composed::read_inflected(&folded, case).is_some();
        form.is_name &= !form.is_composed;
    }
    let infos: Vec<Info> = keys.iter().map(|(_, info)| *info).collect();
    form.piece = Piece::of(&folded, &infos, readings.first());
    if keys.is_empty() && case == Case::Lower {
        let respaced = spacing::part(layers, &folded, &readings);
        form.suggestion = respaced.map(|respaced| Suggestion { key: respaced.key, confidence: 0.92, is_spacing: true });
    }
    // A reading that takes much effort is no reason to believe that the word is right.
    let is_doubtful = keys.is_empty() && readings.first().is_none_or(misspelling::is_doubtful);
    if is_doubtful && !form.is_english && !form.is_composed && form.suggestion.is_none() {
        form.suggestion = match case {
            Case::Lower if misspelling::may_be_misspelt(&folded) => {
                misspelling::suggest(layers, &folded).map(|meant| meant.suggestion)
            }
            Case::Title | Case::Mixed if is_unknown => misspelling::suggest_short_form(layers, &folded),
            _ => None,
        };
    }
    let is_unheard = readings.is_empty() && !any(|info| info.has(Info::HEADWORD));
    if is_unheard && case == Case::Lower && form.piece == Piece::None && !form.is_english {
        form.piece = Piece::Unknown;
    }
    if form.suggestion.is_some() {
        form.entry = None;
    }
    form
}

/// Takes into account that a word may be the name of a person or place.
fn note_name(layers: &Layers, key: Key, case: Case, word: &str, form: &mut Form) {
    for headword in layers.headwords(key).filter(|headword| case.allows(headword.written, word)) {
        for reading in headword.readings() {
            match reading {
                Reading::Name { class: Class::Person, .. } => form.is_person = true,
                Reading::Name { class: Class::Place, gloss, .. } => form.place = form.place.or(Some((key, !gloss.is_empty()))),
                _ => {}
            }
        }
    }
}

/// Takes the keys into account that the word is with a clitic or doubled.
fn consider_host(layers: &Layers, host: &str, word: &str, steps: &mut Vec<Step>, form: &mut Form) {
    // The host's capitals count, not those of the whole.
    let written = word.get(..host.len()).filter(|start| start.eq_ignore_ascii_case(host)).unwrap_or(word);
    for key in layers.get(host) {
        consider(layers, key, Case::of(written), written, Nearness::Host, steps, form);
    }
}

/// Takes a key into account as which the word may be read.
fn consider(layers: &Layers, key: Key, case: Case, word: &str, nearness: Nearness, steps: &mut Vec<Step>, form: &mut Form) {
    let info = layers.info(key);
    steps.extend(steps_of(layers, key, nearness));
    if !info.has(Info::HEADWORD) || form.entry.is_some_and(|entry| !entry.is_word) {
        return;
    }
    let (is_annotated, is_variant, is_glossed) = if !info.has(Info::UPPER) && !info.has(Info::VARIANT) {
        // All its readings are the word's, whatever they are.
        (info.has(Info::ANNOTATED), false, info.has(Info::WORD))
    } else {
        let mut fitting = layers.headwords(key).filter(|headword| case.allows(headword.written, word)).peekable();
        if fitting.peek().is_none() {
            return;
        }
        let readings = fitting.flat_map(|headword| headword.readings());
        readings.fold((false, true, false), |(is_annotated, is_variant, is_glossed), reading| {
            (
                is_annotated || reading.is_annotated(),
                is_variant && matches!(reading, Reading::Variant { .. }),
                is_glossed || matches!(reading, Reading::Word { .. }),
            )
        })
    };
    if is_annotated || (is_glossed && form.entry.is_none()) {
        form.entry = Some(Entry { key, nearness, is_variant, is_word: !is_annotated });
    }
}

/// The steps inside terms that a key takes, itself and as what it is a variant of.
fn steps_of(layers: &Layers, key: Key, nearness: Nearness) -> impl Iterator<Item = Step> {
    let info = layers.info(key);
    let own = (info.has(Info::STARTS_PHRASE) || info.has(Info::CONTINUES_PHRASE)).then(|| {
        let first_state = layers.image(key.layer).step(0, key.number).map_or(0, |(state, _)| state);
        Step { key, second: None, is_variant: false, nearness, first_state }
    });
    let standard = if info.has(Info::VARIANT) { step_of_standard(layers, key, nearness) } else { None };
    own.into_iter().chain(standard)
}

/// The step of a variant's standard form, of one word or two, inside a longer term.
fn step_of_standard(layers: &Layers, variant: Key, nearness: Nearness) -> Option<Step> {
    let standard = layers.headwords(variant).flat_map(|headword| headword.readings()).find_map(|reading| match reading {
        Reading::Variant { standard, .. } => Some(key_of(standard)),
        _ => None,
    })?;
    let image = layers.image(variant.layer);
    let mut words = standard.split(' ').map(|word| image.get(word));
    let (first, second) = (words.next()??, words.next());
    if words.next().is_some() {
        return None;
    }
    let second = second.map_or(Some(None), |second| second.map(Some))?;
    let state = image.step(0, first).and_then(|(state, _)| match second {
        None => Some(state),
        Some(second) => image.step(state, second).map(|(state, _)| state),
    });
    let key = Key { layer: variant.layer, number: first };
    Some(Step { key, second, is_variant: true, nearness, first_state: state.unwrap_or(0) })
}

/// How a word is capitalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
        if is_written(headword, written) {
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

/// Whether a headword is written so in a text, where the full stop at its end is none of the word's: *K.H.*
pub(crate) fn is_written(headword: &str, written: &str) -> bool {
    headword.strip_suffix('.').unwrap_or(headword) == written.strip_suffix('.').unwrap_or(written)
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
