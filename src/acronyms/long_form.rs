//! How near two long forms are.

use crate::fold::fold;
use crate::token::Tokenizer;

/// Words that a long form may have more or less of without being another.
const SMALL_WORDS: [&str; 14] =
    ["dan", "serta", "di", "ke", "dari", "untuk", "yang", "dengan", "atas", "and", "of", "the", "for", "in"];

/// The folded words of a long form; what stands between them does not count.
pub(super) fn words(long: &str) -> Vec<String> {
    Tokenizer::new(long).map(|token| fold(&long[token.span.range()]).into_owned()).collect()
}

/// How one long form is related to another, nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
pub(super) enum Relation {
    /// The same, but for punctuation, spaces or case, or with more words before or behind: *Kementerian Perindustrian RI*.
    Same,
    /// Meant to be the same: a small word is missing, or one word is another by a slip.
    Slip,
    /// Another name, in which at least half of the words are the same.
    Kindred,
    Other,
}

/// How `one` is related to `other`, in time linear in their length.
pub(super) fn relation(one: &str, other: &str) -> Relation {
    let (one, other) = (words(one), words(other));
    let (shorter, longer) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    if shorter.is_empty() || longer.starts_with(shorter) || longer.ends_with(shorter) || one.concat() == other.concat() {
        return Relation::Same;
    }
    let content = |words: &[String]| -> Vec<String> {
        words.iter().filter(|word| !SMALL_WORDS.contains(&word.as_str())).cloned().collect()
    };
    let (one, other) = (content(&one), content(&other));
    if one == other {
        return Relation::Slip;
    }
    if one.len() != other.len() {
        return Relation::Other;
    }
    let mut differing = one.iter().zip(&other).filter(|(one, other)| one != other);
    let (first, rest) = (differing.next(), differing.count());
    match first {
        Some((one, other)) if rest == 0 && is_slip(one, other) => Relation::Slip,
        _ if 2 * (rest + 1) <= one.len() => Relation::Kindred,
        _ => Relation::Other,
    }
}

/// Whether one word is another by a slip: two letters, or another affix (*Pengawas*, *Pengawasan*).
fn is_slip(one: &str, other: &str) -> bool {
    const LONGEST: usize = 40;
    const LEAST_LENGTH: usize = 4;
    const LONG: usize = 6;
    const MOST_SLIPS: usize = 2;
    let is_word = |word: &str| (LEAST_LENGTH..=LONGEST).contains(&word.len());
    let is_longer =
        |one: &str, other: &str| one.strip_prefix(other).is_some_and(|ending| matches!(ending, "an" | "n" | "s" | "i"));
    // Two slips make another word of a short one.
    let most = if one.len().min(other.len()) < LONG { 1 } else { MOST_SLIPS };
    is_word(one)
        && is_word(other)
        && (is_longer(one, other) || is_longer(other, one) || strsim::damerau_levenshtein(one, other) <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_of_relations() {
        for (one, other, expected) in [
            ("Kementerian Perindustrian", "kementerian perindustrian", Relation::Same),
            ("Kementerian Perindustrian RI", "Kementerian Perindustrian", Relation::Same),
            ("tertinggal, terdepan, dan terluar", "tertinggal terdepan dan terluar", Relation::Same),
            ("South-East Asian Nations", "Southeast Asian Nations", Relation::Same),
            ("Kementerian Energi Sumber Daya Mineral", "Kementerian Energi dan Sumber Daya Mineral", Relation::Slip),
            ("Badan Pengawasan Obat dan Makanan", "Badan Pengawas Obat dan Makanan", Relation::Slip),
            ("Komite Pemberantasan Korupsi", "Komisi Pemberantasan Korupsi", Relation::Slip),
            ("World Trade Organisation", "World Trade Organization", Relation::Slip),
            ("bank perkreditan rakyat", "bank perekonomian rakyat", Relation::Kindred),
            ("Peraturan Menteri Keuangan", "Peraturan Menteri Kesehatan", Relation::Kindred),
            ("perseroan terbatas", "pengadilan tinggi", Relation::Other),
            ("Technical Arrangement", "tenaga ahli", Relation::Other),
        ] {
            assert_eq!(relation(one, other), expected, "{one} / {other}");
        }
    }
}
