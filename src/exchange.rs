//! Glossaries in other people's formats: read, and written so that nothing is lost on the way there and back.
//!
//! In the middle stands [`Entry`], one row of a glossary. [`read`] makes entries of a file in one of the [`Format`]s, [`write()`]
//! makes files of entries, and [`builtin`] lends those of the built-in dictionary. What a format has no place for goes into its
//! notes or comments, where people can read it and [`read`] finds it again.
//!
//! ```
//! use padanan::exchange::{self, Format, Options};
//!
//! let istilah = b"headword\tgloss\tdomain\tattributes\nrantai dingin\tcold chain\ttrade\tstatus=preferred";
//! let read = exchange::read(Format::Tsv, "istilah.tsv", istilah, &Options::default())?;
//! let files = exchange::write(Format::Tbx, &read.entries, &Options::default()).files;
//! assert!(String::from_utf8_lossy(&files[0].bytes).contains("<term>rantai dingin</term>"));
//!
//! let back = exchange::read(Format::Tbx, "istilah.tbx", &files[0].bytes, &Options::default())?;
//! assert_eq!(back.entries, read.entries);
//! # Ok::<(), padanan::SourceError>(())
//! ```
//!
//! Reading goes on behind an entry that cannot be taken, and says in [`Import::problems`] which and why. Only a file that is not of
//! the format at all is an error. Nothing that a file says is carried out: no entity of XML is resolved, nothing is unpacked, and
//! archives that would unpack to very much are refused.

mod archive;
mod csv;
mod entry;
mod import;
mod jsonl;
mod meaning;
mod omegat;
mod remark;
mod stardict;
mod tbx;
mod text;
mod tsv;
mod yomitan;

pub use self::csv::{Column, Columns};
pub use entry::{Entry, EntryKind};
pub use import::{Import, Problem};

use crate::dictionary::image::Image;
use crate::dictionary::record::Record;
use crate::dictionary::source::{OPEN, SourceError};

/// A format of glossaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// The tab-separated glossaries of this crate.
    Tsv,
    /// Glossaries of OmegaT: source, target and comment, separated by tabs.
    OmegaT,
    /// Tables, with any columns: see [`Columns`].
    Csv,
    /// TBX-Basic, version 3, in the style that has data categories as attributes (DCA). Both styles and version 2 are read.
    Tbx,
    /// TBX-Basic, version 3, in the style that has data categories as tags (DCT).
    TbxDct,
    /// TBX-Basic, version 2 (MARTIF), for programs that read no other.
    TbxV2,
    /// JSON Lines: an object a line.
    Jsonl,
    /// Dictionaries of StarDict, for GoldenDict and others.
    StarDict,
    /// Dictionaries of Yomitan, in an archive.
    Yomitan,
}

/// Each format with its name, and the endings of its files, the usual one first.
const FORMATS: [(Format, &str, &[&str]); 9] = [
    (Format::Tsv, "tsv", &["tsv"]),
    (Format::OmegaT, "omegat", &["utf8", "tab", "txt"]),
    (Format::Csv, "csv", &["csv"]),
    (Format::Tbx, "tbx", &["tbx", "xml"]),
    (Format::TbxDct, "tbx-dct", &["tbx"]),
    (Format::TbxV2, "tbx-v2", &["tbx"]),
    (Format::Jsonl, "jsonl", &["jsonl", "ndjson", "json"]),
    (Format::StarDict, "stardict", &["ifo", "idx", "dict", "syn", "dz"]),
    (Format::Yomitan, "yomitan", &["zip"]),
];

impl Format {
    /// All formats.
    pub fn all() -> impl Iterator<Item = Self> {
        FORMATS.iter().map(|(format, ..)| *format)
    }

    /// The name, such as `tbx`.
    #[must_use]
    pub fn name(self) -> &'static str {
        FORMATS[self as usize].1
    }

    /// How the names of its files end, such as `tbx`.
    #[must_use]
    pub fn ending(self) -> &'static str {
        FORMATS[self as usize].2[0]
    }

    /// The format of this name.
    ///
    /// ```
    /// use padanan::exchange::Format;
    ///
    /// assert_eq!(Format::from_name("omegat"), Some(Format::OmegaT));
    /// ```
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        FORMATS.iter().find(|(_, known, _)| *known == name).map(|(format, ..)| *format)
    }

    /// The format of files whose names end so.
    #[must_use]
    pub fn from_ending(ending: &str) -> Option<Self> {
        let ending = ending.to_lowercase();
        FORMATS.iter().find(|(.., endings)| endings.contains(&ending.as_str())).map(|(format, ..)| *format)
    }
}

/// What readers and writers may be told.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// What stands in which column of a table; guessed from the header otherwise.
    pub columns: Option<Columns>,
    /// What separates the columns of a table; guessed when reading, a comma when writing.
    pub delimiter: Option<u8>,
    /// The name of the glossary, for formats that show one.
    pub title: String,
}

impl Default for Options {
    fn default() -> Self {
        Self { columns: None, delimiter: None, title: "padanan".to_owned() }
    }
}

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OutputFile {
    /// Which part of the glossary it holds, such as `short-forms`, where each has a file of its own; otherwise empty.
    pub part: &'static str,
    /// How its name ends, such as `tbx`.
    pub ending: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Export {
    /// The files.
    pub files: Vec<OutputFile>,
    /// How many entries the format cannot show, and so were left out.
    pub left_out: usize,
}

/// Reads a glossary from a file of one of the formats, which for [`Format::StarDict`] is an archive of its files;
/// [`read_files`] takes them as they are.
///
/// # Errors
///
/// If it is not of the format: where, what was found, and what was expected.
pub fn read(format: Format, file: &str, bytes: &[u8], options: &Options) -> Result<Import, SourceError> {
    read_files(format, &[(file, bytes)], options)
}

/// Reads a glossary that may consist of several files, by their names.
///
/// # Errors
///
/// If a file is not of the format, or one is missing.
pub fn read_files(format: Format, files: &[(&str, &[u8])], options: &Options) -> Result<Import, SourceError> {
    let Some(&(file, bytes)) = files.first() else {
        return Ok(Import::default());
    };
    let text = || text::decode(file, bytes);
    match format {
        Format::Tsv => tsv::read(file, &text()?),
        Format::OmegaT => Ok(omegat::read(file, &text()?)),
        Format::Csv => csv::read(file, &text()?, options),
        Format::Tbx | Format::TbxDct | Format::TbxV2 => tbx::read(file, &text()?),
        Format::Jsonl => Ok(jsonl::read(file, &text()?)),
        Format::StarDict => stardict::read(files),
        Format::Yomitan => yomitan::read(file, bytes),
    }
}

/// Whether an archive holds the files of [`Format::StarDict`] or of [`Format::Yomitan`].
#[must_use]
pub fn archive_format(bytes: &[u8]) -> Option<Format> {
    archive::format(bytes)
}

/// Writes entries in one of the formats. Formats that can be read by people alone, [`Format::StarDict`] and [`Format::Yomitan`],
/// leave out entries of which nothing is said; all but [`Format::Tsv`], [`Format::Csv`] and [`Format::Jsonl`] those whose gloss is
/// still to be filled in.
#[must_use]
pub fn write(format: Format, entries: &[Entry], options: &Options) -> Export {
    // Where a gloss is to be filled in, other programs would take the mark for one.
    let is_open = |entry: &&Entry| entry.glosses == [OPEN];
    let open = entries.iter().filter(is_open).count();
    if open > 0 && !matches!(format, Format::Tsv | Format::Csv | Format::Jsonl) {
        let filled: Vec<Entry> = entries.iter().filter(|entry| !is_open(entry)).cloned().collect();
        let export = write(format, &filled, options);
        return Export { left_out: export.left_out + open, ..export };
    }
    let single = |bytes: Vec<u8>| Export { files: vec![OutputFile { part: "", ending: format.ending(), bytes }], left_out: 0 };
    match format {
        Format::Tsv => Export { files: tsv::write(entries), left_out: 0 },
        Format::OmegaT => single(omegat::write(entries).into_bytes()),
        Format::Csv => single(csv::write(entries, options)),
        Format::Tbx => single(tbx::write(entries, tbx::Style::Attributes, options).into_bytes()),
        Format::TbxDct => single(tbx::write(entries, tbx::Style::Tags, options).into_bytes()),
        Format::TbxV2 => single(tbx::write(entries, tbx::Style::Martif, options).into_bytes()),
        Format::Jsonl => single(jsonl::write(entries).into_bytes()),
        Format::StarDict => stardict::write(entries, options),
        Format::Yomitan => yomitan::write(entries, options),
    }
}

/// The entries of the built-in dictionary, in the order of their folded headwords.
///
/// ```
/// let entries = padanan::exchange::builtin();
/// assert!(entries.iter().any(|entry| entry.headword == "rantai pasok" && entry.glosses[0] == "supply chain"));
/// ```
#[must_use]
pub fn builtin() -> Vec<Entry> {
    let image = Image::builtin();
    let records = Record::all(image.text()).flat_map(|(_, record)| record.headwords());
    records.flat_map(|headword| headword.readings().map(move |reading| Entry::of_reading(headword.written, reading))).collect()
}
