//! The files around the documents: noticing that they change, and telling what is wrong with them.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use gen_lsp_types::Diagnostic;
use serde_json::{Value, json};

use super::{Server, path};
use crate::lsp::client::Question;
use crate::lsp::documents::Open;
use crate::lsp::{diagnostics, uri};
use crate::workspace::configuration;

/// What the client watches files under.
const WATCHERS: &str = "padanan-files";

impl<W: Write> Server<W> {
    /// Files have changed.
    pub(super) fn files_changed(&mut self, changes: &Value) {
        let changes = changes.as_array().map_or(&[][..], Vec::as_slice);
        let paths: Vec<PathBuf> = changes.iter().filter_map(|change| path(&change["uri"])).collect();
        self.surroundings.workspace.look_again(&paths);
        self.place_again();
    }

    /// Folders have come to the workspace, or left it.
    pub(super) fn folders_changed(&mut self, event: &Value) {
        let paths = |which: &str| -> Vec<PathBuf> {
            let folders = event[which].as_array().map_or(&[][..], Vec::as_slice);
            folders.iter().filter_map(|folder| path(&folder["uri"])).collect()
        };
        let (added, removed) = (paths("added"), paths("removed"));
        self.surroundings.folders.retain(|folder| !removed.contains(folder) && !added.contains(folder));
        self.surroundings.folders.extend(added);
        let _ = self.surroundings.read();
        self.place_again();
    }

    /// A document was saved, which may be one of the files that others depend on.
    pub(super) fn save(&mut self) {
        self.look_again_unless_told();
        if !self.abilities.registers_watchers {
            self.place_again();
        }
    }

    /// If the client does not tell of changed files, they are looked at again from time to time.
    pub(super) fn look_again_unless_told(&mut self) {
        if !self.abilities.registers_watchers {
            self.surroundings.workspace.look_again(&[]);
        }
    }

    /// Finds out again what holds for each document.
    pub(super) fn place_again(&mut self) {
        let mut is_changed = false;
        for open in self.documents.iter_mut() {
            let place = self.surroundings.place(open.folder().as_deref());
            is_changed |= open.put(place);
        }
        self.look_at_files();
        if is_changed {
            self.put_off();
            let abilities = &self.abilities;
            for (can, request) in [
                (abilities.refreshes_hints, "workspace/inlayHint/refresh"),
                (abilities.refreshes_tokens, "workspace/semanticTokens/refresh"),
                (abilities.refreshes_diagnostics && abilities.pull_diagnostics, "workspace/diagnostic/refresh"),
            ] {
                if can {
                    self.client.ask(request, Value::Null, Question::Other);
                }
            }
        }
    }

    /// Tells what is wrong with the files in use, and has them watched.
    pub(super) fn look_at_files(&mut self) {
        let places = || self.documents.iter().map(Open::place);
        let numbers = places().map(|place| place.glossary.number).collect();
        let configurations = places().filter_map(|place| place.configuration.as_ref()).map(|one| one.path.clone()).collect();
        self.surroundings.workspace.keep(&numbers, &configurations);
        let mut faults: BTreeMap<String, Vec<Diagnostic>> = BTreeMap::new();
        for fault in self.surroundings.workspace.faults() {
            faults.entry(uri::of_path(&fault.path).0).or_default().push(diagnostics::of_fault(fault, self.encoding));
        }
        let before = std::mem::replace(&mut self.faults, faults.clone());
        for name in before.keys().filter(|name| !faults.contains_key(*name)) {
            self.tell_of_file(name, Vec::new());
        }
        for (name, found) in faults {
            if before.get(&name) != Some(&found) {
                self.tell_of_file(&name, found);
            }
        }
        self.watch();
    }

    /// Tells what is wrong with a file; if it is open, together with what is wrong with its text.
    fn tell_of_file(&mut self, name: &str, found: Vec<Diagnostic>) {
        let is_pushed = !self.abilities.pull_diagnostics;
        match self.documents.get_mut(name).filter(|_| is_pushed) {
            Some(open) => {
                open.state += 1;
                self.put_off();
            }
            None => self.publish(name, None, 0, found),
        }
    }

    /// Has the client watch the files in use.
    pub(super) fn watch(&mut self) {
        if !self.abilities.registers_watchers {
            return;
        }
        let mut watchers = vec![json!({ "globPattern": format!("**/{}", configuration::NAME) })];
        let files = self.surroundings.workspace.files();
        watchers.extend(files.filter_map(|file| watcher(file, self.abilities.relative_patterns)));
        watchers.sort_by_key(Value::to_string);
        watchers.dedup();
        if watchers == self.watched {
            return;
        }
        if !self.watched.is_empty() {
            let registration = json!({ "id": WATCHERS, "method": "workspace/didChangeWatchedFiles" });
            // The protocol spells it so.
            self.client.ask("client/unregisterCapability", json!({ "unregisterations": [registration] }), Question::Other);
        }
        self.register(WATCHERS, "workspace/didChangeWatchedFiles", &json!({ "watchers": watchers }));
        self.watched = watchers;
    }
}

/// What has a client watch one file.
fn watcher(file: &Path, has_relative_patterns: bool) -> Option<Value> {
    let pattern = |text: &str| -> String { text.chars().map(|c| if "*?[]{}\\,!".contains(c) { '?' } else { c }).collect() };
    let name = pattern(file.file_name()?.to_str()?);
    let folder = file.parent()?;
    if has_relative_patterns {
        return Some(json!({ "globPattern": { "baseUri": uri::of_path(folder), "pattern": name } }));
    }
    let folder = folder.to_str()?.replace('\\', "/");
    Some(json!({ "globPattern": format!("{}/{name}", pattern(&folder)) }))
}
