//! Provisions and the laws that they are in.

use super::super::*;

#[test]
fn reads_provisions() {
    for (text, taken, gloss) in [
        ("Pasal 5", "Pasal 5", "Article 5"),
        ("pasal 5.", "pasal 5", "Article 5"),
        ("PASAL 5\nIndustri", "PASAL 5", "Article 5"),
        ("Pasal 5 ayat (2) huruf a", "Pasal 5 ayat (2) huruf a", "Article 5 paragraph (2) letter a"),
        ("Pasal 5\u{a0}ayat\u{a0}(2)", "Pasal 5\u{a0}ayat\u{a0}(2)", "Article 5 paragraph (2)"),
        ("Pasal 5\nayat (2)", "Pasal 5\nayat (2)", "Article 5 paragraph (2)"),
        ("Pasal 33 ayat 3 UUD 1945", "Pasal 33 ayat 3", "Article 33 paragraph (3)"),
        ("Pasal 5 ayat(2)", "Pasal 5 ayat(2)", "Article 5 paragraph (2)"),
        ("Pasal 5 (2) UU", "Pasal 5 (2)", "Article 5 paragraph (2)"),
        ("Pasal 5\n(2) Dalam hal", "Pasal 5", "Article 5"),
        ("Pasal 5 ayat (2a)", "Pasal 5 ayat (2a)", "Article 5 paragraph (2a)"),
        ("Bab III Pasal 7", "Bab III Pasal 7", "Chapter III Article 7"),
        ("BAB VIIIA Pasal 7", "BAB VIIIA Pasal 7", "Chapter VIIIA Article 7"),
        ("Bab 3 Bagian Kesatu Pasal 7", "Bab 3 Bagian Kesatu Pasal 7", "Chapter 3 Part One Article 7"),
        ("Pasal 1 angka 5", "Pasal 1 angka 5", "Article 1 number 5"),
        ("Pasal 1 angka 5 huruf b", "Pasal 1 angka 5 huruf b", "Article 1 number 5 letter b"),
        ("Pasal 5 huruf a angka 1", "Pasal 5 huruf a angka 1", "Article 5 letter a number 1"),
        ("Pasal 5 butir 3", "Pasal 5 butir 3", "Article 5 item 3"),
        ("Pasal 18B ayat (1) dan (2)", "Pasal 18B ayat (1) dan (2)", "Article 18B paragraphs (1) and (2)"),
        ("Pasal 28 D ayat (1)", "Pasal 28 D ayat (1)", "Article 28D paragraph (1)"),
        ("Pasal II", "Pasal II", "Article II"),
        ("Pasal 5 sampai dengan Pasal 9", "Pasal 5 sampai dengan Pasal 9", "Article 5 to Article 9"),
        ("Pasal 5 s.d. 9", "Pasal 5 s.d. 9", "Articles 5 to 9"),
        ("Pasal 5-9", "Pasal 5-9", "Articles 5 to 9"),
        ("Pasal 28 juncto Pasal 29", "Pasal 28 juncto Pasal 29", "Article 28 in conjunction with Article 29"),
        (
            "Pasal 28 jo. Pasal 29 ayat (1)",
            "Pasal 28 jo. Pasal 29 ayat (1)",
            "Article 28 in conjunction with Article 29 paragraph (1)",
        ),
        ("Pasal 5, Pasal 6, dan Pasal 7", "Pasal 5, Pasal 6, dan Pasal 7", "Article 5, Article 6, and Article 7"),
        ("Pasal 5, 6, dan 7 UU", "Pasal 5, 6, dan 7", "Articles 5, 6, and 7"),
        ("Pasal 5 dan/atau Pasal 6", "Pasal 5 dan/atau Pasal 6", "Article 5 and/or Article 6"),
        ("Pasal 5 ayat (1), (2), dan (3)", "Pasal 5 ayat (1), (2), dan (3)", "Article 5 paragraphs (1), (2), and (3)"),
        ("Pasal 5 ayat (1) atau ayat (2)", "Pasal 5 ayat (1) atau ayat (2)", "Article 5 paragraph (1) or paragraph (2)"),
        ("Pasal 5 huruf a, b, dan c", "Pasal 5 huruf a, b, dan c", "Article 5 letters a, b, and c"),
        ("Pasal 5 huruf a dan huruf b", "Pasal 5 huruf a dan huruf b", "Article 5 letter a and letter b"),
        (
            "Pasal 5 ayat (1) dan Pasal 7 ayat (2)",
            "Pasal 5 ayat (1) dan Pasal 7 ayat (2)",
            "Article 5 paragraph (1) and Article 7 paragraph (2)",
        ),
        ("ayat (3)", "ayat (3)", "paragraph (3)"),
        ("ayat (2) Pasal 5", "ayat (2) Pasal 5", "paragraph (2) of Article 5"),
        ("ayat 2 Pasal 5", "ayat 2 Pasal 5", "paragraph (2) of Article 5"),
        ("huruf a ayat (2) Pasal 5", "huruf a ayat (2) Pasal 5", "letter a of paragraph (2) of Article 5"),
        ("huruf b, huruf c, dan huruf d", "huruf b, huruf c, dan huruf d", "letter b, letter c, and letter d"),
        ("Lampiran II", "Lampiran II", "Annex II"),
        ("Lampiran I.A Permenperin", "Lampiran I.A", "Annex I.A"),
        ("Lampiran II huruf A", "Lampiran II huruf A", "Annex II letter A"),
        ("Lampiran I dan II", "Lampiran I dan II", "Annexes I and II"),
        ("Penjelasan Pasal 5 ayat (1)", "Penjelasan Pasal 5 ayat (1)", "Elucidation of Article 5 paragraph (1)"),
        ("penjelasan atas Pasal 5", "penjelasan atas Pasal 5", "Elucidation of Article 5"),
        ("Diktum KEDUA Keputusan", "Diktum KEDUA", "Dictum Two"),
        ("Ps. 5 ayat 2", "Ps. 5 ayat 2", "Article 5 paragraph (2)"),
        ("Bab IV Bagian Kedua Paragraf 3 Pasal 17", "Bab IV Bagian Kedua Paragraf 3 Pasal 17", "Chapter IV Part Two Section 3 Article 17"),
        ("Pasal 55 ayat (1) ke-1 KUHP", "Pasal 55 ayat (1) ke-1", "Article 55 paragraph (1) item 1"),
        ("pasal 27A-28B", "pasal 27A-28B", "Articles 27A to 28B"),
        ("Pasal 5 ayat (1) ke-depan", "Pasal 5 ayat (1)", "Article 5 paragraph (1)"),
        // What is behind it is the sentence's.
        ("Pasal 5, 30 perusahaan dan 6 orang", "Pasal 5", "Article 5"),
        ("Pasal 5 dan 6 orang", "Pasal 5", "Article 5"),
        ("Pasal 5 dan angka 7 persen", "Pasal 5", "Article 5"),
        ("Pasal 5 dan bagian kedua", "Pasal 5", "Article 5"),
        ("Pasal 5 ayat (2) Pasal 6", "Pasal 5 ayat (2)", "Article 5 paragraph (2)"),
        ("Pasal 5 Pasal 6", "Pasal 5", "Article 5"),
        ("Pasal 5 huruf di", "Pasal 5", "Article 5"),
        ("Pasal 5 (lima)", "Pasal 5", "Article 5"),
        ("Pasal 5 – Perindustrian", "Pasal 5", "Article 5"),
        ("Pasal 5, Menteri", "Pasal 5", "Article 5"),
        ("Pasal 5\n\nayat (2)", "Pasal 5", "Article 5"),
    ] {
        let found = provision(text, 0).map(|found| (&text[found.span.range()], found.gloss(text)));
        assert_eq!(found, Some((taken, gloss.to_owned())), "{text:?}");
    }
}

#[test]
fn leaves_alone_what_is_no_provision() {
    for text in [
        "Pasal karet",
        "pasalnya",
        "Pasal",
        "Pasal ",
        "bab baru",
        "Bab Ini",
        "ayat 3",
        "ayat suci",
        "Lampiran",
        "Lampiran ini",
        "lampiran A4",
        "huruf besar",
        "huruf di",
        "angka 5",
        "bagian kedua",
        "butir 3",
        "Penjelasan",
        "penjelasan menteri",
        "Penjelasan Umum",
        "PS 5",
        "Pasal 5.000",
        "Pasal 5,5",
        "Pasal 5%",
        "Pasal 5-an",
        "Pasal 12345",
        "Pasal 5é",
        "diktum itu",
        "Pasal\n\n5",
        "",
    ] {
        assert_eq!(provision(text, 0).map(|found| &text[found.span.range()]), None, "{text:?}");
    }
    assert!(provision_may_begin("pasal") && provision_may_begin("ayat") && !provision_may_begin("pasalnya"));
}

#[test]
fn finds_the_law_of_a_provision() {
    for (marked, rest) in [
        ("Pasal 5| UU No. 3/2014", Some("UU No. 3/2014")),
        ("Pasal 33| UUD 1945", Some("UUD 1945")),
        ("Pasal 5| Undang-Undang Perindustrian", Some("Undang-Undang Perindustrian")),
        ("Pasal 7| dari UU itu", Some("UU itu")),
        ("Pasal 7| dalam\nundang-undang", Some("undang-undang")),
        ("Pasal 7| di dalam Perpres", Some("Perpres")),
        ("Pasal 7| pada Permenperin", Some("Permenperin")),
        ("Pasal 7| peraturan ini", Some("peraturan ini")),
        ("Pasal 7| mengatur", None),
        ("Pasal 7| dari segi hukum", None),
        ("Pasal 7|, UU", None),
        ("Pasal 7|. UU", None),
        ("Pasal 7|", None),
        ("Pasal 7| dari", None),
        ("Pasal 7|\n\nUU", None),
    ] {
        let end = marked.find('|').expect("the end is marked");
        let text = marked.replacen('|', "", 1);
        assert_eq!(instrument_after(&text, end).map(|at| &text[at..]), rest, "{marked:?}");
    }
}
