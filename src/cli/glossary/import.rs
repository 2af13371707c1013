//! `padanan glossary import`: somebody's glossary as one of ours.

use std::path::PathBuf;

use clap::Args;
use padanan::exchange::{self, Columns, EntryKind, Format, Options};

use super::transfer::{delimiter, format, kind, read_all, write_all};
use crate::cli::{Done, Outcome};

/// What to read, and where to.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  padanan glossary import glossarium.tbx -o istilah.tsv
  padanan glossary import --columns term=Istilah,gloss=3,domain=Bidang daftar.csv -o istilah.tsv
  padanan glossary import --from omegat glossary.txt
  padanan glossary import kamus.ifo -o kamus/

Formats: tsv, omegat, csv, tbx (versions 2 and 3), jsonl, stardict, yomitan. docs/exchange.md says what becomes of what.
Short forms, variants and terms are kept in files of their own: with -o istilah.tsv, short forms go to istilah-short-forms.tsv.
Exit status: 0 all is there, 1 something could not be read; the rest is there all the same.")]
pub(in crate::cli) struct Arguments {
    /// Files to read; - is standard input
    #[arg(value_name = "FILE", required = true)]
    inputs: Vec<PathBuf>,

    /// What the files are; by default what their names say
    #[arg(long, value_name = "FORMAT", value_parser = format)]
    from: Option<Format>,

    /// Write here instead of to standard output: a file, or a folder
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,

    /// Which columns of a table to read, by number or name: term=1,gloss=3,domain=Bidang
    #[arg(long, value_name = "MAP", value_parser = Columns::parse)]
    columns: Option<Columns>,

    /// What separates the columns of a table
    #[arg(long, value_name = "CHARACTER", value_parser = delimiter)]
    delimiter: Option<u8>,

    /// Take only terms, short-forms, variants, words, names or english; may be given several times
    #[arg(long, value_name = "KIND", value_parser = kind)]
    only: Vec<EntryKind>,

    /// Write over files that are there already
    #[arg(long)]
    force: bool,
}

pub(super) fn run(arguments: &Arguments) -> Done {
    let mut options = Options::default();
    options.columns.clone_from(&arguments.columns);
    options.delimiter = arguments.delimiter;
    let (mut entries, is_complete) = read_all(&arguments.inputs, arguments.from, &options);
    entries.retain(|entry| arguments.only.is_empty() || arguments.only.contains(&entry.kind));
    if entries.is_empty() && !is_complete {
        return Ok(Outcome::Failed);
    }
    let files = exchange::write(Format::Tsv, &entries, &Options::default()).files;
    write_all(&files, arguments.output.as_deref(), "istilah", arguments.force)?;
    Ok(if is_complete { Outcome::Clean } else { Outcome::Failed })
}
