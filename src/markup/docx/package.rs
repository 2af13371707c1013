//! Which parts of an archive are the document.

use std::collections::HashSet;

use super::super::archive::Archive;
use super::super::malformed::Malformed;
use crate::span::Span;
use crate::xml::{Names, Pieces, What, XmlError, local};

/// The vocabularies of the text itself: what everybody writes, and what the strict form of the standard says.
const VOCABULARIES: [&str; 2] =
    ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"];

/// A document, opened.
pub(crate) struct Package<'b> {
    pub(crate) archive: Archive<'b>,
    /// The parts with text in them, one behind the other.
    pub(crate) file: String,
    /// Where each of them is; the first is the document itself.
    pub(crate) stories: Vec<Story>,
    /// What the document itself refers to.
    pub(crate) relations: Vec<Relation>,
    /// What the kinds of relations begin with.
    pub(crate) kinds: String,
}

/// A part with text in it.
#[derive(Clone, Debug)]
pub(crate) struct Story {
    pub(crate) kind: StoryKind,
    pub(crate) name: String,
    /// In the file that all of them make.
    pub(crate) span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum StoryKind {
    Document,
    Footnotes,
    Endnotes,
    Header,
    Footer,
}

impl Story {
    /// What is wrong with it, told of the archive.
    pub(crate) fn malformed(&self, file: &str, error: XmlError) -> Malformed {
        let text = file.get(self.span.range()).unwrap_or_default();
        malformed(text, &self.name, error)
    }
}

fn malformed(text: &str, name: &str, error: XmlError) -> Malformed {
    Malformed::at(text, error.offset, error.found, error.expected).in_part(name)
}

/// What a part refers to.
#[derive(Clone, Debug)]
pub(crate) struct Relation {
    /// The last step of its address: `footnotes`.
    pub(crate) kind: String,
    /// The name of the other part.
    pub(crate) target: String,
    /// What stands before the kind.
    kinds: String,
}

/// Whether a name is from the vocabulary of texts.
pub(crate) fn is_text(names: &Names, name: &str) -> bool {
    VOCABULARIES.contains(&names.vocabulary(name))
}

impl<'b> Package<'b> {
    pub(crate) fn open(bytes: &'b [u8]) -> Result<Self, Malformed> {
        let mut archive = Archive::open(bytes)?;
        let roots = relations(&mut archive, "")?;
        let Some(root) = roots.into_iter().find(|relation| relation.kind == "officeDocument") else {
            return Err(not_a_document(&archive));
        };
        let Some(text) = archive.text(&root.target)? else {
            let found = format!("no “{}” in the archive", root.target);
            return Err(Malformed::whole(found, "the document that the archive says it has"));
        };
        be_document(&text).map_err(|error| malformed(&text, &root.target, error))?;
        let relations = relations(&mut archive, &root.target)?;
        let mut package = Self { archive, file: String::new(), stories: Vec::new(), relations: Vec::new(), kinds: root.kinds };
        package.add(StoryKind::Document, &root.target, &text);
        let mut others: Vec<_> = relations.iter().filter_map(|relation| Some((story_kind(&relation.kind)?, relation))).collect();
        others.sort_by_key(|(kind, _)| *kind);
        let mut seen = HashSet::from([root.target.as_str()]);
        for (kind, relation) in others {
            if seen.insert(&relation.target)
                && let Some(text) = package.archive.text(&relation.target)?
            {
                package.add(kind, &relation.target, &text);
            }
        }
        package.relations = relations;
        Ok(package)
    }

    fn add(&mut self, kind: StoryKind, name: &str, text: &str) {
        let start = self.file.len();
        self.file.push_str(text);
        self.stories.push(Story { kind, name: name.to_owned(), span: Span::new(start, self.file.len()) });
    }

    /// The document itself.
    pub(crate) fn document(&self) -> Option<&Story> {
        self.stories.first()
    }
}

const fn story_kind(kind: &str) -> Option<StoryKind> {
    match kind.as_bytes() {
        b"footnotes" => Some(StoryKind::Footnotes),
        b"endnotes" => Some(StoryKind::Endnotes),
        b"header" => Some(StoryKind::Header),
        b"footer" => Some(StoryKind::Footer),
        _ => None,
    }
}

/// Where the relations of a part are written, of the archive as a whole if it is called nothing.
pub(crate) fn relations_name(part: &str) -> String {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    if folder.is_empty() { format!("_rels/{name}.rels") } else { format!("{folder}/_rels/{name}.rels") }
}

fn relations(archive: &mut Archive<'_>, part: &str) -> Result<Vec<Relation>, Malformed> {
    let name = relations_name(part);
    let Some(text) = archive.text(&name)? else { return Ok(Vec::new()) };
    let mut relations = Vec::new();
    for piece in Pieces::new(&text) {
        let What::Open(tag) = piece.map_err(|error| malformed(&text, &name, error))?.what else { continue };
        if local(tag.name) != "Relationship" || tag.attribute("TargetMode").as_deref() == Some("External") {
            continue;
        }
        let [Some(address), Some(target)] = ["Type", "Target"].map(|name| tag.attribute(name)) else { continue };
        let (kinds, kind) = address.rsplit_once('/').unwrap_or(("", &address));
        let target = resolved(part, &target);
        let target = archive.name(&target).map_or(target.clone(), str::to_owned);
        relations.push(Relation { kind: kind.to_owned(), target, kinds: kinds.to_owned() });
    }
    Ok(relations)
}

/// The name of a part that another refers to, by a name that may start from where that one is.
fn resolved(from: &str, target: &str) -> String {
    let mut steps: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => from.split('/').rev().skip(1).collect::<Vec<_>>().into_iter().rev().collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// Checks that a part is a text and not a table of numbers or slides.
fn be_document(text: &str) -> Result<(), XmlError> {
    let mut names = Names::default();
    for piece in Pieces::new(text) {
        let piece = piece?;
        let What::Open(tag) = piece.what else { continue };
        names.open(&tag);
        if is_text(&names, tag.name) && local(tag.name) == "document" {
            return Ok(());
        }
        let found = match local(tag.name) {
            "workbook" => "a spreadsheet".to_owned(),
            "presentation" => "a presentation".to_owned(),
            name => format!("<{}>", name.chars().take(40).collect::<String>()),
        };
        return Err(XmlError { offset: piece.span.start, found, expected: "a text document (DOCX)".to_owned() });
    }
    Ok(())
}

fn not_a_document(archive: &Archive<'_>) -> Malformed {
    let found = if archive.name("mimetype").is_some() && archive.name("content.xml").is_some() {
        "an OpenDocument file"
    } else if archive.name("_rels/.rels").is_some() {
        "an office file without a document in it"
    } else {
        "a ZIP archive that is no office file"
    };
    Malformed::whole(found, "a text document (DOCX)")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_start_from_where_they_are_written() {
        for (from, target, name) in [
            ("", "word/document.xml", "word/document.xml"),
            ("", "/word/document.xml", "word/document.xml"),
            ("word/document.xml", "footnotes.xml", "word/footnotes.xml"),
            ("word/document.xml", "../customXml/item1.xml", "customXml/item1.xml"),
            ("word/document.xml", "/word/./header1.xml", "word/header1.xml"),
            ("document.xml", "../../etc/passwd", "etc/passwd"),
        ] {
            assert_eq!(resolved(from, target), name, "{target} in {from}");
        }
        assert_eq!(relations_name(""), "_rels/.rels");
        assert_eq!(relations_name("word/document.xml"), "word/_rels/document.xml.rels");
    }
}
