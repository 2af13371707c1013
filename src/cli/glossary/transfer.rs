//! What import and export have in common: which files make up a glossary in another format, and where results go.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use padanan::exchange::{self, Entry, EntryKind, Format, Import, Options, OutputFile};

use super::files::is_no_glossary;
use crate::cli::input::{GLOSSARY_FILES, Source, read, sources};
use crate::cli::{Error, complain, say};
use crate::workspace::store;

/// How many problems of a file are worth telling one by one.
const MOST_PROBLEMS: usize = 100;

/// The format of this name.
pub(super) fn format(name: &str) -> Result<Format, String> {
    Format::from_name(name).ok_or_else(|| {
        let known: Vec<&str> = Format::all().map(Format::name).collect();
        format!("expected one of {}", known.join(", "))
    })
}

/// The kind of entries of this name.
pub(super) fn kind(name: &str) -> Result<EntryKind, String> {
    EntryKind::from_name(name).ok_or_else(|| {
        let known: Vec<&str> = EntryKind::all().map(EntryKind::plural).collect();
        format!("expected one of {}", known.join(", "))
    })
}

/// The delimiter of a table.
pub(super) fn delimiter(text: &str) -> Result<u8, String> {
    match text.as_bytes() {
        b"\\t" | b"tab" => Ok(b'\t'),
        [byte] if byte.is_ascii() && !matches!(byte, b'"' | b'\n' | b'\r') => Ok(*byte),
        _ => Err("expected one character, or tab".to_owned()),
    }
}

/// The entries of all inputs, and whether nothing is missing.
pub(super) fn read_all(inputs: &[PathBuf], from: Option<Format>, options: &Options) -> (Vec<Entry>, bool) {
    let mut entries = Vec::new();
    let mut is_complete = true;
    for input in inputs {
        match read_input(input, from, options) {
            Ok(imports) => {
                for import in imports {
                    tell(&import);
                    is_complete &= !import.has_losses();
                    entries.extend(import.entries);
                }
            }
            Err(why) => {
                say(&padanan::render::visible(&why).replace('\n', " "));
                is_complete = false;
            }
        }
    }
    (entries, is_complete)
}

fn tell(import: &Import) {
    for problem in import.problems.iter().take(MOST_PROBLEMS) {
        complain(&format!("{}:{}:{}", problem.file, problem.line, problem.column), &problem.message);
    }
    if let Some(more) = import.problems.len().checked_sub(MOST_PROBLEMS).filter(|more| *more > 0) {
        complain(&import.problems[0].file, format!("and {more} more such messages"));
    }
}

fn read_input(input: &Path, from: Option<Format>, options: &Options) -> Result<Vec<Import>, String> {
    let ending = input.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let is_folder = input.is_dir();
    if from == Some(Format::StarDict) || from.is_none() && Format::from_ending(ending) == Some(Format::StarDict) {
        let info = if is_folder { only_info(input)?.unwrap_or_else(|| input.join("(none).ifo")) } else { input.to_owned() };
        if ending != "zip" {
            return read_stardict(&info, options).map(|import| vec![import]);
        }
    }
    if is_folder {
        if let (None, Some(info)) = (from, only_info(input)?) {
            return read_stardict(&info, options).map(|import| vec![import]);
        }
        return sources(&[input.to_owned()], &GLOSSARY_FILES)
            .into_iter()
            .filter(|source| !source.as_ref().ok().and_then(Source::path).is_some_and(is_no_glossary))
            .map(|source| read_one(source, Some(from.unwrap_or(Format::Tsv)), "", options))
            .collect();
    }
    let source = if input.as_os_str() == "-" { Source::Stdin } else { Source::File(input.to_owned()) };
    read_one(Ok(source), from, ending, options).map(|import| vec![import])
}

fn read_one(
    source: Result<Source, crate::cli::input::Unreadable>,
    from: Option<Format>,
    ending: &str,
    options: &Options,
) -> Result<Import, String> {
    let mut bytes = Vec::new();
    let name = read(&source, &mut bytes).map_err(|why| format!("{}: {}", why.name, why.why))?;
    let known = || {
        let by_content = if bytes.starts_with(b"PK\x03\x04") { exchange::archive_format(&bytes) } else { None };
        by_content.or_else(|| Format::from_ending(ending))
    };
    let format = from.or_else(known).ok_or_else(|| {
        let known: Vec<&str> = Format::all().map(Format::name).collect();
        format!("{name}: the name does not tell the format; say --from and one of {}", known.join(", "))
    })?;
    exchange::read(format, &name, &bytes, options).map_err(|why| why.to_string())
}

/// The `.ifo` file of a folder, if there is one.
fn only_info(folder: &Path) -> Result<Option<PathBuf>, String> {
    let listed = fs::read_dir(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let mut found: Vec<PathBuf> =
        listed.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "ifo")).collect();
    found.sort();
    Ok(found.into_iter().next())
}

/// Reads the files of a dictionary, which have one name and different endings.
fn read_stardict(any: &Path, options: &Options) -> Result<Import, String> {
    let mut stem = any.to_owned();
    if stem.extension().is_some_and(|ending| ending == "dz" || ending == "gz") {
        stem.set_extension("");
    }
    let mut files = Vec::new();
    for ending in ["ifo", "idx", "dict", "syn", "idx.gz", "dict.dz"] {
        let path = stem.with_extension(ending);
        match fs::read(&path) {
            Ok(bytes) => files.push((path.display().to_string(), bytes)),
            Err(why) if why.kind() == io::ErrorKind::NotFound => {}
            Err(why) => return Err(format!("{}: {why}", path.display())),
        }
    }
    if files.is_empty() {
        return Err(format!("{}: found no such file, expected a dictionary of StarDict", any.display()));
    }
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    exchange::read_files(Format::StarDict, &files, options).map_err(|why| why.to_string())
}

/// Writes files to where the user wants them: to standard output, to the file at `output` (further parts beside it, with their names
/// behind its own), or into the folder there.
pub(super) fn write_all(files: &[OutputFile], output: Option<&Path>, stem: &str, force: bool) -> Result<(), Error> {
    let Some(output) = output else {
        return match files {
            [file] => to_stdout(file),
            _ => {
                let parts: Vec<String> = files
                    .iter()
                    .map(|file| if file.part.is_empty() { format!(".{}", file.ending) } else { file.part.to_owned() })
                    .collect();
                let message =
                    format!("the result is several files ({}); say where they go with -o, a file or a folder", parts.join(", "));
                Err(Error::Request(message))
            }
        };
    };
    let is_folder = output.is_dir() || output.as_os_str().to_string_lossy().ends_with(['/', '\\']);
    if is_folder {
        fs::create_dir_all(output).map_err(|why| Error::Request(format!("{}: {why}", output.display())))?;
    }
    let placed: Vec<(PathBuf, &OutputFile)> =
        files.iter().enumerate().map(|(number, file)| (path_of(file, number, output, stem, is_folder), file)).collect();
    // All or nothing: what is there already is noticed before anything is written.
    if let Some((there, _)) = placed.iter().find(|(path, _)| !force && path.symlink_metadata().is_ok()) {
        return Err(Error::Request(format!("{}: there is such a file already; --force writes over it", there.display())));
    }
    for (path, file) in &placed {
        store::write(path, &file.bytes, force).map_err(|why| Error::Request(format!("{}: {why}", path.display())))?;
    }
    if placed.len() > 1 {
        for (path, _) in &placed {
            say(&padanan::render::visible(&format!("wrote {}", path.display())));
        }
    }
    Ok(())
}

fn path_of(file: &OutputFile, number: usize, output: &Path, stem: &str, is_folder: bool) -> PathBuf {
    let name = |stem: &str| format!("{stem}.{}", file.ending);
    match (is_folder, file.part) {
        (true, "") => output.join(name(stem)),
        (true, part) => output.join(name(part)),
        (false, "") if number == 0 && file.ending != "ifo" => output.to_owned(),
        (false, "") => output.with_extension(file.ending),
        (false, _) if number == 0 => output.to_owned(),
        (false, part) => {
            let own = output.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            output.with_file_name(name(&format!("{own}-{part}")))
        }
    }
}

fn to_stdout(file: &OutputFile) -> Result<(), Error> {
    let mut out = io::stdout().lock();
    match std::str::from_utf8(&file.bytes) {
        Ok(text) if out.is_terminal() => out.write_all(padanan::render::visible(text).as_bytes())?,
        Err(_) if out.is_terminal() => {
            return Err(Error::Request("the result is no text for a terminal; say where it goes with -o".to_owned()));
        }
        _ => out.write_all(&file.bytes)?,
    }
    out.flush()?;
    Ok(())
}
