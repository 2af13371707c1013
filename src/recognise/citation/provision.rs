//! Places in a law: "Pasal 5 ayat (2) huruf a", "Bab III Pasal 7", "Pasal 28 juncto Pasal 29".
//!
//! A provision is a chain of steps. Each has a [unit](Unit) and a value, and is under the one before it or joined to it by a
//! [link](Link).

mod step;
mod value;

use std::fmt::Write as _;

use super::scan::{Cursor, same};
use crate::span::Span;
use step::{Link, Step, Unit};

/// A place in a law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Provision {
    pub(crate) span: Span,
}

/// The longest chain, in steps.
const MOST_STEPS: usize = 24;

/// Words that a provision may begin with.
#[rustfmt::skip]
const FIRST_WORDS: &[&str] = &["ayat", "bab", "diktum", "huruf", "lampiran", "pasal", "penjelasan", "ps", "psl"];

/// Words between a provision and the law that it is in.
const PREPOSITIONS: &[&[&str]] =
    &[&["di", "dalam"], &["dari"], &["daripada"], &["dalam"], &["pada"], &["di"], &["atas"], &["menurut"], &["dr"]];

/// First words of instruments that are often written in small letters.
#[rustfmt::skip]
const SMALL_INSTRUMENTS: &[&str] = &[
    "instruksi", "keppres", "keputusan", "konstitusi", "perda", "peraturan", "perjanjian", "perppu", "perpres", "pp", "surat", "undang", "uu", "uud",
];

/// Whether a provision may begin with a word that is folded to `folded`.
pub(crate) fn provision_may_begin(folded: &str) -> bool {
    FIRST_WORDS.contains(&folded)
}

/// The provision that begins at byte `start` of `text`.
pub(crate) fn provision(text: &str, start: usize) -> Option<Provision> {
    let mut at = Cursor::new(text, start)?;
    let first = step::first(&mut at)?;
    let mut last = first;
    let mut count = 1;
    let mut has_article = first.unit == Unit::Article;
    while count < MOST_STEPS
        && let Some(step) = step::next(&mut at, last)
    {
        has_article |= step.unit == Unit::Article;
        last = step;
        count += 1;
    }
    // The explanation of nothing; a verse of scripture, which has no brackets.
    let is_provision = match first.unit {
        Unit::Elucidation => count > 1,
        Unit::Paragraph => has_article || text.get(first.value.range())?.starts_with('('),
        _ => true,
    };
    is_provision.then_some(Provision { span: Span::new(start, at.at()) })
}

impl Provision {
    /// The place in the words of official translations: "Article 5 paragraph (2) letter a".
    pub(crate) fn gloss(&self, text: &str) -> String {
        let steps = self.steps(text);
        let mut gloss = String::new();
        for (i, step) in steps.iter().enumerate() {
            let has_more = steps.get(i + 1).is_some_and(|later| !later.is_named);
            let above = i.checked_sub(1).and_then(|i| steps.get(i));
            match (step.link, above) {
                (_, None) => {}
                (Link::Under, Some(above)) if above.unit == Unit::Elucidation || above.unit.is_under(step.unit) => {
                    gloss.push_str(" of ")
                }
                (Link::Under, _) => gloss.push(' '),
                (Link::Joined { comma, joint }, _) => {
                    gloss.push_str(if comma { "," } else { "" });
                    gloss.push_str(joint.english());
                    gloss.push(' ');
                }
            }
            if step.is_named {
                gloss.push_str(if has_more { step.unit.english_plural() } else { step.unit.english() });
                gloss.push_str(if step.value.is_empty() { "" } else { " " });
            }
            let value = text.get(step.value.range()).unwrap_or_default();
            let plain: String = value.chars().filter(|c| !c.is_whitespace() && !matches!(c, '(' | ')')).collect();
            match step.unit {
                Unit::Paragraph => {
                    let _ = write!(gloss, "({plain})");
                }
                Unit::Part | Unit::Section | Unit::Dictum => gloss.push_str(value::ordinal(&plain).unwrap_or(&plain)),
                _ => gloss.push_str(&plain),
            }
        }
        gloss
    }

    fn steps(&self, text: &str) -> Vec<Step> {
        let mut steps = Vec::new();
        let Some(mut at) = Cursor::new(text, self.span.start) else { return steps };
        steps.extend(step::first(&mut at));
        while at.at() < self.span.end
            && let Some(step) = steps.last().and_then(|last| step::next(&mut at, *last))
        {
            steps.push(step);
        }
        steps
    }
}

/// Where the law begins that a provision which ends at `end` is in: behind "Pasal 5" in "Pasal 5 UU No. 3/2014" or "Pasal 5 dalam
/// Undang-Undang Perindustrian". Whether the word there is an instrument is for the dictionary to say.
pub(crate) fn instrument_after(text: &str, end: usize) -> Option<usize> {
    let mut at = Cursor::new(text, end)?;
    if !at.space() {
        return None;
    }
    if PREPOSITIONS.iter().any(|words| at.words(words)) && !at.space() {
        return None;
    }
    let is_capital = at.peek()?.is_uppercase();
    let begins = is_capital || {
        let mut first = at;
        first.word().is_some_and(|word| SMALL_INSTRUMENTS.iter().any(|other| same(word, other)))
    };
    begins.then_some(at.at())
}
