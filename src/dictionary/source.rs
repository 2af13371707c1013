//! Reads the source form of a dictionary or glossary: rows of tab-separated text.
//!
//! The first row names the columns and so says what kind of rows follow. A file without such a row is a
//! plain list: `term<TAB>gloss`, optionally followed by a domain. A column whose name begins with `#` is a comment. A gloss that
//! is still to be filled in is `?`.

use std::fmt;

use super::class::Class;

/// What is wrong with a dictionary or glossary, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceError {
    /// The file's name as it was given.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters: where the offending field begins.
    pub column: usize,
    /// What stands there.
    pub found: String,
    /// What should.
    pub expected: String,
}

impl fmt::Display for SourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column, found, expected } = self;
        write!(f, "{file}:{line}:{column}: found {found}, expected {expected}")
    }
}

impl std::error::Error for SourceError {}

/// One row: a headword and what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) headword: String,
    pub(crate) body: Body,
    /// The line it stands on, from 1.
    pub(crate) line: usize,
}

/// The gloss of a term for which somebody is still to find one.
pub(crate) const OPEN: &str = "?";

impl Row {
    /// Whether its gloss is still to be filled in, so that it says nothing yet.
    pub(crate) fn is_open(&self) -> bool {
        matches!(&self.body, Body::Term { gloss, .. } if gloss == OPEN)
    }
}

/// What a row says of its headword.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Body {
    Term { class: Option<Class>, gloss: String, domain: String, attributes: String },
    Short { long: String, attributes: String },
    Variant { standard: String, reason: String },
    Word { class: Class, band: u8, gloss: String, attributes: String },
    Name { class: Class, gloss: String, attributes: String },
    English,
}

/// The kinds of file, each with the columns of its header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Terms,
    Shorts,
    Variants,
    Words,
    Names,
    English,
}

pub(crate) const KINDS: [(Kind, &[&str]); 6] = [
    (Kind::Terms, &["headword", "class", "gloss", "domain", "attributes"]),
    (Kind::Shorts, &["short", "long", "attributes"]),
    (Kind::Variants, &["variant", "standard", "reason"]),
    (Kind::Words, &["word", "class", "band", "gloss", "attributes"]),
    (Kind::Names, &["name", "class", "gloss", "attributes"]),
    (Kind::English, &["english"]),
];

/// The keys that attributes may have.
pub(crate) const ATTRIBUTES: [&str; 21] = [
    "status",
    "since",
    "until",
    "successor",
    "source",
    "note",
    "root",
    "domain",
    "lang",
    "irregular",
    "bound",
    "near",
    "common",
    "case",
    "match",
    "translate",
    "check",
    "owner",
    "created",
    "modified",
    "id",
];

/// The only value that some of them may have.
const ONLY: [(&str, &str); 7] = [
    ("bound", "yes"),
    ("irregular", "yes"),
    ("common", "yes"),
    ("case", "exact"),
    ("match", "exact"),
    ("translate", "no"),
    ("check", "no"),
];

/// Those that are dates.
const DATES: [&str; 4] = ["since", "until", "created", "modified"];

/// What `status=` may say, best first.
const STATUSES: [&str; 5] = ["official", "preferred", "admitted", "deprecated", "forbidden"];

/// Why a variant is not the standard form.
pub(crate) const REASONS: [&str; 5] = ["spelling", "spacing", "obsolete", "informal", "short"];

/// A file of the dictionary: its comments, kind and rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Source {
    pub(crate) comments: Vec<String>,
    pub(crate) kind: Kind,
    pub(crate) rows: Vec<Row>,
    /// Some of its columns are comments, which rows do not have.
    pub(crate) has_comment_columns: bool,
}

/// Reads a file of the dictionary or of a user. An empty file is an empty glossary.
pub(crate) fn read(file: &str, content: &str) -> Result<Source, SourceError> {
    let mut source = Source { comments: Vec::new(), kind: Kind::Terms, rows: Vec::new(), has_comment_columns: false };
    let mut columns: Option<Columns> = None;
    for (number, line) in content.strip_prefix('\u{feff}').unwrap_or(content).lines().enumerate() {
        let line = line.strip_suffix('\r').unwrap_or(line);
        if line.starts_with('#') {
            source.comments.push(line.to_owned());
            continue;
        }
        if line.trim().is_empty() {
            continue;
        }
        let place = Place { file, line: number + 1, text: line };
        match &columns {
            None => {
                let header = Columns::of_header(&place)?;
                let is_header = header.is_some();
                source.has_comment_columns = is_header && line.split('\t').any(|name| name.trim().starts_with('#'));
                let layout = header.unwrap_or(Columns::PLAIN_LIST);
                source.kind = layout.kind;
                if !is_header {
                    source.rows.push(layout.row(&place)?);
                }
                columns = Some(layout);
            }
            Some(layout) => source.rows.push(layout.row(&place)?),
        }
    }
    Ok(source)
}

/// A line of a file, for reading its fields and telling what is wrong with them.
pub(super) struct Place<'a> {
    pub(super) file: &'a str,
    pub(super) line: usize,
    pub(super) text: &'a str,
}

impl Place<'_> {
    fn field(&self, index: usize) -> &str {
        self.text.split('\t').nth(index).unwrap_or_default()
    }

    fn error(&self, index: usize, found: impl fmt::Display, expected: impl Into<String>) -> SourceError {
        let before: usize = self.text.split('\t').take(index).map(|field| field.chars().count() + 1).sum();
        SourceError {
            file: self.file.to_owned(),
            line: self.line,
            column: before.min(self.text.chars().count()) + 1,
            found: found.to_string(),
            expected: expected.into(),
        }
    }

    /// The field, which must not be empty.
    fn required(&self, index: usize, what: &str) -> Result<&str, SourceError> {
        let field = self.field(index);
        if field.trim().is_empty() {
            let found = if self.text.contains('\t') { "an empty field" } else { "a line without a tab" };
            return Err(self.error(index, found, format!("{what} (columns are separated by tabs)")));
        }
        Ok(field.trim())
    }
}

/// Which column stands where.
#[derive(Clone, Copy)]
pub(super) struct Columns {
    pub(super) kind: Kind,
    /// For each column of the kind, its index in this file.
    pub(super) at: [Option<usize>; 5],
    pub(super) count: usize,
}

impl Columns {
    /// The layout of a file that has no header.
    pub(super) const PLAIN_LIST: Self = Self { kind: Kind::Terms, at: [Some(0), None, Some(1), Some(2), None], count: 3 };

    /// Reads the header, if the line is one.
    pub(super) fn of_header(place: &Place<'_>) -> Result<Option<Self>, SourceError> {
        let names: Vec<&str> = place.text.split('\t').map(str::trim).collect();
        let Some((kind, known)) = KINDS.iter().find(|(_, known)| known[0] == names[0]) else {
            // Nobody means a row by names of columns alone.
            let is_other_order = |known: &[&str]| names.contains(&known[0]) && names.iter().all(|name| known.contains(name));
            return match KINDS.iter().find(|(_, known)| is_other_order(known)) {
                Some((_, known)) => {
                    Err(place.error(0, format!("column {:?}", names[0]), format!("{:?} as the first column", known[0])))
                }
                None => Ok(None),
            };
        };
        let mut at = [None; 5];
        for (index, name) in names.iter().enumerate().filter(|(_, name)| !name.starts_with('#')) {
            let Some(column) = known.iter().position(|k| k == name) else {
                return Err(place.error(index, format!("column {name:?}"), format!("one of {}", known.join(", "))));
            };
            if at[column].is_some() {
                return Err(place.error(index, format!("a second column {name:?}"), "each column once"));
            }
            at[column] = Some(index);
        }
        let columns = Self { kind: *kind, at, count: names.len() };
        for required in columns.required() {
            if columns.at[*required].is_none() {
                let missing = format!("a column {:?} in the header", known[*required]);
                return Err(place.error(names.len(), "the end of the line", missing));
            }
        }
        Ok(Some(columns))
    }

    /// The columns a header of this kind may not leave out.
    const fn required(&self) -> &'static [usize] {
        match self.kind {
            Kind::Terms => &[0, 2],
            Kind::Shorts => &[0, 1],
            Kind::Variants => &[0, 1, 2],
            Kind::Words => &[0, 1, 2, 3],
            Kind::Names => &[0, 1],
            Kind::English => &[0],
        }
    }

    fn row(&self, place: &Place<'_>) -> Result<Row, SourceError> {
        let extra = place.text.split('\t').skip(self.count).find(|field| !field.trim().is_empty());
        if let Some(extra) = extra {
            let expected = format!("at most {} columns", self.count);
            return Err(place.error(self.count, format!("one more column, {extra:?}"), expected));
        }
        let index = |column: usize| self.at[column].unwrap_or(usize::MAX);
        let field = |column: usize| place.field(index(column)).trim().to_owned();
        let attributes = |column: usize| -> Result<String, SourceError> {
            let text = field(column);
            check_attributes(place, index(column), &text)?;
            Ok(text)
        };
        let headword = place.required(index(0), "a headword")?.to_owned();
        if headword.starts_with('#') {
            return Err(place.error(
                index(0),
                "white space before #",
                "a comment, which begins with #, or a headword, which does not",
            ));
        }
        let body = match self.kind {
            Kind::Terms => {
                let class = match field(1).as_str() {
                    "" => None,
                    code => Some(class_of(place, index(1), code)?),
                };
                let attributes = attributes(4)?;
                let gloss = gloss(place, index(2), &headword, &attributes)?;
                Body::Term { class, gloss, domain: field(3), attributes }
            }
            Kind::Shorts => {
                let long = place.required(index(1), "a long form")?.to_owned();
                Body::Short { long, attributes: attributes(2)? }
            }
            Kind::Variants => {
                let standard = place.required(index(1), "the standard form")?.to_owned();
                let reason = place.required(index(2), "a reason")?.to_owned();
                if !REASONS.contains(&reason.as_str()) {
                    let expected = format!("one of {}", REASONS.join(", "));
                    return Err(place.error(index(2), format!("reason {reason:?}"), expected));
                }
                Body::Variant { standard, reason }
            }
            Kind::Words => {
                let class = class_of(place, index(1), place.required(index(1), "a class")?)?;
                let band = match place.required(index(2), "a frequency band")? {
                    band @ ("1" | "2" | "3" | "4" | "5") => band.as_bytes()[0] - b'0',
                    other => return Err(place.error(index(2), format!("band {other:?}"), "a number from 1 to 5")),
                };
                let attributes = attributes(4)?;
                let gloss = gloss(place, index(3), &headword, &attributes)?;
                Body::Word { class, band, gloss, attributes }
            }
            Kind::Names => {
                let class = class_of(place, index(1), place.required(index(1), "a class")?)?;
                let attributes = attributes(3)?;
                // A name that is the same in English needs no gloss, unless somebody insists that it stay so.
                let gloss = if is_kept(&attributes) { gloss(place, index(2), &headword, &attributes)? } else { field(2) };
                Body::Name { class, gloss, attributes }
            }
            Kind::English => Body::English,
        };
        Ok(Row { headword, body, line: place.line })
    }
}

fn class_of(place: &Place<'_>, index: usize, code: &str) -> Result<Class, SourceError> {
    Class::from_code(code).ok_or_else(|| {
        let codes: Vec<_> = Class::codes().collect();
        place.error(index, format!("class {code:?}"), format!("one of {}", codes.join(", ")))
    })
}

/// The gloss of a row: of what is not to be translated the headword, which may be left out.
fn gloss(place: &Place<'_>, index: usize, headword: &str, attributes: &str) -> Result<String, SourceError> {
    if !is_kept(attributes) {
        return Ok(place.required(index, "an English gloss")?.to_owned());
    }
    match place.field(index).trim() {
        "" => Ok(headword.to_owned()),
        gloss if gloss == headword => Ok(headword.to_owned()),
        other => Err(place.error(index, format!("{other:?}"), "nothing, or the headword itself, with translate=no")),
    }
}

/// Whether attributes say that the headword is not to be translated.
fn is_kept(attributes: &str) -> bool {
    attributes.split(';').any(|attribute| attribute.trim() == "translate=no")
}

fn check_attributes(place: &Place<'_>, index: usize, text: &str) -> Result<(), SourceError> {
    for attribute in text.split(';').map(str::trim).filter(|a| !a.is_empty()) {
        let (key, value) = attribute.split_once('=').unwrap_or((attribute, ""));
        if !ATTRIBUTES.contains(&key) || value.is_empty() {
            let expected = format!("key=value with a key among {}", ATTRIBUTES.join(", "));
            return Err(place.error(index, format!("{attribute:?}"), expected));
        }
        if let Some((_, only)) = ONLY.iter().find(|(known, only)| *known == key && *only != value) {
            return Err(place.error(index, format!("{attribute:?}"), format!("{key}={only}")));
        }
        if key == "status" && !STATUSES.contains(&value) {
            let expected = format!("one of {}", STATUSES.join(", "));
            return Err(place.error(index, format!("status {value:?}"), expected));
        }
        if DATES.contains(&key) && !is_date(value) {
            return Err(place.error(index, format!("{key} {value:?}"), "YYYY, YYYY-MM or YYYY-MM-DD"));
        }
    }
    Ok(())
}

fn is_date(value: &str) -> bool {
    let shape: String = value.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    matches!(shape.as_str(), "0000" | "0000-00" | "0000-00-00")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(content: &str) -> String {
        read("istilah.tsv", content).expect_err(content).to_string()
    }

    #[test]
    fn reads_rows_by_their_header() {
        let source = read("x", "headword\tgloss\tdomain\nrantai dingin\tcold chain\ttrade\n").expect("good");
        let body = Body::Term { class: None, gloss: "cold chain".into(), domain: "trade".into(), attributes: String::new() };
        assert_eq!(source.rows, [Row { headword: "rantai dingin".into(), body, line: 2 }]);
    }

    #[test]
    fn what_is_not_to_be_translated_is_its_own_gloss() {
        for gloss in ["", "Kijang"] {
            let content = format!("headword\tgloss\tattributes\nKijang\t{gloss}\ttranslate=no; case=exact; owner=Tim A; id=7\n");
            let source = read("x", &content).expect("good");
            assert!(matches!(&source.rows[0].body, Body::Term { gloss, .. } if gloss == "Kijang"), "{source:?}");
        }
    }

    #[test]
    fn comments_have_columns_and_open_rows_a_mark() {
        let source =
            read("x", "headword\t#count\tgloss\t#context\nrantai dingin\t3\tcold chain\t=x\ntitik serah\t2\t?\n").expect("good");
        let open: Vec<_> = source.rows.iter().map(|row| (row.headword.as_str(), row.is_open())).collect();
        assert_eq!(open, [("rantai dingin", false), ("titik serah", true)]);
    }

    #[test]
    fn reads_a_plain_list_and_an_empty_file() {
        assert_eq!(read("x", "\u{feff}rantai dingin\tcold chain\r\n").expect("good").rows.len(), 1);
        assert_eq!(read("x", "").expect("good").rows.len(), 0);
    }

    #[test]
    fn says_what_is_wrong_and_where() {
        for (content, message) in [
            (
                "rantai dingin",
                "istilah.tsv:1:14: found a line without a tab, expected an English gloss (columns are separated by tabs)",
            ),
            (
                "headword\tklas\n",
                "istilah.tsv:1:10: found column \"klas\", expected one of headword, class, gloss, domain, attributes",
            ),
            ("headword\tclass\n", "istilah.tsv:1:15: found the end of the line, expected a column \"gloss\" in the header"),
            (
                "# ok\nword\tclass\tband\tgloss\nbahas\tv\t9\tdiscuss",
                "istilah.tsv:3:9: found band \"9\", expected a number from 1 to 5",
            ),
            (
                "short\tlong\nSDM\t\n",
                "istilah.tsv:2:5: found an empty field, expected a long form (columns are separated by tabs)",
            ),
            (
                "name\tclass\nJakarta\tkota\n",
                "istilah.tsv:2:9: found class \"kota\", expected one of n, v, adj, adv, prep, conj, pron, num, det, clf, part, intj, phrase, name, place, person, brand",
            ),
            (
                "short\tlong\tattributes\nA\tb\tsince=baru",
                "istilah.tsv:2:5: found since \"baru\", expected YYYY, YYYY-MM or YYYY-MM-DD",
            ),
            (
                "headword\tgloss\tattributes\nKijang\tdeer\tcase=exact; match=exac",
                "istilah.tsv:2:13: found \"match=exac\", expected match=exact",
            ),
            (
                "headword\tgloss\tattributes\nKijang\tdeer\ttranslate=no",
                "istilah.tsv:2:8: found \"deer\", expected nothing, or the headword itself, with translate=no",
            ),
            ("english\nword\textra\n", "istilah.tsv:2:6: found one more column, \"extra\", expected at most 1 columns"),
        ] {
            assert_eq!(error(content), message);
        }
    }
}
