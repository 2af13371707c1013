//! Markdown with the glosses as footnotes.

use std::collections::{HashMap, HashSet};
use std::fmt;

use crate::annotation::Belief;
use crate::glossary::{Annotation, Placed};
use crate::span::Span;

use super::label;
use super::mention::Mentions;
use super::note::{Emphasis, note};

mod place;

use place::Places;

/// Writes a Markdown document with footnotes that gloss its terms: one a term, at the end, referred to behind the first mention
/// or behind every one. The document itself is left as it is, its own footnotes keep their labels.
///
/// No reference is put where it would be taken literally or break something: in code, front matter, HTML tags and blocks, URLs,
/// footnotes, and between square brackets (a link's text cannot hold another link). Where that is in doubt, it is left out and
/// the next mention gets it.
///
/// # Errors
///
/// Those of `out`.
pub fn markdown<'a>(annotations: impl Into<Placed<'a>>, mentions: Mentions, out: &mut dyn fmt::Write) -> fmt::Result {
    let placed = annotations.into();
    let mut places = Places::of(placed.text());
    write_footnoted(placed, mentions, |mention| places.can_refer_behind(mention).then_some(mention.end), out)
}

/// Writes a document with footnotes. Where in it a reference to a mention stands says `place`, which is asked in their order.
///
/// # Errors
///
/// Those of `out`.
pub(crate) fn write_footnoted(
    placed: Placed<'_>,
    mentions: Mentions,
    mut place: impl FnMut(Span) -> Option<usize>,
    out: &mut dyn fmt::Write,
) -> fmt::Result {
    let input = placed.text();
    let mut footnotes = Footnotes::new(input);
    let mut written = 0;
    for annotation in placed.annotations().iter() {
        let Some(at) = place(placed.span(&annotation)) else { continue };
        if label::short(&annotation).is_none() {
            continue;
        }
        let (number, is_new) = footnotes.number(annotation);
        // Of misspellings, all are worth a look.
        if is_new || mentions == Mentions::Every || annotation.belief() == Belief::Fuzzy {
            write!(out, "{}[^{number}]", input.get(written..at).unwrap_or_default())?;
            written = at.max(written);
        }
    }
    out.write_str(&input[written..])?;
    footnotes.write(input, out)
}

/// Whether what follows would make something else of a reference: a link, an escape or a formula, or emphasis that no longer ends where it
/// did, for the marks that end it would stand between punctuation and a word.
pub(crate) fn reference_clashes_with(rest: &str) -> bool {
    let behind_marks = rest.trim_start_matches(['*', '_', '~']);
    let is_no_word = |c: char| c.is_whitespace() || c.is_ascii_punctuation() || "“”‘’–—…".contains(c);
    let ends_well = behind_marks.is_empty() || behind_marks.starts_with(is_no_word);
    let joins = rest.starts_with(['(', '[', '\\', '$']) && !rest.starts_with("[^");
    joins || (behind_marks.len() < rest.len() && !ends_well)
}

/// The footnotes of a document, in the order of their first references.
struct Footnotes<'a> {
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
        Self { taken, last: 0, numbers: HashMap::new(), notes: Vec::new() }
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
        assert!(out.starts_with("Lihat `Kemenperin` dan [Kemenperin](https://kemenperin.go.id). Kemenperin[^1] hadir."), "{out}");
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
