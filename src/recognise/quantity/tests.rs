//! Tables of what is found in a text and what is not.

mod found;
mod left_alone;
mod robust;

use super::{Quantity, may_begin, read};
use crate::fold::fold;
use crate::token::{TokenKind, Tokenizer};

/// The quantities of `text`, the earlier and longer ones first.
fn quantities(text: &str) -> Vec<Quantity> {
    let mut found: Vec<Quantity> = Vec::new();
    for token in Tokenizer::new(text) {
        let word = &text[token.span.range()];
        let may_begin = match token.kind {
            TokenKind::Number => true,
            TokenKind::Word => may_begin(&fold(word)),
            TokenKind::Web => false,
        };
        let is_free = found.last().is_none_or(|last| last.span.end <= token.span.start);
        if may_begin && is_free {
            found.extend(read(text, token.span.start));
        }
    }
    found
}

/// What is found in each text: pairs of the stretch and its gloss.
fn check(table: &[(&str, &str, &str)]) {
    let mut wrong = Vec::new();
    for (text, stretch, gloss) in table {
        let found = quantities(text);
        let found: Vec<(&str, String)> = found.iter().map(|q| (&text[q.span.range()], q.gloss())).collect();
        if found != [(*stretch, (*gloss).to_owned())] {
            wrong.push(format!("{text:?}: {found:?}, and not {:?}", (stretch, gloss)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
