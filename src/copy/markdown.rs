//! Markdown with the glosses as footnotes.

use crate::glossary::Placed;
use crate::render::{self, Mentions};

/// A Markdown document with footnotes that gloss its terms, as [`render::markdown`] writes it.
#[must_use]
pub fn markdown(placed: &Placed<'_>, mentions: Mentions) -> String {
    let mut copy = String::new();
    // A string takes everything.
    let _ = render::markdown(*placed, mentions, &mut copy);
    copy
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
    fn footnotes_are_not_doubled() {
        let file = "x[^1]\n\n[^1]: **y**\n\n**Rantai pasok**, [ekspor](x), industriu dan rantai pasok, R&D_x\n";
        for mentions in [Mentions::First, Mentions::Every] {
            let once = copy(file, mentions);
            assert!(once.contains("[^4]: "), "{once}");
            assert_eq!(copy(&once, mentions), once);
        }
        let (first, every) = (copy(file, Mentions::First), copy(file, Mentions::Every));
        assert_eq!(copy(&first, Mentions::Every), every, "the other mentions have the footnote that is there");
    }

    #[test]
    fn what_takes_no_footnotes_is_left_as_it_is() {
        for file in ["rantai pasok\n\n```\nkode", "rantai pasok\n\n<!-- x", "rantai pasok\n\n<script>\n", "", "tidak"] {
            assert_eq!(copy(file, Mentions::Every), file);
        }
    }
}
