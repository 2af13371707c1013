//! The text of one side of a segment, before it is put behind the others.

use super::codes::{Code, codes};
use crate::markup::prose::ProseBuilder;
use crate::span::Span;

/// Pieces of a file that make one text. What in it is no prose is looked for when all of it is there, since a placeholder may be
/// written in several pieces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::markup) struct Content {
    text: String,
    runs: Vec<Run>,
    muted: Vec<Span>,
    /// Since when everything is muted.
    mute_from: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    /// Where it ends in the text.
    end: usize,
    origin: Origin,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Origin {
    Copy(Span),
    StandIn(Span),
    Nowhere,
}

impl Content {
    /// Takes a stretch of the file as it stands there.
    pub(in crate::markup) fn copy(&mut self, file: &str, source: Span) {
        self.push(file.get(source.range()).unwrap_or_default(), Origin::Copy(source));
    }

    /// Takes a stretch that says `text` in other words.
    pub(in crate::markup) fn stand_in(&mut self, text: &str, source: Span) {
        self.push(text, Origin::StandIn(source));
    }

    /// Puts in what is nowhere in the file.
    pub(in crate::markup) fn gap(&mut self, text: &str) {
        self.push(text, Origin::Nowhere);
    }

    /// Whether what follows is to be looked at.
    pub(in crate::markup) fn set_muted(&mut self, is_muted: bool) {
        if is_muted {
            self.mute_from.get_or_insert(self.text.len());
        } else if let Some(start) = self.mute_from.take().filter(|start| *start < self.text.len()) {
            self.muted.push(Span::new(start, self.text.len()));
        }
    }

    pub(in crate::markup) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    pub(in crate::markup) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(in crate::markup) fn text(&self) -> &str {
        &self.text
    }

    /// Puts all of it at the end of a prose.
    pub(in crate::markup) fn put(mut self, prose: &mut ProseBuilder<'_>) -> Span {
        self.set_muted(false);
        let start = prose.len();
        let stretches = self.stretches();
        let mut stretches = stretches.iter().peekable();
        let mut is_broken = false;
        let mut at = 0;
        for run in &self.runs {
            let begin = at;
            while at < run.end {
                while stretches.next_if(|(span, _)| span.end <= at).is_some() {
                    is_broken = false;
                }
                let (end, code) = match stretches.peek() {
                    Some((span, code)) if span.start <= at => (span.end, Some(*code)),
                    Some((span, _)) => (span.start, None),
                    None => (run.end, None),
                };
                // What stands for something is not cut.
                let end = if matches!(run.origin, Origin::Copy(_)) { end.min(run.end) } else { run.end };
                let length = prose.len();
                match code {
                    Some(Code::LeftOut) => {}
                    Some(Code::Break) if is_broken => {}
                    Some(Code::Break) => {
                        prose.gap("\n");
                        is_broken = true;
                    }
                    None | Some(Code::Muted) => match run.origin {
                        Origin::Copy(source) => {
                            prose.copy(Span::new(source.start + (at - begin), source.start + (end - begin)));
                        }
                        Origin::StandIn(source) => prose.stand_in(&self.text[begin..run.end], source),
                        Origin::Nowhere => prose.gap(&self.text[begin..run.end]),
                    },
                }
                if code == Some(Code::Muted) {
                    prose.mute_from(length);
                }
                at = end;
            }
        }
        Span::new(start, prose.len())
    }

    /// The stretches that are not taken as they are, in order and without overlaps.
    fn stretches(&self) -> Vec<(Span, Code)> {
        let mut stretches: Vec<(Span, Code)> = self.muted.iter().map(|span| (*span, Code::Muted)).collect();
        let is_muted = |span: Span| {
            let next = self.muted.partition_point(|muted| muted.end <= span.start);
            self.muted.get(next).is_some_and(|muted| muted.start < span.end)
        };
        stretches.extend(codes(&self.text).into_iter().filter(|(span, _)| !is_muted(*span)));
        stretches.sort_by_key(|(span, _)| span.start);
        stretches
    }

    fn push(&mut self, text: &str, origin: Origin) {
        if !text.is_empty() {
            self.text.push_str(text);
            self.runs.push(Run { end: self.text.len(), origin });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_may_be_written_in_pieces() {
        let file = "Rantai %(na|me)s &lt;b&gt;pasok&lt;/b&gt; &amp;Berkas";
        let mut content = Content::default();
        content.copy(file, Span::new(0, 11));
        content.copy(file, Span::new(12, 17));
        content.stand_in("<", Span::new(17, 21));
        content.copy(file, Span::new(21, 22));
        content.stand_in(">", Span::new(22, 26));
        content.copy(file, Span::new(26, 31));
        content.set_muted(true);
        content.gap(" x");
        content.set_muted(false);
        let mut prose = ProseBuilder::new(file);
        prose.gap("\n\n");
        assert_eq!(content.put(&mut prose), Span::new(2, 25));
        let prose = prose.finish();
        assert_eq!(prose.text(), "\n\nRantai %(name)s pasok x");
        let muted: String = (0..prose.text().len())
            .filter(|at| prose.is_muted(Span::new(*at, at + 1)))
            .map(|at| &prose.text()[at..=at])
            .collect();
        assert_eq!(muted, "%(name)s x");
        assert_eq!(&file[prose.source(Span::new(9, 23)).range()], "%(na|me)s &lt;b&gt;pasok");
    }
}
