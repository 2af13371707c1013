//! ODT, the documents of LibreOffice and other programs that write OpenDocument.
//!
//! Read is what a reader of the document sees: paragraphs, headings, lists, tables, text boxes and, where they are referred to,
//! footnotes; then headers and footers. What was deleted with changes tracked, comments and drawn formulas are not; tables of
//! contents and other indexes are shown and not looked at, since all of them stands in the document again.

mod package;
#[cfg(test)]
pub(crate) mod tests;
mod walk;

pub(crate) use package::{Package, Vocabulary, vocabulary};

use super::malformed::Malformed;
use super::prose::ProseBuilder;
use super::reading::{Part, Reading};

/// Reads a document.
///
/// # Errors
///
/// What is no ODT, is broken or encrypted, or is made to do harm.
///
/// ```
/// use padanan::markup::odt;
///
/// let error = odt::read(b"PK\x03\x04").unwrap_err();
/// assert!(error.to_string().starts_with("1:1: found an archive that is broken or cut off"));
/// ```
pub fn read(bytes: &[u8]) -> Result<Reading<'static>, Malformed> {
    let Package { file, stories, .. } = Package::open(bytes)?;
    let mut prose = ProseBuilder::new(&file);
    for story in &stories {
        walk::walk(story, &file, &mut prose).map_err(|error| story.malformed(&file, error))?;
    }
    let prose = prose.finish();
    let parts = stories.iter().map(|story| Part { name: story.name.to_owned(), start: story.span.start }).collect();
    Ok(Reading { file: file.into(), prose, parts })
}
