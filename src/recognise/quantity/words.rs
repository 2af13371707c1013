//! Numbers in words: *seratus lima puluh ribu*.

use super::cursor::Cursor;
use super::numeral::{Decimal, SCALES, Scale};
use super::phrases::Phrases;

static DIGITS: Phrases<u64, 10> = Phrases::new([
    ("nol", 0),
    ("satu", 1),
    ("dua", 2),
    ("tiga", 3),
    ("empat", 4),
    ("lima", 5),
    ("enam", 6),
    ("tujuh", 7),
    ("delapan", 8),
    ("sembilan", 9),
]);

/// One to nine in English, with nothing for zero.
pub(super) const ENGLISH: [&str; 10] = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/// The other words of a number but for those that multiply it, and whether it may begin with them.
static OTHERS: Phrases<bool, 8> = Phrases::new([
    ("setengah", true),
    ("sepuluh", true),
    ("sebelas", true),
    ("seratus", true),
    ("belas", false),
    ("puluh", false),
    ("ratus", false),
    ("koma", false),
]);

/// Powers of ten with *se-*, "one", before them.
static ONES: Phrases<u64, 5> = Phrases::new([
    ("seribu", 1_000),
    ("sejuta", 1_000_000),
    ("semiliar", 1_000_000_000),
    ("semilyar", 1_000_000_000),
    ("setriliun", 1_000_000_000_000),
]);

/// A number in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spelled {
    pub(super) value: Decimal,
    /// Of how many words.
    pub(super) words: usize,
}

/// Whether a number may begin with `folded`.
pub(super) fn may_begin(folded: &str) -> bool {
    DIGITS.get(folded).or_else(|| ONES.get(folded)).is_some() || OTHERS.get(folded) == Some(true)
}

/// The digit from one to nine, as a word.
pub(super) fn digit(cursor: &mut Cursor) -> Option<u64> {
    any_digit(cursor).filter(|digit| *digit > 0)
}

fn any_digit(cursor: &mut Cursor) -> Option<u64> {
    let mut next = *cursor;
    let digit = DIGITS.get(next.word()?)?;
    *cursor = next;
    Some(digit)
}

/// The number in words that stands here, with a half or what *koma* brings behind it: *dua*, *dua setengah*, *dua koma lima*,
/// *setengah*.
pub(super) fn read(cursor: &mut Cursor) -> Option<Spelled> {
    let mut next = *cursor;
    if next.phrase("setengah") {
        *cursor = next;
        return Some(Spelled { value: Decimal { coefficient: 5, places: 1 }, words: 1 });
    }
    let (number, mut words) = if next.phrase("nol") { (0, 1) } else { whole(&mut next)? };
    let mut value = Decimal::whole(number);
    if next.phrase("setengah") {
        value = Decimal { coefficient: number.checked_mul(10)?.checked_add(5)?, places: 1 };
        words += 1;
    } else if next.phrase("koma") {
        const MOST_PLACES: u8 = 6;
        while let Some(digit) = any_digit(&mut next).filter(|_| value.places < MOST_PLACES) {
            value = Decimal { coefficient: value.coefficient.checked_mul(10)?.checked_add(digit)?, places: value.places + 1 };
        }
        words += 1 + usize::from(value.places);
        if value.places == 0 {
            return None;
        }
    }
    if goes_on(next, value.places > 0) {
        return None;
    }
    *cursor = next;
    Some(Spelled { value, words })
}

/// Whether `word` stands in numbers: what follows it is no number of its own, and a number that has begun may go on with it.
pub(super) fn belongs_to_number(word: &str) -> bool {
    DIGITS.get(word).or_else(|| ONES.get(word)).is_some() || OTHERS.get(word).is_some() || SCALES.get(word).is_some()
}

/// Whether a word stands here that belongs to a number but has no place in this one. A multiplier may follow a broken number.
fn goes_on(mut cursor: Cursor, is_broken: bool) -> bool {
    let Some(word) = cursor.word() else { return false };
    belongs_to_number(word) && !(is_broken && SCALES.get(word).is_some())
}

/// The whole number that stands here, and how many words it has.
pub(super) fn whole(cursor: &mut Cursor) -> Option<(u64, usize)> {
    let mut total: u64 = 0;
    let mut words = 0;
    let mut smallest = u64::MAX;
    loop {
        let mut next = *cursor;
        if let Some(one) = next.one_of(&ONES) {
            if one >= smallest {
                break;
            }
            (total, smallest) = (total.checked_add(one)?, one);
            words += 1;
            *cursor = next;
            continue;
        }
        let Some((group, length)) = below_thousand(&mut next) else { break };
        *cursor = next;
        let scale = next.one_of(&SCALES).filter(|(_, is_rough)| !is_rough).map(|(scale, _)| 10u64.pow(u32::from(scale.power())));
        words += length;
        match scale {
            Some(scale) if scale < smallest => {
                (total, smallest) = (total.checked_add(group.checked_mul(scale)?)?, scale);
                words += 1;
                *cursor = next;
            }
            _ => {
                total = total.checked_add(group)?;
                break;
            }
        }
    }
    (words > 0).then_some((total, words))
}

/// A number below a thousand, and how many words it has.
fn below_thousand(cursor: &mut Cursor) -> Option<(u64, usize)> {
    let mut next = *cursor;
    let mut total = 0;
    let mut words = 0;
    let mut first = digit(&mut next);
    if let Some(hundreds) = first
        && next.phrase("ratus")
    {
        (total, words) = (hundreds * 100, 2);
        first = digit(&mut next);
    } else if first.is_none() && next.phrase("seratus") {
        (total, words) = (100, 1);
        first = digit(&mut next);
    }
    if let Some(first) = first {
        words += 1;
        if next.phrase("belas") {
            (total, words) = (total + 10 + first, words + 1);
        } else if next.phrase("puluh") {
            (total, words) = (total + 10 * first, words + 1);
            if let Some(second) = digit(&mut next) {
                (total, words) = (total + second, words + 1);
            }
        } else {
            total += first;
        }
    } else if next.phrase("sepuluh") {
        (total, words) = (total + 10, words + 1);
    } else if next.phrase("sebelas") {
        (total, words) = (total + 11, words + 1);
    }
    *cursor = next;
    (words > 0).then_some((total, words))
}

/// The whole number as English prints it among words: one to nine are spelled.
pub(super) fn spell(value: Decimal) -> String {
    let short = usize::try_from(value.coefficient).ok().and_then(|i| ENGLISH.get(i)).filter(|word| !word.is_empty());
    match short {
        Some(word) if value.places == 0 => (*word).to_owned(),
        _ => value.english(),
    }
}

/// The multiplier behind a number that is not whole: *satu setengah juta*.
pub(super) fn scale_of(cursor: &mut Cursor) -> Option<Scale> {
    let mut next = *cursor;
    let (scale, is_rough) = next.one_of(&SCALES)?;
    if is_rough {
        return None;
    }
    *cursor = next;
    Some(scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numbers_in_words() {
        for (text, expected) in [
            ("dua puluh lima juta", Some((25_000_000, 0))),
            ("seratus lima puluh ribu", Some((150_000, 0))),
            ("dua belas", Some((12, 0))),
            ("seribu sembilan ratus empat puluh lima", Some((1945, 0))),
            ("dua juta tiga ratus ribu empat", Some((2_300_004, 0))),
            ("sejuta seratus", Some((1_000_100, 0))),
            ("nol", Some((0, 0))),
            ("dua setengah", Some((25, 1))),
            ("nol koma dua lima", Some((25, 2))),
            ("Dua Puluh", Some((20, 0))),
            ("dua puluh dua puluh", None),
            ("dua tiga", None),
            ("dua juta juta", None),
            ("ratus", None),
            ("puluh", None),
        ] {
            let read = Cursor::new(text, 0).and_then(|mut cursor| read(&mut cursor));
            assert_eq!(read.map(|spelled| (spelled.value.coefficient, spelled.value.places)), expected, "{text}");
        }
    }
}
