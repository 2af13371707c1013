//! `padanan lookup`: what the dictionary says.

use std::io::{self, IsTerminal, Write};

use clap::{Args, ValueEnum};
use padanan::{Analysis, Belief, Found, Glossary};
use serde::Serialize;

use super::output::{Color, json_line};
use super::settings::Settings;
use super::{Done, Outcome};

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  padanan lookup Wamenperin \"rantai pasok\"
  padanan lookup --english \"supply chain\"")]
pub(super) struct Arguments {
    /// Terms to look up
    #[arg(value_name = "TERM", required = true)]
    terms: Vec<String>,

    /// The terms are English: show their Indonesian equivalents
    #[arg(long)]
    english: bool,

    /// How to show what is found
    #[arg(long, value_name = "FORMAT", default_value = "terminal")]
    to: To,

    /// Use colours
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: Color,

    #[command(flatten)]
    settings: Settings,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum To {
    /// For people
    Terminal,
    /// One JSON object a term
    #[value(alias = "jsonl")]
    Json,
}

/// What there is to say of a term.
#[derive(Serialize)]
struct Answer<'a> {
    term: &'a str,
    found: Vec<Found<'a>>,
    /// Glosses made from root and affixes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    composed: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    analyses: Vec<Analysis>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    near: Vec<&'a str>,
}

/// More headwords than this are not shown to people.
const MOST_SHOWN: usize = 20;

pub(super) fn run(arguments: &Arguments) -> Done {
    let glossary = arguments.settings.glossary(true)?;
    let color = arguments.color.is_on(io::stdout().is_terminal());
    let mut out = io::stdout().lock();
    let mut outcome = Outcome::Clean;
    for term in &arguments.terms {
        let answer = answer(&glossary, term, arguments.english);
        if answer.found.is_empty() {
            outcome = Outcome::Failed;
        }
        match arguments.to {
            To::Json => json_line(&mut out, &answer)?,
            To::Terminal => show(&answer, color, &mut out)?,
        }
    }
    Ok(outcome)
}

fn answer<'a>(glossary: &'a Glossary, term: &'a str, english: bool) -> Answer<'a> {
    if english {
        let found = glossary.lookup_english(term);
        return Answer { term, found, composed: Vec::new(), analyses: Vec::new(), near: Vec::new() };
    }
    let mut found = glossary.lookup(term);
    let mut analyses = if term.contains(char::is_whitespace) { Vec::new() } else { glossary.analyse(term) };
    analyses.retain(|analysis| !analysis.affixes.is_empty());
    let mut composed = Vec::new();
    if found.is_empty() {
        let annotations = glossary.annotate(term);
        let whole = annotations.iter().filter(|annotation| annotation.text() == term && annotation.belief() == Belief::Composed);
        composed = whole.flat_map(|annotation| annotation.senses()).map(|sense| sense.gloss.to_owned()).collect();
        // An inflected form: what its word means.
        let words = analyses.first().map(|best| [best.lemma.clone(), best.root.clone()]);
        found = words.iter().flatten().map(|word| glossary.lookup(word)).find(|found| !found.is_empty()).unwrap_or_default();
    }
    let near = if found.is_empty() { glossary.near(term) } else { Vec::new() };
    Answer { term, found, composed, analyses, near }
}

fn show(answer: &Answer<'_>, color: bool, out: &mut impl Write) -> io::Result<()> {
    let style = |code: &'static str| if color { code } else { "" };
    let (bold, dim, reset) = (style("\u{1b}[1m"), style("\u{1b}[2m"), style("\u{1b}[0m"));
    let safe = |text: &str| padanan::render::visible(text).replace('\n', " ");
    if answer.found.is_empty() {
        writeln!(out, "{bold}{}{reset}: not in the dictionary", safe(answer.term))?;
        if !answer.near.is_empty() {
            writeln!(out, "  did you mean: {}?", safe(&answer.near.join(", ")))?;
        }
    }
    if !answer.composed.is_empty() {
        writeln!(out, "{bold}{}{reset} {dim}composed{reset}", safe(answer.term))?;
        for gloss in &answer.composed {
            writeln!(out, "  {}", safe(gloss))?;
        }
    }
    for found in answer.found.iter().take(MOST_SHOWN) {
        writeln!(out, "{bold}{}{reset} {dim}{}{reset}", safe(found.headword), found.kind.name())?;
        for sense in &found.senses {
            let kept = (!sense.translate).then_some("do not translate");
            let details = [kept, sense.expansion, sense.domain, sense.part_of_speech, sense.status, sense.note];
            let validity = match (sense.since, sense.until) {
                (None, None) => None,
                (since, until) => Some(format!("{}–{}", since.unwrap_or_default(), until.unwrap_or_default())),
            };
            let details: Vec<&str> = details.into_iter().flatten().chain(validity.as_deref()).collect();
            let details =
                if details.is_empty() { String::new() } else { format!(" {dim}({}){reset}", safe(&details.join(", "))) };
            writeln!(out, "  {}{details}", safe(sense.gloss))?;
        }
    }
    for analysis in &answer.analyses {
        let parts = format!("{} + {}", analysis.root, analysis.affixes.join(" "));
        writeln!(out, "  {dim}{} = {}{reset}", safe(answer.term), safe(&parts))?;
    }
    Ok(())
}
