//! Which meaning of a term comes first: what the dictionary puts first, unless the document's other terms or the user's settings say
//! otherwise.

use std::collections::HashMap;

use crate::dictionary::entry::Sense;

/// What speaks for one sense rather than another.
#[derive(Clone, Debug, Default)]
pub(crate) struct Evidence {
    /// How many unambiguous terms of each domain the document has.
    domains: HashMap<String, u32>,
}

/// A domain must have this many terms, and so many times those of the domain of the sense which the dictionary puts first, to
/// outweigh the dictionary: a text that touches on law is not yet a text in which every *PT* is a high court.
const LEAST_LEAD: u32 = 6;
const LEAST_RATIO: u32 = 3;

/// What the user asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Preferences {
    /// Domains whose senses come first, most wanted first.
    pub(crate) domains: Vec<String>,
    /// The date of the text, as written: a year, year and month, or full date.
    pub(crate) as_of: Option<String>,
}

impl Evidence {
    /// Counts one unambiguous term of a domain.
    pub(crate) fn add(&mut self, domain: &str) {
        match self.domains.get_mut(domain) {
            Some(count) => *count += 1,
            None => drop(self.domains.insert(domain.to_owned(), 1)),
        }
    }

    fn of(&self, sense: &Sense<'_>) -> u32 {
        sense.domain.and_then(|domain| self.domains.get(domain)).copied().unwrap_or(0)
    }
}

/// Puts senses in order, best first; the order of the dictionary breaks ties.
pub(crate) fn order(senses: &mut [Sense<'_>], evidence: &Evidence, preferences: &Preferences) {
    let Some(first) = senses.first() else { return };
    let lead = evidence.of(first) * LEAST_RATIO + LEAST_LEAD;
    senses.sort_by_key(|sense| {
        let wanted = preferences.domains.iter().position(|domain| Some(domain.as_str()) == sense.domain);
        let deprecated = matches!(sense.status, Some("deprecated" | "forbidden"));
        let supported = evidence.of(sense).checked_sub(lead).map_or(0, |beyond| beyond + 1);
        (
            out_of_force(sense, preferences.as_of.as_deref()),
            wanted.unwrap_or(usize::MAX),
            deprecated,
            std::cmp::Reverse(supported),
        )
    });
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

    fn ordered(mut senses: Vec<Sense<'_>>, evidence: &Evidence, preferences: &Preferences) -> Vec<String> {
        order(&mut senses, evidence, preferences);
        senses.iter().map(|sense| sense.gloss.to_owned()).collect()
    }

    #[test]
    fn the_document_outweighs_the_dictionary_only_clearly() {
        let senses = || vec![sense("limited company", "business", ""), sense("high court", "law", "")];
        let mut evidence = Evidence::default();
        (0..5).for_each(|_| evidence.add("law"));
        assert_eq!(ordered(senses(), &evidence, &Preferences::default())[0], "limited company");
        (0..5).for_each(|_| evidence.add("law"));
        assert_eq!(ordered(senses(), &evidence, &Preferences::default())[0], "high court");
    }

    #[test]
    fn names_follow_the_date() {
        let senses =
            || vec![sense("new", "government", "since=2024-10"), sense("old", "government", "since=2021; until=2024-10")];
        let at = |date: &str| Preferences { as_of: Some(date.to_owned()), ..Preferences::default() };
        assert_eq!(ordered(senses(), &Evidence::default(), &Preferences::default())[0], "new");
        assert_eq!(ordered(senses(), &Evidence::default(), &at("2022-05-01"))[0], "old");
        assert_eq!(ordered(senses(), &Evidence::default(), &at("2025"))[0], "new");
    }

    #[test]
    fn a_wanted_domain_comes_first() {
        let senses = vec![sense("limited company", "business", ""), sense("high court", "law", "")];
        let preferences = Preferences { domains: vec!["law".to_owned()], ..Preferences::default() };
        assert_eq!(ordered(senses, &Evidence::default(), &preferences)[0], "high court");
    }
}
