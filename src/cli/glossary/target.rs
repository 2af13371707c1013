//! Which glossary of one's own is changed.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::Error;
use crate::cli::project::{from_here, message, own_glossaries};
use crate::workspace::Fault;
use crate::workspace::store;

#[derive(Debug, Args)]
pub(super) struct Target {
    /// The glossary; by default the first of padanan.toml that can be written to
    #[arg(long, value_name = "FILE")]
    glossary: Option<PathBuf>,
}

/// Why a glossary is not the one to be changed.
pub(super) enum Not {
    /// Another one may be.
    This(String),
    /// None is.
    Any(Error),
}

impl Target {
    /// Changes the first glossary that `change` finds to be the right one. It is given the path, how messages name it, and
    /// whether the user has named it.
    pub(super) fn change<T>(&self, mut change: impl FnMut(&Path, &str) -> Result<T, Not>) -> Result<T, Error> {
        let paths = match &self.glossary {
            Some(path) if path.as_os_str() == "-" => {
                return Err(Error::Request("found standard input, expected a file that can be changed".to_owned()));
            }
            Some(path) => vec![path.clone()],
            None => own_glossaries()?.into_iter().map(|file| file.path).collect(),
        };
        let mut reasons = Vec::new();
        for path in &paths {
            let name = padanan::render::visible(&from_here(path).display().to_string()).replace(['\n', '\r'], " ");
            let done =
                store::is_writable(path).map_err(|why| Not::This(format!("{name}: {why}"))).and_then(|()| change(path, &name));
            match done {
                Ok(answer) => return Ok(answer),
                Err(Not::Any(why)) => return Err(why),
                Err(Not::This(why)) => reasons.push(why),
            }
        }
        if paths.is_empty() {
            reasons.push(NONE.to_owned());
        }
        Err(Error::Request(reasons.join("\npadanan: ")))
    }
}

const NONE: &str = "there is no glossary to change; name one with --glossary istilah.tsv, or in a padanan.toml, here or above:

[[glossary]]
path = \"istilah.tsv\"";

impl From<Fault> for Not {
    fn from(fault: Fault) -> Self {
        Self::Any(Error::Request(message(&fault)))
    }
}
