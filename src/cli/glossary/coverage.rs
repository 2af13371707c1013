//! `padanan glossary coverage`: how much of what there is.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use padanan::lint::Coverage;

use super::files::{Loaded, load};
use crate::cli::output::json_line;
use crate::cli::{Done, Outcome, complain};

#[derive(Debug, Args)]
pub(in crate::cli) struct Arguments {
    /// Glossaries, or folders of them
    #[arg(value_name = "FILE|DIR", required = true)]
    inputs: Vec<PathBuf>,

    /// How to report what is counted
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    to: To,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum To {
    /// Tables
    Text,
    /// One JSON object
    #[value(alias = "jsonl")]
    Json,
}

pub(super) fn run(arguments: &Arguments) -> Done {
    let Loaded { sources, mut is_complete, .. } = load(&arguments.inputs)?;
    for problem in sources.unreadable() {
        complain(&format!("{}:{}:{}", problem.file, problem.line, problem.column), problem.message);
        is_complete = false;
    }
    let coverage = sources.coverage();
    let mut out = BufWriter::new(io::stdout().lock());
    match arguments.to {
        To::Json => json_line(&mut out, &coverage)?,
        To::Text => tables(&coverage, &mut out)?,
    }
    out.flush()?;
    Ok(if is_complete { Outcome::Clean } else { Outcome::Failed })
}

fn tables(coverage: &Coverage, out: &mut impl Write) -> io::Result<()> {
    let safe = |name: &str| padanan::render::visible(name).replace(['\n', '\r'], " ");
    let names = coverage.domains.keys().map(String::as_str).chain(coverage.files.iter().map(|file| file.file.as_str()));
    let width = names.map(|name| safe(name).chars().count()).max().unwrap_or_default().max("without a domain".len());
    if !coverage.domains.is_empty() {
        writeln!(out, "{:width$}  senses  phrases  official  short forms", "domain")?;
        for (domain, counts) in &coverage.domains {
            let domain = if domain.is_empty() { "without a domain".to_owned() } else { safe(domain) };
            let padanan::lint::DomainCoverage { senses, phrases, official, short_forms, .. } = counts;
            writeln!(out, "{domain:width$}  {senses:6}  {phrases:7}  {official:8}  {short_forms:11}")?;
        }
        let total = |count: fn(&padanan::lint::DomainCoverage) -> usize| coverage.domains.values().map(count).sum::<usize>();
        let (senses, phrases, official) = (total(|d| d.senses), total(|d| d.phrases), total(|d| d.official));
        writeln!(out, "{:width$}  {senses:6}  {phrases:7}  {official:8}\n", "all")?;
    }
    writeln!(out, "{:width$}    rows  headwords", "file")?;
    for file in &coverage.files {
        writeln!(out, "{:width$}  {:6}  {:9}", safe(&file.file), file.rows, file.headwords)?;
    }
    writeln!(out, "{:width$}  {:6}", "all", coverage.files.iter().map(|file| file.rows).sum::<usize>())
}
