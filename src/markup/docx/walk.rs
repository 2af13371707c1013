//! What in a part of a document is read.

use super::super::prose::ProseBuilder;
use super::fields::Fields;
use super::package::{Story, is_text};
use crate::span::Span;
use crate::xml::{Names, Piece, Pieces, Tag, What, XmlError, local};

/// Stands where something is that is no text.
const OBJECT: &str = "\u{fffc}";

const ALTERNATIVES: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";

const FORMULAS: [&str; 2] =
    ["http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math"];

/// Puts what there is to read in a part behind what was read so far.
pub(super) fn walk(story: &Story, file: &str, prose: &mut ProseBuilder<'_>) -> Result<(), XmlError> {
    let text = file.get(story.span.range()).unwrap_or_default();
    // Of fields that do not end, nobody knows where their codes do: better to show a code than to swallow the rest of the text.
    let follows_fields = fields_end(text)?;
    Walk::new(story.span.start, text, prose, follows_fields).read()
}

/// Whether every field of a part ends.
fn fields_end(text: &str) -> Result<bool, XmlError> {
    if memchr::memmem::find(text.as_bytes(), b"fldChar").is_none() {
        return Ok(true);
    }
    let mut fields = Fields::default();
    for piece in Pieces::new(text) {
        let What::Open(tag) = piece?.what else { continue };
        if local(tag.name) == "fldChar" {
            fields.mark(&tag.local_attribute("fldCharType").unwrap_or_default());
        }
    }
    Ok(fields.is_balanced())
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
    /// Of each choice between several forms of the same how deep it is and whether one was taken.
    choices: Vec<(usize, bool)>,
    /// Of each run, one in the other, whether it is hidden.
    runs: Vec<bool>,
    /// The depth of the element that says how a run looks. Nothing in it is text, and a copy may write it twice.
    look: Option<usize>,
    fields: Fields,
    follows_fields: bool,
    within: Within,
    /// Whether a paragraph has begun or ended since the last text.
    is_new: bool,
}

/// Which characters are looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Text,
    Code,
    Neither,
}

impl<'w, 'f, 'p> Walk<'w, 'f, 'p> {
    fn new(start: usize, text: &'w str, prose: &'p mut ProseBuilder<'f>, follows_fields: bool) -> Self {
        Self {
            start,
            text,
            prose,
            names: Names::default(),
            depth: 0,
            left_out: None,
            choices: Vec::new(),
            runs: Vec::new(),
            look: None,
            fields: Fields::default(),
            follows_fields,
            within: Within::Neither,
            is_new: true,
        }
    }

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
                What::Close { name } => {
                    match self.left_out {
                        None => self.close(name),
                        Some(depth) if depth == self.depth => self.left_out = None,
                        Some(_) => {}
                    }
                    self.depth = self.depth.saturating_sub(1);
                    self.names.close();
                }
                What::Text => self.characters(span, None),
                What::Reference(c) => self.characters(span, Some(c)),
                What::Aside => {}
            }
        }
        Ok(())
    }

    fn open(&mut self, tag: &Tag<'_>, span: Span) {
        let vocabulary = self.names.vocabulary(tag.name);
        if vocabulary == ALTERNATIVES {
            self.choose(local(tag.name));
        } else if FORMULAS.contains(&vocabulary) && matches!(local(tag.name), "oMath" | "oMathPara") {
            self.gap(OBJECT);
            self.left_out = Some(self.depth);
        } else if is_text(&self.names, tag.name) {
            self.open_text(tag, span);
        }
    }

    fn open_text(&mut self, tag: &Tag<'_>, span: Span) {
        match local(tag.name) {
            name if self.look.is_some() && name != "vanish" => self.left_out = Some(self.depth),
            "rPr" => self.look = Some(self.depth),
            "p" => self.is_new = true,
            "r" => self.runs.push(false),
            "t" => self.within = Within::Text,
            "instrText" => self.within = Within::Code,
            "tab" | "ptab" => self.stand_in("\t", span),
            "br" | "cr" => self.stand_in("\n", span),
            "noBreakHyphen" => self.stand_in("-", span),
            "sym" => self.gap(OBJECT),
            "fldChar" => self.fields.mark(&tag.local_attribute("fldCharType").unwrap_or_default()),
            "fldSimple" => self.fields.begin(&tag.local_attribute("instr").unwrap_or_default()),
            "vanish" => {
                let is_off = tag.local_attribute("val").is_some_and(|value| matches!(value.as_str(), "0" | "false" | "off"));
                if let Some(run) = self.runs.last_mut() {
                    *run = !is_off;
                }
            }
            // What was deleted or moved away, what only says how something looks, and how a word is pronounced.
            "del" | "moveFrom" | "delText" | "pPr" | "rPrChange" | "sectPr" | "tblPr" | "trPr" | "tcPr" | "sdtPr" | "rt" => {
                self.left_out = Some(self.depth);
            }
            _ => {}
        }
    }

    /// Of several forms of the same, the first is read: the others are for older programs.
    fn choose(&mut self, name: &str) {
        match (name, self.choices.last_mut()) {
            ("AlternateContent", _) => self.choices.push((self.depth, false)),
            ("Choice" | "Fallback", Some((_, is_taken @ false))) => *is_taken = true,
            ("Choice" | "Fallback", _) => self.left_out = Some(self.depth),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        self.choices.pop_if(|(depth, _)| *depth == self.depth);
        self.look = self.look.filter(|depth| *depth != self.depth);
        if !is_text(&self.names, name) {
            return;
        }
        match local(name) {
            "p" => self.is_new = true,
            "r" => {
                self.runs.pop();
            }
            "t" | "instrText" => self.within = Within::Neither,
            "fldSimple" => self.fields.mark("end"),
            _ => {}
        }
    }

    fn characters(&mut self, span: Span, reference: Option<char>) {
        if self.left_out.is_some() {
            return;
        }
        match (self.within, reference) {
            (Within::Text, Some(c)) => self.stand_in(c.encode_utf8(&mut [0; 4]), span),
            (Within::Text, None) => self.put(|prose, start| prose.copy(span.moved(start))),
            (Within::Code, None) => self.fields.code(self.text.get(span.range()).unwrap_or_default()),
            _ => {}
        }
    }

    fn stand_in(&mut self, text: &str, span: Span) {
        self.put(|prose, start| prose.stand_in(text, span.moved(start)));
    }

    fn gap(&mut self, text: &str) {
        self.put(|prose, _| prose.gap(text));
    }

    /// Puts in what is seen.
    fn put(&mut self, put: impl FnOnce(&mut ProseBuilder<'f>, usize)) {
        if self.runs.last() == Some(&true) || (self.follows_fields && self.fields.is_in_code()) {
            return;
        }
        if std::mem::take(&mut self.is_new) && !self.prose.is_empty() {
            self.prose.gap("\n\n");
        }
        let length = self.prose.len();
        put(self.prose, self.start);
        if self.fields.is_in_list() {
            self.prose.mute_from(length);
        }
    }
}
