//! Markdown with the glosses as footnotes.

use std::collections::{HashMap, HashSet};
use std::fmt::{self, Write as _};

use crate::annotation::Belief;
use crate::glossary::{Annotation, Placed};
use crate::markup::markdown::Scan;

use super::label;
use super::mention::Mentions;
use super::note::{Emphasis, note};

mod place;

use place::Places;

/// Writes a Markdown document with footnotes that gloss its terms: one a term, at the end, referred to behind the first mention
/// or behind every one. The document itself is left as it is, its own footnotes keep their labels.
///
/// A reference to what is in the text of a link or an image stands behind that. There are none in code, front matter, HTML, addresses
/// and footnotes, nor where one would make something else of what is around it: the next mention gets it. A document that has no
/// place for footnotes at its end, as one that ends in code has none, stays as it is. What has its footnote from an earlier time
/// gets no other.
///
/// # Errors
///
/// Those of `out`.
pub fn markdown<'a>(annotations: impl Into<Placed<'a>>, mentions: Mentions, out: &mut dyn fmt::Write) -> fmt::Result {
    let placed = annotations.into();
    let file = placed.text();
    let scan = Scan::of(file);
    for is_careful in [false, true] {
        let mut places = Places::of(file, &scan, is_careful);
        let (copy, has_new) = footnoted(placed, mentions, &mut places)?;
        if copy.len() == file.len() || reads_as(&copy, &scan, has_new) {
            return out.write_str(&copy);
        }
    }
    out.write_str(file)
}

/// Whether a copy of a document reads as that, but for its footnotes, of which it may have new ones.
fn reads_as(copy: &str, document: &Scan, has_new: bool) -> bool {
    let read = Scan::of(copy);
    read.footnotes >= document.footnotes + usize::from(has_new) && read.prose.text().starts_with(document.prose.text())
}

/// The document with references and footnotes, and whether some of these are new.
fn footnoted(placed: Placed<'_>, mentions: Mentions, places: &mut Places<'_>) -> Result<(String, bool), fmt::Error> {
    let file = placed.text();
    let mut footnotes = Footnotes::new(file);
    let mut copy = String::with_capacity(file.len() + file.len() / 4);
    let mut written = 0;
    for annotation in placed.annotations().iter() {
        let Some(at) = places.behind(placed.span(&annotation)) else { continue };
        if label::short(&annotation).is_none() {
            continue;
        }
        if footnotes.is_there(&annotation, at) {
            continue;
        }
        let (number, is_new) = footnotes.number(annotation);
        // Of misspellings, all are worth a look.
        if is_new || mentions == Mentions::Every || annotation.belief() == Belief::Fuzzy {
            write!(copy, "{}[^{number}]", file.get(written..at).unwrap_or_default())?;
            written = at.max(written);
        }
    }
    copy.push_str(file.get(written..).unwrap_or_default());
    footnotes.write(file, &mut copy)?;
    Ok((copy, !footnotes.notes.is_empty()))
}

/// The footnotes of a document, in the order of their first references.
struct Footnotes<'a> {
    file: &'a str,
    /// The footnotes of an earlier time, and others that begin like them: what stands behind their labels.
    earlier: HashMap<&'a str, &'a str>,
    /// The numbers that the document uses as labels of its own footnotes.
    taken: HashSet<&'a str>,
    last: usize,
    numbers: HashMap<&'a str, usize>,
    notes: Vec<(usize, Annotation<'a>)>,
}

impl<'a> Footnotes<'a> {
    fn new(input: &'a str) -> Self {
        let labels = input.split("[^").skip(1);
        let taken = labels.filter_map(|rest| rest.split_once(']')).map(|(label, _)| label).collect();
        let definition = |line: &'a str| line.strip_prefix("[^")?.split_once("]: ");
        let earlier = input.lines().filter_map(definition).filter(|(_, note)| note.starts_with("**")).collect();
        Self { file: input, earlier, taken, last: 0, numbers: HashMap::new(), notes: Vec::new() }
    }

    /// Whether the file has a reference at a place to a footnote that glosses an annotation.
    fn is_there(&mut self, annotation: &Annotation<'a>, at: usize) -> bool {
        let reference = self.file.get(at..).and_then(|rest| rest.strip_prefix("[^"));
        let label = reference.and_then(|rest| rest.split(']').next()).unwrap_or_default();
        let name = label::name(annotation);
        let is_there = self.earlier.get(label).is_some_and(|note| note.starts_with(&(EMPHASIS.term)(name)));
        if let Some(number) = label.parse().ok().filter(|_| is_there) {
            self.numbers.entry(name).or_insert(number);
        }
        is_there
    }

    /// The number of the footnote that glosses an annotation, and whether it is a new one.
    fn number(&mut self, annotation: Annotation<'a>) -> (usize, bool) {
        let name = label::name(&annotation);
        if let Some(&number) = self.numbers.get(name) {
            return (number, false);
        }
        self.last += 1;
        while self.taken.contains(self.last.to_string().as_str()) {
            self.last += 1;
        }
        self.numbers.insert(name, self.last);
        self.notes.push((self.last, annotation));
        (self.last, true)
    }

    fn write(&self, input: &str, out: &mut dyn fmt::Write) -> fmt::Result {
        if self.notes.is_empty() {
            return Ok(());
        }
        out.write_str(if input.ends_with('\n') { "\n" } else { "\n\n" })?;
        for (number, annotation) in &self.notes {
            writeln!(out, "[^{number}]: {}", note(annotation, EMPHASIS))?;
        }
        Ok(())
    }
}

/// A footnote: `**Wamenperin**: Deputy Minister of Industry (*Wakil Menteri Perindustrian*); government`.
const EMPHASIS: Emphasis = Emphasis {
    term: |text| format!("**{}**", escaped(text)),
    foreign: |text| format!("*{}*", escaped(text)),
    plain: escaped,
    facts: ["; ", ""],
};

/// `text` on one line and free of markup.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in label::one_line(text).chars() {
        if r"\`*_{}[]<>#|~&!$".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Glossary;

    fn glossed(input: &str, mentions: Mentions) -> String {
        let mut out = String::new();
        markdown(&Glossary::builtin().annotate(input), mentions, &mut out).expect("a string takes everything");
        out
    }

    #[test]
    fn puts_the_glosses_into_footnotes() {
        let out = glossed("**Wamenperin** meninjau rantai pasok. Rantai pasok itu kuat.", Mentions::First);
        assert!(out.starts_with("**Wamenperin[^1]** meninjau rantai pasok[^2]. Rantai pasok itu kuat."), "{out}");
        let note = "\n\n[^1]: **Wamenperin**: Deputy Minister of Industry (*Wakil Menteri Perindustrian*)";
        assert!(out.contains(note), "{out}");
        assert!(out.contains("\n[^2]: **rantai pasok**: supply chain"), "{out}");
        let every = glossed("Rantai pasok dan rantai pasoknya.\n", Mentions::Every);
        assert!(every.starts_with("Rantai pasok[^1] dan rantai pasoknya[^1].\n\n[^1]: "), "{every}");
    }

    #[test]
    fn keeps_the_labels_of_the_document() {
        let input = "Kemenperin hadir.[^1] Industri tumbuh.[^3]\n\n[^1]: Siaran pers Kemenperin.\n[^3]: Data.\n";
        let out = glossed(input, Mentions::First);
        assert!(out.starts_with("Kemenperin[^2] hadir.[^1] Industri[^4] tumbuh.[^3]\n"), "{out}");
        assert!(out.contains("[^1]: Siaran pers Kemenperin.\n[^3]: Data.\n\n[^2]: **Kemenperin**"), "{out}");
    }

    #[test]
    fn a_misspelling_is_a_question() {
        let out = glossed("Pertumbuhan industriu nasional.", Mentions::First);
        assert!(out.contains("industriu[^"), "{out}");
        assert!(out.contains("**industriu**: did you mean *industri*? "), "{out}");
    }

    #[test]
    fn the_first_mention_that_can_take_a_reference_gets_it() {
        let out = glossed("Lihat `Kemenperin` dan [Kemenperin](https://kemenperin.go.id). Kemenperin hadir.", Mentions::Every);
        let expected = "Lihat `Kemenperin` dan [Kemenperin](https://kemenperin.go.id)[^1]. Kemenperin[^1] hadir.";
        assert!(out.starts_with(expected), "{out}");
    }

    #[test]
    fn our_text_carries_no_markup() {
        assert_eq!(escaped("a\r\n*b* <i> [x](y) \u{1b}\u{202e}"), r"a \*b\* \<i\> \[x\](y) ��");
    }

    #[test]
    fn the_document_is_left_as_it_is() {
        let long = "semikonduktor".repeat(7_700);
        for input in ["", "\r\n", "<script>Kemenperin</script>\r\n", "\u{1b}[31m\u{202e} 'x'", "```\nKemenperin", "[`<", &long] {
            assert_eq!(glossed(input, Mentions::Every), input);
        }
    }
}
