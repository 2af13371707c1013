use super::*;

fn text(file: &str) -> String {
    read(file).prose.text().to_owned()
}

/// What is shown and not looked at, one stretch behind the other.
fn muted(file: &str) -> String {
    let prose = read(file).prose;
    let is_muted = |(at, c): &(usize, char)| prose.is_muted(Span::new(*at, at + c.len_utf8()));
    prose.text().char_indices().filter(is_muted).map(|(_, c)| c).collect()
}

#[test]
fn table_of_documents() {
    for (file, expected) in [
        ("", ""),
        ("# Kabar #\nimpor\n===\n* baja\n* besi\n  ringan\n", "Kabar\n\nimpor\n\nbaja\n\nbesi\nringan"),
        ("---\ntitle: impor\n---\nbaja", "baja"),
        ("+++\ntitle = 'impor'\n+++\r\nbaja\r\nringan", "baja\nringan"),
        ("| impor | `a` |\n| --- | --- |\n| baja \\| besi | kayu |", "impor\n\na\n\nbaja | besi\n\nkayu"),
        ("**Men**perin ~~impor~~ _baja_[^1]\n\n[^1]: besi", "Menperin impor baja\n\nbesi"),
        ("[baja](https://impor.id \"impor\") ![besi][x] <https://impor.id>\n\n[x]: impor 'impor'", "baja besi https://impor.id"),
        ("R&amp;D &eacute; \\* 5\\.", "R&D é * 5."),
        ("- [x] impor\n- [ ] baja", "impor\n\nbaja"),
        ("> [!NOTE]\n> rantai\n> pasok\n\nbaja", "rantai\npasok\n\nbaja"),
        ("<div align=center>\nimpor <b>baja</b>\n</div>\n\nbesi", "impor baja\n\nbesi"),
        ("> <div>\n> impor</div>\n\nbesi", "impor\n\nbesi"),
        ("impor<br>baja <!-- besi -->kayu<script>baja</script>", "impor\nbaja kayu"),
        ("```\nimpor\n\n  baja\n```\nbesi\n\n    kayu\n", "impor\n\n  baja\n\nbesi\n\nkayu"),
        ("US$5 juta dan US$6 juta, $x^2$ ya", "US$5 juta dan US$6 juta, x^2 ya"),
        ("[[Kemenperin]] dan [[x|impor]]", "Kemenperin dan impor"),
        ("\u{feff}# impor", "impor"),
        ("baja  \nringan\\\nkuat", "baja\nringan\nkuat"),
        ("## impor {#baja .besi}", "impor"),
    ] {
        assert_eq!(text(file), expected, "{file}");
    }
}

#[test]
fn code_and_addresses_are_muted() {
    for (file, expected) in [
        ("impor `baja` <https://besi.id> ``kayu`` gula", "bajahttps://besi.idkayu"),
        ("<code>baja</code> <kbd>besi *kayu*</kbd> gula", "bajabesikayu"),
        ("    baja\n\nimpor `besi", "baja"),
        ("<div lang=en>\n\nbaja *besi*\n\n</div>\n\ngula", "bajabesi"),
        ("<code>baja\n\nimpor", "baja"),
        ("[`baja`](x) impor", "baja"),
        ("$baja$ impor $$besi$$", "bajabesi"),
    ] {
        assert_eq!(muted(file), expected, "{file}");
    }
}

#[test]
fn places_are_those_of_the_file() {
    let file = "> Rantai\r\n> **pa**sok, R&amp;D `x` di [luar\n> negeri](y)";
    let prose = read(file).prose;
    assert_eq!(prose.text(), "Rantai\npasok, R&D x di luar\nnegeri");
    for (words, source) in
        [("Rantai\npasok", "Rantai\r\n> **pa**sok"), ("R&D", "R&amp;D"), ("luar\nnegeri", "luar\n> negeri"), ("x", "`x`")]
    {
        let start = prose.text().find(words).expect(words);
        assert_eq!(&file[prose.source(Span::new(start, start + words.len())).range()], source);
    }
}

#[test]
fn hostile_documents_take_no_longer() {
    for odd in
        ["*a ", "[", "> ", "- ", "`", "<b>", "![", "_a_", "**", "](", "|a", "[^a]", "$", "~~a", "\\", "&", "<!--", "[a](", "    "]
    {
        let file = odd.repeat(20_000);
        assert!(read(&file).prose.text().len() <= file.len(), "{odd}");
    }
}
