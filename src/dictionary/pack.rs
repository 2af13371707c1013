//! A compiled dictionary as few bytes, for where a program is sent over a wire: a quarter of what its tables take. They are made
//! again when it is opened, which takes as long as annotating some pages.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec;

use super::compile::{Compiled, Info};

/// The bytes of an info that are kept: what the rest says is noted when the tables are made.
const INFO: usize = 3;

/// How hard to compress, from 0 to 10.
#[cfg_attr(not(test), allow(dead_code))]
const LEVEL: u8 = 10;

/// Packs what is compiled, when the crate is built: how many keys there are, the first byte of each info, the second ones, the
/// third ones, the text.
#[cfg_attr(not(test), allow(dead_code))]
pub(crate) fn pack(compiled: &Compiled) -> Vec<u8> {
    let Compiled { text, infos } = compiled;
    let mut plain = Vec::with_capacity(text.len() + (infos.len() + 1) * 4);
    plain.extend_from_slice(&(infos.len() as u32).to_le_bytes());
    for byte in 0..INFO {
        plain.extend(infos.iter().map(|info| info.bits().to_le_bytes()[byte]));
    }
    plain.extend_from_slice(text.as_bytes());
    compress_to_vec(&plain, LEVEL)
}

/// What was packed; nothing if that is damaged.
pub(crate) fn unpack(packed: &[u8]) -> Option<Compiled> {
    let mut plain = decompress_to_vec(packed).ok()?;
    let (count, rest) = plain.split_first_chunk::<4>()?;
    let count = u32::from_le_bytes(*count) as usize;
    let (planes, _) = rest.split_at_checked(count.checked_mul(INFO)?)?;
    let info = |at: usize| Info::from_bits(u32::from_le_bytes([planes[at], planes[count + at], planes[2 * count + at], 0]));
    let infos = (0..count).map(info).collect();
    plain.drain(..4 + count * INFO);
    Some(Compiled { text: String::from_utf8(plain).ok()?, infos })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::compile::compile;
    use crate::dictionary::source::read;

    #[test]
    fn nothing_is_lost() {
        let rows = "rantai dingin\tcold chain\nKKP\tMinistry\nkapal/perahu\tvessel\nArsip\tArchive\n";
        let compiled = compile(&read("istilah.tsv", rows).expect("a plain list").rows);
        assert_eq!(unpack(&pack(&compiled)), Some(compiled));
    }

    #[test]
    fn what_is_damaged_is_nothing() {
        for damaged in [&b""[..], b"x", &compress_to_vec(b"abc", 1), &compress_to_vec(b"\xff\xff\xff\xffabc", 1)] {
            assert_eq!(unpack(damaged), None);
        }
    }
}
