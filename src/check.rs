//! Does an English translation use the terms of the glossary, and the right numbers?
//!
//! The original is annotated as one text, so that a short form that its first segment defines is known in the last. Then each
//! segment is compared with its translation: are the terms there, in any form; are the numbers, dates and amounts there, however
//! they are written? Translators are free, so each [`Finding`] says how sure it is, and nothing is called wrong that is only not
//! found.
//!
//! ```
//! use padanan::Glossary;
//! use padanan::check::{Checker, Pair};
//!
//! let pairs = [
//!     Pair::new("1", "Ekspor naik menjadi 42,03 miliar dolar AS.", "Exports rose to US$42.03 billion."),
//!     Pair::new("2", "Kementerian Perindustrian membuka 12 pabrik.", "The Ministry of Trade opened 21 factories."),
//! ];
//! let report = Checker::new(&Glossary::builtin()).check(&pairs);
//! let sure: Vec<_> = report.findings.iter().filter(|finding| finding.confidence > 0.5).collect();
//! assert_eq!(sure.iter().map(|finding| finding.rule).collect::<Vec<_>>(), ["term-wrong", "number-differs"]);
//! assert!(sure.iter().all(|finding| finding.places[0].pair == 1));
//! ```

mod cognate;
mod contrast;
mod lexicon;
mod light;
mod numbers;
mod original;
mod quantity;
mod stem;
mod terms;
mod translation;

use serde::Serialize;

use crate::glossary::{Annotation, Glossary};
use crate::span::Span;
use numbers::SlipKind;
use terms::FaultKind;

/// A segment of a text and its translation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pair {
    /// What it is called in its file: a number, a key.
    pub id: String,
    /// The Indonesian original.
    pub source: String,
    /// The English translation.
    pub target: String,
    /// The line of its file in which the original begins, from 1.
    pub source_line: usize,
    /// The line of its file in which the translation begins, from 1.
    pub target_line: usize,
}

impl Pair {
    /// A pair that is on no particular line.
    #[must_use]
    pub fn new(id: impl Into<String>, source: impl Into<String>, target: impl Into<String>) -> Self {
        Self { id: id.into(), source: source.into(), target: target.into(), source_line: 1, target_line: 1 }
    }
}

/// Where something has been found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Place {
    /// The number of the pair, from 0.
    pub pair: usize,
    /// The bytes of its original.
    pub source: Option<Span>,
    /// The bytes of its translation.
    pub target: Option<Span>,
}

/// Something that may be wrong with a translation.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Finding {
    /// One of [`RULES`].
    pub rule: &'static str,
    /// How sure it is that a reader would agree, from 0 to 1.
    pub confidence: f32,
    /// What there is to say, in a sentence.
    pub message: String,
    /// The term of the original.
    pub term: Option<String>,
    /// What was expected in the translation.
    pub expected: Vec<String>,
    /// Where, at least once.
    pub places: Vec<Place>,
}

/// Every rule with what it finds.
pub const RULES: [(&str, &str); 5] = [
    ("number-differs", "A number of the original is another one in the translation"),
    ("number-unit", "A number is the same, but its currency or percent sign is not"),
    ("number-rounded", "A number is rounded in the translation"),
    ("number-missing", "A number of the original is not in the translation"),
    ("number-extra", "A number of the translation is not in the original"),
];

/// What a check has found.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Report {
    /// In the order of the text.
    pub findings: Vec<Finding>,
}

/// Checks translations.
pub struct Checker {
    glossary: Glossary,
    lexicon: lexicon::Lexicon,
    knowledge: original::Knowledge,
    contrasts: terms::Contrasts,
    light: std::collections::HashSet<stem::Stem>,
}

impl Checker {
    /// A checker for the terms of a glossary.
    #[must_use]
    pub fn new(glossary: &Glossary) -> Self {
        let glossary = glossary.with_words();
        let mut lexicon = lexicon::Lexicon::new(&glossary);
        let contrasts = terms::Contrasts::new(&mut lexicon);
        let light = light::LIGHT.split(' ').map(|word| lexicon.stems.of(word)).collect();
        Self { glossary, lexicon, knowledge: original::Knowledge::new(), contrasts, light }
    }

    /// Compares each original with its translation.
    #[must_use]
    pub fn check(&mut self, pairs: &[Pair]) -> Report {
        let mut text = String::new();
        let starts: Vec<usize> = pairs
            .iter()
            .map(|pair| {
                let start = text.len();
                text.push_str(&pair.source);
                text.push_str("\n\n");
                start
            })
            .collect();
        let glossary = self.glossary.clone();
        let annotations = glossary.annotate(&text);
        let mut report = Report::default();
        for (number, (pair, start)) in pairs.iter().zip(starts).enumerate() {
            let end = start + pair.source.len();
            let own: Vec<Annotation<'_>> =
                annotations.within(start, end).filter(|annotation| annotation.span().end <= end).collect();
            self.terms(number, pair, start, &own, &mut report);
            self.numbers(number, pair, start, &own, &mut report);
        }
        report
    }

    fn terms(&mut self, number: usize, pair: &Pair, start: usize, annotations: &[Annotation<'_>], report: &mut Report) {
        let terms = self.knowledge.terms(annotations, start, &self.glossary, &mut self.lexicon);
        let translation = translation::Translation::new(&pair.target, &mut self.lexicon);
        let scene = terms::Scene::new(&pair.source, &terms, &translation, &self.lexicon, &self.contrasts, &self.light);
        for fault in scene.faults(&self.glossary) {
            let words = |text: &str, span: Option<Span>| {
                span.and_then(|span| text.get(span.range()).map(str::to_owned)).unwrap_or_default()
            };
            let term = fault.term.and_then(|term| terms.get(term));
            let target = words(&pair.target, fault.target);
            let source = words(&pair.source, Some(fault.source));
            let first = term.map_or("", |term| &term.known.first);
            let (rule, message) = match fault.kind {
                FaultKind::Other => ("term-wrong", format!("“{source}” is “{first}”; found “{target}”")),
                FaultKind::Untranslated => ("term-untranslated", format!("“{target}” is not translated")),
                FaultKind::Missing => ("term-missing", format!("“{source}” ({first}) is not found")),
            };
            report.findings.push(Finding {
                rule,
                confidence: fault.confidence,
                message,
                term: term.map(|term| term.headword.to_string()),
                expected: term
                    .map(|term| term.known.equivalents.iter().map(|rendering| rendering.written.to_string()).collect())
                    .unwrap_or_default(),
                places: vec![Place { pair: number, source: Some(fault.source), target: fault.target }],
            });
        }
    }

    fn numbers(&self, number: usize, pair: &Pair, start: usize, annotations: &[Annotation<'_>], report: &mut Report) {
        let originals = quantity::originals(&pair.source, start, annotations);
        let quantities = quantity::read(&pair.target, false);
        for slip in numbers::compare(&pair.source, &originals, &pair.target, &quantities) {
            let words = |text: &str, span: Option<Span>| {
                span.and_then(|span| text.get(span.range()).map(str::to_owned)).unwrap_or_default()
            };
            let (source, target) = (words(&pair.source, slip.source), words(&pair.target, slip.target));
            let (rule, message) = match slip.kind {
                SlipKind::Differs => ("number-differs", format!("“{source}” is not “{target}”")),
                SlipKind::Measure => ("number-unit", format!("“{source}” is not “{target}”")),
                SlipKind::Rounded => ("number-rounded", format!("“{source}” is rounded to “{target}”")),
                SlipKind::Missing => ("number-missing", format!("“{source}” is not found")),
                SlipKind::Extra => ("number-extra", format!("“{target}” is not in the original")),
            };
            report.findings.push(Finding {
                rule,
                confidence: slip.confidence,
                message,
                term: None,
                expected: Vec::new(),
                places: vec![Place { pair: number, source: slip.source, target: slip.target }],
            });
        }
    }
}
