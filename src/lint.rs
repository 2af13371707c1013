//! What is wrong with the source of a dictionary or glossary, and what it covers.
//!
//! A file that cannot be read at all is an error for [`GlossaryBuilder`](crate::GlossaryBuilder); here it is one problem among
//! others, beside those that only a reader of the whole would notice: a sense that stands there twice, a short form whose letters
//! cannot come from its long form, a gloss that is Indonesian.
//!
//! ```
//! use padanan::lint::Sources;
//!
//! let mut sources = Sources::over_builtin();
//! sources.add("istilah.tsv", "short\tlong\nKBK\tklaster batik Kauman\nIPB\tindustri kecil dan menengah\n");
//! let found: Vec<_> = sources.problems().iter().map(|problem| (problem.line, problem.rule)).collect();
//! assert_eq!(found, [(2, "no-entry"), (3, "letters")]);
//! ```

mod coverage;
mod known;
mod language;
mod links;
mod rows;

use std::collections::BTreeSet;
use std::fmt;

pub use coverage::{Coverage, DomainCoverage, FileCoverage};

use crate::dictionary::domain;
use crate::dictionary::source::{Row, Source, SourceError, read};
use known::Known;

/// Every rule with what it asks for, in a few words.
pub const RULES: [(&str, &str); 14] = [
    ("malformed", "A row can be read"),
    ("canonical", "A dictionary is sorted and written in canonical form"),
    ("no-class", "A term of a dictionary has a class"),
    ("unknown-domain", "A domain is one of the list of domains"),
    ("gloss-form", "A gloss is one to four different equivalents separated by \"; \""),
    ("indonesian-gloss", "A gloss is English"),
    ("dates", "A name is in force before it ceases to be, and its successor after it"),
    ("unsourced", "What is official says where it is from"),
    ("letters", "The letters of a short form come from its long form"),
    ("duplicate", "A sense stands there once"),
    ("shadowed", "A variant is no entry of its own"),
    ("scattered", "The readings of a short form stand in one file"),
    ("no-entry", "A long form, standard form or successor is an entry"),
    ("cycle", "Successors, variants and long forms lead somewhere"),
];

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// The file's name as it was given.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters: where what is wrong begins.
    pub column: usize,
    /// The rule that is broken, one of [`RULES`].
    pub rule: &'static str,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column, rule, message } = self;
        write!(f, "{file}:{line}:{column}: {message} [{rule}]")
    }
}

/// The files of a dictionary or glossary.
#[derive(Clone, Debug)]
pub struct Sources {
    files: Vec<File>,
    /// The domains that terms of a whole dictionary may have.
    domains: Option<BTreeSet<String>>,
}

/// A file, read as far as it can be.
#[derive(Clone, Debug)]
struct File {
    name: String,
    content: String,
    /// Where its lines begin.
    lines: Vec<usize>,
    source: Result<Source, SourceError>,
}

/// A row and where it stands.
#[derive(Clone, Copy, Debug)]
struct Place<'s> {
    file: &'s File,
    row: &'s Row,
}

impl Place<'_> {
    /// A problem with the headword, or with the row as a whole.
    fn problem(self, rule: &'static str, message: String) -> Problem {
        Problem { file: self.file.name.clone(), line: self.row.line, column: 1, rule, message }
    }

    /// A problem with what stands behind the headword: a field, or something in one.
    fn problem_in(self, field: &str, rule: &'static str, message: String) -> Problem {
        let line = self.file.line(self.row.line);
        let starts = line.match_indices('\t').map(|(at, _)| at + 1);
        let fields = || starts.clone().map(|start| (start, line[start..].split('\t').next().unwrap_or_default()));
        let whole = fields().find(|(_, text)| text.trim() == field).map(|(start, _)| start);
        let part = || fields().find_map(|(start, text)| text.find(field).map(|at| start + at));
        let column = whole.or_else(part).map_or(0, |at| line[..at].chars().count()) + 1;
        Problem { column, ..self.problem(rule, message) }
    }

    /// The place as other rows speak of it.
    fn name(self) -> String {
        format!("{}:{}", self.file.name, self.row.line)
    }
}

impl Sources {
    /// A user's glossary, which lies over the built-in dictionary: what it refers to may be there, domains may be its own, and
    /// its rows may stand in any order.
    #[must_use]
    pub fn over_builtin() -> Self {
        Self { files: Vec::new(), domains: None }
    }

    /// A whole dictionary that stands alone. `domains` is its list of domains: a header row, then one domain a line, up to a tab.
    #[must_use]
    pub fn dictionary(domains: &str) -> Self {
        let domains = domain::of_list(domains).map(str::to_owned).collect();
        Self { files: Vec::new(), domains: Some(domains) }
    }

    /// Adds a file. `name` is what problems call it.
    pub fn add(&mut self, name: &str, content: &str) {
        self.files.push(File::new(name, content));
    }

    /// Puts another content in the place of a file.
    pub fn replace(&mut self, name: &str, content: &str) {
        if let Some(file) = self.files.iter_mut().find(|file| file.name == name) {
            *file = File::new(name, content);
        }
    }

    /// Everything that is wrong, file by file and line by line.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let known = Known::new(self);
        let mut problems: Vec<Problem> = self.unreadable().collect();
        for place in self.places() {
            rows::check(self, &known, place, &mut problems);
        }
        links::check(self, &known, &mut problems);
        if self.is_whole() {
            problems.extend(self.files.iter().filter_map(File::out_of_form));
        }
        let order =
            |problem: &Problem| (self.files.iter().position(|file| file.name == problem.file), problem.line, problem.column);
        problems.sort_by_cached_key(order);
        problems
    }

    /// The files that cannot be read, and why: one problem each.
    pub fn unreadable(&self) -> impl Iterator<Item = Problem> {
        self.files.iter().filter_map(File::unreadable)
    }

    /// The files whose text is not canonical, by name, with the text that would be: sorted, no row twice, no empty columns at the
    /// end of rows. Those with columns that are comments stay as they are.
    pub fn canonical(&self) -> impl Iterator<Item = (&str, String)> {
        self.files.iter().filter_map(|file| {
            let source = file.source.as_ref().ok()?;
            // What stands in columns for people would be lost.
            let canonical = if source.has_comment_columns { return None } else { source.canonical() };
            (canonical != file.content).then_some((file.name.as_str(), canonical))
        })
    }

    /// What the files cover, by file and by domain.
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        Coverage::of(self)
    }

    /// Whether it is a dictionary that stands alone.
    fn is_whole(&self) -> bool {
        self.domains.is_some()
    }

    fn places(&self) -> impl Iterator<Item = Place<'_>> {
        self.files
            .iter()
            .flat_map(|file| file.source.iter().flat_map(move |source| source.rows.iter().map(move |row| Place { file, row })))
    }
}

impl File {
    fn new(name: &str, content: &str) -> Self {
        let content = content.strip_prefix('\u{feff}').unwrap_or(content).to_owned();
        let lines = [0].into_iter().chain(memchr::memchr_iter(b'\n', content.as_bytes()).map(|at| at + 1)).collect();
        Self { name: name.to_owned(), source: read(name, &content), content, lines }
    }

    /// A line, from 1, without its end.
    fn line(&self, number: usize) -> &str {
        let start = number.checked_sub(1).and_then(|at| self.lines.get(at)).copied().unwrap_or(self.content.len());
        self.content[start..].lines().next().unwrap_or_default()
    }

    fn unreadable(&self) -> Option<Problem> {
        let SourceError { line, column, found, expected, .. } = self.source.as_ref().err()?;
        let message = format!("found {found}, expected {expected}");
        Some(Problem { file: self.name.clone(), line: *line, column: *column, rule: "malformed", message })
    }

    fn out_of_form(&self) -> Option<Problem> {
        let canonical = self.source.as_ref().ok()?.canonical();
        if canonical == self.content {
            return None;
        }
        let (own, wanted) = (self.content.split_inclusive('\n'), canonical.split_inclusive('\n'));
        let same = own.clone().zip(wanted).take_while(|(is, should)| is == should).count();
        let line = (same + 1).min(own.count().max(1));
        let message = "not sorted or not in canonical form (--fix) from here on".to_owned();
        Some(Problem { file: self.name.clone(), line, column: 1, rule: "canonical", message })
    }
}
