//! Characters that do something instead of being seen.

use std::borrow::Cow;

/// `text` with control characters other than line ends and tabs, and marks that reorder what is displayed, replaced by U+FFFD:
/// nothing of it can move a cursor, recolour a terminal or pass for other text.
///
/// ```
/// assert_eq!(padanan::render::visible("PT\u{1b}[31m X\u{202e}\n"), "PT\u{fffd}[31m X\u{fffd}\n");
/// ```
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b'\n' | b'\t' | 0x20..0x7f)) || !text.contains(is_unsafe) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        // A carriage return is harmless only as part of a line end.
        let is_line_end = c == '\r' && rest.peek() == Some(&'\n');
        safe.push(if is_unsafe(c) && !is_line_end { '\u{fffd}' } else { c });
    }
    Cow::Owned(safe)
}

fn is_unsafe(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}' | '\u{2028}' | '\u{2029}')
}
