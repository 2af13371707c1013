//! What is wrong with a text, or with a file that the user wrote.

use gen_lsp_types::{
    Code, CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag, Location, Position,
    Range, Uri,
};
use padanan::{Annotation, Annotations, Belief, Encoding, Span, acronyms};
use serde_json::json;

use super::context::{Context, Ranges, number};
use crate::workspace::rule::{DEPRECATED, FORBIDDEN, Severity};
use crate::workspace::{Fault, rules_page};

/// Who reports.
pub(super) const SOURCE: &str = "padanan";

/// So many findings are shown at once: no editor is of use with more.
const MOST: usize = 5_000;

/// A finding leads to no more other places than this.
const MOST_RELATED: usize = 8;

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
    let mut problems = word_problems(context, &annotations);
    problems.extend(acronym_problems(context, &annotations));
    let ignored = context.ignored();
    let text = context.document.text();
    let is_wanted = |problem: &Problem| {
        let is_off = context.settings.severity(problem.rule) == Severity::Off;
        !is_off && (ignored.is_empty() || !ignored.contains(text[problem.span.range()].to_lowercase().as_str()))
    };
    problems.retain(is_wanted);
    problems.sort_by_key(|problem| problem.span);
    let left_out = problems.split_off(problems.len().min(MOST));
    let (mut ranges, mut others) = (context.ranges(), context.ranges());
    let shown = problems.into_iter().map(|problem| diagnostic(context, problem, &mut ranges, &mut others));
    let mut diagnostics: Vec<Diagnostic> = shown.collect();
    diagnostics.extend(left_out.first().map(|first| Diagnostic {
        range: ranges.of(first.span),
        severity: Some(DiagnosticSeverity::Information),
        source: Some(SOURCE.to_owned()),
        message: format!("only {MOST} findings are shown; from here on there are {} more", left_out.len()).into(),
        ..Diagnostic::default()
    }));
    diagnostics
}

/// What is wrong with single terms.
fn word_problems(context: &Context<'_>, annotations: &Annotations<'_>) -> Vec<Problem> {
    let respellings = context.respellings();
    let respelt = respellings.iter().map(|(span, respelling)| Problem {
        rule: respelling.rule,
        span,
        message: respelling.message.clone(),
        suggestions: respelling.suggestions.clone(),
        related: Vec::new(),
    });
    let notes = context.all_notes();
    let suspects =
        notes.iter().filter(|noted| noted.is_suspect() && !matches!(noted.note.belief, Belief::Fuzzy | Belief::Variant));
    let advised = suspects.filter_map(|noted| advised_against(&annotations.at(noted.span().start)?));
    respelt.chain(advised).collect()
}

/// What a glossary advises against.
fn advised_against(annotation: &Annotation<'_>) -> Option<Problem> {
    let against = annotation.advised_against()?;
    let (rule, advice) = match against.status {
        Some("deprecated") => (DEPRECATED, "should no longer be used"),
        Some("forbidden") => (FORBIDDEN, "must not be used"),
        _ => return None,
    };
    let note = against.note.map(|note| format!(" ({note})")).unwrap_or_default();
    let message = format!("\"{}\" {advice}{note}", annotation.text());
    let suggestions = against.successor.map(str::to_owned).into_iter().collect();
    Some(Problem { rule, span: annotation.span(), message, suggestions, related: Vec::new() })
}

/// What is wrong with the short forms.
fn acronym_problems(context: &Context<'_>, annotations: &Annotations<'_>) -> Vec<Problem> {
    let audited = context.memory.auditor.borrow_mut().audit(annotations);
    let of_acronym = |acronym: acronyms::Acronym<'_>| {
        let definitions: Vec<Span> = acronym.defined.iter().map(|place| place.span).collect();
        let problem = move |problem: acronyms::Problem| {
            let has_definition = matches!(problem.rule, "defined-late" | "redefined" | "unused");
            let span = problem.place.span;
            let others = definitions.iter().copied().filter(|other| has_definition && *other != span);
            let related = others.take(MOST_RELATED).collect();
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
        code_description: context.rules_page.and_then(|page| description(page, rule)),
        source: Some(SOURCE.to_owned()),
        message: message.into(),
        tags,
        related_information: (!related.is_empty()).then_some(related),
        data: (!suggestions.is_empty()).then(|| json!({ "suggestions": suggestions })),
    }
}

/// The line of the page on which the rule is described.
fn description(page: &Uri, rule: &str) -> Option<CodeDescription> {
    let line = rules_page::line_of(rule)?;
    Some(CodeDescription { href: format!("{}#L{line}", page.0).into() })
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
    let (line, column) = fault.position.map_or((0, 0), |at| (at.line.saturating_sub(1), at.column.saturating_sub(1)));
    let before: String = fault.line.chars().take(column).collect();
    let place = |column: usize| Position { line: number(line), character: number(column) };
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
