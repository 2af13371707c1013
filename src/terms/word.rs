//! What a word may be in a phrase, as the dictionary's classes and its affixes tell.

use std::collections::HashMap;
use std::sync::Arc;

use crate::dictionary::class::Class;
use crate::dictionary::layers::Layers;
use crate::dictionary::record::{Headword, Reading};
use crate::fold::fold;
use crate::morphology::{self, Analysis, Lexicon};
use crate::recognise::case::Case;

/// What a word, or a known term, may be in a phrase that names something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It may stand anywhere: a noun, or a word nobody knows.
    Head,
    /// It describes what stands before it: an adjective.
    Modifier,
    /// A place, which only a name contains: *Bank Pembangunan Asia*.
    Place,
    /// A word of grammar that joins two nouns to one term: *anak tanpa dosis*.
    Link,
    /// English, which needs no equivalent by itself.
    Foreign,
    /// It stands in no phrase: a verb, a word of grammar, a person.
    Boundary,
}

/// A word as phrases see it.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Without clitics, particles and doubling: *pusat* for *pusat-pusatnya*.
    pub(super) lemma: Arc<str>,
    pub(super) role: Role,
    /// The role where a capital in the middle of a sentence says that it stands in a name.
    pub(super) in_name: Role,
    /// How much it says of a field, from 0 to 1: everyday words say little.
    pub(super) weight: f32,
    /// Neither the dictionary nor the rules of word formation know it.
    pub(super) is_unknown: bool,
    /// A noun that few texts have, and what it means, if it is no term of a field.
    pub(super) rare: Option<Arc<str>>,
}

/// Nouns that count, measure and point: they stand in no term.
const MEASURES: &str = "\
    tahun bulan hari minggu pekan tanggal jam menit detik pukul abad dekade semester triwulan kuartal kali orang \
    buah persen meter kilometer hektare ton kilogram liter kata saat kini kemarin besok dulu";

/// Nouns so general that no term begins with them: *pihak terkait*, *upaya pemerintah*.
const GENERAL: &str = "\
    kasus hal pihak cara upaya rangka jumlah sisi bagian sebagian bentuk jenis macam contoh akibat sebab alasan tujuan \
    kalangan antara salah sekitar bidang akhir awal tengah seluruh sama masalah soal kesempatan langkah";

/// Words of grammar that join two nouns to one term.
const LINKS: &str = "tanpa antar bukan non per";

/// Adjectives and bare verbs that say something of a noun before them and do not belong to it: *harga naik*, *eksportir wajib*.
const PREDICATES: &str = "\
    adalah ialah wajib mampu siap perlu boleh harus bisa dapat penting cukup layak sanggup mungkin benar jelas ada \
    jadi naik turun tumbuh hadir datang tiba masuk keluar mulai selesai habis hilang ingin minta capai dorong \
    pastikan jatuh lahir tinggal";

fn is_among(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}

/// Everyday adjectives say where or how large, not what: *ekspor nasional*, *industri besar*.
const EVERYDAY: f32 = 0.35;

/// What is neither a noun nor an adjective but may describe one: *harga jual*.
const VERBAL: f32 = 0.5;

/// The words that have been met, as they are written.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    met: HashMap<Box<str>, Word>,
}

/// More words than this are forgotten, so that memory is bounded.
const MOST: usize = 1 << 16;

/// The letter of an item of a list is no word.
const SHORTEST: usize = 2;

/// Longer words are in no term.
const LONGEST: usize = 60;

impl Words {
    /// The word that is written so.
    pub(super) fn get(&mut self, layers: &Layers, written: &str) -> Word {
        if !(SHORTEST..=LONGEST).contains(&written.len()) {
            return Word::boundary("");
        }
        if let Some(word) = self.met.get(written) {
            return word.clone();
        }
        if self.met.len() >= MOST {
            self.met.clear();
        }
        let word = Word::of(layers, written);
        self.met.insert(written.into(), word.clone());
        word
    }
}

impl Word {
    fn boundary(written: &str) -> Self {
        Self { lemma: written.into(), role: Role::Boundary, in_name: Role::Boundary, weight: 0.0, is_unknown: false, rare: None }
    }

    fn of(layers: &Layers, written: &str) -> Self {
        let folded = fold(written);
        let case = Case::of(written);
        let readings = Readings::of(layers, &folded, |headword| case.allows(headword, written));
        if !readings.is_empty() {
            return readings.word(&folded);
        }
        if layers.is_english(&folded) {
            return Self { role: Role::Foreign, in_name: Role::Foreign, weight: 0.5, ..Self::boundary(&folded) };
        }
        let analysis = morphology::best_known(layers, &folded, layers.listed(&folded)).into_iter().next();
        match analysis {
            Some(analysis) => Self::derived(layers, &analysis, &folded),
            None if case == Case::Lower && written.chars().all(|c| c.is_alphabetic() || c == '-') => {
                Self { role: Role::Head, in_name: Role::Head, weight: 1.0, is_unknown: true, ..Self::boundary(&folded) }
            }
            None => Self::boundary(written),
        }
    }

    /// A word that is no headword.
    fn derived(layers: &Layers, analysis: &Analysis, folded: &str) -> Self {
        if analysis.host != folded {
            let readings = Readings::of(layers, &analysis.host, |_| true);
            if !readings.is_empty() {
                return readings.word(&analysis.host);
            }
        }
        let affixes = analysis.affixes.as_slice();
        let (role, weight) = match affixes.iter().find(|affix| **affix != "redup").copied() {
            _ if affixes.contains(&"-kan") || affixes.contains(&"-i") => (Role::Boundary, 0.0),
            Some("peN-" | "pe-") => (Role::Head, 1.0),
            Some("per-" | "ke-") if affixes.contains(&"-an") => (Role::Head, 1.0),
            Some("-an") => (Role::Head, 1.0),
            Some("ber-" | "ter-") => (Role::Modifier, VERBAL),
            _ => (Role::Boundary, 0.0),
        };
        Self { role, in_name: role, weight, ..Self::boundary(&analysis.host) }
    }
}

/// What the dictionary says of a word.
#[derive(Debug, Default)]
struct Readings {
    /// The lowest, that is commonest, frequency band of each class.
    noun: Option<u8>,
    adjective: Option<u8>,
    verb: Option<u8>,
    adverb: Option<u8>,
    conjunction: Option<u8>,
    closed: Option<u8>,
    place: bool,
    name: bool,
    /// It is a term of a field.
    is_term: bool,
    /// What it means as a noun of everyday language.
    gloss: Option<Arc<str>>,
}

/// The band of the words that few texts have.
const RAREST: u8 = 5;

/// The band of a term, which says none.
const OF_TERMS: u8 = 4;

impl Readings {
    fn of(layers: &Layers, folded: &str, fits: impl Fn(&str) -> bool) -> Self {
        let mut all = Self::default();
        let keys: Vec<_> = layers.get(folded).collect();
        let headwords = keys.into_iter().flat_map(|key| layers.headwords(key)).filter(|headword| fits(headword.written));
        for reading in headwords.flat_map(Headword::readings).filter(|reading| !reading.is_bound()) {
            match reading {
                Reading::Term { class, .. } => {
                    all.is_term = true;
                    all.note(class.unwrap_or(Class::Noun), OF_TERMS);
                }
                Reading::Word { class, band, gloss, .. } => {
                    if class == Class::Noun && all.gloss.is_none() {
                        all.gloss = Some(gloss.into());
                    }
                    all.note(class, band);
                }
                Reading::Name { class, .. } => all.note(class, OF_TERMS),
                Reading::Short { .. } | Reading::Variant { .. } => all.note(Class::Noun, OF_TERMS),
                Reading::English => {}
            }
        }
        all
    }

    fn note(&mut self, class: Class, band: u8) {
        let place = match class {
            Class::Noun => &mut self.noun,
            Class::Adjective => &mut self.adjective,
            Class::Verb => &mut self.verb,
            Class::Adverb | Class::Phrase => &mut self.adverb,
            Class::Conjunction => &mut self.conjunction,
            Class::Place => return self.place = true,
            Class::Name | Class::Person | Class::Brand => return self.name = true,
            // A classifier is a noun elsewhere.
            Class::Classifier => return,
            _ => &mut self.closed,
        };
        *place = Some(place.map_or(band, |least| least.min(band)));
    }

    const fn is_empty(&self) -> bool {
        self.noun.is_none()
            && self.adjective.is_none()
            && self.verb.is_none()
            && self.adverb.is_none()
            && self.conjunction.is_none()
            && self.closed.is_none()
            && !self.place
            && !self.name
    }

    fn word(&self, folded: &str) -> Word {
        let (role, weight) = self.role(folded);
        let in_name = match role {
            Role::Boundary if self.noun.is_some() && !is_among(MEASURES, folded) => Role::Head,
            Role::Boundary if self.adjective.is_some() => Role::Modifier,
            role => role,
        };
        let is_rare = self.noun == Some(RAREST) && !self.is_term && self.verb.is_none() && self.closed.is_none();
        let rare = self.gloss.clone().filter(|_| is_rare);
        Word { lemma: folded.into(), role, in_name, weight, is_unknown: false, rare }
    }

    fn role(&self, folded: &str) -> (Role, f32) {
        let band = |band: Option<u8>| band.unwrap_or(u8::MAX);
        if is_among(LINKS, folded) {
            return (Role::Link, EVERYDAY);
        }
        if is_among(MEASURES, folded) || is_among(PREDICATES, folded) {
            return (Role::Boundary, 0.0);
        }
        if band(self.closed) <= band(self.noun).min(band(self.adjective)) && self.closed.is_some() && !self.is_term {
            return (Role::Boundary, 0.0);
        }
        if let Some(conjunction) = self.conjunction {
            // Behind a noun it may be an adjective: *pusat data sementara*.
            if band(self.noun) > conjunction {
                let is_other = band(self.adjective) <= conjunction + 1;
                return (if is_other { Role::Modifier } else { Role::Boundary }, EVERYDAY);
            }
        }
        if let Some(noun) = self.noun {
            let weight = if self.is_term || noun > 2 { 1.0 } else { 0.7 };
            return if is_among(GENERAL, folded) { (Role::Modifier, EVERYDAY) } else { (Role::Head, weight) };
        }
        if let Some(adjective) = self.adjective {
            return (Role::Modifier, if adjective > 2 { 1.0 } else { EVERYDAY });
        }
        if self.adverb.is_some() {
            return (Role::Boundary, 0.0);
        }
        match self.verb {
            // Passive and active verbs have objects and agents behind them; what begins with ber- or ter- is rarer as an attribute.
            Some(_) if folded.starts_with("me") || folded.starts_with("di") => (Role::Boundary, 0.0),
            Some(band) if folded.starts_with("ber") || folded.starts_with("ter") => {
                if band > 2 {
                    (Role::Modifier, VERBAL)
                } else {
                    (Role::Boundary, 0.0)
                }
            }
            Some(_) => (Role::Modifier, VERBAL),
            None if self.place => (Role::Place, EVERYDAY),
            None => (Role::Boundary, 0.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::image::Image;

    #[test]
    fn classes_and_affixes_tell_the_role() {
        let layers = Layers::new(vec![Image::builtin()]);
        let mut words = Words::default();
        for (written, lemma, role) in [
            ("industri", "industri", Role::Head),
            ("pusat-pusat", "pusat", Role::Head),
            ("penempatannya", "penempatan", Role::Head),
            ("nasional", "nasional", Role::Modifier),
            ("jual", "jual", Role::Modifier),
            ("pihak", "pihak", Role::Modifier),
            ("sementara", "sementara", Role::Modifier),
            ("otomatis", "otomatis", Role::Modifier),
            ("tanpa", "tanpa", Role::Link),
            ("menyusun", "menyusun", Role::Boundary),
            ("ditempatkan", "ditempatkan", Role::Boundary),
            ("tahun", "tahun", Role::Boundary),
            ("yang", "yang", Role::Boundary),
            ("dalam", "dalam", Role::Boundary),
            ("wajib", "wajib", Role::Boundary),
            ("Jakarta", "jakarta", Role::Place),
            ("qwertyan", "qwertyan", Role::Head),
            ("welding", "welding", Role::Foreign),
        ] {
            let word = words.get(&layers, written);
            assert_eq!((&*word.lemma, word.role), (lemma, role), "{written}");
        }
    }
}
