//! The files of glossaries and dictionaries.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use padanan::lint::Sources;

use crate::cli::input::{self, GLOSSARY_FILES, Source, read, utf8};
use crate::cli::project::message;
use crate::cli::{Error, complain};
use crate::workspace::store;

/// The list of domains that makes a folder a dictionary of its own.
const DOMAINS: &str = "domains.tsv";

/// The table of parts of names beside it, which is no list of terms.
const PARTS: &str = "parts.tsv";

/// Whether a file in the folder of a dictionary is one of its tables that hold no entries.
pub(super) fn is_no_glossary(path: &Path) -> bool {
    let is_named = path.file_name().is_some_and(|name| name == DOMAINS || name == PARTS);
    is_named && path.with_file_name(DOMAINS).is_file()
}

/// Glossaries, read.
pub(super) struct Loaded {
    pub(super) sources: Sources,
    /// Where each comes from, by the name that `sources` knows; none for standard input.
    pub(super) paths: HashMap<String, PathBuf>,
    /// Whether all of it could be read.
    pub(super) is_complete: bool,
}

/// What the arguments name, read.
///
/// # Errors
///
/// If a list of domains cannot be read, or there are several.
pub(super) fn load(inputs: &[PathBuf]) -> Result<Loaded, Error> {
    let mut lists: Vec<PathBuf> = inputs.iter().map(|input| input.join(DOMAINS)).filter(|list| list.is_file()).collect();
    lists.dedup();
    let sources = match lists.as_slice() {
        [] => Sources::over_builtin(),
        [list] => Sources::dictionary(&text(list)?),
        [_, second, ..] => {
            let message = format!("{}: found a second list of domains, expected one dictionary at a time", second.display());
            return Err(Error::Request(message));
        }
    };
    let parts: Vec<PathBuf> = lists.iter().map(|list| list.with_file_name(PARTS)).collect();
    let mut loaded = Loaded { sources, paths: HashMap::new(), is_complete: true };
    let mut seen = HashSet::new();
    let mut buffer = Vec::new();
    for source in input::sources(inputs, &GLOSSARY_FILES) {
        let path = source.as_ref().ok().and_then(Source::path).map(Path::to_owned);
        let is_new = path.as_ref().is_none_or(|path| seen.insert(fs::canonicalize(path).unwrap_or_else(|_| path.clone())));
        if !is_new || path.as_ref().is_some_and(|path| lists.contains(path) || parts.contains(path)) {
            continue;
        }
        match read(&source, &mut buffer).and_then(|name| utf8(&name, &buffer).map(|text| (name, text.to_owned()))) {
            Ok((name, text)) => {
                loaded.sources.add(&name, &text);
                loaded.paths.extend(path.map(|path| (name, path)));
            }
            Err(unreadable) => {
                complain(&unreadable.name, unreadable.why);
                loaded.is_complete = false;
            }
        }
    }
    Ok(loaded)
}

fn text(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|why| Error::Request(format!("{}: {why}", path.display())))
}

/// Writes a file in canonical form, as it is by now, and gives its text.
pub(super) fn make_canonical(path: &Path) -> Result<String, Error> {
    let rewrite = |text: &str| {
        let mut sources = Sources::over_builtin();
        sources.add("", text);
        let canonical = sources.canonical().next().map_or_else(|| text.to_owned(), |(_, canonical)| canonical);
        Ok((Some(canonical.clone()), canonical))
    };
    store::update(path, false, rewrite).map_err(|fault| Error::Request(message(&fault)))
}
