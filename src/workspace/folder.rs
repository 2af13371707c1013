//! A folder for a test.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

/// An empty folder, which goes when the test is over.
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// No two tests that run at once may use the same name.
    pub(crate) fn new(name: &str) -> Self {
        let path = env::temp_dir().join(format!("padanan {name} {}", process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a folder can be made");
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a file, in folders that are made if need be.
    pub(crate) fn write(&self, name: &str, content: &str) -> PathBuf {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap_or(&self.0)).expect("a folder can be made");
        fs::write(&path, content).expect("a file can be written");
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
