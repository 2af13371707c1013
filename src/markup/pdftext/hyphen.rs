//! Words divided at the end of a line.

/// A word that goes on in the next line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Divided {
    /// How much of the line belongs to it: with its hyphen, if that is one of the word.
    pub(super) kept: usize,
}

/// Whether the last word of a line goes on in the next one.
///
/// The hyphen goes if it was put there to divide the word. It stays in what is doubled, *kura-kura*, *bermain-main*,
/// *tarik-menarik*, *sayur-mayur*, and before a capital or a digit, *Asia-Pasifik*, *ke-43*.
pub(super) fn divided(line: &str, next: &str) -> Option<Divided> {
    let hyphen = line.chars().next_back().filter(|c| matches!(c, '-' | '\u{ad}' | '\u{2010}' | '\u{2011}'))?;
    let before = &line[..line.len() - hyphen.len_utf8()];
    let first = part(before.rsplit(|c: char| !is_of_word(c)).next());
    let second = part(next.split(|c: char| !is_of_word(c)).next());
    if first.is_empty() || !next.starts_with(char::is_alphanumeric) {
        return None;
    }
    let is_put_there = hyphen == '\u{ad}'
        || (hyphen != '\u{2011}'
            && next.starts_with(char::is_lowercase)
            && first.ends_with(char::is_alphabetic)
            && !is_doubled(&first, &second));
    Some(Divided { kept: if is_put_there { before.len() } else { line.len() } })
}

/// No part of a word is longer.
const LONGEST: usize = 64;

fn part(word: Option<&str>) -> String {
    word.unwrap_or_default()
        .chars()
        .rev()
        .take(LONGEST)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .flat_map(char::to_lowercase)
        .collect()
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\'' | '’')
}

/// Whether two words with a hyphen between are one doubled: in full or in part, with prefixes or suffixes, or in rhyme.
fn is_doubled(first: &str, second: &str) -> bool {
    // Shorter parts are syllables.
    const LEAST: usize = 3;
    if first.chars().count() < LEAST || second.chars().count() < LEAST {
        return false;
    }
    // kura-kura, mobil-mobilnya; bermain-main.
    if second.starts_with(first) || first.ends_with(second) {
        return true;
    }
    let mut letters = first.chars();
    letters.next();
    let rest = letters.as_str();
    let is_long = rest.chars().count() >= LEAST;
    // tarik-menarik, tolong-menolong; berhari-harinya.
    let has_prefix = ["me", "ber", "ter", "pe", "ke"].iter().any(|prefix| second.starts_with(prefix));
    if is_long && has_prefix && second.contains(rest) {
        return true;
    }
    // sayur-mayur, lauk-pauk.
    is_long && second.ends_with(rest) && second.chars().count() == first.chars().count()
        || first.len() > second.len()
            && ["nya", "an", "lah"].iter().any(|suffix| {
                second.strip_suffix(suffix).is_some_and(|root| root.chars().count() >= LEAST && first.ends_with(root))
            })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_of_words() {
        for (line, next, expected) in [
            ("program hili-", "risasi", Some("program hili")),
            ("hili\u{ad}", "risasi", Some("hili")),
            ("seekor kura-", "kura itu", Some("seekor kura-")),
            ("mobil-", "mobilnya", Some("mobil-")),
            ("bermain-", "main", Some("bermain-")),
            ("tarik-", "menarik", Some("tarik-")),
            ("tolong-", "menolong,", Some("tolong-")),
            ("sayur-", "mayur", Some("sayur-")),
            ("kawasan Asia-", "Pasifik", Some("kawasan Asia-")),
            ("ke-", "43 di", Some("ke-")),
            ("di-", "PHK", Some("di-")),
            ("me-", "menuhi", Some("me")),
            ("peme-", "rintah", Some("peme")),
            ("industri -", "yang", None),
            ("industri", "yang", None),
            ("industri-", "- yang", None),
            ("industri-", "", None),
            ("-", "yang", None),
        ] {
            let found = divided(line, next).map(|divided| &line[..divided.kept]);
            assert_eq!(found, expected, "{line} {next}");
        }
    }
}
