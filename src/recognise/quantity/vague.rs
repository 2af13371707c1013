//! Numbers that are not exact, or not whole: *puluhan ribu orang*, *beberapa juta*, *dua pertiga*.

use super::cursor::{Cursor, char_before};
use super::money::{self, Currency};
use super::numeral::{SCALES, Scale};
use super::phrases::Phrases;
use super::unit::{self, Unit};
use super::words;

/// A number of this kind as it was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Vague {
    Many(Head, Scale, Counted),
    /// So many parts out of so many.
    Fraction(u8, u8),
}

/// What it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counted {
    Nothing,
    Money(Currency),
    Unit(Unit),
}

/// The word it begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    /// *belasan*, eleven to nineteen.
    Teens,
    Tens,
    Hundreds,
    Thousands,
    Millions,
    Billions,
    Trillions,
    /// *beberapa puluh*.
    SeveralTens,
    SeveralHundreds,
    /// *beberapa*, before a multiplier.
    Several,
}

static HEADS: Phrases<Head, 13> = Phrases::new([
    ("belasan", Head::Teens),
    ("puluhan", Head::Tens),
    ("ratusan", Head::Hundreds),
    ("ribuan", Head::Thousands),
    ("jutaan", Head::Millions),
    ("miliaran", Head::Billions),
    ("milyaran", Head::Billions),
    ("triliunan", Head::Trillions),
    ("trilyunan", Head::Trillions),
    ("beberapa puluh", Head::SeveralTens),
    ("beberapa belas", Head::Teens),
    ("beberapa ratus", Head::SeveralHundreds),
    ("beberapa", Head::Several),
]);

/// What a number is divided by, with *per-* before it, and its name in English.
const PARTS: [(&str, u8, &str); 8] = [
    ("tiga", 3, "third"),
    ("empat", 4, "quarter"),
    ("lima", 5, "fifth"),
    ("enam", 6, "sixth"),
    ("tujuh", 7, "seventh"),
    ("delapan", 8, "eighth"),
    ("sembilan", 9, "ninth"),
    ("sepuluh", 10, "tenth"),
];

/// Whether such a number may begin with `folded`.
pub(super) fn may_begin(folded: &str) -> bool {
    HEADS.may_begin(folded) || folded.strip_prefix("seper").is_some_and(|part| PARTS.iter().any(|(name, ..)| *name == part))
}

/// Whether a fraction that has begun may go on with a folded word.
pub(super) fn may_continue(folded: &str) -> bool {
    folded.strip_prefix("per").is_some_and(|part| PARTS.iter().any(|(name, ..)| *name == part))
}

/// The number of this kind that begins at `cursor`, a place in `text`, and where it ends.
pub(super) fn read(text: &str, mut cursor: Cursor) -> Option<(Vague, usize)> {
    if cursor.is_at_digit() {
        return None;
    }
    let start = cursor.at;
    let vague = fraction(&mut cursor).or_else(|| {
        // *5 jutaan* is a number with a multiplier, *beribu-ribuan* a word of its own.
        let before = text.get(..start)?.trim_end_matches(' ');
        let follows_number = char_before(before, before.len()).is_some_and(|c| c.is_ascii_digit() || c == '-');
        if follows_number { None } else { many(&mut cursor) }
    })?;
    (cursor.is_in_sight() && cursor.is_at_boundary()).then_some((vague, cursor.at))
}

/// *dua pertiga*, *sepertiga*, *tiga per empat*.
fn fraction(cursor: &mut Cursor) -> Option<Vague> {
    let mut next = *cursor;
    let rest = next.rest();
    let count = if rest.get(..2).is_some_and(|prefix| prefix.eq_ignore_ascii_case("se")) {
        next.at += 2;
        1
    } else {
        let count = u8::try_from(words::digit(&mut next)?).ok()?;
        next.space();
        count
    };
    let rest = next.rest();
    if !rest.get(..3).is_some_and(|per| per.eq_ignore_ascii_case("per")) {
        return None;
    }
    next.at += 3;
    next.space();
    let (_, of, _) = PARTS.iter().find(|(name, ..)| next.phrase(name))?;
    // *tiga per lima ratus* and *dua per tiga puluh* are divided by something larger.
    let mut behind = next;
    let goes_on = behind.word().is_some_and(|word| matches!(word, "puluh" | "belas" | "ratus" | "ribu" | "juta"));
    if goes_on || count >= *of {
        return None;
    }
    *cursor = next;
    Some(Vague::Fraction(count, *of))
}

fn many(cursor: &mut Cursor) -> Option<Vague> {
    let mut next = *cursor;
    let head = next.one_of(&HEADS)?;
    let mut behind = next;
    let scale = match behind.one_of(&SCALES).filter(|(_, is_rough)| !is_rough) {
        Some((scale, _)) => {
            next = behind;
            scale
        }
        None if head == Head::Several => return None,
        None => Scale::One,
    };
    let counted = match money::name(&mut next) {
        Some(currency) => Counted::Money(currency),
        None => unit::read(&mut next).map_or(Counted::Nothing, Counted::Unit),
    };
    *cursor = next;
    Some(Vague::Many(head, scale, counted))
}

impl Vague {
    pub(super) fn gloss(&self) -> String {
        match *self {
            Vague::Fraction(count, of) => {
                let part = PARTS.iter().find(|(_, parts, _)| *parts == of).map_or("", |(.., name)| *name);
                let count_word = words::ENGLISH.get(usize::from(count)).copied().unwrap_or_default();
                format!("{count_word}-{part}{}", if count > 1 { "s" } else { "" })
            }
            Vague::Many(Head::Tens, Scale::One, Counted::Unit(unit)) if unit.one == "year" => "decades".to_owned(),
            Vague::Many(Head::Teens, Scale::One, Counted::Unit(unit)) if unit.one == "year" => "more than a decade".to_owned(),
            Vague::Many(head, scale, counted) => {
                let number = head.with(scale);
                let name = match counted {
                    Counted::Nothing => return number,
                    Counted::Money(currency) => currency.many,
                    Counted::Unit(unit) => unit.many,
                };
                let of = if head.needs_of(scale) { "of " } else { "" };
                if name.is_empty() { number } else { format!("{number} {of}{name}") }
            }
        }
    }
}

impl Head {
    /// The number in English.
    fn with(self, scale: Scale) -> String {
        let (one, before_scale) = match self {
            Head::Teens => ("more than a dozen", "more than 10"),
            Head::Tens => ("dozens", "tens of"),
            Head::Hundreds => ("hundreds", "hundreds of"),
            Head::Thousands => ("thousands", "thousands of"),
            Head::Millions => ("millions", "millions of"),
            Head::Billions => ("billions", "billions of"),
            Head::Trillions => ("trillions", "trillions of"),
            Head::SeveralTens => ("several dozen", "several tens of"),
            Head::SeveralHundreds => ("several hundred", "several hundred"),
            Head::Several => ("several", "several"),
        };
        let single = matches!(self, Head::Teens | Head::SeveralHundreds | Head::Several);
        let scale = match (scale, single) {
            (Scale::One, _) => return one.to_owned(),
            (Scale::Thousand, true) if self == Head::Teens => return format!("{before_scale},000"),
            (Scale::Thousand, true) => "thousand",
            (Scale::Thousand, false) => "thousands",
            (Scale::Million, true) => "million",
            (Scale::Million, false) => "millions",
            (Scale::Billion, true) => "billion",
            (Scale::Billion, false) => "billions",
            (Scale::Trillion, true) => "trillion",
            (Scale::Trillion, false) => "trillions",
        };
        format!("{before_scale} {scale}")
    }

    /// Whether *of* stands before what is counted: *dozens of people*, but *several thousand people*.
    const fn needs_of(self, scale: Scale) -> bool {
        match self {
            Head::Teens | Head::Several | Head::SeveralHundreds => false,
            Head::SeveralTens => !matches!(scale, Scale::One),
            _ => true,
        }
    }
}
