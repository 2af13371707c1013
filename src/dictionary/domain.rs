//! The domains of the dictionary's terms.

use std::sync::LazyLock;

/// The list of the domains with what they cover.
const LIST: &str = include_str!("../../dict/domains.tsv");

static DOMAINS: LazyLock<Vec<&str>> = LazyLock::new(|| of_list(LIST).collect());

/// The domains of a list: a header row, then one domain a line, up to a tab.
pub(crate) fn of_list(list: &str) -> impl Iterator<Item = &str> {
    list.lines().skip(1).filter_map(|line| line.split('\t').next())
}

/// The domains, in the order of the list.
pub(crate) fn all() -> impl Iterator<Item = &'static str> {
    DOMAINS.iter().copied()
}

/// The letter that stands for a domain of the list in a compiled dictionary.
pub(crate) fn letter(domain: &str) -> Option<char> {
    LETTERS.chars().zip(all()).find(|(_, known)| *known == domain).map(|(letter, _)| letter)
}

/// The domain that a letter stands for.
pub(crate) fn of_letter(letter: char) -> Option<&'static str> {
    DOMAINS.get(LETTERS.find(letter)?).copied()
}

/// Letters enough for all domains.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_domain_has_a_letter() {
        assert!(all().count() > 20);
        for domain in all() {
            assert_eq!(letter(domain).and_then(of_letter), Some(domain));
        }
        assert_eq!((letter("perdagangan"), of_letter('!')), (None, None));
    }
}
