//! Reads dictionaries of StarDict.

use std::collections::HashMap;

use html5gum::{Token, Tokenizer};

use super::{DASH, MAGIC};
use crate::dictionary::source::SourceError;
use crate::exchange::archive::{Archive, error};
use crate::exchange::entry::{Entry, EntryKind};
use crate::exchange::import::{Collector, Import};
use crate::exchange::{remark, text};

/// Reads a dictionary from its files, or from an archive of them.
pub(in crate::exchange) fn read(files: &[(&str, &[u8])]) -> Result<Import, SourceError> {
    let [(file, bytes)] = files else {
        return read_whole(files);
    };
    if !bytes.starts_with(b"PK") {
        return read_whole(files);
    }
    let mut archive = Archive::open(file, bytes)?;
    let names =
        archive.names().into_iter().filter(|name| [".ifo", ".idx", ".dict", ".syn", ".dz"].iter().any(|end| name.ends_with(end)));
    let mut unpacked = Vec::new();
    for name in names {
        let bytes = archive.read(&name)?;
        unpacked.push((format!("{file}/{name}"), bytes));
    }
    let files: Vec<(&str, &[u8])> = unpacked.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    read_whole(&files)
}

fn read_whole(files: &[(&str, &[u8])]) -> Result<Import, SourceError> {
    let first = files.first().map_or("", |(name, _)| name);
    let find = |ending: &str| files.iter().find(|(name, _)| name.ends_with(ending)).copied();
    let need = |ending: &str| {
        find(ending).ok_or_else(|| {
            let packed = files.iter().find(|(name, _)| name.ends_with(".dz") || name.ends_with(".gz"));
            let found = packed
                .map_or("none".to_owned(), |(name, _)| format!("only the packed {name:?}, which dictunzip or gunzip unpacks"));
            error(first, found, &format!("a file ending in {ending}"))
        })
    };
    let (info_file, info) = need(".ifo")?;
    let info = text::decode(info_file, info)?;
    let mut lines = info.lines();
    let magic = lines.next().unwrap_or_default();
    if magic.trim() != MAGIC {
        return Err(error(info_file, format!("{magic:?}"), MAGIC));
    }
    let info: HashMap<&str, &str> = lines.filter_map(|line| line.split_once('=')).map(|(k, v)| (k.trim(), v.trim())).collect();
    let width = match info.get("idxoffsetbits") {
        None | Some(&"" | &"32") => 4,
        Some(&"64") => 8,
        Some(other) => return Err(error(info_file, format!("idxoffsetbits={other}"), "32 or 64")),
    };
    let (index_file, index) = need(".idx")?;
    let (dict_file, dict) = need(".dict")?;
    let types = info.get("sametypesequence").copied().unwrap_or_default().trim_matches('-');
    let mut collector = Collector::new(dict_file);
    let mut headwords: Vec<&str> = Vec::new();
    let mut rest = index;
    while !rest.is_empty() {
        let broken =
            || error(index_file, "an index that ends inside an entry".to_owned(), "a headword, 0, an offset and a length");
        let (word, after) = split_at_zero(rest).ok_or_else(broken)?;
        let (offset, after) = number(after, width).ok_or_else(broken)?;
        let (length, after) = number(after, 4).ok_or_else(broken)?;
        rest = after;
        let word =
            std::str::from_utf8(word).map_err(|_| error(index_file, "a headword that is not UTF-8".to_owned(), "UTF-8"))?;
        headwords.push(word);
        let Some(data) = offset.checked_add(length).and_then(|end| dict.get(offset..end)) else {
            collector.lose(
                (1, 1),
                format!("found {} bytes, expected the definition of {word:?} behind them; it is left out", dict.len()),
            );
            continue;
        };
        for entry in definition(word, data, types) {
            collector.push(entry, (line_of(dict, offset), 1));
        }
    }
    if let Some((syn_file, syn)) = find(".syn") {
        let mut rest = syn;
        while !rest.is_empty() {
            let broken = || error(syn_file, "a list of synonyms that ends inside one".to_owned(), "a word, 0 and a number");
            let (word, after) = split_at_zero(rest).ok_or_else(broken)?;
            let (place, after) = number(after, 4).ok_or_else(broken)?;
            rest = after;
            match (std::str::from_utf8(word), headwords.get(place)) {
                (Ok(word), Some(headword)) => collector.push(synonym(word, headword), (1, 1)),
                _ => collector
                    .lose((1, 1), format!("found synonym {:?} of no entry; it is left out", String::from_utf8_lossy(word))),
            }
        }
    }
    Ok(collector.finish())
}

fn split_at_zero(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = memchr::memchr(0, bytes)?;
    Some((&bytes[..end], &bytes[end + 1..]))
}

/// A number of so many bytes, the highest first.
fn number(bytes: &[u8], width: usize) -> Option<(usize, &[u8])> {
    let (digits, rest) = bytes.split_at_checked(width)?;
    let number = digits.iter().fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
    Some((usize::try_from(number).ok()?, rest))
}

/// The line of a definition, counted only in files where that does not take long.
fn line_of(dict: &[u8], offset: usize) -> usize {
    const LONG: usize = 1 << 12;
    if dict.len() > LONG { 1 } else { dict.get(..offset).map_or(1, |before| memchr::memchr_iter(b'\n', before).count() + 1) }
}

/// What another word for a headword is: a short form where it has several capitals, or else a variant.
fn synonym(word: &str, headword: &str) -> Entry {
    let capitals = |text: &str| text.chars().filter(|c| c.is_uppercase()).count();
    let is_short = word.chars().count() < headword.chars().count() && !word.contains(' ') && headword.contains(' ');
    let mut entry = Entry { headword: word.to_owned(), ..Entry::default() };
    if is_short && capitals(word) > 0 {
        entry.kind = EntryKind::ShortForm;
        headword.clone_into(&mut entry.long);
    } else {
        entry.kind = EntryKind::Variant;
        headword.clone_into(&mut entry.standard);
    }
    entry
}

/// The entries that a definition is: one a line.
fn definition(headword: &str, data: &[u8], types: &str) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (kind, bytes) in fields(data, types) {
        let text = String::from_utf8_lossy(bytes);
        let text = match kind {
            b'h' | b'g' | b'x' => plain(&text),
            b'm' | b'l' => text.into_owned(),
            _ => continue,
        };
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let line = unnumbered(line);
            let mut entry = Entry { headword: headword.to_owned(), ..Entry::default() };
            let remark = line.rsplit_once(DASH).filter(|(_, details)| remark::read(details).is_some());
            let (gloss, details) = remark.unwrap_or((line, ""));
            entry.add_remark(details);
            if entry.long.is_empty() && entry.standard.is_empty() {
                entry.set("gloss", gloss);
            }
            entries.push(entry);
        }
    }
    entries
}

/// A sense without its number: `2. diligence`.
fn unnumbered(line: &str) -> &str {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    match rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") ")) {
        Some(sense) if rest.len() < line.len() => sense.trim_start(),
        _ => line,
    }
}

/// The fields of a definition, each with the letter of its type.
fn fields<'d>(data: &'d [u8], types: &str) -> Vec<(u8, &'d [u8])> {
    let mut fields = Vec::new();
    let mut rest = data;
    let mut types = types.bytes().peekable();
    let has_types = types.peek().is_some();
    while !rest.is_empty() {
        let kind = if has_types {
            match types.next() {
                Some(kind) => kind,
                None => break,
            }
        } else {
            let kind = rest[0];
            rest = &rest[1..];
            kind
        };
        let is_last = has_types && types.peek().is_none();
        let (field, after) = match kind {
            _ if is_last => (rest, &rest[rest.len()..]),
            kind if kind.is_ascii_uppercase() => match number(rest, 4) {
                Some((length, after)) => after.split_at_checked(length).unwrap_or((after, &after[after.len()..])),
                None => break,
            },
            _ => split_at_zero(rest).unwrap_or((rest, &rest[rest.len()..])),
        };
        fields.push((kind, field));
        rest = after;
    }
    fields
}

/// The text of HTML, each block on a line of its own.
fn plain(html: &str) -> String {
    let mut text = String::new();
    for token in Tokenizer::new(html).flatten() {
        match token {
            Token::String(part) => text.push_str(&String::from_utf8_lossy(&part)),
            Token::StartTag(tag) if matches!(&**tag.name, b"br" | b"p" | b"div" | b"li" | b"tr" | b"ol" | b"ul") => {
                text.push('\n')
            }
            _ => {}
        }
    }
    text
}
