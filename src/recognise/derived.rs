//! What a word means that the dictionary does not list, made from the meaning of what it is derived from.
//!
//! Affixes mean what they mean by the class of the word they are put on: *ter-* makes a superlative of an adjective (*terbesar*,
//! largest) and a participle of a verb (*tercatat*, recorded). [`patterns`] is the table, after Sneddon et al., sections 1.26 to
//! 1.307; only what is regular stands in it. A verb with affixes around it belongs to an active verb (*penyelundupan* and
//! *diselundupkan* to *menyelundupkan*), so that one is looked for in the dictionary before the stem.

use crate::dictionary::class::Class;
use crate::dictionary::entry::Sense;
use crate::dictionary::layers::{Key, Layers};
use crate::dictionary::record::{Headword, Reading};
use crate::english;
use crate::morphology::affix::{Prefix, Suffix};
use crate::morphology::nasal;
use crate::morphology::{Analysis, Lexicon};

/// A meaning made from another.
#[derive(Clone, Debug)]
pub(crate) struct Derived<'a> {
    /// What the word is derived from.
    pub(crate) key: Key,
    /// As the dictionary writes it.
    pub(crate) headword: &'a str,
    pub(crate) senses: Vec<Made<'a>>,
    /// It is derived from everyday vocabulary, and its root is no specialist term either.
    pub(crate) is_word: bool,
}

impl Derived<'_> {
    /// Whether the glosses are made, and not those of what the word is derived from.
    pub(crate) fn is_composed(&self) -> bool {
        self.senses.iter().any(|made| made.gloss.is_some())
    }
}

/// One sense of a derived word.
#[derive(Clone, Debug)]
pub(crate) struct Made<'a> {
    /// What is said of the sense besides the gloss; of the base's gloss only if none is made.
    pub(crate) sense: Sense<'a>,
    /// The gloss, if it is made.
    pub(crate) gloss: Option<String>,
}

/// The dictionary word that a pattern starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Base {
    /// The active verb that belongs to the word.
    Active,
    /// What the affixes were put on.
    Stem,
}

/// How a gloss is made from one of a word of a certain class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pattern {
    /// *mengimpor*: import
    Same,
    /// *bernegosiasi*: negotiate
    Do,
    /// *mendatangkan*: cause to come
    Cause,
    /// *diimpor*: be imported
    Passive,
    /// *tercatat*: recorded
    Participle,
    /// *pengimpor*: importer
    Agent,
    /// *penyelundupan*: smuggling
    Doing,
    /// *keterbacaan*: being read
    BeingDone,
    /// *ketidakhadiran*: failure to attend
    Failure,
    /// *berpagar*: with a fence
    Having,
    /// *memutihkan*: make white
    Make,
    /// *diputihkan*: be made white
    BeMade,
    /// *pemutihan*: making white
    Making,
    /// *pemutih*: one that makes white
    Maker,
    /// *terbesar*: largest
    Superlative,
    /// *memperbesar*: make larger
    MakeMore,
    /// *diperbesar*: be made larger
    BeMadeMore,
    /// *kemalasan*: being lazy, *kemerahan*: reddish
    Being,
    /// *ketidakstabilan*: not being stable
    NotBeing,
    /// *sebesar*: as large as
    As,
    /// *sebesar-besarnya*: as large as possible
    AsPossible,
}

impl Pattern {
    fn apply(self, gloss: &str) -> Option<String> {
        if !english::is_plain(gloss) {
            return None;
        }
        Some(match self {
            Pattern::Same | Pattern::Do => gloss.to_owned(),
            Pattern::Cause => format!("cause to {gloss}"),
            Pattern::Passive => format!("be {}", english::participle(gloss)),
            Pattern::Participle if gloss.starts_with("be ") => gloss["be ".len()..].to_owned(),
            Pattern::Participle if english::is_intransitive(gloss) => english::gerund(gloss),
            Pattern::Participle => english::participle(gloss),
            Pattern::Agent => english::agent(gloss),
            Pattern::Doing => english::gerund(gloss),
            Pattern::BeingDone => format!("being {}", english::participle(gloss)),
            Pattern::Failure => format!("failure to {gloss}"),
            Pattern::Having => format!("with {}", english::with_article(gloss)),
            Pattern::Make => format!("make {gloss}"),
            Pattern::BeMade => format!("be made {gloss}"),
            Pattern::Making => format!("making {gloss}"),
            Pattern::Maker => format!("one that makes {gloss}"),
            Pattern::Superlative => english::superlative(gloss),
            Pattern::MakeMore => format!("make {}", english::comparative(gloss)),
            Pattern::BeMadeMore => format!("be made {}", english::comparative(gloss)),
            Pattern::Being => english::approximate(gloss).map_or_else(|| format!("being {gloss}"), str::to_owned),
            Pattern::NotBeing => format!("not being {gloss}"),
            Pattern::As => format!("as {gloss} as"),
            Pattern::AsPossible => format!("as {gloss} as possible"),
        })
    }

    /// How the equivalents behind the first are made, if they are.
    const fn following(self) -> Option<Self> {
        match self {
            Pattern::Having | Pattern::Making | Pattern::Maker | Pattern::Being | Pattern::NotBeing => None,
            other => Some(other),
        }
    }

    /// What kind of word it makes.
    const fn class(self) -> Class {
        match self {
            Pattern::Same
            | Pattern::Do
            | Pattern::Cause
            | Pattern::Passive
            | Pattern::Make
            | Pattern::BeMade
            | Pattern::MakeMore
            | Pattern::BeMadeMore => Class::Verb,
            Pattern::Participle | Pattern::Superlative | Pattern::As | Pattern::Having => Class::Adjective,
            Pattern::AsPossible => Class::Adverb,
            Pattern::Agent
            | Pattern::Doing
            | Pattern::BeingDone
            | Pattern::Failure
            | Pattern::Making
            | Pattern::Maker
            | Pattern::Being
            | Pattern::NotBeing => Class::Noun,
        }
    }
}

/// From what, of which class, a meaning is made, and how. The first that the dictionary answers holds.
type Row = (Base, Class, Pattern);

/// The ways to make a meaning for these affixes.
fn patterns(reading: &Analysis) -> &'static [Row] {
    use Base::{Active, Stem};
    use Class::{Adjective, Noun, Verb};
    use Prefix::{Ber, Di, Kau, Ke, Ku, MeN, Pe, PeN, Per, Se, Ter, Tidak};
    use Suffix::{An, I, Kan};
    let prefixes: Vec<Prefix> = reading.outer.prefixes().collect();
    match (prefixes.as_slice(), reading.outer.suffix()) {
        ([MeN], None) => &[(Stem, Verb, Pattern::Same)],
        ([MeN], Some(Kan)) => &[(Stem, Verb, Pattern::Cause), (Stem, Verb, Pattern::Same), (Stem, Adjective, Pattern::Make)],
        ([MeN], Some(I)) => &[(Stem, Verb, Pattern::Same)],
        ([], Some(Kan)) => &[
            (Active, Verb, Pattern::Same),
            (Stem, Verb, Pattern::Cause),
            (Stem, Verb, Pattern::Same),
            (Stem, Adjective, Pattern::Make),
        ],
        ([], Some(I)) | ([Ku | Kau], None | Some(I)) => &[(Active, Verb, Pattern::Same), (Stem, Verb, Pattern::Same)],
        ([Ku | Kau], Some(Kan)) => &[(Active, Verb, Pattern::Same), (Stem, Verb, Pattern::Cause), (Stem, Verb, Pattern::Same)],
        ([Di], None | Some(I)) => &[(Active, Verb, Pattern::Passive), (Stem, Verb, Pattern::Passive)],
        ([Di], Some(Kan)) => {
            &[(Active, Verb, Pattern::Passive), (Stem, Verb, Pattern::Passive), (Stem, Adjective, Pattern::BeMade)]
        }
        ([MeN | Ku | Kau, Per], None) => &[(Active, Verb, Pattern::Same), (Stem, Adjective, Pattern::MakeMore)],
        ([Per], None) => &[(Active, Verb, Pattern::Same), (Stem, Adjective, Pattern::MakeMore)],
        ([Di, Per], None) => &[(Active, Verb, Pattern::Passive), (Stem, Adjective, Pattern::BeMadeMore)],
        ([Di, _], _) => &[(Active, Verb, Pattern::Passive)],
        ([Ku | Kau, _], _) => &[(Active, Verb, Pattern::Same)],
        ([Ter], None) if reading.is_doubled() => &[(Active, Verb, Pattern::Participle), (Stem, Verb, Pattern::Participle)],
        ([Ter], None) => {
            &[(Stem, Adjective, Pattern::Superlative), (Active, Verb, Pattern::Participle), (Stem, Verb, Pattern::Participle)]
        }
        ([Ter], Some(Kan | I)) => &[(Active, Verb, Pattern::Participle)],
        ([Ber], None) => &[(Stem, Verb, Pattern::Do), (Stem, Noun, Pattern::Having)],
        ([PeN | Pe], None) => &[(Active, Verb, Pattern::Agent), (Stem, Verb, Pattern::Agent), (Stem, Adjective, Pattern::Maker)],
        ([PeN], Some(An)) => &[(Active, Verb, Pattern::Doing), (Stem, Verb, Pattern::Doing), (Stem, Adjective, Pattern::Making)],
        ([PeN, _], Some(An)) => &[(Active, Verb, Pattern::Doing)],
        ([Per], Some(An)) => &[(Stem, Verb, Pattern::Doing)],
        ([Ke], Some(An)) => &[(Stem, Adjective, Pattern::Being)],
        ([Ke, Tidak], Some(An)) => &[(Stem, Adjective, Pattern::NotBeing), (Stem, Verb, Pattern::Failure)],
        ([Ke, Ter], Some(An)) => &[(Stem, Verb, Pattern::BeingDone)],
        ([Se], None) if reading.is_doubled() && reading.outer.has_pronoun() => &[(Stem, Adjective, Pattern::AsPossible)],
        ([Se], None) if !reading.outer.has_pronoun() => &[(Stem, Adjective, Pattern::As)],
        _ => &[],
    }
}

/// The meaning of a word read so.
pub(crate) fn derive<'a>(layers: &'a Layers, reading: &Analysis) -> Option<Derived<'a>> {
    let mut derived = patterns(reading).iter().find_map(|&(base, class, pattern)| match base {
        Base::Active => {
            let mut related = actives(reading).into_iter().filter(|active| is_of_root(layers, active, &reading.root));
            related.find_map(|active| made(layers, &active, class, pattern))
        }
        Base::Stem => made(layers, &reading.stem, class, pattern),
    })?;
    derived.is_word &= !layers.is_annotated(&reading.root);
    Some(derived)
}

/// The active verbs that may belong to a word, the likeliest first.
fn actives(reading: &Analysis) -> Vec<String> {
    let host = &reading.host;
    match (reading.outer.outermost(), reading.outer.suffix()) {
        // penyelundupan, pengimpor: as the prefix sounds, so does that of the verb.
        (Some(Prefix::PeN), suffix) => {
            let stem = if suffix == Some(Suffix::An) { host.strip_suffix("an") } else { Some(host.as_str()) };
            let stem = stem.and_then(|stem| stem.strip_prefix('p')).unwrap_or_default();
            ["", "kan", "i"].iter().map(|suffix| format!("m{stem}{suffix}")).collect()
        }
        (Some(Prefix::Di), _) => active(host.strip_prefix("di").unwrap_or(host)),
        (Some(Prefix::Ter), _) => active(host.strip_prefix("ter").unwrap_or(host)),
        (Some(Prefix::MeN), _) => vec![host.clone()],
        // The pronoun is no part of the host.
        _ => active(host),
    }
}

/// Whether a verb is of the root, and not one that only looks like the active of a word: *menuai* has nothing to do with
/// *penuaan*.
fn is_of_root(layers: &Layers, verb: &str, root: &str) -> bool {
    layers.listed(verb).is_some_and(|listed| listed.root.is_none_or(|other| other == root))
}

/// The active forms of *atur*, *perluas*: with *mem-* before *per-*, which keeps its sound.
fn active(stem: &str) -> Vec<String> {
    let nasal = nasal::active(stem);
    if stem.starts_with('p') { vec![format!("mem{stem}"), nasal] } else { vec![nasal] }
}

/// The senses of a dictionary word of a class, each made into another.
fn made<'a>(layers: &'a Layers, word: &str, class: Class, pattern: Pattern) -> Option<Derived<'a>> {
    layers.get(word).filter(|key| layers.has_forms(*key)).find_map(|key| {
        let mut derived = Derived { key, headword: "", senses: Vec::new(), is_word: false };
        for headword in layers.headwords(key) {
            if !is_usual(headword, pattern) {
                continue;
            }
            for reading in headword.readings().filter(|reading| reading.class() == Some(class)) {
                let (sense, is_word) = match reading {
                    Reading::Term { gloss, domain, attributes, .. } => {
                        (Sense::new(gloss, Some(class), domain, attributes), false)
                    }
                    Reading::Word { gloss, attributes, .. } => (Sense::new(gloss, Some(class), "", attributes), true),
                    _ => continue,
                };
                // Everyday senses count where there are no others, which come first.
                if !derived.senses.is_empty() && derived.is_word != is_word {
                    continue;
                }
                let Some(made) = compose(sense, pattern) else { continue };
                derived.senses.push(made);
                derived.headword = headword.written;
                derived.is_word = is_word;
            }
        }
        (!derived.senses.is_empty()).then_some(derived)
    })
}

/// Whether a word is used in the class that a pattern wants often enough: *lahir* is more often a verb than an adjective, so that
/// *terlahir* is no superlative, *nutrisi* more often a noun than a verb, so that *bernutrisi* is not to nourish.
fn is_usual(headword: Headword<'_>, pattern: Pattern) -> bool {
    const NEVER: u8 = u8::MAX;
    let band = |class: Class| {
        let bands = headword.readings().filter_map(move |reading| match reading {
            Reading::Word { class: other, band, .. } if other == class => Some(band),
            _ => None,
        });
        bands.min().unwrap_or(NEVER)
    };
    match pattern {
        Pattern::Superlative => band(Class::Adjective) <= band(Class::Verb),
        Pattern::Do => band(Class::Verb) <= band(Class::Noun),
        _ => true,
    }
}

/// A sense with its equivalents made into others.
fn compose<'a>(sense: Sense<'a>, pattern: Pattern) -> Option<Made<'a>> {
    if matches!(pattern, Pattern::Same | Pattern::Do) {
        return Some(Made { sense, gloss: None });
    }
    let mut glosses = sense.gloss.split("; ");
    // Without the first equivalent the others would give a wrong picture.
    let first = glosses.next().filter(|gloss| fits(pattern, gloss)).and_then(|gloss| pattern.apply(gloss))?;
    let others = glosses.filter_map(|gloss| pattern.following().filter(|pattern| fits(*pattern, gloss))?.apply(gloss));
    let gloss = others.fold(first, |all, gloss| all + "; " + &gloss);
    // What is said of the base, a note or an official name, need not hold for what is made of it.
    let part_of_speech = Some(pattern.class().name());
    let sense = Sense { composed: true, part_of_speech, status: None, note: None, source: None, ..sense };
    Some(Made { sense, gloss: Some(gloss) })
}

/// Whether an English word lets itself be made so: only some of what has no object is caused, and none is done; what tells a kind
/// and no quality (*military*) is no state.
fn fits(pattern: Pattern, gloss: &str) -> bool {
    match pattern {
        Pattern::Cause => english::is_caused(gloss),
        Pattern::Passive | Pattern::BeingDone => !english::is_intransitive(gloss) && english::is_verb_with_particles(gloss),
        Pattern::Participle => gloss.starts_with("be ") || english::is_verb_with_particles(gloss),
        // bereaksi is to react, not with a reaction.
        Pattern::Having => !english::may_name_action(gloss),
        Pattern::Being | Pattern::NotBeing => !english::may_tell_kind(gloss),
        _ => true,
    }
}
