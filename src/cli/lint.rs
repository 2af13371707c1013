//! `padanan lint`: misspellings and non-standard forms.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use padanan::{Annotations, Belief};
use serde::Serialize;
use serde_json::{Value, json};

use super::input::{TEXT_FILES, Unreadable, decode, read, sources};
use super::output::json_line;
use super::settings::Settings;
use super::{Done, Outcome, complain};

#[derive(Debug, Args)]
#[command(after_help = "Exit status: 0 nothing found, 1 error, 2 something found.")]
pub(super) struct Arguments {
    /// Files or folders; - is standard input, and so is no argument
    #[arg(value_name = "FILE|DIR|-")]
    inputs: Vec<PathBuf>,

    /// How to report what is found
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    to: To,

    #[command(flatten)]
    settings: Settings,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum To {
    /// file:line:column: message
    Text,
    /// One JSON object a finding
    #[value(alias = "jsonl")]
    Json,
    /// One SARIF 2.1.0 log
    Sarif,
}

/// A form that should be another.
#[derive(Serialize)]
struct Finding {
    path: String,
    line: usize,
    column: usize,
    start: usize,
    end: usize,
    text: String,
    suggestion: String,
    rule: &'static str,
    confidence: f64,
}

impl Finding {
    fn message(&self) -> String {
        match self.rule {
            MISSPELLING => format!("\"{}\": did you mean \"{}\"?", self.text, self.suggestion),
            _ => format!("\"{}\": the standard form is \"{}\"", self.text, self.suggestion),
        }
    }
}

const MISSPELLING: &str = "misspelling";
const NONSTANDARD: &str = "nonstandard";

pub(super) fn run(arguments: &Arguments) -> Done {
    let glossary = arguments.settings.glossary(false)?;
    let mut annotator = glossary.annotator();
    let mut out = BufWriter::new(io::stdout().lock());
    let (mut failed, mut all) = (false, Vec::new());
    let (mut found, mut buffer) = (false, Vec::new());
    for source in sources(&arguments.inputs, &TEXT_FILES) {
        match read(&source, &mut buffer) {
            Err(Unreadable { name, why }) => {
                complain(&name, why);
                failed = true;
            }
            Ok(name) => {
                let text = decode(&buffer);
                let findings = findings(&name, &annotator.annotate(&text));
                found |= !findings.is_empty();
                match arguments.to {
                    To::Sarif => all.extend(findings),
                    _ => findings.iter().try_for_each(|finding| report(arguments.to, finding, &mut out))?,
                }
            }
        }
    }
    if arguments.to == To::Sarif {
        json_line(&mut out, &sarif(&all))?;
    }
    out.flush()?;
    Ok(match (failed, found) {
        (true, _) => Outcome::Failed,
        (false, true) => Outcome::Found,
        (false, false) => Outcome::Clean,
    })
}

fn findings(name: &str, annotations: &Annotations<'_>) -> Vec<Finding> {
    let wrong = annotations.positions().filter_map(|(annotation, place)| {
        let rule = match annotation.belief() {
            Belief::Fuzzy => MISSPELLING,
            Belief::Variant => NONSTANDARD,
            _ => return None,
        };
        Some(Finding {
            path: name.to_owned(),
            line: place.line,
            column: place.column,
            start: annotation.span().start,
            end: annotation.span().end,
            text: annotation.text().to_owned(),
            suggestion: annotation.suggestion()?.into_owned(),
            rule,
            confidence: (f64::from(annotation.confidence()) * 100.0).round() / 100.0,
        })
    });
    wrong.collect()
}

fn report(to: To, finding: &Finding, out: &mut impl Write) -> io::Result<()> {
    if to == To::Json {
        return json_line(out, finding);
    }
    let Finding { path, line, column, rule, .. } = finding;
    let message = format!("{path}:{line}:{column}: {} [{rule}]", finding.message());
    writeln!(out, "{}", padanan::render::visible(&message).replace(['\n', '\r'], " "))
}

/// A file's path as a relative URI reference: what has a meaning of its own there is percent-encoded (RFC 3986, section 2.1).
fn uri(path: &str) -> String {
    path.replace('\\', "/")
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

fn sarif(findings: &[Finding]) -> Value {
    let results: Vec<Value> = findings
        .iter()
        .map(|finding| {
            json!({
                "ruleId": finding.rule,
                "level": if finding.rule == MISSPELLING { "warning" } else { "note" },
                "message": { "text": finding.message() },
                "locations": [{
                    "physicalLocation": {
                        "artifactLocation": { "uri": uri(&finding.path) },
                        "region": {
                            "startLine": finding.line,
                            "startColumn": finding.column,
                            "endColumn": finding.column + finding.text.chars().count(),
                            "byteOffset": finding.start,
                            "byteLength": finding.end - finding.start,
                        },
                    },
                }],
            })
        })
        .collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "padanan",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": [
                    { "id": MISSPELLING, "shortDescription": { "text": "A word is probably misspelt" } },
                    { "id": NONSTANDARD, "shortDescription": { "text": "A form is not the standard one" } },
                ],
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}
