use super::*;

#[test]
fn table_of_subrip() {
    for (file, expected) in [
        ("", ""),
        (
            "\u{feff}1\r\n00:00:01,000 --> 00:00:02,000\r\nSelamat datang.\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nRantai\r\npasok",
            "Selamat datang.\n\nRantai\npasok",
        ),
        // Blank lines and numbers that are missing or too many.
        (
            "00:00:01,000 --> 00:00:02,000\nimpor\n2\n00:00:03,000 --> 00:00:04,000\n\nekspor\n\n2021\n\n00:00:05,000 --> 00:00:06,000\nbaja",
            "impor\nekspor\n2021\nbaja",
        ),
        ("impor\n1\n00:00:01,000 --> 00:00:02,000\n", ""),
        ("1\n00:00:01,000 --> 00:00:02,000\n- Impor?\n- Ekspor", "- Impor?\n\n- Ekspor"),
        ("1\n00:00:01,000 --> 00:00:02,000\n- Impor\n- Ekspor", "- Impor\n\n- Ekspor"),
        (
            "1\n00:00:01,000 --> 00:00:02,000\n<i>Impor.</i>\n\n2\n00:00:03,000 --> 00:00:04,000\n1 < 2 &amp; <b>b</b>aja",
            "Impor.\n\n1 < 2 &amp; baja",
        ),
        ("1\r00:00:01,000 --> 00:00:02,000\rimpor\r", "impor"),
        ("1\n00:00:01,000 --> 00:00:02,000\nimpor\n3\n4\n", "impor\n3\n4"),
    ] {
        assert_eq!(read_srt(file).prose.text(), expected, "{file:?}");
    }
}

#[test]
fn table_of_webvtt() {
    for (file, expected) in [
        (
            "WEBVTT - Impor\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE\nekspor\n\nnama cue\n00:01.000 --> 00:02.000 align:start\n<v Budi>Baja <c.x>ri</c>ngan &amp; besi\n\nNOTE kayu\ngula\n\n00:03.000 --> 00:04.000\nNOTE kecil",
            "Baja ringan & besi\nNOTE kecil",
        ),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n<00:01.500>impor <lang en>supply</lang> {baja}", "impor supply {baja}"),
    ] {
        assert_eq!(read_vtt(file).prose.text(), expected, "{file:?}");
    }
    let prose = read_vtt("WEBVTT\n\n00:01.000 --> 00:02.000\nimpor <lang en>supply</lang> baja").prose;
    let supply = prose.text().find("supply").expect("it is shown");
    assert!(prose.is_muted(Span::new(supply, supply + 6)) && !prose.is_muted(Span::new(0, supply)));
}

#[test]
fn places_are_those_of_the_file() {
    let file = "1\n00:00:01,000 --> 00:00:02,000\nrantai\n\n2\n00:00:03,000 --> 00:00:04,000\n<i>pa</i>sok";
    let prose = read_srt(file).prose;
    assert_eq!(&file[prose.source(Span::new(0, "rantai\npasok".len())).range()], &file[32..]);
}

#[test]
fn hostile_subtitles_take_no_longer() {
    let start = "1\n00:00:01,000 --> 00:00:02,000\n";
    for odd in ["<", "<i", "{\\", "\n", "1\n", "</i>", "\r", "a <i>b</i>", start] {
        let file = start.to_owned() + &odd.repeat(20_000);
        assert!(read_srt(&file).prose.text().len() <= file.len() && read_vtt(&file).prose.text().len() <= file.len());
    }
}
