//! What the dictionary knows of a short form.

use crate::dictionary::layers::Layers;
use crate::dictionary::record::{Attributes, Headword, Reading};
use crate::recognise::case::Case;

/// The long forms that the dictionary gives for a short form written exactly so.
pub(super) fn long_forms<'a>(layers: &'a Layers, short: &'a str) -> impl Iterator<Item = (&'a str, Attributes<'a>)> {
    readings(layers, short).filter_map(|reading| match reading {
        Reading::Short { long, attributes } => Some((long, attributes)),
        _ => None,
    })
}

/// The short form that the dictionary prefers to this one, if it is a variant: *Kemenperin* to *Kemperin*.
pub(super) fn standard<'a>(layers: &'a Layers, short: &'a str) -> Option<&'a str> {
    readings(layers, short).find_map(|reading| match reading {
        Reading::Variant { standard, .. } => Some(standard),
        _ => None,
    })
}

fn readings<'a>(layers: &'a Layers, short: &'a str) -> impl Iterator<Item = Reading<'a>> {
    layers.find(short).filter(move |headword| headword.written == short).flat_map(Headword::readings)
}

/// Whether every reader knows a short form: the dictionary says so, it is written in small letters, as words are, or with a full
/// stop, as titles and abbreviations are.
pub(super) fn is_common(layers: &Layers, short: &str) -> bool {
    is_common_as(layers, short, |_| true)
}

/// Whether every reader knows a short form as one for a certain long form.
pub(super) fn is_common_as(layers: &Layers, short: &str, is_meant: impl Fn(&str) -> bool) -> bool {
    let is_abbreviated = short.as_bytes().windows(2).any(|pair| pair[0].is_ascii_alphabetic() && pair[1] == b'.');
    let is_word = Case::of(short) == Case::Lower || is_abbreviated;
    let is_known =
        |(long, attributes): (&str, Attributes<'_>)| attributes.get("common").is_some() || is_of_a_ministry(short, long);
    is_word || long_forms(layers, short).any(|(long, attributes)| is_meant(long) && is_known((long, attributes)))
}

/// Whether a short form begins as those of all ministries and ministers do: *Kemenhut*, *Menhut*, *Wamenhut*. Readers take it
/// apart.
fn is_of_a_ministry(short: &str, long: &str) -> bool {
    let beginnings = [
        ("Kemen", "Kementerian "),
        ("Men", "Menteri "),
        ("Wamen", "Wakil Menteri "),
        ("Permen", "Peraturan Menteri "),
        ("Kepmen", "Keputusan Menteri "),
    ];
    Case::of(short) == Case::Title && beginnings.iter().any(|(word, words)| short.starts_with(word) && long.starts_with(words))
}

/// Whether a short form of several words, such as *Dirjen KPAII*, consists of what every reader knows and of what `is_explained`.
pub(super) fn is_transparent(layers: &Layers, short: &str, is_explained: impl Fn(&str) -> bool) -> bool {
    let mut parts = short.split([' ', '-', '/']).filter(|part| part.chars().any(char::is_alphabetic)).peekable();
    let is_plain = |part: &str| {
        let capitals = part.chars().filter(|c| c.is_uppercase()).count();
        capitals < 2 && long_forms(layers, part).next().is_none()
    };
    parts.next_if(|part| *part != short).is_some_and(|first| {
        std::iter::once(first).chain(parts).all(|part| is_plain(part) || is_common(layers, part) || is_explained(part))
    })
}
