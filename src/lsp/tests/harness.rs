//! A client for tests.

use std::io::{PipeWriter, Write, pipe};
use std::sync::mpsc::{Receiver, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use lsp_server::Message;
use serde_json::{Value, json};

use crate::lsp::frame::Frames;
use crate::lsp::session::serve;
use crate::lsp::uri;
use crate::workspace::Workspace;
use crate::workspace::folder::Folder;

/// So long a test waits for a message that has to come.
const PATIENCE: Duration = Duration::from_secs(20);

/// A client with a server of its own.
pub(in crate::lsp) struct TestClient {
    to_server: Option<PipeWriter>,
    from_server: Receiver<Value>,
    server: Option<JoinHandle<bool>>,
    /// What has come and was not waited for yet.
    waiting: Vec<Value>,
    count: i32,
}

impl TestClient {
    /// A client that has said nothing yet.
    pub(in crate::lsp) fn silent() -> Self {
        Self::with_workspace(Workspace::default)
    }

    /// A client that has said what it can do.
    pub(in crate::lsp) fn with(capabilities: &Value) -> Self {
        Self::initialized(&json!({ "processId": null, "rootUri": null, "capabilities": capabilities }))
    }

    /// A client that has said such things of itself.
    pub(in crate::lsp) fn initialized(params: &Value) -> Self {
        let mut client = Self::silent();
        client.ask("initialize", params);
        client.tell("initialized", &json!({}));
        client
    }

    pub(in crate::lsp) fn with_workspace(workspace: impl FnOnce() -> Workspace + Send + 'static) -> Self {
        let (server_input, to_server) = pipe().expect("a pipe");
        let (client_input, server_output) = pipe().expect("a pipe");
        let server = thread::spawn(move || serve(server_input, server_output, workspace()));
        let (sender, from_server) = channel();
        thread::spawn(move || {
            let mut frames = Frames::new(client_input);
            while let Ok(Some(message)) = frames.next() {
                let message = match message {
                    Ok(Message::Request(request)) => serde_json::to_value(request),
                    Ok(Message::Response(response)) => serde_json::to_value(response),
                    Ok(Message::Notification(notification)) => serde_json::to_value(notification),
                    // An answer to what had no number.
                    Err(refused) => Ok(json!({ "refused": refused.why })),
                };
                if sender.send(message.expect("a message is JSON")).is_err() {
                    return;
                }
            }
        });
        Self { to_server: Some(to_server), from_server, server: Some(server), waiting: Vec::new(), count: 0 }
    }

    /// Sends bytes.
    pub(in crate::lsp) fn write(&mut self, bytes: &[u8]) {
        self.to_server.as_mut().expect("the session goes on").write_all(bytes).expect("the server listens");
    }

    pub(in crate::lsp) fn send(&mut self, message: &Value) {
        let text = message.to_string();
        self.write(format!("Content-Length: {}\r\n\r\n{text}", text.len()).as_bytes());
    }

    pub(in crate::lsp) fn tell(&mut self, method: &str, params: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Sends a request without waiting for the answer; returns its number.
    pub(in crate::lsp) fn request(&mut self, method: &str, params: &Value) -> i32 {
        self.count += 1;
        self.send(&json!({ "jsonrpc": "2.0", "id": self.count, "method": method, "params": params }));
        self.count
    }

    /// Sends a request and waits for its answer: a result, or `{"error": …}`.
    pub(in crate::lsp) fn ask(&mut self, method: &str, params: &Value) -> Value {
        let id = self.request(method, params);
        self.answer(id)
    }

    /// Waits for the answer to a request.
    pub(in crate::lsp) fn answer(&mut self, id: i32) -> Value {
        let answer = self.wait(|message| message["id"] == id && message.get("method").is_none());
        answer.get("result").cloned().unwrap_or_else(|| json!({ "error": answer["error"] }))
    }

    /// Answers what the server asks.
    pub(in crate::lsp) fn reply(&mut self, request: &Value, result: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "id": request["id"], "result": result }));
    }

    /// Waits for a notification or request of the server, and gives its parameters.
    pub(in crate::lsp) fn told(&mut self, method: &str) -> Value {
        self.asked(method)["params"].clone()
    }

    /// Waits for a notification or request of the server.
    pub(in crate::lsp) fn asked(&mut self, method: &str) -> Value {
        self.wait(|message| message["method"] == method)
    }

    /// Waits for a message.
    pub(in crate::lsp) fn wait(&mut self, is_it: impl Fn(&Value) -> bool) -> Value {
        loop {
            if let Some(index) = self.waiting.iter().position(&is_it) {
                return self.waiting.remove(index);
            }
            match self.from_server.recv_timeout(PATIENCE) {
                Ok(message) => self.waiting.push(message),
                Err(why) => panic!("{why} while waiting; there were {:#?}", self.waiting),
            }
        }
    }

    /// What has come so far and was not waited for. A request is sent and answered first, so that what came before it is there.
    pub(in crate::lsp) fn waiting(&mut self) -> &mut Vec<Value> {
        self.ask("test/unknown", &Value::Null);
        &mut self.waiting
    }

    pub(in crate::lsp) fn open(&mut self, uri: &str, text: &str) {
        let item = json!({ "uri": uri, "languageId": "plaintext", "version": 1, "text": text });
        self.tell("textDocument/didOpen", &json!({ "textDocument": item }));
    }

    /// Changes a part of a document.
    pub(in crate::lsp) fn edit(&mut self, uri: &str, version: i32, [line, start, last, end]: [u32; 4], text: &str) {
        let range = json!({ "start": { "line": line, "character": start }, "end": { "line": last, "character": end } });
        let changes = json!([{ "range": range, "text": text }]);
        let params = json!({ "textDocument": { "uri": uri, "version": version }, "contentChanges": changes });
        self.tell("textDocument/didChange", &params);
    }

    /// The next diagnostics of a document: for each the rule, and the columns of its first line.
    pub(in crate::lsp) fn diagnostics(&mut self, uri: &str) -> Vec<String> {
        let published =
            self.wait(|message| message["method"] == "textDocument/publishDiagnostics" && message["params"]["uri"] == uri);
        brief(&published["params"]["diagnostics"])
    }

    /// Ends the session by closing the pipe; tells whether it ended as it should.
    pub(in crate::lsp) fn end(mut self) -> bool {
        self.to_server = None;
        self.join()
    }

    /// Waits for the session to end.
    pub(in crate::lsp) fn join(&mut self) -> bool {
        self.server.take().expect("it is joined once").join().expect("the server does not panic")
    }
}

/// Diagnostics in short: `rule line:start-end`.
pub(in crate::lsp) fn brief(diagnostics: &Value) -> Vec<String> {
    let brief = |one: &Value| {
        let (start, end) = (&one["range"]["start"], &one["range"]["end"]);
        let rule = one["code"].as_str().unwrap_or("file");
        format!("{rule} {}:{}-{}", start["line"], start["character"], end["character"])
    };
    diagnostics.as_array().expect("diagnostics are a list").iter().map(brief).collect()
}

/// The URI of a file in a folder, or of the folder itself.
pub(in crate::lsp) fn uri_in(folder: &Folder, name: &str) -> String {
    uri::of_path(&if name.is_empty() { folder.path().to_owned() } else { folder.path().join(name) }).0
}
