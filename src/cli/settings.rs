//! Options that several commands share.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use padanan::Glossary;

use super::Error;
use super::input::{Source, Unreadable};
use super::project::{Project, Projects};
use crate::workspace::settings::{GlossaryFile, Settings as Wanted};

/// Which dictionary, and how it is read. What no option says, `padanan.toml` does.
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

    /// Take no settings and no glossaries from padanan.toml
    #[arg(long)]
    no_config: bool,
}

impl Settings {
    /// The glossary for what comes from no file, with everyday vocabulary or without: that of the current folder.
    pub(super) fn glossary(&self, words: bool) -> Result<Glossary, Error> {
        Ok(self.project(Wanted { words: Some(words), ..Wanted::default() })?.glossary.clone())
    }

    /// What holds for what comes from no file: that of the current folder. What the command itself wants comes first.
    pub(super) fn project(&self, wanted: Wanted) -> Result<Arc<Project>, Error> {
        let mut projects = self.projects(wanted);
        let project = projects.at(None);
        projects.check(&self.domain)?;
        Ok(project)
    }

    /// What holds for each of several sources, in their order. What the command itself wants comes first.
    ///
    /// # Errors
    ///
    /// If something is wrong with the settings or glossaries of any of them: a result without what the user has set is worse than
    /// none.
    pub(super) fn projects_of(&self, wanted: Wanted, sources: &[Result<Source, Unreadable>]) -> Result<Vec<Arc<Project>>, Error> {
        let mut projects = self.projects(wanted);
        let paths = sources.iter().map(|source| source.as_ref().ok().and_then(Source::path));
        let all = paths.map(|path| projects.at(path)).collect();
        projects.check(&self.domain)?;
        Ok(all)
    }

    fn projects(&self, wanted: Wanted) -> Projects {
        // What is named on the command line lies over everything else.
        let glossary = |path: &PathBuf| GlossaryFile { path: path.clone(), priority: i32::MAX, domain: None };
        let flags = Wanted {
            domains: (!self.domain.is_empty()).then(|| self.domain.clone()),
            as_of: self.as_of.clone(),
            glossaries: self.glossary.iter().map(glossary).collect(),
            ..wanted
        };
        Projects::new(flags, !self.no_config)
    }
}

fn date(text: &str) -> Result<String, String> {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    match shape.as_str() {
        "0000" | "0000-00" | "0000-00-00" => Ok(text.to_owned()),
        _ => Err("expected YYYY, YYYY-MM or YYYY-MM-DD".to_owned()),
    }
}
