//! Runs the program in a folder of files.

use std::fs;
use std::path::{Path, PathBuf};

use crate::program::{Ended, feed, program};

/// A folder of the test's own, with these files in it.
pub(crate) fn folder(name: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-{name}", env!("CARGO_CRATE_NAME")));
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("an old folder can be removed");
    }
    fs::create_dir_all(&folder).expect("a folder can be made");
    for (path, content) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder can be made");
        fs::write(path, content).expect("a file can be written");
    }
    folder
}

/// Runs the program in a folder without any input on standard input.
pub(crate) fn run_in(folder: &Path, arguments: &[&str]) -> Ended {
    feed(program(folder).args(arguments), b"")
}
