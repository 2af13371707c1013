//! What the words under the cursor mean.

use gen_lsp_types::{Contents, Hover, HoverParams};
use padanan::Span;

use super::context::Context;
use super::meaning;
use super::page::Page;
use super::words::word_at;

/// What the words under the cursor mean: those of an annotation, or else the word that the cursor is on.
pub(super) fn hover(context: &Context<'_>, params: HoverParams) -> Option<Hover> {
    let offset = context.offset(params.text_document_position_params.position);
    let annotations = context.annotations();
    let mut page = Page::new(context.client.hover_markdown);
    let span = match annotations.at(offset) {
        Some(annotation) => {
            meaning::of_annotation(context, &annotation, &mut page);
            annotation.span()
        }
        None => word(context, offset, &mut page)?,
    };
    let range = Some(context.range(span));
    (!page.is_empty()).then(|| Hover { contents: Contents::MarkupContent(page.finish()), range })
}

/// What the dictionary says of the word that an offset lies in, as it stands, composed, or by the word it is formed from.
fn word(context: &Context<'_>, offset: usize, page: &mut Page) -> Option<Span> {
    let text = context.document.text();
    let line = context.line_around(offset);
    let offset = offset.checked_sub(line.start)?;
    let range = word_at(text.get(line.clone())?, offset).filter(|range| range.contains(&offset))?;
    let span = Span::new(line.start + range.start, line.start + range.end);
    let word = &text[span.range()];
    let glossary = context.document.glossary();
    let mut found = glossary.lookup(word);
    let analysis = glossary.best_analysis(word).filter(|analysis| !analysis.affixes.is_empty());
    if found.is_empty()
        && let Some(analysis) = &analysis
    {
        let words = [&analysis.lemma, &analysis.root];
        found = words.into_iter().map(|word| glossary.lookup(word)).find(|found| !found.is_empty()).unwrap_or_default();
    }
    if found.is_empty() {
        return None;
    }
    for found in &found {
        meaning::of_found(found, word, page);
    }
    if let Some(analysis) = &analysis {
        meaning::trace(glossary, word, analysis, page);
    }
    Some(span)
}

#[cfg(test)]
mod tests {
    use padanan::Glossary;
    use serde_json::{Value, json};

    use super::super::desk::{Desk, ENCODINGS};

    fn hover(desk: &Desk) -> Option<(String, String)> {
        let answer = desk.ask("textDocument/hover", &json!({}));
        let text = answer["contents"]["value"].as_str()?.to_owned();
        Some((desk.text(&answer["range"]).to_owned(), text))
    }

    #[test]
    fn says_what_a_term_means() {
        for (marked, words, says) in [
            ("Ketahanan ran|tai pasok.", "rantai pasok", "**supply chain**"),
            ("Ketahanan rantai pasok|nya.", "rantai pasoknya", "Inflected: *rantai pasok* + *-nya*"),
            ("Kata |Wamenperin.", "Wamenperin", "**Deputy Minister of Industry**"),
            ("Kata |Wamenperin.", "Wamenperin", "*Wakil Menteri Perindustrian*"),
            ("Sektor indus|triu.", "industriu", "Misspelt: did you mean *industri*?"),
            ("Ada kerja|sama.", "kerjasama", "Another spelling: the standard form is *kerja sama*"),
            (
                "Program Kemitraan Rumput Laut Nusantara (Prokelan).\nLalu Pro|kelan.",
                "Prokelan",
                "[line 1](file:///a/teks.txt#L1)",
            ),
            ("Harganya 42,03 mili|ar dolar AS.", "42,03 miliar dolar AS", "**US$42.03 billion**"),
        ] {
            for encoding in ENCODINGS {
                let desk = Desk { encoding, ..Desk::new(&format!("👋 é {marked}")) };
                let (range, text) = hover(&desk).unwrap_or_else(|| panic!("{marked}"));
                assert_eq!(range, words, "{marked}");
                assert!(text.contains(says), "{marked}: {text}");
            }
        }
    }

    #[test]
    fn everyday_words_are_explained_too() {
        let (range, text) = hover(&Desk::new("Mereka me|lihatnya.")).expect("a hover");
        assert_eq!(range, "melihatnya");
        assert!(text.starts_with("**see**") && text.contains("meN- + lihat + -nya"), "{text}");
        for marked in ["|", "Angka |1234.", "xqzw|kj", "mereka| .", "👋|", "Mereka\n|\nlihat"] {
            assert_eq!(hover(&Desk::new(marked)), None, "{marked}");
        }
    }

    #[test]
    fn nothing_in_a_glossary_is_markup() {
        let terms = "headword\tclass\tgloss\tdomain\tattributes\n\
                     gudang semu\tn\t[x](javascript:alert(1)) <img src=x> `a`\ttrade\tnote=**n** <b>";
        let glossary = Glossary::builder().glossary("istilah.tsv", terms).expect("a glossary").finish();
        let (_, text) = hover(&Desk::with(&glossary, "Ada gudang| semu.")).expect("a hover");
        assert!(text.starts_with(r"**\[x\](javascript:alert(1)) \<img src=x\> \`a\`**"), "{text}");
        assert!(text.contains(r"Note: \*\*n\*\* \<b\>"), "{text}");
        let mut desk = Desk::with(&glossary, "Ada gudang| semu.");
        desk.client.hover_markdown = false;
        let answer = desk.ask("textDocument/hover", &json!({}));
        assert_eq!(answer["contents"]["kind"], "plaintext");
        let text = answer["contents"]["value"].as_str().expect("a text");
        assert!(text.starts_with("[x](javascript:alert(1)) <img src=x> `a`\n"), "{text}");
    }

    #[test]
    fn a_place_that_is_not_there_has_no_hover() {
        let desk = Desk::new("rantai pasok");
        for position in [json!({"line": 9, "character": 0}), json!({"line": 0, "character": 4_000_000_000_u32})] {
            assert_eq!(desk.ask("textDocument/hover", &json!({"position": position})), Value::Null);
        }
    }
}
