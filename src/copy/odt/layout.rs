//! Where in a document something can be put in.

use super::super::cuts::{Cut, is_in};
use crate::markup::odt::{Vocabulary, vocabulary};
use crate::span::Span;
use crate::xml::{Names, Piece, Pieces, What, XmlError, local};

const OFFICE: &str = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
const TEXT: &str = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
const CREATOR: &str = "http://purl.org/dc/elements/1.1/";

/// The names that a document has for things, and what in its paragraphs is closed: notes, frames, fields.
#[derive(Debug)]
pub(super) struct Layout {
    /// The prefixes of what is put in.
    pub(super) office: String,
    pub(super) text: String,
    pub(super) creator: String,
    /// What declares those of them that the document does not have, to stand in a tag.
    pub(super) declared: String,
    islands: Vec<Span>,
    /// Between the markers of text in which nothing is markup.
    literal: Vec<Span>,
}

impl Layout {
    pub(super) fn of(document: &str) -> Result<Self, XmlError> {
        let mut layout = Self {
            office: String::new(),
            text: String::new(),
            creator: String::new(),
            declared: String::new(),
            islands: Vec::new(),
            literal: Vec::new(),
        };
        let mut names = Names::default();
        // The depths of the outermost paragraph that is open, and of what is closed in it.
        let mut paragraph = None;
        let mut island = None;
        for piece in Pieces::new(document) {
            let Piece { span, what } = piece?;
            match what {
                What::Open(tag) => {
                    names.open(&tag);
                    if names.depth() == 1 {
                        layout.take_prefixes(&names);
                    }
                    let name = local(tag.name);
                    let is_text = vocabulary(&names, tag.name) == Vocabulary::Text;
                    if paragraph.is_none() {
                        if is_text && matches!(name, "p" | "h") {
                            paragraph = Some(names.depth());
                        }
                    } else if island.is_none() && !(is_text && is_open(name)) {
                        island = Some(names.depth());
                        layout.islands.push(span);
                    }
                }
                What::Close { .. } => {
                    if island == Some(names.depth()) {
                        island = None;
                        if let Some(last) = layout.islands.last_mut() {
                            last.end = span.end;
                        }
                    }
                    if paragraph == Some(names.depth()) {
                        paragraph = None;
                    }
                    names.close();
                }
                What::Text if document[..span.start].ends_with("<![CDATA[") => layout.literal.push(span),
                _ => {}
            }
        }
        Ok(layout)
    }

    fn take_prefixes(&mut self, names: &Names) {
        let vocabularies = [(&mut self.office, OFFICE), (&mut self.text, TEXT), (&mut self.creator, CREATOR)];
        for (number, (prefix, vocabulary)) in vocabularies.into_iter().enumerate() {
            *prefix = names.prefix(vocabulary).map_or_else(|| format!("padanan{number}"), str::to_owned);
            if names.prefix(vocabulary).is_none() {
                self.declared += &format!(" xmlns:{prefix}=\"{vocabulary}\"");
            }
        }
    }

    /// The two places around a stretch of the document. If it is in something closed, they are around that.
    pub(super) fn around(&self, span: Span) -> (Cut, Cut) {
        let island = |offset: usize| self.islands.get(self.islands.partition_point(|island| island.end <= offset));
        let before = island(span.start).filter(|island| island.start <= span.start).map_or(span.start, |island| island.start);
        let last = span.end.saturating_sub(1);
        let behind = island(last).filter(|island| island.start <= last).map_or(span.end, |island| island.end);
        (self.cut(before), self.cut(behind))
    }

    fn cut(&self, offset: usize) -> Cut {
        let [close, open] = if is_in(&self.literal, offset) { ["]]>", "<![CDATA["] } else { [""; 2] };
        Cut { offset, close: close.to_owned(), open: open.to_owned() }
    }
}

/// Whether comments and notes can stand in an element of a paragraph.
fn is_open(name: &str) -> bool {
    matches!(name, "span" | "a" | "meta" | "meta-field" | "ruby" | "ruby-base" | "h" | "p")
}
