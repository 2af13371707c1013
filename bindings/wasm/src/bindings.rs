//! What JavaScript sees. `index.js` of the package calls these and parses what they return.

use padanan::acronyms;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::utf16::Utf16;
use crate::{document, json, marks, options};

/// A dictionary, perhaps with a user's glossaries over it.
#[wasm_bindgen]
#[derive(Clone, Debug)]
pub struct Glossary {
    glossary: padanan::Glossary,
}

#[wasm_bindgen]
impl Glossary {
    /// A glossary with options, given as JSON.
    ///
    /// # Errors
    ///
    /// What is wrong with them, or with a glossary of the user's.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &str) -> Result<Glossary, JsError> {
        let glossary = options::glossary(options).map_err(|why| JsError::new(&why))?;
        Ok(Self { glossary })
    }

    /// The annotations of a text.
    #[must_use]
    pub fn annotate(&self, text: &str, reasons: bool) -> String {
        let annotations = self.glossary.annotate(text);
        located(&if reasons { annotations.with_reasons() } else { annotations }, text)
    }

    /// What the dictionary says of a term.
    #[must_use]
    pub fn lookup(&self, term: &str) -> String {
        json::plain(&self.glossary.lookup(term))
    }

    /// The headwords with an English equivalent.
    #[must_use]
    #[wasm_bindgen(js_name = lookupEnglish)]
    pub fn lookup_english(&self, english: &str) -> String {
        json::plain(&self.glossary.lookup_english(english))
    }

    /// Headwords spelt nearly like a term.
    #[must_use]
    pub fn near(&self, term: &str) -> String {
        json::plain(&self.glossary.near(term))
    }

    /// How a word may be read.
    #[must_use]
    pub fn analyse(&self, word: &str) -> String {
        json::plain(&self.glossary.analyse(word))
    }

    /// The short forms of a text and what is wrong with them.
    #[must_use]
    pub fn acronyms(&self, text: &str) -> String {
        located(&acronyms::audit(&self.glossary.annotate(text)), text)
    }

    /// A web page of a text that stands alone.
    #[must_use]
    #[wasm_bindgen(js_name = toHtml)]
    pub fn to_html(&self, text: &str, title: &str) -> String {
        document::html(&self.glossary.annotate(text), title)
    }
}

fn located(value: &impl Serialize, text: &str) -> String {
    json::with_offsets(value, text, &Utf16::new(text))
}

/// A text that is being edited.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Document {
    document: document::Document,
}

#[wasm_bindgen]
impl Document {
    /// A document with a text.
    #[must_use]
    #[wasm_bindgen(constructor)]
    pub fn new(text: String, glossary: &Glossary) -> Self {
        Self { document: document::Document::open(&glossary.glossary, text) }
    }

    /// Its text.
    #[must_use]
    pub fn text(&self) -> String {
        self.document.text().to_owned()
    }

    /// Replaces what is between two places by a text.
    pub fn edit(&mut self, start: usize, end: usize, text: &str) {
        self.document.edit(start, end, text);
    }

    /// Annotates it with another glossary from now on.
    #[wasm_bindgen(js_name = setGlossary)]
    pub fn set_glossary(&mut self, glossary: &Glossary) {
        self.document.set_glossary(&glossary.glossary);
    }

    /// Its annotations.
    #[must_use]
    pub fn annotations(&self, reasons: bool) -> String {
        self.document.annotations(reasons)
    }

    /// Those between two places.
    #[must_use]
    #[wasm_bindgen(js_name = annotationsIn)]
    pub fn annotations_in(&self, start: usize, end: usize, reasons: bool) -> String {
        self.document.annotations_in(start, end, reasons)
    }

    /// The one at a place, in a list.
    #[must_use]
    pub fn at(&self, place: usize) -> String {
        self.document.at(place)
    }

    /// Three numbers for each annotation.
    #[must_use]
    pub fn marks(&self) -> Vec<u32> {
        self.document.marks()
    }

    /// Its short forms and what is wrong with them.
    #[must_use]
    pub fn acronyms(&self) -> String {
        self.document.acronyms()
    }

    /// A web page of it that stands alone.
    #[must_use]
    #[wasm_bindgen(js_name = toHtml)]
    pub fn to_html(&self, title: &str) -> String {
        self.document.to_html(title)
    }
}

/// The names of the marks, by their numbers.
#[must_use]
#[wasm_bindgen(js_name = markNames)]
pub fn mark_names() -> String {
    json::plain(&marks::MARKS)
}

/// The domains of the dictionary.
#[must_use]
#[wasm_bindgen]
pub fn domains() -> String {
    let list = include_str!("../../../dict/domains.tsv").lines().skip(1);
    json::plain(&list.filter_map(|line| line.split('\t').next()).collect::<Vec<_>>())
}

/// The rules for short forms with what they ask for.
#[must_use]
#[wasm_bindgen(js_name = acronymRules)]
pub fn acronym_rules() -> String {
    json::plain(&acronyms::RULES)
}

/// The version of padanan.
#[must_use]
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
