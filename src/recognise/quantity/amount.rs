//! Amounts: a number or a range of them, with what multiplies, qualifies and measures it.

mod part;
mod print;

use super::calendar;
use super::cursor::{Cursor, char_before, word_before};
use super::money::{self, Currency};
use super::numeral::Scale;
use super::phrases::Phrases;
use super::unit::{self, Unit};
use super::words;
use part::Part;

/// An amount as it was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Amount {
    /// *about*, or nothing.
    qualifier: &'static str,
    /// What makes it negative, or nothing.
    minus: &'static str,
    low: Part,
    high: Option<(Joint, Part)>,
    measure: Measure,
    /// For each of what, or nothing.
    per: &'static str,
}

/// What stands between the ends of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    Dash,
    To,
    Or,
    /// *dan*: between the days of a date, and behind *antara*.
    And,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Measure {
    Nothing,
    Money(Currency),
    Unit(Unit),
}

/// Words that say how exact a number is, longer ones first.
static QUALIFIERS: Phrases<&str, 38> = Phrases::new([
    ("sekitar", "about"),
    ("kira-kira", "about"),
    ("kurang lebih", "about"),
    ("lebih kurang", "about"),
    ("plus minus", "about"),
    ("hampir mencapai", "almost"),
    ("hampir", "almost"),
    ("nyaris", "almost"),
    ("lebih dari", "more than"),
    ("kurang dari", "less than"),
    ("tidak lebih dari", "no more than"),
    ("tidak kurang dari", "no less than"),
    ("tak kurang dari", "no less than"),
    ("tak lebih dari", "no more than"),
    ("di atas", "above"),
    ("diatas", "above"),
    ("di bawah", "below"),
    ("dibawah", "below"),
    ("sedikitnya", "at least"),
    ("setidaknya", "at least"),
    ("setidak-tidaknya", "at least"),
    ("sekurang-kurangnya", "at least"),
    ("paling sedikit", "at least"),
    ("paling tidak", "at least"),
    ("minimal", "at least"),
    ("minimum", "at least"),
    ("maksimal", "at most"),
    ("maksimum", "at most"),
    ("paling banyak", "at most"),
    ("paling lama", "at most"),
    ("paling tinggi", "at most"),
    ("paling rendah", "at least"),
    ("paling singkat", "at least"),
    ("paling kurang", "at least"),
    ("sebanyak-banyaknya", "at most"),
    ("selama-lamanya", "at most"),
    ("setinggi-tingginya", "at most"),
    ("rata-rata", "an average of"),
]);

/// Words before a bare number that make it the name of something.
static NAMED_BY_NUMBER: Phrases<(), 24> = Phrases::new([
    ("pasal", ()),
    ("ayat", ()),
    ("nomor", ()),
    ("no", ()),
    ("nomer", ()),
    ("huruf", ()),
    ("angka", ()),
    ("butir", ()),
    ("versi", ()),
    ("bab", ()),
    ("lampiran", ()),
    ("seri", ()),
    ("tipe", ()),
    ("halaman", ()),
    ("hlm", ()),
    ("hal", ()),
    ("poin", ()),
    ("jalan", ()),
    ("jl", ()),
    ("kode", ()),
    ("telepon", ()),
    ("telp", ()),
    ("hp", ()),
    ("nip", ()),
]);

/// Words before a number of four digits that make it a year.
static BEFORE_YEAR: Phrases<(), 14> = Phrases::new([
    ("tahun", ()),
    ("thn", ()),
    ("th", ()),
    ("sejak", ()),
    ("pada", ()),
    ("hingga", ()),
    ("sampai", ()),
    ("dari", ()),
    ("di", ()),
    ("awal", ()),
    ("akhir", ()),
    ("pertengahan", ()),
    ("periode", ()),
    ("semenjak", ()),
]);

/// Whether an amount may begin with `folded`, which is not a number itself.
pub(super) fn may_begin(folded: &str) -> bool {
    matches!(folded, "antara" | "minus" | "negatif") || QUALIFIERS.may_begin(folded)
}

/// The joint that stands here. A dash may have spaces around it.
pub(super) fn joint(cursor: &mut Cursor) -> Option<Joint> {
    cursor.one_of(&JOINTS)
}

static JOINTS: Phrases<Joint, 14> = Phrases::new([
    ("-", Joint::Dash),
    ("–", Joint::Dash),
    ("—", Joint::Dash),
    ("\u{2011}", Joint::Dash),
    ("sampai dengan", Joint::To),
    ("sampai", Joint::To),
    ("hingga", Joint::To),
    ("s.d.", Joint::To),
    ("s.d", Joint::To),
    ("s/d", Joint::To),
    ("sd.", Joint::To),
    ("sd", Joint::To),
    ("atau", Joint::Or),
    ("dan", Joint::And),
]);

/// Whether a range that has begun may go on with a folded word.
pub(super) fn may_continue(folded: &str) -> bool {
    JOINTS.may_begin(folded)
}

/// The amount whose first word or digit stands at byte `start`, the byte where it begins, which may lie before, and the place
/// where it ends.
pub(super) fn read(text: &str, start: usize) -> Option<(Amount, usize, usize)> {
    let begin = begin(text, start)?;
    let mut cursor = Cursor::new(text, begin)?;
    let amount = amount(&mut cursor, text)?;
    cursor.is_in_sight().then_some((amount, begin, cursor.at))
}

/// Where an amount begins: at a currency sign or minus directly before its digits, otherwise where its first word does.
fn begin(text: &str, start: usize) -> Option<usize> {
    let is_digits = text.get(start..)?.starts_with(|c: char| c.is_ascii_digit());
    if !is_digits {
        // What is left of a number that could not be read is none: *dua puluh dua puluh*.
        let is_rest = words::belongs_to_number(word_before(text, start)) && !text[..start].trim_end().ends_with('.');
        return (!is_rest).then_some(start);
    }
    if let Some(at) = money::sign_before(text, start) {
        return Some(at);
    }
    let Some(previous) = char_before(text, start) else { return Some(start) };
    let earlier = char_before(text, start - previous.len_utf8());
    let is_free = earlier.is_none_or(|c| c.is_whitespace() || c == '(');
    match previous {
        '-' | '−' | '–' if is_free => Some(start - previous.len_utf8()),
        '+' | '#' | '/' | '.' | '-' | '_' | '@' | '=' | '×' | '\\' => None,
        ':' | ',' if earlier.is_some_and(|c| c.is_ascii_digit()) => None,
        _ if previous.is_alphanumeric() => None,
        _ if follows_times(&text[..start]) => None,
        _ => Some(start),
    }
}

/// Whether what stands before a number ends with *x*, "times": `2 x 5`.
fn follows_times(before: &str) -> bool {
    let ends_with_it = before.trim_end_matches([' ', '\u{a0}', '.', '\n']).ends_with(['x', 'X']);
    ends_with_it && word_before(before, before.len()).len() == 1
}

fn amount(cursor: &mut Cursor, text: &str) -> Option<Amount> {
    let mut next = *cursor;
    let mut qualifier = next.one_of(&QUALIFIERS).unwrap_or_default();
    let is_between = next.phrase("antara");
    let minus = minus(&mut next);
    let number_at = next;
    let (sign, mut low) = term(&mut next, None)?;
    let mut measure = measure(&mut next, sign);
    let mut high = None;
    if let Some((joint, part, behind, of)) = range(next, sign, low, measure, is_between).filter(|_| may_have_range(qualifier)) {
        low = low.of_range(part);
        (high, measure, next) = (Some((joint, part)), of, behind);
    } else if is_between {
        return None;
    }
    if low.is_ambiguous || high.is_some_and(|(_, high)| high.is_ambiguous) {
        let is_whole = match measure {
            Measure::Money(_) => true,
            Measure::Unit(unit) if unit.is_whole() => true,
            Measure::Unit(unit) if unit.is_percent() => false,
            _ => return None,
        };
        if is_whole {
            low = low.in_thousands();
            high = high.map(|(joint, high)| (joint, high.in_thousands()));
        }
    }
    let per = if measure == Measure::Nothing { "" } else { unit::per(&mut next).unwrap_or_default() };
    if low.is_rough && qualifier.is_empty() {
        qualifier = "about";
    }
    let amount = Amount { qualifier, minus, low, high, measure, per };
    let is_amount = next.is_at_boundary() && amount.is_worth_reading(text, number_at, next);
    *cursor = next;
    is_amount.then_some(amount)
}

/// Whether what is qualified so may be a range: *di atas Rp1 miliar sampai Rp5 miliar* are two bounds.
fn may_have_range(qualifier: &str) -> bool {
    !matches!(qualifier, "above" | "below" | "more than" | "less than")
}

fn minus(cursor: &mut Cursor) -> &'static str {
    let mut next = *cursor;
    let minus = if next.phrase("minus") || next.phrase("negatif") {
        "minus "
    } else if next.eat('-') || next.eat('−') || next.eat('–') {
        "-"
    } else {
        ""
    };
    let goes_on = minus != "-" || next.is_at_digit();
    if goes_on {
        *cursor = next;
    }
    if goes_on { minus } else { "" }
}

/// A number with the currency sign before it. In a range, the end of it belongs to the currency of its beginning.
fn term(cursor: &mut Cursor, range_of: Option<Currency>) -> Option<(Option<Currency>, Part)> {
    let mut next = *cursor;
    next.space();
    let sign = money::sign(&mut next);
    let part = part::read(&mut next, sign.or(range_of))?;
    *cursor = next;
    Some((sign, part))
}

/// What measures the number that ends here, and whose currency sign stood before it.
fn measure(cursor: &mut Cursor, sign: Option<Currency>) -> Measure {
    if let Some(sign) = sign {
        // *Rp15.000 rupiah* says it twice.
        let mut next = *cursor;
        if money::name(&mut next) == Some(sign) {
            *cursor = next;
        }
        return Measure::Money(sign);
    }
    if let Some(name) = money::name(cursor) {
        return Measure::Money(name);
    }
    unit::read(cursor).map_or(Measure::Nothing, Measure::Unit)
}

/// The end of a range whose beginning has been read: the joint, the number, the place behind it, and what measures both.
fn range<'t>(
    mut cursor: Cursor<'t>,
    sign: Option<Currency>,
    low: Part,
    measured: Measure,
    is_between: bool,
) -> Option<(Joint, Part, Cursor<'t>, Measure)> {
    let joint = match joint(&mut cursor)? {
        Joint::Or if is_between => return None,
        Joint::And if !is_between => return None,
        _ if is_between => Joint::And,
        joint => joint,
    };
    let (high_sign, high) = term(&mut cursor, sign)?;
    let of = measure(&mut cursor, high_sign);
    let of = match (measured, of) {
        (Measure::Money(_), Measure::Nothing) if sign.is_some() && joint != Joint::Or && !high.is_year() => measured,
        (Measure::Nothing, of) => of,
        (low, high) if low == high => low,
        _ => return None,
    };
    // Across a word, bare numbers must both be sure; a year may follow: *naik 3,5 hingga 2023*.
    let is_bare = of == Measure::Nothing && high.number.scale == Scale::One && !high.is_spelled();
    let is_sure = !is_bare || if joint == Joint::Dash { low.misleads || high.misleads } else { low.misleads && high.misleads };
    let rises = joint == Joint::Or || low.of_range(high).is_below(high);
    (is_sure && rises && high.number.scale >= low.number.scale).then_some((joint, high, cursor, of))
}

impl Amount {
    /// Whether an English reader is helped by it: it is not a year, a number of a law or a bare number that says the same in
    /// English.
    fn is_worth_reading(&self, text: &str, number_at: Cursor, end: Cursor) -> bool {
        let before = || word_before(text, number_at.at);
        let is_plain =
            self.high.is_none() && self.low.is_plain && self.low.number.scale == Scale::One && self.qualifier.is_empty();
        let says_nothing_new = || is_plain && self.gloss() == text[number_at.at..end.at];
        match self.measure {
            Measure::Money(_) => return !goes_on_in_english(end) && !says_nothing_new(),
            Measure::Unit(unit) => {
                let is_year = self.high.is_none() && self.low.is_year() && !unit.is_percent();
                return !(is_year && (BEFORE_YEAR.get(before()).is_some() || names_month(before())) || says_nothing_new());
            }
            Measure::Nothing => {}
        }
        let parts = [Some(self.low), self.high.map(|(_, high)| high)];
        let is_more = parts.iter().flatten().any(|part| part.number.scale != Scale::One || part.words > 1);
        let is_round = self.low.is_rough && self.low.is_plain && self.low.number.value.coefficient >= 100 && !self.low.is_year();
        let is_number = || NAMED_BY_NUMBER.get(before()).is_none() && !is_address(&text[number_at.at..end.at]);
        let is_new = is_more || is_round || self.low.misleads && is_number() || self.high.is_some_and(|(_, high)| high.misleads);
        is_new && !goes_on_in_english(end) && !end.is_glued_by('-') && !end.is_glued_by('/')
    }
}

fn names_month(word: &str) -> bool {
    Cursor::new(word, 0).is_some_and(|mut cursor| calendar::month(&mut cursor).is_some())
}

/// Whether the number is part of English: `2,5 million`.
fn goes_on_in_english(mut end: Cursor) -> bool {
    static WORDS: Phrases<(), 7> = Phrases::new([
        ("thousand", ()),
        ("million", ()),
        ("billion", ()),
        ("trillion", ()),
        ("percent", ()),
        ("people", ()),
        ("years", ()),
    ]);
    end.one_of(&WORDS).is_some()
}

/// Whether it is the address of a computer: `192.168.100.200`.
fn is_address(number: &str) -> bool {
    number.bytes().filter(|byte| *byte == b'.').count() == 3 && number.split('.').all(|group| group.parse::<u8>().is_ok())
}
