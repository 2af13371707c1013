//! What a law is about: the words behind `tentang`.
//!
//! Nothing marks where they end. Mostly they are written with capitals, so they reach as far as capitals, words of grammar
//! between them, and numbers do; in small letters they are taken only where a punctuation mark bounds them.

use super::scan::{Cursor, same};
use crate::span::Span;

/// The words behind `tentang`, and where they and a closing quote end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Subject {
    pub(super) span: Span,
    pub(super) end: usize,
}

/// The longest subject that is taken, in bytes: a longer one may be a mistake.
const LONGEST: usize = 250;

/// The longest subject in small letters, in words.
const MOST_SMALL: usize = 6;

/// Words of grammar that may stand between two capitalised words one after the other: "untuk dan atas Nama".
const MOST_FUNCTION_WORDS: usize = 3;

/// How many words are looked at to see whether a list or another citation begins.
const LOOK_AHEAD: usize = 12;

/// Words of grammar inside a subject, whether or not they are capitalised. None of them ends it.
#[rustfmt::skip]
const FUNCTION_WORDS: &[&str] = &[
    "antara", "antar", "atas", "atau", "bagi", "dalam", "dan", "dan/atau", "dari", "dengan", "di", "guna", "hingga", "ke", "kepada", "melalui", "menjadi", "no",
    "nomor", "oleh", "pada", "sampai", "sebagai", "secara", "serta", "tahun", "tanpa", "tentang", "terhadap", "untuk", "yang",
];

/// What announces the number of an instrument.
const NUMBER_SIGNS: &[&str] = &["no", "nomor"];

/// What joins the last part of a list to the others.
const AND: &[&str] = &["dan", "atau", "serta", "maupun"];

/// The heads of what is a place in a subject. Any other behind `di` is the place of what the sentence tells.
#[rustfmt::skip]
const PLACES: &[&str] = &[
    "atas", "badan", "bandar", "bawah", "bidang", "dalam", "daerah", "desa", "indonesia", "instansi", "jalan", "kabupaten", "kantor", "kawasan",
    "kecamatan", "kota", "laut", "lingkungan", "lintas", "lokasi", "luar", "museum", "negara", "pasar", "pelabuhan", "perairan", "perguruan",
    "perusahaan", "provinsi", "pulau", "pusat", "rumah", "ruang", "sekolah", "sektor", "seluruh", "sungai", "tempat", "wilayah", "zona",
];

/// Words behind `pada` that tell when the sentence happened.
const DAYS: &[&str] =
    &["senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "tanggal", "hari", "kesempatan"];

/// First words of the names of instruments.
#[rustfmt::skip]
const INSTRUMENTS: &[&str] = &[
    "inpres", "instruksi", "kepdirjen", "kepmen", "kepmenkeu", "kepmenperin", "keppres", "keputusan", "perda", "perdirjen", "peraturan", "perbup",
    "pergub", "permen", "permenaker", "permendag", "permenkeu", "permenkes", "permenperin", "permentan", "perpu", "perppu", "perpres", "perwali",
    "pmk", "pp", "se", "sk", "surat", "undang", "uu",
];

/// First words of the one who acts in the sentence behind a subject.
#[rustfmt::skip]
const ACTORS: &[&str] = &[
    "anggota", "badan", "bupati", "deputi", "direktur", "dirjen", "dpr", "gubernur", "kemenperin", "kementerian", "kepala", "ketua", "mendag",
    "menkeu", "menko", "menperin", "menteri", "pemerintah", "presiden", "sekretaris", "staf", "wakil", "wali", "wamenperin",
];

/// Short titles of those who act. Titles of laws have none, but the news has: "tentang Perindustrian Menperin mengatakan".
const SHORT_ACTORS: &[&str] = &["kemendag", "kemenkeu", "kemenperin", "mendag", "menkeu", "menko", "menperin", "wamenperin"];

/// Nouns that look like verbs with *me-*.
const NOUNS: &[&str] = &["memorandum", "memori", "menara", "mentah", "mental", "menteri"];

/// Words of a clause, which no subject in small letters has.
#[rustfmt::skip]
const CLAUSE_WORDS: &[&str] = &[
    "ada", "adalah", "agar", "akan", "baru", "belum", "berlaku", "bisa", "dapat", "harus", "ia", "ini", "itu", "jadi", "juga", "karena", "kembali", "kini", "kami", "kita",
    "masih", "maka", "mereka", "mengenai", "mulai", "namun", "perlu", "resmi", "saat", "saja", "sebagaimana", "sebuah", "sedang", "sehingga", "serta",
    "sudah", "tak", "telah", "terbit", "tersebut", "tetap", "tetapi", "tidak", "wajib", "yaitu", "yakni",
];

/// The subject behind `tentang`, which the space at `at` separates from what is in front. `may_be_small` allows one in small
/// letters.
pub(super) fn read(at: Cursor, may_be_small: bool) -> Option<Subject> {
    let mut at = introduced(at)?;
    if at.peek().is_some_and(opens_quote) {
        return quoted(at);
    }
    let is_capital = at.peek()?.is_uppercase();
    let subject = match (is_capital, may_be_small) {
        (true, _) => capitalised(&mut at),
        (false, true) => small(&mut at),
        (false, false) => None,
    }?;
    (subject.len() <= LONGEST).then_some(Subject { span: subject, end: subject.end })
}

/// Behind `tentang` and the space around it. In the heading of a law, where it is written in capitals, blank lines may stand
/// around it.
fn introduced(at: Cursor) -> Option<Cursor> {
    let mut after = at;
    after.eat(|c| c == ',');
    let is_word = after.space() && (after.one_of(&["tentang", "mengenai"]) || after.literal("ttg.") || after.one_of(&["ttg"]));
    if is_word && after.space() {
        return Some(after);
    }
    let mut after = at;
    after.run(char::is_whitespace)?;
    let is_heading = after.literal("TENTANG") && after.run(char::is_whitespace).is_some();
    is_heading.then_some(after)
}

fn opens_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '\'' | '‘' | '«')
}

fn quoted(mut at: Cursor) -> Option<Subject> {
    let closing = match at.peek()? {
        '"' => '"',
        '“' => '”',
        '‘' => '’',
        '«' => '»',
        _ => '\'',
    };
    at.eat(|_| true);
    let mut within_reach = at.rest().char_indices().take_while(|(i, _)| *i <= LONGEST);
    let (length, _) = within_reach.find(|(_, c)| *c == closing)?;
    let inside = at.rest().get(..length)?;
    let is_subject = inside.starts_with(char::is_alphanumeric) && !inside.contains("\n\n") && !inside.contains("\r\n\r\n");
    let span = Span::new(at.at(), at.at() + length);
    is_subject.then_some(Subject { span, end: span.end + closing.len_utf8() })
}

/// Words in capitals and what may stand between them.
fn capitalised(at: &mut Cursor) -> Option<Span> {
    let start = at.at();
    let mut end = start;
    let mut function_words = 0;
    let mut has_instrument = false;
    while at.at() - start <= LONGEST + 1 {
        if ends_before(*at) {
            break;
        }
        let Some(word) = word(at) else { break };
        let text = at.str(word);
        has_instrument |= is_instrument(text);
        // A number without a name: that of the law itself, "UU tentang Perindustrian Nomor 3 Tahun 2014".
        if !has_instrument && NUMBER_SIGNS.iter().any(|sign| same(text, sign)) {
            break;
        }
        if is_function_word(text) {
            function_words += 1;
            if function_words > MOST_FUNCTION_WORDS {
                break;
            }
        } else if text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
            end = word.end;
            function_words = 0;
        } else {
            break;
        }
        // The full stop of "No. 5" is none.
        if same(text, "no") {
            at.eat(|c| c == '.');
        }
        if at.peek() == Some(',') && end == word.end && list_goes_on(*at) {
            at.eat(|_| true);
        }
        if !at.space() {
            break;
        }
        if end == word.end && skip_bracket(at) {
            end = at.at();
            if !at.space() {
                break;
            }
        }
    }
    (end > start).then(|| Span::new(start, end))
}

/// Takes a word of a subject, "Undang-Undang", "Barang/Jasa", "4.0", with the marks inside it.
fn word(at: &mut Cursor) -> Option<Span> {
    let mut after = *at;
    let mut end = *at;
    while after.at() - at.at() <= LONGEST {
        if after.eat(|c| c.is_alphanumeric() || matches!(c, '\u{ad}' | '\u{300}'..='\u{36f}')) {
            end = after;
        } else if end.at() == after.at() && end.at() > at.at() {
            let marks = |c: char| matches!(c, '-' | '–' | '/' | '.' | '\'' | '’' | '&' | '_' | '\u{2011}');
            // A comma joins only digits.
            let is_decimal = after.previous().is_some_and(|c| c.is_ascii_digit()) && after.goes_on(&[',']);
            if !(after.eat(marks) || is_decimal && after.eat(|_| true)) {
                break;
            }
        } else {
            break;
        }
    }
    let span = Span::new(at.at(), end.at());
    *at = end;
    (!span.is_empty()).then_some(span)
}

fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.iter().any(|other| same(word, other))
}

fn is_instrument(word: &str) -> bool {
    let first = word.split('-').next().unwrap_or_default();
    INSTRUMENTS.iter().any(|other| same(first, other))
}

/// Whether something begins here that is no part of the subject: another citation, a place or day of the sentence, the enacting
/// words of a law.
fn ends_before(at: Cursor) -> bool {
    let mut after = at;
    if after.literal("DENGAN RAHMAT") {
        return true;
    }
    if after.one_of(SHORT_ACTORS) {
        return true;
    }
    if after.one_of(AND) {
        return after.space() && begins_citation(after);
    }
    // Not the DI of "DI Yogyakarta".
    if after.literal("di") && !after.is_in_word() {
        return !(after.space() && after.one_of(PLACES));
    }
    let mut after = at;
    after.one_of(&["pada"]) && after.space() && after.one_of(DAYS)
}

/// Whether a list begins with the comma here: further parts, the last with `dan`, and none of them one who acts.
fn list_goes_on(mut at: Cursor) -> bool {
    let mut words_in_part = 0;
    for _ in 0..LOOK_AHEAD {
        if at.eat(|c| c == ',') {
            words_in_part = 0;
        }
        if !at.space() {
            return false;
        }
        let is_last = at.one_of(AND);
        if is_last {
            if !at.space() {
                return false;
            }
            words_in_part = 0;
        }
        if words_in_part == 0 && (at.one_of(ACTORS) || begins_citation(at)) {
            return false;
        }
        let Some(word) = word(&mut at) else { return false };
        let text = at.str(word);
        let is_capital = text.starts_with(char::is_uppercase);
        if is_last {
            return is_capital;
        }
        if !is_capital && !is_function_word(text) {
            return false;
        }
        words_in_part += 1;
    }
    false
}

/// Whether an instrument with its number begins here.
fn begins_citation(mut at: Cursor) -> bool {
    let mut first = at;
    if !first.one_of(INSTRUMENTS) {
        return false;
    }
    for _ in 0..LOOK_AHEAD {
        let Some(word) = word(&mut at) else { return false };
        let text = at.str(word);
        if same(text, "tentang") {
            return false;
        }
        if text.starts_with(|c: char| c.is_ascii_digit()) {
            return true;
        }
        at.eat(|c| c == '.');
        if !at.space() {
            return false;
        }
    }
    false
}

/// Takes a bracket with more of the subject behind it: "Standar Nasional Indonesia (SNI) Kaca Lembaran". One that ends the
/// subject is the short name of the law, "Perindustrian (UU Perindustrian)".
fn skip_bracket(at: &mut Cursor) -> bool {
    const LONGEST_BRACKET: usize = 40;
    let mut after = *at;
    if !after.eat(|c| c == '(') || after.clone().one_of(INSTRUMENTS) || !after.peek().is_some_and(char::is_uppercase) {
        return false;
    }
    let inside = after.run(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '/'));
    if inside.is_none_or(|inside| inside.len() > LONGEST_BRACKET) || !after.eat(|c| c == ')') {
        return false;
    }
    let mut next = after;
    let goes_on = next.space() && !ends_before(next) && {
        let word = word(&mut next);
        word.is_some_and(|word| {
            next.str(word).starts_with(char::is_uppercase) || is_function_word(next.str(word)) && is_followed_up(next)
        })
    };
    if goes_on {
        *at = after;
    }
    goes_on
}

/// Whether a capital follows, behind words of grammar at most.
fn is_followed_up(mut at: Cursor) -> bool {
    for _ in 0..MOST_FUNCTION_WORDS {
        if !at.space() || at.peek().is_some_and(char::is_uppercase) {
            break;
        }
        if !word(&mut at).is_some_and(|word| is_function_word(at.str(word))) {
            return false;
        }
    }
    at.peek().is_some_and(char::is_uppercase)
}

/// A few words in small letters, which a punctuation mark or the end of the text bounds.
fn small(at: &mut Cursor) -> Option<Span> {
    let start = at.at();
    for _ in 0..MOST_SMALL {
        let word = word(at)?;
        let text = at.str(word);
        let is_name =
            text.starts_with(char::is_alphabetic) && !CLAUSE_WORDS.iter().any(|other| same(text, other)) && !is_verb(text);
        if !is_name {
            return None;
        }
        let is_end = at.peek().is_none_or(|c| matches!(c, '.' | ',' | ';' | ':' | ')' | '!' | '?' | '"' | '”'));
        if is_end {
            return (!is_function_word(text)).then(|| Span::new(start, word.end));
        }
        if !at.space() {
            return None;
        }
    }
    None
}

/// Whether a word looks like the verb of a sentence. Titles have nouns.
fn is_verb(word: &str) -> bool {
    const LEAST: usize = 6;
    let begins = |beginnings: &[&str]| beginnings.iter().any(|beginning| word.starts_with(beginning));
    // not "distribusi"
    let is_passive = begins(&["di"]) && (word.ends_with("kan") || word.ends_with('i') && !word.ends_with("si"));
    word.len() >= LEAST && (is_passive || begins(&["mem", "men"]) && !NOUNS.contains(&word))
}
