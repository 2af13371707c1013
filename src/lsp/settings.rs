//! What the user has set in the editor, and what has been set in the folders around its documents.

use std::collections::HashSet;
use std::hash::Hash;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use serde_json::Value;

use super::documents::Place;
use crate::workspace::Workspace;
use crate::workspace::settings::Settings;

/// The name under which an editor keeps the settings.
pub(super) const SECTION: &str = "padanan";

/// Everything that decides how documents are read.
#[derive(Debug)]
pub(super) struct Surroundings {
    pub(super) workspace: Workspace,
    /// The folders of the editor's workspace.
    pub(super) folders: Vec<PathBuf>,
    /// What the client said when it came.
    initial: Value,
    /// What it has said since, if anything.
    current: Value,
    /// Both, read.
    settings: Settings,
}

impl Surroundings {
    pub(super) fn new(workspace: Workspace) -> Self {
        let settings = Settings::default();
        Self { workspace, folders: Vec::new(), initial: Value::Null, current: Value::Null, settings }
    }

    /// Takes what the client says when it comes; tells what cannot be understood.
    pub(super) fn start(&mut self, options: &Value) -> Vec<String> {
        self.initial = section(options).clone();
        self.read()
    }

    /// Takes what the client says later; tells what cannot be understood.
    pub(super) fn change(&mut self, settings: &Value) -> Vec<String> {
        self.current = section(settings).clone();
        self.read()
    }

    /// Reads it all again, as the folders may have changed; tells what cannot be understood.
    pub(super) fn read(&mut self) -> Vec<String> {
        let base = self.folders.first().map(PathBuf::as_path);
        let (initial, mut complaints) = Settings::of_json(&self.initial, base);
        let (current, others) = Settings::of_json(&self.current, base);
        complaints.extend(others);
        // Clients that send settings at both times send the same ones.
        let mut settings = current.over(&initial);
        dedup(&mut settings.glossaries);
        dedup(&mut settings.ignore);
        self.settings = settings;
        complaints.into_iter().map(|complaint| complaint.message).collect()
    }

    /// What holds for a document in a folder, or in none.
    pub(super) fn place(&mut self, own: Option<&Path>) -> Place {
        let of_workspace = self.folders.iter().filter(|folder| own.is_none_or(|own| own.starts_with(folder)));
        let of_workspace =
            if own.is_none() { self.folders.first() } else { of_workspace.max_by_key(|folder| folder.as_os_str().len()) };
        let of_workspace = of_workspace.cloned();
        let folder = own.map(Path::to_owned).or_else(|| of_workspace.clone());
        let settings = self.workspace.settings(&self.settings, folder.as_deref());
        let glossary = self.workspace.glossary(&settings);
        let configuration = folder.as_deref().and_then(|folder| self.workspace.configuration(folder));
        Place { settings: Rc::new(settings), configuration, glossary, folder: of_workspace.or(folder) }
    }
}

/// The settings in what a client sends: all of it, or what it has under their name.
fn section(value: &Value) -> &Value {
    value.get(SECTION).unwrap_or(value)
}

fn dedup<T: Clone + Eq + Hash>(items: &mut Vec<T>) {
    let mut seen = HashSet::new();
    items.retain(|item| seen.insert(item.clone()));
}
