//! What holds for every text.

use proptest::prelude::*;

use super::quantities;
use crate::recognise::quantity::read;

/// Pieces of quantities, and what does not belong to them.
#[rustfmt::skip] // several entries a line
const PIECES: [&str; 44] = [
    "Rp", "Rp.", "$", "US$", "5", "12.500", "1,5", "2023", "28/2", "17.20", "99999999999999999999", "ribu", "juta", "triliun", "triliunan", "-", "–", "%",
    "persen", "orang", "tahun", "dolar AS", "dua", "puluh", "setengah", "koma", "pertiga", "beberapa", "puluhan", "ke-", "XX", "abad", "kuartal", "Mei",
    "Minggu", "(", ")", "pukul", "WIB", "antara", "dan", "sampai", "\u{301}", "é",
];

/// Digits that are not in the text come only from a rule: thousands written out, a number in words, a round clock or a short
/// year.
#[test]
fn digits_are_those_of_the_text() {
    let text = "Rp1.234,56 miliar, 29,25 persen; 5-7 September 2023, Minggu (28/2/2021), 17.20 WITA, 12.500-13.000, ke-43, US$ 9,87 juta";
    for quantity in quantities(text) {
        let gloss = quantity.gloss().replace("(UTC+8)", "");
        let mut digits: Vec<char> = text[quantity.span.range()].chars().filter(char::is_ascii_digit).collect();
        for digit in gloss.chars().filter(char::is_ascii_digit) {
            let at = digits.iter().position(|other| *other == digit);
            digits.remove(at.unwrap_or_else(|| panic!("{digit} of {gloss} is not in the text")));
        }
    }
}

#[test]
fn no_text_makes_it_panic() {
    let nasty = [
        "Rp1.234.567,- – Rp 2,5 T (8/9) Jum’at, 28/2/2021 17:20 WIB ke-XXI 1980-an m² 5°C €5 ¥٣ ５０ 0,5–1% US$ 5-7 s.d. 9 Mei ’45",
        "dua puluh lima koma satu setengah pertiga ribu triliun -- − minus antara 5 dan \u{301}7 persen/jam per kapita",
        "99999999999999999999999999999999 18446744073709551615 999999999999999999 ribu triliun 9.999.999.999.999.999 ribu",
        "sembilan ratus sembilan puluh sembilan triliun triliun ke-99999999999999999999 ke-IIIIIIIIII pukul 24.59.59 Senin-Minggu (1-2/3/45)",
        "\u{200b}5\u{ad}0 ribu\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}orang 5\r\n\r\npersen $ $$5 Rp.Rp5 -$5 -Rp-5 ((8/9) Jumat (8/9 5'5",
    ];
    for text in nasty {
        let cuts: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
        for &cut in &cuts {
            for part in [&text[..cut], &text[cut..]] {
                for (start, _) in part.char_indices() {
                    if let Some(quantity) = read(part, start) {
                        assert!(part.get(quantity.span.range()).is_some_and(|stretch| !stretch.is_empty()));
                        assert!(!quantity.gloss().is_empty());
                    }
                }
            }
        }
        for start in 0..text.len() + 2 {
            let _ = read(text, start);
        }
    }
}

#[test]
fn long_texts_take_linear_time() {
    for piece in ["dua puluh ", "9", "1.", "5 ", "5-", "sekitar ", "Rp", "Minggu (", "ke-", "\u{a0}", "5 persen sampai "] {
        let text = piece.repeat(50_000 / piece.len());
        // What is read somewhere in the middle does not depend on what stands far behind.
        let middle = text.len() / 2 / piece.len() * piece.len();
        let near = &text[..middle + piece.len() * (1_000 / piece.len())];
        assert_eq!(read(&text, middle), read(near, middle), "{piece}");
    }
    let digits = "9".repeat(1_000_000);
    assert!(quantities(&digits).is_empty());
}

proptest! {
    #[test]
    fn any_mix_of_pieces_is_read_inside_its_bounds(picks in proptest::collection::vec((0..PIECES.len(), prop::bool::weighted(0.7)), 0..14)) {
        let text: String = picks.iter().map(|(i, spaced)| format!("{}{}", PIECES[*i], if *spaced { " " } else { "" })).collect();
        for quantity in quantities(&text) {
            let stretch = text.get(quantity.span.range()).expect("a quantity is whole characters");
            prop_assert_eq!(stretch.trim(), stretch, "{}", &text);
            prop_assert_eq!(stretch.matches('(').count(), stretch.matches(')').count(), "{}", &text);
            prop_assert!(!quantity.gloss().trim().is_empty());
        }
    }
}
