//! `padanan.toml`: where it is, and what it says.

use std::path::{Path, PathBuf};
use std::{env, fs};

use super::fault::Fault;
use super::file;
use super::settings::Settings;

/// What the file is called.
pub(crate) const NAME: &str = "padanan.toml";

/// A `padanan.toml`, read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Configuration {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// As it stands in the file.
    pub(crate) text: String,
    pub(crate) settings: Settings,
    /// What in it cannot be understood.
    pub(super) faults: Vec<Fault>,
}

impl Configuration {
    /// Reads the file, as much as is well formed.
    pub(super) fn read(path: &Path) -> Self {
        let nothing = Self { path: path.to_owned(), ..Self::default() };
        let text = match file::read(path).map(String::from_utf8) {
            Ok(Ok(text)) => text,
            Ok(Err(why)) => {
                return Self { faults: vec![Fault::of_bytes(path, why.as_bytes(), why.utf8_error(), "settings")], ..nothing };
            }
            Err(why) => return Self { faults: vec![Fault::of_file(path, why.to_string())], ..nothing },
        };
        let (settings, complaints) = Settings::of_toml(&text, path.parent().unwrap_or(path));
        let faults = Fault::of_complaints(path, &text, &complaints);
        Self { text, settings, faults, ..nothing }
    }
}

/// The `padanan.toml` in the folder or the nearest one above it.
pub(super) fn above(folder: &Path) -> Option<PathBuf> {
    folder.ancestors().map(|folder| folder.join(NAME)).find(|path| fs::metadata(path).is_ok_and(|metadata| metadata.is_file()))
}

/// Where the user's own `padanan.toml` is, if there is one.
pub(crate) fn of_user() -> Option<PathBuf> {
    let folder = |name: &str| env::var_os(name).map(PathBuf::from).filter(|folder| folder.is_absolute());
    let folders = [folder("XDG_CONFIG_HOME"), folder("HOME").map(|home| home.join(".config")), folder("APPDATA")];
    folders.into_iter().flatten().next().map(|folder| folder.join("padanan").join(NAME))
}
