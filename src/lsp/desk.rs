//! A document with a cursor in it, for tests of single requests.

use std::collections::HashSet;
use std::path::PathBuf;

use gen_lsp_types::{Position, Range, Uri};
use padanan::{Document, Encoding, Glossary};
use serde_json::{Value, json};

use super::abilities::Abilities;
use super::context::Context;
use super::dispatch;
use super::memory::Memory;
use crate::workspace::Configuration;
use crate::workspace::settings::Settings;

/// All that columns are counted in.
pub(super) const ENCODINGS: [Encoding; 3] = [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32];

/// A document as a client has it, that is able to do everything.
#[derive(Debug)]
pub(super) struct Desk {
    pub(super) document: Document,
    pub(super) memory: Memory,
    pub(super) encoding: Encoding,
    pub(super) settings: Settings,
    pub(super) client: Abilities,
    pub(super) typing_line: Option<usize>,
    pub(super) configuration: Option<Configuration>,
    pub(super) ignored: HashSet<String>,
    pub(super) folder: Option<PathBuf>,
    pub(super) cursor: usize,
    pub(super) uri: Uri,
}

impl Desk {
    /// With a text in which `|` is the cursor.
    pub(super) fn new(marked: &str) -> Self {
        Self::with(&Glossary::builtin(), marked)
    }

    /// With a glossary of one's own.
    pub(super) fn with(glossary: &Glossary, marked: &str) -> Self {
        let cursor = marked.find('|').unwrap_or(0);
        Self {
            document: Document::open(glossary, marked.replacen('|', "", 1)),
            memory: Memory::default(),
            encoding: Encoding::Utf16,
            settings: Settings::default(),
            client: able(),
            typing_line: None,
            configuration: None,
            ignored: HashSet::new(),
            folder: None,
            cursor,
            uri: Uri("file:///a/teks.txt".to_owned()),
        }
    }

    pub(super) fn context(&self) -> Context<'_> {
        Context {
            document: &self.document,
            memory: &self.memory,
            uri: &self.uri,
            version: 1,
            encoding: self.encoding,
            settings: &self.settings,
            client: &self.client,
            typing_line: self.typing_line,
            configuration: self.configuration.as_ref(),
            ignored: &self.ignored,
            folder: self.folder.as_deref(),
            rules_page: None,
        }
    }

    /// The place of a byte offset.
    pub(super) fn position(&self, offset: usize) -> Position {
        self.context().ranges().position(offset)
    }

    /// Asks with the document and the cursor, and what `more` adds.
    pub(super) fn ask(&self, method: &str, more: &Value) -> Value {
        let mut params = json!({"textDocument": {"uri": self.uri}, "position": self.position(self.cursor)});
        if let (Value::Object(params), Value::Object(more)) = (&mut params, more) {
            params.extend(more.clone());
        }
        self.send(method, params)
    }

    /// Asks about something that was answered before.
    pub(super) fn send(&self, method: &str, params: Value) -> Value {
        let answer = dispatch::find(method).expect("a request of the table");
        let answer = answer(&self.context(), params).expect("well-formed parameters");
        serde_json::from_str(&answer).expect("an answer is JSON")
    }

    /// The text in a range of an answer.
    pub(super) fn text(&self, range: &Value) -> &str {
        let range: Range = serde_json::from_value(range.clone()).expect("a range");
        &self.document.text()[self.context().span(range).range()]
    }

    /// The range of the whole text, as JSON.
    pub(super) fn everything(&self) -> Value {
        json!({"start": self.position(0), "end": self.position(self.document.text().len())})
    }

    /// The text after the edits of an answer.
    pub(super) fn edited(&self, edits: &Value) -> String {
        let mut edits: Vec<(std::ops::Range<usize>, String)> = edits
            .as_array()
            .expect("edits")
            .iter()
            .map(|edit| {
                let range: Range = serde_json::from_value(edit["range"].clone()).expect("a range");
                let new = edit["newText"].as_str().expect("a text").to_owned();
                (self.context().span(range).range(), new)
            })
            .collect();
        edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
        let mut text = self.document.text().to_owned();
        for (range, new) in edits {
            text.replace_range(range, &new);
        }
        text
    }
}

/// The abilities of a client that can do everything.
fn able() -> Abilities {
    let markdown = ["markdown", "plaintext"];
    Abilities::of(&json!({
        "textDocument": {
            "hover": {"contentFormat": markdown},
            "completion": {"completionItem":
                {"documentationFormat": markdown, "insertReplaceSupport": true, "labelDetailsSupport": true}},
            "codeAction": {"codeActionLiteralSupport": {}, "isPreferredSupport": true},
            "definition": {"linkSupport": true},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
            "publishDiagnostics": {"relatedInformation": true, "codeDescriptionSupport": true, "tagSupport": {}, "dataSupport": true},
        },
        "workspace": {"applyEdit": true, "workspaceEdit": {"documentChanges": true, "resourceOperations": ["create"]}},
    }))
}
