//! What a match refers to: from a key of the dictionary, or a definition of the document, to headword, kind and senses.

use crate::annotation::Kind;
use crate::dictionary::class::{Class, ClassSet};
use crate::dictionary::compile::{Info, key as key_of};
use crate::dictionary::entry::Sense;
use crate::dictionary::layers::{Key, Layers};
use crate::dictionary::record::{Attributes, Headword, Reading};
use crate::dictionary::strict::Met;
use crate::fold::fold;
use crate::recognise::case::{Case, is_written};

/// What a match refers to.
pub(super) struct Reference<'a> {
    pub(super) headword: &'a str,
    pub(super) kind: Kind,
    /// In the order of the dictionary.
    pub(super) senses: Vec<Sense<'a>>,
}

impl<'a> Reference<'a> {
    pub(super) const fn nothing(headword: &'a str) -> Self {
        Self { headword, kind: Kind::Term, senses: Vec::new() }
    }
}

/// Puts senses of lower glossaries before those that are not to be used, if there are no others, without the equivalents that these
/// have.
pub(super) fn offer_instead<'a>(senses: &mut Vec<Sense<'a>>, others: impl FnOnce() -> Vec<Sense<'a>>) {
    if !senses.first().is_some_and(Sense::is_advised_against) {
        return;
    }
    let against = |equivalent: &str| {
        senses.iter().flat_map(|sense| sense.gloss.split("; ")).any(|other| other.eq_ignore_ascii_case(equivalent))
    };
    let allowed = others().into_iter().filter(|sense| !sense.is_advised_against()).filter_map(|sense| {
        let mut gloss = sense.gloss;
        while against(gloss.split("; ").next().unwrap_or_default()) {
            gloss = gloss.split_once("; ")?.1;
        }
        Some(Sense { gloss, is_instead: true, ..sense })
    });
    let instead: Vec<Sense<'a>> = allowed.collect();
    senses.splice(0..0, instead);
}

/// A variant of a variant of a variant is a mistake in the dictionary.
const DEEPEST: u8 = 3;

/// The reference of a key met in a text; `words` if everyday senses are wanted too.
pub(super) fn of_key<'a>(layers: &'a Layers, key: Key, met: Met<'_>, words: bool) -> Reference<'a> {
    let written = met.written;
    let all: Vec<Headword<'a>> = layers.headwords(key).collect();
    let case = Case::of(written);
    let is_single = !written.contains(char::is_whitespace);
    let mut fitting: Vec<Headword<'a>> = all.iter().copied().filter(|h| !is_single || case.allows(h.written, written)).collect();
    if let Some(exact) = fitting.iter().copied().find(|headword| is_written(headword.written, written) && is_annotated(*headword))
    {
        // Written exactly so: AS is not as.
        fitting = vec![exact];
    } else if fitting.iter().any(|headword| is_annotated(*headword)) {
        fitting.retain(|headword| is_annotated(*headword));
    }
    let headwords = if fitting.is_empty() { &all } else { &fitting };
    let mut reference = of_readings(layers, headwords, words, |headword| layers.readings(key, headword, met).collect());
    offer_instead(&mut reference.senses, || {
        let folded = layers.image(key.layer).record(key.number).key();
        let lower = layers.get(&folded).filter(|lower| lower.layer > key.layer).collect::<Vec<_>>();
        lower.into_iter().flat_map(|lower| of_key(layers, lower, met, words).senses).collect()
    });
    reference
}

fn is_annotated(headword: Headword<'_>) -> bool {
    headword.readings().any(Reading::is_annotated)
}

/// The reference of a short form that a document defines as `long`: what the dictionary says of the long form, or the long form
/// itself if it is English.
pub(super) fn of_definition<'a>(layers: &'a Layers, short: &'a str, long: &'a str) -> Reference<'a> {
    let wanted = key_of(long);
    let known: Vec<Headword<'a>> = layers.find(short).filter(|headword| headword.written == short).collect();
    let mut senses = of_headwords(layers, &known, false).senses;
    // What a user's glossary says of the short form itself goes before all else; else what the dictionary says of it with this
    // long form.
    let is_users = layers.is_users(short) && senses.iter().any(|sense| sense.expansion.is_none());
    senses.retain(|sense| match sense.expansion {
        Some(expansion) => !is_users && is_same_long_form(&key_of(expansion), &wanted),
        None => is_users,
    });
    if senses.is_empty() {
        let of_long: Vec<Headword<'a>> = layers.find(long).collect();
        senses = of_headwords(layers, &of_long, true).senses;
        for sense in &mut senses {
            sense.expansion = None;
        }
    }
    if senses.is_empty() && is_english(layers, long) {
        senses.push(Sense::new(long, None, "", Attributes("")));
    }
    Reference { headword: short, kind: Kind::Acronym, senses }
}

/// Whether two long forms are the same but for a slip or two, or words behind the shorter one.
fn is_same_long_form(one: &str, other: &str) -> bool {
    const MOST_SLIPS: usize = 2;
    /// In shorter ones two slips may make another name.
    const LEAST_LENGTH: usize = 12;
    let goes_on = |short: &str, long: &str| long.strip_prefix(short).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    goes_on(one, other)
        || goes_on(other, one)
        || (one.len() >= LEAST_LENGTH && strsim::damerau_levenshtein(one, other) <= MOST_SLIPS)
}

/// Whether a long form is English: more of its words are than are Indonesian, or as many and it does not begin as Indonesian
/// does, with the word that all others describe. Names are neither, nor are words that both have; a word of Indonesian grammar
/// decides.
fn is_english(layers: &Layers, text: &str) -> bool {
    const GRAMMAR: [&str; 7] = ["dan", "atau", "untuk", "dari", "yang", "dengan", "dalam"];
    let (mut english, mut indonesian) = (0, 0);
    let mut begins_indonesian = false;
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 1) {
        let folded = fold(word);
        if GRAMMAR.contains(&folded.as_ref()) {
            return false;
        }
        let mut infos = layers.get(&folded).map(|key| layers.info(key));
        if infos.any(|info| info.has(Info::WORD) && !info.has(Info::ENGLISH) && info.classes() != ClassSet::NAME) {
            begins_indonesian |= english + indonesian == 0;
            indonesian += 1;
        } else if layers.is_english(&folded) {
            english += 1;
        }
    }
    english > indonesian || (english == indonesian && english > 0 && !begins_indonesian)
}

/// The senses of headwords in all their readings.
pub(super) fn of_headwords<'a>(layers: &'a Layers, headwords: &[Headword<'a>], words: bool) -> Reference<'a> {
    of_readings(layers, headwords, words, |headword| headword.readings().collect())
}

/// The senses of headwords, with those of everyday words only where there are no others or `words` asks for them.
fn of_readings<'a>(
    layers: &'a Layers,
    headwords: &[Headword<'a>],
    words: bool,
    readings: impl Fn(Headword<'a>) -> Vec<Reading<'a>>,
) -> Reference<'a> {
    let mut reference = Reference::nothing(headwords.first().map_or("", |headword| headword.written));
    let mut collected = Collected::default();
    for headword in headwords {
        for reading in readings(*headword) {
            match reading {
                Reading::Variant { standard, .. } => {
                    reference.headword = collected.standard(layers, standard, DEEPEST).unwrap_or(standard);
                }
                _ => collected.add(layers, headword.written, reading),
            }
        }
    }
    let Collected { senses, everyday, kind } = collected;
    reference.kind = kind.unwrap_or(if everyday.is_empty() { Kind::Term } else { Kind::Word });
    let everyday = if senses.is_empty() || words { everyday } else { Vec::new() };
    for sense in senses.into_iter().chain(everyday) {
        if !reference.senses.iter().any(|other| other.gloss == sense.gloss && other.expansion == sense.expansion) {
            reference.senses.push(sense);
        }
    }
    // What is not to be used is never offered first.
    reference.senses.sort_by_key(Sense::is_advised_against);
    reference
}

/// Senses on their way, and the kind that the first of them gives.
#[derive(Default)]
struct Collected<'a> {
    senses: Vec<Sense<'a>>,
    everyday: Vec<Sense<'a>>,
    kind: Option<Kind>,
}

impl<'a> Collected<'a> {
    fn add(&mut self, layers: &'a Layers, headword: &'a str, reading: Reading<'a>) {
        let kind = match reading {
            Reading::Term { class, gloss, domain, attributes } => {
                self.senses.push(Sense::new(gloss, class, domain, attributes));
                if class.is_some_and(Class::is_name) { Kind::Name } else { Kind::Term }
            }
            Reading::Name { class, gloss, attributes } => {
                if !gloss.is_empty() {
                    self.senses.push(Sense::new(gloss, Some(class), "", attributes));
                }
                Kind::Name
            }
            Reading::Short { long, attributes } => {
                self.senses.push(of_short(layers, headword, long, attributes));
                Kind::Acronym
            }
            Reading::Word { class, gloss, attributes, .. } => {
                if !reading.is_bound() {
                    self.everyday.push(Sense::new(gloss, Some(class), "", attributes));
                }
                return;
            }
            Reading::Variant { .. } | Reading::English => return,
        };
        self.kind.get_or_insert(kind);
    }

    /// Adds what is said of the standard form of a variant, and gives it as the dictionary writes it.
    fn standard(&mut self, layers: &'a Layers, standard: &'a str, depth: u8) -> Option<&'a str> {
        let mut written = None;
        for headword in as_written(layers, standard) {
            for reading in headword.readings() {
                match reading {
                    Reading::Variant { standard, .. } if depth > 0 => {
                        written = self.standard(layers, standard, depth - 1).or(written);
                    }
                    _ => {
                        self.add(layers, headword.written, reading);
                        written.get_or_insert(headword.written);
                    }
                }
            }
        }
        written
    }
}

/// The headwords written exactly so, or else in another case.
fn as_written<'a>(layers: &'a Layers, written: &str) -> Vec<Headword<'a>> {
    let all: Vec<Headword<'a>> = layers.find(written).collect();
    let exact: Vec<Headword<'a>> = all.iter().copied().filter(|headword| headword.written == written).collect();
    if exact.is_empty() { all } else { exact }
}

/// The sense of a short form is that of its long form; a foreign long form is its own gloss.
fn of_short<'a>(layers: &'a Layers, short: &'a str, long: &'a str, own: Attributes<'a>) -> Sense<'a> {
    if own.get("translate").is_some() {
        let sense = Sense::new(short, Some(Class::Name), own.get("domain").unwrap_or(""), own);
        return Sense { expansion: Some(long), ..sense };
    }
    if own.get("lang").is_some() {
        let sense = Sense::new(long, Some(Class::Name), own.get("domain").unwrap_or(""), own);
        return Sense { expansion: Some(long), ..sense };
    }
    let sense = as_written(layers, long).into_iter().flat_map(Headword::readings).find_map(|reading| match reading {
        Reading::Term { class, gloss, domain, attributes } => Some(Sense::new(gloss, class, domain, attributes)),
        Reading::Word { class, gloss, attributes, .. } => Some(Sense::new(gloss, Some(class), "", attributes)),
        Reading::Name { class, gloss, attributes } if !gloss.is_empty() => Some(Sense::new(gloss, Some(class), "", attributes)),
        _ => None,
    });
    // A user's glossary may give a long form that no dictionary explains; it is then all there is to say.
    let sense = sense.unwrap_or_else(|| Sense::new(long, None, own.get("domain").unwrap_or(""), own));
    // What the short form's own row says goes for the short form.
    let [since, until, note] = ["since", "until", "note"].map(|attribute| own.get(attribute));
    Sense {
        expansion: Some(long),
        since: since.or(sense.since),
        until: until.or(sense.until),
        note: note.or(sense.note),
        near: own.get("near").or(sense.near),
        row: own,
        ..sense
    }
}
