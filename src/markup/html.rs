//! HTML: web pages, and pieces of them, whatever tag soup they are.

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};

mod element;
pub(super) mod reference;

use super::flow::{Between, Flow};
use super::prose::Prose;
use super::reading::Reading;
use crate::span::Span;
use element::{Content, content, ended_by, is_block, is_table_part, is_void};

/// Reads a web page: what a browser shows of it is its prose, white space as there. Blocks, cells and headings are paragraphs, and
/// inline tags stand in no term's way. Code, and what a `lang` attribute says is in another language than Indonesian, is shown and
/// not looked at; scripts, styles, forms and media are left out, as are attributes.
///
/// What the page as a whole says of its language is not believed: it mostly is that of a template.
///
/// ```
/// use padanan::markup::html;
///
/// let reading = html::read("<p>Rantai <b>pasok</b>, <q lang=en>supply chain</q> &amp; <code>impor</code>\n<p>Industri");
/// assert_eq!(reading.prose.text(), "Rantai pasok, supply chain & impor\n\nIndustri");
/// let annotations = padanan::Glossary::builtin().annotate(reading.prose.text());
/// let first = annotations.iter().next().unwrap();
/// assert_eq!(reading.slice(reading.prose.source(first.span())), "Rantai <b>pasok");
/// ```
#[must_use]
pub fn read(file: &str) -> Reading<'_> {
    let mut page = Page::new(file);
    page.markup(Span::new(0, file.len()));
    Reading::new(file, page.finish())
}

/// Elements deeper in each other than this are not told apart, as in browsers.
const DEEPEST: usize = 512;

/// An open element.
#[derive(Clone, Debug)]
struct Element {
    name: Vec<u8>,
    is_block: bool,
    inside: Inside,
}

/// What holds in an element.
#[derive(Clone, Copy, Debug, Default)]
struct Inside {
    is_nothing: bool,
    is_code: bool,
    has_lines: bool,
    is_bare: bool,
    is_link: bool,
    is_foreign: bool,
}

/// A start tag that is being read.
#[derive(Clone, Debug, Default)]
struct Tag {
    name: Vec<u8>,
    is_language: bool,
    language: Option<Vec<u8>>,
}

/// A page that is being read: what there is to read so far, and which elements are open.
pub(crate) struct Page<'f> {
    file: &'f str,
    flow: Flow<'f>,
    open: Vec<Element>,
    tag: Tag,
    /// Whether a link has just ended: one that follows it at once is an item of its own.
    is_behind_link: bool,
    /// Text in elements that can hold nothing else.
    pub(crate) bare: Vec<Span>,
    /// Text in links.
    pub(crate) linked: Vec<Span>,
}

impl<'f> Page<'f> {
    pub(crate) fn new(file: &'f str) -> Self {
        Self {
            file,
            flow: Flow::new(file),
            open: Vec::new(),
            tag: Tag::default(),
            is_behind_link: false,
            bare: Vec::new(),
            linked: Vec::new(),
        }
    }

    /// Takes a stretch of the file as HTML.
    pub(crate) fn markup(&mut self, stretch: Span) {
        let Some(markup) = self.file.get(stretch.range()) else { return };
        let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: html5gum::Span<usize>| {
            self.take(event, Span::new(stretch.start + span.start, stretch.start + span.end));
            None::<std::convert::Infallible>
        });
        emitter.naively_switch_states(true);
        let Ok(()) = Tokenizer::new_with_emitter(markup, emitter).finish();
    }

    /// Takes a start tag that is not in the file.
    pub(crate) fn open(&mut self, name: &str) {
        self.start(Tag { name: name.as_bytes().to_vec(), ..Tag::default() }, false);
    }

    /// Takes an end tag that is not in the file.
    pub(crate) fn close(&mut self, name: &str) {
        self.end(name.as_bytes());
    }

    /// Takes what `put` puts in, which comes from a stretch of the file, as far as it is anything to read.
    pub(crate) fn put(&mut self, source: Span, put: impl FnOnce(&mut Flow<'f>)) {
        let inside = self.inside();
        if inside.is_nothing {
            return;
        }
        self.is_behind_link &= self.file.get(source.range()).is_some_and(|text| text.trim_ascii().is_empty());
        if inside.is_bare {
            self.bare.push(source);
        }
        if inside.is_link {
            self.linked.push(source);
        }
        self.flow.set_muted(inside.is_code || inside.is_foreign);
        put(&mut self.flow);
    }

    /// Says what is between what has come and what comes next, at least.
    pub(crate) fn between(&mut self, what: Between) {
        if !self.inside().is_nothing {
            self.flow.between(what);
        }
    }

    pub(crate) fn finish(self) -> Prose {
        self.flow.finish()
    }

    fn take(&mut self, event: CallbackEvent<'_>, span: Span) {
        match event {
            CallbackEvent::OpenStartTag { name } => self.tag = Tag { name: name.to_vec(), ..Tag::default() },
            CallbackEvent::AttributeName { name } => {
                self.tag.is_language = matches!(name, b"lang" | b"xml:lang");
                if self.tag.is_language {
                    self.tag.language = Some(Vec::new());
                }
            }
            CallbackEvent::AttributeValue { value } if self.tag.is_language => self.tag.language = Some(value.to_vec()),
            CallbackEvent::CloseStartTag { self_closing } => {
                let tag = std::mem::take(&mut self.tag);
                self.start(tag, self_closing);
            }
            CallbackEvent::EndTag { name } => self.end(name),
            CallbackEvent::String { .. } => self.text(span),
            _ => {}
        }
    }

    fn inside(&self) -> Inside {
        self.open.last().map(|element| element.inside).unwrap_or_default()
    }

    fn text(&mut self, span: Span) {
        let file = self.file;
        let put = if self.inside().has_lines { Flow::copy } else { Flow::words };
        self.put(span, |flow| reference::resolve(file, span, flow, put));
    }

    fn start(&mut self, tag: Tag, is_closed: bool) {
        let Tag { name, language, .. } = tag;
        let is_block = is_block(&name);
        if is_block && self.inside().is_nothing {
            // No block is in a drawing: that has not been ended.
            self.leave(&[b"svg", b"math"], &[]);
        }
        let (ended, within) = ended_by(&name);
        self.leave(ended, within);
        let mut inside = self.inside();
        if !inside.is_nothing {
            match &*name {
                b"br" => self.flow.line_end(),
                b"a" => {
                    inside.is_link = true;
                    if self.is_behind_link {
                        self.flow.between(Between::Paragraph);
                    }
                }
                _ if is_block => self.flow.between(Between::Paragraph),
                _ => {}
            }
        }
        if is_void(&name) || self.open.len() >= DEEPEST || (is_closed && inside.is_nothing) {
            return;
        }
        match content(&name) {
            Content::Prose => {}
            Content::Bare => inside.is_bare = true,
            Content::Code => inside.is_code = true,
            Content::Lines => (inside.is_code, inside.has_lines) = (true, true),
            Content::Nothing => inside.is_nothing = true,
            Content::Thing => {
                self.flow.between(Between::Paragraph);
                inside.is_nothing = true;
            }
        }
        if let Some(language) = language.filter(|_| !matches!(&*name, b"html" | b"body")) {
            inside.is_foreign = is_foreign(&language);
        }
        self.open.push(Element { name, is_block, inside });
    }

    fn end(&mut self, name: &[u8]) {
        let (is_block, is_table_part) = (is_block(name), is_table_part(name));
        let keeps_in =
            |element: &Element| (element.is_block && !is_block) || (element::is_table_part(&element.name) && !is_table_part);
        let mut found = None;
        for (place, element) in self.open.iter().enumerate().rev() {
            if element.name == name {
                found = Some(place);
            }
            if found.is_some() || keeps_in(element) {
                break;
            }
        }
        self.is_behind_link = name == b"a";
        let was_nothing = self.inside().is_nothing;
        if let Some(place) = found {
            self.open.truncate(place);
        }
        if (is_block || content(name) == Content::Thing || name == b"br") && !(was_nothing && self.inside().is_nothing) {
            self.flow.between(Between::Paragraph);
        }
    }

    /// Ends the innermost open element of those named, unless one that keeps it open is further in.
    fn leave(&mut self, names: &[&[u8]], within: &[&[u8]]) {
        if names.is_empty() {
            return;
        }
        for (place, element) in self.open.iter().enumerate().rev() {
            if names.contains(&&*element.name) {
                self.open.truncate(place);
                return;
            }
            if within.contains(&&*element.name) {
                return;
            }
        }
    }
}

/// Whether a language is another than Indonesian.
pub(super) fn is_foreign(language: &[u8]) -> bool {
    let main = language.split(|byte| matches!(byte, b'-' | b'_')).next().unwrap_or_default().trim_ascii();
    !main.is_empty() && !["id", "in", "ind"].iter().any(|indonesian| main.eq_ignore_ascii_case(indonesian.as_bytes()))
}

#[cfg(test)]
mod tests;
