//! Definitions with a bracket.

use crate::alignment::End;
use crate::span::Span;
use crate::token::Token;

use super::form::{self, Look, look};
use super::judge::{Judge, Sign, most_words};
use super::phrase::{is_connecting, is_helping};
use super::window::{LONGEST, before, tokens};

/// How many parts of a bracket are looked at.
const MOST_PARTS: usize = 4;

/// Takes the definition with the bracket that opens at `open`.
pub(super) fn take(judge: &mut Judge<'_>, open: usize) {
    if let Some(inside) = inside(judge.text, open) {
        let words = before(judge.text, open, most_words(inside));
        define(judge, &words, open, inside);
    }
}

/// What stands in the bracket that opens at `open`, without what wraps it.
fn inside(text: &str, open: usize) -> Option<Span> {
    let rest = &text.as_bytes()[open + 1..];
    let rest = &rest[..rest.len().min(LONGEST)];
    let end = memchr::memchr2(b'(', b')', rest)?;
    if rest[end] != b')' || rest[..end].windows(2).any(|pair| pair == b"\n\n") {
        return None;
    }
    // Dates and numbers define nothing.
    let has_letters = rest[..end].iter().any(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii());
    has_letters.then(|| trimmed(text, Span::new(open + 1, open + 1 + end))).flatten()
}

/// A part of the text without white space, quotes and marks of emphasis around it.
fn trimmed(text: &str, part: Span) -> Option<Span> {
    let is_wrapping =
        |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '“' | '”' | '‘' | '’' | '«' | '»' | '*' | '_' | '`');
    let inside = text.get(part.range())?;
    let start = part.start + (inside.len() - inside.trim_start_matches(is_wrapping).len());
    // The full stop of a short form is no part of it, as with all words.
    let trimmed = inside.trim_matches(is_wrapping).trim_end_matches('.');
    (!trimmed.is_empty()).then(|| Span::new(start, start + trimmed.len()))
}

fn define(judge: &mut Judge<'_>, words: &[Token], open: usize, inside: Span) {
    let text = judge.text;
    let written = &text[inside.range()];
    if look(written).is_some() {
        if judge.by_end(inside, words, Sign::Clear) {
            return;
        }
        // One word is nothing else.
        if !written.contains([' ', '/']) {
            return;
        }
    }
    let inner: Vec<Token> = tokens(text, inside).collect();
    if lead_in(judge, words, &inner, inside) || parts(judge, words, inside) {
        return;
    }
    if inner.len() >= 2 && text[words.last().map_or(open, |last| last.span.end)..open].chars().all(is_between) {
        expanded(judge, words, &inner, inside);
    }
}

/// What may stand between a short form and a bracket.
fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '”' | '’' | '\'' | '*' | '_' | '`')
}

/// `(selanjutnya disebut SHORT)`, `(atau SHORT)`, `SHORT (singkatan dari long)`.
fn lead_in(judge: &mut Judge<'_>, words: &[Token], inner: &[Token], inside: Span) -> bool {
    let text = judge.text;
    let lead =
        inner.iter().take_while(|word| is_connecting(&text[word.span.range()]) || is_helping(&text[word.span.range()])).count();
    let Some(rest) = (lead > 0).then(|| inner.get(lead..)).flatten().filter(|rest| !rest.is_empty()) else { return false };
    let Some(rest_span) = trimmed(text, Span::new(rest[0].span.start, inside.end)) else { return false };
    if look(&text[rest_span.range()]).is_some() {
        return judge.by_end(rest_span, words, Sign::Clear);
    }
    define_by_start(judge, words, rest)
}

/// `(SHORT/OTHER)`, `(SHORT, English)`, `(English; SHORT)`, `(long/SHORT)`. Says whether any part is a short form.
fn parts(judge: &mut Judge<'_>, words: &[Token], inside: Span) -> bool {
    let text = judge.text;
    let written = &text[inside.range()];
    let mut is_any = false;
    let mut start = 0;
    let mut rest = written.match_indices(['/', ',', ';']).map(|(at, mark)| (at, at + mark.len())).take(MOST_PARTS).peekable();
    if rest.peek().is_none() {
        return false;
    }
    for (end, next) in rest.chain([(written.len(), written.len())]) {
        let part = written.get(start..end).and_then(|_| trimmed(text, Span::new(inside.start + start, inside.start + end)));
        start = next;
        let Some(part) = part.filter(|part| look(&text[part.range()]) == Some(Look::Capital)) else { continue };
        // The words before the last mark, or behind the first, may be what it stands for.
        let beside = if part.end == inside.end {
            Span::new(inside.start, part.start)
        } else if part.start == inside.start {
            Span::new(part.end, inside.end)
        } else {
            Span::new(part.end, part.end)
        };
        let beside: Vec<Token> = tokens(text, beside).collect();
        let is_beside = beside.len() >= 2 && judge.by_start(part, &beside, End::Last, Sign::Weak);
        is_any |= is_beside || judge.by_end(part, words, Sign::Clear);
    }
    is_any
}

/// `SHORT (long)`.
fn expanded(judge: &mut Judge<'_>, words: &[Token], inner: &[Token], inside: Span) {
    let text = judge.text;
    // What follows a mark says it once more, in another language.
    let marked = text[inside.range()].find([';', '/']).map(|at| inside.start + at);
    let inner = match marked {
        Some(at) => &inner[..inner.partition_point(|word| word.span.end <= at)],
        None => inner,
    };
    if inner.len() >= 2 {
        define_by_start(judge, words, inner);
    }
}

/// The long form is `inner`, the short one stands at the end of `words`.
fn define_by_start(judge: &mut Judge<'_>, words: &[Token], inner: &[Token]) -> bool {
    form::at_end(judge.text, words).any(|(short, _)| judge.by_start(short, inner, End::Last, Sign::Clear))
}
