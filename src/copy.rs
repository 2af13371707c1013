//! Annotated copies of files, each in the format of the file: everything in it stays as it is, and glosses are put in where the
//! format has a place for them. What is annotated is the prose of a [reading](crate::markup::Reading) of the file, and the copy is
//! one of that file.
//!
//! ```
//! use padanan::{Glossary, Placed, copy, markup};
//! use padanan::render::Mentions;
//!
//! let file = "1\n00:00:01,000 --> 00:00:02,000\nRantai <i>pasok</i> kuat.\n";
//! let reading = markup::subtitles::read_srt(file);
//! let annotations = Glossary::builtin().annotator().annotate_prose(&reading.prose);
//! let copy = copy::srt(&Placed::in_file(&annotations, &reading), Mentions::First);
//! assert_eq!(copy, "1\n00:00:01,000 --> 00:00:02,000\nRantai <i>pasok [supply chain]</i> kuat.\n");
//! ```

mod archive;
mod bilingual;
mod cuts;
mod docx;
mod html;
mod insertions;
mod markdown;
mod notes;
mod odt;
mod subtitles;
mod table;

pub use bilingual::bilingual;
pub use docx::docx;
pub use html::{Explained, html};
pub(crate) use insertions::Insertions;
pub use markdown::markdown;
pub use notes::{NotePlace, Notes};
pub use odt::odt;
pub use subtitles::{srt, vtt};
pub use table::table;

use crate::glossary::{Annotation, Placed};
use crate::markup::{Content, File, Format, Malformed, encode};
use crate::render::{Mentions, gloss_line};
use crate::span::Span;

/// A copy of a file in its own format, with glosses in it; `notes` says how an office document has them.
///
/// # Errors
///
/// If the file is not what its format has to be.
///
/// ```
/// use padanan::markup::{Content, Format};
/// use padanan::copy::{self, Notes};
/// use padanan::{Glossary, Placed, render::Mentions};
///
/// let content = Content::new(Format::Html, b"<p>Rantai pasok</p>");
/// let file = content.read()?;
/// let reading = file.reading().unwrap();
/// let annotations = Glossary::builtin().annotator().annotate_prose(&reading.prose);
/// let copy = copy::of(&content, &file, &Placed::in_file(&annotations, reading), Mentions::First, &Notes::default())?;
/// assert_eq!(copy, b"<p><abbr class=\"padanan\" title=\"supply chain\">Rantai pasok</abbr></p>");
/// # Ok::<(), padanan::markup::Malformed>(())
/// ```
pub fn of(
    content: &Content<'_>,
    file: &File<'_>,
    placed: &Placed<'_>,
    mentions: Mentions,
    notes: &Notes,
) -> Result<Vec<u8>, Malformed> {
    let copy = match (file, content.format()) {
        (File::Bilingual(pair), _) => bilingual(placed, pair, mentions),
        (_, Format::Docx) => return docx(content.bytes(), placed, mentions, notes),
        (_, Format::Odt) => return odt(content.bytes(), placed, mentions, notes),
        (_, Format::Markdown) => markdown(placed, mentions),
        (_, Format::Html) => html(placed, mentions, Explained::default()),
        (_, Format::Srt) => srt(placed, mentions),
        (_, Format::Vtt) => vtt(placed, mentions),
        (_, Format::Csv) => table(placed, mentions, content.layout())?,
        (_, Format::Pdftext) => text(&Placed::new(placed.annotations()), mentions),
        (_, Format::Text | Format::Xliff | Format::Po | Format::Tmx) => text(placed, mentions),
    };
    // What is no text in the file is there as it was.
    Ok(encode(copy, content.bytes()))
}

fn text(placed: &Placed<'_>, mentions: Mentions) -> String {
    let mut copy = String::with_capacity(placed.text().len() * 2);
    // A string takes everything.
    let _ = crate::render::text(*placed, mentions, &mut copy);
    copy
}

/// A mention that is to be glossed.
pub(crate) struct Glossed<'a> {
    pub(crate) annotation: Annotation<'a>,
    /// In the file.
    pub(crate) span: Span,
    /// Its gloss, on one line.
    pub(crate) gloss: String,
}

/// The mentions that are to be glossed, in the order of the file.
pub(crate) fn glossed<'a>(placed: Placed<'a>, mentions: Mentions) -> impl Iterator<Item = Glossed<'a>> {
    glossed_where(placed, mentions, |_| true)
}

/// The same in a file that has no room for a gloss at some of the mentions, which are stretches of the file.
pub(crate) fn glossed_where<'a>(
    placed: Placed<'a>,
    mentions: Mentions,
    mut has_room: impl FnMut(Span) -> bool,
) -> impl Iterator<Item = Glossed<'a>> {
    let all = mentions.of_those(placed.annotations(), move |annotation| has_room(placed.span(annotation)));
    all.filter(|(_, is_glossed)| *is_glossed).filter_map(move |(annotation, _)| {
        let gloss = gloss_line(&annotation)?;
        Some(Glossed { annotation, span: placed.span(&annotation), gloss })
    })
}
