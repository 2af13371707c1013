//! Short forms that are composed of known parts, whether a list has them or not: `Wa|men|komdigi`, `Ka|dis|perin|dag`.
//!
//! Each [part](crate::dictionary::part) says on what kind of thing it is put, so that a short form is read as a chain from left
//! to right in which every link fits the next: *ka-* on an institution, *dis-* on a field. Fields may follow one another.

use std::cmp::Reverse;

use crate::dictionary::part::{self, Part, Role, Roles};
use crate::recognise::case::Case;
use crate::recognise::composition::Composition;

/// A reading of a composed short form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Composed {
    pub(crate) composition: Composition,
    /// How sure it is, in hundredths: the surer, the more letters its parts have.
    pub(crate) confidence: u8,
}

/// Shorter words are composed of too little to be sure.
const SHORTEST: usize = 6;
const LONGEST: usize = 24;

/// No short form is put on more parts than this.
const DEEPEST: usize = 6;

/// In small letters, a shorter word is likelier to be something else.
const SHORTEST_LOWER: usize = 9;

/// The likeliest way in which a folded word, perhaps with a clitic, is composed, and where the clitic begins.
pub(crate) fn read_inflected(word: &str, case: Case) -> Option<(Composed, usize)> {
    let host = word.strip_suffix("nya");
    [Some(word), host].into_iter().flatten().find_map(|word| {
        let is_sure = case != Case::Lower || word.len() >= SHORTEST_LOWER;
        read(word).filter(|_| is_sure).map(|composed| (composed, word.len()))
    })
}

/// The likeliest way in which a folded word is composed, if it is.
pub(crate) fn read(word: &str) -> Option<Composed> {
    if !(SHORTEST..=LONGEST).contains(&word.len()) || !word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    {
        return None;
    }
    let chain = chain(word, Roles::ANY, DEEPEST)?;
    // A field alone, or several, are words and no short form of an office.
    let is_complete = !matches!(chain.composition.role(), Role::Field | Role::Scope | Role::Area | Role::Place);
    let average = chain.weight as usize / word.len();
    is_complete.then(|| Composed { composition: chain.composition, confidence: (70 + 4 * average.min(5)) as u8 })
}

/// A way to read the rest of a word.
struct Chain {
    composition: Composition,
    parts: u32,
    /// Each part counts with the square of its length, since few words have a long part by accident.
    weight: u32,
}

impl Chain {
    fn of(part: &'static Part) -> Self {
        Self { composition: Composition::Part(part), parts: 1, weight: weight(part) }
    }

    /// The fewer parts the better, and then the longer ones: of *kom* and *in* on *fo* none is meant.
    fn rank(&self) -> (Reverse<u32>, u32) {
        (Reverse(self.parts), self.weight)
    }

    fn put_on(self, part: &'static Part) -> Self {
        let composition = Composition::Filled(part, Box::new(self.composition));
        Self { composition, parts: self.parts + 1, weight: self.weight + weight(part) }
    }
}

fn weight(part: &Part) -> u32 {
    (part.short.len() * part.short.len()) as u32
}

/// The best chain for the rest of a word that makes one of `wanted`.
fn chain(rest: &str, wanted: Roles, depth: usize) -> Option<Chain> {
    let deeper = depth.checked_sub(1)?;
    let mut best: Option<Chain> = None;
    let mut offer = |chain: Option<Chain>| {
        if let Some(chain) = chain
            && best.as_ref().is_none_or(|best| chain.rank() > best.rank())
        {
            best = Some(chain);
        }
    };
    for part in part::beginning(rest).filter(|part| wanted.has(part.makes)) {
        let behind = &rest[part.short.len()..];
        if !part.is_whole() {
            offer(chain(behind, part.takes, deeper).map(|chain| chain.put_on(part)));
        } else if behind.is_empty() {
            offer(Some(Chain::of(part)));
        } else if part.makes == Role::Field {
            offer(chain(behind, Roles::of(Role::Field), deeper).map(|chain| joined(part, chain)));
        }
    }
    for part in part::ending(rest).filter(|part| wanted.has(part.makes)) {
        let before = &rest[..rest.len() - part.short.len()];
        offer(chain(before, part.takes, deeper).map(|chain| chain.put_on(part)));
    }
    best
}

/// One field more before others.
fn joined(part: &'static Part, chain: Chain) -> Chain {
    let mut fields = vec![Composition::Part(part)];
    match chain.composition {
        Composition::List(others) => fields.extend(others),
        other => fields.push(other),
    }
    Chain { composition: Composition::List(fields), parts: chain.parts + 1, weight: chain.weight + weight(part) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_are_read_from_their_parts() {
        for (word, indonesian, english) in [
            ("wamenkomdigi", "Wakil Menteri Komunikasi dan Digital", "Deputy Minister of Communication and Digital Affairs"),
            ("permenperin", "Peraturan Menteri Perindustrian", "Regulation of the Minister of Industry"),
            ("kadisperindag", "Kepala Dinas Perindustrian dan Perdagangan", "Head of the Industry and Trade Agency"),
            ("disnakertrans", "Dinas Tenaga Kerja dan Transmigrasi", "Manpower and Transmigration Agency"),
        ] {
            let composed = read(word).unwrap_or_else(|| panic!("{word} can be read"));
            assert_eq!(composed.composition.indonesian(&[]), indonesian, "{word}");
            assert_eq!(composed.composition.english(&[]), english, "{word}");
            assert!(composed.confidence >= 80, "{word} {}", composed.confidence);
        }
    }

    #[test]
    fn other_words_are_not() {
        for word in ["", "menteri", "kadis", "wagiman", "perindag", "menara", "dispenser", "kapoldakan"] {
            assert_eq!(read(word), None, "{word}");
        }
    }
}
