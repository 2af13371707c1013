//! Character references: `&amp;`, `&#233;`, `&nbsp`.

use html5gum::{Token, Tokenizer};

use super::super::flow::Flow;
use crate::span::Span;

/// No name of a character is longer.
const LONGEST: usize = 40;

/// What the character reference stands for that `text` begins with, and how long it is.
fn reference(text: &str) -> Option<(String, usize)> {
    let bytes = text.as_bytes();
    let from = if bytes.get(1) == Some(&b'#') { 2 } else { 1 };
    let letters = bytes.get(from..)?.iter().take(LONGEST).take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let end = from + letters + usize::from(bytes.get(from + letters) == Some(&b';'));
    let written = text.get(..end)?;
    let mut read = Vec::new();
    for token in Tokenizer::new(written) {
        if let Ok(Token::String(string)) = token {
            read.extend_from_slice(&string.value);
        }
    }
    let read = String::from_utf8(read).ok()?;
    // The name may end before the letters do, as that in `&ampere` does.
    let rest = read.bytes().rev().zip(written.bytes().rev()).take_while(|(one, other)| one == other).count();
    let meant = read.get(..read.len() - rest).filter(|meant| !meant.is_empty())?;
    Some((meant.to_owned(), end - rest))
}

/// Takes a stretch of a file with its character references resolved; what is between them, `put` takes.
pub(crate) fn resolve<'f>(file: &str, source: Span, flow: &mut Flow<'f>, put: impl Fn(&mut Flow<'f>, Span)) {
    let Some(text) = file.get(source.range()) else { return };
    let mut taken = 0;
    let mut at = 0;
    while let Some(found) = text[at..].find('&') {
        let start = at + found;
        at = start + 1;
        let Some((meant, length)) = reference(&text[start..]) else { continue };
        put(flow, Span::new(source.start + taken, source.start + start));
        flow.stand_in(&meant, Span::new(source.start + start, source.start + start + length));
        taken = start + length;
        at = taken;
    }
    put(flow, Span::new(source.start + taken, source.end));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_of_references() {
        for (text, expected) in [
            ("&amp;D", Some(("&", 5))),
            ("&ampD", Some(("&", 4))),
            ("&eacute;", Some(("é", 8))),
            ("&#233;x", Some(("é", 6))),
            ("&#xE9", Some(("é", 5))),
            ("&nbsp;", Some(("\u{a0}", 6))),
            ("&NotEqualTilde;", Some(("≂̸", 15))),
            ("&lowbar;_", Some(("_", 8))),
            ("&notit;", Some(("¬", 4))),
            ("& D", None),
            ("&", None),
            ("&&", None),
            ("&#", None),
            ("&pabrik;", None),
            ("&é", None),
            ("&#x110000;", Some(("\u{fffd}", 10))),
        ] {
            let found = reference(text);
            assert_eq!(found.as_ref().map(|(meant, length)| (meant.as_str(), *length)), expected, "{text}");
        }
    }
}
