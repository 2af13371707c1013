//! Indonesian word formation: which word stands behind an inflected or derived one.
//!
//! Every legal way to take affixes off is enumerated, the lexicon is asked about each, and the readings are ranked. (Stripping
//! affixes in a fixed order and taking the first hit makes *perbankan* a bandage and *berikan* a fish.) The rules are
//! data: [`affix`] says which affixes there are and which go together, [`nasal`] how *meN-* and *peN-* change the sound that
//! follows, [`reduplication`] how words are doubled, [`foreign`] how affixes are put on words that are not Indonesian,
//! [`listed`] which forms only the dictionary can tell, [`rank`] what makes a reading likely; [`split`] tries them all. They
//! follow Sneddon, Adelaar, Djenar and Ewing, *Indonesian: A Comprehensive Grammar* (2nd ed., 2010), chapter 1.
//!
//! The lexicon is whatever answers the small trait [`Lexicon`].

pub(crate) mod affix;
mod explain;
mod foreign;
mod listed;
pub(crate) mod nasal;
mod rank;
mod reduplication;
mod split;

pub(crate) use explain::explain;

use crate::fold::fold;
use affix::{Affixes, Prefix};
use split::Split;

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

/// The classes of a root, as far as they decide which affixes it takes; of a name, none.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Classes {
    pub(crate) noun: bool,
    pub(crate) verb: bool,
    pub(crate) adjective: bool,
    pub(crate) numeral: bool,
    pub(crate) adverb: bool,
    pub(crate) closed: bool,
}

impl Classes {
    /// Whether it is a word of the language, and not only a name.
    const fn is_word(self) -> bool {
        self.noun || self.verb || self.adjective || self.numeral || self.adverb || self.closed
    }
}

/// A whole word the lexicon lists.
#[derive(Clone, Debug)]
pub(crate) struct Listed {
    /// The root that its entry names; a vocabulary word without one is itself a root, and of other words it is not known.
    pub(crate) root: Option<String>,
}

/// What the analyser asks of a lexicon. Words are in folded form.
pub(crate) trait Lexicon {
    /// What is known of a stem. Compounds are asked for written together (`tanggungjawab`).
    fn stem(&self, stem: &str) -> Option<Root>;

    /// Whether the whole word is listed.
    fn listed(&self, word: &str) -> Option<Listed>;

    /// Whether the whole word is listed, which is cheaper to tell than its root.
    fn is_listed(&self, word: &str) -> bool;

    /// The dictionary form (`tanggung jawab`) of a compound that [`stem`](Self::stem) knows.
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
    /// The affixes between root and word, prefixes from the outside in, then suffixes and clitics in the order in which they are
    /// written; `redup` for a doubled word.
    pub affixes: Vec<&'static str>,
    /// How far-fetched it is: 0 for a word of the dictionary, more for each affix and each oddity.
    pub cost: u32,
    /// Whether only inflection (voice, clitics, particles, doubling) separates the word from [`root`](Self::root), so that the
    /// root's meaning is the word's.
    #[serde(skip)]
    pub(crate) inflected_only: bool,
    /// The word without clitics, particles and doubling: its meaning is the same.
    #[serde(skip)]
    pub(crate) host: String,
    /// The affixes that make the word of its [`stem`](Self::stem).
    #[serde(skip)]
    pub(crate) outer: Affixes,
    /// What they are put on: the root or a derived word of the dictionary.
    #[serde(skip)]
    pub(crate) stem: String,
}

impl Analysis {
    /// Whether the word is doubled.
    pub(crate) fn is_doubled(&self) -> bool {
        self.affixes.first() == Some(&reduplication::NAME)
    }

    /// A word read as itself, without affixes.
    fn bare(word: &str) -> Self {
        Self {
            lemma: word.to_owned(),
            root: word.to_owned(),
            affixes: Vec::new(),
            cost: 0,
            inflected_only: false,
            host: word.to_owned(),
            outer: Affixes::default(),
            stem: word.to_owned(),
        }
    }
}

/// So many readings of a word are looked at.
const MOST: usize = 8;

/// Readings that cost more are accidents, and told only where there is no other.
const FAR_FETCHED: u32 = 60;

/// The readings of a folded word, best first, at most [`MOST`]; none if nothing explains it.
pub(crate) fn analyse(lexicon: &dyn Lexicon, word: &str) -> Vec<Analysis> {
    let readings = analyse_known(lexicon, word);
    if readings.is_empty() { foreign::analyse(lexicon, word).into_iter().collect() } else { readings }
}

/// The readings of a folded word that the lexicon vouches for.
fn analyse_known(lexicon: &dyn Lexicon, word: &str) -> Vec<Analysis> {
    let mut readings: Vec<Analysis> = others(lexicon, word).collect();
    if let Some(listed) = lexicon.listed(word) {
        let whole = whole(word, &listed, readings.iter().cloned());
        readings.insert(0, whole);
    }
    readings.sort_by_key(|reading| reading.cost);
    let mut distinct: Vec<Analysis> = Vec::with_capacity(readings.len().min(MOST));
    for reading in readings {
        let is_new = !distinct.iter().any(|other| other.root == reading.root && other.affixes == reading.affixes);
        let is_worth_telling = distinct.is_empty() || reading.cost <= FAR_FETCHED;
        if is_new && is_worth_telling && distinct.len() < MOST {
            distinct.push(reading);
        }
    }
    distinct
}

/// The readings with affixes or doubling, whether the word is listed or not. They are made as they are asked for.
fn others(lexicon: &dyn Lexicon, word: &str) -> impl Iterator<Item = Analysis> {
    let doubled = if word.contains('-') { reduplication::analyse(lexicon, word) } else { Vec::new() };
    let splits = split::every(lexicon, word).into_iter().take(MOST);
    doubled.into_iter().chain(splits.map(move |split| describe(lexicon, word, &split)))
}

/// The likeliest reading of a folded word, the first of [`analyse`], found with less work.
pub(crate) fn best(lexicon: &dyn Lexicon, word: &str) -> Option<Analysis> {
    let known = best_known(lexicon, word, lexicon.listed(word)).into_iter().next();
    known.or_else(|| foreign::analyse(lexicon, word))
}

/// The readings of a folded word that the lexicon vouches for and that are as good as the best, without asking about others;
/// `listed` is what the lexicon says of the whole.
pub(crate) fn best_known(lexicon: &dyn Lexicon, word: &str, listed: Option<Listed>) -> Vec<Analysis> {
    if word.contains('-') {
        let mut readings = analyse_known(lexicon, word);
        let least = readings.first().map(|reading| reading.cost);
        readings.retain(|reading| Some(reading.cost) == least);
        return readings;
    }
    match listed {
        Some(Listed { root: Some(root) }) if root == word => vec![Analysis::bare(word)],
        Some(listed) => vec![whole(word, &listed, others(lexicon, word))],
        None => {
            let splits = split::every(lexicon, word);
            let Some(first) = splits.first() else { return Vec::new() };
            const MOST_EQUAL: usize = 4;
            let best = splits.iter().take_while(|split| split.rank() == first.rank()).take(MOST_EQUAL);
            best.map(|split| describe(lexicon, word, split)).collect()
        }
    }
}

/// Where the stem of a folded word may begin, whether the lexicon knows it or not: the sound to be restored, and before which
/// byte. First comes the beginning of the word.
pub(crate) fn stem_starts(word: &str) -> Vec<(&'static str, usize)> {
    split::starts(word)
}

/// Bits for the bytes of a folded word, up to the 32nd, at which a suffix, pronoun or particle may begin.
pub(crate) fn stem_ends(word: &str) -> u32 {
    let mut ends = 0;
    affix::Tail::each(word, |at, _| ends |= 1u32.checked_shl(at as u32).unwrap_or(0));
    ends
}

/// The reading of a word as itself. Its root is what its entry says or, for a word that is no vocabulary entry (a term, a
/// variant), what the rules find among its other `readings`, the best first.
fn whole(word: &str, listed: &Listed, mut readings: impl Iterator<Item = Analysis>) -> Analysis {
    let derived = match &listed.root {
        Some(root) if root == word => None,
        Some(root) => {
            let root = fold(root);
            readings.find(|reading| reading.root == root)
        }
        None => readings.next().filter(|reading| reading.cost <= rank::CONVINCING),
    };
    let itself = Analysis::bare(word);
    match (derived, listed.root.clone()) {
        (Some(Analysis { root, affixes, inflected_only, outer, stem, .. }), told) => {
            Analysis { root: told.unwrap_or(root), affixes, inflected_only, outer, stem, ..itself }
        }
        (None, Some(root)) => Analysis { affixes: listed::affix(word, &fold(&root)).into_iter().collect(), root, ..itself },
        (None, None) => itself,
    }
}

/// Makes the strings of a reading.
fn describe(lexicon: &dyn Lexicon, word: &str, split: &Split) -> Analysis {
    let affixes = &split.affixes;
    let host = word.get(affixes.proclitic_length()..word.len() - affixes.enclitic_length()).unwrap_or(word);
    let stem = stem(lexicon, word, split);
    let inner = inner(lexicon, &stem, split).unwrap_or_else(|| Analysis::bare(&stem));
    Analysis {
        lemma: lemma(lexicon, host, affixes).unwrap_or_else(|| stem.clone()),
        affixes: affixes.names_around(&inner.affixes),
        cost: split.cost,
        inflected_only: affixes.are_inflection() && (inner.inflected_only || inner.root == stem),
        root: inner.root,
        host: host.to_owned(),
        outer: *affixes,
        stem,
    }
}

/// What the affixes of a reading were taken off, as the dictionary writes it.
fn stem(lexicon: &dyn Lexicon, word: &str, split: &Split) -> String {
    let joined = split.stem(word);
    if split.root.is_compound { lexicon.compound(&joined).unwrap_or(joined) } else { joined }
}

/// The reading of a stem that is itself a derived word of the dictionary: *perusahaan* in *perusahaannya*.
fn inner(lexicon: &dyn Lexicon, stem: &str, split: &Split) -> Option<Analysis> {
    let listed = if split.root.is_simple { None } else { lexicon.listed(stem) }?;
    (listed.root.as_deref() != Some(stem)).then(|| whole(stem, &listed, others(lexicon, stem)))
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
        fn stem(&self, stem: &str) -> Option<Root> {
            let (word, class) = self.0.iter().find(|(word, _)| word.replace(' ', "") == stem)?;
            let classes = Classes {
                noun: *class == 'n',
                verb: *class == 'v',
                adjective: *class == 'a',
                numeral: *class == '#',
                ..Classes::default()
            };
            Some(Root { classes, band: 3, is_simple: true, is_compound: word.contains(' ') })
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
            let readings = analyse(&lexicon, word);
            let best = readings.first().unwrap_or_else(|| panic!("no reading of {word}"));
            assert_eq!((best.root.as_str(), best.affixes.as_slice()), (*root, *affixes), "{word}: {readings:#?}");
        }
    }

    #[test]
    fn what_is_no_word_has_no_reading() {
        let lexicon = Few(&[("kerja", 'v')]);
        for word in ["", "-", "kan", "me", "kerjakankan", "éclair", "memememememe", "a-b-c"] {
            assert!(analyse(&lexicon, word).is_empty(), "{word}");
        }
        assert!(analyse(&lexicon, &"me".repeat(500_000)).is_empty());
    }
}
