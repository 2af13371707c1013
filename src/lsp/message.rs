//! JSON as a message: a request, an answer or a notification.

use std::borrow::Cow;

use lsp_server::{ErrorCode, Message, Notification, Request, RequestId, Response, ResponseError};
use memchr::memmem;
use serde_json::{Map, Value};

/// What is no message, and how that is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refused {
    /// The number of the request, if it has one.
    pub(super) id: Option<RequestId>,
    pub(super) code: i32,
    pub(super) why: String,
}

impl Refused {
    /// What is not even JSON.
    pub(super) fn unreadable(why: &impl ToString) -> Self {
        Self { id: None, code: ErrorCode::ParseError as i32, why: why.to_string() }
    }

    fn invalid(id: Option<RequestId>, why: &str) -> Self {
        Self { id, code: ErrorCode::InvalidRequest as i32, why: why.to_owned() }
    }

    pub(super) const fn is_unreadable(&self) -> bool {
        self.code == ErrorCode::ParseError as i32
    }
}

/// Reads a message. Bytes that are not UTF-8 and halves of surrogate pairs, which some editors send for a character that is cut
/// in two, are read as replacement characters.
pub(super) fn parse(body: &[u8]) -> Result<Message, Refused> {
    let text = String::from_utf8_lossy(body);
    let value = serde_json::from_str(&without_lone_surrogates(&text)).map_err(|why| Refused::unreadable(&why))?;
    match value {
        Value::Object(fields) => of_fields(fields),
        Value::Array(_) => Err(Refused::invalid(None, "batches of messages are not understood")),
        _ => Err(Refused::invalid(None, "a message is an object")),
    }
}

fn of_fields(mut fields: Map<String, Value>) -> Result<Message, Refused> {
    let has_id = fields.contains_key("id");
    // `serde_json` keeps numbers as they are written; one of 32 bits or a text is what the protocol has.
    let id: Option<RequestId> = fields.remove("id").and_then(|id| serde_json::from_value(id).ok());
    let params = fields.remove("params").unwrap_or_default();
    match fields.remove("method") {
        Some(Value::String(method)) => match (has_id, id) {
            (false, _) => Ok(Message::Notification(Notification { method, params })),
            (true, Some(id)) => Ok(Message::Request(Request { id, method, params })),
            (true, None) => Err(Refused::invalid(None, "the id of a request is a number of 32 bits or a text")),
        },
        Some(_) => Err(Refused::invalid(id, "the method of a message is a text")),
        None => {
            let error = fields.remove("error").filter(|error| !error.is_null());
            let result = fields.remove("result");
            let id = id.ok_or_else(|| Refused::invalid(None, "a message has a method, or the id of what it answers"))?;
            let response_result = match (error, result) {
                (Some(error), _) => Err(of_error(error)),
                (None, Some(result)) => Ok(result),
                (None, None) => return Err(Refused::invalid(Some(id), "an answer has a result or an error")),
            };
            Ok(Message::Response(Response { id, response_result }))
        }
    }
}

/// An error as a client tells it, however it does.
fn of_error(error: Value) -> ResponseError {
    let message = error.to_string();
    serde_json::from_value(error).unwrap_or(ResponseError { code: ErrorCode::UnknownErrorCode as i32, message, data: None })
}

/// JSON in which halves of surrogate pairs are replacement characters.
fn without_lone_surrogates(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    if memmem::find(bytes, b"\\ud").is_none() && memmem::find(bytes, b"\\uD").is_none() {
        return Cow::Borrowed(text);
    }
    let mut mended = String::with_capacity(text.len());
    let (mut kept, mut at) = (0, 0);
    while let Some(backslash) = memchr::memchr(b'\\', &bytes[at..]).map(|found| at + found) {
        at = match unit(bytes, backslash) {
            Some(0xd800..=0xdbff) if matches!(unit(bytes, backslash + 6), Some(0xdc00..=0xdfff)) => backslash + 12,
            Some(0xd800..=0xdfff) => {
                mended.push_str(&text[kept..backslash]);
                mended.push('\u{fffd}');
                kept = backslash + 6;
                kept
            }
            Some(_) => backslash + 6,
            // What is escaped may be a backslash, or the first byte of any character.
            None => (backslash + 2).min(bytes.len()),
        };
    }
    mended.push_str(&text[kept..]);
    Cow::Owned(mended)
}

/// The code unit that is written as `\uXXXX`.
fn unit(bytes: &[u8], at: usize) -> Option<u16> {
    let digits = bytes.get(at..at + 6)?.strip_prefix(b"\\u")?;
    let is_hex = digits.iter().all(u8::is_ascii_hexdigit);
    u16::from_str_radix(std::str::from_utf8(digits).ok().filter(|_| is_hex)?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lone_surrogates_are_replaced() {
        let cases = [
            (r#""\ud83d\udc4b""#, "👋"),
            (r#""\ud83d""#, "\u{fffd}"),
            (r#""\udc4b\ud83d""#, "\u{fffd}\u{fffd}"),
            (r#""\uD83Dx\u0041""#, "\u{fffd}xA"),
            (r#""\ud83d\ud83d\udc4b""#, "\u{fffd}👋"),
            (r#""\\ud83d""#, r"\ud83d"),
            (r#""\\\ud83d""#, "\\\u{fffd}"),
        ];
        for (json, expected) in cases {
            let mended = without_lone_surrogates(json);
            let value = serde_json::from_str::<Value>(&mended).ok();
            assert_eq!(value.as_ref().and_then(Value::as_str), Some(expected), "{json}");
        }
        for broken in [r#""\ud8"#, r"\", r"\ud83d\", r"\é\ud8zz", r"\u+d83"] {
            let _ = without_lone_surrogates(broken);
        }
    }

    #[test]
    fn messages_are_told_apart() {
        let refused = |text: &str| parse(text.as_bytes()).err().map(|refused| refused.code);
        for text in [
            r#"{"id":1,"method":"a"}"#,
            r#"{"id":"satu","method":"a","params":[]}"#,
            r#"{"method":"a","params":null}"#,
            r#"{"id":1,"result":null}"#,
            r#"{"id":1,"error":{"code":1,"message":"a"}}"#,
            r#"{"id":1,"error":"apa"}"#,
        ] {
            assert_eq!(refused(text), None, "{text}");
        }
        for text in ["", "{", "{}x", "nul", "{\"a\":\u{1}}", &"[".repeat(100_000), r#"{"id":1e}"#] {
            assert_eq!(refused(text), Some(-32700), "{text:.30}");
        }
        for text in [
            "{}",
            "[]",
            r#"[{"id":1,"method":"a"}]"#,
            "1",
            "null",
            "\"a\"",
            r#"{"id":1.5,"method":"a"}"#,
            r#"{"id":null,"method":"a"}"#,
            r#"{"id":99999999999,"method":"a"}"#,
            r#"{"id":{},"method":"a"}"#,
            r#"{"id":1,"method":2}"#,
            r#"{"id":1}"#,
            r#"{"result":1}"#,
        ] {
            assert_eq!(refused(text), Some(-32600), "{text}");
        }
    }
}
