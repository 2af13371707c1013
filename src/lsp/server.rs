//! What the server knows during a session, and how messages change it.

mod files;
mod publish;

use std::collections::BTreeMap;
use std::io::Write;
use std::time::Instant;

use gen_lsp_types::{ApplyWorkspaceEditParams, Diagnostic, DocumentDiagnosticParams, Uri};
use lsp_server::{ErrorCode, ResponseError};
use padanan::Encoding;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::abilities::Abilities;
use super::capabilities;
use super::client::{Client, Question};
use super::context::Context;
use super::dispatch::{self, Refusal};
use super::documents::{Documents, Open, PAUSE};
use super::queue::Due;
use super::session::error;
use super::settings::{SECTION, Surroundings};
use super::{commands, uri, workspace_symbols};
use crate::workspace::Workspace;
use publish::Published;

/// The documents of a session, and all that is said of them.
#[derive(Debug)]
pub(super) struct Server<W> {
    pub(super) client: Client<W>,
    pub(super) abilities: Abilities,
    pub(super) encoding: Encoding,
    documents: Documents,
    surroundings: Surroundings,
    /// What is wrong with files that the user wrote, by their URIs.
    faults: BTreeMap<String, Vec<Diagnostic>>,
    /// What the client was told last, by URI.
    published: BTreeMap<String, Published>,
    due: Option<Due>,
    /// When nobody will be typing any more, so that a line may show its glosses again.
    pause: Option<Instant>,
    /// The files that the client watches, as it was told of them.
    watched: Vec<Value>,
    /// How many documents have been opened.
    opened: u64,
    /// The page that says what the rules are, if the client can lead there.
    rules_page: Option<Uri>,
}

impl<W: Write> Server<W> {
    pub(super) fn new(client: Client<W>, workspace: Workspace) -> Self {
        Self {
            client,
            abilities: Abilities::default(),
            encoding: Encoding::Utf16,
            documents: Documents::default(),
            surroundings: Surroundings::new(workspace),
            faults: BTreeMap::new(),
            published: BTreeMap::new(),
            due: None,
            pause: None,
            watched: Vec::new(),
            opened: 0,
            rules_page: None,
        }
    }

    /// Learns what the client can do.
    pub(super) fn meet(&mut self, capabilities: &Value) {
        self.abilities = Abilities::of(capabilities);
        self.encoding = capabilities::encoding(capabilities);
        let page = if self.abilities.code_description { self.surroundings.workspace.rules_page() } else { None };
        self.rules_page = page.as_deref().map(uri::of_path);
    }

    /// Learns what else the client says when it comes.
    pub(super) fn start(&mut self, params: &Value) {
        let folders = params.get("workspaceFolders").and_then(Value::as_array);
        let names: Vec<&Value> = match folders {
            Some(folders) => folders.iter().filter_map(|folder| folder.get("uri")).collect(),
            None => params.get("rootUri").into_iter().collect(),
        };
        self.surroundings.folders = names.into_iter().filter_map(path).collect();
        let complaints = self.surroundings.start(params.get("initializationOptions").unwrap_or(&Value::Null));
        self.complain(complaints);
    }

    /// Answers a request.
    pub(super) fn request(&mut self, method: &str, params: Value) -> Result<String, ResponseError> {
        match method {
            "workspace/symbol" => {
                let contexts: Vec<Context<'_>> = self.documents.iter().map(|open| self.context(open)).collect();
                json_of(&workspace_symbols::symbols(&contexts, parsed(params)?))
            }
            "workspace/executeCommand" => self.execute(params),
            "textDocument/diagnostic" => {
                let DocumentDiagnosticParams { text_document, previous_result_id, .. } = parsed(params)?;
                json_of(&self.report(&text_document.uri, previous_result_id.as_deref()))
            }
            _ => {
                let answer = dispatch::find(method).ok_or(Refusal::Unknown)?;
                match dispatch::document(&params).and_then(|uri| self.documents.get(uri)) {
                    Some(open) => Ok(answer(&self.context(open), params)?),
                    // An item of which no more is known stays as it is.
                    None if method.ends_with("/resolve") => json_of(&params),
                    None => json_of(&Value::Null),
                }
            }
        }
    }

    /// Takes note of something.
    pub(super) fn notification(&mut self, method: &str, params: &Value) {
        match method {
            "initialized" => self.settle(),
            "textDocument/didOpen" => self.open(&params["textDocument"]),
            "textDocument/didChange" => self.change(params),
            "textDocument/didSave" => self.save(),
            "textDocument/didClose" => self.close(&params["textDocument"]["uri"]),
            "workspace/didChangeConfiguration" if self.abilities.configuration => self.ask_settings(),
            "workspace/didChangeConfiguration" => self.set(&params["settings"]),
            "workspace/didChangeWatchedFiles" => self.files_changed(&params["changes"]),
            "workspace/didChangeWorkspaceFolders" => self.folders_changed(&params["event"]),
            _ => self.client.log(format!("the notification {method} is not understood")),
        }
    }

    /// Takes what the user has set in the editor.
    pub(super) fn set(&mut self, settings: &Value) {
        let complaints = self.surroundings.change(settings);
        self.complain(complaints);
        self.place_again();
    }

    /// After a fault: opens a document again from its text, or all if it is not known which it was.
    pub(super) fn heal(&mut self, uri: Option<&str>) {
        match uri.and_then(|uri| self.documents.get_mut(uri)) {
            Some(open) => open.heal(),
            None => self.documents.iter_mut().for_each(Open::heal),
        }
        self.client.log("a fault of the server; the documents have been opened again".to_owned());
    }

    /// After worse: a document is as if it were not open, or none is.
    pub(super) fn forget(&mut self, uri: Option<&str>) {
        match uri {
            Some(uri) => self.documents.close(uri),
            None => self.documents = Documents::default(),
        }
        self.client.log("a fault of the server; a document cannot be read".to_owned());
    }

    fn context<'a>(&'a self, open: &'a Open) -> Context<'a> {
        open.context(self.encoding, &self.abilities, self.rules_page.as_ref())
    }

    /// When the client can be asked: learns what the user has set, and wants to know of changes.
    fn settle(&mut self) {
        if self.abilities.registers_configuration {
            self.register("padanan-settings", "workspace/didChangeConfiguration", &json!({ "section": SECTION }));
        }
        if self.abilities.configuration {
            self.ask_settings();
        }
        self.watch();
    }

    fn ask_settings(&mut self) {
        let params = json!({ "items": [{ "section": SECTION }] });
        self.client.ask("workspace/configuration", params, Question::Settings);
    }

    fn register(&mut self, id: &str, method: &str, options: &Value) {
        let registration = json!({ "id": id, "method": method, "registerOptions": options });
        self.client.ask("client/registerCapability", json!({ "registrations": [registration] }), Question::Other);
    }

    fn complain(&mut self, complaints: Vec<String>) {
        for complaint in complaints {
            self.client.warn(format!("padanan: the setting {complaint}"));
        }
    }

    fn open(&mut self, item: &Value) {
        let (Some(name), Some(text)) = (item["uri"].as_str(), item["text"].as_str()) else {
            return self.client.log("a document without a name or a text is not opened".to_owned());
        };
        self.look_again_unless_told();
        let uri = Uri(name.to_owned());
        let folder = uri::path(&uri).and_then(|path| path.parent().map(std::path::Path::to_owned));
        let place = self.surroundings.place(folder.as_deref());
        self.opened += 1;
        self.documents.open(Open::new(uri, version(item), text.to_owned(), place, self.opened));
        self.published.remove(name);
        self.look_at_files();
        self.put_off();
    }

    fn change(&mut self, params: &Value) {
        let document = &params["textDocument"];
        let changes = params["contentChanges"].as_array().map_or(&[][..], Vec::as_slice);
        let encoding = self.encoding;
        let Some(open) = document["uri"].as_str().and_then(|uri| self.documents.get_mut(uri)) else {
            return self.client.log(format!("a document that is not open does not change: {}", document["uri"]));
        };
        open.version = version(document);
        if let Err(why) = open.change(changes, encoding) {
            self.client.log(format!("a change is malformed: {why}"));
        }
        self.pause = self.abilities.refreshes_hints.then(|| Instant::now() + PAUSE);
        self.put_off();
    }

    fn close(&mut self, uri: &Value) {
        let Some(uri) = uri.as_str() else { return };
        self.documents.close(uri);
        let faults = self.faults.get(uri).cloned().unwrap_or_default();
        self.publish(uri, None, 0, faults);
        self.look_at_files();
    }

    /// Runs a command, the edits of which go to the client.
    fn execute(&mut self, params: Value) -> Result<String, ResponseError> {
        if params["command"] == commands::IGNORE_HERE {
            self.ignore_here(&params);
            return json_of(&Value::Null);
        }
        let open = dispatch::document(&params).and_then(|uri| self.documents.get(uri));
        let edit = match open {
            Some(open) => commands::execute(&self.context(open), parsed(params)?),
            None => None,
        };
        if let Some(edit) = edit {
            if !self.abilities.apply_edit {
                return Err(error(ErrorCode::RequestFailed, &"the client cannot be sent edits"));
            }
            let params = ApplyWorkspaceEditParams { edit, ..ApplyWorkspaceEditParams::default() };
            self.client.ask("workspace/applyEdit", params, Question::Other);
        }
        json_of(&Value::Null)
    }

    /// Finds nothing wrong with a word any more in a document.
    fn ignore_here(&mut self, params: &Value) {
        let word = params.pointer("/arguments/0/word").and_then(Value::as_str);
        let open = dispatch::document(params).and_then(|uri| self.documents.get_mut(uri));
        let (Some(word), Some(open)) = (word, open) else { return };
        open.ignore(word);
        self.put_off();
        if self.abilities.refreshes_diagnostics && self.abilities.pull_diagnostics {
            self.client.ask("workspace/diagnostic/refresh", Value::Null, Question::Other);
        }
    }
}

fn version(document: &Value) -> i32 {
    document["version"].as_i64().and_then(|version| i32::try_from(version).ok()).unwrap_or_default()
}

fn path(uri: &Value) -> Option<std::path::PathBuf> {
    uri::path(&Uri(uri.as_str()?.to_owned()))
}

fn parsed<T: DeserializeOwned>(params: Value) -> Result<T, ResponseError> {
    serde_json::from_value(params).map_err(|why| Refusal::Parameters(why).into())
}

fn json_of(result: &impl serde::Serialize) -> Result<String, ResponseError> {
    serde_json::to_string(result).map_err(|why| error(ErrorCode::InternalError, &why))
}
