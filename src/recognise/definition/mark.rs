//! Definitions with a dash, a slash or a colon: *long – SHORT*, *long/SHORT*, and lists of short forms such as *SHORT: long*.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::alignment::End;
use crate::token::{Gap, Token};

use super::form;
use super::judge::{Judge, Sign};
use super::window::{after, before};

static DASHES: LazyLock<[Finder<'static>; 3]> = LazyLock::new(|| ["\u{2013}", "\u{2014}", " - "].map(Finder::new));

/// Takes the definitions with marks.
pub(super) fn find(judge: &mut Judge<'_>) {
    let text = judge.text;
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for at in memchr::memchr3_iter(b'/', b':', b'=', text.as_bytes()) {
        let is_slash = text.as_bytes()[at] == b'/';
        if !has_capitals_beside(text, at, at + 1, is_slash) {
            continue;
        }
        before(text, at, &mut left);
        after(text, at + 1, &mut right);
        if is_slash {
            slash(judge, &left, &right);
        } else {
            listed(judge, &left, &right);
        }
    }
    for finder in DASHES.iter() {
        for at in finder.find_iter(text.as_bytes()) {
            let end = at + finder.needle().len();
            if !has_capitals_beside(text, at, end, false) {
                continue;
            }
            before(text, at, &mut left);
            after(text, end, &mut right);
            dash(judge, &left, &right);
        }
    }
}

/// Whether a word beside the mark has capitals as only short forms have, with no space between for a slash.
fn has_capitals_beside(text: &str, start: usize, end: usize, is_close: bool) -> bool {
    const MOST: usize = 24;
    let gaps = if is_close { 0 } else { 2 };
    let has_two = |bytes: &mut dyn Iterator<Item = &u8>| {
        let bytes = bytes.take(MOST).enumerate().skip_while(|(at, byte)| *at < gaps && !byte.is_ascii_alphanumeric());
        let word = bytes.take_while(|(_, byte)| byte.is_ascii_alphanumeric()).filter(|(_, byte)| !byte.is_ascii_lowercase());
        word.take(2).count() == 2
    };
    let bytes = text.as_bytes();
    has_two(&mut bytes[end..].iter()) || has_two(&mut bytes[..start].iter().rev())
}

fn is_short(text: &str, word: Option<&Token>) -> bool {
    word.is_some_and(|word| form::is_unmistakable(&text[word.span.range()]))
}

fn slash(judge: &mut Judge<'_>, left: &[Token], right: &[Token]) {
    let text = judge.text;
    let named = is_short(text, right.first()) && form::at_start(text, right).any(|short| judge.by_end(short, left, Sign::Slight));
    if !named && is_short(text, left.last()) {
        let _ = form::at_end(text, left).any(|(short, _)| judge.by_start(short, right, End::Free, Sign::Slight));
    }
}

/// The short form, and another mark or nothing behind it: *long – SHORT – memutuskan*.
fn dash(judge: &mut Judge<'_>, left: &[Token], right: &[Token]) {
    let text = judge.text;
    let is_end = |next: Option<&Token>| next.is_none_or(|next| !matches!(next.gap, Gap::Space | Gap::Hyphen | Gap::Slash));
    let ends = |end: usize| is_end(right.iter().find(|word| word.span.start >= end));
    if is_short(text, right.first()) {
        let named =
            form::at_start(text, right).filter(|short| ends(short.end)).any(|short| judge.by_end(short, left, Sign::Weak));
        if named {
            return;
        }
    }
    listed(judge, left, right);
}

/// A line that begins with the short form: *SHORT – long*.
fn listed(judge: &mut Judge<'_>, left: &[Token], right: &[Token]) {
    let text = judge.text;
    let line = left.iter().rposition(|word| word.gap == Gap::Line).unwrap_or(0);
    let left = &left[line..];
    let is_first = left.first().is_some_and(|first| {
        let indent = text[..first.span.start].bytes().rev().take(8).find(|byte| byte.is_ascii_alphanumeric() || *byte == b'\n');
        indent.is_none_or(|byte| byte == b'\n')
    });
    let right = &right[..right.iter().position(|word| word.gap == Gap::Line).unwrap_or(right.len())];
    if is_first && is_short(text, left.last()) {
        let _ = form::at_end(text, left)
            .any(|(short, count)| count == left.len() && judge.by_start(short, right, End::Free, Sign::Weak));
    }
}
