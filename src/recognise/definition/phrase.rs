//! Definitions in words: *long atau SHORT*, *long yang selanjutnya disebut SHORT*, *SHORT adalah singkatan dari long*.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::alignment::End;
use crate::span::Span;
use crate::token::Token;

use super::form;
use super::judge::{Judge, Sign};
use super::window::{LONGEST, after, before, has_capitals_beside, reach};

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
const KEYS: [(&str, &[(&str, Key)]); 7] = [
    ("singkat", &[("disingkat", Key::Names(Sign::Clear)), ("singkatan", Key::StandsFor), ("singkatannya", Key::StandsFor)]),
    ("disebut", &[("disebut", Key::Names(Sign::Weak))]),
    ("dikenal", &[("dikenal", Key::Names(Sign::Weak))]),
    ("alias", &[("alias", Key::Names(Sign::Weak))]),
    ("kependekan", &[("kependekan", Key::StandsFor)]),
    ("akronim", &[("akronim", Key::StandsFor), ("akronimnya", Key::StandsFor)]),
    ("atau", &[("atau", Key::Or)]),
];

/// Searches for all in one pass. A few short words are never too many for it.
static SEARCHER: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(KEYS.map(|(needle, _)| needle)).ok());

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
    for found in SEARCHER.iter().flat_map(|searcher| searcher.find_iter(text)) {
        let word = whole(text, Span::new(found.start(), found.end()));
        let (_, words) = KEYS[found.pattern()];
        let key = words.iter().find(|(written, _)| *written == &text[word.range()]).map(|(_, key)| *key);
        let Some(key) = key.filter(|key| may_define(text, word, *key)) else { continue };
        let left = before(text, word.start, LONGEST);
        let right: Vec<Token> = after(text, word.end).collect();
        define(judge, key, &left, &right);
    }
}

/// The word of ASCII letters around a key.
fn whole(text: &str, key: Span) -> Span {
    /// No key word is longer than that.
    const MOST: usize = 16;
    let is_letter = |byte: &&u8| byte.is_ascii_alphabetic() || **byte >= 0x80;
    let start = key.start - text.as_bytes()[..key.start].iter().rev().take(MOST).take_while(is_letter).count();
    let end = key.end + text.as_bytes()[key.end..].iter().take(MOST).take_while(is_letter).count();
    if text.is_char_boundary(start) && text.is_char_boundary(end) {
        Span::new(start, end)
    } else {
        Span::new(key.start, key.start)
    }
}

/// Whether the words directly beside a key word may be what it says, before all words are looked at: most are not.
fn may_define(text: &str, word: Span, key: Key) -> bool {
    match key {
        Key::Or => has_capitals_beside(text, word, MOST_GAPS),
        // One with a small letter must be named plainly.
        Key::Names(Sign::Weak) => {
            let next = after(text, word.end).find(|next| !is_helping(&text[next.span.range()]));
            next.is_some_and(|next| form::begins(&text[next.span.range()])) || from_here_on(words_before(text, word.start))
        }
        _ => true,
    }
}

/// Whether one of the connecting words before a key word, the last first, says that it is called so from here on.
fn from_here_on<'t>(words: impl Iterator<Item = &'t str>) -> bool {
    words.take_while(|word| is_connecting(word)).any(|word| FROM_HERE_ON.contains(&word))
}

/// The words of letters before a place, the last first.
fn words_before(text: &str, at: usize) -> impl Iterator<Item = &str> {
    text[reach(text, at)..at].rsplit(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty())
}

/// How many bytes may stand between *atau* and a short form.
const MOST_GAPS: usize = 24;

fn define(judge: &mut Judge<'_>, key: Key, left: &[Token], right: &[Token]) {
    let text = judge.text;
    let written = |word: &Token| &text[word.span.range()];
    let is_from_here_on = from_here_on(left.iter().rev().map(written));
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
