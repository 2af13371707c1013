//! `padanan terms`: the glossary of documents, as a translator wants it at the start of a job.

mod markdown;
mod spreadsheet;
mod table;

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use padanan::terms::{self, Entry, Order, Terms};
use padanan::{Kind, exchange};

use super::document;
use super::input::{Unreadable, read, sources};
use super::output::{self, Color, Text, json_line};
use super::project::Annotators;
use super::settings::Settings;
use super::{Done, Error, Outcome, complain};
use crate::workspace::settings::Settings as Wanted;

/// What to look at, and what to make of it.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(super) struct Arguments {
    /// Files or folders; - is standard input, and so is no argument
    #[arg(value_name = "FILE|DIR|-")]
    inputs: Vec<PathBuf>,

    #[command(flatten)]
    input: document::Input,

    /// What to make of it; by default what the name of the output file says, or else a table on a terminal and tsv elsewhere
    #[arg(long, value_name = "FORMAT")]
    to: Option<To>,

    /// Leave out what stands there less often; by default 2 for phrases and words that nobody explains, 1 for all else
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    min_count: Option<u32>,

    /// Only some of the entries
    #[arg(long, value_name = "WHICH")]
    only: Option<Only>,

    /// In which order
    #[arg(long, value_name = "ORDER", default_value = "count")]
    sort: Sort,

    /// Write here instead of to standard output
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,

    /// Write over a table that is there already, which somebody may have filled in
    #[arg(long)]
    force: bool,

    /// Use colours
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: Color,

    #[command(flatten)]
    settings: Settings,
}

const HELP: &str =
    "The glossary has what the texts use of the dictionary, the short forms they define, and candidates: phrases, \
words and short forms that recur and that nobody explains, the likeliest terms first. Inflected mentions are counted together.

With --to tsv it is a glossary that can be filled in and used: the gloss of a candidate is ?, which says nothing until another \
is written in its place, in an editor or a spreadsheet. Columns whose names begin with # are for people and are not read.

Examples:
  padanan terms naskah/                                what a folder is about
  padanan terms -o istilah.tsv naskah/                 a glossary to be filled in ...
  padanan annotate --glossary istilah.tsv naskah/      ... and used
  padanan terms --glossary istilah.tsv --force -o istilah.tsv naskah/
  padanan terms --only candidates --min-count 3 peraturan.txt
  padanan terms -o istilah.xlsx --sort alphabet laporan.txt
  padanan terms --to json siaran.txt | jq -r 'select(.gloss == null).headword'";

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum To {
    /// A table for people
    Terminal,
    /// A glossary that can be filled in
    Tsv,
    /// The same columns, separated by commas, for spreadsheets
    Csv,
    /// Tables, one a kind of entry
    Markdown,
    /// One JSON object an entry
    #[value(alias = "jsonl")]
    Json,
    /// A spreadsheet
    Xlsx,
    /// A termbase in TBX-Basic, version 3
    Tbx,
    /// A termbase in TBX-Basic, version 2, for programs that read no other
    TbxV2,
    /// A glossary of OmegaT, without what is to be filled in
    Omegat,
}

impl To {
    /// What the name of an output file says.
    fn of_path(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()? {
            "txt" => Some(To::Terminal),
            "tsv" => Some(To::Tsv),
            "csv" => Some(To::Csv),
            "md" | "markdown" => Some(To::Markdown),
            "json" | "jsonl" => Some(To::Json),
            "xlsx" => Some(To::Xlsx),
            "tbx" => Some(To::Tbx),
            "utf8" => Some(To::Omegat),
            _ => None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Only {
    /// What has a gloss
    Known,
    /// What is to be filled in
    Candidates,
    /// Short forms, be they explained or not
    ShortForms,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Sort {
    /// What stands there most often first; of candidates, the likeliest terms
    Count,
    Alphabet,
    /// As they first stand in the texts
    First,
}

pub(super) fn run(arguments: &Arguments) -> Done {
    let output = arguments.output.as_deref();
    let to_terminal = output::is_terminal(output);
    let by_default = if to_terminal { To::Terminal } else { To::Tsv };
    let to = arguments.to.or_else(|| output.and_then(To::of_path)).unwrap_or(by_default);
    if to == To::Xlsx && to_terminal {
        return Err(Error::Request("a spreadsheet is no text: name a file for it with -o".to_owned()));
    }
    let sources = sources(&arguments.inputs, &document::endings());
    output::refuse_input(output, &sources)?;
    if !arguments.force && matches!(to, To::Tsv | To::Csv | To::Xlsx | To::Tbx | To::TbxV2) {
        refuse_filled(output)?;
    }
    let projects = arguments.settings.projects_of(Wanted { words: Some(false), ..Wanted::default() }, &sources)?;
    let mut annotators = Annotators::default();
    let mut terms = Terms::new();
    if let Some(least) = arguments.min_count {
        terms = terms.min_count(least);
    }
    let (mut outcome, mut buffer) = (Outcome::Clean, Vec::new());
    for (source, project) in sources.iter().zip(&projects) {
        let added = read(source, &mut buffer).and_then(|name| {
            let content = arguments.input.content(source, &buffer);
            let file = document::read(&name, &content)?;
            let mut annotations = document::annotate(annotators.of(project), &file);
            let least = project.min_confidence();
            if least > 0.0 {
                annotations.retain(|annotation| annotation.confidence() >= least);
            }
            terms.add(&name, document::placed(&annotations, &file));
            Ok(())
        });
        if let Err(Unreadable { name, why }) = added {
            complain(&name, why);
            outcome = Outcome::Failed;
        }
    }
    let documents = terms.documents();
    let mut entries = terms.finish();
    entries.retain(|entry| match arguments.only {
        None => true,
        Some(Only::Known) => !entry.is_open(),
        Some(Only::Candidates) => entry.is_open(),
        Some(Only::ShortForms) => entry.kind == Kind::Acronym,
    });
    terms::sort(
        &mut entries,
        match arguments.sort {
            Sort::Count => Order::Count,
            Sort::Alphabet => Order::Alphabet,
            Sort::First => Order::First,
        },
    );
    // All of it first, so that a glossary that is written over is not half of two.
    let mut written = Vec::new();
    match to {
        To::Terminal => {
            let width = terminal_size::terminal_size().filter(|_| to_terminal).map(|(width, _)| usize::from(width.0));
            table::write(&entries, documents, table::Layout { color: arguments.color.is_on(to_terminal), width }, &mut written)?;
        }
        To::Tsv => {
            let mut out = Text::new(&mut written, to_terminal);
            let result = terms::tsv(&entries, &mut out);
            out.done(result)?;
        }
        To::Csv => spreadsheet::csv(&entries, &mut written)?,
        To::Markdown => markdown::write(&entries, &mut written)?,
        To::Json => entries.iter().try_for_each(|entry| json_line(&mut written, entry))?,
        To::Xlsx => spreadsheet::xlsx(&entries, &mut written)?,
        To::Tbx => written = exchanged(&entries, exchange::Format::Tbx),
        To::TbxV2 => written = exchanged(&entries, exchange::Format::TbxV2),
        To::Omegat => {
            entries.retain(|entry| !entry.is_open());
            written = exchanged(&entries, exchange::Format::OmegaT);
        }
    }
    output::write(output, &written)?;
    Ok(outcome)
}

/// The entries in somebody else's format of a single file.
fn exchanged(entries: &[Entry], format: exchange::Format) -> Vec<u8> {
    let entries: Vec<exchange::Entry> = entries.iter().map(terms::exchanged).collect();
    let files = exchange::write(format, &entries, &exchange::Options::default()).files;
    files.into_iter().flat_map(|file| file.bytes).collect()
}

/// What somebody may have filled in is not written over.
fn refuse_filled(output: Option<&Path>) -> Result<(), Error> {
    let Some(path) = output.filter(|path| path.is_file()) else { return Ok(()) };
    let name = path.display();
    let message = format!("{name}: it is there already; --force writes over it, and --glossary {name} keeps what is filled in");
    Err(Error::Request(padanan::render::visible(&message).into_owned()))
}

type Part = (&'static str, fn(&Entry) -> bool);

/// The parts of a glossary for people: what each is called, and what is in it.
const PARTS: [Part; 5] = [
    ("Terms", |entry| !entry.is_open() && matches!(entry.kind, Kind::Term | Kind::Word)),
    ("Names", |entry| !entry.is_open() && entry.kind == Kind::Name),
    ("Short forms", |entry| !entry.is_open() && entry.kind == Kind::Acronym),
    ("Laws and documents", |entry| !entry.is_open() && entry.kind == Kind::Citation),
    ("To be translated", Entry::is_open),
];

/// The parts that have entries, with these.
fn parts(entries: &[Entry]) -> impl Iterator<Item = (&'static str, Vec<&Entry>)> {
    let of = |(name, is_in): Part| (name, entries.iter().filter(|entry| is_in(entry)).collect());
    PARTS.into_iter().map(of).filter(|(_, entries): &(_, Vec<&Entry>)| !entries.is_empty())
}
