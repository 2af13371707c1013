//! What lies around a document on disk: its configuration, and the glossaries that it names. Nothing else reads files for an
//! editor; commands find their settings here too.

pub(crate) mod configuration;
mod fault;
mod file;
#[cfg(test)]
pub(crate) mod folder;
mod glossary;
mod node;
pub(crate) mod rule;
pub(crate) mod rules_page;
pub(crate) mod settings;
pub(crate) mod store;

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::{fs, io};

pub(crate) use configuration::Configuration;
pub(crate) use fault::Fault;
use file::Stamp;
use glossary::Glossaries;
pub(crate) use glossary::Shared;
use settings::Settings;

/// The configurations and glossaries of all documents, each read once.
#[derive(Debug, Default)]
pub(crate) struct Workspace {
    /// The user's own `padanan.toml`, whether it is there or not.
    of_user: Option<PathBuf>,
    /// Where files can be kept that are made again if they are lost.
    cache: Option<PathBuf>,
    /// The `padanan.toml` for each folder that was asked for.
    nearest: HashMap<PathBuf, Option<PathBuf>>,
    configurations: HashMap<PathBuf, (Option<Stamp>, Rc<Configuration>)>,
    glossaries: Glossaries,
}

impl Workspace {
    /// With the user's own `padanan.toml`, whether it is there or not.
    pub(crate) fn new(of_user: Option<PathBuf>) -> Self {
        Self { of_user, ..Self::default() }
    }

    /// With a folder in which files can be kept that are made again if they are lost.
    pub(crate) fn with_cache(self, folder: Option<PathBuf>) -> Self {
        Self { cache: folder, ..self }
    }

    /// The page that says what the rules are, if there is a folder for it.
    pub(crate) fn rules_page(&self) -> Option<PathBuf> {
        rules_page::in_folder(self.cache.as_deref()?)
    }

    /// The `padanan.toml` that holds for what is in a folder.
    pub(crate) fn configuration(&mut self, folder: &Path) -> Option<Rc<Configuration>> {
        if !self.nearest.contains_key(folder) {
            self.nearest.insert(folder.to_owned(), configuration::above(folder));
        }
        let path = self.nearest.get(folder)?.clone()?;
        Some(self.read(&path))
    }

    /// The settings for what is in a folder, or in none, under those of a client.
    pub(crate) fn settings(&mut self, client: &Settings, folder: Option<&Path>) -> Settings {
        let of_project = folder.and_then(|folder| self.configuration(folder));
        let path = self.of_user.clone().filter(|path| Stamp::of(path).is_some());
        let of_user = path.map(|path| self.read(&path));
        let files = of_project.into_iter().chain(of_user);
        let upper = files.fold(client.clone(), |upper, configuration| upper.over(&configuration.settings));
        let mut settings = upper.over(&Settings::default());
        if settings.glossaries.len() > 1 {
            // One that several of them name is laid over the dictionary once.
            let mut seen = HashSet::new();
            settings.glossaries.retain(|file| seen.insert(fs::canonicalize(&file.path).unwrap_or_else(|_| file.path.clone())));
        }
        settings
    }

    /// Takes what is in a glossary's file that is not to be read as ordinary files are: one that a user names may be a pipe.
    pub(crate) fn give(&mut self, path: &Path, bytes: io::Result<Vec<u8>>) {
        self.glossaries.give(path, bytes);
    }

    /// The glossary that settings ask for.
    pub(crate) fn glossary(&mut self, settings: &Settings) -> Shared {
        self.glossaries.find(settings)
    }

    /// Takes note that files may have changed, and that those in `changed` have. What is asked for from now on is as they are.
    pub(crate) fn look_again(&mut self, changed: &[PathBuf]) {
        self.nearest.clear();
        let is_fresh = |path: &PathBuf, stamp: Option<Stamp>| !changed.contains(path) && stamp == Stamp::of(path);
        self.configurations.retain(|path, (stamp, _)| stamp.is_some() && is_fresh(path, *stamp));
        self.glossaries.look_again(changed);
    }

    /// Forgets all glossaries but those of these numbers, and all configurations but these and the user's own.
    pub(crate) fn keep(&mut self, glossaries: &HashSet<u64>, configurations: &HashSet<PathBuf>) {
        self.configurations.retain(|path, _| configurations.contains(path) || self.of_user.as_ref() == Some(path));
        self.glossaries.keep(glossaries);
    }

    /// What is wrong with the files that are in use.
    pub(crate) fn faults(&self) -> impl Iterator<Item = &Fault> {
        self.configurations.values().flat_map(|(_, configuration)| &configuration.faults).chain(self.glossaries.faults())
    }

    /// The files that are in use, or would be if they were there.
    pub(crate) fn files(&self) -> impl Iterator<Item = &Path> {
        let configurations = self.of_user.iter().chain(self.configurations.keys());
        configurations.map(PathBuf::as_path).chain(self.glossaries.files())
    }

    fn read(&mut self, path: &Path) -> Rc<Configuration> {
        let read = || (Stamp::of(path), Rc::new(Configuration::read(path)));
        Rc::clone(&self.configurations.entry(path.to_owned()).or_insert_with(read).1)
    }
}

/// What is in a file, if it is there and is text.
pub(crate) fn text_of(path: &Path) -> Option<String> {
    String::from_utf8(file::read(path).ok()?).ok()
}

#[cfg(test)]
mod tests;
