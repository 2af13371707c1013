//! Spaces too many and too few: *di lakukan* for *dilakukan*, *dipasar* for *di pasar*.
//!
//! The commonest mistake of Indonesian spelling has a few classes, each with a rule: *di* and *ke* are prepositions before places
//! and prefixes before verbs; forms like *antar-* and *non-* are no words; *pun* stands alone but in a dozen conjunctions; what
//! is doubled takes a hyphen. The rules say what is certain and leave the rest alone: *di atas*, *dipasarkan* and *kepada* are
//! right, and *antar* may be to deliver.

mod words;

use crate::dictionary::class::{Class, ClassSet};
use crate::dictionary::compile::Info;
use crate::dictionary::layers::{Key, Layers};
use crate::dictionary::record::Reading;
use crate::fold::fold;
use crate::morphology::affix::{Prefix, Suffix};
use crate::morphology::{self, Analysis, Lexicon};
use crate::recognise::case::Case;
use words::{BEFORE_DELIVERY, BOUND, COMBINING, COUNTS, DELIVERED, MEASURES, ONLY_WITH_DI, PLACES};

/// How words should be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Respaced {
    pub(crate) text: String,
    /// Of what gives it its meaning.
    pub(crate) key: Key,
    /// What a combining form adds to the meaning, in English: *inter-*.
    pub(crate) prefix: Option<&'static str>,
}

/// What a word may be to the one beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Piece {
    #[default]
    None,
    /// *di*, a prefix before a verb
    Di,
    /// A verb without its prefix, which *di* belongs to: *lakukan*
    BareVerb,
    /// A form that is no word: *antar*, *non*, *ber*
    Combining,
    /// *nya*, which belongs to the word before it
    Clitic,
    /// A word that nobody knows: with the one before it, it may be a misspelt term.
    Unknown,
}

impl Piece {
    /// What a folded word is, with what the dictionary and morphology know of it.
    pub(crate) fn of(word: &str, infos: &[Info], reading: Option<&Analysis>) -> Self {
        match word {
            "di" => Piece::Di,
            "nya" => Piece::Clitic,
            _ if combining(word).is_some() || BOUND.contains(&word) => Piece::Combining,
            _ if is_bare_verb(infos, reading) => Piece::BareVerb,
            _ => Piece::None,
        }
    }
}

/// Whether a word is a verb and nothing else. One with a suffix but no prefix is, unless the dictionary has it as another.
fn is_bare_verb(infos: &[Info], reading: Option<&Analysis>) -> bool {
    let headwords = || infos.iter().filter(|info| info.has(Info::HEADWORD));
    if headwords().next().is_some() {
        return headwords().all(|info| info.classes() == ClassSet::VERB && !info.has(Info::ENGLISH) && info.has(Info::LOWER))
            && reading.is_none_or(|reading| reading.outer.outermost().is_none());
    }
    reading.is_some_and(|reading| {
        let outer = &reading.outer;
        outer.outermost().is_none_or(|prefix| matches!(prefix, Prefix::Per | Prefix::Ke))
            && matches!(outer.suffix(), Some(Suffix::Kan | Suffix::I))
    })
}

fn combining(word: &str) -> Option<&'static str> {
    COMBINING.iter().find(|(form, _)| *form == word).map(|(_, english)| *english)
}

/// How two words that belong together, as they stand in a text, should be written.
pub(crate) fn join(layers: &Layers, first: &str, second: &str) -> Option<Respaced> {
    let (one, two) = (fold(first), fold(second));
    let may_be_capital = Case::of(first) == Case::Title && matches!((&*one, second), ("di", _) | (_, "nya"));
    if Case::of(first) != Case::Lower && !may_be_capital {
        return None;
    }
    if one == two {
        return doubled(layers, &one);
    }
    match (&*one, &*two) {
        ("di", _) if Case::of(second) == Case::Lower => passive(layers, first, &two),
        (_, "nya") if second == "nya" => with_clitic(layers, first),
        _ if combining(&one).is_some() => combined(layers, &one, second),
        _ if BOUND.contains(&&*one) && Case::of(second) == Case::Lower => with_prefix(layers, &one, &two),
        _ => None,
    }
}

/// *benar benar* for *benar-benar*, where that is a word of the dictionary.
fn doubled(layers: &Layers, word: &str) -> Option<Respaced> {
    let text = format!("{word}-{word}");
    let key = headword(layers, &text)?;
    Some(Respaced { text, key, prefix: None })
}

/// *di lakukan* for *dilakukan*.
fn passive(layers: &Layers, di: &str, verb: &str) -> Option<Respaced> {
    const MOST_COST: u32 = 40;
    let joined = format!("di{verb}");
    let text = format!("{di}{verb}");
    if let Some(key) = headword(layers, &joined) {
        return Some(Respaced { text, key, prefix: None });
    }
    let reading = morphology::best_known(layers, &joined, None).into_iter().next()?;
    let is_passive = reading.outer.outermost() == Some(Prefix::Di) && reading.cost <= MOST_COST;
    let key = [&reading.lemma, &reading.stem, &reading.root].into_iter().find_map(|word| headword(layers, word))?;
    is_passive.then_some(Respaced { text, key, prefix: None })
}

/// *harga nya* for *harganya*.
fn with_clitic(layers: &Layers, host: &str) -> Option<Respaced> {
    let key = headword(layers, &fold(host)).filter(|key| layers.info(*key).classes().intersects(ClassSet::NOUN))?;
    Some(Respaced { text: format!("{host}nya"), key, prefix: None })
}

/// *non tunai* for *nontunai*; before a capital *non-ASN*.
fn combined(layers: &Layers, form: &str, second: &str) -> Option<Respaced> {
    let base = fold(second);
    let infos = || {
        layers
            .get(&base)
            .map(|key| (key, layers.info(key)))
            .filter(|(key, info)| info.has(Info::HEADWORD) && layers.has_forms(*key))
    };
    let prefix = combining(form);
    if Case::of(second) != Case::Lower {
        let (key, _) = infos().next()?;
        return Some(Respaced { text: format!("{form}-{second}"), key, prefix });
    }
    let text = format!("{form}{base}");
    if let Some(key) = headword(layers, &text) {
        return Some(Respaced { text, key, prefix: None });
    }
    let fits = |info: Info| {
        let classes = info.classes();
        let is_base = classes.intersects(ClassSet::NOUN)
            || (form == "antar" && COUNTS.contains(&&*base))
            || (form != "antar" && classes.intersects(ADJECTIVE_OR_VERB));
        is_base
            && (!classes.intersects(ClassSet::CLOSED) || COUNTS.contains(&&*base))
            && info.has(Info::LOWER)
            && !info.has(Info::ENGLISH)
            && !info.has(Info::VARIANT)
    };
    let (key, _) = infos().find(|(_, info)| fits(*info))?;
    if COUNTS.contains(&&*base) {
        return headword(layers, "antara").map(|key| Respaced { text, key, prefix: None });
    }
    Some(Respaced { text, key, prefix })
}

const ADJECTIVE_OR_VERB: ClassSet = ClassSet::ADJECTIVE.with(ClassSet::VERB);

/// Whether two words are *antar*, to deliver, and its object, to judge by what follows or goes `before`.
pub(crate) fn is_delivery(layers: &Layers, before: Option<&str>, first: &str, second: &str) -> bool {
    if fold(first) != "antar" {
        return false;
    }
    let Some(before) = before.map(fold) else { return true };
    let is_word = || headword(layers, &before).is_some() || morphology::best(layers, &before).is_some();
    DELIVERED.contains(&&*fold(second)) || BEFORE_DELIVERY.contains(&&*before) || !is_word()
}

/// *per orangan* for *perorangan*: what follows is no word by itself.
fn with_prefix(layers: &Layers, prefix: &str, rest: &str) -> Option<Respaced> {
    if layers.is_listed(rest) || layers.is_english(rest) {
        return None;
    }
    let text = format!("{prefix}{rest}");
    let key = headword(layers, &text)?;
    Some(Respaced { text, key, prefix: None })
}

/// How a folded word that the dictionary does not list should be written apart; `readings` are what morphology makes of it.
pub(crate) fn part(layers: &Layers, word: &str, readings: &[Analysis]) -> Option<Respaced> {
    let (first, rest) = ["di", "ke", "per"].into_iter().find_map(|first| Some((first, word.strip_prefix(first)?))).unzip();
    if let Some((first, rest)) = first.zip(rest) {
        let host = rest.strip_suffix("nya").unwrap_or(rest);
        let is_apart = match first {
            "di" => PLACES.binary_search(&host).is_ok() || ONLY_WITH_DI.contains(&host),
            "ke" => PLACES.binary_search(&host).is_ok() && !ONLY_WITH_DI.contains(&host),
            _ => MEASURES.binary_search(&host).is_ok(),
        };
        if is_apart || (first != "per" && readings.is_empty() && (is_place(layers, host) || is_region(layers, first, host))) {
            let whole = || headword(layers, &format!("{first} {rest}"));
            let key = whole().or_else(|| headword(layers, rest)).or_else(|| headword(layers, host))?;
            let name = layers.headwords(key).next().map(|headword| headword.written).filter(|_| is_place(layers, host));
            let clitic = rest.strip_prefix(host).unwrap_or_default();
            let text = format!("{first} {}{clitic}", name.unwrap_or(host));
            return Some(Respaced { text, key, prefix: None });
        }
    }
    let host = word.strip_suffix("pun").filter(|_| readings.iter().any(|reading| reading.outer.has_particle()))?;
    let key = headword(layers, host)?;
    // What is a term is better explained than corrected: industripun.
    let is_everyday = |info: Info| info.has(Info::WORD) && info.band() <= 2 && !info.has(Info::ANNOTATED);
    is_everyday(layers.info(key)).then(|| Respaced { text: format!("{host} pun"), key, prefix: None })
}

/// Whether a word is the name of a place and nothing else.
fn is_place(layers: &Layers, word: &str) -> bool {
    const SHORTEST: usize = 5;
    let is_place = |reading: Reading<'_>| matches!(reading, Reading::Name { class: Class::Place, .. });
    word.len() >= SHORTEST
        && layers.get(word).any(|key| {
            layers.info(key).classes() == ClassSet::NAME
                && layers.headwords(key).any(|headword| headword.readings().any(is_place))
        })
}

/// Whether a noun in *pe-…-an* or *per-…-an* is a place or the like, and not the rest of a passive with a slip: *diperkiraan*
/// stands for *diperkirakan*.
fn is_region(layers: &Layers, first: &str, word: &str) -> bool {
    let Some(stem) = word.strip_suffix("an").filter(|stem| stem.starts_with("pe") && stem.len() > 6) else { return false };
    let is_noun = |key: Key| layers.info(key).classes() == ClassSet::NOUN;
    headword(layers, word).is_some_and(is_noun) && morphology::best_known(layers, &format!("{first}{stem}kan"), None).is_empty()
}

/// The key of a word that is a headword and no variant.
fn headword(layers: &Layers, word: &str) -> Option<Key> {
    layers.get(word).find(|key| {
        let info = layers.info(*key);
        info.has(Info::HEADWORD) && !info.has(Info::VARIANT) && layers.has_forms(*key)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::image::Image;

    fn layers() -> Layers {
        Layers::new(vec![Image::builtin()])
    }

    #[test]
    fn tables_are_sorted() {
        assert!(PLACES.is_sorted() && MEASURES.is_sorted());
    }

    #[test]
    fn words_that_belong_together() {
        let layers = layers();
        for (before, first, second, right) in [
            ("itu", "di", "lakukan", Some("dilakukan")),
            ("itu", "di", "karenakan", Some("dikarenakan")),
            ("itu", "di", "ambil", Some("diambil")),
            ("itu", "Di", "bahas", Some("Dibahas")),
            ("kartu", "non", "tunai", Some("nontunai")),
            ("kerja sama", "antar", "komunitas", Some("antarkomunitas")),
            ("pegawai", "non", "ASN", Some("non-ASN")),
            ("layanan", "pra", "sejarah", Some("prasejarah")),
            ("usaha", "per", "orangan", Some("perorangan")),
            ("mereka", "benar", "benar", Some("benar-benar")),
            ("Menurut", "harga", "nya", Some("harganya")),
            ("kerja sama", "antar", "kedua", Some("antarkedua")),
            ("Adapun", "Harga", "nya", Some("Harganya")),
            ("itu", "di", "ketahui", Some("diketahui")),
            ("puncak", "di", "Ada", None),
            ("ada", "di", "atas", None),
            ("ada", "di", "mana", None),
            ("ada", "di", "lepas", None),
            ("ada", "di", "tengah", None),
            ("ada", "di", "jalan", None),
            ("layanan", "antar", "makanan", None),
            ("kami", "antar", "rombongan", None),
            ("sikap", "anti", "dan", None),
            ("harga", "per", "orang", None),
            ("Dewan", "Antar", "Daerah", None),
        ] {
            let found = join(&layers, first, second).map(|respaced| respaced.text);
            let found = found.filter(|_| !is_delivery(&layers, Some(before), first, second));
            let is_parted = Piece::of(second, &infos(&layers, second), morphology::best(&layers, second).as_ref());
            let found = found.filter(|_| fold(first) != "di" || is_parted == Piece::BareVerb);
            assert_eq!(found.as_deref(), right, "{first} {second}");
        }
    }

    fn infos(layers: &Layers, word: &str) -> Vec<Info> {
        layers.get(word).map(|key| layers.info(key)).collect()
    }

    #[test]
    fn words_that_belong_apart() {
        let layers = layers();
        for (word, right) in [
            ("dipasar", Some("di pasar")),
            ("dikantornya", Some("di kantornya")),
            ("kekantor", Some("ke kantor")),
            ("diberbagai", Some("di berbagai")),
            ("diindonesia", Some("di Indonesia")),
            ("pertahun", Some("per tahun")),
            ("merekapun", Some("mereka pun")),
            ("dipasarkan", None),
            ("diperkiraan", None),
            ("ditahan", None),
            ("kesemuanya", None),
            ("keduanya", None),
            ("perorangan", None),
        ] {
            let found = part(&layers, word, &morphology::best_known(&layers, word, layers.listed(word)));
            assert_eq!(found.map(|respaced| respaced.text).as_deref(), right, "{word}");
        }
    }
}
