//! `padanan glossary export`: our glossaries, or the dictionary, as somebody else's.

use std::path::PathBuf;

use clap::Args;
use padanan::exchange::{self, EntryKind, Format, Options};

use super::transfer::{delimiter, format, kind, read_all, write_all};
use crate::cli::project::{from_here, own_glossaries};
use crate::cli::{Done, Error, Outcome, say};

/// What to write, and as what.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  padanan glossary export istilah.tsv -o istilah.tbx
  padanan glossary export -o istilah.csv                   what padanan.toml names
  padanan glossary export istilah.tsv --to omegat > glossary/istilah.utf8
  padanan glossary export --builtin --only terms --to csv -o istilah.csv
  padanan glossary export --builtin --to stardict -o kamus/

Formats: tsv, omegat, csv, tbx (version 3, DCA style), tbx-dct (DCT style), tbx-v2 (version 2), jsonl, stardict, yomitan.
docs/exchange.md says what becomes of what.")]
pub(in crate::cli) struct Arguments {
    /// Glossaries, or folders of them; - is standard input; by default, without --builtin, those of padanan.toml
    #[arg(value_name = "GLOSSARY")]
    inputs: Vec<PathBuf>,

    /// Write the built-in dictionary
    #[arg(long)]
    builtin: bool,

    /// What to write; by default what the name of the output file says
    #[arg(long, value_name = "FORMAT", value_parser = format)]
    to: Option<Format>,

    /// Write here instead of to standard output: a file, or a folder
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,

    /// Write only terms, short-forms, variants, words, names or english; may be given several times
    #[arg(long, value_name = "KIND", value_parser = kind)]
    only: Vec<EntryKind>,

    /// The name of the glossary, for formats that show one
    #[arg(long, value_name = "TITLE", default_value = "padanan")]
    title: String,

    /// What separates the columns of a table
    #[arg(long, value_name = "CHARACTER", value_parser = delimiter)]
    delimiter: Option<u8>,

    /// Write over files that are there already
    #[arg(long)]
    force: bool,
}

pub(super) fn run(arguments: &Arguments) -> Done {
    let ending = || arguments.output.as_ref().and_then(|path| path.extension()).and_then(|ending| ending.to_str());
    let format = arguments.to.or_else(|| ending().and_then(Format::from_ending)).ok_or_else(|| {
        let known: Vec<&str> = Format::all().map(Format::name).collect();
        Error::Request(format!("say what to write with --to: one of {}", known.join(", ")))
    })?;
    let mut options = Options::default();
    options.title.clone_from(&arguments.title);
    options.delimiter = arguments.delimiter;
    let own: Vec<PathBuf> = match arguments.inputs.is_empty() && !arguments.builtin {
        true => own_glossaries()?.into_iter().map(|file| from_here(&file.path)).collect(),
        false => Vec::new(),
    };
    let inputs = if own.is_empty() { &arguments.inputs } else { &own };
    if inputs.is_empty() && !arguments.builtin {
        return Err(Error::Request(
            "found no glossary, expected one, or a padanan.toml that names some, or --builtin".to_owned(),
        ));
    }
    let (mut entries, is_complete) = read_all(inputs, None, &Options::default());
    if arguments.builtin {
        entries.extend(exchange::builtin());
    }
    entries.retain(|entry| arguments.only.is_empty() || arguments.only.contains(&entry.kind));
    if entries.is_empty() && !is_complete {
        return Ok(Outcome::Failed);
    }
    let written = exchange::write(format, &entries, &options);
    write_all(&written.files, arguments.output.as_deref(), "padanan", arguments.force)?;
    if written.left_out > 0 {
        say(&format!(
            "entries left out because they have no meaning to show: {} (English words, names without a gloss, glosses to be filled in)",
            written.left_out
        ));
    }
    Ok(if is_complete { Outcome::Clean } else { Outcome::Failed })
}
