//! Glosses beside the terms of a text.

use std::borrow::Cow;
use std::collections::HashMap;

use gen_lsp_types::{InlayHint, InlayHintParams, Label, Tooltip};
use padanan::{Annotations, Belief, Kind, Span};
use serde_json::json;

use super::context::Context;
use super::meaning;
use super::notes::{Noted, Notes};
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
    let annotations = context.document.annotations();
    // Every mention before the part counts, too.
    let from = if mentions == InlayHints::All { part.start } else { 0 };
    let notes = context.notes(Span::new(from, part.end));
    let told = Told { context, annotations: &annotations, mentions: told_of(&notes, part) };
    let mut ranges = context.ranges();
    let mut hints = Vec::new();
    let mut previous: Option<Noted<'_>> = None;
    for noted in notes.iter().take_while(|noted| noted.span().start <= part.end) {
        let span = noted.span();
        let before = previous.replace(noted);
        let is_within = part.start <= span.end && span.end <= part.end;
        if !is_within || told.is_behind_long_form(before, noted) {
            continue;
        }
        let Some(gloss) = told.gloss(noted) else { continue };
        if mentions != InlayHints::All && !told.is_first(noted, &gloss) {
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

/// The mentions of a term in the order of the text, each with what stands before it.
type Mentions<'n> = Vec<(Noted<'n>, Option<Noted<'n>>)>;

/// The mentions of all terms that a part of the text mentions, before its end, by headword.
fn told_of(notes: &Notes, part: Span) -> HashMap<&str, Mentions<'_>> {
    let until = |end: usize| notes.iter().take_while(move |noted| noted.span().start <= end);
    let within = until(part.end).skip_while(|noted| noted.span().end < part.start);
    let mut mentions: HashMap<&str, Mentions<'_>> = within.map(|noted| (noted.headword(), Vec::new())).collect();
    let mut previous = None;
    for noted in until(part.end) {
        let before = previous.replace(noted);
        if let Some(mentions) = mentions.get_mut(noted.headword()) {
            mentions.push((noted, before));
        }
    }
    mentions
}

/// Knows what a reader has been told of.
struct Told<'c, 'n> {
    context: &'c Context<'c>,
    annotations: &'c Annotations<'c>,
    mentions: HashMap<&'n str, Mentions<'n>>,
}

impl<'n> Told<'_, 'n> {
    /// What to show behind a mention: its equivalent, unless it is misspelt, everyday vocabulary, or reads the same in English.
    fn gloss(&self, noted: Noted<'n>) -> Option<Cow<'n, str>> {
        if noted.note.belief == Belief::Fuzzy || noted.kind() == Kind::Word {
            return None;
        }
        let written = self.context.document.text().get(noted.span().range()).unwrap_or_default();
        Some(noted.gloss(self.annotations)).filter(|gloss| !gloss.is_empty() && !gloss.eq_ignore_ascii_case(written))
    }

    /// Whether it is a short form in brackets behind its long form. It is explained the next time.
    fn is_behind_long_form(&self, before: Option<Noted<'n>>, noted: Noted<'n>) -> bool {
        let between = before.and_then(|before| self.context.document.text().get(before.span().end..noted.span().start));
        let is_in_brackets = between.is_some_and(|between| between.len() <= " (“".len() && between.contains('('));
        is_in_brackets && before.is_some_and(|before| self.gloss(before) == self.gloss(noted))
    }

    /// Whether a term is mentioned for the first time in this sense.
    fn is_first(&self, noted: Noted<'n>, gloss: &str) -> bool {
        let all = self.mentions.get(noted.headword()).map_or(&[][..], Vec::as_slice);
        let earlier = &all[..all.partition_point(|(earlier, _)| earlier.span().start < noted.span().start)];
        // The nearest has most likely the same sense.
        !earlier.iter().rev().any(|(earlier, before)| {
            self.gloss(*earlier).is_some_and(|said| said == gloss) && !self.is_behind_long_form(*before, *earlier)
        })
    }
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
