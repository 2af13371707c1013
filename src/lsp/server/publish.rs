//! Telling the client what is wrong, when it has been quiet for a while or when it asks.

use std::io::Write;
use std::time::{Duration, Instant};

use gen_lsp_types::{
    Diagnostic, DocumentDiagnosticReport, FullDocumentDiagnosticReport, PublishDiagnosticsParams,
    RelatedFullDocumentDiagnosticReport, RelatedUnchangedDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport, Uri,
};

use serde_json::Value;

use super::Server;
use crate::lsp::client::Question;
use crate::lsp::diagnostics;
use crate::lsp::queue::Due;

/// What the client was told of a document.
#[derive(Debug)]
pub(super) struct Published {
    version: Option<i32>,
    /// Of the document.
    state: u64,
    diagnostics: Vec<Diagnostic>,
}

/// Who never is quiet is told so many times later than who is.
const PATIENCE: u32 = 10;

/// Glosses come back when there is a pause, and not before.
const MOST_PATIENCE: Duration = Duration::from_secs(3600);

impl<W: Write> Server<W> {
    /// When the client is to be told next.
    pub(in crate::lsp) fn due(&self) -> Option<Due> {
        self.due.or_else(|| self.pause.map(|quiet| Due { quiet, latest: quiet + MOST_PATIENCE }))
    }

    /// Nothing is to be told any more.
    pub(in crate::lsp) const fn rest(&mut self) {
        (self.due, self.pause) = (None, None);
    }

    /// Does what is due.
    pub(in crate::lsp) fn go_on(&mut self) {
        if self.due.is_some() {
            self.publish_next();
        } else if self.pause.take().is_some() {
            self.client.ask("workspace/inlayHint/refresh", Value::Null, Question::Other);
        }
    }

    /// Something has changed: when the client has been quiet for a while, it is told what is wrong.
    pub(super) fn put_off(&mut self) {
        if self.abilities.pull_diagnostics {
            return;
        }
        let debounce = self.documents.iter().map(|open| open.place().settings.debounce()).max().unwrap_or_default();
        let now = Instant::now();
        let latest = self.due.map_or(now + debounce.max(Duration::from_millis(50)) * PATIENCE, |due| due.latest);
        self.due = Some(Due { quiet: now + debounce, latest });
    }

    /// Tells what is wrong with the next document that has changed.
    fn publish_next(&mut self) {
        self.due = None;
        let is_new = |uri: &str, version: i32, state: u64| {
            self.published.get(uri).is_none_or(|published| (published.version, published.state) != (Some(version), state))
        };
        let changed = self.documents.iter().filter(|open| is_new(&open.uri.0, open.version, open.state)).take(2);
        let changed: Vec<_> = changed.map(|open| (open.uri.0.clone(), open.version, open.state)).collect();
        if changed.len() > 1 {
            // One at a time, so that requests come in between.
            let now = Instant::now();
            self.due = Some(Due { quiet: now, latest: now + Duration::from_millis(50) * PATIENCE });
        }
        let Some((uri, version, state)) = changed.into_iter().next() else { return };
        // Should it fail, it is not tried again before the next change.
        let nothing = Published { version: Some(version), state: state + 1, diagnostics: Vec::new() };
        let before = self.published.insert(uri.clone(), nothing);
        let mut found = self.faults.get(&uri).cloned().unwrap_or_default();
        if let Some(open) = self.documents.get(&uri) {
            found.extend(diagnostics::of_document(&self.context(open)));
        }
        match before {
            Some(before) => self.published.insert(uri.clone(), before),
            None => self.published.remove(&uri),
        };
        self.publish(&uri, Some(version), state, found);
    }

    /// Tells the client what is wrong, unless it knows.
    pub(super) fn publish(&mut self, uri: &str, version: Option<i32>, state: u64, found: Vec<Diagnostic>) {
        let before = self.published.get(uri);
        let is_known = match before {
            Some(before) => before.version == version && before.diagnostics == found,
            None => version.is_none() && found.is_empty(),
        };
        let params = PublishDiagnosticsParams { uri: Uri(uri.to_owned()), version, diagnostics: found };
        if !is_known {
            self.client.tell("textDocument/publishDiagnostics", &params);
        }
        let diagnostics = params.diagnostics;
        if version.is_none() && diagnostics.is_empty() {
            self.published.remove(uri);
        } else {
            self.published.insert(uri.to_owned(), Published { version, state, diagnostics });
        }
    }

    /// What is wrong with a document, for a client that asks; nothing with one that is not open.
    pub(super) fn report(&self, uri: &Uri, known: Option<&str>) -> DocumentDiagnosticReport {
        let Some(open) = self.documents.get(&uri.0) else { return RelatedFullDocumentDiagnosticReport::default().into() };
        let result_id = open.result_id();
        if known == Some(&result_id) {
            let unchanged_document_diagnostic_report = UnchangedDocumentDiagnosticReport { result_id };
            return RelatedUnchangedDocumentDiagnosticReport { unchanged_document_diagnostic_report, related_documents: None }
                .into();
        }
        let items = diagnostics::of_document(&self.context(open));
        let full_document_diagnostic_report = FullDocumentDiagnosticReport { result_id: Some(result_id), items };
        RelatedFullDocumentDiagnosticReport { full_document_diagnostic_report, related_documents: None }.into()
    }
}
