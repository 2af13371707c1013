//! Glossaries of OmegaT: source, target and comment, separated by tabs.
//!
//! OmegaT takes what stands in the second column for one translation, so equivalents of one sense stand on lines of their own; a
//! comment says which they are. Lines that begin with `#` are comments.

use super::entry::Entry;
use super::import::{Collector, Import};
use super::meaning::Meanings;
use super::remark;

/// What the comment of a further equivalent says, before its number.
const EQUIVALENT: &str = "equivalent: ";

/// Reads lines of two or three columns; others behind them are left out, as OmegaT does.
pub(super) fn read(file: &str, text: &str) -> Import {
    let mut collector = Collector::new(file);
    let mut open: Option<(Entry, usize)> = None;
    for (number, line) in text.lines().enumerate() {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        let mut columns = line.split('\t');
        let source = columns.next().unwrap_or_default().trim();
        let Some(target) = columns.next() else {
            let column = line.chars().count() + 1;
            let message = "found a line without a tab, expected a translation behind one; the line is left out";
            collector.lose((number + 1, column), message.to_owned());
            continue;
        };
        let comment = columns.next().unwrap_or_default().trim();
        let rank = comment.strip_prefix(EQUIVALENT).and_then(|rank| rank.parse::<usize>().ok());
        if let Some((entry, _)) = &mut open
            && entry.headword == source
            && rank == Some(entry.glosses.len() + 1)
        {
            entry.set("gloss", target);
            continue;
        }
        if let Some((entry, line)) = open.take() {
            collector.push(entry, (line, 1));
        }
        let mut entry = Entry { headword: source.to_owned(), ..Entry::default() };
        if rank.is_none() {
            entry.add_remark(comment);
        }
        // What is said of what an entry stands for is not its own gloss; nor is the name of what has none.
        let is_own = entry.glosses.is_empty() && entry.long.is_empty() && entry.standard.is_empty();
        if entry.glosses == [NONE] {
            entry.glosses.clear();
        } else if is_own {
            entry.set("gloss", target);
        }
        open = Some((entry, number + 1));
    }
    if let Some((entry, line)) = open {
        collector.push(entry, (line, 1));
    }
    collector.finish()
}

/// What a remark gives for the gloss of an entry that has none.
pub(super) const NONE: &str = "-";

/// Writes the entries, those without a gloss of their own with what they stand for.
pub(super) fn write(entries: &[Entry]) -> String {
    let meanings = Meanings::of(entries);
    let mut text = String::new();
    for entry in entries {
        let mut details = entry.details();
        if entry.glosses.is_empty() && entry.long.is_empty() && entry.standard.is_empty() {
            details.push(("gloss", NONE.to_owned()));
        }
        let comment = remark::write(&details);
        let mut targets = meanings.glosses(entry);
        if entry.glosses.is_empty() {
            // One is enough, and there must be one.
            targets.truncate(1);
            if targets.is_empty() {
                targets.push(
                    [&entry.long, &entry.standard, &entry.headword]
                        .into_iter()
                        .find(|t| !t.is_empty())
                        .cloned()
                        .unwrap_or_default(),
                );
            }
        }
        for (place, target) in targets.iter().enumerate() {
            let comment = if place == 0 { comment.clone() } else { format!("{EQUIVALENT}{}", place + 1) };
            let line = [entry.headword.as_str(), target, &comment].join("\t");
            text.push_str(line.trim_end());
            text.push('\n');
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::EntryKind;

    #[test]
    fn everything_comes_back_from_the_comments() {
        let mut term = Entry::term("rantai dingin", ["cold chain", "chilled chain"]);
        term.domain = "trade".into();
        term.attributes = vec![("status".into(), "preferred".into()), ("note".into(), "of food".into())];
        let short = Entry { kind: EntryKind::ShortForm, headword: "RD".into(), long: "rantai dingin".into(), ..Entry::default() };
        let name = Entry { kind: EntryKind::Name, headword: "Bandung".into(), class: "place".into(), ..Entry::default() };
        let entries = [term, short, name];
        let text = write(&entries);
        assert_eq!(
            text,
            "rantai dingin\tcold chain\tdomain: trade; status: preferred; note: of food\n\
             rantai dingin\tchilled chain\tequivalent: 2\n\
             RD\tcold chain\tkind: short-form; long: rantai dingin\n\
             Bandung\tBandung\tkind: name; class: place name; gloss: -\n"
        );
        let read = read("a.utf8", &text);
        assert_eq!((read.entries.as_slice(), read.problems.len()), (entries.as_slice(), 0));
    }

    #[test]
    fn glossaries_of_others_are_read() {
        let text = "# Glossary in tab-separated format -*- coding: utf-8 -*-\nimpor\timport\tsee also: ekspor\textra\r\n\nbea\n\tduty\nbea masuk\t\n";
        let read = read("glossary.txt", text);
        assert_eq!((read.entries.len(), read.entries[0].attribute("note")), (1, Some("see also: ekspor")));
        assert_eq!(read.problems.iter().map(|problem| problem.line).collect::<Vec<_>>(), [4, 5, 6]);
    }
}
