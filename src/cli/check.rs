//! `padanan check`: whether a translation has the terms and numbers of the original.

mod choice;
mod pairs;
mod records;
mod terminal;

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use padanan::check::{Checker, DEFAULT_CONFIDENCE, page};

use self::choice::{Choice, Level};
use self::pairs::From;
use super::input::Source;
use super::output::{self, Color, Text};
use super::settings::Settings;
use super::{Done, Error, Outcome};
use crate::workspace::settings::Settings as Wanted;

/// What to compare, and how to report.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(super) struct Arguments {
    /// The Indonesian original, or one file that has both sides; - is standard input
    #[arg(value_name = "SOURCE")]
    source: PathBuf,

    /// The English translation
    #[arg(value_name = "TARGET")]
    target: Option<PathBuf>,

    /// What a file with both sides is; by default what its name says
    #[arg(long, value_name = "FORMAT", conflicts_with = "target")]
    from: Option<From>,

    /// How to report what is found; by default what the name of the output file says, or else for the terminal
    #[arg(long, value_name = "FORMAT")]
    to: Option<To>,

    /// Write to this file
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,

    /// Leave out findings that are less sure than this, from 0 to 1
    #[arg(long, value_name = "C", default_value_t = DEFAULT_CONFIDENCE, value_parser = confidence, conflicts_with = "strict")]
    min_confidence: f32,

    /// Report everything, however unsure
    #[arg(long)]
    strict: bool,

    /// Report only what breaks this rule; may be given several times
    #[arg(long, value_name = "RULE", value_parser = choice::rule)]
    rule: Vec<String>,

    /// Do not report what breaks this rule; may be given several times
    #[arg(long, value_name = "RULE", value_parser = choice::rule)]
    no_rule: Vec<String>,

    /// Report only what is at least so bad
    #[arg(long, value_name = "LEVEL", default_value = "note")]
    severity: Level,

    /// Do not report the terms in this file, one a line, perhaps with a tab and a rule behind it
    #[arg(long, value_name = "FILE")]
    suppress: Vec<PathBuf>,

    /// Use colours
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: Color,

    #[command(flatten)]
    settings: Settings,
}

const HELP: &str = "SOURCE and TARGET are aligned by their lines, or, if they have not as many, by the lengths of
their sentences. A file with both sides is tab- or comma-separated (source, target, or id, source,
target), JSON Lines (source, target, id), XLIFF, PO or TMX.

Rules:
  number-differs       a number, date, time or amount is another one
  number-unit          its currency is another one, or it is no percentage any more
  number-missing, number-extra, number-rounded
  term-differs         where a term should be stands what another term is called
  term-untranslated    a word is still Indonesian
  term-missing         a term is not found
  term-forbidden, term-deprecated, term-not-preferred
                       what a glossary of your own says of the equivalent that is used
  term-inconsistent    a term is translated in several ways
  short-form-inconsistent
                       a short form is kept in some segments, and translated in others
  segment-untranslated

Terms of your own glossaries must be translated as these say; those of the dictionary only lead
to a report if something speaks for a mistake. docs/check.md says how sure is how sure.

Examples:
  padanan check artikel.txt article.txt
  padanan check proyek.xlf -o laporan.html
  padanan check --glossary istilah.tsv --rule term-missing --rule term-forbidden a.txt b.txt
  padanan check --to json pasangan.tsv | jq 'select(.severity == \"error\")'

Exit status: 0 nothing found, 1 error, 2 something found.";

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum To {
    /// Both sides of each segment, with what is found in it
    Terminal,
    /// file:line:column: message
    Text,
    /// One JSON object a finding
    #[value(alias = "jsonl")]
    Json,
    /// One SARIF 2.1.0 log
    Sarif,
    /// A page with both sides
    Html,
}

fn confidence(text: &str) -> Result<f32, String> {
    text.parse().ok().filter(|value| (0.0..=1.0).contains(value)).ok_or_else(|| "expected a number from 0 to 1".to_owned())
}

/// The names of the files.
struct Names {
    source: String,
    target: String,
}

pub(super) fn run(arguments: &Arguments) -> Done {
    let output = arguments.output.as_deref();
    let to = arguments.to.or_else(|| by_name(output?)).unwrap_or(To::Terminal);
    let source = source_of(&arguments.source);
    let wanted = Wanted { words: Some(false), ..Wanted::default() };
    let projects = arguments.settings.projects_of(wanted, std::slice::from_ref(&source))?;
    let Some(project) = projects.first() else { return Ok(Outcome::Clean) };
    let choice = Choice {
        least: if arguments.strict { 0.0 } else { arguments.min_confidence },
        severity: arguments.severity.severity(),
        only: &arguments.rule,
        not: &arguments.no_rule,
        suppressed: choice::suppressed(&arguments.suppress)?,
        project,
    };
    let target = arguments.target.as_deref().map(source_of);
    if let (Ok(Source::Stdin), Some(Ok(Source::Stdin))) = (&source, &target) {
        return Err(Error::Request("found standard input for both sides, expected a file for one of them".to_owned()));
    }
    output::refuse_input(output, [&source].into_iter().chain(&target))?;
    let pairs = pairs::read(&source, target.as_ref(), arguments.from)?;
    let mut report = Checker::new(&project.glossary).check(&pairs);
    let all = report.findings.len();
    report.findings.retain(|finding| choice.has(finding, &pairs));
    let names = Names {
        source: arguments.source.display().to_string(),
        target: arguments.target.as_ref().unwrap_or(&arguments.source).display().to_string(),
    };
    let mut out = Vec::new();
    match to {
        To::Json => records::json(&report, &pairs, &names, &mut out)?,
        To::Text => records::text(&report, &pairs, &names, &mut out)?,
        To::Sarif => records::sarif(&report, &pairs, &names, project, &mut out)?,
        To::Terminal => {
            let is_on = output::is_terminal(output);
            let width = terminal_size::terminal_size().filter(|_| is_on).map(|(width, _)| usize::from(width.0));
            let look = terminal::Look { color: arguments.color.is_on(is_on), width };
            terminal::write(&report, &pairs, all - report.findings.len(), look, &mut out)?;
        }
        To::Html => {
            let mut text = Text::new(&mut out, false);
            let done = page(&report, &pairs, &names.target, &mut text);
            text.done(done)?;
        }
    }
    output::write(output, &out)?;
    Ok(if report.findings.is_empty() { Outcome::Clean } else { Outcome::Found })
}

fn source_of(path: &Path) -> Result<Source, super::input::Unreadable> {
    Ok(if path.as_os_str() == "-" { Source::Stdin } else { Source::File(path.to_owned()) })
}

fn by_name(path: &Path) -> Option<To> {
    Some(match path.extension()?.to_str()? {
        "html" | "htm" => To::Html,
        "json" | "jsonl" => To::Json,
        "sarif" => To::Sarif,
        "txt" => To::Text,
        _ => return None,
    })
}
