//! The text of a file, and which of its bytes come from where.

use crate::span::Span;

/// What there is to read in a file, as one text. Each of its bytes comes from a place in the file, or stands for something there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    text: String,
    /// In the order of the text, which is that of the file.
    runs: Vec<Run>,
    /// What is shown and not looked at, in the order of the text.
    muted: Vec<Span>,
}

/// A stretch of the text that comes from one place of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    /// Where it begins in the text.
    start: usize,
    source: Span,
    /// Whether it stands in the file as it is, byte by byte, and not in other words.
    is_copy: bool,
}

impl Prose {
    /// The text of a file that is nothing but text.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        let mut prose = ProseBuilder::new(text);
        prose.copy(Span::new(0, text.len()));
        prose.finish()
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The stretch of the file that a stretch of the text comes from: all from where it begins to where it ends, with any markup
    /// between. What is in part in an entity, or the like, comes from all of that.
    #[must_use]
    pub fn source(&self, span: Span) -> Span {
        let start = self.source_of_start(span.start);
        let end = if span.is_empty() { start } else { self.source_of_end(span.end) };
        Span::new(start, end.max(start))
    }

    /// Whether a byte of a stretch of the text is in what is shown but not to be looked at, such as code.
    #[must_use]
    pub fn is_muted(&self, span: Span) -> bool {
        let next = self.muted.partition_point(|muted| muted.end <= span.start);
        self.muted.get(next).is_some_and(|muted| muted.start < span.end)
    }

    /// Whether some of it is not to be looked at.
    pub(crate) const fn has_muted(&self) -> bool {
        !self.muted.is_empty()
    }

    /// Where in the text the byte of the file is; nowhere if it is none of what there is to read.
    #[cfg(feature = "formats")]
    pub(crate) fn place_of(&self, source: usize) -> Option<usize> {
        let next = self.runs.partition_point(|run| run.source.start <= source);
        let run = self.runs[..next].iter().rev().find(|run| !run.source.is_empty())?;
        let within = if run.is_copy { source - run.source.start } else { 0 };
        (source < run.source.end).then_some(run.start + within)
    }

    fn source_of_start(&self, at: usize) -> usize {
        let next = self.runs.partition_point(|run| run.start <= at);
        let before = next.checked_sub(1).and_then(|index| self.runs.get(index));
        match before {
            Some(run) if run.is_copy && run.start + run.source.len() > at => run.source.start + (at - run.start),
            Some(run) if !run.is_copy && self.end_of(next - 1) > at => run.source.start,
            // What is nowhere in the file, such as the break between two cells.
            _ => self.runs.get(next).map_or_else(|| before.map_or(0, |run| run.source.end), |run| run.source.start),
        }
    }

    fn source_of_end(&self, at: usize) -> usize {
        let next = self.runs.partition_point(|run| run.start < at);
        match next.checked_sub(1).and_then(|index| self.runs.get(index)) {
            Some(run) if run.is_copy => run.source.start + (at - run.start).min(run.source.len()),
            Some(run) => run.source.end,
            None => 0,
        }
    }

    /// Where in the text a run that is no copy ends at the latest.
    fn end_of(&self, index: usize) -> usize {
        self.runs.get(index + 1).map_or(self.text.len(), |run| run.start)
    }
}

/// Puts a [`Prose`] together, in the order of the file.
#[derive(Clone, Debug)]
pub struct ProseBuilder<'f> {
    file: &'f str,
    prose: Prose,
}

impl<'f> ProseBuilder<'f> {
    /// Nothing yet of a file.
    #[must_use]
    pub fn new(file: &'f str) -> Self {
        Self { file, prose: Prose::default() }
    }

    /// Takes a stretch of the file as it stands there. What is not there, or lies before what has been taken, is left out.
    pub fn copy(&mut self, source: Span) {
        let Some(text) = self.file.get(source.range()).filter(|text| !text.is_empty() && self.is_behind(source)) else { return };
        let start = self.prose.text.len();
        match self.prose.runs.last_mut() {
            Some(last) if last.is_copy && last.source.end == source.start && last.start + last.source.len() == start => {
                last.source.end = source.end;
            }
            _ => self.prose.runs.push(Run { start, source, is_copy: true }),
        }
        self.prose.text.push_str(text);
    }

    /// Takes a stretch that says `text` in other words, as an entity does.
    pub fn stand_in(&mut self, text: &str, source: Span) {
        if text.is_empty() || !self.is_behind(source) {
            return;
        }
        self.prose.runs.push(Run { start: self.prose.text.len(), source, is_copy: false });
        self.prose.text.push_str(text);
    }

    /// Puts in what is nowhere in the file: a space between two cells, a blank line between paragraphs.
    pub fn gap(&mut self, text: &str) {
        // What comes before must end where it ends.
        let is_open = self.prose.runs.last().is_some_and(|run| !run.is_copy);
        if is_open && !text.is_empty() {
            let end = self.prose.runs.last().map_or(0, |run| run.source.end);
            self.prose.runs.push(Run { start: self.prose.text.len(), source: Span::new(end, end), is_copy: true });
        }
        self.prose.text.push_str(text);
    }

    /// Takes a stretch of the file as it stands there, which readers see and in which nothing is to be found: code, an address.
    pub fn mute(&mut self, source: Span) {
        let start = self.prose.text.len();
        self.copy(source);
        self.mute_from(start);
    }

    /// Mutes all that was put in since the text had `length` bytes.
    pub fn mute_from(&mut self, length: usize) {
        let end = self.prose.text.len();
        let start = length.max(self.prose.muted.last().map_or(0, |last| last.end));
        if start < end {
            self.prose.muted.push(Span::new(start, end));
        }
    }

    /// How many bytes the text has so far.
    #[must_use]
    pub fn len(&self) -> usize {
        self.prose.text.len()
    }

    /// Whether there is nothing yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.prose.text.is_empty()
    }

    /// The text so far.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.prose.text
    }

    /// All that was put together.
    #[must_use]
    pub fn finish(self) -> Prose {
        self.prose
    }

    fn is_behind(&self, source: Span) -> bool {
        source.end <= self.file.len() && self.prose.runs.last().is_none_or(|last| last.source.end <= source.start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The file, the stretches of it that are taken, and those with what they stand for.
    fn prose() -> (&'static str, Prose) {
        let file = "<p>Rantai&#160;<b>pasok</b> R&amp;D</p><p>Industri</p><code>impor</code>";
        let mut builder = ProseBuilder::new(file);
        builder.copy(Span::new(3, 9));
        builder.stand_in(" ", Span::new(9, 15));
        builder.copy(Span::new(18, 23));
        builder.copy(Span::new(27, 29));
        builder.stand_in("&", Span::new(29, 34));
        builder.copy(Span::new(34, 35));
        builder.gap("\n\n");
        builder.copy(Span::new(42, 50));
        builder.gap("\n");
        builder.mute(Span::new(60, 65));
        (file, builder.finish())
    }

    #[test]
    fn stretches_lead_back_to_the_file() {
        let (file, prose) = prose();
        assert_eq!(prose.text(), "Rantai pasok R&D\n\nIndustri\nimpor");
        for (words, source) in [
            ("Rantai pasok", "Rantai&#160;<b>pasok"),
            ("pasok", "pasok"),
            ("R&D", "R&amp;D"),
            ("&", "&amp;"),
            ("Industri", "Industri"),
            ("D\n\nIndustri", "D</p><p>Industri"),
            ("&D\n\n", "&amp;D"),
            ("\nimpor", "impor"),
        ] {
            let start = prose.text().find(words).expect(words);
            let found = prose.source(Span::new(start, start + words.len()));
            assert_eq!(&file[found.range()], source, "{words:?}");
        }
    }

    #[test]
    fn every_stretch_is_somewhere_and_in_order() {
        let (file, prose) = prose();
        let length = prose.text().len();
        for start in 0..=length {
            for end in start..=length {
                let source = prose.source(Span::new(start, end));
                assert!(source.start <= source.end && source.end <= file.len(), "{start}..{end}: {source:?}");
                let next = prose.source(Span::new(end, length));
                assert!(start == end || next.is_empty() || source.start <= next.start, "{start}..{end}");
            }
        }
    }

    #[cfg(feature = "formats")]
    #[test]
    fn bytes_of_the_file_have_their_places() {
        let (file, prose) = prose();
        for (source, c) in file.char_indices() {
            let Some(place) = prose.place_of(source) else { continue };
            assert!(prose.text()[place..].starts_with(c) || prose.source(Span::new(place, place + 1)).range().contains(&source));
        }
        assert_eq!(
            (prose.place_of(0), prose.place_of(3), prose.place_of(12), prose.place_of(99)),
            (None, Some(0), Some(6), None)
        );
    }

    #[test]
    fn code_is_muted() {
        let (_, prose) = prose();
        let code = prose.text().find("impor").expect("it is shown");
        assert!(prose.is_muted(Span::new(code + 1, code + 2)) && prose.is_muted(Span::new(code - 3, code + 1)));
        assert!(!prose.is_muted(Span::new(0, code)) && !prose.is_muted(Span::new(code + 5, code + 9)));
    }

    #[test]
    fn what_is_not_in_the_file_is_left_out() {
        let mut builder = ProseBuilder::new("é industri");
        builder.copy(Span::new(1, 4));
        builder.copy(Span::new(3, 99));
        builder.copy(Span::new(3, 11));
        builder.copy(Span::new(0, 2));
        assert_eq!(builder.finish().text(), "industri");
    }
}
