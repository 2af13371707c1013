//! Writes dictionaries of StarDict.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use super::{DASH, MAGIC, order};
use crate::exchange::entry::{Entry, EntryKind};
use crate::exchange::meaning::Meanings;
use crate::exchange::{Export, Options, OutputFile, remark};

/// How many bytes a headword may have.
const LONGEST: usize = 255;

/// Writes a dictionary. English words, and names of which nothing is said, are left out, as are headwords that are too long.
pub(in crate::exchange) fn write(entries: &[Entry], options: &Options) -> Export {
    let meanings = Meanings::of(entries);
    let is_told = |entry: &&Entry| {
        let says = !(entry.kind == EntryKind::English || entry.kind == EntryKind::Name && entry.glosses.is_empty());
        says && !entry.headword.is_empty() && entry.headword.len() <= LONGEST && !entry.headword.contains('\0')
    };
    let refers = |entry: &Entry| match entry.kind {
        EntryKind::ShortForm if entry.attribute("lang") != Some("en") => Some(entry.long.clone()),
        EntryKind::Variant => Some(entry.standard.clone()),
        _ => None,
    };
    let has_own: HashMap<&str, ()> = entries
        .iter()
        .filter(is_told)
        .filter(|entry| refers(entry).is_none())
        .map(|entry| (entry.headword.as_str(), ()))
        .collect();
    let mut definitions: BTreeMap<Key<'_>, Vec<String>> = BTreeMap::new();
    let mut synonyms: Vec<(&str, String)> = Vec::new();
    let mut told = 0;
    for entry in entries.iter().filter(is_told) {
        told += 1;
        match refers(entry).filter(|other| has_own.contains_key(other.as_str())) {
            Some(other) => synonyms.push((&entry.headword, other)),
            None => definitions.entry(Key(&entry.headword)).or_default().push(sense(entry, &meanings)),
        }
    }
    let (mut index, mut dict) = (Vec::new(), String::new());
    let mut places: HashMap<&str, u32> = HashMap::new();
    for (place, (Key(headword), senses)) in definitions.iter().enumerate() {
        let start = dict.len();
        match senses.as_slice() {
            [only] => dict.push_str(only),
            several => {
                for (number, sense) in several.iter().enumerate() {
                    let _ = write!(dict, "{}{}. {sense}", if number == 0 { "" } else { "\n" }, number + 1);
                }
            }
        }
        places.insert(headword, narrow(place));
        index.extend_from_slice(headword.as_bytes());
        index.push(0);
        index.extend_from_slice(&narrow(start).to_be_bytes());
        index.extend_from_slice(&narrow(dict.len() - start).to_be_bytes());
    }
    synonyms.sort_by(|(a, ofa), (b, ofb)| {
        order(a.as_bytes(), b.as_bytes()).then_with(|| places.get(ofa.as_str()).cmp(&places.get(ofb.as_str())))
    });
    synonyms.dedup();
    let mut syn = Vec::new();
    for (word, other) in &synonyms {
        syn.extend_from_slice(word.as_bytes());
        syn.push(0);
        syn.extend_from_slice(&places.get(other.as_str()).copied().unwrap_or_default().to_be_bytes());
    }
    let title = options.title.replace(char::is_control, " ");
    let mut info = format!("{MAGIC}\nversion=3.0.0\nbookname={title}\nwordcount={}\n", definitions.len());
    if !synonyms.is_empty() {
        let _ = writeln!(info, "synwordcount={}", synonyms.len());
    }
    let _ = write!(info, "idxfilesize={}\nlang=id-en\nsametypesequence=m\n", index.len());
    let file = |ending, bytes| OutputFile { part: "", ending, bytes };
    let mut files = vec![file("ifo", info.into_bytes()), file("idx", index), file("dict", dict.into_bytes())];
    if !synonyms.is_empty() {
        files.push(file("syn", syn));
    }
    Export { files, left_out: entries.len() - told }
}

/// A headword in the order of the index.
#[derive(PartialEq, Eq)]
struct Key<'e>(&'e str);

impl Ord for Key<'_> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        order(self.0.as_bytes(), other.0.as_bytes())
    }
}

impl PartialOrd for Key<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// One line: equivalents, and behind a dash what else is said.
fn sense(entry: &Entry, meanings: &Meanings<'_>) -> String {
    let mut line = meanings.glosses(entry).join("; ");
    let details = remark::list(&entry.details());
    if !details.is_empty() {
        line.push_str(DASH);
        line.push_str(&details);
    }
    line.replace('\n', " ")
}

/// Files of more than four gigabytes would need another form of index.
fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
