//! Affixes on words that no Indonesian lexicon has.
//!
//! What is foreign, a short form or a name takes affixes behind a hyphen (*di-upload, KTP-nya, ke-Tiongkok-an*; *Pedoman Umum
//! Ejaan*, section on the hyphen), so that these are sure to be affixes. Written together, only those frames are believed that
//! hardly any name or foreign word has by accident.

use super::affix::{Affixes, Prefix, Suffix, Tail};
use super::{Analysis, Lexicon, analyse_known, nasal, reduplication, split};

/// How prefixes are written before a hyphen.
const HYPHENATED: [(&str, Prefix); 16] = [
    ("di", Prefix::Di),
    ("ku", Prefix::Ku),
    ("kau", Prefix::Kau),
    ("me", Prefix::MeN),
    ("mem", Prefix::MeN),
    ("men", Prefix::MeN),
    ("meng", Prefix::MeN),
    ("ber", Prefix::Ber),
    ("ter", Prefix::Ter),
    ("per", Prefix::Per),
    ("pe", Prefix::Pe),
    ("pem", Prefix::PeN),
    ("pen", Prefix::PeN),
    ("peng", Prefix::PeN),
    ("ke", Prefix::Ke),
    ("se", Prefix::Se),
];

/// What it costs to read a word as only words that nobody knows are formed.
pub(super) const UNKNOWN: u32 = 60;

/// The reading of an unknown word whose affixes are beyond doubt.
pub(super) fn analyse(lexicon: &dyn Lexicon, word: &str) -> Option<Analysis> {
    if word.len() > split::LONGEST {
        return None;
    }
    hyphenated(lexicon, word).or_else(|| doubled(word)).or_else(|| joined(word))
}

/// *dojo-dojo*.
fn doubled(word: &str) -> Option<Analysis> {
    let (single, _) = word.split_once('-').filter(|(left, right)| left == right && may_be_stem(left))?;
    Some(Analysis { affixes: vec![reduplication::NAME], cost: UNKNOWN, ..Analysis::bare(single) })
}

/// *di-upload, ber-KTP, ke-Tiongkok-an, obi-nya*.
fn hyphenated(lexicon: &dyn Lexicon, word: &str) -> Option<Analysis> {
    let mut parts: Vec<&str> = word.split('-').collect();
    let prefix = HYPHENATED.iter().find(|(written, _)| parts.first() == Some(written)).map(|(_, prefix)| *prefix);
    if prefix.is_some() {
        parts.remove(0);
    }
    let tail = parts.last().and_then(|last| Tail::parse(last)).filter(|tail| *tail != Tail::default());
    if tail.is_some() {
        parts.pop();
    }
    let [stem] = parts.as_slice() else { return None };
    if stem.is_empty() || (prefix.is_none() && tail.is_none()) {
        return None;
    }
    let outside = prefix.map_or(Affixes::default(), |prefix| Affixes::default().with_prefix(prefix));
    // di-upload-nya has its clitic where it belongs; in di-uploadnya it is part of what follows the hyphen.
    let inner = analyse_known(lexicon, stem).into_iter().next().unwrap_or_else(|| Analysis::bare(stem));
    let affixes = outside.with_tail(tail.unwrap_or_default()).names_around(&inner.affixes);
    Some(Analysis { affixes, cost: inner.cost + UNKNOWN, ..inner })
}

/// A clitic, or *di-…-kan* and *meN-…-kan*, around what may be a stem: *wasirnya, didetoksifikasikan*.
fn joined(word: &str) -> Option<Analysis> {
    let (host, clitic) = match word.strip_suffix("nya") {
        Some(host) => (host, "-nya"),
        None => (word, ""),
    };
    let verb = host.strip_suffix(&Suffix::Kan.name()[1..]).and_then(|verb| Some((verb, verb_prefix(verb)?)));
    let (stem, mut affixes) = match verb {
        Some((verb, (prefix, start))) => (&verb[start..], vec![prefix.name(), Suffix::Kan.name()]),
        None => (host, Vec::new()),
    };
    affixes.extend(Some(clitic).filter(|clitic| !clitic.is_empty()));
    const SHORTEST: usize = 4;
    (!affixes.is_empty() && stem.len() >= SHORTEST && may_be_stem(stem)).then(|| Analysis {
        affixes,
        cost: UNKNOWN,
        ..Analysis::bare(stem)
    })
}

/// The prefix of a verb without its suffix, and where the stem behind it begins, unless a sound may be missing there.
fn verb_prefix(verb: &str) -> Option<(Prefix, usize)> {
    if verb.starts_with("di") {
        return Some((Prefix::Di, 2));
    }
    let mut starts = Vec::new();
    nasal::stems(verb.strip_prefix("me")?, |skip, restored| starts.push((2 + skip, restored)));
    match starts.as_slice() {
        [(start, "")] => Some((Prefix::MeN, *start)),
        _ => None,
    }
}

/// Whether it is long enough for a stem and can be spoken.
fn may_be_stem(stem: &str) -> bool {
    const SHORTEST: usize = 3;
    stem.len() >= SHORTEST && stem.bytes().all(|letter| letter.is_ascii_lowercase()) && stem.contains(['a', 'e', 'i', 'o', 'u'])
}
