//! What lies around a document on disk: its configuration, and the glossaries that it names. Nothing else reads files.

pub(crate) mod settings;

use std::path::PathBuf;

/// A `padanan.toml`, read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Configuration {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// As it stands in the file.
    pub(crate) text: String,
}
