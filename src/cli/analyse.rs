//! `padanan analyse`: lemma, root and affixes of words.

use std::io::{self, BufRead, BufWriter, Write};

use clap::{Args, ValueEnum};
use padanan::{Analysis, Glossary};
use serde::Serialize;

use super::output::json_line;
use super::settings::Settings;
use super::{Done, Outcome, complain};

#[derive(Debug, Args)]
#[command(after_help = "Example:
  padanan analyse pertanggungjawabannya
  pertanggungjawabannya\tpertanggungjawaban\ttanggung jawab\tper- -an -nya")]
pub(super) struct Arguments {
    /// Words; without any they are read from standard input, one a line
    #[arg(value_name = "WORD")]
    words: Vec<String>,

    /// Show every reading, not just the best, with its cost
    #[arg(long)]
    all: bool,

    /// How to show the readings
    #[arg(long, value_name = "FORMAT", default_value = "tsv")]
    to: To,

    #[command(flatten)]
    settings: Settings,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum To {
    /// word, lemma, root, affixes (and with --all the cost), tab-separated
    Tsv,
    /// One JSON object a word
    #[value(alias = "jsonl")]
    Json,
}

#[derive(Serialize)]
struct Word<'a> {
    word: &'a str,
    readings: &'a [Analysis],
}

pub(super) fn run(arguments: &Arguments) -> Done {
    let glossary = arguments.settings.glossary(false)?;
    let mut out = BufWriter::new(io::stdout().lock());
    for word in &arguments.words {
        show(arguments, &glossary, word, &mut out)?;
    }
    if arguments.words.is_empty() {
        let mut line = Vec::new();
        let mut input = io::stdin().lock();
        loop {
            line.clear();
            match input.read_until(b'\n', &mut line) {
                Ok(0) => break,
                Ok(_) => show(arguments, &glossary, String::from_utf8_lossy(&line).trim(), &mut out)?,
                Err(why) => {
                    complain("-", why);
                    out.flush()?;
                    return Ok(Outcome::Failed);
                }
            }
        }
    }
    out.flush()?;
    Ok(Outcome::Clean)
}

fn show(arguments: &Arguments, glossary: &Glossary, word: &str, out: &mut impl Write) -> io::Result<()> {
    let readings = if arguments.all { glossary.analyse(word) } else { glossary.best_analysis(word).into_iter().collect() };
    if arguments.to == To::Json {
        return json_line(out, &Word { word, readings: &readings });
    }
    let safe = |text: &str| padanan::render::visible(text).replace(['\t', '\n'], " ");
    if readings.is_empty() {
        let unknown = safe(word);
        return writeln!(out, "{unknown}\t{unknown}\t{unknown}\t");
    }
    for reading in &readings {
        let affixes = reading.affixes.join(" ");
        write!(out, "{}\t{}\t{}\t{affixes}", safe(word), safe(&reading.lemma), safe(&reading.root))?;
        if arguments.all {
            write!(out, "\t{}", reading.cost)?;
        }
        writeln!(out)?;
    }
    Ok(())
}
