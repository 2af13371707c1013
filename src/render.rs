//! Annotated texts for people to read: each format takes [`Annotations`] and writes to anything that takes text.

mod explanation;
mod html;
mod label;
#[cfg(feature = "formats")]
mod markdown;
mod mention;
#[cfg(feature = "formats")]
mod note;
mod terminal;
mod text;
mod tsv;
mod visible;

pub use explanation::explanation;
pub(crate) use html::Escaped;
pub use html::html;
#[cfg(feature = "formats")]
pub(crate) use label::{gloss_line, note_line};
#[cfg(feature = "formats")]
pub use markdown::markdown;
pub use mention::Mentions;
#[cfg(feature = "formats")]
pub(crate) use note::{Emphasis, note};
pub use terminal::{Layout, terminal};
pub use text::text;
pub use tsv::{TSV_HEADER, tsv};
pub use visible::visible;

#[cfg(doc)]
use crate::Annotations;
