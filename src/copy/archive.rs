//! Archives with some of their parts changed.

use std::io::{Cursor, Write};

use zip::result::ZipResult;
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{DateTime, ZipArchive};

use crate::markup::Malformed;
use crate::xml::{Names, Pieces, What};

/// A part by its name, and what it says.
pub(super) type Change = (String, String);

/// The archive with these parts instead of those of the same name, and behind the last those that are new. All other parts are
/// what they were, byte by byte, in the same order.
pub(super) fn rewritten(bytes: &[u8], changes: &[Change]) -> Result<Vec<u8>, Malformed> {
    let rewritten = rewrite(bytes, changes);
    rewritten.map_err(|why| Malformed::whole(format!("an archive that cannot be copied ({why})"), "a ZIP archive"))
}

fn rewrite(bytes: &[u8], changes: &[Change]) -> ZipResult<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut copy = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len() + bytes.len() / 8)));
    let mut is_written = vec![false; changes.len()];
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index)?;
        let name = entry.name()?.into_owned();
        let Some(change) = changes.iter().position(|(changed, _)| *changed == name) else {
            copy.raw_copy_file(entry)?;
            continue;
        };
        copy.start_file(name, entry.options())?;
        copy.write_all(changes[change].1.as_bytes())?;
        is_written[change] = true;
    }
    for (name, text) in changes.iter().zip(is_written).filter(|(_, is_written)| !is_written).map(|(change, _)| change) {
        copy.start_file(name.as_str(), SimpleFileOptions::default().last_modified_time(DateTime::default()))?;
        copy.write_all(text.as_bytes())?;
    }
    Ok(copy.finish()?.into_inner())
}

/// The text of an XML file with more in its outermost element, behind all that it has. What is put in is made with the prefix that
/// the file has for names of a vocabulary, with its colon, and for the elements of that vocabulary.
pub(super) fn with_more(text: &str, part: &str, more: impl FnOnce(&Names, &str) -> String) -> Result<String, Malformed> {
    let mut names = Names::default();
    let mut written = String::new();
    let mut root = None;
    let mut more = Some(more);
    for piece in Pieces::new(text) {
        let piece = piece.map_err(|error| Malformed::at(text, error.offset, error.found, error.expected).in_part(part))?;
        match piece.what {
            What::Open(tag) => {
                names.open(&tag);
                if root.is_none() {
                    root = Some((tag.name, tag.is_empty, piece.span));
                }
            }
            What::Close { .. } => {
                if names.depth() == 1
                    && let (Some((name, is_empty, span)), Some(more)) = (root, more.take())
                {
                    let prefix = name.find(':').map_or("", |colon| &name[..=colon]);
                    let more = more(&names, prefix);
                    written = if is_empty {
                        let tag = text[span.range()].trim_end_matches('>').trim_end_matches('/');
                        format!("{}{tag}>{more}</{name}>{}", &text[..span.start], &text[span.end..])
                    } else {
                        format!("{}{more}{}", &text[..piece.span.start], &text[piece.span.start..])
                    };
                }
                names.close();
            }
            _ => {}
        }
    }
    Ok(written)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::markup::archive::Archive;
    use crate::markup::archive::tests::archive_of;

    /// What a part of an archive says.
    pub(in crate::copy) fn part_of(bytes: &[u8], name: &str) -> String {
        let mut archive = Archive::open(bytes).expect("it is an archive");
        archive.text(name).expect("it can be read").unwrap_or_else(|| panic!("there is no {name}"))
    }

    #[test]
    fn what_is_not_changed_is_the_same_byte_by_byte() {
        let bytes = archive_of(&[("mimetype", "x"), ("gambar", "\u{1}\u{2}"), ("isi.xml", "lama"), ("é", "z")]);
        let changes = [("isi.xml".to_owned(), "baru".to_owned()), ("catatan".to_owned(), "c".to_owned())];
        let copy = rewritten(&bytes, &changes).expect("it can be copied");
        for (name, text) in [("mimetype", "x"), ("gambar", "\u{1}\u{2}"), ("isi.xml", "baru"), ("é", "z"), ("catatan", "c")] {
            assert_eq!(part_of(&copy, name), text, "{name}");
        }
        let end = bytes.windows(7).position(|window| window == b"isi.xml").expect("it is there") - 30;
        assert_eq!(copy[..end], bytes[..end]);
    }

    #[test]
    fn more_is_put_in_behind_what_there_is() {
        for (text, expected) in [
            ("<a><b/></a>\n", "<a><b/><c/></a>\n"),
            ("<a x=\"/\" />", "<a x=\"/\" ><c/></a>"),
            ("<x:a></x:a>", "<x:a><x:c/></x:a>"),
            ("<?xml version=\"1.0\"?><a/><!-- x -->", "<?xml version=\"1.0\"?><a><c/></a><!-- x -->"),
        ] {
            let found = with_more(text, "a.xml", |_, prefix| format!("<{prefix}c/>"));
            assert_eq!(found.as_deref(), Ok(expected));
        }
        let error = with_more("<a>", "a.xml", |_, _| String::new()).expect_err("it is broken");
        assert!(error.to_string().starts_with("a.xml:1:4: "), "{error}");
    }
}
