//! XML, read piece by piece, each with its place in the file.
//!
//! Nothing is fetched and nothing is defined by the file: a document type may be named, but one that declares anything, an entity
//! above all, is refused, and so is a reference to an entity other than the five that XML itself has.

mod names;

use std::borrow::Cow;

pub(crate) use names::Names;
use quick_xml::XmlVersion;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};

use crate::span::Span;

/// How deep elements may be nested: deeper than anybody writes, and nothing to fear for whoever keeps the open ones.
const DEEPEST: usize = 1000;

/// What is wrong, and at which byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct XmlError {
    pub(crate) offset: usize,
    pub(crate) found: String,
    pub(crate) expected: String,
}

/// A piece of a file.
#[derive(Clone, Debug)]
pub(crate) struct Piece<'f> {
    pub(crate) span: Span,
    pub(crate) what: What<'f>,
}

/// What a piece is.
#[derive(Clone, Debug)]
pub(crate) enum What<'f> {
    /// `<name …>`. One that is closed at once, `<name …/>`, is followed by a [`Close`](What::Close) of no length.
    Open(Tag<'f>),
    /// `</name>`
    Close { name: &'f str },
    /// Characters that stand for themselves, also those of a CDATA section, whose markers are not in the span.
    Text,
    /// A reference, and the character that it stands for.
    Reference(char),
    /// A comment, a processing instruction, the declaration or the document type.
    Aside,
}

/// The name and the attributes of an element.
#[derive(Clone, Debug)]
pub(crate) struct Tag<'f> {
    pub(crate) name: &'f str,
    /// Whether it is closed at once.
    pub(crate) is_empty: bool,
    start: BytesStart<'f>,
}

impl Tag<'_> {
    /// The value of an attribute, with references resolved, if there is one by this name, which is with its prefix as in the file.
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        self.attributes().find(|attribute| attribute.key.as_ref() == name).map(|attribute| value(&attribute))
    }

    /// The value of the first attribute of this name, whatever its prefix.
    pub(crate) fn local_attribute(&self, name: &str) -> Option<String> {
        self.attributes().find(|attribute| local(attribute.key.as_ref()) == name).map(|attribute| value(&attribute))
    }

    fn attributes(&self) -> impl Iterator<Item = Attribute<'_>> {
        let mut attributes = self.start.attributes();
        attributes.with_checks(false);
        attributes.flatten()
    }
}

fn value(attribute: &Attribute<'_>) -> String {
    attribute.normalized_value(XmlVersion::Implicit1_0).map_or_else(|_| attribute.value.clone(), Cow::from).into_owned()
}

/// A name without its prefix: `t` of `w:t`.
pub(crate) fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// Reads a file piece by piece.
pub(crate) struct Pieces<'f> {
    file: &'f str,
    reader: quick_xml::Reader<&'f [u8]>,
    /// Bytes that the reader does not see.
    skipped: usize,
    depth: usize,
    /// The element that was closed at once and still has to be.
    pending: Option<&'f str>,
    is_over: bool,
    has_element: bool,
}

impl<'f> Pieces<'f> {
    pub(crate) fn new(file: &'f str) -> Self {
        let content = file.strip_prefix('\u{feff}').unwrap_or(file);
        let reader = quick_xml::Reader::from_str(content);
        let skipped = file.len() - content.len();
        Self { file, reader, skipped, depth: 0, pending: None, is_over: false, has_element: false }
    }

    /// How many elements are open.
    pub(crate) const fn depth(&self) -> usize {
        self.depth
    }

    fn offset(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX).saturating_add(self.skipped).min(self.file.len())
    }

    fn error(&mut self, offset: usize, found: impl Into<String>, expected: impl Into<String>) -> XmlError {
        self.is_over = true;
        XmlError { offset, found: found.into(), expected: expected.into() }
    }

    fn open(&mut self, tag: &Tag<'f>, offset: usize) -> Result<(), XmlError> {
        self.has_element = true;
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.error(offset, format!("more than {DEEPEST} elements inside each other"), "less deep XML"));
        }
        if tag.is_empty {
            self.pending = Some(tag.name);
        }
        Ok(())
    }

    fn read(&mut self) -> Result<Option<Piece<'f>>, XmlError> {
        let start = self.offset();
        if let Some(name) = self.pending.take() {
            self.depth = self.depth.saturating_sub(1);
            return Ok(Some(Piece { span: Span::new(start, start), what: What::Close { name } }));
        }
        let event = match self.reader.read_event() {
            Ok(event) => event,
            Err(why) => {
                let at = usize::try_from(self.reader.error_position()).unwrap_or(usize::MAX).saturating_add(self.skipped);
                return Err(self.error(at.min(self.file.len()), format!("broken XML: {why}"), "well-formed XML"));
            }
        };
        let span = Span::new(start, self.offset().max(start));
        let raw = self.file.get(span.range()).unwrap_or_default();
        let what = match event {
            Event::Eof if self.depth > 0 => {
                return Err(self.error(span.start, "the end of the file inside an element", "its end tag"));
            }
            Event::Eof if !self.has_element => return Err(self.error(span.start, "no element", "an XML document")),
            Event::Eof => return Ok(None),
            Event::Start(element) | Event::Empty(element) => {
                let name_span = raw.get(1..1 + element.name().as_ref().len()).unwrap_or_default();
                let tag = Tag { name: name_span, is_empty: raw.ends_with("/>"), start: element };
                self.open(&tag, span.start)?;
                What::Open(tag)
            }
            Event::End(_) => {
                self.depth = self.depth.saturating_sub(1);
                What::Close { name: raw.trim_start_matches("</").trim_end_matches('>').trim_end() }
            }
            Event::Text(_) => What::Text,
            Event::CData(_) => {
                let inner = Span::new(span.start + "<![CDATA[".len(), span.end.saturating_sub("]]>".len()));
                return Ok(Some(Piece { span: inner, what: What::Text }));
            }
            Event::GeneralRef(reference) => match character(&reference) {
                Some(c) => What::Reference(c),
                None => {
                    let expected = "a character, &amp;, &lt;, &gt;, &quot; or &apos;: entities of a file's own are not read";
                    return Err(self.error(span.start, raw.chars().take(40).collect::<String>(), expected));
                }
            },
            Event::DocType(declaration) if declaration.contains('[') => {
                let expected = "a document type that declares nothing: entities of a file's own are not read";
                return Err(self.error(span.start, "a document type with declarations", expected));
            }
            Event::DocType(_) | Event::Comment(_) | Event::PI(_) | Event::Decl(_) => What::Aside,
        };
        Ok(Some(Piece { span, what }))
    }
}

fn character(reference: &quick_xml::events::BytesRef<'_>) -> Option<char> {
    match reference.resolve_char_ref() {
        Ok(Some(c)) => Some(c),
        Ok(None) => quick_xml::escape::resolve_xml_entity(reference).and_then(|text| text.chars().next()),
        Err(_) => None,
    }
}

impl<'f> Iterator for Pieces<'f> {
    type Item = Result<Piece<'f>, XmlError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_over {
            return None;
        }
        let read = self.read().transpose();
        self.is_over |= read.as_ref().is_none_or(Result::is_err);
        read
    }
}

/// Writes text so that it reads the same between tags and in an attribute between double quotes. Characters that XML has no way
/// to write are left out.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push_str(&format!("&#{};", u32::from(c))),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c < ' ' => {}
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(file: &str) -> Result<Vec<String>, XmlError> {
        let show = |piece: Piece<'_>| {
            let raw = &file[piece.span.range()];
            match piece.what {
                What::Open(tag) => format!("+{}{}", tag.name, tag.attribute("a").map(|a| format!("={a}")).unwrap_or_default()),
                What::Close { name } => format!("-{name}"),
                What::Text => raw.to_owned(),
                What::Reference(c) => format!("{raw}={c}"),
                What::Aside => format!("({raw})"),
            }
        };
        Pieces::new(file).map(|piece| piece.map(show)).collect()
    }

    #[test]
    fn pieces_have_their_places() {
        let file = "\u{feff}<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"x.dtd\"><w:x a='R&amp;D\n'>satu &#x41;&amp;<y /><![CDATA[<dua>]]><!-- c --></w:x >\n";
        let expected = [
            "(<?xml version=\"1.0\"?>)",
            "(<!DOCTYPE x SYSTEM \"x.dtd\">)",
            "+w:x=R&D ",
            "satu ",
            "&#x41;=A",
            "&amp;=&",
            "+y",
            "-y",
            "<dua>",
            "(<!-- c -->)",
            "-w:x",
            "\n",
        ];
        assert_eq!(shown(file).expect("well formed"), expected);
    }

    #[test]
    fn what_is_broken_or_dangerous_is_refused() {
        let deep = "<a>".repeat(100_000);
        for (file, offset, found) in [
            ("", 0, "no element"),
            ("hai", 3, "no element"),
            ("<a><b></a>", 6, "broken XML"),
            ("<a>teks", 7, "the end of the file inside an element"),
            ("<a b=\"c", 0, "broken XML"),
            ("<a>&x;</a>", 3, "&x;"),
            ("<a>&#xFFFFFFFF;</a>", 3, "&#xFFFFFFFF;"),
            ("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>", 0, "a document type with declarations"),
            (deep.as_str(), 3000, "more than 1000 elements"),
        ] {
            let error = shown(file).expect_err(file.get(..20).unwrap_or(file));
            assert!(error.found.starts_with(found) && error.offset == offset, "{:?}: {error:?}", file.get(..20));
        }
    }

    #[test]
    fn escaped_text_reads_back() {
        let text = "R&D <\"é\"> 'x'\t\n\r\u{1b}\u{0}";
        let file = format!("<a a=\"{0}\">{0}</a>", escaped(text));
        let mut pieces = Pieces::new(&file).map(|piece| piece.expect("well formed"));
        let Some(Piece { what: What::Open(tag), .. }) = pieces.next() else { panic!("no tag") };
        assert_eq!(tag.attribute("a").as_deref(), Some("R&D <\"é\"> 'x'\t\n\r"));
    }
}
