//! Offsets as JavaScript counts them, in UTF-16 code units, and as the library does, in bytes.

use padanan::Encoding;

/// How many bytes of a text lie between places where the units are known.
const STEP: usize = 256;

/// How many code units stand before some places of a text, so that an offset anywhere is found by looking at a few bytes.
#[derive(Clone, Debug, Default)]
pub struct Utf16 {
    /// Places of the text as bytes and as units, both growing, from its start on. An ASCII text has only that.
    known: Vec<(usize, usize)>,
}

impl Utf16 {
    /// Goes through a text once.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut known = vec![(0, 0)];
        if text.is_ascii() {
            return Self { known };
        }
        let (mut at, mut units) = (0, 0);
        while at < text.len() {
            let mut end = (at + STEP).min(text.len());
            while !text.is_char_boundary(end) {
                end += 1;
            }
            units += Encoding::Utf16.length(&text[at..end]);
            at = end;
            known.push((at, units));
        }
        Self { known }
    }

    /// How many units stand before a byte offset of the text, which must be where a character begins, or the end.
    #[must_use]
    pub fn units(&self, text: &str, offset: usize) -> usize {
        let next = self.known.partition_point(|&(at, _)| at <= offset);
        let (at, units) = self.before(next);
        if self.known.len() == 1 {
            return offset.min(text.len());
        }
        units + text.get(at..offset).map_or(0, |between| Encoding::Utf16.length(between))
    }

    /// The byte offset behind so many units: the end of the text if it has fewer, and the start of a character that takes two and
    /// of which this is the middle.
    #[must_use]
    pub fn offset(&self, text: &str, units: usize) -> usize {
        if self.known.len() == 1 {
            return units.min(text.len());
        }
        let next = self.known.partition_point(|&(_, before)| before <= units);
        let (at, before) = self.before(next);
        at + Encoding::Utf16.offset(&text[at..], units - before)
    }

    /// What is known just before the place with this number.
    fn before(&self, next: usize) -> (usize, usize) {
        next.checked_sub(1).map_or((0, 0), |last| self.known[last])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_lead_to_units_and_back() {
        let piece = "rantai pasok – 🏭 é\u{fffd}\r\n漢字";
        for text in ["", "a", "pasok\n", "🏭", piece, &piece.repeat(100), &"é".repeat(2000), &"🏭".repeat(2000)] {
            let index = Utf16::new(text);
            let mut units = 0;
            for (offset, c) in text.char_indices() {
                assert_eq!((index.units(text, offset), index.offset(text, units)), (units, offset), "{offset}");
                if c.len_utf16() == 2 {
                    assert_eq!(index.offset(text, units + 1), offset);
                }
                units += c.len_utf16();
            }
            assert_eq!((index.units(text, text.len()), index.offset(text, units)), (units, text.len()));
            assert_eq!(index.offset(text, usize::MAX), text.len());
        }
    }
}
