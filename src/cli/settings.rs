//! Options that several commands share.

use std::fs;
use std::path::PathBuf;

use clap::Args;
use padanan::Glossary;

use super::Error;
use super::input::utf8;

/// Which dictionary, and how it is read.
#[derive(Debug, Args)]
pub(super) struct Settings {
    /// Put the senses of this domain, such as law or trade, first; may be given several times
    #[arg(long, value_name = "DOMAIN")]
    domain: Vec<String>,

    /// When the text is from (2021, 2021-05 or 2021-05-20): institutions get their names of that time
    #[arg(long, value_name = "DATE", value_parser = date)]
    as_of: Option<String>,

    /// Lay a glossary of your own over the dictionary; may be given several times, the first comes first
    #[arg(long, value_name = "FILE")]
    glossary: Vec<PathBuf>,
}

impl Settings {
    pub(super) fn glossary(&self, words: bool) -> Result<Glossary, Error> {
        let mut builder = Glossary::builder().words(words);
        // A glossary of one's own may have domains of its own.
        let unknown = self.domain.iter().find(|domain| self.glossary.is_empty() && domains().all(|known| known != **domain));
        if let Some(domain) = unknown {
            let known: Vec<&str> = domains().collect();
            return Err(Error::Request(format!("no domain {domain:?}; there are {}", known.join(", "))));
        }
        for domain in &self.domain {
            builder = builder.domain(domain.as_str());
        }
        if let Some(date) = &self.as_of {
            builder = builder.as_of(date.as_str());
        }
        for path in &self.glossary {
            let name = padanan::render::visible(&path.display().to_string()).into_owned();
            let bytes = fs::read(path).map_err(|why| Error::Request(format!("{name}: {why}")))?;
            let content = utf8(&name, &bytes).map_err(|why| Error::Request(format!("{}: {}", why.name, why.why)))?;
            builder = builder
                .glossary(&name, content)
                .map_err(|why| Error::Request(padanan::render::visible(&why.to_string()).into_owned()))?;
        }
        Ok(builder.finish())
    }
}

/// The domains of the built-in dictionary.
fn domains() -> impl Iterator<Item = &'static str> {
    const LIST: &str = include_str!("../../dict/domains.tsv");
    LIST.lines().skip(1).filter_map(|line| line.split('\t').next())
}

fn date(text: &str) -> Result<String, String> {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    match shape.as_str() {
        "0000" | "0000-00" | "0000-00-00" => Ok(text.to_owned()),
        _ => Err("expected YYYY, YYYY-MM or YYYY-MM-DD".to_owned()),
    }
}
