use super::*;

/// A stream that gives few bytes at a time.
struct Drops<'a>(&'a [u8], usize);

impl Read for Drops<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.1.min(self.0.len()).min(buffer.len());
        buffer[..length].copy_from_slice(&self.0[..length]);
        self.0 = &self.0[length..];
        Ok(length)
    }
}

/// What comes of a stream: the method of each message, or the code of what is none.
fn read(stream: &[u8], piece: usize) -> String {
    let mut frames = Frames::new(Drops(stream, piece));
    let mut found = Vec::new();
    while let Some(next) = frames.next().expect("a slice can be read") {
        found.push(match next {
            Ok(Message::Notification(notification)) => notification.method,
            Ok(other) => format!("{other:?}"),
            Err(refused) => refused.code.to_string(),
        });
    }
    found.join(" ")
}

fn frame(body: &str) -> String {
    format!("Content-Length: {}\r\n\r\n{body}", body.len())
}

#[test]
fn hostile_streams_are_survived() {
    let good = frame(r#"{"method":"ok"}"#);
    let good = good.as_str();
    let body = r#"{"method":"a"}"#;
    let of = |header: &str| format!("{header}{body}{good}");
    let cases = [
        (String::new(), ""),
        (good.to_owned(), "ok"),
        (format!("{good}{good}"), "ok ok"),
        (of("content-length: 14\r\n\r\n"), "a ok"),
        (of("CONTENT-LENGTH:14\n\n"), "a ok"),
        (of("Content-Length :  14 \r\n\r\n"), "a ok"),
        (of("Content-Length: 00014\r\n\r\n"), "a ok"),
        (of("Content-Length: 14\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n"), "a ok"),
        (of("X: y\r\nContent-Length: 14\r\n\r\n"), "a ok"),
        (of("\r\n\r\nContent-Length: 14\r\n\r\n"), "a ok"),
        (of("Content-Length: 14\r\nContent-Length: 14\r\n\r\n"), "a ok"),
        (of("Content-Length: 14\r\nContent-Length: 15\r\n\r\n"), "-32700 ok"),
        (of("Content-Length: -14\r\n\r\n"), "-32700 ok"),
        (of("Content-Length: +14\r\n\r\n"), "-32700 ok"),
        (of("Content-Length: 14.0\r\n\r\n"), "-32700 ok"),
        (of("Content-Length: 0x0e\r\n\r\n"), "-32700 ok"),
        (of("Content-Length: 1 4\r\n\r\n"), "-32700 ok"),
        (of("Content-Length:\r\n\r\n"), "-32700 ok"),
        (of("Content-Length: empat belas\r\n\r\n"), "-32700 ok"),
        (of("Content-Length: ١٤\r\n\r\n"), "-32700 ok"),
        (of("Content-Length: 67108865\r\n\r\n"), "-32700 ok"),
        (of("Content-Length: 18446744073709551615\r\n\r\n"), "-32700 ok"),
        (of("Content-Length: 99999999999999999999999999\r\n\r\n"), "-32700 ok"),
        (of("Content-Length: 13\r\n\r\n"), "-32700 -32700 ok"),
        (of("Content-Length: 15\r\n\r\n"), "-32700 ok"),
        (of("Content-Length: 40\r\n\r\n"), "-32700 ok"),
        (of("Content-Length: 0\r\n\r\n"), "-32700 -32700 ok"),
        (of("Content-Type: a\r\n\r\n"), "-32700 ok"),
        (of("\r\n"), "-32700 ok"),
        (of(""), "-32700 ok"),
        (of("sampah\r\n"), "-32700 ok"),
        (of("sampah tanpa akhir baris "), "-32700 ok"),
        (of(": 14\r\n\r\n"), "-32700 ok"),
        (of("Content-Length 14\r\n\r\n"), "-32700 ok"),
        (of("\u{feff}Content-Length: 14\r\n\r\n"), "-32700 a ok"),
        (of(&"x".repeat(100_000)), "-32700 ok"),
        (of(&format!("{}\r\n", "x: y\r\n".repeat(1000))), "-32700 ok"),
        (of(&format!("Content-Length: 14{}\r\n\r\n", " ".repeat(5000))), "-32700 ok"),
        (of("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"), "-32700 ok"),
        (of("Content-Length: 14\r\rContent-Length: 14\r\n\r\n"), "-32700 a ok"),
        (format!("Content-Lengt{good}"), "-32700 ok"),
        (format!("CCContent-Length: {good}"), "-32700 -32700 ok"),
        (format!("{}{good}", frame("{\"method\":")), "-32700 ok"),
        (format!("{}{good}", frame("[]")), "-32600 ok"),
        (format!("{}{good}", frame(&format!("[{body},{body}]"))), "-32600 ok"),
        (format!("{}{good}", frame("\0\0\0")), "-32700 ok"),
        (format!("{}{good}", frame(&"[".repeat(200_000))), "-32700 ok"),
        (format!("{}{good}", frame(r#"{"method":"\ud83d"}"#)), "\u{fffd} ok"),
        (format!("{}{good}", frame(r#"{"method":"Content-Length: 3"}"#)), "Content-Length: 3 ok"),
        (format!("{good}Content-Length: 14\r\n\r\n{{\"meth"), "ok"),
        (format!("{good}Content-Length: 14\r\n"), "ok"),
        (format!("{good}Content-Le"), "ok"),
        (format!("{good}\r\n\r\n\r\n"), "ok"),
        (format!("{good}sampah"), "ok"),
    ];
    let mut wrong = Vec::new();
    for (stream, expected) in &cases {
        let found = [1, 7, 100_000].map(|piece| read(stream.as_bytes(), piece));
        if found != [*expected; 3] {
            wrong.push(format!("{stream:.120?}: {found:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let mut invalid = frame(r#"{"method":"ab"}"#).into_bytes();
    let end = invalid.len() - 3;
    invalid[end] = 0xff;
    assert_eq!(read(&[&invalid, good.as_bytes()].concat(), 5), "a\u{fffd} ok");
}

#[test]
fn any_bytes_are_survived() {
    use proptest::prelude::*;
    let pieces = ["Content-Length: ", "14", "\r\n", "\r\n\r\n", "{\"method\":\"a\"}", "\n", "{", ":", "é", "\0", "9999999"];
    let streams = prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..40).prop_map(|pieces| pieces.concat());
    proptest!(|(stream in streams)| {
        let whole = read(stream.as_bytes(), 100_000);
        prop_assert_eq!(read(stream.as_bytes(), 3), whole);
    });
}

#[test]
fn memory_does_not_follow_the_length_that_is_claimed() {
    let stream = format!("Content-Length: {LARGEST}\r\n\r\n{{}}");
    let mut frames = Frames::new(stream.as_bytes());
    assert!(frames.next().expect("a slice can be read").is_none());
    assert!(frames.buffer.capacity() < 4 * PIECE, "{}", frames.buffer.capacity());
}

#[test]
fn what_is_written_can_be_read() {
    let mut bytes = Vec::new();
    let params = serde_json::json!({ "text": "👋\r\n\r\nContent-Length: 3", "number": 12_345_678_901_u64, "part": 0.5 });
    let sent = lsp_server::Notification { method: "a".to_owned(), params };
    write(&mut bytes, &sent.clone().into()).expect("a vector can be written");
    refuse(&mut bytes, -32700, "apa").expect("a vector can be written");
    let mut frames = Frames::new(bytes.as_slice());
    match frames.next() {
        Ok(Some(Ok(Message::Notification(read)))) => assert_eq!(read.params, sent.params),
        other => panic!("{other:?}"),
    }
    assert!(String::from_utf8_lossy(&bytes).ends_with(r#"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"apa"}}"#));
}
