//! Reading files, of a size and kind that nobody has to fear.

use std::path::Path;
use std::time::SystemTime;
use std::{fs, io};

/// No file that people write is larger: 64 MiB.
pub(super) const LARGEST: u64 = 64 << 20;

/// What tells that a file has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    modified: Option<SystemTime>,
    length: u64,
}

impl Stamp {
    /// None if there is no such file.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
        Some(Self { modified: metadata.modified().ok(), length: metadata.len() })
    }
}

/// What is in a file.
///
/// # Errors
///
/// If it cannot be read, is no ordinary file, or is too large.
pub(super) fn read(path: &Path) -> io::Result<Vec<u8>> {
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a file"));
    }
    if metadata.len() > LARGEST {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "larger than 64 MiB"));
    }
    fs::read(path)
}
