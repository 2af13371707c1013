//! A text that is being edited, with offsets as JavaScript counts them.

use padanan::{Annotations, Glossary, acronyms, render};

use crate::json;
use crate::marks::marks;
use crate::utf16::Utf16;

/// Stands for half a character, as wherever JavaScript's strings become text: one unit takes the place of one.
const HALF: char = '\u{fffd}';

/// A document whose places are UTF-16 code units.
#[derive(Debug)]
pub struct Document {
    document: padanan::Document,
    utf16: Utf16,
}

impl Document {
    /// A document with a text.
    #[must_use]
    pub fn open(glossary: &Glossary, text: String) -> Self {
        let utf16 = Utf16::new(&text);
        Self { document: padanan::Document::open(glossary, text), utf16 }
    }

    /// Its text.
    #[must_use]
    pub fn text(&self) -> &str {
        self.document.text()
    }

    /// Replaces what is between two places by a text. A place behind the end is the end. What is left of a character that is cut
    /// in two is U+FFFD, so that the places of what follows are still those of the string in JavaScript.
    pub fn edit(&mut self, start: usize, end: usize, new_text: &str) {
        let text = self.document.text();
        let (from, is_start_cut) = self.place(start);
        let (mut to, is_end_cut) = self.place(end.max(start));
        let mut inserted = String::with_capacity(new_text.len());
        inserted.extend(is_start_cut.then_some(HALF));
        inserted.push_str(new_text);
        if is_end_cut {
            inserted.push(HALF);
            to += text[to..].chars().next().map_or(0, char::len_utf8);
        }
        self.document.edit(from..to, &inserted);
        self.utf16 = Utf16::new(self.document.text());
    }

    /// The byte offset of a place, and whether it is in the middle of the character there.
    fn place(&self, units: usize) -> (usize, bool) {
        let text = self.document.text();
        let offset = self.utf16.offset(text, units);
        (offset, offset < text.len() && self.utf16.units(text, offset) < units)
    }

    /// Annotates it with another glossary from now on.
    pub fn set_glossary(&mut self, glossary: &Glossary) {
        self.document.set_glossary(glossary);
    }

    /// Its annotations, as JSON.
    #[must_use]
    pub fn annotations(&self, reasons: bool) -> String {
        self.json(&self.found(reasons))
    }

    /// Those that cover a unit between two places or begin at the second, as JSON.
    #[must_use]
    pub fn annotations_in(&self, start: usize, end: usize, reasons: bool) -> String {
        let (start, _) = self.place(start);
        let (end, _) = self.place(end);
        let mut annotations = self.found(reasons);
        annotations.retain(|annotation| annotation.span().end > start && annotation.span().start <= end);
        self.json(&annotations)
    }

    /// The one that covers the unit at a place, as JSON: a list of one, or of none.
    #[must_use]
    pub fn at(&self, place: usize) -> String {
        let (offset, _) = self.place(place);
        let Some(span) = self.document.at(offset).map(|annotation| annotation.span()) else { return "[]".to_owned() };
        let mut annotations = self.found(true);
        annotations.retain(|annotation| annotation.span() == span);
        self.json(&annotations)
    }

    /// How its annotations are marked, see [`marks`].
    #[must_use]
    pub fn marks(&self) -> Vec<u32> {
        marks(&self.found(false), &self.utf16)
    }

    /// Its short forms and what is wrong with them, as JSON.
    #[must_use]
    pub fn acronyms(&self) -> String {
        json::with_offsets(&acronyms::audit(&self.found(false)), self.text(), &self.utf16)
    }

    /// A web page of it that stands alone.
    #[must_use]
    pub fn to_html(&self, title: &str) -> String {
        html(&self.found(false), title)
    }

    fn found(&self, reasons: bool) -> Annotations<'_> {
        let annotations = self.document.annotations();
        if reasons { annotations.with_reasons() } else { annotations }
    }

    fn json(&self, annotations: &Annotations<'_>) -> String {
        json::with_offsets(annotations, self.text(), &self.utf16)
    }
}

/// A web page of an annotated text that stands alone.
#[must_use]
pub fn html(annotations: &Annotations<'_>, title: &str) -> String {
    let mut page = String::new();
    // A string takes everything.
    let _ = render::html(annotations, title, &mut page);
    page
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn document(text: &str) -> Document {
        Document::open(&Glossary::builtin(), text.to_owned())
    }

    #[test]
    fn edits_are_places_in_a_string_of_javascript() {
        for (text, start, end, new_text, expected) in [
            ("rantai", 6, 6, " pasok", "rantai pasok"),
            ("🏭 rantai", 3, 9, "mata rantai", "🏭 mata rantai"),
            ("a🏭b", 1, 3, "", "ab"),
            ("a🏭b", 2, 2, "x", "a\u{fffd}x\u{fffd}b"),
            ("a🏭b", 1, 2, "", "a\u{fffd}b"),
            ("a🏭b", 2, 3, "", "a\u{fffd}b"),
            ("a🏭🚢b", 2, 4, "", "a\u{fffd}\u{fffd}b"),
            ("a🏭b", 2, 1, "x", "a\u{fffd}x\u{fffd}b"),
            ("a🏭", 9, 99, "b", "a🏭b"),
            ("🏭", 0, 99, "", ""),
        ] {
            let mut document = document(text);
            document.edit(start, end, new_text);
            assert_eq!(document.text(), expected, "{text} {start}..{end}");
        }
    }

    #[test]
    fn knows_its_annotations_everywhere() {
        let document = document("🏭 Kemenperin 🚢 menjaga rantai pasoknya di Jawa Barat");
        let all: Value = serde_json::from_str(&document.annotations(false)).expect("JSON");
        let all = all.as_array().expect("a list");
        for annotation in all {
            let (start, end) = (annotation["start"].as_u64().expect("units"), annotation["end"].as_u64().expect("units"));
            for place in start..end {
                let here: Value = serde_json::from_str(&document.at(place as usize)).expect("JSON");
                assert_eq!((&here[0]["start"], &here[0]["senses"]), (&annotation["start"], &annotation["senses"]));
            }
            let part = document.annotations_in(start as usize, end as usize - 1, false);
            assert_eq!(serde_json::from_str::<Value>(&part).expect("JSON"), Value::Array(vec![annotation.clone()]));
        }
        assert_eq!(all[0]["start"], 3);
        assert_eq!(document.at(0), "[]");
        assert_eq!(document.marks().len(), all.len() * 3);
    }

    #[test]
    fn any_text_and_any_edit_goes() {
        let mut document = document("");
        for (start, end, new_text) in [
            (0, usize::MAX, "\u{0}\r\n<img onerror=x>"),
            (usize::MAX, 0, "rantai pasok"),
            (3, 5, "\u{fffd}🏭"),
            (9, 9, &"Kemenperin ".repeat(200)),
        ] {
            document.edit(start, end, new_text);
            let json = [document.annotations(true), document.annotations_in(5, 3, true), document.acronyms(), document.at(7)];
            assert!(json.iter().all(|json| serde_json::from_str::<Value>(json).is_ok_and(|value| value.is_array())));
            assert!(document.to_html("<title>").ends_with("</html>\n"));
        }
    }
}
