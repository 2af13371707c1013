//! Files that are archives of files, as DOCX and ODT are.
//!
//! Nothing is unpacked but what is read, and no more of it than a document can be expected to have.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::malformed::Malformed;

/// How much text all parts together may have, in bytes.
const MOST: u64 = 256 << 20;

/// How much text an archive may have whatever its size.
const FREE: u64 = 8 << 20;

/// How many times its packed size a text may have, beyond what is free. XML of documents has ten to sixty times.
const MOST_TIMES: u64 = 200;

/// What a file is that is no archive, by its first bytes.
const OTHERS: [(&[u8], &str, &str); 4] = [
    (b"%PDF", "a PDF file", "DOCX or ODT: the text of a PDF comes from “pdftotext -layout”"),
    (b"{\\rtf", "an RTF file", "DOCX or ODT: save it so in the program that wrote it"),
    (b"<?xml", "an XML file", "DOCX or ODT, which are ZIP archives"),
    (b"<", "a file with tags", "DOCX or ODT, which are ZIP archives"),
];

/// The first bytes of what Word wrote until 2003, and of what it writes when there is a password.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// An archive whose parts can be read.
pub(crate) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// The names of the parts in small letters, with their places: names differ in more than that.
    by_small_name: HashMap<String, usize>,
    names: Vec<String>,
    size: u64,
    read: u64,
}

impl<'b> Archive<'b> {
    /// Opens an archive, unless it is one that could do harm to somebody who unpacks it.
    pub(crate) fn open(bytes: &'b [u8]) -> Result<Self, Malformed> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|why| no_archive(bytes, &why.to_string()))?;
        if zip.metadata().has_duplicate_names() {
            return Err(Malformed::whole("several files of the same name in the archive", "names that differ"));
        }
        let mut archive = Self { by_small_name: HashMap::new(), names: Vec::new(), size: bytes.len() as u64, read: 0, zip };
        for index in 0..archive.zip.len() {
            let entry = archive.zip.by_index_data(index).map_err(|why| broken(&why.to_string()))?;
            let name = entry.name().map_err(|why| broken(&why.to_string()))?.into_owned();
            if leads_out(&name) {
                let found = format!("a file in the archive called “{}”", name.escape_debug());
                return Err(Malformed::whole(found, "names that do not lead out of it"));
            }
            archive.by_small_name.entry(name.to_ascii_lowercase()).or_insert(index);
            archive.names.push(name);
        }
        Ok(archive)
    }

    /// What a part is called, if there is one of this name in capitals or small letters.
    pub(crate) fn name(&self, name: &str) -> Option<&str> {
        let index = self.index(name)?;
        self.names.get(index).map(String::as_str)
    }

    /// The text of a part, if there is one.
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, Malformed> {
        let Some(index) = self.index(name) else { return Ok(None) };
        let data = self.zip.by_index_data(index).map_err(|why| broken(&why.to_string()).in_part(name))?;
        if data.encrypted() {
            return Err(protected().in_part(name));
        }
        let size = data.size();
        let packed = data.compressed_size().min(self.size);
        let free = FREE.max(self.size.saturating_mul(MOST_TIMES)).min(MOST).saturating_sub(self.read);
        let most = FREE.max(packed.saturating_mul(MOST_TIMES)).min(free);
        if size > most {
            return Err(grows(size, self.size).in_part(name));
        }
        let mut part = self.zip.by_index(index).map_err(|why| broken(&why.to_string()).in_part(name))?;
        // More than it says is an error, so that nobody needs memory for one that lies.
        let mut text = Vec::new();
        part.read_to_end(&mut text).map_err(|why| broken(&why.to_string()).in_part(name))?;
        self.read += text.len() as u64;
        let text = String::from_utf8(text).map_err(|why| {
            let start = String::from_utf8_lossy(&why.as_bytes()[..why.utf8_error().valid_up_to()]).into_owned();
            Malformed::at(&start, start.len(), "bytes that are not UTF-8", "UTF-8").in_part(name)
        })?;
        Ok(Some(text))
    }

    fn index(&self, name: &str) -> Option<usize> {
        self.zip.index_for_name(name).or_else(|| self.by_small_name.get(&name.to_ascii_lowercase()).copied())
    }
}

/// Whether a name is one of a place outside of the folder into which somebody may unpack the archive.
fn leads_out(name: &str) -> bool {
    let mut steps = name.split(['/', '\\']);
    let has_drive = name.as_bytes().get(1) == Some(&b':');
    has_drive || name.contains('\0') || name.starts_with(['/', '\\']) || steps.any(|step| step == "..")
}

fn no_archive(bytes: &[u8], why: &str) -> Malformed {
    if bytes.starts_with(COMPOUND) {
        let has = |stream: &str| {
            let name: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
            memchr::memmem::find(bytes, &name).is_some()
        };
        return if has("EncryptedPackage") {
            protected()
        } else if has("WordDocument") {
            Malformed::whole("a document of Word 97 to 2003 (.doc)", "DOCX: open it in Word or LibreOffice and save it so")
        } else {
            Malformed::whole("a file of an old office program", "DOCX or ODT")
        };
    }
    if let Some((_, found, expected)) = OTHERS.iter().find(|(start, _, _)| bytes.starts_with(start)) {
        return Malformed::whole(*found, *expected);
    }
    match bytes {
        [] => Malformed::whole("an empty file", "DOCX or ODT"),
        [b'P', b'K', ..] => broken(why),
        _ => Malformed::whole("no ZIP archive", "DOCX or ODT, which are ZIP archives"),
    }
}

fn broken(why: &str) -> Malformed {
    Malformed::whole(format!("an archive that is broken or cut off ({why})"), "a whole one")
}

fn grows(size: u64, archive: u64) -> Malformed {
    let found = format!("{size} bytes of text out of an archive of {archive} bytes");
    Malformed::whole(found, "a document, not something that grows when it is unpacked")
}

/// Of a document that cannot be read without a password.
pub(super) fn protected() -> Malformed {
    Malformed::whole(
        "a document that is encrypted with a password",
        "one without: remove the password in the program that wrote it",
    )
}

#[cfg(test)]
pub(crate) mod tests {
    use std::io::Write;

    use zip::write::{SimpleFileOptions, ZipWriter};

    use super::*;

    /// An archive of parts with these names and texts.
    pub(crate) fn archive_of<T: AsRef<[u8]>>(parts: &[(&str, T)]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            zip.start_file(*name, SimpleFileOptions::default()).expect("names differ");
            zip.write_all(text.as_ref()).expect("memory can be written to");
        }
        zip.finish().expect("memory can be written to").into_inner()
    }

    fn message(bytes: &[u8]) -> String {
        Archive::open(bytes).map(|_| ()).map_err(|error| error.to_string()).expect_err("it is refused")
    }

    #[test]
    fn parts_are_found_in_capitals_and_small_letters() {
        let bytes = archive_of(&[("Word/Document.xml", "satu"), ("b", "dua")]);
        let mut archive = Archive::open(&bytes).expect("it is one");
        assert_eq!(archive.name("word/document.xml"), Some("Word/Document.xml"));
        assert_eq!(archive.text("word/document.xml"), Ok(Some("satu".to_owned())));
        assert_eq!(archive.text("B"), Ok(Some("dua".to_owned())));
        assert_eq!(archive.text("c"), Ok(None));
    }

    #[test]
    fn what_is_no_archive_is_named() {
        let mut encrypted = COMPOUND.to_vec();
        encrypted.resize(600, 0);
        let mut old = encrypted.clone();
        encrypted.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        old.extend("WordDocument".encode_utf16().flat_map(u16::to_le_bytes));
        let whole = archive_of(&[("a", "satu")]);
        for (bytes, found) in [
            (&b""[..], "an empty file"),
            (b"Kemenperin", "no ZIP archive"),
            (b"%PDF-1.7\n", "a PDF file"),
            (b"{\\rtf1", "an RTF file"),
            (b"<html>", "a file with tags"),
            (&encrypted, "a document that is encrypted with a password"),
            (&old, "a document of Word 97 to 2003"),
            (COMPOUND, "a file of an old office program"),
            (&whole[..whole.len() / 2], "an archive that is broken or cut off"),
        ] {
            assert!(message(bytes).starts_with(&format!("1:1: found {found}")), "{found}: {}", message(bytes));
        }
    }

    #[test]
    fn archives_that_could_do_harm_are_refused() {
        for name in ["../a", "a/../../b", "/etc/passwd", "..\\a", "C:\\a", "\\a"] {
            assert!(message(&archive_of(&[(name, "")])).contains("do not lead out"), "{name}");
        }
        assert!(Archive::open(&archive_of(&[("a..b/c", "")])).is_ok());
        // The same name twice: of two that differ in a letter, the letter is changed wherever it stands.
        let mut twice = archive_of(&[("isi-1.xml", "satu"), ("isi-2.xml", "dua")]);
        for at in 0..twice.len() - 5 {
            if &twice[at..at + 5] == b"isi-2" {
                twice[at + 4] = b'1';
            }
        }
        assert!(message(&twice).contains("several files of the same name"), "{}", message(&twice));
    }

    #[test]
    fn what_grows_beyond_reason_is_refused() {
        let bomb = archive_of(&[("a", vec![b' '; 9 << 20]), ("b", b"dua".to_vec())]);
        let mut archive = Archive::open(&bomb).expect("it is one");
        let error = archive.text("a").expect_err("it is refused").to_string();
        assert!(
            error.starts_with("a:1:1: found 9437184 bytes of text out of an archive of ")
                && error.contains("grows when it is unpacked"),
            "{error}"
        );
        // One that says it is small, in the directory at the end of the archive.
        let mut lie = archive_of(&[("a", vec![b' '; 1 << 20])]);
        let directory = lie.windows(4).position(|window| window == b"PK\x01\x02").expect("there is a directory");
        lie[directory + 24..directory + 28].copy_from_slice(&100_u32.to_le_bytes());
        let error = Archive::open(&lie).and_then(|mut archive| archive.text("a")).expect_err("it is refused").to_string();
        assert!(error.contains("larger than its declared"), "{error}");
        // Parts that are each harmless, together.
        let names: Vec<String> = (0..3).map(|number| number.to_string()).collect();
        let parts: Vec<_> = names.iter().map(|name| (name.as_str(), vec![b' '; 3 << 20])).collect();
        let many = archive_of(&parts);
        let mut archive = Archive::open(&many).expect("it is one");
        assert!(archive.text("0").is_ok());
        assert!(names.iter().any(|name| archive.text(name).is_err()));
    }

    #[test]
    fn bytes_that_are_no_text_are_placed() {
        let bytes = archive_of(&[("a", b"satu\nd\xffa".to_vec())]);
        let error = Archive::open(&bytes).expect("it is one").text("a").expect_err("it is refused");
        assert_eq!(error.to_string(), "a:2:2: found bytes that are not UTF-8, expected UTF-8");
    }

    #[test]
    fn broken_bytes_are_an_error() {
        let bytes = archive_of(&[("isi.xml", "Kemenperin menjaga rantai pasok. ".repeat(9))]);
        for at in 0..bytes.len() {
            for value in [0, 0xff, bytes[at] ^ 1] {
                let mut bytes = bytes.clone();
                bytes[at] = value;
                let _ = Archive::open(&bytes).and_then(|mut archive| archive.text("isi.xml"));
            }
            let _ = Archive::open(&bytes[..at]).and_then(|mut archive| archive.text("isi.xml"));
        }
    }
}
