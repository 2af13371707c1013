//! Pieces of a text that can be looked at one by one, because no term, definition or sentence goes on from one to the next.

use memchr::memchr;

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
/// Where one ends depends on its own words and on the next word only. So an edit moves the ends of the blocks it touches, and mostly
/// no others.
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
    let Some(start) = space_from(text, LEAST) else { return text.len() };
    let mut sentence = None;
    // Behind a space a word begins, so that the words are those of the whole text; what stands before the first is not known.
    let mut end = None;
    for token in Tokenizer::new(&text[start..]) {
        let here = start + token.span.start;
        if let Some(end) = end.replace(start + token.span.end)
            && matches!(token.gap, Gap::Sentence | Gap::Paragraph)
        {
            let between = &text[end..here];
            if let Some(space) = between.rfind(char::is_whitespace) {
                let width = between[space..].chars().next().map_or(1, char::len_utf8);
                let boundary = end + space + width;
                if between.contains(['\n', '\r']) {
                    return if boundary > LONG { sentence.unwrap_or(boundary) } else { boundary };
                }
                sentence = sentence.or(Some(boundary));
            }
        }
        if here > LONG
            && let Some(sentence) = sentence
        {
            return sentence;
        }
        if here > MOST {
            // The word begins behind white space or behind punctuation: only the former is no part of something.
            return space_from(text, MOST).unwrap_or(text.len());
        }
    }
    sentence.unwrap_or(text.len())
}

/// Behind the first space, or other white space of one byte, from `at` on.
fn space_from(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let space = memchr(b' ', &bytes[at..]);
    let line = memchr(b'\n', &bytes[at..at + space.unwrap_or(bytes.len() - at)]);
    line.or(space).map(|place| at + place + 1)
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
        let line = sentence.repeat(300);
        let found = lengths(&line);
        assert!(found.len() > 2 && found.iter().all(|length| length % sentence.len() == 0), "{found:?}");
    }

    #[test]
    fn without_sentences_a_block_ends_at_a_space() {
        assert_eq!(lengths("abcdefg ".repeat(10_000).as_str())[0], MOST + 8);
        assert_eq!(lengths("x".repeat(100_000).as_str()), [100_000]);
        assert_eq!(lengths("é".repeat(50_000).as_str()), [100_000]);
        assert_eq!(lengths(""), [0; 0]);
        assert!(lengths(&". ".repeat(100_000)).iter().all(|length| *length > 0));
    }
}
