//! Numbers, dates and times as English writes them, and what they are worth: *US$42.03 billion*, *two-thirds*, *the first half of
//! 2025*, *2:30 p.m.*
//!
//! The same reader reads the translation and the English glosses that the annotations of the original carry, so that both sides
//! are measured alike.

mod indonesian;
mod lexer;
mod money;
mod read;
mod unit;
mod words;

use crate::span::Span;

pub(super) use indonesian::{Original, originals};
pub(super) use money::may_be_same;
pub(super) use read::read;
pub(super) use unit::Unit;

/// A quantity of a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Quantity {
    pub(super) span: Span,
    pub(super) worth: Worth,
    /// How it is written.
    pub(super) writing: Writing,
    /// Whether words such as *about* or *nearly* stand before it.
    pub(super) is_rough: bool,
    /// The unit behind it, of those that are compared.
    pub(super) unit: Option<Unit>,
    /// Whether what it measures is taken from a number beside it.
    pub(super) is_shared: bool,
}

/// How a quantity is written, which tells how likely it is to be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    Digits,
    /// Digits between slashes, which may be a month: *17/08/1945*.
    Slashed,
    /// A number word: *three*, *third*.
    Words,
    /// Digits behind letters, as part of a name: *B35*, *G-20*.
    Code,
    /// Roman numerals: *Chapter IV*.
    Roman,
    /// What is hardly a number: *one*, *both*, *a*, *first*.
    Idiom,
}

/// What a quantity is worth.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Worth {
    /// A number; of several readings (*3* in *3 to 5 million*) the likeliest first.
    Number { values: Vec<f64>, measure: Measure },
    /// A month, from 1.
    Month(u8),
    /// A day of the week, from 1 for Monday.
    Weekday(u8),
    /// A part of a year: which, of how many.
    Part(u8, u8),
    /// Minutes since midnight; of a clock of twelve hours unless it is known which half of the day.
    Time { minutes: u16, is_certain: bool },
}

/// What a number counts, as far as it is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Measure {
    Plain,
    Percent,
    Money(&'static str),
    Ordinal,
}

impl Quantity {
    /// The number, if it is one.
    pub(super) fn value(&self) -> Option<f64> {
        match &self.worth {
            Worth::Number { values, .. } => values.first().copied(),
            _ => None,
        }
    }

    /// What it measures; dates measure nothing.
    pub(super) fn measure(&self) -> Measure {
        match self.worth {
            Worth::Number { measure, .. } => measure,
            _ => Measure::Plain,
        }
    }

    /// Whether both may stand for the same, whatever they measure.
    pub(super) fn equals(&self, other: &Self) -> bool {
        match (&self.worth, &other.worth) {
            (Worth::Number { values: a, .. }, Worth::Number { values: b, .. }) => {
                let units = self.unit.zip(other.unit).filter(|(own, other)| own != other);
                let converted = units.and_then(|(own, other)| own.in_terms_of(other));
                a.iter().any(|a| b.iter().any(|b| is_same(*a, *b) || converted.is_some_and(|by| is_near(*a * by, *b))))
            }
            (Worth::Month(a), Worth::Month(b)) | (Worth::Weekday(a), Worth::Weekday(b)) => a == b,
            (Worth::Part(a, of), Worth::Part(b, other_of)) => (a, of) == (b, other_of),
            (Worth::Time { minutes: a, is_certain: one }, Worth::Time { minutes: b, is_certain: other }) => {
                a == b || (!(*one && *other) && a % 720 == b % 720)
            }
            // The first six months, January 1 to June 30, period II.
            (Worth::Part(part, _), Worth::Number { values, .. }) | (Worth::Number { values, .. }, Worth::Part(part, _)) => {
                values.iter().any(|value| is_same(*value, f64::from(*part)))
            }
            // Six in the morning; 22.15, which may be a time.
            (Worth::Time { minutes, .. }, Worth::Number { values, .. })
            | (Worth::Number { values, .. }, Worth::Time { minutes, .. }) => {
                let clock = |value: f64| value.trunc() * 60.0 + (value.fract() * 100.0).round();
                values.iter().any(|value| is_same(clock(*value) % 720.0, f64::from(minutes % 720)))
            }
            (Worth::Month(month), Worth::Number { values, .. }) | (Worth::Number { values, .. }, Worth::Month(month)) => {
                (self.writing == Writing::Slashed || other.writing == Writing::Slashed)
                    && values.iter().any(|value| is_same(*value, f64::from(*month)))
            }
            _ => false,
        }
    }

    /// Whether both are the same, or nearly so in another unit.
    pub(super) fn nearly_equals(&self, other: &Self) -> bool {
        let by = self.unit.zip(other.unit).and_then(|(own, other)| own.in_terms_of(other));
        matches!((self.value(), other.value(), by), (Some(a), Some(b), Some(by)) if is_near(a * by, b))
    }

    /// Whether both say in which unit they are, and one is not the other: hectares and square meters.
    pub(super) fn has_other_unit(&self, other: &Self) -> bool {
        let (Some(own), Some(unit)) = (self.unit, other.unit) else { return false };
        let is_converted = || match (self.value(), other.value(), own.in_terms_of(unit)) {
            (Some(a), Some(b), Some(by)) => is_near(a * by, b),
            _ => false,
        };
        own != unit && !is_converted()
    }

    /// Whether this is `exact` rounded: 5 for 5.03, 2.3 million for 2.25 million. Years are not rounded.
    pub(super) fn rounds(&self, exact: &Self) -> bool {
        let (Some(rough), Some(exact_value)) = (self.value(), exact.value()) else { return false };
        let is_year = |value: f64| (1900.0..2100.0).contains(&value) && exact.measure() == Measure::Plain;
        if rough <= 0.0 || exact_value <= 0.0 || self.measure() != exact.measure() || is_year(exact_value) {
            return false;
        }
        let (kept, had) = (significant(rough), significant(exact_value));
        let is_fair = kept < had && (kept > 1 || exact_value.fract() > 0.0);
        let unit = 10f64.powf(exact_value.log10().floor() + 1.0 - kept as f64);
        is_fair
            && ((exact_value / unit).round() * unit - rough).abs() <= 1.001 * unit
            && (exact_value - rough).abs() / exact_value < 0.06
    }
}

/// How many digits of a number tell something.
fn significant(value: f64) -> usize {
    let written = format!("{value:.9e}");
    let digits = written.split('e').next().unwrap_or_default().replace('.', "");
    digits.trim_end_matches('0').len().max(1)
}

/// Whether two numbers are nearly the same: months are not all of a length.
fn is_near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 0.02 * a.abs().max(b.abs())
}

/// Whether two numbers are the same, but for the error of calculating with fractions.
fn is_same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1e-9)
}
