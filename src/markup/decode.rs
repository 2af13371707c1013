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

fn repair(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| char::from(PLACEHOLDER)));
    }
    text
}

/// The bytes of a text that was made of another by putting something in: `original` are those that the other was [decoded](decode)
/// from, and all of them are there again, as they were.
#[cfg(feature = "formats")]
pub(crate) fn encode(text: String, original: &[u8]) -> Vec<u8> {
    let utf16 = |mark: [u8; 2], bytes: fn(u16) -> [u8; 2]| {
        let mut encoded = mark.to_vec();
        encoded.extend(text.encode_utf16().flat_map(bytes));
        encoded
    };
    match original {
        [0xff, 0xfe, ..] => utf16([0xff, 0xfe], u16::to_le_bytes),
        [0xfe, 0xff, ..] => utf16([0xfe, 0xff], u16::to_be_bytes),
        _ if std::str::from_utf8(original).is_ok() => text.into_bytes(),
        _ => {
            let placeholders = |valid: &str| valid.bytes().filter(|&byte| byte == PLACEHOLDER).count();
            let mut held = original.utf8_chunks().flat_map(|chunk| {
                std::iter::repeat_n(PLACEHOLDER, placeholders(chunk.valid())).chain(chunk.invalid().iter().copied())
            });
            text.bytes().map(|byte| if byte == PLACEHOLDER { held.next().unwrap_or(byte) } else { byte }).collect()
        }
    }
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
    fn utf16_is_converted() {
        let little: Vec<u8> = [0xff, 0xfe].into_iter().chain("industri é".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let big: Vec<u8> = [0xfe, 0xff].into_iter().chain("industri é".encode_utf16().flat_map(u16::to_be_bytes)).collect();
        assert_eq!(decode(&little), "industri é");
        assert_eq!(decode(&big), "industri é");
        assert_eq!(decode(&[0xff, 0xfe, 0x41]), "A");
    }

    #[cfg(feature = "formats")]
    #[test]
    fn bytes_come_back_as_they_were() {
        let utf16 = [0xff, 0xfe, b'i', 0, b'm', 0];
        for bytes in [&b"caf\xe9 \x1a\xff\xfe i"[..], b"\xe9", b"\xef\xbb\xbfi", b"", &utf16] {
            assert_eq!(encode(decode(bytes).into_owned(), bytes), bytes);
            let longer = decode(bytes).replacen('i', "i [x]", 1);
            assert_eq!(decode(&encode(longer.clone(), bytes)), longer);
        }
    }
}
