//! What a note beside a text says of a mention.

use super::label;
use crate::annotation::Belief;
use crate::dictionary::entry::Sense;
use crate::glossary::Annotation;

/// How a format sets off what is said, each taking any text.
#[derive(Clone, Copy)]
pub(crate) struct Emphasis {
    /// The term that the note is on.
    pub(crate) term: fn(&str) -> String,
    /// Words in Indonesian.
    pub(crate) foreign: fn(&str) -> String,
    /// All else.
    pub(crate) plain: fn(&str) -> String,
    /// What stands before and behind the field and the status of a term.
    pub(crate) facts: [&'static str; 2],
}

/// The text of a note: `Wamenperin: Deputy Minister of Industry (Wakil Menteri Perindustrian) [government]`.
pub(crate) fn note(annotation: &Annotation<'_>, emphasis: Emphasis) -> String {
    let Emphasis { term, foreign, plain, facts: [before, behind] } = emphasis;
    let mut note = format!("{}:", term(label::name(annotation)));
    let senses = annotation.senses();
    let expansion = label::expansion(annotation, senses.first());
    let is_fuzzy = annotation.belief() == Belief::Fuzzy;
    if is_fuzzy {
        let meant = annotation.suggestion().unwrap_or_default();
        note += &format!(" did you mean {}?", foreign(&meant));
    }
    let Some((first, others)) = senses.split_first() else {
        if let Some(expansion) = expansion {
            note += &format!(" {}", foreign(expansion));
        }
        return note;
    };
    note += &format!(" {}", emphasis.meaning(first.gloss, expansion));
    let facts = label::facts(first);
    if !facts.is_empty() {
        note += &format!("{before}{}{behind}", plain(&facts.join(", ")));
    }
    if annotation.belief() == Belief::Defined {
        note += "; defined in this document";
    }
    let other = |sense: &Sense<'_>| {
        let advice = label::advice(sense).map(|advice| format!(" ({advice})"));
        emphasis.meaning(sense.gloss, sense.expansion) + &advice.unwrap_or_default()
    };
    let others: Vec<String> = others.iter().map(other).collect();
    for (heading, text) in [("Also", others.join("; ")), ("Note", first.note.map(plain).unwrap_or_default())] {
        if !text.is_empty() {
            note += &format!(". {heading}: {text}");
        }
    }
    note
}

impl Emphasis {
    /// None: a note of nothing but text, on one line.
    pub(crate) const NONE: Self =
        Self { term: label::one_line, foreign: label::one_line, plain: label::one_line, facts: [" [", "]"] };

    /// The equivalent to use, what a short form stands for, and the other equivalents.
    fn meaning(self, gloss: &str, expansion: Option<&str>) -> String {
        let (first, others) = gloss.split_once("; ").unwrap_or((gloss, ""));
        let mut meaning = (self.plain)(first);
        if let Some(expansion) = expansion {
            meaning += &format!(" ({})", (self.foreign)(expansion));
        }
        if !others.is_empty() {
            meaning += &format!(", or {}", (self.plain)(&others.replace("; ", ", ")));
        }
        meaning
    }
}
