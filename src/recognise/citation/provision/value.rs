//! Which article, paragraph or annex it is: "18B", "(2)", "a", "III", "Kesatu".

use super::step::Unit;
use crate::recognise::citation::scan::{Cursor, same};
use crate::span::Span;

/// Takes which one of a unit's it is.
pub(super) fn value(at: &mut Cursor, unit: Unit) -> Option<Span> {
    let mut after = *at;
    let is_digit = |c: char| c.is_ascii_digit();
    let value = match unit {
        Unit::Elucidation => None,
        Unit::Paragraph => bracketed(&mut after, is_digit).or_else(|| bare(&mut after, 2, &[])),
        Unit::Letter => bracketed(&mut after, |c| c.is_ascii_lowercase()).or_else(|| letter(&mut after)),
        Unit::Number | Unit::Item => {
            bracketed(&mut after, is_digit).or_else(|| bare(&mut after, 3, &[])).or_else(|| roman(&mut after))
        }
        Unit::Article => bare(&mut after, 4, &['I', 'V', 'X']).or_else(|| roman(&mut after)),
        Unit::Chapter => roman(&mut after).or_else(|| bare(&mut after, 3, &[])),
        Unit::Annex => annex(&mut after),
        Unit::Part | Unit::Section | Unit::Dictum => {
            let mut word = after;
            match word.word().is_some_and(|word| ordinal(word).is_some()) {
                true => {
                    let start = after.at();
                    after = word;
                    Some(Span::new(start, after.at()))
                }
                false => roman(&mut after).or_else(|| bare(&mut after, 2, &[])),
            }
        }
    }?;
    let is_cut = after.is_in_word() || after.peek() == Some('%') || after.goes_on(&['.', ',', ':', '/']) || {
        let mut next = after;
        next.eat(|c| c == '-') && next.peek().is_some_and(|c| c.is_alphabetic()) && unit != Unit::Letter
    };
    if is_cut {
        return None;
    }
    *at = after;
    Some(value)
}

/// "(2)", "(2a)", "( a )"
pub(super) fn bracketed(at: &mut Cursor, wanted: impl Fn(char) -> bool) -> Option<Span> {
    const MOST: usize = 2;
    let mut after = *at;
    let start = at.at();
    after.eat(|c| c == '(').then_some(())?;
    after.eat(|c| c == ' ');
    let inside = after.run(wanted)?;
    after.eat(|c| c.is_ascii_lowercase());
    after.eat(|c| c == ' ');
    if inside.len() > MOST || !after.eat(|c| c == ')') {
        return None;
    }
    *at = after;
    Some(Span::new(start, after.at()))
}

/// Digits with a letter or two that were put in later: "18B", "28 D", "5a". A letter behind a space is none if it may be a
/// numeral.
fn bare(at: &mut Cursor, most: usize, numerals: &[char]) -> Option<Span> {
    let mut after = *at;
    let digits = after.run(|c| c.is_ascii_digit())?;
    if digits.len() > most {
        return None;
    }
    let _ = after.eat(|c| c.is_ascii_alphabetic()) && after.eat(|c| c.is_ascii_uppercase());
    let mut apart = after;
    let is_apart = after.at() == digits.end
        && !numerals.is_empty()
        && apart.eat(|c| c == ' ')
        && apart.eat(|c| c.is_ascii_uppercase() && !numerals.contains(&c))
        && !apart.is_in_word()
        && apart.peek() != Some('.');
    if is_apart {
        after = apart;
    }
    let value = Span::new(at.at(), after.at());
    *at = after;
    Some(value)
}

/// "III", "VIIIA"
fn roman(at: &mut Cursor) -> Option<Span> {
    const MOST: usize = 7;
    let mut after = *at;
    let numeral = after.run(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C'))?;
    after.eat(|c| matches!(c, 'A' | 'B'));
    if numeral.len() > MOST || after.is_in_word() {
        return None;
    }
    let value = Span::new(at.at(), after.at());
    *at = after;
    Some(value)
}

/// "a", "aa"
fn letter(at: &mut Cursor) -> Option<Span> {
    let mut after = *at;
    let letters = after.run(|c| c.is_ascii_alphabetic())?;
    let is_one = match after.str(letters).as_bytes() {
        [_] => true,
        [first, second] => first == second,
        _ => false,
    };
    if !is_one || after.peek() == Some('\'') {
        return None;
    }
    *at = after;
    Some(letters)
}

/// "II", "3", "A", "I.A", "1-B"
fn annex(at: &mut Cursor) -> Option<Span> {
    let start = at.at();
    let mut after = *at;
    let first = roman(&mut after).or_else(|| bare(&mut after, 2, &[]));
    if first.is_none() && (!after.eat(|c| c.is_ascii_uppercase()) || after.is_in_word()) {
        return None;
    }
    let mut further = after;
    let has_mark = further.eat(|c| matches!(c, '.' | '-'));
    if has_mark && further.run(|c| c.is_ascii_digit() || c.is_ascii_uppercase()).is_some_and(|run| run.len() <= 2) {
        after = further;
    }
    *at = after;
    Some(Span::new(start, after.at()))
}

/// The English numeral of an Indonesian ordinal: "Kesatu" gives "One".
pub(super) fn ordinal(word: &str) -> Option<&'static str> {
    const ORDINALS: [(&str, &str); 12] = [
        ("kesatu", "One"),
        ("pertama", "One"),
        ("kedua", "Two"),
        ("ketiga", "Three"),
        ("keempat", "Four"),
        ("kelima", "Five"),
        ("keenam", "Six"),
        ("ketujuh", "Seven"),
        ("kedelapan", "Eight"),
        ("kesembilan", "Nine"),
        ("kesepuluh", "Ten"),
        ("kesebelas", "Eleven"),
    ];
    ORDINALS.iter().find(|(indonesian, _)| same(word, indonesian)).map(|(_, english)| *english)
}
