//! The text of an element in which translation tools keep it: `<source>`, `<target>`, `<seg>`.

use super::State;
use super::content::Content;
use super::pairing::Segment;
use crate::span::Span;
use crate::xml::{Piece, Tag, What, local};

/// What holds for an element because of those around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::markup) struct Surroundings {
    /// It is not to be translated.
    pub(in crate::markup) is_muted: bool,
    /// White space in it means what it is.
    pub(in crate::markup) preserves: bool,
}

impl Surroundings {
    /// What holds in an element.
    pub(in crate::markup) fn of(self, tag: &Tag<'_>) -> Self {
        Self {
            is_muted: match tag.attribute("translate").as_deref() {
                Some("no") => true,
                Some("yes") => false,
                _ => self.is_muted,
            },
            preserves: match tag.attribute("xml:space").as_deref() {
                Some("preserve") => true,
                Some("default") => false,
                _ => self.preserves,
            },
        }
    }
}

/// What becomes of an element in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Inline {
    /// Words go on across its tags, and what is in it is text: `<g>`, `<hi>`, `<pc>`, `<mrk>`.
    Text,
    /// It begins or ends a format, and what is in it is code: `<bpt>`, `<sc>`.
    Tag,
    /// It stands for something between the words: `<x>`, `<ph>`.
    Object,
}

fn inline(name: &str) -> Inline {
    match local(name) {
        "bpt" | "ept" | "it" | "ut" | "bx" | "ex" | "sc" | "ec" | "sm" | "em" | "cp" => Inline::Tag,
        "x" | "ph" => Inline::Object,
        _ => Inline::Text,
    }
}

/// Stands for what is no text, so that no term goes across it.
const OBJECT: &str = "\u{fffc}";

/// Reads the pieces of such an element.
#[derive(Debug)]
pub(in crate::markup) struct Element {
    surroundings: Surroundings,
    segments: Vec<Segment>,
    content: Content,
    /// Of the segment that is being read.
    mid: Option<String>,
    place: usize,
    state: State,
    /// How many elements are open in it.
    depth: usize,
    /// The depth of the element whose content is code.
    code: Option<usize>,
    /// The depth of the `<mrk>` that is a segment.
    segment: Option<usize>,
    /// The depth of the `<mrk>` that is not to be translated.
    muted: Option<usize>,
    /// The name of the marker that begins what is not to be translated.
    marker: Option<String>,
}

impl Element {
    /// The one that begins at `place`; all of it is the segment `mid`, if it has a name.
    pub(in crate::markup) fn new(surroundings: Surroundings, place: usize, mid: Option<String>, state: State) -> Self {
        let mut content = Content::default();
        content.set_muted(surroundings.is_muted);
        Self {
            surroundings,
            segments: Vec::new(),
            content,
            mid,
            place,
            state,
            depth: 0,
            code: None,
            segment: None,
            muted: None,
            marker: None,
        }
    }

    /// Reads the next piece, and says whether it was still in the element.
    pub(in crate::markup) fn read(&mut self, file: &str, piece: &Piece<'_>) -> bool {
        match &piece.what {
            What::Open(tag) => {
                self.depth += 1;
                if self.code.is_none() {
                    self.open(tag, piece.span);
                }
            }
            What::Close { .. } if self.depth == 0 => return false,
            What::Close { .. } => {
                self.close(piece.span);
                self.depth -= 1;
            }
            What::Text if self.code.is_none() => self.text(file, piece.span),
            What::Reference(c) if self.code.is_none() => self.content.stand_in(c.encode_utf8(&mut [0; 4]), piece.span),
            _ => {}
        }
        true
    }

    /// The segments, and what stands between them.
    pub(in crate::markup) fn finish(mut self) -> Vec<Segment> {
        self.cut(None, self.place);
        self.segments
    }

    fn open(&mut self, tag: &Tag<'_>, span: Span) {
        match inline(tag.name) {
            Inline::Text => {
                if local(tag.name) == "mrk" {
                    self.open_marked(tag, span);
                }
                return;
            }
            Inline::Tag => self.marker(tag),
            Inline::Object => self.object(tag, span),
        }
        self.code = Some(self.depth);
    }

    fn open_marked(&mut self, tag: &Tag<'_>, span: Span) {
        let kind = tag.attribute("mtype");
        if kind.as_deref() == Some("seg") && self.segment.is_none() && self.mid.is_none() {
            self.cut(Some(tag.attribute("mid").unwrap_or_default()), span.start);
            self.segment = Some(self.depth);
        } else if (kind.as_deref() == Some("protected") || tag.attribute("translate").as_deref() == Some("no"))
            && self.muted.is_none()
        {
            self.muted = Some(self.depth);
            self.mute();
        }
    }

    /// `<sm translate="no"/>` and `<em/>` are the two ends of a `<mrk>` that may go across others.
    fn marker(&mut self, tag: &Tag<'_>) {
        match local(tag.name) {
            "sm" if tag.attribute("translate").as_deref() == Some("no") && self.marker.is_none() => {
                self.marker = tag.attribute("id");
            }
            "em" if self.marker.is_some() && tag.attribute("startRef") == self.marker => self.marker = None,
            _ => return,
        }
        self.mute();
    }

    fn object(&mut self, tag: &Tag<'_>, span: Span) {
        let is = |name: &str, value: &str| tag.attribute(name).as_deref() == Some(value);
        if is("ctype", "lb") || is("subType", "xlf:lb") || is("type", "lb") {
            return self.content.gap("\n");
        }
        let shown =
            ["disp", "equiv-text", "equiv"].into_iter().find_map(|name| tag.attribute(name).filter(|text| !text.is_empty()));
        let is_readable = |text: &String| text.len() <= 80 && !text.contains(|c: char| c.is_control() || matches!(c, '<' | '>'));
        match shown.filter(is_readable) {
            Some(text) => {
                self.content.set_muted(true);
                self.content.stand_in(&text, span);
                self.mute();
            }
            None => self.content.gap(OBJECT),
        }
    }

    fn close(&mut self, span: Span) {
        let depth = Some(self.depth);
        if self.code == depth {
            self.code = None;
        }
        if self.muted == depth {
            self.muted = None;
            self.mute();
        }
        if self.segment == depth {
            self.segment = None;
            self.cut(None, span.end);
        }
    }

    fn text(&mut self, file: &str, span: Span) {
        if self.surroundings.preserves {
            return self.content.copy(file, span);
        }
        // Blank lines in the file are no ends of paragraphs.
        let text = file.get(span.range()).unwrap_or_default();
        let mut written = 0;
        let mut at = 0;
        while let Some(found) = text[at..].find('\n') {
            let start = text[..at + found].trim_end().len().max(written);
            let rest = &text[at + found..];
            let end = text.len() - rest.trim_start().len();
            if text[start..end].matches('\n').count() > 1 {
                self.content.copy(file, Span::new(span.start + written, span.start + start));
                self.content.stand_in("\n", Span::new(span.start + start, span.start + end));
                written = end;
            }
            at = end;
        }
        self.content.copy(file, Span::new(span.start + written, span.end));
    }

    /// Mutes what follows, or not.
    fn mute(&mut self) {
        let is_muted = self.surroundings.is_muted || self.muted.is_some() || self.marker.is_some();
        self.content.set_muted(is_muted);
    }

    /// Ends a segment, or what stands between two, and begins the next.
    fn cut(&mut self, mid: Option<String>, place: usize) {
        let mut content = std::mem::take(&mut self.content);
        content.set_muted(false);
        self.mute();
        let mid = std::mem::replace(&mut self.mid, mid);
        let place = std::mem::replace(&mut self.place, place);
        if mid.is_some() || !content.is_empty() {
            self.segments.push(Segment { mid, place, content, state: self.state });
        }
    }
}
