//! `padanan glossary add`: a term into a glossary of one's own.

use std::io::{self, Write};
use std::time::{SystemTime, UNIX_EPOCH};

use clap::Args;
use padanan::editing::{self, Added, Change, Refusal, Term};

use super::target::{Not, Target};
use crate::cli::{Done, Error, Outcome};
use crate::workspace::store;

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  padanan glossary add \"rantai dingin\" \"cold chain\"
  padanan glossary add \"rantai dingin\" \"cold chain\" --domain trade --status preferred
  padanan glossary add Kijang --do-not-translate --case exact --glossary istilah.tsv

A glossary that is not there is made, if its folder is. A sense that is there already, with the
same gloss, gets what is said besides. Another gloss is another sense, behind those that are
there, or in their place with --replace.")]
pub(in crate::cli) struct Arguments {
    /// The Indonesian term, in its dictionary form; inflected forms are found by rule
    term: String,

    /// What it is in English; several equivalents are separated by "; ", the one to use first
    #[arg(required_unless_present = "do_not_translate", default_value = "", hide_default_value = true)]
    gloss: String,

    /// The field it belongs to, such as law or trade
    #[arg(long, value_name = "DOMAIN", default_value = "", hide_default_value = true)]
    domain: String,

    /// What kind of word it is, such as n, v, adj or name
    #[arg(long, value_name = "CLASS", default_value = "", hide_default_value = true)]
    class: String,

    /// How good the equivalent is
    #[arg(long, value_name = "STATUS", value_parser = ["official", "preferred", "admitted", "deprecated", "forbidden"])]
    status: Option<String>,

    /// A few words for the reader
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,

    /// Where it is from
    #[arg(long, value_name = "TEXT")]
    source: Option<String>,

    /// Who answers for it
    #[arg(long, value_name = "NAME")]
    owner: Option<String>,

    /// Match only where it is capitalised so
    #[arg(long, value_name = "HOW", value_parser = ["exact"])]
    case: Option<String>,

    /// Match only as it is written: neither inflected nor misspelt
    #[arg(long = "match", value_name = "HOW", value_parser = ["exact"])]
    matches: Option<String>,

    /// It stays as it is in English
    #[arg(long)]
    do_not_translate: bool,

    /// Let `padanan check` report nothing about it
    #[arg(long)]
    no_check: bool,

    /// Any other attribute, such as since=2021 or id=A17; may be given several times
    #[arg(long, value_name = "KEY=VALUE", value_parser = pair)]
    attribute: Vec<(String, String)>,

    /// Put it in the place of all senses that the term has
    #[arg(long)]
    replace: bool,

    #[command(flatten)]
    target: Target,
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (key, value) = text.split_once('=').filter(|(key, _)| !key.is_empty()).ok_or("expected key=value")?;
    Ok((key.to_owned(), value.to_owned()))
}

impl Arguments {
    fn term(&self) -> Term {
        let given = [
            ("status", &self.status),
            ("note", &self.note),
            ("source", &self.source),
            ("owner", &self.owner),
            ("case", &self.case),
            ("match", &self.matches),
        ];
        let mut attributes: Vec<(String, String)> =
            given.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value.clone()?))).collect();
        let marks = [("translate", self.do_not_translate), ("check", self.no_check)];
        attributes.extend(marks.into_iter().filter(|(_, is_set)| *is_set).map(|(key, _)| (key.to_owned(), "no".to_owned())));
        attributes.extend(self.attribute.iter().cloned());
        Term {
            headword: self.term.clone(),
            gloss: self.gloss.clone(),
            class: self.class.clone(),
            domain: self.domain.clone(),
            attributes,
        }
    }
}

pub(super) fn run(arguments: &Arguments) -> Done {
    let term = arguments.term();
    let (name, added) = arguments.target.change(|path, name| {
        let added = store::update(path, true, |text| {
            Ok(match add(name, text, &term, arguments.replace) {
                Ok(added) => (Some(added.text.clone()), Ok(added)),
                Err(refusal) => (None, Err(refusal)),
            })
        })?;
        let refused = |why: &dyn std::fmt::Display| padanan::render::visible(&why.to_string()).replace(['\n', '\r'], " ");
        match added {
            Ok(added) => Ok((name.to_owned(), added)),
            Err(why @ Refusal::Kind(_)) => Err(Not::This(refused(&format!("{name}: {why}")))),
            Err(why) => Err(Not::Any(Error::Request(refused(&why)))),
        }
    })?;
    let mut out = io::stdout().lock();
    writeln!(out, "{}", padanan::render::visible(&report(&name, &term, &added)))?;
    Ok(Outcome::Clean)
}

/// Adds a term, with dates if the glossary keeps them.
fn add(name: &str, text: &str, term: &Term, replace: bool) -> Result<Added, Refusal> {
    let added = editing::add(name, text, term, replace)?;
    let is_date = |key: &str| matches!(key, "created" | "modified");
    let is_dated = |attributes: &[(String, String)]| attributes.iter().any(|(key, _)| is_date(key));
    let keeps_dates = || editing::list(name, text).is_ok_and(|rows| rows.iter().any(|row| is_dated(&row.attributes)));
    let key = match added.change {
        Change::Added => "created",
        Change::Changed => "modified",
        _ => return Ok(added),
    };
    if is_dated(&term.attributes) || !keeps_dates() {
        return Ok(added);
    }
    let mut term = term.clone();
    term.attributes.push((key.to_owned(), today()));
    editing::add(name, text, &term, replace)
}

/// The date, in Greenwich.
fn today() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    date_of(seconds / 86_400)
}

/// The date that is so many days after the first of January 1970, counted in years that begin with March, so that the day that
/// some of them have more comes last.
fn date_of(days: u64) -> String {
    const ERA: u64 = 146_097;
    let days = days + 719_468;
    let (era, day) = (days / ERA, days % ERA);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    format!("{:04}-{month:02}-{day:02}", era * 400 + year + next)
}

/// What has been done, on one line.
fn report(name: &str, term: &Term, added: &Added) -> String {
    let (headword, line) = (term.headword.trim(), added.line);
    let gloss = if term.gloss.trim().is_empty() { "not to be translated" } else { term.gloss.trim() };
    let others: Vec<&str> = added.others.iter().map(|other| other.gloss.as_str()).filter(|other| *other != gloss).collect();
    let before = others.join(" | ");
    match added.change {
        Change::Nothing => format!("{name}:{line}: is there already: {headword}: {gloss}"),
        Change::Added if others.is_empty() => format!("{name}:{line}: added: {headword}: {gloss}"),
        Change::Added => {
            format!("{name}:{line}: added: {headword}: {gloss}; behind: {before} (--replace puts it in their place)")
        }
        _ if !others.is_empty() && others.len() == added.others.len() => {
            format!("{name}:{line}: changed: {headword}: {gloss}; it was: {before}")
        }
        _ => format!("{name}:{line}: changed: {headword}: {gloss}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_dates() {
        for (days, date) in
            [(0, "1970-01-01"), (11_016, "2000-02-29"), (11_017, "2000-03-01"), (20_513, "2026-03-01"), (20_512, "2026-02-28")]
        {
            assert_eq!(date_of(days), date);
        }
    }

    #[test]
    fn dates_are_kept_where_there_are_some() {
        let term = Term { headword: "a".into(), gloss: "b".into(), ..Term::default() };
        let dated = "headword\tgloss\tattributes\nz\tzed\tcreated=2020-01-01\n";
        assert!(add("x", dated, &term, false).expect("good").text.ends_with(&format!("a\tb\tcreated={}\n", today())));
        assert!(add("x", "z\tzed\n", &term, false).expect("good").text.ends_with("a\tb\n"));
        let noted = Term { headword: "z".into(), gloss: "zed".into(), domain: "law".into(), ..Term::default() };
        let changed = add("x", dated, &noted, false).expect("good").text;
        assert!(changed.ends_with(&format!("created=2020-01-01; modified={}\tlaw\n", today())), "{changed}");
    }
}
