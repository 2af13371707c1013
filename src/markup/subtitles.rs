//! Subtitles: SubRip (SRT) and WebVTT.

mod line;
mod tag;

use super::flow::{Between, Flow};
use super::html::reference;
use super::reading::Reading;
use crate::span::Span;
use line::{Line, Lines};
use tag::{Tag, tag_at};

/// Which subtitles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    SubRip,
    WebVtt,
}

/// Reads subtitles in SubRip, `.srt`. What the cues say is the prose: a sentence goes on from one to the next. Numbers, times and
/// tags are left out.
///
/// ```
/// use padanan::markup::subtitles;
///
/// let file = "1\n00:00:01,000 --> 00:00:02,500\nKetahanan <i>rantai</i>\n\n2\n00:00:03,000 --> 00:00:04,000\n{\\an8}pasok.\n";
/// let reading = subtitles::read_srt(file);
/// assert_eq!(reading.prose.text(), "Ketahanan rantai\npasok.");
/// let annotations = padanan::Glossary::builtin().annotate(reading.prose.text());
/// assert!(annotations.iter().any(|term| term.text() == "rantai\npasok"));
/// ```
#[must_use]
pub fn read_srt(file: &str) -> Reading<'_> {
    read(file, Kind::SubRip)
}

/// Reads subtitles in WebVTT, `.vtt`, as those in SubRip; also notes, styles, regions, the names of speakers and settings are left
/// out, and what is marked as in another language is not looked at.
///
/// ```
/// use padanan::markup::subtitles;
///
/// let reading = subtitles::read_vtt("WEBVTT\n\nNOTE impor\n\n00:01.000 --> 00:02.000\n<v Budi>R&amp;D <lang en>supply</lang>\n");
/// assert_eq!(reading.prose.text(), "R&D supply");
/// ```
#[must_use]
pub fn read_vtt(file: &str) -> Reading<'_> {
    read(file, Kind::WebVtt)
}

fn read(file: &str, kind: Kind) -> Reading<'_> {
    let mut flow = Flow::new(file);
    let mut cue = Cue { file, kind, flow: &mut flow, languages: Vec::new() };
    for line in Lines::of(file, kind == Kind::WebVtt) {
        match line {
            Line::Start => cue.languages.clear(),
            Line::Text(span) => cue.line(span),
        }
    }
    Reading::new(file, flow.finish())
}

/// Reads the lines of cues.
struct Cue<'c, 'f> {
    file: &'f str,
    kind: Kind,
    flow: &'c mut Flow<'f>,
    /// Whether each open `<lang>` is another than Indonesian.
    languages: Vec<bool>,
}

impl Cue<'_, '_> {
    fn line(&mut self, span: Span) {
        let line = self.file.get(span.range()).unwrap_or_default();
        self.flow.between(if begins_speech(line) { Between::Paragraph } else { Between::Line });
        let mut taken = 0;
        let mut at = 0;
        while let Some(found) = line[at..].find(['<', '{']) {
            let start = at + found;
            let Some((length, tag)) = tag_at(&line[start..], self.kind == Kind::WebVtt) else {
                at = start + 1;
                continue;
            };
            self.words(Span::new(span.start + taken, span.start + start));
            match tag {
                Tag::Language(language) => self.languages.push(super::html::is_foreign(language.as_bytes())),
                Tag::EndOfLanguage => drop(self.languages.pop()),
                Tag::Other => {}
            }
            at = start + length;
            taken = at;
        }
        self.words(Span::new(span.start + taken, span.end));
        if ends_sentence(line) {
            self.flow.between(Between::Paragraph);
        }
    }

    fn words(&mut self, span: Span) {
        self.flow.set_muted(self.languages.last() == Some(&true));
        match self.kind {
            Kind::SubRip => self.flow.words(span),
            Kind::WebVtt => reference::resolve(self.file, span, self.flow, Flow::words),
        }
    }
}

/// Whether a line is that of another speaker.
fn begins_speech(line: &str) -> bool {
    line.trim_start().starts_with(['-', '–', '—', '•', '>'])
}

/// Whether a sentence ends with a line.
fn ends_sentence(line: &str) -> bool {
    let mut rest = line.trim_end();
    loop {
        let without = rest.trim_end_matches(['"', '”', '’', '\'', ')', ']', '♪', ' ']);
        // The tag that closes what the sentence began with.
        let without = match without.strip_suffix('>').and_then(|inside| inside.rfind("</")) {
            Some(tag) => &without[..tag],
            None => without,
        };
        if without.len() == rest.len() {
            return rest.ends_with(['.', '!', '?', '…']);
        }
        rest = without;
    }
}

#[cfg(test)]
mod tests;
