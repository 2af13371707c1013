//! The page that says what the rules are, kept where an editor can open it: the program has no other files.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

/// What the page says.
const PAGE: &str = include_str!("../../docs/rules.md");

/// What it is called; each version has its own.
const NAME: &str = concat!("rules-", env!("CARGO_PKG_VERSION"), ".md");

/// Where caches are.
pub(crate) fn folder_of_user() -> Option<PathBuf> {
    let folder = |name: &str| env::var_os(name).map(PathBuf::from).filter(|folder| folder.is_absolute());
    let folders = [folder("XDG_CACHE_HOME"), folder("LOCALAPPDATA"), folder("HOME").map(|home| home.join(".cache"))];
    folders.into_iter().flatten().next().map(|folder| folder.join("padanan"))
}

/// The page in a folder, which is made if need be. Nothing if it cannot be written there.
pub(crate) fn in_folder(folder: &Path) -> Option<PathBuf> {
    let path = folder.join(NAME);
    if fs::read_to_string(&path).is_ok_and(|page| page == PAGE) {
        return Some(path);
    }
    fs::create_dir_all(folder).ok()?;
    // Whoever opens it finds all of it or nothing.
    let half = folder.join(format!("{NAME}.{}", process::id()));
    fs::write(&half, PAGE).and_then(|()| fs::rename(&half, &path)).ok().map(|()| path)
}

/// The line, from 1, on which the page begins to speak of a rule.
pub(crate) fn line_of(rule: &str) -> Option<usize> {
    PAGE.lines().position(|line| line.strip_prefix("## ") == Some(rule)).map(|line| line + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_written_once_and_mended() {
        let folder = env::temp_dir().join(format!("padanan rules {}", process::id()));
        let path = in_folder(&folder.join("a/b")).expect("a page");
        let read = || fs::read_to_string(&path).expect("a text");
        let line = line_of("misspelling").expect("a line");
        assert_eq!(read().lines().nth(line - 1), Some("## misspelling"));
        fs::write(&path, "half").expect("it can be written");
        assert_eq!(in_folder(&folder.join("a/b")).as_deref(), Some(&*path));
        assert_eq!(read(), PAGE);
        assert_eq!(fs::read_dir(folder.join("a/b")).expect("a folder").count(), 1);
        fs::remove_dir_all(&folder).expect("it can be removed");
        fs::write(&folder, "").expect("it can be written");
        assert_eq!(in_folder(&folder), None);
        fs::remove_file(&folder).expect("it can be removed");
        assert_eq!(line_of("no such rule"), None);
    }
}
