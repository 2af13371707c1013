//! The names of documents, as paths and back.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use gen_lsp_types::Uri;

/// The file that a `file:` URI names; none if it names something else, such as a text that was never saved.
pub(super) fn path(uri: &Uri) -> Option<PathBuf> {
    path_on(uri, cfg!(windows)).map(PathBuf::from)
}

fn path_on(uri: &Uri, is_windows: bool) -> Option<String> {
    let (scheme, rest) = uri.0.split_once(':')?;
    if !scheme.eq_ignore_ascii_case("file") {
        return None;
    }
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    let (host, path) = match rest.strip_prefix("//") {
        Some(rest) => rest.split_at(rest.find('/').unwrap_or(rest.len())),
        None => ("", rest),
    };
    let (host, path) = (decoded(host)?, decoded(path)?);
    if path.contains('\0') || !path.starts_with('/') {
        return None;
    }
    let is_here = host.is_empty() || host.eq_ignore_ascii_case("localhost");
    Some(match (is_windows, is_here) {
        (true, true) => {
            let drive = path.as_bytes().get(1..3).filter(|drive| drive[0].is_ascii_alphabetic() && drive[1] == b':');
            path.get(usize::from(drive.is_some())..)?.replace('/', "\\")
        }
        (true, false) => format!("\\\\{host}{}", path.replace('/', "\\")),
        (false, true) => path,
        (false, false) => return None,
    })
}

/// The `file:` URI of a file.
pub(super) fn of_path(path: &Path) -> Uri {
    let path = path.to_string_lossy();
    let path = if cfg!(windows) { path.replace('\\', "/") } else { path.into_owned() };
    let mut uri = String::from(if path.starts_with("//") {
        "file:"
    } else if path.starts_with('/') {
        "file://"
    } else {
        "file:///"
    });
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    Uri(uri)
}

/// The text with `%41` read as `A`; none if that gives no UTF-8.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let digits = after.get(..2).filter(|digits| first == b'%' && digits.iter().all(u8::is_ascii_hexdigit));
        let code = digits.and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
        bytes.push(code.unwrap_or(first));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uris_name_files() {
        let cases = [
            ("file:///home/ani/naskah.txt", Some("/home/ani/naskah.txt"), Some("\\home\\ani\\naskah.txt")),
            ("file:///naskah%20baru%C3%A9.txt", Some("/naskah baru\u{e9}.txt"), Some("\\naskah baru\u{e9}.txt")),
            ("FILE://localhost/a", Some("/a"), Some("\\a")),
            ("file:/a", Some("/a"), Some("\\a")),
            ("file:///c%3A/Dokumen/a.txt", Some("/c:/Dokumen/a.txt"), Some("c:\\Dokumen\\a.txt")),
            ("file:///C:/a", Some("/C:/a"), Some("C:\\a")),
            ("file://server/bagi/a", None, Some("\\\\server\\bagi\\a")),
            ("file:///a?b#c", Some("/a"), Some("\\a")),
            ("file:///100%", Some("/100%"), Some("\\100%")),
            ("file:///%ff", None, None),
            ("file:///a%00", None, None),
            ("file:a", None, None),
            ("file:", None, None),
            ("untitled:Untitled-1", None, None),
            ("vscode-notebook-cell:/a", None, None),
            ("a", None, None),
            ("", None, None),
        ];
        for (uri, elsewhere, on_windows) in cases {
            assert_eq!(path_on(&uri.into(), false).as_deref(), elsewhere, "{uri}");
            assert_eq!(path_on(&uri.into(), true).as_deref(), on_windows, "{uri}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn paths_have_uris() {
        let file = Path::new("/tmp/naskah baru #1 é.txt");
        assert_eq!(of_path(file).0, "file:///tmp/naskah%20baru%20%231%20%C3%A9.txt");
        assert_eq!(path(&of_path(file)).as_deref(), Some(file));
    }
}
