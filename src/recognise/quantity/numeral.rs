//! Numbers as digits: how Indonesian writes them, and how English does.

use std::cmp::Ordering;

use super::cursor::Cursor;
use super::phrases::Phrases;

/// A number, exactly: `coefficient` divided by ten to the power of `places`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    pub(super) coefficient: u64,
    pub(super) places: u8,
}

/// The most digits that a number may have.
const MOST_DIGITS: usize = 18;

impl Decimal {
    pub(super) const fn whole(coefficient: u64) -> Self {
        Self { coefficient, places: 0 }
    }

    pub(super) fn is(self, value: u64) -> bool {
        self == Self::whole(value)
    }

    /// Ten to the power of `power` times as much.
    pub(super) fn shifted(self, power: u8) -> Option<Self> {
        let missing = power.saturating_sub(self.places);
        let coefficient = self.coefficient.checked_mul(10u64.checked_pow(u32::from(missing))?)?;
        Some(Self { coefficient, places: self.places.saturating_sub(power) })
    }

    pub(super) fn compare(self, other: Self) -> Ordering {
        let places = self.places.max(other.places);
        let aligned = |number: Self| {
            let factor = 10u128.checked_pow(u32::from(places - number.places)).unwrap_or(u128::MAX);
            u128::from(number.coefficient).saturating_mul(factor)
        };
        aligned(self).cmp(&aligned(other))
    }

    /// As English writes it: `1,234.50`.
    pub(super) fn english(self) -> String {
        let places = usize::from(self.places);
        let digits = format!("{:0>width$}", self.coefficient, width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        let mut english = String::with_capacity(digits.len() * 4 / 3 + 2);
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i).is_multiple_of(3) {
                english.push(',');
            }
            english.push(digit);
        }
        if places > 0 {
            english.push('.');
            english.push_str(fraction);
        }
        english
    }
}

/// A number as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Figure {
    pub(super) value: Decimal,
    /// Its commas or full stops say something else to an English reader: `42,03`, `12.500`.
    pub(super) misleads: bool,
    /// It is digits and nothing else.
    pub(super) is_plain: bool,
    /// The comma may as well be an English one: `2,500`.
    pub(super) is_ambiguous: bool,
}

/// The number in digits that stands here. `1.2.3`, `0812` and `17:20` are none.
pub(super) fn figure(cursor: &mut Cursor) -> Option<Figure> {
    let mut next = *cursor;
    let first = next.digits()?;
    let leads_with_zero = first.starts_with('0');
    if first.len() > MOST_DIGITS || leads_with_zero && first.len() > 1 {
        return None;
    }
    // How many digits there are, how many marks between their groups, and how many of the groups behind a mark have three digits.
    let (mut digits, mut count, mut threes) = (first.len(), 0, 0);
    let (mut last, mut last_mark) = (first, None);
    while let Some(mark @ ('.' | ',')) = next.peek() {
        let mut behind = next;
        behind.eat(mark);
        let Some(group) = behind.digits() else { break };
        digits += group.len();
        if digits > MOST_DIGITS {
            return None;
        }
        count += 1;
        threes += usize::from(group.len() == 3);
        (last, last_mark) = (group, Some(mark));
        next = behind;
    }
    let written = &cursor.rest()[..next.at - cursor.at];
    let thousands = |mark: char, groups: usize, last_is_three: bool| {
        let middle = threes - usize::from(last_is_three);
        let marks = written.chars().filter(|c| !c.is_ascii_digit());
        first.len() <= 3 && !leads_with_zero && marks.take(groups).all(|m| m == mark) && middle >= groups
    };
    let is_three = last.len() == 3;
    let (places, misleads) = match (count, last_mark) {
        (0, _) => (0, false),
        (1, Some(',')) => (last.len(), true),
        (1, _) if !is_three || leads_with_zero => (last.len(), false),
        _ if thousands('.', count, false) => (0, true),
        _ if thousands(',', count, false) => (0, false),
        (_, Some(',')) if thousands('.', count - 1, is_three) => (last.len(), true),
        (_, Some('.')) if thousands(',', count - 1, is_three) => (last.len(), false),
        _ => return None,
    };
    if next.is_glued_by(':') {
        return None;
    }
    *cursor = next;
    let digits = written.bytes().filter(u8::is_ascii_digit);
    let coefficient = digits.fold(0, |number, digit| 10 * number + u64::from(digit - b'0'));
    let value = Decimal { coefficient, places: u8::try_from(places).ok()? };
    let is_ambiguous = (count, last_mark) == (1, Some(',')) && is_three && first.len() <= 3 && !leads_with_zero;
    Some(Figure { value, misleads, is_plain: count == 0, is_ambiguous })
}

/// What a number is multiplied by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Scale {
    One,
    Thousand,
    Million,
    Billion,
    Trillion,
}

impl Scale {
    /// As the word behind a number; thousands are written out in digits.
    pub(super) const fn english(self) -> &'static str {
        match self {
            Scale::One | Scale::Thousand => "",
            Scale::Million => "million",
            Scale::Billion => "billion",
            Scale::Trillion => "trillion",
        }
    }

    pub(super) const fn power(self) -> u8 {
        match self {
            Scale::One => 0,
            Scale::Thousand => 3,
            Scale::Million => 6,
            Scale::Billion => 9,
            Scale::Trillion => 12,
        }
    }
}

/// The words behind a number that multiply it. Those in *-an* make it a rough one: *5 jutaan*.
pub(super) static SCALES: Phrases<(Scale, bool), 17> = Phrases::new([
    ("ribu", (Scale::Thousand, false)),
    ("rb", (Scale::Thousand, false)),
    ("rbu", (Scale::Thousand, false)),
    ("juta", (Scale::Million, false)),
    ("jt", (Scale::Million, false)),
    ("miliar", (Scale::Billion, false)),
    ("milyar", (Scale::Billion, false)),
    ("miliard", (Scale::Billion, false)),
    ("milyard", (Scale::Billion, false)),
    ("triliun", (Scale::Trillion, false)),
    ("trilyun", (Scale::Trillion, false)),
    ("trilliun", (Scale::Trillion, false)),
    ("ribuan", (Scale::Thousand, true)),
    ("jutaan", (Scale::Million, true)),
    ("miliaran", (Scale::Billion, true)),
    ("milyaran", (Scale::Billion, true)),
    ("triliunan", (Scale::Trillion, true)),
]);

/// A number with what multiplies it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scaled {
    pub(super) value: Decimal,
    pub(super) scale: Scale,
}

impl Scaled {
    /// A whole number in the shortest exact form: 25000000 is 25 million.
    pub(super) fn shortest(number: u64) -> Self {
        const MOST_PLACES: u8 = 3;
        for scale in [Scale::Trillion, Scale::Billion, Scale::Million] {
            if number >= 10u64.pow(u32::from(scale.power())) {
                let mut value = Decimal { coefficient: number, places: scale.power() };
                while value.places > 0 && value.coefficient.is_multiple_of(10) {
                    value = Decimal { coefficient: value.coefficient / 10, places: value.places - 1 };
                }
                if value.places <= MOST_PLACES {
                    return Self { value, scale };
                }
            }
        }
        Self { value: Decimal::whole(number), scale: Scale::One }
    }

    /// The digits, without the word for what multiplies them.
    pub(super) fn digits(self) -> String {
        match self.scale {
            Scale::Thousand => self.value.shifted(3).unwrap_or(self.value).english(),
            _ => self.value.english(),
        }
    }

    pub(super) fn english(self) -> String {
        match self.scale.english() {
            "" => self.digits(),
            scale => format!("{} {scale}", self.digits()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_as_indonesian_writes_them() {
        for (text, expected) in [
            ("1.234,50", Some("1,234.50")),
            ("12.500", Some("12,500")),
            ("42,03", Some("42.03")),
            ("0,5", Some("0.5")),
            ("0.125", Some("0.125")),
            ("4.0", Some("4.0")),
            ("2000", Some("2,000")),
            ("1.234.567", Some("1,234,567")),
            ("1,234,567", Some("1,234,567")),
            ("1,234.5", Some("1,234.5")),
            ("1.234,567", Some("1,234.567")),
            ("0,05.", Some("0.05")),
            ("1.2.3", None),
            ("1.23.456", None),
            ("1,2,3", None),
            ("0812", None),
            ("1234.567,8", None),
            ("17:20", None),
            ("9999999999999999999", None),
            ("1.000.000.000.000.000.000.000", None),
        ] {
            let number = Cursor::new(text, 0).and_then(|mut cursor| figure(&mut cursor)).map(|figure| figure.value.english());
            assert_eq!(number.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn shortest_forms_are_exact() {
        for (number, expected) in [
            (150_000, "150,000"),
            (25_000_000, "25 million"),
            (1_250_000, "1.25 million"),
            (1_234_567, "1,234,567"),
            (2_000_000_000, "2 billion"),
            (1_500_000_000_000, "1.5 trillion"),
            (u64::MAX, "18,446,744,073,709,551,615"),
        ] {
            assert_eq!(Scaled::shortest(number).english(), expected);
        }
    }
}
