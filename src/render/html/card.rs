//! What is said of one annotation: on the card at its mention, and in the glossary.

use std::fmt;

use crate::annotation::Belief;
use crate::dictionary::entry::Sense;
use crate::glossary::Annotation;

use super::escape::{Escaped, write_span};
use super::label;

/// How a card ends: that of its last line, its own.
#[cfg(test)]
pub(super) const END: &str = "</span></span></span>";

/// Writes the card of a mention. What a screen reader says of the mention is the element `g` with its number.
pub(super) fn write_card(annotation: &Annotation<'_>, number: usize, out: &mut dyn fmt::Write) -> fmt::Result {
    let is_fuzzy = annotation.belief() == Belief::Fuzzy;
    let senses = annotation.senses();
    write!(out, "<span class=\"card\" lang=\"en\" role=\"tooltip\"><span id=\"g{number}\">")?;
    if is_fuzzy {
        write_relation(annotation, out)?;
    }
    write_meaning(annotation, senses.first(), out)?;
    out.write_str("</span>")?;
    if !is_fuzzy {
        write_relation(annotation, out)?;
    }
    write_others(&senses, out)?;
    write_notes(senses.first(), out)?;
    let facts = [vec![annotation.kind().name().to_owned()], senses.first().map(label::facts).unwrap_or_default()].concat();
    out.write_str("<span class=\"facts\">")?;
    write_facts(&facts, out)?;
    out.write_str("</span></span>")
}

/// Writes what the glossary says under a name.
pub(super) fn write_entry(annotation: &Annotation<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
    let senses = annotation.senses();
    if matches!(annotation.belief(), Belief::Fuzzy | Belief::Defined | Belief::Composed) {
        write_relation(annotation, out)?;
    }
    write_meaning(annotation, senses.first(), out)?;
    write_others(&senses, out)?;
    write_notes(senses.first(), out)?;
    let facts = senses.first().map(label::facts).unwrap_or_default();
    if facts.is_empty() {
        return Ok(());
    }
    out.write_str("<span class=\"facts\">")?;
    write_facts(&facts, out)?;
    out.write_str("</span>")
}

/// The gloss, its alternatives, and what a short form stands for.
fn write_meaning(annotation: &Annotation<'_>, sense: Option<&Sense<'_>>, out: &mut dyn fmt::Write) -> fmt::Result {
    let expansion = label::expansion(annotation, sense).map(label::one_line);
    let Some(sense) = sense else {
        return write!(out, "<span class=\"gloss\" lang=\"id\">{}</span>", Escaped(expansion.as_deref().unwrap_or_default()));
    };
    let (gloss, alternatives) = sense.gloss.split_once("; ").unwrap_or((sense.gloss, ""));
    write_span("gloss", gloss, out)?;
    if !alternatives.is_empty() {
        write_span("or", &format!("or {}", alternatives.replace("; ", ", ")), out)?;
    }
    expansion.map_or(Ok(()), |long| write!(out, "<span class=\"long\" lang=\"id\">{}</span>", Escaped(&long)))
}

fn write_relation(annotation: &Annotation<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
    let Some(label::Relation { before, headword, after }) = label::relation(annotation) else { return Ok(()) };
    write!(out, "<span class=\"how\">{before}")?;
    if !headword.is_empty() {
        write!(out, "<i lang=\"id\">{}</i>", Escaped(&headword))?;
    }
    write!(out, "{after}</span>")
}

fn write_others(senses: &[Sense<'_>], out: &mut dyn fmt::Write) -> fmt::Result {
    for sense in senses.iter().skip(1) {
        write!(out, "<span class=\"also\">also: {}", Escaped(sense.gloss))?;
        if let Some(long) = sense.expansion {
            write!(out, " (<i lang=\"id\">{}</i>)", Escaped(long))?;
        }
        if let Some(advice) = label::advice(sense) {
            write!(out, " ({})", Escaped(advice))?;
        }
        out.write_str("</span>")?;
    }
    Ok(())
}

fn write_notes(sense: Option<&Sense<'_>>, out: &mut dyn fmt::Write) -> fmt::Result {
    let Some(sense) = sense else { return Ok(()) };
    write_span("note", sense.note.unwrap_or_default(), out)?;
    sense.source.map_or(Ok(()), |source| write_span("note", &format!("Source: {source}"), out))
}

fn write_facts(facts: &[String], out: &mut dyn fmt::Write) -> fmt::Result {
    facts.iter().try_for_each(|fact| write_span("fact", fact, out))
}
