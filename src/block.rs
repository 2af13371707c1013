//! Pieces of a text that can be looked at one by one, because no term, definition or sentence goes on from one to the next.

use memchr::{memchr2, memchr3};

use crate::position::floor;
use crate::span::Span;
use crate::token::{Gap, Tokenizer};

/// A block has at least so many bytes, unless the text ends: enough words to be looked at together, and few enough that looking
/// at them again costs nobody a keystroke.
const LEAST: usize = 2 << 10;

/// From so many bytes on the end of any sentence will do, and not only that of a paragraph.
const LONG: usize = 2 * LEAST;

/// A block of so many bytes ends at the next space, whatever stands there.
const MOST: usize = 1 << 15;

/// The blocks of a text, one behind the other.
///
/// Where one ends depends on its own words, on the next word, and on whether the text ends before another block would. So an edit
/// may move the ends of the blocks that it touches and of the one before, and mostly moves no others.
#[derive(Clone, Debug)]
pub(crate) struct Blocks<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Blocks<'t> {
    /// The blocks from the byte `at` on, where one begins.
    pub(crate) const fn from(text: &'t str, at: usize) -> Self {
        Self { text, at }
    }
}

impl Iterator for Blocks<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let block = Span::new(self.at, self.at + length(rest));
        self.at = block.end;
        Some(block)
    }
}

/// How long the block is that `text` begins with.
fn length(text: &str) -> usize {
    // Less than two blocks are one.
    if text.len() < LONG {
        return text.len();
    }
    // No further than this block and the next one reach at least: nothing behind them has a say.
    let near = &text[..floor(text, LONG)];
    let mut at = LEAST;
    while let Some(line) = memchr2(b'\n', b'\r', &near.as_bytes()[at..]) {
        let Some(gap) = gap(near, at + line) else { break };
        if let Some(end) = gap.end_of_sentence(near) {
            return end;
        }
        at = gap.span.end;
    }
    // A gap may be as long as a book, but then the next block is one of the longest, too.
    let near = &text[..floor(text, 2 * MOST)];
    let mut at = space_from(near, LEAST);
    while let Some(gap) = at.filter(|&at| at <= MOST).and_then(|at| gap(near, at)) {
        if let Some(end) = gap.end_of_sentence(near) {
            return end;
        }
        at = space_from(near, gap.span.end);
    }
    // The last words are a block of their own only if it is a long one.
    if text.len() <= MOST { text.len() } else { space_from(text, MOST).map_or(text.len(), |space| space + 1) }
}

/// What stands between two words.
struct GapBetween {
    span: Span,
    gap: Gap,
}

impl GapBetween {
    /// Where what follows begins, behind the last white space, if a sentence ends in the gap.
    fn end_of_sentence(&self, text: &str) -> Option<usize> {
        let between = matches!(self.gap, Gap::Sentence | Gap::Paragraph).then(|| &text[self.span.range()])?;
        let (space, white) = between.char_indices().rfind(|(_, c)| c.is_whitespace())?;
        Some(self.span.start + space + white.len_utf8())
    }
}

/// What stands between the words before and behind the white space at `at`, or behind it.
fn gap(text: &str, at: usize) -> Option<GapBetween> {
    // Words do not go on across white space, so that from any on they are those of the whole text.
    let before = text[..floor(text, at)].trim_end_matches(|c: char| !c.is_alphanumeric());
    let start = before.bytes().rposition(|byte| byte.is_ascii_whitespace()).map_or(0, |space| space + 1);
    let mut end = start;
    for token in Tokenizer::new(&text[start..]) {
        let here = start + token.span.start;
        if here > at && end > start {
            return Some(GapBetween { span: Span::new(end, here), gap: token.gap });
        }
        end = start + token.span.end;
    }
    None
}

/// The first space, or other white space of one byte, from `at` on.
fn space_from(text: &str, at: usize) -> Option<usize> {
    memchr3(b' ', b'\n', b'\t', text.as_bytes().get(at..)?).map(|place| at + place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lengths(text: &str) -> Vec<usize> {
        let spans: Vec<Span> = Blocks::from(text, 0).collect();
        assert!(spans.windows(2).all(|pair| pair[0].end == pair[1].start));
        assert_eq!(spans.last().map_or(0, |last| last.end), text.len());
        spans.iter().map(|span| span.len()).collect()
    }

    #[test]
    fn blocks_end_with_paragraphs_or_else_sentences() {
        let sentence = "Industri kecil tumbuh pesat, kata Dr. Budi. ";
        let paragraph = format!("{}\n", sentence.repeat(10).trim_end());
        let paragraphs = paragraph.repeat(30);
        let found = lengths(&paragraphs);
        assert!(found.len() > 3 && found.iter().all(|length| length % paragraph.len() == 0), "{found:?}");
        for sentence in [sentence, "Kata lama dan makna. ", "Satu dua tiga. ", "Satu. "] {
            let found = lengths(&sentence.repeat(6_000 / sentence.len()));
            assert!(found.len() == 2 && found.iter().all(|length| length % sentence.len() == 0), "{found:?}");
        }
    }

    #[test]
    fn what_stands_behind_the_next_block_does_not_matter() {
        let pieces = [
            "Industri kecil tumbuh. ",
            "kata demi kata ",
            "\r\n\r\n",
            "\n",
            "\u{2003}",
            "(é) – ",
            "² ",
            "Jl. ",
            "“Ya!” ",
            "a.n",
            "https://contoh.go.id/a-b-c-d-e-f",
        ];
        let mut random = 1_u32;
        let mut below = |end: usize| {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (random >> 8) as usize % end
        };
        let mut seen = 0;
        for _ in 0..12 {
            let mut text = String::new();
            for _ in 0..20 {
                let piece = pieces[below(pieces.len())];
                let most = [3, 60, MOST / piece.len() * 2][below(3)];
                text.push_str(&piece.repeat(1 + below(most)));
            }
            let spans: Vec<Span> = Blocks::from(&text, 0).collect();
            // The last block is not yet one of those whose end is settled.
            for two in spans[..spans.len() - 1].windows(2) {
                for tail in ["", "x", " ", "\n", ". ", "\u{301}", &" ".repeat(2 * MOST), &"Kata ini. ".repeat(LEAST)] {
                    let other = format!("{}{tail}", &text[two[0].start..two[1].end]);
                    assert_eq!(Blocks::from(&other, 0).next().map(|block| block.len()), Some(two[0].len()), "{tail:.9}");
                    seen += 1;
                }
            }
        }
        assert!(seen > 500, "{seen}");
    }

    #[test]
    fn without_sentences_a_block_ends_at_a_space() {
        assert_eq!(lengths("abcdefg ".repeat(10_000).as_str())[0], MOST + 8);
        assert_eq!(lengths("x".repeat(100_000).as_str()), [100_000]);
        assert_eq!(lengths("é".repeat(50_000).as_str()), [100_000]);
        assert_eq!(lengths(""), [0; 0]);
        for odd in [". ", "\n", "\r\n\t", "\u{2003}", "- \n", "a\n\n\n", "é. ", "(", "a. "] {
            assert!(lengths(&odd.repeat(100_000)).iter().all(|length| *length > 0), "{odd:?}");
        }
    }
}
