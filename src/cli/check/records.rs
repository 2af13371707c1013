//! Findings for programs, and a line each.

use std::io::{self, Write};

use padanan::Span;
use padanan::check::{Finding, Pair, Place, RULES, Report, Severity};
use padanan::render::visible;
use serde::Serialize;
use serde_json::{Value, json};

use super::Names;
use crate::cli::output::json_line;
use crate::cli::project::Project;
use crate::cli::sarif;

/// The JSON object of a finding.
#[derive(Serialize)]
struct Record<'a> {
    path: &'a str,
    rule: &'a str,
    severity: Severity,
    confidence: f64,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    term: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    expected: &'a [String],
    count: usize,
    places: Vec<PlaceRecord<'a>>,
}

#[derive(Serialize)]
struct PlaceRecord<'a> {
    id: &'a str,
    source_line: usize,
    target_line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Stretch<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<Stretch<'a>>,
}

/// Bytes of a segment.
#[derive(Serialize)]
struct Stretch<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

fn stretch(text: &str, span: Option<Span>) -> Option<Stretch<'_>> {
    let span = span?;
    Some(Stretch { start: span.start, end: span.end, text: text.get(span.range())? })
}

pub(super) fn json(report: &Report, pairs: &[Pair], names: &Names, out: &mut dyn Write) -> io::Result<()> {
    for finding in &report.findings {
        let places = finding.places.iter().filter_map(|place| {
            let pair = pairs.get(place.pair)?;
            Some(PlaceRecord {
                id: &pair.id,
                source_line: pair.source_line,
                target_line: pair.target_line,
                source: stretch(&pair.source, place.source),
                target: stretch(&pair.target, place.target),
            })
        });
        let record = Record {
            path: &names.target,
            rule: finding.rule,
            severity: finding.severity(),
            confidence: f64::from((finding.confidence * 100.0).round()) / 100.0,
            message: &finding.message,
            term: finding.term.as_deref(),
            expected: &finding.expected,
            count: finding.places.len(),
            places: places.collect(),
        };
        json_line(out, &record)?;
    }
    Ok(())
}

/// Where a place is in the file of the translation: its line and, where known, its column.
fn at(pair: &Pair, place: &Place) -> (usize, usize) {
    let before = pair.target.get(..place.target.map_or(0, |span| span.start)).unwrap_or_default();
    match before.rsplit_once('\n') {
        _ if pair.target_column == 0 => (pair.target_line, 0),
        Some((lines, last)) => (pair.target_line + lines.matches('\n').count() + 1, last.chars().count() + 1),
        None => (pair.target_line, pair.target_column + before.chars().count()),
    }
}

pub(super) fn text(report: &Report, pairs: &[Pair], names: &Names, out: &mut dyn Write) -> io::Result<()> {
    for finding in &report.findings {
        for place in &finding.places {
            let Some(pair) = pairs.get(place.pair) else { continue };
            let (line, column) = at(pair, place);
            let severity = finding.severity().name();
            let message =
                format!("{}:{line}:{}: {severity}: {} [{}]", names.target, column.max(1), finding.message, finding.rule);
            writeln!(out, "{}", visible(&message).replace(['\t', '\n', '\r'], " "))?;
        }
    }
    Ok(())
}

pub(super) fn sarif(report: &Report, pairs: &[Pair], names: &Names, project: &Project, out: &mut dyn Write) -> io::Result<()> {
    let rules: Vec<(&str, &str)> = RULES.iter().map(|rule| (rule.name, rule.description)).collect();
    let results: Vec<Value> = report.findings.iter().map(|finding| result(finding, pairs, names, project)).collect();
    json_line(out, &sarif::log(&rules, &results))
}

fn result(finding: &Finding, pairs: &[Pair], names: &Names, project: &Project) -> Value {
    let places = || finding.places.iter().filter_map(|place| Some((pairs.get(place.pair)?, place)));
    let locations: Vec<Value> = places().map(|(pair, place)| location(&names.target, target_region(pair, place))).collect();
    let related: Vec<Value> = places()
        .filter(|_| names.source != names.target)
        .map(|(pair, place)| {
            let text = pair.source.get(place.source.map_or(0..0, Span::range)).unwrap_or_default();
            let mut location = location(&names.source, json!({ "startLine": pair.source_line.max(1) }));
            location["message"] = json!({ "text": text });
            location
        })
        .collect();
    let mut result = json!({
        "ruleId": finding.rule,
        "level": project.level(finding.rule, finding.severity().name()),
        "message": { "text": finding.message },
        "locations": locations,
        "rank": f64::from((finding.confidence * 100.0).round()),
    });
    if !related.is_empty() {
        result["relatedLocations"] = json!(related);
    }
    result
}

fn location(path: &str, region: Value) -> Value {
    json!({ "physicalLocation": { "artifactLocation": { "uri": sarif::uri(path) }, "region": region } })
}

fn target_region(pair: &Pair, place: &Place) -> Value {
    let (line, column) = at(pair, place);
    let mut region = json!({ "startLine": line.max(1) });
    let text = place.target.and_then(|span| pair.target.get(span.range())).unwrap_or_default();
    if column > 0 && !text.is_empty() && !text.contains('\n') {
        region["startColumn"] = json!(column);
        region["endColumn"] = json!(column + text.chars().count());
    }
    region
}
