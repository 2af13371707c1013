//! Which parts of a text and of its translation belong together, where no file says so.
//!
//! If both have as many lines, a line belongs to a line. Otherwise sentences are aligned by their lengths: W. A. Gale and K. W.
//! Church, "A Program for Aligning Sentences in Bilingual Corpora", *Computational Linguistics* 19 (1993): long sentences have long
//! translations, and one sentence is mostly one, sometimes none or two.

use super::finding::Pair;
use crate::span::Span;

/// The pairs of a text and its translation, with the lines where they begin. A part that has no counterpart is paired with nothing.
///
/// ```
/// use padanan::check::align;
///
/// let pairs = align("Ekspor naik.\nImpor turun.", "Exports rose.\nImports fell.");
/// assert_eq!((pairs[1].source.as_str(), pairs[1].target.as_str(), pairs[1].source_line), ("Impor turun.", "Imports fell.", 2));
///
/// let pairs = align("Ekspor naik tajam. Impor turun.", "Exports rose sharply.\nImports fell.");
/// assert_eq!((pairs[1].source.as_str(), pairs[1].target.as_str()), ("Impor turun.", "Imports fell."));
/// ```
#[must_use]
pub fn align(source: &str, target: &str) -> Vec<Pair> {
    let (source_lines, target_lines) = (lines(source), lines(target));
    let beads = if source_lines.len() == target_lines.len() {
        let both = source_lines.into_iter().zip(target_lines);
        both.map(|(source, target)| (Some(source), Some(target))).collect()
    } else {
        by_length(source, target)
    };
    let mut at = (Counter::new(source), Counter::new(target));
    let pairs = beads.into_iter().enumerate().map(|(number, (one, other))| {
        let text = |text: &str, span: Option<Span>| span.and_then(|span| text.get(span.range())).unwrap_or_default().to_owned();
        let (source_line, source_column) = at.0.place_of(one.map_or(at.0.at, |span| span.start));
        let (target_line, target_column) = at.1.place_of(other.map_or(at.1.at, |span| span.start));
        let (source, target) = (text(source, one), text(target, other));
        Pair { id: (number + 1).to_string(), source, target, source_line, source_column, target_line, target_column }
    });
    pairs.collect()
}

/// The lines that have anything on them, without the white space around.
fn lines(text: &str) -> Vec<Span> {
    let mut all = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        all.extend(trimmed(text, Span::new(start, start + line.len())));
        start += line.len();
    }
    all
}

fn trimmed(text: &str, span: Span) -> Option<Span> {
    let part = text.get(span.range())?;
    let start = span.start + part.len() - part.trim_start().len();
    let trimmed = part.trim();
    (!trimmed.is_empty()).then(|| Span::new(start, start + trimmed.len()))
}

/// Counts lines, and characters in them, up to ever later places.
struct Counter<'t> {
    text: &'t str,
    at: usize,
    line: usize,
    column: usize,
}

impl<'t> Counter<'t> {
    const fn new(text: &'t str) -> Self {
        Self { text, at: 0, line: 1, column: 1 }
    }

    fn place_of(&mut self, place: usize) -> (usize, usize) {
        if let Some(passed) = self.text.get(self.at..place) {
            self.line += passed.matches('\n').count();
            self.column = match passed.rsplit_once('\n') {
                Some((_, last)) => last.chars().count() + 1,
                None => self.column + passed.chars().count(),
            };
            self.at = place;
        }
        (self.line, self.column)
    }
}

/// The sentences of a text; a line end ends one too.
fn sentences(text: &str) -> Vec<Span> {
    let mut all = Vec::new();
    for line in lines(text) {
        let mut start = line.start;
        let part = &text[line.range()];
        let mut ends = part.match_indices(['.', '!', '?']).map(|(at, mark)| line.start + at + mark.len()).peekable();
        while let Some(end) = ends.next() {
            if ends.peek() == Some(&(end + 1)) {
                continue;
            }
            let rest = &text[end..line.end];
            let closing = rest.len() - rest.trim_start_matches(['"', '\'', ')', ']', '\u{201d}', '\u{2019}', '\u{bb}']).len();
            let rest = &rest[closing..];
            let is_before_capital = rest.starts_with(char::is_whitespace)
                && rest.trim_start().starts_with(|c: char| {
                    c.is_uppercase() || c.is_ascii_digit() || matches!(c, '"' | '\u{201c}' | '\u{2018}' | '(' | '-' | '–')
                });
            if is_before_capital && !ends_in_abbreviation(&text[start..end]) {
                all.extend(trimmed(text, Span::new(start, end + closing)));
                start = end + closing;
            }
        }
        all.extend(trimmed(text, Span::new(start, line.end)));
    }
    all
}

/// Whether a point belongs to the word before it: a title, an initial, *No.*
fn ends_in_abbreviation(text: &str) -> bool {
    const ABBREVIATIONS: [&str; 23] = [
        "no", "mr", "mrs", "ms", "dr", "prof", "h", "hj", "ir", "drs", "st", "pt", "cv", "rp", "vs", "co", "inc", "ltd", "jl",
        "art", "tbk", "plt", "gen",
    ];
    let Some(rest) = text.strip_suffix('.') else { return false };
    let word = rest.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    is_initial || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

/// How many sentences of each side a step takes, and how unlikely it is, in hundredths of the natural logarithm.
const STEPS: [(usize, usize, f64); 6] =
    [(1, 1, 0.1165), (1, 0, 4.615), (0, 1, 4.615), (2, 1, 3.112), (1, 2, 3.112), (2, 2, 4.510)];

/// How much the length of a translation varies, for each letter of the original.
const VARIANCE: f64 = 6.8;

/// How far the alignment may stray from the straight line between the beginnings and the ends.
const LEAST_BAND: usize = 60;

fn by_length(source: &str, target: &str) -> Vec<(Option<Span>, Option<Span>)> {
    let (ones, others) = (sentences(source), sentences(target));
    let length = |text: &str, span: &Span| text[span.range()].chars().count() as f64;
    let (own, theirs): (Vec<f64>, Vec<f64>) =
        (ones.iter().map(|span| length(source, span)).collect(), others.iter().map(|span| length(target, span)).collect());
    let ratio = (theirs.iter().sum::<f64>() / own.iter().sum::<f64>().max(1.0)).clamp(0.2, 5.0);
    let steps = cheapest(&own, &theirs, ratio);
    let mut beads = Vec::with_capacity(steps.len());
    let (mut i, mut j) = (0, 0);
    for step in steps {
        let (take, give, _) = STEPS[step];
        let join = |spans: &[Span]| Some(Span::new(spans.first()?.start, spans.last()?.end));
        beads.push((join(&ones[i..i + take]), join(&others[j..j + give])));
        (i, j) = (i + take, j + give);
    }
    beads
}

/// The steps of the cheapest alignment within a band around the straight line.
fn cheapest(own: &[f64], theirs: &[f64], ratio: f64) -> Vec<usize> {
    let (rows, columns) = (own.len(), theirs.len());
    let band = LEAST_BAND.max(rows.abs_diff(columns) / 8).min(600);
    let width = 2 * band + 1;
    let first = |row: usize| (row * columns / rows.max(1)).saturating_sub(band);
    let mut cost = vec![vec![f64::INFINITY; width]; 3];
    let mut back = vec![u8::MAX; (rows + 1).saturating_mul(width)];
    for row in 0..=rows {
        let mut here = vec![f64::INFINITY; width];
        for slot in 0..width {
            let column = first(row) + slot;
            if column > columns {
                break;
            }
            if row == 0 && column == 0 {
                here[slot] = 0.0;
                continue;
            }
            for (number, (take, give, prior)) in STEPS.iter().enumerate() {
                let (Some(before_row), Some(before_column)) = (row.checked_sub(*take), column.checked_sub(*give)) else {
                    continue;
                };
                let Some(before_slot) = before_column.checked_sub(first(before_row)).filter(|slot| *slot < width) else {
                    continue;
                };
                let before = if *take == 0 { here[before_slot] } else { cost[3 - take][before_slot] };
                let distance = before
                    + prior
                    + mismatch(own[before_row..row].iter().sum(), theirs[before_column..column].iter().sum(), ratio);
                if distance < here[slot] {
                    here[slot] = distance;
                    back[row * width + slot] = number as u8;
                }
            }
        }
        cost.remove(0);
        cost.push(here);
    }
    let mut steps = Vec::new();
    let (mut row, mut column) = (rows, columns);
    while row > 0 || column > 0 {
        let slot = column.saturating_sub(first(row)).min(width - 1);
        let number = usize::from(back[row * width + slot]);
        // Outside of the band there is nothing to go by.
        let number = if number < STEPS.len() {
            number
        } else if row > 0 {
            1
        } else {
            2
        };
        let (take, give, _) = STEPS[number];
        (row, column) = (row.saturating_sub(take), column.saturating_sub(give));
        steps.push(number);
    }
    steps.reverse();
    steps
}

/// How unlikely it is that texts of these lengths say the same: minus the logarithm of the probability of a difference at least as
/// large, if it is distributed normally.
fn mismatch(one: f64, other: f64, ratio: f64) -> f64 {
    if one == 0.0 && other == 0.0 {
        return 0.0;
    }
    let mean = (one + other / ratio) / 2.0;
    let deviation = ((other - one * ratio) / (mean * VARIANCE).sqrt()).abs();
    -(2.0 * upper_tail(deviation)).max(1e-300).ln()
}

/// The probability of a normal variable above a value: M. Abramowitz and I. A. Stegun, *Handbook of Mathematical Functions*
/// (1964), formula 26.2.17.
fn upper_tail(value: f64) -> f64 {
    let t = 1.0 / (1.0 + 0.231_641_9 * value);
    let sum = t * (0.319_381_530 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
    (-value * value / 2.0).exp() * 0.398_942_28 * sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aligned(source: &str, target: &str) -> Vec<(String, String)> {
        align(source, target).into_iter().map(|pair| (pair.source, pair.target)).collect()
    }

    #[test]
    fn two_sentences_may_be_one() {
        let source = "Kementerian membuka pabrik baru di Gresik. Pabrik itu menyerap 200 pekerja dan mulai beroperasi tahun depan. Ekspor naik.";
        let target = "The ministry opened a new factory in Gresik, which employs 200 workers and begins operating next year.\nExports rose.";
        let pairs = aligned(source, target);
        assert_eq!(pairs.len(), 2, "{pairs:?}");
        assert_eq!(pairs[1], ("Ekspor naik.".to_owned(), "Exports rose.".to_owned()));
    }

    #[test]
    fn points_do_not_always_end_sentences() {
        let texts = |text: &str| sentences(text).iter().map(|span| text[span.range()].to_owned()).collect::<Vec<_>>();
        assert_eq!(texts("UU No. 3 berlaku. \"Benar.\" Ia pergi."), ["UU No. 3 berlaku.", "\"Benar.\"", "Ia pergi."]);
        assert_eq!(
            texts("Apa?! Ya... Nilainya 3.5 juta.\n\nPak H. Amin"),
            ["Apa?!", "Ya...", "Nilainya 3.5 juta.", "Pak H. Amin"]
        );
    }

    #[test]
    fn nothing_is_lost() {
        for (source, target) in
            [("", ""), ("a", ""), ("", "b\nc"), ("a\nb\nc", "d"), (&"a. B ".repeat(300), "x\n"), ("x", &"Ya. ".repeat(900))]
        {
            let pairs = align(source, target);
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
            assert_eq!(pairs.iter().map(|pair| letters(&pair.source)).sum::<usize>(), letters(source));
            assert_eq!(pairs.iter().map(|pair| letters(&pair.target)).sum::<usize>(), letters(target));
        }
    }
}
