use std::fs;

use serde_json::{Value, json};

use super::harness::{TestClient, uri_in};
use crate::workspace::Workspace;
use crate::workspace::folder::Folder;

const TEXT: &str = "Gudang beku dan industriu.";

/// A client that tells of changed files and settings, and can be refreshed.
fn able() -> Value {
    json!({ "workspace": {
        "configuration": true,
        "didChangeConfiguration": { "dynamicRegistration": true },
        "didChangeWatchedFiles": { "dynamicRegistration": true, "relativePatternSupport": true },
        "inlayHint": { "refreshSupport": true },
        "semanticTokens": { "refreshSupport": true },
    } })
}

fn patterns(request: &Value) -> Vec<String> {
    let watchers = &request["params"]["registrations"][0]["registerOptions"]["watchers"];
    let pattern = |watcher: &Value| match &watcher["globPattern"] {
        Value::String(pattern) => pattern.clone(),
        relative => relative["pattern"].as_str().unwrap_or_default().to_owned(),
    };
    watchers.as_array().map(|watchers| watchers.iter().map(pattern).collect()).unwrap_or_default()
}

#[test]
fn settings_are_asked_for_and_changed() {
    let mut client = TestClient::with(&able());
    let registration = client.asked("client/registerCapability");
    assert_eq!(registration["params"]["registrations"][0]["method"], "workspace/didChangeConfiguration");
    client.reply(&registration, &Value::Null);
    let question = client.asked("workspace/configuration");
    assert_eq!(question["params"], json!({ "items": [{ "section": "padanan" }] }));
    client.reply(&question, &json!([{ "severity": { "misspelling": "off" } }]));
    client.open("untitled:a", TEXT);
    assert_eq!(client.diagnostics("untitled:a"), [""; 0]);

    client.tell("workspace/didChangeConfiguration", &json!({ "settings": null }));
    let question = client.asked("workspace/configuration");
    client.reply(&question, &json!([null]));
    client.asked("workspace/inlayHint/refresh");
    client.asked("workspace/semanticTokens/refresh");
    assert_eq!(client.diagnostics("untitled:a"), ["misspelling 0:16-25"]);
}

#[test]
fn settings_are_told() {
    let mut client = TestClient::with(&json!({}));
    client.open("untitled:a", TEXT);
    assert_eq!(client.diagnostics("untitled:a").len(), 1);
    for settings in [json!({ "padanan": { "ignore": ["industriu"] } }), json!({ "ignore": "INDUSTRIU" })] {
        client.tell("workspace/didChangeConfiguration", &json!({ "settings": settings }));
        assert_eq!(client.diagnostics("untitled:a"), [""; 0]);
        client.tell("workspace/didChangeConfiguration", &json!({ "settings": {} }));
        assert_eq!(client.diagnostics("untitled:a").len(), 1);
    }
}

#[test]
fn what_cannot_be_understood_is_shown_once() {
    let options = json!({ "inlayHints": "some", "kata": 1, "severity": { "misspelling": "error" } });
    let mut client = TestClient::initialized(&json!({ "capabilities": {}, "initializationOptions": options }));
    let first = client.told("window/showMessage");
    let second = client.told("window/showMessage");
    let expected = "padanan: the setting inlayHints: found \"some\", expected one of off, first, all";
    assert_eq!((&first["type"], &first["message"]), (&json!(2), &json!(expected)));
    assert!(second["message"].as_str().is_some_and(|message| message.starts_with("padanan: the setting kata: found an unknown")));
    client.tell("workspace/didChangeConfiguration", &json!({ "settings": { "inlayHints": "some" } }));
    assert!(client.waiting().iter().all(|message| message["method"] != "window/showMessage"));
}

#[test]
fn files_are_watched() {
    let folder = Folder::new("watched");
    folder.write("padanan.toml", "glossary = [\"istilah.tsv\"]\n[severity]\nmisspelling = \"error\"");
    let terms = "headword\tgloss\tattributes\ngudang beku\tcold store\tstatus=forbidden\n";
    folder.write("istilah.tsv", terms);
    let mut client = TestClient::with(&able());
    let watching = client.wait(|message| patterns(message) == ["**/padanan.toml"]);
    client.reply(&watching, &Value::Null);
    let uri = uri_in(&folder, "naskah.txt");
    client.open(&uri, TEXT);
    assert_eq!(client.diagnostics(&uri), ["forbidden 0:0-11", "misspelling 0:16-25"]);
    let ended = client.asked("client/unregisterCapability");
    assert_eq!(ended["params"]["unregisterations"][0]["id"], "padanan-files");
    client.wait(|message| patterns(message) == ["**/padanan.toml", "istilah.tsv", "padanan.toml"]);

    // Another glossary.
    folder.write("istilah.tsv", "gudang\twarehouse\n");
    let changed = |name: &str| json!({ "changes": [{ "uri": uri_in(&folder, name), "type": 2 }] });
    client.tell("workspace/didChangeWatchedFiles", &changed("istilah.tsv"));
    assert_eq!(client.diagnostics(&uri), ["misspelling 0:16-25"]);
    client.asked("workspace/inlayHint/refresh");

    // One that is malformed: the last good one stays, and the file is told of.
    folder.write("istilah.tsv", "# daftar\nkata tanpa tabulasi\n");
    client.tell("workspace/didChangeWatchedFiles", &changed("istilah.tsv"));
    let published = client.told("textDocument/publishDiagnostics");
    assert_eq!(published["uri"], uri_in(&folder, "istilah.tsv"));
    let fault = &published["diagnostics"][0];
    assert_eq!((&fault["range"]["start"], &fault["severity"]), (&json!({ "line": 1, "character": 0 }), &json!(1)));
    folder.write("istilah.tsv", "gudang\twarehouse\n");
    client.tell("workspace/didChangeWatchedFiles", &changed("istilah.tsv"));
    assert_eq!(client.diagnostics(&uri_in(&folder, "istilah.tsv")), [""; 0]);

    // A malformed one that is no longer in use is nobody's business.
    folder.write("istilah.tsv", "salah\n");
    client.tell("workspace/didChangeWatchedFiles", &changed("istilah.tsv"));
    assert_eq!(client.diagnostics(&uri_in(&folder, "istilah.tsv")), ["file 0:0-5"]);

    // Settings that are partly wrong.
    folder.write("padanan.toml", "kata = 1\n[severity]\nmisspelling = \"off\"");
    client.tell("workspace/didChangeWatchedFiles", &changed("padanan.toml"));
    assert_eq!(client.diagnostics(&uri_in(&folder, "istilah.tsv")), [""; 0]);
    assert_eq!(client.diagnostics(&uri_in(&folder, "padanan.toml")), ["file 0:0-8"]);
    assert_eq!(client.diagnostics(&uri), [""; 0]);
    fs::remove_file(folder.path().join("padanan.toml")).expect("the file is there");
    client.tell("workspace/didChangeWatchedFiles", &changed("padanan.toml"));
    assert_eq!(client.diagnostics(&uri_in(&folder, "padanan.toml")), [""; 0]);
    assert_eq!(client.diagnostics(&uri), ["misspelling 0:16-25"]);
}

#[test]
fn without_watching_files_are_looked_at_when_something_is_saved() {
    let folder = Folder::new("saved");
    let mut client = TestClient::with(&json!({}));
    let uri = uri_in(&folder, "naskah.txt");
    client.open(&uri, TEXT);
    assert_eq!(client.diagnostics(&uri), ["misspelling 0:16-25"]);
    folder.write("padanan.toml", "ignore = [\"industriu\"]");
    client.tell("textDocument/didSave", &json!({ "textDocument": { "uri": uri_in(&folder, "padanan.toml") } }));
    assert_eq!(client.diagnostics(&uri), [""; 0]);
}

#[test]
fn a_faulty_file_that_is_open_is_told_of_with_its_text() {
    let folder = Folder::new("open");
    folder.write("padanan.toml", "glossary = [\"istilah.tsv\"]");
    folder.write("istilah.tsv", "industriu\n");
    let mut client = TestClient::with(&json!({}));
    client.open(&uri_in(&folder, "istilah.tsv"), "industriu\n");
    assert_eq!(client.diagnostics(&uri_in(&folder, "istilah.tsv")), ["file 0:0-9", "misspelling 0:0-9"]);
    folder.write("istilah.tsv", "industriu\tindustry\n");
    client.tell("textDocument/didSave", &json!({ "textDocument": { "uri": uri_in(&folder, "istilah.tsv") } }));
    assert_eq!(client.diagnostics(&uri_in(&folder, "istilah.tsv")), [""; 0]);
}

#[test]
fn folders_come_and_go() {
    let folder = Folder::new("folders");
    folder.write("padanan.toml", "severity.misspelling = \"off\"");
    let uri = "untitled:a";
    let it = json!({ "uri": uri_in(&folder, ""), "name": "proyek" });
    let mut client = TestClient::initialized(&json!({ "capabilities": {}, "workspaceFolders": [it] }));
    // What is not saved yet is in the first folder.
    client.open(uri, TEXT);
    assert_eq!(client.diagnostics(uri), [""; 0]);
    let event = |added: &Value, removed: &Value| json!({ "event": { "added": added, "removed": removed } });
    client.tell("workspace/didChangeWorkspaceFolders", &event(&json!([]), &json!([it])));
    assert_eq!(client.diagnostics(uri), ["misspelling 0:16-25"]);
    client.tell("workspace/didChangeWorkspaceFolders", &event(&json!([it]), &json!([])));
    assert_eq!(client.diagnostics(uri), [""; 0]);
    let mut client = TestClient::initialized(&json!({ "capabilities": {}, "rootUri": uri_in(&folder, "") }));
    client.open(uri, TEXT);
    assert_eq!(client.diagnostics(uri), [""; 0]);
}

#[test]
fn the_user_has_a_file_of_their_own() {
    let folder = Folder::new("user");
    let own = folder.write("sendiri.toml", "severity.misspelling = \"off\"\nlama = true");
    let mut client = TestClient::with_workspace(move || Workspace::new(Some(own)));
    client.ask("initialize", &json!({ "capabilities": {} }));
    client.open("untitled:a", TEXT);
    assert_eq!(client.diagnostics(&uri_in(&folder, "sendiri.toml")), ["file 1:0-11"]);
    assert_eq!(client.diagnostics("untitled:a"), [""; 0]);
}
