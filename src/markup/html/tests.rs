use super::*;

fn text(file: &str) -> String {
    read(file).prose.text().to_owned()
}

#[test]
fn table_of_pages() {
    for (file, expected) in [
        ("", ""),
        ("Industri", "Industri"),
        ("<!DOCTYPE html><title>Kabar &amp; data</title><p>Industri", "Kabar & data\n\nIndustri"),
        ("<p>satu\n\n\n  dua<br>tiga<br/><br>empat</p>", "satu dua\ntiga\n\nempat"),
        (
            "<ul><li>impor<li>ekspor</ul><table><tr><td>baja<td>besi<tr><th>kayu</table>",
            "impor\n\nekspor\n\nbaja\n\nbesi\n\nkayu",
        ),
        ("rantai<!-- x > y --> pa<wbr>so&shy;k", "rantai paso\u{ad}k"),
        ("<script>if (a<b) '</p>'</script><style>p{}</style>impor", "impor"),
        ("<a href='x' title=\"industri\">Men<b>perin</b></a>nya", "Menperinnya"),
        ("baja <svg><text>impor</text><path/></svg>ringan", "baja ringan"),
        ("<a>impor</a><a>baja</a>\n<a>besi</a>, <a>kayu</a>", "impor\n\nbaja\n\nbesi, kayu"),
        ("<svg><g>impor<p>ekspor", "ekspor"),
        ("<textarea><p>impor</textarea>baja<select><option>impor</select>besi", "baja\n\nbesi"),
        ("1 < 2 &lt; 3 & 4 &x; <", "1 < 2 < 3 & 4 &x; <"),
        ("<p", ""),
        ("<p>impor <b", "impor"),
        ("<pre>a\n  b</pre>c", "a\n  b\n\nc"),
        ("é<p>\u{1f3ed}", "é\n\n\u{1f3ed}"),
        ("baja\r\n\r\nringan", "baja ringan"),
    ] {
        assert_eq!(text(file), expected, "{file}");
    }
}

#[test]
fn what_is_no_indonesian_prose_is_muted() {
    for (file, expected) in [
        ("<p lang=en>Impor<p>baja", "Impor"),
        ("<html lang=en-US><body lang=en>baja<q lang=EN-gb>impor</q>", "impor"),
        ("<p><code>impor</p><p>baja</p>", "impor"),
        ("<div lang=en>impor <span lang=id-ID>baja</span></div>besi", "impor"),
        ("<table lang=en><tr><td>impor</div>ekspor</table>baja", "imporekspor"),
        ("<pre>impor <b>baja</i> besi</b></pre>kayu", "impor baja besi"),
        ("<code lang=id>impor</code>", "impor"),
        ("<p lang=''>baja", ""),
    ] {
        let prose = read(file).prose;
        let letters =
            prose.text().char_indices().filter(|(at, c)| !matches!(c, '\n') && prose.is_muted(Span::new(*at, at + c.len_utf8())));
        assert_eq!(letters.map(|(_, c)| c).collect::<String>(), expected, "{file}");
    }
}

#[test]
fn places_are_those_of_the_file() {
    let file = "<p>R&eacute;vitalisasi &nbsp;pabrik\r\n <b>gu</b>la &ampx";
    let prose = read(file).prose;
    assert_eq!(prose.text(), "Révitalisasi \u{a0}pabrik gula &x");
    for (words, source) in
        [("Révitalisasi", "R&eacute;vitalisasi"), ("\u{a0}pabrik", "&nbsp;pabrik"), ("gula", "gu</b>la"), ("&x", "&ampx")]
    {
        let start = prose.text().find(words).expect(words);
        assert_eq!(&file[prose.source(Span::new(start, start + words.len())).range()], source);
    }
}

#[test]
fn titles_can_hold_no_tags() {
    let file = "<title>Kabar industri</title><p>impor";
    let mut page = Page::new(file);
    page.markup(Span::new(0, file.len()));
    assert_eq!(page.bare.iter().map(|span| &file[span.range()]).collect::<Vec<_>>(), ["Kabar industri"]);
}

#[test]
fn hostile_pages_take_no_longer() {
    for odd in
        ["<b>", "<p>", "<div>", "</b>", "<", "&", "&a", "<!--", "<a b=\"", "<i><p></b>", "<table>", "<td>", "<svg>", "&#", "<li>"]
    {
        let prose = read(&odd.repeat(20_000)).prose;
        assert!(prose.text().len() <= odd.len() * 20_000);
    }
    let unclosed = "<b>".repeat(20_000) + &"</i>".repeat(20_000);
    assert_eq!(text(&unclosed), "");
}
