//! The strings of a PO file, with the escapes of C.

use crate::markup::bilingual::Content;
use crate::markup::malformed::Malformed;
use crate::span::Span;

/// Takes the strings in double quotes of the rest of a line, which begins at a byte of the file.
pub(super) fn quoted(file: &str, text: &str, start: usize, content: &mut Content) -> Result<(), Malformed> {
    let mut at = 0;
    let mut is_first = true;
    loop {
        let rest = &text[at..];
        at += rest.len() - rest.trim_start().len();
        match text[at..].chars().next() {
            Some('"') => at = string(file, text, start, at + 1, content)?,
            None if !is_first => return Ok(()),
            None => return Err(Malformed::at(file, start + at, "the end of the line", "a string in double quotes")),
            Some(c) => return Err(Malformed::at(file, start + at, c, "a string in double quotes")),
        }
        is_first = false;
    }
}

/// Takes a string whose text begins at byte `at` of a line, and gives the byte behind its quotation mark.
fn string(file: &str, text: &str, start: usize, mut at: usize, content: &mut Content) -> Result<usize, Malformed> {
    let is_open = || Malformed::at(file, start + text.len(), "the end of the line", "\" at the end of the string");
    loop {
        let end = at + text[at..].find(['"', '\\']).ok_or_else(is_open)?;
        content.copy(file, Span::new(start + at, start + end));
        if text[end..].starts_with('"') {
            return Ok(end + 1);
        }
        let (length, stands_for) = escape(&text[end + 1..]).ok_or_else(is_open)?;
        at = end + 1 + length;
        let source = Span::new(start + end, start + at);
        match stands_for {
            Some(c) => content.stand_in(c.encode_utf8(&mut [0; 4]), source),
            None => content.copy(file, source),
        }
    }
}

/// The length of an escape, without its backslash, and what it stands for, if it is one.
fn escape(text: &str) -> Option<(usize, Option<char>)> {
    let first = text.chars().next()?;
    let digits = |text: &str, radix: u32, most: usize| text.chars().take(most).take_while(|c| c.is_digit(radix)).count();
    let byte = |digits: &str, radix: u32| {
        let code = u32::from_str_radix(digits, radix).unwrap_or_default();
        // A byte of what may be any encoding.
        char::from_u32(code).filter(|c| matches!(c, ' '..='~' | '\n' | '\t')).unwrap_or('\u{fffc}')
    };
    Some(match first {
        'n' => (1, Some('\n')),
        't' => (1, Some('\t')),
        'r' => (1, Some('\r')),
        'a' | 'b' | 'f' | 'v' => (1, Some(' ')),
        '"' | '\\' | '\'' | '?' => (1, Some(first)),
        '0'..='7' => {
            let length = digits(text, 8, 3);
            (length, Some(byte(&text[..length], 8)))
        }
        'x' if digits(&text[1..], 16, 2) > 0 => {
            let length = digits(&text[1..], 16, 2);
            (1 + length, Some(byte(&text[1..=length], 16)))
        }
        _ => (first.len_utf8(), None),
    })
}
