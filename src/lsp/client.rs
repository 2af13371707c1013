//! The client at the other end: what it is told, asked and answered.

use std::collections::{HashMap, HashSet};
use std::io::{self, Write};

use gen_lsp_types::{LogMessageParams, MessageType, ShowMessageParams};
use lsp_server::{Message, Request, RequestId, Response, ResponseError};
use serde::Serialize;

use super::frame;
use super::message::Refused;

/// What the client has been asked, and so what its answer is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Question {
    /// What the user has set.
    Settings,
    /// Something whose answer does not matter.
    Other,
}

/// A notification.
#[derive(Serialize)]
struct Told<'m, P> {
    jsonrpc: &'static str,
    method: &'m str,
    params: P,
}

/// Writes messages. Once that has failed, no more are written, and the session ends.
#[derive(Debug)]
pub(super) struct Client<W> {
    output: W,
    failure: Option<io::Error>,
    count: i32,
    asked: HashMap<RequestId, Question>,
    /// What it has been shown, so that nothing is shown twice.
    shown: HashSet<String>,
}

impl<W: Write> Client<W> {
    pub(super) fn new(output: W) -> Self {
        Self { output, failure: None, count: 0, asked: HashMap::new(), shown: HashSet::new() }
    }

    /// Whether it cannot be reached any more.
    pub(super) const fn is_gone(&self) -> bool {
        self.failure.is_some()
    }

    /// Answers a request with JSON, or says why it cannot be answered.
    pub(super) fn answer(&mut self, id: RequestId, result: Result<String, ResponseError>) {
        match result {
            Ok(json) => {
                let id = serde_json::to_string(&id).unwrap_or_default();
                self.write(&format!(r#"{{"jsonrpc":"2.0","id":{id},"result":{json}}}"#));
            }
            Err(why) => self.send(&Response { id, response_result: Err(why) }.into()),
        }
    }

    /// Answers what is no message.
    pub(super) fn refuse(&mut self, refused: Refused) {
        let Refused { id, code, why } = refused;
        match id {
            Some(id) => self.answer(id, Err(ResponseError { code, message: why, data: None })),
            None if self.failure.is_none() => self.failure = frame::refuse(&mut self.output, code, &why).err(),
            None => {}
        }
    }

    pub(super) fn tell(&mut self, method: &str, params: impl Serialize) {
        // Its numbers are not to be put into a `Value` first, which takes longer than all else when there are many.
        if let Ok(text) = serde_json::to_string(&Told { jsonrpc: "2.0", method, params }) {
            self.write(&text);
        }
    }

    pub(super) fn ask(&mut self, method: &str, params: impl Serialize, question: Question) {
        self.count = self.count.wrapping_add(1);
        let id = RequestId::from(self.count);
        self.asked.insert(id.clone(), question);
        let params = serde_json::to_value(params).unwrap_or_default();
        self.send(&Request { id, method: method.to_owned(), params }.into());
    }

    /// What an answer is about; none if it answers nothing.
    pub(super) fn asked(&mut self, id: &RequestId) -> Option<Question> {
        self.asked.remove(id)
    }

    /// Shows the user that something is wrong, once.
    pub(super) fn warn(&mut self, message: String) {
        if self.shown.insert(message.clone()) {
            self.tell("window/showMessage", ShowMessageParams { kind: MessageType::Warning, message });
        }
    }

    /// Notes something for who looks for a reason.
    pub(super) fn log(&mut self, message: String) {
        self.tell("window/logMessage", LogMessageParams { kind: MessageType::Log, message });
    }

    fn write(&mut self, text: &str) {
        if self.failure.is_none() {
            self.failure = frame::write_text(&mut self.output, text).err();
        }
    }

    fn send(&mut self, message: &Message) {
        if self.failure.is_none() {
            self.failure = frame::write(&mut self.output, message).err();
        }
    }
}
