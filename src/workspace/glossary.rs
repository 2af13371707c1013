//! Glossaries of one's own, read from their files and shared by all documents that want the same.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use padanan::{Glossary, LineIndex, Position, SourceError};

use super::fault::Fault;
use super::file::{self, Stamp};
use super::settings::{GlossaryFile, Settings};

/// A glossary that several documents share.
#[derive(Clone, Debug)]
pub(crate) struct Shared {
    /// Two of the same number are the same.
    pub(crate) number: u64,
    pub(crate) glossary: Glossary,
}

/// All that a glossary depends on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Wanted {
    files: Vec<GlossaryFile>,
    domains: Vec<String>,
    as_of: Option<String>,
    words: bool,
}

/// A glossary's file, as it was when it was read.
#[derive(Clone, Debug)]
struct Content {
    stamp: Option<Stamp>,
    /// The text that was well formed last, if it ever was.
    good: Option<Rc<str>>,
    fault: Option<Fault>,
}

/// The glossaries that are in use, and what is in their files.
#[derive(Debug, Default)]
pub(super) struct Glossaries {
    contents: HashMap<PathBuf, Content>,
    /// What was in the files before they were looked at again.
    earlier: HashMap<PathBuf, Content>,
    built: HashMap<Wanted, Shared>,
    count: u64,
}

impl Glossaries {
    /// The glossary that the settings ask for.
    pub(super) fn find(&mut self, settings: &Settings) -> Shared {
        let wanted = Wanted {
            files: settings.glossaries.clone(),
            domains: settings.domains.clone().unwrap_or_default(),
            as_of: settings.as_of.clone(),
            words: settings.words.unwrap_or_default(),
        };
        if let Some(shared) = self.built.get(&wanted) {
            return shared.clone();
        }
        self.count += 1;
        let shared = Shared { number: self.count, glossary: self.build(&wanted) };
        self.built.insert(wanted, shared.clone());
        shared
    }

    /// Takes what is in a file that somebody else has read.
    pub(super) fn give(&mut self, path: &Path, bytes: io::Result<Vec<u8>>) {
        self.contents.insert(path.to_owned(), understand(path, Stamp::of(path), None, bytes));
    }

    /// Takes note that the files may have changed, and that those in `changed` have.
    pub(super) fn look_again(&mut self, changed: &[PathBuf]) {
        self.earlier = std::mem::take(&mut self.contents);
        for path in changed {
            if let Some(content) = self.earlier.get_mut(path) {
                content.stamp = None;
            }
        }
        let is_fresh = |file: &GlossaryFile| {
            let known = self.earlier.get(&file.path);
            known.is_some_and(|known| known.stamp.is_some() && known.stamp == Stamp::of(&file.path))
        };
        self.built.retain(|wanted, _| wanted.files.iter().all(is_fresh));
        for file in self.built.keys().flat_map(|wanted| &wanted.files) {
            if let Some(known) = self.earlier.get(&file.path) {
                self.contents.insert(file.path.clone(), known.clone());
            }
        }
    }

    /// Forgets all but those of these numbers.
    pub(super) fn keep(&mut self, numbers: &HashSet<u64>) {
        self.built.retain(|_, shared| numbers.contains(&shared.number));
        let files: HashSet<&Path> = self.built.keys().flat_map(|wanted| &wanted.files).map(|file| file.path.as_path()).collect();
        self.contents.retain(|path, _| files.contains(path.as_path()));
        self.earlier.clear();
    }

    pub(super) fn faults(&self) -> impl Iterator<Item = &Fault> {
        self.contents.values().filter_map(|content| content.fault.as_ref())
    }

    /// The files that are in use, or would be if they were there.
    pub(super) fn files(&self) -> impl Iterator<Item = &Path> {
        self.contents.keys().map(PathBuf::as_path)
    }

    fn build(&mut self, wanted: &Wanted) -> Glossary {
        let mut builder = Glossary::builder().words(wanted.words);
        for domain in &wanted.domains {
            builder = builder.domain(domain.as_str());
        }
        if let Some(date) = &wanted.as_of {
            builder = builder.as_of(date.as_str());
        }
        for file in &wanted.files {
            let Some(text) = self.content(&file.path) else { continue };
            let filled = file.domain.as_ref().map_or(Cow::Borrowed(&*text), |domain| with_domain(&text, domain));
            // The text is well formed. Should the domain have broken it, its terms are better without one than not there.
            let added = builder.clone().glossary("", &filled).or_else(|_| builder.clone().glossary("", &text));
            builder = added.unwrap_or(builder);
        }
        builder.finish()
    }

    /// The text of a file, as it was when it was well formed.
    fn content(&mut self, path: &Path) -> Option<Rc<str>> {
        if !self.contents.contains_key(path) {
            let earlier = self.earlier.remove(path);
            let stamp = Stamp::of(path);
            let content = match earlier {
                Some(content) if content.stamp.is_some() && content.stamp == stamp => content,
                earlier => understand(path, stamp, earlier.and_then(|content| content.good), file::read(path)),
            };
            self.contents.insert(path.to_owned(), content);
        }
        self.contents.get(path)?.good.clone()
    }
}

/// What is in a file; if it is malformed, what was good before is kept.
fn understand(path: &Path, stamp: Option<Stamp>, good: Option<Rc<str>>, bytes: io::Result<Vec<u8>>) -> Content {
    let fault = match bytes.map(String::from_utf8) {
        Err(why) => Fault::of_file(path, why.to_string()),
        Ok(Err(why)) => Fault::of_bytes(path, why.as_bytes(), why.utf8_error(), "a glossary"),
        Ok(Ok(text)) => match Glossary::builder().glossary("", &text) {
            Ok(_) => return Content { stamp, good: Some(text.into()), fault: None },
            Err(SourceError { line, column, found, expected, .. }) => {
                let message = format!("found {found}, expected {expected}");
                Fault::at(path, &text, &LineIndex::new(&text), Position { line, column }, message)
            }
        },
    };
    Content { stamp, good, fault: Some(fault) }
}

/// The text of a glossary in which terms that name no domain have one.
fn with_domain<'t>(text: &'t str, domain: &str) -> Cow<'t, str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut rows = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    let header: Vec<&str> = rows.next().unwrap_or_default().split('\t').map(str::trim).collect();
    let column = match header.as_slice() {
        ["headword", ..] => Some(header.iter().position(|name| *name == "domain").unwrap_or(header.len())),
        ["short" | "variant" | "word" | "name" | "english", ..] => None,
        _ => Some(2),
    };
    let Some(column) = column else { return Cow::Borrowed(text) };
    let lacks_column = column == header.len() && header.first() == Some(&"headword");
    let mut is_header = lacks_column;
    let mut filled = String::with_capacity(text.len() * 2);
    for line in text.lines() {
        let fields: Vec<&str> = line.trim_end_matches('\r').split('\t').collect();
        let is_row = !line.starts_with('#') && fields.len() > 1;
        let domain = if is_row && std::mem::take(&mut is_header) { "domain" } else { domain };
        for index in 0..fields.len().max(if is_row { column + 1 } else { 0 }) {
            let field = fields.get(index).copied().unwrap_or_default();
            let field = if is_row && index == column && field.trim().is_empty() { domain } else { field };
            filled.push_str(if index > 0 { "\t" } else { "" });
            filled.push_str(field);
        }
        filled.push('\n');
    }
    Cow::Owned(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_without_a_domain_get_one() {
        let cases = [
            ("gudang\twarehouse\n", "gudang\twarehouse\ttrade\n"),
            (
                "\u{feff}# catatan\nheadword\tgloss\tdomain\ngudang\twarehouse",
                "# catatan\nheadword\tgloss\tdomain\ngudang\twarehouse\ttrade\n",
            ),
            ("# catatan\n\ngudang\twarehouse\tlaw\r\n", "# catatan\n\ngudang\twarehouse\tlaw\n"),
            ("headword\tdomain\tgloss\ngudang\t\twarehouse", "headword\tdomain\tgloss\ngudang\ttrade\twarehouse\n"),
            ("# a\tb\nheadword\tgloss\ngudang\twarehouse", "# a\tb\nheadword\tgloss\tdomain\ngudang\twarehouse\ttrade\n"),
            (
                "headword\tgloss\tattributes\n\ngudang\twarehouse",
                "headword\tgloss\tattributes\tdomain\n\ngudang\twarehouse\t\ttrade\n",
            ),
            ("short\tlong\nKGB\tkawasan gudang besar", "short\tlong\nKGB\tkawasan gudang besar"),
        ];
        for (text, expected) in cases {
            assert_eq!(with_domain(text, "trade"), expected, "{text:?}");
        }
    }
}
