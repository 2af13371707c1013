//! What the server says of itself.

use gen_lsp_types::{
    ChangeNotifications, CodeActionOptions, CompletionOptions, DiagnosticOptions, ExecuteCommandOptions, InlayHintOptions,
    PositionEncodingKind, SemanticTokensFullDelta, SemanticTokensLegend, SemanticTokensOptions, ServerCapabilities,
    TextDocumentSyncKind, TextDocumentSyncOptions, WorkspaceFoldersServerCapabilities, WorkspaceOptions,
};
use padanan::Encoding;
use serde_json::Value;

use super::abilities::Abilities;
use super::{actions, commands, semantic};

/// What columns are counted in: bytes if the client can, or else what it can. One that says nothing counts in UTF-16.
pub(super) fn encoding(capabilities: &Value) -> Encoding {
    let offered = capabilities.pointer("/general/positionEncodings").and_then(Value::as_array);
    let is_offered = |name: &str| offered.is_some_and(|offered| offered.iter().any(|one| one == name));
    match () {
        () if is_offered("utf-8") => Encoding::Utf8,
        () if is_offered("utf-16") || !is_offered("utf-32") => Encoding::Utf16,
        () => Encoding::Utf32,
    }
}

/// What the server can do, for such a client.
pub(super) fn of_server(client: &Abilities, encoding: Encoding) -> ServerCapabilities {
    let encoding = match encoding {
        Encoding::Utf8 => PositionEncodingKind::UTF8,
        Encoding::Utf16 => PositionEncodingKind::UTF16,
        Encoding::Utf32 => PositionEncodingKind::UTF32,
    };
    let sync = TextDocumentSyncOptions {
        open_close: Some(true),
        change: Some(TextDocumentSyncKind::Incremental),
        save: Some(true.into()),
        ..TextDocumentSyncOptions::default()
    };
    let legend = SemanticTokensLegend {
        token_types: semantic::TYPES.map(str::to_owned).to_vec(),
        token_modifiers: semantic::MODIFIERS.map(str::to_owned).to_vec(),
    };
    let kinds = actions::KINDS.to_vec();
    let folders =
        WorkspaceFoldersServerCapabilities { supported: Some(true), change_notifications: Some(ChangeNotifications::Bool(true)) };
    let commands = ExecuteCommandOptions { commands: commands::NAMES.map(str::to_owned).to_vec(), ..Default::default() };
    ServerCapabilities {
        position_encoding: Some(encoding),
        text_document_sync: Some(sync.into()),
        completion_provider: Some(CompletionOptions { resolve_provider: Some(true), ..Default::default() }),
        hover_provider: Some(true.into()),
        definition_provider: Some(true.into()),
        references_provider: Some(true.into()),
        document_highlight_provider: Some(true.into()),
        document_symbol_provider: Some(true.into()),
        workspace_symbol_provider: Some(true.into()),
        code_action_provider: Some(CodeActionOptions { code_action_kinds: Some(kinds), ..Default::default() }.into()),
        execute_command_provider: Some(commands),
        inlay_hint_provider: Some(InlayHintOptions { resolve_provider: Some(true), ..Default::default() }.into()),
        semantic_tokens_provider: Some(
            SemanticTokensOptions {
                legend,
                range: Some(true.into()),
                full: Some(SemanticTokensFullDelta { delta: Some(true) }.into()),
                ..Default::default()
            }
            .into(),
        ),
        // A client that asks for diagnostics is not sent any.
        diagnostic_provider: client
            .pull_diagnostics
            .then(|| DiagnosticOptions { identifier: Some("padanan".to_owned()), ..Default::default() }.into()),
        workspace: Some(WorkspaceOptions { workspace_folders: Some(folders), ..Default::default() }),
        ..ServerCapabilities::default()
    }
}
