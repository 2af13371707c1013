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

/// The lines of `text`, each with its line end, and what they are. A text without any sentence has no headings.
pub(super) fn kinds(text: &str) -> Vec<(&str, Kind)> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let widest = lines.iter().map(|line| line.trim_end().chars().count()).max().unwrap_or(0);
    let mut kinds: Vec<(&str, Kind)> = Vec::with_capacity(lines.len());
    // Whether a sentence may go on from the line before.
    let mut is_open = false;
    for (at, line) in lines.iter().enumerate() {
        let content = line.trim();
        let next = lines.get(at + 1).map_or("", |next| next.trim());
        let kind = if is_open || is_wrapped(content, next, widest) { Kind::Prose } else { kind(content, next) };
        is_open = kind == Kind::Prose && !content.is_empty() && !ends_sentence(content);
        kinds.push((line, kind));
    }
    let is_sentence = |(line, kind): &(&str, Kind)| *kind == Kind::Prose && ends_sentence(line.trim());
    if !kinds.iter().any(is_sentence) {
        kinds.iter_mut().filter(|(_, kind)| *kind == Kind::Heading).for_each(|(_, kind)| *kind = Kind::Prose);
    }
    kinds
}

/// Whether a line ends where it does because the next word did not fit, in a text wrapped to a width.
fn is_wrapped(line: &str, next: &str, widest: usize) -> bool {
    const WIDEST: usize = 120;
    let word = next.split_whitespace().next().map_or(0, |word| word.chars().count());
    let is_full = (line.chars().count() + 1 + word) * 10 > widest * 9;
    widest <= WIDEST && word > 0 && !line.starts_with('#') && is_full
}

fn kind(line: &str, next: &str) -> Kind {
    let is_item = line.starts_with(['-', '*', '•', '|', '–'])
        || line.split_once(['.', ')']).is_some_and(|(number, _)| number.len() <= 3 && is_number(number));
    let goes_on = next.starts_with(char::is_lowercase) && !next.starts_with("http");
    let is_heading = line.starts_with('#')
        || (!line.is_empty()
            && !is_item
            && !line.ends_with([',', ';', '-'])
            && (!ends_sentence(line) || (line.ends_with(['?', '!']) && is_title(line)))
            && !goes_on
            && line.split_whitespace().nth(LONGEST_HEADING).is_none());
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
            assert_eq!(kinds(&text)[1].1, kind, "{line}");
        }
        let wrapped = kinds("Kabar Desa\n\nPemerintah bekerja melalui\nKementerian Perindustrian\nIKM agar maju.\n");
        assert_eq!(wrapped.iter().map(|(_, kind)| *kind).collect::<Vec<_>>(), [Heading, Prose, Prose, Prose, Prose]);
    }

    #[test]
    fn what_has_no_sentence_has_no_headings() {
        assert_eq!(kinds("KKP dan OJK"), [("KKP dan OJK", Kind::Prose)]);
    }
}
