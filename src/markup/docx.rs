//! DOCX, the documents of Word and of most other office programs.
//!
//! Read is what a reader of the document sees: paragraphs, tables and text boxes, with words whole that stand in several runs, then
//! footnotes, endnotes, headers and footers. What was deleted with changes tracked, comments, formulas and the codes of fields
//! are not; entries of a table of contents are shown and not looked at, since all of them stand in the document again.

mod fields;
mod package;
#[cfg(test)]
pub(crate) mod tests;
mod walk;

pub(crate) use package::{Package, Story, StoryKind, is_text, relations_name};

use super::malformed::Malformed;
use super::prose::ProseBuilder;
use super::reading::{Part, Reading};

/// Reads a document.
///
/// # Errors
///
/// What is no DOCX, is broken or encrypted, or is made to do harm.
///
/// ```
/// use padanan::markup::docx;
///
/// let error = docx::read(b"%PDF-1.7").unwrap_err();
/// assert!(error.to_string().starts_with("1:1: found a PDF file, expected DOCX or ODT"));
/// ```
pub fn read(bytes: &[u8]) -> Result<Reading<'static>, Malformed> {
    let Package { file, stories, .. } = Package::open(bytes)?;
    let mut prose = ProseBuilder::new(&file);
    for story in &stories {
        walk::walk(story, &file, &mut prose).map_err(|error| story.malformed(&file, error))?;
    }
    let prose = prose.finish();
    let parts = stories.iter().map(|story| Part { name: story.name.clone(), start: story.span.start }).collect();
    Ok(Reading { file: file.into(), prose, parts })
}
