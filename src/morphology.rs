//! Indonesian word formation: which word stands behind an inflected or derived one.
//!
//! Every legal way to take affixes off is enumerated, the lexicon is asked about each, and the readings are ranked. (Stripping
//! affixes in a fixed order and taking the first hit makes *perbankan* a bandage and *berikan* a fish.) The rules are
//! data: [`affix`] says which affixes there are and which go together, [`nasal`] how *meN-* and *peN-* change the sound that
//! follows, [`reduplication`] how words are doubled, [`rank`] what makes a reading likely. They follow Sneddon, Adelaar, Djenar
//! and Ewing, *Indonesian: A Comprehensive Grammar* (2nd ed., 2010), chapter 1.
//!
//! The lexicon is whatever answers the small trait [`Lexicon`].

pub(crate) mod affix;
mod nasal;
mod rank;
mod reduplication;

use affix::{Affixes, Prefix, Tail};

/// What the analyser wants to know of a word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Root {
    /// The classes it belongs to.
    pub(crate) classes: Classes,
    /// Frequency band, 1 (common) to 6 (unknown).
    pub(crate) band: u8,
    /// It is not itself derived from another.
    pub(crate) is_simple: bool,
    /// It is several words, written together here.
    pub(crate) is_compound: bool,
}

/// The classes of a root, as far as they decide which affixes it takes.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Classes {
    pub(crate) noun: bool,
    pub(crate) verb: bool,
    pub(crate) adjective: bool,
    pub(crate) numeral: bool,
    pub(crate) adverb: bool,
    pub(crate) closed: bool,
}

/// A whole word the lexicon lists.
#[derive(Clone, Debug)]
pub(crate) struct Listed {
    /// The root that its entry names; a vocabulary word without one is itself a root, and of other words it is not known.
    pub(crate) root: Option<String>,
}

/// What the analyser asks of a lexicon. Words are in folded form.
pub(crate) trait Lexicon {
    /// Calls `found` for every root that `first` followed by `rest` begins with: the number of bytes of `rest` it takes, and the
    /// root. Compounds written together (`tanggungjawab`) count.
    fn roots_at_start(&self, first: &str, rest: &str, found: &mut dyn FnMut(usize, Root));

    /// Whether the whole word is listed.
    fn listed(&self, word: &str) -> Option<Listed>;

    /// Whether the whole word is listed, which is cheaper to tell than its root.
    fn is_listed(&self, word: &str) -> bool;

    /// The dictionary form (`tanggung jawab`) of a compound that `roots_at_start` found.
    fn compound(&self, joined: &str) -> Option<String>;
}

/// One way to read a word.
///
/// ```
/// let glossary = padanan::Glossary::builtin();
/// let best = glossary.analyse("pengesahannya").into_iter().next().expect("a word with a root");
/// assert_eq!(best.root, "sah");
/// assert_eq!(best.affixes, ["peN-", "-an", "-nya"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Analysis {
    /// The nearest word of the dictionary: *perusahaan* for *perusahaannya*.
    pub lemma: String,
    /// The word that carries no affixes: *usaha*.
    pub root: String,
    /// The affixes between root and word, prefixes from the outside in, then suffixes and clitics in the order in which they are written;
    /// `redup` for a doubled word.
    pub affixes: Vec<&'static str>,
    /// How far-fetched it is: 0 for a word of the dictionary, more for each affix and each oddity.
    pub cost: u32,
    /// Whether only inflection (voice, clitics, particles, doubling) separates the word from [`root`](Self::root), so that the root's
    /// meaning is the word's.
    #[serde(skip)]
    pub(crate) inflected_only: bool,
    /// The word without clitics, particles and doubling: its meaning is the same.
    #[serde(skip)]
    pub(crate) host: String,
}

/// A reading as it is enumerated, before its strings are made.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    affixes: Affixes,
    /// The sound that stands before `word[start..]` in the root: `s` in *menyapu*, *sapu*.
    restored: &'static str,
    start: usize,
    end: usize,
    root: Root,
    cost: u32,
}

/// The readings of a folded word, best first, at most `limit`; none if nothing in the lexicon explains it.
pub(crate) fn analyse(lexicon: &dyn Lexicon, word: &str, limit: usize) -> Vec<Analysis> {
    let mut readings = if word.contains('-') { reduplication::analyse(lexicon, word, limit) } else { Vec::new() };
    let mut candidates = enumerate(lexicon, word);
    if let Some(listed) = lexicon.listed(word) {
        readings.push(whole(lexicon, word, &listed, &candidates));
    }
    candidates.sort_by_key(|candidate| (candidate.cost, candidate.start));
    for candidate in candidates.into_iter().take(limit) {
        let reading = describe(lexicon, word, &candidate);
        if !readings.iter().any(|other| other.root == reading.root && other.affixes == reading.affixes) {
            readings.push(reading);
        }
    }
    readings.sort_by_key(|reading| reading.cost);
    readings.truncate(limit);
    readings
}

/// The readings of a folded word that are as good as the best, without asking about others; `listed` is what the lexicon says of the whole.
pub(crate) fn best(lexicon: &dyn Lexicon, word: &str, listed: Option<Listed>) -> Vec<Analysis> {
    if word.contains('-') {
        let mut readings = analyse(lexicon, word, 4);
        let least = readings.first().map(|reading| reading.cost);
        readings.retain(|reading| Some(reading.cost) == least);
        return readings;
    }
    if let Some(listed) = listed {
        let is_root = listed.root.as_deref() == Some(word);
        let candidates = if is_root { Vec::new() } else { enumerate(lexicon, word) };
        return vec![whole(lexicon, word, &listed, &candidates)];
    }
    let candidates = enumerate(lexicon, word);
    let Some(least) = candidates.iter().map(|candidate| candidate.cost).min() else { return Vec::new() };
    let best = candidates.iter().filter(|candidate| candidate.cost == least).take(4);
    best.map(|candidate| describe(lexicon, word, candidate)).collect()
}

/// The reading of a word as itself. Its root is what its entry says or, for a word that is no vocabulary entry (a term, a variant), what
/// the rules find among the `candidates`.
fn whole(lexicon: &dyn Lexicon, word: &str, listed: &Listed, candidates: &[Candidate]) -> Analysis {
    let mut likeliest: Vec<&Candidate> = candidates.iter().collect();
    likeliest.sort_by_key(|candidate| candidate.cost);
    let derived = match &listed.root {
        Some(root) if root == word => None,
        Some(root) => likeliest.into_iter().find_map(|candidate| {
            let (found, affixes) = root_and_affixes(lexicon, word, candidate);
            (found == *root).then_some((candidate, found, affixes))
        }),
        None => likeliest.first().filter(|candidate| candidate.cost <= rank::CONVINCING).map(|candidate| {
            let (found, affixes) = root_and_affixes(lexicon, word, candidate);
            (*candidate, found, affixes)
        }),
    };
    let inflected_only = derived.as_ref().is_some_and(|(candidate, ..)| candidate.affixes.are_inflection());
    let (root, affixes) = derived.map(|(_, root, affixes)| (Some(root), affixes)).unwrap_or_default();
    Analysis {
        lemma: word.to_owned(),
        root: listed.root.clone().or(root).unwrap_or_else(|| word.to_owned()),
        affixes,
        cost: 0,
        inflected_only,
        host: word.to_owned(),
    }
}

/// Longer words are names of chemicals or slips; no Indonesian word has so many letters.
const LONGEST: usize = 60;

/// Every legal reading with at least one affix.
fn enumerate(lexicon: &dyn Lexicon, word: &str) -> Vec<Candidate> {
    let mut found = Vec::new();
    if word.len() <= LONGEST {
        descend(lexicon, word, Stem { restored: "", start: 0 }, Affixes::default(), &mut found);
    }
    found
}

/// What is left of a word when prefixes have been taken off.
#[derive(Clone, Copy, Debug)]
struct Stem {
    restored: &'static str,
    start: usize,
}

impl Stem {
    /// What remains when it begins with `prefix`, which must reach beyond the restored sound.
    fn without(self, word: &str, prefix: &str) -> Option<usize> {
        let skipped = self.restored.len();
        let rest = word.as_bytes().get(self.start..)?;
        // Mostly the first letter tells, so that this is faster than comparing memory.
        for (at, &letter) in prefix.as_bytes().iter().enumerate() {
            let there = if at < skipped { self.restored.as_bytes()[at] } else { *rest.get(at - skipped)? };
            if there != letter {
                return None;
            }
        }
        prefix.len().checked_sub(skipped).map(|visible| self.start + visible)
    }
}

fn descend(lexicon: &dyn Lexicon, word: &str, stem: Stem, affixes: Affixes, found: &mut Vec<Candidate>) {
    let rest = &word[stem.start..];
    lexicon.roots_at_start(stem.restored, rest, &mut |length, root| {
        let Some(tail) = Tail::parse(&rest[length..]) else { return };
        let affixes = affixes.with_tail(tail);
        if affixes.is_bare() || !affixes.are_legal() {
            return;
        }
        let letters = stem.restored.len() + length;
        let cost = rank::cost(&affixes, root, letters, &rest[..length]);
        found.push(Candidate { affixes, restored: stem.restored, start: stem.start, end: stem.start + length, root, cost });
    });
    for prefix in affixes.next_prefixes() {
        for allomorph in prefix.allomorphs() {
            let Some(start) = stem.without(word, allomorph) else { continue };
            let inner = affixes.with_prefix(*prefix);
            if prefix.is_nasal() {
                nasal::stems(&word[start..], |skip, restored| {
                    descend(lexicon, word, Stem { restored, start: start + skip }, inner, found);
                });
            } else if prefix.fits(allomorph, &word[start..]) {
                descend(lexicon, word, Stem { restored: "", start }, inner, found);
            }
        }
    }
}

/// Makes the strings of a reading.
fn describe(lexicon: &dyn Lexicon, word: &str, candidate: &Candidate) -> Analysis {
    let affixes = &candidate.affixes;
    let host = word.get(affixes.proclitic_length()..word.len() - affixes.enclitic_length()).unwrap_or(word);
    let (root, names) = root_and_affixes(lexicon, word, candidate);
    Analysis {
        lemma: lemma(lexicon, host, affixes).unwrap_or_else(|| stem(lexicon, word, candidate)),
        root,
        affixes: names,
        cost: candidate.cost,
        inflected_only: affixes.are_inflection(),
        host: host.to_owned(),
    }
}

/// What the affixes of a reading were taken off, as the dictionary writes it.
fn stem(lexicon: &dyn Lexicon, word: &str, candidate: &Candidate) -> String {
    let joined = [candidate.restored, &word[candidate.start..candidate.end]].concat();
    if candidate.root.is_compound { lexicon.compound(&joined).unwrap_or(joined) } else { joined }
}

/// The root of a reading and the names of all affixes. The stem may itself be a derived word of the dictionary (*perusahaan* in *perusahaannya*), whose
/// own affixes then belong between.
fn root_and_affixes(lexicon: &dyn Lexicon, word: &str, candidate: &Candidate) -> (String, Vec<&'static str>) {
    let stem = stem(lexicon, word, candidate);
    let listed = if candidate.root.is_simple { None } else { lexicon.listed(&stem) };
    let inner = listed.filter(|listed| listed.root.as_ref() != Some(&stem));
    let inner = inner.map(|listed| whole(lexicon, &stem, &listed, &enumerate(lexicon, &stem)));
    let (root, between) = inner.map_or((stem, Vec::new()), |inner| (inner.root, inner.affixes));
    let (before, after) = candidate.affixes.names();
    let (prefixes, suffixes): (Vec<_>, Vec<_>) = between.into_iter().partition(|name| name.ends_with('-'));
    (root, before.into_iter().chain(prefixes).chain(suffixes).chain(after).collect())
}

/// The nearest listed word: the host itself, or for a passive (*dibahas*) the active verb if that is what the
/// dictionary has.
fn lemma(lexicon: &dyn Lexicon, host: &str, affixes: &Affixes) -> Option<String> {
    if lexicon.is_listed(host) {
        return Some(host.to_owned());
    }
    let bare = host.strip_prefix("di").filter(|_| affixes.outermost() == Some(Prefix::Di))?;
    let active = nasal::active(bare);
    [active, bare.to_owned()].into_iter().find(|form| lexicon.is_listed(form))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A lexicon of a few words for testing rules without the dictionary.
    struct Few(&'static [(&'static str, char)]);

    impl Lexicon for Few {
        fn roots_at_start(&self, first: &str, rest: &str, found: &mut dyn FnMut(usize, Root)) {
            let text = format!("{first}{rest}");
            for (word, class) in self.0 {
                let joined = word.replace(' ', "");
                if text.starts_with(&joined) && joined.len() > first.len() {
                    let classes = Classes {
                        noun: *class == 'n',
                        verb: *class == 'v',
                        adjective: *class == 'a',
                        numeral: *class == '#',
                        ..Classes::default()
                    };
                    let is_compound = word.contains(' ');
                    found(joined.len() - first.len(), Root { classes, band: 3, is_simple: true, is_compound });
                }
            }
        }

        fn listed(&self, word: &str) -> Option<Listed> {
            let root = self.0.iter().find(|(listed, _)| *listed == word).map(|(word, _)| (*word).to_owned());
            root.map(|root| Listed { root: Some(root) })
        }

        fn is_listed(&self, word: &str) -> bool {
            self.listed(word).is_some()
        }

        fn compound(&self, joined: &str) -> Option<String> {
            self.0
                .iter()
                .find(|(word, _)| word.replace(' ', "") == joined && word.contains(' '))
                .map(|(word, _)| (*word).to_owned())
        }
    }

    #[test]
    fn roots_and_affixes() {
        let lexicon = Few(&[
            ("ajar", 'v'),
            ("ambil", 'v'),
            ("anak", 'n'),
            ("bahas", 'v'),
            ("bank", 'n'),
            ("beri", 'v'),
            ("bom", 'n'),
            ("buku", 'n'),
            ("daya", 'n'),
            ("ikan", 'n'),
            ("industri", 'n'),
            ("kaji", 'v'),
            ("kerja", 'v'),
            ("kirim", 'v'),
            ("las", 'v'),
            ("lanjut", 'v'),
            ("milik", 'n'),
            ("negara", 'n'),
            ("perban", 'n'),
            ("pimpin", 'v'),
            ("produksi", 'n'),
            ("pukul", 'v'),
            ("pusat", 'n'),
            ("sah", 'a'),
            ("sapu", 'v'),
            ("sedia", 'a'),
            ("selundup", 'v'),
            ("sesuai", 'a'),
            ("tanda tangan", 'n'),
            ("tanggung jawab", 'n'),
            ("tarik", 'v'),
            ("tiga", '#'),
            ("tulis", 'v'),
            ("ukur", 'v'),
            ("usaha", 'n'),
            ("besar", 'a'),
        ]);
        let table: &[(&str, &str, &[&str])] = &[
            ("membahas", "bahas", &["meN-"]),
            ("dibahasnya", "bahas", &["di-", "-nya"]),
            ("berikan", "beri", &["-kan"]),
            ("perbankan", "bank", &["per-", "-an"]),
            ("memukul", "pukul", &["meN-"]),
            ("memproduksi", "produksi", &["meN-"]),
            ("menulis", "tulis", &["meN-"]),
            ("menyapu", "sapu", &["meN-"]),
            ("mengukur", "ukur", &["meN-"]),
            ("mengirimkan", "kirim", &["meN-", "-kan"]),
            ("mengkaji", "kaji", &["meN-"]),
            ("mengebom", "bom", &["meN-"]),
            ("pengesahan", "sah", &["peN-", "-an"]),
            ("mengelas", "las", &["meN-"]),
            ("penyelundupan", "selundup", &["peN-", "-an"]),
            ("kepemimpinan", "pimpin", &["ke-", "peN-", "-an"]),
            ("kepemilikan", "milik", &["ke-", "peN-", "-an"]),
            ("ketersediaan", "sedia", &["ke-", "ter-", "-an"]),
            ("keberlanjutan", "lanjut", &["ke-", "ber-", "-an"]),
            ("memberdayakan", "daya", &["meN-", "ber-", "-kan"]),
            ("pemberdayaan", "daya", &["peN-", "ber-", "-an"]),
            ("disesuaikan", "sesuai", &["di-", "-kan"]),
            ("bekerja", "kerja", &["ber-"]),
            ("belajar", "ajar", &["ber-"]),
            ("pekerja", "kerja", &["pe-"]),
            ("terbesar", "besar", &["ter-"]),
            ("ketiga", "tiga", &["ke-"]),
            ("menandatangani", "tanda tangan", &["meN-", "-i"]),
            ("pertanggungjawabannya", "tanggung jawab", &["per-", "-an", "-nya"]),
            ("negara-negara", "negara", &["redup"]),
            ("buku-bukunya", "buku", &["redup", "-nya"]),
            ("tarik-menarik", "tarik", &["redup", "meN-"]),
            ("kuambil", "ambil", &["ku-"]),
            ("anakmulah", "anak", &["-mu", "-lah"]),
            ("perindustrian", "industri", &["per-", "-an"]),
        ];
        for (word, root, affixes) in table {
            let readings = analyse(&lexicon, word, 4);
            let best = readings.first().unwrap_or_else(|| panic!("no reading of {word}"));
            assert_eq!((best.root.as_str(), best.affixes.as_slice()), (*root, *affixes), "{word}: {readings:#?}");
        }
    }

    #[test]
    fn what_is_no_word_has_no_reading() {
        let lexicon = Few(&[("kerja", 'v')]);
        for word in ["", "-", "kan", "me", "kerjakankan", "éclair", "memememememe", "a-b-c"] {
            assert!(analyse(&lexicon, word, 4).is_empty(), "{word}");
        }
        assert!(analyse(&lexicon, &"me".repeat(500_000), 4).is_empty());
    }
}
