//! The open documents, and their edits.

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::thread;
use std::time::{Duration, Instant};

use gen_lsp_types::Uri;
use padanan::{Document, Encoding, Glossary};
use serde_json::Value;

use super::abilities::Abilities;
use super::context::Context;
use super::memory::Memory;
use super::uri;
use crate::workspace::settings::Settings;
use crate::workspace::{Configuration, Shared};

/// Who has not typed for so long is not typing any more.
pub(super) const PAUSE: Duration = Duration::from_millis(1500);

/// What holds for a document because of where it is.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) settings: Rc<Settings>,
    pub(super) configuration: Option<Rc<Configuration>>,
    pub(super) glossary: Shared,
    /// The folder of the workspace that it is in, or its own.
    pub(super) folder: Option<PathBuf>,
}

/// A document that an editor has open.
#[derive(Debug)]
pub(super) struct Open {
    pub(super) uri: Uri,
    pub(super) version: i32,
    document: Document,
    memory: Memory,
    /// Words that nothing is wrong with here, in small letters.
    ignored: HashSet<String>,
    place: Place,
    /// The 0-based line that was edited last, and when.
    edited: Option<(usize, Instant)>,
    number: u64,
    /// Grows with whatever may change what is said of the document.
    pub(super) state: u64,
}

impl Open {
    /// The `number`th document to be opened.
    pub(super) fn new(uri: Uri, version: i32, text: String, place: Place, number: u64) -> Self {
        get_ready(&place.glossary.glossary);
        let document = Document::open(&place.glossary.glossary, text);
        let (memory, ignored) = (Memory::of(number), HashSet::new());
        Self { uri, version, document, memory, ignored, place, edited: None, number, state: 0 }
    }

    /// What stands for all that may change what is said of the document.
    pub(super) fn result_id(&self) -> String {
        format!("{}.{}.{}", self.number, self.version, self.state)
    }

    /// What it depends on besides its text.
    pub(super) const fn place(&self) -> &Place {
        &self.place
    }

    /// The folder that its file is in; none if it is no file.
    pub(super) fn folder(&self) -> Option<PathBuf> {
        uri::path(&self.uri)?.parent().map(Path::to_owned)
    }

    /// The document as a request sees it.
    pub(super) fn context<'a>(&'a self, encoding: Encoding, client: &'a Abilities, rules_page: Option<&'a Uri>) -> Context<'a> {
        Context {
            document: &self.document,
            memory: &self.memory,
            uri: &self.uri,
            version: self.version,
            encoding,
            settings: &self.place.settings,
            client,
            typing_line: self.edited.filter(|(_, when)| when.elapsed() < PAUSE).map(|(line, _)| line),
            configuration: self.place.configuration.as_deref(),
            ignored: &self.ignored,
            folder: self.place.folder.as_deref(),
            rules_page,
        }
    }

    /// Puts it into another place; tells whether that makes a difference.
    pub(super) fn put(&mut self, place: Place) -> bool {
        let is_other_glossary = self.place.glossary.number != place.glossary.number;
        if is_other_glossary {
            get_ready(&place.glossary.glossary);
            self.document.set_glossary(&place.glossary.glossary);
        }
        let is_changed = is_other_glossary || self.place.settings != place.settings;
        self.place = place;
        self.state += u64::from(is_changed);
        is_changed
    }

    /// Opens the text again, whatever state the document is in.
    pub(super) fn heal(&mut self) {
        self.document = Document::open(&self.place.glossary.glossary, self.document.text());
        // Its passages are numbered anew.
        self.memory.forget();
        self.state += 1;
    }

    /// Finds nothing wrong with a word any more, for as long as it is open.
    pub(super) fn ignore(&mut self, word: &str) {
        self.ignored.insert(word.to_lowercase());
        self.state += 1;
    }

    /// Makes the changes that a client sends, one after the other, or those before the first that is malformed.
    pub(super) fn change(&mut self, changes: &[Value], encoding: Encoding) -> Result<(), String> {
        self.state += 1;
        for change in changes {
            let Some(text) = change.get("text").and_then(Value::as_str) else { return Err(format!("no text in {change}")) };
            match change.get("range").filter(|range| !range.is_null()) {
                None => self.replace(text),
                Some(range) => {
                    let end = |which: &str| {
                        let place = range.get(which)?;
                        Some((number(place.get("line")?)?, number(place.get("character")?)?))
                    };
                    let ends = (end("start"), end("end"));
                    let (Some(start), Some(end)) = ends else { return Err(format!("a malformed range, {range}")) };
                    let offset = |(line, column)| self.document.lines().offset(self.document.text(), line, column, encoding);
                    let (start, end) = (offset(start), offset(end));
                    self.edit(start.min(end), start.max(end), text);
                }
            }
        }
        Ok(())
    }

    fn edit(&mut self, start: usize, end: usize, text: &str) {
        self.document.edit(start..end, text);
        self.edited = Some((self.document.lines().line_of(start + text.len()).0, Instant::now()));
    }

    /// Makes the text another by an edit of what differs.
    fn replace(&mut self, text: &str) {
        let old = self.document.text();
        let bytes = old.bytes().zip(text.bytes());
        let mut start = bytes.take_while(|(old, new)| old == new).count();
        while !old.is_char_boundary(start) || !text.is_char_boundary(start) {
            start -= 1;
        }
        let rest = old.len().min(text.len()) - start;
        let bytes = old.bytes().rev().zip(text.bytes().rev()).take(rest);
        let mut same = bytes.take_while(|(old, new)| old == new).count();
        while !old.is_char_boundary(old.len() - same) || !text.is_char_boundary(text.len() - same) {
            same -= 1;
        }
        self.edit(start, old.len() - same, &text[start..text.len() - same]);
    }
}

/// Works out beside all else what the first completion would take long for.
fn get_ready(glossary: &Glossary) {
    let glossary = glossary.clone();
    // Without the thread, completion works it out itself.
    let _ = thread::Builder::new().spawn(move || glossary.complete_english("industry", 1).len());
}

/// A number of a place: what is negative is the first, and what is too large the last.
fn number(value: &Value) -> Option<usize> {
    let number = value.as_number()?;
    let whole = || number.as_u64().map(|number| usize::try_from(number).unwrap_or(usize::MAX));
    whole().or_else(|| number.as_f64().map(|number| if number > 0.0 { usize::MAX } else { 0 }))
}

/// The open documents by their names.
#[derive(Debug, Default)]
pub(super) struct Documents(BTreeMap<String, Open>);

impl Documents {
    pub(super) fn open(&mut self, open: Open) {
        self.0.insert(open.uri.0.clone(), open);
    }

    pub(super) fn close(&mut self, uri: &str) {
        self.0.remove(uri);
    }

    pub(super) fn get(&self, uri: &str) -> Option<&Open> {
        self.0.get(uri)
    }

    pub(super) fn get_mut(&mut self, uri: &str) -> Option<&mut Open> {
        self.0.get_mut(uri)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Open> {
        self.0.values()
    }

    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Open> {
        self.0.values_mut()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn open(text: &str) -> Open {
        let glossary = Shared { number: 0, glossary: Glossary::builtin() };
        let place = Place { settings: Rc::default(), configuration: None, glossary, folder: None };
        Open::new("untitled:a".into(), 1, text.to_owned(), place, 1)
    }

    fn changed(text: &str, changes: &Value, encoding: Encoding) -> (String, bool) {
        let mut open = open(text);
        let result = open.change(changes.as_array().map_or(&[], Vec::as_slice), encoding);
        (open.document.text().to_owned(), result.is_ok())
    }

    fn range(numbers: [i64; 4], text: &str) -> Value {
        let [line, character, last_line, last_character] = numbers;
        let start = json!({ "line": line, "character": character });
        json!({ "range": { "start": start, "end": { "line": last_line, "character": last_character } }, "text": text })
    }

    #[test]
    fn changes_are_made_where_they_are_meant() {
        let cases = [
            ("satu dua", json!([range([0, 5, 0, 8], "tiga")]), "satu tiga"),
            ("satu dua", json!([range([0, 8, 0, 5], "tiga")]), "satu tiga"),
            ("satu\ndua", json!([range([0, 99, 1, 0], " ")]), "satu dua"),
            ("satu\ndua", json!([range([9, 0, 9, 9], "!")]), "satu\ndua!"),
            ("satu\ndua", json!([range([-1, -5, 0, 1], "S")]), "Satu\ndua"),
            ("satu\ndua", json!([range([0, 0, 0, i64::MAX], "x")]), "x\ndua"),
            ("👋 dua", json!([range([0, 2, 0, 3], "-")]), "👋-dua"),
            ("👋 dua", json!([range([0, 1, 0, 1], "-")]), "-👋 dua"),
            ("a\r\nb", json!([range([0, 1, 1, 0], "")]), "ab"),
            ("satu", json!([{ "text": "dua" }]), "dua"),
            ("satu", json!([{ "range": null, "text": "dua" }, range([0, 3, 0, 3], "!")]), "dua!"),
            ("satu", json!([]), "satu"),
        ];
        for (text, changes, expected) in cases {
            assert_eq!(changed(text, &changes, Encoding::Utf16), (expected.to_owned(), true), "{text:?} {changes}");
        }
        let one = json!([range([0, 1, 0, 2], "-")]);
        assert_eq!(changed("👋 dua", &one, Encoding::Utf32).0, "👋-dua");
        let four = json!([range([0, 4, 0, 5], "-")]);
        assert_eq!(changed("👋 dua", &four, Encoding::Utf8).0, "👋-dua");
    }

    #[test]
    fn malformed_changes_change_nothing() {
        for change in [
            json!({}),
            json!({ "text": 1 }),
            json!({ "range": 1, "text": "a" }),
            json!({ "range": {}, "text": "a" }),
            json!({ "range": { "start": { "line": "0", "character": 0 }, "end": {} }, "text": "a" }),
        ] {
            assert_eq!(changed("satu", &json!([change]), Encoding::Utf16), ("satu".to_owned(), false), "{change}");
        }
    }

    #[test]
    fn a_whole_text_is_an_edit_of_what_differs() {
        let texts = ["", "a", "aa", "aba", "é", "è", "xéy", "xèy", "satu dua tiga", "satu tiga", "👋", "👍", "👋👋"];
        for (old, new) in texts.iter().flat_map(|old| texts.iter().map(move |new| (old, new))) {
            let mut open = open(old);
            open.replace(new);
            assert_eq!(open.document.text(), *new, "{old:?}");
        }
    }
}
