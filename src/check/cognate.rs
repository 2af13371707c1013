//! Words that are the same in both languages but for their spelling: *digitalisasi* and *digitalization*.

/// A word as it sounds, roughly the same in both languages.
pub(super) fn skeleton(word: &str) -> String {
    let mut word = word.to_lowercase();
    for (from, to) in [
        ("tion", "si"),
        ("sion", "si"),
        ("ph", "f"),
        ("x", "ks"),
        ("ce", "se"),
        ("ci", "si"),
        ("cy", "si"),
        ("ch", "k"),
        ("ck", "k"),
        ("c", "k"),
        ("qu", "ku"),
        ("q", "k"),
        ("th", "t"),
        ("v", "f"),
        ("y", "i"),
        ("z", "s"),
        ("ou", "u"),
        ("oo", "u"),
        ("ee", "i"),
        ("j", "i"),
        ("w", "u"),
        ("ae", "e"),
    ] {
        if word.contains(from) {
            word = word.replace(from, to);
        }
    }
    let mut plain = String::with_capacity(word.len());
    for c in word.chars().filter(|c| c.is_alphanumeric()) {
        if !plain.ends_with(c) {
            plain.push(c);
        }
    }
    plain
}

/// Whether a word is a cognate of one of those with these skeletons.
pub(super) fn is_among(word: &str, skeletons: &[String]) -> bool {
    let own = skeleton(word.trim_end_matches("'s"));
    skeletons.iter().any(|other| {
        let shared = own.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
        let (shorter, longer) = (own.chars().count().min(other.chars().count()), own.chars().count().max(other.chars().count()));
        own == *other || (shared >= 4 && shared * 10 >= shorter * 8 && shared * 2 >= longer)
    })
}
