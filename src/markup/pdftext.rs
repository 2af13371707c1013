//! Text taken from PDF, as `pdftotext` writes it.

mod hyphen;
mod page;

use super::flow::{Between, Flow};
use super::reading::Reading;
use crate::span::Span;
use page::{Line, lines};

/// Reads the output of `pdftotext`, with `-layout` or without: lines that end where the page did go on, words that were divided at
/// the end of a line are whole again, and what stands at the top or the bottom of page after page, with its number, is left out.
/// Paragraphs end at blank lines, and where a last line is short or the next one is indented.
///
/// With `-layout`, what wide spaces set apart on a line are cells, each for itself.
///
/// ```
/// use padanan::markup::pdftext;
///
/// let file = "Pemerintah menjaga ketahanan rantai\npasok serta hili-\nrisasi kura-\nkura.\n\u{c}";
/// let reading = pdftext::read(file);
/// assert_eq!(reading.prose.text(), "Pemerintah menjaga ketahanan rantai pasok serta hilirisasi kura-kura.");
/// ```
#[must_use]
pub fn read(file: &str) -> Reading<'_> {
    let lines = lines(file);
    let width = usual_width(&lines);
    let mut flow = Flow::new(file);
    let mut previous: Option<&Line<'_>> = None;
    for (place, line) in lines.iter().enumerate() {
        if line.text.is_empty() {
            // The end of a page may be anywhere in a sentence.
            let is_in_sentence = line.is_page_end && previous.is_some_and(|last| !ends_sentence(last.text));
            if !is_in_sentence {
                flow.between(Between::Paragraph);
            }
            continue;
        }
        if previous.is_some_and(|last| is_paragraph_between(last, line, width)) {
            flow.between(Between::Paragraph);
        }
        let next = lines.get(place + 1..).unwrap_or_default().iter().find(|next| !(next.text.is_empty() && next.is_page_end));
        let divided = next.and_then(|next| hyphen::divided(line.text, next.text));
        let end = divided.map_or(line.text.len(), |divided| divided.kept);
        cells(line.start, &line.text[..end], &mut flow);
        if divided.is_none() {
            flow.between(Between::Space);
        }
        previous = Some(line);
    }
    Reading::new(file, flow.finish())
}

/// How many spaces set two cells apart.
const WIDE: &str = "   ";

/// Takes a line, each cell for itself.
fn cells(start: usize, text: &str, flow: &mut Flow<'_>) {
    let mut at = 0;
    loop {
        let end = text[at..].find(WIDE).map_or(text.len(), |wide| at + wide);
        flow.words(Span::new(start + at, start + end));
        if end == text.len() {
            return;
        }
        flow.between(Between::Paragraph);
        at = text[end..].find(|c| c != ' ').map_or(text.len(), |behind| end + behind);
    }
}

/// The width that most full lines reach: nine in ten are not wider.
fn usual_width(lines: &[Line<'_>]) -> usize {
    let mut widths: Vec<usize> = lines.iter().filter(|line| !line.text.is_empty()).map(Line::width).collect();
    widths.sort_unstable();
    widths.get(widths.len() * 9 / 10).copied().unwrap_or_default()
}

/// Whether a paragraph ends between two lines one below the other.
fn is_paragraph_between(last: &Line<'_>, line: &Line<'_>, width: usize) -> bool {
    if begins_item(line.text) {
        return true;
    }
    if line.text.starts_with(char::is_lowercase) {
        return false;
    }
    let is_short = last.width() * 4 < width * 3;
    let is_indented = line.indent > last.indent && line.indent - last.indent <= 12;
    is_short || (is_indented && ends_sentence(last.text))
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '’', '\'', ')']).ends_with(['.', '!', '?', ':', ';'])
}

/// Whether a line begins an item of a list: *1.*, *a)*, *(2)*, a bullet.
fn begins_item(text: &str) -> bool {
    let Some((mark, _)) = text.split_once(' ') else { return false };
    if matches!(mark, "•" | "-" | "–" | "*" | "o" | "▪" | "◦" | "\u{f0b7}" | "✓") {
        return true;
    }
    let Some(inside) = mark.strip_suffix(['.', ')']).map(|mark| mark.strip_prefix('(').unwrap_or(mark)) else { return false };
    let is_number = inside.len() <= 3 && inside.bytes().all(|byte| byte.is_ascii_digit());
    let is_letter = inside.len() == 1 && inside.bytes().all(|byte| byte.is_ascii_lowercase());
    !inside.is_empty() && (is_number || is_letter)
}

#[cfg(test)]
mod tests;
