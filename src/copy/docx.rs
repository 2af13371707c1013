//! DOCX with glosses in comments or footnotes.

mod layout;
mod parts;
#[cfg(test)]
mod tests;

use layout::Layout;
use parts::{NotesPart, no_prefix};

use super::archive::rewritten;
use super::cuts::{Cut, Cuts, Side, another};
use super::glossed_where;
use super::notes::{self, Notes};
use crate::glossary::Placed;
use crate::markup::Malformed;
use crate::markup::docx::{Package, Story, StoryKind};
use crate::render::Mentions;
use crate::span::Span;
use crate::xml::{Pieces, What, XmlError, local};

/// How many times the size of a document may be spent on writing again how its words look.
const MOST_TIMES: usize = 8;

/// A copy of a document, read from `bytes` with [`markup::docx::read`](crate::markup::docx::read), with comments or footnotes that
/// gloss the mentions. The document looks as it did, and all of it is there as it was, comments that it has too; runs are split
/// where a mention begins or ends in one, and look the same in both halves.
///
/// What is in a text box, a footnote or an endnote, where Word has no comments, is glossed where that is anchored in the text; what
/// is in a header or footer is not.
///
/// # Errors
///
/// What [`read`](crate::markup::docx::read) refuses, a document other than the one that was annotated, and one that does not say
/// what its parts are.
pub fn docx(bytes: &[u8], placed: &Placed<'_>, mentions: Mentions, how: &Notes) -> Result<Vec<u8>, Malformed> {
    let mut package = Package::open(bytes)?;
    let Some(document) = package.document().cloned() else { return Err(another()) };
    if package.file != placed.text() {
        return Err(another());
    }
    let file = std::mem::take(&mut package.file);
    let text = &file[document.span.range()];
    let layout = Layout::of(text).map_err(|error| document.malformed(&file, error))?;
    let stories = package.stories.clone();
    let anchors = Anchors::of(&layout, &stories, &file)?;

    let mut part = NotesPart::of(&mut package, how.place)?;
    let mut cuts = Cuts::default();
    let mut preserved = 0;
    let mut spent = 0;
    let mut texts = Vec::new();
    let Some(prefix) = &layout.prefix else { return Err(no_prefix(&document.name)) };
    for mention in glossed_where(*placed, mentions, |span| anchors.around(span, false).is_some()) {
        let may_split = spent < text.len() * MOST_TIMES;
        let Some((before, behind)) = anchors.around(mention.span, may_split) else { continue };
        let number = part.number();
        let (start, end) = part.marks(number, prefix);
        for (cut, side, mark) in [(before, Side::Before, start), (behind, Side::Behind, end)] {
            if mark.is_empty() {
                continue;
            }
            if let Some(tag_end) = layout.tag_to_preserve(cut.offset).filter(|_| !cut.close.is_empty())
                && tag_end > preserved
            {
                cuts.put(&Cut::at(tag_end), Side::Behind, " xml:space=\"preserve\"");
                preserved = tag_end;
            }
            spent += cut.open.len();
            cuts.put(&cut, side, &mark);
        }
        texts.push((number, notes::text(&mention)));
    }
    if texts.is_empty() {
        return Ok(bytes.to_vec());
    }
    let mut changes = part.changes(&mut package, &layout.vocabulary, &texts, how)?;
    changes.push((document.name, cuts.into(text)));
    rewritten(bytes, &changes)
}

/// Where in the document the mentions in all of its parts are glossed.
struct Anchors<'l> {
    layout: &'l Layout<'l>,
    stories: &'l [Story],
    /// Where the footnotes and endnotes are, with their numbers.
    notes: Vec<(Span, String)>,
}

impl<'l> Anchors<'l> {
    fn of(layout: &'l Layout<'l>, stories: &'l [Story], file: &str) -> Result<Self, Malformed> {
        let mut notes = Vec::new();
        for story in stories.iter().filter(|story| reference(story.kind).is_some()) {
            let text = file.get(story.span.range()).unwrap_or_default();
            notes_of(text, story.span.start, &mut notes).map_err(|error| story.malformed(file, error))?;
        }
        Ok(Self { layout, stories, notes })
    }

    fn around(&self, span: Span, may_split: bool) -> Option<(Cut, Cut)> {
        let next = self.stories.partition_point(|story| story.span.start <= span.start);
        let story = self.stories.get(next.checked_sub(1)?)?;
        if story.kind == StoryKind::Document {
            let Span { start, end } = span;
            let before = story.span.start;
            return self.layout.around(Span::new(start.checked_sub(before)?, end.checked_sub(before)?), may_split);
        }
        let next = self.notes.partition_point(|(note, _)| note.start <= span.start);
        let (note, id) = self.notes.get(next.checked_sub(1)?)?;
        if span.end > note.end {
            return None;
        }
        self.layout.around_reference(reference(story.kind)?, id)
    }
}

/// What refers to the notes of a part.
const fn reference(kind: StoryKind) -> Option<&'static str> {
    match kind {
        StoryKind::Footnotes => Some("footnoteReference"),
        StoryKind::Endnotes => Some("endnoteReference"),
        StoryKind::Document | StoryKind::Header | StoryKind::Footer => None,
    }
}

/// Where each note of a part is, and its number.
fn notes_of(text: &str, start: usize, notes: &mut Vec<(Span, String)>) -> Result<(), XmlError> {
    let mut depth = 0_usize;
    for piece in Pieces::new(text) {
        let piece = piece?;
        match piece.what {
            What::Open(tag) => {
                depth += 1;
                if depth == 2 && matches!(local(tag.name), "footnote" | "endnote") {
                    notes.push((piece.span.moved(start), tag.local_attribute("id").unwrap_or_default()));
                }
            }
            What::Close { .. } => {
                if depth == 2
                    && let Some((span, _)) = notes.last_mut()
                {
                    span.end = span.end.max(piece.span.end + start);
                }
                depth = depth.saturating_sub(1);
            }
            _ => {}
        }
    }
    Ok(())
}
