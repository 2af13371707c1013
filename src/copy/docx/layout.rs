//! Where in a document something can be put in.

use std::collections::HashMap;

use super::super::cuts::{Cut, is_in};
use crate::markup::docx::is_text;
use crate::span::Span;
use crate::xml::{Names, Piece, Pieces, Tag, What, XmlError, local};

/// The runs of a document, which are what its paragraphs are made of: stretches of text that look the same. Of runs in runs, those
/// of text boxes, only the outermost: nothing can be put into a text box.
#[derive(Debug, Default)]
pub(super) struct Layout<'f> {
    document: &'f str,
    /// A prefix for attributes from the vocabulary of texts.
    pub(super) prefix: Option<String>,
    /// The address that stands for that vocabulary.
    pub(super) vocabulary: String,
    runs: Vec<Run<'f>>,
    texts: Vec<Text<'f>>,
    /// Between the markers of text in which nothing is markup.
    literal: Vec<Span>,
    /// The runs that refer to a footnote or endnote, by the name of what refers and the number of the note.
    references: HashMap<(&'static str, String), usize>,
}

#[derive(Debug)]
struct Run<'f> {
    outer: Span,
    tag: &'f str,
    name: &'f str,
    /// How it looks.
    properties: &'f str,
    /// From the first to the last of all else that is in it.
    content: Option<Span>,
}

#[derive(Debug)]
struct Text<'f> {
    outer: Span,
    inner: Span,
    tag_end: usize,
    name: &'f str,
    /// What it says of its spaces: whether they stay.
    is_preserved: Option<bool>,
}

impl<'f> Layout<'f> {
    pub(super) fn of(document: &'f str) -> Result<Self, XmlError> {
        let mut layout = Self { document, ..Self::default() };
        let mut names = Names::default();
        // The depth of the run that is open, and of the element that is its child.
        let mut run_depth = None;
        let mut child: Option<(usize, bool)> = None;
        for piece in Pieces::new(document) {
            let Piece { span, what } = piece?;
            match what {
                What::Open(tag) => {
                    names.open(&tag);
                    if names.depth() == 1 {
                        layout.vocabulary = names.vocabulary(tag.name).to_owned();
                        layout.prefix = names.prefix(&layout.vocabulary).map(str::to_owned);
                    }
                    let is_word = is_text(&names, tag.name);
                    match run_depth {
                        None if is_word && local(tag.name) == "r" => {
                            run_depth = Some(names.depth());
                            layout.open_run(&tag, span);
                        }
                        Some(depth) => {
                            if is_word {
                                layout.refer(&tag);
                            }
                            if depth + 1 == names.depth() {
                                child = Some((span.start, is_word && local(tag.name) == "rPr"));
                                if is_word && local(tag.name) == "t" && !tag.is_empty {
                                    layout.open_text(&tag, span);
                                }
                            }
                        }
                        None => {}
                    }
                }
                What::Close { .. } => {
                    if run_depth == Some(names.depth()) {
                        run_depth = None;
                        layout.close_run(span.end);
                    } else if run_depth.is_some_and(|depth| depth + 1 == names.depth())
                        && let Some((start, is_properties)) = child.take()
                    {
                        layout.close_child(Span::new(start, span.end), span.start, is_properties);
                    }
                    names.close();
                }
                What::Text if document[..span.start].ends_with("<![CDATA[") => layout.literal.push(span),
                _ => {}
            }
        }
        Ok(layout)
    }

    fn open_run(&mut self, tag: &Tag<'f>, span: Span) {
        self.runs.push(Run { outer: span, tag: &self.document[span.range()], name: tag.name, properties: "", content: None });
    }

    fn close_run(&mut self, end: usize) {
        if let Some(run) = self.runs.last_mut() {
            run.outer.end = end;
        }
    }

    fn open_text(&mut self, tag: &Tag<'f>, span: Span) {
        let is_preserved = tag.attribute("xml:space").map(|space| space == "preserve");
        let inner = Span::new(span.end, span.end);
        self.texts.push(Text { outer: span, inner, tag_end: span.end, name: tag.name, is_preserved });
    }

    /// A child of a run ends, with an end tag that begins at `end_tag`.
    fn close_child(&mut self, child: Span, end_tag: usize, is_properties: bool) {
        let Some(run) = self.runs.last_mut() else { return };
        if is_properties {
            run.properties = &self.document[child.range()];
            return;
        }
        let start = run.content.map_or(child.start, |content| content.start);
        run.content = Some(Span::new(start, child.end));
        if let Some(text) = self.texts.last_mut().filter(|text| text.outer.start == child.start) {
            text.outer.end = child.end;
            text.inner.end = end_tag;
        }
    }

    fn refer(&mut self, tag: &Tag<'_>) {
        let Some(kind) = ["footnoteReference", "endnoteReference"].into_iter().find(|kind| *kind == local(tag.name)) else {
            return;
        };
        if let Some(id) = tag.local_attribute("id") {
            self.references.entry((kind, id)).or_insert(self.runs.len().saturating_sub(1));
        }
    }

    /// The two places around a stretch of the document: around the very words if runs may be split, or else around the runs that they
    /// are in. If it is in a text box, they are around that.
    pub(super) fn around(&self, span: Span, may_split: bool) -> Option<(Cut, Cut)> {
        Some((self.before(span.start, may_split)?, self.behind(span.end, may_split)?))
    }

    /// The two places around the reference to a footnote or endnote.
    pub(super) fn around_reference(&self, kind: &'static str, id: &str) -> Option<(Cut, Cut)> {
        let run = self.runs.get(*self.references.get(&(kind, id.to_owned()))?)?;
        Some((Cut::at(run.outer.start), Cut::at(run.outer.end)))
    }

    fn before(&self, offset: usize, may_split: bool) -> Option<Cut> {
        let run = self.runs.get(self.runs.partition_point(|run| run.outer.end <= offset))?;
        if run.outer.start > offset {
            return None;
        }
        let text = self.texts.get(self.texts.partition_point(|text| text.inner.end <= offset));
        Some(match text.filter(|text| text.inner.start <= offset && may_split && Self::can_split(text)) {
            Some(text) if offset > text.inner.start => self.through(run, text, offset),
            Some(text) if run.content.is_some_and(|content| content.start < text.outer.start) => run.split(text.outer.start),
            _ => Cut::at(run.outer.start),
        })
    }

    fn behind(&self, offset: usize, may_split: bool) -> Option<Cut> {
        let run = self.runs.get(self.runs.partition_point(|run| run.outer.end < offset))?;
        if run.outer.start >= offset {
            return None;
        }
        let text = self.texts.get(self.texts.partition_point(|text| text.inner.end < offset));
        Some(match text.filter(|text| text.inner.start < offset && may_split && Self::can_split(text)) {
            Some(text) if offset < text.inner.end => self.through(run, text, offset),
            Some(text) if run.content.is_some_and(|content| text.outer.end < content.end) => run.split(text.outer.end),
            _ => Cut::at(run.outer.end),
        })
    }

    /// Whether a text can be split: it cannot if it says that its spaces do not stay, since both halves must.
    fn can_split(text: &Text<'_>) -> bool {
        text.is_preserved != Some(false)
    }

    /// A place in a text: the text ends and begins again, and so does its run.
    fn through(&self, run: &Run<'_>, text: &Text<'_>, offset: usize) -> Cut {
        let Cut { close, open, .. } = run.split(offset);
        let [end, start] = if is_in(&self.literal, offset) { ["]]>", "<![CDATA["] } else { [""; 2] };
        let name = text.name;
        Cut { offset, close: format!("{end}</{name}>{close}"), open: format!("{open}<{name} xml:space=\"preserve\">{start}") }
    }

    /// Where the tag of the text ends that a place is in, if it has to say from now on that its spaces stay: split, a text ends in one.
    pub(super) fn tag_to_preserve(&self, offset: usize) -> Option<usize> {
        let text = self.texts.get(self.texts.partition_point(|text| text.inner.end <= offset))?;
        (text.inner.start < offset && text.is_preserved.is_none()).then_some(text.tag_end - 1)
    }
}

impl Run<'_> {
    /// A place between two elements of the run: it ends and begins again, looking the same.
    fn split(&self, offset: usize) -> Cut {
        let Self { name, tag, properties, .. } = self;
        Cut { offset, close: format!("</{name}>"), open: format!("{tag}{properties}") }
    }
}
