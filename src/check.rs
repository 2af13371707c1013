//! Does an English translation use the terms of the glossary, and the right numbers?
//!
//! The original is annotated as one text, so that a short form that its first segment defines is known in the last. Then each
//! segment is compared with its translation: are the terms there, in any form; are the numbers, dates and amounts there, however
//! they are written? Translators are free, so each [`Finding`] says how sure it is, and nothing is called another term that is only
//! not found.
//!
//! ```
//! use padanan::Glossary;
//! use padanan::check::{Checker, DEFAULT_CONFIDENCE, Pair};
//!
//! let pairs = [
//!     Pair::new("1", "Ekspor naik menjadi 42,03 miliar dolar AS.", "Shipments abroad rose to US$42.03 billion."),
//!     Pair::new("2", "Kementerian Perindustrian membuka 12 pabrik.", "The Ministry of Trade opened 21 factories."),
//! ];
//! let report = Checker::new(&Glossary::builtin()).check(&pairs);
//! let sure: Vec<_> = report.findings.iter().filter(|finding| finding.confidence >= DEFAULT_CONFIDENCE).collect();
//! assert_eq!(sure.iter().map(|finding| finding.rule).collect::<Vec<_>>(), ["term-differs", "number-differs"]);
//! assert!(sure.iter().all(|finding| finding.places[0].pair == 1));
//! ```

mod align;
mod cognate;
mod consistency;
#[rustfmt::skip] // a table
mod contrast;
mod finding;
mod lexicon;
#[rustfmt::skip] // a table
mod light;
mod missing;
mod names;
mod numbers;
mod original;
mod page;
mod quantity;
mod rivals;
mod short_forms;
mod stem;
mod terms;
mod translation;
mod untranslated;
mod wording;

use std::collections::{HashMap, HashSet};

pub use align::align;
pub use finding::{Finding, Pair, Place, RULES, Report, Rule, Severity};
pub use page::page;

use crate::annotation::Kind;
use crate::glossary::{Annotation, Glossary};
use crate::span::Span;
use consistency::Renderings;
use lexicon::Lexicon;
use numbers::{Slip, SlipKind};
use original::{Knowledge, Term};
use short_forms::ShortForms;
use stem::Stem;
use terms::{Contrasts, Fault, FaultKind, Scene};
use translation::Translation;
use wording::Breach;

/// How sure a finding must be to be worth a translator's time: chosen so that of the findings on good free translations hardly any
/// are left.
pub const DEFAULT_CONFIDENCE: f32 = 0.6;

/// Checks translations. It remembers what it has learnt of the words of one text for the next.
pub struct Checker {
    glossary: Glossary,
    lexicon: Lexicon,
    knowledge: Knowledge,
    contrasts: Contrasts,
    /// Words that a translator adds freely.
    light: HashSet<Stem>,
}

impl std::fmt::Debug for Checker {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Checker").field("glossary", &self.glossary).finish_non_exhaustive()
    }
}

impl Checker {
    /// A checker for the terms of a glossary.
    #[must_use]
    pub fn new(glossary: &Glossary) -> Self {
        let glossary = glossary.with_words();
        let mut lexicon = Lexicon::new(&glossary);
        let contrasts = Contrasts::new(&mut lexicon);
        let light = light::WORDS.split_whitespace().map(|word| lexicon.stems.of(word)).collect();
        Self { glossary, lexicon, knowledge: Knowledge::new(), contrasts, light }
    }

    /// Compares each original with its translation. The originals are one text, in their order.
    #[must_use]
    pub fn check(&mut self, pairs: &[Pair]) -> Report {
        let mut text = String::new();
        let mut starts = Vec::with_capacity(pairs.len());
        for pair in pairs {
            starts.push(text.len());
            text.push_str(&pair.source);
            text.push_str("\n\n");
        }
        let glossary = self.glossary.clone();
        let annotations = glossary.annotate(&text);
        let mut work = Work::default();
        for (number, (pair, start)) in pairs.iter().zip(starts).enumerate() {
            let end = start + pair.source.len();
            let own: Vec<Annotation<'_>> =
                annotations.within(start, end).filter(|found| start <= found.span().start && found.span().end <= end).collect();
            self.pair(number, pair, start, &own, &mut work);
        }
        let mut report = work.report;
        report.findings.extend(work.renderings.findings());
        report.findings.extend(work.short_forms.findings());
        report.findings.sort_by_key(|finding| {
            finding.places.first().map(|place| (place.pair, place.source.is_none(), place.source, place.target))
        });
        report
    }

    fn pair(&mut self, number: usize, pair: &Pair, start: usize, annotations: &[Annotation<'_>], work: &mut Work) {
        if let Some(finding) = untranslated(number, pair, annotations) {
            work.report.findings.push(finding);
            return;
        }
        let terms = self.knowledge.terms(annotations, start, &self.glossary, &mut self.lexicon);
        let translation = Translation::new(&pair.target, &mut self.lexicon);
        let scene = Scene::new(&pair.source, &terms, &translation, &self.lexicon, &self.contrasts, &self.light);
        let faults = scene.faults(&self.glossary);
        let is_users = |fault: &Fault| {
            fault.kind == FaultKind::Other && fault.term.and_then(|term| terms.get(term)).is_some_and(|term| term.is_users)
        };
        for fault in faults.iter().filter(|fault| !is_users(fault)) {
            work.add(self.fault(number, pair, &terms, fault));
        }
        for (place, term) in terms.iter().enumerate().filter(|(_, term)| term.is_checked) {
            work.report.terms += 1;
            if term.is_users {
                let other = faults.iter().find(|fault| is_users(fault) && fault.term == Some(place));
                for breach in wording::breaches(term, &translation) {
                    let finding = self::breach(number, pair, term, &breach);
                    // What stands there instead says more than that the term does not.
                    let instead =
                        other.filter(|fault| matches!(breach, Breach::Missing { .. }) && fault.confidence >= DEFAULT_CONFIDENCE);
                    work.add(match instead {
                        Some(fault) => {
                            let instead = self.fault(number, pair, &terms, fault);
                            Finding { confidence: finding.confidence.max(instead.confidence), ..instead }
                        }
                        None => finding,
                    });
                }
            }
            if term.kind == Kind::Acronym {
                let place = |target| Place { pair: number, source: Some(term.span), target };
                match scene.rendering(term) {
                    _ if terms::contains_words(translation.text, &term.text) => work.short_forms.kept(&term.text, place(None)),
                    Some((rendering, span)) => {
                        work.short_forms.spelled_out(&term.text, &rendering.written, place(Some(span)));
                    }
                    None => {}
                }
            }
            if let Some((rendering, span)) = scene.rendering(term).filter(|_| term.is_noun) {
                let confidence = if term.is_users { 0.7 } else { 0.45 };
                let place = Place { pair: number, source: Some(term.span), target: Some(span) };
                work.renderings.add(&term.headword, confidence, &rendering.stems, &rendering.written, place);
            }
        }
        let originals = quantity::originals(&pair.source, start, annotations);
        let quantities = quantity::read(&pair.target, false);
        work.report.numbers += originals.iter().filter(|original| original.weight > 0.0).count();
        for slip in numbers::compare(&pair.source, &originals, &pair.target, &quantities) {
            work.report.findings.push(self::slip(number, pair, &slip));
        }
    }

    fn fault(&self, number: usize, pair: &Pair, terms: &[Term], fault: &Fault) -> Finding {
        let term = fault.term.and_then(|term| terms.get(term));
        let (source, target) = (part(&pair.source, Some(fault.source)), part(&pair.target, fault.target));
        let first = term.map_or("", |term| &term.known.first);
        let (rule, message) = match fault.kind {
            FaultKind::Other => {
                let meaning = fault.meaning.as_deref().map(|headword| format!(", which is “{headword}”")).unwrap_or_default();
                ("term-differs", format!("“{source}” is “{first}”; found “{target}”{meaning}"))
            }
            FaultKind::Untranslated => ("term-untranslated", format!("“{target}” is still Indonesian")),
            FaultKind::Missing => ("term-missing", format!("“{source}” is not found; it is “{first}”")),
        };
        Finding {
            rule,
            confidence: fault.confidence,
            message,
            term: term.map(|term| term.headword.to_string()),
            expected: term.map(expected).unwrap_or_default(),
            places: vec![Place { pair: number, source: Some(fault.source), target: fault.target }],
        }
    }
}

/// What a check is at.
#[derive(Debug, Default)]
struct Work {
    report: Report,
    renderings: Renderings,
    short_forms: ShortForms,
    /// The finding of each problem with a term, so that what comes again is added to it.
    known: HashMap<(&'static str, String), usize>,
}

impl Work {
    fn add(&mut self, finding: Finding) {
        let problem = (finding.rule, finding.message.to_lowercase());
        match self.known.get(&problem).and_then(|place| self.report.findings.get_mut(*place)) {
            Some(known) => {
                known.confidence = known.confidence.max(finding.confidence);
                known.places.extend(finding.places);
            }
            None => {
                self.known.insert(problem, self.report.findings.len());
                self.report.findings.push(finding);
            }
        }
    }
}

fn part(text: &str, span: Option<Span>) -> &str {
    span.and_then(|span| text.get(span.range())).unwrap_or_default()
}

/// What a term may be called, the best first.
fn expected(term: &Term) -> Vec<String> {
    if !term.is_translated {
        return vec![term.headword.to_string()];
    }
    let allowed = term.known.equivalents.iter().filter(|rendering| rendering.standing.is_allowed());
    allowed.map(|rendering| rendering.written.to_string()).collect()
}

/// A segment that has no translation, or whose translation is itself.
fn untranslated(number: usize, pair: &Pair, annotations: &[Annotation<'_>]) -> Option<Finding> {
    let (source, target) = (pair.source.trim(), pair.target.trim());
    let is_same =
        source == target && annotations.iter().filter(|found| matches!(found.kind(), Kind::Term | Kind::Word)).count() > 2;
    if source.is_empty() || !(target.is_empty() || is_same) {
        return None;
    }
    let message = if is_same { "the translation is the original" } else { "there is no translation" };
    let places = vec![Place { pair: number, source: Some(Span::new(0, pair.source.len())), target: None }];
    let confidence = if is_same { 0.95 } else { 0.9 };
    Some(Finding {
        rule: "segment-untranslated",
        confidence,
        message: message.to_owned(),
        term: None,
        expected: Vec::new(),
        places,
    })
}

fn breach(number: usize, pair: &Pair, term: &Term, breach: &Breach) -> Finding {
    let source = part(&pair.source, Some(term.span));
    let best = if term.is_translated { &term.known.first } else { &term.headword };
    let (rule, confidence, target) = match breach {
        Breach::Forbidden(span) => ("term-forbidden", 0.95, Some(*span)),
        Breach::Deprecated(span) => ("term-deprecated", 0.9, Some(*span)),
        Breach::NotPreferred(span) => ("term-not-preferred", 0.75, Some(*span)),
        Breach::Missing { is_partly_there } => ("term-missing", if *is_partly_there { 0.8 } else { 0.9 }, None),
    };
    let found = part(&pair.target, target);
    let message = match breach {
        Breach::Forbidden(_) => format!("“{found}” is forbidden for “{source}”; write “{best}”"),
        Breach::Deprecated(_) => format!("“{found}” is deprecated for “{source}”; write “{best}”"),
        Breach::NotPreferred(_) => format!("“{found}” is admitted for “{source}”; “{best}” is preferred"),
        Breach::Missing { .. } if !term.is_translated => format!("“{source}” is not to be translated; “{best}” is not found"),
        Breach::Missing { .. } => format!("“{source}” is not found; the glossary says “{best}”"),
    };
    let places = vec![Place { pair: number, source: Some(term.span), target }];
    Finding { rule, confidence, message, term: Some(term.headword.to_string()), expected: expected(term), places }
}

fn slip(number: usize, pair: &Pair, slip: &Slip) -> Finding {
    let (source, target) = (part(&pair.source, slip.source), part(&pair.target, slip.target));
    let is = if slip.english.is_empty() { String::new() } else { format!(" is {}", slip.english) };
    let (rule, message) = match slip.kind {
        SlipKind::Differs => (
            "number-differs",
            if is.is_empty() {
                format!("“{source}” has become “{target}”")
            } else {
                format!("“{source}”{is}; found “{target}”")
            },
        ),
        SlipKind::Measure => (
            "number-unit",
            if is.is_empty() {
                format!("“{source}” has become “{target}”")
            } else {
                format!("“{source}”{is}; found “{target}”")
            },
        ),
        SlipKind::Rounded => {
            ("number-rounded", format!("“{source}”{is}; rounded to “{target}”").replace("”; rounded", "” is rounded"))
        }
        SlipKind::Missing => (
            "number-missing",
            if is.is_empty() {
                format!("“{source}” is not found")
            } else {
                format!("“{source}” is not found; it is {}", slip.english)
            },
        ),
        SlipKind::Extra => ("number-extra", format!("“{target}” is not in the original")),
    };
    let expected = Some(slip.english.to_string()).filter(|english| !english.is_empty()).into_iter().collect();
    let places = vec![Place { pair: number, source: slip.source, target: slip.target }];
    Finding { rule, confidence: slip.confidence, message, term: None, expected, places }
}

#[cfg(test)]
mod tests;
