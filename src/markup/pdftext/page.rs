//! Pages, and what is printed on each of them.

use std::collections::HashMap;

/// A line of the text without what is around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line<'f> {
    /// Where its text begins in the file.
    pub(super) start: usize,
    /// Without white space around; empty if it is blank.
    pub(super) text: &'f str,
    /// How far in it begins, in characters.
    pub(super) indent: usize,
    /// Whether it stands for the end of a page.
    pub(super) is_page_end: bool,
}

impl Line<'_> {
    /// Where it ends, in characters.
    pub(super) fn width(&self) -> usize {
        self.indent + self.text.chars().count()
    }
}

/// How many lines at the top and the bottom of a page may be printed on all of them.
const MARGIN: usize = 3;

/// On how many pages a line stands at least that is printed on all of them.
const LEAST_PAGES: usize = 3;

/// And on which part of the pages: left ones and right ones may differ, and a first one, but *Pasal 5* at the top of some is text.
const LEAST_PART: usize = 3;

/// The lines of all pages, without those that are printed on page after page and without page numbers. Between two pages is one
/// that is empty.
pub(super) fn lines(file: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    let mut pages: Vec<Vec<Line<'_>>> = Vec::new();
    for page in file.split('\u{c}') {
        pages.push(page_lines(start, page));
        start += page.len() + 1;
    }
    let running = running(&pages);
    let is_many = pages.len() > 1;
    let mut lines = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        if number > 0 {
            lines.push(Line { start: 0, text: "", indent: 0, is_page_end: true });
        }
        let mut kept: Vec<Line<'_>> = page.clone();
        for (place, key) in margins(page) {
            let text = page[place].text;
            let is_number = is_many && (key.1 == 0) && is_page_number(text);
            if is_number || running.contains_key(&(key.0, key.1, pattern(text))) {
                kept[place].text = "";
                kept[place].is_page_end = true;
            }
        }
        // Blank lines at the edge of a page separate nothing.
        let is_blank = |line: &Line<'_>| line.text.is_empty();
        let first = kept.iter().position(|line| !is_blank(line)).unwrap_or(kept.len());
        let last = kept.iter().rposition(|line| !is_blank(line)).map_or(first, |last| last + 1);
        lines.extend_from_slice(&kept[first..last]);
    }
    lines
}

fn page_lines(start: usize, page: &str) -> Vec<Line<'_>> {
    let mut at = start;
    let mut lines = Vec::new();
    for line in page.split_inclusive(['\n', '\r']) {
        let begin = at;
        at += line.len();
        // The other half of a line end.
        if line == "\n" && page[..begin - start].ends_with('\r') {
            continue;
        }
        let text = line.trim();
        let indent = line.len() - line.trim_start().len();
        lines.push(Line { start: begin + indent, text, indent: line[..indent].chars().count(), is_page_end: false });
    }
    lines
}

/// The lines at the top and the bottom of a page that are not blank: which they are, and the how manieth of which end.
fn margins(page: &[Line<'_>]) -> Vec<(usize, (bool, usize))> {
    let full: Vec<usize> = (0..page.len()).filter(|&place| !page[place].text.is_empty()).collect();
    let top = full.iter().take(MARGIN).enumerate().map(|(nth, &place)| (place, (true, nth)));
    let bottom = full.iter().rev().take(MARGIN).enumerate().map(|(nth, &place)| (place, (false, nth)));
    top.chain(bottom).collect()
}

/// What is printed on page after page: at which end, the how manieth line, and how it reads.
fn running(pages: &[Vec<Line<'_>>]) -> HashMap<(bool, usize, String), usize> {
    let mut counts = HashMap::new();
    for page in pages {
        for (place, (is_top, nth)) in margins(page) {
            *counts.entry((is_top, nth, pattern(page[place].text))).or_default() += 1;
        }
    }
    counts.retain(|_, count| *count >= LEAST_PAGES && *count * LEAST_PART >= pages.len());
    counts
}

/// A line as it reads on each page, whatever its number.
fn pattern(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        let is_digit = c.is_ascii_digit();
        if !(is_digit && pattern.ends_with('0')) {
            pattern.push(if is_digit { '0' } else { c });
        }
    }
    pattern
}

/// Whether a line is nothing but the number of its page: *12*, *- 3 -*, *iv*, *Halaman 3 dari 10*, *Hlm. 7*.
fn is_page_number(text: &str) -> bool {
    let bare = text.trim_matches(['-', '–', '—', '|', ' ']);
    let is_roman = |text: &str| text.len() <= 6 && !text.is_empty() && text.bytes().all(|byte| b"ivxl".contains(&byte));
    let mut has_number = false;
    let is_all = bare.split([' ', '/']).filter(|word| !word.is_empty()).all(|word| {
        let is_number = word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        has_number |= is_number;
        let word = word.trim_end_matches('.');
        is_number || ["halaman", "hlm", "hal", "page", "dari", "of"].iter().any(|known| word.eq_ignore_ascii_case(known))
    });
    (is_all && has_number) || is_roman(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_of_page_numbers() {
        for (text, expected) in [
            ("12", true),
            ("- 3 -", true),
            ("iv", true),
            ("Halaman 3 dari 10", true),
            ("Hlm. 7", true),
            ("3/10", true),
            ("2021", true),
            ("Halaman", false),
            ("12 unit", false),
            ("", false),
            ("20.000", false),
        ] {
            assert_eq!(is_page_number(text), expected, "{text}");
        }
    }
}
