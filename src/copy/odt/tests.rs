use super::*;
use crate::Glossary;
use crate::copy::archive::tests::part_of;
use crate::markup::odt::read;
use crate::markup::odt::tests::{content, odt as document};
use proptest::prelude::*;

fn copy(bytes: &[u8], mentions: Mentions, how: &Notes) -> Vec<u8> {
    let reading = read(bytes).expect("it is a document");
    let annotations = Glossary::builtin().annotator().annotate_prose(&reading.prose);
    odt(bytes, &Placed::in_file(&annotations, &reading), mentions, how).expect("it can be copied")
}

fn start(number: u8) -> String {
    format!(
        "<office:annotation office:name=\"padanan-{number}\" xmlns:padanan2=\"http://purl.org/dc/elements/1.1/\"><padanan2:creator>\
         padanan</padanan2:creator><text:p>rantai pasok: supply chain [industry]</text:p></office:annotation>"
    )
}

fn end(number: u8) -> String {
    format!("<office:annotation-end office:name=\"padanan-{number}\" xmlns:padanan2=\"http://purl.org/dc/elements/1.1/\"/>")
}

#[test]
fn comments_stand_at_the_words() {
    let (start, end) = (start(1), end(1));
    for (body, expected) in [
        ("<text:p>ini rantai pasok.</text:p>", format!("<text:p>ini {start}rantai pasok{end}.</text:p>")),
        (
            "<text:p>ran<text:span>tai</text:span>\n pa<text:a>sok itu</text:a></text:p>",
            format!("<text:p>{start}ran<text:span>tai</text:span>\n pa<text:a>sok{end} itu</text:a></text:p>"),
        ),
        (
            "<text:p><![CDATA[<a> rantai pasok!]]></text:p>",
            format!("<text:p><![CDATA[<a> ]]>{start}<![CDATA[rantai pasok]]>{end}<![CDATA[!]]></text:p>"),
        ),
        // What is closed is glossed where it stands.
        (
            "<text:p>a <text:title>Rantai pasok</text:title> b</text:p>",
            format!("<text:p>a {start}<text:title>Rantai pasok</text:title>{end} b</text:p>"),
        ),
        (
            "<text:p>a<text:note><text:note-body><text:p>satu rantai pasok</text:p></text:note-body></text:note></text:p>",
            format!(
                "<text:p>a{start}<text:note><text:note-body><text:p>satu rantai pasok</text:p></text:note-body></text:note>{end}</text:p>"
            ),
        ),
        (
            "<draw:frame><draw:text-box><text:p>rantai pasok</text:p></draw:text-box></draw:frame>",
            format!("<draw:frame><draw:text-box><text:p>{start}rantai pasok{end}</text:p></draw:text-box></draw:frame>"),
        ),
    ] {
        let bytes = document(body, "<text:p>bea masuk</text:p>");
        let copied = copy(&bytes, Mentions::First, &Notes::default());
        assert_eq!(part_of(&copied, "content.xml"), content(&expected), "{body}");
        assert_eq!(part_of(&copied, "styles.xml"), part_of(&bytes, "styles.xml"));
        assert_eq!(read(&copied).expect("it is one").prose.text(), read(&bytes).expect("it is one").prose.text());
        assert_eq!(copied[..60], bytes[..60], "the type comes first, and can be read as it stands");
    }
}

#[test]
fn footnotes_stand_behind_the_words() {
    let bytes = document("<text:p>Rantai pasok, rantai pasok</text:p>", "");
    let copied = copy(&bytes, Mentions::Every, &Notes::new(NotePlace::Footnotes));
    let note = |number: u8| {
        format!(
            "<text:note text:id=\"padanan-{number}\" text:note-class=\"footnote\" xmlns:padanan2=\"http://purl.org/dc/elements/1.1/\">\
             <text:note-citation/><text:note-body><text:p>rantai pasok: supply chain [industry]</text:p></text:note-body></text:note>"
        )
    };
    let expected = format!("<text:p>Rantai pasok{}, rantai pasok{}</text:p>", note(1), note(2));
    assert_eq!(part_of(&copied, "content.xml"), content(&expected));
}

#[test]
fn a_second_time_other_names_are_taken() {
    let bytes = document("<text:p>Rantai pasok</text:p>", "");
    let once = copy(&bytes, Mentions::First, &Notes::default());
    let twice = part_of(&copy(&once, Mentions::First, &Notes::default().dated("2026-03-01T09:30:00")), "content.xml");
    assert!(twice.contains("office:name=\"padanan-1\"") && twice.contains("office:name=\"padanan2-1\""), "{twice}");
    assert!(twice.contains(":date>2026-03-01T09:30:00</"), "{twice}");
    assert!(!part_of(&copy(&once, Mentions::First, &Notes::default().dated("kemarin\"")), "content.xml").contains("kemarin"));
}

/// What is in paragraphs, in any order: much of it is broken.
const SOUP: [&str; 19] = [
    "<text:p>",
    "</text:p>",
    "<text:p>Rantai pasok dan ",
    " bea masuk</text:p>",
    "<text:span>",
    "</text:span>",
    "<text:span>pasok</text:span>",
    "rantai ",
    "\n  ",
    "<text:s text:c=\"2\"/>",
    "<text:tab/>",
    "&#114;antai pasok",
    "<![CDATA[rantai pasok]]>",
    "<text:note><text:note-body><text:p>Kemenperin</text:p></text:note-body></text:note>",
    "<text:title>Kemenperin</text:title>",
    "<draw:frame><draw:text-box><text:p>industri</text:p></draw:text-box></draw:frame>",
    "<office:annotation><text:p>ekspor</text:p></office:annotation>",
    "<text:table-of-content>",
    "</text:table-of-content>",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn without_its_notes_a_copy_says_the_same(pieces in prop::collection::vec(prop::sample::select(SOUP.to_vec()), 0..12), is_whole in any::<bool>()) {
        let body = pieces.iter().filter(|piece| !is_whole || !is_half(piece)).copied().collect::<String>();
        let body = if is_whole { format!("<text:p>{body}</text:p>") } else { body };
        let bytes = document(&body, "<text:p>bea masuk</text:p>");
        let Ok(reading) = read(&bytes) else { return Ok(()) };
        let annotations = Glossary::builtin().annotator().annotate_prose(&reading.prose);
        let placed = Placed::in_file(&annotations, &reading);
        for place in [NotePlace::Comments, NotePlace::Footnotes] {
            let copied = odt(&bytes, &placed, Mentions::Every, &Notes::new(place)).expect("it can be copied");
            let again = read(&copied).expect("it is a document");
            if place == NotePlace::Comments {
                prop_assert_eq!(again.prose.text(), reading.prose.text());
            }
        }
    }
}

/// Whether a piece only begins or ends something.
fn is_half(piece: &str) -> bool {
    piece.matches("</").count()
        != piece.matches('<').count() - piece.matches("</").count() - piece.matches("/>").count() - piece.matches("<!").count()
}
