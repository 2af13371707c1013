//! What comes out of reading somebody's glossary: entries that can be written as rows, and what was wrong on the way.

use std::fmt;

use super::entry::{Entry, EntryKind, class_code};
use crate::dictionary::source::{self, ATTRIBUTES, KINDS, SourceError};

/// Entries, and what is wrong with others.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Import {
    /// The entries, in the order of the file.
    pub entries: Vec<Entry>,
    /// What was left out or changed, and where.
    pub problems: Vec<Problem>,
}

/// Something that could not be taken over as it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// The file's name as it was given.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters.
    pub column: usize,
    /// What was found there, and what became of it or should have stood there.
    pub message: String,
    /// Whether something was left out; otherwise it was only changed.
    pub is_loss: bool,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column, message, .. } = self;
        write!(f, "{file}:{line}:{column}: {message}")
    }
}

impl Import {
    /// Whether anything was left out.
    #[must_use]
    pub fn has_losses(&self) -> bool {
        self.problems.iter().any(|problem| problem.is_loss)
    }
}

/// Where in a file an entry stands: line and column, from 1.
pub(super) type Place = (usize, usize);

/// Collects the entries of a file.
pub(super) struct Collector<'f> {
    file: &'f str,
    import: Import,
}

impl<'f> Collector<'f> {
    pub(super) fn new(file: &'f str) -> Self {
        Self { file, import: Import::default() }
    }

    /// What was read, with what was wrong in the order of the file.
    pub(super) fn finish(mut self) -> Import {
        self.import.problems.sort_by_key(|problem| (problem.line, problem.column));
        self.import
    }

    /// Notes that something is left out.
    pub(super) fn lose(&mut self, place: Place, message: String) {
        self.problem(place, message, true);
    }

    /// Notes that something was changed.
    pub(super) fn change(&mut self, place: Place, message: String) {
        self.problem(place, message, false);
    }

    fn problem(&mut self, (line, column): Place, message: String, is_loss: bool) {
        self.import.problems.push(Problem { file: self.file.to_owned(), line, column, message, is_loss });
    }

    /// An entry as it was read, which is taken if a glossary can hold it.
    pub(super) fn push(&mut self, mut entry: Entry, place: Place) {
        self.tidy(&mut entry, place);
        self.fit(&mut entry, place);
        // What is wrong with an attribute alone costs the attribute, not the entry.
        let checked = check(&entry).or_else(|_| {
            self.check_attributes(&mut entry, place);
            check(&entry)
        });
        match checked {
            Ok(()) => self.import.entries.push(entry),
            Err(why) => {
                let name = if entry.headword.is_empty() { String::new() } else { format!("{:?}: ", entry.headword) };
                let what = match missing(&entry) {
                    Some(missing) => format!("found no {missing}, expected one"),
                    None => format!("found {}, expected {}", why.found, why.expected),
                };
                self.lose(place, format!("{name}{what}; the entry is left out"));
            }
        }
    }

    /// Makes of every field what fits into one of a row.
    fn tidy(&mut self, entry: &mut Entry, place: Place) {
        let mut changed = Vec::new();
        for (name, field) in [
            ("headword", &mut entry.headword),
            ("domain", &mut entry.domain),
            ("long form", &mut entry.long),
            ("standard form", &mut entry.standard),
        ] {
            if tidy_field(field) {
                changed.push(name);
            }
        }
        entry.glosses = entry.glosses.iter().flat_map(|gloss| gloss.split("; ")).map(str::to_owned).collect();
        for gloss in &mut entry.glosses {
            if tidy_field(gloss) {
                changed.push("gloss");
            }
        }
        entry.glosses.retain(|gloss| !gloss.is_empty());
        for (key, value) in &mut entry.attributes {
            let is_changed = tidy_field(value);
            if value.contains(';') {
                *value = value.replace(';', ",");
                self.change(place, format!("the semicolon in {key} {value:?} became a comma, since semicolons end attributes"));
            }
            if is_changed {
                self.change(place, format!("line breaks or tabs in {key} became spaces"));
            }
        }
        entry.attributes.retain(|(_, value)| !value.is_empty());
        for name in changed {
            self.change(place, format!("{:?}: line breaks or tabs in the {name} became spaces", entry.headword));
        }
    }

    /// Leaves out a class that is not known, and attributes of what has none.
    fn fit(&mut self, entry: &mut Entry, place: Place) {
        if !entry.class.is_empty() {
            match class_code(&entry.class) {
                Some(code) => code.clone_into(&mut entry.class),
                None => {
                    let class = std::mem::take(&mut entry.class);
                    self.change(place, format!("{:?}: the class {class:?} is not known; it is left out", entry.headword));
                }
            }
        }
        if entry.glosses.is_empty() && entry.attribute("translate") == Some("no") {
            // What is not translated means itself.
            entry.glosses.push(entry.headword.clone());
        }
        if entry.kind == EntryKind::Variant && entry.reason.is_empty() {
            "spelling".clone_into(&mut entry.reason);
        }
        if matches!(entry.kind, EntryKind::Variant | EntryKind::English) {
            for (key, value) in std::mem::take(&mut entry.attributes) {
                let what = entry.kind.name();
                self.lose(place, format!("{:?}: a {what} has no attributes; {key} {value:?} is left out", entry.headword));
            }
        }
    }

    /// Leaves out attributes that a glossary cannot hold.
    fn check_attributes(&mut self, entry: &mut Entry, place: Place) {
        for (key, value) in std::mem::take(&mut entry.attributes) {
            let wrong = if ATTRIBUTES.contains(&key.as_str()) {
                source::read("", &format!("headword\tgloss\tattributes\nx\tx\t{key}={value}")).err().map(|why| why.expected)
            } else {
                Some(format!("a key among {}", ATTRIBUTES.join(", ")))
            };
            match wrong {
                None => entry.attributes.push((key, value)),
                Some(expected) => {
                    let headword = &entry.headword;
                    self.lose(place, format!("{headword:?}: found {key} {value:?}, expected {expected}; it is left out"));
                }
            }
        }
    }
}

/// Makes one line of a field, without space around it; whether more than space around it was changed.
fn tidy_field(field: &mut String) -> bool {
    let trimmed = field.trim();
    let is_bad = trimmed.contains(char::is_control);
    if is_bad {
        let words: Vec<&str> = trimmed.split(|c: char| c.is_control() || c == ' ').filter(|word| !word.is_empty()).collect();
        *field = words.join(" ");
    } else if trimmed.len() != field.len() {
        *field = trimmed.to_owned();
    }
    is_bad
}

/// What an entry lacks that a row of its kind must have.
fn missing(entry: &Entry) -> Option<&'static str> {
    match entry.kind {
        _ if entry.headword.is_empty() => Some("headword"),
        EntryKind::Term | EntryKind::Word if entry.glosses.is_empty() => Some("English equivalent"),
        EntryKind::ShortForm if entry.long.is_empty() => Some("long form"),
        EntryKind::Variant if entry.standard.is_empty() => Some("standard form"),
        _ => None,
    }
}

/// Whether the entry reads as a row.
fn check(entry: &Entry) -> Result<(), SourceError> {
    let header = header(entry.kind);
    source::read("", &format!("{header}\n{}", entry.row())).and_then(|read| match read.rows.len() {
        1 => Ok(()),
        _ => Err(SourceError {
            file: String::new(),
            line: 2,
            column: 1,
            found: format!("headword {:?}", entry.headword),
            expected: "a headword that does not begin with #".to_owned(),
        }),
    })
}

/// The header of a file of entries of a kind.
pub(super) fn header(kind: EntryKind) -> String {
    KINDS.iter().find(|(known, _)| *known == kind.source()).map(|(_, columns)| columns.join("\t")).unwrap_or_default()
}
