//! Definitions in words: *long atau SHORT*, *long yang selanjutnya disebut SHORT*, *SHORT adalah singkatan dari long*.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::alignment::End;
use crate::span::Span;
use crate::token::Token;

use super::form;
use super::judge::{Judge, Sign};
use super::window::{after, before};

/// What a key word says of the words beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
    /// The short form follows the long one.
    Names(Sign),
    /// The long form follows the short one and *dari*, or the short form the long one.
    StandsFor,
    /// Either follows the other.
    Or,
}

/// What is searched for, the whole words it may be part of, and what they say.
const KEYS: [(&str, &[&str], Key); 8] = [
    ("disingkat", &["disingkat"], Key::Names(Sign::Clear)),
    ("disebut", &["disebut"], Key::Names(Sign::Weak)),
    ("dikenal", &["dikenal"], Key::Names(Sign::Weak)),
    ("alias", &["alias"], Key::Names(Sign::Weak)),
    ("singkatan", &["singkatan", "singkatannya"], Key::StandsFor),
    ("kependekan", &["kependekan"], Key::StandsFor),
    ("akronim", &["akronim", "akronimnya"], Key::StandsFor),
    ("atau", &["atau"], Key::Or),
];

static FINDERS: LazyLock<[Finder<'static>; KEYS.len()]> = LazyLock::new(|| KEYS.map(|(needle, ..)| Finder::new(needle)));

/// Words between a long form and the key word: *long yang biasa disebut*.
const CONNECTING: [&str; 36] = [
    "yang",
    "atau",
    "selanjutnya",
    "biasa",
    "lebih",
    "sering",
    "kerap",
    "akrab",
    "umum",
    "umumnya",
    "biasanya",
    "juga",
    "dapat",
    "kemudian",
    "kini",
    "untuk",
    "ini",
    "itu",
    "tersebut",
    "adalah",
    "merupakan",
    "ialah",
    "populer",
    "familiar",
    "lazim",
    "disebut",
    "dikenal",
    "disingkat",
    "dan",
    "dulu",
    "sebuah",
    "bisa",
    "acap",
    "kali",
    "berikutnya",
    "dinamakan",
];

/// Those that say so plainly: *selanjutnya disebut*.
const FROM_HERE_ON: [&str; 2] = ["selanjutnya", "berikutnya"];

/// Words between the key word and a short form: *dikenal dengan nama SHORT*, or a long form: *singkatan dari long*.
const HELPING: [&str; 16] = [
    "sebagai",
    "dengan",
    "nama",
    "sebutan",
    "istilah",
    "menjadi",
    "juga",
    "saja",
    "singkatan",
    "singkatannya",
    "akronim",
    "kependekan",
    "dari",
    "luas",
    "sehari-hari",
    "jadi",
];

pub(super) fn is_connecting(word: &str) -> bool {
    CONNECTING.contains(&word)
}

pub(super) fn is_helping(word: &str) -> bool {
    HELPING.contains(&word)
}

/// Takes the definitions in words.
pub(super) fn find(judge: &mut Judge<'_>) {
    let text = judge.text;
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for (finder, (_, words, key)) in FINDERS.iter().zip(KEYS) {
        for at in finder.find_iter(text.as_bytes()) {
            let word = whole(text, at, finder.needle().len());
            if !words.contains(&&text[word.range()]) || key == Key::Or && !has_capitals_beside(text, word) {
                continue;
            }
            before(text, word.start, &mut left);
            after(text, word.end, &mut right);
            define(judge, key, &left, &right);
        }
    }
}

/// The word of ASCII letters around a key.
fn whole(text: &str, at: usize, length: usize) -> Span {
    /// No key word is longer than that.
    const MOST: usize = 16;
    let is_letter = |byte: &&u8| byte.is_ascii_alphabetic() || **byte >= 0x80;
    let before = text.as_bytes()[..at].iter().rev().take(MOST).take_while(is_letter).count();
    let behind = text.as_bytes()[at + length..].iter().take(MOST).take_while(is_letter).count();
    if before > 0 && !text.is_char_boundary(at - before) || !text.is_char_boundary(at + length + behind) {
        return Span::new(at, at);
    }
    Span::new(at - before, at + length + behind)
}

/// Whether a word beside *atau* has capitals as only short forms have: most have not.
fn has_capitals_beside(text: &str, word: Span) -> bool {
    const MOST: usize = 24;
    let bytes = text.as_bytes();
    let has_two = |bytes: &mut dyn Iterator<Item = &u8>| {
        let word = bytes.take(MOST).skip_while(|byte| !byte.is_ascii_alphanumeric());
        let marks = word.take_while(|byte| byte.is_ascii_alphanumeric()).filter(|byte| !byte.is_ascii_lowercase()).take(2);
        marks.count() == 2
    };
    has_two(&mut bytes[word.end..].iter()) || has_two(&mut bytes[..word.start].iter().rev())
}

fn define(judge: &mut Judge<'_>, key: Key, left: &[Token], right: &[Token]) {
    let text = judge.text;
    let written = |word: &Token| &text[word.span.range()];
    let is_from_here_on =
        left.iter().rev().take_while(|word| is_connecting(written(word))).any(|word| FROM_HERE_ON.contains(&written(word)));
    let left = &left[..left.iter().rposition(|word| !is_connecting(written(word))).map_or(0, |last| last + 1)];
    let helping = right.iter().take_while(|word| is_helping(written(word))).count();
    let says_of = right[..helping].iter().any(|word| written(word) == "dari");
    let right = &right[helping..];
    match key {
        Key::Names(_) if is_from_here_on => {
            named(judge, left, right, Sign::Clear);
        }
        Key::Names(sign) => {
            named(judge, left, right, sign);
        }
        Key::StandsFor if says_of => {
            explained(judge, left, right, Sign::Clear);
        }
        Key::StandsFor => {
            named(judge, left, right, Sign::Clear);
        }
        Key::Or => {
            let is_short = |word: Option<&Token>| word.is_some_and(|word| form::is_unmistakable(written(word)));
            if is_short(right.first()) && named(judge, left, right, Sign::Weak) || !is_short(left.last()) {
                return;
            }
            explained(judge, left, right, Sign::Weak);
        }
    }
}

/// The short form follows: it is the first of `right`.
fn named(judge: &mut Judge<'_>, left: &[Token], right: &[Token], sign: Sign) -> bool {
    if left.is_empty() {
        return false;
    }
    let text = judge.text;
    let small = right.first().filter(|_| sign == Sign::Clear).map(|word| word.span);
    form::at_start(text, right).any(|short| judge.by_end(short, left, sign))
        || small.is_some_and(|short| judge.by_end(short, left, sign))
}

/// The long form follows: it begins with the first of `right`.
fn explained(judge: &mut Judge<'_>, left: &[Token], right: &[Token], sign: Sign) -> bool {
    let text = judge.text;
    let small = left.last().filter(|_| sign == Sign::Clear).map(|word| word.span);
    form::at_end(text, left).map(|(short, _)| short).chain(small).any(|short| judge.by_start(short, right, End::Free, sign))
}
