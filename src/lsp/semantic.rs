//! Colours for the terms of a text.

use gen_lsp_types::{
    SemanticToken, SemanticTokens, SemanticTokensDelta, SemanticTokensDeltaParams, SemanticTokensDeltaResponse,
    SemanticTokensEdit, SemanticTokensParams, SemanticTokensRangeParams,
};
use padanan::{Belief, Kind, Span};

use super::context::{Context, number};
use super::notes::Noted;

/// The names of the kinds of token, as they are numbered. They are those of the protocol, so that every theme has colours for
/// them: terms, names, short forms, numbers and dates, citations, everyday vocabulary.
pub(super) const TYPES: [&str; 6] = ["type", "class", "enumMember", "number", "string", "variable"];

/// The names of what may be said of a token besides, as their bits are numbered: the document defines it here; it is out of use.
pub(super) const MODIFIERS: [&str; 2] = ["definition", "deprecated"];

const DEFINITION: u32 = 1;
const DEPRECATED: u32 = 1 << 1;

/// What the client was sent last of a document, and so may name.
#[derive(Debug, Default)]
pub(super) struct Sent {
    /// The number of the document, and of what was sent.
    document: u64,
    count: u64,
    tokens: Vec<SemanticToken>,
}

impl Sent {
    /// Nothing yet of the `number`th document to be opened.
    pub(super) const fn of(number: u64) -> Self {
        Self { document: number, count: 0, tokens: Vec::new() }
    }

    /// What the client calls it.
    fn name(&self) -> String {
        format!("{}.{}", self.document, self.count)
    }

    /// Puts something else in its place, and gives what was there.
    fn replace(&mut self, tokens: &[SemanticToken]) -> Vec<SemanticToken> {
        self.count += 1;
        std::mem::replace(&mut self.tokens, tokens.to_vec())
    }
}

/// The tokens of the whole text.
pub(super) fn full(context: &Context<'_>, _params: SemanticTokensParams) -> Option<SemanticTokens> {
    let data = all(context);
    let mut sent = context.memory.tokens.borrow_mut();
    sent.replace(&data);
    Some(SemanticTokens { result_id: Some(sent.name()), data })
}

/// What is other than the client was sent, if it names what was sent last; all tokens otherwise.
pub(super) fn delta(context: &Context<'_>, params: SemanticTokensDeltaParams) -> Option<SemanticTokensDeltaResponse> {
    let data = all(context);
    let mut sent = context.memory.tokens.borrow_mut();
    let is_known = sent.count > 0 && params.previous_result_id == sent.name();
    let before = sent.replace(&data);
    let result_id = Some(sent.name());
    Some(if is_known {
        SemanticTokensDelta { result_id, edits: difference(&before, &data).into_iter().collect() }.into()
    } else {
        SemanticTokens { result_id, data }.into()
    })
}

/// The edit that makes some tokens others: of what stands between those that are the same.
fn difference(before: &[SemanticToken], after: &[SemanticToken]) -> Option<SemanticTokensEdit> {
    /// A token is so many numbers.
    const NUMBERS: usize = 5;
    let same = before.iter().zip(after).take_while(|(before, after)| before == after).count();
    let (before, after) = (&before[same..], &after[same..]);
    let end = before.iter().rev().zip(after.iter().rev()).take_while(|(before, after)| before == after).count();
    let (before, after) = (&before[..before.len() - end], &after[..after.len() - end]);
    let numbers = |token: &SemanticToken| {
        [token.delta_line, token.delta_start, token.length, token.token_type, token.token_modifiers_bitset]
    };
    (!before.is_empty() || !after.is_empty()).then(|| SemanticTokensEdit {
        start: number(same * NUMBERS),
        delete_count: number(before.len() * NUMBERS),
        data: Some(after.iter().flat_map(numbers).collect()),
    })
}

/// The tokens of a part of the text.
pub(super) fn range(context: &Context<'_>, params: SemanticTokensRangeParams) -> Option<SemanticTokens> {
    Some(SemanticTokens { result_id: None, data: tokens(context, context.span(params.range)) })
}

fn all(context: &Context<'_>) -> Vec<SemanticToken> {
    tokens(context, Span::new(0, context.document.text().len()))
}

/// The tokens that touch a part of the text, in its order. None goes over the end of its line.
fn tokens(context: &Context<'_>, part: Span) -> Vec<SemanticToken> {
    let (annotations, notes) = (context.document.annotations(), context.notes(part));
    let mut ranges = context.ranges();
    let mut data = Vec::new();
    let (mut line, mut column) = (0, 0);
    let touching = notes.iter().skip_while(|noted| noted.span().end <= part.start);
    for noted in touching.take_while(|noted| noted.span().start < part.end) {
        let Some(token_type) = token_type(&noted) else { continue };
        let definition = if noted.note.is_defining { DEFINITION } else { 0 };
        let modifiers = if noted.is_out_of_use(&annotations) { definition | DEPRECATED } else { definition };
        for span in lines(context, noted.span()) {
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
    data
}

/// Its place among [`TYPES`]. What is misspelt has no colour: it is not what it looks like.
fn token_type(noted: &Noted<'_>) -> Option<u32> {
    if noted.note.belief == Belief::Fuzzy {
        return None;
    }
    match noted.kind() {
        Kind::Term => Some(0),
        Kind::Name => Some(1),
        Kind::Acronym => Some(2),
        Kind::Number | Kind::Date => Some(3),
        Kind::Citation => Some(4),
        Kind::Word => Some(5),
        _ => None,
    }
}

/// The pieces of a span on its lines, without their ends.
fn lines(context: &Context<'_>, span: Span) -> impl Iterator<Item = Span> {
    let text = context.document.text();
    let pieces = text.get(span.range()).unwrap_or_default().split(['\n', '\r']);
    let mut end = span.start;
    let pieces = pieces.map(move |piece| {
        let start = end;
        end = start + piece.len() + 1;
        Span::new(start, start + piece.len())
    });
    pieces.filter(|piece| !piece.is_empty())
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
