//! `padanan analyse`: lemma, root and affixes of words.

use std::io::{self, BufRead, BufWriter, Write};

use clap::{Args, ValueEnum};
use padanan::{Analysis, Glossary};
use serde::Serialize;

use super::output::json_line;
use super::settings::Settings;
use super::{Done, Outcome, complain};

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  padanan analyse pertanggungjawabannya
  padanan analyse --all beruang memerah
  padanan analyse --explain penyelundupannya
  padanan analyse < words.txt | cut -f3")]
pub(super) struct Arguments {
    /// Words; without any they are read from standard input, one a line
    #[arg(value_name = "WORD")]
    words: Vec<String>,

    /// Show every reading, not just the best, with its score: 0 for a word of the dictionary, more for each affix and each oddity
    #[arg(long)]
    all: bool,

    /// Say why: what each affix does, how it is written, what the root is, how the score comes about
    #[arg(long, conflicts_with = "to")]
    explain: bool,

    /// How to show the readings
    #[arg(long, value_name = "FORMAT", default_value = "tsv")]
    to: To,

    #[command(flatten)]
    settings: Settings,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum To {
    /// word, lemma, root, affixes (and with --all the score), tab-separated
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
    if arguments.explain {
        return explain(glossary, word, &readings, out);
    }
    if arguments.to == To::Json {
        return json_line(out, &Word { word, readings: &readings });
    }
    if readings.is_empty() {
        let unknown = safe(word);
        let no_score = if arguments.all { "\t" } else { "" };
        return writeln!(out, "{unknown}\t{unknown}\t{unknown}\t{no_score}");
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

fn explain(glossary: &Glossary, word: &str, readings: &[Analysis], out: &mut impl Write) -> io::Result<()> {
    if readings.is_empty() {
        return writeln!(out, "{}: nothing in the dictionary explains it", safe(word));
    }
    for reading in readings {
        let parts: Vec<&str> = [reading.root.as_str()].into_iter().chain(reading.affixes.iter().copied()).collect();
        writeln!(out, "{} = {}", safe(word), safe(&parts.join(" + ")))?;
        for reason in glossary.explain(word, reading) {
            writeln!(out, "  {}", safe(&reason))?;
        }
    }
    Ok(())
}

/// Text that fits in a field of a line.
fn safe(text: &str) -> String {
    padanan::render::visible(text).replace(['\t', '\n', '\r'], " ")
}
