//! The affixes: their shapes, which may stand inside which, and which go together.

/// A prefix or proclitic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Prefix {
    Ku,
    Kau,
    Di,
    MeN,
    Ter,
    Ber,
    Per,
    /// *peN-*, which changes sounds like *meN-*: *pengesahan*.
    PeN,
    /// *pe-*, which does not: *pekerja, petani*.
    Pe,
    Ke,
    Se,
    /// *tidak* inside *ke-…-an*: *ketidakadilan*.
    Tidak,
    /// The first sound of the stem and *e*: *dedaunan, pepohonan*. Those without *-an* (*leluhur, tetamu*) are listed.
    Doubled,
}

use Prefix::{Ber, Di, Doubled, Kau, Ke, Ku, MeN, Pe, PeN, Per, Se, Ter, Tidak};

/// What may stand outside everything.
const OUTERMOST: &[Prefix] = &[MeN, Di, Ber, PeN, Ter, Ke, Per, Pe, Se, Ku, Kau, Doubled];

impl Prefix {
    /// All of them, but for doubling.
    pub(crate) const ALL: [Self; 12] = [Ku, Kau, Di, MeN, Ter, Ber, Per, PeN, Pe, Ke, Se, Tidak];

    /// The prefix of that name.
    pub(crate) fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|prefix| prefix.name() == name)
    }

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Ku => "ku-",
            Kau => "kau-",
            Di => "di-",
            MeN => "meN-",
            Ter => "ter-",
            Ber => "ber-",
            Per => "per-",
            PeN => "peN-",
            Pe => "pe-",
            Ke => "ke-",
            Se => "se-",
            Tidak => "tidak-",
            Doubled => "redup",
        }
    }

    /// How it is written. For *meN-* and *peN-*, what is written before the nasal.
    pub(crate) const fn allomorphs(self) -> &'static [&'static str] {
        match self {
            Ku => &["ku"],
            Kau => &["kau"],
            Di => &["di"],
            MeN => &["me"],
            Ter => &["ter", "te"],
            Ber => &["ber", "be", "bel"],
            Per => &["per", "pe", "pel"],
            PeN => &["pe"],
            Pe => &["pe", "pel"],
            Ke => &["ke"],
            Se => &["se"],
            Tidak => &["tidak"],
            Doubled => &["be", "ce", "de", "ge", "he", "je", "ke", "le", "me", "ne", "pe", "re", "se", "te", "we"],
        }
    }

    /// Whether a word that begins with these three letters may begin with it. It saves trying most of them.
    #[inline]
    pub(crate) const fn may_begin(self, letters: [u8; 3]) -> bool {
        match self {
            Doubled => letters[0] == letters[2] && letters[1] == b'e',
            _ => self.allomorphs()[0].as_bytes()[0] == letters[0],
        }
    }

    pub(crate) const fn is_nasal(self) -> bool {
        matches!(self, MeN | PeN)
    }

    /// Whether this way of writing it goes with what follows. *ber-, per-, ter-* lose their *r* before another *r* (*berencana*)
    /// and before a syllable in *er* (*bekerja, tepercaya*); only *ajar* takes *bel-, pel-*.
    pub(crate) fn fits(self, allomorph: &str, after: &str) -> bool {
        match (self, allomorph) {
            (Ber | Ter | Per, "be" | "te" | "pe") => {
                let mut letters = after.bytes();
                let first = letters.next();
                first == Some(b'r') || (letters.next() == Some(b'e') && letters.next() == Some(b'r'))
            }
            (Ber | Ter | Per, "ber" | "ter" | "per") => !after.starts_with('r'),
            (Ber | Per, _) | (Pe, "pel") => after.starts_with("ajar"),
            // Before these sounds it is written as peN- is.
            (Pe, _) => !after.starts_with(['l', 'm', 'n', 'r', 'w', 'y']),
            (Doubled, _) => after.as_bytes().first() == allomorph.as_bytes().first(),
            _ => true,
        }
    }

    /// What may stand directly inside it.
    const fn inside(self) -> &'static [Prefix] {
        match self {
            Ku | Kau => &[Per, Ber, Se, Ke],
            Di => &[Per, Ber, Se, Ter, Ke],
            MeN => &[Per, Ber, Ter, Se, Ke],
            Ter => &[Per, Se, Ke],
            Ber => &[Ke, PeN, Per, Pe, Se],
            Per => &[Se],
            PeN => &[Ber, Per, Ter, Se, Ke],
            Pe | Doubled => &[],
            Ke => &[PeN, Ber, Ter, Per, Pe, Se, Tidak],
            Se => &[PeN, Per, Ke, Ber, Pe, Ter],
            Tidak => &[Ber, Ter, Se],
        }
    }
}

/// A suffix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Suffix {
    Kan,
    I,
    An,
}

impl Suffix {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Suffix::Kan => "-kan",
            Suffix::I => "-i",
            Suffix::An => "-an",
        }
    }
}

/// What follows the root: suffix, pronoun, particle. Pronouns and particles are kept as the names they have among affixes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tail {
    suffix: Option<Suffix>,
    pronoun: Option<&'static str>,
    particle: Option<&'static str>,
}

impl Tail {
    /// Calls `found` with every tail that `word` may have, and where it begins; first with none.
    pub(crate) fn each(word: &str, mut found: impl FnMut(usize, Self)) {
        let mut suffixed = |word: &[u8], tail: Self| {
            found(word.len(), tail);
            for suffix in suffixes(word) {
                found(word.len() + 1 - suffix.name().len(), Self { suffix: Some(*suffix), ..tail });
            }
        };
        let mut with_pronouns = |word: &[u8], tail: Self| {
            suffixed(word, tail);
            if let Some(pronoun) = pronoun(word) {
                suffixed(&word[..word.len() + 1 - pronoun.len()], Self { pronoun: Some(pronoun), ..tail });
            }
        };
        let word = word.as_bytes();
        with_pronouns(word, Self::default());
        if let Some(particle) = particle(word) {
            with_pronouns(&word[..word.len() + 1 - particle.len()], Self { particle: Some(particle), ..Self::default() });
        }
    }

    /// Reads all of `text` as a tail.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut whole = None;
        Self::each(text, |at, tail| {
            if at == 0 {
                whole = Some(tail);
            }
        });
        whole
    }
}

/// The suffixes that a word may end in.
const fn suffixes(word: &[u8]) -> &'static [Suffix] {
    match word {
        [.., b'k', b'a', b'n'] => &[Suffix::Kan, Suffix::An],
        [.., b'a', b'n'] => &[Suffix::An],
        [.., b'i'] => &[Suffix::I],
        _ => &[],
    }
}

/// The name of the pronoun that a word may end in.
const fn pronoun(word: &[u8]) -> Option<&'static str> {
    match word {
        [.., b'n', b'y', b'a'] => Some("-nya"),
        [.., b'k', b'u'] => Some("-ku"),
        [.., b'm', b'u'] => Some("-mu"),
        _ => None,
    }
}

/// The name of the particle that a word may end in.
const fn particle(word: &[u8]) -> Option<&'static str> {
    match word {
        [.., b'l', b'a', b'h'] => Some("-lah"),
        [.., b'k', b'a', b'h'] => Some("-kah"),
        [.., b't', b'a', b'h'] => Some("-tah"),
        [.., b'p', b'u', b'n'] => Some("-pun"),
        _ => None,
    }
}

/// How many prefixes may be stacked: *ku-* or *se-* outside, and *ke-peN-* inside, say.
const DEEPEST: usize = 3;

/// All the affixes of a reading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Affixes {
    prefixes: [Option<Prefix>; DEEPEST],
    tail: Tail,
}

impl Affixes {
    pub(crate) fn with_prefix(mut self, prefix: Prefix) -> Self {
        if let Some(free) = self.prefixes.iter_mut().find(|place| place.is_none()) {
            *free = Some(prefix);
        }
        self
    }

    pub(crate) const fn with_tail(mut self, tail: Tail) -> Self {
        self.tail = tail;
        self
    }

    pub(crate) fn prefixes(&self) -> impl DoubleEndedIterator<Item = Prefix> {
        self.prefixes.into_iter().flatten()
    }

    pub(crate) const fn outermost(&self) -> Option<Prefix> {
        self.prefixes[0]
    }

    pub(crate) fn innermost(&self) -> Option<Prefix> {
        self.prefixes().next_back()
    }

    pub(crate) const fn suffix(&self) -> Option<Suffix> {
        self.tail.suffix
    }

    pub(crate) fn is_bare(&self) -> bool {
        *self == Self::default()
    }

    /// The prefixes that may come next, going inwards.
    pub(crate) fn next_prefixes(&self) -> &'static [Prefix] {
        match self.innermost() {
            None => OUTERMOST,
            Some(_) if self.prefixes[DEEPEST - 1].is_some() => &[],
            Some(inner) => inner.inside(),
        }
    }

    /// Whether prefixes and suffix go together.
    pub(crate) fn are_legal(&self) -> bool {
        let suffix = self.tail.suffix;
        let Some(outer) = self.outermost() else { return true };
        let stacked = self.prefixes[1].is_some();
        match outer {
            // Voice: kubawa, dibawakan, memberdayakan. With ber-, ter-, se-, ke- inside, a suffix is needed.
            Ku | Kau | Di | MeN => {
                let needs_suffix = matches!(self.prefixes[1], Some(Ber | Ter | Se | Ke));
                suffix != Some(Suffix::An) && !(needs_suffix && suffix.is_none())
            }
            Ter => suffix != Some(Suffix::An),
            Doubled => suffix == Some(Suffix::An),
            Tidak => false,
            Ber => match self.prefixes[1] {
                Some(Ke) => suffix == Some(Suffix::An),
                _ => suffix != Some(Suffix::I),
            },
            Per => suffix.is_some() || !stacked,
            PeN | Pe => matches!(suffix, None | Some(Suffix::An)),
            // ketahui, sertakan: verbs in ke- and se- without meN- or di-.
            Ke => suffix == Some(Suffix::An) || !stacked,
            Se => suffix != Some(Suffix::I),
        }
    }

    /// Whether they only inflect: voice (*meN-, di-, ter-, ber-*, persons), *-kan, -i*, clitics and particles. What *peN-, per-,
    /// ke-, se-* and *-an* make is another word.
    pub(crate) fn are_inflection(&self) -> bool {
        self.prefixes().all(|prefix| matches!(prefix, Ku | Kau | Di | MeN | Ter | Ber)) && self.tail.suffix != Some(Suffix::An)
    }

    /// How many affixes change the word itself, clitics and particles not counted.
    pub(crate) fn layers(&self) -> u32 {
        self.prefixes().count() as u32 + u32::from(self.tail.suffix.is_some())
    }

    pub(crate) const fn has_pronoun(&self) -> bool {
        self.tail.pronoun.is_some()
    }

    /// Whether the pronoun is of the first or second person.
    pub(crate) fn has_ku_or_mu(&self) -> bool {
        self.tail.pronoun.is_some_and(|pronoun| pronoun != "-nya")
    }

    pub(crate) const fn has_particle(&self) -> bool {
        self.tail.particle.is_some()
    }

    /// The names of the prefixes from the outside in.
    pub(crate) fn prefix_names(&self) -> impl Iterator<Item = &'static str> {
        self.prefixes().map(Prefix::name)
    }

    /// The names of suffix, pronoun and particle.
    pub(crate) fn tail_names(&self) -> impl Iterator<Item = &'static str> {
        self.tail.suffix.map(Suffix::name).into_iter().chain(self.tail.pronoun).chain(self.tail.particle)
    }

    /// The names of all of them, with those of an inner word's affixes between.
    pub(crate) fn names_around(&self, inner: &[&'static str]) -> Vec<&'static str> {
        let doubling = inner.iter().filter(|name| **name == Doubled.name()).copied();
        let (prefixes, suffixes): (Vec<_>, Vec<_>) =
            inner.iter().filter(|name| **name != Doubled.name()).partition(|name| name.ends_with('-'));
        doubling.chain(self.prefix_names()).chain(prefixes).chain(suffixes).chain(self.tail_names()).collect()
    }

    /// Bytes of *ku-* or *kau-* at the start of the word.
    pub(crate) fn proclitic_length(&self) -> usize {
        match self.outermost() {
            Some(Ku) => 2,
            Some(Kau) => 3,
            _ => 0,
        }
    }

    /// Bytes of all that follows the stem.
    pub(crate) fn tail_length(&self) -> usize {
        self.tail.suffix.map_or(0, |suffix| suffix.name().len() - 1) + self.enclitic_length()
    }

    /// Bytes of pronoun and particle at the end of the word.
    pub(crate) fn enclitic_length(&self) -> usize {
        [self.tail.pronoun, self.tail.particle].into_iter().flatten().map(|name| name.len() - 1).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_are_read_whole_or_not_at_all() {
        for (text, names) in [
            ("", vec![]),
            ("kan", vec!["-kan"]),
            ("annya", vec!["-an", "-nya"]),
            ("inyalah", vec!["-i", "-nya", "-lah"]),
            ("pun", vec!["-pun"]),
            ("kankah", vec!["-kan", "-kah"]),
        ] {
            let tail = Tail::parse(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(Affixes::default().with_tail(tail).names_around(&[]), names);
        }
        for text in ["k", "nyakan", "lahlah", "éan"] {
            assert_eq!(Tail::parse(text), None, "{text}");
        }
    }
}
