//! Problems that one row has by itself.

use super::known::Known;
use super::language::indonesian;
use super::{Place, Problem, Sources};
use crate::alignment::{self, Aligner, End, Written};
use crate::dictionary::record::{Attributes, Reading};
use crate::dictionary::source::{Body, OPEN};
use crate::token::Tokenizer;

/// Equivalents that a gloss may have at most.
const MOST_EQUIVALENTS: usize = 4;

pub(super) fn check(sources: &Sources, known: &Known<'_>, place: Place<'_>, problems: &mut Vec<Problem>) {
    let row = place.row;
    if row.is_open() && !sources.is_whole() {
        return;
    }
    let (gloss, attributes) = match Reading::of(row) {
        Reading::Term { gloss, attributes, .. } | Reading::Word { gloss, attributes, .. } => (gloss, attributes),
        Reading::Name { gloss, attributes, .. } => (gloss, attributes),
        Reading::Short { attributes, .. } => ("", attributes),
        Reading::Variant { .. } | Reading::English => return,
    };
    if sources.is_whole() && matches!(row.body, Body::Term { class: None, .. }) {
        problems.push(place.problem("no-class", format!("{:?} has no class", row.headword)));
    }
    let mut report = |rule, field: &str, message| problems.push(place.problem_in(field, rule, message));
    if let Body::Term { domain, .. } = &row.body
        && sources.domains.as_ref().is_some_and(|known| !known.contains(domain))
    {
        report("unknown-domain", domain, format!("there is no domain {domain:?}"));
    }
    if let Some(message) = out_of_form(gloss) {
        report("gloss-form", gloss, message);
    }
    let is_english = attributes.get("translate").is_none();
    for equivalent in gloss.split("; ").filter(|_| is_english) {
        if let Some(word) = indonesian(known, &row.headword, equivalent) {
            report("indonesian-gloss", equivalent, format!("{word:?} in the gloss {equivalent:?} is Indonesian"));
        }
    }
    if let (Some(since), Some(until)) = (attributes.get("since"), attributes.get("until"))
        && is_after(since, until)
    {
        report("dates", &format!("since={since}"), format!("in force since {since} but only until {until}"));
    }
    if sources.is_whole() && attributes.get("status") == Some("official") && attributes.get("source").is_none() {
        report("unsourced", "status=official", format!("{:?} is official but names no source", row.headword));
    }
    if let Body::Short { long, .. } = &row.body
        && !may_shorten(&row.headword, long, attributes)
    {
        report(
            "letters",
            long,
            format!("the letters of {} cannot come from {long:?} (irregular=yes if they do not)", row.headword),
        );
    }
}

/// What is wrong with the form of a gloss.
fn out_of_form(gloss: &str) -> Option<String> {
    if gloss == OPEN {
        return Some("the gloss is still to be filled in".to_owned());
    }
    let equivalents: Vec<&str> = gloss.split(';').collect();
    let is_spaced = equivalents.iter().skip(1).all(|equivalent| equivalent.starts_with(' ')) && !gloss.contains("  ");
    if equivalents.len() > MOST_EQUIVALENTS || !is_spaced || gloss.contains('⟧') {
        return Some(format!("{gloss:?} is not one to four equivalents separated by \"; \""));
    }
    let repeats =
        (1..equivalents.len()).find(|&at| equivalents[..at].iter().any(|before| before.trim() == equivalents[at].trim()));
    repeats.map(|at| format!("the equivalent {:?} stands there twice", equivalents[at].trim()))
}

/// Whether a date is later than another, as far as both are given: 2024 is not later than 2024-10.
pub(super) fn is_after(date: &str, other: &str) -> bool {
    let length = date.len().min(other.len());
    date.get(..length) > other.get(..length)
}

/// Whether the letters of a short form may come from its long form. Those of foreign bodies may come from a name in another
/// language.
fn may_shorten(short: &str, long: &str, attributes: Attributes<'_>) -> bool {
    if attributes.get("irregular").is_some() || attributes.get("lang").is_some() {
        return true;
    }
    let words = || Tokenizer::new(long).map(|word| &long[word.span.range()]);
    let mut aligner = Aligner::default();
    aligner.read(words().map(|text| Written { text, is_extra: true }));
    let all: Vec<char> = words().flat_map(alignment::letters).collect();
    let is_initials = !short.chars().any(char::is_lowercase);
    // A digit may count letters (P3DN) or stand for itself (D3, diploma 3).
    [counted_out(short), short.to_owned()].iter().any(|short| {
        if is_initials {
            aligner.align_first(short, End::Free).is_some()
        } else {
            is_within(&alignment::letters(short).collect::<Vec<char>>(), &all)
        }
    })
}

/// A short form with the letters that a digit counts written out: *P3DN* is *PPPDN*, *PSLB3* is *PSLBBB*. Other numbers stay.
fn counted_out(short: &str) -> String {
    let letters: Vec<char> = short.chars().collect();
    let mut all = String::with_capacity(short.len());
    for (at, &letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| letters[at]).filter(|before| before.is_alphabetic());
        let ends_here = letters.get(at + 1).is_none_or(|next| next.is_alphabetic() || matches!(next, ' ' | '-'));
        match (letter.to_digit(10), before) {
            (Some(count @ 2..=5), Some(before)) if ends_here => all.extend((1..count).map(|_| before)),
            _ => all.push(letter),
        }
    }
    all
}

/// Whether `letters` stand in `text` in their order, wherever in its words: *nakes* in *tenaga kesehatan*.
fn is_within(letters: &[char], text: &[char]) -> bool {
    let mut rest = text.iter();
    letters.iter().all(|letter| rest.any(|other| other == letter))
}
