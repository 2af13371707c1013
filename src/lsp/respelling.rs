//! Words that should be written otherwise: to find what a misspelt one may stand for takes time, and what was found stays true.

use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;

use padanan::{Annotation, Belief, Passage, Span};

use super::context::Context;
use crate::workspace::rule::{MISSPELLING, NONSTANDARD};

/// Words that should be written otherwise.
#[derive(Clone, Debug)]
pub(super) struct Respelling {
    /// Their place, from the start of their passage.
    pub(super) span: Span,
    pub(super) rule: &'static str,
    pub(super) message: String,
    /// What may be meant, the likeliest first; at least one.
    pub(super) suggestions: Vec<String>,
    confidence: f32,
}

/// What is said of words that are written so and believed for that reason.
type Said = HashMap<(String, Belief), (String, Vec<String>)>;

impl Respelling {
    /// What is misspelt, or not the standard form. A mistake that is made again and again is looked into once.
    fn of(annotation: &Annotation<'_>, passage: Passage, said: &mut Said) -> Option<Self> {
        let rule = match annotation.belief() {
            Belief::Fuzzy => MISSPELLING,
            Belief::Variant => NONSTANDARD,
            _ => return None,
        };
        let of_text = (annotation.text().to_owned(), annotation.belief());
        let (message, suggestions) = said.entry(of_text).or_insert_with(|| advice(annotation)).clone();
        let span = passage.relative(annotation.span());
        let confidence = annotation.confidence();
        (!suggestions.is_empty()).then_some(Self { span, rule, message, suggestions, confidence })
    }
}

/// What to say of a misspelt or non-standard form, and what may stand in its place.
fn advice(annotation: &Annotation<'_>) -> (String, Vec<String>) {
    let written = annotation.text();
    let suggestions: Vec<String> = annotation.suggestions().into_iter().map(Cow::into_owned).collect();
    let message = match (annotation.belief(), suggestions.as_slice()) {
        (_, []) => String::new(),
        (Belief::Fuzzy, [one]) => format!("\"{written}\": did you mean \"{one}\"?"),
        (Belief::Fuzzy, [others @ .., last]) => {
            format!("\"{written}\": did you mean \"{}\" or \"{last}\"?", others.join("\", \""))
        }
        (_, [standard, ..]) => format!("\"{written}\": the standard form is \"{standard}\""),
    };
    (message, suggestions)
}

/// All of a document that are sure enough for the user.
pub(super) struct Respellings {
    passages: Vec<(Passage, Rc<Vec<Respelling>>)>,
    enough: f32,
}

impl Respellings {
    /// In the order of the text, each with its place in it.
    pub(super) fn iter(&self) -> impl Iterator<Item = (Span, &Respelling)> {
        self.passages.iter().flat_map(|(passage, all)| {
            let sure = all.iter().filter(|respelling| respelling.confidence >= self.enough);
            sure.map(|respelling| (passage.absolute(respelling.span), respelling))
        })
    }
}

impl Context<'_> {
    /// All words that should be written otherwise.
    pub(super) fn respellings(&self) -> Respellings {
        let annotations = self.document.annotations();
        let everything = Span::new(0, self.document.text().len());
        let mut said = Said::new();
        let passages = self.memory.respellings.of(&annotations, everything, |passage| {
            let all = annotations.of_passage(passage);
            all.filter_map(|annotation| Respelling::of(&annotation, passage, &mut said)).collect()
        });
        Respellings { passages, enough: self.settings.min_confidence() }
    }
}
