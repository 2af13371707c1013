//! Parts of years, decades, centuries and places in a row: *triwulan II 2023*, *tahun 1980-an*, *abad ke-21*, *ke-43*.

use super::cursor::{Cursor, char_before};
use super::date;
use super::phrases::Phrases;
use super::words;

/// A period or a place in a row, as it was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Period {
    /// Which quarter of which year, 0 if it is not named.
    Quarter(u8, u16),
    /// Which half of a year, likewise.
    Half(u8, u16),
    /// A decade by the year it begins with, or by the last two digits of that.
    Decade(u16),
    Century(u64),
    Ordinal(u64),
}

/// Whether a period may begin with `folded`.
pub(super) fn may_begin(folded: &str) -> bool {
    PARTS_OF_YEAR.get(folded).is_some()
        || ERAS.get(folded).is_some()
        || matches!(folded, "abad" | "ke")
        || folded.strip_prefix("ke").is_some_and(words::may_begin)
}

/// Whether a Roman numeral may follow: *triwulan III*.
pub(super) fn may_have_numeral(folded: &str) -> bool {
    PARTS_OF_YEAR.get(folded).is_some()
}

/// The period that begins at `cursor`, a place in `text`, and where it ends.
pub(super) fn read(text: &str, mut cursor: Cursor) -> Option<(Period, usize)> {
    let is_digits = cursor.is_at_digit();
    if is_digits && char_before(text, cursor.at).is_some_and(|c| !c.is_whitespace() && !matches!(c, '(' | '"' | '“' | '‘')) {
        return None;
    }
    let period = if is_digits {
        decade(&mut cursor)?
    } else {
        part_of_year(&mut cursor)
            .or_else(|| decade(&mut cursor))
            .or_else(|| century(&mut cursor))
            .or_else(|| ordinal(&mut cursor).map(Period::Ordinal))?
    };
    (cursor.is_in_sight() && cursor.is_at_boundary()).then_some((period, cursor.at))
}

/// The names of parts of a year, and whether each is a quarter.
static PARTS_OF_YEAR: Phrases<bool, 5> =
    Phrases::new([("triwulan", true), ("kuartal", true), ("kwartal", true), ("tw", true), ("semester", false)]);

fn part_of_year(cursor: &mut Cursor) -> Option<Period> {
    let mut next = *cursor;
    let is_quarter = next.one_of(&PARTS_OF_YEAR)?;
    if !next.space() && next.peek() != Some('-') {
        return None;
    }
    let which = which(&mut next)?;
    let which = u8::try_from(which).ok().filter(|which| (1..=if is_quarter { 4 } else { 2 }).contains(which))?;
    let mut behind = next;
    let is_joined = ['-', '/', '–'].iter().any(|mark| behind.eat(*mark));
    let year = if is_joined { date::bare_year(&mut behind) } else { date::year(&mut behind) };
    let year = match year {
        Some(year) => {
            next = behind;
            year
        }
        // Schools have semesters too: only the year beside it says that it is half of one.
        None if !is_quarter && !next.clone().phrase("tahun") => return None,
        None => 0,
    };
    *cursor = next;
    Some(if is_quarter { Period::Quarter(which, year) } else { Period::Half(which, year) })
}

/// *II*, *2*, *ke-2*, *kedua*.
fn which(cursor: &mut Cursor) -> Option<u64> {
    static WORDS: Phrases<u64, 4> = Phrases::new([("pertama", 1), ("kedua", 2), ("ketiga", 3), ("keempat", 4)]);
    let mut next = *cursor;
    if let Some(which) = next.one_of(&WORDS) {
        *cursor = next;
        return Some(which);
    }
    next.space();
    if next.phrase("ke") {
        next.eat('-');
    }
    let which = roman(&mut next).or_else(|| next.small(1).filter(|_| next.is_at_boundary()).map(u64::from))?;
    *cursor = next;
    Some(which)
}

/// What may stand before a decade.
static ERAS: Phrases<(), 4> = Phrases::new([("tahun", ()), ("era", ()), ("dekade", ()), ("dasawarsa", ())]);

/// *tahun 1980-an*, *dekade 90-an*, *1980-an*.
fn decade(cursor: &mut Cursor) -> Option<Period> {
    let mut next = *cursor;
    let is_announced = !next.is_at_digit() && next.one_of(&ERAS).is_some();
    if is_announced {
        next.phrase("tahun");
        next.space();
    }
    let digits = next.digits()?;
    next.eat('-');
    if !next.rest().starts_with("an") || !next.phrase("an") || !digits.ends_with('0') {
        return None;
    }
    let year: u16 = digits.parse().ok()?;
    let is_decade = match digits.len() {
        4 => (1500..2100).contains(&year),
        2 => is_announced,
        _ => false,
    };
    if is_decade {
        *cursor = next;
    }
    is_decade.then_some(Period::Decade(year))
}

fn century(cursor: &mut Cursor) -> Option<Period> {
    let mut next = *cursor;
    if !next.phrase("abad") || !next.space() {
        return None;
    }
    let century = ordinal(&mut next).or_else(|| roman(&mut next)).or_else(|| next.small(2).map(u64::from))?;
    let is_century = (1..=30).contains(&century);
    if is_century {
        *cursor = next;
    }
    is_century.then_some(Period::Century(century))
}

/// *ke-43*, *ke-XX*, *kedua puluh*: in words only from two words on, for *kedua* is "both" as well.
fn ordinal(cursor: &mut Cursor) -> Option<u64> {
    let mut next = *cursor;
    if next.phrase("ke-") {
        let ordinal = roman(&mut next).or_else(|| {
            let figure = super::numeral::figure(&mut next)?;
            (figure.value.places == 0).then_some(figure.value.coefficient)
        })?;
        let is_ordinal = ordinal > 0 && next.is_at_boundary() && !next.is_glued_by('/') && !next.is_glued_by('-');
        if is_ordinal {
            *cursor = next;
        }
        return is_ordinal.then_some(ordinal);
    }
    let is_prefixed = next.rest().get(..2).is_some_and(|prefix| prefix.eq_ignore_ascii_case("ke"));
    if !is_prefixed {
        return None;
    }
    next.at += 2;
    if !next.peek().is_some_and(char::is_alphabetic) {
        return None;
    }
    let spelled = words::read(&mut next).filter(|spelled| spelled.words > 1 && spelled.value.places == 0)?;
    // *kedua ribu*: only tens and hundreds make ordinals in running text.
    if spelled.value.coefficient >= 1000 {
        return None;
    }
    *cursor = next;
    Some(spelled.value.coefficient)
}

/// The Roman number in capitals that stands here.
fn roman(cursor: &mut Cursor) -> Option<u64> {
    const LONGEST: usize = 10;
    let mut next = *cursor;
    let word = next.word().filter(|word| word.len() <= LONGEST)?;
    let value = |c: char| match c {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        'C' => Some(100),
        _ => None,
    };
    let values = word.chars().map(value).collect::<Option<Vec<i64>>>()?;
    let signed = |(i, own): (usize, &i64)| if values.get(i + 1).is_some_and(|following| following > own) { -own } else { *own };
    let total: i64 = values.iter().enumerate().map(signed).sum();
    *cursor = next;
    u64::try_from(total).ok().filter(|total| *total > 0)
}

/// *1st, 2nd, 3rd, 11th*.
fn nth(number: u64) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{}{ending}", super::numeral::Decimal::whole(number).english())
}

impl Period {
    pub(super) const fn is_ordinal(&self) -> bool {
        matches!(self, Period::Ordinal(_))
    }

    pub(super) fn gloss(&self) -> String {
        const FIRST_TO_FOURTH: [&str; 5] = ["", "first", "second", "third", "fourth"];
        let word = |which: u8| FIRST_TO_FOURTH.get(usize::from(which)).copied().unwrap_or_default();
        let of = |year: u16| if year > 0 { format!(" of {year}") } else { String::new() };
        match *self {
            Period::Quarter(which, year) => format!("{} quarter{}", word(which), of(year)),
            Period::Half(which, year) => format!("{} half{}", word(which), of(year)),
            Period::Decade(year) if year >= 100 => format!("the {year}s"),
            Period::Decade(year) if year >= 40 => format!("the 19{year}s"),
            Period::Decade(year) => format!("the '{year:02}s"),
            Period::Century(century) => format!("the {} century", nth(century)),
            Period::Ordinal(number) => nth(number),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::nth;

    #[test]
    fn ordinals_have_their_endings() {
        for (number, expected) in
            [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st")]
        {
            assert_eq!(nth(number), expected);
        }
        assert_eq!(nth(111), "111th");
        assert_eq!(nth(1_000), "1,000th");
    }
}
