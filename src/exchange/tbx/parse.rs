//! Reads TBX of versions 2 and 3, in either style.

use std::collections::BTreeSet;

use super::concept::{Concept, Term, Transaction, push_entries};
use crate::dictionary::source::SourceError;
use crate::exchange::import::{Collector, Import};
use crate::exchange::text::Places;
use crate::xml::{Pieces, Tag, What, local};

/// Reads a file.
pub(in crate::exchange) fn read(file: &str, text: &str) -> Result<Import, SourceError> {
    let mut places = Places::new(text);
    let mut pieces = Pieces::new(text);
    let mut reader = Reader::new(Collector::new(file));
    let fail = |places: &mut Places<'_>, offset: usize, found: String, expected: String| {
        let (line, column) = places.at(offset);
        SourceError { file: file.to_owned(), line, column, found, expected }
    };
    while let Some(piece) = pieces.next() {
        let piece = piece.map_err(|why| fail(&mut places, why.offset, why.found, why.expected))?;
        match piece.what {
            What::Open(tag) => {
                if pieces.depth() == 1 && !matches!(local(tag.name), "tbx" | "martif") {
                    let found = format!("<{}>", tag.name);
                    return Err(fail(&mut places, piece.span.start, found, "<tbx> or <martif>".to_owned()));
                }
                let place = places.at(piece.span.start);
                reader.open(&tag, pieces.depth(), place);
            }
            What::Close { name } => reader.close(local(name), pieces.depth() + 1),
            What::Text => reader.text(text.get(piece.span.range()).unwrap_or_default()),
            What::Reference(c) => reader.text(c.encode_utf8(&mut [0; 4])),
            What::Aside => {}
        }
    }
    Ok(reader.finish())
}

/// A language of the terms that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Language {
    Indonesian,
    English,
    Other,
}

/// What has been read of the file.
struct Reader<'f> {
    collector: Collector<'f>,
    concept: Option<Concept>,
    language: Option<Language>,
    /// The term that is open, not yet put to its language.
    term: Option<Term>,
    transaction: Option<Transaction>,
    /// The category whose text is being read, at this depth.
    leaf: Option<(String, usize)>,
    content: String,
    /// Languages and categories that have been said to be left out.
    told: BTreeSet<String>,
    place: (usize, usize),
    concepts: Vec<Concept>,
}

impl<'f> Reader<'f> {
    fn new(collector: Collector<'f>) -> Self {
        Self {
            collector,
            concept: None,
            language: None,
            term: None,
            transaction: None,
            leaf: None,
            content: String::new(),
            told: BTreeSet::new(),
            place: (1, 1),
            concepts: Vec::new(),
        }
    }

    fn open(&mut self, tag: &Tag<'_>, depth: usize, place: (usize, usize)) {
        self.place = place;
        let name = local(tag.name);
        match name {
            "conceptEntry" | "termEntry" => {
                self.concept = Some(Concept { id: tag.attribute("id").unwrap_or_default(), place, ..Concept::default() });
            }
            _ if self.concept.is_none() || self.leaf.is_some() => {}
            "langSec" | "langSet" => {
                let tag = tag.attribute("xml:lang").unwrap_or_default().to_lowercase();
                let language = match tag.split(['-', '_']).next().unwrap_or_default() {
                    "id" | "ind" | "in" => Language::Indonesian,
                    "en" | "eng" => Language::English,
                    _ => Language::Other,
                };
                if language == Language::Other && self.told.insert(tag.clone()) {
                    self.collector.change(place, format!("terms in {tag} are left out"));
                }
                self.language = Some(language);
            }
            "termSec" | "tig" | "ntig" => self.term = Some(Term::default()),
            "transacGrp" => self.transaction = Some(Transaction::default()),
            "termGrp" | "descripGrp" | "adminGrp" | "termNoteGrp" => {}
            "descrip" | "admin" | "termNote" | "transac" | "transacNote" | "descripNote" | "adminNote" | "ref" | "xref" => {
                let category = tag.attribute("type").unwrap_or_default();
                self.leaf = Some((category, depth));
                self.content.clear();
            }
            _ => {
                self.leaf = Some((name.to_owned(), depth));
                self.content.clear();
            }
        }
    }

    fn text(&mut self, text: &str) {
        if self.leaf.is_some() {
            self.content.push_str(text);
        }
    }

    fn close(&mut self, name: &str, depth: usize) {
        if let Some((category, at)) = &self.leaf {
            if *at == depth {
                let category = category.clone();
                self.leaf = None;
                // Lines are only how the file is laid out.
                let text = if self.content.contains(['\n', '\r', '\t']) {
                    self.content.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
                } else {
                    self.content.trim().to_owned()
                };
                self.commit(&category, text);
            }
            return;
        }
        match name {
            "termSec" | "tig" | "ntig" => {
                if let (Some(term), Some(concept)) = (self.term.take(), &mut self.concept) {
                    match self.language {
                        Some(Language::Indonesian) => concept.indonesian.push(term),
                        Some(Language::English) => concept.english.push(term),
                        Some(Language::Other) | None => {}
                    }
                }
            }
            "langSec" | "langSet" => self.language = None,
            "transacGrp" => {
                if let (Some(transaction), Some(concept)) = (self.transaction.take(), &mut self.concept) {
                    concept.add(transaction);
                }
            }
            "conceptEntry" | "termEntry" => self.concepts.extend(self.concept.take()),
            _ => {}
        }
    }

    /// Puts the text of a category where it belongs.
    fn commit(&mut self, category: &str, text: String) {
        let Some(concept) = &mut self.concept else {
            return;
        };
        let is_elsewhere = self.language == Some(Language::Other);
        if text.is_empty() || is_elsewhere {
            return;
        }
        match (category, &mut self.term, &mut self.transaction) {
            ("transactionType", _, Some(transaction)) => transaction.kind = text,
            ("date", _, Some(transaction)) => transaction.date = text,
            ("responsibility", _, Some(transaction)) => transaction.who = text,
            (_, _, Some(_)) => {}
            ("term", Some(term), None) => term.text = text,
            ("termType", Some(term), None) => term.kind = text,
            ("administrativeStatus", Some(term), None) => term.status = text,
            ("partOfSpeech", Some(term), None) => term.part_of_speech = text,
            ("partOfSpeech", None, None) => concept.part_of_speech = text,
            ("subjectField", ..) => concept.subjects.push(text),
            ("source", ..) => concept.sources.push(text),
            ("note", Some(term), None) => term.notes.push(text),
            ("note" | "definition" | "explanation", ..) => concept.notes.push(text),
            ("context" | "example", ..) => concept.notes.push(format!("\u{201c}{}\u{201d}", text.trim_matches('"'))),
            _ => {
                if self.told.insert(category.to_owned()) {
                    let message = format!("what {category:?} says has no place in a glossary; it is left out");
                    self.collector.change(self.place, message);
                }
            }
        }
    }

    fn finish(mut self) -> Import {
        push_entries(self.concepts, &mut self.collector);
        self.collector.finish()
    }
}
