//! Notes in files that hold a text and its translation: what translators see beside what they translate.

use std::borrow::Cow;
use std::collections::HashSet;

use super::{Insertions, glossed};
use crate::annotation::Belief;
use crate::glossary::Placed;
use crate::markup::{AUTHOR, Bilingual, Form, Slot};
use crate::render::{Mentions, note_line};
use crate::xml::escaped;

/// Writes a copy of a PO, XLIFF or TMX file in which each entry has a note for each of its terms that is glossed. Notes that are
/// there from an earlier time are replaced; everything else stays as it is.
///
/// `placed` are the annotations of the [Indonesian side](Bilingual::indonesian). With [`Mentions::First`] a term has a note in
/// the first entry that has it, with [`Mentions::Every`] in all of them.
///
/// | format | note |
/// | --- | --- |
/// | PO | `#. padanan: rantai pasok = supply chain` |
/// | XLIFF 1.2 | `<note from="padanan" annotates="source">rantai pasok = supply chain</note>` |
/// | XLIFF 2 | `<note category="padanan" appliesTo="source">rantai pasok = supply chain</note>`, in `<notes>` |
/// | TMX | `<note>padanan: rantai pasok = supply chain</note>` |
///
/// ```
/// use padanan::render::Mentions;
/// use padanan::{Glossary, Placed, copy, markup};
///
/// let file = "#: menu.c:3\nmsgid \"Rantai pasok\"\nmsgstr \"\"\n";
/// let bilingual = markup::po::read(file)?;
/// let annotations = Glossary::builtin().annotator().annotate_prose(&bilingual.indonesian().prose);
/// let copy = copy::bilingual(&Placed::in_file(&annotations, bilingual.indonesian()), &bilingual, Mentions::First);
/// assert_eq!(copy, format!("#. padanan: Rantai pasok = supply chain\n{file}"));
/// # Ok::<(), padanan::markup::Malformed>(())
/// ```
#[must_use]
pub fn bilingual(placed: &Placed<'_>, bilingual: &Bilingual<'_>, mentions: Mentions) -> String {
    let file = &*bilingual.indonesian().file;
    let mut copy = Insertions::new(file);
    let mut own_notes = bilingual.own_notes.iter().peekable();
    let mut glossed = glossed(*placed, mentions).peekable();
    for slot in &bilingual.slots {
        while let Some(own_note) = own_notes.next_if(|span| span.start <= slot.at) {
            copy.leave_out(*own_note);
        }
        let mut seen = HashSet::new();
        let mut notes = Vec::new();
        while let Some(mention) = glossed.next_if(|mention| mention.annotation.span().start < slot.indonesian.end) {
            let annotation = &mention.annotation;
            let is_misspelt = annotation.belief() == Belief::Fuzzy;
            let name = if is_misspelt { annotation.text() } else { annotation.headword() };
            if annotation.span().start >= slot.indonesian.start && seen.insert((is_misspelt, name)) {
                notes.extend(note_line(annotation).map(|note| text(&note, &slot.form, bilingual.is_ascii)));
            }
        }
        if !notes.is_empty() {
            copy.put(slot.at, &written(&notes, slot, file));
        }
    }
    own_notes.for_each(|span| copy.leave_out(*span));
    copy.finish()
}

/// What a note says, as its format has it.
fn text(note: &str, form: &Form, is_ascii: bool) -> String {
    let is_xml = !matches!(form, Form::PoComment);
    let text = if is_xml { escaped(note) } else { note.to_owned() };
    if !is_ascii || text.is_ascii() {
        return text;
    }
    let write = |c: char| match c {
        c if c.is_ascii() => c.to_string(),
        c if is_xml => format!("&#{};", u32::from(c)),
        _ => "?".to_owned(),
    };
    text.chars().map(write).collect()
}

/// The notes of an entry as its format has them.
fn written(notes: &[String], slot: &Slot, file: &str) -> String {
    let white = file.get(slot.indent.range()).unwrap_or_default();
    match &slot.form {
        Form::PoComment => {
            let line_end = if white.is_empty() { "\n" } else { white };
            notes.iter().map(|note| format!("#. {AUTHOR}: {note}{line_end}")).collect()
        }
        Form::Note { prefix, side } => {
            let tag = format!("{prefix}note");
            let write = |note: &String| format!("{white}<{tag} from=\"{AUTHOR}\" annotates=\"{}\">{note}</{tag}>", side.name());
            notes.iter().map(write).collect()
        }
        Form::CategorizedNote { prefix, side, is_wrapped } => {
            let tag = format!("{prefix}note");
            let indent = if *is_wrapped { deeper(white) } else { Cow::Borrowed(white) };
            let write =
                |note: &String| format!("{indent}<{tag} category=\"{AUTHOR}\" appliesTo=\"{}\">{note}</{tag}>", side.name());
            let notes: String = notes.iter().map(write).collect();
            if *is_wrapped { format!("{white}<{prefix}notes>{notes}{white}</{prefix}notes>") } else { notes }
        }
        Form::PlainNote => notes.iter().map(|note| format!("{white}<note>{AUTHOR}: {note}</note>")).collect(),
    }
}

/// The white space before what is in an element that stands behind `white`.
fn deeper(white: &str) -> Cow<'_, str> {
    match white.rsplit_once('\n') {
        None => Cow::Borrowed(white),
        Some((_, indent)) if indent.ends_with('\t') => Cow::Owned(format!("{white}\t")),
        Some(_) => Cow::Owned(format!("{white}  ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Glossary;
    use crate::markup::{Malformed, po, tmx, xliff};

    type Read = for<'f> fn(&'f str) -> Result<Bilingual<'f>, Malformed>;

    const TERMS: &str = "rantai pasok\tsupply chain\nindustri\tindustry\nzzistilah\t<b>a & \"b\" -->";

    fn annotated(file: &str, read: Read, terms: &str, mentions: Mentions) -> String {
        let pair = read(file).unwrap_or_else(|error| panic!("{error}: {file}"));
        let glossary = Glossary::builder().glossary("istilah.tsv", terms).expect("two fields").finish();
        let mut annotations = glossary.annotator().annotate_prose(&pair.indonesian().prose);
        annotations.retain(|annotation| terms.contains(annotation.headword()));
        bilingual(&Placed::in_file(&annotations, pair.indonesian()), &pair, mentions)
    }

    /// The file, and the copy with every mention glossed.
    fn check(file: &str, read: Read, copy: &str) {
        assert_eq!(annotated(file, read, TERMS, Mentions::Every), copy);
        assert_eq!(annotated(copy, read, TERMS, Mentions::Every), copy, "notes are replaced");
        assert_eq!(annotated(copy, read, "zzz\tz", Mentions::Every), file, "notes are taken away");
        let texts = |file: &str| read(file).expect("well formed").indonesian().prose.text().to_owned();
        assert_eq!(texts(copy), texts(file));
    }

    #[test]
    fn po_has_comments() {
        check(
            "msgid \"\"\nmsgstr \"\"\n\n# Untuk industri\n#. dari kode\n#: a.c:1\n#, c-format\nmsgid \"Industri %d zzistilah, industrinya\"\nmsgstr \"\"\n\
             msgid \"Rantai \"\r\n\"pasok\"\r\nmsgstr \"\"\r\n#. padanan\n#~ msgid \"industri\"",
            po::read,
            "msgid \"\"\nmsgstr \"\"\n\n# Untuk industri\n#. dari kode\n#. padanan: Industri = industry\n#. padanan: zzistilah = <b>a & \"b\" -->\n#: a.c:1\n#, c-format\nmsgid \"Industri %d zzistilah, industrinya\"\nmsgstr \"\"\n\
             #. padanan: Rantai pasok = supply chain\r\nmsgid \"Rantai \"\r\n\"pasok\"\r\nmsgstr \"\"\r\n#. padanan\n#~ msgid \"industri\"",
        );
    }

    #[test]
    fn xliff_has_notes() {
        let file = |notes: [&str; 3]| {
            let [a, b, c] = notes;
            format!(
                "<xliff version=\"1.2\"><file source-language=\"id\" target-language=\"en\"><body>\n\
                 \t<trans-unit id=\"a\">\n\t\t<source>Rantai <g id=\"1\">pasok</g></source>\n\t\t<target/>{a}\n\t\t<note>industri</note>\n\t</trans-unit>\n\
                 <x:trans-unit id=\"b\"><x:source>zzistilah</x:source>{b}</x:trans-unit>\n\
                 <trans-unit id=\"c\" translate=\"no\"><source>industri</source></trans-unit>\n\
                 </body></file><file source-language=\"en\" target-language=\"id\"><body>\
                 <trans-unit id=\"a\"><source>Industry</source><target>Industri</target>{c}<alt-trans><source>x</source></alt-trans></trans-unit>\
                 </body></file></xliff>\n"
            )
        };
        let copy = file([
            "\n\t\t<note from=\"padanan\" annotates=\"source\">Rantai pasok = supply chain</note>",
            "<x:note from=\"padanan\" annotates=\"source\">zzistilah = &lt;b&gt;a &amp; &quot;b&quot; --&gt;</x:note>",
            "<note from=\"padanan\" annotates=\"target\">Industri = industry</note>",
        ]);
        check(&file(["", "", ""]), xliff::read, &copy);
    }

    #[test]
    fn xliff_2_has_notes() {
        let file = |notes: [&str; 3]| {
            let [a, b, c] = notes;
            format!(
                "<xliff version=\"2.1\" srcLang=\"id\" trgLang=\"en\">\n <file id=\"f\"><notes><note>industri</note></notes>\n\
                 \x20 <unit id=\"a\">{a}\n    <originalData/>\n    <segment><source>Rantai pasok</source></segment>\n\
                 \x20   <segment><source>industri</source></segment>\n  </unit>\n\
                 \x20 <unit id=\"b\"><!-- x -->{b}<segment><source>Industri</source></segment></unit>\n\
                 \x20 <unit id=\"c\">\n\t<notes>\n\t\t<note>x</note>{c}\n\t</notes>\n\t<segment><source>Industri</source></segment></unit>\n\
                 </file></xliff>"
            )
        };
        let note = |words: &str| format!("<note category=\"padanan\" appliesTo=\"source\">{words}</note>");
        let [first, second, third] = ["Rantai pasok = supply chain", "industri = industry", "Industri = industry"].map(note);
        let copy = file([
            &format!("\n    <notes>\n      {first}\n      {second}\n    </notes>"),
            &format!("<notes>{third}</notes>"),
            &format!("\n\t\t{third}"),
        ]);
        check(&file(["", "", ""]), xliff::read, &copy);
    }

    #[test]
    fn tmx_has_notes() {
        let file = |notes: [&str; 2]| {
            let [a, b] = notes;
            format!(
                "<tmx version=\"1.4\"><header><note>padanan: x</note></header><body>\n\
                 \x20 <tu>{a}\n    <tuv xml:lang=\"en\"><note>padanan: y</note><seg>Supply chain</seg></tuv>\n    <tuv xml:lang=\"id\"><seg>Rantai pasok, industri</seg></tuv>\n  </tu>\n\
                 \x20 <tu><note>x</note>\n<prop type=\"x\">y</prop>{b}<tuv xml:lang=\"id\"><seg>Industri</seg></tuv></tu></body></tmx>"
            )
        };
        let copy = file([
            "\n    <note>padanan: Rantai pasok = supply chain</note>\n    <note>padanan: industri = industry</note>",
            "\n<note>padanan: Industri = industry</note>",
        ]);
        check(&file(["", ""]), tmx::read, &copy);
    }

    #[test]
    fn notes_are_in_the_encoding_of_the_file() {
        let terms = "industri\tindustry – café";
        let po = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\"\n\nmsgid \"Industri\"\nmsgstr \"\"\n";
        let copy = annotated(po, po::read, terms, Mentions::Every);
        assert!(copy.contains("\n#. padanan: Industri = industry ? caf?\nmsgid"), "{copy}");
        let xliff = |encoding: &str| {
            let file = format!(
                "<?xml version=\"1.0\" encoding=\"{encoding}\"?><xliff version=\"2.0\" srcLang=\"id\"><unit><segment><source>Industri</source></segment></unit></xliff>"
            );
            annotated(&file, xliff::read, terms, Mentions::Every)
        };
        assert!(xliff("windows-1252").contains(">Industri = industry &#8211; caf&#233;</note>"));
        assert!(xliff("utf-8").contains(">Industri = industry – café</note>"));
    }

    #[test]
    fn a_first_mention_is_glossed_once() {
        let file = "msgid \"Industri\"\nmsgstr \"\"\nmsgid \"industri\"\nmsgstr \"\"\n";
        let copy = annotated(file, po::read, TERMS, Mentions::First);
        assert_eq!(copy, format!("#. padanan: Industri = industry\n{file}"));
        assert_eq!(annotated(&copy, po::read, TERMS, Mentions::First), copy);
    }
}
