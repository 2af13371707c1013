//! The sounds of *meN-* and *peN-*.
//!
//! Before a vowel, *g*, *h* and *k* the nasal is *ng*, before *b, f, p, v* it is *m*, before *c, d, j, t, z* it is *n*, before
//! *s* it is *ny*, and before *l, m, n, r, w, y* there is none. The voiceless *p, t, s, k* disappear behind it (*memukul* from
//! *pukul*) unless another consonant follows or the word is felt to be foreign (*memproduksi, mentransfer, mensurvei,
//! mengkritik*; but also *memrogram, penyair*). One-syllable words take *nge* (*mengecat*).

/// Calls `found` with each way to read `after`, what is written behind *me* or *pe*: how many bytes the nasal takes, and the
/// sound to restore.
pub(super) fn stems(after: &str, mut found: impl FnMut(usize, &'static str)) {
    let bytes = after.as_bytes();
    let at = |i: usize| bytes.get(i).copied().unwrap_or(0);
    let vowel = |i: usize| is_vowel(at(i));
    match at(0) {
        b'l' | b'r' | b'w' | b'y' => found(0, ""),
        b'm' => {
            match at(1) {
                b'b' | b'f' | b'v' | b'p' => found(1, ""),
                b'r' => found(1, "p"),
                _ if vowel(1) => {
                    found(0, "");
                    found(1, "p");
                }
                _ => {}
            };
        }
        b'n' => match at(1) {
            b'd' | b'c' | b'j' | b'z' | b't' | b's' => found(1, ""),
            b'y' => {
                found(2, "s");
                found(2, "sy");
                found(0, "");
            }
            b'g' => {
                found(2, "");
                if vowel(2) {
                    found(2, "k");
                }
                if at(2) == b'e' && is_syllable(&after[3..]) {
                    found(3, "");
                }
                found(0, "");
            }
            _ if vowel(1) => {
                found(1, "t");
                found(0, "");
            }
            _ => {}
        },
        _ => {}
    }
}

/// Whether a word that begins so may have one syllable: no vowel but one before the first suffix.
fn is_syllable(rest: &str) -> bool {
    let stem =
        ["kannya", "annya", "inya", "nya", "kan", "an", "i"].iter().find_map(|suffix| rest.strip_suffix(suffix)).unwrap_or(rest);
    let vowels = |text: &str| text.bytes().filter(|&byte| is_vowel(byte)).count();
    vowels(stem) <= 1 || vowels(rest) == 1
}

const fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// The active form of a verb stem: *bahas* gives *membahas*.
pub(crate) fn active(stem: &str) -> String {
    let bytes = stem.as_bytes();
    let second_is_vowel = bytes.get(1).is_some_and(|&byte| is_vowel(byte));
    match bytes.first().copied().unwrap_or(0) {
        b'p' if second_is_vowel => format!("mem{}", &stem[1..]),
        b't' if second_is_vowel => format!("men{}", &stem[1..]),
        b's' if second_is_vowel => format!("meny{}", &stem[1..]),
        b'k' if second_is_vowel => format!("meng{}", &stem[1..]),
        b'b' | b'f' | b'v' | b'p' => format!("mem{stem}"),
        b'c' | b'd' | b'j' | b'z' | b't' | b's' => format!("men{stem}"),
        b'a' | b'e' | b'i' | b'o' | b'u' | b'g' | b'h' | b'k' => format!("meng{stem}"),
        _ => format!("me{stem}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn active_verbs() {
        for (stem, verb) in [
            ("bahas", "membahas"),
            ("pukul", "memukul"),
            ("produksi", "memproduksi"),
            ("tulis", "menulis"),
            ("sapu", "menyapu"),
            ("kirim", "mengirim"),
            ("ukur", "mengukur"),
            ("lihat", "melihat"),
            ("dengar", "mendengar"),
            ("transfer", "mentransfer"),
            ("", "me"),
        ] {
            assert_eq!(active(stem), verb);
        }
    }
}
