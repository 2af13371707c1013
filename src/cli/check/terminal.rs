//! Findings for people at a terminal: each segment with both sides, and below it what is found in it.

use std::io::{self, Write};

use padanan::Span;
use padanan::check::{Finding, Pair, Report, Severity};

use crate::cli::output::one_line;

/// How it looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    pub(super) color: bool,
    /// Columns to wrap lines to.
    pub(super) width: Option<usize>,
}

const RESET: &str = "\u{1b}[0m";
const DIM: &str = "\u{1b}[2m";
const BOLD: &str = "\u{1b}[1m";

const fn style(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "\u{1b}[1;31m",
        Severity::Warning => "\u{1b}[1;33m",
        _ => "\u{1b}[1;36m",
    }
}

impl Look {
    fn styled(self, style: &str, text: &str) -> String {
        if self.color { format!("{style}{text}{RESET}") } else { text.to_owned() }
    }
}

/// Writes the findings by segment, and what they come to. `hidden` others have not been reported.
pub(super) fn write(report: &Report, pairs: &[Pair], hidden: usize, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let mut rest = &report.findings[..];
    while let Some(number) = rest.first().and_then(|finding| finding.places.first()).map(|place| place.pair) {
        let is_here = |finding: &&Finding| finding.places.first().is_some_and(|place| place.pair == number);
        let (here, after) = rest.split_at(rest.iter().take_while(is_here).count().max(1));
        if let Some(pair) = pairs.get(number) {
            segment(pair, here, pairs, look, out)?;
        }
        rest = after;
    }
    summary(report, pairs.len(), hidden, look, out)
}

fn segment(pair: &Pair, findings: &[Finding], pairs: &[Pair], look: Look, out: &mut dyn Write) -> io::Result<()> {
    let line = pair.target_line.to_string();
    let place = if pair.id == line { format!("segment {}", pair.id) } else { format!("segment {}, line {line}", pair.id) };
    writeln!(out, "{}", look.styled(BOLD, &one_line(&place)))?;
    let marks = |side: fn(&Finding) -> Option<Span>| {
        let mut all: Vec<(Span, Severity)> =
            findings.iter().filter_map(|finding| Some((side(finding)?, finding.severity()))).collect();
        all.sort_by_key(|(span, _)| *span);
        all
    };
    let source = marks(|finding| finding.places.first()?.source);
    let target = marks(|finding| finding.places.first()?.target);
    wrapped("  id  ", &marked(&pair.source, &source, look), look, out)?;
    wrapped("  en  ", &marked(&pair.target, &target, look), look, out)?;
    for finding in findings {
        let severity = finding.severity();
        let label = format!("{:<7}", severity.name());
        let elsewhere = elsewhere(finding, pairs);
        let sure = look.styled(DIM, &format!("[{}, {:.0}%]", finding.rule, finding.confidence * 100.0));
        let text = format!("{} {}{elsewhere} {sure}", look.styled(style(severity), &label), one_line(&finding.message));
        wrapped("      ", &text, look, out)?;
    }
    writeln!(out)
}

/// The other segments with the same finding.
fn elsewhere(finding: &Finding, pairs: &[Pair]) -> String {
    const MOST: usize = 8;
    let mut ids: Vec<&str> = finding.places.iter().skip(1).filter_map(|place| Some(pairs.get(place.pair)?.id.as_str())).collect();
    ids.dedup();
    if ids.is_empty() {
        return String::new();
    }
    let more = if ids.len() > MOST { format!(" and {} more", ids.len() - MOST) } else { String::new() };
    ids.truncate(MOST);
    one_line(&format!(" (also in {}{more})", ids.join(", ")))
}

/// A text with the stretches of findings marked: by colour, or else in brackets.
fn marked(text: &str, marks: &[(Span, Severity)], look: Look) -> String {
    let mut out = String::new();
    let mut at = 0;
    for (span, severity) in marks {
        let (Some(before), Some(inside)) = (text.get(at..span.start), text.get(span.range())) else { continue };
        out.push_str(&one_line(before));
        let inside = one_line(inside);
        if look.color {
            // Each word by itself, so that lines can be broken between them.
            let words: Vec<String> = inside.split(' ').map(|word| look.styled(style(*severity), word)).collect();
            out.push_str(&words.join(" "));
        } else {
            out.push_str(&format!("[{inside}]"));
        }
        at = span.end;
    }
    out.push_str(&one_line(text.get(at..).unwrap_or_default()));
    out
}

/// Writes words on lines of the width, each after an indent; what only changes colours takes no room.
fn wrapped(indent: &str, text: &str, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let Some(width) = look.width.filter(|width| *width > 20) else { return writeln!(out, "{indent}{text}") };
    write!(out, "{indent}")?;
    let mut column = indent.len();
    for (number, word) in text.split(' ').enumerate() {
        let room = unicode_width(word);
        if number > 0 && column + 1 + room > width {
            write!(out, "\n{:1$}", "", indent.len())?;
            column = indent.len();
        } else if number > 0 {
            write!(out, " ")?;
            column += 1;
        }
        write!(out, "{word}")?;
        column += room;
    }
    writeln!(out)
}

/// How many characters of a word are seen.
fn unicode_width(word: &str) -> usize {
    let mut count = 0;
    let mut in_style = false;
    for c in word.chars() {
        match c {
            '\u{1b}' => in_style = true,
            'm' if in_style => in_style = false,
            _ if !in_style => count += 1,
            _ => {}
        }
    }
    count
}

fn summary(report: &Report, segments: usize, hidden: usize, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let count = |severity: Severity| report.findings.iter().filter(|finding| finding.severity() == severity).count();
    let found: Vec<String> = [
        (Severity::Error, ["error", "errors"]),
        (Severity::Warning, ["warning", "warnings"]),
        (Severity::Note, ["note", "notes"]),
    ]
    .into_iter()
    .filter(|(severity, _)| count(*severity) > 0)
    .map(|(severity, words)| look.styled(style(severity), &counted(count(severity), words)))
    .collect();
    let found = if found.is_empty() { "nothing found".to_owned() } else { found.join(", ") };
    let hidden = match hidden {
        0 => String::new(),
        1 => "; 1 that is less sure or not asked for is not shown".to_owned(),
        _ => format!("; {hidden} that are less sure or not asked for are not shown"),
    };
    let looked = [
        counted(segments, ["segment", "segments"]),
        counted(report.terms, ["term", "terms"]),
        counted(report.numbers, ["number or date", "numbers and dates"]),
    ];
    writeln!(out, "{found} in {}{hidden}", looked.join(", "))
}

fn counted(number: usize, [one, many]: [&str; 2]) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
