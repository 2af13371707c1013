//! The English words that numbers are written with.

/// Numbers below a hundred.
const UNITS: [(&str, f64); 30] = [
    ("zero", 0.0),
    ("nil", 0.0),
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
    ("dozen", 12.0),
];

const ORDINALS: [(&str, f64); 28] = [
    ("first", 1.0),
    ("second", 2.0),
    ("third", 3.0),
    ("fourth", 4.0),
    ("fifth", 5.0),
    ("sixth", 6.0),
    ("seventh", 7.0),
    ("eighth", 8.0),
    ("ninth", 9.0),
    ("tenth", 10.0),
    ("eleventh", 11.0),
    ("twelfth", 12.0),
    ("thirteenth", 13.0),
    ("fourteenth", 14.0),
    ("fifteenth", 15.0),
    ("sixteenth", 16.0),
    ("seventeenth", 17.0),
    ("eighteenth", 18.0),
    ("nineteenth", 19.0),
    ("twentieth", 20.0),
    ("thirtieth", 30.0),
    ("fortieth", 40.0),
    ("fiftieth", 50.0),
    ("sixtieth", 60.0),
    ("seventieth", 70.0),
    ("eightieth", 80.0),
    ("ninetieth", 90.0),
    ("hundredth", 100.0),
];

/// What a number before it is multiplied by.
const SCALES: [(&str, f64); 14] = [
    ("hundred", 1e2),
    ("thousand", 1e3),
    ("k", 1e3),
    ("million", 1e6),
    ("mn", 1e6),
    ("mln", 1e6),
    ("mio", 1e6),
    ("billion", 1e9),
    ("bn", 1e9),
    ("bln", 1e9),
    ("trillion", 1e12),
    ("tn", 1e12),
    ("trn", 1e12),
    ("tln", 1e12),
];

/// Scales of one letter, only behind an amount of money.
const LETTER_SCALES: [(&str, f64); 3] = [("m", 1e6), ("b", 1e9), ("t", 1e12)];

/// The parts of a whole, behind a number.
const FRACTIONS: [(&str, f64); 9] = [
    ("half", 2.0),
    ("third", 3.0),
    ("quarter", 4.0),
    ("fourth", 4.0),
    ("fifth", 5.0),
    ("sixth", 6.0),
    ("eighth", 8.0),
    ("tenth", 10.0),
    ("ninth", 9.0),
];

/// Words that say how many times.
const MULTIPLES: [(&str, f64); 25] = [
    ("twice", 2.0),
    ("double", 2.0),
    ("doubles", 2.0),
    ("doubled", 2.0),
    ("doubling", 2.0),
    ("twofold", 2.0),
    ("thrice", 3.0),
    ("triple", 3.0),
    ("triples", 3.0),
    ("tripled", 3.0),
    ("tripling", 3.0),
    ("treble", 3.0),
    ("trebled", 3.0),
    ("trebling", 3.0),
    ("threefold", 3.0),
    ("quadruple", 4.0),
    ("quadrupled", 4.0),
    ("quadrupling", 4.0),
    ("fourfold", 4.0),
    ("quintupled", 5.0),
    ("fivefold", 5.0),
    ("sixfold", 6.0),
    ("tenfold", 10.0),
    ("hundredfold", 100.0),
    ("eightfold", 8.0),
];

/// Words that a number hides in, without being meant as one.
const IDIOMS: [(&str, f64); 12] = [
    ("both", 2.0),
    ("couple", 2.0),
    ("pair", 2.0),
    ("twin", 2.0),
    ("dual", 2.0),
    ("bilateral", 2.0),
    ("trilateral", 3.0),
    ("trio", 3.0),
    ("once", 1.0),
    ("single", 1.0),
    ("sole", 1.0),
    ("duo", 2.0),
];

const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Words before a number that make it a rough one.
const ROUGH: [&str; 34] = [
    "about",
    "around",
    "roughly",
    "approximately",
    "some",
    "nearly",
    "almost",
    "over",
    "under",
    "than",
    "above",
    "below",
    "close",
    "up",
    "circa",
    "estimated",
    "exceeding",
    "exceed",
    "exceeded",
    "exceeds",
    "top",
    "topped",
    "near",
    "most",
    "least",
    "minimum",
    "maximum",
    "surpassing",
    "surpassed",
    "reaching",
    "beyond",
    "just",
    "well",
    "within",
];

fn find<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}

pub(super) fn unit(word: &str) -> Option<f64> {
    find(&UNITS, word)
}

pub(super) fn ordinal(word: &str) -> Option<f64> {
    find(&ORDINALS, word)
}

pub(super) fn scale(word: &str) -> Option<f64> {
    find(&SCALES, word)
}

pub(super) fn letter_scale(word: &str) -> Option<f64> {
    find(&LETTER_SCALES, word)
}

/// How many parts a fraction has: *thirds* has three.
pub(super) fn fraction(word: &str) -> Option<f64> {
    let singular = if word == "halves" { "half" } else { word.strip_suffix('s').unwrap_or(word) };
    find(&FRACTIONS, singular)
}

pub(super) fn multiple(word: &str) -> Option<f64> {
    find(&MULTIPLES, word)
}

pub(super) fn idiom(word: &str) -> Option<f64> {
    find(&IDIOMS, word)
}

pub(super) fn is_rough(word: &str) -> bool {
    ROUGH.contains(&word)
}

/// A month by its name or its first three letters, from 1.
pub(super) fn month(word: &str) -> Option<u8> {
    let place = MONTHS.iter().position(|month| {
        *month == word || (word.len() == 3 && month.starts_with(word)) || word == "sept" && *month == "september"
    })?;
    u8::try_from(place + 1).ok()
}

/// A day of the week, from 1 for Monday.
pub(super) fn weekday(word: &str) -> Option<u8> {
    let word = word.strip_suffix("'s").unwrap_or(word);
    let word = if WEEKDAYS.contains(&word) { word } else { word.strip_suffix('s').unwrap_or(word) };
    let place = WEEKDAYS.iter().position(|day| *day == word)?;
    u8::try_from(place + 1).ok()
}

/// The value of Roman numerals in capitals: at least two, or one of V and X.
pub(crate) fn roman(text: &str) -> Option<f64> {
    let is_likely = (2..=7).contains(&text.len()) || matches!(text, "V" | "X");
    if !is_likely || matches!(text, "DC" | "CD" | "MC" | "MD" | "MI" | "DI" | "CV" | "MM" | "CC" | "DM" | "LC" | "XL" | "XXL") {
        return None;
    }
    let digit = |letter: char| {
        Some(match letter {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            'L' => 50,
            'C' => 100,
            _ => return None,
        })
    };
    let mut sum = 0i32;
    let mut last = 0;
    for letter in text.chars().rev() {
        let value = digit(letter)?;
        if value < last {
            sum -= value
        } else {
            sum += value
        }
        last = last.max(value);
    }
    (sum > 0).then_some(f64::from(sum))
}
