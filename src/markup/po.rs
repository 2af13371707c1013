//! PO, the files in which gettext keeps the translations of a program.

mod header;
mod quoted;

use header::Header;
use quoted::quoted;

use super::bilingual::{Bilingual, Content, Entry, Form, Pairing, Segment, Side, State, is_ascii, is_own};
use super::malformed::Malformed;
use crate::span::Span;

/// Reads a PO file.
///
/// The `msgid` is Indonesian, unless the header says that the translation is: `Language: id`. Placeholders (`%s`, `{nama}`) are
/// muted, tags and the marks of keyboard shortcuts vanish. Obsolete entries are not read.
///
/// # Errors
///
/// When a line is none of a PO file, a quotation mark is missing, or what belongs to an entry; when the header says that it is not
/// in UTF-8, or that none of the languages is Indonesian.
///
/// ```
/// use padanan::markup::{State, po};
///
/// let file = r#"
/// #: src/menu.c:12
/// #, fuzzy, c-format
/// msgctxt "menu"
/// msgid ""
/// "Rantai "
/// "pasok \"%s\"\n"
/// msgstr "Supply chain"
/// "#;
/// let bilingual = po::read(file)?;
/// let unit = &bilingual.units()[0];
/// assert_eq!((unit.id.as_str(), unit.state), ("menu|Rantai pasok \"%s\"", State::Draft));
/// assert_eq!(bilingual.indonesian().prose.text(), "Rantai pasok \"%s\"\n");
/// # Ok::<(), padanan::markup::Malformed>(())
/// ```
pub fn read(file: &str) -> Result<Bilingual<'_>, Malformed> {
    let mut reader = Reader { file, pairing: Pairing::new(file), side: Side::Source, draft: Draft::default() };
    let mut start = file.len() - file.strip_prefix('\u{feff}').unwrap_or(file).len();
    for line in file[start..].split_inclusive('\n') {
        reader.line(line, start)?;
        start += line.len();
    }
    reader.end_of_entry(file.len(), "the end of the file")?;
    Ok(reader.pairing.finish())
}

struct Reader<'f> {
    file: &'f str,
    pairing: Pairing<'f>,
    /// Which side is Indonesian.
    side: Side,
    draft: Draft,
}

/// An entry that is being read.
#[derive(Default)]
struct Draft {
    context: Option<Content>,
    /// With the byte at which it begins.
    id: Option<(usize, Content)>,
    plural: Option<(usize, Content)>,
    translations: Vec<(usize, Content)>,
    /// What a line that is nothing but a string adds to.
    field: Option<Field>,
    is_fuzzy: bool,
    /// Where notes go, and how the line there ends.
    notes: Option<(usize, Span)>,
    own_notes: Vec<Span>,
}

#[derive(Clone, Copy)]
enum Field {
    Context,
    Id,
    Plural,
    Translation,
    /// What is not for translators, such as `domain`.
    Other,
}

impl<'f> Reader<'f> {
    fn error<T>(&self, at: usize, found: &str, expected: &str) -> Result<T, Malformed> {
        Err(Malformed::at(self.file, at, found, expected))
    }

    /// Reads a line that begins at a byte of the file.
    fn line(&mut self, line: &str, start: usize) -> Result<(), Malformed> {
        let text = line.trim_end_matches(['\n', '\r']);
        let at = start + (text.len() - text.trim_start().len());
        let text = text.trim();
        match text.as_bytes().first() {
            None => Ok(()),
            Some(b'#') => self.comment(text, line, start),
            Some(b'"') => self.strings(text, at),
            Some(_) => self.keyword(text, at, line, start),
        }
    }

    fn comment(&mut self, text: &str, line: &str, start: usize) -> Result<(), Malformed> {
        if !self.draft.translations.is_empty() {
            self.end_of_entry(start, "a comment")?;
        }
        let whole = Span::new(start, start + line.len());
        match text.as_bytes().get(1) {
            // An obsolete entry: what was read is about that one.
            Some(b'~') if self.draft.id.is_none() => self.draft = Draft::default(),
            Some(b',' | b'=') => {
                self.draft.is_fuzzy |= text[2..].split(',').any(|flag| flag.trim() == "fuzzy");
                self.draft.notes_at(line, start);
            }
            Some(b'.') if is_own(&text[2..]) => self.draft.own_notes.push(whole),
            Some(b':' | b'|') => self.draft.notes_at(line, start),
            _ => {}
        }
        Ok(())
    }

    fn keyword(&mut self, text: &str, at: usize, line: &str, start: usize) -> Result<(), Malformed> {
        let end = text.find(|c: char| c.is_whitespace() || matches!(c, '"' | '[')).unwrap_or(text.len());
        let (keyword, rest) = text.split_at(end);
        let strings_at = at + end;
        if matches!(keyword, "msgctxt" | "msgid" | "domain") && !self.draft.translations.is_empty() {
            self.end_of_entry(at, keyword)?;
        }
        let draft = &mut self.draft;
        let place = || (at, Content::default());
        let (is_expected, expected) = match keyword {
            "msgctxt" => (draft.context.is_none() && draft.id.is_none(), "msgid"),
            "msgid" => (draft.id.is_none(), "msgstr"),
            "msgid_plural" => (draft.id.is_some() && draft.plural.is_none() && draft.translations.is_empty(), "msgid before it"),
            "msgstr" => (draft.id.is_some(), "msgid before it"),
            "domain" => (draft.id.is_none() && draft.context.is_none(), "msgid"),
            _ => (false, "msgctxt, msgid, msgid_plural, msgstr, a comment or a string in double quotes"),
        };
        if !is_expected {
            let found: String = keyword.chars().take(40).collect();
            let found = if found.is_empty() { text.chars().take(1).collect() } else { found };
            return self.error(at, &found, expected);
        }
        draft.notes_at(line, start);
        draft.field = Some(match keyword {
            "msgctxt" => {
                draft.context = Some(Content::default());
                Field::Context
            }
            "msgid" => {
                draft.id = Some(place());
                Field::Id
            }
            "msgid_plural" => {
                draft.plural = Some(place());
                Field::Plural
            }
            "msgstr" => {
                draft.translations.push(place());
                Field::Translation
            }
            _ => Field::Other,
        });
        let index = rest.strip_prefix('[').and_then(|rest| rest.split_once(']'));
        let index =
            index.filter(|(number, _)| keyword == "msgstr" && !number.is_empty() && number.bytes().all(|c| c.is_ascii_digit()));
        let index = index.map_or(0, |(number, _)| number.len() + 2);
        self.strings(&rest[index..], strings_at + index)
    }

    /// Takes the strings of a line from `at`.
    fn strings(&mut self, text: &str, at: usize) -> Result<(), Malformed> {
        let mut other = Content::default();
        let draft = &mut self.draft;
        let content = match draft.field {
            Some(Field::Context) => draft.context.as_mut(),
            Some(Field::Id) => draft.id.as_mut().map(|(_, content)| content),
            Some(Field::Plural) => draft.plural.as_mut().map(|(_, content)| content),
            Some(Field::Translation) => draft.translations.last_mut().map(|(_, content)| content),
            Some(Field::Other) => Some(&mut other),
            None => None,
        };
        let Some(content) = content else { return self.error(at, "a string", "msgid before it") };
        quoted(self.file, text, at, content)
    }

    /// Ends an entry at a byte at which `found` stands.
    fn end_of_entry(&mut self, at: usize, found: &str) -> Result<(), Malformed> {
        let Draft { context, id, plural, translations, is_fuzzy, notes, own_notes, .. } = std::mem::take(&mut self.draft);
        let Some((place, content)) = id else {
            return if context.is_some() { self.error(at, found, "msgid") } else { Ok(()) };
        };
        if translations.is_empty() {
            return self.error(at, found, "msgstr");
        }
        if content.is_empty() && context.is_none() {
            return self.header(place, &translations);
        }
        own_notes.into_iter().for_each(|span| self.pairing.own_note(span));
        let state = if is_fuzzy { State::Draft } else { State::Translated };
        let name = name(context.as_ref(), &content);
        let numbers = translations.len();
        let segment = |number: usize, (place, content)| Segment { mid: Some(number.to_string()), place, content, state };
        // Into a language without plurals, the one form is what the plural is translated by.
        let has_one_form = plural.is_some() && numbers == 1;
        let mut source = vec![Segment { mid: (!has_one_form).then(|| "0".to_owned()), place, content, state }];
        source.extend(plural.map(|plural| segment(usize::from(!has_one_form), plural)));
        let target = translations.into_iter().enumerate().map(|(number, translation)| segment(number, translation)).collect();
        self.pairing.enter(Entry {
            id: name,
            place,
            source,
            target,
            side: self.side,
            is_fixed: false,
            notes: notes.map(|(at, line_end)| (at, line_end, Form::PoComment)),
        });
        Ok(())
    }

    fn header(&mut self, place: usize, translations: &[(usize, Content)]) -> Result<(), Malformed> {
        let Some((_, content)) = translations.first() else { return Ok(()) };
        let header = Header::of(content.text());
        let has_to_be_ascii = is_ascii(self.file, place, header.charset.unwrap_or_default())?;
        self.pairing.set_ascii(has_to_be_ascii);
        let Some(side) = header.languages.indonesian() else {
            let found = format!("Language: {}", header.languages.target.as_deref().unwrap_or_default());
            return self.error(place, &found, "Indonesian, id, as Language or as X-Source-Language");
        };
        self.side = side;
        self.pairing.language(header.languages.other());
        Ok(())
    }
}

impl Draft {
    /// Takes a line for the first behind the comments of people, where notes go.
    fn notes_at(&mut self, line: &str, start: usize) {
        let end = start + line.len();
        let text = line.trim_end_matches(['\n', '\r']).len();
        self.notes.get_or_insert((start, Span::new(start + text, end)));
    }
}

/// What to call an entry: `menu|Simpan berkas`.
fn name(context: Option<&Content>, id: &Content) -> String {
    const LONGEST: usize = 60;
    let words: Vec<&str> = id.text().split_whitespace().collect();
    let words = words.join(" ");
    let mut name = context.map_or_else(String::new, |context| format!("{}|", context.text()));
    name.extend(words.chars().take(LONGEST));
    if words.chars().nth(LONGEST).is_some() {
        name.push('…');
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Id, Indonesian, the other side, state, line.
    fn units(file: &str) -> Vec<(String, String, String, State, usize)> {
        let bilingual = read(file).unwrap_or_else(|error| panic!("{error}: {file}"));
        let text = |prose: &str, span: Option<Span>| span.map_or("-", |span| &prose[span.range()]).to_owned();
        let unit = |unit: &crate::markup::Unit| {
            let indonesian = text(bilingual.indonesian().prose.text(), unit.indonesian);
            let line = file[..unit.place].matches('\n').count() + 1;
            (unit.id.clone(), indonesian, text(bilingual.translation().text(), unit.translation), unit.state, line)
        };
        bilingual.units().iter().map(unit).collect()
    }

    fn expect(file: &str, expected: &[(&str, &str, &str, State, usize)]) {
        let found = units(file);
        let found: Vec<_> =
            found.iter().map(|(id, a, b, state, line)| (id.as_str(), a.as_str(), b.as_str(), *state, *line)).collect();
        assert_eq!(found, expected, "{file}");
    }

    const HEADER: &str =
        "\u{feff}msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";

    #[test]
    fn entries_are_read() {
        use State::{Draft, Translated, Untranslated};
        let entries = "# Industri\n#. Impor\n#: a.c:1\n#, c-format, fuzzy\n#| msgid \"Ekspor\"\n  msgctxt \"menu\"\nmsgid \"\"\n\"Rantai \" \"pa\"\n\n\"sok\\n\"\nmsgstr \"\"\n\"Supply chain\\n\"\n\
                       msgid \"&Berkas %d\"\r\nmsgstr \"\"\r\n\
                       #~ msgid \"Pajak\"\n#~ msgstr \"Tax\"\n\n\
                       domain \"x\"\nmsgid \"\\x41\\101\\t\\\\ \\\"\\é\"\nmsgstr \"é\"";
        expect(
            &format!("{HEADER}{entries}"),
            &[
                ("menu|Rantai pasok", "Rantai pasok\n", "Supply chain\n", Draft, 12),
                ("&Berkas %d", "Berkas %d", "-", Untranslated, 18),
                ("AA \\ \"\\é", "AA\t\\ \"\\é", "é", Translated, 24),
            ],
        );
    }

    #[test]
    fn plurals_are_units_of_their_own() {
        let entry = "msgid \"Satu pabrik\"\nmsgid_plural \"%d pabrik\"\nmsgstr[0] \"One factory\"\nmsgstr[1] \"%d factories\"\n";
        expect(
            &format!("{HEADER}{entry}"),
            &[
                ("Satu pabrik/0", "Satu pabrik", "One factory", State::Translated, 6),
                ("Satu pabrik/1", "%d pabrik", "%d factories", State::Translated, 7),
            ],
        );
        let entry = "msgid \"One factory\"\nmsgid_plural \"%d factories\"\nmsgstr[0] \"%d pabrik\"\n";
        let file = format!("{}{entry}", HEADER.replace("Language: en", "Language: id"));
        expect(&file, &[("One factory", "%d pabrik", "%d factories", State::Translated, 7)]);
        assert_eq!(read(&file).expect("well formed").indonesian().prose.text(), "%d pabrik");
    }

    #[test]
    fn what_is_no_po_is_refused() {
        for (entry, error) in [
            ("msgid \"Rantai\nmsgstr \"\"\n", "1:14: found the end of the line, expected \" at the end of the string"),
            ("msgid \"Rantai\\\"\n", "1:16: found the end of the line, expected \" at the end of the string"),
            ("msgid Rantai\n", "1:7: found R, expected a string in double quotes"),
            ("msgid \"a\" b\n", "1:11: found b, expected a string in double quotes"),
            ("msgid\n", "1:6: found the end of the line, expected a string in double quotes"),
            ("\n \"Rantai\"\n", "2:2: found a string, expected msgid before it"),
            ("msgstr \"a\"\n", "1:1: found msgstr, expected msgid before it"),
            ("msgid \"a\"\nmsgid \"b\"", "2:1: found msgid, expected msgstr"),
            ("msgid \"a\"\n", "2:1: found the end of the file, expected msgstr"),
            ("msgctxt \"a\"\n", "2:1: found the end of the file, expected msgid"),
            (
                "# x\nmsgfoo \"a\"",
                "2:1: found msgfoo, expected msgctxt, msgid, msgid_plural, msgstr, a comment or a string in double quotes",
            ),
            (
                "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n# é",
                "1:1: found the encoding ISO-8859-1, expected UTF-8, in the file and where it says what it is in",
            ),
            (
                "msgid \"\"\nmsgstr \"Language: de\\nX-Source-Language: en\\n\"\n",
                "1:1: found Language: de, expected Indonesian, id, as Language or as X-Source-Language",
            ),
        ] {
            assert_eq!(read(entry).expect_err(entry).to_string(), error, "{entry}");
        }
    }
}
