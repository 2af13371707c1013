//! `padanan glossary remove`: a term out of a glossary of one's own.

use std::io::{self, Write};

use clap::Args;
use padanan::editing::{self, Listed};

use super::target::{Not, Target};
use crate::cli::output::one_line;
use crate::cli::{Done, Error, Outcome};
use crate::workspace::store;

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  padanan glossary remove \"rantai dingin\"
  padanan glossary remove \"rantai dingin\" --gloss \"chilled logistics\"

Rows are removed from the first glossary that has the term, and what they said is printed.")]
pub(in crate::cli) struct Arguments {
    /// The term, written as it is in the glossary
    term: String,

    /// Remove only the sense with this gloss, or whose first equivalent it is
    #[arg(long, value_name = "GLOSS")]
    gloss: Option<String>,

    #[command(flatten)]
    target: Target,
}

pub(super) fn run(arguments: &Arguments) -> Done {
    let (term, gloss) = (arguments.term.trim(), arguments.gloss.as_deref().map(str::trim));
    let (name, removed) = arguments.target.change(|path, name| {
        let removed = store::update(path, false, |text| {
            Ok(match editing::remove(name, text, term, gloss) {
                Ok((_, removed)) if removed.is_empty() => (None, Err(Not::This(nothing(name, text, term, gloss)))),
                Ok((text, removed)) => (Some(text), Ok(removed)),
                Err(why) => (None, Err(Not::Any(Error::Request(one_line(&why.to_string()))))),
            })
        })??;
        Ok((name.to_owned(), removed))
    })?;
    let mut out = io::stdout().lock();
    for Listed { line, headword, gloss, .. } in &removed {
        writeln!(out, "{}", one_line(&format!("{name}:{line}: removed: {headword}: {gloss}")))?;
    }
    Ok(Outcome::Clean)
}

/// That there is nothing to remove, and what may be meant.
fn nothing(name: &str, text: &str, term: &str, gloss: Option<&str>) -> String {
    let rows = editing::list(name, text).unwrap_or_default();
    let is_like = |row: &&Listed| row.headword.to_lowercase() == term.to_lowercase();
    let like: Vec<String> = rows.iter().filter(is_like).map(|row| format!("{:?} ({})", row.headword, row.gloss)).collect();
    let what = gloss.map_or_else(|| format!("{term:?}"), |gloss| format!("{term:?} with the gloss {gloss:?}"));
    let there = if like.is_empty() { String::new() } else { format!("; there is {}", like.join(", ")) };
    one_line(&format!("{name}: there is no {what}{there}"))
}
