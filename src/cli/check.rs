//! `padanan check`: whether a translation has the terms and numbers of the original.

mod pairs;

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use clap::Args;
use padanan::check::Checker;
use serde_json::json;

use super::output::json_line;
use super::settings::Settings;
use super::{Done, Outcome};

/// What to compare, and how to report.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The Indonesian original, or one file with both sides
    #[arg(value_name = "SOURCE")]
    source: PathBuf,

    /// The English translation
    #[arg(value_name = "TARGET")]
    target: Option<PathBuf>,

    #[command(flatten)]
    settings: Settings,
}

pub(super) fn run(arguments: &Arguments) -> Done {
    let glossary = arguments.settings.glossary(false)?;
    let pairs = pairs::read(&arguments.source, arguments.target.as_deref())?;
    let mut checker = Checker::new(&glossary);
    let report = checker.check(&pairs);
    let mut out = BufWriter::new(io::stdout().lock());
    for finding in &report.findings {
        let place = &finding.places[0];
        json_line(
            &mut out,
            &json!({"id": pairs[place.pair].id, "rule": finding.rule, "confidence": (finding.confidence*100.0).round()/100.0, "message": finding.message, "term": finding.term, "expected": finding.expected, "count": finding.places.len()}),
        )?;
    }
    out.flush()?;
    Ok(if report.findings.is_empty() { Outcome::Clean } else { Outcome::Found })
}
