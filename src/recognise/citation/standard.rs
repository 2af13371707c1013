//! Numbered documents and codes whose name needs no dictionary: "SNI 7182:2015", "kode HS 8703.21", "KBLI 10710 dan 10720".

use super::scan::{Cursor, one_line};
use crate::span::Span;

/// A standard, code or register number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standard {
    pub(crate) span: Span,
    scheme: &'static Scheme,
    /// The numbers, from the first to the last.
    codes: Span,
    is_list: bool,
}

/// A kind of number and its English.
#[derive(Debug, PartialEq, Eq)]
struct Scheme {
    /// As it must stand in the text.
    name: &'static str,
    shape: Shape,
    one: &'static str,
    several: &'static str,
    /// Numbers that are editions of the scheme and none of its codes: "KBLI 2020".
    editions: &'static [&'static str],
}

/// What the numbers of a scheme look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// "7182:2015", "07-2052-2002", "ISO/IEC 17025:2017"
    Standard,
    /// Digits, so many at least and at most.
    Digits(usize, usize),
    /// "8703", "8703.21", "8703.21.10"
    Tariff,
    /// Digits with full stops and hyphens among them, so many at least.
    Dotted(usize),
}

const STANDARD: Scheme = Scheme { name: "", shape: Shape::Standard, one: "", several: "", editions: &[] };

const SCHEMES: [Scheme; 12] = [
    Scheme { name: "SNI", one: "Indonesian National Standard SNI", several: "Indonesian National Standards SNI", ..STANDARD },
    Scheme { name: "RSNI", one: "draft Indonesian National Standard RSNI", ..STANDARD },
    Scheme { name: "RSNI2", one: "draft Indonesian National Standard RSNI2", ..STANDARD },
    Scheme { name: "RSNI3", one: "draft Indonesian National Standard RSNI3", ..STANDARD },
    Scheme { name: "SII", one: "Indonesian Industrial Standard SII", ..STANDARD },
    Scheme {
        name: "KBLI",
        shape: Shape::Digits(2, 5),
        one: "Indonesian business classification code (KBLI)",
        several: "Indonesian business classification codes (KBLI)",
        editions: &["1997", "2000", "2005", "2009", "2015", "2017", "2020", "2025"],
    },
    Scheme {
        name: "KBKI",
        shape: Shape::Digits(4, 10),
        one: "Indonesian commodity classification code (KBKI)",
        several: "Indonesian commodity classification codes (KBKI)",
        editions: &["2010", "2012", "2015"],
    },
    Scheme {
        name: "KLU",
        shape: Shape::Digits(5, 5),
        one: "tax business classification code (KLU)",
        several: "tax business classification codes (KLU)",
        editions: &[],
    },
    Scheme {
        name: "HS",
        shape: Shape::Tariff,
        one: "Harmonized System (HS) code",
        several: "Harmonized System (HS) codes",
        editions: &["1988", "1992", "1996", "2012", "2017", "2022", "2028"],
    },
    Scheme { name: "pos tarif", shape: Shape::Tariff, one: "tariff heading", several: "tariff headings", editions: &[] },
    Scheme { name: "NIB", shape: Shape::Digits(13, 13), one: "business identification number (NIB)", several: "", editions: &[] },
    Scheme { name: "NPWP", shape: Shape::Dotted(15), one: "taxpayer identification number (NPWP)", several: "", editions: &[] },
];

/// The longest number, in bytes.
const LONGEST: usize = 40;

/// How many numbers a list has at most.
const MOST_CODES: usize = 24;

/// Bodies whose standards a national standard takes over: "SNI ISO/IEC 17025:2017".
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "API", "ASTM", "BS", "CAC", "CISPR", "DIN", "EN", "ETSI", "GUIDE", "IEC", "IEEE", "ISO", "ITU", "IWA", "JIS", "OIML", "RCP", "STAN", "TR", "TS",
];

/// Whether a standard or code may begin with a word that is folded to `folded`.
pub(crate) fn standard_may_begin(folded: &str) -> bool {
    matches!(folded, "kode" | "nomor" | "pos") || SCHEMES.iter().any(|scheme| scheme.name.eq_ignore_ascii_case(folded))
}

/// The standard or code that begins at byte `start` of `text`.
pub(crate) fn standard(text: &str, start: usize) -> Option<Standard> {
    let mut at = Cursor::new(text, start)?;
    // "kode HS", "nomor KBLI"
    let mut is_certain = at.one_of(&["kode", "nomor"]);
    if is_certain && !at.space() {
        return None;
    }
    let scheme = SCHEMES.iter().find(|scheme| scheme.takes_name(&mut at))?;
    // "HS Code 8703", "KBLI kode 10710"
    let mut inner = at;
    if inner.space() && inner.one_of(&["code", "kode"]) {
        at = inner;
        is_certain = true;
    }
    // "SNI Nomor 7182:2015"
    inner = at;
    if inner.space() && inner.number_sign() {
        at = inner;
        is_certain = true;
    } else {
        let has_mark = at.eat(|c| matches!(c, ':' | '-' | '.'));
        if !at.space() && !has_mark {
            return None;
        }
    }
    let first = scheme.code(&mut at, is_certain)?;
    let mut last = first;
    for _ in 1..MOST_CODES {
        let Some(further) = scheme.further(&mut at, first) else { break };
        last = further;
    }
    let codes = Span::new(first.start, last.end);
    Some(Standard { span: Span::new(start, codes.end), scheme, codes, is_list: first != last })
}

impl Standard {
    /// "Indonesian National Standard SNI 7182:2015", "Indonesian business classification codes (KBLI) 10710 and 10720".
    pub(crate) fn gloss(&self, text: &str) -> String {
        let codes = one_line(text.get(self.codes.range()).unwrap_or_default());
        if !self.is_list {
            return format!("{} {}", self.scheme.one, codes.replace(" :", ":").replace(": ", ":"));
        }
        let words = codes.split(' ').map(|word| match word {
            "atau" => "or",
            "dan" | "serta" => "and",
            _ => word,
        });
        format!("{} {}", self.scheme.several, words.collect::<Vec<_>>().join(" "))
    }
}

impl Scheme {
    /// Takes the name, of which short forms have only capitals.
    fn takes_name(&self, at: &mut Cursor) -> bool {
        if self.name == "pos tarif" {
            return at.words(&["pos", "tarif"]);
        }
        let mut after = *at;
        let found = after.literal(self.name) && !after.is_in_word();
        if found {
            *at = after;
        }
        found
    }

    /// Takes one number. `is_certain` where a word says that it is one.
    fn code(&self, at: &mut Cursor, is_certain: bool) -> Option<Span> {
        let mut after = *at;
        let code = match self.shape {
            Shape::Standard => designation(&mut after, is_certain),
            Shape::Digits(least, most) => after.run(|c| c.is_ascii_digit()).filter(|run| (least..=most).contains(&run.len())),
            Shape::Tariff => run_with_marks(&mut after, &['.']).filter(|run| is_tariff(after.str(*run))),
            Shape::Dotted(least) => run_with_marks(&mut after, &['.', '-']).filter(|run| {
                let count = after.str(*run).bytes().filter(u8::is_ascii_digit).count();
                (least..=least + 1).contains(&count)
            }),
        }?;
        let is_cut = after.is_in_word() || after.goes_on(&['.', ',', '/', '-', ':']);
        let is_other = !is_certain && (after.is_counted() || self.editions.iter().any(|edition| *edition == after.str(code)));
        if is_cut || is_other {
            return None;
        }
        *at = after;
        Some(code)
    }

    /// Takes a further number of a list, which must be as long as the `first`.
    fn further(&self, at: &mut Cursor, first: Span) -> Option<Span> {
        const LEAST: usize = 4;
        if self.several.is_empty() || first.len() < LEAST {
            return None;
        }
        let mut after = *at;
        let has_comma = after.eat(|c| c == ',');
        let has_space = after.space();
        let has_and = after.one_of(&["dan", "serta", "atau"]);
        if !has_space || !(has_comma || has_and) || has_and && !after.space() {
            return None;
        }
        let code = self.code(&mut after, false).filter(|code| code.len() == first.len())?;
        *at = after;
        Some(code)
    }
}

/// Takes the number of a standard: bodies, digits joined by marks, and the year.
fn designation(at: &mut Cursor, is_certain: bool) -> Option<Span> {
    const LEAST: usize = 4;
    let mut after = *at;
    let mut has_body = false;
    loop {
        let mut next = after;
        let Some(run) = next.run(|c| c.is_ascii_uppercase() || c == '/') else { break };
        if !next.str(run).split('/').all(|body| BODIES.contains(&body)) || !next.space() {
            return None;
        }
        after = next;
        has_body = true;
    }
    let run = run_with_marks(&mut after, &['-', '.', ':', '/'])?;
    let digits = after.str(run);
    // "SNI 7182 : 2015"
    let mut year = after;
    year.space();
    let has_year = year.eat(|c| c == ':') && {
        year.space();
        year.year().is_some()
    };
    after = if has_year { year } else { after };
    // "/Amd.1:2013"
    let mut amendment = after;
    if amendment.literal("/Amd") {
        amendment.eat(|c| c == '.');
        amendment.space();
        if run_with_marks(&mut amendment, &[':']).is_some() {
            after = amendment;
        }
    }
    let is_number = if digits.contains(['-', ':', '/']) {
        digits.len() > LEAST && !is_range_of_years(digits)
    } else {
        let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        is_certain || has_year || has_body || is_plain && (LEAST..=LEAST + 1).contains(&digits.len()) && !is_recent_year(digits)
    };
    is_number.then(|| {
        let code = Span::new(at.at(), after.at());
        *at = after;
        code
    })
}

fn is_range_of_years(text: &str) -> bool {
    text.split_once('-').is_some_and(|(from, to)| is_recent_year(from) && is_recent_year(to))
}

fn is_recent_year(digits: &str) -> bool {
    digits.len() == 4 && digits.parse::<u16>().is_ok_and(|year| (1990..2040).contains(&year))
}

/// "8703", "87.03", "8703.21", "8703.21.10", "87032110"
fn is_tariff(code: &str) -> bool {
    let mut parts = code.split('.');
    let first = parts.next().unwrap_or_default();
    let mut count = 0;
    let are_pairs = parts.all(|part| {
        count += 1;
        part.len() == 2
    });
    match first.len() {
        2 => are_pairs && (1..=4).contains(&count),
        4 => are_pairs && count <= 3,
        6 | 8 | 10 => count == 0,
        _ => false,
    }
}

/// Takes digits with single `marks` between them.
fn run_with_marks(at: &mut Cursor, marks: &[char]) -> Option<Span> {
    let start = at.at();
    let mut after = *at;
    after.run(|c| c.is_ascii_digit())?;
    while after.at() - start <= LONGEST && after.goes_on(marks) {
        after.eat(|_| true);
        after.run(|c| c.is_ascii_digit())?;
    }
    *at = after;
    Some(Span::new(start, after.at()))
}
