//! XLIFF, the format in which translation tools exchange what there is to translate, 1.2 and 2.

mod one;
mod two;

use super::bilingual::{Bilingual, Languages, Side, Walk};
use super::malformed::Malformed;
use crate::span::Span;
use crate::xml::{Pieces, Tag, What, local};

/// Reads an XLIFF file of version 1.2, with what many tools add to it, or 2.
///
/// Inline codes vanish, but for what stands for a word of its own; what is not to be translated is muted. Suggestions from
/// translation memories (`<alt-trans>`, `<mtc:match>`) are not read.
///
/// # Errors
///
/// When it is no well-formed XML, no XLIFF, or says that none of its languages is Indonesian.
///
/// ```
/// use padanan::markup::{State, xliff};
///
/// let file = r#"<xliff version="1.2"><file source-language="id" target-language="en"><body>
/// <trans-unit id="7" approved="yes"><source>Rantai <g id="1">pasok</g> R&amp;D</source><target>R&amp;D supply chain</target></trans-unit>
/// </body></file></xliff>"#;
/// let bilingual = xliff::read(file)?;
/// let pair = bilingual.pairs().next().unwrap();
/// assert_eq!((pair.indonesian, pair.translation), ("Rantai pasok R&D", "R&D supply chain"));
/// assert_eq!((pair.unit.id.as_str(), pair.unit.state, pair.position.line), ("7", State::Approved, 2));
/// # Ok::<(), padanan::markup::Malformed>(())
/// ```
pub fn read(file: &str) -> Result<Bilingual<'_>, Malformed> {
    let mut reader: Option<Reader<'_>> = None;
    let mut walk = Walk::default();
    let mut has_to_be_ascii = false;
    for piece in Pieces::new(file) {
        let piece = piece.map_err(|error| Malformed::xml(file, error))?;
        match (&mut reader, &piece.what) {
            (Some(Reader::One(reader)), _) => reader.read(&piece, &walk),
            (Some(Reader::Two(reader)), _) => reader.read(&piece, &walk),
            (None, What::Open(tag)) => reader = Some(Reader::of(file, tag, piece.span)?),
            (None, _) => has_to_be_ascii |= walk.has_to_be_ascii(file, &piece)?,
        }
        walk.pass(file, &piece);
    }
    let (mut pairing, languages) = match reader {
        Some(Reader::One(reader)) => reader.finish(),
        Some(Reader::Two(reader)) => reader.finish(),
        None => return Err(Malformed::at(file, file.len(), "no element", "<xliff>")),
    };
    languages.check(file)?;
    pairing.set_ascii(has_to_be_ascii);
    Ok(pairing.finish())
}

enum Reader<'f> {
    One(one::Reader<'f>),
    Two(two::Reader<'f>),
}

impl<'f> Reader<'f> {
    fn of(file: &'f str, root: &Tag<'_>, span: Span) -> Result<Self, Malformed> {
        if local(root.name) != "xliff" {
            return Err(Malformed::at(file, span.start, format!("<{}>", root.name), "<xliff>"));
        }
        match root.attribute("version").as_deref() {
            Some("1.0" | "1.1" | "1.2") => Ok(Self::One(one::Reader::new(file, root))),
            Some(version) if version.starts_with("2.") => Ok(Self::Two(two::Reader::new(file, root, span))),
            Some(version) => Err(Malformed::at(file, span.start, format!("version=\"{version}\""), "XLIFF 1.2 or 2")),
            None => Err(Malformed::at(file, span.start, "no version", "version=\"1.2\" or \"2.0\"")),
        }
    }
}

/// What was found of languages.
#[derive(Debug, Default)]
struct Found {
    /// Whether some text is said to be Indonesian, or may be.
    is_usable: bool,
    /// Where it is said first that none is, and what is said.
    foreign: Option<(usize, String)>,
}

impl Found {
    /// Which side is Indonesian.
    fn side(&mut self, languages: &Languages, at: usize) -> Option<Side> {
        let side = languages.indonesian();
        self.is_usable |= side.is_some();
        if side.is_none() && self.foreign.is_none() {
            let [source, target] = [&languages.source, &languages.target].map(|tag| tag.as_deref().unwrap_or_default());
            self.foreign = Some((at, format!("a translation from \"{source}\" to \"{target}\"")));
        }
        side
    }

    fn check(self, file: &str) -> Result<(), Malformed> {
        match self.foreign {
            Some((at, found)) if !self.is_usable => Err(Malformed::at(file, at, found, "Indonesian, \"id\", on one side")),
            _ => Ok(()),
        }
    }
}

/// The prefix of a name, with its colon: `xlf:` of `xlf:unit`.
fn prefix(name: &str) -> String {
    name.rfind(':').map_or_else(String::new, |colon| name[..=colon].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::State;

    /// Id, Indonesian, the other side, state.
    fn units(file: &str) -> Vec<(String, String, String, State)> {
        let bilingual = read(file).expect("well formed");
        let text = |prose: &str, span: Option<Span>| span.map_or("-", |span| &prose[span.range()]).to_owned();
        let unit = |unit: &crate::markup::Unit| {
            let indonesian = text(bilingual.indonesian().prose.text(), unit.indonesian);
            (unit.id.clone(), indonesian, text(bilingual.translation().text(), unit.translation), unit.state)
        };
        bilingual.units().iter().map(unit).collect()
    }

    fn expect(file: &str, expected: &[(&str, &str, &str, State)]) {
        let found = units(file);
        let found: Vec<_> = found.iter().map(|(id, a, b, state)| (id.as_str(), a.as_str(), b.as_str(), *state)).collect();
        assert_eq!(found, expected, "{file}");
    }

    fn one(units: &str) -> String {
        format!(
            "<?xml version=\"1.0\"?>\n<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n<file source-language=\"id\" target-language=\"en\" original=\"a\" datatype=\"x\">\n<header><note from=\"x\">Industri</note></header><body>\n{units}\n</body></file></xliff>"
        )
    }

    fn two(units: &str) -> String {
        format!(
            "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"id-ID\" trgLang=\"en\"><file id=\"f\">{units}</file></xliff>"
        )
    }

    #[test]
    fn version_one_is_read() {
        use State::{Approved, Draft, Translated, Untranslated};
        expect(
            &one(
                "<trans-unit id=\"a\"><source>Rantai <g id=\"1\">pasok</g><x id=\"2\"/>R&amp;D</source><target state=\"new\">x</target>\
                  <alt-trans><source>Impor</source><target>Import</target></alt-trans><note>Industri</note></trans-unit>\
                  <group translate=\"no\"><trans-unit id=\"b\"><source>Ekspor</source></trans-unit>\
                  <trans-unit id=\"c\" translate=\"yes\"><source><![CDATA[<p>Bea &amp; <b>cukai</b></p>]]></source><target/></trans-unit></group>\
                  <trans-unit id=\"d\" approved=\"yes\"><source><bpt id=\"1\">&lt;b&gt;</bpt>Pajak<ept id=\"1\">&lt;/b&gt;</ept> <ph id=\"2\">%d</ph> \
                  <ph id=\"3\" equiv-text=\"%s\"/> <mrk mtype=\"protected\">Impor</mrk></source><target>Tax</target></trans-unit>\
                  <trans-unit id=\"e\"><source/><target>x</target></trans-unit>",
            ),
            &[
                ("a", "Rantai pasok\u{fffc}R&D", "x", Draft),
                ("c", "\nBea &amp; cukai\n", "-", Untranslated),
                ("d", "Pajak \u{fffc} %s Impor", "Tax", Approved),
                ("e", "-", "x", Translated),
            ],
        );
        let file = one("<trans-unit id=\"d\"><source>%s <mrk mtype=\"protected\">Impor</mrk> Ekspor</source></trans-unit>");
        let bilingual = read(&file).expect("well formed");
        let prose = &bilingual.indonesian().prose;
        assert!([0, 3, 7].iter().all(|at| prose.is_muted(Span::new(*at, at + 1))) && !prose.is_muted(Span::new(8, 15)));
    }

    #[test]
    fn segments_find_their_translations() {
        use State::{Translated, Untranslated};
        let source = "<source>Satu. Dua.</source><seg-source><g id=\"1\"><mrk mtype=\"seg\" mid=\"0\">Satu.</mrk> <mrk mtype=\"seg\" mid=\"1\">Dua.</mrk></g></seg-source>";
        let file = |target: &str| one(&format!("<trans-unit id=\"a\">{source}{target}</trans-unit>"));
        expect(
            &file("<target><mrk mtype=\"seg\" mid=\"1\">Two.</mrk> <mrk mtype=\"seg\" mid=\"0\">One.</mrk></target>"),
            &[("a/0", "Satu.", "One.", Translated), ("a/1", "Dua.", "Two.", Translated)],
        );
        expect(
            &file("<target><mrk mtype=\"seg\" mid=\"0\">One.</mrk><mrk mtype=\"seg\" mid=\"1\"/></target>"),
            &[("a/0", "Satu.", "One.", Translated), ("a/1", "Dua.", "-", Untranslated)],
        );
        expect(&file("<target>One. Two.</target>"), &[("a", "Satu.\n\nDua.", "One. Two.", Translated)]);
        expect(&file(""), &[("a/0", "Satu.", "-", Untranslated), ("a/1", "Dua.", "-", Untranslated)]);
        assert_eq!(read(&file("")).expect("well formed").indonesian().prose.text(), "Satu.\n\nDua.");
    }

    #[test]
    fn version_two_is_read() {
        use State::{Approved, Draft, Translated, Untranslated};
        expect(
            &two("<group id=\"g\" translate=\"no\"><unit id=\"n\"><segment><source>Pajak</source></segment></unit></group>\
                  <unit id=\"a\"><mtc:matches xmlns:mtc=\"m\"><mtc:match><source>Bea</source></mtc:match></mtc:matches><notes><note>Industri</note></notes>\
                  <originalData><data id=\"d1\">Cukai</data></originalData>\
                  <segment id=\"s1\" state=\"final\"><source>Rantai <pc id=\"1\">pasok</pc><cp hex=\"001b\"/>.</source><target>Supply chain.</target></segment>\
                  <ignorable><source> </source></ignorable>\
                  <segment state=\"initial\"><source>Kirim ke <ph id=\"2\" disp=\"{email}\"/>.</source><target>Send</target></segment>\
                  <segment><source>Tiga.</source></segment></unit>\
                  <unit id=\"b\"><segment><source><sm id=\"1\" translate=\"no\"/>Impor<em startRef=\"1\"/> ekspor</source><target>export</target></segment></unit>"),
            &[
                ("a/s1", "Rantai pasok.", "Supply chain.", Approved),
                ("a/2", "Kirim ke {email}.", "Send", Draft),
                ("a/3", "Tiga.", "-", Untranslated),
                ("b", "Impor ekspor", "export", Translated),
            ],
        );
        let file = two(
            "<unit id=\"b\"><segment><source><sm id=\"1\" translate=\"no\"/>Impor<em startRef=\"1\"/> ekspor</source></segment></unit>",
        );
        let bilingual = read(&file).expect("well formed");
        let prose = &bilingual.indonesian().prose;
        assert!(prose.is_muted(Span::new(0, 5)) && !prose.is_muted(Span::new(5, 12)));
    }

    #[test]
    fn the_indonesian_side_may_be_the_target() {
        let file = one("<trans-unit id=\"a\"><source>Supply chain</source><target>Rantai pasok</target></trans-unit>");
        let file =
            file.replace("source-language=\"id\" target-language=\"en\"", "source-language=\"en-GB\" target-language=\"id\"");
        expect(&file, &[("a", "Rantai pasok", "Supply chain", State::Translated)]);
        assert_eq!(read(&file).expect("well formed").language(), Some("en-GB"));
    }

    #[test]
    fn white_space_of_the_file_ends_no_paragraphs() {
        let text = "<source>\n  Rantai\n\n  pasok\n  industri </source>";
        let unit = |attributes: &str| one(&format!("<trans-unit id=\"a\"{attributes}>{text}</trans-unit>"));
        expect(&unit(""), &[("a", "\n  Rantai\npasok\n  industri ", "-", State::Untranslated)]);
        expect(&unit(" xml:space=\"preserve\""), &[("a", "\n  Rantai\n\n  pasok\n  industri ", "-", State::Untranslated)]);
    }

    #[test]
    fn what_is_no_xliff_is_refused() {
        let english = one("").replace("\"id\"", "\"de\"");
        for (file, expected) in [
            ("<tmx version=\"1.4\"/>", "1:1: found <tmx>, expected <xliff>"),
            ("\n<xliff version=\"3\"/>", "2:1: found version=\"3\", expected XLIFF 1.2 or 2"),
            ("<xliff/>", "1:1: found no version, expected version=\"1.2\" or \"2.0\""),
            (english.as_str(), "3:1: found a translation from \"de\" to \"en\", expected Indonesian, \"id\", on one side"),
            ("<xliff version=\"1.2\">\n<file>", "2:7: found the end of the file inside an element, expected its end tag"),
        ] {
            assert_eq!(read(file).expect_err(file).to_string(), expected);
        }
    }
}
