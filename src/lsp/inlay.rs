//! Glosses beside the terms of a text.

use std::collections::HashSet;

use gen_lsp_types::{InlayHint, InlayHintParams, Label, Tooltip};
use padanan::{Annotation, Belief, Kind};
use serde_json::json;

use super::context::Context;
use super::meaning;
use super::page::Page;
use crate::workspace::settings::InlayHints;

/// The glosses of the terms in a part of the text. There are none on the line where somebody is typing, since they would move
/// what is being typed.
pub(super) fn hints(context: &Context<'_>, params: InlayHintParams) -> Option<Vec<InlayHint>> {
    let mentions = context.settings.inlay_hints();
    if mentions == InlayHints::Off {
        return None;
    }
    let part = context.span(params.range);
    let annotations = context.annotations();
    let mut ranges = context.ranges();
    let mut seen = HashSet::new();
    let mut hints = Vec::new();
    let mut previous = (0, String::new());
    for annotation in annotations.iter().take_while(|annotation| annotation.span().start <= part.end) {
        let span = annotation.span();
        let is_within = part.start <= span.end && span.end <= part.end;
        if !is_within && mentions == InlayHints::All {
            continue;
        }
        let Some(gloss) = gloss(&annotation) else { continue };
        let (end, said) = std::mem::replace(&mut previous, (span.end, gloss.clone()));
        let between = context.document.text().get(end..span.start).unwrap_or_default();
        if said == gloss && between.len() <= " (“".len() && between.contains('(') {
            // A short form in brackets behind its long form. It is explained the next time.
            continue;
        }
        // Every mention before the part counts, too.
        let is_first = seen.insert((annotation.headword(), gloss.clone()));
        if !is_within || !(is_first || mentions == InlayHints::All) {
            continue;
        }
        let position = ranges.position(span.end);
        if context.typing_line == usize::try_from(position.line).ok() {
            continue;
        }
        hints.push(InlayHint {
            position,
            label: Label::String(format!("= {gloss}")),
            kind: None,
            text_edits: None,
            tooltip: None,
            padding_left: Some(true),
            padding_right: None,
            data: Some(json!({"uri": context.uri, "version": context.version, "start": span.start})),
        });
    }
    Some(hints)
}

/// A hint with what is shown when the mouse rests on it; as it is, if the document has changed since.
pub(super) fn resolve(context: &Context<'_>, hint: InlayHint) -> InlayHint {
    let number = |key: &str| hint.data.as_ref().and_then(|data| data.get(key)?.as_i64());
    let start = number("start").filter(|_| number("version") == Some(context.version.into()));
    let Some(start) = start.and_then(|start| usize::try_from(start).ok()) else { return hint };
    let annotations = context.annotations();
    let Some(annotation) = annotations.at(start).filter(|annotation| annotation.span().start == start) else { return hint };
    let mut page = Page::new(context.client.hover_markdown);
    meaning::of_annotation(context, &annotation, &mut page);
    InlayHint { tooltip: Some(Tooltip::MarkupContent(page.finish())), ..hint }
}

/// What to show behind a mention: its equivalent, unless it is misspelt, everyday vocabulary, or reads the same in English.
fn gloss(annotation: &Annotation<'_>) -> Option<String> {
    if annotation.belief() == Belief::Fuzzy || annotation.kind() == Kind::Word {
        return None;
    }
    let senses = annotation.senses();
    let gloss = meaning::short(senses.first()?);
    (!gloss.is_empty() && !gloss.eq_ignore_ascii_case(annotation.text())).then_some(gloss)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::desk::{Desk, ENCODINGS};
    use super::*;

    const TEXT: &str = "👋 Rantai pasok dan industriu.\nKemenperin, rantai pasoknya.\nRantai pasok, Senayan.";

    /// What stands before each hint on its line, and its label.
    fn hints(desk: &Desk, range: &Value) -> Vec<(String, String)> {
        let answer = desk.ask("textDocument/inlayHint", &json!({"range": range}));
        let hints = answer.as_array().cloned().unwrap_or_default();
        let of_hint = |hint: &Value| {
            let start = json!({"line": hint["position"]["line"], "character": 0});
            let before = desk.text(&json!({"start": start, "end": hint["position"]}));
            (before.to_owned(), hint["label"].as_str().expect("a label").to_owned())
        };
        hints.iter().map(of_hint).collect()
    }

    fn expected(hints: &[(&str, &str)]) -> Vec<(String, String)> {
        hints.iter().map(|(before, label)| ((*before).to_owned(), (*label).to_owned())).collect()
    }

    fn desk(inlay_hints: InlayHints) -> Desk {
        let mut desk = Desk::new(TEXT);
        desk.settings.inlay_hints = Some(inlay_hints);
        desk
    }

    #[test]
    fn the_first_mention_or_all() {
        let chain = ("👋 Rantai pasok", "= supply chain");
        let ministry = ("Kemenperin", "= Ministry of Industry");
        for encoding in ENCODINGS {
            let first = Desk { encoding, ..desk(InlayHints::First) };
            assert_eq!(hints(&first, &first.everything()), expected(&[chain, ministry]));
            let all = Desk { encoding, ..desk(InlayHints::All) };
            let found = hints(&all, &all.everything());
            let others = [("Kemenperin, rantai pasoknya", "= supply chain"), ("Rantai pasok", "= supply chain")];
            assert_eq!(found[..4], expected(&[chain, ministry, others[0], others[1]]));
        }
        let off = desk(InlayHints::Off);
        assert_eq!(hints(&off, &off.everything()), []);
    }

    #[test]
    fn a_short_form_is_explained_where_it_stands_alone() {
        let desk = Desk::new("Kementerian Perindustrian (Kemenperin). Kata Kemenperin.");
        let label = "= Ministry of Industry";
        let behind = ["Kementerian Perindustrian", "Kementerian Perindustrian (Kemenperin). Kata Kemenperin"];
        assert_eq!(hints(&desk, &desk.everything()), expected(&behind.map(|before| (before, label))));
    }

    #[test]
    fn only_what_is_asked_for() {
        let desk = desk(InlayHints::First);
        let line = |line: u32| json!({"start": {"line": line, "character": 0}, "end": {"line": line, "character": 99}});
        assert_eq!(hints(&desk, &line(1)), expected(&[("Kemenperin", "= Ministry of Industry")]));
        let typing = Desk { typing_line: Some(1), ..desk };
        assert_eq!(hints(&typing, &line(1)), []);
        assert_eq!(hints(&typing, &line(0)).len(), 1);
    }

    #[test]
    fn what_is_shown_is_worked_out_later() {
        let desk = desk(InlayHints::First);
        let answer = desk.ask("textDocument/inlayHint", &json!({"range": desk.everything()}));
        let hint = answer[1].clone();
        assert!(hint.get("tooltip").is_none());
        let resolved = desk.send("inlayHint/resolve", hint.clone());
        assert!(resolved["tooltip"]["value"].as_str().expect("a tooltip").contains("Kementerian Perindustrian"));
        for data in [Value::Null, json!({"version": 0, "start": 0}), json!({"version": 1, "start": -1}), json!([])] {
            let mut hint = hint.clone();
            hint["data"] = data;
            assert!(desk.send("inlayHint/resolve", hint).get("tooltip").is_none());
        }
    }
}
