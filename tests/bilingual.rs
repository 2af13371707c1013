//! What holds for files with a text and its translation, whatever is in them.
#![cfg(feature = "formats")]

use std::sync::LazyLock;

use padanan::markup::{Bilingual, Malformed, po, tmx, xliff};
use padanan::render::Mentions;
use padanan::{Glossary, Placed, Span, copy};
use proptest::prelude::*;
use proptest::sample::{Index, select};

type Read = for<'f> fn(&'f str) -> Result<Bilingual<'f>, Malformed>;

static GLOSSARY: LazyLock<Glossary> = LazyLock::new(Glossary::builtin);

/// Of a format: how it is read, what goes around entries, entries, and what may be anywhere.
type Format = (Read, &'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const FORMATS: [Format; 4] = [
    (
        po::read,
        "",
        "",
        &[
            "msgid \"Rantai pasok\"\nmsgstr \"\"\n",
            "msgid \"\"\n\"Industri %d \"\r\n\"kecil\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"&d\"\n",
            "#. padanan: dari orang\n\n#: b.c:1\nmsgctxt \"Kemenperin\"\nmsgid \"&Bea <b>masuk</b>\"\nmsgstr \"x\"\n",
            "#~ msgid \"x\"\n#~ msgstr \"Industri\"\n\n",
        ],
        &[
            "\n",
            "# x\n",
            "#. y\n",
            "#: a.c:1\n",
            "#, fuzzy\n",
            "#~ msgid \"x\"\n",
            "msgctxt \"Kemenperin\"\n",
            "msgid \"",
            "msgstr \"<b>impor</b>\\n\\x41\\\"\"\n",
            "\"",
            "\\",
            "ekspor",
        ],
    ),
    (
        xliff::read,
        "<xliff version=\"1.2\"><file source-language=\"id\" target-language=\"en\"><body>",
        "</body></file></xliff>",
        &[
            "<trans-unit id=\"1\"><source>Rantai <g id=\"1\">pasok</g></source><target>x</target></trans-unit>",
            "<trans-unit>\n  <source>Industri</source>\n  <note>x</note></trans-unit>\n",
            "<trans-unit><source/><seg-source><mrk mtype=\"seg\" mid=\"1\">Impor</mrk> <mrk mtype=\"seg\">Ekspor</mrk></seg-source></trans-unit>",
            "<group translate=\"no\"><trans-unit><source>Pajak</source></trans-unit></group>",
            "<x:trans-unit><x:source>Impor <x id=\"1\"/>R&amp;D</x:source>\n<x:note>x</x:note></x:trans-unit>",
        ],
        &[
            "<group translate=\"no\">",
            "</group>",
            "<trans-unit>",
            "</trans-unit>",
            "<source>",
            "Kemenperin",
            "<ph>%s</ph>",
            "<x/>",
            "</source>",
            "&amp;",
            "\n\n",
            "<note/>",
            "<![CDATA[<b>Pajak]]>",
            "<!-- x -->",
            " <![CDATA[ ]]>",
        ],
    ),
    (
        xliff::read,
        "<xliff version=\"2.0\" srcLang=\"en\" trgLang=\"id\"><file>",
        "</file></xliff>",
        &[
            "<unit id=\"1\"><segment><source>x</source><target>Rantai <pc id=\"1\">pasok</pc></target></segment></unit>",
            "<unit>\n  <notes>\n    <note>x</note>\n  </notes>\n  <segment>\n<target>Industri</target></segment></unit>\n",
            "<unit><originalData/><ignorable><target>Impor</target></ignorable><segment><target>Ekspor</target></segment></unit>",
            "<unit><notes/><segment><source>x</source></segment><segment><target>Impor</target></segment></unit>",
            "<unit>\n <![CDATA[\n]]><segment><target>Pajak \n\n bea</target></segment> </unit>",
        ],
        &[
            "<unit>",
            "</unit>",
            "<notes/>",
            "<notes>",
            "<note/>",
            "</notes>",
            "<segment>",
            "</segment>",
            "<target>",
            "</target>",
            "Kemenperin",
            "<ph disp=\"{a}\"/>",
            " ",
            "<!-- x -->",
            " <![CDATA[ ]]>",
        ],
    ),
    (
        tmx::read,
        "<tmx version=\"1.4\"><header/><body>",
        "</body></tmx>",
        &[
            "<tu><tuv xml:lang=\"id\"><seg>Rantai <hi>pasok</hi></seg></tuv><tuv xml:lang=\"en\"><seg>x</seg></tuv></tu>",
            "<tu>\n  <note>x</note>\n  <prop type=\"y\">z</prop>\n  <tuv xml:lang=\"id\">\n<seg>Industri</seg></tuv></tu>\n",
            "<tu> <note>padanan: dari orang</note><tuv lang=\"en\"><note>x</note><seg/></tuv><tuv lang=\"in\"><seg><![CDATA[Pajak]]> <ph>x</ph></seg></tuv></tu>",
        ],
        &[
            "<tu>",
            "</tu>",
            "<tuv xml:lang=\"id\">",
            "</tuv>",
            "<seg>",
            "</seg>",
            "Kemenperin",
            "<bpt i=\"1\">x</bpt>",
            "<note>",
            "</note>",
            "\n ",
            "&lt;b>",
        ],
    ),
];

/// A copy with a note on every mention, or on none.
fn annotated(pair: &Bilingual<'_>, is_glossed: bool) -> String {
    let mut annotations = GLOSSARY.annotator().annotate_prose(&pair.indonesian().prose);
    annotations.retain(|_| is_glossed);
    copy::bilingual(&Placed::in_file(&annotations, pair.indonesian()), pair, Mentions::Every)
}

/// What must hold for a file, if it can be read.
fn check(file: &str, read: Read) {
    let Ok(pair) = read(file) else { return };
    for prose in [&pair.indonesian().prose, pair.translation()] {
        let text = prose.text();
        let mut last = 0;
        for (at, c) in text.char_indices() {
            let source = prose.source(Span::new(at, at + c.len_utf8()));
            assert!(file.get(source.range()).is_some() && last <= source.start, "{at}: {source:?}");
            last = source.start;
        }
    }
    for unit in pair.units() {
        let indonesian = unit.indonesian.map(|span| pair.indonesian().prose.text().get(span.range()));
        let translation = unit.translation.map(|span| pair.translation().text().get(span.range()));
        assert!(indonesian != Some(None) && translation != Some(None) && file.is_char_boundary(unit.place), "{unit:?}");
    }
    let pairs: Vec<_> = pair.pairs().map(|pair| pair.position).collect();
    assert!(pairs.iter().all(|position| position.line >= 1 && position.column >= 1));

    let copied = annotated(&pair, true);
    let again = read(&copied).unwrap_or_else(|error| panic!("{error}: {copied}"));
    assert_eq!(again.indonesian().prose.text(), pair.indonesian().prose.text(), "{copied}");
    assert_eq!(again.translation().text(), pair.translation().text(), "{copied}");
    assert_eq!(annotated(&again, true), copied, "notes are replaced");
    assert_eq!(annotated(&again, false), file, "the rest is as it was: {copied}");
}

/// A file of whole entries that is broken at some places, or not.
fn broken() -> impl Strategy<Value = (String, Read)> {
    let format = select(&FORMATS[..]);
    let cut = (any::<Index>(), any::<Index>(), 0..4_usize);
    (format, proptest::collection::vec(any::<Index>(), 0..12), proptest::collection::vec(cut, 0..3), any::<bool>()).prop_map(
        |((read, start, end, whole, pieces), entries, cuts, is_whole)| {
            let entries: String = entries.iter().map(|entry| *entry.get(whole)).collect();
            let mut file = format!("{start}{entries}{end}");
            if !is_whole {
                for (at, piece, length) in cuts {
                    let at = at.index(file.len() + 1);
                    let end = (at + length).min(file.len());
                    if file.is_char_boundary(at) && file.is_char_boundary(end) {
                        file.replace_range(at..end, &piece.get(pieces)[..]);
                    }
                }
            }
            (file, read)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn copies_are_the_files_with_notes((file, read) in broken()) {
        check(&file, read);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC*", start in any::<Index>()) {
        for (read, before, after, ..) in FORMATS {
            check(&text, read);
            let file = format!("{before}{text}{after}");
            check(&file, read);
            let cut = start.index(file.len() + 1);
            check(file.get(..cut).unwrap_or_default(), read);
        }
    }
}

#[test]
fn what_is_hostile_is_refused_at_once() {
    let deep = "<g>".repeat(1_000_000);
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>".to_owned();
    for (read, before, after, ..) in &FORMATS[1..] {
        for (text, found) in [
            (format!("{bomb}{before}&b;{after}"), "a document type with declarations"),
            (format!("{before}&b;{after}"), "&b;"),
            (format!("{before}{deep}{after}"), "more than 1000 elements"),
            (format!("{before}<tu"), "broken XML"),
        ] {
            let error = read(&text).expect_err(found);
            assert!(error.found.starts_with(found), "{error}");
        }
    }
}
