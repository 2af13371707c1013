//! Changes the text of a glossary, a term at a time, and nothing else in it: comments, the order of rows and columns, line ends
//! and a byte order mark stay as they are.
//!
//! ```
//! use padanan::editing::{Change, Term, add, remove};
//!
//! let text = "# logistik\ngudang beku\tfrozen warehouse\n";
//! let term = Term { headword: "rantai dingin".into(), gloss: "cold chain".into(), ..Term::default() };
//! let added = add("istilah.tsv", text, &term, false)?;
//! assert_eq!((added.change, added.line), (Change::Added, 3));
//! assert_eq!(added.text, "# logistik\ngudang beku\tfrozen warehouse\nrantai dingin\tcold chain\n");
//!
//! let (text, removed) = remove("istilah.tsv", &added.text, "gudang beku", None)?;
//! assert_eq!(text, "# logistik\nrantai dingin\tcold chain\n");
//! assert_eq!(removed[0].gloss, "frozen warehouse");
//! # Ok::<(), padanan::editing::Refusal>(())
//! ```

use std::fmt;

use super::canonical::fields;
use super::source::{Columns, KINDS, Kind, OPEN, Place, Row, Source, SourceError, read};

/// A term as its row in a glossary has it. What is empty is not said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term {
    /// The Indonesian term.
    pub headword: String,
    /// English equivalents separated by `; `. May be empty with the attribute `translate=no`.
    pub gloss: String,
    /// The class, such as `n`.
    pub class: String,
    /// The domain, such as `trade`.
    pub domain: String,
    /// Keys with their values: `status`, `preferred`.
    pub attributes: Vec<(String, String)>,
}

/// A row of a glossary.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Listed {
    /// The line it stands on, from 1.
    pub line: usize,
    /// What kind of rows the glossary has, by the name of the first column: `headword`, `short`, `variant`, `word`, `name` or
    /// `english`.
    pub kind: &'static str,
    /// The first column.
    pub headword: String,
    /// What is said of it: the gloss, the long form of a short one, the standard form of a variant.
    pub gloss: String,
    /// The class, if it has one.
    pub class: &'static str,
    /// The domain, if it has one.
    pub domain: String,
    /// Keys with their values.
    pub attributes: Vec<(String, String)>,
}

/// What has become of a glossary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Change {
    /// It has a row more.
    Added,
    /// A row says something else.
    Changed,
    /// All was there already.
    Nothing,
}

/// A glossary with a term in it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Added {
    /// The text of the glossary.
    pub text: String,
    /// What has become of it.
    pub change: Change,
    /// The line on which the term stands, from 1.
    pub line: usize,
    /// The rows of the same headword that there were.
    pub others: Vec<Listed>,
}

/// Why a glossary is not changed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// The glossary cannot be read as it is.
    Glossary(SourceError),
    /// It holds no terms but something else: what was found, and what was expected.
    Kind(String),
    /// The term cannot be written into it: what was found, and what was expected.
    Term(String),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Glossary(why) => why.fmt(f),
            Self::Kind(why) | Self::Term(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for Refusal {}

impl From<SourceError> for Refusal {
    fn from(why: SourceError) -> Self {
        Self::Glossary(why)
    }
}

/// The rows of a glossary.
///
/// # Errors
///
/// If it cannot be read. `file` is only for messages.
pub fn list(file: &str, text: &str) -> Result<Vec<Listed>, SourceError> {
    let source = read(file, text)?;
    Ok(source.rows.iter().map(|row| Listed::of(row, source.kind)).collect())
}

/// Adds a term: at the end, or behind the other senses of its headword. If a sense with its gloss is there, what the term says
/// besides is put in there, and what it does not say stays; so it is with one whose gloss is still to be filled in. With `replace` it takes the place of all senses of its headword.
///
/// A plain list or a header without the columns that are needed gets them.
///
/// # Errors
///
/// If the glossary cannot be read or is none of terms, or the row could not be read back.
pub fn add(file: &str, text: &str, term: &Term, replace: bool) -> Result<Added, Refusal> {
    let term = checked(term)?;
    let mut sheet = Sheet::read(file, text)?;
    let own: Vec<&Row> = sheet.source.rows.iter().filter(|row| row.headword == term.headword).collect();
    let others: Vec<Listed> = own.iter().map(|row| Listed::of(row, Kind::Terms)).collect();
    let with_gloss = |gloss: &str| others.iter().find(|other| other.gloss == gloss);
    let same = with_gloss(&term.gloss).or_else(|| with_gloss(OPEN));
    let rows = sheet.source.rows.len();
    let (at, change, row, gone) = match (same, others.first(), others.last()) {
        (_, Some(first), _) if replace => {
            let gone: Vec<usize> = others.iter().skip(1).map(|other| other.line - 1).collect();
            let change = if gone.is_empty() && first.says(&term) { Change::Nothing } else { Change::Changed };
            (first.line - 1, change, term.clone(), gone)
        }
        (Some(same), _, _) => {
            let merged = same.with(&term);
            let change = if same.says(&merged) { Change::Nothing } else { Change::Changed };
            (same.line - 1, change, merged, Vec::new())
        }
        (None, _, Some(last)) => (last.line, Change::Added, term.clone(), Vec::new()),
        _ => (sheet.lines.len(), Change::Added, term.clone(), Vec::new()),
    };
    if change == Change::Nothing {
        return Ok(Added { text: text.to_owned(), change, line: at + 1, others });
    }
    let header_lines = sheet.make_room(&row);
    let at = at + header_lines;
    let old = sheet.lines.get(at).filter(|_| change == Change::Changed);
    let line = sheet.columns().line(&row, old.map_or("", |old| old.trim_end_matches(['\n', '\r'])));
    let expected = rows + usize::from(change == Change::Added) - gone.len();
    match change {
        Change::Added => sheet.insert(at, &line),
        _ => sheet.replace(at, &line),
    }
    let mut gone = gone.iter().map(|line| line + header_lines).peekable();
    let new: String = (0..).zip(&sheet.lines).filter(|(at, _)| gone.next_if_eq(at).is_none()).map(|(_, line)| &**line).collect();
    let read = list(file, &new).map_err(|why| Refusal::Term(format!("found {}, expected {}", why.found, why.expected)))?;
    // The row must say what the term does, and be one more or in the place of another: no comment, and no header.
    let is_there = read.iter().any(|listed| listed.line == at + 1 && listed.says(&row));
    if !is_there || read.len() != expected {
        return Err(Refusal::Term(format!("found {:?}, expected a term that can stand in a row", term.headword)));
    }
    Ok(Added { text: new, change, line: at + 1, others })
}

/// Removes the rows of a headword; of them only those with a gloss, whole or its first equivalent, if there is one given. Gives the
/// text without them, and what they were.
///
/// # Errors
///
/// If the glossary cannot be read, or could not be without them.
pub fn remove(file: &str, text: &str, headword: &str, gloss: Option<&str>) -> Result<(String, Vec<Listed>), Refusal> {
    let all = list(file, text)?;
    let has = |listed: &Listed, gloss: &str| listed.gloss == gloss || listed.gloss.split("; ").next() == Some(gloss);
    let is_meant = |listed: &Listed| listed.headword == headword && gloss.is_none_or(|gloss| has(listed, gloss));
    let (gone, kept): (Vec<Listed>, Vec<Listed>) = all.into_iter().partition(is_meant);
    let mut at = gone.iter().map(|listed| listed.line).peekable();
    let lines = text.split_inclusive('\n').zip(1..);
    let mut new: String = lines.filter(|(_, number)| at.next_if_eq(number).is_none()).map(|(line, _)| line).collect();
    if text.starts_with(BOM) && !new.starts_with(BOM) {
        new.insert(0, BOM);
    }
    // A row that comes to stand first is not to become a header.
    let same = |listed: &Listed| (listed.kind, listed.headword.clone(), listed.gloss.clone());
    if list(file, &new)?.iter().map(same).ne(kept.iter().map(same)) {
        return Err(Refusal::Term("found rows that would be read otherwise, expected a header row above them".to_owned()));
    }
    Ok((new, gone))
}

const BOM: char = '\u{feff}';

impl Listed {
    fn of(row: &Row, kind: Kind) -> Self {
        let (class, gloss, domain, attributes) = fields(&row.body);
        let kind = KINDS.iter().find(|(known, _)| *known == kind).map_or("", |(_, columns)| columns[0]);
        let attributes = attributes.split(';').filter_map(|pair| pair.trim().split_once('='));
        Self {
            line: row.line,
            kind,
            headword: row.headword.clone(),
            gloss: gloss.to_owned(),
            class,
            domain: domain.to_owned(),
            attributes: attributes.map(|(key, value)| (key.to_owned(), value.to_owned())).collect(),
        }
    }

    /// Whether it says all that the term does, and no more.
    fn says(&self, term: &Term) -> bool {
        (&*self.headword, &*self.gloss, self.class, &*self.domain) == (&*term.headword, &*term.gloss, &*term.class, &*term.domain)
            && self.attributes == term.attributes
    }

    /// The same with what a term says of it.
    fn with(&self, term: &Term) -> Term {
        let or = |new: &str, old: &str| if new.is_empty() { old.to_owned() } else { new.to_owned() };
        let mut attributes = self.attributes.clone();
        for (key, value) in &term.attributes {
            match attributes.iter_mut().find(|(known, _)| known == key) {
                Some((_, known)) => known.clone_from(value),
                None => attributes.push((key.clone(), value.clone())),
            }
        }
        Term {
            headword: term.headword.clone(),
            gloss: term.gloss.clone(),
            class: or(&term.class, self.class),
            domain: or(&term.domain, &self.domain),
            attributes,
        }
    }
}

/// The term as a row can hold it.
fn checked(term: &Term) -> Result<Term, Refusal> {
    let clean = |what: &str, text: &str| match text.chars().find(|c| c.is_control() || *c == BOM) {
        None => Ok(text.trim().to_owned()),
        Some(c) => Err(Refusal::Term(format!("found {c:?} in {what}, expected plain text on one line"))),
    };
    let mut attributes: Vec<(String, String)> = Vec::new();
    for (key, value) in &term.attributes {
        let (key, value) = (clean("an attribute", key)?, clean("an attribute", value)?);
        if value.contains(';') {
            return Err(Refusal::Term(format!("found {value:?}, expected a value of {key} without a semicolon")));
        }
        if attributes.iter().any(|(known, _)| *known == key) {
            return Err(Refusal::Term(format!("found {key} twice, expected each attribute once")));
        }
        attributes.push((key, value));
    }
    let headword = clean("the term", &term.headword)?;
    let gloss = clean("the gloss", &term.gloss)?;
    let is_kept = attributes.iter().any(|(key, value)| key == "translate" && value == "no");
    let gloss = if gloss.is_empty() && is_kept { headword.clone() } else { gloss };
    if headword.is_empty() || headword.starts_with('#') {
        return Err(Refusal::Term(format!("found {headword:?}, expected a term, which does not begin with #")));
    }
    if gloss.is_empty() {
        return Err(Refusal::Term("found no gloss, expected an English equivalent".to_owned()));
    }
    Ok(Term { headword, gloss, class: clean("the class", &term.class)?, domain: clean("the domain", &term.domain)?, attributes })
}

/// The lines of a glossary of terms.
struct Sheet<'t> {
    source: Source,
    /// Each with its end.
    lines: Vec<std::borrow::Cow<'t, str>>,
    /// How its lines end.
    end: &'static str,
    /// The columns, if there is any row to tell.
    columns: Option<Columns>,
    /// The index of the line that names the columns, if there is one.
    header: Option<usize>,
}

impl<'t> Sheet<'t> {
    fn read(file: &str, text: &'t str) -> Result<Self, Refusal> {
        let source = read(file, text)?;
        let lines: Vec<_> = text.split_inclusive('\n').map(std::borrow::Cow::Borrowed).collect();
        let content = |line: &str| line.trim_start_matches(BOM).trim_end_matches(['\n', '\r']).to_owned();
        let is_row = |line: &str| !line.starts_with('#') && !line.trim().is_empty();
        let first = lines.iter().map(|line| content(line)).position(|line| is_row(&line));
        let (mut columns, mut header) = (None, None);
        if let Some(at) = first {
            let line = content(&lines[at]);
            let found = Columns::of_header(&Place { file, line: at + 1, text: &line })?;
            header = found.map(|_| at);
            columns = Some(found.unwrap_or(Columns::PLAIN_LIST));
        }
        if source.kind != Kind::Terms {
            let columns = KINDS.iter().find(|(kind, _)| *kind == source.kind).map(|(_, columns)| columns.join(", "));
            let found = columns.unwrap_or_default();
            return Err(Refusal::Kind(format!("found a file with the columns {found}, expected a glossary of terms")));
        }
        let end = if lines.first().is_some_and(|line| line.ends_with("\r\n")) { "\r\n" } else { "\n" };
        Ok(Self { source, lines, end, columns, header })
    }

    fn columns(&self) -> Columns {
        self.columns.unwrap_or(Columns::PLAIN_LIST)
    }

    /// Gives the sheet the columns that a term needs, and says how many lines that takes above the rows.
    fn make_room(&mut self, term: &Term) -> usize {
        let needed = [(1, !term.class.is_empty()), (3, !term.domain.is_empty()), (4, !term.attributes.is_empty())];
        let lacks = |columns: &Columns| needed.map(|(column, is_needed)| is_needed && columns.at[column].is_none());
        let (_, names) = KINDS[0];
        match (self.columns, self.header) {
            (Some(mut columns), Some(at)) => {
                let mut line = self.lines[at].trim_end_matches(['\n', '\r']).to_owned();
                let lacking = lacks(&columns);
                for ((column, _), _) in needed.iter().zip(lacking).filter(|(_, is_lacking)| *is_lacking) {
                    columns.at[*column] = Some(columns.count);
                    columns.count += 1;
                    line.push('\t');
                    line.push_str(names[*column]);
                }
                self.columns = Some(columns);
                if lacking.contains(&true) {
                    let end = self.lines[at][self.lines[at].trim_end_matches(['\n', '\r']).len()..].to_owned();
                    self.lines[at] = (line + &end).into();
                }
                0
            }
            (columns, _) => {
                // A first row that begins as a header does would be taken for one.
                let is_misread = columns.is_none() && KINDS.iter().any(|(_, columns)| columns[0] == term.headword);
                if !lacks(&Columns::PLAIN_LIST).contains(&true) && !is_misread {
                    return 0;
                }
                // What the rows of a plain list have stays where it is.
                let order = if columns.is_some() { [0, 2, 3, 1, 4] } else { [0, 1, 2, 3, 4] };
                let header = order.map(|column| names[column]).join("\t");
                let mut at = [None; 5];
                order.iter().enumerate().for_each(|(index, column)| at[*column] = Some(index));
                self.columns = Some(Columns { at, count: 5, ..Columns::PLAIN_LIST });
                let first = self.source.rows.first().map_or(self.lines.len(), |row| row.line - 1);
                self.insert(first, &header);
                self.header = Some(first);
                1
            }
        }
    }

    /// Puts a line before the one of this index.
    fn insert(&mut self, at: usize, line: &str) {
        let mut line = format!("{line}{}", self.end);
        // A byte order mark stays at the very beginning.
        if at == 0
            && let Some(first) = self.lines.first_mut()
            && let Some(rest) = first.strip_prefix(BOM)
        {
            *first = rest.to_owned().into();
            line.insert(0, BOM);
        }
        if let Some(before) = at.checked_sub(1).and_then(|before| self.lines.get_mut(before))
            && !before.ends_with('\n')
        {
            before.to_mut().push_str(self.end);
        }
        self.lines.insert(at, line.into());
    }

    /// Puts another line in the place of one, with the end that it has.
    fn replace(&mut self, at: usize, line: &str) {
        let old = &self.lines[at];
        let end = &old[old.trim_end_matches(['\n', '\r']).len()..];
        let mark = if old.starts_with(BOM) { BOM.to_string() } else { String::new() };
        self.lines[at] = format!("{mark}{line}{end}").into();
    }
}

impl Columns {
    /// The row of a term, without empty fields at its end. In columns that are comments stands what stood there in the `old` row.
    fn line(&self, term: &Term, old: &str) -> String {
        let attributes: Vec<String> = term.attributes.iter().map(|(key, value)| format!("{key}={value}")).collect();
        let attributes = attributes.join("; ");
        let values = [&term.headword, &term.class, &term.gloss, &term.domain, &attributes];
        let mut fields: Vec<&str> = old.split('\t').chain(std::iter::repeat("")).take(self.count).collect();
        for (at, value) in self.at.iter().zip(values) {
            if let Some(field) = at.and_then(|at| fields.get_mut(at)) {
                *field = value;
            }
        }
        fields.join("\t").trim_end_matches('\t').to_owned()
    }
}

#[cfg(test)]
mod tests;
