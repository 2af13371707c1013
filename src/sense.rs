//! Which meaning of a term comes first: what the dictionary puts first, unless the document or the user's settings say otherwise.
//!
//! What a document says is weighed: the words in the sentence of a mention that go with one meaning and no other, the same words
//! elsewhere in the document, the part of speech that the words beside it ask for, and the domains of the document's unambiguous
//! terms.

mod choice;
mod neighbours;
mod words;

use std::collections::HashMap;
use std::sync::Arc;

use crate::dictionary::entry::Sense;
use choice::out_of_force;
pub(crate) use choice::{Choice, Setting};
pub(crate) use neighbours::Neighbours;
use words::{Word, Words};

/// What a document says of the meanings of its terms.
#[derive(Clone, Debug, Default)]
pub(crate) struct Evidence {
    /// How many unambiguous terms of each domain the document has.
    domains: HashMap<String, u32>,
    /// The words of each of its parts.
    words: Vec<Arc<Words>>,
    /// When it says that it is from, as `YYYY-MM-DD`.
    date: Option<String>,
    /// For each ambiguous mention as it is written, how many words speak for each of its senses, in the sentences of all
    /// mentions.
    votes: HashMap<Box<str>, Vec<usize>>,
}

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
        Self { words: vec![Arc::new(Words::of(text))], ..Self::default() }
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
    pub(crate) fn vote(&mut self, mention: &str, choice: &Choice, neighbours: &Neighbours<'_>) {
        self.add_votes(mention, choice.votes(neighbours));
    }

    fn add_votes(&mut self, mention: &str, votes: impl ExactSizeIterator<Item = usize>) {
        let so_far = self.votes.entry(mention.into()).or_insert_with(|| vec![0; votes.len()]);
        for (so_far, votes) in so_far.iter_mut().zip(votes) {
            *so_far += votes;
        }
    }

    fn has_word(&self, word: Word) -> bool {
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

    /// How many unambiguous terms of a domain it has.
    fn terms_of(&self, domain: Option<&str>) -> u32 {
        domain.and_then(|domain| self.domains.get(domain)).copied().unwrap_or(0)
    }
}

/// A sense with what speaks for it.
#[derive(Clone, Debug)]
pub(crate) struct Weighed<'a> {
    pub(crate) sense: Sense<'a>,
    /// Why it stands where it stands, as far as it is not the dictionary's order.
    pub(crate) reasons: Vec<String>,
}

/// Puts senses in order, best first; the order of the dictionary breaks ties.
pub(crate) fn order<'a>(senses: &[Sense<'a>], setting: &Setting<'_>) -> Vec<Sense<'a>> {
    let places = Choice::of(senses).order(setting);
    places.into_iter().filter_map(|place| senses.get(place).cloned()).collect()
}

/// The same, with the reasons.
pub(crate) fn order_with_reasons<'a>(senses: &[Sense<'a>], setting: &Setting<'_>) -> Vec<Weighed<'a>> {
    let Setting { evidence, preferences, .. } = *setting;
    let weighed = |(place, mut reasons): (usize, Vec<String>)| {
        let sense = senses.get(place)?.clone();
        if let Some(domain) = sense.domain.filter(|domain| preferences.domains.iter().any(|wanted| wanted == domain)) {
            reasons.push(format!("the domain {domain} is preferred"));
        }
        reasons.extend(sense.status.filter(|_| sense.is_advised_against()).map(|status| format!("a glossary calls it {status}")));
        if out_of_force(sense.since, sense.until, evidence.as_of(preferences)) {
            let dates = [sense.since.map(|date| format!("since {date}")), sense.until.map(|date| format!("until {date}"))];
            reasons.push(format!("in force {}", dates.into_iter().flatten().collect::<Vec<_>>().join(" ")));
        }
        Some(Weighed { sense, reasons })
    };
    Choice::of(senses).order_with_reasons(setting).into_iter().filter_map(weighed).collect()
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
        let setting = Setting { mention: "PT", neighbours: &neighbours, evidence, preferences };
        order(&senses, &setting).into_iter().map(|sense| sense.gloss.to_owned()).collect()
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
        evidence.vote("PT", &Choice::of(&senses()), &Neighbours::of(court, 6, 8));
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
