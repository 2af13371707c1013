//! The language server as a program: how it begins and ends.
#![cfg(feature = "lsp")]

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// A running server.
struct Program {
    process: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
}

impl Program {
    fn start() -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_padanan"));
        // The settings of whoever runs the tests do not matter.
        let command = command.arg("lsp").env("XDG_CONFIG_HOME", "/tiada").stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = command.stderr(Stdio::null()).spawn().expect("the program runs");
        let (input, output) = (process.stdin.take(), process.stdout.take().expect("an output"));
        Self { process, input, output: BufReader::new(output) }
    }

    fn write(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().expect("the input is open");
        // A server that has left does not take any more.
        let _ = input.write_all(bytes).and_then(|()| input.flush());
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        self.write(format!("Content-Length: {}\r\n\r\n{text}", text.len()).as_bytes());
    }

    fn request(&mut self, id: i32, method: &str, params: &Value) -> Value {
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        self.wait(|message| message["id"] == id)
    }

    fn tell(&mut self, method: &str, params: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    fn open(&mut self, text: &str) {
        let item = json!({ "uri": "untitled:a", "languageId": "plaintext", "version": 1, "text": text });
        self.tell("textDocument/didOpen", &json!({ "textDocument": item }));
    }

    fn wait(&mut self, is_it: impl Fn(&Value) -> bool) -> Value {
        loop {
            let mut length = 0;
            loop {
                let mut line = String::new();
                assert_ne!(self.output.read_line(&mut line).expect("an answer"), 0, "the server left");
                match line.trim_end().strip_prefix("Content-Length: ") {
                    Some(number) => length = number.parse().expect("a length"),
                    None => break,
                }
            }
            let mut body = vec![0; length];
            self.output.read_exact(&mut body).expect("a message");
            let message = serde_json::from_slice(&body).expect("a message is JSON");
            if is_it(&message) {
                return message;
            }
        }
    }

    /// Closes the input and waits for the end.
    fn leave(mut self) -> Option<i32> {
        self.input = None;
        self.code()
    }

    fn code(&mut self) -> Option<i32> {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(30) {
            if let Some(status) = self.process.try_wait().expect("a process can be waited for") {
                return status.code();
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("the server does not leave");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn exit_codes_tell_how_a_session_ended() {
    let initialize = json!({ "capabilities": {} });
    let mut program = Program::start();
    program.request(1, "initialize", &initialize);
    program.request(2, "shutdown", &Value::Null);
    program.tell("exit", &Value::Null);
    assert_eq!(program.code(), Some(0));

    let mut program = Program::start();
    program.request(1, "initialize", &initialize);
    program.tell("exit", &Value::Null);
    assert_eq!(program.code(), Some(1));

    let mut program = Program::start();
    program.request(1, "initialize", &initialize);
    assert_eq!(program.leave(), Some(1), "the input ends without a shutdown");

    let mut program = Program::start();
    program.request(1, "initialize", &initialize);
    program.request(2, "shutdown", &Value::Null);
    assert_eq!(program.leave(), Some(0), "the input ends after a shutdown");

    assert_eq!(Program::start().leave(), Some(1), "nothing is said at all");
}

#[test]
fn garbage_does_not_end_it() {
    let mut program = Program::start();
    program.write(&(0..=255).cycle().take(100_000).collect::<Vec<u8>>());
    program.write(b"\r\nContent-Length: -1\r\n\r\nContent-Length: 99999999999999999999\r\n\r\n");
    program.write(b"Content-Length: 2\r\n\r\n\xff\xfe");
    let answer = program.request(1, "initialize", &json!({ "capabilities": {} }));
    assert_eq!(answer["result"]["serverInfo"]["name"], "padanan");
    program.open("Sektor industriu tumbuh.");
    let published = program.wait(|message| message["method"] == "textDocument/publishDiagnostics");
    assert_eq!(published["params"]["diagnostics"][0]["code"], "misspelling");
    program.write(b"Content-Length: 1000\r\n\r\n{\"id\"");
    assert_eq!(program.leave(), Some(1));
}

#[test]
fn whoever_does_not_listen_is_left() {
    let mut program = Program::start();
    program.request(1, "initialize", &json!({ "capabilities": {} }));
    // The output is closed, the input is not.
    let nowhere = Command::new(env!("CARGO_BIN_EXE_padanan")).arg("--version").stdout(Stdio::piped()).spawn();
    let mut nowhere = nowhere.expect("the program runs");
    program.output = BufReader::new(nowhere.stdout.take().expect("an output"));
    let _ = nowhere.wait();
    for id in 2..100 {
        program.send(&json!({ "jsonrpc": "2.0", "id": id, "method": "textDocument/hover", "params": {} }));
        std::thread::sleep(Duration::from_millis(1));
    }
    assert_eq!(program.code(), Some(1));
}

#[cfg(target_os = "linux")]
#[test]
fn a_client_that_is_gone_is_noticed() {
    let mut sleeper = Command::new("sleep").arg("1").spawn().expect("sleep runs");
    let mut program = Program::start();
    program.request(1, "initialize", &json!({ "processId": sleeper.id(), "capabilities": {} }));
    sleeper.wait().expect("sleep ends");
    assert_eq!(program.code(), Some(1), "the input is still open");
}

#[test]
fn it_starts_at_once() {
    let begun = Instant::now();
    let mut program = Program::start();
    program.request(1, "initialize", &json!({ "capabilities": {} }));
    program.tell("initialized", &json!({}));
    program.open("Ketahanan rantai pasok industri.");
    let params = json!({ "textDocument": { "uri": "untitled:a" }, "position": { "line": 0, "character": 12 } });
    assert!(program.request(2, "textDocument/hover", &params).get("error").is_none());
    eprintln!("from the start to the first hover: {:?}", begun.elapsed());
    assert!(begun.elapsed() < Duration::from_secs(5));
}
