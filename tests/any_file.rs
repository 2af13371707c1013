//! What holds of every file that is read, whatever is in it: places are in the file, and a copy is the file with glosses put in.

#![cfg(feature = "formats")]

use padanan::markup::{Reading, html, markdown, pdftext, subtitles, table};
use padanan::render::Mentions;
use padanan::{Annotations, Glossary, Placed, copy};
use proptest::prelude::*;

/// The only term, and its gloss: nothing that a file could have by itself.
const TERM: &str = "zzrantai zzpasok";
const GLOSS: &str = "qqgloss";

fn glossary() -> Glossary {
    let content = format!("{TERM}\t{GLOSS}\n");
    let builder = Glossary::builder().glossary("istilah.tsv", &content).expect("two fields");
    builder.finish()
}

/// Pieces that files of all formats are made of, put together in any order.
fn file() -> impl Strategy<Value = String> {
    const PIECES: [&str; 84] = [
        "zzrantai zzpasok",
        "zzrantai ",
        "zzpasok",
        "zzrantai\nzzpasok",
        " ",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "é",
        "\u{1f3ed}",
        "\u{feff}",
        "\u{c}",
        "xq",
        "xq.",
        "-",
        "- ",
        "\u{ad}",
        "1",
        "1. ",
        "> ",
        "# ",
        "    ",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```\n",
        "[",
        "]",
        "](",
        ")",
        "![",
        "[^1]",
        "[^1]: ",
        "[[",
        "]]",
        "|",
        "\n|--|\n",
        "$",
        "\\",
        "---\n",
        "+++\n",
        ":",
        "<",
        ">",
        "/",
        "<b>",
        "</b>",
        "<p>",
        "</p>",
        "<div lang=en>",
        "</div>",
        "<code>",
        "</code>",
        "<a href=x>",
        "</a>",
        "<title>",
        "</title>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<svg>",
        "</svg>",
        "<td>",
        "<br>",
        "&amp;",
        "&",
        "&nbsp;",
        "&#x41;",
        "<pre>",
        "</pre>",
        "{\\an8}",
        "<lang en>",
        "\n\n2\n00:00:01,000 --> 00:00:02,000\n",
        "\n\n00:01.000 --> 00:02.000\n",
        "WEBVTT\n\n",
        "NOTE",
        ",",
        ";",
        "\"",
        "\"\"",
    ];
    let piece = prop_oneof![1 => Just(TERM), 5 => proptest::sample::select(PIECES.to_vec())];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn annotated<'a>(glossary: &Glossary, reading: &'a Reading<'_>) -> Annotations<'a> {
    glossary.annotator().annotate_prose(&reading.prose)
}

/// Places ascend, and what they name is in the file.
fn check_places(placed: &Placed<'_>) {
    let mut last = 0;
    for annotation in placed.annotations().iter() {
        let span = placed.span(&annotation);
        assert!(last <= span.start && span.start < span.end, "{span:?} behind {last}");
        assert!(
            placed.text().get(span.range()).is_some_and(|words| words.starts_with('z') || annotation.text() != TERM),
            "{span:?}"
        );
        last = span.end;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_copy_of_a_page_reads_as_the_page(file in file()) {
        let glossary = glossary();
        let reading = html::read(&file);
        let annotations = annotated(&glossary, &reading);
        let placed = Placed::in_file(&annotations, &reading);
        check_places(&placed);
        let copy = copy::html(&placed, Mentions::Every, copy::Explained::OnHover);
        let read = html::read(&copy);
        prop_assert_eq!(read.prose.text(), reading.prose.text());
        let tag = format!("<abbr class=\"padanan\" title=\"{GLOSS}\">");
        prop_assert_eq!(copy.replace(&tag, "").replace("</abbr>", ""), &*file);
        let copy = copy::html(&placed, Mentions::Every, copy::Explained::Behind);
        let read = html::read(&copy).prose.text().replace(&format!(" [{GLOSS}]"), "");
        prop_assert_eq!(read, reading.prose.text());
    }

    #[test]
    fn a_copy_of_markdown_reads_as_the_document(file in file()) {
        let glossary = glossary();
        let reading = markdown::read(&file);
        let annotations = annotated(&glossary, &reading);
        let placed = Placed::in_file(&annotations, &reading);
        check_places(&placed);
        let copy = copy::markdown(&placed, Mentions::First);
        let read = markdown::read(&copy);
        prop_assert!(read.prose.text().starts_with(reading.prose.text()), "{:?}\n{:?}", copy, read.prose.text());
    }

    #[test]
    fn a_copy_of_subtitles_reads_as_the_subtitles(file in file()) {
        let glossary = glossary();
        for is_vtt in [false, true] {
            let read = if is_vtt { subtitles::read_vtt } else { subtitles::read_srt };
            let reading = read(&file);
            let annotations = annotated(&glossary, &reading);
            let placed = Placed::in_file(&annotations, &reading);
            check_places(&placed);
            let copy = if is_vtt { copy::vtt(&placed, Mentions::Every) } else { copy::srt(&placed, Mentions::Every) };
            let gloss = format!(" [{GLOSS}]");
            prop_assert_eq!(copy.replace(&gloss, ""), &*file);
            prop_assert_eq!(read(&copy).prose.text().replace(&gloss, ""), reading.prose.text());
        }
    }

    #[test]
    fn a_copy_of_a_table_reads_as_the_table(file in file()) {
        let glossary = glossary();
        let layout = table::Layout { delimiter: b',', has_header: false };
        if let Ok(reading) = table::read(&file, layout, &[]) {
            let annotations = annotated(&glossary, &reading);
            let placed = Placed::in_file(&annotations, &reading);
            check_places(&placed);
            let copy = copy::table(&placed, Mentions::Every, layout).expect("it has been read");
            let read = table::read(&copy, layout, &[]).expect("a copy is as well formed");
            let gloss = format!("{TERM}: {GLOSS}");
            let without = |text: &str| text.split("\n\n").filter(|cell| *cell != gloss).collect::<Vec<_>>().join("\n\n");
            prop_assert_eq!(without(read.prose.text()), without(reading.prose.text()));
        }
    }

    #[test]
    fn places_of_text_from_pdf_are_in_the_file(file in file()) {
        let glossary = glossary();
        let reading = pdftext::read(&file);
        let annotations = annotated(&glossary, &reading);
        check_places(&Placed::in_file(&annotations, &reading));
    }

    #[test]
    fn any_text_is_read(file in any::<String>()) {
        let _ = (html::read(&file), markdown::read(&file), pdftext::read(&file));
        let _ = (subtitles::read_srt(&file), subtitles::read_vtt(&file), table::read(&file, table::Layout::of(&file), &[]));
    }
}
