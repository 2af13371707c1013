//! ZIP archives in memory: nothing is unpacked to a disk, and what would unpack to very much is refused before it is.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::Format;
use crate::dictionary::source::SourceError;

/// How many files an archive may have.
const MOST_FILES: usize = 10_000;

/// How many bytes they may have together.
const MOST_BYTES: u64 = 256 << 20;

/// How many times larger than in the archive a file may be, beyond [`FREE_BYTES`]: dictionaries reach some ten times.
const MOST_GROWTH: u64 = 200;

/// What a file may have however small it is in the archive.
const FREE_BYTES: u64 = 1 << 20;

/// An archive that is safe to read.
pub(super) struct Archive<'b> {
    file: &'b str,
    zip: ZipArchive<Cursor<&'b [u8]>>,
}

impl<'b> Archive<'b> {
    /// Opens an archive and looks at what it says of its files.
    pub(super) fn open(file: &'b str, bytes: &'b [u8]) -> Result<Self, SourceError> {
        let zip = ZipArchive::new(Cursor::new(bytes))
            .map_err(|why| error(file, format!("no ZIP archive that can be read ({why})"), "a whole archive"))?;
        let mut archive = Self { file, zip };
        if archive.zip.len() > MOST_FILES {
            return Err(error(file, format!("{} files", archive.zip.len()), &format!("at most {MOST_FILES}")));
        }
        let mut sum = 0_u64;
        for place in 0..archive.zip.len() {
            let entry =
                archive.zip.by_index_raw(place).map_err(|why| error(file, format!("a broken archive ({why})"), "a whole one"))?;
            let name = entry.name().map(std::borrow::Cow::into_owned).unwrap_or_default();
            let is_outside = name.starts_with('/') || name.split(['/', '\\']).any(|part| part == ".." || part.ends_with(':'));
            if is_outside {
                return Err(error(file, format!("a file named {name:?}"), "names inside the archive"));
            }
            let (packed, size) = (entry.compressed_size(), entry.size());
            sum = sum.saturating_add(size);
            if size > FREE_BYTES && size / MOST_GROWTH > packed {
                let found = format!("{name:?}, which would unpack from {packed} to {size} bytes");
                return Err(error(file, found, &format!("files that grow at most {MOST_GROWTH} times")));
            }
            if sum > MOST_BYTES {
                return Err(error(file, format!("more than {} megabytes, unpacked", MOST_BYTES >> 20), "a smaller archive"));
            }
        }
        Ok(archive)
    }

    /// The names of the files, in the order of the archive.
    pub(super) fn names(&self) -> Vec<String> {
        self.zip.file_names().filter_map(Result::ok).map(std::borrow::Cow::into_owned).collect()
    }

    /// What is in a file.
    pub(super) fn read(&mut self, name: &str) -> Result<Vec<u8>, SourceError> {
        let file = self.file;
        let broken = |why: String| error(file, format!("{name:?}, which cannot be read ({why})"), "a whole file");
        let entry = self.zip.by_name(name).map_err(|why| broken(why.to_string()))?;
        let size = entry.size();
        let mut bytes = Vec::new();
        // An archive may say less than there is.
        entry.take(size + 1).read_to_end(&mut bytes).map_err(|why| broken(why.to_string()))?;
        if bytes.len() as u64 > size {
            return Err(broken("it is longer than the archive says".to_owned()));
        }
        Ok(bytes)
    }
}

pub(super) fn error(file: &str, found: String, expected: &str) -> SourceError {
    SourceError { file: file.to_owned(), line: 1, column: 1, found, expected: expected.to_owned() }
}

/// What the files of an archive are.
pub(super) fn format(bytes: &[u8]) -> Option<Format> {
    let names = Archive::open("", bytes).ok()?.names();
    match () {
        () if names.iter().any(|name| name == "index.json") => Some(Format::Yomitan),
        () if names.iter().any(|name| name.ends_with(".ifo")) => Some(Format::StarDict),
        () => None,
    }
}

/// An archive of these files.
pub(super) fn write(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        // Writing to memory does not fail.
        let started = zip.start_file(name.as_str(), SimpleFileOptions::default());
        let _ = started.is_ok() && zip.write_all(bytes).is_ok();
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}
