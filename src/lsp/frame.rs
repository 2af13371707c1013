//! Messages as they come and go over a byte stream: a header that says how long they are, and JSON.
//!
//! Whatever comes, reading goes on: what cannot be understood is skipped up to the next `Content-Length:`.

use std::io::{self, Read, Write};

use lsp_server::Message;
use memchr::memchr;
use serde_json::Value;

use super::message::{self, Refused};

/// No message that an editor sends is larger: 64 MiB.
const LARGEST: usize = 64 << 20;

/// No line of a header is longer.
const LONGEST_LINE: usize = 4096;

/// So much is read at once.
const PIECE: usize = 64 << 10;

const NAME: &[u8] = b"content-length";

/// Takes messages from a byte stream.
#[derive(Debug)]
pub(super) struct Frames<R> {
    input: R,
    /// What has been read, and from where on it has not been used.
    buffer: Vec<u8>,
    at: usize,
    /// What the input fills.
    piece: Vec<u8>,
}

impl<R: Read> Frames<R> {
    pub(super) fn new(input: R) -> Self {
        Self { input, buffer: Vec::new(), at: 0, piece: vec![0; PIECE] }
    }

    /// The next message, or why what came is none. None at the end of the input.
    ///
    /// # Errors
    ///
    /// If the input cannot be read.
    pub(super) fn next(&mut self) -> io::Result<Option<Result<Message, Refused>>> {
        let length = match self.header()? {
            Header::End => return Ok(None),
            Header::Malformed(why) => {
                let found = self.skip()?;
                // What an input ends with is not worth an answer.
                return Ok(found.then(|| Err(Refused::unreadable(&why))));
            }
            Header::Length(length) => length,
        };
        while self.waiting().len() < length {
            if !self.more()? {
                return Ok(None);
            }
        }
        let body = self.at..self.at + length;
        self.at += length;
        let message = message::parse(&self.buffer[body.clone()]);
        let is_unreadable = message.as_ref().err().is_some_and(Refused::is_unreadable);
        if let Some(start) = find_or_begin(&self.buffer[body.clone()]).filter(|_| is_unreadable) {
            // The length was wrong, and the next message begins within.
            self.at = body.start + start;
        }
        Ok(Some(message))
    }

    /// Reads the lines up to an empty one.
    fn header(&mut self) -> io::Result<Header> {
        let mut length = None;
        let mut is_first = true;
        loop {
            let Some(end) = self.line()? else {
                if self.waiting().len() <= LONGEST_LINE {
                    return Ok(Header::End);
                }
                // It may itself begin with what is looked for next.
                self.at += 1;
                return Ok(Header::Malformed("a line of a header that is too long"));
            };
            let line = self.waiting()[..end].trim_ascii();
            let field = memchr(b':', line).map(|colon| (line[..colon].trim_ascii(), line[colon + 1..].trim_ascii()));
            match field {
                None if line.is_empty() && is_first => {}
                None if line.is_empty() => {
                    self.at += end + 1;
                    return Ok(length.map_or(Header::Malformed("a header without Content-Length"), Header::Length));
                }
                Some((name, value)) if name.eq_ignore_ascii_case(NAME) => {
                    let number = number(value).filter(|number| length.is_none_or(|length| length == *number));
                    let Some(number) = number else {
                        self.at += 1;
                        return Ok(Header::Malformed("a Content-Length that is no number, too large, or not the only one"));
                    };
                    length = Some(number);
                    is_first = false;
                }
                Some((name, _)) if is_name(name) && find(line).is_none() => is_first = false,
                _ => return Ok(Header::Malformed("a line that is not of a header")),
            }
            self.at += end + 1;
        }
    }

    /// How long the next line is, without its line feed; none if it does not end, or is too long.
    fn line(&mut self) -> io::Result<Option<usize>> {
        let mut seen = 0;
        loop {
            if let Some(end) = memchr(b'\n', &self.waiting()[seen..]) {
                return Ok(Some(seen + end).filter(|end| *end <= LONGEST_LINE));
            }
            seen = self.waiting().len();
            if seen > LONGEST_LINE || !self.more()? {
                return Ok(None);
            }
        }
    }

    /// Goes to the next `Content-Length:`, if there is one.
    fn skip(&mut self) -> io::Result<bool> {
        loop {
            if let Some(start) = find(self.waiting()) {
                self.at += start;
                return Ok(true);
            }
            self.at = self.buffer.len() - self.waiting().len().min(NAME.len());
            if !self.more()? {
                return Ok(false);
            }
        }
    }

    fn waiting(&self) -> &[u8] {
        &self.buffer[self.at..]
    }

    /// Reads on; false at the end of the input.
    fn more(&mut self) -> io::Result<bool> {
        if self.at > 0 {
            self.buffer.drain(..self.at);
            self.at = 0;
        }
        // Nothing is kept that a large message took.
        if self.buffer.is_empty() {
            self.buffer.shrink_to(PIECE);
        }
        loop {
            match self.input.read(&mut self.piece) {
                Err(why) if why.kind() == io::ErrorKind::Interrupted => {}
                read => {
                    let read = self.piece.get(..read?).unwrap_or_default();
                    self.buffer.extend_from_slice(read);
                    return Ok(!read.is_empty());
                }
            }
        }
    }
}

/// What the lines before a message say.
enum Header {
    Length(usize),
    Malformed(&'static str),
    End,
}

fn number(value: &[u8]) -> Option<usize> {
    let is_number = !value.is_empty() && value.iter().all(u8::is_ascii_digit);
    let number = std::str::from_utf8(value).ok().filter(|_| is_number)?.parse().ok()?;
    (number <= LARGEST).then_some(number)
}

fn is_name(name: &[u8]) -> bool {
    !name.is_empty() && name.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

/// Where the first `Content-Length:` begins.
fn find(bytes: &[u8]) -> Option<usize> {
    let candidates = memchr::memchr2_iter(b'C', b'c', bytes);
    let is_name = |start: &usize| {
        let rest = &bytes[*start..];
        rest.len() > NAME.len() && rest[..NAME.len()].eq_ignore_ascii_case(NAME) && rest[NAME.len()] == b':'
    };
    candidates.into_iter().find(is_name)
}

/// Where the first `Content-Length:` begins, which may be cut off at the end.
fn find_or_begin(bytes: &[u8]) -> Option<usize> {
    let is_begun = |start: &usize| {
        let rest = &bytes[*start..];
        rest.len() <= NAME.len() && rest.eq_ignore_ascii_case(&NAME[..rest.len()])
    };
    let last = bytes.len().saturating_sub(NAME.len())..bytes.len();
    find(bytes).or_else(|| last.into_iter().find(is_begun))
}

/// Sends a message.
///
/// # Errors
///
/// If the output cannot be written.
pub(super) fn write(output: &mut impl Write, message: &Message) -> io::Result<()> {
    message.write(output)
}

/// Sends a message that is JSON already.
///
/// # Errors
///
/// If the output cannot be written.
pub(super) fn write_text(output: &mut impl Write, text: &str) -> io::Result<()> {
    write!(output, "Content-Length: {}\r\n\r\n{text}", text.len())?;
    output.flush()
}

/// Answers what is no message, and so has no number that an answer could name.
///
/// # Errors
///
/// If the output cannot be written.
pub(super) fn refuse(output: &mut impl Write, code: i32, why: &str) -> io::Result<()> {
    let answer = serde_json::json!({ "jsonrpc": "2.0", "id": Value::Null, "error": { "code": code, "message": why } });
    write_text(output, &answer.to_string())
}

#[cfg(test)]
mod tests;
