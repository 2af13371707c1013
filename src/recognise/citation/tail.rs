//! What follows the name of a law or other instrument: its number, its year, what it is about.

use std::fmt::Write as _;

use super::scan::{Cursor, is_year, one_line, same};
use super::subject;
use crate::english::title::capitalized;
use crate::span::Span;

/// What follows the name of an instrument. It has a number, a year or a subject, mostly all three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tail {
    /// Byte offset behind it.
    pub(crate) end: usize,
    number: Option<Span>,
    year: Option<Span>,
    /// When it was made, where that is told behind the number: "3 Maret 2020".
    date: Option<Span>,
    /// What the instrument is about, in Indonesian and without the quotes around it.
    pub(crate) subject: Option<Span>,
}

/// The longest bracket between an instrument's name and its number, "Peraturan Pemerintah (PP) Nomor 28", in bytes.
const LONGEST_SHORT_FORM: usize = 30;

/// More digits than this without a slash or a letter are a telephone number.
const MOST_DIGITS: usize = 6;

/// Whether a tail may begin with a folded word behind the name of an instrument.
pub(crate) fn tail_may_begin(folded: &str) -> bool {
    matches!(folded, "no" | "nomor" | "nomer" | "nr" | "tahun" | "thn" | "th" | "ri" | "r.i" | "republik" | "tentang" | "tanggal")
}

/// The tail of an instrument's name that ends at byte `end` of `text`: " No. 3 Tahun 2014 tentang Perindustrian", " 28/2021",
/// "-131/PMK.04/2018".
pub(crate) fn tail(text: &str, end: usize) -> Option<Tail> {
    let at = Cursor::new(text, end)?;
    let (number, year, mut behind) = match at.peek()? {
        '-' | '.' | '\u{2011}' => glued(at).or_else(|| numbered(at))?,
        _ => match numbered(at) {
            Some(found) => found,
            None => return subject_first(at),
        },
    };
    let date = date(&mut behind);
    let subject = subject::read(behind, true);
    Some(Tail {
        end: subject.map_or(behind.at(), |found| found.end),
        number,
        year,
        date,
        subject: subject.map(|found| found.span),
    })
}

/// A subject, and the number behind it if there is one: " tentang Perindustrian", " tentang Perindustrian No. 3 Tahun 2014".
fn subject_first(at: Cursor) -> Option<Tail> {
    let subject = subject::read(without_republic(at), false)?;
    let behind = at.moved_to(subject.end);
    let is_apart = behind.peek().is_some_and(char::is_whitespace);
    let (number, year, end) = match numbered(behind).filter(|_| is_apart) {
        Some((number, year, behind)) => (number, year, behind.at()),
        None => (None, None, subject.end),
    };
    Some(Tail { end, number, year, date: None, subject: Some(subject.span) })
}

type Numbered<'t> = (Option<Span>, Option<Span>, Cursor<'t>);

/// Number and year with space in front: " RI No. 3 Tahun 2014", " (PP) 28/2021", " Tahun 2014", " Tahun 2014 Nomor 4".
fn numbered(at: Cursor) -> Option<Numbered> {
    let mut at = without_republic(without_short_form(at));
    let is_abbreviated = at.eat(|c| c == '.');
    if !at.space() {
        return None;
    }
    if at.number_sign() {
        let (number, year) = reference(&mut at, true)?;
        return Some((Some(number), year.or_else(|| tagged_year(&mut at)), at));
    }
    // "PP. No. 28" is an instrument, "PP. 28" may be the end of a sentence.
    if is_abbreviated {
        return None;
    }
    let mut dated = at;
    if let Some(year) = year_word(&mut dated).then(|| dated.year()).flatten() {
        let mut after = dated;
        let number = (after.space() && after.number_sign()).then(|| reference(&mut after, true)).flatten();
        return Some(match number {
            Some((number, None)) => (Some(number), Some(year), after),
            _ => (None, Some(year), dated),
        });
    }
    let mut plain = at;
    if let Some(number) = plain.digits(4)
        && let Some(year) = tagged_year(&mut plain)
    {
        return Some((Some(number), Some(year), plain));
    }
    let (number, year) = reference(&mut at, false)?;
    Some((Some(number), year.or_else(|| tagged_year(&mut at)), at))
}

/// A number joined to the instrument's short form by a hyphen or full stop: "PMK-131/PMK.04/2018". Letters that the number does
/// not repeat are a part of it: "SE-5/PJ/2020".
fn glued(mut at: Cursor) -> Option<Numbered> {
    let short = short_form_before(at)?;
    at.eat(|_| true);
    let (number, year) = reference(&mut at, false)?;
    let is_repeated = at.str(number).contains(at.str(short));
    let number = if is_repeated || year.is_some() { number } else { Span::new(short.start, number.end) };
    Some((Some(number), year.or_else(|| tagged_year(&mut at)), at))
}

/// The capitals directly in front of a place. They are no short form inside a longer number, "10/PMK.03/2021".
fn short_form_before(at: Cursor) -> Option<Span> {
    let mut start = at;
    while at.at() - start.at() < LONGEST_SHORT_FORM && start.previous().is_some_and(|c| c.is_ascii_uppercase()) {
        start.back();
    }
    let is_inside = start.previous().is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '.' | '-'));
    (!is_inside).then(|| Span::new(start.at(), at.at()))
}

/// Behind the short form of the instrument in brackets, if there is one.
fn without_short_form(at: Cursor) -> Cursor {
    let mut after = at;
    let is_bracket = after.space() && after.eat(|c| c == '(') && {
        let inside = after.run(|c| c.is_ascii_alphabetic() || matches!(c, ' ' | '-' | '/'));
        inside.is_some_and(|inside| inside.len() <= LONGEST_SHORT_FORM) && after.eat(|c| c == ')')
    };
    if is_bracket { after } else { at }
}

/// Behind "RI" or "Republik Indonesia", which the name of a law in full has.
fn without_republic(at: Cursor) -> Cursor {
    let mut after = at;
    if !after.space() {
        return at;
    }
    let is_initials = after.literal("R.I.") || after.literal("RI") && !after.is_in_word();
    if is_initials || after.words(&["republik", "indonesia"]) { after } else { at }
}

fn year_word(at: &mut Cursor) -> bool {
    let found = at.one_of(&["tahun", "thn", "th"]);
    if found {
        at.eat(|c| c == '.');
        at.space();
    }
    found
}

/// Takes the year behind a number: " Tahun 2014", " Th. 2014", ", Tahun 2014", "/Tahun 2014".
fn tagged_year(at: &mut Cursor) -> Option<Span> {
    let mut after = *at;
    after.eat(|c| matches!(c, ',' | '/'));
    after.space();
    let year = year_word(&mut after).then(|| after.year()).flatten()?;
    *at = after;
    Some(year)
}

/// Takes the date behind a number: " tanggal 3 Maret 2020".
fn date(at: &mut Cursor) -> Option<Span> {
    let mut after = *at;
    if !after.space() || !after.one_of(&["tanggal", "tertanggal"]) || !after.space() {
        return None;
    }
    let day = after.digits(2)?;
    let has_month = after.space() && after.word().is_some_and(|word| month(word).is_some()) && after.space();
    let year = after.year().filter(|_| has_month)?;
    *at = after;
    Some(Span::new(day.start, year.end))
}

/// The English name of a month.
fn month(indonesian: &str) -> Option<&'static str> {
    const MONTHS: [(&str, &str); 13] = [
        ("januari", "January"),
        ("februari", "February"),
        ("pebruari", "February"),
        ("maret", "March"),
        ("april", "April"),
        ("mei", "May"),
        ("juni", "June"),
        ("juli", "July"),
        ("agustus", "August"),
        ("september", "September"),
        ("oktober", "October"),
        ("november", "November"),
        ("desember", "December"),
    ];
    MONTHS.iter().find(|(name, _)| same(indonesian, name)).map(|(_, english)| *english)
}

/// Takes a number, and the year where the two are "28/2021". One that no "No." announces must be of a form that only such numbers
/// have.
fn reference(at: &mut Cursor, is_announced: bool) -> Option<(Span, Option<Span>)> {
    let mut after = *at;
    let mut span = joined(&mut after)?;
    if is_announced {
        span = docket(&mut after, span);
    }
    let text = after.str(span);
    let (first, last) = text.split_once('/').unwrap_or((text, ""));
    let digits = first.trim_end_matches(|c: char| c.is_ascii_uppercase());
    let is_plain = !digits.is_empty() && digits.len() <= 4 && first.len() <= digits.len() + 1 && is_digits(digits);
    let behind = after;
    if is_plain && is_year(last) {
        if behind.goes_on(&[',']) || behind.is_in_word() {
            return None;
        }
        *at = after;
        let slash = span.start + first.len();
        return Some((Span::new(span.start, slash), Some(Span::new(slash + 1, span.end))));
    }
    let digit_count = text.bytes().filter(u8::is_ascii_digit).count();
    let has_letter = text.contains(|c: char| c.is_ascii_uppercase());
    let is_number = if is_announced {
        digit_count > 0 && (digit_count <= MOST_DIGITS || has_letter || text.contains('/'))
            || is_roman(text) && tagged_year(&mut after.clone()).is_some()
    } else {
        // 68/PMK.010/2022
        has_letter && text.rsplit_once('/').is_some_and(|(_, year)| is_year(year))
    };
    is_number.then(|| {
        *at = after;
        (span, None)
    })
}

/// A number of a case with what belongs to it behind a space: "813 K/Pid/2023" at the Supreme Court, "34/Pid.Sus/2024/PN Jkt.Pst"
/// at the court of a town.
fn docket(at: &mut Cursor, number: Span) -> Span {
    const COURTS: [&str; 4] = ["/PN", "/PA", "/PT", "/PTUN"];
    let mut after = *at;
    if !after.space() {
        return number;
    }
    let text = at.str(number);
    let rest = if is_digits(text) {
        joined(&mut after).filter(|rest| {
            let rest = at.str(*rest);
            rest.starts_with(|c: char| c.is_ascii_uppercase()) && rest.rsplit_once('/').is_some_and(|(_, year)| is_year(year))
        })
    } else if COURTS.iter().any(|court| text.ends_with(court)) {
        let town = after.run(|c| c.is_ascii_alphabetic() || c == '.');
        town.filter(|town| at.str(*town).starts_with(|c: char| c.is_ascii_uppercase()) && !at.str(*town).ends_with('.'))
    } else {
        None
    };
    match rest {
        Some(rest) => {
            *at = after;
            Span::new(number.start, rest.end)
        }
        None => number,
    }
}

/// Takes letters and digits joined by the marks that numbers of documents have. A space beside a slash does not end it: "16
/// /M-IND/PER/ 2/2011".
fn joined(at: &mut Cursor) -> Option<Span> {
    const LONGEST: usize = 64;
    let start = at.at();
    let mut after = *at;
    let mut end = *at;
    while after.at() - start <= LONGEST {
        if after.eat(|c| c.is_ascii_alphanumeric()) {
            end = after;
            continue;
        }
        let is_slash = after.peek() == Some('/');
        if is_slash && tagged_year(&mut after.clone()).is_some() {
            break;
        }
        if after.eat(|c| matches!(c, '/' | '.' | '-' | '–' | '_')) {
            let mut next = after;
            if is_slash && next.eat(|c| c == ' ') && continues(next) {
                after = next;
            }
            continue;
        }
        let mut next = after;
        if after.at() > start && next.eat(|c| c == ' ') && next.eat(|c| c == '/') && continues(next) {
            after.eat(|c| c == ' ');
            continue;
        }
        break;
    }
    let span = Span::new(start, end.at());
    if span.is_empty() || span.len() > LONGEST || end.peek().is_some_and(char::is_alphanumeric) {
        return None;
    }
    *at = end;
    Some(span)
}

/// Whether a number goes on behind a slash and a space.
fn continues(at: Cursor) -> bool {
    at.peek().is_some_and(|c| c.is_ascii_digit() || c.is_ascii_uppercase()) && !year_word(&mut at.clone())
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_roman(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C' | b'D' | b'M'))
}

impl Tail {
    /// The citation in English: `instrument` is what the name in front of it means, `subject` what the subject does where that is
    /// known. A subject that is not stays Indonesian and in quotes: Law No. 3 of 2014 on "Perindustrian".
    pub(crate) fn gloss(&self, text: &str, instrument: &str, subject: Option<&str>) -> String {
        let of = |span: Span| text.get(span.range()).unwrap_or_default();
        let mut gloss = capitalized(instrument);
        if let Some(number) = self.number {
            // Spaces beside slashes are slips.
            let _ = write!(gloss, " No. {}", one_line(of(number)).replace(" /", "/").replace("/ ", "/"));
        }
        if let Some(year) = self.year {
            let _ = write!(gloss, " of {}", of(year));
        }
        let date = self.date.map(|span| of(span).split_whitespace());
        if let Some([day, name, year]) = date.and_then(|words| <[&str; 3]>::try_from(words.collect::<Vec<_>>()).ok()) {
            let _ = write!(gloss, " dated {} {}, {year}", month(name).unwrap_or(name), day.trim_start_matches('0'));
        }
        match (subject, self.subject) {
            (Some(english), _) => {
                let _ = write!(gloss, " on {english}");
            }
            (None, Some(span)) => {
                let _ = write!(gloss, " on \"{}\"", one_line(of(span)));
            }
            (None, None) => {}
        }
        gloss
    }
}
