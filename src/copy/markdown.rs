//! Markdown with the glosses as footnotes.

use crate::glossary::Placed;
use crate::markup::markdown::Scan;
use crate::render::{Mentions, write_footnoted};
use crate::span::Span;

/// A Markdown document with footnotes that gloss its terms: one a term, at the end, referred to behind the first mention or behind
/// every one. The document itself is left as it is, and its own footnotes keep their labels.
///
/// A reference to what is in the text of a link or an image stands behind that. There are none in HTML and in footnotes, nor where
/// one would make something else of what is around it: the next mention gets it.
#[must_use]
pub fn markdown(placed: &Placed<'_>, mentions: Mentions) -> String {
    let file = placed.text();
    let mut copy = String::with_capacity(file.len() + file.len() / 4);
    if placed.annotations().is_empty() || !takes_footnotes(file) {
        return file.to_owned();
    }
    let mut places = Places::of(file);
    let Ok(()) = write_footnoted(*placed, mentions, |mention| places.behind(mention), &mut copy) else { return file.to_owned() };
    copy
}

/// Whether a footnote at the end of a document is one, and not in code or a comment that never ends.
fn takes_footnotes(file: &str) -> bool {
    let before = Scan::of(file).footnotes;
    Scan::of(&format!("{file}\n\n[^padanan]: x\n")).footnotes == before + 1
}

/// Where in a document references may stand.
struct Places<'f> {
    file: &'f str,
    scan: Scan,
    next_closed: usize,
    next_link: usize,
}

impl<'f> Places<'f> {
    fn of(file: &'f str) -> Self {
        Self { file, scan: Scan::of(file), next_closed: 0, next_link: 0 }
    }

    /// Where the reference to a mention stands. Mentions are asked for in the order of the document.
    fn behind(&mut self, mention: Span) -> Option<usize> {
        while self.scan.closed.get(self.next_closed).is_some_and(|closed| closed.end <= mention.start) {
            self.next_closed += 1;
        }
        if self.scan.closed.get(self.next_closed).is_some_and(|closed| closed.start < mention.end) {
            return None;
        }
        while self.scan.links.get(self.next_link).is_some_and(|link| link.end < mention.end) {
            self.next_link += 1;
        }
        let link = self.scan.links.get(self.next_link).filter(|link| link.start < mention.end && mention.end < link.end);
        let at = link.map_or(mention.end, |link| link.end);
        (!clashes_with(self.file.get(at..)?)).then_some(at)
    }
}

/// Whether what follows would make something else of a reference: a link or an escape, or emphasis that no longer ends where it
/// did, for the marks that end it would stand between punctuation and a word.
fn clashes_with(rest: &str) -> bool {
    let behind_marks = rest.trim_start_matches(['*', '_', '~']);
    let ends_well = behind_marks.is_empty()
        || behind_marks.starts_with(|c: char| c.is_whitespace() || (c.is_ascii_punctuation() && c != '['));
    rest.starts_with(['(', '[', '\\', ':']) && !rest.starts_with("[^") || (behind_marks.len() < rest.len() && !ends_well)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Glossary;
    use crate::markup::markdown::read;

    fn copy(file: &str, mentions: Mentions) -> String {
        let reading = read(file);
        let annotations = Glossary::builtin().annotator().annotate_prose(&reading.prose);
        markdown(&Placed::in_file(&annotations, &reading), mentions)
    }

    #[test]
    fn table_of_references() {
        for (file, expected) in [
            ("**Rantai pasok** kuat.", "**Rantai pasok[^1]** kuat."),
            ("Lihat [rantai pasok](https://contoh.id) itu.", "Lihat [rantai pasok](https://contoh.id)[^1] itu."),
            ("![rantai pasok](x.png \"rantai\")\n", "![rantai pasok](x.png \"rantai\")[^1]\n"),
            ("[[rantai pasok]], `rantai pasok`", "[[rantai pasok]][^1], `rantai pasok`"),
            ("> rantai\n> **pa**sok\n", "> rantai\n> **pa**sok[^1]\n"),
            ("| rantai pasok |\n|--|\n| x |\n", "| rantai pasok[^1] |\n|--|\n| x |\n"),
            ("<p>rantai pasok</p>\n\nRantai pasok\n", "<p>rantai pasok</p>\n\nRantai pasok[^1]\n"),
            ("<a href=x>rantai pasok</a>, rantai pasok\n", "<a href=x>rantai pasok</a>, rantai pasok[^1]\n"),
            ("rantai pasok(x), rantai pasok.\n", "rantai pasok(x), rantai pasok[^1].\n"),
            ("# rantai pasok #\n", "# rantai pasok[^1] #\n"),
            ("x[^1]\n\n[^1]: rantai pasok\n\nrantai pasok\n", "x[^1]\n\n[^1]: rantai pasok\n\nrantai pasok[^2]\n"),
            ("---\ntitle: rantai pasok\n---\nrantai pasok", "---\ntitle: rantai pasok\n---\nrantai pasok[^1]"),
        ] {
            let copy = copy(file, Mentions::First);
            assert!(copy.strip_prefix(expected).is_some_and(|rest| rest.contains(": **rantai pasok**: supply chain")), "{copy}");
        }
    }

    #[test]
    fn what_takes_no_footnotes_is_left_as_it_is() {
        for file in ["rantai pasok\n\n```\nkode", "rantai pasok\n\n<!-- x", "rantai pasok\n\n<script>\n", "", "tidak"] {
            assert_eq!(copy(file, Mentions::Every), file);
        }
    }
}
