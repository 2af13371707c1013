//! What in a part of a document is read.

use super::super::prose::ProseBuilder;
use super::package::{Story, Vocabulary, vocabulary};
use crate::span::Span;
use crate::xml::{Names, Piece, Pieces, Tag, What, XmlError, local};

/// Stands where something is that is no text.
const OBJECT: &str = "\u{fffc}";

/// The most spaces that one element is taken to stand for.
const MOST_SPACES: usize = 100;

/// Puts what there is to read in a part behind what was read so far.
pub(super) fn walk(story: &Story, file: &str, prose: &mut ProseBuilder<'_>) -> Result<(), XmlError> {
    let text = file.get(story.span.range()).unwrap_or_default();
    let mut walk = Walk {
        start: story.span.start,
        text,
        prose,
        names: Names::default(),
        depth: 0,
        left_out: None,
        index: None,
        paragraphs: Vec::new(),
        is_new: true,
        follows_space: true,
    };
    walk.read()
}

struct Walk<'w, 'f, 'p> {
    /// Where the part begins in the file.
    start: usize,
    text: &'w str,
    prose: &'p mut ProseBuilder<'f>,
    names: Names,
    depth: usize,
    /// The depth of the element that is left out with all that is in it.
    left_out: Option<usize>,
    /// The depth of the index that is being read.
    index: Option<usize>,
    /// The depths of the paragraphs that are open, and of what stands in them and has paragraphs of its own.
    paragraphs: Vec<(usize, Block)>,
    /// Whether a paragraph has begun or ended since the last text.
    is_new: bool,
    /// Whether white space would be more white space.
    follows_space: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    Paragraph,
    /// A note, a frame or a shape in a paragraph.
    Island,
}

impl Walk<'_, '_, '_> {
    fn read(&mut self) -> Result<(), XmlError> {
        for piece in Pieces::new(self.text) {
            let Piece { span, what } = piece?;
            match what {
                What::Open(tag) => {
                    self.names.open(&tag);
                    self.depth += 1;
                    if self.left_out.is_none() {
                        self.open(&tag, span);
                    }
                }
                What::Close { .. } => {
                    match self.left_out {
                        None => self.close(),
                        Some(depth) if depth == self.depth => self.left_out = None,
                        Some(_) => {}
                    }
                    self.depth = self.depth.saturating_sub(1);
                    self.names.close();
                }
                What::Text => self.text(span),
                What::Reference(c) => self.reference(c, span),
                What::Aside => {}
            }
        }
        Ok(())
    }

    fn open(&mut self, tag: &Tag<'_>, span: Span) {
        let name = local(tag.name);
        match vocabulary(&self.names, tag.name) {
            Vocabulary::Text => self.open_text(name, tag, span),
            Vocabulary::Drawing => {
                if name == "frame" && tag.local_attribute("anchor-type").as_deref() == Some("as-char") {
                    self.put(|prose, _| prose.gap(OBJECT));
                }
                self.island();
            }
            Vocabulary::Office => match name {
                "annotation" | "forms" | "scripts" | "event-listeners" | "automatic-styles" | "font-face-decls" | "meta" => {
                    self.left_out = Some(self.depth);
                }
                _ => {}
            },
            Vocabulary::Other => {}
        }
    }

    fn open_text(&mut self, name: &str, tag: &Tag<'_>, span: Span) {
        match name {
            "p" | "h" => {
                self.paragraphs.push((self.depth, Block::Paragraph));
                self.begin();
            }
            "note" => self.island(),
            "s" => {
                let count = tag.local_attribute("c").and_then(|count| count.parse().ok()).unwrap_or(1);
                self.stand_in(&" ".repeat(count.min(MOST_SPACES)), span);
            }
            "tab" => self.stand_in("\t", span),
            "line-break" => self.stand_in("\n", span),
            // What was deleted, the number of a note, how a word is pronounced, and code.
            "tracked-changes" | "note-citation" | "ruby-text" | "script" | "sequence-decls" | "variable-decls" => {
                self.left_out = Some(self.depth);
            }
            _ if name.ends_with("-index") || matches!(name, "table-of-content" | "bibliography") => {
                self.index.get_or_insert(self.depth);
            }
            _ if name.ends_with("-source") => self.left_out = Some(self.depth),
            _ => {}
        }
    }

    fn island(&mut self) {
        if self.is_in_paragraph() {
            self.paragraphs.push((self.depth, Block::Island));
        }
    }

    fn close(&mut self) {
        if self.index == Some(self.depth) {
            self.index = None;
        }
        if self.paragraphs.pop_if(|(depth, _)| *depth == self.depth).is_some_and(|(_, block)| block == Block::Paragraph) {
            self.begin();
        }
    }

    const fn begin(&mut self) {
        self.is_new = true;
        self.follows_space = true;
    }

    fn is_in_paragraph(&self) -> bool {
        self.paragraphs.last().is_some_and(|(_, block)| *block == Block::Paragraph)
    }

    /// White space counts as one space, and as none where a paragraph begins.
    fn text(&mut self, span: Span) {
        if self.left_out.is_some() || !self.is_in_paragraph() {
            return;
        }
        let text = self.text.get(span.range()).unwrap_or_default();
        let is_space = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r');
        let mut rest = text;
        while !rest.is_empty() {
            let start = span.end - rest.len();
            let space = rest.len() - rest.trim_start_matches(is_space).len();
            if space > 0 {
                let white = Span::new(start, start + space);
                match &rest[..space] {
                    _ if self.follows_space => {}
                    " " => self.put(|prose, by| prose.copy(white.moved(by))),
                    _ => self.put(|prose, by| prose.stand_in(" ", white.moved(by))),
                }
                self.follows_space = true;
            } else {
                let length = rest.find(is_space).unwrap_or(rest.len());
                self.put(|prose, by| prose.copy(Span::new(start, start + length).moved(by)));
                self.follows_space = false;
            }
            rest = &rest[if space > 0 { space } else { rest.find(is_space).unwrap_or(rest.len()) }..];
        }
    }

    fn reference(&mut self, c: char, span: Span) {
        if self.is_in_paragraph() {
            self.stand_in(c.encode_utf8(&mut [0; 4]), span);
        }
    }

    fn stand_in(&mut self, text: &str, span: Span) {
        self.put(|prose, by| prose.stand_in(text, span.moved(by)));
        self.follows_space = false;
    }

    /// Puts in what is seen.
    fn put(&mut self, put: impl FnOnce(&mut ProseBuilder<'_>, usize)) {
        if self.left_out.is_some() || !self.is_in_paragraph() {
            return;
        }
        if std::mem::take(&mut self.is_new) && !self.prose.is_empty() {
            self.prose.gap("\n\n");
        }
        let length = self.prose.len();
        put(self.prose, self.start);
        if self.index.is_some() {
            self.prose.mute_from(length);
        }
    }
}
