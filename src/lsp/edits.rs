//! Changes to documents and files, as a client makes them.

use std::collections::HashMap;
use std::path::Path;

use gen_lsp_types::{
    CreateFile, CreateFileOptions, DocumentChange, Edit, OptionalVersionedTextDocumentIdentifier, Position, Range,
    TextDocumentEdit, TextDocumentIdentifier, TextEdit, Uri, WorkspaceEdit,
};
use padanan::{ColumnCursor, LineIndex, Span};

use super::abilities::Abilities;
use super::context::Context;
use super::uri;

/// A change to a file on disk: `text` is inserted at a byte of its `content`; if there is no content, there is no such file yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Insertion<'p> {
    pub(super) path: &'p Path,
    pub(super) content: Option<String>,
    pub(super) at: usize,
    pub(super) text: String,
}

/// Replaces parts of the document, which do not overlap.
pub(super) fn in_document(context: &Context<'_>, replacements: impl IntoIterator<Item = (Span, String)>) -> WorkspaceEdit {
    let mut ranges = context.ranges();
    let edits = replacements.into_iter().map(|(span, new_text)| TextEdit { range: ranges.of(span), new_text }).collect();
    if context.client.document_changes {
        let change = document_edit(context.uri.clone(), Some(context.version), edits);
        return WorkspaceEdit { document_changes: Some(vec![change]), ..WorkspaceEdit::default() };
    }
    WorkspaceEdit { changes: Some(HashMap::from([(context.uri.clone(), edits)])), ..WorkspaceEdit::default() }
}

/// Whether the client can create files by edits.
pub(super) const fn can_create(client: &Abilities) -> bool {
    client.document_changes && client.create_files
}

/// Inserts text into files, creating those that are not there; nothing if the client cannot do that.
pub(super) fn in_files(context: &Context<'_>, insertions: &[Insertion<'_>]) -> Option<WorkspaceEdit> {
    let mut changes = Vec::new();
    let mut plain = HashMap::new();
    for insertion in insertions {
        let uri = uri::of_path(insertion.path);
        if insertion.content.is_none() {
            if !can_create(context.client) {
                return None;
            }
            let options = CreateFileOptions { overwrite: Some(false), ignore_if_exists: Some(true) };
            changes.push(DocumentChange::CreateFile(CreateFile {
                uri: uri.clone(),
                options: Some(options),
                annotation_id: None,
            }));
        }
        let content = insertion.content.as_deref().unwrap_or_default();
        let lines = LineIndex::new(content);
        let (line, column) = ColumnCursor::new(content, &lines, context.encoding).place(insertion.at);
        let place = Position { line: u32::try_from(line).ok()?, character: u32::try_from(column).ok()? };
        let edit = TextEdit { range: Range { start: place, end: place }, new_text: insertion.text.clone() };
        plain.insert(uri.clone(), vec![edit.clone()]);
        changes.push(document_edit(uri, None, vec![edit]));
    }
    if context.client.document_changes {
        return Some(WorkspaceEdit { document_changes: Some(changes), ..WorkspaceEdit::default() });
    }
    Some(WorkspaceEdit { changes: Some(plain), ..WorkspaceEdit::default() })
}

fn document_edit(uri: Uri, version: Option<i32>, edits: Vec<TextEdit>) -> DocumentChange {
    let text_document =
        OptionalVersionedTextDocumentIdentifier { version, text_document_identifier: TextDocumentIdentifier { uri } };
    let edits = edits.into_iter().map(Edit::TextEdit).collect();
    DocumentChange::TextDocumentEdit(TextDocumentEdit { text_document, edits })
}
