//! The English equivalents of a dictionary in alphabetical order, so that those that begin as it was typed stand together.
//!
//! They are sorted when they are asked for the first time, which takes some hundredths of a second: an order that is compiled
//! would make the program larger for everybody.

use std::cmp::Ordering;
use std::sync::OnceLock;

use crate::dictionary::compile::Info;
use crate::dictionary::image::{Image, Number};
use crate::fold::fold;
use crate::glossary::Found;
use crate::glossary::lookup::equivalents_of;

/// The equivalents of an image, sorted by their letters, whatever their case.
#[derive(Debug)]
pub(in crate::glossary) struct Equivalents(Vec<Equivalent>);

#[derive(Clone, Copy, Debug)]
struct Equivalent {
    /// Where it begins in the text of the image.
    at: u32,
    number: Number,
    /// How many equivalents stand before it in its gloss.
    place: u8,
}

/// The equivalents of the dictionary that comes with the crate, which all glossaries share.
pub(super) fn builtin_equivalents(image: &Image) -> &'static Equivalents {
    static EQUIVALENTS: OnceLock<Equivalents> = OnceLock::new();
    EQUIVALENTS.get_or_init(|| Equivalents::of(image))
}

impl Equivalents {
    /// Finds and sorts the equivalents of an image.
    pub(super) fn of(image: &Image) -> Self {
        let mut all: Vec<(u64, Equivalent)> = Vec::new();
        for number in (0..image.len() as Number).filter(|&number| image.info(number).has(Info::HEADWORD)) {
            for reading in image.record(number).headwords().flat_map(|headword| headword.readings()) {
                if reading.is_bound() {
                    continue;
                }
                for (place, equivalent) in equivalents_of(reading).enumerate() {
                    let equivalent = without_article(equivalent);
                    let Some(at) = image.place_of(equivalent) else { continue };
                    all.push((beginning(equivalent), Equivalent { at: at as u32, number, place: place.min(255) as u8 }));
                }
            }
        }
        // The first letters tell most of them apart.
        all.sort_unstable_by(|(one, a), (other, b)| {
            let whole = || compare(equivalent_at(image, a.at), equivalent_at(image, b.at));
            one.cmp(other).then_with(whole).then_with(|| a.at.cmp(&b.at))
        });
        Self(all.into_iter().map(|(_, equivalent)| equivalent).collect())
    }

    /// Those that begin as it was typed, each with its place in its gloss and the number of its key.
    pub(super) fn from<'i>(&self, image: &'i Image, typed: &Typed) -> impl Iterator<Item = (&'i str, u8, Number)> {
        let start = self.0.partition_point(|found| compare(equivalent_at(image, found.at), &typed.0) == Ordering::Less);
        let found = self.0[start..].iter().map(|found| (equivalent_at(image, found.at), found.place, found.number));
        found.take_while(|(equivalent, ..)| typed.begins(equivalent))
    }
}

/// The beginning of an English equivalent, in small letters, its words one space apart.
pub(super) struct Typed(String);

impl Typed {
    pub(super) fn new(prefix: &str) -> Self {
        let mut words = prefix.split_whitespace().collect::<Vec<_>>().join(" ");
        if prefix.ends_with(char::is_whitespace) && !words.is_empty() {
            words.push(' ');
        }
        let words = fold(&words);
        Self(without_article(&words).to_owned())
    }

    /// Whether there is nothing to go by.
    pub(super) fn is_empty(&self) -> bool {
        !self.0.contains(char::is_alphanumeric)
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The first equivalent of what was found that begins so.
    pub(super) fn equivalent_of<'a>(&self, found: &Found<'a>) -> Option<&'a str> {
        let all = found.senses.iter().flat_map(|sense| sense.gloss.split("; ")).map(without_article);
        all.min_by_key(|equivalent| (!self.begins(equivalent), equivalent.len())).filter(|equivalent| self.begins(equivalent))
    }

    fn begins(&self, equivalent: &str) -> bool {
        equivalent.as_bytes().get(..self.0.len()).is_some_and(|start| start.eq_ignore_ascii_case(self.0.as_bytes()))
    }
}

/// Articles do not count: *the poor* begins with *poor*.
fn without_article(equivalent: &str) -> &str {
    let articles = ["the ", "a ", "an "];
    let rest = articles.iter().find_map(|article| equivalent.strip_prefix(article));
    rest.filter(|rest| !rest.is_empty()).unwrap_or(equivalent)
}

/// The equivalent that begins at a place of the text, up to the next one or the end of the gloss.
fn equivalent_at(image: &Image, at: u32) -> &str {
    let rest = image.text().get(at as usize..).unwrap_or_default();
    let gloss = &rest[..memchr::memchr2(b'\t', b'\n', rest.as_bytes()).unwrap_or(rest.len())];
    gloss.split("; ").next().unwrap_or(gloss)
}

/// The order of the letters, whatever their case.
fn compare(one: &str, other: &str) -> Ordering {
    one.bytes().map(|byte| byte.to_ascii_lowercase()).cmp(other.bytes().map(|byte| byte.to_ascii_lowercase()))
}

/// The first eight letters, of the same order.
fn beginning(equivalent: &str) -> u64 {
    let mut letters = [0; 8];
    for (letter, byte) in letters.iter_mut().zip(equivalent.bytes()) {
        *letter = byte.to_ascii_lowercase();
    }
    u64::from_be_bytes(letters)
}
