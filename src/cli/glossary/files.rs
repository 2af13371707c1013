//! The files of glossaries and dictionaries.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use padanan::lint::Sources;

use crate::cli::input::{GLOSSARY_FILES, read, sources, utf8};
use crate::cli::{Error, complain};

/// The list of domains that makes a folder a dictionary of its own.
const DOMAINS: &str = "domains.tsv";

/// What the arguments name, read; and whether all of it could be.
///
/// # Errors
///
/// If a list of domains cannot be read.
pub(super) fn load(inputs: &[PathBuf]) -> Result<(Sources, bool), Error> {
    let lists: Vec<PathBuf> = inputs.iter().map(|input| input.join(DOMAINS)).filter(|list| list.is_file()).collect();
    let mut loaded = match lists.as_slice() {
        [] => Sources::over_builtin(),
        [list] => Sources::dictionary(&text(list)?),
        [_, second, ..] => {
            let message = format!("{}: found a second list of domains, expected one dictionary at a time", second.display());
            return Err(Error::Request(message));
        }
    };
    let mut is_complete = true;
    let mut buffer = Vec::new();
    for source in sources(inputs, &GLOSSARY_FILES) {
        if source.as_ref().is_ok_and(|source| lists.iter().any(|list| source.is(list))) {
            continue;
        }
        let content = read(&source, &mut buffer).and_then(|name| utf8(&name, &buffer).map(|text| (name, text.to_owned())));
        match content {
            Ok((name, text)) => loaded.add(&name, &text),
            Err(unreadable) => {
                complain(&unreadable.name, unreadable.why);
                is_complete = false;
            }
        }
    }
    Ok((loaded, is_complete))
}

fn text(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|why| Error::Request(format!("{}: {why}", path.display())))
}

/// Puts `content` in the place of a file in one step, so that nobody ever sees half of it.
pub(super) fn replace(path: &Path, content: &str) -> io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let beside = path.with_file_name(name);
    fs::write(&beside, content)?;
    fs::set_permissions(&beside, fs::metadata(path)?.permissions())?;
    fs::rename(&beside, path)
}
