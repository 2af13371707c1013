//! The terms of the open documents, by name.
//!
//! A symbol has a place that an editor can open. The terms of the dictionary have none, so that only those are found that stand
//! in a document; what the dictionary has, completion offers.

use gen_lsp_types::{Location, WorkspaceSymbolParams, WorkspaceSymbolResponse};

use super::context::Context;
use super::symbols::{Symbol, information, of_document};

/// More are not shown.
const MOST: usize = 200;

/// The terms whose name or gloss contains what was asked for, letter by letter in this order, the likeliest first; all if nothing
/// was asked for.
pub(super) fn symbols(documents: &[Context<'_>], params: WorkspaceSymbolParams) -> Option<WorkspaceSymbolResponse> {
    let query = params.query.to_lowercase();
    let mut found: Vec<(u8, usize, Symbol)> = Vec::new();
    for (document, context) in documents.iter().enumerate() {
        let symbols = of_document(context);
        found.extend(symbols.into_iter().filter_map(|symbol| Some((rank(&query, &symbol)?, document, symbol))));
    }
    found.sort_by_key(|(rank, ..)| *rank);
    found.truncate(MOST);
    let mut ranges: Vec<_> = documents.iter().map(Context::ranges).collect();
    let of_symbol = |(_, document, symbol): (u8, usize, Symbol)| {
        let range = ranges.get_mut(document)?.of(symbol.span);
        let uri = documents.get(document)?.uri.clone();
        Some(information(symbol, Location { uri, range }))
    };
    Some(WorkspaceSymbolResponse::SymbolInformationList(found.into_iter().filter_map(of_symbol).collect()))
}

/// How well a symbol answers a query in small letters, best first: it begins so, contains it, has its letters.
fn rank(query: &str, symbol: &Symbol) -> Option<u8> {
    let names = [symbol.name.to_lowercase(), symbol.gloss.to_lowercase()];
    if names.iter().any(|name| name.starts_with(query)) {
        return Some(0);
    }
    if names.iter().any(|name| name.contains(query)) {
        return Some(1);
    }
    names.iter().any(|name| has_letters(name, query)).then_some(2)
}

/// Whether the letters of a query stand in a name in this order.
fn has_letters(name: &str, query: &str) -> bool {
    let mut letters = name.chars();
    query.chars().filter(|c| !c.is_whitespace()).all(|wanted| letters.any(|letter| letter == wanted))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::desk::{Desk, ENCODINGS};
    use super::*;

    fn found(desks: &[Desk], query: &str) -> Vec<(String, String)> {
        let contexts: Vec<Context<'_>> = desks.iter().map(Desk::context).collect();
        let params = serde_json::from_value(json!({"query": query})).expect("well-formed parameters");
        let answer = serde_json::to_value(symbols(&contexts, params)).expect("an answer");
        let all = answer.as_array().cloned().unwrap_or_default();
        all.iter()
            .map(|symbol| {
                let desk = desks.iter().find(|desk| json!(desk.uri) == symbol["location"]["uri"]).expect("an open document");
                let text = desk.text(&symbol["location"]["range"]);
                (symbol["name"].as_str().expect("a name").to_owned(), text.to_owned())
            })
            .collect()
    }

    #[test]
    fn terms_of_all_documents_by_name_or_gloss() {
        for encoding in ENCODINGS {
            let mut desks = ["👋 Rantai pasok dan Kemenperin.", "👋 Kata Wamenperin."].map(Desk::new);
            desks[1].uri.0.push('2');
            desks.iter_mut().for_each(|desk| desk.encoding = encoding);
            let one = |name: &str, text: &str| vec![(name.to_owned(), text.to_owned())];
            assert_eq!(found(&desks, "supply"), one("rantai pasok", "Rantai pasok"));
            assert_eq!(found(&desks, "deputy min"), one("Wamenperin", "Wamenperin"));
            assert_eq!(found(&desks, "rtpsk"), one("rantai pasok", "Rantai pasok"));
            assert_eq!(found(&desks, "menperin").len(), 2);
            assert_eq!(found(&desks, "zzz"), []);
            assert!(found(&desks, "").len() >= 3);
        }
    }
}
