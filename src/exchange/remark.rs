//! Remarks: what a format has no place for, written into its comments and notes so that people can read it and it comes back
//! whole: `class: noun; domain: trade; status: official`.
//!
//! A comment that is no such list, as other people write them, is a note.

use super::entry::{Entry, class_code, class_name};
use crate::dictionary::source::ATTRIBUTES;

/// The place of a reading among those of the same form, where the format would lose it.
pub(super) const READING: &str = "reading";

/// The keys of a remark that are no attributes.
const KEYS: [&str; 10] = ["kind", "class", "band", "domain", "long", "standard", "reason", "gloss", "equivalent", READING];

/// Writes keys and values. A note by itself stands there as it is, if it cannot be taken for more.
pub(super) fn write(details: &[(&str, String)]) -> String {
    if let [("note", note)] = details
        && read(note).is_none()
    {
        return note.clone();
    }
    list(details)
}

/// Writes keys and values, a note by itself too.
pub(super) fn list(details: &[(&str, String)]) -> String {
    let mut remark = String::new();
    for (key, value) in details {
        if !remark.is_empty() {
            remark.push_str("; ");
        }
        remark.push_str(key);
        remark.push_str(": ");
        let value = if *key == "class" { class_name(value) } else { value };
        for c in value.chars() {
            if matches!(c, ';' | '\\') {
                remark.push('\\');
            }
            remark.push(c);
        }
    }
    remark
}

/// The keys and values of a remark, if it is one.
pub(super) fn read(remark: &str) -> Option<Vec<(&str, String)>> {
    let mut pairs = Vec::new();
    for part in parts(remark) {
        let (key, value) = part.trim().split_once(": ")?;
        if !KEYS.contains(&key) && !ATTRIBUTES.contains(&key) {
            return None;
        }
        let mut plain = String::with_capacity(value.len());
        let mut chars = value.trim().chars();
        while let Some(c) = chars.next() {
            plain.push(if c == '\\' { chars.next().unwrap_or(c) } else { c });
        }
        if key == "class" {
            class_code(&plain)?.clone_into(&mut plain);
        }
        pairs.push((key, plain));
    }
    (!pairs.is_empty()).then_some(pairs)
}

/// What stands between semicolons without a backslash before them.
fn parts(remark: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(remark);
    std::iter::from_fn(move || {
        let text = rest?;
        let mut is_escaped = false;
        let end = text.find(|c| {
            let is_end = c == ';' && !is_escaped;
            is_escaped = c == '\\' && !is_escaped;
            is_end
        });
        rest = end.map(|end| &text[end + 1..]);
        Some(&text[..end.unwrap_or(text.len())])
    })
}

impl Entry {
    /// Adds what a comment says: the details that it lists, or else a note.
    pub(super) fn add_remark(&mut self, remark: &str) {
        let remark = remark.trim();
        match read(remark) {
            Some(mut pairs) => {
                // What the rest means depends on the kind.
                pairs.sort_by_key(|(key, _)| *key != "kind");
                for (key, value) in pairs {
                    self.set(key, &value);
                }
            }
            None if remark.is_empty() => {}
            None => self.add_note(remark),
        }
    }

    /// Adds to the note.
    pub(super) fn add_note(&mut self, note: &str) {
        match self.attributes.iter_mut().find(|(key, _)| key == "note") {
            Some((_, before)) if before == note => {}
            Some((_, before)) => {
                before.push_str(" | ");
                before.push_str(note);
            }
            None => self.attributes.push(("note".to_owned(), note.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back() {
        for details in [
            vec![("note", "of a vehicle".to_owned())],
            vec![("note", "note: not what it seems".to_owned())],
            vec![("class", "n".to_owned()), ("domain", "a;b\\".to_owned()), ("note", "x: y".to_owned())],
            vec![("kind", "short-form".to_owned()), ("long", "sumber daya manusia".to_owned())],
        ] {
            let remark = write(&details);
            let mut entry = Entry::default();
            entry.add_remark(&remark);
            assert_eq!(entry.details().into_iter().filter(|(key, _)| *key != "kind").collect::<Vec<_>>(), {
                let mut expected = details.clone();
                expected.retain(|(key, _)| *key != "kind");
                expected
            });
        }
    }

    #[test]
    fn people_can_read_it() {
        let details = [("class", "n".to_owned()), ("domain", "trade".to_owned()), ("status", "official".to_owned())];
        assert_eq!(write(&details), "class: noun; domain: trade; status: official");
        assert_eq!(write(&[("note", "of a vehicle".to_owned())]), "of a vehicle");
    }

    #[test]
    fn other_comments_are_notes() {
        for comment in ["see also: impor", "domain: trade; and so on", "noun", "class: planet", "http://a.id/?b=c;d"] {
            assert_eq!(read(comment), None, "{comment}");
        }
    }
}
