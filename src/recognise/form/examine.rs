//! What the dictionary and morphology say of a written form.

use super::{Entry, Form, Nearness, Step};
use crate::dictionary::class::{Class, ClassSet};
use crate::dictionary::compile::{Info, key as key_of};
use crate::dictionary::layers::{Key, Layers};
use crate::dictionary::record::Reading;
use crate::dictionary::strict::Met;
use crate::fold::fold;
use crate::morphology::affix::Prefix;
use crate::morphology::{self, Lexicon};
use crate::recognise::case::Case;
use crate::recognise::composed;
use crate::recognise::derived;
use crate::recognise::misspelling::{self, Continuation, Suggestion};
use crate::recognise::spacing::{self, Piece};

/// What is known of a word, the keys that it is tried as inside a term, and the words of terms that it may be meant for if it is
/// unknown.
pub(super) fn examine(layers: &Layers, word: &str, steps: &mut Vec<Step>) -> (Form, Vec<Continuation>) {
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
        // What the dictionary lists has the meaning that it says, or is an inflected form of something special, but is not
        // composed.
        let derived =
            derived::derive(layers, reading).filter(|derived| !derived.is_composed() || !layers.is_listed(&reading.host));
        let met = Met { written: word, is_exact: false };
        let derived = derived.filter(|derived| layers.is_met(derived.key, met));
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
    let mut nearby = None;
    let is_doubtful = keys.is_empty() && readings.first().is_none_or(misspelling::is_doubtful);
    if is_doubtful && !form.is_english && !form.is_composed && form.suggestion.is_none() {
        form.suggestion = match case {
            Case::Lower if misspelling::may_be_misspelt(&folded) => {
                nearby = Some(misspelling::nearby(layers, &folded));
                let nearby = nearby.as_deref().unwrap_or_default();
                misspelling::meant_among(layers, &folded, nearby).first().map(|meant| meant.suggestion)
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
    // What can be mended alone is, and no more than that is called wrong.
    let mut continuations = Vec::new();
    if form.piece == Piece::Unknown && form.suggestion.is_none() {
        let nearby = nearby.unwrap_or_else(|| misspelling::nearby(layers, &folded));
        continuations = misspelling::continuations(layers, &folded, &nearby);
    }
    if form.piece == Piece::Unknown && continuations.is_empty() {
        form.piece = Piece::None;
    }
    (form, continuations)
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
    if !layers.is_met(key, Met { written: word, is_exact: nearness == Nearness::Surface }) {
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
