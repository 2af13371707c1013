//! Prose as a reader sees it: white space is one space, and what stands between two parts is put in once, when the second comes.

use super::prose::{Prose, ProseBuilder};
use crate::span::Span;

/// What stands between two parts of a text, the weakest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Between {
    #[default]
    Nothing,
    /// A space.
    Space,
    /// A line end in a paragraph.
    Line,
    /// The end of a paragraph, a heading, a cell: no term goes on across it.
    Paragraph,
}

/// A [`ProseBuilder`] that knows what is between the parts it is given.
#[derive(Clone, Debug)]
pub(crate) struct Flow<'f> {
    file: &'f str,
    prose: ProseBuilder<'f>,
    pending: Between,
    is_muted: bool,
}

impl<'f> Flow<'f> {
    pub(crate) fn new(file: &'f str) -> Self {
        Self { file, prose: ProseBuilder::new(file), pending: Between::Nothing, is_muted: false }
    }

    /// Whether what comes next is only shown.
    pub(crate) const fn set_muted(&mut self, is_muted: bool) {
        self.is_muted = is_muted;
    }

    /// Says what is between what has come and what comes next, at least.
    pub(crate) fn between(&mut self, what: Between) {
        self.pending = self.pending.max(what);
    }

    /// A line that ends; two of them are a blank line.
    pub(crate) fn line_end(&mut self) {
        self.pending = if self.pending < Between::Line { Between::Line } else { Between::Paragraph };
    }

    /// Takes a stretch of the file as it stands there.
    pub(crate) fn copy(&mut self, source: Span) {
        if !source.is_empty() {
            self.put(|prose| prose.copy(source));
        }
    }

    /// Takes a stretch that says `text` in other words.
    pub(crate) fn stand_in(&mut self, text: &str, source: Span) {
        if !text.is_empty() {
            self.put(|prose| prose.stand_in(text, source));
        }
    }

    /// Takes a stretch in which any run of white space is one space.
    pub(crate) fn words(&mut self, source: Span) {
        let Some(text) = self.file.get(source.range()) else { return };
        let mut taken = 0;
        let mut at = 0;
        while let Some(found) = text[at..].find(is_space) {
            let start = at + found;
            let behind = text[start..].find(|c| !is_space(c)).map_or(text.len(), |length| start + length);
            at = behind;
            let is_plain = start > taken && behind < text.len() && &text[start..behind] == " ";
            if !is_plain {
                self.copy(Span::new(source.start + taken, source.start + start));
                self.between(Between::Space);
                taken = behind;
            }
        }
        self.copy(Span::new(source.start + taken, source.end));
    }

    pub(crate) fn finish(self) -> Prose {
        self.prose.finish()
    }

    fn put(&mut self, put: impl FnOnce(&mut ProseBuilder<'f>)) {
        let pending = std::mem::take(&mut self.pending);
        if !self.prose.is_empty() {
            match pending {
                Between::Nothing => {}
                Between::Space if self.prose.text().ends_with(char::is_whitespace) => {}
                Between::Space => self.prose.gap(" "),
                Between::Line => self.prose.gap("\n"),
                Between::Paragraph => self.prose.gap("\n\n"),
            }
        }
        let start = self.prose.len();
        put(&mut self.prose);
        if self.is_muted {
            self.prose.mute_from(start);
        }
    }
}

/// White space that is as good as one space: no space that keeps two words on a line.
const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_one_space_and_ends_nothing() {
        let file = " Rantai\n\n   pasok industri  | kuat ";
        let mut flow = Flow::new(file);
        let bar = file.find('|').expect("it is there");
        flow.words(Span::new(0, bar));
        flow.between(Between::Paragraph);
        flow.words(Span::new(bar + 1, file.len()));
        let prose = flow.finish();
        assert_eq!(prose.text(), "Rantai pasok industri\n\nkuat");
        assert_eq!(&file[prose.source(Span::new(0, 12)).range()], "Rantai\n\n   pasok");
    }
}
