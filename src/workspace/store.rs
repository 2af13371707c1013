//! Changing files that people and programs share: nothing is lost, whoever else writes and whenever the program ends.
//!
//! What a file becomes is written into another one beside it, which then takes its name: a reader sees the old text or the new
//! one, whole, and so does whoever looks after a crash. Writers come one after the other, since each locks the file that bears the
//! name when its turn comes. No lock is left behind, and of the files beside it at most one, which the next writer clears away.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use same_file::Handle;

use super::fault::Fault;
use super::file::LARGEST;

/// Changes what is in a file, or in the one that a link leads to: `change` is given its text, and says what is to be there instead,
/// if anything. Meanwhile nobody else changes it in this way. A file that is not there is made, if it is to be, and is empty then.
///
/// # Errors
///
/// If the file cannot be read or written, is no UTF-8, or `change` says so.
pub(crate) fn update<T>(
    path: &Path,
    is_made: bool,
    change: impl FnOnce(&str) -> Result<(Option<String>, T), Fault>,
) -> Result<T, Fault> {
    let failed = |why: io::Error| Fault::of_file(path, why.to_string());
    let mut locked = lock(path, is_made).map_err(failed)?;
    let done = locked.read().map_err(failed).and_then(|bytes| {
        let text =
            String::from_utf8(bytes).map_err(|why| Fault::of_bytes(path, why.as_bytes(), why.utf8_error(), "a glossary"))?;
        let (new, answer) = change(&text)?;
        Ok((new.filter(|new| *new != text), answer))
    });
    match done {
        Ok((Some(new), answer)) => locked.replace(new.as_bytes()).map_err(failed).map(|()| answer),
        done => {
            locked.leave();
            done.map(|(_, answer)| answer)
        }
    }
}

/// Puts bytes into a file, whatever is in it. Where there is none it is made; only then, unless `is_over`.
///
/// # Errors
///
/// If the file cannot be written, or is there and is not to be written over.
pub(crate) fn write(path: &Path, bytes: &[u8], is_over: bool) -> io::Result<()> {
    let is_there = || Err(io::Error::from(io::ErrorKind::AlreadyExists));
    match fs::metadata(path) {
        Ok(_) if !is_over => return is_there(),
        // A terminal or a pipe has no place that another file could take.
        Ok(there) if !there.is_file() && !there.is_dir() => return OpenOptions::new().write(true).open(path)?.write_all(bytes),
        _ => {}
    }
    let locked = lock(path, true)?;
    let is_new = locked.is_made && locked.file.metadata()?.len() == 0;
    if !is_new && !is_over {
        locked.leave();
        return is_there();
    }
    locked.replace(bytes)
}

/// Whether a file can be changed, or made if it is not there: whether there can be another one beside it, too.
///
/// # Errors
///
/// If not: why.
pub(crate) fn is_writable(path: &Path) -> io::Result<()> {
    let locked = lock(path, true)?;
    let tried = locked.try_beside();
    locked.leave();
    tried
}

/// Opens an ordinary file to read and to lock it.
fn open(path: &Path) -> io::Result<File> {
    let metadata = fs::metadata(path)?;
    match metadata {
        _ if !metadata.is_file() => Err(refused("not a file")),
        _ if metadata.permissions().readonly() => Err(refused("read-only")),
        _ => OpenOptions::new().read(true).write(true).open(path),
    }
}

fn refused(why: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, why)
}

/// More often than this a file is not replaced by others while somebody waits for it.
const MOST_TRIES: usize = 10_000;

/// A file that nobody else changes until it is closed.
struct Locked {
    file: File,
    /// Where it really is.
    path: PathBuf,
    /// It was not there before.
    is_made: bool,
}

/// The file, locked against other writers.
fn lock(path: &Path, is_wanted: bool) -> io::Result<Locked> {
    let mut is_made = false;
    for _ in 0..MOST_TRIES {
        let real = match fs::canonicalize(path) {
            Ok(real) => real,
            Err(why) if is_wanted && why.kind() == io::ErrorKind::NotFound => {
                match OpenOptions::new().write(true).create_new(true).open(path) {
                    Ok(_) => is_made = true,
                    Err(why) if why.kind() == io::ErrorKind::AlreadyExists && !path.is_symlink() => {}
                    Err(why) => return Err(why),
                }
                continue;
            }
            Err(why) => return Err(why),
        };
        let file = match open(&real) {
            // Replaced a moment ago, or gone.
            Err(why) if why.kind() == io::ErrorKind::NotFound => continue,
            file => file?,
        };
        file.lock()?;
        if bears_name(&file, &real)? {
            return Ok(Locked { file, path: real, is_made });
        }
    }
    Err(io::Error::new(io::ErrorKind::WouldBlock, "it is being changed all the time"))
}

impl Locked {
    /// Whether it is small enough to be read.
    fn check_length(&self) -> io::Result<()> {
        if self.file.metadata()?.len() > LARGEST { Err(refused("larger than 64 MiB")) } else { Ok(()) }
    }

    /// Whether it can be replaced.
    fn try_beside(&self) -> io::Result<()> {
        self.check_length()?;
        let beside = beside(&self.path);
        clear(&beside)?;
        File::create_new(&beside)?;
        fs::remove_file(&beside)
    }

    fn read(&mut self) -> io::Result<Vec<u8>> {
        self.check_length()?;
        let mut bytes = Vec::new();
        self.file.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// Puts another text in its place.
    fn replace(self, text: &[u8]) -> io::Result<()> {
        replace(&self.file, &self.path, text).inspect_err(|_| self.leave())
    }

    /// Leaves nothing behind where nothing was: who waits for the file makes another.
    fn leave(&self) {
        let is_empty = self.is_made && self.file.metadata().is_ok_and(|there| there.len() == 0);
        if is_empty && bears_name(&self.file, &self.path).unwrap_or(false) {
            // That an empty file stays is no harm.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Whether a file is still the one at a path, and has not been replaced since it was opened.
fn bears_name(file: &File, path: &Path) -> io::Result<bool> {
    match Handle::from_path(path) {
        Ok(there) => Ok(there == Handle::from_file(file.try_clone()?)?),
        Err(why) if why.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(why) => Err(why),
    }
}

/// The file in which the new text of one is written.
fn beside(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".padanan-new");
    path.with_file_name(name)
}

/// Clears away what is beside a file. Only who has the lock writes there: it is of somebody who did not come to an end.
fn clear(beside: &Path) -> io::Result<()> {
    match fs::remove_file(beside) {
        Err(why) if why.kind() != io::ErrorKind::NotFound => Err(why),
        _ => Ok(()),
    }
}

/// Puts another text in the place of a locked file.
fn replace(file: &File, path: &Path, text: &[u8]) -> io::Result<()> {
    let beside = beside(path);
    clear(&beside)?;
    let written = write_beside(file, &beside, text).and_then(|()| match bears_name(file, path)? {
        true => fs::rename(&beside, path),
        // Somebody who does not ask for the lock, an editor say.
        false => Err(io::Error::other("something else has replaced it meanwhile; try again")),
    });
    if written.is_err() {
        // What went wrong before matters more than whether this does too.
        let _ = fs::remove_file(&beside);
    }
    written.and_then(|()| sync_folder(path))
}

fn write_beside(old: &File, path: &Path, text: &[u8]) -> io::Result<()> {
    let mut new = OpenOptions::new().write(true).create_new(true).open(path)?;
    new.write_all(text)?;
    keep_owner(old, &new)?;
    new.set_permissions(old.metadata()?.permissions())?;
    new.sync_all()
}

/// The new file belongs to whom the old one does, as far as the user may say so.
#[cfg(unix)]
fn keep_owner(old: &File, new: &File) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let (old, made) = (old.metadata()?, new.metadata()?);
    if (old.uid(), old.gid()) != (made.uid(), made.gid()) {
        let _ = fchown(new, Some(old.uid()), Some(old.gid()));
    }
    Ok(())
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &File) -> io::Result<()> {
    Ok(())
}

/// Sees to it that the name, too, survives a power cut.
#[cfg(unix)]
fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("/"));
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::folder::Folder;

    fn append(path: &Path, line: &str) -> Result<(), Fault> {
        update(path, true, |text| Ok((Some(format!("{text}{line}\n")), ())))
    }

    #[test]
    fn writers_come_one_after_the_other() {
        let folder = Folder::new("writers");
        let path = folder.path().join("istilah.tsv");
        std::thread::scope(|scope| {
            for writer in 0..8 {
                let path = &path;
                scope.spawn(move || (0..20).for_each(|line| append(path, &format!("{writer} {line}")).expect("written")));
            }
        });
        let text = fs::read_to_string(&path).expect("it is there");
        let mut lines: Vec<&str> = text.lines().collect();
        lines.sort_unstable();
        lines.dedup();
        assert_eq!(lines.len(), 160);
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1, "nothing is left over");
    }

    #[test]
    fn what_a_crash_left_is_cleared_away() {
        let folder = Folder::new("crash");
        let path = folder.write("istilah.tsv", "a\tb\n");
        folder.write(".istilah.tsv.padanan-new", "half of a");
        folder.write("istilah.tsv.new", "of somebody else");
        append(&path, "c\td").expect("written");
        assert_eq!(fs::read_to_string(&path).expect("it is there"), "a\tb\nc\td\n");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2);
    }

    #[test]
    fn what_cannot_be_changed_is_left_alone() {
        let folder = Folder::new("unchangeable");
        let path = folder.write("istilah.tsv", "a\tb\n");
        let refused = update(&path, false, |_| Err::<(Option<String>, ()), _>(Fault::of_file(&path, "no".to_owned())));
        assert!(refused.is_err());
        fs::write(folder.path().join("aneh.tsv"), b"gudang\tstore\npabrik\t\xff\n").expect("written");
        let cases = [("aneh.tsv", "aneh.tsv:2:8: found bytes"), (".", ": not a file"), ("tiada/istilah.tsv", ": No such file")];
        for (name, why) in cases {
            let fault = append(&folder.path().join(name), "c\td").expect_err(name).to_string();
            assert!(fault.contains(why) || cfg!(windows), "{fault}");
        }
        let mut permissions = fs::metadata(&path).expect("it is there").permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).expect("set");
        assert!(append(&path, "c\td").expect_err("read-only").to_string().ends_with("istilah.tsv: read-only"));
        assert_eq!(fs::read_to_string(&path).expect("it is there"), "a\tb\n");
    }

    #[test]
    fn nothing_is_left_where_nothing_was() {
        let folder = Folder::new("nothing");
        let path = folder.path().join("istilah.tsv");
        let refused = update(&path, true, |_| Err::<(Option<String>, ()), _>(Fault::of_file(&path, "no".to_owned())));
        assert!(refused.is_err());
        update(&path, true, |_| Ok((None, ()))).expect("nothing to do");
        assert!(!path.exists());
    }

    #[test]
    fn files_are_written_over_only_if_they_are_to_be() {
        let folder = Folder::new("over");
        let path = folder.path().join("istilah.tsv");
        write(&path, b"a\n", false).expect("written");
        assert_eq!(write(&path, b"b\n", false).expect_err("it is there").kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).expect("it is there"), b"a\n");
        write(&path, b"\xff", true).expect("written");
        write(&path, b"c\n", true).expect("written");
        assert_eq!(fs::read(&path).expect("it is there"), b"c\n");
        assert!(write(folder.path(), b"d", true).is_err(), "a folder");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1, "nothing is left over");
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_and_permissions_kept() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = Folder::new("links");
        let path = folder.write("asli/istilah.tsv", "a\tb\n");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("set");
        let link = folder.path().join("tautan.tsv");
        symlink("asli/istilah.tsv", &link).expect("a link");
        append(&link, "c\td").expect("written");
        assert!(link.is_symlink());
        let metadata = fs::metadata(&path).expect("it is there");
        assert_eq!((metadata.permissions().mode() & 0o777, metadata.len()), (0o640, 8));
        symlink("tiada.tsv", folder.path().join("putus.tsv")).expect("a link");
        assert!(append(&folder.path().join("putus.tsv"), "c\td").is_err(), "a link to nowhere");
    }
}
