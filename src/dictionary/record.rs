//! Records: how the text of a compiled dictionary holds headwords with their readings.
//!
//! A record is some lines and a blank one. The first letter of a line says what it is: `H` and a headword, then a line for each
//! of its readings, whose fields are separated by tabs and may be left off at the end. A headword that is only an English word,
//! or a name of which nothing is said, has a small letter before it and no other line. Before the headwords stands `K` and the
//! key, where the first headword differs from the key by more than case, or where there is none.

use super::class::Class;
use super::domain;
use super::source::{Body, Row};

/// `key=value` pairs as they are written, separated by `; `, or as a compiled dictionary has them: separated by `;`, with a capital
/// for the key, nothing for *yes*, and a letter for a domain of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Attributes<'a>(pub(crate) &'a str);

/// The capitals that stand for keys in a compiled dictionary.
const CAPITALS: [(&str, char); 13] = [
    ("bound", 'B'),
    ("common", 'C'),
    ("domain", 'D'),
    ("irregular", 'I'),
    ("lang", 'L'),
    ("near", 'M'),
    ("note", 'N'),
    ("root", 'R'),
    ("since", 'S'),
    ("source", 'O'),
    ("status", 'T'),
    ("successor", 'F'),
    ("until", 'U'),
];

impl<'a> Attributes<'a> {
    pub(crate) fn get(self, key: &str) -> Option<&'a str> {
        // Most have none.
        if self.0.is_empty() {
            return None;
        }
        let capital = CAPITALS.iter().find(|(known, _)| *known == key).map(|(_, capital)| *capital);
        self.0.split(';').map(str::trim).find_map(|pair| match pair.strip_prefix(|first| Some(first) == capital) {
            Some(value) if key == "domain" => value.chars().next().and_then(domain::of_letter),
            Some(value) => Some(value),
            None => pair.strip_prefix(key)?.strip_prefix('='),
        })
    }

    /// All of them, keys and values, as they were written.
    #[cfg(any(test, feature = "formats"))]
    pub(crate) fn pairs(self) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.split(';').map(str::trim).filter(|pair| !pair.is_empty()).map(|pair| {
            // What a compiled dictionary has begins with a capital; what is written never does.
            let key = pair.chars().next().and_then(|first| CAPITALS.iter().find(|(_, capital)| *capital == first));
            match (key, pair.get(1..).unwrap_or_default()) {
                (None, _) => pair.split_once('=').unwrap_or((pair, "")),
                (Some(("domain", _)), letter) => ("domain", letter.chars().next().and_then(domain::of_letter).unwrap_or(letter)),
                (Some((key, _)), "") => (*key, "yes"),
                (Some((key, _)), value) => (*key, value),
            }
        })
    }

    /// As a compiled dictionary has them.
    fn compiled(self) -> String {
        let pairs = self.0.split(';').map(str::trim).filter(|pair| !pair.is_empty()).map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let capital = CAPITALS.iter().find(|(known, _)| *known == key).map(|(_, capital)| *capital);
            match (capital, key, domain::letter(value)) {
                (Some(capital), "domain", Some(letter)) => format!("{capital}{letter}"),
                (Some(capital), "bound" | "common" | "irregular", _) => capital.to_string(),
                (None, ..) | (_, "domain", None) => pair.to_owned(),
                (Some(capital), ..) => format!("{capital}{value}"),
            }
        });
        pairs.collect::<Vec<_>>().join(";")
    }
}

/// One thing said of a headword.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading<'a> {
    Term { class: Option<Class>, gloss: &'a str, domain: &'a str, attributes: Attributes<'a> },
    Short { long: &'a str, attributes: Attributes<'a> },
    Variant { standard: &'a str, reason: &'a str },
    Word { class: Class, band: u8, gloss: &'a str, attributes: Attributes<'a> },
    Name { class: Class, gloss: &'a str, attributes: Attributes<'a> },
    English,
}

impl<'a> Reading<'a> {
    /// The reading that a row of the source gives its headword.
    pub(crate) fn of(row: &'a Row) -> Self {
        match &row.body {
            Body::Term { class, gloss, domain, attributes } => {
                Reading::Term { class: *class, gloss, domain, attributes: Attributes(attributes) }
            }
            Body::Short { long, attributes } => Reading::Short { long, attributes: Attributes(attributes) },
            Body::Variant { standard, reason } => Reading::Variant { standard, reason },
            Body::Word { class, band, gloss, attributes } => {
                Reading::Word { class: *class, band: *band, gloss, attributes: Attributes(attributes) }
            }
            Body::Name { class, gloss, attributes } => Reading::Name { class: *class, gloss, attributes: Attributes(attributes) },
            Body::English => Reading::English,
        }
    }

    /// Whether it belongs to the specialist dictionary, and so is annotated without being asked for.
    pub(crate) fn is_annotated(self) -> bool {
        match self {
            Reading::Term { .. } | Reading::Short { .. } | Reading::Variant { .. } => true,
            Reading::Name { gloss, .. } => !gloss.is_empty(),
            Reading::Word { .. } | Reading::English => false,
        }
    }

    /// The class, where a reading has one of its own.
    pub(crate) fn class(self) -> Option<Class> {
        match self {
            Reading::Term { class, .. } => class,
            Reading::Word { class, .. } | Reading::Name { class, .. } => Some(class),
            Reading::Short { .. } | Reading::Variant { .. } | Reading::English => None,
        }
    }

    /// Whether the word has this meaning only under affixes: *besar* is to enlarge in *membesarkan*, not by itself.
    pub(crate) fn is_bound(self) -> bool {
        matches!(self, Reading::Word { attributes, .. } if attributes.get("bound").is_some())
    }

    /// The line of a record that [`parse`](Self::parse) reads.
    fn line(self) -> String {
        let line = match self {
            Reading::Term { class, gloss, domain, attributes } => {
                let class = class.map_or('-', Class::letter);
                // A domain of the user's own stands there in full, behind a mark.
                let domain = match domain::letter(domain) {
                    Some(letter) => letter.to_string(),
                    None if domain.is_empty() => String::new(),
                    None => format!("={domain}"),
                };
                format!("T{class}{gloss}\t{domain}\t{}", attributes.compiled())
            }
            Reading::Short { long, attributes } => format!("S{long}\t{}", attributes.compiled()),
            Reading::Variant { standard, reason } => format!("V{standard}\t{reason}"),
            Reading::Word { class, band, gloss, attributes } => {
                format!("W{}{band}{gloss}\t{}", class.letter(), attributes.compiled())
            }
            Reading::Name { class, gloss, attributes } => format!("N{}{gloss}\t{}", class.letter(), attributes.compiled()),
            Reading::English => "E".to_owned(),
        };
        line.trim_end_matches('\t').to_owned()
    }

    fn parse(line: &'a str) -> Option<Self> {
        let mut letters = line.chars();
        let kind = letters.next()?;
        let class = if matches!(kind, 'T' | 'W' | 'N') { Class::from_letter(letters.next()?) } else { None };
        let band = if kind == 'W' { letters.next()?.to_digit(10)? as u8 } else { 0 };
        let mut fields = letters.as_str().split('\t');
        let mut next = || fields.next().unwrap_or_default();
        Some(match kind {
            'T' => {
                let (gloss, domain) = (next(), next());
                let domain = domain.strip_prefix('=').or_else(|| domain::of_letter(domain.chars().next()?)).unwrap_or_default();
                Reading::Term { class, gloss, domain, attributes: Attributes(next()) }
            }
            'S' => Reading::Short { long: next(), attributes: Attributes(next()) },
            'V' => Reading::Variant { standard: next(), reason: next() },
            'W' => Reading::Word { class: class?, band, gloss: next(), attributes: Attributes(next()) },
            'N' => Reading::Name { class: class?, gloss: next(), attributes: Attributes(next()) },
            'E' => Reading::English,
            _ => return None,
        })
    }
}

/// A headword as it is written, with its readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Headword<'a> {
    pub(crate) written: &'a str,
    /// The reading of a headword of one line.
    only: Option<Reading<'a>>,
    lines: &'a str,
}

/// The small letter of English words; those of names are [`Class::letter`].
const ENGLISH: char = 'z';

/// The only reading of a headword of one line, from its letter.
fn only_reading(letter: char) -> Option<Reading<'static>> {
    if letter == ENGLISH {
        return Some(Reading::English);
    }
    let class = Class::from_letter(letter)?;
    Some(Reading::Name { class, gloss: "", attributes: Attributes("") })
}

/// The letter of a headword that has this reading and no other, if one line is enough for it.
fn only_letter(reading: Reading<'_>) -> Option<char> {
    match reading {
        Reading::English => Some(ENGLISH),
        Reading::Name { class, gloss: "", attributes: Attributes("") } => Some(class.letter()),
        _ => None,
    }
}

impl<'a> Headword<'a> {
    pub(crate) fn readings(self) -> impl Iterator<Item = Reading<'a>> {
        self.only.into_iter().chain(self.lines.lines().filter_map(Reading::parse))
    }
}

/// The record of a key in the making.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    /// The headwords with the lines of their readings.
    headwords: Vec<(String, String)>,
}

impl Draft {
    /// Adds a reading, after those that its headword has already.
    pub(crate) fn add(&mut self, written: &str, reading: Reading<'_>) {
        let place = self.headwords.iter().position(|(headword, _)| headword == written).unwrap_or_else(|| {
            self.headwords.push((written.to_owned(), String::new()));
            self.headwords.len() - 1
        });
        let lines = &mut self.headwords[place].1;
        lines.push_str(&reading.line());
        lines.push('\n');
    }

    /// Whether nothing has been said of the key: it is only a word of headwords.
    pub(crate) fn is_empty(&self) -> bool {
        self.headwords.is_empty()
    }

    /// Writes the record of `key`.
    pub(crate) fn write(&self, key: &str, text: &mut String) {
        if self.headwords.first().is_none_or(|(written, _)| !written.eq_ignore_ascii_case(key)) {
            text.extend(["K", key, "\n"]);
        }
        for (written, lines) in &self.headwords {
            let mut readings = lines.lines().filter_map(Reading::parse);
            match (readings.next().and_then(only_letter), readings.next()) {
                (Some(letter), None) => {
                    text.push(letter);
                    text.extend([written, "\n"]);
                }
                _ => text.extend(["H", written, "\n", lines]),
            }
        }
        text.push('\n');
    }
}

/// The headwords that fold to one key, such as *AS* and *as*.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Record<'a>(&'a str);

impl<'a> Record<'a> {
    /// The record that begins at `offset` of the dictionary's text.
    pub(crate) fn at(text: &'a str, offset: usize) -> Self {
        let rest = text.get(offset..).unwrap_or_default();
        let mut line_ends = memchr::memchr_iter(b'\n', rest.as_bytes());
        let end = line_ends.find(|&end| rest.as_bytes().get(end + 1) == Some(&b'\n'));
        Self(end.map_or(rest, |end| &rest[..=end]))
    }

    /// The key of the record at `offset`, but for case.
    pub(crate) fn key_at(text: &'a str, offset: usize) -> &'a [u8] {
        let line = text.as_bytes().get(offset + 1..).unwrap_or_default();
        &line[..memchr::memchr(b'\n', line).unwrap_or(line.len())]
    }

    /// All records of a dictionary's text, with the offsets where they begin.
    pub(crate) fn all(text: &'a str) -> impl Iterator<Item = (usize, Self)> {
        let mut start = 0;
        let pairs = text.as_bytes().windows(2).enumerate();
        pairs.filter(|(_, pair)| *pair == b"\n\n").map(move |(end, _)| {
            let record = (start, Self(&text[start..=end]));
            start = end + 2;
            record
        })
    }

    /// Its key.
    pub(crate) fn key(self) -> String {
        self.0.lines().next().and_then(|line| line.get(1..)).unwrap_or_default().to_ascii_lowercase()
    }

    /// Whether nothing is said of the key but that it is a name or English, or a word of such a name or of a term.
    pub(crate) fn is_plain(self) -> bool {
        self.headwords().flat_map(Headword::readings).all(|reading| only_letter(reading).is_some())
    }

    /// The first root that one of the readings names.
    pub(crate) fn root(self) -> Option<&'a str> {
        self.headwords().flat_map(Headword::readings).find_map(|reading| match reading {
            Reading::Word { attributes, .. } | Reading::Term { attributes, .. } => attributes.get("root"),
            _ => None,
        })
    }

    pub(crate) fn headwords(self) -> impl Iterator<Item = Headword<'a>> {
        let mut rest = match self.0.strip_prefix('K') {
            Some(key) => key.split_once('\n').map_or("", |(_, rest)| rest),
            None => self.0,
        };
        std::iter::from_fn(move || {
            let (line, after) = rest.split_once('\n')?;
            let mut letters = line.chars();
            let letter = letters.next()?;
            // Readings begin with another capital.
            let is_reading = |line: &str| line.starts_with(char::is_uppercase) && !line.starts_with('H');
            let length = after.split_inclusive('\n').take_while(|line| is_reading(line)).map(str::len).sum();
            let lines;
            (lines, rest) = after.split_at(length);
            Some(Headword { written: letters.as_str(), only: only_reading(letter), lines })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_record_back() {
        let axle = Reading::Term {
            class: Some(Class::Noun),
            gloss: "axle",
            domain: "industry",
            attributes: Attributes("note=of a vehicle; bound=yes"),
        };
        let us = Reading::Short { long: "Amerika Serikat", attributes: Attributes("") };
        let word = Reading::Word { class: Class::Noun, band: 4, gloss: "axle; shaft", attributes: Attributes("") };
        let mut draft = Draft::default();
        draft.add("AS", us);
        draft.add("as", axle);
        draft.add("as", word);
        let mut text = "zbefore\n\n".to_owned();
        let offset = text.len();
        draft.write("as", &mut text);
        text.push_str("znext\n\n");
        let headwords: Vec<_> = Record::at(&text, offset).headwords().collect();
        assert_eq!(headwords.iter().map(|h| h.written).collect::<Vec<_>>(), ["AS", "as"]);
        assert_eq!(headwords[0].readings().collect::<Vec<_>>(), [us]);
        let compiled = Attributes("Nof a vehicle;B");
        let axle = Reading::Term { class: Some(Class::Noun), gloss: "axle", domain: "industry", attributes: compiled };
        assert_eq!(headwords[1].readings().collect::<Vec<_>>(), [axle, word]);
        assert_eq!((compiled.get("note"), compiled.get("bound"), compiled.get("near")), (Some("of a vehicle"), Some(""), None));
        assert_eq!(compiled.pairs().collect::<Vec<_>>(), [("note", "of a vehicle"), ("bound", "yes")]);
        assert_eq!(Record::key_at(&text, offset), b"AS");
    }

    #[test]
    fn what_needs_one_line_takes_one() {
        let name = Reading::Name { class: Class::Person, gloss: "", attributes: Attributes("") };
        let place = Reading::Name { class: Class::Place, gloss: "Geneva", attributes: Attributes("") };
        let mut draft = Draft::default();
        draft.add("Eko", name);
        draft.add("eko", Reading::English);
        draft.add("EKO", name);
        draft.add("EKO", place);
        let mut text = String::new();
        draft.write("eko", &mut text);
        assert_eq!(text, "pEko\nzeko\nHEKO\nNp\nNoGeneva\n\n");
        let readings: Vec<_> = Record::at(&text, 0).headwords().map(|h| (h.written, h.readings().collect::<Vec<_>>())).collect();
        assert_eq!(readings, [("Eko", vec![name]), ("eko", vec![Reading::English]), ("EKO", vec![name, place])]);
    }

    #[test]
    fn says_its_key_where_no_headword_does() {
        let mut text = String::new();
        Draft::default().write("pasok", &mut text);
        assert_eq!(text, "Kpasok\n\n");
        assert_eq!(Record::at(&text, 0).headwords().count(), 0);
    }
}
