//! The terms of the user's own glossaries, which must be translated as these say.

use super::original::{Standing, Term};
use super::terms::contains_words;
use super::translation::Translation;
use crate::span::Span;

/// What is wrong with the translation of a term.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Breach {
    Forbidden(Span),
    Deprecated(Span),
    NotPreferred(Span),
    Missing { is_partly_there: bool },
}

/// Compares a translation with what a glossary wants of a term.
pub(super) fn breaches(term: &Term, translation: &Translation<'_>) -> Vec<Breach> {
    let known = &term.known;
    if !term.is_translated {
        let is_kept = contains_words(translation.text, &term.text) || contains_words(translation.text, &term.headword);
        return if is_kept { Vec::new() } else { vec![Breach::Missing { is_partly_there: false }] };
    }
    let found = |wanted: fn(Standing) -> bool| -> Vec<Span> {
        let renderings = known.equivalents.iter().filter(|rendering| wanted(rendering.standing));
        renderings.filter_map(|rendering| translation.find(&rendering.stems)).collect()
    };
    let allowed = found(|standing| matches!(standing, Standing::Plain | Standing::Preferred));
    let is_apart = |span: &Span| !allowed.iter().any(|other| other.start <= span.start && span.end <= other.end && other != span);
    let mut all: Vec<Breach> = Vec::new();
    all.extend(found(|standing| standing == Standing::Forbidden).into_iter().filter(is_apart).map(Breach::Forbidden));
    all.extend(found(|standing| standing == Standing::Deprecated).into_iter().filter(is_apart).map(Breach::Deprecated));
    if !allowed.is_empty() {
        let prefers = known.equivalents.iter().any(|rendering| rendering.standing == Standing::Preferred);
        if prefers && found(|standing| standing == Standing::Preferred).is_empty() {
            all.push(Breach::NotPreferred(allowed[0]));
        }
    } else if all.is_empty() {
        let stems = known.equivalents.iter().flat_map(|rendering| rendering.stems.iter());
        let is_short_form = term.kind == crate::annotation::Kind::Acronym && contains_words(translation.text, &term.text);
        if !is_short_form {
            all.push(Breach::Missing { is_partly_there: stems.clone().any(|stem| translation.has(*stem)) });
        }
    }
    all
}
