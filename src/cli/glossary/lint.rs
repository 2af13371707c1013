//! `padanan glossary lint`: what is wrong with glossaries or a dictionary.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use padanan::lint::{Problem, RULES};
use serde_json::json;

use super::files::{load, make_canonical};
use crate::cli::output::json_line;
use crate::cli::{Done, Error, Outcome, say};

#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP.as_str())]
pub(in crate::cli) struct Arguments {
    /// Glossaries, or folders of them; a folder with a domains.tsv is a dictionary that stands alone
    #[arg(value_name = "FILE|DIR", required = true)]
    inputs: Vec<PathBuf>,

    /// How to report what is found
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    to: To,

    /// Sort the files and write them in canonical form first; comments go to the top
    #[arg(long)]
    fix: bool,
}

static AFTER_HELP: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| {
    let width = RULES.iter().map(|(rule, _)| rule.len()).max().unwrap_or_default();
    let rules: Vec<String> = RULES.iter().map(|(rule, asks)| format!("  {rule:width$}  {asks}")).collect();
    format!("Rules:\n{}\n\nExit status: 0 nothing found, 1 error, 2 something found.", rules.join("\n"))
});

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum To {
    /// file:line:column: message
    Text,
    /// One JSON object a finding
    #[value(alias = "jsonl")]
    Json,
}

pub(super) fn run(arguments: &Arguments) -> Done {
    let mut loaded = load(&arguments.inputs)?;
    if arguments.fix {
        let names: Vec<String> = loaded.sources.canonical().map(|(name, _)| name.to_owned()).collect();
        for name in &names {
            let Some(path) = loaded.paths.get(name) else {
                return Err(Error::Request(format!("{name}: --fix needs files, found standard input")));
            };
            match make_canonical(path) {
                Ok(text) => loaded.sources.replace(name, &text),
                Err(why) => {
                    say(&why.to_string());
                    loaded.is_complete = false;
                }
            }
        }
    }
    let problems = loaded.sources.problems();
    let mut out = BufWriter::new(io::stdout().lock());
    problems.iter().try_for_each(|problem| report(arguments.to, problem, &mut out))?;
    out.flush()?;
    Ok(match (loaded.is_complete, problems.is_empty()) {
        (false, _) => Outcome::Failed,
        (true, false) => Outcome::Found,
        (true, true) => Outcome::Clean,
    })
}

fn report(to: To, problem: &Problem, out: &mut impl Write) -> io::Result<()> {
    let Problem { file, line, column, rule, message, .. } = problem;
    match to {
        To::Json => json_line(out, &json!({ "path": file, "line": line, "column": column, "rule": rule, "message": message })),
        To::Text => writeln!(out, "{}", padanan::render::visible(&problem.to_string()).replace(['\n', '\r'], " ")),
    }
}
