//! The commands, and what they have in common: how they end.

mod acronyms;
mod analyse;
mod annotate;
mod check;
mod document;
mod glossary;
mod input;
mod lint;
mod lookup;
mod output;
mod pool;
mod progress;
mod project;
mod sarif;
mod settings;
mod terms;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

/// How a command that did its work ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Clean,
    /// Something went wrong with some input; it has been said on standard error.
    Failed,
    /// `lint`, or `acronyms --strict`, found something.
    Found,
}

/// Reads Indonesian text about industry and government and tells an English reader what its terms mean.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true, after_help = EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "Examples:
  padanan annotate artikel.txt                  glosses in the terminal
  padanan annotate artikel.txt -o artikel.html  a page with glosses on hover
  padanan lookup \"rantai pasok\"                 what a term means
  padanan lookup --english \"supply chain\"       how to say it in Indonesian";

#[derive(Debug, Subcommand)]
enum Command {
    /// Show a text with English glosses
    Annotate(annotate::Arguments),
    /// Show what the dictionary says of terms
    Lookup(lookup::Arguments),
    /// Show lemma, root and affixes of words
    Analyse(analyse::Arguments),
    /// Audit the short forms of a text, and what is wrong with them
    Acronyms(acronyms::Arguments),
    /// Make the glossary of documents, with what is still to be translated
    Terms(terms::Arguments),
    /// Check whether an English translation has the terms and numbers of the original
    Check(check::Arguments),
    /// Report misspellings and non-standard forms
    Lint(lint::Arguments),
    /// Work on glossaries of your own, or on the dictionary
    #[command(subcommand)]
    Glossary(glossary::Command),
    /// Serve an editor as a language server, on standard input and output
    #[cfg(feature = "lsp")]
    #[command(
        after_help = "Editors start it by themselves. What to tell them is in editors/README.md, the settings are in docs/lsp.md."
    )]
    Lsp {
        /// Taken for granted, but said by many editors
        #[arg(long, hide = true)]
        stdio: bool,
    },
    /// Print a completion script for a shell
    Completions {
        /// The shell to complete for
        shell: clap_complete::Shell,
    },
    /// Print the manual page (roff)
    Man,
}

/// Runs the program.
pub(crate) fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(why) => {
            // Help and version are no errors; a broken pipe while printing them is none either.
            let _ = why.print();
            return if why.use_stderr() { ExitCode::from(1) } else { ExitCode::SUCCESS };
        }
    };
    let done = match arguments.command {
        Command::Annotate(arguments) => annotate::run(&arguments),
        Command::Lookup(arguments) => lookup::run(&arguments),
        Command::Analyse(arguments) => analyse::run(&arguments),
        Command::Acronyms(arguments) => acronyms::run(&arguments),
        Command::Terms(arguments) => terms::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Lint(arguments) => lint::run(&arguments),
        Command::Glossary(command) => glossary::run(&command),
        #[cfg(feature = "lsp")]
        Command::Lsp { .. } => {
            if io::IsTerminal::is_terminal(&io::stdin()) {
                complain("lsp", "an editor is expected at standard input; leave with Ctrl+D");
            }
            return crate::lsp::run();
        }
        Command::Completions { shell } => completions(shell),
        Command::Man => manual(),
    };
    match done {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Failed) => ExitCode::from(1),
        Ok(Outcome::Found) => ExitCode::from(2),
        Err(Error::Output(why)) if why.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(why) => {
            say(&padanan::render::visible(&why.to_string()));
            ExitCode::from(1)
        }
    }
}

/// What ends a command early.
#[derive(Debug)]
enum Error {
    /// What was to be written could not be.
    Output(io::Error),
    /// The user asked for something that cannot be done.
    Request(String),
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Error::Output(why) => write!(f, "cannot write the output: {why}"),
            Error::Request(message) => f.write_str(message),
        }
    }
}

impl From<io::Error> for Error {
    fn from(why: io::Error) -> Self {
        Error::Output(why)
    }
}

type Done = Result<Outcome, Error>;

/// Says on standard error what is wrong with an input, without ending the command.
fn complain(name: &str, why: impl std::fmt::Display) {
    let message = format!("{name}: {why}");
    say(&padanan::render::visible(&message).replace('\n', " "));
}

/// Writes to standard error. If that cannot be written to, there is nobody to tell.
fn say(message: &str) {
    let _ = writeln!(io::stderr(), "padanan: {message}");
}

fn completions(shell: clap_complete::Shell) -> Done {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "padanan", &mut script);
    io::stdout().write_all(&script)?;
    Ok(Outcome::Clean)
}

/// One page with every command.
fn manual() -> Done {
    let mut page = Vec::new();
    let command = Arguments::command();
    clap_mangen::Man::new(command.clone()).render(&mut page)?;
    sections("padanan", &command, &mut page)?;
    io::stdout().write_all(&page)?;
    Ok(Outcome::Clean)
}

/// The sections of a command's subcommands, and of theirs.
fn sections(name: &str, command: &clap::Command, page: &mut Vec<u8>) -> io::Result<()> {
    for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
        let name = format!("{name}-{}", sub.get_name());
        let man = clap_mangen::Man::new(sub.clone().name(name.clone()));
        man.render_synopsis_section(page)?;
        man.render_description_section(page)?;
        man.render_options_section(page)?;
        sections(&name, sub, page)?;
    }
    Ok(())
}
