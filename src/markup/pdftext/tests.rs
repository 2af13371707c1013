use super::*;

fn text(file: &str) -> String {
    read(file).prose.text().to_owned()
}

#[test]
fn table_of_texts() {
    for (file, expected) in [
        ("", ""),
        ("\u{c}", ""),
        ("Ketahanan rantai\npasok.\n\nIndustri\n\u{c}", "Ketahanan rantai pasok.\n\nIndustri"),
        (
            "Satu baris panjang sekali di sini dan\nlalu pendek.\nBaris panjang berikutnya dimulai dari\nsini",
            "Satu baris panjang sekali di sini dan lalu pendek.\n\nBaris panjang berikutnya dimulai dari sini",
        ),
        (
            "Satu baris yang cukup panjang benar.\n    Dua baris yang cukup panjang benar,\ntiga",
            "Satu baris yang cukup panjang benar.\n\nDua baris yang cukup panjang benar, tiga",
        ),
        ("1. impor baja ringan dan\n   kayu\n2. ekspor", "1. impor baja ringan dan kayu\n\n2. ekspor"),
        ("baja     ringan      besi\n", "baja\n\nringan\n\nbesi"),
        ("kemen-\r\nterian\r\n", "kementerian"),
        ("rantai\r\rpasok", "rantai\n\npasok"),
    ] {
        assert_eq!(text(file), expected, "{file:?}");
    }
}

#[test]
fn what_is_on_every_page_is_left_out() {
    let page = |number: usize, body: &str| format!("SIARAN PERS No. {number}\n\n{body}\n\n        {number}\n");
    let file = [page(1, "Pemerintah menjaga rantai"), page(2, "pasok nasional. Impor hili-"), page(3, "risasi.")].join("\u{c}");
    assert_eq!(text(&file), "Pemerintah menjaga rantai pasok nasional. Impor hilirisasi.");
    let two = "Pemerintah menjaga rantai\n1\n\u{c}pasok nasional.\n- 2 -";
    assert_eq!(text(two), "Pemerintah menjaga rantai pasok nasional.");
    assert_eq!(text("Tahun\n2021\n"), "Tahun 2021");
    assert_eq!(text("Tutup.\n\u{c}Buka."), "Tutup.\n\nBuka.");
}

#[test]
fn places_are_those_of_the_file() {
    let file = "program hili-\n\n\u{c}  risasi  nikel";
    let prose = read(file).prose;
    assert_eq!(prose.text(), "program hilirisasi nikel");
    assert_eq!(&file[prose.source(Span::new(8, 18)).range()], "hili-\n\n\u{c}  risasi");
}

#[test]
fn hostile_texts_take_no_longer() {
    for odd in ["a-\n", "\u{c}", "\n", "   ", "1\n\u{c}", "-", "a", "\r", "\u{ad}\n"] {
        let file = odd.repeat(20_000);
        assert!(text(&file).len() <= file.len() * 2, "{odd:?}");
    }
}
