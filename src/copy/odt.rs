//! ODT with glosses in comments or footnotes.

mod layout;
#[cfg(test)]
mod tests;

use std::collections::HashSet;

use layout::Layout;

use super::archive::rewritten;
use super::cuts::{Cuts, Side, another};
use super::glossed_where;
use super::notes::{self, NAME, NotePlace, Notes};
use crate::glossary::Placed;
use crate::markup::Malformed;
use crate::markup::odt::Package;
use crate::render::Mentions;
use crate::span::Span;
use crate::xml::escaped;

/// A copy of a document, read from `bytes` with [`markup::odt::read`](crate::markup::odt::read), with comments or footnotes that
/// gloss the mentions. The document looks as it did, and all of it is there as it was, comments that it has too.
///
/// What is in a frame, a footnote or a field is glossed where that is anchored in the text; what is in a header or footer is not.
///
/// # Errors
///
/// What [`read`](crate::markup::odt::read) refuses, and a document other than the one that was annotated.
pub fn odt(bytes: &[u8], placed: &Placed<'_>, mentions: Mentions, how: &Notes) -> Result<Vec<u8>, Malformed> {
    let package = Package::open(bytes)?;
    let Some(document) = package.stories.first() else { return Err(another()) };
    if package.file != placed.text() {
        return Err(another());
    }
    // It is the first part, so that what is counted in all of them is counted in it too.
    let text = &package.file[document.span.range()];
    let styles = &package.file[document.span.end..];
    let layout = Layout::of(text).map_err(|error| document.malformed(&package.file, error))?;
    let has_room = |span: Span| span.end <= text.len();
    let writer =
        Writer { layout: &layout, name: free_name(text), has_footnote_style: styles.contains("style:name=\"Footnote\""), how };

    let mut cuts = Cuts::default();
    let mut number = 0_u32;
    for mention in glossed_where(*placed, mentions, has_room) {
        number += 1;
        let (before, behind) = layout.around(mention.span);
        let (start, end) = writer.marks(number, &notes::text(&mention));
        for (cut, side, mark) in [(before, Side::Before, start), (behind, Side::Behind, end)] {
            if !mark.is_empty() {
                cuts.put(&cut, side, &mark);
            }
        }
    }
    if number == 0 {
        return Ok(bytes.to_vec());
    }
    rewritten(bytes, &[(document.name.to_owned(), cuts.into(text))])
}

/// A beginning for names that nothing in the document has.
fn free_name(text: &str) -> String {
    let number = |rest: &'_ str| {
        let number = &rest[..rest.find(|c: char| !c.is_ascii_digit())?];
        rest[number.len()..].starts_with('-').then(|| number.to_owned())
    };
    let taken: HashSet<String> = text.split(&format!("\"{NAME}")).skip(1).filter_map(number).collect();
    let mut numbers = std::iter::once(String::new()).chain((2_u32..).map(|number| number.to_string()));
    let free = numbers.find(|number| !taken.contains(number)).unwrap_or_default();
    format!("{NAME}{free}")
}

struct Writer<'w> {
    layout: &'w Layout,
    /// What the names of the notes begin with.
    name: String,
    has_footnote_style: bool,
    how: &'w Notes,
}

impl Writer<'_> {
    /// What is put before the words, and what behind them.
    fn marks(&self, number: u32, note: &str) -> (String, String) {
        let Layout { office, text, creator, declared, .. } = self.layout;
        let name = format!("{}-{number}", self.name);
        let note = escaped(note);
        match self.how.place {
            NotePlace::Comments => {
                let date = self.how.date().map(|date| format!("<{creator}:date>{date}</{creator}:date>")).unwrap_or_default();
                let start = format!(
                    "<{office}:annotation {office}:name=\"{name}\"{declared}><{creator}:creator>{NAME}</{creator}:creator>{date}\
                     <{text}:p>{note}</{text}:p></{office}:annotation>"
                );
                (start, format!("<{office}:annotation-end {office}:name=\"{name}\"{declared}/>"))
            }
            NotePlace::Footnotes => {
                let style = if self.has_footnote_style { format!(" {text}:style-name=\"Footnote\"") } else { String::new() };
                let end = format!(
                    "<{text}:note {text}:id=\"{name}\" {text}:note-class=\"footnote\"{declared}><{text}:note-citation/>\
                     <{text}:note-body><{text}:p{style}>{note}</{text}:p></{text}:note-body></{text}:note>"
                );
                (String::new(), end)
            }
        }
    }
}
