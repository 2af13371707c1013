//! The glossaries of this crate.

use super::OutputFile;
use super::entry::{Entry, EntryKind};
use super::import::{Collector, Import, header};
use crate::dictionary::source::{self, SourceError};

/// Reads a glossary. Rows that cannot be read are left out, one by one; a header that cannot be read is an error.
pub(super) fn read(file: &str, text: &str) -> Result<Import, SourceError> {
    let mut collector = Collector::new(file);
    match source::read(file, text) {
        Ok(source) => {
            for row in &source.rows {
                collector.push(Entry::of_row(row), (row.line, 1));
            }
            return Ok(collector.finish());
        }
        Err(why) if is_first_row(text, why.line) => return Err(why),
        Err(_) => {}
    }
    let mut head = "";
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#')) {
        // The first row says, perhaps, what the others are.
        let alone = if head.is_empty() { line.to_owned() } else { format!("{head}\n{line}") };
        match source::read(file, &alone) {
            Ok(source) => {
                if head.is_empty() && source.rows.is_empty() {
                    head = line;
                }
                for row in &source.rows {
                    collector.push(Entry::of_row(row), (number + 1, 1));
                }
                if head.is_empty() {
                    head = PLAIN;
                }
            }
            Err(why) => collector
                .lose((number + 1, why.column), format!("found {}, expected {}; the row is left out", why.found, why.expected)),
        }
    }
    Ok(collector.finish())
}

/// The header of a list that has none.
const PLAIN: &str = "headword\tgloss\tdomain";

fn is_first_row(text: &str, line: usize) -> bool {
    text.lines().take(line.saturating_sub(1)).all(|line| line.trim().is_empty() || line.starts_with('#'))
}

/// Writes the entries in their order, each kind in a file of its own.
pub(super) fn write(entries: &[Entry]) -> Vec<OutputFile> {
    let mut files = Vec::new();
    for kind in EntryKind::all() {
        let mut rows = entries.iter().filter(|entry| entry.kind == kind).peekable();
        if rows.peek().is_none() && !(entries.is_empty() && kind == EntryKind::Term) {
            continue;
        }
        let mut text = header(kind);
        text.push('\n');
        for entry in rows {
            text.push_str(&entry.row().to_string());
            text.push('\n');
        }
        files.push(OutputFile { part: kind.plural(), ending: "tsv", bytes: text.into_bytes() });
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bad_rows_are_left_out_and_told() {
        let text = "# daftar\nheadword\tgloss\tattributes\nimpor\timport\nekspor\nbea\tduty\tstatus=baru\ntarif\ttariff\n";
        let read = read("a.tsv", text).expect("it has a header");
        assert_eq!(read.entries.iter().map(|entry| entry.headword.as_str()).collect::<Vec<_>>(), ["impor", "tarif"]);
        let problems: Vec<_> = read.problems.iter().map(|problem| (problem.line, problem.column)).collect();
        assert_eq!(problems, [(4, 7), (5, 10)]);
    }

    #[test]
    fn bad_rows_of_a_plain_list_too() {
        let read = read("a.tsv", "impor\timport\nekspor\ntarif\ttariff\ttrade\n").expect("a list");
        assert_eq!((read.entries.len(), read.problems.len()), (2, 1));
        assert_eq!(read.entries[1].domain, "trade");
    }

    #[test]
    fn each_kind_has_its_file() {
        let short = Entry { kind: EntryKind::ShortForm, headword: "RD".into(), long: "rantai dingin".into(), ..Entry::default() };
        let files = write(&[short, Entry::term("rantai dingin", ["cold chain", "chilled chain"])]);
        let shown: Vec<_> = files.iter().map(|file| (file.part, String::from_utf8_lossy(&file.bytes).into_owned())).collect();
        let [terms, shorts] = [
            "headword\tclass\tgloss\tdomain\tattributes\nrantai dingin\t\tcold chain; chilled chain\n",
            "short\tlong\tattributes\nRD\trantai dingin\n",
        ];
        assert_eq!(shown, [("terms", terms.to_owned()), ("short-forms", shorts.to_owned())]);
    }
}
