//! Which parts of an archive are the document.

use super::super::archive::{Archive, protected};
use super::super::malformed::Malformed;
use crate::span::Span;
use crate::xml::{Names, Pieces, What, XmlError, local};

/// What every vocabulary of a document begins with.
const BASE: &str = "urn:oasis:names:tc:opendocument:xmlns:";

const DOCUMENT: &str = "content.xml";
const STYLES: &str = "styles.xml";

/// A document, opened.
pub(crate) struct Package {
    /// The parts with text in them, one behind the other.
    pub(crate) file: String,
    /// Where each of them is; the first is the document itself, the second, if there is one, has the headers and footers.
    pub(crate) stories: Vec<Story>,
}

/// A part with text in it.
#[derive(Clone, Debug)]
pub(crate) struct Story {
    pub(crate) name: &'static str,
    /// In the file that all of them make.
    pub(crate) span: Span,
}

impl Story {
    /// What is wrong with it, told of the archive.
    pub(crate) fn malformed(&self, file: &str, error: XmlError) -> Malformed {
        let text = file.get(self.span.range()).unwrap_or_default();
        malformed(text, self.name, error)
    }
}

fn malformed(text: &str, name: &str, error: XmlError) -> Malformed {
    Malformed::at(text, error.offset, error.found, error.expected).in_part(name)
}

/// The vocabularies that a text is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Vocabulary {
    Office,
    Text,
    Drawing,
    Other,
}

/// What a name is from.
pub(crate) fn vocabulary(names: &Names, name: &str) -> Vocabulary {
    match names.vocabulary(name).strip_prefix(BASE) {
        Some("office:1.0") => Vocabulary::Office,
        Some("text:1.0") => Vocabulary::Text,
        Some("drawing:1.0") => Vocabulary::Drawing,
        _ => Vocabulary::Other,
    }
}

impl Package {
    pub(crate) fn open(bytes: &[u8]) -> Result<Self, Malformed> {
        let mut archive = Archive::open(bytes)?;
        let manifest = archive.text("META-INF/manifest.xml")?.unwrap_or_default();
        if manifest.contains("encryption-data") {
            return Err(protected());
        }
        let Some(text) = archive.text(DOCUMENT)? else { return Err(not_a_document(&archive)) };
        be_document(&text).map_err(|error| malformed(&text, DOCUMENT, error))?;
        let mut package = Self { file: String::new(), stories: Vec::new() };
        package.add(DOCUMENT, &text);
        if let Some(text) = archive.text(STYLES)? {
            package.add(STYLES, &text);
        }
        Ok(package)
    }

    fn add(&mut self, name: &'static str, text: &str) {
        let start = self.file.len();
        self.file.push_str(text);
        self.stories.push(Story { name, span: Span::new(start, self.file.len()) });
    }
}

/// Checks that a part is a text and not a table of numbers or slides.
fn be_document(text: &str) -> Result<(), XmlError> {
    let mut names = Names::default();
    let mut follows_body = false;
    for piece in Pieces::new(text) {
        let piece = piece?;
        let What::Open(tag) = piece.what else { continue };
        names.open(&tag);
        let name = local(tag.name);
        let is_office = vocabulary(&names, tag.name) == Vocabulary::Office;
        let found = match name {
            "text" if is_office && follows_body => return Ok(()),
            "spreadsheet" if follows_body => "a spreadsheet".to_owned(),
            "presentation" if follows_body => "a presentation".to_owned(),
            _ if names.depth() == 1 && !(is_office && matches!(name, "document-content" | "document")) => shown(name),
            _ if follows_body => shown(name),
            _ => {
                follows_body = is_office && name == "body";
                continue;
            }
        };
        return Err(XmlError { offset: piece.span.start, found, expected: "a text document (ODT)".to_owned() });
    }
    Err(XmlError { offset: text.len(), found: "no text".to_owned(), expected: "a text document (ODT)".to_owned() })
}

fn shown(name: &str) -> String {
    format!("<{}>", name.chars().take(40).collect::<String>())
}

fn not_a_document(archive: &Archive<'_>) -> Malformed {
    let found = if archive.name("_rels/.rels").is_some() {
        "a file of Microsoft Office"
    } else {
        "a ZIP archive without “content.xml”"
    };
    Malformed::whole(found, "a text document (ODT)")
}
