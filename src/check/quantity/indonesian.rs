//! The quantities of the original: what its annotations say in English, and the bare numbers that need no annotation.

use super::lexer::{Shape, indonesian_number, pieces};
use super::{Measure, Quantity, Unit, Worth, Writing, read, words};
use crate::annotation::Kind;
use crate::glossary::Annotation;
use crate::span::Span;

/// A quantity of the original.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::check) struct Original {
    /// What it is worth, its span counted from the start of the segment.
    pub(in crate::check) quantity: Quantity,
    /// How surely a translation has it, from 0 to 1.
    pub(in crate::check) weight: f32,
    /// What it is in English.
    pub(in crate::check) english: Box<str>,
}

/// The quantities of a segment that begins at byte `start` of the annotated text, in no particular order.
pub(in crate::check) fn originals(text: &str, start: usize, annotations: &[Annotation<'_>]) -> Vec<Original> {
    let mut all = Vec::new();
    let mut at = 0;
    for annotation in annotations {
        let span = annotation.span();
        let span = Span::new(span.start.saturating_sub(start), span.end.saturating_sub(start));
        let Some(words) = text.get(span.range()) else { continue };
        match annotation.kind() {
            Kind::Number | Kind::Date | Kind::Citation => {
                bare(text, at, span.start, &mut all);
                at = span.end;
                glossed(annotation, words, span, &mut all);
            }
            Kind::Word => {
                let before = all.len();
                word(annotation, words, span, &mut all);
                if all.len() > before {
                    bare(text, at, span.start, &mut all);
                    at = span.end;
                }
            }
            _ => named(annotation, span, &mut all),
        }
    }
    bare(text, at, text.len(), &mut all);
    all
}

/// What a number, date or citation says in English.
fn glossed(annotation: &Annotation<'_>, words: &str, span: Span, all: &mut Vec<Original>) {
    let has_digits = words.bytes().any(|byte| byte.is_ascii_digit());
    let is_bracketed = annotation.kind() == Kind::Date && words.contains('(');
    let Some(sense) = annotation.senses().into_iter().next() else { return };
    for mut quantity in read(sense.first_equivalent(), true) {
        quantity.span = span;
        if !has_digits && quantity.writing == Writing::Digits {
            quantity.writing = Writing::Words;
        }
        let weight = match &quantity.worth {
            // Tuesday (12/3) is Tuesday to most readers.
            Worth::Number { .. } | Worth::Month(_) if is_bracketed => 0.4,
            Worth::Weekday(_) => 0.6,
            Worth::Month(_) | Worth::Part(..) | Worth::Time { .. } => 0.9,
            Worth::Number { .. } => weight_of(&quantity),
        };
        all.push(Original { quantity, weight, english: sense.first_equivalent().into() });
    }
}

/// How surely a number is translated as one, by how it is written.
fn weight_of(quantity: &Quantity) -> f32 {
    let value = quantity.value().unwrap_or_default();
    match quantity.writing {
        Writing::Digits if value == 0.0 => 0.3,
        Writing::Digits | Writing::Slashed => 0.95,
        Writing::Code | Writing::Roman => 0.6,
        Writing::Idiom => 0.05,
        Writing::Words if quantity.measure() != Measure::Plain && quantity.measure() != Measure::Ordinal => 0.9,
        Writing::Words if quantity.measure() == Measure::Ordinal => 0.3,
        Writing::Words if value < 1.0 && value > 0.0 => 0.75,
        Writing::Words if value <= 1.0 => 0.05,
        Writing::Words if value <= 2.0 => 0.4,
        Writing::Words => 0.7,
    }
}

/// Number words, months and days of the week by themselves.
fn word(annotation: &Annotation<'_>, words: &str, span: Span, all: &mut Vec<Original>) {
    let senses = annotation.senses();
    let Some(first) = senses.first() else { return };
    let is_numeral = matches!(first.part_of_speech, Some("numeral" | "determiner"));
    let mut merged: Option<Quantity> = None;
    for equivalent in first.gloss.split("; ") {
        for mut quantity in read(equivalent, true) {
            quantity.span = span;
            let is_number = matches!(quantity.worth, Worth::Number { .. });
            match (&mut merged, quantity.worth) {
                (None, worth) if is_numeral || (!is_number && words.starts_with(char::is_uppercase)) => {
                    merged = Some(Quantity { worth, ..quantity });
                }
                (Some(Quantity { worth: Worth::Number { values, measure }, .. }), Worth::Number { values: more, .. }) => {
                    values.extend(more);
                    *measure = Measure::Plain;
                }
                _ => {}
            }
        }
    }
    // Minggu is a week, but with a capital a Sunday.
    let is_capital = words.starts_with(char::is_uppercase);
    if merged.is_none() && is_capital {
        let others = senses.iter().skip(1).flat_map(|sense| read(sense.first_equivalent(), true));
        let day = others.into_iter().find(|quantity| matches!(quantity.worth, Worth::Weekday(_) | Worth::Month(_)));
        all.extend(day.map(|day| Original {
            quantity: Quantity { span, ..day },
            weight: 0.3,
            english: first.first_equivalent().into(),
        }));
    }
    let Some(mut quantity) = merged else { return };
    let weight = match &quantity.worth {
        Worth::Month(_) => 0.85,
        Worth::Weekday(_) => 0.5,
        _ => {
            let is_ordinal = annotation.text().to_lowercase().starts_with("ke");
            if quantity.writing == Writing::Digits {
                quantity.writing = Writing::Words;
            }
            if is_ordinal { weight_of(&quantity).min(0.3) } else { weight_of(&quantity) }
        }
    };
    all.push(Original { quantity, weight, english: first.first_equivalent().into() });
}

/// Numbers in the English of a term or name, which may but need not be in the translation.
fn named(annotation: &Annotation<'_>, span: Span, all: &mut Vec<Original>) {
    for sense in annotation.senses() {
        for equivalent in sense.gloss.split("; ") {
            for quantity in read(equivalent, true) {
                // Commission IV is no other commission.
                let has_roman =
                    quantity.writing == Writing::Roman && annotation.text().split(' ').any(|word| words::roman(word).is_some());
                if has_roman && !all.iter().any(|other| other.quantity.span == span && other.weight > 0.5) {
                    all.push(Original {
                        quantity: Quantity { span, ..quantity },
                        weight: 0.7,
                        english: sense.first_equivalent().into(),
                    });
                    continue;
                }
                all.push(Original {
                    quantity: Quantity { span, writing: Writing::Idiom, ..quantity },
                    weight: 0.0,
                    english: "".into(),
                });
            }
        }
    }
}

/// The numbers in digits and Roman numerals of a stretch in which nothing else has been found.
fn bare(text: &str, start: usize, end: usize, all: &mut Vec<Original>) {
    let Some(stretch) = text.get(start..end) else { return };
    let pieces = pieces(stretch);
    for (place, piece) in pieces.iter().enumerate() {
        let before = place.checked_sub(1).map(|before| &pieces[before]);
        let (value, writing) = match piece.shape {
            Shape::Digits => {
                let is_behind_letters = piece.is_glued
                    && match before {
                        Some(before) if before.shape == Shape::Word => true,
                        Some(before) if before.is_symbol(&['-']) && before.is_glued => {
                            place.checked_sub(2).is_some_and(|place| {
                                pieces[place].text.len() > 1 && pieces[place].text.bytes().all(|b| b.is_ascii_uppercase())
                            })
                        }
                        _ => false,
                    };
                let is_before_letters = pieces.get(place + 1).is_some_and(|next| {
                    next.is_glued
                        && next.shape == Shape::Word
                        && next.text.len() <= 2
                        && next.text.starts_with(char::is_uppercase)
                });
                let writing = if is_behind_letters || is_before_letters { Writing::Code } else { Writing::Digits };
                (indonesian_number(piece.text), writing)
            }
            Shape::Word => (words::roman(piece.text), Writing::Roman),
            Shape::Symbol(_) => continue,
        };
        let Some(value) = value else { continue };
        // 1x24 hours
        let is_factor = piece.shape == Shape::Digits
            && matches!((pieces.get(place + 1), pieces.get(place + 2)), (Some(by), Some(other)) if (by.is("x") || by.is_symbol(&['×'])) && by.is_glued && other.is_glued && other.shape == Shape::Digits);
        if is_factor {
            continue;
        }
        let is_percent = pieces.get(place + 1).is_some_and(|next| next.is_symbol(&['%']) || next.is("persen"));
        let measure = if is_percent { Measure::Percent } else { Measure::Plain };
        let span = Span::new(start + piece.span.start, start + piece.span.end);
        let worth = Worth::Number { values: vec![value], measure };
        let after = pieces.get(place + 1);
        let unit = after.and_then(|next| Unit::of(&next.lower, ""));
        let is_shared = after.is_some_and(|next| next.is_symbol(&['±', '-', '–', '/']));
        let quantity = Quantity { span, worth, writing, is_rough: false, unit, is_shared };
        let weight = weight_of(&quantity);
        all.push(Original { quantity, weight, english: "".into() });
    }
}
