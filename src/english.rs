//! English word forms, for glosses that are made and not found: *smuggle* gives *smuggling*, *smuggled* and *smuggler*, *large*
//! gives *largest*.
//!
//! A gloss may be a phrase (*carry out*, *small business*); the word that English inflects is then found in it. Rules and
//! irregular forms follow Quirk, Greenbaum, Leech and Svartvik, *A Comprehensive Grammar of the English Language* (1985),
//! chapters 3, 5 and 7.

#[rustfmt::skip] // tables, several entries a line
mod irregular;
pub(crate) mod title;

use irregular::{
    AGENTS, CAUSED, COLORS, COMPARED, CONSONANT_SOUNDS, DOUBLED, INTRANSITIVE, NO_AGENT, PARTICIPLES, PARTICLES, PASTS, PLURALS,
    SILENT_H, SINGULAR_ONLY,
};

/// The word of which an irregular form is one: *grew* gives *grow*, *children* gives *child*.
pub(crate) fn base(form: &str) -> Option<&'static str> {
    let of = |table: &[(&'static str, &str)]| table.iter().find(|(_, irregular)| *irregular == form).map(|(base, _)| *base);
    of(PASTS).or_else(|| of(PARTICIPLES)).or_else(|| of(PLURALS))
}

/// The past participle: *import* gives *imported*, *carry out* gives *carried out*.
pub(crate) fn participle(verb: &str) -> String {
    first_word(verb, |word| match find(PARTICIPLES, word) {
        Some(irregular) => irregular.to_owned(),
        None if word.ends_with('e') => format!("{word}d"),
        None => with_ending(word, "ed"),
    })
}

/// The present participle: *smuggle* gives *smuggling*.
pub(crate) fn gerund(verb: &str) -> String {
    first_word(verb, |word| match word {
        "be" => "being".to_owned(),
        _ if word.ends_with("ie") => format!("{}ying", &word[..word.len() - 2]),
        _ if word.ends_with("ee") || word.ends_with("oe") || word.ends_with("ye") => format!("{word}ing"),
        _ => match word.strip_suffix('e') {
            Some(stem) => format!("{stem}ing"),
            None => format!("{}ing", doubled(word)),
        },
    })
}

/// The third person: *carry out* gives *carries out*.
pub(crate) fn third_person(verb: &str) -> String {
    first_word(verb, |word| match word {
        "be" => "is".to_owned(),
        "have" => "has".to_owned(),
        _ => with_s(word),
    })
}

/// Who or what does it: *import* gives *importer*, *invest* gives *investor*; where English has no such word, *one who follows
/// up*.
pub(crate) fn agent(verb: &str) -> String {
    if let Some(agent) = find(AGENTS, verb) {
        return agent.to_owned();
    }
    if verb.contains(' ') || NO_AGENT.contains(&verb) {
        return format!("one who {}", third_person(verb));
    }
    match verb {
        _ if verb.ends_with("ate") => format!("{}or", &verb[..verb.len() - 1]),
        _ if verb.ends_with("ct") || verb.ends_with("ess") => format!("{verb}or"),
        _ if verb.ends_with('e') => format!("{verb}r"),
        _ => with_ending(verb, "er"),
    }
}

/// *large* gives *largest*, *important* gives *most important*.
pub(crate) fn superlative(adjective: &str) -> String {
    compared(adjective, "most", "est", |(_, _, superlative)| superlative)
}

/// *large* gives *larger*, *important* gives *more important*.
pub(crate) fn comparative(adjective: &str) -> String {
    compared(adjective, "more", "er", |(_, comparative, _)| comparative)
}

/// More than one: *ministry of industry* gives *ministries of industry*. Nothing for what has no plural.
pub(crate) fn plural(noun: &str) -> Option<String> {
    let head_end = noun.find(" of ").or_else(|| noun.find(" for ")).or_else(|| noun.find(" in ")).unwrap_or(noun.len());
    let (head, rest) = noun.split_at(head_end);
    let (before, word) = head.rsplit_once(' ').map_or(("", head), |(before, word)| (before, word));
    let is_plain = !word.is_empty() && word.bytes().all(|letter| letter.is_ascii_lowercase());
    // happiness, but not business
    let is_quality = word.len() > "business".len() && word.ends_with("ness");
    if !is_plain || SINGULAR_ONLY.contains(&word) || is_quality {
        return None;
    }
    let plural = match find(PLURALS, word) {
        Some(irregular) => irregular.to_owned(),
        None if word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") => word.to_owned(),
        None => with_s(word),
    };
    Some(if before.is_empty() { format!("{plural}{rest}") } else { format!("{before} {plural}{rest}") })
}

/// With *a* or *an*, or bare if it cannot be counted.
pub(crate) fn with_article(noun: &str) -> String {
    let counts = !noun.ends_with("ing") && plural(noun).is_some_and(|plural| plural != noun);
    let begins_with = |beginnings: &[&str]| beginnings.iter().any(|beginning| noun.starts_with(beginning));
    let sounds_like_vowel = noun.bytes().next().is_some_and(is_vowel) && !begins_with(CONSONANT_SOUNDS);
    match noun.bytes().next() {
        Some(_) if counts && (sounds_like_vowel || begins_with(SILENT_H)) => format!("an {noun}"),
        Some(letter) if counts && letter.is_ascii_lowercase() => format!("a {noun}"),
        _ => noun.to_owned(),
    }
}

/// Whether a verb has no object: *come*, *lie down*.
pub(crate) fn is_intransitive(verb: &str) -> bool {
    let word = verb.split(' ').next().unwrap_or(verb);
    (CAUSED.contains(&word) || INTRANSITIVE.contains(&word)) && !verb.ends_with(" for") && !verb.ends_with(" to")
}

/// Whether a gloss is a verb, alone or with particles and prepositions (*carry out*), and not one with an object, complement or
/// adverb (*take action*, *officially open*).
pub(crate) fn is_verb_with_particles(verb: &str) -> bool {
    verb.split(' ').skip(1).all(|word| PARTICLES.contains(&word)) && !verb.contains("lly ")
}

/// Whether it has no object and tells of a motion or change that something else may cause: *fall*, *come out*.
pub(crate) fn is_caused(verb: &str) -> bool {
    CAUSED.contains(&verb.split(' ').next().unwrap_or(verb)) && is_intransitive(verb)
}

/// Whether a noun may name an action by its ending: *reaction*, *agreement*.
pub(crate) fn may_name_action(noun: &str) -> bool {
    ["tion", "sion", "ment", "ing", "ance", "ence", "sis"].iter().any(|ending| noun.ends_with(ending))
}

/// Whether an adjective may tell a kind and no quality by its ending: *military*, *national*.
pub(crate) fn may_tell_kind(adjective: &str) -> bool {
    ["ary", "ic", "ional"].iter().any(|ending| adjective.ends_with(ending))
}

/// Somewhat so, of colors: *red* gives *reddish*.
pub(crate) fn approximate(color: &str) -> Option<&'static str> {
    find(COLORS, color)
}

/// Whether a gloss is a plain English verb, adjective or noun that can be inflected: small letters, spaces and hyphens.
pub(crate) fn is_plain(gloss: &str) -> bool {
    !gloss.is_empty()
        && !gloss.ends_with('-')
        && gloss.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b' ' | b'-'))
}

fn find(table: &[(&str, &'static str)], word: &str) -> Option<&'static str> {
    table.iter().find(|(base, _)| *base == word).map(|(_, form)| *form)
}

/// Inflects the first word of a phrase.
fn first_word(phrase: &str, inflect: impl Fn(&str) -> String) -> String {
    match phrase.split_once(' ') {
        Some((word, rest)) => format!("{} {rest}", inflect(word)),
        None => inflect(phrase),
    }
}

fn compared(
    adjective: &str,
    word: &str,
    ending: &str,
    irregular: impl Fn(&(&str, &'static str, &'static str)) -> &'static str,
) -> String {
    if let Some(row) = COMPARED.iter().find(|(base, ..)| *base == adjective) {
        return irregular(row).to_owned();
    }
    let is_short = syllables(adjective) == 1 || (syllables(adjective) == 2 && adjective.ends_with('y'));
    match adjective {
        _ if !is_short || adjective.contains([' ', '-']) || adjective.ends_with("ed") || is_participle(adjective) => {
            format!("{word} {adjective}")
        }
        _ if adjective.ends_with('e') => format!("{adjective}{}", &ending[1..]),
        _ => with_ending(adjective, ending),
    }
}

fn is_participle(word: &str) -> bool {
    PARTICIPLES.iter().any(|(_, participle)| *participle == word)
}

/// Adds an ending that begins with a vowel: *carry* gives *carried*, *plan* gives *planned*.
fn with_ending(word: &str, ending: &str) -> String {
    match word.as_bytes() {
        [.., before, b'y'] if !is_vowel(*before) => format!("{}i{ending}", &word[..word.len() - 1]),
        _ => format!("{}{ending}", doubled(word)),
    }
}

/// The word with its last letter doubled where English does so before a vowel: behind one short stressed vowel.
fn doubled(word: &str) -> String {
    let last = match word.as_bytes() {
        [.., before, vowel, last] if !is_vowel(*last) && is_vowel(*vowel) && !matches!(last, b'w' | b'x' | b'y') => {
            let is_short = !is_vowel(*before) || word[..word.len() - 2].ends_with("qu");
            (is_short && (syllables(word) == 1 || DOUBLED.contains(&word))).then_some(*last)
        }
        _ => None,
    };
    last.map_or_else(|| word.to_owned(), |last| format!("{word}{}", char::from(last)))
}

fn with_s(word: &str) -> String {
    match word.as_bytes() {
        [.., before, b'y'] if !is_vowel(*before) => format!("{}ies", &word[..word.len() - 1]),
        [.., b's' | b'x' | b'z'] | [.., b'c' | b's', b'h'] => format!("{word}es"),
        [.., before, b'o'] if !is_vowel(*before) => format!("{word}es"),
        _ => format!("{word}s"),
    }
}

/// Syllables, as far as spelling tells: groups of vowels, a last silent *e* not counted.
fn syllables(word: &str) -> usize {
    let spoken = word.strip_suffix('e').filter(|stem| stem.bytes().any(is_vowel_or_y)).unwrap_or(word);
    let mut count = 0;
    let mut in_vowels = false;
    for byte in spoken.bytes() {
        let vowel = is_vowel_or_y(byte);
        count += usize::from(vowel && !in_vowels);
        in_vowels = vowel;
    }
    count
}

const fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u')
}

const fn is_vowel_or_y(byte: u8) -> bool {
    is_vowel(byte) || byte == b'y'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs() {
        for (verb, participle_, gerund_, agent_) in [
            ("import", "imported", "importing", "importer"),
            ("smuggle", "smuggled", "smuggling", "smuggler"),
            ("carry out", "carried out", "carrying out", "one who carries out"),
            ("plan", "planned", "planning", "planner"),
            ("write", "written", "writing", "writer"),
            ("invest", "invested", "investing", "investor"),
            ("regulate", "regulated", "regulating", "regulator"),
            ("inspect", "inspected", "inspecting", "inspector"),
            ("visit", "visited", "visiting", "visitor"),
            ("permit", "permitted", "permitting", "permitter"),
            ("die", "died", "dying", "one who dies"),
            ("see", "seen", "seeing", "one who sees"),
            ("make public", "made public", "making public", "one who makes public"),
            ("push", "pushed", "pushing", "pusher"),
            ("equip", "equipped", "equipping", "equipper"),
            ("develop", "developed", "developing", "developer"),
            ("draw", "drawn", "drawing", "drawer"),
        ] {
            assert_eq!((participle(verb), gerund(verb), agent(verb)), (participle_.into(), gerund_.into(), agent_.into()));
        }
    }

    #[test]
    fn irregular_forms() {
        for (form, word) in [("grew", "grow"), ("grown", "grow"), ("children", "child"), ("crises", "crisis")] {
            assert_eq!(base(form), Some(word));
        }
        assert_eq!(base("imported"), None);
    }

    #[test]
    fn adjectives_and_nouns() {
        for (adjective, comparative_, superlative_) in [
            ("large", "larger", "largest"),
            ("big", "bigger", "biggest"),
            ("easy", "easier", "easiest"),
            ("good", "better", "best"),
            ("important", "more important", "most important"),
            ("crowded", "more crowded", "most crowded"),
            ("new", "newer", "newest"),
        ] {
            assert_eq!((comparative(adjective), superlative(adjective)), (comparative_.into(), superlative_.into()));
        }
        for (noun, plural_) in [
            ("country", "countries"),
            ("ministry of industry", "ministries of industry"),
            ("research center", "research centers"),
            ("child", "children"),
            ("box", "boxes"),
            ("business", "businesses"),
        ] {
            assert_eq!(plural(noun).as_deref(), Some(plural_));
        }
        assert_eq!(plural("information"), None);
        assert_eq!(
            (with_article("fence"), with_article("aim"), with_article("money")),
            ("a fence".into(), "an aim".into(), "money".into())
        );
        assert_eq!(
            (with_article("umbrella"), with_article("unit"), with_article("hour")),
            ("an umbrella".into(), "a unit".into(), "an hour".into())
        );
    }
}
