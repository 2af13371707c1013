//! Which lines of subtitles are what is said.

use crate::span::Span;

/// What there is in subtitles for a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// A cue begins.
    Start,
    /// A line of the last cue, without its line end.
    Text(Span),
}

/// Finds the lines of the cues, going by their times alone: numbers and blank lines are often missing or too many.
pub(super) struct Lines<'f> {
    file: &'f str,
    at: usize,
    is_vtt: bool,
    place: Place,
    was_blank: bool,
}

/// Where a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Before the first cue, or in a block of WebVTT that is none.
    Outside,
    Cue,
}

impl<'f> Lines<'f> {
    pub(super) fn of(file: &'f str, is_vtt: bool) -> Self {
        Self { file, at: 0, is_vtt, place: Place::Outside, was_blank: true }
    }

    /// The next line, without its line end, and where the one behind it begins.
    fn line(&self, from: usize) -> Option<(&'f str, usize)> {
        let rest = self.file.get(from..).filter(|rest| !rest.is_empty())?;
        let end = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let behind = match rest.get(end..end + 2) {
            Some("\r\n") => end + 2,
            _ => (end + 1).min(rest.len()),
        };
        Some((&rest[..end], from + behind))
    }
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        while let Some((line, behind)) = self.line(self.at) {
            let span = Span::new(self.at, self.at + line.len());
            self.at = behind;
            let was_blank = std::mem::replace(&mut self.was_blank, line.trim().is_empty());
            if is_timing(line) {
                self.place = Place::Cue;
                return Some(Line::Start);
            }
            if self.was_blank {
                continue;
            }
            // The number or name of the cue that comes next; of WebVTT, any line may be one.
            let is_number =
                line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').bytes().all(|byte| byte.is_ascii_digit());
            if is_number || (self.is_vtt && was_blank) {
                let next = self.line(behind).map_or("", |(next, _)| next);
                if is_timing(next) {
                    continue;
                }
            }
            if self.is_vtt && was_blank && is_aside(line) {
                self.place = Place::Outside;
            }
            if self.place == Place::Cue {
                return Some(Line::Text(span));
            }
        }
        None
    }
}

/// Whether a block of WebVTT is none that is shown.
fn is_aside(line: &str) -> bool {
    ["NOTE", "STYLE", "REGION"]
        .iter()
        .any(|word| line.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t'])))
}

/// Whether a line says when a cue is shown: `00:01:02,500 --> 00:01:04,000`.
fn is_timing(line: &str) -> bool {
    line.split_once("-->")
        .is_some_and(|(from, to)| is_time(from.trim()) && is_time(to.split_whitespace().next().unwrap_or_default()))
}

fn is_time(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    text.contains(':')
        && text.starts_with(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || ":,. ".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_of_times() {
        for (line, expected) in [
            ("00:00:01,000 --> 00:00:02,500", true),
            ("00:01.000 --> 00:02.500 align:start line:0", true),
            ("0:00:01.5-->0:00:02.5  X1:100 X2:200", true),
            ("panah --> sini", false),
            ("-->", false),
            ("1 --> 2", false),
        ] {
            assert_eq!(is_timing(line), expected, "{line}");
        }
    }
}
