//! What the client can do, of all that matters here.

use serde_json::Value;

/// The client's abilities. A client that says nothing of one has it not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Abilities {
    /// Hovers may be Markdown; plain text otherwise.
    pub(super) hover_markdown: bool,
    /// The documentation of completions may be Markdown.
    pub(super) completion_markdown: bool,
    /// Completions may say what to replace apart from what to insert before.
    pub(super) insert_replace: bool,
    /// Completions may have a detail beside their label.
    pub(super) label_details: bool,
    /// Code actions may be more than commands.
    pub(super) action_literals: bool,
    /// Code actions may be marked as preferred.
    pub(super) preferred_actions: bool,
    /// Edits may name the versions of documents, and create files.
    pub(super) document_changes: bool,
    /// Edits may create files.
    pub(super) create_files: bool,
    /// Definitions may say which words lead to them.
    pub(super) definition_links: bool,
    /// Symbols may lie within others.
    pub(super) nested_symbols: bool,
    /// Diagnostics may lead to other places.
    pub(super) related_information: bool,
    /// Diagnostics may lead to a description of their rule.
    pub(super) code_description: bool,
    /// Diagnostics may be tagged as deprecated.
    pub(super) diagnostic_tags: bool,
    /// Diagnostics keep their data for code actions.
    pub(super) diagnostic_data: bool,
    /// Edits may be sent to the client.
    pub(super) apply_edit: bool,
    /// It asks for diagnostics.
    pub(super) pull_diagnostics: bool,
    /// It can be asked what the user has set.
    pub(super) configuration: bool,
    /// It tells of changed settings if it is asked to.
    pub(super) registers_configuration: bool,
    /// It tells of changed files if it is asked to.
    pub(super) registers_watchers: bool,
    /// It can watch files in folders outside its workspace.
    pub(super) relative_patterns: bool,
    /// It can be told to ask for inlay hints, semantic tokens and diagnostics again.
    pub(super) refreshes_hints: bool,
    pub(super) refreshes_tokens: bool,
    pub(super) refreshes_diagnostics: bool,
}

impl Abilities {
    /// Reads the `capabilities` of `initialize`.
    pub(super) fn of(capabilities: &Value) -> Self {
        let at = |path: &str| capabilities.pointer(path).unwrap_or(&Value::Null);
        let is = |path: &str| at(path).as_bool() == Some(true);
        let lists = |path: &str, wanted: &str| at(path).as_array().is_some_and(|list| list.iter().any(|item| item == wanted));
        Self {
            hover_markdown: lists("/textDocument/hover/contentFormat", "markdown"),
            completion_markdown: lists("/textDocument/completion/completionItem/documentationFormat", "markdown"),
            insert_replace: is("/textDocument/completion/completionItem/insertReplaceSupport"),
            label_details: is("/textDocument/completion/completionItem/labelDetailsSupport"),
            action_literals: at("/textDocument/codeAction/codeActionLiteralSupport").is_object(),
            preferred_actions: is("/textDocument/codeAction/isPreferredSupport"),
            document_changes: is("/workspace/workspaceEdit/documentChanges"),
            create_files: lists("/workspace/workspaceEdit/resourceOperations", "create"),
            definition_links: is("/textDocument/definition/linkSupport"),
            nested_symbols: is("/textDocument/documentSymbol/hierarchicalDocumentSymbolSupport"),
            related_information: is("/textDocument/publishDiagnostics/relatedInformation"),
            code_description: is("/textDocument/publishDiagnostics/codeDescriptionSupport"),
            diagnostic_tags: !at("/textDocument/publishDiagnostics/tagSupport").is_null(),
            diagnostic_data: is("/textDocument/publishDiagnostics/dataSupport"),
            apply_edit: is("/workspace/applyEdit"),
            pull_diagnostics: at("/textDocument/diagnostic").is_object(),
            configuration: is("/workspace/configuration"),
            registers_configuration: is("/workspace/didChangeConfiguration/dynamicRegistration"),
            registers_watchers: is("/workspace/didChangeWatchedFiles/dynamicRegistration"),
            relative_patterns: is("/workspace/didChangeWatchedFiles/relativePatternSupport"),
            refreshes_hints: is("/workspace/inlayHint/refreshSupport"),
            refreshes_tokens: is("/workspace/semanticTokens/refreshSupport"),
            // The protocol has had both names.
            refreshes_diagnostics: is("/workspace/diagnostics/refreshSupport") || is("/workspace/diagnostic/refreshSupport"),
        }
    }
}
