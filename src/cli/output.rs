//! Where results go: standard output or a file, safe for a terminal.

use std::fmt;
use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;

use clap::ValueEnum;

use super::Error;
use super::input::{Source, Unreadable};
use crate::workspace::store;

/// `text` on one line, without anything that does something instead of being seen.
pub(super) fn one_line(text: &str) -> String {
    padanan::render::visible(text).replace(['\t', '\n', '\r'], " ")
}

/// When to use colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    Always,
    Never,
}

impl Color {
    pub(super) fn is_on(self, to_terminal: bool) -> bool {
        match self {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => {
                let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
                wanted && to_terminal && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
            }
        }
    }
}

/// Opens standard output, or the file at `path`.
pub(super) fn open(path: Option<&Path>) -> io::Result<Box<dyn Write + Send>> {
    Ok(match path {
        Some(path) => Box::new(BufWriter::with_capacity(1 << 16, File::create(path)?)),
        None => Box::new(BufWriter::with_capacity(1 << 16, io::stdout())),
    })
}

/// Writes a whole result: to standard output, or in one step to the file at `path`, so that what was there is not half of two.
pub(super) fn write(path: Option<&Path>, bytes: &[u8]) -> Result<(), Error> {
    match path {
        Some(path) => store::write(path, bytes, true).map_err(|why| cannot_write(path, &why)),
        None => {
            let mut out = io::stdout().lock();
            out.write_all(bytes)?;
            Ok(out.flush()?)
        }
    }
}

/// Refuses to write over an input.
pub(super) fn refuse_input<'s>(
    path: Option<&Path>,
    sources: impl IntoIterator<Item = &'s Result<Source, Unreadable>>,
) -> Result<(), Error> {
    let Some(path) = path.filter(|path| path.is_file()) else { return Ok(()) };
    let mut inputs = sources.into_iter().flatten().filter_map(Source::path);
    match inputs.any(|input| same_file::is_same_file(input, path).unwrap_or(false)) {
        true => Err(cannot_write(path, &io::Error::other("it is an input too"))),
        false => Ok(()),
    }
}

/// What to say of a place that cannot be written to.
pub(super) fn cannot_write(path: &Path, why: &io::Error) -> Error {
    Error::Request(one_line(&format!("{}: {why}", path.display())))
}

/// Whether results are seen on a terminal.
pub(super) fn is_terminal(path: Option<&Path>) -> bool {
    path.is_none() && io::stdout().is_terminal()
}

/// Lets renderers, which write text, write to anything that takes bytes; keeps what went wrong.
pub(super) struct Text<'w> {
    writer: &'w mut dyn Write,
    /// Whether characters that act on a terminal must be made visible. What writes escape sequences itself takes care of that
    /// itself.
    sanitize: bool,
    error: Option<io::Error>,
}

impl<'w> Text<'w> {
    pub(super) fn new(writer: &'w mut dyn Write, sanitize: bool) -> Self {
        Self { writer, sanitize, error: None }
    }

    /// What a renderer's result means.
    pub(super) fn done(self, result: fmt::Result) -> io::Result<()> {
        match (self.error, result) {
            (Some(why), _) => Err(why),
            (None, Err(fmt::Error)) => Err(io::Error::other("the result could not be formatted")),
            (None, Ok(())) => Ok(()),
        }
    }
}

impl fmt::Write for Text<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let written = if self.sanitize {
            self.writer.write_all(padanan::render::visible(text).as_bytes())
        } else {
            self.writer.write_all(text.as_bytes())
        };
        written.map_err(|why| {
            self.error = Some(why);
            fmt::Error
        })
    }
}

/// Whether what is written may be seen on a terminal while the work goes on: there, or at the end of a pipe.
pub(super) fn may_be_seen(path: Option<&Path>) -> bool {
    path.is_none() && (io::stdout().is_terminal() || is_pipe())
}

#[cfg(unix)]
fn is_pipe() -> bool {
    use std::os::fd::AsFd;
    use std::os::unix::fs::FileTypeExt;

    let stdout = io::stdout().as_fd().try_clone_to_owned().map(File::from);
    stdout.and_then(|stdout| stdout.metadata()).is_ok_and(|stdout| stdout.file_type().is_fifo())
}

#[cfg(not(unix))]
fn is_pipe() -> bool {
    false
}

/// Writes a value as one line of JSON.
pub(super) fn json_line(writer: &mut dyn Write, value: &impl serde::Serialize) -> io::Result<()> {
    serde_json::to_writer(Safe::new(&mut *writer), value)?;
    writer.write_all(b"\n")
}

/// JSON escapes C0 controls but neither DEL and C1 nor marks that reorder what is displayed: those are written as escapes too, so
/// that a terminal can show it.
pub(super) struct Safe<'w> {
    writer: &'w mut dyn Write,
}

impl<'w> Safe<'w> {
    pub(super) fn new(writer: &'w mut dyn Write) -> Self {
        Self { writer }
    }

    /// Writes a value that is JSON already, on one line.
    pub(super) fn write_value(&mut self, json: &str) -> io::Result<()> {
        // Outside of strings a carriage return is a space, and inside there is none.
        for (place, part) in json.split('\r').enumerate() {
            if place > 0 {
                self.writer.write_all(b" ")?;
            }
            self.write_text(part)?;
        }
        Ok(())
    }

    /// Lets `write` write JSON as text.
    pub(super) fn write_formatted(&mut self, write: impl FnOnce(&mut SafeText<'_, '_>) -> fmt::Result) -> io::Result<()> {
        let mut out = SafeText { safe: self, error: None };
        match (write(&mut out), out.error) {
            (_, Some(why)) => Err(why),
            (Err(fmt::Error), None) => Err(io::Error::other("the result could not be formatted")),
            (Ok(()), None) => Ok(()),
        }
    }

    fn write_text(&mut self, text: &str) -> io::Result<()> {
        let mut rest = text;
        while let Some(at) = rest.bytes().position(|byte| !is_plain(byte)) {
            let end = rest[at..].bytes().position(is_plain).map_or(rest.len(), |length| at + length);
            let (safe, others) = (&rest[..at], &rest[at..end]);
            self.writer.write_all(safe.as_bytes())?;
            self.write_others(others)?;
            rest = &rest[end..];
        }
        self.writer.write_all(rest.as_bytes())
    }

    /// Writes what may have to be escaped.
    fn write_others(&mut self, text: &str) -> io::Result<()> {
        if padanan::render::visible(text) == text {
            return self.writer.write_all(text.as_bytes());
        }
        for c in text.chars() {
            let mut utf8 = [0; 4];
            let shown: &str = c.encode_utf8(&mut utf8);
            if padanan::render::visible(shown) == shown {
                self.writer.write_all(shown.as_bytes())?;
            } else {
                write!(self.writer, "\\u{:04x}", u32::from(c))?;
            }
        }
        Ok(())
    }
}

/// Takes JSON as text, and keeps what went wrong.
pub(super) struct SafeText<'s, 'w> {
    safe: &'s mut Safe<'w>,
    error: Option<io::Error>,
}

impl fmt::Write for SafeText<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.safe.write_all(text.as_bytes()).map_err(|why| {
            self.error = Some(why);
            fmt::Error
        })
    }
}

impl Write for Safe<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if bytes.iter().copied().all(is_plain) {
            return self.writer.write_all(bytes).map(|()| bytes.len());
        }
        // What is serialised comes in whole strings.
        self.write_text(std::str::from_utf8(bytes).map_err(io::Error::other)?)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

/// Whether a byte is a character that a terminal shows, or that JSON has escaped.
const fn is_plain(byte: u8) -> bool {
    byte < 0x7f
}
