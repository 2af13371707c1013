//! How the bytes of a file become text, and where in it something stands.

use std::borrow::Cow;

use crate::dictionary::source::SourceError;

/// The text of a file: UTF-8, or UTF-16 with a byte order mark, which is not part of it.
///
/// # Errors
///
/// If it is neither: where the first byte stands that does not fit.
pub(super) fn decode<'b>(file: &str, bytes: &'b [u8]) -> Result<Cow<'b, str>, SourceError> {
    let error = |valid: &str, found: &str| {
        let (line, column) = place(valid, valid.len());
        let expected = "text in UTF-8, or in UTF-16 with a byte order mark".to_owned();
        SourceError { file: file.to_owned(), line, column, found: found.to_owned(), expected }
    };
    let utf16 = |unit: fn([u8; 2]) -> u16| {
        let mut text = String::with_capacity(bytes.len() / 2);
        let units = bytes[2..].chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        for unit in char::decode_utf16(units) {
            match unit {
                Ok(c) => text.push(c),
                Err(_) => return Err(error(&text, "half a character in UTF-16")),
            }
        }
        if bytes.len() % 2 == 1 {
            return Err(error(&text, "half a character in UTF-16"));
        }
        Ok(Cow::Owned(text))
    };
    match bytes {
        [0xff, 0xfe, ..] => utf16(u16::from_le_bytes),
        [0xfe, 0xff, ..] => utf16(u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Cow::Borrowed(text.strip_prefix('\u{feff}').unwrap_or(text))),
            Err(why) => {
                let valid = bytes.get(..why.valid_up_to()).unwrap_or_default();
                Err(error(&String::from_utf8_lossy(valid), "bytes that are not UTF-8"))
            }
        },
    }
}

/// Line and column of a byte of a text, from 1.
pub(super) fn place(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    (line, before[start..].chars().count() + 1)
}

/// Finds places in a text from its beginning to its end, each a little further on.
pub(super) struct Places<'t> {
    text: &'t str,
    offset: usize,
    place: (usize, usize),
}

impl<'t> Places<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text, offset: 0, place: (1, 1) }
    }

    /// Line and column of a byte, from 1.
    pub(super) fn at(&mut self, offset: usize) -> (usize, usize) {
        if offset < self.offset {
            return place(self.text, offset);
        }
        let between = self.text.get(self.offset..offset).unwrap_or_default();
        let (line, column) = place(between, between.len());
        self.place = if line == 1 { (self.place.0, self.place.1 + column - 1) } else { (self.place.0 + line - 1, column) };
        self.offset = offset;
        self.place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_told_by_their_marks() {
        let little: Vec<u8> = [0xff, 0xfe].into_iter().chain("é".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let big: Vec<u8> = [0xfe, 0xff].into_iter().chain("é".encode_utf16().flat_map(u16::to_be_bytes)).collect();
        for bytes in [little.as_slice(), &big, "é".as_bytes(), "\u{feff}é".as_bytes()] {
            assert_eq!(decode("x", bytes).as_deref(), Ok("é"));
        }
    }

    #[test]
    fn says_where_bytes_do_not_fit() {
        for (bytes, message) in [
            (b"a\nb\xe9c".as_slice(), "x:2:2: found bytes that are not UTF-8"),
            (b"\xff\xfea\0\0", "x:1:2: found half a character in UTF-16"),
            (b"\xff\xfe\0\xd8", "x:1:1: found half a character in UTF-16"),
        ] {
            let error = decode("x", bytes).expect_err(message).to_string();
            assert!(error.starts_with(message), "{error}");
        }
    }

    #[test]
    fn places_are_found_one_after_the_other() {
        let text = "satu\né dua\n\ntiga";
        let mut places = Places::new(text);
        for (offset, _) in text.char_indices() {
            assert_eq!(places.at(offset), place(text, offset));
        }
        assert_eq!(places.at(3), (1, 4));
    }
}
