//! Which meaning of a term comes first: what the dictionary puts first, unless the document or the user's settings say otherwise.
//!
//! What a document says is weighed: the words in the sentence of a mention that go with one meaning and no other, the same words
//! elsewhere in the document, the part of speech that the words beside it ask for, and the domains of the document's unambiguous
//! terms.

mod neighbours;

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::dictionary::entry::Sense;
use crate::fold::fold;
use crate::token::Tokenizer;
pub(crate) use neighbours::Neighbours;

/// What a document says of the meanings of its terms.
#[derive(Clone, Debug, Default)]
pub(crate) struct Evidence {
    /// How many unambiguous terms of each domain the document has.
    domains: HashMap<String, u32>,
    /// The words of each of its parts, folded.
    words: Vec<Arc<HashSet<Box<str>>>>,
    /// When it says that it is from, as `YYYY-MM-DD`.
    date: Option<String>,
    /// For each ambiguous mention as it is written, how many words speak for each of its senses, in the sentences of all
    /// mentions.
    votes: HashMap<Box<str>, Vec<usize>>,
}

/// A domain must have this many terms, and so many times those of the domain of the sense which the dictionary puts first, to
/// outweigh the dictionary: a text that touches on law is not yet a text in which every *PT* is a high court.
const LEAST_LEAD: u32 = 6;
const LEAST_RATIO: u32 = 3;

/// What a word that goes with a sense counts in the same sentence, more than all else together, and elsewhere; and how many words
/// of each kind count.
const NEAR: u32 = 8;
const FAR: u32 = 1;
const MOST_CUES: usize = 3;

/// What counts that the words around other mentions speak for a sense: one sense a document, unless the sentence says otherwise.
const ELSEWHERE: u32 = 3;

/// What the right part of speech counts, and the domain of the document.
const PART_OF_SPEECH: u32 = 3;
const DOMAIN: u32 = 2;

/// A sense must be ahead of the dictionary's first by so much: two words elsewhere in the document, or anything nearer.
const LEAST_WEIGHT: u32 = 2;

/// What the user asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Preferences {
    /// Domains whose senses come first, most wanted first.
    pub(crate) domains: Vec<String>,
    /// The date of the text, as written: a year, year and month, or full date.
    pub(crate) as_of: Option<String>,
}

impl Evidence {
    /// What `text` says by its words alone.
    pub(crate) fn of_text(text: &str) -> Self {
        let words = Tokenizer::new(text).map(|token| fold(&text[token.span.range()]).into()).collect();
        Self { words: vec![Arc::new(words)], ..Self::default() }
    }

    /// Adds what a later part of the document says.
    pub(crate) fn add(&mut self, part: &Self) {
        self.words.extend(part.words.iter().cloned());
        for (domain, count) in &part.domains {
            *self.domains.entry(domain.clone()).or_default() += count;
        }
        for (mention, votes) in &part.votes {
            self.add_votes(mention, votes.iter().copied());
        }
        if self.date.is_none() {
            self.date.clone_from(&part.date);
        }
    }

    /// Counts one unambiguous term of a domain.
    pub(crate) fn count(&mut self, domain: &str) {
        match self.domains.get_mut(domain) {
            Some(count) => *count += 1,
            None => drop(self.domains.insert(domain.to_owned(), 1)),
        }
    }

    /// Notes when the document says that it is from.
    pub(crate) fn date(&mut self, date: Option<String>) {
        self.date = date;
    }

    /// When the document is from, as the user says, or else itself.
    pub(crate) fn as_of<'a>(&'a self, preferences: &'a Preferences) -> Option<&'a str> {
        preferences.as_of.as_deref().or(self.date.as_deref())
    }

    /// Counts what the sentence of one `mention` says of its senses, in the order of the dictionary.
    pub(crate) fn vote(&mut self, mention: &str, senses: &[Sense<'_>], neighbours: &Neighbours) {
        let votes = cues(senses).into_iter().map(|cues| cues.iter().filter(|cue| neighbours.has(cue)).count());
        self.add_votes(mention, votes);
    }

    fn add_votes(&mut self, mention: &str, votes: impl ExactSizeIterator<Item = usize>) {
        let so_far = self.votes.entry(mention.into()).or_insert_with(|| vec![0; votes.len()]);
        for (so_far, votes) in so_far.iter_mut().zip(votes) {
            *so_far += votes;
        }
    }

    fn has_word(&self, word: &str) -> bool {
        self.words.iter().any(|words| words.contains(word))
    }

    /// The sense, by its place in the dictionary, for which the sentences of all mentions speak most, if they do.
    fn elected(&self, mention: &str) -> Option<usize> {
        let votes = self.votes.get(mention)?;
        let most = *votes.iter().max()?;
        let mut places = votes.iter().enumerate().filter(|(_, votes)| **votes == most).map(|(place, _)| place);
        let only = places.next().filter(|_| most > 0)?;
        places.next().is_none().then_some(only)
    }

    fn of(&self, sense: &Sense<'_>) -> u32 {
        sense.domain.and_then(|domain| self.domains.get(domain)).copied().unwrap_or(0)
    }
}

/// A sense with what speaks for it.
#[derive(Clone, Debug)]
pub(crate) struct Weighed<'a> {
    pub(crate) sense: Sense<'a>,
    weight: u32,
    /// Why it stands where it stands, as far as it is not the dictionary's order.
    pub(crate) reasons: Vec<String>,
}

/// Puts senses in order, best first, with the reasons; the order of the dictionary breaks ties.
pub(crate) fn order<'a>(
    mention: &str,
    senses: Vec<Sense<'a>>,
    neighbours: &Neighbours,
    evidence: &Evidence,
    preferences: &Preferences,
) -> Vec<Weighed<'a>> {
    let cues = cues(&senses);
    let Some(first) = senses.first() else { return Vec::new() };
    let lead = evidence.of(first) * LEAST_RATIO + LEAST_LEAD;
    let mut weighed: Vec<Weighed<'a>> = Vec::with_capacity(senses.len());
    let is_choice_of_class = senses.iter().any(|sense| part_of_speech(sense) != part_of_speech(first));
    let elected = evidence.elected(mention);
    for (place, (sense, cues)) in senses.into_iter().zip(cues).enumerate() {
        let mut found = Weighed { sense, weight: 0, reasons: Vec::new() };
        found.weigh_cues(&cues, neighbours, evidence);
        if is_choice_of_class {
            found.weigh_class(neighbours);
        }
        if elected == Some(place) {
            found.weight += ELSEWHERE;
            found.reasons.push("the sentences of other mentions speak for it".to_owned());
        }
        if evidence.of(&found.sense) > lead {
            found.weight += DOMAIN;
            found.reasons.push(format!("the document is about {}", found.sense.domain.unwrap_or_default()));
        }
        weighed.push(found);
    }
    // The dictionary's first gives way only to what is clearly ahead of it.
    let threshold = weighed[0].weight + LEAST_WEIGHT;
    let place = |found: &Weighed<'a>| {
        let sense = &found.sense;
        let wanted = preferences.domains.iter().position(|domain| Some(domain.as_str()) == sense.domain);
        let deprecated = sense.is_advised_against();
        let ahead = if found.weight >= threshold { found.weight } else { 0 };
        (deprecated, out_of_force(sense, evidence.as_of(preferences)), wanted.unwrap_or(usize::MAX), Reverse(ahead))
    };
    weighed.sort_by_key(place);
    for found in &mut weighed {
        let sense = &found.sense;
        if let Some(domain) = sense.domain.filter(|domain| preferences.domains.iter().any(|wanted| wanted == domain)) {
            found.reasons.push(format!("the domain {domain} is preferred"));
        }
        found
            .reasons
            .extend(sense.status.filter(|_| sense.is_advised_against()).map(|status| format!("a glossary calls it {status}")));
        if out_of_force(sense, evidence.as_of(preferences)) {
            let dates = [sense.since.map(|date| format!("since {date}")), sense.until.map(|date| format!("until {date}"))];
            found.reasons.push(format!("in force {}", dates.into_iter().flatten().collect::<Vec<_>>().join(" ")));
        }
    }
    weighed
}

impl Weighed<'_> {
    fn weigh_cues(&mut self, cues: &[String], neighbours: &Neighbours, evidence: &Evidence) {
        let near: Vec<&String> = cues.iter().filter(|cue| neighbours.has(cue)).take(MOST_CUES).collect();
        let far: Vec<&String> = cues.iter().filter(|cue| !near.contains(cue) && evidence.has_word(cue)).take(MOST_CUES).collect();
        for (words, each, place) in [(near, NEAR, "in the sentence"), (far, FAR, "in the document")] {
            if !words.is_empty() {
                self.weight += each * words.len() as u32;
                let words: Vec<String> = words.iter().map(|word| format!("\u{201c}{word}\u{201d}")).collect();
                self.reasons.push(format!("{} {place}", words.join(", ")));
            }
        }
    }

    fn weigh_class(&mut self, neighbours: &Neighbours) {
        if let Some((class, cue)) = neighbours.expected()
            && part_of_speech(&self.sense) == class
        {
            self.weight += PART_OF_SPEECH;
            self.reasons.push(format!("{class} beside \u{201c}{cue}\u{201d}"));
        }
    }
}

/// The part of speech of a sense, where names and what has none count as nouns.
fn part_of_speech(sense: &Sense<'_>) -> &'static str {
    match sense.part_of_speech {
        Some(class @ ("verb" | "adjective" | "adverb" | "numeral")) => class,
        _ => "noun",
    }
}

/// For each sense the words that go with it and with no other: those that the dictionary names, and those of the long form.
fn cues(senses: &[Sense<'_>]) -> Vec<Vec<String>> {
    /// Shorter words of a long form are words of grammar.
    const SHORTEST: usize = 4;
    let own = |sense: &Sense<'_>| -> Vec<String> {
        let near = sense.near.into_iter().flat_map(|words| words.split(',')).map(|word| word.trim().to_owned());
        let long = sense.expansion.into_iter().flat_map(|long| long.split(|c: char| !c.is_alphanumeric()));
        near.chain(long.filter(|word| word.len() >= SHORTEST).map(|word| fold(word).into_owned())).collect()
    };
    let all: Vec<Vec<String>> = senses.iter().map(own).collect();
    let is_shared = |cue: &String, place: usize| {
        all.iter()
            .enumerate()
            .any(|(other, cues)| other != place && senses[other].expansion != senses[place].expansion && cues.contains(cue))
    };
    all.iter().enumerate().map(|(place, cues)| cues.iter().filter(|cue| !is_shared(cue, place)).cloned().collect()).collect()
}

/// Whether a name was not in force at the date, or, if none is given, is no longer.
fn out_of_force(sense: &Sense<'_>, as_of: Option<&str>) -> bool {
    let Some(date) = as_of else { return sense.until.is_some() };
    // Dates of unlike precision are compared as far as both go.
    let before = |one: &str, other: &str| {
        let length = one.len().min(other.len());
        one.get(..length) < other.get(..length)
    };
    sense.since.is_some_and(|since| before(date, since)) || sense.until.is_some_and(|until| before(until, date))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::record::Attributes;

    fn sense<'a>(gloss: &'a str, domain: &'a str, attributes: &'a str) -> Sense<'a> {
        Sense::new(gloss, None, domain, Attributes(attributes))
    }

    fn ordered(senses: Vec<Sense<'_>>, sentence: &str, evidence: &Evidence, preferences: &Preferences) -> Vec<String> {
        let end = sentence.find("PT").map_or(0, |at| at + 2);
        let neighbours = Neighbours::of(sentence, end.saturating_sub(2), end);
        order("PT", senses, &neighbours, evidence, preferences).into_iter().map(|found| found.sense.gloss.to_owned()).collect()
    }

    #[test]
    fn the_document_outweighs_the_dictionary_only_clearly() {
        let senses = || vec![sense("limited company", "business", ""), sense("high court", "law", "")];
        let mut evidence = Evidence::default();
        (0..5).for_each(|_| evidence.count("law"));
        assert_eq!(ordered(senses(), "", &evidence, &Preferences::default())[0], "limited company");
        (0..5).for_each(|_| evidence.count("law"));
        assert_eq!(ordered(senses(), "", &evidence, &Preferences::default())[0], "high court");
    }

    #[test]
    fn words_of_the_sentence_speak_for_a_sense() {
        let senses = || vec![sense("limited company", "business", ""), sense("high court", "law", "near=hakim,banding")];
        let first =
            |sentence: &str| ordered(senses(), sentence, &Evidence::of_text(sentence), &Preferences::default()).swap_remove(0);
        assert_eq!(first("Putusan PT Jakarta dibacakan hakimnya."), "high court");
        assert_eq!(first("Laba PT itu naik."), "limited company");
        // One word in another sentence is not enough, two are.
        assert_eq!(first("Laba PT itu naik. Hakim hadir."), "limited company");
        assert_eq!(first("Nama PT itu ada. Hakim hadir. Banding ditolak."), "high court");
    }

    #[test]
    fn one_sense_a_document() {
        let senses = || vec![sense("limited company", "business", ""), sense("high court", "law", "near=hakim")];
        let mut evidence = Evidence::default();
        let court = "Hakim PT hadir.";
        evidence.vote("PT", &senses(), &Neighbours::of(court, 6, 8));
        let first = |sentence: &str| ordered(senses(), sentence, &evidence, &Preferences::default()).swap_remove(0);
        assert_eq!(first("Nama PT itu ada."), "high court");
        assert_eq!(Evidence::default().elected("PT"), None);
    }

    #[test]
    fn names_follow_the_date() {
        let senses =
            || vec![sense("new", "government", "since=2024-10"), sense("old", "government", "since=2021; until=2024-10")];
        let at = |date: &str| Preferences { as_of: Some(date.to_owned()), ..Preferences::default() };
        assert_eq!(ordered(senses(), "", &Evidence::default(), &Preferences::default())[0], "new");
        assert_eq!(ordered(senses(), "", &Evidence::default(), &at("2022-05-01"))[0], "old");
        assert_eq!(ordered(senses(), "", &Evidence::default(), &at("2025"))[0], "new");
    }

    #[test]
    fn a_wanted_domain_comes_first() {
        let senses = vec![sense("limited company", "business", ""), sense("high court", "law", "")];
        let preferences = Preferences { domains: vec!["law".to_owned()], ..Preferences::default() };
        assert_eq!(ordered(senses, "", &Evidence::default(), &preferences)[0], "high court");
    }
}
