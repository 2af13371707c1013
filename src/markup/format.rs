//! The formats of files, and reading a file in the one that it is in.

use std::borrow::Cow;

use super::table::Layout;
use super::{Bilingual, Malformed, Reading, decode, docx, html, markdown, odt, pdftext, po, subtitles, table, tmx, xliff};

/// The format of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Nothing but text.
    #[default]
    Text,
    /// Markdown, as CommonMark and GitHub have it.
    Markdown,
    /// A web page.
    Html,
    /// Subtitles in SubRip.
    Srt,
    /// Subtitles in WebVTT.
    Vtt,
    /// What `pdftotext` makes of a PDF.
    Pdftext,
    /// A table of cells between commas, semicolons or tabs.
    Csv,
    /// A document of Word, or in its format.
    Docx,
    /// A document of LibreOffice, or in its format.
    Odt,
    /// Messages of a program, as gettext has them.
    Po,
    /// XLIFF, 1.2 and 2.x.
    Xliff,
    /// A translation memory.
    Tmx,
}

/// Every format with its name and the endings of its files, the usual one first.
const FORMATS: [(Format, &str, &[&str]); 12] = [
    (Format::Text, "text", &["txt", "text"]),
    (Format::Markdown, "markdown", &["md", "markdown"]),
    (Format::Html, "html", &["html", "htm", "xhtml"]),
    (Format::Srt, "srt", &["srt"]),
    (Format::Vtt, "vtt", &["vtt"]),
    (Format::Pdftext, "pdftext", &[]),
    (Format::Csv, "csv", &["csv"]),
    (Format::Docx, "docx", &["docx", "docm", "dotx", "dotm"]),
    (Format::Odt, "odt", &["odt", "ott"]),
    (Format::Po, "po", &["po", "pot"]),
    (Format::Xliff, "xliff", &["xlf", "xliff"]),
    (Format::Tmx, "tmx", &["tmx"]),
];

impl Format {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        FORMATS.iter().map(|(format, _, _)| *format)
    }

    /// Its name, such as `markdown`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.row().1
    }

    /// How the names of its files end, without the full stop, the usual ending first; none if no ending tells it from others.
    #[must_use]
    pub fn endings(self) -> &'static [&'static str] {
        self.row().2
    }

    /// The format of files whose names end so, in capitals or not.
    ///
    /// ```
    /// use padanan::markup::Format;
    ///
    /// assert_eq!(Format::of_ending("SRT"), Some(Format::Srt));
    /// assert_eq!(Format::of_ending("exe"), None);
    /// ```
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        let ending = ending.to_ascii_lowercase();
        FORMATS.iter().find(|(_, _, endings)| endings.contains(&ending.as_str())).map(|(format, _, _)| *format)
    }

    /// Whether people read such a file as it is, and know its lines.
    #[must_use]
    pub const fn is_readable(self) -> bool {
        matches!(self, Format::Text | Format::Markdown | Format::Srt | Format::Vtt | Format::Csv | Format::Po)
    }

    /// Whether it is an archive, and no text.
    #[must_use]
    pub const fn is_archive(self) -> bool {
        matches!(self, Format::Docx | Format::Odt)
    }

    fn row(self) -> &'static (Self, &'static str, &'static [&'static str]) {
        FORMATS.iter().find(|(format, _, _)| *format == self).unwrap_or(&FORMATS[0])
    }
}

/// What is in a file: of most formats, text.
#[derive(Clone, Debug)]
pub struct Content<'b> {
    format: Format,
    bytes: &'b [u8],
    text: Cow<'b, str>,
    columns: &'b [String],
}

impl<'b> Content<'b> {
    /// The bytes of a file.
    #[must_use]
    pub fn new(format: Format, bytes: &'b [u8]) -> Self {
        let text = if format.is_archive() { Cow::Borrowed("") } else { decode(bytes) };
        Self { format, bytes, text, columns: &[] }
    }

    /// Only these columns of a table are looked at, named by its first row or by their numbers from 1.
    #[must_use]
    pub fn columns(self, columns: &'b [String]) -> Self {
        Self { columns, ..self }
    }

    /// How a table is written.
    #[must_use]
    pub fn layout(&self) -> Layout {
        Layout::of(&self.text)
    }

    /// The format that it is in.
    #[must_use]
    pub const fn format(&self) -> Format {
        self.format
    }

    /// As it came.
    #[must_use]
    pub const fn bytes(&self) -> &'b [u8] {
        self.bytes
    }

    /// Reads it.
    ///
    /// # Errors
    ///
    /// If it is not what its format has to be.
    ///
    /// ```
    /// use padanan::markup::{Content, Format};
    ///
    /// let content = Content::new(Format::Srt, b"1\n00:00:01,000 --> 00:00:02,000\nRantai pasok kuat.\n");
    /// assert_eq!(content.read()?.text(), "Rantai pasok kuat.");
    /// # Ok::<(), padanan::markup::Malformed>(())
    /// ```
    pub fn read(&self) -> Result<File<'_>, Malformed> {
        Ok(match self.format {
            Format::Text => File::Plain(&self.text),
            Format::Markdown => File::Prose(markdown::read(&self.text)),
            Format::Html => File::Prose(html::read(&self.text)),
            Format::Srt => File::Prose(subtitles::read_srt(&self.text)),
            Format::Vtt => File::Prose(subtitles::read_vtt(&self.text)),
            Format::Pdftext => File::Prose(pdftext::read(&self.text)),
            Format::Csv => {
                let columns: Vec<&str> = self.columns.iter().map(String::as_str).collect();
                File::Prose(table::read(&self.text, self.layout(), &columns)?)
            }
            Format::Docx => File::Prose(docx::read(self.bytes)?),
            Format::Odt => File::Prose(odt::read(self.bytes)?),
            Format::Po => File::Bilingual(po::read(&self.text)?),
            Format::Xliff => File::Bilingual(xliff::read(&self.text)?),
            Format::Tmx => File::Bilingual(tmx::read(&self.text)?),
        })
    }
}

/// A file that has been read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum File<'f> {
    /// Nothing but text.
    Plain(&'f str),
    /// Prose with something around it.
    Prose(Reading<'f>),
    /// A text and its translation.
    Bilingual(Bilingual<'f>),
}

impl File<'_> {
    /// The prose, and where in the file it stands; none of a file that is nothing but text.
    #[must_use]
    pub const fn reading(&self) -> Option<&Reading<'_>> {
        match self {
            File::Plain(_) => None,
            File::Prose(reading) => Some(reading),
            File::Bilingual(bilingual) => Some(bilingual.indonesian()),
        }
    }

    /// What there is to annotate.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            File::Plain(text) => text,
            _ => self.reading().map_or("", |reading| reading.prose.text()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_found_by_its_endings() {
        for format in Format::all() {
            assert!(format.endings().iter().all(|ending| Format::of_ending(ending) == Some(format)), "{format:?}");
            assert_eq!(Format::all().filter(|other| other.name() == format.name()).count(), 1, "{format:?}");
        }
    }
}
