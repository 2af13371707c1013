//! How natural a slip is.
//!
//! Fingers double letters, drop them, hit the next key and swap two; writers take letters for one another that sound alike, and
//! spell the sounds that Indonesian writes with two letters (*ng, ny, kh, sy*) with one. Every other slip is an accident.

use crate::dictionary::near::Edit;

/// The most natural slip.
pub(super) const MOST: f32 = 0.8;

/// How natural a slip is, up to [`MOST`]; `word` is what is written.
pub(super) fn slip(word: &[u8], edit: Edit) -> f32 {
    let at = |i: usize| word.get(i).copied().unwrap_or(0);
    let before = |i: usize| i.checked_sub(1).map_or(0, at);
    match edit {
        Edit::Swapped(0) => 0.65,
        Edit::Swapped(_) => MOST,
        Edit::Extra(i) => extra(before(i), at(i), at(i + 1), word.get(..i).unwrap_or_default()),
        Edit::Missing(_, b' ' | b'-') => 0.70,
        // memerhatikan and memesona are the standard forms.
        Edit::Missing(3, b'p') if word.starts_with(b"mem") => 0.4,
        Edit::Missing(i, letter) => missing(before(i), letter, at(i), i == word.len()),
        // The first letter is seldom wrong.
        Edit::Wrong(0, letter) => wrong(at(0), letter) - 0.04,
        Edit::Wrong(i, letter) => wrong(at(i), letter),
    }
}

/// A letter too many between two others; `start` is what stands before it.
fn extra(before: u8, letter: u8, after: u8, start: &[u8]) -> f32 {
    // mengecek, pengetik and mengeklaim are written so.
    if letter == b'e' && matches!(start, b"meng" | b"peng") {
        return 0.4;
    }
    if letter == before || letter == after {
        return MOST;
    }
    match (before, letter) {
        (0, _) => 0.45,
        _ if are_neighbours(letter, before) || are_neighbours(letter, after) => 0.78,
        (b'k' | b't' | b'd' | b'g', b'h') | (b's', b'y') | (b'd', b'z') | (b'n', b'g') => 0.74,
        _ => 0.64,
    }
}

/// A letter too few between two others.
fn missing(before: u8, letter: u8, after: u8, is_last: bool) -> f32 {
    if letter == before || letter == after {
        return 0.79;
    }
    match (before, letter, after) {
        (0, b'h', _) => 0.7,
        (0, ..) => 0.5,
        // -aan, of a stem in a, without its last letter: no Indonesian word ends in aa.
        (b'a', b'n', _) if is_last => 0.79,
        (_, b'h', _) | (_, b'n', b'g' | b'y') | (b'n', b'g', _) | (b's', b'y', _) => 0.78,
        (_, b'a' | b'i' | b'u' | b'e' | b'o', _) => 0.74,
        _ => 0.71,
    }
}

/// One letter for another.
fn wrong(letter: u8, meant: u8) -> f32 {
    const VOWELS: &[u8] = b"aeiou";
    if are_neighbours(letter, meant) || are_confused(letter, meant) {
        0.76
    } else if VOWELS.contains(&letter) && VOWELS.contains(&meant) {
        0.6
    } else {
        0.45
    }
}

/// Letters that Indonesian writers take for one another.
fn are_confused(one: u8, other: u8) -> bool {
    const CONFUSED: [(u8, u8); 16] = [
        (b'f', b'p'),
        (b'f', b'v'),
        (b'p', b'v'),
        (b'p', b'b'),
        (b'e', b'i'),
        (b'a', b'e'),
        (b'o', b'u'),
        (b'i', b'y'),
        (b'u', b'w'),
        (b'j', b'z'),
        (b's', b'z'),
        (b'd', b't'),
        (b'g', b'k'),
        (b'h', b'k'),
        (b'k', b'q'),
        (b'm', b'n'),
    ];
    CONFUSED.contains(&(one, other)) || CONFUSED.contains(&(other, one))
}

/// For each letter, the keys that touch its key on a QWERTY keyboard.
const NEIGHBOURS: [&[u8]; 26] = [
    b"qwsz", b"vghn", b"xdfv", b"serfcx", b"wsdr", b"drtgvc", b"ftyhbv", b"gyujnb", b"ujko", b"huikmn", b"jiolm", b"kop", b"njk",
    b"bhjm", b"iklp", b"ol", b"wa", b"edft", b"awedxz", b"rfgy", b"yhji", b"cfgb", b"qase", b"zsdc", b"tghu", b"asx",
];

fn are_neighbours(one: u8, other: u8) -> bool {
    let index = usize::from(one.wrapping_sub(b'a'));
    NEIGHBOURS.get(index).is_some_and(|keys| keys.contains(&other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_touch() {
        for (one, other) in [(b'd', b'f'), (b'i', b'u'), (b's', b'w'), (b's', b'x'), (b'n', b'm'), (b'e', b'd')] {
            assert!(are_neighbours(one, other) && are_neighbours(other, one), "{one} {other}");
        }
        for (one, other) in [(b'a', b'l'), (b'q', b'z'), (b'p', b'a'), (b'd', b'd')] {
            assert!(!are_neighbours(one, other), "{one} {other}");
        }
    }

    #[test]
    fn natural_slips_come_before_accidents() {
        for (written, natural, accident) in [
            ("dokus", Edit::Wrong(0, b'f'), Edit::Wrong(0, b'l')),
            ("industriu", Edit::Extra(8), Edit::Wrong(0, b'k')),
            ("keputsan", Edit::Missing(5, b'u'), Edit::Wrong(5, b'k')),
            ("masalha", Edit::Swapped(5), Edit::Extra(4)),
            ("pemliharaan", Edit::Missing(3, b'e'), Edit::Missing(0, b's')),
            ("mengeklaim", Edit::Extra(1), Edit::Extra(4)),
            ("pelaksanaa", Edit::Missing(10, b'n'), Edit::Extra(2)),
        ] {
            let word = written.as_bytes();
            assert!(slip(word, natural) > slip(word, accident), "{written}");
        }
    }
}
