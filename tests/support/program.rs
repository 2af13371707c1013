//! Runs the program, for tests that look at more than its printed text.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// How a run of the program ended.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: Vec<u8>,
    pub(crate) stderr: Vec<u8>,
}

impl Ended {
    /// What it printed, which must be UTF-8.
    pub(crate) fn out(&self) -> &str {
        std::str::from_utf8(&self.stdout).expect("output is UTF-8")
    }

    /// What it complained about, which must be UTF-8.
    pub(crate) fn complaints(&self) -> &str {
        std::str::from_utf8(&self.stderr).expect("messages are UTF-8")
    }
}

/// The program, to be run in a folder. The settings of whoever runs the tests do not matter.
pub(crate) fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_padanan"));
    command.current_dir(folder).env_remove("NO_COLOR").env("XDG_CONFIG_HOME", "/tiada");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Lets a command read `input` and waits for its end.
pub(crate) fn feed(command: &mut Command, input: &[u8]) -> Ended {
    let mut child = command.stdin(Stdio::piped()).spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("standard input is a pipe");
    let output = std::thread::scope(|scope| {
        // A program that ends early, because of a wrong option, need not read everything.
        scope.spawn(move || drop(stdin.write_all(input)));
        child.wait_with_output().expect("the program ends")
    });
    Ended { code: output.status.code(), stdout: output.stdout, stderr: output.stderr }
}

/// Runs the program with `input` on standard input.
pub(crate) fn run(arguments: &[&str], input: impl AsRef<[u8]>) -> Ended {
    feed(program(Path::new(env!("CARGO_TARGET_TMPDIR"))).args(arguments), input.as_ref())
}
