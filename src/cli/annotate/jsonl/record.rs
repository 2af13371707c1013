//! A record: its fields as they were written. They are not read further than to see that they are JSON, and so come back as they
//! were, each number to its last digit.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, Write};

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::cli::output::Safe;

/// What is wrong with a record, and in which column, from 1.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    pub(super) column: usize,
    pub(super) why: String,
}

/// A JSON object of one line.
#[derive(Debug)]
pub(super) struct Record<'l> {
    line: &'l str,
    fields: Vec<(Cow<'l, str>, &'l RawValue)>,
}

impl<'l> Record<'l> {
    pub(super) fn read(line: &'l [u8]) -> Result<Self, Wrong> {
        let line = std::str::from_utf8(line).map_err(|why| {
            let column = column(line, why.valid_up_to());
            Wrong { column, why: "found bytes that are not UTF-8; expected a JSON object".to_owned() }
        })?;
        match serde_json::from_str(line) {
            Ok(Fields(fields)) => Ok(Self { line, fields }),
            Err(why) if why.is_data() => Err(Wrong { column: 1, why: "found no object, expected {\"text\": …}".to_owned() }),
            Err(why) => Err(wrong(line, 0, &why, "a JSON object")),
        }
    }

    /// The text in the field called `name`; the last one, if there are several.
    pub(super) fn text(&self, name: &str) -> Result<Cow<'l, str>, Wrong> {
        let wrong_field = |why: String| Wrong { column: 1, why };
        let Some((_, raw)) = self.fields.iter().rev().find(|(field, _)| field == name) else {
            return Err(wrong_field(format!("found no field {name:?}")));
        };
        let raw = raw.get();
        if !raw.starts_with('"') {
            return Err(wrong_field(format!("field {name:?} is no string")));
        }
        // The value is a part of the line.
        let start = (raw.as_ptr() as usize).saturating_sub(self.line.as_ptr() as usize);
        serde_json::from_str(raw).map(|Text(text)| text).map_err(|why| wrong(self.line, start, &why, "a string"))
    }

    /// Writes the record on one line, with one more field, which takes the place of those of its name and whose `value` is JSON.
    pub(super) fn write_with(
        &self,
        name: &str,
        value: impl FnOnce(&mut Safe<'_>) -> io::Result<()>,
        writer: &mut dyn Write,
    ) -> io::Result<()> {
        let mut before = "{";
        let mut writer = Safe::new(writer);
        for (field, raw) in self.fields.iter().filter(|(field, _)| field != name) {
            writer.write_all(before.as_bytes())?;
            serde_json::to_writer(&mut writer, field)?;
            writer.write_all(b":")?;
            writer.write_value(raw.get())?;
            before = ",";
        }
        writer.write_all(before.as_bytes())?;
        serde_json::to_writer(&mut writer, name)?;
        writer.write_all(b":")?;
        value(&mut writer)?;
        writer.write_all(b"}\n")
    }
}

fn wrong(line: &str, start: usize, why: &serde_json::Error, expected: &str) -> Wrong {
    let message = why.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    Wrong {
        column: column(line.as_bytes(), start + why.column().saturating_sub(1)),
        why: format!("{message}; expected {expected}"),
    }
}

/// The column of the character at a byte of a line, from 1.
fn column(line: &[u8], at: usize) -> usize {
    let before = &line[..at.min(line.len())];
    before.iter().filter(|&&byte| byte & 0xc0 != 0x80).count() + 1
}

/// A string, borrowed if it is written without escapes.
#[derive(serde::Deserialize)]
struct Text<'l>(#[serde(borrow)] Cow<'l, str>);

struct Fields<'l>(Vec<(Cow<'l, str>, &'l RawValue)>);

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Each;

        impl<'de> Visitor<'de> for Each {
            type Value = Fields<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields<'de>, A::Error> {
                let mut fields = Vec::new();
                while let Some((Text(name), value)) = map.next_entry()? {
                    fields.push((name, value));
                }
                Ok(Fields(fields))
            }
        }

        deserializer.deserialize_map(Each)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(line: &str) -> String {
        let mut out = Vec::new();
        Record::read(line.as_bytes())
            .expect("a record")
            .write_with("annotations", |writer| writer.write_all(b"[]"), &mut out)
            .expect("memory takes all");
        String::from_utf8(out).expect("JSON is UTF-8")
    }

    #[test]
    fn fields_come_back_as_they_were_written() {
        for fields in [
            r#""n":1.10000000000000000000000001e400,"text":"""#,
            r#""a b":-0.0,"a\"b":[1, {"x" :null}],"text":"Jl. \u00c9\/""#,
            r#""emoji":"👋 \ud83d\udc4b \ud800","":{"annotations":1},"error":1"#,
        ] {
            assert_eq!(written(&format!("{{{fields}}}")), format!("{{{fields},\"annotations\":[]}}\n"));
        }
        assert_eq!(written("{}"), "{\"annotations\":[]}\n");
        assert_eq!(written(r#" { "annotations" : [1] , "id" : 2, "annot\u0061tions":3 } "#), "{\"id\":2,\"annotations\":[]}\n");
    }

    #[test]
    fn a_record_is_one_line_whatever_a_reader_takes_for_a_line_end() {
        let line = "{\"a\":[1,\r2],\"b\":\"x\u{2028}y\u{85}z\u{202e}é\"}\r";
        assert_eq!(written(line), "{\"a\":[1, 2],\"b\":\"x\\u2028y\\u0085z\\u202eé\",\"annotations\":[]}\n");
    }

    #[test]
    fn what_is_deep_is_not_followed() {
        let deep = format!("{{\"text\":\"a\",\"deep\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(written(&deep).len(), deep.len() + ",\"annotations\":[]\n".len());
    }

    #[test]
    fn what_is_wrong_has_its_column() {
        let wrong = |line: &[u8], name| {
            let read = Record::read(line).and_then(|record| record.text(name).map(Cow::into_owned));
            read.map_err(|wrong| (wrong.column, wrong.why))
        };
        let text = |line: &str| wrong(line.as_bytes(), "text");
        assert_eq!(text(r#"{"text":"a","text":"b\u0021"}"#), Ok("b!".to_owned()));
        assert_eq!(text("[]"), Err((1, "found no object, expected {\"text\": …}".to_owned())));
        assert_eq!(text(r#"{"text":7}"#), Err((1, "field \"text\" is no string".to_owned())));
        assert_eq!(wrong(br#"{"text":""}"#, "isi"), Err((1, "found no field \"isi\"".to_owned())));
        assert_eq!(text(r#"{"é":"é","text": oops}"#), Err((18, "expected value; expected a JSON object".to_owned())));
        assert_eq!(text("{\"text\":\"a"), Err((10, "EOF while parsing a string; expected a JSON object".to_owned())));
        assert_eq!(wrong(b"{\"e\":\"\xc3\xa9\xff\"}", "text").map_err(|(column, _)| column), Err(8));
        let lone = text(r#"{"é":1,"text":"\ud800 "}"#);
        assert!(matches!(&lone, Err((22 | 23, why)) if why.contains("surrogate") || why.contains("escape")), "{lone:?}");
    }
}
