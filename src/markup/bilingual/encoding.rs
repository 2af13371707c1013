//! What a file says that it is encoded in.

use crate::markup::malformed::Malformed;

/// Whether what is put into a file that says so has to be ASCII.
///
/// # Errors
///
/// If not all of the file is ASCII: its letters have been taken for UTF-8.
pub(in crate::markup) fn is_ascii(file: &str, at: usize, encoding: &str) -> Result<bool, Malformed> {
    let is = |names: &[&str]| names.iter().any(|name| name.eq_ignore_ascii_case(encoding));
    if is(&["", "UTF-8", "UTF8", "UTF-16", "UTF-16LE", "UTF-16BE"]) {
        return Ok(false);
    }
    // Templates have CHARSET.
    if file.is_ascii() || is(&["US-ASCII", "ASCII", "CHARSET"]) {
        return Ok(true);
    }
    let encoding: String = encoding.chars().take(40).collect();
    Err(Malformed::at(file, at, format!("the encoding {encoding}"), "UTF-8, in the file and where it says what it is in"))
}

/// The encoding that an XML declaration names.
pub(in crate::markup) fn declared(declaration: &str) -> Option<&str> {
    let rest = declaration.strip_prefix("<?xml")?.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    rest[1..].split_once(quote).map(|(encoding, _)| encoding.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_are_read() {
        for (declaration, encoding) in [
            ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", Some("ISO-8859-1")),
            ("<?xml version='1.0' encoding = ' utf-8 ' ?>", Some("utf-8")),
            ("<?xml version=\"1.0\"?>", None),
            ("<?xml encoding=utf-8?>", None),
            ("<?xml encoding=\"?>", None),
            ("<!-- encoding=\"x\" -->", None),
        ] {
            assert_eq!(declared(declaration), encoding, "{declaration}");
        }
    }

    #[test]
    fn other_encodings_are_for_ascii_only() {
        for (file, encoding, expected) in [
            ("é", "utf-8", Some(false)),
            ("é", "windows-1252", None),
            ("e", "windows-1252", Some(true)),
            ("é", "CHARSET", Some(true)),
            ("é", "", Some(false)),
        ] {
            assert_eq!(is_ascii(file, 0, encoding).ok(), expected, "{encoding}");
        }
    }
}
