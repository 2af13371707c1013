//! Where results go: standard output or a file, safe for a terminal.

use std::fmt;
use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;

use clap::ValueEnum;

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

/// Whether results are seen on a terminal.
pub(super) fn is_terminal(path: Option<&Path>) -> bool {
    path.is_none() && io::stdout().is_terminal()
}

/// Lets renderers, which write text, write to anything that takes bytes; keeps what went wrong.
pub(super) struct Text<'w> {
    writer: &'w mut dyn Write,
    /// Whether characters that act on a terminal must be made visible. What writes escape sequences itself takes care of that itself.
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
