//! Dictionaries of StarDict: an index of headwords (`.idx`), their definitions (`.dict`), synonyms (`.syn`), and what there is to
//! know of the rest (`.ifo`).
//!
//! Written are plain text and whole files, which all programs read. Short forms and variants are synonyms of what they stand for,
//! where that has an entry.

mod read;
mod write;

use std::cmp::Ordering;

pub(super) use read::read;
pub(super) use write::write;

/// What the first line of an `.ifo` file says.
const MAGIC: &str = "StarDict's dict ifo file";

/// What stands between the equivalents of a sense and what else is said of it.
const DASH: &str = " — ";

/// The order of the index: by letters without case, as far as ASCII goes, and then by bytes.
fn order(a: &[u8], b: &[u8]) -> Ordering {
    let lower = |bytes: &[u8]| bytes.iter().map(u8::to_ascii_lowercase).collect::<Vec<_>>();
    lower(a).cmp(&lower(b)).then_with(|| a.cmp(b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{Entry, EntryKind, Options};

    fn files(entries: &[Entry]) -> Vec<(String, Vec<u8>)> {
        let files = write(entries, &Options::default()).files;
        files.into_iter().map(|file| (format!("kamus.{}", file.ending), file.bytes)).collect()
    }

    fn entries() -> Vec<Entry> {
        let mut term = Entry::term("Kementerian Perindustrian", ["Ministry of Industry"]);
        term.class = "name".into();
        term.domain = "government".into();
        let mut second = Entry::term("industri", ["industry", "sector"]);
        second.attributes = vec![("note".into(), "a <b> & c".into())];
        let other = Entry::term("industri", ["diligence"]);
        let short = Entry {
            kind: EntryKind::ShortForm,
            headword: "Kemenperin".into(),
            long: "Kementerian Perindustrian".into(),
            ..Entry::default()
        };
        let lone =
            Entry { kind: EntryKind::ShortForm, headword: "SDM".into(), long: "sumber daya manusia".into(), ..Entry::default() };
        vec![term, second, other, short, lone]
    }

    #[test]
    fn the_index_is_in_order() {
        let mut words = ["b", "A", "a", "B", "é", "a b", "a-b", "Ab"];
        words.sort_by(|a, b| order(a.as_bytes(), b.as_bytes()));
        assert_eq!(words, ["A", "a", "a b", "a-b", "Ab", "B", "b", "é"]);
    }

    #[test]
    fn entries_read_back() {
        let written = files(&entries());
        let named: Vec<(&str, &[u8])> = written.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        let dict = String::from_utf8_lossy(named.iter().find(|(name, _)| name.ends_with(".dict")).expect("a .dict").1);
        assert!(dict.contains("1. industry; sector — note: a <b> & c\n2. diligence"), "{dict}");
        let read = read(&named).expect("it is whole");
        assert_eq!(read.problems, []);
        for entry in entries() {
            assert!(read.entries.contains(&entry), "{entry:?} in {:?}", read.entries);
        }
        assert_eq!(read.entries.len(), 5);
    }

    #[test]
    fn what_is_broken_is_refused() {
        let written = files(&entries());
        for (change, message) in [
            (0, "kamus.ifo:1:1: found \"rusak\", expected StarDict's dict ifo file"),
            (1, "kamus.idx:1:1: found an index that ends inside an entry"),
            (2, "kamus.dict:1:1: found"),
        ] {
            let mut files = written.clone();
            let (_, bytes) = &mut files[change];
            match change {
                0 => *bytes = b"rusak\n".to_vec(),
                _ => bytes.truncate(bytes.len() / 2),
            }
            let named: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
            let told = match read(&named) {
                Ok(read) => read.problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
                Err(why) => why.to_string(),
            };
            assert!(told.contains(message), "{told}");
        }
        let lonely = [(written[0].0.as_str(), written[0].1.as_slice())];
        assert!(read(&lonely).expect_err("a file is missing").to_string().contains("a file ending in .idx"));
    }
}
