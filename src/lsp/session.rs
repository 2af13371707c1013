//! A session with one client, from its first message to the last.

use std::io::{Read, Write};
use std::panic::{self, AssertUnwindSafe};
use std::sync::mpsc;
use std::thread;

use gen_lsp_types::{InitializeResult, ServerInfo};
use lsp_server::{ErrorCode, Message, Notification, Request, RequestId, Response, ResponseError};
use serde_json::Value;

use super::capabilities;
use super::client::{Client, Question};
use super::dispatch::{self, Refusal};
use super::frame::Frames;
use super::parent::Parent;
use super::queue::{Next, Queue};
use super::server::Server;
use crate::workspace::Workspace;

/// Serves the client at the other end of `input` and `output` until it leaves. Tells whether it took its leave as it should.
pub(super) fn serve<R: Read + Send + 'static, W: Write>(input: R, output: W, workspace: Workspace) -> bool {
    let (sender, incoming) = mpsc::channel();
    // It ends with the input, or when nobody takes what it reads any more.
    thread::spawn(move || {
        let mut frames = Frames::new(input);
        while let Ok(Some(message)) = frames.next() {
            if sender.send(message).is_err() {
                return;
            }
        }
    });
    let mut queue = Queue::new(incoming);
    let mut session = Session::new(output, workspace);
    while session.stage != Stage::Over {
        session.take(queue.next(session.server.due()));
    }
    session.is_clean
}

/// How far a session has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    New,
    Running,
    ShutDown,
    Over,
}

#[derive(Debug)]
struct Session<W> {
    server: Server<W>,
    stage: Stage,
    is_clean: bool,
    parent: Option<Parent>,
}

impl<W: Write> Session<W> {
    fn new(output: W, workspace: Workspace) -> Self {
        Self { server: Server::new(Client::new(output), workspace), stage: Stage::New, is_clean: false, parent: None }
    }

    fn end(&mut self) {
        self.is_clean = self.stage == Stage::ShutDown;
        self.stage = Stage::Over;
    }

    fn take(&mut self, next: Next) {
        match next {
            Next::Message(Ok(Message::Request(request))) => self.request(request),
            Next::Message(Ok(Message::Notification(notification))) => self.notification(notification),
            Next::Message(Ok(Message::Response(response))) => self.response(response),
            Next::Message(Err(refused)) => self.server.client.refuse(refused),
            Next::Cancelled(id) => self.fail(id, ErrorCode::RequestCanceled, "the request was cancelled"),
            Next::Due => self.guard(&Value::Null, Server::go_on),
            Next::Idle if self.parent.as_ref().is_some_and(Parent::is_gone) => self.end(),
            Next::Idle => {}
            Next::End => self.end(),
        }
        if self.server.client.is_gone() {
            self.end();
        }
    }

    fn fail(&mut self, id: RequestId, code: ErrorCode, why: &str) {
        self.server.client.answer(id, Err(error(code, &why)));
    }

    fn request(&mut self, Request { id, method, params }: Request) {
        match (self.stage, method.as_str()) {
            (Stage::New, "initialize") => {
                let result = self.initialize(&params);
                self.server.client.answer(id, Ok(result));
                self.server.start(&params);
                self.stage = Stage::Running;
            }
            (Stage::New, _) => self.fail(id, ErrorCode::ServerNotInitialized, "the session has not been initialized"),
            (Stage::Running, "initialize") => self.fail(id, ErrorCode::InvalidRequest, "the session has been initialized before"),
            (Stage::Running, "shutdown") => {
                self.stage = Stage::ShutDown;
                self.server.rest();
                self.server.client.answer(id, Ok("null".to_owned()));
            }
            (Stage::Running, _) => {
                let uri = dispatch::document(&params).map(str::to_owned);
                let server = &mut self.server;
                let answered = panic::catch_unwind(AssertUnwindSafe(|| server.request(&method, params)));
                let answer = answered.unwrap_or_else(|_| {
                    self.heal(uri.as_deref());
                    Err(error(ErrorCode::InternalError, &"a fault of the server, which goes on"))
                });
                self.server.client.answer(id, answer);
            }
            (Stage::ShutDown | Stage::Over, _) => self.fail(id, ErrorCode::InvalidRequest, "the session has been shut down"),
        }
    }

    fn initialize(&mut self, params: &Value) -> String {
        let abilities = params.get("capabilities").unwrap_or(&Value::Null);
        self.server.meet(abilities);
        let process = params.get("processId").and_then(Value::as_u64);
        self.parent = process.and_then(Parent::new);
        let name = env!("CARGO_PKG_NAME").to_owned();
        let result = InitializeResult {
            capabilities: capabilities::of_server(&self.server.abilities, self.server.encoding),
            server_info: Some(ServerInfo { name, version: Some(env!("CARGO_PKG_VERSION").to_owned()) }),
        };
        serde_json::to_string(&result).unwrap_or_else(|_| r#"{"capabilities":{}}"#.to_owned())
    }

    fn notification(&mut self, Notification { method, params }: Notification) {
        match (self.stage, method.as_str()) {
            (_, "exit") => self.end(),
            (Stage::Running, method) if !method.starts_with("$/") => {
                self.guard(&params, |server| server.notification(method, &params));
            }
            _ => {}
        }
    }

    fn response(&mut self, Response { id, response_result }: Response) {
        if self.server.client.asked(&id) == Some(Question::Settings)
            && self.stage == Stage::Running
            && let Ok(settings) = response_result
        {
            self.guard(&Value::Null, |server| server.set(settings.get(0).unwrap_or(&Value::Null)));
        }
    }

    /// Does something that nobody waits for. A fault in it does not end the session.
    fn guard(&mut self, params: &Value, work: impl FnOnce(&mut Server<W>)) {
        let server = &mut self.server;
        if panic::catch_unwind(AssertUnwindSafe(|| work(server))).is_err() {
            self.heal(dispatch::document(params));
        }
    }

    /// After a fault: makes the documents sound again, or if that cannot be, forgets them.
    fn heal(&mut self, uri: Option<&str>) {
        let server = &mut self.server;
        if panic::catch_unwind(AssertUnwindSafe(|| server.heal(uri))).is_err() {
            self.server.forget(uri);
        }
    }
}

/// What answers a request that fails.
pub(super) fn error(code: ErrorCode, why: &impl ToString) -> ResponseError {
    ResponseError { code: code as i32, message: why.to_string(), data: None }
}

impl From<Refusal> for ResponseError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Unknown => error(ErrorCode::MethodNotFound, &"there is no such request"),
            Refusal::Parameters(why) => error(ErrorCode::InvalidParams, &why),
        }
    }
}
