//! The text that the bytes of a file stand for.

use std::borrow::Cow;

/// A byte that is no UTF-8 becomes this: one byte too, and no letter.
const PLACEHOLDER: u8 = 0x1a;

/// The text that bytes stand for.
///
/// * UTF-8, with or without a byte order mark, is taken as it is; the mark counts in the offsets.
/// * Bytes that are no UTF-8 each count as one character that is no letter, so that all offsets stay those of the file.
/// * UTF-16 with a byte order mark is converted; offsets then are those of the text in UTF-8.
///
/// ```
/// use padanan::markup::decode;
///
/// assert_eq!(decode("industri".as_bytes()), "industri");
/// assert_eq!(decode(b"caf\xe9 industri").find("industri"), Some(5));
/// assert_eq!(decode(&[0xff, 0xfe, b'K', 0, b'A', 0]), "KA");
/// ```
#[must_use]
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let utf16 = |unit: fn([u8; 2]) -> u16| {
        let units = bytes[2..].chunks(2).map(|pair| unit([pair[0], pair.get(1).copied().unwrap_or(0)]));
        Cow::Owned(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
    };
    match bytes {
        [0xff, 0xfe, ..] => utf16(u16::from_le_bytes),
        [0xfe, 0xff, ..] => utf16(u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => Cow::Owned(repair(bytes)),
        },
    }
}

/// The bytes of a text that is what `bytes` stand for with more in it, in the encoding of `bytes`: a copy of the file that they are.
/// What is no UTF-8 there stays what it is. None if some of that is missing in the text.
///
/// ```
/// use padanan::markup::{decode, encode_like};
///
/// for bytes in [&b"caf\xe9 industri"[..], &[0xff, 0xfe, b'K', 0, b'A', 0]] {
///     assert_eq!(encode_like(&decode(bytes), bytes).as_deref(), Some(bytes));
/// }
/// let copy = decode(b"caf\xe9 industri").replace("industri", "industri [industry]");
/// assert_eq!(encode_like(&copy, b"caf\xe9 industri").as_deref(), Some(&b"caf\xe9 industri [industry]"[..]));
/// ```
#[must_use]
pub fn encode_like(text: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let utf16 = |unit: fn(u16) -> [u8; 2]| {
        ['\u{feff}'].into_iter().chain(text.chars()).flat_map(move |c| {
            let mut units = [0; 2];
            let length = c.encode_utf16(&mut units).len();
            units.into_iter().take(length).flat_map(unit)
        })
    };
    match bytes {
        [0xff, 0xfe, ..] => return Some(utf16(u16::to_le_bytes).collect()),
        [0xfe, 0xff, ..] => return Some(utf16(u16::to_be_bytes).collect()),
        _ if std::str::from_utf8(bytes).is_ok() => return Some(text.as_bytes().to_vec()),
        _ => {}
    }
    let repaired = repair(bytes);
    let mut broken = bytes.iter().zip(repaired.bytes()).filter(|(_, byte)| *byte == PLACEHOLDER).map(|(byte, _)| *byte);
    let mut encoded = Vec::with_capacity(text.len());
    for byte in text.bytes() {
        encoded.push(if byte == PLACEHOLDER { broken.next()? } else { byte });
    }
    broken.next().is_none().then_some(encoded)
}

fn repair(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| char::from(PLACEHOLDER)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_survive_broken_bytes() {
        let bytes = b"caf\xe9 industri \xff\xfe pasok";
        let text = decode(bytes);
        assert_eq!(text.len(), bytes.len());
        assert_eq!(text.find("industri"), Some(5));
        assert_eq!(text.find("pasok"), Some(17));
    }

    #[test]
    fn copies_are_encoded_as_their_files() {
        let utf16 = |unit: fn(u16) -> [u8; 2]| "\u{feff}industri é 🏭".encode_utf16().flat_map(unit).collect::<Vec<u8>>();
        for bytes in [&b"caf\xe9 \x1a \xff\xfe"[..], "\u{feff}é".as_bytes(), &utf16(u16::to_le_bytes), &utf16(u16::to_be_bytes)]
        {
            assert_eq!(encode_like(&decode(bytes), bytes).as_deref(), Some(bytes));
        }
        for text in ["caf", "caf\u{1a}\u{1a}"] {
            assert_eq!(encode_like(text, b"caf\xe9"), None);
        }
    }

    #[test]
    fn utf16_is_converted() {
        let little: Vec<u8> = [0xff, 0xfe].into_iter().chain("industri é".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let big: Vec<u8> = [0xfe, 0xff].into_iter().chain("industri é".encode_utf16().flat_map(u16::to_be_bytes)).collect();
        assert_eq!(decode(&little), "industri é");
        assert_eq!(decode(&big), "industri é");
        assert_eq!(decode(&[0xff, 0xfe, 0x41]), "A");
    }
}
