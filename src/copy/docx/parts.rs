//! The parts of an archive that notes are in, and those that say so.

use std::collections::HashSet;

use super::super::archive::{Change, with_more};
use super::super::notes::{NAME, NotePlace, Notes};
use crate::markup::Malformed;
use crate::markup::docx::{Package, is_text, relations_name};
use crate::xml::{Names, Pieces, What, escaped, local};

const TYPES: &str = "[Content_Types].xml";

/// What the parts with notes are called, each where there is one already.
pub(super) struct NotesPart {
    place: NotePlace,
    name: String,
    /// What it says, if there is one.
    text: Option<String>,
    /// The numbers that its notes have.
    used: HashSet<u32>,
    next: u32,
    styles: Styles,
}

/// The names of the styles that footnotes have, if the document knows them.
#[derive(Default)]
struct Styles {
    note: Option<String>,
    reference: Option<String>,
}

impl NotesPart {
    pub(super) fn of(package: &mut Package<'_>, place: NotePlace) -> Result<Self, Malformed> {
        let related =
            |kind: &str| package.relations.iter().find(|relation| relation.kind == kind).map(|relation| relation.target.clone());
        let (name, styles) = (related(kind(place)), related("styles"));
        let text = match &name {
            Some(name) => package.archive.text(name)?,
            None => None,
        };
        let name = name.unwrap_or_else(|| free_name(package, kind(place)));
        let used = text.as_deref().map(|text| used(text, &name)).transpose()?.unwrap_or_default();
        let styles = match styles {
            Some(name) if place == NotePlace::Footnotes => package.archive.text(&name)?.map(|text| Styles::of(&text)),
            _ => None,
        };
        Ok(Self { place, name, text, used, next: 0, styles: styles.unwrap_or_default() })
    }

    /// A number that no note has.
    pub(super) fn number(&mut self) -> u32 {
        loop {
            self.next += 1;
            if !self.used.contains(&self.next) {
                return self.next;
            }
        }
    }

    /// What is put before the words, and what behind them.
    pub(super) fn marks(&self, number: u32, prefix: &str) -> (String, String) {
        let w = prefix;
        match self.place {
            NotePlace::Comments => (
                format!("<{w}:commentRangeStart {w}:id=\"{number}\"/>"),
                format!("<{w}:commentRangeEnd {w}:id=\"{number}\"/><{w}:r><{w}:commentReference {w}:id=\"{number}\"/></{w}:r>"),
            ),
            NotePlace::Footnotes => {
                let look = self.styles.reference_look(w);
                (String::new(), format!("<{w}:r>{look}<{w}:footnoteReference {w}:id=\"{number}\"/></{w}:r>"))
            }
        }
    }

    /// The parts that differ when these notes are put in.
    pub(super) fn changes(
        self,
        package: &mut Package<'_>,
        vocabulary: &str,
        notes: &[(u32, String)],
        how: &Notes,
    ) -> Result<Vec<Change>, Malformed> {
        let mut changes = Vec::new();
        let is_new = self.text.is_none();
        let text = self.text.clone().unwrap_or_else(|| self.empty(vocabulary));
        let mut has_prefix = true;
        let text = with_more(&text, &self.name, |names, _| match names.prefix(vocabulary) {
            Some(w) => notes.iter().map(|(number, text)| self.note(w, *number, text, how)).collect(),
            None => {
                has_prefix = false;
                String::new()
            }
        })?;
        if !has_prefix {
            return Err(no_prefix(&self.name));
        }
        changes.push((self.name.clone(), text));
        if is_new {
            changes.push(self.types(package)?);
            if package.relations.iter().all(|relation| relation.target != self.name) {
                changes.push(self.relations(package)?);
            }
        }
        Ok(changes)
    }

    /// A part without notes.
    fn empty(&self, vocabulary: &str) -> String {
        let (root, content) = match self.place {
            NotePlace::Comments => ("comments", String::new()),
            NotePlace::Footnotes => ("footnotes", separator(-1, "separator") + &separator(0, "continuationSeparator")),
        };
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:{root} xmlns:w=\"{}\">{content}</w:{root}>",
            escaped(vocabulary)
        )
    }

    fn note(&self, w: &str, number: u32, text: &str, how: &Notes) -> String {
        let text = escaped(text);
        match self.place {
            NotePlace::Comments => {
                let date = how.date().map(|date| format!(" {w}:date=\"{date}\"")).unwrap_or_default();
                format!(
                    "<{w}:comment {w}:id=\"{number}\" {w}:author=\"{NAME}\"{date} {w}:initials=\"p\"><{w}:p><{w}:r>\
                     <{w}:t xml:space=\"preserve\">{text}</{w}:t></{w}:r></{w}:p></{w}:comment>"
                )
            }
            NotePlace::Footnotes => {
                let (paragraph, run) = self.styles.note_look(w);
                let look = self.styles.reference_look(w);
                format!(
                    "<{w}:footnote {w}:id=\"{number}\"><{w}:p>{paragraph}<{w}:r>{look}<{w}:footnoteRef/></{w}:r>\
                     <{w}:r>{run}<{w}:t xml:space=\"preserve\"> {text}</{w}:t></{w}:r></{w}:p></{w}:footnote>"
                )
            }
        }
    }

    fn relations(&self, package: &mut Package<'_>) -> Result<Change, Malformed> {
        let Some(document) = package.document().map(|document| document.name.clone()) else { return Err(no_part("document")) };
        let name = relations_name(&document);
        let name = package.archive.name(&name).map_or(name.clone(), str::to_owned);
        let empty = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
            <Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";
        let text = package.archive.text(&name)?.unwrap_or_else(|| empty.to_owned());
        let ids = (1_u64..).map(|number| format!("rIdPadanan{number}"));
        let id = ids.into_iter().find(|id| !text.contains(id.as_str())).unwrap_or_default();
        let [kinds, kind, target] = [&package.kinds, kind(self.place), &self.name].map(escaped);
        let more =
            |_: &Names, prefix: &str| format!("<{prefix}Relationship Id=\"{id}\" Type=\"{kinds}/{kind}\" Target=\"/{target}\"/>");
        Ok((name.clone(), with_more(&text, &name, more)?))
    }

    fn types(&self, package: &mut Package<'_>) -> Result<Change, Malformed> {
        let Some(text) = package.archive.text(TYPES)? else { return Err(no_part(TYPES)) };
        let (name, kind) = (escaped(&self.name), kind(self.place));
        let content = format!("application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml");
        let more = |_: &Names, prefix: &str| format!("<{prefix}Override PartName=\"/{name}\" ContentType=\"{content}\"/>");
        let name = package.archive.name(TYPES).unwrap_or(TYPES).to_owned();
        Ok((name, with_more(&text, TYPES, more)?))
    }
}

impl Styles {
    fn of(text: &str) -> Self {
        let mut styles = Self::default();
        let mut id = None;
        let mut names = Names::default();
        for piece in Pieces::new(text).map_while(Result::ok) {
            match piece.what {
                What::Open(tag) => {
                    names.open(&tag);
                    match local(tag.name) {
                        "style" if is_text(&names, tag.name) => id = tag.local_attribute("styleId"),
                        "name" if is_text(&names, tag.name) => match tag.local_attribute("val").unwrap_or_default().as_str() {
                            "footnote text" => styles.note = id.take(),
                            "footnote reference" => styles.reference = id.take(),
                            _ => {}
                        },
                        _ => {}
                    }
                }
                What::Close { .. } => names.close(),
                _ => {}
            }
        }
        styles
    }

    fn reference_look(&self, w: &str) -> String {
        match &self.reference {
            Some(style) => format!("<{w}:rPr><{w}:rStyle {w}:val=\"{}\"/></{w}:rPr>", escaped(style)),
            None => format!("<{w}:rPr><{w}:vertAlign {w}:val=\"superscript\"/></{w}:rPr>"),
        }
    }

    /// Of the paragraph of a note and of its text. Without a style, it is small and set close.
    fn note_look(&self, w: &str) -> (String, String) {
        match &self.note {
            Some(style) => (format!("<{w}:pPr><{w}:pStyle {w}:val=\"{}\"/></{w}:pPr>", escaped(style)), String::new()),
            None => (
                format!(
                    "<{w}:pPr><{w}:spacing {w}:before=\"0\" {w}:after=\"0\" {w}:line=\"240\" {w}:lineRule=\"auto\"/></{w}:pPr>"
                ),
                format!("<{w}:rPr><{w}:sz {w}:val=\"20\"/></{w}:rPr>"),
            ),
        }
    }
}

/// What the kind of relation is called, and the part.
const fn kind(place: NotePlace) -> &'static str {
    match place {
        NotePlace::Comments => "comments",
        NotePlace::Footnotes => "footnotes",
    }
}

fn separator(id: i8, kind: &str) -> String {
    format!("<w:footnote w:type=\"{kind}\" w:id=\"{id}\"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>")
}

/// A name for a new part beside the document.
fn free_name(package: &Package<'_>, kind: &str) -> String {
    let document = package.document().map_or("", |document| document.name.as_str());
    let folder = document.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
    let names = std::iter::once(String::new()).chain((2_u64..).map(|number| number.to_string()));
    let mut names = names.map(|number| format!("{folder}{kind}{number}.xml"));
    names.find(|name| package.archive.name(name).is_none()).unwrap_or_default()
}

/// The numbers of the notes of a part.
fn used(text: &str, part: &str) -> Result<HashSet<u32>, Malformed> {
    let mut used = HashSet::new();
    for piece in Pieces::new(text) {
        let piece = piece.map_err(|error| Malformed::at(text, error.offset, error.found, error.expected).in_part(part))?;
        if let What::Open(tag) = piece.what
            && matches!(local(tag.name), "comment" | "footnote")
        {
            used.extend(tag.local_attribute("id").and_then(|id| id.trim().parse::<u32>().ok()));
        }
    }
    Ok(used)
}

fn no_part(name: &str) -> Malformed {
    Malformed::whole(format!("no “{name}” in the archive"), "one, as in every DOCX")
}

pub(super) fn no_prefix(part: &str) -> Malformed {
    Malformed::whole("no prefix for names of attributes", "one, such as “w”").in_part(part)
}
