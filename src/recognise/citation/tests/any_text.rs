//! Texts that nobody wrote.

use super::super::*;

/// Every function at every place of `text`, inside characters too.
fn try_everywhere(text: &str) {
    for place in 0..=text.len() + 1 {
        if let Some(tail) = tail(text, place) {
            assert!(tail.end > place && text.is_char_boundary(tail.end), "{text:?}");
            tail.gloss(text, "Law", None);
        }
        for span in [
            provision(text, place).map(|found| (found.span, found.gloss(text))),
            standard(text, place).map(|found| (found.span, found.gloss(text))),
        ] {
            assert!(span.is_none_or(|(span, gloss)| !text[span.range()].is_empty() && !gloss.is_empty()), "{text:?}");
        }
        assert!(instrument_after(text, place).is_none_or(|at| text.is_char_boundary(at)), "{text:?}");
    }
}

#[test]
fn takes_any_text() {
    for text in [
        "UU No. 3 Tahun 2014 tentang “",
        "Pasal 5 ayat (2",
        "Pasal 5 ayat ()",
        "Pasal 5,,,,",
        "Pasal 5 dan dan",
        "UU No. ////",
        "UU No. 1/",
        "UU No. -",
        "PMK-",
        "PMK-é/2020",
        "Pasal ５ ayat （２）",
        "UU No. ３ Tahun ２０１４",
        "Pas\u{ad}al 5",
        "UU\u{200b} No. 3/2014 tentang Éé Ñ",
        "SNI 7182:",
        "SNI ISO/",
        "HS 8703..",
        "KBLI 10710, ,",
        "tentang 'Jum\u{2019}at",
        "\u{301}\u{301} Pasal 5\u{301}",
        "UU No. 99999999999999999999/2014",
        "Pasal 5 - - - 6",
        "Bab IIIIIIIIIIIIII",
        "😀 Pasal 5 😀 ayat (1) 😀",
        "UU tentang Ü, Ü, Ü, dan Ü (Ü) Ü",
        "Lampiran I.é",
        "UU No. 3/2014 tentang Ko\u{304}ichi dan",
        "UU (PP\u{e9}) No. 3",
    ] {
        try_everywhere(text);
    }
    // Pieces of citations in an order that chance makes.
    let pieces = [
        "UU",
        " ",
        "No. ",
        "3",
        "/",
        "2014",
        " Tahun ",
        " tentang ",
        "Industri",
        ", ",
        "dan ",
        "Pasal ",
        "ayat ",
        "(",
        "2",
        ")",
        "é",
        "\n",
        "-",
        ".",
        "huruf ",
        "a",
        "SNI ",
        ":",
        "KBLI ",
        "10710",
        "\"",
        "“",
        "PMK",
        "di ",
        "s.d. ",
        "jo. ",
        "Bab ",
        "I",
        "RI ",
        "HS ",
        "8703",
        "angka ",
        "\u{a0}",
        "\r\n",
        "😀",
        "Lampiran ",
    ];
    let mut chance = 7_u64;
    for _ in 0..300 {
        let mut text = String::new();
        for _ in 0..12 {
            chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(pieces[usize::try_from(chance >> 33).unwrap_or_default() % pieces.len()]);
        }
        try_everywhere(&text);
    }
}

/// What is found at a place does not hang on what is far behind it, and so costs the same in a text of any length.
#[test]
fn looks_at_a_bounded_stretch() {
    const REACH: usize = 4096;
    for piece in [
        "UU ",
        "UU tentang Industri, ",
        "UU tentang Industri dan ",
        "Pasal 1, ",
        "Pasal 1, 2, 3, ",
        "UU No. 1/",
        "UU No. 3/2014 tentang \"",
        "KBLI 10710, ",
        "Pasal 5 ayat (1) dan ",
        "SNI ISO/IEC ",
        " ",
        "A",
        "1",
        "/",
        "é",
        "Pasal 5 ayat (2) huruf a angka ",
    ] {
        let text = piece.repeat(40 * REACH / piece.len());
        for (i, place) in (0..text.len() - 2 * REACH).filter(|place| text.is_char_boundary(*place)).step_by(5).enumerate() {
            let whole = (tail(&text, place), provision(&text, place), standard(&text, place), instrument_after(&text, place));
            if i % 50 == 0 {
                let mut near = place + REACH;
                while !text.is_char_boundary(near) {
                    near += 1;
                }
                let near = &text[..near];
                assert_eq!(
                    (tail(near, place), provision(near, place), standard(near, place), instrument_after(near, place)),
                    whole
                );
            }
        }
    }
}
