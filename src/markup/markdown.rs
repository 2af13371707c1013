//! Markdown: CommonMark with what GitHub and others have added to it.

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::flow::{Between, Flow};
use super::html::Page;
use super::prose::Prose;
use super::reading::Reading;
use crate::span::Span;

/// Reads a document in Markdown: its paragraphs, headings, cells, items, footnotes and the texts of links and images are its prose,
/// and so is what HTML in it shows. Code, mathematics and addresses are shown and not looked at; front matter, the definitions of
/// links, and tags are left out.
///
/// ```
/// use padanan::markup::markdown;
///
/// let reading = markdown::read("# Rantai *pasok*\n\nLihat [Kemenperin](https://kemenperin.go.id) dan `impor`\\.\n");
/// assert_eq!(reading.prose.text(), "Rantai pasok\n\nLihat Kemenperin dan impor.");
/// let annotations = padanan::Glossary::builtin().annotate(reading.prose.text());
/// let first = annotations.iter().next().unwrap();
/// assert_eq!(reading.slice(reading.prose.source(first.span())), "Rantai *pasok");
/// ```
#[must_use]
pub fn read(file: &str) -> Reading<'_> {
    Reading::new(file, Scan::of(file).prose)
}

/// A document that has been read, and where in it a reference can stand.
pub(crate) struct Scan {
    pub(crate) prose: Prose,
    /// Stretches that take no references: HTML, footnotes. In order.
    pub(crate) closed: Vec<Span>,
    /// Links and images, behind which references to what is in them stand. In order.
    pub(crate) links: Vec<Span>,
    /// How many footnotes there are.
    pub(crate) footnotes: usize,
}

impl Scan {
    pub(crate) fn of(file: &str) -> Self {
        let mut scanner = Scanner {
            file,
            page: Page::new(file),
            html: None,
            is_in_matter: false,
            closed: Vec::new(),
            links: Vec::new(),
            footnotes: 0,
        };
        let content = file.strip_prefix('\u{feff}').unwrap_or(file);
        let start = file.len() - content.len();
        for (event, range) in Parser::new_ext(content, options()).into_offset_iter() {
            scanner.take(event, Span::new(start + range.start, start + range.end));
        }
        let Scanner { mut page, mut closed, links, footnotes, .. } = scanner;
        closed.append(&mut page.bare);
        closed.append(&mut page.linked);
        closed.sort_unstable_by_key(|span| span.start);
        Self { prose: page.finish(), closed, links, footnotes }
    }
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_WIKILINKS
}

struct Scanner<'f> {
    file: &'f str,
    page: Page<'f>,
    /// The lines of a block of HTML, one stretch if they stand one behind the other.
    html: Option<Vec<Span>>,
    is_in_matter: bool,
    closed: Vec<Span>,
    links: Vec<Span>,
    footnotes: usize,
}

impl Scanner<'_> {
    fn take(&mut self, event: Event<'_>, source: Span) {
        match event {
            Event::Start(tag) => self.start(&tag, source),
            Event::End(tag) => self.end(tag),
            Event::Text(_) if self.is_in_matter => {}
            Event::Text(text) => self.text(&text, source),
            Event::Code(code) => self.verbatim(&code, source),
            Event::InlineMath(formula) | Event::DisplayMath(formula) if self.is_formula(source) => {
                self.verbatim(&formula, source);
            }
            Event::InlineMath(_) | Event::DisplayMath(_) => {
                // Not everybody goes by what stands around.
                self.close(source);
                self.page.put(source, |flow| flow.words(source));
            }
            Event::Html(_) => match &mut self.html {
                Some(lines) => match lines.last_mut() {
                    Some(last) if last.end == source.start => last.end = source.end,
                    _ => lines.push(source),
                },
                None => self.page.markup(source),
            },
            Event::InlineHtml(_) => self.page.markup(source),
            Event::SoftBreak | Event::HardBreak => self.page.between(Between::Line),
            Event::Rule => self.page.between(Between::Paragraph),
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, source: Span) {
        match tag {
            Tag::HtmlBlock => {
                self.close(source);
                self.page.between(Between::Paragraph);
                self.html = Some(Vec::new());
            }
            Tag::MetadataBlock(_) => self.is_in_matter = true,
            Tag::FootnoteDefinition(_) => {
                self.footnotes += 1;
                self.close(source);
            }
            Tag::Link { .. } | Tag::Image { .. } if self.links.last().is_none_or(|last| last.end <= source.start) => {
                self.links.push(source);
            }
            _ => {}
        }
        if let Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. } = tag {
            self.page.open("code");
        } else if let Some(name) = element(&tag.to_end()) {
            self.page.open(name);
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::HtmlBlock => {
                for lines in self.html.take().unwrap_or_default() {
                    self.page.markup(lines);
                }
                self.page.between(Between::Paragraph);
            }
            TagEnd::MetadataBlock(_) => self.is_in_matter = false,
            // An address that is a link; there is no other code that ends with a link.
            TagEnd::Link => self.page.close("code"),
            _ => {}
        }
        if let Some(name) = element(&tag) {
            self.page.close(name);
        }
    }

    /// No reference may stand in a stretch.
    fn close(&mut self, source: Span) {
        if self.closed.last().is_none_or(|last| last.end <= source.start) {
            self.closed.push(source);
        }
    }

    fn text(&mut self, text: &str, source: Span) {
        let is_copy = self.file.get(source.range()) == Some(text);
        let Some(line) = text.strip_suffix('\n') else {
            self.page.put(source, |flow| if is_copy { flow.words(source) } else { flow.stand_in(text, source) });
            return;
        };
        // A line of code.
        let line_span = Span::new(source.start, source.start + line.trim_end_matches('\r').len());
        self.page.put(source, |flow| {
            if is_copy {
                flow.copy(line_span)
            } else {
                flow.stand_in(line, source)
            }
            flow.line_end();
        });
    }

    /// Takes code or a formula.
    fn verbatim(&mut self, text: &str, source: Span) {
        self.page.open("code");
        self.page.put(source, |flow| Flow::stand_in(flow, text, source));
        self.page.close("code");
    }

    /// Whether what stands between dollar signs is a formula, and no money: not *US$5 juta dan US$6 juta*.
    fn is_formula(&self, source: Span) -> bool {
        let before = self.file.get(..source.start).unwrap_or_default();
        let behind = self.file.get(source.end..).unwrap_or_default();
        !before.ends_with(char::is_alphanumeric) && !behind.starts_with(char::is_alphanumeric)
    }
}

/// The element of HTML that a part of a document is.
const fn element(tag: &TagEnd) -> Option<&'static str> {
    match tag {
        TagEnd::Paragraph => Some("p"),
        TagEnd::Heading(_) => Some("h1"),
        TagEnd::BlockQuote(_) => Some("blockquote"),
        TagEnd::CodeBlock => Some("pre"),
        TagEnd::FootnoteDefinition => Some("div"),
        TagEnd::List(_) => Some("ul"),
        TagEnd::Item => Some("li"),
        TagEnd::DefinitionList => Some("dl"),
        TagEnd::DefinitionListTitle => Some("dt"),
        TagEnd::DefinitionListDefinition => Some("dd"),
        TagEnd::Table => Some("table"),
        TagEnd::TableHead | TagEnd::TableRow => Some("tr"),
        TagEnd::TableCell => Some("td"),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
