//! Where documents come from: files, folders, standard input.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::complain;

/// One thing to read.
#[derive(Clone, Debug)]
pub(super) enum Source {
    Stdin,
    File(PathBuf),
}

impl Source {
    /// Its name in results and messages.
    pub(super) fn name(&self) -> String {
        match self {
            Source::Stdin => "-".to_owned(),
            Source::File(path) => path.display().to_string(),
        }
    }

    /// Where it is; standard input is nowhere.
    pub(super) fn path(&self) -> Option<&Path> {
        match self {
            Source::Stdin => None,
            Source::File(path) => Some(path),
        }
    }

    fn read_to_end(&self, buffer: &mut Vec<u8>) -> io::Result<()> {
        match self {
            Source::Stdin => io::stdin().lock().read_to_end(buffer)?,
            Source::File(path) => File::open(path)?.read_to_end(buffer)?,
        };
        Ok(())
    }
}

/// What cannot be read, and why.
#[derive(Clone, Debug)]
pub(super) struct Unreadable {
    pub(super) name: String,
    pub(super) why: String,
}

/// Reads all of a source into `buffer`, which may be used again and again, and gives its name.
pub(super) fn read(source: &Result<Source, Unreadable>, buffer: &mut Vec<u8>) -> Result<String, Unreadable> {
    buffer.clear();
    let source = source.as_ref().map_err(Clone::clone)?;
    match source.read_to_end(buffer) {
        Ok(()) => Ok(source.name()),
        Err(why) => Err(Unreadable { name: source.name(), why: why.to_string() }),
    }
}

/// How the names of files end that are glossaries, in a folder.
pub(super) const GLOSSARY_FILES: [&str; 1] = ["tsv"];

/// What the arguments name, folders walked in a fixed order; hidden files and those that ignore files name are left out, as is
/// everything whose name does not end in one of `endings`. Standard input if there are none.
pub(super) fn sources(arguments: &[PathBuf], endings: &[&str]) -> Vec<Result<Source, Unreadable>> {
    sources_outside(None, arguments, endings)
}

/// The same without what lies in the folder `output`: what was put there is no input when a command is given again. Whoever names
/// that folder or something in it means it.
pub(super) fn sources_outside(output: Option<&Path>, arguments: &[PathBuf], endings: &[&str]) -> Vec<Result<Source, Unreadable>> {
    let output = output.and_then(|output| fs::canonicalize(output).ok());
    if arguments.is_empty() {
        return vec![Ok(Source::Stdin)];
    }
    let mut all = Vec::new();
    for argument in arguments {
        if argument.as_os_str() == "-" {
            all.push(Ok(Source::Stdin));
        } else if argument.is_dir() {
            walk(argument, output.as_deref(), endings, &mut all);
        } else {
            all.push(Ok(Source::File(argument.clone())));
        }
    }
    all
}

fn walk(folder: &Path, output: Option<&Path>, endings: &[&str], all: &mut Vec<Result<Source, Unreadable>>) {
    let before = all.len();
    let mut walker = ignore::WalkBuilder::new(folder);
    if let Some(output) = output.map(Path::to_owned) {
        walker.filter_entry(move |entry| {
            let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
            entry.depth() == 0 || !is_folder || fs::canonicalize(entry.path()).ok().as_ref() != Some(&output)
        });
    }
    for entry in walker.sort_by_file_path(Path::cmp).require_git(false).build() {
        match entry {
            Ok(entry) => {
                let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
                let extension = entry.path().extension().map(|extension| extension.to_string_lossy().to_lowercase());
                if is_file && extension.is_some_and(|extension| endings.contains(&extension.as_str())) {
                    all.push(Ok(Source::File(entry.into_path())));
                }
            }
            Err(why) => all.push(Err(Unreadable { name: folder.display().to_string(), why: why.to_string() })),
        }
    }
    if all.len() == before {
        complain(&folder.display().to_string(), format!("no files ending in {}", endings.join(", ")));
    }
}

/// The content of a glossary, which must be UTF-8.
pub(super) fn utf8<'b>(name: &str, bytes: &'b [u8]) -> Result<&'b str, Unreadable> {
    std::str::from_utf8(bytes).map_err(|why| {
        let valid = &bytes[..why.valid_up_to()];
        let line = valid.iter().filter(|&&byte| byte == b'\n').count() + 1;
        let column = String::from_utf8_lossy(valid).chars().rev().take_while(|&c| c != '\n').count() + 1;
        let why = "found bytes that are not UTF-8, expected a glossary in UTF-8".to_owned();
        Unreadable { name: format!("{name}:{line}:{column}"), why }
    })
}
