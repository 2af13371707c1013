//! Colours for the terms of a text.

use std::collections::HashMap;

use gen_lsp_types::{SemanticToken, SemanticTokens, SemanticTokensParams, SemanticTokensRangeParams};
use padanan::{Annotation, Belief, Kind, Span};

use super::context::Context;
use super::mentions::Defining;

/// The names of the kinds of token, as they are numbered. They are those of the protocol, so that every theme has colours for
/// them: terms, names, short forms, numbers and dates, citations, everyday vocabulary.
pub(super) const TYPES: [&str; 6] = ["type", "class", "enumMember", "number", "string", "variable"];

/// The names of what may be said of a token besides, as their bits are numbered: the document defines it here; it is out of use.
pub(super) const MODIFIERS: [&str; 2] = ["definition", "deprecated"];

const DEFINITION: u32 = 1;
const DEPRECATED: u32 = 1 << 1;

/// The tokens of the whole text.
pub(super) fn full(context: &Context<'_>, _params: SemanticTokensParams) -> Option<SemanticTokens> {
    Some(tokens(context, Span::new(0, context.document.text().len())))
}

/// The tokens of a part of the text.
pub(super) fn range(context: &Context<'_>, params: SemanticTokensRangeParams) -> Option<SemanticTokens> {
    Some(tokens(context, context.span(params.range)))
}

/// The tokens that touch a part of the text, in its order. None goes over the end of its line.
fn tokens(context: &Context<'_>, part: Span) -> SemanticTokens {
    let annotations = context.annotations();
    let defining = Defining::of(annotations.iter());
    let mut out_of_use: HashMap<&str, bool> = HashMap::new();
    let mut ranges = context.ranges();
    let mut data = Vec::new();
    let (mut line, mut column) = (0, 0);
    let touching = annotations.iter().skip_while(|annotation| annotation.span().end <= part.start);
    for annotation in touching.take_while(|annotation| annotation.span().start < part.end) {
        let Some(token_type) = token_type(&annotation) else { continue };
        let is_out_of_use = *out_of_use.entry(annotation.text()).or_insert_with(|| is_out_of_use(&annotation));
        let definition = if defining.has(&annotation) { DEFINITION } else { 0 };
        let modifiers = if is_out_of_use { definition | DEPRECATED } else { definition };
        for span in lines(context, annotation.span()) {
            let (start, end) = (ranges.position(span.start), ranges.position(span.end));
            let delta_line = start.line.saturating_sub(line);
            let delta_start = if delta_line == 0 { start.character.saturating_sub(column) } else { start.character };
            (line, column) = (start.line, start.character);
            data.push(SemanticToken {
                delta_line,
                delta_start,
                length: end.character.saturating_sub(start.character),
                token_type,
                token_modifiers_bitset: modifiers,
            });
        }
    }
    SemanticTokens { result_id: None, data }
}

/// Its place among [`TYPES`]. What is misspelt has no colour: it is not what it looks like.
fn token_type(annotation: &Annotation<'_>) -> Option<u32> {
    if annotation.belief() == Belief::Fuzzy {
        return None;
    }
    match annotation.kind() {
        Kind::Term => Some(0),
        Kind::Name => Some(1),
        Kind::Acronym => Some(2),
        Kind::Number | Kind::Date => Some(3),
        Kind::Citation => Some(4),
        Kind::Word => Some(5),
        _ => None,
    }
}

/// Whether the term is no longer to be used, or what it names is no more.
fn is_out_of_use(annotation: &Annotation<'_>) -> bool {
    annotation
        .senses()
        .first()
        .is_some_and(|sense| sense.until.is_some() || matches!(sense.status, Some("deprecated" | "forbidden")))
}

/// The pieces of a span on its lines, without their ends.
fn lines(context: &Context<'_>, span: Span) -> impl Iterator<Item = Span> {
    let text = context.document.text();
    let lines = context.document.lines();
    let (first, _) = lines.line_of(span.start);
    let (last, _) = lines.line_of(span.end.saturating_sub(1).max(span.start));
    let piece = move |line| {
        let line = lines.line(text, line)?;
        let piece = Span::new(line.start.max(span.start), line.end.min(span.end));
        (piece.start < piece.end).then_some(piece)
    };
    (first..=last).filter_map(piece)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::desk::{Desk, ENCODINGS};
    use super::*;

    /// The text of each token, with its type and modifiers.
    fn tokens<'d>(desk: &'d Desk, answer: &Value) -> Vec<(&'d str, &'static str, u64)> {
        let numbers: Vec<u64> = answer["data"].as_array().expect("data").iter().filter_map(Value::as_u64).collect();
        let (mut line, mut column) = (0, 0);
        let mut tokens = Vec::new();
        for token in numbers.chunks(5) {
            column = if token[0] > 0 { token[1] } else { column + token[1] };
            line += token[0];
            let range = json!({
                "start": {"line": line, "character": column}, "end": {"line": line, "character": column + token[2]}
            });
            tokens.push((desk.text(&range), TYPES[usize::try_from(token[3]).expect("small")], token[4]));
        }
        tokens
    }

    #[test]
    fn each_kind_has_its_colour() {
        for encoding in ENCODINGS {
            let text = "👋 Rantai pasok, 👋 Kemenperin.\n\nKementerian Perindustrian, Rp5 miliar, industriu.";
            let desk = Desk { encoding, ..Desk::new(text) };
            let found = tokens(&desk, &desk.ask("textDocument/semanticTokens/full", &json!({})));
            let expected = [
                ("Rantai pasok", "type", 0),
                ("Kemenperin", "enumMember", 0),
                ("Kementerian Perindustrian", "class", 0),
                ("Rp5 miliar", "number", 0),
            ];
            assert_eq!(found, expected);
            let second = json!({"range": {"start": {"line": 1, "character": 0}, "end": {"line": 2, "character": 40}}});
            let part = tokens(&desk, &desk.ask("textDocument/semanticTokens/range", &second));
            assert_eq!(part, expected[2..]);
        }
    }

    #[test]
    fn what_is_said_besides() {
        let desk = Desk::new("Program Kemitraan Rumput Laut Nusantara (Prokelan) dimulai. Kata Prokelan.");
        let found = tokens(&desk, &desk.ask("textDocument/semanticTokens/full", &json!({})));
        let own: Vec<_> = found.into_iter().filter(|(text, ..)| *text == "Prokelan").collect();
        assert_eq!(own, [("Prokelan", "enumMember", 1), ("Prokelan", "enumMember", 0)]);
        let desk = Desk::new("Kata Kemendikbudristek.");
        let found = tokens(&desk, &desk.ask("textDocument/semanticTokens/full", &json!({})));
        assert_eq!(found, [("Kemendikbudristek", "enumMember", 2)]);
    }

    #[test]
    fn no_token_goes_over_the_end_of_its_line() {
        let desk = Desk::new("Ketahanan rantai\r\npasok, Kementerian\nPerindustrian.");
        let found = tokens(&desk, &desk.ask("textDocument/semanticTokens/full", &json!({})));
        let texts: Vec<&str> = found.iter().map(|(text, ..)| *text).collect();
        assert!(texts.ends_with(&["rantai", "pasok", "Kementerian", "Perindustrian"]), "{texts:?}");
    }
}
