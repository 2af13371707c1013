//! What is wrong with a text, or with a file that the user wrote.

use std::collections::{HashMap, HashSet};

use gen_lsp_types::{
    Code, CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag, Location, Position, Range,
};
use padanan::{Annotation, Annotations, Belief, Encoding, Span, acronyms};
use serde_json::json;

use super::context::{Context, Ranges, number};
use crate::workspace::Fault;
use crate::workspace::rule::{DEPRECATED, FORBIDDEN, MISSPELLING, NONSTANDARD, Severity};

/// Who reports.
pub(super) const SOURCE: &str = "padanan";

/// Where the project is, if anywhere; the rules are described there.
const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");

/// Something that is wrong with a text.
struct Problem {
    rule: &'static str,
    span: Span,
    message: String,
    /// What may stand there instead, the likeliest first.
    suggestions: Vec<String>,
    /// Other places that have to do with it.
    related: Vec<Span>,
}

/// What is wrong with a document, in the order of the text.
pub(super) fn of_document(context: &Context<'_>) -> Vec<Diagnostic> {
    let annotations = context.document.annotations();
    let mut problems = word_problems(&annotations, context.settings.min_confidence());
    problems.extend(acronym_problems(&annotations));
    let ignored: HashSet<String> = context.settings.ignore.iter().map(|word| word.to_lowercase()).collect();
    let text = context.document.text();
    let is_wanted = |problem: &Problem| {
        let is_off = context.settings.severity(problem.rule) == Severity::Off;
        !is_off && (ignored.is_empty() || !ignored.contains(&text[problem.span.range()].to_lowercase()))
    };
    problems.retain(is_wanted);
    problems.sort_by_key(|problem| problem.span);
    let (mut ranges, mut others) = (context.ranges(), context.ranges());
    problems.into_iter().map(|problem| diagnostic(context, problem, &mut ranges, &mut others)).collect()
}

/// What is wrong with single terms that are sure enough.
fn word_problems(annotations: &Annotations<'_>, enough: f32) -> Vec<Problem> {
    let mut standings = Standings::default();
    let sure = annotations.iter().filter(|annotation| annotation.confidence() >= enough);
    sure.filter_map(|annotation| respelling(&annotation).or_else(|| standings.problem(&annotation))).collect()
}

/// What is misspelt, or not the standard form.
fn respelling(annotation: &Annotation<'_>) -> Option<Problem> {
    let (rule, span, written) = match annotation.belief() {
        Belief::Fuzzy => (MISSPELLING, annotation.span(), annotation.text()),
        Belief::Variant => (NONSTANDARD, annotation.span(), annotation.text()),
        _ => return None,
    };
    let suggestions: Vec<String> = annotation.suggestions().into_iter().map(std::borrow::Cow::into_owned).collect();
    let message = match (rule, suggestions.as_slice()) {
        (_, []) => return None,
        (MISSPELLING, [one]) => format!("\"{written}\": did you mean \"{one}\"?"),
        (MISSPELLING, [others @ .., last]) => format!("\"{written}\": did you mean \"{}\" or \"{last}\"?", others.join("\", \"")),
        (_, [standard, ..]) => format!("\"{written}\": the standard form is \"{standard}\""),
    };
    Some(Problem { rule, span, message, suggestions, related: Vec::new() })
}

/// Which words a glossary may advise against. Few are, so that meanings are put in order for these only.
#[derive(Default)]
struct Standings<'a>(HashMap<&'a str, bool>);

impl<'a> Standings<'a> {
    /// What a glossary advises against.
    fn problem(&mut self, annotation: &Annotation<'a>) -> Option<Problem> {
        let written = annotation.text();
        if annotation.parts().len() > 0 {
            return None;
        }
        let standing = |status: Option<&str>| match status {
            Some("deprecated") => Some((DEPRECATED, "should no longer be used")),
            Some("forbidden") => Some((FORBIDDEN, "must not be used")),
            _ => None,
        };
        let is_suspect = || annotation.senses().iter().any(|sense| standing(sense.status).is_some());
        if !*self.0.entry(written).or_insert_with(is_suspect) {
            return None;
        }
        let senses = annotation.senses();
        let first = senses.first()?;
        let (rule, advice) = standing(first.status)?;
        let note = first.note.map(|note| format!(" ({note})")).unwrap_or_default();
        let message = format!("\"{written}\" {advice}{note}");
        let suggestions = first.successor.map(str::to_owned).into_iter().collect();
        Some(Problem { rule, span: annotation.span(), message, suggestions, related: Vec::new() })
    }
}

/// What is wrong with the short forms.
fn acronym_problems(annotations: &Annotations<'_>) -> Vec<Problem> {
    let audited = acronyms::audit(annotations);
    let of_acronym = |acronym: acronyms::Acronym<'_>| {
        let definitions: Vec<Span> = acronym.defined.iter().map(|place| place.span).collect();
        let problem = move |problem: acronyms::Problem| {
            let has_definition = matches!(problem.rule, "defined-late" | "redefined" | "unused");
            let span = problem.place.span;
            let related = definitions.iter().copied().filter(|other| has_definition && *other != span).collect();
            Problem { rule: problem.rule, span, message: problem.message, suggestions: Vec::new(), related }
        };
        acronym.problems.into_iter().map(problem)
    };
    audited.into_iter().flat_map(of_acronym).collect()
}

fn diagnostic(context: &Context<'_>, problem: Problem, ranges: &mut Ranges<'_>, others: &mut Ranges<'_>) -> Diagnostic {
    let Problem { rule, span, message, suggestions, related } = problem;
    let client = context.client;
    let tags = (client.diagnostic_tags && matches!(rule, DEPRECATED | FORBIDDEN)).then(|| vec![DiagnosticTag::Deprecated]);
    let mut related_place = |span: Span| DiagnosticRelatedInformation {
        location: Location { uri: context.uri.clone(), range: others.of(span) },
        message: "defined here".to_owned(),
    };
    let related: Vec<_> =
        if client.related_information { related } else { Vec::new() }.into_iter().map(&mut related_place).collect();
    Diagnostic {
        range: ranges.of(span),
        severity: severity(context.settings.severity(rule)),
        code: Some(Code::String(rule.to_owned())),
        code_description: description(rule).filter(|_| client.code_description),
        source: Some(SOURCE.to_owned()),
        message: message.into(),
        tags,
        related_information: (!related.is_empty()).then_some(related),
        data: (!suggestions.is_empty()).then(|| json!({ "suggestions": suggestions })),
    }
}

fn description(rule: &str) -> Option<CodeDescription> {
    let page = format!("{REPOSITORY}/blob/main/docs/rules.md#{rule}");
    (!REPOSITORY.is_empty()).then(|| CodeDescription { href: page.into() })
}

const fn severity(severity: Severity) -> Option<DiagnosticSeverity> {
    match severity {
        Severity::Off => None,
        Severity::Hint => Some(DiagnosticSeverity::Hint),
        Severity::Information => Some(DiagnosticSeverity::Information),
        Severity::Warning => Some(DiagnosticSeverity::Warning),
        Severity::Error => Some(DiagnosticSeverity::Error),
    }
}

/// What is wrong with a file that the user wrote: from where it is wrong to the end of the line, or all of the line if that is
/// where something is missing.
pub(super) fn of_fault(fault: &Fault, encoding: Encoding) -> Diagnostic {
    let before: String = fault.line.chars().take(fault.position.column.saturating_sub(1)).collect();
    let place = |column: usize| Position { line: number(fault.position.line.saturating_sub(1)), character: number(column) };
    let (start, end) = (encoding.length(&before), encoding.length(&fault.line));
    let start = if start < end { start } else { 0 };
    Diagnostic {
        range: Range { start: place(start), end: place(end) },
        severity: Some(if fault.is_fatal { DiagnosticSeverity::Error } else { DiagnosticSeverity::Warning }),
        source: Some(SOURCE.to_owned()),
        message: fault.message.clone().into(),
        ..Diagnostic::default()
    }
}
