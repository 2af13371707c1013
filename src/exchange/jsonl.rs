//! JSON Lines: an object a line, with the columns and attributes of a row as its keys.

use serde_json::{Map, Value};

use super::entry::{Entry, EntryKind};
use super::import::{Collector, Import};

/// Reads objects, one a line. `term` and `gloss` may stand for `headword` and `glosses`.
pub(super) fn read(file: &str, text: &str) -> Import {
    let mut collector = Collector::new(file);
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let number = number + 1;
        match serde_json::from_str::<Map<String, Value>>(line) {
            Ok(object) => match entry(&object) {
                Ok(entry) => collector.push(entry, (number, 1)),
                Err(why) => collector.lose((number, 1), why),
            },
            Err(why) => {
                let column = line.get(..why.column().saturating_sub(1)).map_or(1, |before| before.chars().count() + 1);
                let what = why.to_string();
                let what = what.split(" at line ").next().unwrap_or_default();
                collector.lose(
                    (number, column),
                    format!("found broken JSON ({what}), expected an object a line; the line is left out"),
                );
            }
        }
    }
    collector.finish()
}

/// What an entry has only one of.
const SINGLE: [&str; 7] = ["headword", "class", "band", "domain", "long", "standard", "reason"];

fn entry(object: &Map<String, Value>) -> Result<Entry, String> {
    let has = |key: &str| object.get(key).is_some_and(|value| !value.is_null());
    let kind = match object.get("kind") {
        Some(Value::String(name)) => EntryKind::from_name(name).ok_or_else(|| {
            let known: Vec<_> = EntryKind::all().map(EntryKind::name).collect();
            format!("found kind {name:?}, expected one of {}; the entry is left out", known.join(", "))
        })?,
        _ if has("long") => EntryKind::ShortForm,
        _ if has("standard") => EntryKind::Variant,
        _ if has("band") => EntryKind::Word,
        _ => EntryKind::Term,
    };
    let mut entry = Entry { kind, ..Entry::default() };
    for (key, value) in object.iter().filter(|(key, _)| *key != "kind") {
        let key = match key.as_str() {
            "term" => "headword",
            "part_of_speech" => "class",
            key => key,
        };
        let values = match value {
            Value::Array(values) => values.as_slice(),
            value => std::slice::from_ref(value),
        };
        if values.len() > 1 && SINGLE.contains(&key) && !(key == "domain" && kind != EntryKind::Term) {
            return Err(format!("found {} values for {key:?}, expected one; the entry is left out", values.len()));
        }
        for value in values {
            match value {
                Value::Null => {}
                Value::String(text) => entry.set(key, text),
                Value::Bool(true) => entry.set(key, "yes"),
                Value::Bool(false) => entry.set(key, "no"),
                Value::Number(number) => entry.set(key, &number.to_string()),
                Value::Array(_) | Value::Object(_) => {
                    return Err(format!("found {value} for {key:?}, expected text; the entry is left out"));
                }
            }
        }
    }
    Ok(entry)
}

/// Writes an object a line; what is empty is left out.
pub(super) fn write(entries: &[Entry]) -> String {
    let mut text = String::new();
    for entry in entries {
        let mut object = Map::new();
        object.insert("headword".to_owned(), entry.headword.as_str().into());
        if !entry.glosses.is_empty() {
            object.insert("glosses".to_owned(), entry.glosses.as_slice().into());
        }
        for (key, value) in entry.details() {
            let value = entry.band.filter(|_| key == "band").map_or_else(|| Value::from(value), Value::from);
            match object.get_mut(key) {
                None => {
                    object.insert(key.to_owned(), value);
                }
                Some(Value::Array(values)) => values.push(value),
                Some(first) => *first = Value::Array(vec![first.take(), value]),
            }
        }
        text.push_str(&Value::Object(object).to_string());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_read_back() {
        let mut entry = Entry::term("rantai dingin", ["cold chain"]);
        entry.attributes.push(("note".into(), "\"kata\"\\".into()));
        let text = write(std::slice::from_ref(&entry));
        assert_eq!(text, "{\"headword\":\"rantai dingin\",\"glosses\":[\"cold chain\"],\"note\":\"\\\"kata\\\"\\\\\"}\n");
        assert_eq!(read("a.jsonl", &text).entries, [entry]);
    }

    #[test]
    fn lines_of_others_are_read_and_bad_ones_told() {
        let text = "{\"term\":\"impor\",\"gloss\":\"import; importation\",\"class\":\"noun\"}\n\nsalah\n{\"headword\":\"x\",\"gloss\":{}}\n\
                    {\"headword\":\"PPN\",\"long\":\"Pajak Pertambahan Nilai\"}\n{\"headword\":\"x\",\"kind\":\"planet\"}\n[1]\n\
                    {\"headword\":[\"x\",\"y\"],\"gloss\":\"z\"}\n";
        let read = read("a.jsonl", text);
        assert_eq!(read.entries[0].glosses, ["import", "importation"]);
        assert_eq!((read.entries[0].class.as_str(), read.entries[1].kind), ("n", EntryKind::ShortForm));
        assert_eq!(read.problems.iter().map(|problem| problem.line).collect::<Vec<_>>(), [3, 4, 6, 7, 8]);
    }
}
