//! Where a short form is defined.

use gen_lsp_types::{Definition, DefinitionParams, DefinitionResponse, Location, LocationLink};

use super::context::Context;
use super::words::touched;

/// Where the document defines the short form under the cursor: its long form.
pub(super) fn definition(context: &Context<'_>, params: DefinitionParams) -> Option<DefinitionResponse> {
    let offset = context.offset(params.text_document_position_params.position);
    let annotations = context.annotations();
    let short = touched(&annotations, offset)?;
    let range = context.range(short.definition_span()?);
    let uri = context.uri.clone();
    if !context.client.definition_links {
        return Some(DefinitionResponse::Definition(Definition::Location(Location { uri, range })));
    }
    let link = LocationLink {
        origin_selection_range: Some(context.range(short.span())),
        target_uri: uri,
        target_range: range,
        target_selection_range: range,
    };
    Some(DefinitionResponse::DefinitionLinkList(vec![link]))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::desk::{Desk, ENCODINGS};

    #[test]
    fn leads_to_the_long_form() {
        for encoding in ENCODINGS {
            let marked = "👋 Program Kemitraan Rumput Laut Nusantara (Prokelan) dimulai.\n👋 Kata Prokelan|.";
            let mut desk = Desk { encoding, ..Desk::new(marked) };
            let links = desk.ask("textDocument/definition", &json!({}));
            assert_eq!(desk.text(&links[0]["targetRange"]), "Program Kemitraan Rumput Laut Nusantara");
            assert_eq!(desk.text(&links[0]["originSelectionRange"]), "Prokelan");
            desk.client.definition_links = false;
            let location = desk.ask("textDocument/definition", &json!({}));
            assert_eq!(location["range"], links[0]["targetRange"]);
            assert_eq!(location["uri"], json!(desk.uri));
        }
    }

    #[test]
    fn what_is_not_defined_leads_nowhere() {
        for marked in ["Kata |Kemenperin.", "rantai |pasok", "|", "xyz |xyz"] {
            assert_eq!(Desk::new(marked).ask("textDocument/definition", &json!({})), Value::Null, "{marked}");
        }
    }
}
