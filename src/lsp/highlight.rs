//! The other mentions of the term under the cursor.

use gen_lsp_types::{DocumentHighlight, DocumentHighlightKind, DocumentHighlightParams};

use super::context::Context;
use super::mentions::Term;

/// All mentions of the term under the cursor; those that define it are marked as written there.
pub(super) fn highlights(context: &Context<'_>, params: DocumentHighlightParams) -> Option<Vec<DocumentHighlight>> {
    let offset = context.offset(params.text_document_position_params.position);
    let term = Term::at(context, offset)?;
    let long_forms = term.long_forms.iter().map(|span| (*span, DocumentHighlightKind::Write));
    let mentions = term.mentions.iter().map(|mention| {
        let kind = if mention.is_definition { DocumentHighlightKind::Write } else { DocumentHighlightKind::Read };
        (mention.span, kind)
    });
    let mut spans: Vec<_> = long_forms.chain(mentions).collect();
    spans.sort_by_key(|(span, _)| *span);
    let mut ranges = context.ranges();
    Some(spans.into_iter().map(|(span, kind)| DocumentHighlight { range: ranges.of(span), kind: Some(kind) }).collect())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::desk::{Desk, ENCODINGS};

    #[test]
    fn mentions_are_read_and_definitions_written() {
        for encoding in ENCODINGS {
            let marked = "👋 Program Kemitraan Rumput Laut Nusantara (Prokelan|) dimulai. Kata 👋 Prokelan.";
            let desk = Desk { encoding, ..Desk::new(marked) };
            let answer = desk.ask("textDocument/documentHighlight", &json!({}));
            let found: Vec<(&str, u64)> = answer
                .as_array()
                .expect("highlights")
                .iter()
                .map(|highlight| (desk.text(&highlight["range"]), highlight["kind"].as_u64().expect("a kind")))
                .collect();
            assert_eq!(found, [("Program Kemitraan Rumput Laut Nusantara", 3), ("Prokelan", 3), ("Prokelan", 2)]);
        }
        assert_eq!(Desk::new("Mereka |melihat.").ask("textDocument/documentHighlight", &json!({})), Value::Null);
    }
}
