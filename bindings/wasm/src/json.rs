//! What the library serialises, as JSON whose offsets are UTF-16 code units.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;

use crate::utf16::Utf16;

/// Something without offsets.
pub fn plain(value: &impl Serialize) -> String {
    // Writing to memory does not fail, and nothing that is written has keys other than strings.
    serde_json::to_string(value).unwrap_or_default()
}

/// Something that has byte offsets of `text` as the values of `start` and `end`, and nothing else under these names.
pub fn with_offsets(value: &impl Serialize, text: &str, utf16: &Utf16) -> String {
    let mut out = Vec::new();
    let offsets = Offsets { text, utf16, is_key: false, is_offset: false };
    match value.serialize(&mut Serializer::with_formatter(&mut out, offsets)) {
        Ok(()) => String::from_utf8(out).unwrap_or_default(),
        Err(_) => String::new(),
    }
}

/// Writes compact JSON and converts the numbers whose key is that of an offset.
struct Offsets<'a> {
    text: &'a str,
    utf16: &'a Utf16,
    /// Whether what is being written is a key.
    is_key: bool,
    /// Whether the last key is that of an offset.
    is_offset: bool,
}

impl Formatter for Offsets<'_> {
    fn begin_object_key<W: Write + ?Sized>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        (self.is_key, self.is_offset) = (true, false);
        if first { Ok(()) } else { writer.write_all(b",") }
    }

    fn end_object_key<W: Write + ?Sized>(&mut self, _: &mut W) -> io::Result<()> {
        self.is_key = false;
        Ok(())
    }

    fn write_string_fragment<W: Write + ?Sized>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        if self.is_key {
            self.is_offset = matches!(fragment, "start" | "end");
        }
        writer.write_all(fragment.as_bytes())
    }

    fn write_u64<W: Write + ?Sized>(&mut self, writer: &mut W, value: u64) -> io::Result<()> {
        let number = match usize::try_from(value) {
            Ok(offset) if self.is_offset => self.utf16.units(self.text, offset) as u64,
            _ => value,
        };
        write!(writer, "{number}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use padanan::Glossary;
    use serde_json::{Value, json};

    /// The values under a key, anywhere in a value.
    fn spans(value: &Value, found: &mut Vec<(u64, u64)>) {
        match value {
            Value::Array(list) => list.iter().for_each(|item| spans(item, found)),
            Value::Object(fields) => {
                if let (Some(start), Some(end)) = (fields.get("start"), fields.get("end")) {
                    found.extend(start.as_u64().zip(end.as_u64()));
                }
                fields.values().for_each(|item| spans(item, found));
            }
            _ => {}
        }
    }

    #[test]
    fn all_offsets_are_converted_and_nothing_else_is() {
        let text = "🏭 Industri “hijau”: Program Rumput Laut Nusantara (Prulana) – start 12 Mei 2025. 🚢 Prulana didukung \
                    Menteri Koordinator Bidang Perekonomian dan Wamenperin.";
        let annotations = Glossary::builtin().annotate(text);
        let bytes = serde_json::to_value(&annotations).expect("it serialises");
        let units: Value = serde_json::from_str(&with_offsets(&annotations, text, &Utf16::new(text))).expect("it is JSON");
        let (mut in_bytes, mut in_units) = (Vec::new(), Vec::new());
        spans(&bytes, &mut in_bytes);
        spans(&units, &mut in_units);
        assert!(in_bytes.len() > annotations.len(), "there are definitions or parts among them");
        let utf16: Vec<u16> = text.encode_utf16().collect();
        for ((start, end), (from, to)) in in_bytes.iter().zip(&in_units) {
            let expected = &text[*start as usize..*end as usize];
            assert_eq!(String::from_utf16_lossy(&utf16[*from as usize..*to as usize]), expected);
        }
        assert_eq!(in_bytes.len(), in_units.len());
        // The first begins behind an emoji of four bytes, or two units, and a space.
        assert_eq!((&bytes[0]["start"], &units[0]["start"]), (&json!(5), &json!(3)));
        assert_eq!(bytes[0]["line"], units[0]["line"]);
        assert_eq!(bytes[0]["senses"], units[0]["senses"]);
    }
}
