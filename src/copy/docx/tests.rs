use super::*;
use crate::Glossary;
use crate::copy::NotePlace;
use crate::copy::archive::tests::part_of;
use crate::markup::docx::read;
use crate::markup::docx::tests::{docx as document, docx_with, part};
use proptest::prelude::*;

fn copy_with(bytes: &[u8], mentions: Mentions, how: &Notes) -> Vec<u8> {
    let reading = read(bytes).expect("it is a document");
    let annotations = Glossary::builtin().annotator().annotate_prose(&reading.prose);
    docx(bytes, &Placed::in_file(&annotations, &reading), mentions, how).expect("it can be copied")
}

fn copy(bytes: &[u8]) -> Vec<u8> {
    copy_with(bytes, Mentions::First, &Notes::default())
}

/// What of a copied document stands between its body's tags.
fn body(bytes: &[u8]) -> String {
    let text = part_of(bytes, "word/document.xml");
    let (_, rest) = text.split_once("<w:body>").expect("it has a body");
    rest.split("<w:sectPr").next().unwrap_or_default().to_owned()
}

/// The comments of a copy: the words that each is on, and what it says.
fn comments(bytes: &[u8]) -> Vec<(String, String)> {
    let (document, comments) = (part_of(bytes, "word/document.xml"), part_of(bytes, "word/comments.xml"));
    let mut found = Vec::new();
    for comment in comments.split("<w:comment ").skip(1) {
        let id = comment.split("w:id=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("it has a number");
        let (_, rest) = document.split_once(&format!("<w:commentRangeStart w:id=\"{id}\"/>")).expect("it begins");
        let (words, rest) = rest.split_once(&format!("<w:commentRangeEnd w:id=\"{id}\"/>")).expect("it ends");
        assert!(rest.starts_with(&format!("<w:r><w:commentReference w:id=\"{id}\"/></w:r>")));
        found.push((text_of(words), text_of(comment)));
    }
    found
}

/// The texts of a stretch of a document.
fn text_of(xml: &str) -> String {
    let inner = |text: &str| text.split_once('>').map(|(_, inner)| inner.to_owned());
    let texts = xml.split("<w:t").skip(1).filter(|rest| rest.starts_with(['>', ' '])).filter_map(inner);
    let texts: String = texts.map(|text| text.split("</w:t>").next().unwrap_or_default().to_owned()).collect();
    texts.replace("<![CDATA[", "").replace("]]>", "").replace("&amp;", "&").replace("&lt;", "<").replace("&#82;", "R")
}

fn start(number: u8) -> String {
    format!("<w:commentRangeStart w:id=\"{number}\"/>")
}

fn end(number: u8) -> String {
    format!("<w:commentRangeEnd w:id=\"{number}\"/><w:r><w:commentReference w:id=\"{number}\"/></w:r>")
}

#[test]
fn runs_are_split_at_the_words() {
    let (start, end) = (start(1), end(1));
    let cases = [
        // All of a run, and with all that is in it.
        ("<w:r><w:t>rantai pasok</w:t></w:r>", format!("{start}<w:r><w:t>rantai pasok</w:t></w:r>{end}")),
        // Its end.
        (
            "<w:r w:rsidR=\"00A1\"><w:rPr><w:b/></w:rPr><w:t>ini rantai pasok</w:t></w:r>",
            format!(
                "<w:r w:rsidR=\"00A1\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">ini </w:t></w:r>{start}\
                 <w:r w:rsidR=\"00A1\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">rantai pasok</w:t></w:r>{end}"
            ),
        ),
        // Its middle, where spaces stay already.
        (
            "<w:r><w:t xml:space=\"preserve\">a rantai pasok b</w:t></w:r>",
            format!(
                "<w:r><w:t xml:space=\"preserve\">a </w:t></w:r>{start}<w:r><w:t xml:space=\"preserve\">rantai pasok</w:t></w:r>{end}\
                 <w:r><w:t xml:space=\"preserve\"> b</w:t></w:r>"
            ),
        ),
        // Between other things in a run.
        (
            "<w:r><w:rPr><w:i/></w:rPr><w:tab/><w:t>rantai pasok</w:t><w:br/></w:r>",
            format!(
                "<w:r><w:rPr><w:i/></w:rPr><w:tab/></w:r>{start}<w:r><w:rPr><w:i/></w:rPr><w:t>rantai pasok</w:t></w:r>{end}\
                 <w:r><w:rPr><w:i/></w:rPr><w:br/></w:r>"
            ),
        ),
        // Over several runs, one of them in a link.
        (
            "<w:r><w:t>si ran</w:t></w:r><w:hyperlink><w:r><w:t>tai</w:t></w:r></w:hyperlink><w:r><w:t xml:space=\"preserve\"> pasok ini</w:t></w:r>",
            format!(
                "<w:r><w:t xml:space=\"preserve\">si </w:t></w:r>{start}<w:r><w:t xml:space=\"preserve\">ran</w:t></w:r><w:hyperlink><w:r>\
                 <w:t>tai</w:t></w:r></w:hyperlink><w:r><w:t xml:space=\"preserve\"> pasok</w:t></w:r>{end}\
                 <w:r><w:t xml:space=\"preserve\"> ini</w:t></w:r>"
            ),
        ),
        // Spaces that do not stay, and would in halves.
        (
            "<w:r><w:t xml:space=\"default\">ini rantai pasok</w:t></w:r>",
            format!("{start}<w:r><w:t xml:space=\"default\">ini rantai pasok</w:t></w:r>{end}"),
        ),
        // Text in which nothing is markup.
        (
            "<w:r><w:t><![CDATA[<a> rantai pasok]]>.</w:t></w:r>",
            format!(
                "<w:r><w:t xml:space=\"preserve\"><![CDATA[<a> ]]></w:t></w:r>{start}<w:r><w:t xml:space=\"preserve\"><![CDATA[rantai pasok]]></w:t></w:r>\
                 {end}<w:r><w:t xml:space=\"preserve\"><![CDATA[]]>.</w:t></w:r>"
            ),
        ),
    ];
    for (runs, expected) in cases {
        let copied = copy(&document(&format!("<w:p>{runs}</w:p>")));
        assert_eq!(body(&copied), format!("<w:p>{expected}</w:p>"), "{runs}");
        let words = if runs.contains("default") { "ini rantai pasok" } else { "rantai pasok" };
        assert_eq!(comments(&copied), [(words.to_owned(), "rantai pasok: supply chain [industry]".to_owned())]);
    }
}

#[test]
fn what_cannot_have_comments_is_glossed_where_it_is_anchored() {
    let text_box = "<w:r><w:t>luar</w:t><w:pict><w:txbxContent><w:p><w:r><w:t>kotak rantai pasok</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>";
    let copied = copy(&document(&format!("<w:p>{text_box}</w:p>")));
    assert_eq!(body(&copied), format!("<w:p>{}{text_box}{}</w:p>", start(1), end(1)));

    let runs = "<w:r><w:t>luar</w:t></w:r><w:r><w:footnoteReference w:id=\"7\"/></w:r>";
    let notes = part(
        "footnotes",
        "<w:footnote w:id=\"6\"/><w:footnote w:id=\"7\"><w:p><w:r><w:t>Rantai pasok</w:t></w:r></w:p></w:footnote>",
    );
    let header = part("hdr", "<w:p><w:r><w:t>Bea masuk</w:t></w:r></w:p>");
    let bytes = docx_with(&format!("<w:p>{runs}</w:p>"), &[("footnotes", &notes), ("header", &header)]);
    let copied = copy(&bytes);
    let (plain, reference) = runs.split_at(runs.find("<w:r><w:foot").expect("it is there"));
    assert_eq!(body(&copied), format!("<w:p>{plain}{}{reference}{}</w:p>", start(1), end(1)));
    assert_eq!(part_of(&copied, "word/footnotes0.xml"), notes);
    assert_eq!(part_of(&copied, "word/header1.xml"), header);
}

#[test]
fn comments_that_are_there_stay() {
    let old = "<w:comment w:id=\"1\" w:author=\"Siti\"><w:p><w:r><w:t>lama</w:t></w:r></w:p></w:comment>";
    let runs = "<w:commentRangeStart w:id=\"1\"/><w:r><w:t>rantai pasok</w:t></w:r><w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>";
    let bytes = docx_with(&format!("<w:p>{runs}</w:p>"), &[("comments", &part("comments", old))]);
    let copied = copy_with(&bytes, Mentions::First, &Notes::default().dated("2026-03-01T09:30:00Z"));
    let new = "<w:comment w:id=\"2\" w:author=\"padanan\" w:date=\"2026-03-01T09:30:00Z\" w:initials=\"p\"><w:p><w:r>\
        <w:t xml:space=\"preserve\">rantai pasok: supply chain [industry]</w:t></w:r></w:p></w:comment>";
    assert_eq!(part_of(&copied, "word/comments0.xml"), part("comments", &format!("{old}{new}")));
    for name in ["[Content_Types].xml", "word/_rels/document.xml.rels"] {
        assert_eq!(part_of(&copied, name), part_of(&bytes, name));
    }
}

#[test]
fn new_parts_are_declared() {
    let bytes = document("<w:p><w:r><w:t>Rantai pasok</w:t></w:r></w:p>");
    for (place, kind) in [(NotePlace::Comments, "comments"), (NotePlace::Footnotes, "footnotes")] {
        let copied = copy_with(&bytes, Mentions::First, &Notes::new(place));
        let types = part_of(&copied, "[Content_Types].xml");
        assert!(types.contains(&format!("<Override PartName=\"/word/{kind}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml\"/></Types>")), "{types}");
        let relations = part_of(&copied, "word/_rels/document.xml.rels");
        assert!(relations.contains(&format!("<Relationship Id=\"rIdPadanan1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"/word/{kind}.xml\"/></Relationships>")), "{relations}");
    }
    let copied = copy_with(&bytes, Mentions::First, &Notes::new(NotePlace::Footnotes));
    assert_eq!(
        body(&copied),
        "<w:p><w:r><w:t>Rantai pasok</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
    );
    let reading = read(&copied).expect("it is a document");
    assert_eq!(reading.prose.text(), "Rantai pasok\n\n rantai pasok: supply chain [industry]");
}

#[test]
fn styles_of_footnotes_are_taken_where_there_are_any() {
    let styles = part(
        "styles",
        "<w:style w:styleId=\"CatKaki\"><w:name w:val=\"footnote text\"/></w:style><w:style w:styleId=\"RefKaki\"><w:name w:val=\"footnote reference\"/></w:style>",
    );
    let bytes = docx_with("<w:p><w:r><w:t>Rantai pasok</w:t></w:r></w:p>", &[("styles", &styles)]);
    let copied = copy_with(&bytes, Mentions::First, &Notes::new(NotePlace::Footnotes));
    assert!(body(&copied).contains("<w:rPr><w:rStyle w:val=\"RefKaki\"/></w:rPr><w:footnoteReference"));
    assert!(part_of(&copied, "word/footnotes.xml").contains("<w:p><w:pPr><w:pStyle w:val=\"CatKaki\"/></w:pPr><w:r>"));
}

#[test]
fn another_document_is_refused_and_one_without_terms_comes_back() {
    let bytes = document("<w:p><w:r><w:t>Rantai pasok</w:t></w:r></w:p>");
    let reading = read(&bytes).expect("it is a document");
    let annotations = Glossary::builtin().annotator().annotate_prose(&reading.prose);
    let placed = Placed::in_file(&annotations, &reading);
    let error = docx(&document("<w:p/>"), &placed, Mentions::First, &Notes::default()).expect_err("it is another");
    assert!(error.to_string().contains("another document"), "{error}");
    let bytes = document("<w:p/>");
    assert_eq!(copy(&bytes), bytes);
}

/// Pieces of a paragraph, which may fall anywhere into the terms.
fn pieces() -> impl Strategy<Value = String> {
    let words = "(Rantai pasok dan bea masuk Kemenperin|rantai pasoknya &amp; R&amp;D industri|&#82;antai pasok|a| |)";
    let text = (words, any::<bool>(), 0..20_usize).prop_map(|(words, keeps, at)| {
        let space = if keeps { " xml:space=\"preserve\"" } else { "" };
        let at = words.char_indices().nth(at).map_or(words.len(), |(at, _)| at);
        // Not within an entity.
        let at = words[..at].rfind('&').filter(|start| !words[*start..at].contains(';')).unwrap_or(at);
        let (first, second) = words.split_at(at);
        format!("<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t{space}>{first}</w:t></w:r><w:r><w:t{space}>{second}</w:t></w:r>")
    });
    let other = prop::sample::select(vec![
        "<w:r><w:tab/></w:r>",
        "<w:r><w:br/><w:t>Rantai pasok</w:t><w:tab/><w:t>bea masuk</w:t></w:r>",
        "<w:bookmarkStart w:id=\"0\"/>",
        "<w:ins><w:r><w:t>bea masuk</w:t></w:r></w:ins>",
        "<w:del><w:r><w:delText>bea masuk</w:delText></w:r></w:del>",
        "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>kotak rantai pasok</w:t></w:r></w:p></w:txbxContent></w:pict><w:t>Kemenperin</w:t></w:r>",
        "<w:hyperlink><w:r><w:t>kawasan industri</w:t></w:r></w:hyperlink>",
    ]);
    prop::collection::vec(prop_oneof![3 => text, 1 => other.prop_map(str::to_owned)], 0..6).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn without_its_notes_a_copy_says_the_same(paragraphs in prop::collection::vec(pieces(), 1..4), is_every in any::<bool>()) {
        let body: String = paragraphs.iter().map(|pieces| format!("<w:p>{pieces}</w:p>")).collect();
        let bytes = document(&body);
        let reading = read(&bytes).expect("it is a document");
        let annotations = Glossary::builtin().annotator().annotate_prose(&reading.prose);
        let placed = Placed::in_file(&annotations, &reading);
        let mentions = if is_every { Mentions::Every } else { Mentions::First };
        let glossed: Vec<String> = glossed_where(placed, mentions, |_| true).map(|mention| mention.annotation.text().to_owned()).collect();
        let copied = docx(&bytes, &placed, mentions, &Notes::default()).expect("it can be copied");
        let again = read(&copied).expect("it is a document");
        prop_assert_eq!(again.prose.text(), reading.prose.text());
        if !glossed.is_empty() {
            let on: Vec<String> = comments(&copied).into_iter().map(|(words, _)| words).collect();
            prop_assert_eq!(on.len(), glossed.len());
            for (on, glossed) in on.iter().zip(&glossed) {
                let seen: String = glossed.chars().filter(|c| !matches!(c, '\t' | '\n')).collect();
                prop_assert!(*on == seen || on.contains("kotak") || on.contains("Kemenperin"), "{:?} on {:?}", glossed, on);
            }
        }
        let feet = docx(&bytes, &placed, mentions, &Notes::new(NotePlace::Footnotes)).expect("it can be copied");
        let again = read(&feet).expect("it is a document");
        prop_assert!(again.prose.text().starts_with(reading.prose.text()));
    }

    #[test]
    fn no_document_makes_it_panic(pieces in prop::collection::vec(prop::sample::select(SOUP.to_vec()), 0..30)) {
        let Ok(reading) = read(&document(&pieces.concat())) else { return Ok(()) };
        let annotations = Glossary::builtin().annotator().annotate_prose(&reading.prose);
        let placed = Placed::in_file(&annotations, &reading);
        for place in [NotePlace::Comments, NotePlace::Footnotes] {
            let copied = docx(&document(&pieces.concat()), &placed, Mentions::Every, &Notes::new(place)).expect("it can be copied");
            let again = read(&copied).expect("it is a document");
            prop_assert!(again.prose.text().starts_with(reading.prose.text()));
        }
    }
}

/// What is in documents, in any order: most of it is broken.
const SOUP: [&str; 22] = [
    "<w:p>",
    "</w:p>",
    "<w:r>",
    "</w:r>",
    "<w:t>",
    "</w:t>",
    "<w:t/>",
    "<w:r/>",
    "<w:rPr/>",
    "<w:tab/>",
    "rantai",
    " pasok",
    "&#114;antai pasok",
    "<w:r><w:t>rantai pasok</w:t></w:r>",
    "<w:t>Kemenperin</w:t>",
    "<!-- x -->",
    "<![CDATA[rantai]]>",
    "<w:fldChar w:fldCharType=\"begin\"/>",
    "<w:fldChar w:fldCharType=\"separate\"/>",
    "<w:fldChar w:fldCharType=\"end\"/>",
    "<w:instrText>TOC</w:instrText>",
    "<w:footnoteReference w:id=\"1\"/>",
];
