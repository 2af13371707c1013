//! The reasons of a reading in words that a person can follow.

use super::affix::Prefix;
use super::{Analysis, Classes, Lexicon, Root, foreign, nasal, rank, reduplication};
use crate::fold::fold;

/// Why `word` is read so: its affixes from the outside in, its root, the score.
pub(crate) fn explain(lexicon: &dyn Lexicon, word: &str, reading: &Analysis) -> Vec<String> {
    let mut lines = Vec::new();
    let root = joined(&reading.root);
    let stem = joined(&reading.stem);
    let known = lexicon.stem(&stem);
    let classes = known.map(|root| root.classes).unwrap_or_default();
    let circumfix = reading.affixes.contains(&"-an").then(|| circumfix(&reading.affixes)).flatten();
    let mut sounds = written(word, reading, &root).into_iter();
    for name in &reading.affixes {
        let is_prefix = Prefix::of_name(name).is_some();
        let sound = if is_prefix { sounds.next().flatten() } else { None };
        let line = match circumfix {
            Some((prefix, meaning)) if prefix == *name => format!("{name}…-an: {meaning}"),
            Some(_) if *name == "-an" => continue,
            _ => format!("{name}: {}", meaning(name, classes)),
        };
        let sound = sound.map(|sound| format!("; here {}", sound.replace(&root, &reading.root)));
        lines.push(line + &sound.unwrap_or_default());
    }
    lines.push(format!("{}: {}", reading.root, describe(lexicon.stem(&root))));
    lines.push(score(word, reading, &stem, known));
    lines
}

/// A root or stem as the lexicon is asked about it.
fn joined(word: &str) -> String {
    fold(word).replace(' ', "")
}

/// The prefix that goes with *-an*, and what the two mean together.
fn circumfix(affixes: &[&'static str]) -> Option<(&'static str, &'static str)> {
    const TOGETHER: [(&str, &str); 4] = [
        ("ke-", "a noun for a quality, state or matter, or a verb: be affected by it"),
        ("peN-", "a noun for the act or process of doing it"),
        ("per-", "a noun for the matter, place or result of it"),
        ("pe-", "a noun for a place or group"),
    ];
    affixes.iter().find_map(|name| TOGETHER.into_iter().find(|(prefix, _)| prefix == name))
}

/// What an affix by itself does to a word of these classes.
fn meaning(name: &str, classes: Classes) -> &'static str {
    match name {
        "ku-" => "done by me",
        "kau-" => "done by you",
        "di-" => "a passive verb",
        "meN-" => "an active verb",
        "N-" => "an active verb, colloquially",
        "ter-" if classes.adjective && classes.verb => {
            "the highest degree, or a passive verb: in that state, by accident, or able to be"
        }
        "ter-" if classes.adjective => "the highest degree",
        "ter-" => "a passive verb: in that state, by accident, or able to be",
        "ber-" => "a verb: have it, wear it, do it or be so",
        "per-" => "a verb: make it more so, or treat it as one",
        "peN-" => "who or what does it",
        "pe-" => "who does it or belongs to it",
        "ke-" if classes.numeral => "its place in a series, or a group of so many",
        "ke-" => "changes the class of the word",
        "se-" => "one, the same, as much as, or the whole of it",
        "tidak-" => "not",
        "-kan" => "with another object: cause it, do it for someone, or use it",
        "-i" => "with a place or person as object, or again and again",
        "-an" => "what is done, its result, or what is like it",
        "-nya" => "his, her, its, their; the",
        "-ku" => "my; me",
        "-mu" => "your; you",
        "-lah" => "stresses the word, or softens a command",
        "-kah" | "-tah" => "asks a question",
        "-pun" => "too; even",
        reduplication::NAME => "doubled: several, various, again and again, or more so",
        _ => "put inside the word; no new ones are made",
    }
}

/// How each prefix is written where it is not as it is named, from the outside in; empty if the word is doubled or its parts
/// cannot be told apart.
fn written(word: &str, reading: &Analysis, root: &str) -> Vec<Option<String>> {
    let prefixes: Vec<Prefix> = reading.affixes.iter().filter_map(|name| Prefix::of_name(name)).collect();
    if reading.is_doubled() { Vec::new() } else { match_prefixes(word, "", &prefixes, root).unwrap_or_default() }
}

/// Matches the prefixes with the beginning of `restored` and `rest`, and the root behind them.
fn match_prefixes(rest: &str, restored: &'static str, prefixes: &[Prefix], root: &str) -> Option<Vec<Option<String>>> {
    let Some((prefix, inner)) = prefixes.split_first() else {
        return root.strip_prefix(restored).is_some_and(|visible| rest.starts_with(visible)).then(Vec::new);
    };
    prefix.allomorphs().iter().find_map(|allomorph| {
        let after = rest.strip_prefix(allomorph.strip_prefix(restored)?)?;
        let tell = |sound: Option<String>, others: Vec<Option<String>>| [vec![sound], others].concat();
        if !prefix.is_nasal() {
            let is_short = !prefix.name().starts_with(allomorph) || prefix.name().len() > allomorph.len() + 1;
            let others = match_prefixes(after, "", inner, root).filter(|_| prefix.fits(allomorph, after))?;
            return Some(tell(is_short.then(|| format!("written {allomorph}-")), others));
        }
        let mut found = None;
        nasal::stems(after, |skip, lost| {
            if let Some(others) = match_prefixes(&after[skip..], lost, inner, root).filter(|_| found.is_none()) {
                let sound = format!("written {allomorph}{}-", &after[..skip]);
                let next = inner.first().map_or(root, |prefix| prefix.name());
                let sound = if lost.is_empty() { sound } else { format!("{sound}, in which the {lost} of {next} is lost") };
                found = Some(tell(Some(sound), others));
            }
        });
        found
    })
}

fn describe(root: Option<Root>) -> String {
    const FREQUENCIES: [&str; 6] = ["very common", "common", "not rare", "rather rare", "rare", "of unknown frequency"];
    let Some(root) = root else { return "not in the dictionary".to_owned() };
    let Classes { noun, verb, adjective, numeral, adverb, closed } = root.classes;
    let all = [
        (noun, "noun"),
        (verb, "verb"),
        (adjective, "adjective"),
        (numeral, "numeral"),
        (adverb, "adverb"),
        (closed, "function word"),
    ];
    let names: Vec<&str> = all.into_iter().filter(|(is, _)| *is).map(|(_, name)| name).collect();
    let classes = if names.is_empty() { "name".to_owned() } else { names.join(", ") };
    let frequency = FREQUENCIES[usize::from(root.band.clamp(1, 6)) - 1];
    format!("in the dictionary ({classes}; {frequency})")
}

/// The score and what it is made of, as far as its `stem` tells, of which `known` is known.
fn score(word: &str, reading: &Analysis, stem: &str, known: Option<Root>) -> String {
    let total = reading.cost;
    if total == 0 {
        return format!("score 0, the best: {word} is itself in the dictionary");
    }
    let parts = known.and_then(|root| rank::reasons(&reading.outer, root, stem)).into_iter().flatten();
    let mut parts: Vec<(u32, &str)> = parts.filter(|(cost, _)| *cost > 0).collect();
    let told: u32 = parts.iter().map(|(cost, _)| cost).sum();
    let mut rest = total.checked_sub(told);
    if !matches!(rest, Some(0 | reduplication::COST | foreign::UNKNOWN)) {
        // A listed word costs nothing for the affixes that it has (perusahaan-perusahaan).
        parts.clear();
        rest = Some(total);
    }
    let why = match rest {
        Some(foreign::UNKNOWN) if known.is_none() => "an unknown stem",
        Some(foreign::UNKNOWN..) if !reading.is_doubled() => "affixes behind a hyphen",
        _ => "doubling",
    };
    parts.extend(rest.filter(|rest| *rest > 0).map(|rest| (rest, why)));
    let parts: Vec<String> = parts.into_iter().map(|(cost, why)| format!("{cost} for {why}")).collect();
    format!("score {total}: {}", parts.join(", "))
}
