//! Terms that begin with what is typed, in Indonesian or in English.

use std::ops::Range;

use gen_lsp_types::{
    CompletionItem, CompletionItemKind, CompletionItemTextEdit, CompletionList, CompletionParams, CompletionResponse,
    Documentation, InsertReplaceEdit, TextEdit,
};
use memchr::memmem;
use padanan::{Belief, Completion, Kind, Span};
use serde_json::{Value, json};

use super::context::Context;
use super::meaning;
use super::page::{Page, shortened};
use super::words::{is_of_word, with_capitals_of};

/// So many are offered at once; more, and the client asks again when more is typed.
const MOST: usize = 50;

/// So many words before the cursor may be the beginning of a term.
const MOST_WORDS: usize = 4;

/// English is offered from so many letters on: shorter words are more often Indonesian.
const LEAST_ENGLISH: usize = 3;

/// Longer details are cut.
const DETAIL: usize = 80;

/// Something to offer.
struct Offer {
    /// What is to be written.
    term: String,
    /// What begins as it was typed: the term, a variant of it, or an equivalent.
    matched: String,
    detail: String,
    kind: Kind,
    /// Where what was typed of it begins.
    start: usize,
    data: Value,
}

/// Terms that begin with the words before the cursor; the more words, the earlier they are named.
///
/// All replace the text from the same place on, since some editors expect that: what stands between that place and the
/// beginning of a term is written again.
pub(super) fn complete(context: &Context<'_>, params: CompletionParams) -> Option<CompletionResponse> {
    let text = context.document.text();
    let cursor = context.offset(params.text_document_position_params.position);
    let line = context.line_around(cursor);
    let starts = beginnings(text, line.start..cursor);
    let mut offers: Vec<Offer> = Vec::new();
    let mut is_cut = false;
    for &start in &starts {
        let typed = &text[start..cursor];
        // Where phrases go on so, one letter by itself says too little.
        if offers.is_empty() || letters(typed) > 1 {
            is_cut |= of_dictionary(context, start, typed, &mut offers);
        }
    }
    if let Some(&last) = starts.last() {
        of_document(context, last, &text[last..cursor], &mut offers);
    }
    // Otherwise all that may be meant is there, whatever is typed next.
    let is_incomplete = is_cut || starts.last().is_some_and(|&last| letters(&text[last..cursor]) < LEAST_ENGLISH);
    offers.truncate(MOST);
    let start = offers.iter().map(|offer| offer.start).min()?;
    let after = text[cursor..line.end.max(cursor)].find(|c| !is_of_word(c)).unwrap_or(line.end.max(cursor) - cursor);
    let place =
        Place { typed: &text[start..cursor], start, insert: Span::new(start, cursor), replace: Span::new(start, cursor + after) };
    let items = offers.into_iter().zip(0..).map(|(offer, rank)| item(context, &place, offer, rank)).collect();
    Some(CompletionResponse::CompletionList(CompletionList { is_incomplete, items, ..CompletionList::default() }))
}

/// A term with what is to be known of it.
pub(super) fn resolve(context: &Context<'_>, item: CompletionItem) -> CompletionItem {
    let mut page = Page::new(context.client.completion_markdown);
    let data = item.data.as_ref();
    if let Some(headword) = data.and_then(|data| data.get("headword")?.as_str()) {
        let all = context.document.glossary().lookup(headword);
        if let Some(found) = all.iter().find(|found| found.headword == headword) {
            meaning::of_found(found, "", &mut page);
        }
    } else if let Some(short) = data.and_then(|data| data.get("defined")?.as_str()) {
        let annotations = context.annotations();
        let mut defined = annotations.definitions().iter().filter_map(|definition| annotations.at(definition.short.start));
        if let Some(annotation) = defined.find(|annotation| annotation.text() == short) {
            meaning::of_annotation(context, &annotation, &mut page);
        }
    }
    let documentation = (!page.is_empty()).then(|| Documentation::MarkupContent(page.finish()));
    CompletionItem { documentation: documentation.or(item.documentation), ..item }
}

/// Where the last words of a part of the text begin, the first of them first. Only spaces stand between them, and there are none
/// behind what has no letters.
fn beginnings(text: &str, part: Range<usize>) -> Vec<usize> {
    let mut before = &text[part.clone()];
    let mut starts = Vec::new();
    while starts.len() < MOST_WORDS {
        let words = before.trim_end_matches(' ');
        let rest = words.trim_end_matches(is_of_word);
        let word = words[rest.len()..].trim_start_matches(|c: char| !c.is_alphanumeric());
        if !word.contains(char::is_alphabetic) {
            break;
        }
        starts.push(part.start + words.len() - word.len());
        before = rest;
    }
    starts.reverse();
    starts
}

fn letters(typed: &str) -> usize {
    typed.chars().filter(|c| c.is_alphabetic()).count()
}

/// Adds what the dictionary has that begins so. Tells whether there may be more.
fn of_dictionary(context: &Context<'_>, start: usize, typed: &str, offers: &mut Vec<Offer>) -> bool {
    let glossary = context.document.glossary();
    let left = MOST.saturating_sub(offers.len());
    let indonesian = glossary.complete(typed, left);
    let english = if letters(typed) >= LEAST_ENGLISH { glossary.complete_english(typed, left) } else { Vec::new() };
    // Half of the room is left for English.
    let room = left - english.len().min(left / 2);
    let of_completion = |completion: &Completion<'_>| {
        let gloss = completion.senses.first().map_or("", |sense| sense.gloss);
        Offer {
            term: completion.headword.to_owned(),
            matched: completion.matched.to_owned(),
            detail: shortened(gloss, DETAIL),
            kind: completion.kind,
            start,
            data: json!({"uri": context.uri, "headword": completion.headword}),
        }
    };
    let first = offers.len();
    for completion in indonesian.iter().take(room).chain(&english) {
        if offers.len() < MOST && !offers.iter().any(|offer| offer.term == completion.headword) {
            offers.push(of_completion(completion));
        }
    }
    // What the document has used is likelier to be meant again.
    let text = context.document.text().as_bytes();
    offers[first..].sort_by_cached_key(|offer| memmem::find(text, offer.term.as_bytes()).is_none());
    indonesian.len() >= room || english.len() >= left
}

/// The short forms that the document itself defines and that begin so, before all else.
fn of_document(context: &Context<'_>, start: usize, typed: &str, offers: &mut Vec<Offer>) {
    let beginning = typed.to_lowercase();
    if beginning.trim().is_empty() {
        return;
    }
    let (text, annotations) = (context.document.text(), context.annotations());
    let mut defined: Vec<Offer> = Vec::new();
    for definition in annotations.definitions().iter().filter(|definition| definition.short.start != start) {
        let Some(short) = text.get(definition.short.range()) else { continue };
        if !short.to_lowercase().starts_with(&beginning) || defined.iter().any(|offer| offer.term == short) {
            continue;
        }
        // What the dictionary has with this long form is offered as what the dictionary has.
        let annotation = annotations.at(definition.short.start);
        if annotation.is_some_and(|annotation| annotation.belief() != Belief::Exact) {
            defined.push(Offer {
                term: short.to_owned(),
                matched: short.to_owned(),
                detail: shortened(text.get(definition.long.range()).unwrap_or_default(), DETAIL),
                kind: Kind::Acronym,
                start,
                data: json!({"uri": context.uri, "defined": short}),
            });
        }
    }
    offers.retain(|offer| !defined.iter().any(|own| own.term == offer.term));
    offers.splice(0..0, defined);
}

/// Where completions go, and what stands there.
struct Place<'t> {
    typed: &'t str,
    start: usize,
    insert: Span,
    replace: Span,
}

fn item(context: &Context<'_>, place: &Place<'_>, offer: Offer, rank: usize) -> CompletionItem {
    let Offer { term, matched, detail, kind, start, data } = offer;
    let (before, typed) = place.typed.split_at_checked(start - place.start).unwrap_or(("", place.typed));
    let new_text = format!("{before}{}", with_capitals_of(typed, &term));
    // Clients compare this with what was typed, some of them letter by letter.
    let rest = matched.get(typed.len()..).filter(|_| matched.to_lowercase().starts_with(&typed.to_lowercase()));
    let filter_text = rest.map_or_else(|| format!("{before}{matched}"), |rest| format!("{before}{typed}{rest}"));
    let insert = context.range(place.insert);
    let text_edit = if context.client.insert_replace {
        let replace = context.range(place.replace);
        CompletionItemTextEdit::InsertReplaceEdit(InsertReplaceEdit { new_text, insert, replace })
    } else {
        CompletionItemTextEdit::TextEdit(TextEdit { range: insert, new_text })
    };
    let kind = match kind {
        Kind::Term => CompletionItemKind::Keyword,
        Kind::Name => CompletionItemKind::Class,
        Kind::Acronym => CompletionItemKind::Constant,
        _ => CompletionItemKind::Text,
    };
    CompletionItem {
        label: term,
        kind: Some(kind),
        detail: Some(detail),
        sort_text: Some(format!("{rank:03}")),
        filter_text: Some(filter_text),
        text_edit: Some(text_edit),
        data: Some(data),
        ..CompletionItem::default()
    }
}

#[cfg(test)]
mod tests {
    use padanan::Glossary;

    use super::super::desk::{Desk, ENCODINGS};
    use super::*;

    fn items(desk: &Desk) -> Vec<Value> {
        let answer = desk.ask("textDocument/completion", &json!({}));
        answer["items"].as_array().cloned().unwrap_or_default()
    }

    /// The text once an item is chosen.
    fn chosen(desk: &Desk, item: &Value, range: &str) -> String {
        let edit = &item["textEdit"];
        desk.edited(&json!([{"range": edit[range], "newText": edit["newText"]}]))
    }

    #[test]
    fn offers_what_begins_so() {
        for (marked, label, text) in [
            ("Ketahanan rantai p|", "rantai pasok", "Ketahanan rantai pasok"),
            ("Rantai p|", "rantai pasok", "Rantai pasok"),
            ("RANTAI P|", "rantai pasok", "RANTAI PASOK"),
            ("ketahanan, supply ch|", "rantai pasok", "ketahanan, rantai pasok"),
            ("Sektor kerjas|", "kerja sama", "Sektor kerja sama"),
            ("Kata kemenperi|", "Kemenperin", "Kata Kemenperin"),
            ("Kata rantai |", "rantai pasok", "Kata rantai pasok"),
            ("Semua p|", "pajak", "Semua pajak"),
            ("(indust|", "industri", "(industri"),
            (
                "Kementerian Perindustrian dan Kementerian Perd|",
                "Kementerian Perdagangan",
                "Kementerian Perindustrian dan Kementerian Perdagangan",
            ),
        ] {
            for encoding in ENCODINGS {
                let desk = Desk { encoding, ..Desk::new(&format!("👋é {marked}, lalu")) };
                let items = items(&desk);
                let item = items.iter().find(|item| item["label"] == label).unwrap_or_else(|| panic!("{marked}: {items:?}"));
                assert_eq!(chosen(&desk, item, "insert"), format!("👋é {text}, lalu"), "{marked}");
            }
        }
    }

    #[test]
    fn the_first_is_the_likeliest() {
        for (marked, label) in
            [("rantai pa|", "rantai pasok"), ("supply cha|", "rantai pasok"), ("KEK|", "KEK"), ("industr|", "industri")]
        {
            let items = items(&Desk::new(marked));
            assert_eq!(items[0]["label"], label, "{marked}");
            assert!(items.is_sorted_by_key(|item| item["sortText"].as_str().map(str::to_owned)));
        }
    }

    #[test]
    fn clients_keep_what_they_compare_with_the_text() {
        for marked in ["Industri dan rantai p|", "Supply  ch|", "dalam Rantai |", "kerjas|", "pemerintah in|"] {
            let desk = Desk::new(marked);
            for item in items(&desk) {
                let (edit, filter) = (&item["textEdit"], item["filterText"].as_str().expect("a text"));
                let typed = desk.text(&edit["insert"]);
                assert!(filter.starts_with(typed) || typed.contains("  "), "{marked}: {filter:?} {typed:?}");
                assert_eq!(edit["insert"]["end"], json!(desk.position(desk.cursor)));
            }
        }
    }

    #[test]
    fn the_rest_of_a_word_can_be_replaced() {
        let mut desk = Desk::new("👋 Rantai pa|sokan global");
        let first = items(&desk)[0].clone();
        assert_eq!(chosen(&desk, &first, "insert"), "👋 Rantai pasoksokan global");
        assert_eq!(chosen(&desk, &first, "replace"), "👋 Rantai pasok global");
        desk.client.insert_replace = false;
        let first = items(&desk)[0].clone();
        assert_eq!(chosen(&desk, &first, "range"), "👋 Rantai pasoksokan global");
    }

    #[test]
    fn nothing_is_offered_for_nothing() {
        for marked in ["|", "Rantai\n|", "tahun 2024|", "3|", "👋|", "rantai.|", "rantai, |", "--|", "  |"] {
            let desk = Desk::new(marked);
            assert_eq!(desk.ask("textDocument/completion", &json!({})), Value::Null, "{marked:?}");
        }
    }

    #[test]
    fn short_forms_of_the_document_come_first() {
        let text = "Program Kemitraan Rumput Laut Nusantara (Prokelan) dimulai. Lalu prok|";
        let desk = Desk::new(text);
        let first = items(&desk)[0].clone();
        assert_eq!((&first["label"], &first["detail"]), (&json!("Prokelan"), &json!("Program Kemitraan Rumput Laut Nusantara")));
        let resolved = desk.send("completionItem/resolve", first);
        assert!(resolved["documentation"]["value"].as_str().expect("a text").contains("Defined by this document"));
    }

    #[test]
    fn what_is_to_be_known_is_worked_out_later() {
        let desk = Desk::new("Kemenper|");
        let items = items(&desk);
        let ministry = items.iter().find(|item| item["label"] == "Kemenperin").expect("an item").clone();
        assert!(ministry.get("documentation").is_none());
        let resolved = desk.send("completionItem/resolve", ministry);
        assert!(resolved["documentation"]["value"].as_str().expect("a text").starts_with("**Ministry of Industry**"));
        let unknown = json!({"label": "x", "data": {"headword": 5}});
        assert!(desk.send("completionItem/resolve", unknown).get("documentation").is_none());
    }

    #[test]
    fn a_phrase_needs_no_company() {
        let labels = items(&Desk::new("rantai p|"));
        assert!(
            labels.iter().all(|item| item["label"].as_str().is_some_and(|label| label.starts_with("rantai p"))),
            "{labels:?}"
        );
    }

    #[test]
    fn what_is_cut_is_incomplete() {
        let answer = |marked: &str| Desk::new(marked).ask("textDocument/completion", &json!({}));
        assert_eq!(answer("ke|")["isIncomplete"], true);
        // Both languages have the same terms, so that fewer are left.
        assert_eq!(answer("mah|")["isIncomplete"], true);
        assert_eq!(answer("ke|")["items"].as_array().map(Vec::len), Some(MOST));
        assert_eq!(answer("kemenperin|")["isIncomplete"], false);
    }

    #[test]
    fn what_the_document_has_used_comes_first() {
        assert_ne!(items(&Desk::new("Kemenp|"))[0]["label"], "Kemenperin");
        assert_eq!(items(&Desk::new("Kata Kemenperin.\nKemenp|"))[0]["label"], "Kemenperin");
    }

    #[test]
    fn the_users_terms_come_first() {
        let glossary = Glossary::builder().glossary("istilah.tsv", "rantai purna\tafter chain").expect("a glossary").finish();
        assert_eq!(items(&Desk::with(&glossary, "rantai p|"))[0]["label"], "rantai purna");
    }

    #[test]
    fn a_long_line_is_no_burden() {
        let desk = Desk::new(&format!("{}|", "a".repeat(1_000_000)));
        assert_eq!(desk.ask("textDocument/completion", &json!({})), Value::Null);
    }
}
