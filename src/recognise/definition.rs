//! Short forms that the text itself defines: `long form (SHORT)`, `SHORT (long form)`, `long form atau SHORT`, `SHORT adalah
//! singkatan dari long form` and their like.
//!
//! A few bytes and words give each away: a [bracket], a [phrase] such as *selanjutnya disebut*, a [mark] such as a dash. Around
//! each the words of the same sentence are looked at, no further than a [window] reaches, so that the time is linear in the text.
//! Whether the letters of a short form come from the words beside it is decided by an [`alignment`](crate::alignment), and by
//! what the dictionary [knows](judge) of the short form.

mod bracket;
mod form;
mod judge;
mod mark;
mod phrase;
mod window;

use std::cmp::Reverse;

use crate::dictionary::layers::Layers;
use crate::span::Span;

use judge::Judge;

/// A short form and the long form that the text gives for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Definition {
    /// Where the short form stands.
    pub short: Span,
    /// Where the long form stands.
    pub long: Span,
}

impl Definition {
    /// The definition as many bytes further on.
    pub(crate) const fn moved(&self, by: usize) -> Self {
        Self { short: self.short.moved(by), long: self.long.moved(by) }
    }
}

/// Finds the definitions in one part of a text after the other, remembering the short forms that it has met.
pub(crate) struct Finder<'a> {
    judge: Judge<'a>,
}

impl<'a> Finder<'a> {
    pub(crate) fn new(layers: &'a Layers) -> Self {
        Self { judge: Judge::new(layers) }
    }

    /// The definitions in `text`, in the order of their places.
    pub(crate) fn find(&mut self, text: &'a str) -> Vec<Definition> {
        let judge = &mut self.judge;
        judge.text = text;
        let bytes = text.as_bytes();
        // A search finds three bytes at once.
        let signs = memchr::memchr3_iter(b'(', b'/', b':', bytes);
        for at in signs.chain(memchr::memchr3_iter(b'=', b'-', mark::DASH, bytes)) {
            match bytes[at] {
                b'(' => bracket::take(judge, at),
                _ => mark::take(judge, at),
            }
        }
        phrase::find(judge);
        let mut found = std::mem::take(&mut judge.found);
        // Two patterns may give the same short form, or parts of it: the longest, then the best, is it.
        found.sort_by(|a, b| {
            let place = |found: &judge::Found| (found.definition.short.start, Reverse(found.definition.short.end));
            place(a).cmp(&place(b)).then(b.average.total_cmp(&a.average))
        });
        let mut definitions: Vec<Definition> = Vec::with_capacity(found.len());
        for found in found {
            if definitions.last().is_none_or(|last| last.short.end <= found.definition.short.start) {
                definitions.push(found.definition);
            }
        }
        definitions
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(text: &str) -> Vec<(&str, &str)> {
        let layers = Layers::new(Vec::new());
        Finder::new(&layers).find(text).into_iter().map(|d| (&text[d.short.range()], &text[d.long.range()])).collect()
    }

    #[test]
    fn letters_alone_find_the_long_form() {
        for (text, short, long) in [
            ("oleh Kementerian Perindustrian (Kemenperin) hari ini", "Kemenperin", "Kementerian Perindustrian"),
            ("Wakil Menteri Perindustrian (Wamenperin) Budi", "Wamenperin", "Wakil Menteri Perindustrian"),
            ("Kerjasama Indonesia dan Jepang (Kijang)", "Kijang", "Kerjasama Indonesia dan Jepang"),
            (
                "Direktur Jenderal Ketahanan, Perwilayahan dan Akses Industri Internasional (KPAII)",
                "KPAII",
                "Ketahanan, Perwilayahan dan Akses Industri Internasional",
            ),
            (
                "program Lean Monozukuri for Making Indonesia 4.0 (LEMMI 4.0)",
                "LEMMI 4.0",
                "Lean Monozukuri for Making Indonesia 4.0",
            ),
            (
                "the New Manufacturing Industry Development Center (New MIDEC)",
                "New MIDEC",
                "New Manufacturing Industry Development Center",
            ),
            (
                "dinamakan Asian Japan Investing for the Future Initiative (AJIF)",
                "AJIF",
                "Asian Japan Investing for the Future Initiative",
            ),
            ("IKM (Industri Kecil dan Menengah) besar", "IKM", "Industri Kecil dan Menengah"),
            ("Garis-garis Besar Haluan Negara (GBHN)", "GBHN", "Garis-garis Besar Haluan Negara"),
            ("industri kecil atau yang biasa disingkat IK", "IK", "industri kecil"),
            ("tenaga kesehatan yang selanjutnya disebut nakes", "nakes", "tenaga kesehatan"),
            ("tenaga kesehatan yang selanjutnya dapat disebut sebagai nakes.", "nakes", "tenaga kesehatan"),
            ("Garis Besar Haluan Negara - GBHN", "GBHN", "Garis Besar Haluan Negara"),
            (
                "Menteri Ekonomi, Perdagangan, dan Industri Kreatif (MEPIK)",
                "MEPIK",
                "Menteri Ekonomi, Perdagangan, dan Industri Kreatif",
            ),
        ] {
            assert_eq!(pairs(text), [(short, long)], "{text}");
        }
    }

    #[test]
    fn other_words_define_nothing() {
        for text in [
            "Minggu (28/2/2021)",
            "sektor pertama (quick win program)",
            "bersama Menteri Ekonomi Jepang.(Foto: Contoh.com/Kemenperin)",
            "Menteri Ekonomi, Perdagangan, dan Industri (METI) Jepang",
            "Menteri Perindustrian dan Teknologi Informasi (MIIT) RRT",
            "rantai pasok (",
            "(((((",
            "()",
            "(A)",
            "atau",
            "disingkat",
            "SDM (28 Februari)",
            "é atau AÉ",
            "–",
            "-",
            "- AB",
            "AB - ",
            "“AB”",
            "tenaga kesehatan yang disebut nakes",
            "/AB/",
            "AB: ",
        ] {
            assert_eq!(pairs(text), [], "{text}");
        }
    }

    #[test]
    fn each_place_counts_and_the_longest_short_form_wins() {
        let text = "dana desa (DD) dan Dana Desa (DD). Menteri Koordinator Bidang Pangan (Menko Pangan) datang.";
        assert_eq!(
            pairs(text),
            [("DD", "dana desa"), ("DD", "Dana Desa"), ("Menko Pangan", "Menteri Koordinator Bidang Pangan"),]
        );
    }

    #[test]
    fn brackets_without_end_and_endless_sentences_are_harmless() {
        let nested = "(A".repeat(50_000);
        let unbalanced = "kata AB atau CD) ".repeat(5_000);
        let endless = format!("{} (SDM)", "sumber ".repeat(10_000));
        for text in [nested, unbalanced, endless] {
            assert_eq!(pairs(&text), []);
        }
    }
}
