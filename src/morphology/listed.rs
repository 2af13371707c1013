//! Ways to form words that are no longer productive or follow no rule, and so are only found in words whose entry names the root:
//! infixes (*kerja, kinerja*), doubling with another sound (*sayur-mayur, lika-liku*) or of the first one (*tetua, jejaring*),
//! the nasal alone of colloquial verbs (*nonton*), and affixes behind a hyphen (*se-Indonesia*). Sneddon et al., sections 1.33,
//! 1.237 to 1.239 and 1.340.

use super::affix::Prefix;
use super::{nasal, reduplication};

const INFIXES: [&str; 4] = ["-el-", "-em-", "-er-", "-in-"];

/// The name of the affix by which the entry of `word` has that `root`, both folded.
pub(super) fn affix(word: &str, root: &str) -> Option<&'static str> {
    if word == root {
        return None;
    }
    if is_partly_doubled(word, root) || is_echo(word, root) {
        return Some(reduplication::NAME);
    }
    infix(word, root).or_else(|| bare_nasal(word, root)).or_else(|| before_hyphen(word, root))
}

/// *tetua*: the first sound and *e*.
fn is_partly_doubled(word: &str, root: &str) -> bool {
    let first = root.get(..1);
    first.is_some() && word.get(..1) == first && word.get(1..2) == Some("e") && word.get(2..) == Some(root)
}

/// *sayur-mayur*: one half is the root, and the other rhymes with it, begins like it, or has the same consonants.
fn is_echo(word: &str, root: &str) -> bool {
    const ALIKE: usize = 3;
    let Some((left, right)) = word.split_once('-') else { return false };
    let other = match (left == root, right == root) {
        (true, _) => right,
        (_, true) => left,
        _ => return false,
    };
    let consonants = |half: &str| half.replace(['a', 'e', 'i', 'o', 'u'], "");
    let shared = |same: &mut dyn Iterator<Item = (char, char)>| same.take_while(|(one, other)| one == other).count();
    shared(&mut root.chars().zip(other.chars())) >= ALIKE
        || shared(&mut root.chars().rev().zip(other.chars().rev())) >= ALIKE
        || consonants(root) == consonants(other)
}

/// *-in-* in *kinerja*, of *kerja*.
fn infix(word: &str, root: &str) -> Option<&'static str> {
    let (first, rest) = root.split_at_checked(1)?;
    let middle = word.strip_prefix(first)?.strip_suffix(rest)?;
    INFIXES.into_iter().find(|infix| infix.trim_matches('-') == middle)
}

/// *nonton* of *tonton*.
fn bare_nasal(word: &str, root: &str) -> Option<&'static str> {
    let mut is_bare = false;
    nasal::stems(word, |skip, restored| is_bare |= skip > 0 && root.strip_prefix(restored) == Some(&word[skip..]));
    is_bare.then_some("N-")
}

/// *se-Indonesia*.
fn before_hyphen(word: &str, root: &str) -> Option<&'static str> {
    let prefix = word.strip_suffix(root).filter(|prefix| prefix.ends_with('-'))?;
    Prefix::of_name(prefix).map(Prefix::name)
}

#[cfg(test)]
mod tests {
    use super::affix;

    #[test]
    fn affixes_of_listed_words() {
        for (word, root, name) in [
            ("kinerja", "kerja", Some("-in-")),
            ("gemetar", "getar", Some("-em-")),
            ("sayur-mayur", "sayur", Some("redup")),
            ("bolak-balik", "balik", Some("redup")),
            ("asal-usul", "asal", Some("redup")),
            ("lelaki", "laki", Some("redup")),
            ("nonton", "tonton", Some("N-")),
            ("se-indonesia", "indonesia", Some("se-")),
            ("sebab-akibat", "sebab", None),
            ("kerja", "kerja", None),
        ] {
            assert_eq!(affix(word, root), name, "{word}");
        }
    }
}
