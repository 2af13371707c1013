//! Whether the numbers, dates and times of the original are those of the translation.

use super::quantity::{Measure, Original, Quantity, Worth, Writing, may_be_same};
use crate::span::Span;

/// What is wrong with a number.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Slip {
    pub(super) kind: SlipKind,
    pub(super) source: Option<Span>,
    pub(super) target: Option<Span>,
    pub(super) confidence: f32,
    /// What the number of the original is in English, where that is not what stands there.
    pub(super) english: Box<str>,
}

/// How a number is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SlipKind {
    /// Another one stands there.
    Differs,
    /// The number is the same, what it measures is not.
    Measure,
    Rounded,
    Missing,
    Extra,
}

/// Words that tell a date by another one.
const RELATIVE_SOURCE: [&str; 13] = [
    "lalu",
    "ini",
    "depan",
    "sebelumnya",
    "kemarin",
    "berikutnya",
    "mendatang",
    "besok",
    "semalam",
    "terakhir",
    "sekarang",
    "nanti",
    "selanjutnya",
];
const RELATIVE_TARGET: [&str; 12] =
    ["last", "this", "next", "previous", "same", "coming", "past", "current", "following", "that", "preceding", "prior"];
const PERIODS: [&str; 7] = ["year", "month", "week", "quarter", "day", "period", "semester"];
const DAYS: [&str; 7] = ["yesterday", "tomorrow", "today", "ago", "earlier", "later", "now"];

/// Compares the numbers of a segment.
pub(super) fn compare(source: &str, originals: &[Original], target: &str, quantities: &[Quantity]) -> Vec<Slip> {
    let mut comparison = Comparison {
        source,
        originals,
        quantities,
        partner: vec![None; originals.len()],
        taken: vec![false; quantities.len()],
        is_relative: (has_word(source, &RELATIVE_SOURCE), is_relative(target)),
        has_turn: has_word(target, &["end", "beginning", "start", "early", "late"]),
        slips: Vec::new(),
    };
    comparison.pair();
    comparison.sums();
    comparison.measures();
    comparison.differences();
    comparison.rest();
    let mut slips = comparison.slips;
    slips.sort_by_key(|slip| (slip.source.is_none(), slip.source, slip.target));
    // A date that is left out, or added, is one slip and not three.
    slips.dedup_by(|later, slip| {
        let is_one = match (later.kind, slip.kind) {
            (SlipKind::Missing, SlipKind::Missing) => later.source == slip.source,
            (SlipKind::Extra, SlipKind::Extra) => match (slip.target, later.target) {
                (Some(one), Some(other)) => {
                    target.get(one.end..other.start).is_some_and(|gap| matches!(gap, " " | ", " | " of "))
                }
                _ => false,
            },
            _ => false,
        };
        if is_one {
            slip.confidence = slip.confidence.max(later.confidence);
            if let (Some(one), Some(other)) = (&mut slip.target, later.target) {
                one.end = other.end;
            }
        }
        is_one
    });
    slips
}

fn has_word(text: &str, words: &[&str]) -> bool {
    text.split(|c: char| !c.is_alphabetic()).any(|word| words.contains(&word.to_lowercase().as_str()))
}

/// Whether an English text has words such as *last year* or *today*.
fn is_relative(target: &str) -> bool {
    let mut is_after = false;
    target.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).any(|word| {
        let word = word.to_lowercase();
        let is_told = DAYS.contains(&word.as_str()) || (is_after && PERIODS.contains(&word.trim_end_matches('s')));
        is_after = RELATIVE_TARGET.contains(&word.as_str());
        is_told
    })
}

struct Comparison<'a> {
    source: &'a str,
    originals: &'a [Original],
    quantities: &'a [Quantity],
    /// For each number of the original that of the translation.
    partner: Vec<Option<usize>>,
    taken: Vec<bool>,
    /// Whether the original and the translation tell dates by other dates.
    is_relative: (bool, bool),
    /// Whether the translation speaks of the beginning or end of something.
    has_turn: bool,
    slips: Vec<Slip>,
}

impl Comparison<'_> {
    /// Gives each number of the original an equal one of the translation, first one that measures the same.
    fn pair(&mut self) {
        // The most important first: what may be left out must not take what may not.
        let mut order: Vec<usize> = (0..self.originals.len()).collect();
        order.sort_by(|a, b| self.originals[*b].weight.total_cmp(&self.originals[*a].weight));
        for strict in [true, false] {
            for &place in &order {
                if self.partner[place].is_some() {
                    continue;
                }
                let original = &self.originals[place].quantity;
                let fits = |other: &usize| {
                    let other = &self.quantities[*other];
                    original.equals(other)
                        && (!strict
                            || (agree(original, other)
                                && std::mem::discriminant(&original.worth) == std::mem::discriminant(&other.worth)))
                };
                let free = (0..self.quantities.len()).filter(|other| !self.taken[*other]).find(fits);
                if let Some(other) = free {
                    self.partner[place] = Some(other);
                    self.taken[other] = true;
                }
            }
        }
        // What is said twice on one side may be said once on the other.
        for place in 0..self.originals.len() {
            if self.partner[place].is_none() {
                let original = &self.originals[place].quantity;
                self.partner[place] = (0..self.quantities.len()).find(|other| {
                    let quantity = &self.quantities[*other];
                    original.equals(quantity) || self.is_span_of_months(original) || is_end(original, quantity)
                });
            }
        }
        for (other, taken) in self.taken.iter_mut().enumerate() {
            let quantity = &self.quantities[other];
            let is_end = self.originals.iter().filter(|original| is_end(&original.quantity, quantity)).count() >= 2;
            *taken |= is_end || self.originals.iter().any(|original| original.quantity.equals(quantity));
        }
    }

    /// The first half of a year may be said to be from January to June.
    fn is_span_of_months(&self, original: &Quantity) -> bool {
        let Worth::Part(part, of) = original.worth else { return false };
        let Some(length) = 12u8.checked_div(of) else { return false };
        let last = part.saturating_mul(length);
        let has = |month: u8| self.quantities.iter().any(|quantity| quantity.worth == Worth::Month(month));
        has(last) && has((last + 1).saturating_sub(length))
    }

    /// What is said of a quantity in two on one side may be said in one on the other: *5 years 6 months*, *five and a half years*.
    fn sums(&mut self) {
        for place in 1..self.originals.len() {
            self.product(place);
            let (first, second) = (&self.originals[place - 1].quantity, &self.originals[place].quantity);
            let (Some(one), Some(other)) = (first.unit, second.unit) else { continue };
            let (Some(a), Some(b), Some(by)) = (first.value(), second.value(), other.in_terms_of(one)) else { continue };
            if one == other || first.span.end > second.span.start {
                continue;
            }
            let sum = Quantity { worth: Worth::Number { values: vec![a + b * by], measure: Measure::Plain }, ..first.clone() };
            let Some(found) = (0..self.quantities.len()).find(|found| sum.nearly_equals(&self.quantities[*found])) else {
                continue;
            };
            self.partner[place - 1] = Some(found);
            self.partner[place] = Some(found);
            self.taken[found] = true;
        }
    }

    /// *3 x 24 jam* is 72 hours.
    fn product(&mut self, place: usize) {
        let (first, second) = (&self.originals[place - 1].quantity, &self.originals[place].quantity);
        let between = self.source.get(first.span.end..second.span.start).unwrap_or_default();
        let (Some(a), Some(b)) = (first.value(), second.value()) else { return };
        if !matches!(between.trim(), "x" | "×") {
            return;
        }
        let is_product = |quantity: &Quantity| quantity.value().is_some_and(|value| (value - a * b).abs() < 1e-6);
        if let Some(found) = self.quantities.iter().position(is_product) {
            self.partner[place - 1] = Some(found);
            self.partner[place] = Some(found);
            self.taken[found] = true;
        }
    }

    /// Whether a number of the translation is by how much two of the original differ: *by 100,000 to 360,000*.
    fn is_difference(&self, quantity: &Quantity) -> bool {
        let values: Vec<f64> = self.originals.iter().filter_map(|original| original.quantity.value()).take(16).collect();
        let Some(wanted) = quantity.value() else { return false };
        values.iter().any(|a| values.iter().any(|b| a > b && wanted > 0.0 && (a - b - wanted).abs() <= 1e-9 * a.abs()))
    }

    /// Equal numbers that do not measure the same.
    fn measures(&mut self) {
        for place in 0..self.originals.len() {
            let Some(other) = self.partner[place] else { continue };
            let (original, quantity) = (&self.originals[place].quantity, &self.quantities[other]);
            let has_another = self.quantities.iter().any(|quantity| original.equals(quantity) && agree(original, quantity));
            let has_another = has_another && !original.has_other_unit(quantity);
            if has_another
                || !original.equals(quantity)
                || original.is_shared
                || quantity.is_shared
                || original.writing == Writing::Idiom
                || quantity.writing == Writing::Idiom
            {
                continue;
            }
            let is_unit = original.has_other_unit(quantity)
                && !self.quantities.iter().any(|other| original.equals(other) && !original.has_other_unit(other));
            let confidence = match (original.measure(), quantity.measure()) {
                (Measure::Plain, Measure::Plain) if is_unit => 0.75,
                (Measure::Money(_), Measure::Money(_))
                | (Measure::Money(_), Measure::Percent)
                | (Measure::Percent, Measure::Money(_)) => 0.95,
                // A fifth is 20 percent.
                (Measure::Percent, Measure::Plain) | (Measure::Plain, Measure::Percent)
                    if is_fraction(original) || is_fraction(quantity) =>
                {
                    continue;
                }
                (Measure::Percent, Measure::Plain) | (Measure::Plain, Measure::Percent) => 0.75,
                (Measure::Plain, Measure::Money(_)) => 0.4,
                (Measure::Money(_), Measure::Plain) => 0.3,
                _ => continue,
            };
            self.slips.push(Slip {
                kind: SlipKind::Measure,
                source: Some(original.span),
                target: Some(quantity.span),
                confidence,
                english: self.originals[place].english.clone(),
            });
        }
    }

    /// Pairs what is left on both sides: a number that has become another.
    fn differences(&mut self) {
        let mut left: Vec<usize> = (0..self.originals.len()).filter(|place| self.partner[*place].is_none()).collect();
        left.sort_by(|a, b| self.originals[*b].weight.total_cmp(&self.originals[*a].weight));
        for place in left {
            let original = &self.originals[place];
            if original.weight <= 0.05 {
                continue;
            }
            let free = (0..self.quantities.len())
                .filter(|other| !self.taken[*other] && self.quantities[*other].writing != Writing::Idiom);
            let best =
                free.filter_map(|other| likeness(&original.quantity, &self.quantities[other]).map(|likeness| (likeness, other)));
            let Some((_, other)) = best.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1))) else { continue };
            let quantity = &self.quantities[other];
            self.partner[place] = Some(other);
            self.taken[other] = true;
            let is_rounded = quantity.rounds(&original.quantity);
            let weight = original
                .weight
                .max(0.5)
                .min(extra_weight(quantity).max(0.5))
                .max((original.weight + extra_weight(quantity)) / 2.0);
            let (kind, confidence) = match is_rounded {
                true if quantity.is_rough => (SlipKind::Rounded, 0.15),
                true => (SlipKind::Rounded, 0.35),
                false if !is_date(quantity) && self.is_difference(quantity) && self.partner.iter().flatten().count() > 1 => {
                    (SlipKind::Differs, 0.4)
                }
                false => (SlipKind::Differs, weight),
            };
            let english = original.english.clone();
            self.slips.push(Slip {
                kind,
                source: Some(original.quantity.span),
                target: Some(quantity.span),
                confidence,
                english,
            });
        }
    }

    /// What is left on one side only.
    fn rest(&mut self) {
        for (original, partner) in self.originals.iter().zip(&self.partner) {
            if partner.is_some() || original.weight <= 0.05 {
                continue;
            }
            let may_be_told = self.is_relative.1 && is_date(&original.quantity);
            // March 31 is the end of March.
            let is_turn = original.quantity.value().is_some_and(|value| (28.0..=31.0).contains(&value) || value == 1.0)
                && original.english.contains(char::is_alphabetic)
                && self.has_turn;
            let confidence = if is_turn {
                0.3
            } else if may_be_told {
                original.weight * 0.4
            } else {
                original.weight * 0.85
            };
            self.slips.push(Slip {
                kind: SlipKind::Missing,
                source: Some(original.quantity.span),
                target: None,
                confidence,
                english: original.english.clone(),
            });
        }
        for (quantity, taken) in self.quantities.iter().zip(&self.taken) {
            if *taken || quantity.writing == Writing::Idiom {
                continue;
            }
            let may_be_told = self.is_relative.0 && is_date(quantity);
            let has_money = matches!(quantity.measure(), Measure::Money(_))
                && self.originals.iter().any(|original| matches!(original.quantity.measure(), Measure::Money(_)));
            let confidence = if may_be_told || has_money { 0.25 } else { extra_weight(quantity) * 0.85 };
            self.slips.push(Slip {
                kind: SlipKind::Extra,
                source: None,
                target: Some(quantity.span),
                confidence,
                english: "".into(),
            });
        }
    }
}

/// Whether a month is the first or last of a part of a year.
fn is_end(month: &Quantity, part: &Quantity) -> bool {
    let (Worth::Month(month), Worth::Part(part, of)) = (&month.worth, &part.worth) else { return false };
    if *of == 0 {
        return *month == 1 || month == part;
    }
    let Some(length) = 12u8.checked_div(*of) else { return false };
    let last = part.saturating_mul(length);
    *month == last || *month + length == last + 1
}

/// Whether two quantities may measure the same.
fn agree(one: &Quantity, other: &Quantity) -> bool {
    match (one.measure(), other.measure()) {
        (Measure::Money(a), Measure::Money(b)) => may_be_same(a, b),
        (Measure::Ordinal, Measure::Plain) | (Measure::Plain, Measure::Ordinal) => true,
        (a, b) => a == b,
    }
}

fn is_fraction(quantity: &Quantity) -> bool {
    quantity.value().is_some_and(|value| value < 1.0 && value > 0.0) && quantity.writing == Writing::Words
}

/// A month, a day or what may be a year.
fn is_date(quantity: &Quantity) -> bool {
    match quantity.worth {
        Worth::Number { ref values, measure: Measure::Plain } => values.iter().any(|value| (1900.0..2100.0).contains(value)),
        Worth::Month(_) | Worth::Weekday(_) => true,
        _ => false,
    }
}

/// How surely a number of a translation has one in the original.
fn extra_weight(quantity: &Quantity) -> f32 {
    let value = quantity.value().unwrap_or_default();
    match (quantity.writing, &quantity.worth) {
        (Writing::Idiom, _) => 0.0,
        (Writing::Roman, _) => 0.3,
        (Writing::Code, _) => 0.6,
        (_, Worth::Weekday(_)) => 0.6,
        (_, Worth::Month(_) | Worth::Part(..) | Worth::Time { .. }) => 0.85,
        (Writing::Digits | Writing::Slashed, _) => 0.95,
        (Writing::Words, Worth::Number { measure: Measure::Money(_) | Measure::Percent, .. }) => 0.9,
        (Writing::Words, Worth::Number { measure: Measure::Ordinal, .. }) => 0.3,
        (Writing::Words, _) if value < 1.0 && value > 0.0 => 0.75,
        (Writing::Words, _) if value <= 2.0 => 0.4,
        (Writing::Words, _) => 0.7,
    }
}

/// How likely one number has become the other; nothing if they are not of one kind.
fn likeness(one: &Quantity, other: &Quantity) -> Option<f64> {
    let is_number = |quantity: &Quantity| matches!(quantity.worth, Worth::Number { .. });
    let is_part = |quantity: &Quantity| matches!(quantity.worth, Worth::Part(..));
    let is_same_kind = std::mem::discriminant(&one.worth) == std::mem::discriminant(&other.worth);
    let is_ordinal = |quantity: &Quantity| quantity.measure() == Measure::Ordinal;
    let is_part_and_ordinal = (is_part(one) && is_ordinal(other)) || (is_ordinal(one) && is_part(other));
    if !is_same_kind && !is_part_and_ordinal {
        return None;
    }
    let mut likeness = 1.0;
    if is_number(one) && is_number(other) {
        let (a, b) = (one.value().unwrap_or_default().abs(), other.value().unwrap_or_default().abs());
        likeness += if agree(one, other) { 2.0 } else { 0.0 };
        likeness += if (a > 0.0) && (b > 0.0) { 1.0 / (1.0 + (a.ln() - b.ln()).abs()) } else { 0.0 };
        // 42.03 billion and 42.03 million
        let mantissa = |value: f64| value / 10f64.powf(value.max(1e-9).log10().floor());
        likeness += if (mantissa(a) - mantissa(b)).abs() < 1e-6 { 2.0 } else { 0.0 };
        likeness += if (one.writing == Writing::Words) == (other.writing == Writing::Words) { 0.5 } else { 0.0 };
        likeness += if (one.writing == Writing::Code) == (other.writing == Writing::Code) { 1.0 } else { 0.0 };
        likeness += if is_date(one) == is_date(other) { 1.0 } else { 0.0 };
    }
    Some(likeness)
}
