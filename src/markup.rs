//! Files that people write: which of what is in them is prose, and where in the file it stands.
//!
//! A reader for each format makes a [`Reading`] of a file. Its [`Prose`] is what there is to annotate: one text, without tags,
//! with entities resolved, in which words stand as a reader sees them. Whatever is found in it is at a place of the file too.
//!
//! ```
//! use padanan::markup::{Prose, ProseBuilder};
//! use padanan::Span;
//!
//! let file = "<p>Rantai <b>pasok</b></p>";
//! let mut prose = ProseBuilder::new(file);
//! prose.copy(Span::new(3, 10));
//! prose.copy(Span::new(13, 18));
//! let prose = prose.finish();
//! assert_eq!(prose.text(), "Rantai pasok");
//! assert_eq!(&file[prose.source(Span::new(0, 12)).range()], "Rantai <b>pasok");
//! ```

#[cfg(feature = "formats")]
pub(crate) mod archive;
#[cfg(feature = "formats")]
mod bilingual;
#[cfg(feature = "formats")]
mod decode;
#[cfg(feature = "formats")]
pub mod docx;
#[cfg(feature = "formats")]
mod flow;
#[cfg(feature = "formats")]
mod format;
#[cfg(feature = "formats")]
pub mod html;
mod malformed;
#[cfg(feature = "formats")]
pub mod markdown;
#[cfg(feature = "formats")]
pub mod odt;
#[cfg(feature = "formats")]
pub mod pdftext;
#[cfg(feature = "formats")]
pub mod po;
mod prose;
mod reading;
#[cfg(feature = "formats")]
pub mod subtitles;
#[cfg(feature = "formats")]
pub mod table;
#[cfg(feature = "formats")]
pub mod tmx;
#[cfg(feature = "formats")]
pub mod xliff;

#[cfg(feature = "formats")]
pub(crate) use bilingual::{AUTHOR, Form, Slot};
#[cfg(feature = "formats")]
pub use bilingual::{Bilingual, Pair, State, Unit};
#[cfg(feature = "formats")]
pub use decode::decode;
#[cfg(feature = "formats")]
pub(crate) use decode::encode;
#[cfg(feature = "formats")]
pub use format::{Content, File, Format};
pub use malformed::Malformed;
pub use prose::{Prose, ProseBuilder};
pub use reading::{Part, Reading};
