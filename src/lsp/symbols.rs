//! The terms of a document, as its outline.

use std::collections::HashSet;

use gen_lsp_types::{
    BaseSymbolInformation, DocumentSymbol, DocumentSymbolParams, DocumentSymbolResponse, Location, SymbolInformation, SymbolKind,
};
use padanan::{Belief, Kind, Span};

use super::context::Context;
use super::notes::Noted;
use super::page::shortened;

/// A term of a document with its first place.
#[derive(Clone, Debug)]
pub(super) struct Symbol {
    pub(super) name: String,
    /// Its gloss; empty if there is none.
    pub(super) gloss: String,
    pub(super) kind: SymbolKind,
    pub(super) span: Span,
}

/// The terms, names, short forms and citations of a document, each once.
pub(super) fn symbols(context: &Context<'_>, _params: DocumentSymbolParams) -> Option<DocumentSymbolResponse> {
    let all = of_document(context);
    let mut ranges = context.ranges();
    if context.client.nested_symbols {
        let symbol = |symbol: Symbol| {
            let range = ranges.of(symbol.span);
            let detail = Some(symbol.gloss).filter(|gloss| !gloss.is_empty());
            #[expect(deprecated, reason = "the type has this field")]
            DocumentSymbol {
                name: symbol.name,
                detail,
                kind: symbol.kind,
                tags: None,
                deprecated: None,
                range,
                selection_range: range,
                children: None,
            }
        };
        return Some(DocumentSymbolResponse::DocumentSymbolList(all.into_iter().map(symbol).collect()));
    }
    let symbol = |symbol: Symbol| {
        let location = Location { uri: context.uri.clone(), range: ranges.of(symbol.span) };
        information(symbol, location)
    };
    Some(DocumentSymbolResponse::SymbolInformationList(all.into_iter().map(symbol).collect()))
}

/// The terms of a document in the order of their first mention. Misspelt words, numbers and dates are none.
pub(super) fn of_document(context: &Context<'_>) -> Vec<Symbol> {
    let (annotations, notes) = (context.document.annotations(), context.all_notes());
    let mut seen = HashSet::new();
    let mut symbols = Vec::new();
    for noted in notes.iter() {
        let Some(kind) = kind(&noted) else { continue };
        if seen.insert(noted.headword()) {
            let name = shortened(noted.headword(), LONGEST);
            let name = if name.is_empty() { "?".to_owned() } else { name };
            symbols.push(Symbol { name, gloss: noted.gloss(&annotations).into_owned(), kind, span: noted.span() });
        }
    }
    symbols
}

/// Longer names are cut.
const LONGEST: usize = 200;

fn kind(noted: &Noted<'_>) -> Option<SymbolKind> {
    if noted.note.belief == Belief::Fuzzy {
        return None;
    }
    match noted.kind() {
        Kind::Term => Some(SymbolKind::Key),
        Kind::Name => Some(SymbolKind::Class),
        Kind::Acronym => Some(SymbolKind::Constant),
        Kind::Citation => Some(SymbolKind::File),
        _ => None,
    }
}

/// A symbol for clients that want a flat list, or one of several documents. What contains it is its gloss, which they show
/// beside it.
pub(super) fn information(symbol: Symbol, location: Location) -> SymbolInformation {
    let container_name = Some(symbol.gloss).filter(|gloss| !gloss.is_empty());
    let base = BaseSymbolInformation { name: symbol.name, kind: symbol.kind, tags: None, container_name };
    #[expect(deprecated, reason = "the type has this field")]
    SymbolInformation { deprecated: None, location, base_symbol_information: base }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::desk::{Desk, ENCODINGS};

    const TEXT: &str = "👋 Kemenperin, rantai pasok 👋 dan rantai pasoknya.\nSektor industriu, 42 persen.";

    #[test]
    fn each_term_once_at_its_first_place() {
        for encoding in ENCODINGS {
            for nested_symbols in [true, false] {
                let mut desk = Desk { encoding, ..Desk::new(TEXT) };
                desk.client.nested_symbols = nested_symbols;
                let answer = desk.ask("textDocument/documentSymbol", &json!({}));
                let symbols = answer.as_array().expect("symbols");
                let of = |symbol: &Value| {
                    let range = if nested_symbols { &symbol["selectionRange"] } else { &symbol["location"]["range"] };
                    let gloss = if nested_symbols { &symbol["detail"] } else { &symbol["containerName"] };
                    (symbol["name"].as_str().map(str::to_owned), gloss.clone(), desk.text(range).to_owned())
                };
                let all: Vec<_> = symbols.iter().map(of).collect();
                let expected = |name: &str, gloss: &str, text: &str| (Some(name.to_owned()), json!(gloss), text.to_owned());
                assert!(all.contains(&expected("Kemenperin", "Ministry of Industry", "Kemenperin")), "{all:?}");
                assert!(all.contains(&expected("rantai pasok", "supply chain", "rantai pasok")), "{all:?}");
                assert_eq!(all.iter().filter(|(name, ..)| name.as_deref() == Some("rantai pasok")).count(), 1);
                assert!(!all.iter().any(|(.., text)| text == "industriu" || text.starts_with("42")), "{all:?}");
            }
        }
        assert_eq!(Desk::new("").ask("textDocument/documentSymbol", &json!({})), json!([]));
    }
}
