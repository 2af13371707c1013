//! The table of requests about a document.

use gen_lsp_types::{
    CodeActionRequest, CompletionRequest, CompletionResolveRequest, DefinitionRequest, DocumentHighlightRequest,
    DocumentSymbolRequest, HoverRequest, InlayHintRequest, InlayHintResolveRequest, ReferencesRequest, Request,
    SemanticTokensDeltaRequest, SemanticTokensRangeRequest, SemanticTokensRequest,
};
use serde_json::Value;

use super::context::Context;
use super::{actions, completion, definition, highlight, hover, inlay, references, semantic, symbols};

/// Why a request is not answered.
#[derive(Debug)]
pub(super) enum Refusal {
    /// There is no such request.
    Unknown,
    /// What was sent with it is not what it takes.
    Parameters(serde_json::Error),
}

/// Answers a request about a document, in JSON.
type Answer = fn(&Context<'_>, Value) -> Result<String, Refusal>;

/// How the request `method` is answered, if it is one about a document.
pub(super) fn find(method: &str) -> Option<Answer> {
    Some(match method {
        "textDocument/hover" => |context, params| answer::<HoverRequest>(context, params, hover::hover),
        "textDocument/inlayHint" => |context, params| answer::<InlayHintRequest>(context, params, inlay::hints),
        "inlayHint/resolve" => |context, params| answer::<InlayHintResolveRequest>(context, params, inlay::resolve),
        "textDocument/completion" => |context, params| answer::<CompletionRequest>(context, params, completion::complete),
        "completionItem/resolve" => |context, params| answer::<CompletionResolveRequest>(context, params, completion::resolve),
        "textDocument/codeAction" => |context, params| answer::<CodeActionRequest>(context, params, actions::actions),
        "textDocument/definition" => |context, params| answer::<DefinitionRequest>(context, params, definition::definition),
        "textDocument/references" => |context, params| answer::<ReferencesRequest>(context, params, references::references),
        "textDocument/documentHighlight" => {
            |context, params| answer::<DocumentHighlightRequest>(context, params, highlight::highlights)
        }
        "textDocument/documentSymbol" => |context, params| answer::<DocumentSymbolRequest>(context, params, symbols::symbols),
        "textDocument/semanticTokens/full" => |context, params| answer::<SemanticTokensRequest>(context, params, semantic::full),
        "textDocument/semanticTokens/full/delta" => {
            |context, params| answer::<SemanticTokensDeltaRequest>(context, params, semantic::delta)
        }
        "textDocument/semanticTokens/range" => {
            |context, params| answer::<SemanticTokensRangeRequest>(context, params, semantic::range)
        }
        #[cfg(test)]
        "test/fault" => |_, _| panic!("a fault, to be survived"),
        _ => return None,
    })
}

/// The document that a request is about: its own, that of the item it wants to know more of, or the one that a command was
/// offered in.
pub(super) fn document(params: &Value) -> Option<&str> {
    let places = ["/textDocument/uri", "/data/uri", "/arguments/0/uri"];
    places.iter().find_map(|place| params.pointer(place)?.as_str())
}

fn answer<R: Request>(
    context: &Context<'_>,
    params: Value,
    request: impl Fn(&Context<'_>, R::Params) -> R::Result,
) -> Result<String, Refusal> {
    let params = serde_json::from_value(params).map_err(Refusal::Parameters)?;
    serde_json::to_string(&request(context, params)).map_err(Refusal::Parameters)
}
