//! Numbers, amounts of money, measures, dates and times, and what an English newspaper prints for them: *42,03 miliar dolar AS*
//! is US$42.03 billion, and *Jumat (8/9)* is Friday, September 8.
//!
//! A reader looks no farther than a few dozen words ahead, and so a text of nothing but numbers takes time linear in its length.
//! What an English reader understands as it stands is left alone: a bare whole number, a year, a score, the number of a version
//! or a law.

mod amount;
mod calendar;
mod cursor;
mod date;
mod money;
mod numeral;
mod period;
mod phrases;
mod time;
mod unit;
mod vague;
mod words;

use crate::annotation::Kind;
use crate::span::Span;
use cursor::Cursor;

/// A number, date or time in a text, and what was understood of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Quantity {
    pub(crate) span: Span,
    pub(crate) kind: Kind,
    meaning: Meaning,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    Amount(amount::Amount),
    Date(date::Date),
    Time(time::Time),
    Period(period::Period),
    Vague(vague::Vague),
}

/// Whether a quantity may begin with a word, given folded.
pub(crate) fn may_begin(folded: &str) -> bool {
    const LONGEST: usize = 12;
    folded.len() <= LONGEST
        && (folded.starts_with(|c: char| c.is_ascii_digit())
            || matches!(folded, "tanggal" | "tgl" | "pukul" | "pkl" | "jam")
            || words::may_begin(folded)
            || money::may_begin(folded)
            || amount::may_begin(folded)
            || calendar::may_begin(folded)
            || period::may_begin(folded)
            || vague::may_begin(folded))
}

/// Whether a quantity that begins with a word, given folded, goes on with digits or a number word at once: *sekitar*, *Rp*,
/// *September*, but not *dua* (*orang*).
pub(crate) fn wants_number(folded: &str) -> bool {
    !words::may_begin(folded) && !stands_alone(folded)
}

/// Whether a quantity that has begun may go on with a word, given folded, behind plain digits or a number word: *juta*, *persen*,
/// *September*.
pub(crate) fn may_continue(folded: &str) -> bool {
    words::belongs_to_number(folded)
        || unit::may_begin(folded)
        || money::name_may_begin(folded)
        || calendar::may_begin(folded)
        || amount::may_continue(folded)
        || vague::may_continue(folded)
        || time::may_continue(folded)
}

/// Whether a quantity stands by itself in one word, given folded: *ratusan*.
pub(crate) fn stands_alone(folded: &str) -> bool {
    (vague::may_begin(folded) && folded != "beberapa") || period::may_have_numeral(folded)
}

/// The quantity that begins with the token at byte `start` of `text`. A currency sign or a minus directly before its digits is
/// part of it.
pub(crate) fn read(text: &str, start: usize) -> Option<Quantity> {
    let cursor = Cursor::new(text, start)?;
    if !cursor.peek().is_some_and(|first| first.is_alphanumeric() || first == '$') {
        return None;
    }
    let quantity = |kind, start, end, meaning| Some(Quantity { span: Span::new(start, end), kind, meaning });
    if let Some((date, end)) = date::read(text, cursor) {
        return quantity(Kind::Date, start, end, Meaning::Date(date));
    }
    if let Some((time, end)) = time::read(text, cursor) {
        return quantity(Kind::Date, start, end, Meaning::Time(time));
    }
    if let Some((period, end)) = period::read(text, cursor) {
        let kind = if period.is_ordinal() { Kind::Number } else { Kind::Date };
        return quantity(kind, start, end, Meaning::Period(period));
    }
    if let Some((vague, end)) = vague::read(text, cursor) {
        return quantity(Kind::Number, start, end, Meaning::Vague(vague));
    }
    let (amount, start, end) = amount::read(text, start)?;
    quantity(Kind::Number, start, end, Meaning::Amount(amount))
}

impl Quantity {
    /// The date by which a text says when it is from, as `YYYY-MM-DD`: a day with its day of the week and its year.
    pub(crate) fn dateline(&self) -> Option<String> {
        match &self.meaning {
            Meaning::Date(date) => date.dateline(),
            _ => None,
        }
    }

    /// What an English newspaper would print.
    pub(crate) fn gloss(&self) -> String {
        match &self.meaning {
            Meaning::Amount(amount) => amount.gloss(),
            Meaning::Date(date) => date.gloss(),
            Meaning::Time(time) => time.gloss(),
            Meaning::Period(period) => period.gloss(),
            Meaning::Vague(vague) => vague.gloss(),
        }
    }
}

#[cfg(test)]
mod tests;
