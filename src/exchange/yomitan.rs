//! Dictionaries of Yomitan, format 3: an archive of JSON files, `index.json` and banks of terms and tags.
//!
//! Class, domain and status are tags, which Yomitan shows as coloured labels; what else there is to say is the last item of a
//! definition.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::archive::{self, Archive, error};
use super::entry::{Entry, EntryKind, class_code, class_name};
use super::import::{Collector, Import};
use super::meaning::Meanings;
use super::{Export, Options, OutputFile, remark};
use crate::dictionary::source::SourceError;

/// How many terms go into a bank.
const BANK: usize = 10_000;

/// The categories of tags, by which they are told apart when they are read.
const CLASS: &str = "partOfSpeech";
const DOMAIN: &str = "domain";
const STATUS: &str = "status";

/// Writes an archive. English words, and names of which nothing is said, are left out.
pub(super) fn write(entries: &[Entry], options: &Options) -> Export {
    let meanings = Meanings::of(entries);
    let mut tags: BTreeMap<&str, &str> = BTreeMap::new();
    let mut rows: Vec<Value> = Vec::new();
    let mut ranks: BTreeMap<&str, i64> = BTreeMap::new();
    for entry in entries {
        if entry.kind == EntryKind::English || entry.kind == EntryKind::Name && entry.glosses.is_empty() {
            continue;
        }
        let rank = ranks.entry(&entry.headword).or_insert(1);
        *rank -= 1;
        let mut details = entry.details();
        let mut labels = Vec::new();
        for (category, key, value) in [
            (CLASS, "class", entry.class.as_str()),
            (DOMAIN, "domain", entry.domain.as_str()),
            (STATUS, "status", entry.attribute("status").unwrap_or_default()),
        ] {
            // A tag is one word and has one meaning; whatever cannot be one stays where it is.
            let fits =
                !value.is_empty() && !value.contains(char::is_whitespace) && (category == CLASS || class_code(value).is_none());
            if fits && *tags.entry(value).or_insert(category) == category {
                labels.push(value);
                if let Some(place) = details.iter().position(|(known, _)| *known == key) {
                    details.remove(place);
                }
            }
        }
        let mut glossary = meanings.glosses(entry);
        let rest = remark::list(&details);
        if glossary.is_empty() {
            glossary.push(
                [&entry.long, &entry.standard, &entry.headword].into_iter().find(|t| !t.is_empty()).cloned().unwrap_or_default(),
            );
        }
        if !rest.is_empty() {
            glossary.push(rest);
        }
        rows.push(json!([entry.headword, "", labels.join(" "), "", *rank, glossary, rows.len() + 1, ""]));
    }
    let left_out = entries.len() - rows.len();
    let index = json!({
        "title": options.title,
        "format": 3,
        "revision": env!("CARGO_PKG_VERSION"),
        "sequenced": true,
        "author": "padanan",
        "sourceLanguage": "id",
        "targetLanguage": "en",
    });
    let mut files = vec![("index.json".to_owned(), index.to_string().into_bytes())];
    let bank: Vec<Value> = tags.iter().map(|(tag, category)| json!([tag, category, 0, class_name(tag), 0])).collect();
    files.push(("tag_bank_1.json".to_owned(), Value::Array(bank).to_string().into_bytes()));
    for (number, bank) in rows.chunks(BANK).enumerate() {
        let bank = serde_json::to_vec(bank).unwrap_or_default();
        files.push((format!("term_bank_{}.json", number + 1), bank));
    }
    Export { files: vec![OutputFile { part: "", ending: "zip", bytes: archive::write(&files) }], left_out }
}

/// Reads an archive; what it holds besides terms and tags is not looked at.
pub(super) fn read(file: &str, bytes: &[u8]) -> Result<Import, SourceError> {
    let mut archive = Archive::open(file, bytes)?;
    let mut json = |name: &str| -> Result<Value, SourceError> {
        let bytes = archive.read(name)?;
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
        serde_json::from_slice(bytes).map_err(|why| SourceError {
            file: format!("{file}/{name}"),
            line: why.line().max(1),
            column: why.column().max(1),
            found: format!("broken JSON ({})", why.to_string().split(" at line ").next().unwrap_or_default()),
            expected: "a bank of terms".to_owned(),
        })
    };
    let index = json("index.json")?;
    let version = index.get("format").or(index.get("version")).and_then(Value::as_u64).unwrap_or_default();
    if version != 3 {
        return Err(error(&format!("{file}/index.json"), format!("format {version}"), "format 3"));
    }
    let banks = |start: &str, names: &[String]| {
        let number = |name: &String| name.strip_prefix(start)?.strip_suffix(".json")?.parse::<u32>().ok();
        let mut found: Vec<(u32, String)> = names.iter().filter_map(|name| Some((number(name)?, name.clone()))).collect();
        found.sort();
        found.into_iter().map(|(_, name)| name).collect::<Vec<_>>()
    };
    let names = Archive::open(file, bytes)?.names();
    let mut tags: BTreeMap<String, String> = BTreeMap::new();
    for name in banks("tag_bank_", &names) {
        for tag in json(&name)?.as_array().into_iter().flatten() {
            let field = |place: usize| tag.get(place).and_then(Value::as_str).unwrap_or_default().to_owned();
            tags.insert(field(0), field(1));
        }
    }
    let mut import = Import::default();
    for name in banks("term_bank_", &names) {
        let path = format!("{file}/{name}");
        let mut collector = Collector::new(&path);
        let bank = json(&name)?;
        let Value::Array(rows) = bank else {
            return Err(error(&path, "no list".to_owned(), "a list of terms"));
        };
        for (number, row) in rows.iter().enumerate() {
            match entry(row, &tags) {
                Some(entry) => collector.push(entry, (1, 1)),
                None => collector.lose(
                    (1, 1),
                    format!("term {}: found {}, expected a list of eight; it is left out", number + 1, shortened(row)),
                ),
            }
        }
        let read = collector.finish();
        import.entries.extend(read.entries);
        import.problems.extend(read.problems);
    }
    Ok(import)
}

fn shortened(row: &Value) -> String {
    row.to_string().chars().take(60).collect()
}

fn entry(row: &Value, tags: &BTreeMap<String, String>) -> Option<Entry> {
    let text = |place: usize| row.get(place).and_then(Value::as_str);
    let mut entry = Entry { headword: text(0)?.to_owned(), ..Entry::default() };
    let mut items: Vec<String> = row.get(5)?.as_array()?.iter().filter_map(item).collect();
    if items.len() > 1
        && let Some(details) = items.pop_if(|last| remark::read(last).is_some())
    {
        entry.add_remark(&details);
    }
    if entry.long.is_empty() && entry.standard.is_empty() {
        for gloss in items {
            entry.glosses.push(gloss);
        }
    }
    for tag in text(2).unwrap_or_default().split_whitespace() {
        match tags.get(tag).map(String::as_str) {
            Some(CLASS) if class_code(tag).is_some() => entry.set("class", class_code(tag).unwrap_or(tag)),
            Some(DOMAIN) => entry.set("domain", tag),
            Some(STATUS) => entry.attributes.insert(0, ("status".to_owned(), tag.to_owned())),
            _ if entry.class.is_empty() => entry.set("class", class_code(tag).unwrap_or_default()),
            _ => {}
        }
    }
    Some(entry)
}

/// The text of a definition: a string, or structured content, whose depth the JSON reader limits.
fn item(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Object(object) => match object.get("type").and_then(Value::as_str) {
            Some("text") => object.get("text")?.as_str()?.to_owned(),
            Some("image") => return None,
            _ => item(object.get("content")?)?,
        },
        Value::Array(parts) => parts.iter().filter_map(item).collect::<Vec<_>>().join(" "),
        _ => return None,
    };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_read_back() {
        let mut term = Entry::term("rantai dingin", ["cold chain", "chilled chain"]);
        (term.class, term.domain) = ("n".into(), "trade".into());
        term.attributes = vec![("status".into(), "preferred".into()), ("note".into(), "of food".into())];
        let mut odd = Entry::term("bea", ["duty"]);
        odd.domain = "n".into();
        let short = Entry { kind: EntryKind::ShortForm, headword: "RD".into(), long: "rantai dingin".into(), ..Entry::default() };
        let english = Entry { kind: EntryKind::English, headword: "the".into(), ..Entry::default() };
        let entries = [term, odd, short, english];
        let written = write(&entries, &Options::default());
        assert_eq!(written.left_out, 1);
        let read = read("kamus.zip", &written.files[0].bytes).expect("an archive");
        assert_eq!((read.entries.as_slice(), read.problems.as_slice()), (&entries[..3], &[][..]));
    }

    #[test]
    fn dangerous_and_broken_archives_are_refused() {
        let zip = |name: &str, bytes: Vec<u8>| {
            archive::write(&[("index.json".into(), b"{\"format\":3}".to_vec()), (name.into(), bytes)])
        };
        for (bytes, message) in [
            (b"PK\x03\x04".to_vec(), "no ZIP archive"),
            (zip("../term_bank_1.json", b"[]".to_vec()), "a file named \"../term_bank_1.json\""),
            (zip("term_bank_1.json", vec![b' '; 8 << 20]), "would unpack from"),
            (zip("term_bank_1.json", b"[[[".to_vec()), "broken JSON"),
            (zip("term_bank_1.json", b"[".repeat(100_000)), "broken JSON (recursion limit exceeded"),
            (archive::write(&[("index.json".into(), b"{\"format\":1}".to_vec())]), "format 1, expected format 3"),
        ] {
            let error = read("kamus.zip", &bytes).expect_err(message).to_string();
            assert!(error.contains(message), "{error}");
        }
    }

    #[test]
    fn structured_content_becomes_text() {
        let bank = r#"[["impor","","","",0,[{"type":"structured-content","content":[{"tag":"b","content":"import"},"of goods"]}],1,""],["x"]]"#;
        let zip = archive::write(&[("index.json".into(), b"{\"format\":3}".to_vec()), ("term_bank_1.json".into(), bank.into())]);
        let read = read("kamus.zip", &zip).expect("an archive");
        assert_eq!((read.entries[0].gloss().as_str(), read.problems.len()), ("import of goods", 1));
    }
}
