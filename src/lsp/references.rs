//! Where else a term stands.

use gen_lsp_types::{Location, ReferenceParams};
use padanan::Span;

use super::context::Context;
use super::mentions::Term;

/// All places of the term under the cursor. Its declaration is where the document defines it: the long form, and the short form
/// beside it.
pub(super) fn references(context: &Context<'_>, params: ReferenceParams) -> Option<Vec<Location>> {
    let offset = context.offset(params.text_document_position_params.position);
    let term = Term::at(context, offset)?;
    let with_declaration = params.context.include_declaration;
    let mentions = term.mentions.iter().filter(|mention| with_declaration || !mention.is_definition);
    let long_forms = term.long_forms.iter().filter(|_| with_declaration);
    let mut spans: Vec<Span> = mentions.map(|mention| mention.span).chain(long_forms.copied()).collect();
    spans.sort_unstable();
    let mut ranges = context.ranges();
    Some(spans.into_iter().map(|span| Location { uri: context.uri.clone(), range: ranges.of(span) }).collect())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::desk::{Desk, ENCODINGS};

    fn references(desk: &Desk, include_declaration: bool) -> Vec<String> {
        let answer = desk.ask("textDocument/references", &json!({"context": {"includeDeclaration": include_declaration}}));
        let locations = answer.as_array().cloned().unwrap_or_default();
        locations.iter().map(|location| desk.text(&location["range"]).to_owned()).collect()
    }

    #[test]
    fn all_mentions_of_a_term() {
        for encoding in ENCODINGS {
            let marked = "👋 Rantai| pasok 👋 dan rantai pasoknya.\nIndustri 👋 rantai pasok.";
            let desk = Desk { encoding, ..Desk::new(marked) };
            let all = ["Rantai pasok", "rantai pasoknya", "rantai pasok"];
            assert_eq!(references(&desk, true), all);
            assert_eq!(references(&desk, false), all);
        }
    }

    #[test]
    fn a_definition_is_a_declaration() {
        let text = "Lalu Prokelan. Program Kemitraan Rumput Laut Nusantara (Prokelan) dimulai. Kata Prokelan|.";
        let desk = Desk::new(text);
        let long = "Program Kemitraan Rumput Laut Nusantara";
        assert_eq!(references(&desk, true), ["Prokelan", long, "Prokelan", "Prokelan"]);
        assert_eq!(references(&desk, false), ["Prokelan", "Prokelan"]);
    }

    #[test]
    fn other_words_have_none() {
        let desk = Desk::new("Mereka |melihat.");
        let answer = desk.ask("textDocument/references", &json!({"context": {"includeDeclaration": true}}));
        assert_eq!(answer, Value::Null);
    }
}
