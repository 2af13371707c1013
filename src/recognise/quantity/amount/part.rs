//! One number of an amount, in digits or in words, with what multiplies it.

use std::cmp::Ordering;

use crate::recognise::quantity::cursor::Cursor;
use crate::recognise::quantity::money::Currency;
use crate::recognise::quantity::numeral::{self, Decimal, SCALES, Scale, Scaled};
use crate::recognise::quantity::words;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) number: Scaled,
    /// Its marks say something else to an English reader.
    pub(super) misleads: bool,
    /// It is digits and nothing else.
    pub(super) is_plain: bool,
    /// It may have English commas.
    pub(super) is_ambiguous: bool,
    /// It ends in *-an*: *100-an*, *5 jutaan*.
    pub(super) is_rough: bool,
    /// Of how many words it is; none if it is in digits.
    pub(super) words: usize,
}

/// The number that stands here, behind the sign of `currency` if it has one.
pub(super) fn read(cursor: &mut Cursor, currency: Option<Currency>) -> Option<Part> {
    let mut next = *cursor;
    let part = if next.is_at_digit() {
        in_digits(&mut next, currency.is_some_and(|currency| currency.is_rupiah()))?
    } else if currency.is_none() {
        in_words(&mut next)?
    } else {
        return None;
    };
    *cursor = next;
    Some(part)
}

fn in_digits(cursor: &mut Cursor, is_rupiah: bool) -> Option<Part> {
    let figure = numeral::figure(cursor)?;
    repeated_in_words(cursor, figure.value);
    let mut part = Part {
        number: Scaled { value: figure.value, scale: Scale::One },
        misleads: figure.misleads,
        is_plain: figure.is_plain,
        is_ambiguous: false,
        is_rough: false,
        words: 0,
    };
    if let Some((scale, is_rough)) = scale(cursor, is_rupiah) {
        part.is_rough = is_rough || round(cursor);
        part.number.scale = scale;
        // *2 ribu triliun* is 2,000 trillion.
        if let Some((larger, _)) =
            cursor.clone().one_of(&SCALES).filter(|(larger, _)| scale == Scale::Thousand && *larger > scale)
        {
            cursor.one_of(&SCALES);
            part.number = Scaled { value: figure.value.shifted(3)?, scale: larger };
        }
        // Thousands are written out, so they must fit.
        part.number.value.shifted(3)?;
        if let Some(number) = smaller_scales(cursor, part.number) {
            part.number = number;
        }
        return Some(part);
    }
    part.is_ambiguous = figure.is_ambiguous;
    part.is_rough = figure.value.places == 0 && round(cursor);
    // *100-an ribu*.
    if part.is_rough
        && let Some((scale, _)) = scale(cursor, is_rupiah)
    {
        part.number.value.shifted(3)?;
        part.number.scale = scale;
    }
    if is_rupiah {
        closing_dash(cursor);
    }
    Some(part)
}

/// Goes over the number in words that laws repeat in brackets: *5 (lima) tahun*.
fn repeated_in_words(cursor: &mut Cursor, value: Decimal) {
    let mut next = *cursor;
    let repeats = next.space() && next.eat('(') && words::read(&mut next).is_some_and(|spelled| spelled.value == value);
    if repeats && next.eat(')') {
        *cursor = next;
    }
}

/// The number with what follows of smaller multipliers: *1 juta 200 ribu*.
fn smaller_scales(cursor: &mut Cursor, largest: Scaled) -> Option<Scaled> {
    let units = |number: Scaled| number.value.shifted(number.scale.power()).filter(|value| value.places == 0);
    let mut total = units(largest)?.coefficient;
    let mut smallest = largest.scale;
    let mut next = *cursor;
    while next.space() {
        let Some(figure) = numeral::figure(&mut next).filter(|figure| figure.value.places == 0) else { break };
        let Some((scale, false)) = next.one_of(&SCALES) else { break };
        if scale >= smallest || figure.value.coefficient >= 1000 {
            break;
        }
        total = total.checked_add(units(Scaled { value: figure.value, scale })?.coefficient)?;
        (smallest, *cursor) = (scale, next);
    }
    (smallest < largest.scale).then(|| Scaled::shortest(total))
}

/// What multiplies the number before. *M* and *T* are *miliar* and *triliun* behind rupiah only.
fn scale(cursor: &mut Cursor, is_rupiah: bool) -> Option<(Scale, bool)> {
    if let Some(scale) = cursor.one_of(&SCALES) {
        return Some(scale);
    }
    if !is_rupiah {
        return None;
    }
    let mut next = *cursor;
    let scale = match next.word()? {
        "M" => Scale::Billion,
        "T" => Scale::Trillion,
        "K" | "k" => Scale::Thousand,
        _ => return None,
    };
    *cursor = next;
    Some((scale, false))
}

/// Goes over the *-an* of a round number: *100-an*.
fn round(cursor: &mut Cursor) -> bool {
    let mut next = *cursor;
    next.eat('-');
    let is_round = next.rest().starts_with("an") && next.phrase("an");
    if is_round {
        *cursor = next;
    }
    is_round
}

/// Goes over the dash that closes a price: *Rp15.000,-*.
fn closing_dash(cursor: &mut Cursor) {
    let mut next = *cursor;
    let closes = (next.eat(',') || next.eat('.')) && (next.eat('-') || next.eat('–') || next.eat('—')) && next.is_at_boundary();
    if closes {
        next.eat('-');
        *cursor = next;
    }
}

fn in_words(cursor: &mut Cursor) -> Option<Part> {
    let spelled = words::read(cursor)?;
    let mut words = spelled.words;
    let mut number = if spelled.value.places == 0 {
        Scaled::shortest(spelled.value.coefficient)
    } else {
        Scaled { value: spelled.value, scale: Scale::One }
    };
    if spelled.value.places > 0
        && let Some(scale) = words::scale_of(cursor)
    {
        number.value.shifted(3)?;
        number.scale = scale;
        words += 1;
    }
    Some(Part { number, misleads: false, is_plain: false, is_ambiguous: false, is_rough: false, words })
}

impl Part {
    pub(super) fn is_spelled(&self) -> bool {
        self.words > 0
    }

    /// Whether it is *setengah*.
    pub(super) fn is_half(&self) -> bool {
        self.is_spelled() && self.number.value == Decimal { coefficient: 5, places: 1 }
    }

    /// Whether it may be a year.
    pub(super) fn is_year(&self) -> bool {
        self.is_plain && self.number.scale == Scale::One && (1900..2100).contains(&self.number.value.coefficient)
    }

    /// As the beginning of a range that ends with `high`, with which it may share the multiplier: *3-5 miliar*, and not *500-1
    /// juta*.
    pub(super) fn of_range(mut self, high: Self) -> Self {
        let shares = self.number.scale == Scale::One && self.number.value.compare(high.number.value) == Ordering::Less;
        if shares && self.number.value.shifted(3).is_some() {
            self.number.scale = high.number.scale;
        }
        self
    }

    /// Whether it is smaller than `other`, so that they make a range.
    pub(super) fn is_below(&self, other: Self) -> bool {
        let (own, others) = (self.number.scale, other.number.scale);
        own < others || own == others && self.number.value.compare(other.number.value) == Ordering::Less
    }

    /// With its comma as English has it: `2,500` is two thousand five hundred.
    pub(super) fn in_thousands(mut self) -> Self {
        if self.is_ambiguous {
            self.number.value.places = 0;
        }
        self
    }
}
