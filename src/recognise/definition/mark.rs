//! Definitions with a dash, a slash or a colon: *long – SHORT*, *long/SHORT*, and lists of short forms such as *SHORT: long*.

use crate::alignment::End;
use crate::span::Span;
use crate::token::{Gap, Token};

use super::form;
use super::judge::{Judge, Sign};
use super::window::{LONGEST, after, before, has_capitals_beside};

const DASHES: [&[u8]; 2] = ["\u{2013}".as_bytes(), "\u{2014}".as_bytes()];

/// The byte that each of them begins with.
pub(super) const DASH: u8 = DASHES[0][0];

/// Takes the definition with the mark that may begin at `at`.
pub(super) fn take(judge: &mut Judge<'_>, at: usize) {
    let text = judge.text;
    let mark = text.as_bytes()[at];
    let is_sign = matches!(mark, b'/' | b':' | b'=');
    let place = if is_sign { Some(Span::new(at, at + 1)) } else { dash_at(text.as_bytes(), at) };
    // No space stands around a slash.
    let gaps = if mark == b'/' { 0 } else { 2 };
    let Some(place) = place.filter(|place| has_capitals_beside(text, *place, gaps)) else { return };
    let left = before(text, place.start, LONGEST);
    let right: Vec<Token> = after(text, place.end).collect();
    match mark {
        b'/' => slash(judge, &left, &right),
        b':' | b'=' => listed(judge, &left, &right),
        _ => dash(judge, &left, &right),
    }
}

/// The place of a dash that begins at `at`, or of a hyphen there and the spaces around it.
fn dash_at(bytes: &[u8], at: usize) -> Option<Span> {
    if bytes[at] == b'-' {
        let is_dash = bytes[..at].ends_with(b" ") && bytes[at + 1..].starts_with(b" ");
        return is_dash.then(|| Span::new(at - 1, at + 2));
    }
    DASHES.iter().find(|dash| bytes[at..].starts_with(dash)).map(|dash| Span::new(at, at + dash.len()))
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
