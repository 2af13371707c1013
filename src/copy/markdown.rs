//! Markdown with the glosses as footnotes.

use crate::glossary::Placed;
use crate::markup::markdown::Scan;
use crate::render::{Mentions, reference_clashes_with, write_footnoted};
use crate::span::Span;

/// A Markdown document with footnotes that gloss its terms: one a term, at the end, referred to behind the first mention or behind
/// every one. The document itself is left as it is, and its own footnotes keep their labels.
///
/// A reference to what is in the text of a link or an image stands behind that. There are none in HTML and in footnotes, nor where
/// one would make something else of what is around it: the next mention gets it.
#[must_use]
pub fn markdown(placed: &Placed<'_>, mentions: Mentions) -> String {
    let file = placed.text();
    let scan = Scan::of(file);
    for is_careful in [false, true] {
        let mut places = Places { file, scan: &scan, is_careful, next_closed: 0, next_link: 0 };
        let mut copy = String::with_capacity(file.len() + file.len() / 4);
        let Ok(()) = write_footnoted(*placed, mentions, |mention| places.behind(mention), &mut copy) else { break };
        if copy.len() == file.len() || reads_as(&copy, &scan) {
            return copy;
        }
    }
    // A document that ends in code or a comment has no place for footnotes.
    file.to_owned()
}

/// Whether a copy reads as the document does, but for its footnotes.
fn reads_as(copy: &str, document: &Scan) -> bool {
    let read = Scan::of(copy);
    read.footnotes > document.footnotes && read.prose.text().starts_with(document.prose.text())
}

/// Where in a document references may stand.
struct Places<'s> {
    file: &'s str,
    scan: &'s Scan,
    /// Whether only places will do where a word ends and no mark is near.
    is_careful: bool,
    next_closed: usize,
    next_link: usize,
}

impl Places<'_> {
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
        let rest = self.file.get(at..)?;
        let is_end_of_word = || rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || ".,;:!?".contains(c));
        (!reference_clashes_with(rest) && (!self.is_careful || is_end_of_word())).then_some(at)
    }
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
