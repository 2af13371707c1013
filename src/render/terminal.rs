//! The annotated text in a terminal.

use std::fmt;

use unicode_width::UnicodeWidthStr;

use super::label;
use super::mention::Mentions;
use super::visible::visible;
use crate::annotation::{Belief, Kind};
use crate::glossary::{Annotation, Placed};

/// How [`terminal`] lays text out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// Whether to use colours. Without them the glosses still stand in brackets.
    pub color: bool,
    /// Columns to wrap lines to; lines are left as they are if there is no number.
    pub width: Option<usize>,
}

const RESET: &str = "\u{1b}[0m";
const GLOSS: &str = "\u{1b}[3;36m";

/// The style of an annotated mention: a colour for its kind, underlined; what may be wrong in red.
const fn style(kind: Kind, belief: Belief) -> &'static str {
    match (belief, kind) {
        (Belief::Fuzzy, _) => "\u{1b}[4;31m",
        (_, Kind::Acronym) => "\u{1b}[1;33m",
        (_, Kind::Name) => "\u{1b}[1;35m",
        (_, Kind::Word) => "\u{1b}[4m",
        _ => "\u{1b}[1;32m",
    }
}

/// Writes the text with a gloss in brackets behind each glossed mention. Nothing of the text or the dictionary can act on the
/// terminal.
///
/// # Errors
///
/// Those of `out`.
pub fn terminal<'a>(
    annotations: impl Into<Placed<'a>>,
    mentions: Mentions,
    layout: Layout,
    out: &mut dyn fmt::Write,
) -> fmt::Result {
    let placed = annotations.into();
    let text = placed.text();
    let mut wrapper = Wrapper { out, layout, column: 0, word: String::new(), word_width: 0, space: String::new(), style: "" };
    let mut from = 0;
    for (annotation, is_glossed) in mentions.of(placed.annotations()) {
        let span = placed.span(&annotation);
        wrapper.plain(&text[from..span.start])?;
        wrapper.styled(&text[span.range()], style(annotation.kind(), annotation.belief()))?;
        if let Some(gloss) = gloss(&annotation, is_glossed) {
            wrapper.plain(" ")?;
            wrapper.styled(&gloss, GLOSS)?;
        }
        from = span.end;
    }
    wrapper.plain(&text[from..])?;
    wrapper.finish()
}

fn gloss(annotation: &Annotation<'_>, is_glossed: bool) -> Option<String> {
    label::short(annotation).filter(|_| is_glossed).map(|label| format!("[{label}]"))
}

/// Breaks lines between words, without counting what only changes colours.
struct Wrapper<'o> {
    out: &'o mut dyn fmt::Write,
    layout: Layout,
    /// Where the next character would stand.
    column: usize,
    /// The word so far, with its styles.
    word: String,
    word_width: usize,
    /// The white space before it.
    space: String,
    /// The style that is on at the end of the word.
    style: &'static str,
}

impl Wrapper<'_> {
    fn plain(&mut self, text: &str) -> fmt::Result {
        self.styled(text, "")
    }

    fn styled(&mut self, text: &str, style: &'static str) -> fmt::Result {
        if self.style != style {
            // What follows in another style ends this one, be it a space.
            self.switch_to("");
        }
        for piece in visible(text).split_inclusive([' ', '\t', '\n']) {
            let (part, space) = match piece.char_indices().next_back() {
                Some((at, ' ' | '\t' | '\n')) => piece.split_at(at),
                _ => (piece, ""),
            };
            if !part.is_empty() {
                self.switch_to(style);
                self.word.push_str(part);
                self.word_width += part.width();
            }
            if !space.is_empty() {
                self.end_word()?;
                self.space.push_str(space);
                if space == "\n" {
                    self.out.write_str(std::mem::take(&mut self.space).trim_start_matches([' ', '\t']))?;
                    self.column = 0;
                }
            }
        }
        Ok(())
    }

    fn switch_to(&mut self, style: &'static str) {
        if self.layout.color && self.style != style {
            if !self.style.is_empty() {
                self.word.push_str(RESET);
            }
            self.word.push_str(style);
            self.style = style;
        }
    }

    /// Writes the word, on the next line if it does not fit on this one.
    fn end_word(&mut self) -> fmt::Result {
        if self.word.is_empty() {
            return Ok(());
        }
        let space = std::mem::take(&mut self.space);
        let space_width = space.width();
        let fits = self.layout.width.is_none_or(|width| self.column + space_width + self.word_width <= width);
        if fits || self.column == 0 {
            self.out.write_str(&space)?;
            self.column += space_width;
        } else {
            // A style must not run on behind the end of the line.
            self.out.write_str("\n")?;
            self.column = 0;
        }
        self.out.write_str(&std::mem::take(&mut self.word))?;
        self.column += std::mem::take(&mut self.word_width);
        Ok(())
    }

    fn finish(&mut self) -> fmt::Result {
        self.switch_to("");
        self.end_word()?;
        self.out.write_str(&std::mem::take(&mut self.word))?;
        self.out.write_str(&std::mem::take(&mut self.space))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Glossary;

    fn rendered(text: &str, layout: Layout) -> String {
        let glossary = Glossary::builtin();
        let mut out = String::new();
        terminal(&glossary.annotate(text), Mentions::First, layout, &mut out).expect("strings can be written to");
        out
    }

    #[test]
    fn glosses_stand_behind_the_first_mention() {
        let out = rendered("Kemenperin dan rantai pasok. Kemenperin lagi.", Layout::default());
        assert_eq!(out, "Kemenperin [Ministry of Industry] dan rantai pasok [supply chain]. Kemenperin lagi.");
    }

    #[test]
    fn lines_are_wrapped_by_what_is_seen() {
        let text = "Kemenperin memperkuat rantai pasok semikonduktor nasional.\n\nSelesai.\n";
        for color in [false, true] {
            let out = rendered(text, Layout { color, width: Some(30) });
            let seen = strip(&out);
            assert!(seen.lines().all(|line| line.width() <= 30), "{seen}");
            assert_eq!(color, out.contains('\u{1b}'));
            assert!(seen.ends_with("nasional.\n\nSelesai.\n"), "{seen}");
        }
    }

    #[test]
    fn the_text_cannot_act_on_the_terminal() {
        let out = rendered("a\u{1b}]0;judul\u{7}b\u{9b}31m\u{202e}c", Layout { color: false, width: Some(40) });
        assert!(!out.chars().any(|c| c.is_control()), "{out:?}");
    }

    fn strip(styled: &str) -> String {
        let mut seen = String::new();
        let mut rest = styled;
        while let Some((before, after)) = rest.split_once('\u{1b}') {
            seen.push_str(before);
            rest = after.split_once('m').map_or("", |(_, rest)| rest);
        }
        seen + rest
    }
}
