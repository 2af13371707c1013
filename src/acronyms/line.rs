//! Which lines of a text are prose, and which are headings, links to other texts, or credits.

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Sentences, or a part of one.
    Prose,
    /// A heading, a caption, a link: there is no room for definitions.
    Heading,
    /// Who wrote, edited or photographed: initials are those of persons.
    Credit,
}

/// A heading is no longer than this, in words.
const LONGEST_HEADING: usize = 20;

/// Words with which credits begin.
const CREDITS: [&str; 12] =
    ["oleh", "pewarta", "editor", "reporter", "penulis", "sumber", "foto", "copyright", "redaktur", "laporan", "penerjemah", "©"];

/// What a line says of itself: enough to tell, with the lines around it, what it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// How wide it is, in characters: with the white space it begins with, and without.
    width: usize,
    content: usize,
    /// How wide its first word is.
    first_word: usize,
    /// It is marked as a heading.
    is_marked: bool,
    ends_sentence: bool,
    /// It may be the middle of a sentence.
    is_middle: bool,
    /// What it is if the next line does not go on where it ends.
    alone: Kind,
}

impl Line {
    /// A line, which may have its end.
    pub(super) fn of(line: &str) -> Self {
        let content = line.trim();
        Self {
            width: line.trim_end().chars().count(),
            content: content.chars().count(),
            first_word: content.split_whitespace().next().map_or(0, |word| word.chars().count()),
            is_marked: content.starts_with('#'),
            ends_sentence: ends_sentence(content),
            is_middle: content.starts_with(char::is_lowercase) && !content.starts_with("http"),
            alone: alone(content),
        }
    }

    /// What it is before the line `next`.
    fn kind(&self, next: Option<&Self>) -> Kind {
        let goes_on = !self.is_marked && next.is_some_and(|next| next.is_middle);
        if goes_on { Kind::Prose } else { self.alone }
    }

    /// Whether it ends where it does because the next word did not fit, in a text wrapped to a width.
    fn is_wrapped(&self, next: Option<&Self>, widest: usize) -> bool {
        const WIDEST: usize = 120;
        let word = next.map_or(0, |next| next.first_word);
        let is_full = (self.content + 1 + word) * 10 > widest * 9;
        widest <= WIDEST && word > 0 && !self.is_marked && is_full
    }
}

/// What the lines of a text are. A text without any sentence has no headings.
pub(super) fn kinds(lines: &[Line]) -> Vec<Kind> {
    let widest = lines.iter().map(|line| line.width).max().unwrap_or(0);
    let mut kinds: Vec<Kind> = Vec::with_capacity(lines.len());
    // Whether a sentence may go on from the line before.
    let mut is_open = false;
    let mut has_sentence = false;
    for (at, line) in lines.iter().enumerate() {
        let next = lines.get(at + 1);
        let kind = if is_open || line.is_wrapped(next, widest) { Kind::Prose } else { line.kind(next) };
        is_open = kind == Kind::Prose && line.content > 0 && !line.ends_sentence;
        has_sentence |= kind == Kind::Prose && line.ends_sentence;
        kinds.push(kind);
    }
    if !has_sentence {
        kinds.iter_mut().filter(|kind| **kind == Kind::Heading).for_each(|kind| *kind = Kind::Prose);
    }
    kinds
}

/// What a line is by itself.
fn alone(line: &str) -> Kind {
    let is_item = || {
        line.starts_with(['-', '*', '•', '|', '–'])
            || line.split_once(['.', ')']).is_some_and(|(number, _)| number.len() <= 3 && is_number(number))
    };
    let is_heading = line.starts_with('#')
        || (!line.is_empty()
            && !line.ends_with([',', ';', '-'])
            && line.split_whitespace().nth(LONGEST_HEADING).is_none()
            && (!ends_sentence(line) || (line.ends_with(['?', '!']) && is_title(line)))
            && !is_item());
    let first = || line.split(|c: char| c.is_whitespace() || c == ':').next().unwrap_or_default();
    match is_heading {
        false => Kind::Prose,
        true if CREDITS.contains(&first().to_lowercase().as_str()) => Kind::Credit,
        true => Kind::Heading,
    }
}

/// Whether most words are capitalised, as in a title that asks a question.
fn is_title(line: &str) -> bool {
    let words = || line.split_whitespace().map(|word| word.trim_start_matches(|c: char| !c.is_alphanumeric()));
    let capitalised = words().filter(|word| word.starts_with(char::is_uppercase)).count();
    3 * capitalised >= 2 * words().count()
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['"', '\'', '”', '’', ')', '*', '_']).ends_with(['.', '!', '?', '…', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds_of(text: &str) -> Vec<Kind> {
        kinds(&text.split_inclusive('\n').map(Line::of).collect::<Vec<_>>())
    }

    #[test]
    fn headings_are_short_lines_that_end_no_sentence() {
        use Kind::{Credit, Heading, Prose};
        for (line, kind) in [
            ("Kemenperin Perkuat Hilirisasi\n", Heading),
            ("\n", Prose),
            ("Jakarta, 12 Mei - Pemerintah melalui\n", Prose),
            ("IKM agar maju.\n", Prose),
            ("Baca juga: KKP Selamatkan Lobster\n", Heading),
            ("KKP Jual Lobster, Apa Itu?\n", Heading),
            ("Apa yang harus dilakukan pemerintah?\n", Prose),
            ("# Catatan.\n", Heading),
            ("Oleh: Budi / WBP\n", Credit),
            ("1. KKP\n", Prose),
        ] {
            let text = format!("Ini kalimat.\n{line}{}", if line.ends_with("melalui\n") { "kementerian" } else { "" });
            assert_eq!(kinds_of(&text)[1], kind, "{line}");
        }
        let wrapped = kinds_of("Kabar Desa\n\nPemerintah bekerja melalui\nKementerian Perindustrian\nIKM agar maju.\n");
        assert_eq!(wrapped, [Heading, Prose, Prose, Prose, Prose]);
    }

    #[test]
    fn what_has_no_sentence_has_no_headings() {
        assert_eq!(kinds_of("KKP dan OJK"), [Kind::Prose]);
    }
}
